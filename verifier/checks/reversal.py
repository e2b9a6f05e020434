"""A reversal that no word shows, since the negated verb is rendered by a phrase: "No vamos a tolerarlo", "We will put up
with it". The translation model is asked: is the English likelier for the Spanish without its negation?"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.answers import is_answered_otherwise
from verifier.checks.clauses import read_sides
from verifier.checks.marks import Kind
from verifier.checks.phrases import quoted, span_of
from verifier.checks.sides import Sides
from verifier.model import Issue

GAIN = 3.3
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
