"""Tables as people type them in plain text: cells between pipes."""

from __future__ import annotations

import pytest

from verifier.ingest import from_text
from verifier.ingest.plain_tables import lines_and_tables
from verifier.model import BlockKind
from verifier.quotes import find_quotations


def rows(text: str) -> list[list[str]]:
    """The cells of each row that the text has, row by row."""
    found: dict[tuple[int | None, int | None], list[str]] = {}
    for block in from_text(text).blocks:
        if block.kind is BlockKind.TABLE_CELL:
            found.setdefault((block.table, block.row), []).append(block.span.of(text))
    return list(found.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Who | Spanish | English\nNoemí Rey | Acá se trabaja. | People work here.\n",
            [["Who", "Spanish", "English"], ["Noemí Rey", "Acá se trabaja.", "People work here."]],
        ),
        ("| Español | English |\n|---|---|\n| Ya voy. | Coming. |", [["Español", "English"], ["Ya voy.", "Coming."]]),
        ("a | b\nc | d\ne | f", [["a", "b"], ["c", "d"], ["e", "f"]]),
        ("Heard at the port:\nuno | dos | tres\none | two | three\nThat was all.", [["uno", "dos", "tres"], ["one", "two", "three"]]),
        ("a |  | c\nd | e | f", [["a", "c"], ["d", "e", "f"]]),
    ],
)  # fmt: skip
def test_pipes_make_a_table(text: str, expected: list[list[str]]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Home | News | Sports\n\nThe ferry sank.",
        "News | Local\nTim Reyes | Staff writer",  # two lines under a headline
        "He typed y|o twice\nand a|b|c once.",
        "The choir sang | and left | at noon.\nNobody clapped.",
    ],
)
def test_pipes_in_running_text_make_none(text: str) -> None:
    assert rows(text) == []


def test_a_rule_makes_the_first_row_its_head() -> None:
    heads = [b.head for b in from_text("Spanish | English\n--- | ---\nNo sé. | I don't know.").blocks]
    assert heads == [True, True, False, False]


def test_a_typed_table_is_quoted_row_by_row() -> None:
    document = from_text(
        "The witnesses:\n\nWitness | In Spanish | In English\n"
        "Ofelia Cruz | Se llevaron a mi hermano de noche. | They took my brother at night.\n"
        "the baker | Nadie abrió la puerta. | Nobody opened the door.\n"
    )
    found = [(q.text, q.speaker_mention and q.speaker_mention.of(document.text)) for q in find_quotations(document)]
    assert found == [
        ("Se llevaron a mi hermano de noche.", "Ofelia Cruz"),
        ("They took my brother at night.", "Ofelia Cruz"),
        ("Nadie abrió la puerta.", "the baker"),
        ("Nobody opened the door.", "the baker"),
    ]


def test_no_lines_make_nothing() -> None:
    assert list(lines_and_tables("", [])) == []
