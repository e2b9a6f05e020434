"""Markdown: the text is what a reader sees, the markup became blocks and inlines."""

from __future__ import annotations

import pytest

from verifier.ingest import from_markdown
from verifier.model import Document


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(document.text)) for block in document.blocks]


def inlines(document: Document) -> list[tuple[str, str, str | None]]:
    return [(i.kind, i.span.of(document.text), i.lang or i.label) for i in document.inlines]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("One\nwrapped.\n\nTwo.", [("paragraph", "One wrapped."), ("paragraph", "Two.")]),
        ("# Title\n\n## Part\n\nText.", [("title", "Title"), ("heading", "Part"), ("paragraph", "Text.")]),
        ("Title\n=====\n\nText.\r\n", [("title", "Title"), ("paragraph", "Text.")]),
        ("> No nos\n> vamos.\n\nEnd.", [("blockquote", "No nos vamos."), ("paragraph", "End.")]),
        ("> Uno.\n>\n> Dos.", [("blockquote", "Uno."), ("blockquote", "Dos.")]),
        ("> No nos vamos.\n>\n> — Rosa Tun, maestra", [("blockquote", "No nos vamos."), ("paragraph", "— Rosa Tun, maestra")]),
        ("> —No nos vamos.\n>\n> —Nosotros tampoco.", [("blockquote", "—No nos vamos."), ("blockquote", "—Nosotros tampoco.")]),
        ("- uno\n- dos", [("list_item", "uno"), ("list_item", "dos")]),
        ("1. uno\n2. dos", [("list_item", "uno"), ("list_item", "dos")]),
        ("A *b* **c** `d` [e](http://x.example) ~~f~~ \\*g\\*", [("paragraph", "A b c d e f *g*")]),
        ("Two lines  \nbroken\\\nhere", [("paragraph", "Two lines\nbroken\nhere")]),
        ("    Indented, not code.", [("paragraph", "Indented, not code.")]),
        ("![El muelle](a.jpg)", [("caption", "El muelle")]),
        ("See ![x](a.jpg) there", [("paragraph", "See x there")]),
        ("a < b & c &amp; d", [("paragraph", "a < b & c & d")]),
        ("Uno<br>dos<script>alert(1)</script>", [("paragraph", "Uno\ndos")]),
        ("One.\n\n---\n\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
        ("25\u00a0% y pobla\u00adción", [("paragraph", "25\u00a0% y pobla\u00adción")]),
        ("Related: [Another story](/x)\n\n[A line that is a link](/y)", [("paragraph", "Related: Another story"), ("paragraph", "A line that is a link")]),
    ],
)  # fmt: skip
def test_blocks(source: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(from_markdown(source)) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("He said *no nos vamos* and left.", [("em", "no nos vamos", None)]),
        ("He said _no nos vamos_, then left.", [("em", "no nos vamos", None)]),
        ("snake_case_word and 2*3*4x", [("em", "3", None)]),
        ("**bold** only", []),
        ("***both***", [("em", "both", None)]),
        ('<q lang="es">No nos vamos</q>, he said.', [("q", "No nos vamos", "es")]),
        ('<em lang="es">sí</em>', [("em", "sí", "es")]),
    ],
)
def test_inlines(source: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert inlines(from_markdown(source)) == expected


def test_table() -> None:
    document = from_markdown("| Spanish | English |\n|---|---|\n| *Sin agua* | Without water |\n| Con sed | |\n")
    cells = [(b.table, b.row, b.column, b.span.of(document.text)) for b in document.blocks]
    assert cells == [
        (0, 0, 0, "Spanish"), (0, 0, 1, "English"), (0, 1, 0, "Sin agua"), (0, 1, 1, "Without water"), (0, 2, 0, "Con sed"),
    ]  # fmt: skip
    assert inlines(document) == [("em", "Sin agua", None)]


def test_footnotes() -> None:
    document = from_markdown(
        "“Nobody wins,” she said.[^1] And again.[^two] Not defined.[^3]\n\n"
        "[^1]: In Spanish: “Nadie\n    *gana*.”\n[^two]: See\nbelow.\n\nLast paragraph."
    )
    assert blocks(document) == [
        ("paragraph", "“Nobody wins,” she said.[1] And again.[two] Not defined.[^3]"),
        ("paragraph", "Last paragraph."),
        ("footnote", "In Spanish: “Nadie gana.”"),
        ("footnote", "See below."),
    ]
    assert inlines(document) == [("noteref", "[1]", "1"), ("noteref", "[two]", "two"), ("em", "gana", None)]
    assert [block.label for block in document.blocks] == [None, None, "1", "two"]


def test_front_matter() -> None:
    document = from_markdown('---\ntitle: "El muelle"\nlang: es-PE\ndraft: true\n---\nNadie vino.\n')
    assert (document.title, document.language) == ("El muelle", "es")
    assert blocks(document) == [("title", "El muelle"), ("paragraph", "Nadie vino.")]
    document = from_markdown("---\ntitle: Other\n---\n# El muelle\n\nNadie vino.")
    assert document.title == "El muelle"


def test_nothing_is_taken_for_boilerplate() -> None:
    source = "# Comments\n\n## Related stories\n\nAdvertisement\n\nSign up for our newsletter [here](/x).\n"
    assert len(from_markdown(source).blocks) == 4
