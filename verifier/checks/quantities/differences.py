"""Which quantities of the two sides answer each other, and what is left over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product

from verifier.checks.quantities import lexicon
from verifier.checks.quantities.matching import Fault, Match, match, may_be_exchanged
from verifier.checks.quantities.model import NOW, NUMERIC, Kind, Quantity, Strength
from verifier.checks.quantities.periods import in_the_same_period
from verifier.checks.quantities.points import told_by_points
from verifier.checks.quantities.reading import read
from verifier.model import Span

_DISTANCE = 0.35
"""What it costs to match from one end of a side to the other: less than to take another kind for the same."""
_DOUBTFUL = 0.5
"""From this cost on a match does not show that a left-over quantity has been said already."""
_CORRESPONDS = 0.75
"""Up to this unlikeness two left-over quantities are one that was changed; beyond, an omission and an addition."""
_APART = 25
"""Letters between a count and the measure of each: "dos tiempos extra de quince minutos"."""
_ROUNDING = 0.05
"""Share by which a converted number may be off."""
_WORDS = re.compile(r"\w+|[^\w\s]")
_CALENDAR = frozenset({Kind.YEAR, Kind.MONTH, Kind.DAY, Kind.WEEKDAY})


@dataclass(frozen=True, slots=True)
class Difference:
    """A quantity of the one side without its like on the other.

    Both sides: changed, or with a ``fault`` (same number, other unit or era). One side only: missing there, or added.
    ``likeness`` (0 to 1): how surely a changed pair belongs together.
    """

    source: Quantity | None
    translation: Quantity | None
    fault: Fault | None = None
    likeness: float = 1.0

    @property
    def is_temporal(self) -> bool:
        """True if the date check reports it: the Spanish may be a time, or only the English says one."""
        if self.source and self.translation:
            return self.fault in (None, Fault.ERA) and self.source.may_be_temporal
        return any(quantity.is_temporal for quantity in (self.source, self.translation) if quantity)


@lru_cache(maxsize=256)
def differences(source: str, translation: str) -> tuple[Difference, ...]:
    """What the numbers, measures and dates of a Spanish text and its English have not in common.

    Faults come first, then changes, what is missing and what was added, each in the order of its side.
    """
    left, right = in_the_same_period(read(source, "es"), read(translation, "en"), source, translation)
    assignment = _Assignment(
        _taken_apart(left, right), _taken_apart(right, left), _exchanged(right, translation), (source, translation)
    )
    found = assignment.differences()
    return tuple(difference for difference in found if not _is_copied(difference, source, translation))


@lru_cache(maxsize=256)
def answered(source: str, translation: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Spans of the quantities of either side that say the same as one of the other: "dos mil quinientas" and "2,500"; in the English also
    those that say one again in another unit: "300 hectares (740 acres)"."""
    left, right = in_the_same_period(read(source, "es"), read(translation, "en"), source, translation)
    found = _Assignment(_taken_apart(left, right), _taken_apart(right, left), frozenset(), (source, translation))
    same = [(i, j) for i, (j, answer) in found.matched.items() if answer.fault is None]
    said = [found.right[j] for _, j in same]
    again = [found.right[j] for j in found.open_right if any(_converts(one, found.right[j]) for one in said)]
    return tuple(found.left[i].span for i, _ in same), tuple(one.span for one in (*said, *again))


def _exchanged(quantities: Sequence[Quantity], text: str) -> frozenset[Quantity]:
    """Amounts that tell the one before them in the reader's currency: "90 million guaranies (about $12,000)"."""
    told = set()
    for before, quantity in pairwise(quantities):
        gap = _WORDS.findall(text[before.span.end : quantity.span.start])
        glossed = {"(", "or"} & {*gap} and lexicon.cues("en", "gloss").issuperset(map(str.lower, gap))
        if glossed and before.kind is quantity.kind is Kind.MONEY and may_be_exchanged(before.unit, quantity.unit):
            told.add(quantity)
    return frozenset(told)


