"""One side as the comparison of negations sees it: its words, what it negates, and where the other side renders it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from verifier.checks.negations.marks import Mark
from verifier.checks.negations.polarity import read_marks
from verifier.checks.phrases import folded
from verifier.checks.sides import Sides
from verifier.evidence.content import content_words, light_words
from verifier.evidence.lexicon import inverse_probability, translation_probability
from verifier.evidence.resemblance import related, resemblance
from verifier.text import Token

LITERAL = 0.02
"""Resemblance from which a word counts as rendered by the other and not by a paraphrase of it."""
AKIN = 0.1
"""Likeness in meaning from which a word may be rendered by another that is no usual translation of it."""
TRANSLATED = 0.1
"""Lexical probability, either way, from which a word is a usual translation of the other."""

NEAR = 6
"""How many words around the counterparts of a negated clause are searched for what may answer the negation."""


@dataclass(frozen=True)
class Side:
    """``links`` leads from an index of this side to those of the other."""

    tokens: Sequence[Token]
    language: str
    marks: tuple[Mark, ...]
    links: Mapping[int, tuple[int, ...]]
    content: frozenset[int]
    light: frozenset[int]
    """Indices of its content words and of its light words."""


def read_sides(sides: Sides) -> tuple[Side, Side]:
    """The Spanish and the English side."""
    there: dict[int, list[int]] = {}
    back: dict[int, list[int]] = {}
    for link in sides.alignment.links:
        there.setdefault(link.source, []).append(link.target)
        back.setdefault(link.target, []).append(link.source)
    return _side(sides.source_tokens, "es", there), _side(sides.translation_tokens, "en", back)


def _side(tokens: Sequence[Token], language: str, links: Mapping[int, list[int]]) -> Side:
    return Side(
        tokens,
        language,
        read_marks(tokens, language),
        {k: tuple(v) for k, v in links.items()},
        frozenset(content_words(tokens, language)),
        frozenset(light_words(tokens, language)),
    )


def renders(i: int, j: int, here: Side, there: Side) -> bool:
    """True if word ``i`` of one side and word ``j`` of the other look like renderings of each other."""
    one, other = here.tokens[i], there.tokens[j]
    return (resemblance(one, other) if here.language == "es" else resemblance(other, one)) >= LITERAL


def akin(i: int, j: int, here: Side, there: Side) -> bool:
    """Looser than ``renders``: likeness in meaning is enough ("cumplido", "honored")."""
    es, en = (i, j) if here.language == "es" else (j, i)
    spanish, english = (here, there) if here.language == "es" else (there, here)
    return renders(i, j, here, there) or related(spanish.tokens[es].norm, english.tokens[en].norm) >= AKIN


def translates(i: int, j: int, here: Side, there: Side) -> bool:
    """Stricter than ``renders``: spelling does not count, since "posible" is spelled much like "impossible"."""
    one, other = here.tokens[i].norm, there.tokens[j].norm
    return probable(one, other) if here.language == "es" else probable(other, one)


def probable(spanish: str, english: str) -> bool:
    """True if either word is a usual translation of the other."""
    return max(translation_probability(spanish, english), inverse_probability(spanish, english)) >= TRANSLATED


def alike(one: Token, other: Token) -> bool:
    """True if the two begin alike, as cognates do."""
    return len(one.norm) > 4 and folded(one)[:4] == folded(other)[:4]


def literal(i: int, here: Side, there: Side) -> tuple[int, ...]:
    """Where word ``i`` is rendered word by word on the other side."""
    return tuple(j for j in here.links.get(i, ()) if renders(i, j, here, there))


def window(mark: Mark, here: Side, there: Side) -> range:
    """Where in the other side the clause of the mark is rendered, with ``NEAR`` words around it."""
    near = [j for i in (mark.start, *mark.scope) for j in here.links.get(i, ())]
    if len(there.tokens) <= 2 * NEAR or not near:
        return range(len(there.tokens))
    return range(max(0, min(near) - NEAR), min(len(there.tokens), max(near) + NEAR + 1))


def stretches(side: Side) -> Iterator[range]:
    """The side cut at its punctuation and before its adversatives: roughly its clauses."""
    start = 0
    for i, token in enumerate(side.tokens):
        if token.text in _BREAKS or folded(token) in _ADVERSATIVES:
            if i > start:
                yield range(start, i)
            start = i
    if start < len(side.tokens):
        yield range(start, len(side.tokens))


_BREAKS = frozenset(",;:.!?¡¿…()—–")
_ADVERSATIVES = frozenset(("pero", "sino", "but"))
