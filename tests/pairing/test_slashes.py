"""Spanish and English with a slash between them: a turn of an interview, a notice, and what is no such thing."""

from __future__ import annotations

import pytest

from verifier.evidence import Encoder
from verifier.ingest import from_text
from verifier.pipeline import find_pairs
from verifier.quotes import find_quotations

ENCODER = Encoder()


def pairs(text: str) -> list[tuple[str, str]]:
    document = from_text(f"The ferry at Puerto Sol\n\nIt left late on Sunday.\n\n{text}")
    found = find_pairs(document, find_quotations(document), ENCODER).pairs
    return [(pair.source.text, pair.translation.text) for pair in found]


ASKED = ("¿Quién compró la lancha?", "Who bought the boat?")
ANSWERED = ("La compró mi hermana menor.", "My younger sister bought it.")


@pytest.mark.parametrize(
    "labels",
    [
        ("P. ", "Q. ", "R. ", "A. "),
        ("P: ", "", "R: ", ""),
        ("GACETA: ", "", "FUNES: ", ""),
        ("GACETA: ", "GACETA: ", "FUNES: ", "FUNES: "),
    ],
)
def test_a_turn_in_both_languages(labels: tuple[str, ...]) -> None:
    asks, asked, answers, answered = labels
    text = f"{asks}{ASKED[0]} / {asked}{ASKED[1]}\n\n{answers}{ANSWERED[0]} / {answered}{ANSWERED[1]}"
    assert pairs(text) == [ASKED, ANSWERED]


def test_a_short_answer_in_both_languages() -> None:
    text = f"P. {ASKED[0]} / Q. {ASKED[1]}\n\nR. Nadie. / A. Nobody."
    assert pairs(text) == [ASKED, ("Nadie.", "Nobody.")]


@pytest.mark.parametrize("text", ["The boat leaves at noon. / El barco sale a mediodía."])
def test_a_notice_in_both_languages(text: str) -> None:
    assert pairs(text) == [("El barco sale a mediodía.", "The boat leaves at noon.")]


@pytest.mark.parametrize(
    "text",
    [
        "Tickets cost 5 pesos. / Dogs travel free and/or in a cage.",
        "The boat leaves at noon. / Mi hermana menor vende pescado en la plaza.",
    ],
)
def test_a_slash_alone_makes_no_pair(text: str) -> None:
    assert pairs(text) == []


def test_a_page_may_open_with_a_question() -> None:
    document = from_text(f"P. {ASKED[0]} / Q. {ASKED[1]}\n\nR. {ANSWERED[0]} / A. {ANSWERED[1]}")
    found = find_pairs(document, find_quotations(document), ENCODER).pairs
    assert [(pair.source.text, pair.translation.text) for pair in found] == [ASKED, ANSWERED]