def _is_copied(difference: Difference, source: str, translation: str) -> bool:
    """True if one side has the very words of the other where they are no number: "Three Mile Island", the film “Nine”."""
    if difference.source and difference.translation:
        return False
    quantity, own, other = (
        (difference.source, source, translation) if difference.source else (difference.translation, translation, source)
    )
    words = quantity.span.of(own) if quantity else ""
    return any(map(str.isalpha, words)) and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", other) is not None


def _taken_apart(quantities: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """``quantities``, a composite one that the other side does not say as a whole replaced by its parts."""
    taken: list[Quantity] = []
    scores = [sum(quantity.kind is Kind.SCORE for quantity in side) for side in (quantities, others)]
    for quantity in quantities:
        score = quantity.kind is Kind.SCORE and scores[0] == scores[1]  # another score is a changed one
        whole = not quantity.parts or score or any(match(quantity, other) for other in others)
        taken.extend([quantity] if whole else quantity.parts)
    return taken


class _Assignment:
    """Quantities of two sides matched from the cheapest pair up, each at most once; and who is left.

    ``exchanged``: those of the right that need no answer. ``texts``: those of the left and of the right.
    """

    def __init__(
        self,
        left: Sequence[Quantity],
        right: Sequence[Quantity],
        exchanged: frozenset[Quantity],
        texts: tuple[str, str],
    ) -> None:
        self.left, self.right, self.exchanged, self.texts = left, right, exchanged, texts
        self.matched: dict[int, tuple[int, Match]] = {}
        taken: set[int] = set()
        found = {(i, j): m for i, a in enumerate(left) for j, b in enumerate(right) if (m := match(a, b))}
        for i, j in sorted(found, key=lambda pair: (found[pair].cost + self._strain(*pair), pair)):
            if i not in self.matched and j not in taken:
                self.matched[i] = (j, found[i, j])
                taken.add(j)
        self.open_left = [i for i in range(len(left)) if i not in self.matched]
        self.open_right = [j for j in range(len(right)) if j not in taken]

    def _distance(self, i: int, j: int) -> float:
        """How far apart the two stand, as shares of their sides (0 to 1)."""
        ends = self.left[-1].span.end, self.right[-1].span.end
        return abs(self.left[i].span.start / ends[0] - self.right[j].span.start / ends[1])

    def _strain(self, i: int, j: int) -> float:
        """What a match costs beside its values: distance, and an article or a name that answers a number."""
        return _DISTANCE * self._distance(i, j) + 0.1 * (
            Strength.SILENT in (self.left[i].strength, self.right[j].strength)
        )

    def differences(self) -> Iterator[Difference]:
        self._forgive_points()
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

        It was said twice on one side and once on the other, perhaps in another unit ("1.80 meters (5-foot-11)"); or a date stands in place of "ayer", which reporters put so
        that the reader knows the day.
        """
        open_left, open_right = [self.left[i] for i in self.open_left], [self.right[j] for j in self.open_right]
        said_left, said_right = [self.left[i] for i in self.matched], [self.right[j] for j, _ in self.matched.values()]
        self.open_left = [
            i
            for i in self.open_left
            if not _dates_a_day(self.left[i], open_right)
            and not any(_says(self.left[i], other) for other in said_right)
        ]
        self.open_right = [
            j
            for j in self.open_right
            if self.right[j] not in self.exchanged
            and not _dates_a_day(self.right[j], open_left)
            and not any(_says(other, self.right[j]) for other in said_left)
            and not any(_converts(other, self.right[j]) for other in said_right)
        ]
        self._forgive_short_forms()
        self._forgive_products()

    def _forgive_points(self) -> None:
        """Drop what is left over where one side tells from where a share moved and the other by how many points, to the same end; it may be said
        without per cent by the points."""
        for i, j, (k, (m, _)) in product(list(self.open_left), list(self.open_right), list(self.matched.items())):
            one, other, here, there = self.left[i], self.right[j], self.left[k], self.right[m]
            if told_by_points(one, other, (here, there), self.texts, "en") or told_by_points(
                other, one, (there, here), self.texts[::-1], "es"
            ):
                self.open_left.remove(i)
                self.open_right.remove(j)
                self.matched[k] = (m, Match(0))
                return

    def _forgive_products(self) -> None:
        """Drop what is left over where one side gives the sum of what the other counts: "dos tiempos de quince minutos", "30 minutes"."""
        for i, j in product(list(self.open_left), list(self.open_right)):
            one, other = self.left[i], self.right[j]
            counts = (k for k in (*self.open_left, *self.matched) if self.left[k].kind is Kind.COUNT)
            before = next((self.left[k] for k in counts if 0 < one.span.start - self.left[k].span.end <= _APART), None)
            measured = one.kind is other.kind is Kind.MEASURE and one.unit == other.unit
            if before and measured and other.value == before.value * one.value and before.value > 1:
                self.open_left = [k for k in self.open_left if k != i and self.left[k] is not before]
                self.open_right.remove(j)
                return

    def _forgive_short_forms(self) -> None:
        """Drop what is left over on both sides if it stands to each other as two that answer each other do: "200 kilos … 20" and "440 pounds …
        44", "3.000 millones … 4.500" and "3 billion … 4.5 billion"."""
        same = [(self.left[i], self.right[j]) for i, (j, found) in self.matched.items() if found.fault is None]
        ratios = {
            other.value / one.value for one, other in same if one.value and one.unit and one.unit != other.unit
        } | {_multiplied(one, self.texts[0]) for one, _ in same}
        ratios = {ratio for ratio in ratios if abs(ratio - 1) > _ROUNDING}
        for i in list(self.open_left):
            for j in list(self.open_right):
                one, other = self.left[i], self.right[j]
                if one.kind not in NUMERIC or other.kind not in NUMERIC or not one.value or i not in self.open_left:
                    continue
                if any(abs(other.value / one.value / ratio - 1) <= _ROUNDING for ratio in ratios):
                    self.open_left.remove(i)
                    self.open_right.remove(j)

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


def _multiplied(quantity: Quantity, text: str) -> float:
    """By how much a word multiplies its digits, as others after it may leave unsaid: "38 lucas … 12"; 1 for none."""
    digits = "".join(filter(str.isdecimal, quantity.span.of(text)))
    times = quantity.value / int(digits) if digits.strip("0") and not quantity.is_temporal else 1.0
    return times if times in (1e3, 1e6) else 1.0


def _says(source: Quantity, translation: Quantity) -> bool:
    found = match(source, translation)
    return found is not None and found.fault is None and found.cost < _DOUBTFUL


def _converts(said: Quantity, again: Quantity) -> bool:
    """True if an English measure is another one of the English in another unit."""
    return said.kind is again.kind is Kind.MEASURE and said.unit != again.unit and _says(said, again)


def _dates_a_day(quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """True for a date where the other side has an unanswered "ayer" or "la semana pasada", and the other way round."""
    if quantity.kind in _CALENDAR:
        return any(other.kind is Kind.RELATIVE and other.unit != NOW for other in others)
    said = (other for other in others if other.strength is not Strength.SILENT)
    return quantity.kind is Kind.RELATIVE and any(other.kind in _CALENDAR for other in said)


def _may_correspond(left: Quantity, right: Quantity) -> bool:
    """True if both count, or both name the same kind of time."""
    if Strength.SILENT in (left.strength, right.strength):
        return False
    ranks = [quantity.strength for quantity in (left, right) if quantity.kind is Kind.ORDINAL]
    if ranks == [Strength.WEAK]:
        return False  # "el segundo semestre", "the latter half"
    if left.kind is Kind.RELATIVE and right.kind is Kind.RELATIVE:
        return left.unit == right.unit or {left.unit, right.unit} == {None, NOW}
    if left.kind is Kind.CLOCK and right.unit == "hour":
        return True  # "de 3 a 5 de la tarde", "for 3 to 5 hours"
    return left.kind is right.kind or (left.is_numeric and right.is_numeric)


def _unlikeness(left: Quantity, right: Quantity) -> float:
    """0 for the same kind and unit; the rest says how unlikely it is that the one became the other."""
    unlike = 0.0 if left.kind is right.kind else 0.25
    if left.unit and right.unit and left.unit != right.unit:
        unlike += 0.15
    if Strength.WEAK in (left.strength, right.strength) and left.strength is not right.strength:
        unlike += 0.2
    return unlike
