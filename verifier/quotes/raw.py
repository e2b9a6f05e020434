"""A quotation while it is being found: spans and marks are known, language, kind and speaker not yet."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from verifier.model import Span, Style
from verifier.quotes.language import ENOUGH

_HANDLE = re.compile(r"(?:RT )?@\w+:\s+(?=\S)")


@dataclass(slots=True)
class Raw:
    """``spans`` leave out the marks, ``outer`` includes them. ``block`` is the index of the block that it starts in.

    ``lang`` is what the markup or a label says of the language. ``closed`` is False where a closing mark is missing.
    ``labelled`` is True where a label ("Spanish:"), the layout or another language, not a mark, shows the quotation.
    """

    spans: list[Span]
    outer: Span
    style: Style
    block: int
    lang: str | None = None
    closed: bool = True
    depth: int = 0
    labelled: bool = False
    mention: Span | None = None
    cue: Span | None = None
    language: str = "und"
    confidence: float = 0.0
    last_block: int = field(default=-1)

    def __post_init__(self) -> None:
        if self.last_block < 0:
            self.last_block = self.block

    def text(self, document_text: str) -> str:
        """Its words, the spans joined by one space."""
        return " ".join(span.of(document_text) for span in self.spans)

    def opening(self, document_text: str) -> str:
        """As many of its first words as tell its language, and one character more where it goes on."""
        parts: list[str] = []
        left = ENOUGH + 1
        for span in self.spans:
            parts.append(document_text[span.start : min(span.end, span.start + left)])
            left -= len(parts[-1]) + 1
            if left <= 0:
                break
        return " ".join(parts)


class Taken:
    """Stretches of a text, some perhaps within others, for asking whether another one touches any of them.

    Args:
        stretches: start and end of each, in order of their starts.
    """

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in stretches:
            self._starts.append(start)
            self._ends.append(max(end, self._ends[-1]) if self._ends else end)

    def touches(self, start: int, end: int) -> bool:
        """True if ``[start, end)`` has a character in common with one of them."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start


def trimmed(text: str, start: int, end: int) -> Span | None:
    """``[start, end)`` without white space at its ends, None if nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def without_handle(text: str, span: Span) -> Span:
    """The words of a post without who wrote it before them: "@nonacarmen52: No nos vamos"."""
    handle = _HANDLE.match(text, span.start, span.end)
    return Span(handle.end(), span.end) if handle else span
