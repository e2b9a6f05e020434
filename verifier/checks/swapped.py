"""Two numbers that changed places: “23 goles en 31 partidos” printed as “31 goals in 23 matches”.

The number check compares values and finds all of them; this one asks what each of them counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from verifier.checks.quantities import Quantity, read
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Issue
from verifier.text import Token

_REACH = 3
"""Tokens after a number within which the word stands that it counts."""


def check_swapped(sides: Sides) -> Iterable[Issue]:
    """A critical mistranslation for each two numbers that both sides say, counting each other's things in the English."""
    source, target = read(sides.source, "es"), read(sides.translation, "en")
    for one, other in combinations([q for q in source if not q.is_temporal], 2):
        if one.value == other.value:
            continue
        here, there = _of_value(target, one.value), _of_value(target, other.value)
        if here is None or there is None:
            continue
        if _counts(sides, one, there) and _counts(sides, other, here):
            said = [quantity.span.of(sides.source) for quantity in (one, other)]
            yield Issue(
                "mistranslation",
                "critical",
                "number",
                f"The numbers “{said[0]}” and “{said[1]}” have changed places in the English",
                source_spans=(one.span, other.span),
                translation_spans=tuple(sorted((here.span, there.span))),
                confidence=0.85,
            )


def _of_value(quantities: Sequence[Quantity], value: float) -> Quantity | None:
    """The one quantity of that value; None if there is none or more than one."""
    found = [quantity for quantity in quantities if quantity.value == value and not quantity.is_temporal]
    return found[0] if len(found) == 1 else None


def _counts(sides: Sides, source: Quantity, target: Quantity) -> bool:
    """True if what ``source`` counts is surely rendered by what ``target`` counts."""
    heads = set(_heads(sides.translation_tokens, target.span.end, sides.alignment.content_target))
    return any(
        link.source == head and link.target in heads and link.weight > BY_PLACE
        for head in _heads(sides.source_tokens, source.span.end, sides.alignment.content_source)
        for link in sides.alignment.links
    )


def _heads(tokens: Sequence[Token], after: int, content: Sequence[int]) -> Iterator[int]:
    """The first content word after a number."""
    start = next((i for i, token in enumerate(tokens) if token.start >= after), len(tokens))
    yield from [i for i in range(start, min(start + _REACH, len(tokens))) if i in content][:1]
