"""What a number counts, and whether a number of the other side counts the same thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from verifier.checks.phrases import folded
from verifier.checks.quantities import Quantity
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.text import Token, word_set

_PREPOSITIONS = word_set("in out at with behind after on and but overall among for from by")
_REACH = 3
"""Tokens after a number within which the word stands that it counts."""


def counts_the_same(sides: Sides, source: Quantity, target: Quantity) -> bool:
    """True if what ``source`` counts is surely rendered by what ``target`` counts."""
    here = head_of(sides.source_tokens, source.span.end, sides.alignment.content_source)
    there = head_of(sides.translation_tokens, target.span.end, sides.alignment.content_target)
    return None not in (here, there) and any(
        link.source == here and link.target == there and link.weight > BY_PLACE for link in sides.alignment.links
    )


def counts_nothing_named(sides: Sides, target: Quantity) -> bool:
    """True if no word stands behind the English number that it could count: "She came in third", "fourth out of 32"."""
    after = next((token for token in sides.translation_tokens if token.start >= target.span.end), None)
    return after is None or after.kind == "other" or after.norm in _PREPOSITIONS


def counts_alike(sides: Sides, source: Quantity, target: Quantity, nouns: Mapping[str, str]) -> bool:
    """True if the words directly behind the two are a Spanish one of ``nouns`` and any of their English ones."""
    after = next((token for token in sides.source_tokens if token.start >= source.span.end), None)
    there = next((token for token in sides.translation_tokens if token.start >= target.span.end), None)
    return after is not None and there is not None and folded(after) in nouns and there.norm in nouns.values()


def head_of(tokens: Sequence[Token], after: int, content: Sequence[int]) -> int | None:
    """The index of the first content word near the end of a number, ``after`` being its offset; None if there is none."""
    start = next((i for i, token in enumerate(tokens) if token.start >= after), len(tokens))
    return next((i for i in range(start, min(start + _REACH, len(tokens))) if i in content), None)
