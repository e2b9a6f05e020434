"""Which quantities of the two sides answer each other, and what is left over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from verifier.checks.quantities.matching import Fault, Match, match
from verifier.checks.quantities.model import NOW, NUMERIC, Kind, Quantity, Strength
from verifier.checks.quantities.reading import read

_DISTANCE = 0.35
"""What it costs to match from one end of a side to the other; under half the step between exact and doubtful matches."""
_CALENDAR = frozenset({Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.WEEKDAY, Kind.SEASON, Kind.DAYPART})
_CORRESPONDS = 0.75


@dataclass(frozen=True, slots=True)
class Difference:
    """A quantity of the one side without its like on the other.

    Both sides: changed, or with a ``fault`` (same number, other unit). One side only: missing there or added.
    ``likeness`` (0 to 1): how surely a changed pair belongs together.
    """

    source: Quantity | None
    translation: Quantity | None
    fault: Fault | None = None
    likeness: float = 1.0

    @property
    def is_temporal(self) -> bool:
        """True if the date check reports it: what the Spanish says may be a date or a time, or only the English says one."""
        if self.source and self.translation:
            return self.fault is None and self.source.may_be_temporal
        return any(quantity.is_temporal for quantity in (self.source, self.translation) if quantity)


@lru_cache(maxsize=256)
def differences(source: str, translation: str) -> tuple[Difference, ...]:
    """What the numbers, measures and dates of a Spanish text and its English have not in common, in source order."""
    left, right = read(source, "es"), read(translation, "en")
    return tuple(_Assignment(_taken_apart(left, right), _taken_apart(right, left)).differences())


def _taken_apart(quantities: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """``quantities``, a composite one that the other side does not say as a whole replaced by its parts."""
    return [
        part
        for quantity in quantities
        for part in (quantity.parts if quantity.parts and not any(match(quantity, other) for other in others) else (quantity,))
    ]


class _Assignment:
    """Quantities of two sides matched from the cheapest pair up, each at most once."""

    def __init__(self, left: Sequence[Quantity], right: Sequence[Quantity]) -> None:
        self.left, self.right = left, right
        self.length_left = max((q.span.end for q in left), default=1)
        self.length_right = max((q.span.end for q in right), default=1)
        self.matched: dict[int, tuple[int, Match]] = {}
        taken: set[int] = set()
        candidates = sorted(
            (found.cost + _DISTANCE * self._distance(i, j) + 0.1 * (Strength.SILENT in (a.strength, b.strength)), i, j, found)
            for i, a in enumerate(left)
            for j, b in enumerate(right)
            if (found := match(a, b))
        ) if left and right else []
        for _, i, j, found in candidates:
            if i not in self.matched and j not in taken:
                self.matched[i] = (j, found)
                taken.add(j)
        self.open_left = [i for i in range(len(left)) if i not in self.matched]
        self.open_right = [j for j in range(len(right)) if j not in taken]

    def _distance(self, i: int, j: int) -> float:
        """How far apart the two stand, as shares of their sides (0 to 1)."""
        return abs(self.left[i].span.start / self.length_left - self.right[j].span.start / self.length_right)

    def differences(self) -> Iterator[Difference]:
        for i, (j, found) in sorted(self.matched.items()):
            if found.fault and Strength.SILENT not in (self.left[i].strength, self.right[j].strength):
                yield Difference(self.left[i], self.right[j], found.fault)
        self._forgive()
        yield from self._changed()
        for i in self.open_left:
            yield Difference(self.left[i], None)
        for j in self.open_right:
            if not self.right[j].bracketed:
                yield Difference(None, self.right[j])

    def _forgive(self) -> None:
        """Drop what is left over for a good reason.

        A number printed twice on one side and once on the other; digits that stand on the other side in a shape that was
        read otherwise; a date in place of "ayer", which reporters put so that the reader knows the day.
        """
        matched_right = {j for j, _ in self.matched.values()}
        relative_left = any(_names_day(self.left[i]) for i in self.open_left)
        relative_right = any(_names_day(self.right[j]) for j in self.open_right)

        def is_said(quantity: Quantity, others: Sequence[Quantity], swap: bool) -> bool:
            return any((m := match(o, quantity) if swap else match(quantity, o)) and not m.fault and m.cost < 0.5 for o in others)

        said_left = [self.left[i] for i in self.matched]
        said_right = [self.right[j] for j in matched_right]
        dated_right = any(self.right[j].kind in _CALENDAR for j in self.open_right)
        dated_left = any(self.left[i].kind in _CALENDAR for i in self.open_left)
        self.open_left = [
            i
            for i in self.open_left
            if not (relative_right and self.left[i].kind in _CALENDAR)
            and not (dated_right and self.left[i].kind is Kind.RELATIVE)
            and not is_said(self.left[i], said_right, False)
        ]
        self.open_right = [
            j
            for j in self.open_right
            if not (relative_left and self.right[j].kind in _CALENDAR)
            and not (dated_left and self.right[j].kind is Kind.RELATIVE)
            and not is_said(self.right[j], said_left, True)
        ]

    def _changed(self) -> Iterator[Difference]:
        """Left-overs of both sides that stand for each other: the number was changed."""
        pairs = sorted(
            (_unlikeness(self.left[i], self.right[j]) + _DISTANCE * self._distance(i, j), i, j)
            for i in self.open_left
            for j in self.open_right
            if _may_correspond(self.left[i], self.right[j])
        )
        for unlikeness, i, j in pairs:
            if unlikeness <= _CORRESPONDS and i in self.open_left and j in self.open_right:
                self.open_left.remove(i)
                self.open_right.remove(j)
                yield Difference(self.left[i], self.right[j], likeness=1 - unlikeness)


def _names_day(quantity: Quantity) -> bool:
    """True for "ayer" or "la semana pasada", not for "actualmente"."""
    return quantity.kind is Kind.RELATIVE and quantity.unit != NOW


def _may_correspond(left: Quantity, right: Quantity) -> bool:
    """True if both count, or name the same kind of time, and at least one of them must be said."""
    if max(left.strength, right.strength) < Strength.WEAK or Strength.SILENT in (left.strength, right.strength):
        return False
    if left.kind is Kind.RELATIVE and right.kind is Kind.RELATIVE:
        return left.unit == right.unit or {left.unit, right.unit} == {None, NOW}
    return left.kind is right.kind or (left.kind in NUMERIC and right.kind in NUMERIC)


def _unlikeness(left: Quantity, right: Quantity) -> float:
    """0 for the same kind and unit; the rest says how unlikely it is that the one became the other."""
    unlike = 0.0 if left.kind is right.kind else 0.25
    if left.unit and right.unit and left.unit != right.unit:
        unlike += 0.15
    if Strength.WEAK in (left.strength, right.strength) and left.strength is not right.strength:
        unlike += 0.2
    return unlike
