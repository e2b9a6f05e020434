"""Words of a closed class (quantifiers, modals, comparatives) on both sides, and which of them answer each other.

A *marker* is a word or a phrase with a sense ("all", "some"). The senses of a class, and the phrases that look like a marker
and are none ("sobre todo" is no "todo"), stand in a table of the package:

    language <TAB> sense <TAB> phrase|phrase|...

A sense that ends in ``?`` is *spare*: the word may answer a marker of that sense and needs no answer ("the whole" may stand
for "todo"). A phrase may stand in several rows. The sense ``any?`` may answer every sense; the sense ``-`` is void. A row
whose sense begins with ``@`` names a list of forms that a phrase may hold: ``@tener que``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import product

from verifier.checks.negations.polarity import read_marks
from verifier.checks.phrases import Phrases, find_phrases, folded, phrase, span_of
from verifier.checks.sides import Sides
from verifier.evidence.content import content_words, light_words
from verifier.evidence.resemblance import resemblance
from verifier.model import Spans
from verifier.resources import resource_rows
from verifier.text import Token, word_set

ANY = "any"
"""The spare sense that may answer every other."""
VOID = "-"
"""The sense of a phrase that is no marker."""
RENDERED = 0.12
"""Resemblance from which a word outside the class counts as the rendering of a marker."""
LITERAL = 0.05
"""Resemblance from which two words beside their markers count as each other's rendering."""
SPARE_REACH = 0.45
"""Cost up to which a spare marker answers: .15 of the text away, or further with linked heads."""
CONTEXT = 5
"""Tokens before and after a marker that count as its context."""
HEADS_AFTER, HEADS_BEFORE = 5, 3
"""Within how many tokens after and before a marker its heads are sought."""
NEGATES_WITHIN = 5
"""How many tokens before a marker a negation may stand that turns it: "no todos", "not every one of them"."""
_LINKING = word_set(
    "a al con de del el en haber la las los por que of the in at on to for that than as i you he she it we they be is are was were"
)
"""Words that say nothing of a phrase's sense, nor render it: "podemos" is linked to "we"."""
_STOPS = frozenset('.;:?!…()[],—–-"“”«»')

Agree = Callable[[str, str], bool]
"""Whether a Spanish and an English sense are one."""
Links = Mapping[int, tuple[int, ...]]
"""Token of one side to the tokens of the other that are linked to it."""


@dataclass(frozen=True, slots=True)
class Marker:
    """Tokens ``start`` to ``end`` say ``senses``, the first of them for certain unless the marker is spare.

    ``heads`` are the indices of the words that it bears on, nearest first: ``after`` of them stand after the marker, the others
    before it.
    """

    start: int
    end: int
    senses: tuple[str, ...]
    spare: bool
    heads: tuple[int, ...]
    after: int
    negated: bool = False
    bound: bool = False
    """The sense lies in the ending of a verb ("ganarán"), so that whatever renders the verb need not render the sense."""

    @property
    def sense(self) -> str:
        return self.senses[0]

    @property
    def indices(self) -> range:
        return range(self.start, self.end)

    @property
    def nearest(self) -> tuple[int, ...]:
        """The first head after the marker and the first before it, where there are any; of a bound one, the verb too."""
        return (
            *(self.indices if self.bound else ()),
            *self.heads[: min(1, self.after)],
            *self.heads[self.after : self.after + 1],
        )


@dataclass(frozen=True)
class Comparison:
    """The markers of both sides, which of them answer each other, and which nothing answers.

    ``links`` leads from the Spanish tokens to the English ones, ``back`` the other way.
    """

    spanish: tuple[Marker, ...]
    english: tuple[Marker, ...]
    agreed: tuple[tuple[Marker, Marker], ...]
    open_spanish: tuple[Marker, ...]
    open_english: tuple[Marker, ...]
    links: Links
    back: Links


@cache
def _table(resource: str, language: str) -> Phrases[tuple[str, ...]]:
    """Phrase to its senses (with the ``?`` of a spare one), a certain one first."""
    rows = [(sense, text.split("|")) for lang, sense, text in resource_rows(resource) if lang == language]
    lists = {sense: [phrase(form) for form in forms] for sense, forms in rows if sense.startswith("@")}
    table: Phrases[tuple[str, ...]] = Phrases()
    for sense, entries in rows:
        for entry in entries if sense not in lists else ():
            parts = [lists[word] if word.startswith("@") else [phrase(word)] for word in entry.split()]
            for choice in product(*parts):
                words = tuple(word for part in choice for word in part)
                table[words] = tuple(
                    sorted({*table.get(words, ()), sense}, key=lambda sense: (sense.endswith("?"), sense))
                )
    return table


