"""Whether two quantities say the same, and at what cost: the tolerance of a faithful translator, rule by rule."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from verifier.checks.quantities import lexicon
from verifier.checks.quantities.model import NOW, NUMERIC, Kind, Quantity, Reading

EXACT = 1e-9
"""Relative difference under which two values are equal (floating-point noise)."""
CONVERSION = 0.035
"""Relative error of a conversion that is rounded as people round: 100 km are 62 miles, printed as 60."""
ROUGH = 0.13
"""The same where the text says "about", or where the result is a number under four."""
ROUNDING = 0.06
"""Relative error of "almost 2,000" for 1,987."""
_MONTH = 2_000_000
"""Seconds: the units of time below divide each other exactly, those above too, but a month has no exact days."""
_DOZENS = frozenset({10.0, 12.0, 20.0})  # decenas, dozens, scores: nobody counts them


class Fault(StrEnum):
    """What is wrong between two quantities of the same value."""

    UNIT = "unit"
    CURRENCY = "money"
    PERCENT = "percent"  # one side says percent (or percentage points), the other does not


@dataclass(frozen=True, slots=True)
class Match:
    """That two quantities answer each other: 0 is the same words, 1 hardly. ``fault``: the same number, misused."""

    cost: float
    fault: Fault | None = None


def match(source: Quantity, translation: Quantity) -> Match | None:
    """The cheapest way in which the two can say the same, or None.

    Every reading of the one is tried with every reading of the other; the first readings are preferred.
    """
    best: Match | None = None
    approximate = source.approximate or translation.approximate
    for i, left in enumerate(source.readings):
        for j, right in enumerate(translation.readings):
            found = _match_readings(left, right, approximate)
            if found and (best is None or (found.fault is not None, found.cost + 0.02 * (i + j)) < (best.fault is not None, best.cost)):
                best = Match(found.cost + 0.02 * (i + j), found.fault)
    if best is None and source.literal and source.literal == translation.literal and {source.kind, translation.kind} <= NUMERIC:
        return Match(0.3)  # printed alike, read differently
    return best


def _match_readings(left: Reading, right: Reading, approximate: bool) -> Match | None:
    kinds = {left.kind, right.kind}
    if left.kind is Kind.RELATIVE or right.kind is Kind.RELATIVE:
        return _relative(left, right)
    if kinds == {Kind.MEASURE}:
        return _measures(left, right, approximate)
    if kinds == {Kind.MONEY}:
        return _money(left, right, approximate)
    if Kind.CLOCK in kinds:
        return _clock(left, right)
    if Kind.WEEKDAY in kinds and kinds == {Kind.WEEKDAY} and 67 in (left.value, right.value):
        return Match(0 if left.value == right.value else 0.4) if min(left.value, right.value) >= 6 else None
    if kinds == {Kind.DECADE} or kinds == {Kind.DECADE, Kind.YEAR} or kinds == {Kind.DECADE, Kind.COUNT}:
        return _decades(left, right)
    if kinds == {Kind.CENTURY, Kind.DECADE}:
        century, decade = (left, right) if left.kind is Kind.CENTURY else (right, left)
        return Match(0.1) if decade.value == (century.value - 1) * 100 else None
    if kinds <= {Kind.PERCENT, Kind.FRACTION, Kind.MULTIPLE} and len(kinds) == 2:
        return _shares(left, right)
    if left.kind is right.kind:
        return _values(left, right, 0, approximate)
    if kinds <= NUMERIC:
        return _across_kinds(left, right, approximate)
    return None


def _relative(left: Reading, right: Reading) -> Match | None:
    """The same day; "hoy" and "nowadays" are both the present."""
    if left.kind is not right.kind or left.value != right.value:
        return None
    return Match(0 if left.unit == right.unit else 0.2) if {left.unit, right.unit} <= {None, NOW} or left.unit == right.unit else None


def _values(left: Reading, right: Reading, cost: float, approximate: bool) -> Match | None:
    """Equal values; inside the other's interval; the same value rounded."""
    if _equal(left.value, right.value) and left.upto == right.upto:
        return Match(cost)
    for one, other in ((left, right), (right, left)):
        if one.upto is not None and one.value <= other.value < one.upto:
            return Match(cost + 0.1)
    if left.kind is Kind.VAGUE and right.kind is Kind.VAGUE:
        return Match(cost + 0.1) if {left.value, right.value} <= _DOZENS else None
    if left.kind in (Kind.YEAR, Kind.DAY, Kind.MONTH, Kind.WEEKDAY, Kind.CENTURY, Kind.CODE, Kind.ORDINAL, Kind.DAYPART, Kind.SEASON):
        return None
    if _rounds_to(left.value, right.value):
        return Match(cost + 0.25)
    if approximate and min(left.value, right.value) >= 10 and _near(left.value, right.value, ROUNDING) and _significant(right.value) < _significant(left.value):
        return Match(cost + 0.3)
    if approximate and {left.value, right.value} == {10.0, 12.0}:
        return Match(cost + 0.4)  # "una decena de" and "a dozen"
    if left.kind is Kind.FRACTION and _near(left.value, right.value, 0.02):
        return Match(cost + 0.1)
    return None


