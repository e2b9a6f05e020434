"""The nouns of the quantity checks: what a quantity or a point in time is, and how surely it must have a counterpart."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from verifier.model import Span


class Kind(StrEnum):
    """What a value counts or names."""

    COUNT = "count"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    POINTS = "points"  # percentage points
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    VAGUE = "vague"  # only an order of magnitude: "miles de"
    MONEY = "money"
    MEASURE = "measure"
    SCORE = "score"  # of a match; one number that stands for both of its numbers
    CODE = "code"  # telephone numbers, identifiers
    STAGE = "stage"  # of a competition, by how many are left in it: 16 for "octavos de final"
    YEAR = "year"
    DECADE = "decade"  # its first year, or that modulo 100 where no century is named
    CENTURY = "century"
    MONTH = "month"
    DAY = "day"  # of the month
    WEEKDAY = "weekday"  # ISO: Monday is 1; or WEEKEND
    CLOCK = "clock"  # minutes after midnight
    DAYPART = "daypart"
    SEASON = "season"
    RELATIVE = "relative"  # days from today; with a unit, the sign alone: -1 last, 0 this, 1 next


class Strength(IntEnum):
    """How surely a faithful rendering says the quantity too."""

    SILENT = 0  # may answer a number of the other side, is never missed
    WEAK = 1  # never missed, but may have been changed
    MEDIUM = 2  # a minor issue where missing
    STRONG = 3


NUMERIC = frozenset(
    {
        Kind.COUNT, Kind.ORDINAL, Kind.PERCENT, Kind.POINTS, Kind.FRACTION, Kind.MULTIPLE, Kind.VAGUE, Kind.MONEY,
        Kind.MEASURE, Kind.CODE, Kind.YEAR, Kind.DECADE, Kind.CENTURY, Kind.DAY,
    }
)  # fmt: skip
"""Kinds whose value is a number that another kind may repeat: a year may be printed like any other count."""

TEMPORAL = frozenset(
    {
        Kind.YEAR, Kind.DECADE, Kind.CENTURY, Kind.MONTH, Kind.DAY, Kind.WEEKDAY, Kind.CLOCK, Kind.DAYPART,
        Kind.SEASON, Kind.RELATIVE,
    }
)  # fmt: skip
"""Kinds that the date check reports; the number check reports the others."""


NOW = "now"
"""The unit of RELATIVE readings that name the present at large ("actualmente"), not the day of the speech."""

WEEKEND = 67.0
"""The value of WEEKDAY readings that name Saturday and Sunday together."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a quantity. ``unit`` is an id of units.tsv, a currency, or the unit of a relative time.

    ``upto`` makes it the half-open interval from ``value`` ("veintitantos" is 20 up to 30).
    """

    kind: Kind
    value: float
    unit: str | None = None
    upto: float | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a point in time with the words that say it.

    ``readings`` are never empty, the likeliest first. ``approximate``: the words around it say "about" or "almost".
    ``literal`` are its digits as printed, "" for words. ``bracketed``: it stands in an editor's brackets.
    ``parts``: what it falls apart into where the other side does not say the whole ("uno de cada tres": 1 and 3).
    """

    span: Span
    readings: tuple[Reading, ...]
    strength: Strength
    approximate: bool = False
    literal: str = ""
    bracketed: bool = False
    parts: tuple[Quantity, ...] = ()

    @property
    def kind(self) -> Kind:
        return self.readings[0].kind

    @property
    def value(self) -> float:
        return self.readings[0].value

    @property
    def unit(self) -> str | None:
        return self.readings[0].unit

    @property
    def is_temporal(self) -> bool:
        return self.kind in TEMPORAL

    @property
    def is_numeric(self) -> bool:
        """True if one of its readings is a number that another kind may repeat: "the last 16"."""
        return any(reading.kind in NUMERIC for reading in self.readings)

    @property
    def may_be_temporal(self) -> bool:
        """True if one of its readings is a time: "los 90"."""
        return any(reading.kind in TEMPORAL for reading in self.readings)


@dataclass(frozen=True, slots=True)
class Numeral:
    """Pieces ``start`` to ``end`` (half-open) say a number; nobody has asked yet what it counts.

    ``values``: the likeliest first. ``kind`` is COUNT, ORDINAL, FRACTION, MULTIPLE, VAGUE or DECADE (the plural of a
    ten); ``also`` is what the same words may be otherwise. ``scale`` is the last factor ("millones"), which a range shares
    with the number before it. ``upto`` and ``approximate`` as in Reading and Quantity. ``parts``: the two numbers of
    "uno de cada tres".
    """

    start: int
    end: int
    values: tuple[float, ...]
    strength: Strength
    kind: Kind = Kind.COUNT
    also: tuple[tuple[Kind, float], ...] = ()
    digits: bool = False
    scale: float = 1
    upto: float | None = None
    approximate: bool = False
    parts: tuple[Numeral, ...] = ()

    @property
    def value(self) -> float:
        return self.values[0]

    def is_count(self, low: float, high: float) -> bool:
        """True for a whole cardinal between the bounds (both included)."""
        return self.kind is Kind.COUNT and low <= self.value <= high and self.value % 1 == 0
