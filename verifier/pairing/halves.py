"""A quotation split by its attribution of which a neighbour renders only one end, and none the whole: “We won't sell,” she said. “But he
loves the place.” (“Pero él quiere este lugar.”) There each end is a quotation of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from verifier.model import Quotation
from verifier.pairing.assign import Similarity
from verifier.pairing.candidate import Candidate
from verifier.text import word_count

_CLOSER = 0.04
"""By how much, in similarity, one end must be closer to the neighbour than the whole: in renderings of the whole it hardly ever is."""
_LEAST_ALIKE = 0.45
"""Similarity that this end must have."""
_MOST_SPANS = 6
"""Of a quotation that is cut; one in more parts is a statement."""


def by_halves(
    text: str,
    quotations: Sequence[Quotation],
    wholes: Mapping[int, Quotation],
    candidates: Iterable[Candidate],
    similarity: Similarity,
) -> tuple[list[Quotation], dict[int, Quotation]]:
    """The quotations, those of which a neighbour renders one end cut there, and ``wholes`` by the new indices.

    Args:
        text: the document's text.
        quotations: in document order.
        wholes: of quotations that are parts already, by their index, what they are parts of; these stay as they are.
        candidates: of ``quotations``.
        similarity: cosine of sentence vectors for (Spanish, English) pairs of texts.
    """
    sides = [
        (index, other, index == candidate.source)
        for candidate in candidates
        for index, other in ((candidate.source, candidate.translation), (candidate.translation, candidate.source))
        if index not in wholes and 1 < len(quotations[index].spans) <= _MOST_SPANS
    ]
    asked = [
        (index, at, part, other, is_source)
        for index, other, is_source in sides
        if word_count(quotations[index].text) > word_count(quotations[other].text)
        for at, part in _ends(text, quotations[index])
    ]
    texts = [
        (side, quotations[other].text) if is_source else (quotations[other].text, side)
        for index, _, part, other, is_source in asked
        for side in (part, quotations[index].text)
    ]
    values = iter(similarity(texts) if texts else ())
    best: dict[int, tuple[float, int]] = {}
    for (index, at, *_), alike, whole in zip(asked, values, values, strict=False):
        if alike >= max(_LEAST_ALIKE, whole + _CLOSER):
            best[index] = max(best.get(index, (0.0, 0)), (alike, at))
    again = [
        (index, quotations[index].text, quotations[other].text, is_source)
        for index, other, is_source in sides
        if index in best
    ]
    texts = [(whole, other) if is_source else (other, whole) for _, whole, other, is_source in again]
    for (index, *_), alike in zip(again, similarity(texts) if texts else (), strict=True):
        if alike >= best.get(index, (1.0, 0))[0]:
            del best[index]  # another neighbour renders the whole
    listed: list[Quotation] = []
    moved: dict[int, Quotation] = {}
    for index, quotation in enumerate(quotations):
        if index in wholes:
            moved[len(listed)] = wholes[index]
        listed += _cut(quotation, best[index][1]) if index in best else [quotation]
    return listed, moved


def _ends(text: str, quotation: Quotation) -> Iterator[tuple[int, str]]:
    """Each place between two spans where the reporter speaks, with the text before it and with the text after it."""
    for at, (one, other) in enumerate(pairwise(quotation.spans), 1):
        if not re.search(r"\w", text[one.end : other.start]):
            continue  # the next paragraph of a statement
        for half in _cut(quotation, at):
            yield at, half.text


def _cut(quotation: Quotation, at: int) -> list[Quotation]:
    """A quotation as two, the first of ``at`` spans."""
    texts = _texts(quotation)
    return [
        replace(quotation, spans=spans, text=" ".join(said))
        for spans, said in ((quotation.spans[:at], texts[:at]), (quotation.spans[at:], texts[at:]))
    ]


def _texts(quotation: Quotation) -> list[str]:
    """The text of each span; they are joined by one space."""
    found, at = [], 0
    for span in quotation.spans:
        found.append(quotation.text[at : at + span.end - span.start])
        at += span.end - span.start + 1
    return found
