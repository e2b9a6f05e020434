"""Who answers a question, and what a verb in a relative clause is said of."""

from __future__ import annotations

import pytest

from verifier.ingest import from_text
from verifier.quotes import find_quotations


def speakers(*paragraphs: str) -> list[tuple[str, str | None]]:
    return [(quotation.text, quotation.speaker) for quotation in find_quotations(from_text("\n\n".join(paragraphs)))]


COURT = ("Prosecutor Kevin Yuen rose.", "“I left at nine,” Wilmer Robles Sosa told the court.")


@pytest.mark.parametrize(
    ("question", "answer", "who"),
    [
        ("“By which door, Mr. Robles?” Yuen asked.", "“The back one,” he said.", "Wilmer Robles Sosa"),
        ("“Mr. Robles, by which door?” Yuen asked.", "“The back one,” he said.", "Wilmer Robles Sosa"),
        ("“By which door, sir?” Yuen asked.", "“The back one,” he said.", "Wilmer Robles Sosa"),
        ("“By which door?” Yuen asked him.", "“The back one,” he said.", "Wilmer Robles Sosa"),
        ("“By which door?” Yuen asked Robles again.", "“The back one,” he said.", "Wilmer Robles Sosa"),
        ("“By which door?” Yuen asked.", "“The back one,” Robles Sosa said.", "Wilmer Robles Sosa"),
    ],
)
def test_he_is_whom_the_question_was_put_to(question: str, answer: str, who: str) -> None:
    assert speakers(*COURT, question, answer)[-1] == ("The back one,", who)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("“How is anyone to live on that?” Berta Rojas asked.", "“Not even the dogs would,” she said."),
        ("“Why Madrid?” Berta Rojas asked.", "“Nobody has told us,” she said."),
        ("“How do you explain that to a child, Mr. Robles?” Berta Rojas asked.", "“I want an answer,” she said."),
    ],
)
def test_a_question_put_to_nobody_who_may_be_meant_is_followed_by_its_own_speaker(question: str, answer: str) -> None:
    assert speakers(*COURT, question, answer)[-1][1] == "Berta Rojas"


def test_an_exchange_goes_on() -> None:
    said = speakers(
        *COURT,
        "“By which door, Mr. Robles?” Yuen asked.",
        "“The back one,” he said.",
        "“And it was dark?” Yuen asked.",
        "“Very,” he said.",
    )
    assert [who for _, who in said] == ["Wilmer Robles Sosa", "Kevin Yuen", "Wilmer Robles Sosa", "Kevin Yuen", "Wilmer Robles Sosa"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The clerk wrote it down as “no se puede,” a phrase that Judge Ruth Lang called “ambiguous” on Friday.",
            [("no se puede,", None), ("ambiguous", "Ruth Lang")],
        ),
        ("“Nobody came,” a man that Acme hired in May, Luis Tapia, said.", [("Nobody came,", "Luis Tapia")]),
        ("“Nobody came,” the guard who opened the gate, Luis Tapia, said.", [("Nobody came,", "Luis Tapia")]),
    ],
)
def test_a_verb_is_not_said_by_whom_its_clause_is_about(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The board dropped the plan, an idea that Mayor Ruth Cole called “half-baked” in May.", False),
        ("The tax, which Senator Ana Ruiz called “cruel,” was dropped.", False),
        ("The clinic, which the nurses called “the icebox,” closed.", True),
        ("He eats a soup that is called “poor man’s gold.”", True),
    ],
)
def test_what_somebody_calls_a_thing_is_a_name_or_an_opinion(text: str, kind: bool) -> None:
    (quotation,) = find_quotations(from_text(text))
    assert (quotation.kind.value == "title") == kind


def test_a_paper_is_nobody_whom_she_may_be() -> None:
    text = (
        "The Oak County Courier covered it.\n\n"
        "Norma Ibarra watched from the back. In remarks translated by the Courier, she said she wanted “an answer in writing.”"
    )
    assert speakers(text) == [("an answer in writing.", "Norma Ibarra")]
