"""DOCX -> Document: python-docx opens the file and knows its styles; the paragraphs are read from the XML itself.

python-docx's own paragraph text leaves out what stands in tracked insertions, content controls and notes.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from verifier.errors import IngestError, printable
from verifier.ingest.assemble import Piece, TextBuilder, assemble
from verifier.model import BlockKind, Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOTE_PARTS = {
    "footnote": "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes",
    "endnote": "http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes",
}
_MAX_EXPANDED = 300_000_000
"""Bytes that a file may hold once unpacked; a real one of this size is all pictures, a false one is a bomb."""
# Word stores the names of its own styles in English whatever its language; other programs may not.
_STYLES = (
    (
        re.compile(r"(?:sub)?heading|t[ií]tulo \d|encabezado|ladillo|subtitle|subt[ií]tulo|dek|standfirst"),
        BlockKind.HEADING,
    ),
    (re.compile(r"title|headline|t[ií]tulo|titular"), BlockKind.TITLE),
    (re.compile(r"pull ?quote|cita destacada|sumario"), BlockKind.PULL_QUOTE),
    (re.compile(r"(?:intense )?quote|quotations?|block ?(?:text|quote)|cita"), BlockKind.BLOCKQUOTE),
    (re.compile(r"caption|pie de foto|descripci[oó]n|leyenda"), BlockKind.CAPTION),
    (re.compile(r"list\b(?! paragraph)|lista"), BlockKind.LIST_ITEM),
)
_ITALIC_STYLES = re.compile(r"emphasis|énfasis|italic|cursiva|book title", re.IGNORECASE)
_OTHER_ZIPS = (
    ("xl/workbook.xml", "a spreadsheet"),
    ("ppt/presentation.xml", "a presentation"),
    ("content.xml", "an OpenDocument file"),
    ("META-INF/container.xml", "an e-book"),
)


def from_docx(data: bytes, *, id: str) -> Document:
    """A document of a .docx file: paragraphs, headings, lists, tables, captions, quotes by style, notes, italics.

    Note calls read ``[1]``; the notes are the last blocks, footnotes numbered 1, 2, ... and endnotes i, ii, ...
    Deleted and hidden text is left out, inserted text is kept; text boxes follow the paragraph that they hang on.

    Raises:
        IngestError: no Word document, damaged, or without text.
    """
    label = printable(id)
    file = _open(data, label)
    reader = _Reader(file)
    pieces = [*reader.body(), *reader.notes()]
    if not any(piece.text for piece in pieces):
        raise IngestError(f"{label} holds no text", "if its pages are pictures, run a text recognition (OCR) first")
    title = None if any(piece.kind is BlockKind.TITLE for piece in pieces) else (file.core_properties.title or None)
    return assemble(pieces, id=id, title=title)


def _open(data: bytes, label: str) -> Any:
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import XMLSyntaxError

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.namelist()
            expanded = sum(member.file_size for member in archive.infolist())
        for member, what in _OTHER_ZIPS:
            if member in members:
                raise IngestError(f"{label} is {what}, which is not read", "save its text as .docx, .html or .txt")
        if "[Content_Types].xml" not in members:
            raise IngestError(f"{label} is a ZIP archive, not an article", "unpack it and name the articles in it")
        if expanded > _MAX_EXPANDED:
            raise IngestError(
                f"{label} unpacks to more than {_MAX_EXPANDED // 1_000_000} MB", "save it without pictures"
            )
        return docx.Document(io.BytesIO(data))
    except (
        zipfile.BadZipFile,
        zlib.error,
        OpcError,
        XMLSyntaxError,
        LookupError,
        ValueError,
        RuntimeError,  # a member of the archive is encrypted, or packed in a way that zipfile does not know
        OSError,
        EOFError,
    ) as error:
        if isinstance(error, ValueError) and "content type" in str(error):
            raise IngestError(f"{label} is not a plain Word document", "open it and save it as .docx") from None
        raise IngestError(f"{label} is damaged", "open it in Word or LibreOffice and save it again as .docx") from None


class _Reader:
    """Reads one opened file; holds the numbers that notes and tables got so far."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._styles = {style.style_id: (style.name or "") for style in file.styles}
        self._tables = 0
        self._called: dict[str, list[str]] = {kind: [] for kind in _NOTE_PARTS}

    def body(self) -> Iterator[Piece]:
        yield from self._blocks(self._file.element.body)

    def notes(self) -> Iterator[Piece]:
        """The notes that the body calls, in the order of their calls."""
        for kind, relation in _NOTE_PARTS.items():
            elements = self._note_elements(kind, relation)
            for number, key in enumerate(self._called[kind], 1):
                label = _note_label(kind, number)
                for paragraph in elements[key].iter(_W + "p") if key in elements else ():
                    yield self._paragraph(paragraph, kind=BlockKind.FOOTNOTE, label=label)

    def _note_elements(self, kind: str, relation: str) -> dict[str, Any]:
        from lxml import etree

        part = next(
            (r.target_part for r in self._file.part.rels.values() if r.reltype == relation and not r.is_external), None
        )
        if part is None:
            return {}
        root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
        return {note.get(_W + "id"): note for note in root.iter(_W + kind)}

    def _blocks(self, parent: Any, *, kind: BlockKind | None = None) -> Iterator[Piece]:
        for element in parent:
            if element.tag == _W + "p":
                yield self._paragraph(element, kind=kind)
                for box in _text_boxes(element):
                    yield from self._blocks(box, kind=kind)
            elif element.tag == _W + "tbl":
                yield from self._table(element)
            elif element.tag in (_W + "sdt", _W + "sdtContent", _W + "ins", _W + "customXml", _W + "moveTo"):
                yield from self._blocks(element, kind=kind)

    def _table(self, table: Any) -> Iterator[Piece]:
        number, self._tables = self._tables, self._tables + 1
        for row, line in enumerate(table.iterchildren(_W + "tr")):
            column = 0
            is_head = line.find(f"{_W}trPr/{_W}tblHeader") is not None
            for cell in line.iterchildren(_W + "tc"):
                text = TextBuilder()
                for paragraph in _own_paragraphs(cell):
                    text.line_break()
                    self._add_runs(paragraph, text)
                yield text.cut(BlockKind.TABLE_CELL, cell=(number, row, column), head=is_head)
                span = cell.find(f"{_W}tcPr/{_W}gridSpan")
                column += int(span.get(_W + "val")) if span is not None and span.get(_W + "val", "").isdigit() else 1

    def _paragraph(self, paragraph: Any, *, kind: BlockKind | None = None, label: str | None = None) -> Piece:
        text = TextBuilder()
        self._add_runs(paragraph, text)
        return text.cut(kind or self._kind(paragraph), label=label)

    def _kind(self, paragraph: Any) -> BlockKind:
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = self._styles.get(style.get(_W + "val"), style.get(_W + "val") or "").lower() if style is not None else ""
        for pattern, kind in _STYLES:
            if pattern.match(name):
                return kind
        return BlockKind.PARAGRAPH if paragraph.find(f"{_W}pPr/{_W}numPr") is None else BlockKind.LIST_ITEM

    def _add_runs(self, paragraph: Any, text: TextBuilder) -> None:
        for run in paragraph.iter(_W + "r"):
            if _home(run) is not paragraph or _is_on(run, "vanish") or _inside(run, paragraph, _W + "moveFrom"):
                continue
            italic = _is_on(run, "i") or self._has_italic_style(run)
            if italic:
                text.open("em")
            for element in run:
                self._add(element, text)
            if italic:
                text.close()

    def _add(self, element: Any, text: TextBuilder) -> None:
        name = element.tag.removeprefix(_W) if isinstance(element.tag, str) else ""
        if name == "t":
            text.add(element.text or "", preserve=True)
        elif name in ("tab", "ptab"):
            text.add(" ", preserve=True)
        elif name in ("br", "cr"):
            text.line_break()
        elif name == "noBreakHyphen":
            text.add("\u2011", preserve=True)
        elif name == "softHyphen":
            text.add("\u00ad", preserve=True)
        elif name in ("footnoteReference", "endnoteReference"):
            kind, key = name.removesuffix("Reference"), element.get(_W + "id")
            if key not in self._called[kind]:
                self._called[kind].append(key)
            label = _note_label(kind, self._called[kind].index(key) + 1)
            text.open("noteref", label=label)
            text.add(f"[{label}]", preserve=True)
            text.close()

    def _has_italic_style(self, run: Any) -> bool:
        style = run.find(f"{_W}rPr/{_W}rStyle")
        return style is not None and bool(_ITALIC_STYLES.search(self._styles.get(style.get(_W + "val"), "")))


