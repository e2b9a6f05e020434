"""A block quote that holds an original and its rendering, in one block: on two lines, one of them in italics or in brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from verifier.model import Inline, Span
from verifier.quotes.language import identify
from verifier.quotes.raw import trimmed, without_handle
from verifier.text import sentences, words

_EVEN = {"es": 0.45, "en": 0.45, "pt": 0.02, "ca": 0.02, "gl": 0.02, "it": 0.02, "fr": 0.02}
_SURE = 0.9
"""Posterior from which a part of the block is in a language of its own."""
_LEAST_WORDS = 3
_ALIKE = 2.2
"""How many times longer one side may be than the other, with ``_LEAST_WORDS`` to spare."""
_LINE = re.compile(r"\n[>\s]*|\s/\s")
_BRACKET = re.compile(r"[(\[](?P<words>[^()\[\]]+)[)\]][.\s]*\Z")
"""What a block ends in: "No nos vamos. (We are not leaving.)"."""


def both_languages(text: str, span: Span, inlines: Sequence[Inline]) -> list[tuple[Span, str]]:
    """The parts of a block quote that is Spanish and English by turns, with their languages; empty if it is no such block.

    Each part must be about as long as the one that it renders: of a speaker who goes over to another language for a moment,
    nothing was translated.

    Args:
        text: the document's text.
        span: where the words of the block quote stand.
        inlines: what is set in italics in it.
    """
    ends = span.end
    if bracket := _BRACKET.search(text, span.start, ends):
        ends = bracket.start()
    cuts = {match.end() for match in _LINE.finditer(text, span.start, ends)}
    cuts |= {inline.end if inline.start == span.start else inline.start for inline in inlines if _at_edge(inline, span)}
    cuts |= {start for start, _ in sentences(text, span.start, ends)}
    at = [span.start, *sorted(cut for cut in cuts if span.start < cut < ends), ends]
    bounds = [*pairwise(at), *([bracket.span("words")] if bracket else [])]
    parts: list[tuple[Span, str]] = []
    for start, end in bounds:
        part = _without_mark(text, start, end)
        if part is None:
            continue
        guess = identify(part.of(text), prior=_EVEN)
        language = guess.language if guess.confidence >= _SURE else ""
        if parts and language in ("", parts[-1][1]):
            parts[-1] = Span(parts[-1][0].start, part.end), parts[-1][1]
        elif language not in ("es", "en"):
            return []
        else:
            parts.append((part, language))
    pairs = zip(parts[::2], parts[1::2], strict=False)
    return parts if len(parts) % 2 == 0 and all(_render(text, *pair) for pair in pairs) else []


def _at_edge(inline: Inline, span: Span) -> bool:
    return inline.kind in ("em", "lang") and (inline.start == span.start) != (inline.end == span.end)


def _without_mark(text: str, start: int, end: int) -> Span | None:
    """A part without who posted it, and without the mark of a quoted line or the slash that the next one opens with."""
    part = trimmed(text, start, end)
    while part and text[part.end - 1] in "/>|":
        part = trimmed(text, part.start, part.end - 1)
    return without_handle(text, part) if part else None


def _render(text: str, one: tuple[Span, str], other: tuple[Span, str]) -> bool:
    """True if two parts differ in language and are about as long as each other."""
    shorter, longer = sorted(len(words(part.of(text))) for part, _ in (one, other))
    return one[1] != other[1] and shorter >= _LEAST_WORDS and longer <= _ALIKE * shorter + _LEAST_WORDS
