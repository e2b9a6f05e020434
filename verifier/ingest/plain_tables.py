"""Tables in plain text: lines whose cells a pipe parts, as people type them, with outer bars and a ruled head or without."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from verifier.model import Block, BlockKind, Span

_BAR = re.compile(r"[ \t]*(?:^|(?<=[ \t]))\|(?:(?=[ \t])|$)[ \t]*", re.MULTILINE)
"""A pipe between white space; in "y|o" there is none."""
_RULE = re.compile(r"[ \t|:+=-]*-{3}[ \t|:+=-]*")
"""What stands under the head of a table: "---|---"."""
_FEWEST_ROWS, _FEWEST_OF_TWO = 2, 3
"""Rows of a table; and of one of two columns without bars around it, as two lines under a headline are parted so, too."""


def lines_and_tables(text: str, lines: Sequence[Span]) -> Iterator[tuple[list[Span], list[list[Span]]]]:
    """A run of lines cut into those of running text, with no cells, and those of a table, with the cells of each row.

    Args:
        text: the document's text.
        lines: lines that follow each other, without the white space around them.
    """
    if not lines:
        return
    if "|" not in text[lines[0].start : lines[-1].end]:
        yield list(lines), []
        return
    cut = [(line, _cells(text, line)) for line in lines]
    plain: list[Span] = []
    for count, group in groupby(_ruled(text, cut), key=lambda one: len(one[1])):
        run = list(group)
        rows = [cells for line, cells in run if not _is_rule(text, line)]
        barred = text[run[0][0].start] == "|" or len(rows) < len(run)
        if count < 2 or len(rows) < (_FEWEST_ROWS if barred or count > 2 else _FEWEST_OF_TWO):
            plain += [line for line, _ in run]
            continue
        if plain:
            yield plain, []
        yield [line for line, _ in run], rows
        plain = []
    if plain:
        yield plain, []


def table_blocks(text: str, lines: Sequence[Span], rows: Sequence[Sequence[Span]], number: int) -> Iterator[Block]:
    """The cells of a table as blocks; a rule under the first row makes that its head. Empty cells are left out."""
    is_headed = len(lines) > 1 and _is_rule(text, lines[1])
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell.start < cell.end:
                place = (number, row, column)
                yield Block(BlockKind.TABLE_CELL, cell.start, cell.end, None, *place, head=is_headed and row == 0)


def _ruled(text: str, cut: Sequence[tuple[Span, list[Span]]]) -> Iterator[tuple[Span, list[Span]]]:
    """The lines with a rule counted as a row as wide as the one over it."""
    above: list[Span] = []
    for line, cells in cut:
        above = above if _is_rule(text, line) else cells
        yield line, above


def _is_rule(text: str, line: Span) -> bool:
    return _RULE.fullmatch(text, line.start, line.end) is not None


def _cells(text: str, line: Span) -> list[Span]:
    """The stretches of a line between its bars; what would stand outside outer bars is no cell."""
    bars = [bar.span() for bar in _BAR.finditer(text, line.start, line.end)]
    starts = [line.start, *(end for _, end in bars)]
    ends = [*(start for start, _ in bars), line.end]
    cells = [Span(start, max(start, end)) for start, end in zip(starts, ends, strict=True)]
    if bars and bars[0][0] == line.start:
        cells = cells[1:]
    return cells[:-1] if bars and bars[-1][1] == line.end and len(cells) > 1 else cells
