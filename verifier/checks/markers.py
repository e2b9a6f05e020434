"""Words of a closed class (quantifiers, modals, comparatives) on both sides, and which of them answer each other.

A *marker* is a word or a phrase with a sense ("all", "some"). Its sense, and the phrases that look like a marker and are
none ("todo el mundo" is no "todo"), stand in a table of the package, one row a sense:

    language <TAB> sense <TAB> phrase|phrase|...

A sense that ends in ``?`` is *spare*: the word may answer a marker of that sense and needs no answer ("the whole" may stand
for "todo"). The sense ``any?`` may answer every sense; the sense ``-`` is void. A row whose sense begins with ``@`` names a
list of forms that a phrase may hold: ``@tener que``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from verifier.checks.phrases import Phrase, find_phrases, folded, phrase, resource_rows, span_of
from verifier.checks.polarity import Mark, read_marks
from verifier.checks.sides import Sides
from verifier.evidence.content import content_words, light_words
from verifier.evidence.resemblance import resemblance
from verifier.model import Span
from verifier.text import Token

ANY = "any"
"""The spare sense that may answer every other."""
RENDERED = 0.12
"""Resemblance from which a word outside the class counts as the rendering of a marker."""
LITERAL = 0.05
"""Resemblance from which two heads count as each other's rendering."""
SPARE_REACH = 0.45
"""Cost up to which a spare marker answers: .15 of the text away, or further with linked heads."""
CONTEXT = 5
"""Tokens before and after a marker that count as its context."""
HEADS_AFTER, HEADS_BEFORE = 5, 3
"""Within how many tokens after and before a marker its heads are sought."""
NEGATES_WITHIN = 5
"""How many tokens before a marker a negation may stand that turns it: "no todos", "not every one of them"."""
_LINKING = frozenset("a al con de del el en la las los por of the in at on to for a".split())
"""Words of a phrase that say nothing of its sense."""
_STOPS = frozenset(".;:?!…()[]")
_BREAKS = frozenset(",—–-\"“”«»")


@dataclass(frozen=True, slots=True)
class Marker:
    """Tokens ``start`` to ``end`` say ``sense``.

    ``heads`` are the indices of the words that they bear on, nearest first: those after the marker, then those before it.
    """

    start: int
    end: int
    sense: str
    spare: bool
    heads: tuple[int, ...]
    after: int
    """How many of ``heads`` stand after the marker."""
    negated: bool = False

    @property
    def indices(self) -> range:
        return range(self.start, self.end)


Agree = Callable[[str, str], bool]
"""Whether a Spanish and an English sense are one."""


@dataclass(frozen=True)
class Comparison:
    """The markers of both sides; ``links`` leads from the Spanish tokens to the English ones, ``back`` the other way."""

    spanish: tuple[Marker, ...]
    english: tuple[Marker, ...]
    agreed: tuple[tuple[Marker, Marker], ...]
    open_spanish: tuple[Marker, ...]
    open_english: tuple[Marker, ...]
    links: Mapping[int, tuple[int, ...]]
    back: Mapping[int, tuple[int, ...]]


@cache
def _table(resource: str, language: str) -> Mapping[Phrase, str]:
    """Phrase to its sense (with the ``?`` of a spare one, or ``-``)."""
    rows = [(sense, text.split("|")) for lang, sense, text in resource_rows(resource) if lang == language]
    lists = {sense: [phrase(form) for form in forms] for sense, forms in rows if sense.startswith("@")}
    table: dict[Phrase, str] = {}
    for sense, entries in rows:
        for entry in entries if not sense.startswith("@") else ():
            parts = [lists[word] if word.startswith("@") else [phrase(word)] for word in entry.split()]
            table.update((tuple(word for part in choice for word in part), sense) for choice in product(*parts))
    return table


def read_markers(tokens: Sequence[Token], language: str, resource: str) -> tuple[Marker, ...]:
    """The markers of one side, in order; ``language`` is "es" or "en", ``resource`` the table under ``resources``."""
    places = [i for i, token in enumerate(tokens) if token.kind == "word"]
    full = frozenset((*content_words(tokens, language), *light_words(tokens, language)))
    negations = [mark for mark in read_marks(tokens, language) if mark.negates]
    found = []
    for start, end, sense in find_phrases([folded(tokens[i]) for i in places], _table(resource, language)):
        if sense == "-":
            continue
        first, last = places[start], places[end - 1] + 1
        found.append(make_marker(tokens, first, last, sense, full, negations))
    return tuple(found)


def make_marker(
    tokens: Sequence[Token], start: int, end: int, sense: str, full: frozenset[int], negations: Sequence[Mark]
) -> Marker:
    """The marker of ``tokens[start:end]`` with its heads, taken from the indices ``full``."""
    after = tuple(k for k in _clause(tokens, range(end, min(len(tokens), end + HEADS_AFTER))) if k in full)
    before = tuple(k for k in _clause(tokens, range(start - 1, max(-1, start - 1 - HEADS_BEFORE), -1)) if k in full)
    own = Marker(start, end, sense.rstrip("?"), sense.endswith("?"), after + before, len(after))
    reach = range(start - 1, max(-1, start - 1 - NEGATES_WITHIN), -1)
    turning = {k for mark in negations for k in range(mark.start, mark.end)} - set(own.indices)
    return replace(own, negated=bool(turning.intersection(_clause(tokens, reach))))


