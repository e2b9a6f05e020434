"""“Or” for “y” and “and” for “o” in a condition or a demand: “si ganamos y empata Alianza” is no “if we win or Alianza draws”.

Elsewhere either may stand for the other: “en Fráncfort o Londres”, “in Frankfurt and London”. Of 6,947 open pairs one has such a place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.checks.clauses.connectives import certain, read_connectives
from verifier.checks.negations.polarity import read_marks
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Issue
from verifier.text import Token, word_set

_JOINS = {"y": "and", "e": "and", "o": "or", "u": "or"}
_EITHER_EN = word_set("and or")
_REACH = 4
"""Tokens on either side of a conjunction within which what it joins is rendered."""
_OPEN = frozenset(("condition", "exception"))
_DEMANDS = ("debe", "deben", "exig", "requ", "pide", "pidio", "pidieron", "basta")
"""Beginnings of words after which all that is joined is asked for."""
_HAS = word_set("hay tengo tienes tiene tenemos tienen")
_ALSO = word_set("además también tanto bien sea ambos either both")
"""Words that join, or part, by themselves."""


def check_coordinated(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue for each conjunction of a condition or a demand that is printed as the other one, between the renderings of what it joins;
    none where either side denies, since “no A y no B” is “neither A nor B”."""
    tokens, english = sides.source_tokens, sides.translation_tokens
    if _ALSO.intersection(token.norm for token in (*tokens, *english)):
        return
    for k in _binding(tokens):
        before = _rendering(sides, range(k - 1, max(-1, k - 1 - _REACH), -1))
        after = _rendering(sides, range(k + 1, min(len(tokens), k + 1 + _REACH)))
        if before is None or after is None or _denies(tokens, "es", k):
            continue
        said = [j for j in range(before + 1, after) if english[j].norm in _EITHER_EN]
        if len(said) == 1 and english[said[0]].norm != _JOINS[tokens[k].norm] and not _denies(english, "en", said[0]):
            here = span_of(tokens, max(0, k - _REACH), min(len(tokens), k + _REACH))
            there = span_of(english, before, after + 1)
            said_of = "all of it" if tokens[k].norm in ("y", "e") else "either"
            message = f"The Spanish asks for {said_of}, {quoted(sides.source, here)}; the English says {quoted(sides.translation, there)}."
            yield Issue("mistranslation", "critical", "modality", message, (here,), (there,), 0.75)


def _binding(tokens: Sequence[Token]) -> Iterator[int]:
    """Conjunctions in a condition, or between the verb of a demand and the end of its sentence part."""
    conditions = [one.governed for one in certain(read_connectives(tokens, "es")) if one.marker.sense in _OPEN]
    demands = False
    for k, token in enumerate(tokens):
        if token.kind == "other":
            demands = False
        bound = token.norm == "que" and k > 0 and tokens[k - 1].norm in _HAS
        demands = demands or bound or folded(token).startswith(_DEMANDS)
        if token.norm in _JOINS and (demands or any(k in governed for governed in conditions)):
            yield k


def _denies(tokens: Sequence[Token], language: str, k: int) -> bool:
    """True if a negation stands shortly before token ``k``, so that it may be of all that is joined."""
    return any(mark.negates and 0 < k - mark.start <= _NEAR for mark in read_marks(tokens, language))


_NEAR = 5


def _rendering(sides: Sides, indices: range) -> int | None:
    """The English of the first content word among the Spanish ones that has one."""
    content = sides.alignment.content_source
    linked = {link.source: link.target for link in sides.alignment.links if link.weight > BY_PLACE}
    return next((linked[i] for i in indices if i in content and i in linked), None)