def _home(run: Any) -> Any:
    """The paragraph that a run belongs to: a text box holds paragraphs inside a run."""
    return next((a for a in run.iterancestors() if a.tag == _W + "p"), None)


def _inside(run: Any, paragraph: Any, tag: str) -> bool:
    for ancestor in run.iterancestors():
        if ancestor is paragraph:
            return False
        if ancestor.tag == tag:
            return True
    return False


def _own_paragraphs(cell: Any) -> Iterator[Any]:
    """All paragraphs of a cell, those of a table inside it too, but not those of text boxes."""
    return (p for p in cell.iter(_W + "p") if not any(a.tag == _W + "txbxContent" for a in p.iterancestors()))


def _text_boxes(paragraph: Any) -> Iterator[Any]:
    """The text boxes of a paragraph, once each: Word writes them again for older versions of itself."""
    for box in paragraph.iter(_W + "txbxContent"):
        if not any(a.tag == _FALLBACK for a in box.iterancestors()):
            yield box


def _is_on(run: Any, name: str) -> bool:
    switch = run.find(f"{_W}rPr/{_W}{name}")
    return switch is not None and switch.get(_W + "val", "true") not in ("false", "0", "off")


def _note_label(kind: str, number: int) -> str:
    return str(number) if kind == "footnote" else _roman(number)


def _roman(number: int) -> str:
    digits = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    out = ""
    for value, letters in digits:
        out += letters * (number // value)
        number %= value
    return out
