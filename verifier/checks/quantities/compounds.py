"""Two numbers that say one thing: heights ("un metro ochenta", "5-foot-11"), weights ("seven pounds eleven ounces") and scores ("2 a 1", "2-1")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifier.checks.quantities import lexicon
from verifier.checks.quantities.measures import counts_unit
from verifier.checks.quantities.model import Kind, Numeral, Quantity, Reading, Strength
from verifier.checks.quantities.scan import Scan, readings_of

_INCHES = frozenset({"inch", "inches", "in", '"', "”", "″", "''"})
_FEET = frozenset({"foot", "feet", "ft"})
_RANGES = frozenset({"de", "entre", "del", "from", "between", "unos", "unas", "about"})
"""Before two numbers these make a range of them, no score."""
_INCHES_IN_A_FOOT = 12
_MOST_POINTS = 200
"""Basketball ends 120 to 118."""


# Heights and weights -------------------------------------------------------------------------------------------------


def read_heights(scan: Scan) -> Iterator[Quantity]:
    """Feet with their inches, metres with their centimetres, the bare metres of "mide 1,80"; pounds with their ounces, kilos with their grams."""
    for numeral in scan.free_numerals():
        readers = (
            (_bare_metres, _spoken_metres, _metres, _kilos)
            if scan.spanish
            else (_printed_feet, _feet, _metres, _pounds)
        )
        if found := next(filter(None, (read(scan, numeral) for read in readers)), None):
            yield found


def _feet(scan: Scan, numeral: Numeral) -> Quantity | None:
    """ "5-foot-11", "5 feet 11 inches", "six feet two inches"; and "five foot eleven", where nothing follows that is eleven."""
    hyphen = scan.form(numeral.end) == "-"
    unit = numeral.end + hyphen
    if scan.form(unit) not in _FEET or not numeral.is_count(1, 8):
        return None
    rest = unit + 1 + (scan.form(unit + 1) in ("-", "and", ","))
    inches = scan.numeral_at(rest)
    if inches is None or inches.kind is not Kind.COUNT or not 0 <= inches.value < _INCHES_IN_A_FOOT:
        return None
    at = inches.end + (scan.form(inches.end) == "-")
    named = scan.form(at) in _INCHES
    joined = hyphen and scan.form(unit + 1) == "-"
    spoken = scan.form(unit) != "feet" and numeral.value > 1 and _ends(scan, at)
    if not named and not joined and not spoken and scan.form(at) != "tall":
        return None
    return _whole(scan, numeral.start, at + 1 if named else inches.end, "foot", numeral.value + inches.value / 12)


_GOES_ON = frozenset(
    {"and", "but", "or", "when", "who", "with", "at", "in", "is", "was", "now", "while", "so", "if", "as", "to"}
)
"""Words after a number that it does not count."""


def _ends(scan: Scan, at: int) -> bool:
    """True if the text ends at a piece, or a mark or a word stands there that no number counts."""
    return (
        at >= len(scan.pieces)
        or scan.pieces[at].shape == "mark"
        or scan.form(at) in _GOES_ON
        or (scan.spanish and scan.is_cue(at, "no_noun"))
    )


def _printed_feet(scan: Scan, numeral: Numeral) -> Quantity | None:
    """5'11" and 6'2": one piece, the decimals of some other locale."""
    feet, mark, inches = scan.form(numeral.start).replace("’", "'").partition("'")
    closed = scan.form(numeral.end) in _INCHES
    if not mark or not closed or not (feet + inches).isdecimal() or int(inches) > 11:
        return None
    return _whole(scan, numeral.start, numeral.end + 1, "foot", int(feet) + int(inches) / 12)


def _metres(scan: Scan, numeral: Numeral) -> Quantity | None:
    """ "un metro ochenta", "2 metros 5", "un metro con setenta centímetros", "two meters six centimeters"."""
    units = lexicon.unit_forms(scan.language)
    if units.get((scan.form(numeral.end),)) != "m" or not 1 <= numeral.value <= 9 or numeral.value % 1:
        return None
    rest = numeral.end + 1 + (scan.form(numeral.end + 1) in ("con", "y", "and"))
    centimetres = scan.numeral_at(rest)
    if centimetres is None or not centimetres.is_count(1, 99):
        return None
    named = units.get((scan.form(centimetres.end),)) == "cm"
    if not named and (not scan.spanish or rest > numeral.end + 1 or counts_unit(scan, centimetres)):
        return None  # "un metro y veinte kilos"
    return _whole(scan, numeral.start, centimetres.end + named, "m", numeral.value + centimetres.value / 100)


def _bare_metres(scan: Scan, numeral: Numeral) -> Quantity | None:
    """ "mide 1,80", "una estatura de 1.75": people are measured in metres without a word."""
    cued = any(scan.is_cue(numeral.start - i, "height") for i in (1, 2))
    if not cued or not numeral.digits or not 0.4 <= numeral.value <= 2.6 or numeral.value % 1 == 0:
        return None
    if counts_unit(scan, numeral):
        return None
    readings = [Reading(Kind.MEASURE, numeral.value, "m"), Reading(Kind.COUNT, numeral.value)]
    return scan.quantity(numeral.start, numeral.end, readings, Strength.STRONG, literal=scan.literal(numeral))


def _spoken_metres(scan: Scan, numeral: Numeral) -> Quantity | None:
    """ "Mide uno ochenta", "medía uno con setenta y cinco": the same said aloud."""
    cued = any(scan.is_cue(numeral.start - i, "height") for i in (1, 2))
    if not cued or numeral.digits or numeral.value not in (1, 2):
        return None
    rest = scan.numeral_at(numeral.end + (scan.form(numeral.end) == "con"))
    if rest is None or rest.digits or not rest.is_count(1, 99) or counts_unit(scan, rest):
        return None
    return _whole(scan, numeral.start, rest.end, "m", numeral.value + rest.value / 100)


