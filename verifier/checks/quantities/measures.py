"""What numerals count: percentages, money, units, "twice", ranges that share their unit."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from verifier.checks.phrases import Phrase
from verifier.checks.quantities import lexicon
from verifier.checks.quantities.degrees import below_zero, unsaid
from verifier.checks.quantities.digits import bare
from verifier.checks.quantities.model import Kind, Numeral, Quantity, Reading, Strength
from verifier.checks.quantities.pieces import span_of
from verifier.checks.quantities.rates import is_rate
from verifier.checks.quantities.remainders import remainder
from verifier.checks.quantities.scan import Scan, readings_of
from verifier.checks.quantities.slang import slang_money

T = TypeVar("T")

_PERCENT: dict[str, dict[Phrase, Kind]] = {
    "es": {
        ("%",): Kind.PERCENT, ("por", "ciento"): Kind.PERCENT, ("porciento",): Kind.PERCENT, ("por", "cien"): Kind.PERCENT,
        ("por", "100"): Kind.PERCENT, ("por", "cientos"): Kind.PERCENT, ("puntos", "porcentuales"): Kind.POINTS, ("punto", "porcentual"): Kind.POINTS,
    },
    "en": {
        ("%",): Kind.PERCENT, ("percent",): Kind.PERCENT, ("per", "cent"): Kind.PERCENT, ("pct",): Kind.PERCENT,
        ("percentage", "points"): Kind.POINTS, ("percentage", "point"): Kind.POINTS, ("percent", "points"): Kind.POINTS,
    },
}  # fmt: skip
_CURRENCY_SIGNS = frozenset("$€£¥")
_MOMENTS = frozenset({"second", "minute"})
"""Units that nobody counts one of: "espere un segundo", "wait a minute"."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a numeral counts: the readings with their unit, and the pieces that number and unit cover."""

    readings: list[Reading]
    start: int
    end: int


def read_measures(scan: Scan) -> Iterator[Quantity]:
    """The quantities of the numerals that no date has taken, then the units that count one without saying so."""
    yield from _unread_digits(scan)
    for numeral in scan.free_numerals():
        yield _measured(scan, numeral)
    yield from _bare_units(scan)


def _unread_digits(scan: Scan) -> Iterator[Quantity]:
    """Digits that are no single number: the score 2:1, the ratio 16/9, the version 1.2.3."""
    read = {at for numeral in scan.numerals for at in range(numeral.start, numeral.end)}
    for at, piece in enumerate(scan.pieces):
        if piece.shape != "number" or at in read or not scan.free(at, at + 1):
            continue
        numbers = re.split(r"[:/]", piece.text)
        if len(numbers) > 1 and all(number.isdecimal() for number in numbers):
            for number in numbers:
                yield scan.named(at, at + 1, Kind.COUNT, [float(number)], Strength.MEDIUM)
        else:
            yield scan.named(at, at + 1, Kind.CODE, [float(bare(piece.text))], Strength.MEDIUM)


def _measured(scan: Scan, numeral: Numeral) -> Quantity:
    """One numeral with its unit, or with that of the range it begins."""
    counted = _counted(scan, numeral)
    strength = numeral.strength
    readings = counted.readings
    if not readings:
        readings = _shared_with_range(scan, numeral) or readings_of(numeral)
        if not scan.spanish and scan.form(numeral.end - 1) == "quarters":
            readings.append(Reading(Kind.MEASURE, round(numeral.value * 4), "trimester"))
        readings = _share_of_time(scan, numeral) or readings
        if _is_enumerator(scan, numeral) or (scan.glued(numeral.end) and scan.pieces[numeral.end].shape == "word"):
            strength = Strength.SILENT  # the 5 of "5. En quinto lugar", "4x4", "5G"
    if _is_name(scan, numeral) or (numeral.kind is Kind.FRACTION and _shares_unit(scan, numeral.end)):
        strength = Strength.SILENT
    readings = [*readings, *remainder(scan, numeral, readings[0].kind)]
    end = counted.end
    if readings[0].kind in (Kind.MEASURE, Kind.MULTIPLE):
        if half := _half_after(scan, end):
            readings = [replace(reading, value=reading.value + 0.5) for reading in readings]
            strength, end = Strength.STRONG, half
        elif numeral.kind is Kind.FRACTION and (numeral.value == 0.5 or strength is Strength.SILENT):
            strength = Strength.WEAK
        elif numeral.value == 1 and strength is Strength.SILENT and readings[0].unit not in _MOMENTS:
            strength = Strength.WEAK  # "una década" is never missed, and may have become two
    if readings[0].kind is Kind.PERCENT and numeral.value == 100:
        strength = Strength.WEAK  # "all", "completely"
    literal = "" if readings[0].value < 0 else scan.literal(numeral)
    quantity = scan.quantity(counted.start, end, readings, strength, approximate=numeral.approximate, literal=literal)
    parts = tuple(scan.quantity(part.start, part.end, readings_of(part), part.strength) for part in numeral.parts)
    return replace(quantity, parts=parts) if parts else quantity