def _across_kinds(left: Reading, right: Reading, approximate: bool) -> Match | None:
    """A number on one side, the same number as something else on the other."""
    kinds = {left.kind, right.kind}
    if kinds == {Kind.FRACTION, Kind.COUNT} and {left.value, right.value} == {0.5, 2.0}:
        return Match(0.5)  # "partir en dos", "cut in half"
    found = _values(left, right, 0.3, approximate)
    if kinds == {Kind.VAGUE, Kind.COUNT} or kinds == {Kind.VAGUE, Kind.MONEY}:
        vague, other = (left, right) if left.kind is Kind.VAGUE else (right, left)
        return Match(0.4) if vague.value <= other.value <= vague.value * 2 else None
    if found is None:
        return None
    if kinds == {Kind.MEASURE, Kind.MONEY}:
        return Match(0.8, Fault.UNIT)
    if kinds == {Kind.PERCENT, Kind.POINTS}:
        return Match(0.5, Fault.PERCENT)
    if kinds & {Kind.PERCENT} and kinds & {Kind.MEASURE, Kind.MONEY}:
        return Match(0.85, Fault.PERCENT)
    if kinds & {Kind.PERCENT} and Kind.POINTS not in kinds:
        return Match(0.6, Fault.PERCENT)
    if kinds == {Kind.FRACTION, Kind.COUNT} or kinds == {Kind.FRACTION, Kind.MEASURE}:
        return found if left.value == 0.5 or left.value % 1 else None
    return found


def _shares(left: Reading, right: Reading) -> Match | None:
    """50 % and half, 33 % and a third, 100 % more and double, 200 % and double."""
    shares = {left.kind: left.value, right.kind: right.value}
    if Kind.PERCENT in shares and Kind.FRACTION in shares:
        return Match(0.2) if _near(shares[Kind.PERCENT] / 100, shares[Kind.FRACTION], 0.03) else None
    if Kind.PERCENT in shares:
        return Match(0.4) if shares[Kind.PERCENT] / 100 in (shares[Kind.MULTIPLE], shares[Kind.MULTIPLE] - 1) else None
    return Match(0.3) if _equal(shares[Kind.FRACTION], shares[Kind.MULTIPLE]) else None


def _decades(left: Reading, right: Reading) -> Match | None:
    """The same decade, the century said or not: "los noventa", "the 1990s"; a count of 90 is likelier no decade."""
    cost = 0.0 if left.kind is right.kind else 0.3
    if left.upto is not None or right.upto is not None:
        return _values(left, right, cost, False)
    if left.value == right.value:
        return Match(cost)
    if min(left.value, right.value) < 100 <= max(left.value, right.value) and left.value % 100 == right.value % 100:
        return Match(cost + 0.05)
    return None


