"""Numbers, measures and money: the same on both sides, whatever the locale and the words they are written in.

``quantities`` reads and compares; here its differences become issues.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from verifier.checks.amounts.counted import counts_alike, counts_nothing_named, counts_the_same
from verifier.checks.amounts.ones import one_against_more, pair_as_one
from verifier.checks.amounts.other_words import is_rest_of_year, is_the_rest, stands_for
from verifier.checks.quantities import Difference, Kind, Quantity, Strength, differences
from verifier.checks.quantities.levels import FLOOR, GRADE
from verifier.checks.quantities.matching import Fault, may_be_exchanged
from verifier.checks.quantities.wording import changed, quoted_change, said
from verifier.checks.sides import Sides
from verifier.checks.times.frequencies import same_frequencies
from verifier.checks.times.paces import changed_paces
from verifier.model import Issue, Span, Spans

_FAULTS = {
    Fault.UNIT: ("unit", "critical", 0.9),
    Fault.CURRENCY: ("money", "critical", 0.85),
    Fault.PERCENT: ("number", "major", 0.5),
}
"""Fault to check, severity and confidence."""

_RANKED = {"vez": "time", "ocasion": "occasion", "lugar": "place", "puesto": "place"}
"""What ordinals count though it says too little to be a content word of its own."""
_TIMES = frozenset({Kind.MULTIPLE, Kind.FRACTION})
_SMALL_WORDS = frozenset({Kind.VAGUE, Kind.MEASURE})
"""Kinds that count for more than their words: "miles", "una década"."""


def check_numbers(sides: Sides) -> Iterable[Issue]:
    """Issues of numbers, units and money between a Spanish quote and its English, in the order of the Spanish.

    A number changed is a critical mistranslation with spans on both sides; one that only the Spanish says is an omission,
    one that only the English says an addition. Dates are left to ``check_dates``.
    """
    alike = same_frequencies(sides)
    for issue in chain(_of_differences(sides), changed_paces(sides)):
        if not _all_inside(issue, alike):
            yield issue


def _all_inside(issue: Issue, alike: tuple[Spans, Spans]) -> bool:
    """True for the numbers of two phrases that say the same: "cada doce horas", "twice a day"."""
    pointed = zip((issue.source_spans, issue.translation_spans), alike, strict=True)
    return all(any(span.overlaps(other) for other in others) for spans, others in pointed for span in spans)


def _of_differences(sides: Sides) -> Iterator[Issue]:
    for difference in differences(sides.source, sides.translation):
        if not difference.is_temporal:
            yield from _issues(sides, difference)
    if pair := pair_as_one(sides):
        yield _one_for_more(sides, pair)


def _one_for_more(sides: Sides, spans: tuple[Span, Span]) -> Issue:
    here, there = spans
    message = quoted_change(sides.source, sides.translation, here, there)
    return Issue("mistranslation", "critical", "number", message, (here,), (there,), confidence=0.8)


def _issues(sides: Sides, difference: Difference) -> Iterator[Issue]:
    left, right = difference.source, difference.translation
    source, translation = sides.source, sides.translation
    if (left and right and is_the_rest(sides, left, right)) or _is_set(sides, difference):
        return
    if faced := one_against_more(sides, difference):
        yield _one_for_more(sides, faced)
    elif left and right:
        yield _changed(sides, difference, left, right)
    elif left and left.strength >= Strength.MEDIUM:
        yield Issue(
            "omission",
            "major" if left.strength is Strength.STRONG else "minor",
            _check_of(left),
            f"The Spanish says {said(source, left, 'es')}; the English gives no such number",
            source_spans=(left.span,),
            confidence=0.75 if left.strength is Strength.STRONG else 0.4,
        )
    elif right and right.strength >= Strength.MEDIUM:
        yield Issue(
            "addition",
            "major" if right.strength is Strength.STRONG else "minor",
            _check_of(right),
            f"The English says {said(translation, right, 'en')}; the Spanish gives no such number",
            translation_spans=(right.span,),
            confidence=0.75 if right.strength is Strength.STRONG else 0.4,
        )


def _is_set(sides: Sides, difference: Difference) -> bool:
    """True if a number without an answer belongs to a phrase that English prints without it, or the reverse."""
    left, right = difference.source, difference.translation
    alone = left if right is None else right if left is None else None
    if left is None and right is not None and is_rest_of_year(sides, right):
        return True
    return alone is not None and stands_for(sides, alone, spanish=right is None)


def _changed(sides: Sides, difference: Difference, left: Quantity, right: Quantity) -> Issue:
    check, severity, confidence = _check_of(left), "critical", 0.95
    kinds, weak = {left.kind, right.kind}, Strength.STRONG not in (left.strength, right.strength)
    if difference.fault is Fault.CURRENCY and left.unit == "PESO" and _is_bare_sign(sides, right):
        check, severity, confidence = "money", "major", 0.7  # which is how pesos are written too
    elif difference.fault:
        check, severity, confidence = _FAULTS[difference.fault]
    elif kinds == {Kind.MONEY} and may_be_exchanged(left.unit, right.unit):
        # The rate of the day is not known; but a quotation that loses the amount that was said is no longer checkable.
        check, severity, confidence = "money", "major", 0.6
    elif kinds == {Kind.MEASURE} and left.unit != right.unit:
        check = "unit"
    elif kinds <= _TIMES or (weak and len(kinds) == 1 and kinds <= _SMALL_WORDS):
        confidence = 0.85  # half for twice, hundreds for thousands: small words, but they turn the sentence round
    elif kinds == {Kind.STAGE}:
        confidence = 0.85
    elif left.unit == right.unit == GRADE or (left.unit == right.unit == FLOOR and abs(left.value - right.value) == 1):
        severity, confidence = "major", 0.5  # countries count them from different ends
    elif kinds == {Kind.ORDINAL}:
        severity, confidence = ("critical", 0.85) if _rank_the_same(sides, left, right) else ("major", 0.7)
    elif weak:
        severity, confidence = "major", 0.7
    return Issue(
        "mistranslation",
        severity,
        check,
        changed(sides.source, sides.translation, left, right),
        source_spans=(left.span,),
        translation_spans=(right.span,),
        confidence=round(confidence * (0.7 + 0.3 * difference.likeness), 3),
    )


def _is_bare_sign(sides: Sides, quantity: Quantity) -> bool:
    """ "$75", with no word for dollars beside it and no country before it."""
    before = sides.translation[max(0, quantity.span.start - 2) : quantity.span.start]
    return (
        quantity.span.of(sides.translation).startswith("$")
        and "dollar" not in sides.translation.lower()
        and not before.isalpha()
    )


def _rank_the_same(sides: Sides, left: Quantity, right: Quantity) -> bool:
    """True if two ordinals rank the same thing; English may leave it out: "en segundo lugar", "she came in third"."""
    return (
        counts_the_same(sides, left, right)
        or counts_nothing_named(sides, right)
        or counts_alike(sides, left, right, _RANKED)
    )


def _check_of(quantity: Quantity) -> str:
    return "money" if quantity.kind is Kind.MONEY else "number"
