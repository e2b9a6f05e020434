"""What numerals count: percentages, money, units, "twice", ranges that share their unit, telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from verifier.checks.phrases import Phrase
from verifier.checks.quantities import lexicon
from verifier.checks.quantities.digits import bare
from verifier.checks.quantities.model import Kind, Numeral, Quantity, Reading, Strength
from verifier.checks.quantities.pieces import span_of
from verifier.checks.quantities.scan import Scan, numeral_readings

T = TypeVar("T")

_PERCENT = {
    "es": ("por", "ciento"), "en": ("per", "cent"),
}  # fmt: skip
_POINTS = {
    "es": (("puntos", "porcentuales"), ("punto", "porcentual")),
    "en": (("percentage", "points"), ("percentage", "point"), ("percent", "points"), ("points", "of", "percentage")),
}
_RANGE_LINKS = {
    "es": frozenset("a y o u - al ni e ,".split()) | {"ó"},
    "en": frozenset("to and or - through ,".split()),
}
# Words that stand between a number and its unit without changing what is counted.
_BETWEEN = frozenset(
    "de of - largos largas long more mas full whole consecutive consecutivos consecutivas million us primeros primeras "
    "ultimos ultimas straight solid square buenos good short cortos".split()
)
_QUIET_UNITS = frozenset(
    "day week month year hour minute century decade fortnight quincena trimester semester bimester lustrum biennium "
    "triennium sexennium km mile kg night".split()
)
_TELEPHONE = re.compile(r"\+?\(?\d{1,4}\)?(?:[ \-]\(?\d{2,4}\)?){2,6}")

_THOUSANDS_OR_DATE = re.compile(r"\d{1,3}(?: \d{3})+|\d{4}-\d\d?-\d\d?|\d\d?-\d\d?-\d{4}")


def read_measures(scan: Scan) -> Iterator[Quantity]:
    """The quantities of the numerals that no date has taken, then the units that count one without saying so."""
    yield from _pairs(scan)
    for numeral in scan.numerals:
        if scan.free(numeral.start, numeral.end):
            yield _measured(scan, numeral)
    yield from _bare_units(scan)


def read_telephones(scan: Scan) -> Iterator[Quantity]:
    """Runs of digit groups that are no number with thousands: 91 555 12 34, 555-1234-22."""
    for match in _TELEPHONE.finditer(scan.text):
        digits = bare(match[0])
        if re.match(r"[.,]?\d", scan.text[match.end() :]) or not re.search(r"[ -]", match[0]):
            continue
        inside = [i for i, piece in enumerate(scan.pieces) if match.start() <= piece.start < match.end()]
        other = _THOUSANDS_OR_DATE.fullmatch(match[0])
        if len(digits) >= 8 and inside and not other and scan.free(inside[0], inside[-1] + 1):
            yield scan.quantity(inside[0], inside[-1] + 1, [Reading(Kind.CODE, float(digits))], Strength.STRONG)


def _measured(scan: Scan, numeral: Numeral) -> Quantity:
    """One numeral with its unit, or with that of the range it begins."""
    kind, unit_readings, start, end = _unit_of(scan, numeral)
    strength = numeral.strength
    if kind is None and numeral.kind in (Kind.COUNT, Kind.FRACTION):
        shared = _shared_with_range(scan, numeral)
        kind, unit_readings = shared if shared else (None, [])
    if unit_readings and numeral.value == 1 and strength is Strength.SILENT:
        pass
    elif kind is Kind.MEASURE and numeral.value == 0.5 and numeral.kind is Kind.FRACTION:
        strength = Strength.WEAK
    if kind is None and (_is_enumerator(scan, numeral) or _is_part_of_name(scan, end)):
        strength = Strength.SILENT
    readings = unit_readings or numeral_readings(numeral)
    if kind is Kind.MEASURE and (half := _half_after(scan, end)):
        readings = [Reading(r.kind, r.value + 0.5, r.unit) for r in readings]
        strength, end = Strength.STRONG, half
    if scan.language == "en" and numeral.digits and scan.form(numeral.end) == "m" and kind is Kind.MEASURE:
        readings = [*readings, Reading(Kind.COUNT, numeral.value * 1e6)]  # "45m people"
    if kind is Kind.PERCENT and numeral.value == 100:
        strength = Strength.WEAK
    literal = scan.literal(numeral.start, numeral.end) if numeral.scale == 1 else ""
    quantity = scan.quantity(start, end, readings, strength, approximate=numeral.approximate, literal=literal)
    parts = tuple(scan.quantity(p.start, p.end, numeral_readings(p), p.strength) for p in numeral.parts)
    return replace(quantity, parts=parts) if parts else quantity


def _pairs(scan: Scan) -> Iterator[Quantity]:
    """Digits that are no single number: the score 2:1, the ratio 16/9, the version 1.2.3."""
    read = {at for numeral in scan.numerals for at in range(numeral.start, numeral.end)}
    for at, piece in enumerate(scan.pieces):
        if piece.shape != "number" or at in read or not scan.free(at, at + 1):
            continue
        numbers = re.split(r"[:/]", piece.text)
        if len(numbers) > 1 and all(number.isdecimal() for number in numbers):
            for number in numbers:
                yield scan.quantity(at, at + 1, [Reading(Kind.COUNT, float(number))], Strength.MEDIUM)
        else:
            yield scan.quantity(at, at + 1, [Reading(Kind.CODE, float(bare(piece.text)))], Strength.MEDIUM)


def _is_enumerator(scan: Scan, numeral: Numeral) -> bool:
    """ "5. The second point", "3) Queremos": the number of a paragraph."""
    return numeral.digits and numeral.start <= 1 and scan.form(numeral.end) in (".", ")") and numeral.end < len(scan.pieces) - 1


def _is_part_of_name(scan: Scan, end: int) -> bool:
    """ "4x4", "5G", "2D": letters directly behind that are no unit."""
    return end < len(scan.pieces) and scan.pieces[end].glued and scan.pieces[end].shape == "word"


def _unit_of(scan: Scan, numeral: Numeral) -> tuple[Kind | None, list[Reading], int, int]:
    """Kind, readings, first piece and piece after the last; kind None where nothing counted is named."""
    start, end = numeral.start, numeral.end
    if numeral.kind not in (Kind.COUNT, Kind.FRACTION, Kind.VAGUE):
        return None, [], start, end
    if percent := _percent_after(scan, end):
        return percent[0], numeral_readings(numeral, percent[0]), start, percent[1]
    before = _longest_before(scan, start)
    after = _longest_after(scan, end, lexicon.currency_forms(scan.language))
    measure = _longest_after(scan, end, lexicon.unit_forms(scan.language))
    if numeral.kind is Kind.VAGUE:
        measure = None
    readings: list[Reading] = []
    if before:
        start, code = before
        readings = numeral_readings(numeral, Kind.MONEY, code)
        return Kind.MONEY, readings, start, after[1] if after else end
    if measure and not _is_abbreviation_misread(scan, numeral, measure):
        readings += numeral_readings(numeral, Kind.MEASURE, measure[0])
        end = max(end, measure[1])
    if after and scan.free(numeral.end, after[1]):
        readings += numeral_readings(numeral, Kind.MONEY, after[0])
        end = max(end, after[1])
    if not readings:
        return None, [], start, end
    if readings[0].unit == "times":
        readings = [Reading(Kind.MULTIPLE, r.value) for r in readings]
    return readings[0].kind, readings, start, end


def _is_abbreviation_misread(scan: Scan, numeral: Numeral, measure: tuple[str, int]) -> bool:
    """One letter is a unit only directly after digits: "30 s", "5 m", not "two a" nor "1 A"."""
    letters = scan.pieces[measure[1] - 1]
    return letters.text.isalpha() and len(letters.text) == 1 and not (numeral.digits and letters.text.islower() or letters.text in "WCF")


def _percent_after(scan: Scan, at: int) -> tuple[Kind, int] | None:
    forms = tuple(scan.form(at + i) for i in range(3))
    for points in _POINTS[scan.language]:
        if forms[: len(points)] == points:
            return Kind.POINTS, at + len(points)
    skip = forms[0] == "-"
    if forms[skip] in ("%", "percent", "pct", "porciento"):
        points_follow = scan.form(at + skip + 1) in ("points", "point") and scan.language == "en"
        return (Kind.POINTS, at + skip + 2) if points_follow else (Kind.PERCENT, at + skip + 1)
    if forms[skip : skip + 2] == _PERCENT[scan.language] or forms[:2] in (("por", "cien"), ("por", "100")):
        return Kind.PERCENT, at + skip + 2
    return None


def _longest_before(scan: Scan, start: int) -> tuple[int, str] | None:
    """The currency sign or code directly before a number, as first piece and code."""
    forms = lexicon.currency_forms(scan.language)
    for length in (3, 2, 1):
        begin = start - length
        code = forms.get(scan.forms[begin:start]) if begin >= 0 else None
        written = scan.pieces[start - 1].text
        if code and scan.free(begin, start) and (written in "$€£¥" or (written.isupper() and len(written) == 3)):
            return begin, code
    return None


def _longest_after(scan: Scan, end: int, table: dict[Phrase, T] | object) -> tuple[T, int] | None:
    """The longest phrase of the table behind a number, with up to two words like "de" or "more" between."""
    at = end
    for _ in range(4):
        for length in (4, 3, 2, 1):
            found = table.get(scan.forms[at : at + length])  # type: ignore[attr-defined]
            if found is not None and at + length <= len(scan.forms):
                return found, at + length
        nation = scan.language == "en" and at < len(scan.pieces) and scan.pieces[at].text[:1].isupper() and at > end - 1
        if scan.form(at) not in _BETWEEN and not nation:
            return None
        at += 1
    return None


def _half_after(scan: Scan, end: int) -> int | None:
    """The piece after "y medio" / "and a half" behind a unit ("tres años y medio"), else None."""
    if scan.language == "es" and scan.form(end) == "y" and scan.form(end + 1) in ("medio", "media"):
        return end + 2
    if scan.language == "en" and scan.forms[end : end + 3] == ("and", "a", "half"):
        return end + 3
    return None


def _shared_with_range(scan: Scan, numeral: Numeral) -> tuple[Kind, list[Reading]] | None:
    """The unit (and perhaps the scale) of the number that this one shares a range or a list with.

    "del 10 al 20 %", "2 o 3 millones de euros", "between 5 and 6 miles": the first number keeps its plain reading too.
    """
    at = numeral.end
    for _ in range(4):
        links = 0
        while scan.form(at) in _RANGE_LINKS[scan.language] or (links and scan.form(at) in ("el", "los", "un", "entre", "the", "about")):
            at, links = at + 1, links + 1
            if links > 3:
                return None
        following = scan.numeral_at(at) or _money_ahead(scan, at)
        if following is None or not links or following.kind is not Kind.COUNT:
            return None
        kind, readings, _, end = _unit_of(scan, following)
        scale = following.scale if following.scale > numeral.scale and numeral.value < 1000 else 1
        if kind is not None or scale > 1:
            unit = readings[0].unit if readings else None
            kind = kind or Kind.COUNT
            scaled = [Reading(kind, value * factor, unit) for value in numeral.values for factor in ((scale, 1) if scale > 1 else (1,))]
            plain = [Reading(Kind.COUNT, value) for value in numeral.values]
            return kind, [*(scaled if kind is not Kind.COUNT or scale > 1 else []), *plain]
        at = end
    return None


def _money_ahead(scan: Scan, at: int) -> Numeral | None:
    return scan.numeral_at(at + 1) if scan.form(at) in ("$", "€", "£") else None


def _bare_units(scan: Scan) -> Iterator[Quantity]:
    """ "una semana", "la última década", "año y medio", "half an hour": a unit in the singular counts one, silently."""
    table = lexicon.unit_forms(scan.language)
    for at, piece in enumerate(scan.pieces):
        unit = table.get((piece.form,))
        if unit not in _QUIET_UNITS or not scan.free(at, at + 1) or len(piece.form) < 3:
            continue
        half = _half_after(scan, at + 1)
        if half:
            yield scan.quantity(at, half, [Reading(Kind.MEASURE, 1.5, unit)], Strength.STRONG)
        elif scan.language == "es" or not piece.form.endswith("s") or unit == "century":
            share = _share_before(scan, at)
            yield Quantity(
                span=span_of(scan.pieces, at, at + 1),
                readings=(Reading(Kind.MEASURE, share, unit),),
                strength=Strength.SILENT if share == 1 else Strength.WEAK,
            )


def _share_before(scan: Scan, at: int) -> float:
    """ "half an hour", "a quarter of a century", "un cuarto de hora": the share that stands before the unit, else 1."""
    before = at
    while scan.form(before - 1) in ("a", "an", "de", "of", "la", "-", "una", "un"):
        before -= 1
    for numeral in scan.numerals:
        if numeral.end == before and numeral.kind is Kind.FRACTION and before < at:
            return numeral.value
    return 1
