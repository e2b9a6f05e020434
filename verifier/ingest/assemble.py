"""Pieces of an article -> one `Document` with exact offsets: the only place where offsets of built text are made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from verifier.model import Block, BlockKind, Document, Inline

SEPARATOR = "\n\n"
"""What stands between two blocks of a text that was built from markup."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block that has no place in a text yet: the offsets of its inlines count from its own start.

    ``text`` neither starts nor ends with white space. The other fields are those of `verifier.model.Block`.
    """

    kind: BlockKind
    text: str
    inlines: tuple[Inline, ...] = ()
    lang: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    label: str | None = None
    head: bool = False


def assemble(
    pieces: Iterable[Piece], *, id: str, title: str | None = None, url: str | None = None, language: str | None = None
) -> Document:
    """One document of all pieces that are not empty, in their order, joined by a blank line.

    Without a ``title`` the first block of kind TITLE gives it.
    """
    texts, blocks, inlines, at = [], [], [], 0
    for piece in pieces:
        if not piece.text:
            continue
        end = at + len(piece.text)
        texts.append(piece.text)
        place = (piece.table, piece.row, piece.column)
        blocks.append(Block(piece.kind, at, end, piece.lang, *place, piece.label, piece.head))
        inlines += [replace(i, start=i.start + at, end=i.end + at) for i in piece.inlines]
        if piece.kind is BlockKind.TITLE and title is None:
            title = piece.text
        at = end + len(SEPARATOR)
    return Document(id, SEPARATOR.join(texts), tuple(blocks), tuple(inlines), title, url, language)


_COLLAPSED = " \t\n\r\f"
"""What a browser takes for white space; NBSP and thin spaces are characters like others."""


class TextBuilder:
    """Takes the text of one block in runs, keeps track of the inlines open in it, and cuts it off as a `Piece`.

    White space collapses as in a browser, unless ``preserve`` is set for a run. Inlines that are open at a cut go on in
    the next piece.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._space = False
        self._open: list[tuple[int, Inline]] = []
        self._closed: list[tuple[int, Inline]] = []
        self._opened = 0

    @property
    def ends_in_break(self) -> bool:
        """True if nothing but white space came in after the last line break."""
        for part in reversed(self._parts):
            if part == "\n":
                return True
            if not part.isspace():
                return False
        return False

    def add(self, text: str, *, preserve: bool = False) -> None:
        """Adds a run of text; ``preserve`` keeps its white space as it is."""
        if preserve:
            self._flush_space()
            self._append(text)
            return
        words = text.translate(_TO_SPACE).split(" ")
        if len(words) > 1 and not words[0]:
            self._space = True
        body = " ".join(word for word in words if word)
        if body:
            self._flush_space()
            self._append(body)
            self._space = not words[-1]

    def space(self) -> None:
        """Makes sure that white space stands before what comes next."""
        self._space = True

    def line_break(self) -> None:
        """Starts a new line in the same block."""
        self._space = False
        if self._parts:
            self._append("\n")

    def open(self, kind: str, *, lang: str | None = None, label: str | None = None) -> None:
        """Opens an inline at the end of the text so far."""
        self._flush_space()
        self._open.append((self._opened, Inline(kind, self._length, self._length, lang, label)))
        self._opened += 1

    def close(self) -> None:
        """Closes the inline that was opened last."""
        order, inline = self._open.pop()
        self._closed.append((order, replace(inline, end=self._length)))

    def cut(
        self,
        kind: BlockKind,
        *,
        lang: str | None = None,
        cell: tuple[int, int, int] | None = None,
        label: str | None = None,
        head: bool = False,
    ) -> Piece:
        """The text since the last cut as a piece (its text is empty if there was none); starts afresh.

        Args:
            kind: what the piece is.
            lang: its language as stated, ISO 639-1.
            cell: table, row and column, counted from 0.
            label: the mark of a footnote.
            head: whether it is a cell that heads a column.
        """
        raw = "".join(self._parts)
        text = raw.strip()
        offset = len(raw) - len(raw.lstrip())
        running = [(order, replace(inline, end=self._length)) for order, inline in self._open]
        in_order = [inline for _, inline in sorted([*self._closed, *running], key=lambda item: item[0])]
        trimmed = (_trim(inline, raw, offset, len(text)) for inline in _merge(in_order))
        found = tuple(inline for inline in trimmed if inline)
        self._open = [(order, replace(inline, start=0, end=0)) for order, inline in self._open]
        self._parts, self._length, self._space, self._closed = [], 0, False, []
        table, row, column = cell or (None, None, None)
        return Piece(kind, text, found, lang, table, row, column, label, head)

    def _flush_space(self) -> None:
        if self._space and self._parts and self._parts[-1][-1] not in " \n":
            self._append(" ")
        self._space = False

    def _append(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._length += len(text)


_TO_SPACE = str.maketrans(dict.fromkeys(_COLLAPSED, " "))


def _trim(inline: Inline, raw: str, offset: int, length: int) -> Inline | None:
    """``inline`` without white space at its ends, its offsets counted from ``offset``; None if nothing is left."""
    inside = raw[inline.start : inline.end]
    words = inside.strip()
    if not words:
        return None
    start = inline.start + len(inside) - len(inside.lstrip()) - offset
    return replace(inline, start=start, end=min(start + len(words), length))


def _merge(inlines: list[Inline]) -> list[Inline]:
    """Italics that touch are one stretch: word processors cut a run wherever they like."""
    merged: list[Inline] = []
    for inline in inlines:
        last = merged[-1] if merged else None
        if last and inline.kind == last.kind == "em" and inline.start == last.end and inline.lang == last.lang:
            merged[-1] = replace(last, end=inline.end)
        else:
            merged.append(inline)
    return merged
