"""Negators left out in turn, by both bundled models."""

from __future__ import annotations

import pytest

from verifier.checks.negations.negation import doubtful_negators
from verifier.evidence.negators import negators, without_negator
from verifier.text import tokenize
from verifier.translation.bundled import bundled_engine, bundled_scorer

ANSWERED = [
    ("El juez no aceptó la prueba.", "The judge did not accept the evidence."),
    ("Nunca nos pidieron perdón.", "They never apologized to us."),
]
UNANSWERED = [
    (
        "La organización lo considera el peor brote de la década.",
        "The organization doesn't consider it the worst outbreak of the decade.",
    ),
    ("El banco avaló las deudas de la empresa.", "The bank did not guarantee the company's debts."),
]


@pytest.mark.parametrize(
    ("text", "word", "language", "without"),
    [
        ("They don't pay.", "don't", "en", "They do pay."),
        ("Can’t you see?", "Can’t", "en", "Can you see?"),
        ("We won't go.", "won't", "en", "We will go."),
        ("Not a word was said.", "Not", "en", "A word was said."),
        ("“No vino nadie”, dijo.", "No", "es", "“Vino nadie”, dijo."),
        ("Hoy no vino.", "no", "es", "Hoy vino."),
        ("Nobody came.", "Nobody", "en", None),
        ("No one came.", "No", "en", None),
    ],
)
def test_a_text_without_its_negator(text: str, word: str, language: str, without: str | None) -> None:
    token = next(token for token in tokenize(text) if token.text == word)
    assert without_negator(text, token, language) == without


def everything(source: str, translation: str) -> tuple[list[int], list[int]]:
    """All negators, answered or not."""
    sides = tokenize(source), tokenize(translation)
    found = [
        [k for k, token in enumerate(side) if token.norm in ("no", "nunca", "not", "never", "doesn't")]
        for side in sides
    ]
    return found[0], found[1]


def test_answered_negators_are_needed_and_others_are_not() -> None:
    found = negators([*ANSWERED, *UNANSWERED], engine=bundled_engine(), scorer=bundled_scorer(), doubtful=everything)
    for one in found[: len(ANSWERED)]:
        assert one and all(nats < 0 for nats in (*one.source.values(), *one.translation.values()))
    for one in found[len(ANSWERED) :]:
        assert one and not one.source and max(one.translation.values()) > 5


def test_what_the_same_words_answer_is_not_asked_for() -> None:
    assert doubtful_negators(*ANSWERED[0]) == ([], [])
    assert doubtful_negators(*UNANSWERED[1]) == ([], [3])
    # One negation on either side, but not of the same words.
    here, there = doubtful_negators(
        "El ministro prometió bajar los impuestos, aunque no dio detalles.",
        "The minister did not promise to cut taxes, and he gave details.",
    )
    assert here and there
