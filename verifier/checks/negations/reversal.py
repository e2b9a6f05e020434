"""A reversal that no word shows, since the negated verb is rendered by a phrase: "No vamos a tolerarlo", "We will put up
with it". The translation model is asked: is the English likelier for the Spanish without its negation?"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.closeness import rendered_closely
from verifier.checks.negations.answers import is_answered_otherwise, phrase_renderings
from verifier.checks.negations.clauses import Side, akin, read_sides, window
from verifier.checks.negations.marks import Kind, Mark
from verifier.checks.negations.scopes import asked_rhetorically
from verifier.checks.phrases import quoted, span_of
from verifier.checks.sides import Sides
from verifier.model import Issue

GAIN = 2.9
"""Nats by which the English must be likelier for the Spanish without its negation."""
EXPLAINED = -2.5
"""Mean log-probability, nats a token, from which the Spanish without its negation explains all of the English."""
HALF_EXPLAINED = -2.9
"""The same for a doubt: an English of other words is unlikely either way."""


def reversals(sides: Sides) -> Iterator[Issue]:
    """A mistranslation where only the Spanish negates and the model takes the English for its opposite.

    Critical where the Spanish without its negation explains the English, major where it does so in part. Nothing where the
    English answers the negation otherwise ("refuse", "unable", an opposite), or where the Spanish "no" is one of form ("no ... más que",
    "hasta que no"). The other way round nothing is concluded: a "no" put into the Spanish makes every English "not"
    likelier, also where the Spanish says it in a verb ("carecemos", "we don't have").
    """
    flip = sides.contrast.flip if sides.contrast else None
    if flip is None or flip.gain < GAIN or flip.mean < HALF_EXPLAINED:
        return
    spanish, english = read_sides(sides)
    if not spanish.marks or any(mark.negates for mark in english.marks):
        return
    whole = range(len(english.tokens))
    if any(
        mark.kind is not Kind.REQUIRED or is_answered_otherwise(mark, whole, spanish, english) for mark in spanish.marks
    ):
        return
    spans = tuple(span_of(sides.source_tokens, k, k + 1) for k in flip.negated)
    firm = flip.mean >= EXPLAINED
    yield Issue(
        "mistranslation",
        "critical" if firm else "major",
        "negation",
        f"The Spanish negates ({quoted(sides.source, *spans)}), and the English reads like its opposite.",
        spans,
        (),
        confidence=0.7 if firm else 0.5,
    )


_SURELY, _LIKELY = {"es": 9.0, "en": 8.0}, {"es": 6.0, "en": 5.0}
"""Nats of both directions by which a pair is likelier without a negation, from which no other explanation is left, and from which one is in doubt."""


_SCOPE = 3
"""Words that a negation turns, any of which may be the rendered one where all else is rendered closely: "not have to be copied"."""


_NEEDED = -2.0
"""Nats under which the pair needs a negation, so that something on the other side answers it."""


def is_needed(sides: Sides, mark: Mark, language: str) -> bool:
    """True if both models together find the pair far less likely without the negation."""
    if sides.negators is None:
        return False
    nats = sides.negators.source if language == "es" else sides.negators.translation
    return nats.get(mark.start, 0.0) < _NEEDED


def unanswered(sides: Sides) -> list[Issue]:
    """A mistranslation for each doubtful negation of either side without which both models like the pair better: "they don't call it the worst"
    for "la califican como la peor", wherever else the other side may negate."""
    if sides.negators is None:
        return []
    spanish, english = read_sides(sides)
    found = []
    for here, there, nats in (
        (spanish, english, sides.negators.source),
        (english, spanish, sides.negators.translation),
    ):
        for mark in here.marks:
            beyond = nats.get(mark.start, 0.0)
            if beyond < _LIKELY[here.language]:
                continue
            surely = beyond >= _SURELY[here.language] and rendered_closely(sides)
            near = window(mark, here, there) if surely else range(len(there.tokens))
            if is_answered_otherwise(mark, near, here, there):
                continue
            rendered = _rendered(mark, here, there, among=_SCOPE if surely else 1)
            if not rendered or _is_even(mark, here, there) or asked_rhetorically(mark, rendered, here, there):
                continue
            found.append(_unanswered(sides, mark, here.language, firm=beyond >= _SURELY[here.language]))
    return found


def _rendered(mark: Mark, here: Side, there: Side, *, among: int) -> tuple[int, ...]:
    """Where the first rendered one ``among`` the words that a negation turns is rendered; nothing where the clause is said freely, so that it may be
    answered by what no model takes for an answer ("el que no cose, no come", "you pull your weight or you go hungry")."""
    phrasal = tuple(j for i, j in phrase_renderings(here, there) if i in mark.scope[:1])
    words = (tuple(j for j in here.links.get(i, ()) if akin(i, j, here, there)) for i in mark.scope[:among])
    return phrasal or next(filter(None, words), ())


def _is_even(mark: Mark, here: Side, there: Side) -> bool:
    """True for the "not even" and "never even" of "ni" and "ni siquiera"."""
    even = mark.end < len(here.tokens) and here.tokens[mark.end].norm == "even"
    return even and any(token.norm in ("ni", "siquiera") for token in there.tokens)


def _unanswered(sides: Sides, mark: Mark, language: str, *, firm: bool) -> Issue:
    text, tokens = (
        (sides.source, sides.source_tokens) if language == "es" else (sides.translation, sides.translation_tokens)
    )
    last = mark.scope[0] if mark.scope and mark.scope[0] > mark.start else mark.end - 1
    span = span_of(tokens, mark.start, last + 1)
    names = ("Spanish", "English") if language == "es" else ("English", "Spanish")
    message = f"The {names[0]} negates ({quoted(text, span)}), and the {names[1]} does not say so."
    here, there = ((span,), ()) if language == "es" else ((), (span,))
    return Issue(
        "mistranslation",
        "critical" if firm else "major",
        "negation",
        message,
        here,
        there,
        confidence=0.75 if firm else 0.55,
    )
