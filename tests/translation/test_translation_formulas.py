"""Set phrases are what they mean; what only looks like one is translated."""

from __future__ import annotations

import pytest

from verifier.translation.bundled import bundled_engine
from verifier.translation.formulas import formula


@pytest.mark.parametrize(
    ("sentence", "english"),
    [
        ("¡Guácala!", "Yuck!"),
        ("guacala", "yuck"),
        ("Qué se le va a hacer…", "Oh well…"),
        ("¿A que sí?", "Right?"),
        ("DIOS NOS LIBRE", "God forbid"),
        ("Buen provecho.", "Enjoy your meal."),
        ("dios no lo quiera", "God forbid"),
        ("Qué tal.", "How are you?"),
        ("Feliz año nuevo!", "Happy New Year!"),
        ("¡Suerte!", "Good luck!"),
        ('"Yo tampoco."', '"Me neither."'),
        ("«¡Buen provecho!»", "«Enjoy your meal!»"),
        ("Se arrienda pieza", "Room for rent"),
        ("PROHIBIDO GIRAR", "No turning"),
        ("¿Y?", "And?"),
    ],
)
def test_a_set_phrase_has_its_english(sentence: str, english: str) -> None:
    assert formula(sentence) == english


@pytest.mark.parametrize(
    "sentence",
    [
        "Vale dos pesos.",
        "Se vende mucho.",
        "Cerrado el lunes.",
        "El vale.",
        "¿Gracias?",
        "Salud",  # the heading of a section
        "Ayuda.",
        "Vamos, Pedro.",
        "“Basta”",
        "—Claro.",
        "Feliz ano nuevo!",
        "No, gracias.",
        "…",
    ],
)
def test_other_sentences_are_none(sentence: str) -> None:
    assert formula(sentence) is None


def test_the_engine_knows_set_phrases_among_other_sentences() -> None:
    (made,) = bundled_engine().translate(["Qué susto. No vi el camión."])
    assert made.text.startswith("What a scare. ")
    assert made.usable
