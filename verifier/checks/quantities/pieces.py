"""Text cut as fine as numbers need it: ``twenty-year-old`` is five pieces, ``80s`` two, ``today's`` two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verifier.checks.phrases import folded
from verifier.checks.quantities.digits import SPACES, is_number
from verifier.model import Span
from verifier.text import tokenize

_PARTS = re.compile(r"[-‑]|\d+|['’]s$|(?:(?!['’]s$)[^\d‑-])+")
_WHOLE = re.compile(r".+")
_LISTED = re.compile(rf"[^,{SPACES}]+")
_DASHES = dict.fromkeys(map(ord, "‑–—−"), "-")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of letters, a number with its inner separators, or a mark. ``form`` is folded (no case, no accents).

    ``glued``: no white space stands before it. ``shape`` is ``number``, ``word`` or ``mark``.
    """

    text: str
    form: str
    start: int
    end: int
    shape: str
    glued: bool


def _parts(text: str) -> Iterator[tuple[str, int, str]]:
    """Text, offset and shape of every piece; words are cut at hyphens, before an English ``'s``, round their digits."""
    for token in tokenize(text):
        if token.kind == "other":
            yield token.text, token.start, "mark"
            continue
        if token.kind == "number":
            # "3,4,5" and "2019<NBSP>300" are several numbers, "10:30" and "15.3.2024" one piece for the calendar.
            for number in (_WHOLE if is_number(token.text) else _LISTED).finditer(token.text):
                yield number[0], token.start + number.start(), "number"
            continue
        for part in _PARTS.finditer(token.text):
            shape = "number" if part[0].isdigit() and part[0].isdecimal() else "mark" if part[0] in "-‑" else "word"
            yield part[0], token.start + part.start(), shape


def pieces_of(text: str) -> tuple[Piece, ...]:
    """All pieces of ``text`` in order. White space is left out."""
    pieces: list[Piece] = []
    for part, start, shape in _parts(text):
        glued = bool(pieces) and pieces[-1].end == start
        form = part.translate(_DASHES) if shape == "mark" else folded(part.casefold().replace("’", "'"))
        pieces.append(Piece(part, form, start, start + len(part), shape, glued))
    return tuple(pieces)


def span_of(pieces: tuple[Piece, ...], start: int, end: int) -> Span:
    """The span of ``pieces[start:end]``, which must not be empty."""
    return Span(pieces[start].start, pieces[end - 1].end)
