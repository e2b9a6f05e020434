"""Notes of plain texts: which lines are one, which label it has, where it is called, and which lists are no notes."""

from __future__ import annotations

import time

import pytest

from verifier.ingest import from_text

CALLED = "“Nobody came,” she said.[1] “We left,” he said.[2]"
ONE, TWO = "“No vino nadie.”", "“Nos fuimos.”"


def notes(text: str) -> list[tuple[str | None, str]]:
    document = from_text(text)
    return [(b.label, b.span.of(document.text)) for b in document.blocks if b.kind.value == "footnote"]


@pytest.mark.parametrize(
    "end",
    [
        f"[1] {ONE}\n[2] {TWO}",
        f"[1] {ONE}\n\n[2] {TWO}",
        f"[1]: {ONE}\r\n[2]: {TWO}\r\n",
        f"Notes\n1. {ONE}\n2. {TWO}",
        f"Notas:\n\n1) {ONE}\n\n2) {TWO}\n",
        f"NOTES\n\n(1) {ONE}\n(2) {TWO}",
        f"-----\n¹ {ONE}\n² {TWO}",
        f"— — —\n\n1. {ONE}\n2. {TWO}",
        f"Notas al pie\n¹{ONE}\n²{TWO}",
    ],
)
@pytest.mark.parametrize(
    "body",
    [CALLED, CALLED.replace("[1]", "¹").replace("[2]", "²"), "“Nobody came,”1 she said. “We left,” (2) he said."],
)
def test_each_note_is_a_block_with_its_label(body: str, end: str) -> None:
    document = from_text(f"The pier\n\n{body}\n\nThat was all.\n\n{end}")
    assert notes(document.text) == [("1", ONE), ("2", TWO)]
    assert [inline.label for inline in document.inlines] == ["1", "2"]
    assert all(inline.kind == "noteref" and inline.end <= len(body) + 10 for inline in document.inlines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"“Nobody came,”* she said. “We left,”** he said.\n\n---\n* {ONE}\n** {TWO}", [("*", ONE), ("**", TWO)]),
        (f"“Nobody came,”† she said.\n\n† {ONE}", [("†", ONE)]),
        (f"{CALLED}\n[1] “No vino\nnadie.”\n[2] {TWO}", [("1", "“No vino\nnadie.”"), ("2", TWO)]),
        (f"“Nobody came,” she said.\n\n[1] {ONE}\n[2] {TWO}", [("1", ONE), ("2", TWO)]),
    ],
)
def test_other_notes(text: str, expected: list[tuple[str, str]]) -> None:
    assert notes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She asked for three things.\n\n1. Water.\n2. Bread.\n3. Time.",
        "She asked for three things.\n\n---\n\n1. Water.\n2. Bread.",
        "Notes\n\n“No vino nadie,” said Luz Mella. “Nobody came.”",
        "Notes\n\n1. Water.\n2. Bread.\n\nAfter the list the article goes on.",
        "* Water.\n* Bread.",
        "Notes\n* Water.\n* Bread.",
        "In (1) she is right.\n\n(1) Water.\n(2) Bread.",
        "It cost 3.5 million in\n1987. It fell in the year after that.",
        "“[1] y ya,” he said.\n\n[sic] No.",
        "*“No vino nadie,”* she said.",
        "One reading[2] is.\n[3] Another.",
        "2. Capítulo segundo\n\nUno.",
    ],
)
def test_no_notes(text: str) -> None:
    assert notes(text) == []
    assert from_text(text).inlines == ()


def test_a_paragraph_that_ends_in_a_call_is_no_title() -> None:
    assert from_text(f"{CALLED}\n\nThat was all.\n\n[1] {ONE}\n[2] {TWO}").title is None


def test_a_list_without_end_takes_no_time() -> None:
    started = time.process_time()
    from_text("\n".join(f"[{n % 900}] said[{n % 900}] he" for n in range(20_000)))
    assert time.process_time() - started < 2