def read_markers(tokens: Sequence[Token], language: str, resource: str) -> tuple[Marker, ...]:
    """The markers of one side, in order; ``language`` is "es" or "en", ``resource`` the table under ``resources``."""
    return _read_markers(tuple(tokens), language, resource)


@lru_cache(maxsize=128)  # several checks ask for those of the same two sides
def _read_markers(tokens: tuple[Token, ...], language: str, resource: str) -> tuple[Marker, ...]:
    places = [i for i, token in enumerate(tokens) if token.kind == "word"]
    found = find_phrases([folded(tokens[i]) for i in places], _table(resource, language))
    make = marker_maker(tokens, language)
    return tuple(make(places[start], places[end - 1] + 1, senses) for start, end, senses in found if VOID not in senses)


def marker_maker(tokens: Sequence[Token], language: str) -> Callable[[int, int, tuple[str, ...]], Marker]:
    """Makes markers of one side from their range of tokens and their senses, with their heads and their negation."""
    full = frozenset((*content_words(tokens, language), *light_words(tokens, language)))
    negations = {k for mark in read_marks(tokens, language) if mark.negates for k in range(mark.start, mark.end)}

    def make(start: int, end: int, senses: tuple[str, ...]) -> Marker:
        comma = end < len(tokens) and tokens[end].text == ","  # "Al parecer, el ministro ..."
        after = [k for k in _clause(tokens, range(end + comma, end + comma + HEADS_AFTER)) if k in full]
        before = [k for k in _clause(tokens, range(start - 1, start - 1 - HEADS_BEFORE, -1)) if k in full]
        reach = _clause(tokens, range(start - 1, start - 1 - NEGATES_WITHIN, -1))
        return Marker(
            start,
            end,
            tuple(sense.rstrip("?") for sense in senses),
            senses[0].endswith("?"),
            (*after, *before),
            len(after),
            any(k in negations for k in reach),
        )

    return make


def _clause(tokens: Sequence[Token], indices: range) -> Iterator[int]:
    """The indices up to the first mark that ends a clause, or the end of the text."""
    for k in indices:
        if not 0 <= k < len(tokens) or tokens[k].text in _STOPS:
            return
        yield k


def compare(sides: Sides, spanish: Sequence[Marker], english: Sequence[Marker], agree: Agree) -> Comparison:
    """Finds which markers answer each other, one to one, and which stay open.

    Linked markers come first, then those with linked heads, then the nearest. What is negated may answer everything. A
    marker that is spare, negated, or rendered by a word outside the class is never open.
    """
    links, back = _links(sides)
    ranked = sorted(
        (_cost(sides, one, other, links), one.start, other.start, one, other)
        for one in spanish
        for other in english
        if one.negated or other.negated or _fits(one, other, agree)
    )
    agreed: list[tuple[Marker, Marker]] = []
    for cost, _, _, one, other in ranked:
        near = cost <= SPARE_REACH or not (one.spare or other.spare)
        if near and not any(one is ours or other is theirs for ours, theirs in agreed):
            agreed.append((one, other))
    open_spanish = (
        one
        for one in spanish
        if not any(one is ours for ours, _ in agreed)
        and _needs_answer(one)
        and not _rendered(sides, one, english, links, "es")
    )
    open_english = (
        other
        for other in english
        if not any(other is theirs for _, theirs in agreed)
        and _needs_answer(other)
        and not _rendered(sides, other, spanish, back, "en")
    )
    return Comparison(
        tuple(spanish), tuple(english), tuple(agreed), tuple(open_spanish), tuple(open_english), links, back
    )


def _fits(one: Marker, other: Marker, agree: Agree) -> bool:
    """True if any of the senses of the one may render any of the other's."""
    if ANY in (*one.senses, *other.senses):
        return True
    return any(agree(ours, theirs) for ours in one.senses for theirs in other.senses)