def _share_of_time(scan: Scan, numeral: Numeral) -> list[Reading]:
    """The readings of "a third of the year", "un tercio del año", which are four months; none for other fractions."""
    shares = [one for one in readings_of(numeral) if one.kind is Kind.FRACTION]
    links = (("del",),) if scan.spanish else (("of", "the"), ("the",))
    end = next((numeral.end + len(link) for link in links if scan.forms[numeral.end :][: len(link)] == link), -1)
    unit = lexicon.unit_forms(scan.language).get((scan.form(end),))
    if unit is None or lexicon.units()[unit].dimension != "time":
        return []
    return [*shares, *(Reading(Kind.MEASURE, one.value, unit) for one in shares)]


def _is_name(scan: Scan, numeral: Numeral) -> bool:
    """ "Three Mile Island", "la Sexta Avenida": number and noun with capitals inside a sentence."""
    inside = scan.pieces[numeral.start - 1].shape == "word" if numeral.start else False
    return not numeral.digits and inside and scan.capitalised(numeral.start) and scan.capitalised(numeral.end)


def _is_enumerator(scan: Scan, numeral: Numeral) -> bool:
    """ "5. The second point", "3) Queremos": the number of a paragraph."""
    return (
        numeral.digits
        and numeral.start <= 1
        and scan.form(numeral.end) in (".", ")")
        and numeral.end < len(scan.pieces) - 1
    )


def _counted(scan: Scan, numeral: Numeral) -> _Counted:
    """What the numeral counts; no readings where nothing counted is named."""
    start, end = numeral.start, numeral.end
    if numeral.kind not in (Kind.COUNT, Kind.FRACTION, Kind.VAGUE):
        return _Counted([], start, end)
    percent = _phrase_after(scan, end, _PERCENT[scan.language], reach=1)
    if percent:
        return _Counted(readings_of(numeral, percent[0]), start, percent[1])
    if slang := slang_money(scan, numeral):
        return _Counted(slang[0], start, slang[1])
    currency = _phrase_after(scan, end, lexicon.currency_forms(scan.language))
    if sign := _currency_before(scan, start):
        return _Counted(readings_of(numeral, Kind.MONEY, sign[1]), sign[0], currency[1] if currency else end)
    readings: list[Reading] = []
    unit = None if numeral.kind is Kind.VAGUE else _phrase_after(scan, end, lexicon.unit_forms(scan.language))
    if unit and not _is_mere_letter(scan, numeral, unit[1] - 1) and not _ranks(scan, numeral):
        kind = Kind.MULTIPLE if unit[0] == "times" else Kind.MEASURE
        readings += readings_of(numeral, kind, None if unit[0] == "times" else unit[0])
        end = unit[1]
        if numeral.digits and not scan.spanish and scan.form(numeral.end) == "m":
            readings.append(Reading(Kind.COUNT, numeral.value * 1e6))  # "45m people"
    trade = None if numeral.kind is Kind.VAGUE else _phrase_after(scan, numeral.end, lexicon.trade_forms(scan.language))
    if trade:
        readings += [reading for id in trade[0] for reading in readings_of(numeral, Kind.MEASURE, id)]
        end = max(end, trade[1])
    if currency:
        readings += readings_of(numeral, Kind.MONEY, currency[0])
        end = max(end, currency[1])
    readings, start, end = below_zero(scan, readings, start, end, readings_of(numeral, Kind.MEASURE, "degree"))
    return _Counted(readings or unsaid(scan, numeral), start, end)


def counts_unit(scan: Scan, numeral: Numeral) -> bool:
    """True if the numeral counts a unit, money or per cent."""
    return bool(_counted(scan, numeral).readings)


def _ranks(scan: Scan, numeral: Numeral) -> bool:
    """True for "un segundo terremoto": another one, no second of time."""
    at = numeral.end + 1
    if numeral.value != 1 or scan.form(numeral.end) != "segundo" or at >= len(scan.pieces):
        return False
    return scan.pieces[at].shape == "word" and not scan.is_cue(at, "no_noun")


def _is_mere_letter(scan: Scan, numeral: Numeral, at: int) -> bool:
    """One letter is a unit only directly after digits: "30 s", "5 m", not "two a" nor "1 A"."""
    text = scan.pieces[at].text
    return len(text) == 1 and text.isalpha() and not (text in "WCF" or (numeral.digits and text.islower()))


def _currency_before(scan: Scan, start: int) -> tuple[int, str] | None:
    """The sign or code of a currency directly before a number: its first piece and the currency."""
    table = lexicon.currency_forms(scan.language)
    for begin in range(max(0, start - 3), start):
        code = table.get(scan.forms[begin:start])
        text = scan.pieces[start - 1].text
        if code and scan.free(begin, start) and (text in _CURRENCY_SIGNS or (len(text) == 3 and text.isupper())):
            return begin, code
    return None


