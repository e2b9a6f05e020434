"""Plain text -> Document. The text stays as it is, to the last code point; only its blocks are found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from verifier.ingest.plain_notes import with_notes
from verifier.ingest.plain_tables import lines_and_tables, table_blocks
from verifier.model import Block, BlockKind, Document, Span

_LONGEST_WRAPPED = 120
"""Lines are seldom broken by hand beyond this width (code points): a longer one is a whole paragraph, unless it breaks off."""
_LONGEST_TITLE = 150
_LONGEST_KICKER = 40
_FEWEST_TITLE_WORDS = 3
_TOP = 3
"""A headline is one of so many first blocks."""
_QUOTED_LINE = re.compile(r"[ \t]{0,3}>[ \t]?")
_ENDS_SENTENCE = re.compile(r"[.…:;,][”\"’'»)\]]*(?:\[\w{1,3}\]|[*†‡⁰¹²³⁴-⁹])*$")
_ENDS_PARAGRAPH = re.compile(r"[.!?…:][”\"’'»)\]]*(?:\[\w{1,3}\]|[*†‡⁰¹²³⁴-⁹])*$")
_WHOLLY_QUOTED = re.compile(r"[“\"‘'«„].*[”\"’'»“]$")
_NO_TITLE_START = re.compile(r"[—–\-*•(\[>|]|[^\W\d_]+(?: [^\W\d_]+)?: |[PQ]\.\s.*\?$")


def from_text(text: str, *, id: str = "text") -> Document:
    """A document of plain text. ``document.text`` is ``text``, unchanged; offsets refer to it.

    Blocks are what stands between blank lines. Where lines are longer than 120 characters and end as sentences do, each
    is a block of its own, so that text with one paragraph a line comes out right without blank lines. Lines that begin
    with ``> `` are a BLOCKQUOTE; its span leaves out the first mark, further ones stay inside. Notes are FOOTNOTEs
    (`with_notes`). Lines whose cells a pipe parts are a table. A short first line without an ending mark is the TITLE.
    """
    blocks = list(_blocks(text))
    blocks, calls = with_notes(blocks, text)
    title = _find_title(blocks, text)
    if title is not None:
        blocks[title] = replace(blocks[title], kind=BlockKind.TITLE)
    name = blocks[title].span.of(text) if title is not None else None
    return Document(id=id, text=text, blocks=tuple(blocks), inlines=calls, title=name)


def _blocks(text: str) -> Iterator[Block]:
    tables = 0
    for chunk in _chunks(text):
        for lines, rows in lines_and_tables(text, chunk):
            if rows:
                yield from table_blocks(text, lines, rows, tables)
                tables += 1
            else:
                yield from (_block(text, part) for part in _paragraphs(text, lines))


def _lines(text: str) -> Iterator[Span]:
    """Every line of ``text``, its ending included, whichever ending it has."""
    at = 0
    for line in text.splitlines(keepends=True):
        yield Span(at, at + len(line))
        at += len(line)


def _chunks(text: str) -> Iterator[list[Span]]:
    """Runs of lines between blank ones, each line without the white space around it; a bare ``>`` is blank too."""

    def is_blank(line: Span) -> bool:
        return line.of(text).strip() in ("", ">")

    for blank, lines in groupby(_lines(text), key=is_blank):
        if not blank:
            yield [_stripped(text, line) for line in lines]


def _paragraphs(text: str, chunk: list[Span]) -> Iterator[list[Span]]:
    long = any(line.end - line.start > _LONGEST_WRAPPED for line in chunk)
    one_a_line = long and not _is_wrapped([line.of(text) for line in chunk])
    for _, lines in groupby(chunk, key=lambda line: bool(_QUOTED_LINE.match(line.of(text)))):
        if one_a_line:
            yield from ([line] for line in lines)
        else:
            yield list(lines)


def _is_wrapped(lines: list[str]) -> bool:
    """True if more of the lines break off inside a sentence than end with one."""
    return sum(map(_breaks_off, lines, lines[1:])) > sum(
        _ENDS_PARAGRAPH.search(line) is not None for line in lines[:-1]
    )


def _breaks_off(line: str, after: str) -> bool:
    """True if a sentence or a quotation goes on from one line to the next."""
    if _ENDS_PARAGRAPH.search(line):
        return False
    quoted_on = line.count("“") > line.count("”") and "”" in after.partition("“")[0]
    return after[:1].islower() or line.endswith((",", ";", "-", "—", "–")) or quoted_on


def _block(text: str, lines: list[Span]) -> Block:
    start, end = lines[0].start, lines[-1].end
    mark = _QUOTED_LINE.match(text, start, end)
    if mark and (inner := _stripped(text, Span(mark.end(), end))).start < inner.end:
        return Block(BlockKind.BLOCKQUOTE, inner.start, inner.end)
    return Block(BlockKind.PARAGRAPH, start, end)


def _stripped(text: str, span: Span) -> Span:
    inside = span.of(text)
    start = span.start + len(inside) - len(inside.lstrip())
    return Span(start, max(start, start + len(inside.strip())))


def _find_title(blocks: list[Block], text: str) -> int | None:
    """The first headline near the top; nothing but a section's name or a button may stand before it."""
    for number, block in enumerate(blocks[:_TOP]):
        if number + 1 < len(blocks) and _is_title(block, text):
            return number
        if block.end - block.start > _LONGEST_KICKER or _ENDS_SENTENCE.search(block.span.of(text)):
            return None
    return None


def _is_title(block: Block, text: str) -> bool:
    """A headline: one short line of some words that is neither a sentence, a quotation, a label nor a list."""
    line = block.span.of(text)
    return (
        block.kind is BlockKind.PARAGRAPH
        and len(line) <= _LONGEST_TITLE
        and len(line.splitlines()) == 1
        and len(line.split()) >= _FEWEST_TITLE_WORDS
        and not line[0].islower()
        and not (_ENDS_SENTENCE.search(line) or _WHOLLY_QUOTED.match(line) or _NO_TITLE_START.match(line))
    )
