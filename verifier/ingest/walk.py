"""The article's elements -> pieces of text, in one pass over the tree and without recursion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from verifier.ingest.assemble import Piece, TextBuilder
from verifier.ingest.content import Content
from verifier.ingest.notes import Notes
from verifier.ingest.posts import is_post, is_pull_quote, is_signature, quoted_and_signed
from verifier.ingest.tables import cells_of, heads_of
from verifier.ingest.tree import BLOCKS, HEADINGS, Element, events, language_of, names
from verifier.model import BlockKind

_ITALIC = frozenset(["em", "i", "cite", "dfn"])
_LOOSE = frozenset([BlockKind.PARAGRAPH, BlockKind.LIST_ITEM])
_QUOTES = frozenset([BlockKind.BLOCKQUOTE, BlockKind.PULL_QUOTE])


@dataclass(frozen=True, slots=True)
class _Context:
    """What the block elements around the current place make of its text."""

    kind: BlockKind = BlockKind.PARAGRAPH
    lang: str | None = None
    label: str | None = None
    cell: tuple[int, int, int] | None = None
    quote: Element | None = None
    preserve: bool = False
    head: bool = False


class Walker:
    """Reads elements of one page into pieces.

    Args:
        content: says what is left out, and which element is the title.
        notes: the page's footnotes.
        language: the page's own language; an element that states the same says nothing new.
    """

    def __init__(self, content: Content, notes: Notes, *, language: str | None) -> None:
        self._content, self._notes, self._language = content, notes, language
        self._text = TextBuilder()
        self._contexts = [_Context()]
        self._inlines: list[tuple[Element, str | None]] = []
        self._cells: dict[Element, tuple[int, int, int]] = {}
        self._heads: set[Element] = set()
        self._tables = 0
        self._quote_of_last: Element | None = None
        self._seen: set[Element] = set()

    def read(self, root: Element) -> Iterator[Piece]:
        """The pieces of ``root``; none if it was read already as a part of another element."""
        if root in self._seen:
            return
        left_out: Element | None = None
        for event, element in events(root):
            if left_out is None and event == "start":
                if element is not root and self._leaves_out(element):
                    left_out = element
                else:
                    yield from self._start(element)
                continue
            if left_out is None:
                yield from self._end(element)
            elif event == "end" and element is left_out:
                left_out = None
                if element.tag in BLOCKS:
                    yield from self._boundary()
            if event == "end" and left_out is None and element is not root:
                self._add(element.tail)

    def _leaves_out(self, element: Element) -> bool:
        return element in self._notes.dropped or self._content.leaves_out(element)

    def _start(self, element: Element) -> Iterator[Piece]:
        if element.tag == "br":
            if self._contexts[-1].cell is None and self._text.ends_in_break:
                yield from self._boundary()
            else:
                self._text.line_break()
            return
        if _is_block(element):
            yield from self._boundary()
            self._seen.add(element)
            self._contexts.append(self._entered(element))
        else:
            self._open(element)
        self._add(element.text)

    def _end(self, element: Element) -> Iterator[Piece]:
        if self._inlines and self._inlines[-1][0] is element:
            self._inlines.pop()
            self._text.close()
        elif _is_block(element):
            yield from self._boundary(of=element)
            self._contexts.pop()

    def _add(self, text: str | None) -> None:
        if text:
            self._text.add(text, preserve=self._contexts[-1].preserve)

    def _boundary(self, of: Element | None = None) -> Iterator[Piece]:
        """Where a block element starts or ends (``of``): the text so far is a piece; inside a cell only a line."""
        context = self._contexts[-1]
        if context.cell is not None and of not in self._cells:
            if not self._text.ends_in_break:
                self._text.line_break()
            return
        piece = self._text.cut(
            context.kind, lang=context.lang, cell=context.cell, label=context.label, head=context.head
        )
        if not piece.text or (piece.kind in _LOOSE and self._content.is_stray_line(piece.text)):
            return
        if piece.kind in _QUOTES:
            yield from quoted_and_signed(piece, goes_on=self._quote_of_last is context.quote)
            self._quote_of_last = context.quote
        else:
            yield piece

    def _entered(self, element: Element) -> _Context:
        """The context inside a block element: what it is, unless what is around it says more."""
        context, tag = self._contexts[-1], element.tag
        stated = language_of(element)
        if stated:  # of a quotation set apart it says more than the page does of itself
            is_news = stated != self._language or context.kind in _QUOTES or tag == "blockquote"
            context = replace(context, lang=stated if is_news else None)
        if element in self._notes.bodies:
            return replace(context, kind=BlockKind.FOOTNOTE, label=self._notes.bodies[element])
        if tag == "table":
            cells = cells_of(element)
            self._cells.update({cell: (self._tables, *place) for cell, place in cells.items()})
            self._tables += bool(cells)
            self._heads.update(heads_of(element))
        elif element in self._cells:
            return replace(context, kind=BlockKind.TABLE_CELL, cell=self._cells[element], head=element in self._heads)
        elif tag in ("figcaption", "caption") or (tag in ("div", "p", "dd") and "caption" in names(element)):
            return replace(context, kind=BlockKind.CAPTION)
        elif context.kind is not BlockKind.FOOTNOTE and is_pull_quote(element):
            return replace(
                context, kind=BlockKind.PULL_QUOTE, quote=context.quote if context.quote is not None else element
            )
        elif (tag == "blockquote" or is_post(element)) and context.kind in (*_LOOSE, BlockKind.BLOCKQUOTE):
            return replace(context, kind=BlockKind.BLOCKQUOTE, quote=element)
        elif (tag == "footer" or tag not in BLOCKS) and context.kind in _QUOTES:
            return replace(context, kind=BlockKind.PARAGRAPH)
        elif tag == "pre":
            return replace(context, preserve=True)
        elif context.kind in _LOOSE:
            if tag == "article":  # a post in the list of a live page
                return replace(context, kind=BlockKind.PARAGRAPH)
            if tag in HEADINGS:
                return replace(context, kind=BlockKind.TITLE if element is self._content.title else BlockKind.HEADING)
            if tag in ("li", "dd", "dt"):
                return replace(context, kind=BlockKind.LIST_ITEM)
        return context

    def _open(self, element: Element) -> None:
        """Opens the inline that an element within a line stands for, if it stands for one."""
        before = element.getprevious()
        if element.tag == "span" and before is not None and before.tag == "span" and not before.tail:
            self._text.space()  # pages set caption and credit apart by style alone
        stated, label = language_of(element), self._notes.calls.get(element)
        around = next((lang for _, lang in reversed(self._inlines) if lang), self._contexts[-1].lang)
        if label:
            self._text.open("noteref", label=label)
        elif element.tag == "q":
            self._text.open("q", lang=stated or around)
        elif element.tag in _ITALIC:
            self._text.open("em", lang=stated)
        elif stated and stated != (around or self._language):
            self._text.open("lang", lang=stated)
        else:
            return
        self._inlines.append((element, stated))


def _is_block(element: Element) -> bool:
    """True for block elements, and for who signs a quotation that is set apart."""
    return element.tag in BLOCKS or is_signature(element)
