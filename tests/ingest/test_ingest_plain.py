"""Plain text: nothing of it changes, its blocks are where a reader sees them."""

from __future__ import annotations

import pytest

from verifier.ingest import from_text
from verifier.model import BlockKind

LONG = "El alcalde repitió que no habrá otra oportunidad para los vecinos de la ribera, y que la obra empezará cuando haya dinero. "
WRAPPED = (
    "Residents of the lower town have learned to read the sky over the hills, and on Tuesday they did not like what they saw. “It rained\n"
    "cats and dogs for two nights,” said Ms. Moye, who sells bread by the bridge. “We're used\n"
    "to water, not to mud,” she said, and she pointed at the line that the river had left on the wall of her shop, higher than her\n"
    "shoulder."
)


def blocks(text: str) -> list[tuple[str, str]]:
    document = from_text(text)
    assert document.text == text
    return [(block.kind.value, block.span.of(text)) for block in document.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("One line.", ["One line."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
        ("One.\r\rTwo.", ["One.", "Two."]),
        ("One.\n \t\u00a0\n\n\nTwo.", ["One.", "Two."]),
        ("One\nwrapped line.\n\nTwo.", ["One\nwrapped line.", "Two."]),
        ("  Indented.\n\n  Again.", ["Indented.", "Again."]),
        ("Spanish: No.\nEnglish: No.", ["Spanish: No.\nEnglish: No."]),
        (f"{LONG}\n{LONG}\nShort.", [LONG.strip(), LONG.strip(), "Short."]),
        (WRAPPED, [WRAPPED]),
        (f"{WRAPPED}\n\n{LONG}\n{LONG}", [WRAPPED, LONG.strip(), LONG.strip()]),
        (f"Council keeps the old ferry\n{LONG}\n{LONG}", ["Council keeps the old ferry", LONG.strip(), LONG.strip()]),
        (f"{LONG[:-2]}, “pero llueve\nTodo el año”, dijo.", [f"{LONG[:-2]}, “pero llueve\nTodo el año”, dijo."]),
        (f"{LONG}\n“{LONG}\n“{LONG}”", [LONG.strip(), f"“{LONG.strip()}", f"“{LONG}”"]),
        ("25\u00a0% de la pobla\u00adción\n\nfin.", ["25\u00a0% de la pobla\u00adción", "fin."]),
        ("One.\x0cTwo.\u2029\u2029Three.", ["One.\x0cTwo.", "Three."]),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert [words for _, words in blocks(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He wrote:\n\n> No nos vamos.\n\nThat was all.", [("paragraph", "He wrote:"), ("blockquote", "No nos vamos."), ("paragraph", "That was all.")]),
        ("He wrote:\n> No nos vamos.\nThat was all.", [("paragraph", "He wrote:"), ("blockquote", "No nos vamos."), ("paragraph", "That was all.")]),
        ("> No nos\n> vamos.", [("blockquote", "No nos\n> vamos.")]),
        ("> Uno.\n>\n> Dos.", [("blockquote", "Uno."), ("blockquote", "Dos.")]),
        (">Sin espacio.", [("blockquote", "Sin espacio.")]),
        ("> “No nos vamos.”\n\n> “We are staying.”", [("blockquote", "“No nos vamos.”"), ("blockquote", "“We are staying.”")]),
        ("5 > 3, he said.", [("paragraph", "5 > 3, he said.")]),
    ],
)  # fmt: skip
def test_quoted_lines(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Council keeps the ferry\n\nBy one vote.", "Council keeps the ferry"),
        ("“No nos vamos,” say the islanders of Chiloé\n\nText.", "“No nos vamos,” say the islanders of Chiloé"),
        ("¿Quién paga el agua en Ixcal?\n\nNadie.", "¿Quién paga el agua en Ixcal?"),
        ("News\n\nCouncil keeps the ferry\n\nBy one vote.", "Council keeps the ferry"),
    ],
)
def test_titles(text: str, title: str) -> None:
    document = from_text(text)
    assert document.title == title
    assert [b.span.of(text) for b in document.blocks if b.kind is BlockKind.TITLE] == [title]


@pytest.mark.parametrize(
    "text",
    [
        "Council keeps the ferry",
        "The council met on Monday.\n\nIt kept the ferry.",
        "“No nos vamos,” she said: “We are staying.”\n\nShe stayed.",
        "«No nos vamos»\n\n“We are staying”",
        "—No nos vamos a ir\n\n—Ni nosotros",
        "Spanish: No nos vamos\n\nEnglish: We are staying",
        "- first thing on the list\n\n- second thing",
        f"{LONG}{LONG}\n\nCouncil keeps the ferry\n\nText.",
        "and so it went on\n\nText.",
    ],
)
def test_no_titles(text: str) -> None:
    assert from_text(text).title is None


def test_id() -> None:
    assert from_text("Hola.").id == "text"
    assert from_text("Hola.", id="a.txt").id == "a.txt"
