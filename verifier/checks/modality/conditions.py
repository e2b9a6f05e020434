"""Conditions and causes left out or put in: "Volveremos cuando haya garantías" printed as "We will return".

A promise without its condition is another promise, and a cause that nobody gave is an invention. Only a whole clause counts: its conjunction and every
word of it have nothing on the other side, and the rest of the sentence is rendered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from verifier.checks.clauses.connectives import STRESSED, TABLE
from verifier.checks.closeness import rendered_closely
from verifier.checks.markers import Marker, read_markers, renders
from verifier.checks.phrases import quoted, span_of
from verifier.checks.sides import Sides
from verifier.model import Issue
from verifier.text import Token

_TABLES = {"condition": ("modality/conditions.tsv", "if"), "cause": (TABLE, "cause")}
"""What a clause gives, to the table of its conjunctions and their sense there."""
_ENDS = frozenset('.;:?!…,()—–"“”«»')
LINKED = 0.02
"""Resemblance from which a linked word is rendered, freely or closely."""
LONGEST = 14
"""Words of a clause from which its end is doubtful."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One side: its tokens, its conjunctions, its content words, and the tokens that the other side renders."""

    tokens: Sequence[Token]
    markers: tuple[Marker, ...]
    content: frozenset[int]
    rendered: frozenset[int]


def check_conditions(sides: Sides) -> Iterator[Issue]:
    """Yields an issue for a clause of condition or cause that only one side has: critical if it was left out and all else is rendered."""
    for given in _TABLES:
        spanish, english = _sides(sides, given)
        if not english.markers:
            for clause in _lost(spanish):
                span = span_of(sides.source_tokens, clause.start, clause.stop)
                message = f"The {given} {quoted(sides.source, span)} is not in the English."
                severity = "critical" if rendered_closely(sides, clause) else "major"
                yield Issue("omission", severity, "modality", message, (span,), (), 0.7)
        if not spanish.markers:
            for clause in _lost(english):
                span = span_of(sides.translation_tokens, clause.start, clause.stop)
                message = f"The {given} {quoted(sides.translation, span)} has nothing behind it in the Spanish."
                yield Issue("addition", "major", "modality", message, (), (span,), 0.7)


def _sides(sides: Sides, given: str) -> tuple[_Side, _Side]:
    close = [link for link in sides.alignment.links if renders(sides, link.source, link.target) >= LINKED]
    return (
        _Side(
            sides.source_tokens,
            _markers(sides.source_tokens, "es", given),
            frozenset(sides.alignment.content_source),
            frozenset(link.source for link in close),
        ),
        _Side(
            sides.translation_tokens,
            _markers(sides.translation_tokens, "en", given),
            frozenset(sides.alignment.content_target),
            frozenset(link.target for link in close),
        ),
    )


def _markers(tokens: Sequence[Token], language: str, given: str) -> tuple[Marker, ...]:
    """The conjunctions that give it, or may."""
    table, sense = _TABLES[given]
    read = (marker for marker in read_markers(tokens, language, table) if tokens[marker.start].norm not in STRESSED)
    found = (marker for marker in read if sense in marker.senses)
    return tuple(marker if marker.sense == sense else replace(marker, spare=True) for marker in found)


def _lost(side: _Side) -> Iterator[range]:
    """Clauses of condition of which nothing is rendered, while most of the rest is."""
    for marker in side.markers:
        clause = _clause(side.tokens, marker)
        inside = side.content.intersection(clause)
        outside = side.content.difference(clause)
        lost = not marker.spare and inside and len(clause) <= LONGEST and not side.rendered & inside
        said = side.rendered.difference(clause) and 2 * len(outside & side.rendered) >= len(outside)
        if lost and said:
            yield clause


def _clause(tokens: Sequence[Token], marker: Marker) -> range:
    """The conjunction and what follows it up to the next mark."""
    end = marker.end
    while end < len(tokens) and tokens[end].text not in _ENDS:
        end += 1
    return range(marker.start, end)
