"""Placards are read as running text: models hardly know words in capitals."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.pipeline import Verifier
from verifier.text import norms, one_of, running, word_count, words


@pytest.mark.parametrize(
    ("one", "other", "read"),
    [
        ("BASTA YA DE BALAS", "ENOUGH BULLETS NOW", "Basta ya de balas"),
        ("¡FUERA MILEI DEL GOBIERNO!", "Milei must go, out with Milei", "¡Fuera Milei del gobierno!"),
        ("NO MÁS", "No more", "NO MÁS"),
        ("La OEA dijo que NO", "The OAS said no", "La OEA dijo que NO"),
        ("EN LA CALLE 9 HAY AGUA", "There is water on 9th Street", "En la calle 9 hay agua"),
    ],
)
def test_a_text_in_capitals_is_running_text_but_for_names(one: str, other: str, read: str) -> None:
    found, beside = running(one, other)
    assert found == read
    assert len(found) == len(one)
    assert running(other, one) == (beside, found)


def test_capitals_are_no_evidence_against_a_translation() -> None:
    plain, shouted = Verifier("bundled").verify_pairs(
        [
            ("Estamos hartos de esperar.", "We are tired of waiting."),
            ("Estamos hartos de esperar.", "WE ARE TIRED OF WAITING."),
        ]
    )
    assert shouted.values == plain.values


@given(st.text(alphabet="aÁñßİ9 ,.'’-‑\u00ad\u0301\u0000\u00a0_“"))
def test_words_without_offsets_are_the_same_words(text: str) -> None:
    assert norms(text) == [token.norm for token in words(text)]
    assert word_count(text) == len(words(text))


_ALTERNATIVES = [
    "film",
    "films",
    "f",
    "in Spanish",
    "fin?",
    "inter(?:view|val)s?",
    "né",
    r"\d+",
    "finca",
    "Film",
    "o",
    "or",
]


@given(st.permutations(_ALTERNATIVES), st.text("filmsncaért oF1vwINS ", max_size=30), st.booleans())
def test_alternatives_by_their_letters_match_as_they_would_one_by_one(
    order: list[str], text: str, bounded: bool
) -> None:
    plain, grouped = "|".join(order), one_of(order)
    patterns = [rf"\b(?:{plain})\b", rf"\b{grouped}\b"] if bounded else [plain, grouped]
    one, other = ([match.span() for match in re.finditer(pattern, text)] for pattern in patterns)
    assert one == other


def test_alternatives_may_be_one_text() -> None:
    assert one_of("film films disco") == one_of(["film", "films", "disco"])
