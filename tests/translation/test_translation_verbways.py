"""A verb that the model makes another word of is put in from the lexicon, in the form that its stand-in has."""

from __future__ import annotations

import pytest

from verifier.translation.bundled import bundled_engine
from verifier.translation.verbways import KnownVerb, with_known_verb

LOST = [
    ("Mi hermano lo rodeó ayer.", "My brother begged him yesterday.", "Mi hermano lo llamó ayer.", "surround"),
    ("Los vecinos ayunaron tres días.", "The neighbors helped three days.", "Los vecinos llamaron tres días.", "fast"),
    ("Salpicó a todos.", "He spoiled everyone.", "Llamó a todos.", "splash"),
    ("No quiso abofetear a nadie.", "He didn't want to slam anyone.", "No quiso llamar a nadie.", "slap"),
]
KEPT = [
    ("Mi hermano lo rodeó ayer.", "My brother surrounded him yesterday."),
    ("Corrigió el acta.", "He amended the minutes."),
    ("Murieron dos vecinos.", "Two neighbors passed away."),
    ("El cantar de los gallos lo despertó.", "The crow of the roosters woke him."),
    ("Ayer llegó Salpicó.", "Splash arrived yesterday."),
    ("Lo llamó y lo rodeó.", "He called him and begged him."),
]


@pytest.mark.parametrize(("source", "output", "text", "english"), LOST)
def test_a_verb_that_nothing_renders_has_a_stand_in(source: str, output: str, text: str, english: str) -> None:
    assert with_known_verb(source, output, attempt=0) == KnownVerb(text, "call", english)


@pytest.mark.parametrize(("source", "output"), KEPT)
def test_what_is_rendered_nouns_and_names_stay(source: str, output: str) -> None:
    assert with_known_verb(source, output, attempt=0) is None


@pytest.mark.parametrize(
    ("english", "output", "restored"),
    [
        ("surround", "My brother called him.", "My brother surrounded him."),
        ("break", "They called it.", "They broke it."),
        ("break", "It was called by them.", "It was broken by them."),
        ("splash", "Calling everyone, he left.", "Splashing everyone, he left."),
        ("slap", "He wouldn't call anyone.", "He wouldn't slap anyone."),
        ("slap", "He named him.", None),
        ("slap", "They call and call.", None),
        ("slap", "The recall was on.", None),
    ],
)
def test_it_is_put_in_in_the_form_of_its_stand_in(english: str, output: str, restored: str | None) -> None:
    assert KnownVerb("", "call", english).restored(output) == restored


def test_the_engine_has_the_verb() -> None:
    (hypothesis,) = bundled_engine().translate(["Mi hermano lo rodeó ayer delante de todos."])
    assert "surrounded" in hypothesis.text
