"""Where a word has dropped out of an English text."""

from __future__ import annotations

import pytest

from verifier.checks.completeness.gaps import OPEN, check_gaps
from verifier.checks.sides import Sides
from verifier.evidence.gaps import gaps, likeliest
from verifier.text import tokenize

DROPPED = [
    ("They closed the school on the of the river.", "of"),
    ("My always told us to keep the door shut.", "always"),
    ("We buried him next to the.", "."),
    ("In the next they will open two clinics, the mayor said.", "they"),
    ("He has been by the same doctor since the.", "."),
    ("The price of has gone up three times this year.", "has"),
]
WHOLE = [
    "That is the school I went to.",
    "We demand that the mayor be replaced.",
    "I gave it to the one who asked for it.",
    "Is there anything you would like to add?",
    "They took everything they had come for.",
    "The more we work, the less we earn.",
    "It was what it was, and we were there.",
    "The strike begins Monday.",
    "We're taking the field Saturday without our captain.",
    "They went door to door and took everything.",
    "Year after year we hear the same promises.",
    "We live day to day.",
    "They got married on a Tuesday the 13th.",
    "We'll be out of work come April.",
    "They won't so much as answer the phone.",
]


@pytest.mark.parametrize(("text", "after"), DROPPED)
def test_the_place_of_a_missing_word_is_found(text: str, after: str) -> None:
    tokens = tokenize(text)
    place, odds = likeliest(tokens)[0]
    assert (tokens[place].text, odds >= OPEN) == (after, True)


@pytest.mark.parametrize("text", WHOLE)
def test_whole_sentences_have_none(text: str) -> None:
    assert likeliest(tokenize(text))[0][1] < OPEN


@pytest.mark.parametrize("text", ["", "On the of.", "ON THE OF THE ELECTIONS OF MAY"])
def test_of_a_few_words_and_of_capitals_nothing_is_said(text: str) -> None:
    assert likeliest(tokenize(text)) == []


@pytest.mark.parametrize(
    "text", ["We closed the … of the river.", "We closed the [old] of the river.", "We closed the — of the river."]
)
def test_what_print_cuts_is_no_slip(text: str) -> None:
    assert likeliest(tokenize(text))[0][1] < OPEN


def test_each_token_has_a_value_and_no_text_has_none() -> None:
    assert len(gaps(tokenize("Nobody came."))) == 3
    assert len(gaps(())) == 0


@pytest.mark.parametrize(
    ("source", "translation", "kinds"),
    [
        ("Cerraron la escuela de la orilla del río.", "They closed the school on the of the river.", ["omission"]),
        ("Cerraron la escuela de la orilla del río.", "They closed the school on the bank of the river.", []),
        ("Mi papá vendió la casa para pagar la operación.", "My the sold for to house dad the pay operation.", ["mistranslation"]),
        ("Mi papá vendió la casa para pagar la operación.", "My dad sold the house to pay for the operation.", []),
    ],
)  # fmt: skip
def test_the_reviewer_is_told_what_does_not_hold_together(source: str, translation: str, kinds: list[str]) -> None:
    assert [issue.type for issue in check_gaps(Sides(source, translation))] == kinds
