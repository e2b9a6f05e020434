"""PDF -> Document: pypdf says which words stand where, `verifier.ingest.pdf_layout` makes paragraphs of them."""

from __future__ import annotations

import io
import re
from math import hypot
from typing import Any

from verifier.errors import IngestError, printable
from verifier.ingest.assemble import assemble
from verifier.ingest.pdf_layout import Line, pieces_of
from verifier.model import BlockKind, Document

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_UNREADABLE = re.compile(r"[\ufffd\ue000-\uf8ff]|/(?:g|uni|cid|C)[0-9A-Fa-f]{1,5}")
_FEWEST_LETTERS = 20
"""A page that was scanned holds at most a stamp."""


def from_pdf(data: bytes, *, id: str) -> Document:
    """A document of a PDF with text: title and headings by their size, all else paragraphs.

    Lines are joined, words hyphenated at a line end are joined where that makes a word, running heads and page numbers
    are left out. Tables, footnotes and italics are not told apart: a PDF does not state them.

    Raises:
        IngestError: encrypted, damaged, scanned (no text), or with letters that cannot be read.
    """
    label = printable(id)
    pages, title = _read(data, label)
    text = "".join(line.text for page in pages for line in page)
    if sum(character.isalpha() for character in text) < _FEWEST_LETTERS:
        raise IngestError(f"{label} holds no text, it seems to be scanned", "run a text recognition (OCR) on it first")
    if sum(len(match[0]) for match in _UNREADABLE.finditer(text)) > len(text) / 4:
        raise IngestError(
            f"{label} does not say which letters it shows", "export it again, or run a text recognition (OCR)"
        )
    pieces = pieces_of(pages)
    has_title = any(piece.kind is BlockKind.TITLE for piece in pieces)
    return assemble(pieces, id=id, title=None if has_title else title)


def _read(data: bytes, label: str) -> tuple[list[list[Line]], str | None]:
    """The lines of every page, in the order in which the file writes them, and the title that its metadata state."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    remedy = "open it with its password and print it to a new PDF"
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise IngestError(f"{label} is protected by a password", remedy)
        pages = [_lines(page) for page in reader.pages]
        stated = reader.metadata.title if reader.metadata else None
    except IngestError:
        raise
    except DependencyError:  # AES without the cryptography package, which an ordinary installation does not need
        raise IngestError(f"{label} is encrypted", remedy) from None
    except Exception:  # a malformed file makes pypdf raise nearly anything, from KeyError to RecursionError
        raise IngestError(f"{label} is damaged", "open it in a viewer and print it to a new PDF") from None
    return pages, str(stated).strip() or None if stated else None


def _lines(page: Any) -> list[Line]:
    lines: list[Line] = []
    parts: list[str] = []
    place: tuple[float, float, float] | None = None

    def end_line() -> None:
        nonlocal place
        text = " ".join("".join(parts).translate(_LIGATURES).split(" ")).strip()
        if text and place:
            lines.append(Line(text, *place))
        parts.clear()
        place = None

    def visit(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        nonlocal place
        for number, part in enumerate(text.split("\n")):
            if number:
                end_line()
            if part.strip() and place is None:
                x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
                y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                place = (x, y, abs(size * hypot(tm[2], tm[3]) * hypot(cm[2], cm[3])) or 1.0)
            parts.append(part)

    page.extract_text(visitor_text=visit)
    end_line()
    return lines
