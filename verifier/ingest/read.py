"""What the user names (a path, ``-``, a URL) or hands in (bytes) -> Document, or one line that says why not."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from email.message import Message
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from urllib.parse import urlsplit

from verifier.errors import IngestError, printable
from verifier.ingest.encoding import decode, is_binary
from verifier.model import Document

MAX_BYTES = 100_000_000
"""No article is larger; a file that is was named by mistake."""

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_HTML_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_HTML_FRAGMENT = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:article|main|section|div|p|h[1-6]|blockquote|figure|table|ul|ol|header|meta|title)\b[^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_BINARIES = (
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"), (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"), (b"RIFF", "a picture or a recording"), (b"ID3", "a recording"), (b"OggS", "a recording"),
    (b"\xff\xfb", "a recording"), (b"\0\0\0", "a recording"), (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"), (b"\xfd7zXZ", "a compressed file"), (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"), (b"\x7fELF", "a program"), (b"MZ", "a program"), (b"SQLite", "a database"),
)  # fmt: skip
_EMPTY = "there is nothing to check; see whether the article was saved, or name another file"
_DATA_SUFFIXES = (".json", ".jsonl", ".csv", ".tsv")
_KINDS = "text, Markdown, HTML, DOCX or PDF"


def read_target(target: str, *, stdin: BinaryIO | None = None) -> Document:
    """Reads an article.

    Args:
        target: a path, ``-`` for standard input, or an http(s) URL. The network is used for a URL and nothing else.
        stdin: what to read for ``-``; the process's own standard input by default.

    Returns:
        The document; its ``id`` is ``target``.

    Raises:
        IngestError: the file or page is missing, cannot be read, or holds no article; one line with the remedy.
    """
    if not target.strip():
        raise IngestError("an article without a name", "give a path, an http(s) address, or - for standard input")
    if target == "-":
        stream = stdin if stdin is not None else sys.stdin.buffer
        return replace(read_bytes(_limited(stream, "standard input"), name="standard input"), id="-")
    if _URL.match(target):
        from verifier.ingest.url import fetch

        page = fetch(target)
        document = read_bytes(page.data, name=target, content_type=page.content_type)
        return replace(document, url=document.url or page.url)
    return read_bytes(_read_file(target), name=target)


def read_bytes(data: bytes, *, name: str, content_type: str | None = None) -> Document:
    """Reads an article from its bytes: its kind is told by the content first, by the name's ending second.

    Args:
        data: the whole file.
        name: what it is called in the document's ``id`` and in errors; its ending tells Markdown from plain text.
        content_type: an HTTP header's, with its charset ("text/html; charset=iso-8859-1").

    Raises:
        IngestError: as `read_target`.
    """
    label = printable(name)
    if not data.strip():
        raise IngestError(f"{label} is empty", _EMPTY)
    if data.startswith(b"%PDF-") or (b"%PDF-" in data[:1024] and b"%%EOF" in data[-2048:]):
        from verifier.ingest.pdf import from_pdf

        return from_pdf(data, id=name)
    if data.startswith(_ZIP):
        from verifier.ingest.docx import from_docx

        return from_docx(data, id=name)
    if data.startswith(_OLE):
        raise _office_error(data, label)
    media_type, charset = _parse_content_type(content_type)
    text = decode(data, declared=charset)
    if is_binary(text):
        what = next((what for magic, what in _BINARIES if data.startswith(magic)), "a binary file")
        raise IngestError(f"{label} is {what}, not an article", f"give {_KINDS}")
    if not text.strip():
        raise IngestError(f"{label} is empty", _EMPTY)
    document = _read_text(text, name=name, label=label, media_type=media_type)
    if not document.blocks:
        raise IngestError(
            f"{label} holds no text of an article",
            "if a script fills the page in, open it in a browser and save its text",
        )
    return document


def _read_text(text: str, *, name: str, label: str, media_type: str | None) -> Document:
    start = text[:4096]
    suffix = _suffix(name)
    if start.startswith("{\\rtf"):
        raise IngestError(f"{label} is an RTF file, which is not read", "save it as .docx or as text")
    if suffix in _DATA_SUFFIXES:
        raise IngestError(f"{label} is a data file, not an article", "pairs of quotes go to `verifier score`")
    is_page = bool(_HTML_PAGE.match(start))
    if start.lstrip().startswith("<?xml") and not is_page and "<html" not in start:
        raise IngestError(f"{label} is XML of a kind that is not read", f"give {_KINDS}")
    if is_page or media_type in ("text/html", "application/xhtml+xml") or suffix in (".html", ".htm", ".xhtml"):
        from verifier.ingest.html import from_html

        return from_html(text, id=name)
    if media_type == "text/markdown" or suffix in (".md", ".markdown"):
        from verifier.ingest.markdown import from_markdown

        return from_markdown(text, id=name)
    if media_type is None and _HTML_FRAGMENT.match(start):
        from verifier.ingest.html import from_html

        return from_html(text, id=name)
    from verifier.ingest.plain import from_text

    return from_text(text, id=name)


def _suffix(name: str) -> str:
    path = urlsplit(name).path if _URL.match(name) else name
    return PurePosixPath(path).suffix.lower()


def _parse_content_type(value: str | None) -> tuple[str | None, str | None]:
    """("text/html", "iso-8859-1") of a header's value."""
    if not value:
        return None, None
    header = Message()
    header["Content-Type"] = value
    charset = header.get_param("charset")
    return header.get_content_type(), charset if isinstance(charset, str) else None


def _read_file(target: str) -> bytes:
    label = printable(target)
    try:
        with Path(target).open("rb") as file:
            return _limited(file, label)
    except FileNotFoundError:
        raise IngestError(f"{label} does not exist", "check the path") from None
    except IsADirectoryError:
        raise IngestError(f"{label} is a folder", "name the articles in it") from None
    except PermissionError:
        raise IngestError(f"{label} may not be read", "ask its owner for permission, or copy it") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or error
        raise IngestError(f"{label} cannot be read ({reason})", "check the path") from None


def _limited(stream: BinaryIO, label: str) -> bytes:
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise IngestError(f"{label} is larger than {MAX_BYTES // 1_000_000} MB", "no article is; check what was named")
    return data


def _office_error(data: bytes, label: str) -> IngestError:
    """Both legacy and encrypted Office files are OLE containers; the names of the streams inside are UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return IngestError(f"{label} is protected by a password", "open it in Word and save it without one")
    return IngestError(f"{label} is a file of an old Office version", "open it and save it as .docx")
