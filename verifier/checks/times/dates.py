"""Dates and times: days, months, years, weekdays, hours, "ayer" and "la semana que viene".

``quantities`` reads and compares; here its differences become issues.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from verifier.checks.quantities import Difference, Kind, Quantity, Strength, differences
from verifier.checks.quantities.wording import changed, said
from verifier.model import Issue

if TYPE_CHECKING:
    from verifier.checks.sides import Sides

_SOFT = frozenset({Kind.DAYPART})


def check_dates(sides: Sides) -> Iterable[Issue]:
    """Issues of dates and times between a Spanish quote and its English, in the order of the Spanish.

    A date, an hour or a season changed is a critical mistranslation with spans on both sides, a part of the day a major
    one. A weekday or a date in place of "ayer" is none: reporters put it so that the reader knows the day.
    """
    for difference in differences(sides.source, sides.translation):
        if difference.is_temporal:
            yield from _issues(sides.source, sides.translation, difference)


def _issues(source: str, translation: str, difference: Difference) -> Iterator[Issue]:
    left, right = difference.source, difference.translation
    if left and right:
        soft = left.kind in _SOFT or right.kind in _SOFT
        yield Issue(
            "mistranslation",
            "major" if soft else "critical",
            "date",
            changed(source, translation, left, right),
            source_spans=(left.span,),
            translation_spans=(right.span,),
            confidence=round((0.75 if soft else 0.95) * (0.7 + 0.3 * difference.likeness), 3),
        )
    elif left and left.strength >= Strength.MEDIUM:
        yield _one_sided("omission", source, left, "es")
    elif right and right.strength >= Strength.MEDIUM:
        yield _one_sided("addition", translation, right, "en")


def _one_sided(kind: str, text: str, quantity: Quantity, language: str) -> Issue:
    side, other = ("Spanish", "English") if language == "es" else ("English", "Spanish")
    # A weekday, or the year of a date, is often left to the reader or told him without changing what was said.
    told = quantity.kind is Kind.WEEKDAY or (quantity.kind is Kind.YEAR and language == "en")
    strong = quantity.strength is Strength.STRONG and not told
    spans = (quantity.span,)
    return Issue(
        kind,
        "major" if strong else "minor",
        "date",
        f"The {side} says {said(text, quantity, language)}; the {other} gives no such date or time",
        source_spans=spans if language == "es" else (),
        translation_spans=spans if language == "en" else (),
        confidence=0.7 if strong else 0.4,
    )