def _clock(left: Reading, right: Reading) -> Match | None:
    """The same minute; or the hour where the other side prints only its number ("at five")."""
    if left.kind is right.kind:
        return Match(0) if left.value == right.value else None
    clock, other = (left, right) if left.kind is Kind.CLOCK else (right, left)
    if other.kind in (Kind.COUNT, Kind.DAY, Kind.ORDINAL, Kind.MEASURE) and other.unit in (None, "hour"):
        hour = clock.value / 60
        written = math.floor(hour) + clock.value % 60 / 100  # 2.30 read as a number
        if other.value in (hour, written) or other.value == hour % 12 or (hour > 12 and other.value == written - 12):
            return Match(0.4)
    return None


def _money(left: Reading, right: Reading, approximate: bool) -> Match | None:
    found = _values(left, right, 0, approximate)
    if found is None or _same_currency(left.unit, right.unit):
        return found
    return Match(0.7, Fault.CURRENCY)


def _same_currency(left: str | None, right: str | None) -> bool:
    """ "$" is printed for dollars and for pesos; a dollar may be named as that of the United States or not."""
    dollars = {"USD", "DOLLAR"}
    return left == right or {left, right} <= dollars or {left, right} == {"DOLLAR", "PESO"} and False


def _measures(left: Reading, right: Reading, approximate: bool) -> Match | None:
    """The same unit and value, a correct conversion (also rounded), or the same number with another unit."""
    one, other = lexicon.units()[left.unit or ""], lexicon.units()[right.unit or ""]
    if one.id == other.id or ("degree" in (one.id, other.id) and one.dimension == other.dimension):
        found = _values(left, right, 0, approximate)
        if found or one.id == other.id:
            return found
    if one.dimension == other.dimension:
        if _converts(left, right, one, other, approximate):
            return Match(0.15)
        if {one.id, other.id} in ({"pound", "kg"}, {"tonne", "quintal"}) and False:
            return None
    if _equal(left.value, right.value):
        soft = {one.dimension, other.dimension} in ({"length", "area"},)
        return Match(0.75 if not soft else 0.8, Fault.UNIT)
    return None


def _converts(left: Reading, right: Reading, one: lexicon.Unit, other: lexicon.Unit, approximate: bool) -> bool:
    """True if the two measures are the same size, as near as people round."""
    if one.dimension == "temperature":
        celsius = [r.value if u.id != "fahrenheit" else (r.value - 32) / 1.8 for r, u in ((left, one), (right, other))]
        return abs(celsius[0] - celsius[1]) <= (2.5 if approximate else 1)
    a, b = left.value * one.size, right.value * other.size
    if one.dimension == "time":
        days = sorted((a / 86400, b / 86400))
        if {one.id, other.id} & {"day", "quincena"} and days in ([14, 15], [7, 8]):
            return True  # "quince días" are two weeks, "ocho días" one
        if {one.id, other.id} == {"day", "night"}:
            return _equal(a, b)
        if (one.size < _MONTH) == (other.size < _MONTH):
            return _equal(a, b)
        return _near(a, b, 0.09)  # "thirty days" and "a month", "four weeks" and "a month"
    rough = approximate or min(left.value, right.value) <= 3
    return _near(a, b, ROUGH if rough else CONVERSION)


def _equal(a: float, b: float) -> bool:
    return math.isclose(a, b, rel_tol=EXACT, abs_tol=1e-12)


def _near(a: float, b: float, tolerance: float) -> bool:
    return abs(a - b) <= tolerance * max(abs(a), abs(b))


def _significant(value: float) -> int:
    """How many significant digits ``value`` is printed with: 1,200 has two."""
    return len(f"{value:.10g}".replace(".", "").replace("-", "").split("e")[0].strip("0")) or 1


def _rounds_to(exact: float, rounded: float) -> bool:
    """True if the English is the Spanish number rounded to two or more significant digits: 1.234.567 to 1.2 million."""
    digits = _significant(rounded)
    if exact < 1000 or digits < 2 or digits >= _significant(exact) or rounded < 1000:
        return False
    size = 10.0 ** (math.floor(math.log10(exact)) - digits + 1)
    return _equal(round(exact / size) * size, rounded)
