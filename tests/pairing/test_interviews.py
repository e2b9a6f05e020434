"""Whom the labels of an interview's turns stand for."""

from __future__ import annotations

import pytest

from verifier.ingest import from_text
from verifier.pairing.interviews import whose_labels

TURNS = "Q: Why?\n\nA: Because it was late."


@pytest.mark.parametrize(
    ("intro", "who"),
    [
        ("A conversation with the Ecuadorian diver Pamela Ortiz\n\nBy Neil Ross", "Pamela Ortiz"),
        ("Entrevista a Gonzalo Prieto, relojero de Ávila\n\nPor Ana Pardo", "Gonzalo Prieto"),
        ("We talked to Gonzalo Prieto about Salvador Allende.", "Gonzalo Prieto"),
        ("Pamela Ortiz spoke to our reporter Neil Ross. Translated by Carl Meyer.", "Pamela Ortiz"),
        ("Pamela Ortiz: the sea is no museum", "Pamela Ortiz"),
        ("A conversation with the twins Pamela Ortiz and Carmen Ortiz", None),
        ("Our reporter Neil Ross asked a woman who did not give her name.", None),
        ("A woman without a name on Salvador Allende", None),
        ("Pamela Ortiz dives. Her brother, Daniel Ortiz, holds the rope.", None),
    ],
)
def test_who_answers(intro: str, who: str | None) -> None:
    text = f"{intro}\n\n{TURNS}"
    found = whose_labels(from_text(text), {"Q", "A"}, len(intro))
    assert found == ({"A": who} if who else {})


def test_initials_stand_for_what_another_label_spells_out() -> None:
    text = "Pamela Ortiz Rivas dives.\n\nEl Ancla: Why?\n\nPamela Ortiz: It is quiet.\n\nEA: Always?\n\nPO: Nearly."
    labels = {"El Ancla", "Pamela Ortiz", "EA", "PO", "ES"}
    found = whose_labels(from_text(text), labels, text.index("El Ancla"))
    assert (found["EA"], found["PO"], found.get("ES")) == ("El Ancla", "Pamela Ortiz", None)


@pytest.mark.parametrize(
    ("label", "who"),
    [
        ("PO", "Pamela Ortiz"),
        ("P. O.", "Pamela Ortiz"),
        ("Pamela", "Pamela Ortiz"),
        ("Ortiz", "Pamela Ortiz"),
        ("ORTIZ", "Pamela Ortiz"),
        ("EN", None),
        ("Voiceover", None),
        ("NR", None),
    ],
)
def test_a_label_is_whose_name_it_shortens(label: str, who: str | None) -> None:
    document = from_text("The diver Pamela Ortiz met Esteban Neira on the pier.\n\nShe told the rest on Friday.")
    assert whose_labels(document, {label}, len(document.text)).get(label) == who


def test_an_answer_without_a_question_is_nobodys() -> None:
    document = from_text("A conversation with the diver Pamela Ortiz\n\nA: One. A: Two.")
    assert whose_labels(document, {"A"}, 44) == {}


@pytest.mark.parametrize(
    ("label", "turns", "who"),
    [
        ("TIDEMARK", ("¿Por qué?", "Why?", "Always?"), "Tidemark"),
        ("Tidemark Weekly", ("¿Por qué?", "Why?"), "Tidemark Weekly"),
        ("El Ancla", ("¿Por qué?", "Tell me more.", "Why?"), "El Ancla"),
        # without a name, without a question, a language
        ("INTERVIEWER", ("¿Por qué?", "Why?"), None),
        ("Note", ("Closed on Mondays.", "Why?", "Open at ten."), None),
        ("Spanish", ("¿Por qué?", "Why?"), None),
        ("Q", ("¿Por qué?", "Why?"), None),
    ],
)
def test_a_magazine_asks(label: str, turns: tuple[str, ...], who: str | None) -> None:
    intro = "The diver Pamela Ortiz talks to Tidemark about the sea.\n\n"
    spoken = "\n\n".join(f"{label}: {turn}\n\nORTIZ: It is quiet." for turn in turns)
    found = whose_labels(from_text(intro + spoken), {label, "ORTIZ"}, len(intro))
    assert (found.get(label), found["ORTIZ"]) == (who, "Pamela Ortiz")


def test_nobody_asks_where_nobody_answers() -> None:
    text = "A day at sea.\n\nTidemark: Why?\n\nVoiceover: It is quiet."
    assert whose_labels(from_text(text), {"Tidemark", "Voiceover"}, 15) == {}
