"""Lines with their places on pages -> paragraphs. The rules are those by which a reader sees where a paragraph ends."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import quantiles

from verifier.ingest.assemble import Piece
from verifier.model import BlockKind


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; ``x`` and ``y`` are those of its first letter, in points from the page's lower left corner, and
    ``size`` is the height of its letters."""

    text: str
    x: float
    y: float
    size: float


_PAGE_NUMBER = re.compile(
    r"[\s|–—-]*(?:(?:page|página|pág\.?|p\.)\s*)?\d{1,4}(?:\s*(?:/|of|de)\s*\d{1,4})?[\s|–—-]*", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?…:][”\"’'»)\]]*$")
_LINE_HYPHEN = re.compile(r"(?P<left>[^\W\d_]+)[-\u2010\u00ad]$")
_STARTS_NEW = re.compile(r"[“\"‘'«¿¡(\[—–]*[A-ZÁÉÍÓÚÑÜ0-9•]")
# English words that keep their hyphen when a line ends after it; elsewhere the hyphen is the typesetter's.
_COMPOUND_STARTS = frozenset(
    [
        "self", "well", "ex", "non", "half", "all", "high", "low", "long", "short", "mid", "cross", "co",
        "vice", "so", "north", "south", "post", "pre",
    ]
)  # fmt: skip
_DISPLAY = 1.12
"""How much larger than the body the letters of a heading are at least."""
_EDGE = 2
"""How many lines at the top and at the bottom of a page may be running heads."""
_OTHER_SIZE = 0.08
"""From what share of their height on letters are of another size."""


def pieces_of(pages: Sequence[Sequence[Line]]) -> list[Piece]:
    """The document's blocks: TITLE and HEADINGs by the size of their letters, PARAGRAPHs else."""
    body = [page for page in _without_running_heads(pages) if page]
    lines = [line for page in body for line in page]
    if not lines:
        return []
    size = _body_size(lines)
    vocabulary = {word.casefold() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text)}
    paragraphs = list(_paragraphs(body, size))
    largest = max((p[0].size for p in paragraphs[:8]), default=size)
    pieces: list[Piece] = []
    for number, paragraph in enumerate(paragraphs):
        text = _joined([line.text for line in paragraph], vocabulary)
        kind = BlockKind.PARAGRAPH
        if paragraph[0].size >= _DISPLAY * size and len(text) <= 250:
            is_title = number < 8 and paragraph[0].size == largest and largest >= 1.2 * size
            has_title = any(piece.kind is BlockKind.TITLE for piece in pieces)
            kind = BlockKind.TITLE if is_title and not has_title else BlockKind.HEADING
        pieces.append(Piece(kind, text))
    return pieces


def _without_running_heads(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """Pages without page numbers and without what stands at the edge of several of them, digits apart."""
    edges = [_edges(page) for page in pages]
    repeated = Counter(key for edge in edges for key in {_shape(line) for line in edge})
    often = max(2, len(pages) * 0.3)
    for page, edge in zip(pages, edges, strict=True):
        outermost = {id(line) for line in (*edge[:1], *edge[-1:])}
        dropped = {
            id(line)
            for line in edge
            if repeated[_shape(line)] >= often or (id(line) in outermost and _PAGE_NUMBER.fullmatch(line.text))
        }
        yield [line for line in page if id(line) not in dropped]


def _edges(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.y)
    return by_height if len(by_height) <= 2 * _EDGE else [*by_height[:_EDGE], *by_height[-_EDGE:]]


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _body_size(lines: Sequence[Line]) -> float:
    """The size in which most letters are set."""
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.size, 1)] += len(line.text)
    return weights.most_common(1)[0][0]


def _paragraphs(pages: Sequence[Sequence[Line]], size: float) -> Iterator[list[Line]]:
    leading = _leading(pages, size)
    current: list[Line] = []
    full = 0
    for page in pages:
        fulls = _full_lengths(page, size, leading)
        for number, line in enumerate(page):
            if current and _starts_paragraph(current[-1], line, number == 0, size=size, full=full, leading=leading):
                yield current
                current = []
            current.append(line)
            full = fulls[number]
    if current:
        yield current


def _full_lengths(page: Sequence[Line], size: float, leading: float) -> list[int]:
    """How long a full line is in each line's stack: a column's lines are not short for a page-wide line's sake."""
    stack, stacks = 0, []
    for before, line in itertools.pairwise([page[0], *page]):
        step = before.y - line.y
        is_apart = step < -line.size / 2 or step > _gap(line, size, leading)
        stack += is_apart or abs(line.size - before.size) > _OTHER_SIZE * before.size
        stacks.append(stack)
    longest = [0] * (stack + 1)
    for stack, line in zip(stacks, page, strict=True):
        longest[stack] = max(longest[stack], len(line.text))
    return [longest[stack] for stack in stacks]


def _gap(line: Line, size: float, leading: float) -> float:
    """More than so far below the line before it, in points, a line begins a paragraph."""
    return 1.3 * leading * (line.size / size)


def _leading(pages: Sequence[Sequence[Line]], size: float) -> float:
    """The distance between lines of one paragraph, in points: a low one of all distances, gaps only widen it."""
    steps = [
        before.y - line.y
        for page in pages
        for before, line in itertools.pairwise(page)
        if 0 < before.y - line.y < 4 * size and abs(line.size - size) < 0.1 * size
    ]
    return quantiles(steps, n=5)[0] if len(steps) > 1 else 1.2 * size


def _starts_paragraph(before: Line, line: Line, first_of_page: bool, *, size: float, full: int, leading: float) -> bool:
    """``size`` and ``leading`` are those of the body, in points; ``full`` is the length of a full line where ``before`` is."""
    if abs(line.size - before.size) > _OTHER_SIZE * before.size:
        return True
    ended = bool(_SENTENCE_END.search(before.text))
    step = before.y - line.y
    if first_of_page or step < -line.size / 2:  # a new page or column goes on with the sentence
        return ended
    if line.size >= _DISPLAY * size:  # the lines of a headline are as long as its words allow
        return step > 1.6 * line.size
    if step > _gap(line, size, leading):
        return True
    if line.x > before.x + 0.8 * line.size and step > line.size / 2:
        return ended or len(before.text) < 0.75 * full  # an indent; a hanging one goes on with the sentence
    if line.text.startswith(("—", "•")) and ended:
        return True
    if ended and len(before.text) < 0.75 * full:
        return True
    return len(before.text) < 0.5 * full and bool(_STARTS_NEW.match(line.text)) and not before.text.endswith((",", ";"))


def _joined(lines: Sequence[str], vocabulary: set[str]) -> str:
    """Lines as one, with words that were cut at a line end whole again.

    The hyphen goes, unless the word stands elsewhere with it, or never without it and begins as compounds do.
    """
    text = lines[0]
    for line in lines[1:]:
        cut, rest = _LINE_HYPHEN.search(text), re.match(r"[^\W\d_]+", line)
        if cut is None or rest is None or not line[0].islower():
            keeps = cut is not None and rest is not None  # "Castilla-" / "La Mancha" is one word with its hyphen
            text += line if keeps else f" {line}"
            continue
        left = cut["left"].casefold()
        whole, hyphened = left + rest[0].casefold(), f"{left}-{rest[0].casefold()}"
        soft = text.endswith("\u00ad")
        if not soft and whole not in vocabulary and (hyphened in vocabulary or left in _COMPOUND_STARTS):
            text += line
        else:
            text = text[:-1] + line
    return text