def _clause(tokens: Sequence[Token], indices: range) -> Iterator[int]:
    """The indices up to the first mark that ends a clause."""
    for k in indices:
        if tokens[k].text in _STOPS or tokens[k].text in _BREAKS:
            return
        yield k


def compare(sides: Sides, spanish: Sequence[Marker], english: Sequence[Marker], agree: Agree) -> Comparison:
    """Finds which markers answer each other, one to one, and which stay open.

    Linked markers come first, then those with linked heads, then the nearest. A marker that is spare, negated, or
    rendered by a word outside the class is never open.
    """
    links: dict[int, tuple[int, ...]] = {}
    back: dict[int, tuple[int, ...]] = {}
    for link in sides.alignment.links:
        links[link.source] = (*links.get(link.source, ()), link.target)
        back[link.target] = (*back.get(link.target, ()), link.source)
    tokens = sides.source_tokens, sides.translation_tokens
    ranked = sorted(
        (_distance(one, other, tokens, links), one.start, other.start, one, other)
        for one in spanish
        for other in english
        if agree(one.sense, other.sense) or ANY in (one.sense, other.sense) or one.negated or other.negated
    ) if spanish and english else []
    agreed: list[tuple[Marker, Marker]] = []
    taken: set[tuple[str, int]] = set()
    for cost, _, _, one, other in ranked:
        if (one.spare or other.spare) and cost > SPARE_REACH:
            continue
        if ("es", one.start) not in taken and ("en", other.start) not in taken:
            taken |= {("es", one.start), ("en", other.start)}
            agreed.append((one, other))

    def open_(markers: Sequence[Marker], side: str, onward: Mapping[int, tuple[int, ...]], others: Sequence[Marker]) -> Iterator[Marker]:
        here = tokens[side == "en"]
        theirs = {k for other in others for k in other.indices}
        for marker in markers:
            if (side, marker.start) in taken or marker.spare or marker.negated or marker.sense == ANY:
                continue
            rendered = (
                resemblance(tokens[0][i if side == "es" else j], tokens[1][j if side == "es" else i])
                for i in marker.indices
                for j in onward.get(i, ())
                if j not in theirs and here[i].norm not in _LINKING
            )
            if max(rendered, default=0.0) < RENDERED:
                yield marker

    return Comparison(
        tuple(spanish),
        tuple(english),
        tuple(agreed),
        tuple(open_(spanish, "es", links, english)),
        tuple(open_(english, "en", back, spanish)),
        links,
        back,
    )


def _distance(
    one: Marker, other: Marker, tokens: tuple[Sequence[Token], Sequence[Token]], links: Mapping[int, tuple[int, ...]]
) -> float:
    """How badly two markers fit, lower is better: their distance in shares of the text, less what links them."""
    place = abs(one.start / len(tokens[0]) - other.start / len(tokens[1]))
    linked = any(j in other.indices for i in one.indices for j in links.get(i, ()))
    return place + (one.spare + other.spare + one.negated + other.negated) * 0.3 - linked - 0.5 * share_head(one, other, links)


def share_head(one: Marker, other: Marker, links: Mapping[int, tuple[int, ...]]) -> bool:
    """True if the nearest word after, or before, one marker is linked to one of the nearest of the other."""
    theirs = {*other.heads[:1], *other.heads[other.after : other.after + 1]}
    ours = (*one.heads[:1], *one.heads[one.after : one.after + 1])
    return any(j in theirs for i in ours for j in links.get(i, ()))


def shared_context(sides: Sides, one: Marker, other: Marker, links: Mapping[int, tuple[int, ...]]) -> int:
    """How many words around the Spanish marker are rendered by words around the English one.

    Counts content words and light words within ``CONTEXT`` tokens of both markers that are linked and resemble each other.
    """
    theirs = range(other.start - CONTEXT, other.end + CONTEXT)
    ours = range(max(0, one.start - CONTEXT), min(len(sides.source_tokens), one.end + CONTEXT))
    full = {*content_words(sides.source_tokens, "es"), *light_words(sides.source_tokens, "es")}
    return sum(
        any(
            j in theirs and resemblance(sides.source_tokens[i], sides.translation_tokens[j]) >= LITERAL
            for j in links.get(i, ())
        )
        for i in ours
        if i in full
    )


def spans(sides: Sides, one: Marker | None, other: Marker | None) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The spans of a Spanish and an English marker."""
    return (
        (span_of(sides.source_tokens, one.start, one.end),) if one else (),
        (span_of(sides.translation_tokens, other.start, other.end),) if other else (),
    )

