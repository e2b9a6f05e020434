"""A reversal that no word shows, since the negated verb is rendered by a phrase: "No vamos a tolerarlo", "We will put up
with it". The translation model is asked: is the English likelier for the Spanish with its negation turned round?"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.clauses import read_sides
from verifier.checks.phrases import quoted, span_of
from verifier.checks.sides import Sides
from verifier.model import Issue

GAIN = 3.5
"""Nats by which the English must be likelier for the Spanish turned round."""
EXPLAINED = -2.5
"""Mean log-probability, nats a token, from which the Spanish turned round explains all of the English."""
HALF_EXPLAINED = -3.0
"""The same for a doubt: an English of other words is unlikely either way."""


def reversals(sides: Sides) -> Iterator[Issue]:
    """A mistranslation where only one side negates and the model takes the English for the opposite of the Spanish.

    Critical where the Spanish turned round explains the English, major where it does so in part. Nothing where the other
    side negates in words that the model's reading does not count; of "refuse" and "unable" it knows itself.
    """
    flip = sides.contrast.flip if sides.contrast else None
    if flip is None or flip.gain < GAIN or flip.mean < HALF_EXPLAINED:
        return
    spanish, english = read_sides(sides)
    if any(mark.negates for mark in (english if flip.spanish else spanish).marks):
        return
    tokens, text = (
        (sides.source_tokens, sides.source) if flip.spanish else (sides.translation_tokens, sides.translation)
    )
    spans = tuple(span_of(tokens, k, k + 1) for k in flip.negated)
    names = ("Spanish", "English") if flip.spanish else ("English", "Spanish")
    firm = flip.mean >= EXPLAINED
    yield Issue(
        "mistranslation",
        "critical" if firm else "major",
        "negation",
        f"The {names[0]} negates ({quoted(text, *spans)}), and the {names[1]} reads like its opposite.",
        spans if flip.spanish else (),
        () if flip.spanish else spans,
        confidence=0.7 if firm else 0.5,
    )