def _phrase_after(scan: Scan, end: int, table: Mapping[Phrase, T], *, reach: int = 3) -> tuple[T, int] | None:
    """The longest phrase of the table behind a number, and the piece after it.

    Up to ``reach`` pieces may stand between: a hyphen, "de", "more", or in English a nation ("200 Mexican pesos").
    """
    for at in range(end, end + reach + 1):
        for length in range(min(4, len(scan.forms) - at), 0, -1):
            found = table.get(scan.forms[at : at + length])
            if found is not None:
                return found, at + length
        if scan.form(at + 1) == "-" and (found := table.get((scan.form(at), scan.form(at + 2)))) is not None:
            return found, at + 3  # "a 500-square-meter lot"
        nation = not scan.spanish and scan.capitalised(at)
        if not scan.is_cue(at, "unit_gap") and not nation:
            return None
    return None


def _half_after(scan: Scan, end: int) -> int | None:
    """The piece after "y medio" or "and a half" behind a unit ("tres años y medio")."""
    if scan.spanish:
        return end + 2 if scan.form(end) == "y" and scan.form(end + 1) in ("medio", "media") else None
    return end + 3 if scan.forms[end : end + 3] == ("and", "a", "half") else None


def _shared_with_range(scan: Scan, numeral: Numeral) -> list[Reading]:
    """The readings of a number that shares the unit, and perhaps the scale, of one behind it.

    "del 10 al 20 %", "2 o 3 millones de euros", "between 5 and 6 miles". It keeps its plain reading too.
    """
    at = numeral.end
    while numeral.kind in (Kind.COUNT, Kind.FRACTION) and scan.is_cue(at, "range_link"):
        while scan.is_cue(at, "range_link") or scan.is_cue(at, "range_skip"):
            at += 1
        following = scan.numeral_at(at + (scan.form(at) in _CURRENCY_SIGNS))
        if following is None or following.kind is not Kind.COUNT:
            break
        counted = _counted(scan, following)
        factors: tuple[float, ...] = (1,)
        shares = numeral.value < max(1000, following.value / following.scale)  # "entre 30.000 y 40.000 millones"
        if following.scale > numeral.scale and shares:
            thousands = following.value >= following.scale * 1000  # "cien o doscientos mil millones"
            factors = (following.scale, *((following.scale * 1000,) if thousands else ()), 1)
        if counted.readings or len(factors) > 1:
            last = counted.readings[0] if counted.readings else Reading(Kind.COUNT, 0)
            signs = {math.copysign(1, r.value): 0 for r in counted.readings if r.unit == last.unit} or (
                1,
            )  # "entre 5 y 10 grados bajo cero"
            values = [sign * value * factor for value in numeral.values for factor in factors for sign in signs]
            shared = [Reading(last.kind, value, last.unit) for value in values]
            return [*shared, *(Reading(Kind.COUNT, value) for value in numeral.values)]
        at = counted.end
    return []


def _bare_units(scan: Scan) -> Iterator[Quantity]:
    """ "una semana", "la última década", "año y medio", "half an hour": a unit in the singular counts one, silently."""
    bare_units = lexicon.cues("any", "bare_unit")
    for at, piece in enumerate(scan.pieces):
        units = _units_called(scan, piece.form)
        if not units or not scan.free(at, at + 1) or len(piece.form) < 3:
            continue
        if is_rate(scan, at):
            yield scan.quantity(at, at + 1, _each(1, units), Strength.WEAK)
            continue
        half = _half_after(scan, at + 1)
        if half and units[0] != "times":
            yield scan.quantity(at, half, _each(1.5, units), Strength.STRONG)
        elif units[0] in bare_units and (scan.spanish or not piece.form.endswith("s")):
            share = _share_before(scan, at)
            article = scan.form(at - 1) in ("a", "an") and not scan.spanish
            strength = Strength.WEAK if share != 1 or (article and units[0] not in _MOMENTS) else Strength.SILENT
            yield Quantity(span_of(scan.pieces, at, at + 1), tuple(_each(share, units)), strength)


def _units_called(scan: Scan, form: str) -> tuple[str, ...]:
    """The ids of the units that a word may name, the most usual first."""
    usual = lexicon.unit_forms(scan.language).get((form,))
    return (*((usual,) if usual else ()), *lexicon.trade_forms(scan.language).get((form,), ()))


def _each(value: float, units: Iterable[str]) -> list[Reading]:
    return [Reading(Kind.MEASURE, value, unit) for unit in units]


def _shares_unit(scan: Scan, end: int) -> bool:
    """True for the "half" of "half a century", which the unit tells (`_bare_units`)."""
    while scan.form(end) in _SHARE_LINKS:
        end += 1
    return lexicon.unit_forms(scan.language).get((scan.form(end),)) in lexicon.cues("any", "bare_unit")


_SHARE_LINKS = ("a", "an", "de", "of", "la", "-", "una", "un")


def _share_before(scan: Scan, at: int) -> float:
    """ "half an hour", "a quarter of a century": the share that stands before the unit, else 1."""
    before = at
    while scan.form(before - 1) in _SHARE_LINKS:
        before -= 1
    shares = (n.value for n in scan.numerals if n.end == before < at and n.kind is Kind.FRACTION)
    return next(shares, 1)
