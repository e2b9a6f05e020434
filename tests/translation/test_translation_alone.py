"""A word by itself is what it means, not another word."""

from __future__ import annotations

import pytest

from verifier.translation.alone import with_word_alone
from verifier.translation.bundled import bundled_engine


@pytest.mark.parametrize(
    ("sentence", "output", "english"),
    [
        ("“Fideos”", "“Nodes”", "“Noodles”"),
        ("¡Cobarde!", "Cook!", "Coward!"),
        ("cobarde", "cook", "coward"),
        ("Ayunaron.", "They helped.", "They fasted."),
        ("¿Paradero?", "Bus stop?", "Whereabouts?"),
    ],
)
def test_a_word_that_the_lexicon_is_sure_of_is_put_in(sentence: str, output: str, english: str) -> None:
    assert with_word_alone(sentence, output) == english


@pytest.mark.parametrize(
    ("sentence", "output"),
    [
        ("¡Cobarde!", "You coward!"),
        ("Remedios.", "Remedios."),
        ("Inocencia", "Inocencia"),
        ("¡Qué cobarde!", "What a cook!"),
        ("Lucía.", "She wore."),
        ("Trabajadores", "Workmen"),
        ("Ahorita.", "Right now."),
        ("Garlopa.", "Gallop."),
        ("1.200", "1,200"),
    ],
)
def test_what_renders_it_names_and_longer_sentences_stay(sentence: str, output: str) -> None:
    assert with_word_alone(sentence, output) == output


def test_the_bundled_engine_makes_no_other_word_of_one() -> None:
    made = [made.text for made in bundled_engine().translate(["“Fideos”", "Tercos."])]
    assert made == ["“Noodles”", "Stubborn."]
