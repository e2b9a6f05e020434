"""Cutting texts at marks: nothing is lost or doubled, whatever the spans; excerpts and paragraph numbers."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.model import Block, BlockKind, Document, Span
from verifier.report.marking import (
    Segment,
    excerpts,
    first_words,
    paragraph_number,
    segments,
    shorten,
    word_differences,
)

spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: Span(min(pair), max(pair)))
marks = st.lists(st.tuples(spans, st.sampled_from(["1", "2", "3"])), max_size=8)
texts = st.text(max_size=50)


@given(texts, marks)
def test_segments_are_the_text(text: str, found: list[tuple[Span, str]]) -> None:
    assert "".join(segment.text for segment in segments(text, found)) == text


@given(texts, marks)
def test_each_character_has_the_keys_of_the_spans_over_it(text: str, found: list[tuple[Span, str]]) -> None:
    keys = [set(segment.keys) for segment in segments(text, found) for _ in segment.text]
    assert keys == [{key for span, key in found if span.start <= at < span.end} for at in range(len(text))]


@given(texts, marks)
def test_every_mark_that_shows_closes_where_it_ends(text: str, found: list[tuple[Span, str]]) -> None:
    shown = {(min(span.end, len(text)), key) for span, key in found if span.start < min(span.end, len(text))}
    closed, at = set(), 0
    for segment in segments(text, found):
        at += len(segment.text)
        closed |= {(at, key) for key in segment.closes}
    assert closed == shown


SEGMENT_CASES = [
    ("nothing marked", "abc", [], [Segment("abc")]),
    ("no text", "", [(Span(0, 3), "1")], []),
    ("an empty span", "abc", [(Span(1, 1), "1")], [Segment("abc")]),
    ("beyond the end", "abc", [(Span(2, 9), "1")], [Segment("ab"), Segment("c", ("1",), ("1",))]),
    (
        "overlapping",
        "abcd",
        [(Span(0, 3), "1"), (Span(2, 4), "2")],
        [Segment("ab", ("1",)), Segment("c", ("1", "2"), ("1",)), Segment("d", ("2",), ("2",))],
    ),
    ("the same twice", "ab", [(Span(0, 1), "1"), (Span(0, 1), "1")], [Segment("a", ("1",), ("1",)), Segment("b")]),
    (
        "two marks on the same words",
        "ab",
        [(Span(0, 2), "2"), (Span(0, 2), "1")],
        [Segment("ab", ("2", "1"), ("2", "1"))],
    ),
]


@pytest.mark.parametrize(
    ("text", "found", "expected"), [c[1:] for c in SEGMENT_CASES], ids=[c[0] for c in SEGMENT_CASES]
)
def test_segments(text: str, found: list[tuple[Span, str]], expected: list[Segment]) -> None:
    assert segments(text, found) == expected


@pytest.mark.parametrize(
    ("left", "right", "ours", "theirs"),
    [
        ("We will not go.", "We will go", ["not"], []),
        ("We sing", "we SING!", [], []),
        ("the old red house", "the new blue house", ["old red"], ["new blue"]),
        ("", "all of it", [], ["all of it"]),
        ("", "", [], []),
        ("don't stop", "don’t stop", [], []),
    ],
)
def test_word_differences(left: str, right: str, ours: list[str], theirs: list[str]) -> None:
    in_left, in_right = word_differences(left, right)
    assert [span.of(left) for span in in_left] == ours
    assert [span.of(right) for span in in_right] == theirs


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("short", 10, "short"),
        ("one\n two   three", 20, "one two three"),
        ("the reservoir above the town", 20, "the reservoir above…"),
        ("ñ" * 30, 10, "ñ" * 9 + "…"),
    ],
)
def test_shorten(text: str, width: int, expected: str) -> None:
    assert shorten(text, width) == expected
    assert len(expected) <= width


@given(st.text(max_size=80), st.integers(2, 40))
def test_shorten_keeps_to_the_width(text: str, width: int) -> None:
    assert len(shorten(text, width)) <= width


def test_paragraphs_count_every_block(build: SimpleNamespace) -> None:
    document = build.article("a", (BlockKind.TITLE, "Título"), "Primero.", "Segundo párrafo.")
    at = [document.text.index(word) for word in ("Título", "Primero", "Segundo", "párrafo")]
    assert [paragraph_number(document, offset) for offset in at] == [1, 2, 3, 3]
    assert first_words(document, at[3]) == "Segundo párrafo."
    assert paragraph_number(Document("b", "  no blocks", ()), 4) == 1


@given(st.lists(st.text(max_size=40), max_size=5), marks, st.integers(0, 20))
def test_excerpts_quote_the_document_and_show_every_mark(
    paragraphs: list[str], found: list[tuple[Span, str]], around: int
) -> None:
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, len(text), len(text) + len(paragraph)))
        text += paragraph + "\n"
    document = Document("a", text, tuple(blocks))
    whole = blocks or [Block(BlockKind.PARAGRAPH, 0, 0)]
    shown: list[set[str]] = []
    for excerpt in excerpts(document, found, around=around):
        block = whole[excerpt.paragraph - 1]
        quoted = "".join(segment.text for segment in excerpt.segments)
        assert quoted in block.span.of(text)
        shown += [set(segment.keys) for segment in excerpt.segments for _ in segment.text if segment.keys]
    expected = [
        {key for span, key in found if span.start <= at < span.end}
        for block in blocks
        for at in range(block.start, block.end)
    ]
    assert shown == [keys for keys in expected if keys]


def test_excerpts_cut_at_words_and_say_so(build: SimpleNamespace) -> None:
    document = build.article(
        "a", "La alcaldesa prometió agua para todos los vecinos del pueblo antes del otoño.", "Fin."
    )
    (span,) = build.spans_in(document.text, "agua")
    (excerpt,) = excerpts(document, [(span, "source")], around=14)
    assert "".join(segment.text for segment in excerpt.segments) == "prometió agua para todos"
    assert (excerpt.paragraph, excerpt.cut_before, excerpt.cut_after) == (1, True, True)


def test_marks_in_two_blocks_have_two_excerpts(build: SimpleNamespace) -> None:
    document = build.article("a", "“Uno”", "en medio", "“One”")
    found = list(zip(build.spans_in(document.text, "Uno", "One"), ("source", "translation"), strict=True))
    assert [excerpt.paragraph for excerpt in excerpts(document, found)] == [1, 3]
