"""An interview that is printed in English alone: its answers are quotations, and those of whoever spoke Spanish have no original."""

from __future__ import annotations

import pytest

from verifier.evidence import Encoder
from verifier.ingest import from_text
from verifier.model import Unpaired, UnpairedReason
from verifier.pipeline import find_pairs
from verifier.quotes import find_quotations

ENCODER = Encoder()


def unpaired(text: str) -> tuple[Unpaired, ...]:
    document = from_text(text)
    return find_pairs(document, find_quotations(document), ENCODER).unpaired


ROLES = """Q. Where did you learn to dive?

A. Off the wall of the harbor. My brothers threw me in.

They said it was a game.

Q. And today?

A. Today I go down alone."""
NAMES = ROLES.replace("Q. ", "PELICAN: ").replace("A. ", "ORTIZ: ")
ANSWERS = ["Off the wall of the harbor. My brothers threw me in. They said it was a game.", "Today I go down alone."]


@pytest.mark.parametrize("turns", [ROLES, NAMES])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A talk with the diver Pamela Ortiz\n\nThis interview was conducted in Spanish.", ""),
        ("Pamela Ortiz, 33, dives for shells.\n\nShe spoke in Spanish from her boat.", ""),
        ("A talk with the diver Pamela Ortiz\n\nWe spoke through an interpreter.", ""),
        (
            "A talk with the diver Pamela Ortiz",
            "The conversation took place in Spanish and was translated by our staff.",
        ),
    ],
)
def test_the_answers_of_an_interview_in_spanish_have_no_original(turns: str, before: str, after: str) -> None:
    found = unpaired(f"{before}\n\n{turns}\n\n{after}".strip())
    assert [one.quotation.text for one in found] == ANSWERS
    assert {one.quotation.speaker for one in found} == {"Pamela Ortiz"}
    assert {one.reason for one in found} == {UnpairedReason.NO_ORIGINAL_PRINTED}


@pytest.mark.parametrize("turns", [ROLES, NAMES])
@pytest.mark.parametrize(
    "before",
    [
        "A talk with the diver Pamela Ortiz",
        "A talk with the diver Pamela Ortiz\n\nThe interview was conducted in English.",
        "A talk with the diver Pamela Ortiz\n\nShe wrote three books in Spanish.",
        "A talk with the diver Pamela Ortiz\n\nWe sell a guide in Spanish at the door.",
    ],
)
def test_those_of_an_interview_in_english_are_not_listed(turns: str, before: str) -> None:
    assert unpaired(f"{before}\n\n{turns}") == ()


def test_a_name_in_full_opens_a_turn_of_whoever_is_later_called_by_the_surname() -> None:
    text = NAMES.replace("ORTIZ: Off", "PAMELA ORTIZ: Off")
    found = unpaired(f"Pamela Ortiz answered in Spanish.\n\n{text}")
    assert [one.quotation.text for one in found] == ANSWERS


def test_an_interview_printed_in_both_languages_lists_nothing() -> None:
    spanish = "P. ¿Dónde aprendió a bucear?\n\nR. En el muro del puerto.\n\nP. ¿Y hoy?\n\nR. Hoy bajo sola."
    english = "Q. Where did you learn to dive?\n\nA. Off the wall of the harbor.\n\nQ. And today?\n\nA. Today I go down alone."
    assert unpaired(f"This interview was conducted in Spanish.\n\n{spanish}\n\n{english}") == ()