def _kilos(scan: Scan, numeral: Numeral) -> Quantity | None:
    """ "Tres kilos doscientos", "3 kilos con 200 gramos"."""
    units = lexicon.unit_forms("es")
    if units.get((scan.form(numeral.end),)) != "kg" or numeral.kind is not Kind.COUNT or numeral.value % 1:
        return None
    rest = numeral.end + 1 + (scan.form(numeral.end + 1) in ("con", "y"))
    grams = scan.numeral_at(rest)
    if grams is None or not grams.is_count(1, 999):
        return None
    named = units.get((scan.form(grams.end),)) == "g"
    if not named and (rest > numeral.end + 1 or grams.value < _LEAST_GRAMS or not _ends(scan, grams.end)):
        return None  # "dos kilos y cien pesos", "un kilo, 200 clavos"
    return _whole(scan, numeral.start, grams.end + named, "kg", numeral.value + grams.value / 1000)


_LEAST_GRAMS = 50
"""Grams that go without saying: "dos kilos cincuenta"."""


def _pounds(scan: Scan, numeral: Numeral) -> Quantity | None:
    """ "Seven pounds eleven ounces", "7lb 11oz", "six pounds and three ounces"."""
    units = lexicon.unit_forms("en")
    if units.get((scan.form(numeral.end),)) != "pound" or numeral.kind is not Kind.COUNT or numeral.value % 1:
        return None
    ounces = scan.numeral_at(numeral.end + 1 + (scan.form(numeral.end + 1) in ("and", ",")))
    if ounces is None or not 0 <= ounces.value < _OUNCES or units.get((scan.form(ounces.end),)) != "ounce":
        return None
    return _whole(scan, numeral.start, ounces.end + 1, "pound", numeral.value + ounces.value / _OUNCES)


_OUNCES = 16
"""In a pound."""


def _whole(scan: Scan, start: int, end: int, unit: str, value: float) -> Quantity:
    return scan.quantity(start, end, [Reading(Kind.MEASURE, value, unit)], Strength.STRONG)


# Minutes of a match --------------------------------------------------------------------------------------------------

_EXTRA = {
    "es": frozenset({"descuento", "añadido", "adicion", "reposicion", "compensacion", "agregado", "adicional", "prorroga", "alargue"}),
    "en": frozenset({"stoppage", "injury", "added", "extra", "overtime"}),
}  # fmt: skip
_HALVES = (90, 45, 105)
"""After how many minutes time may be added, extra time begins, or goes on."""
_MOST_ADDED = 20


def read_added_minutes(scan: Scan) -> Iterator[Quantity]:
    """ "Three minutes into stoppage time", "al tercer minuto de descuento": which is the 93rd minute, or the 48th."""
    for numeral in scan.free_numerals():
        unit = numeral.end + (scan.form(numeral.end) == "-")
        if scan.form(unit) not in ("minuto", "minutos", "minute", "minutes") or not 1 <= numeral.value <= _MOST_ADDED:
            continue
        added = next((i for i in range(unit + 1, unit + 5) if scan.form(i) in _EXTRA[scan.language]), None)
        if added and scan.form(unit + 1) in ("de", "del", "en", "into", "in", "of"):
            own = Reading(Kind.MEASURE, numeral.value, "minute")
            later = [Reading(Kind.COUNT, half + numeral.value) for half in _HALVES]
            readings = [own, Reading(numeral.kind, numeral.value), *later]
            yield scan.quantity(numeral.start, unit + 1, readings, numeral.strength)


# Scores --------------------------------------------------------------------------------------------------------------


def read_scores(scan: Scan) -> Iterator[Quantity]:
    """Two small numbers with "a", "to" or a hyphen between; the order does not count, for the winner may come first."""
    for numeral in scan.free_numerals():
        other = _opponent(scan, numeral)
        if other:
            high, low = sorted((numeral.value, other.value), reverse=True)
            score = Reading(Kind.SCORE, high * (_MOST_POINTS + 1) + low)
            parts = tuple(scan.quantity(n.start, n.end, readings_of(n), n.strength) for n in (numeral, other))
            yield replace(scan.quantity(numeral.start, other.end, [score], Strength.STRONG), parts=parts)


_MARGINS = frozenset({"margin", "margins", "majority", "ratio", "odds", "basis"})


def read_ratios(scan: Scan) -> Iterator[Quantity]:
    """ "A three-to-one margin": a score that has no parts, for "by three" it is not."""
    for numeral in scan.free_numerals():
        if scan.forms[numeral.end : numeral.end + 3] != ("-", "to", "-"):
            continue
        other = scan.numeral_at(numeral.end + 3)
        if other and other.value and scan.form(other.end) in _MARGINS and numeral.is_count(1, _MOST_POINTS):
            high, low = sorted((numeral.value, other.value), reverse=True)
            score = Reading(Kind.SCORE, high * (_MOST_POINTS + 1) + low)
            yield scan.quantity(numeral.start, other.end, [score], Strength.STRONG)


def _opponent(scan: Scan, numeral: Numeral) -> Numeral | None:
    link = numeral.end
    hyphen = scan.form(link) == "-" and scan.glued(link) == scan.glued(link + 1)
    if not hyphen and scan.form(link) != ("a" if scan.spanish else "to"):
        return None
    other = scan.numeral_at(link + 1)
    if other is None or scan.form(numeral.start - 1) in _RANGES or scan.form(other.end) == "-":
        return None
    both = numeral.is_count(0, _MOST_POINTS) and other.is_count(0, _MOST_POINTS) and numeral.digits == other.digits
    return other if both and not counts_unit(scan, other) else None
