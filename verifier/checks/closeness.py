"""How closely the English follows the Spanish. Where word stands for word, one that does not is no matter of style."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from verifier.checks.sides import Sides
from verifier.evidence.resemblance import related, resemblance

LITERAL = 0.05
"""Resemblance from which two linked words count as each other's rendering."""
SPARE = 6
"""For so many content words of a side one may stay without a counterpart."""


def rendered_closely(sides: Sides, source: Collection[int] = (), target: Collection[int] = ()) -> bool:
    """True if the content words of both sides are linked, but for one in every `SPARE`, and half of them by their meaning.

    Args:
        sides: the pair.
        source, target: indices of the tokens in question, which count on neither side.
    """
    alignment = sides.alignment
    links = [link for link in alignment.links if link.source not in source and link.target not in target]
    for content, linked, besides in (
        (alignment.content_source, {link.source for link in links}, source),
        (alignment.content_target, {link.target for link in links}, target),
    ):
        counted = [k for k in content if k not in besides]
        if sum(k not in linked for k in counted) > len(counted) // SPARE:
            return False
    ours, theirs = set(alignment.content_source), set(alignment.content_target)
    between = [link for link in links if link.source in ours or link.target in theirs]
    meant = [link for link in between if _renders(sides, link.source, link.target)]
    return bool(meant) and 2 * len(meant) >= len(between)


def worth_asking(source: str, translation: str, of_source: Sequence[int], of_translation: Sequence[int]) -> bool:
    """True if the rest of the pair is rendered closely: in a free rendering no single word can be missed."""
    return rendered_closely(Sides(source, translation), of_source, of_translation)


def word_by_word(sides: Sides) -> bool:
    """True if every content word of the Spanish, two at least, has a counterpart, and most of those of the English have one."""
    ours, theirs = _rendered(sides)
    source, target = set(sides.alignment.content_source), set(sides.alignment.content_target)
    return len(source) >= _FEWEST and source <= ours and len(target & theirs) >= max(_FEWEST, _MOST * len(target))


_FEWEST, _MOST = 2, 0.6
"""Content words that either side must have rendered, and the share of the English ones."""


def same_words(sides: Sides) -> bool:
    """True if every content word of either side has a counterpart, and two words at least, or one of content: "Aquí estoy", "I'm here"."""
    ours, theirs = _rendered(sides)
    source, target = set(sides.alignment.content_source), set(sides.alignment.content_target)
    enough = bool(source and target) or max(len(ours), len(theirs)) >= _FEWEST
    return enough and source <= ours and target <= theirs


def _rendered(sides: Sides) -> tuple[set[int], set[int]]:
    """The tokens of either side that have a counterpart by their meaning."""
    links = [link for link in sides.alignment.links if _renders(sides, link.source, link.target)]
    return {link.source for link in links}, {link.target for link in links}


def _renders(sides: Sides, i: int, j: int) -> bool:
    spanish, english = sides.source_tokens[i], sides.translation_tokens[j]
    return resemblance(spanish, english) >= LITERAL or related(spanish.norm, english.norm) > 0
