"""Where marks fall in a text: marked segments, excerpts of a document, words that differ. Shared by every report.

Nothing here knows of colours or markup. A text is cut into segments that together are the text, character for
character, whatever the spans; the reports dress the segments.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from verifier.model import Block, BlockKind, Document, Span, Spans
from verifier.text import words

Mark = tuple[Span, str]
"""A span and the key of what marks it: an issue's number, a side's name."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of a text under the same marks.

    ``keys`` are those marks' keys in the order the marks were given, empty where nothing is marked; ``closes`` are the
    keys of the marks that end where this segment ends, which is where a report puts their numbers.
    """

    text: str
    keys: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()


def segments(text: str, marks: Iterable[Mark]) -> list[Segment]:
    """Cuts ``text`` where marks begin and end; marks may overlap, touch, repeat and reach beyond the text.

    Returns:
        The segments in order; their texts joined are ``text``. An empty text has none.
    """
    size = len(text)
    clipped = [(span.start, min(span.end, size), key) for span, key in marks if span.start < min(span.end, size)]
    cuts = sorted({0, size, *(m[0] for m in clipped), *(m[1] for m in clipped)})
    out = []
    for start, end in pairwise(cuts):
        over = [mark for mark in clipped if mark[0] <= start and end <= mark[1]]
        keys = dict.fromkeys(key for *_, key in over)
        closes = dict.fromkeys(key for _, stop, key in over if stop == end)
        out.append(Segment(text[start:end], tuple(keys), tuple(closes)))
    return out


def word_differences(left: str, right: str) -> tuple[Spans, Spans]:
    """The runs of words in which two texts in one language differ, case and punctuation aside.

    Returns:
        Spans of ``left`` and spans of ``right``, each in order (longest common subsequence of words).
    """
    ours, theirs = words(left), words(right)
    matcher = SequenceMatcher(a=[t.norm for t in ours], b=[t.norm for t in theirs], autojunk=False)
    changed = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    return (
        tuple(Span(ours[a].start, ours[b - 1].end) for _, a, b, _, _ in changed if a < b),
        tuple(Span(theirs[a].start, theirs[b - 1].end) for _, _, _, a, b in changed if a < b),
    )


def shorten(text: str, width: int) -> str:
    """``text`` on one line and at most ``width`` characters long, cut after a word and ended with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= width:
        return line
    at = line.rfind(" ", 0, width)
    return line[: at if at > width // 2 else width - 1].rstrip(" ,;:") + "…"


def paragraph_number(document: Document, offset: int) -> int:
    """The 1-based number, counting every block of the document, of the block that ``offset`` lies in or after."""
    return max(1, bisect_right(document.blocks, offset, key=lambda block: block.start))


def block_at(document: Document, offset: int) -> Block:
    """The block that ``offset`` lies in or after; a document without blocks is one paragraph."""
    if not document.blocks:
        return Block(BlockKind.PARAGRAPH, 0, len(document.text))
    return document.blocks[paragraph_number(document, offset) - 1]


def first_words(document: Document, offset: int, *, width: int = 48) -> str:
    """How the block at ``offset`` begins, at most ``width`` characters: how a reader finds it in print."""
    return shorten(block_at(document, offset).span.of(document.text), width)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of one block around its marks. ``cut_before`` and ``cut_after`` say that the block goes on there."""

    paragraph: int
    kind: BlockKind
    segments: tuple[Segment, ...]
    cut_before: bool
    cut_after: bool


def excerpts(document: Document, marks: Sequence[Mark], *, around: int = 160) -> Iterator[Excerpt]:
    """The passages in which ``marks`` (offsets into the document) stand, with what is printed around them.

    Args:
        around: how many characters of the same block to show on each side of a mark, cut at a word.

    Yields:
        Excerpts in document order; marks whose surroundings touch share one, a mark over two blocks has two.
    """
    text = document.text
    blocks = document.blocks or (block_at(document, 0),)
    for number, block in enumerate(blocks, start=1):
        inside = sorted(span for span, _ in marks if span.start < min(span.end, block.end) and block.start < span.end)
        for window in _windows(inside, block, text, around):
            moved = (
                (Span(max(span.start - window.start, 0), min(span.end, window.end) - window.start), key)
                for span, key in marks
                if span.overlaps(window)
            )
            yield Excerpt(
                paragraph=number,
                kind=block.kind,
                segments=tuple(segments(window.of(text), moved)),
                cut_before=window.start > block.start,
                cut_after=window.end < block.end,
            )


def _windows(spans: Iterable[Span], block: Block, text: str, around: int) -> Iterator[Span]:
    """The stretches of ``block`` to show around ``spans`` (ascending): disjoint, ascending, cut at white space."""
    open_window: Span | None = None
    for span in spans:
        window = Span(_back(text, span.start, block, around), _ahead(text, min(span.end, block.end), block, around))
        if open_window and window.start <= open_window.end:
            open_window = Span(open_window.start, max(open_window.end, window.end))
            continue
        if open_window:
            yield open_window
        open_window = window
    if open_window:
        yield open_window


def _back(text: str, offset: int, block: Block, around: int) -> int:
    """The first word's start at most ``around`` before ``offset``; never before the block."""
    start, offset = max(block.start, offset - around), max(block.start, offset)
    if start == block.start:
        return start
    gap = next((at for at in range(start, offset) if text[at].isspace()), None)
    return start if gap is None else gap + 1


def _ahead(text: str, offset: int, block: Block, around: int) -> int:
    """The last word's end at most ``around`` after ``offset``; never beyond the block."""
    end = min(block.end, offset + around)
    if end == block.end:
        return end
    return next((at for at in range(end, offset, -1) if text[at].isspace()), end)
