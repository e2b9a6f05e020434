"""Whether two quantities say the same, and at what cost: the tolerance of a faithful translator, rule by rule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from verifier.checks.quantities import lexicon, sizes
from verifier.checks.quantities.model import NOW, NUMERIC, WEEKEND, Kind, Quantity, Reading
from verifier.checks.quantities.nearness import (
    A_MONTH,
    CONVERSION,
    ROUGH,
    ROUNDING,
    equal,
    near,
    rounds_to,
    significant,
)
from verifier.checks.quantities.remainders import LEFT

_MONTH = 2_000_000
"""Seconds: the units of time below divide each other exactly, those above too."""
_DOZENS = frozenset({10.0, 12.0, 20.0})  # decenas, dozens, scores: nobody counts them
_TENS = frozenset({10.0, 12.0})  # one of them is counted: "una decena", "a dozen", but no "veintena"
ANY_CURRENCY = "ANY"
"""The currency of a slang word: whatever the country pays in."""
_SIGN = frozenset({("SIGN", "DOLLAR"), ("SIGN", "USD"), ("SIGN", "PESO")})  # a Spanish "$" may be pesos
_EXACT_KINDS = frozenset(
    {
        Kind.YEAR,
        Kind.DAY,
        Kind.MONTH,
        Kind.WEEKDAY,
        Kind.CENTURY,
        Kind.CODE,
        Kind.ORDINAL,
        Kind.DAYPART,
        Kind.SEASON,
        Kind.SCORE,
        Kind.STAGE,
    }
)
"""Kinds that nobody rounds."""


class Fault(StrEnum):
    """What is wrong between two quantities of the same value."""

    UNIT = "unit"
    CURRENCY = "currency"
    ERA = "era"  # before Christ on one side, after on the other
    PERCENT = "percent"  # one side says percent (or percentage points), the other does not


@dataclass(frozen=True, slots=True)
class Match:
    """That two quantities answer each other: 0 is the same words, 1 hardly. ``fault``: the same number, misused."""

    cost: float
    fault: Fault | None = None


def match(source: Quantity, translation: Quantity) -> Match | None:
    """The cheapest way in which the two can say the same, or None.

    Every reading of the one is tried with every reading of the other; earlier readings cost less, faults come last.
    """
    approximate = source.approximate or translation.approximate
    alike = not _dimensions(source).isdisjoint(_dimensions(translation))  # "120 por hora" are no 120 miles an hour
    fell = all(any(r.unit == LEFT for r in side.readings) for side in (source, translation))  # each by a share
    matches = [
        Match(found.cost + 0.02 * (i + j), found.fault)
        for i, left in enumerate(source.readings)
        for j, right in enumerate(translation.readings)
        if not (alike and Kind.COUNT in (left.kind, right.kind))
        and not (fell and LEFT in (left.unit, right.unit))
        and (found := _match_readings(left, right, approximate))
    ]
    vague = source.kind is translation.kind is Kind.VAGUE
    rough = source.approximate and translation.approximate
    if rough and {source.value, translation.value} <= (_DOZENS if vague else _TENS):
        matches.append(Match(0.4))  # "una decena de" and "a dozen"; but "una docena" is not ten
    if matches:
        return min(matches, key=lambda found: (found.fault is not None, found.cost))
    printed_alike = bool(source.literal) and source.literal == translation.literal
    return Match(0.3) if printed_alike and {source.kind, translation.kind} <= NUMERIC else None


def _dimensions(quantity: Quantity) -> set[str]:
    """What the measures among its readings measure."""
    return {lexicon.units()[r.unit].dimension for r in quantity.readings if r.kind is Kind.MEASURE and r.unit}


def _match_readings(left: Reading, right: Reading, approximate: bool) -> Match | None:
    kinds = {left.kind, right.kind}
    if Kind.RELATIVE in kinds:
        return _relative(left, right)
    if Kind.CLOCK in kinds:
        return _clock(left, right)
    if kinds == {Kind.MEASURE}:
        return _measures(left, right, approximate)
    if kinds == {Kind.MONEY}:
        return _money(left, right, approximate)
    if kinds == {Kind.WEEKDAY} and WEEKEND in (left.value, right.value):
        return Match(0 if left.value == right.value else 0.4) if min(left.value, right.value) >= 6 else None
    if Kind.DECADE in kinds and kinds <= {Kind.DECADE, Kind.YEAR, Kind.COUNT}:
        return _decades(left, right)
    if kinds == {Kind.CENTURY, Kind.DECADE}:
        century, decade = (left, right) if left.kind is Kind.CENTURY else (right, left)
        first_year = (century.value - 1) * 100
        if decade.value == first_year:
            return Match(0.1)
        return Match(0.45) if first_year < decade.value < first_year + 100 else None  # "los años 30 del siglo XX"
    if kinds == {Kind.CENTURY, Kind.YEAR}:
        return _year_of_century(left, right, approximate)
    if len(kinds) == 2 and kinds <= {Kind.PERCENT, Kind.FRACTION, Kind.MULTIPLE}:
        return _shares(left, right)
    if left.kind is right.kind and kinds <= {Kind.YEAR, Kind.CENTURY} and left.value == right.value:
        said_twice = left.unit and right.unit and left.unit != right.unit
        return Match(0.3, Fault.ERA) if said_twice else Match(0 if left.unit == right.unit else 0.1)
    if left.kind is right.kind:
        return _values(left, right, 0, approximate)
    return _across_kinds(left, right, approximate) if kinds <= NUMERIC else None


# Values --------------------------------------------------------------------------------------------------------------


def _values(left: Reading, right: Reading, cost: float, approximate: bool) -> Match | None:
    """Equal values; inside the other's interval; the Spanish value rounded."""
    if equal(left.value, right.value) and left.upto == right.upto:
        return Match(cost)
    if any(
        one.upto is not None and one.value <= other.value < one.upto for one, other in ((left, right), (right, left))
    ):
        return Match(cost + 0.1)
    if left.kind is Kind.VAGUE and right.kind is Kind.VAGUE:
        return Match(cost + 0.1) if {left.value, right.value} <= _DOZENS else None
    if left.kind in _EXACT_KINDS:
        return None
    if left.kind is Kind.FRACTION and near(left.value, right.value, 0.02):
        return Match(cost + 0.1)
    if rounds_to(left.value, right.value):
        return Match(cost + 0.25)
    if approximate and left.value % 1 == 0.5 and abs(left.value - right.value) == 0.5 and left.kind is right.kind:
        return Match(cost + 0.4)  # "dos cuadras y media", "less than three blocks"
    coarser = min(left.value, right.value) >= 10 and significant(right.value) < significant(left.value)
    return Match(cost + 0.3) if approximate and coarser and near(left.value, right.value, ROUNDING) else None


