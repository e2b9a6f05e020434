"""“It will be hard to forgive” for “no lo vamos a perdonar nunca”: what is not so is printed as what is only hard."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.negations.clauses import literal, read_sides
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.model import Issue
from verifier.text import word_set

_HARD = word_set("hard harder difficult tough")
_HARD_FOR = 4
"""Tokens after "hard" within which "to" stands: "hard for us to forgive"."""
_EFFORT = ("facil", "dificil", "cuest", "cost", "complic", "sencill", "dur", "trabaj", "apenas", "imagin", "cre")
"""Beginnings of Spanish words beside which "hard" may be right: "no es fácil", "no cuesta poco", "no me lo creo", "no me lo imagino"."""


def check_softened(sides: Sides) -> Iterator[Issue]:
    """At most one issue: a negated verb of the Spanish that the English, which negates nothing, has after "hard to"."""
    hard = next((j for j, token in enumerate(sides.translation_tokens) if folded(token) in _HARD), None)
    if hard is None or any(folded(token).startswith(_EFFORT) for token in sides.source_tokens):
        return
    spanish, english = read_sides(sides)
    after = [token.norm for token in english.tokens[hard + 1 : hard + 1 + _HARD_FOR]]
    if "to" not in after or any(mark.negates for mark in english.marks):
        return
    for mark in spanish.marks:
        if mark.negates and any(min(literal(i, spanish, english), default=0) > hard for i in mark.scope):
            here, there = span_of(spanish.tokens, mark.start, mark.end), span_of(english.tokens, hard, hard + 1)
            said, printed = quoted(sides.source, here), quoted(sides.translation, there)
            message = f"The Spanish says that it is not so ({said}), the English only that it is {printed}."
            yield Issue("under_translation", "major", "modality", message, (here,), (there,), 0.7)
            return
