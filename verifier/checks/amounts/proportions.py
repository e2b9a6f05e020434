"""A share of the wrong whole: “uno de cada cuatro jóvenes está desempleado” printed as “one out of four unemployed people is young”.

The share is right and all the words are there; what it is a share of and what is said of it have changed places.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from verifier.checks.phrases import quoted
from verifier.checks.quantities import Kind, Quantity, read
from verifier.checks.quantities.matching import match
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Issue, Span
from verifier.text import Token, word_set

_SHARES = frozenset({Kind.PERCENT, Kind.FRACTION})
_IS = {
    "es": word_set("es son era eran está están estaba estaban fue fueron"),
    "en": word_set("is are was were"),
}
_WHOLE, _SAID = 5, 5
"""Tokens between a share and its verb, and after the verb."""


class _Statement(NamedTuple):
    """A share, the content words of what it is a share of, and of what is said of it, as indices; and the span of all."""

    share: Quantity
    whole: Collection[int]
    said: Collection[int]
    span: Span


def check_proportions(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue for each share whose whole is what the English says of it, and the reverse."""
    sure = {(link.source, link.target) for link in sides.alignment.links if link.weight > BY_PLACE}
    ours = _statements(sides.source, "es", sides.source_tokens, sides.alignment.content_source)
    theirs = list(_statements(sides.translation, "en", sides.translation_tokens, sides.alignment.content_target))
    for here, there in product(ours, theirs):
        same = match(here.share, there.share)
        if same is None or same.fault:
            continue
        crossed = _linked(here.whole, there.said, sure) and _linked(here.said, there.whole, sure)
        if crossed and not _linked(here.whole, there.whole, sure) and not _linked(here.said, there.said, sure):
            message = f"{quoted(sides.source, here.span)} is turned round: {quoted(sides.translation, there.span)}"
            yield Issue("mistranslation", "critical", "role", message, (here.span,), (there.span,), 0.8)


def _linked(one: Collection[int], other: Collection[int], links: Collection[tuple[int, int]]) -> bool:
    return any(pair in links for pair in product(one, other))


def _statements(text: str, language: str, tokens: Sequence[Token], content: Sequence[int]) -> Iterator[_Statement]:
    """Every share with a form of "to be" behind what it is a share of."""
    for share in read(text, language):
        if share.kind not in _SHARES:
            continue
        first = next((i for i, token in enumerate(tokens) if token.start >= share.span.end), len(tokens))
        verb = next(
            (i for i in range(first, min(first + _WHOLE + 1, len(tokens))) if tokens[i].norm in _IS[language]), None
        )
        if verb is None or any(tokens[i].kind == "other" for i in range(first, verb)):
            continue
        last = next(
            (i for i in range(verb + 1, len(tokens)) if tokens[i].kind == "other" or i > verb + _SAID), len(tokens)
        )
        whole, said = ([i for i in content if a <= i < b] for a, b in ((first, verb), (verb + 1, last)))
        yield _Statement(share, whole, said, Span(share.span.start, tokens[last - 1].end))