def _across_kinds(left: Reading, right: Reading, approximate: bool) -> Match | None:
    """A number on one side, the same number as something else on the other."""
    kinds = {left.kind, right.kind}
    if kinds == {Kind.FRACTION, Kind.COUNT} and {left.value, right.value} == {0.5, 2.0}:
        return Match(0.5)  # "partir en dos", "cut in half"
    if kinds == {Kind.MULTIPLE, Kind.ORDINAL} or kinds == {Kind.VAGUE, Kind.YEAR}:
        return None  # "cuatro veces" is no fourth, and 1985 are no thousands
    if Kind.VAGUE in kinds:
        vague, other = (left, right) if left.kind is Kind.VAGUE else (right, left)
        return Match(0.4) if vague.value <= other.value <= vague.value * 2 else None
    found = _values(left, right, 0.3, approximate)
    if found is None:
        return None
    if kinds == {Kind.MEASURE, Kind.MONEY}:
        return Match(0.8, Fault.UNIT)
    if kinds == {Kind.PERCENT, Kind.POINTS}:
        return Match(0.5, Fault.PERCENT)
    if Kind.PERCENT in kinds:
        return Match(0.85 if kinds & {Kind.MEASURE, Kind.MONEY} else 0.6, Fault.PERCENT)
    return found


def _shares(left: Reading, right: Reading) -> Match | None:
    """50 % and half, 33 % and a third, 100 % more and double, 200 % and double."""
    value = {left.kind: left.value, right.kind: right.value}
    if Kind.PERCENT not in value:
        return Match(0.3) if equal(left.value, right.value) else None
    share = value[Kind.PERCENT] / 100
    if Kind.FRACTION in value:
        return Match(0.2) if near(share, value[Kind.FRACTION], 0.03) else None
    return Match(0.4) if share in (value[Kind.MULTIPLE], value[Kind.MULTIPLE] - 1) else None


def _year_of_century(left: Reading, right: Reading, approximate: bool) -> Match | None:
    """ "A mediados del siglo XV", "around 1450": a year that is only near may stand for its century."""
    century, year = (left, right) if left.kind is Kind.CENTURY else (right, left)
    within = (century.value - 1) * 100 <= year.value < century.value * 100
    return Match(0.45) if within and approximate and century.unit == year.unit else None


# Units and money -----------------------------------------------------------------------------------------------------


_DEGREES = 2
"""Degrees Fahrenheit that a converted temperature may be off by rounding."""
_HOTTEST = 50
"""Degrees Celsius of weather and fever; who says more of them in Spanish may live by Fahrenheit."""