def _links(sides: Sides) -> tuple[Links, Links]:
    links: dict[int, tuple[int, ...]] = {}
    back: dict[int, tuple[int, ...]] = {}
    for link in sides.alignment.links:
        links[link.source] = (*links.get(link.source, ()), link.target)
        back[link.target] = (*back.get(link.target, ()), link.source)
    return links, back


def _needs_answer(marker: Marker) -> bool:
    return not (marker.spare or marker.negated)


def _rendered(sides: Sides, marker: Marker, others: Sequence[Marker], onward: Links, side: str) -> bool:
    """True if a word of the other side that is no marker renders it: "muchos" and "a good deal"."""
    here, there = sides.source_tokens, sides.translation_tokens
    if side == "en":
        here, there = there, here
    theirs = {k for other in others for k in other.indices}
    return any(
        (renders(sides, i, j) if side == "es" else renders(sides, j, i)) >= RENDERED
        for i in (() if marker.bound else marker.indices)
        for j in onward.get(i, ())
        if j not in theirs and not _LINKING & {here[i].norm, there[j].norm}
    )


def renders(sides: Sides, i: int, j: int) -> float:
    """Resemblance, 0 to 1, of Spanish token ``i`` and English token ``j``."""
    return resemblance(sides.source_tokens[i], sides.translation_tokens[j])


def _cost(sides: Sides, one: Marker, other: Marker, links: Links) -> float:
    """How badly two markers fit, lower is better: their distance in shares of the text, less what links them."""
    place = distance(sides, one, other)
    linked = any(j in other.indices for i in one.indices for j in links.get(i, ()))
    heads = any(j in other.nearest for i in one.nearest for j in links.get(i, ()))
    weak = one.spare + other.spare + one.negated + other.negated
    return place + 0.3 * weak - linked - 0.5 * heads


def distance(sides: Sides, one: Marker, other: Marker) -> float:
    """How far apart a Spanish and an English marker stand, in shares of their texts, 0 to 1."""
    return abs(one.start / len(sides.source_tokens) - other.start / len(sides.translation_tokens))


def shared_context(sides: Sides, one: Marker, other: Marker, links: Links) -> int:
    """How many words around the Spanish marker are rendered by words around the English one.

    Counts content words and light words within ``CONTEXT`` tokens of both markers that are linked and resemble each other.
    """
    theirs = range(other.start - CONTEXT, other.end + CONTEXT)
    ours = range(one.start - CONTEXT, one.end + CONTEXT)
    full = {*content_words(sides.source_tokens, "es"), *light_words(sides.source_tokens, "es")}
    return sum(
        any(j in theirs and renders(sides, i, j) >= LITERAL for j in links.get(i, ())) for i in ours if i in full
    )


def stand_for_each_other(sides: Sides, one: Marker, other: Marker, both: Comparison, *, context: int = 2) -> bool:
    """True if two open markers are linked, or stand among words that render each other (``context`` of them)."""
    if any(j in other.indices for i in one.indices for j in both.links.get(i, ())):
        return True
    return shared_context(sides, one, other, both.links) >= context


def may_be_answered(sides: Sides, marker: Marker, both: Comparison, agree: Agree) -> bool:
    """True if a marker of the other side that could answer an open one stands where its answer would stand."""
    if any(marker is one for one in both.spanish):
        return any(
            _fits(marker, other, agree) and shared_context(sides, marker, other, both.links) for other in both.english
        )
    return any(_fits(one, marker, agree) and shared_context(sides, one, marker, both.links) for one in both.spanish)


def has_rendered_head(sides: Sides, marker: Marker, side: str) -> bool:
    """True if the other side renders one of the two words nearest to the marker; else the clause was said freely."""
    return any(
        (link.source if side == "es" else link.target) in marker.heads[:2]
        and renders(sides, link.source, link.target) >= LITERAL
        for link in sides.alignment.links
    )


def without_negation(marker: Marker) -> Marker:
    """The marker as if nothing negated it, for what a negation does not turn."""
    return replace(marker, negated=False)


def marker_spans(sides: Sides, one: Marker | None, other: Marker | None) -> tuple[Spans, Spans]:
    """The spans of a Spanish and an English marker; none for the side that has no marker."""
    return (
        (span_of(sides.source_tokens, one.start, one.end),) if one else (),
        (span_of(sides.translation_tokens, other.start, other.end),) if other else (),
    )
