"""A quotation while it is being found: spans and marks are known, language, kind and speaker not yet."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from verifier.model import Span, Style

_HANDLE = re.compile(r"(?:RT )?@\w+:\s+(?=\S)")


@dataclass(slots=True)
class Raw:
    """``spans`` leave out the marks, ``outer`` includes them. ``block`` is the index of the block that it starts in.

    ``lang`` is what the markup or a label says of the language. ``closed`` is False where a closing mark is missing.
    ``labelled`` is True where a label ("Spanish:") or the layout, not a mark, shows the quotation.
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