def _measures(left: Reading, right: Reading, approximate: bool) -> Match | None:
    """The same unit and value, a correct conversion (also rounded), or the same number with another unit."""
    one, other = lexicon.units()[left.unit or ""], lexicon.units()[right.unit or ""]
    same_unit = one.id == other.id or (one.dimension == other.dimension and "degree" in (one.id, other.id))
    same_unit = same_unit or {one.id, other.id} == {"nmi", "mile"}  # at sea a mile is a nautical one
    relabelled = one.id == "degree" and other.id == "fahrenheit" and left.value <= _HOTTEST
    found = _values(left, right, 0, approximate) if same_unit and not relabelled else None
    if not found and one.id in ("degree", "celsius") and other.id == "degree":  # Spanish degrees are Celsius
        found = Match(0.15) if abs(left.value * 1.8 + 32 - right.value) <= _DEGREES else None
    if not found and one.id == other.id == sizes.UNIT and sizes.same_size(left.value, right.value):
        return Match(0.15)
    if found or one.id == other.id:
        return found
    if one.dimension == other.dimension and _converts(left, right, one, other, approximate):
        return Match(0.15)
    return Match(0.75, Fault.UNIT) if equal(left.value, right.value) else None


def _converts(left: Reading, right: Reading, one: lexicon.Unit, other: lexicon.Unit, approximate: bool) -> bool:
    """True if the two measures are the same size, as near as people round."""
    if one.dimension == "temperature":
        a, b = (r.value if u.id != "fahrenheit" else (r.value - 32) / 1.8 for r, u in ((left, one), (right, other)))
        return abs(a - b) <= (2.5 if approximate else 1)
    sized = [(left.value * here, right.value * there) for here in one.sizes for there in other.sizes]
    if one.dimension == "time":
        a, b = sized[0]
        if sorted((a / 86400, b / 86400)) in ([14, 15], [7, 8]):
            return True  # "quince días" are two weeks, "ocho días" one
        divide = (one.sizes[0] < _MONTH) == (other.sizes[0] < _MONTH)
        return equal(a, b) if divide else near(a, b, A_MONTH)
    smaller = min(left.value, right.value)
    rough = approximate or (smaller <= 3 and smaller % 0.5 == 0)
    return any(near(a, b, ROUGH if rough else CONVERSION) for a, b in sized)


def _money(left: Reading, right: Reading, approximate: bool) -> Match | None:
    """The same amount in the same currency, or in another."""
    found = _values(left, right, 0, approximate)
    return found if found is None or same_currency(left.unit, right.unit) else Match(0.7, Fault.CURRENCY)


def same_currency(source: str | None, translation: str | None) -> bool:
    """True if two currencies of currencies.tsv may be one: a dollar is named with its country or without, slang by neither."""
    return (
        source == translation
        or ANY_CURRENCY in (source, translation)
        or {source, translation} <= {"USD", "DOLLAR"}
        or (source, translation) in _SIGN
    )


def may_be_exchanged(source: str | None, translation: str | None) -> bool:
    """True if the English may give the amount in another currency, at a rate that nobody can check."""
    slang = source == ANY_CURRENCY and translation not in (None, "PESO", ANY_CURRENCY)
    return slang or not same_currency(source, translation)


# Times ---------------------------------------------------------------------------------------------------------------


def _relative(left: Reading, right: Reading) -> Match | None:
    """The same day or direction; "hoy" and "nowadays" are both the present."""
    if left.kind is not right.kind or left.value != right.value:
        return None
    if left.unit == right.unit:
        return Match(0)
    return Match(0.2) if {left.unit, right.unit} == {None, NOW} else None


def _clock(left: Reading, right: Reading) -> Match | None:
    """The same minute; or the hour where the other side prints only its number ("at five")."""
    if left.kind is right.kind:
        return Match(0) if left.value == right.value else None
    clock, other = (left, right) if left.kind is Kind.CLOCK else (right, left)
    lasts = other is right and other.unit == "hour"  # "3 to 5 hours" are no time of the day; "las 17 horas" are
    if (
        lasts
        or other.kind not in (Kind.COUNT, Kind.DAY, Kind.ORDINAL, Kind.MEASURE)
        or other.unit not in (None, "hour")
    ):
        return None
    hour, minute = divmod(clock.value, 60)
    written = hour + minute / 100  # 2.30 read as a number
    return Match(0.4) if any(equal(other.value, value) for value in (written, written - 12, clock.value / 60)) else None


def _decades(left: Reading, right: Reading) -> Match | None:
    """The same decade, with its century or without: "los noventa", "the 1990s"; a plain 90 is likelier no decade."""
    cost = 0.0 if left.kind is right.kind else 0.3
    if left.upto is not None or right.upto is not None:
        return _values(left, right, cost, False)
    small, large = sorted((left.value, right.value))
    if small == large:
        return Match(cost)
    return Match(cost + 0.05) if small < 100 <= large and small == large % 100 else None
