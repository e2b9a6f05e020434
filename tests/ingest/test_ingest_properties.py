"""What holds for every document, whatever it was made from."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from verifier.ingest import from_html, from_markdown, from_text, read_target
from verifier.model import BlockKind, Document

HERE = Path(__file__).parent
WORDS = st.sampled_from(
    [
        "hola",
        "el muelle",
        "“No,”",
        "«sí»",
        "—dijo—",
        " ",
        "\n",
        "\n\n",
        "\t",
        "\u00a0",
        "\u00ad",
        "\r\n",
        "25\u00a0%",
        "1",
        "*",
        ">",
        ".",
        "\u2028",
    ]
)
TAGS = st.sampled_from(
    [
        "p",
        "div",
        "article",
        "aside",
        "blockquote",
        "q",
        "em",
        "i",
        "cite",
        "span",
        "lang-es",
        "sup",
        "a",
        "li",
        "ul",
        "ol",
        "table",
        "tr",
        "td",
        "th",
        "caption",
        "figure",
        "figcaption",
        "h1",
        "h2",
        "br",
        "pre",
        "header",
        "footer",
        "section",
        "dl",
        "dt",
        "dd",
        "nav",
        "script",
        "hr",
    ]
)
MARKUP = st.sampled_from(
    ["# ", "> ", "- ", "1. ", "*", "_", "**", "[^1]", "\n[^1]: ", "| a | b |\n|---|---|\n| c | d |\n", "![x](y)", "<q>", "</q>", "<br>", "---\n", "```\n", "    "]
)  # fmt: skip


def element(tag: str, children: list[str]) -> str:
    inner = "".join(children)
    if tag == "lang-es":
        return f"<span lang=es>{inner}</span>"
    if tag == "a":
        return f"<a href='#n{len(inner) % 3}' id='n{len(inner) % 4}'>{inner}</a>"
    return f"<{tag}>{inner}</{tag}>"


html_trees = st.recursive(WORDS, lambda inner: st.builds(element, TAGS, st.lists(inner, max_size=4)), max_leaves=25)
torn_html = st.lists(st.one_of(WORDS, TAGS.map("<{}>".format), TAGS.map("</{}>".format)), max_size=30).map("".join)


def check(document: Document) -> None:
    text, before = document.text, 0
    for block in document.blocks:
        assert before <= block.start < block.end <= len(text)
        words = block.span.of(text)
        assert words == words.strip()
        assert (block.kind is BlockKind.TABLE_CELL) == (block.table is not None)
        before = block.end
    for inline in document.inlines:
        assert 0 <= inline.start < inline.end <= len(text)
        assert any(block.start <= inline.start and inline.end <= block.end for block in document.blocks)
        assert inline.span.of(text) == inline.span.of(text).strip()
        assert inline.kind in ("q", "em", "lang", "noteref")


@given(st.lists(st.one_of(WORDS, st.text(max_size=8)), max_size=40).map("".join))
@example("hola²\n²0")
def test_plain_text(text: str) -> None:
    document = from_text(text)
    check(document)
    assert document.text == text
    outside = text
    for block in reversed(document.blocks):
        outside = outside[: block.start] + outside[block.end :]
    left = unicodedata.normalize("NFKC", outside.replace(">", ""))
    for label in filter(None, (block.label for block in document.blocks)):  # a note's label stands before its block
        left = left.replace(label, "", 1).replace("[]", "", 1)
    assert not left.strip()


@pytest.mark.parametrize("read", [from_html, from_markdown])
@given(st.text(max_size=80))
def test_any_text(read: Callable[[str], Document], text: str) -> None:
    check(read(text))


@given(html_trees)
@settings(max_examples=150)
def test_html_trees(html: str) -> None:
    document = from_html(html)
    check(document)
    assert "\n\n".join(b.span.of(document.text) for b in document.blocks) == document.text


@given(torn_html)
def test_torn_html(html: str) -> None:
    check(from_html(html))


@given(st.lists(st.one_of(WORDS, MARKUP), max_size=25).map("".join))
def test_markdown(source: str) -> None:
    check(from_markdown(source))


@pytest.mark.parametrize(
    "path", [*sorted((HERE / "pages").glob("*.html")), HERE / "files" / "ferryman.pdf"], ids=lambda p: p.stem
)
def test_files(path: Path) -> None:
    check(read_target(str(path)))
