"""Words that hold an original and its rendering: a block quote, on two lines, one of them in italics or in brackets; a post."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from verifier.model import Document, Inline, Span, Style
from verifier.quotes.kinds import carries_writing
from verifier.quotes.language import identify
from verifier.quotes.raw import Raw, trimmed, without_handle
from verifier.text import sentences, word_count

_EVEN = {"es": 0.45, "en": 0.45, "pt": 0.02, "ca": 0.02, "gl": 0.02, "it": 0.02, "fr": 0.02}
_SURE = 0.9
"""Posterior from which a part of the block is in a language of its own."""
_LEAST_WORDS, _LEAST_SET_OFF = 3, 2
"""Words of a part, and of one of two that a dash, a slash or a line sets off: “Se vende — For sale”."""
_ALIKE = 2.2
"""How many times longer one side may be than the other, with ``_LEAST_WORDS`` to spare."""
_LINE = re.compile(r"\n[>\s]*|\s[/|–]\s|\s?—\s?")
_BRACKET = re.compile(r"[(\[](?P<words>[^()\[\]]+)[)\]][.\s]*\Z")
"""What a block ends in: "No nos vamos. (We are not leaving.)"."""


def both_languages(text: str, span: Span, inlines: Sequence[Inline]) -> list[tuple[Span, str]]:
    """The parts of a block quote or a quotation that is Spanish and English by turns, with their languages; empty if it is no such block.

    Each part must be about as long as the one that it renders: of a speaker who goes over to another language for a moment,
    nothing was translated.

    Args:
        text: the document's text.
        span: where its words stand.
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
    set_off = len(parts) == 2 and _LINE.fullmatch(text, parts[0][0].end, parts[1][0].start) is not None
    least = _LEAST_SET_OFF if set_off else _LEAST_WORDS
    return parts if len(parts) % 2 == 0 and all(_render(text, *pair, least=least) for pair in pairs) else []


def by_language(document: Document, raw: Raw) -> list[Raw]:
    """A post or a sign that says everything twice, as one quotation in each language: “Estamos con ustedes. New Mexico is with
    you.” Of the later ones the attribution is no cue of their own. Whoever speaks goes over to another language as they please.
    """
    text, marked = document.text, raw.style in (Style.DOUBLE, Style.SINGLE, Style.GUILLEMETS)
    if not marked or raw.depth or raw.labelled or raw.lang or len(raw.spans) > 1 or not _is_writing(document, raw):
        return [raw]
    parts = both_languages(text, raw.spans[0], ())
    if not parts or any(text[part.start] in "–—-" for part, _ in parts):
        return [raw]
    starts = [raw.outer.start, *(part.start for part, _ in parts[1:])]
    ends = [*(part.end for part, _ in parts[:-1]), raw.outer.end]
    halves = [
        replace(raw, spans=[part], outer=Span(start, end), lang=language, labelled=True)
        for (part, language), start, end in zip(parts, starts, ends, strict=True)
    ]
    for later in halves[1:]:
        later.cue = None
    return halves


_WRITTEN = re.compile(
    r"wr(?:ote|ites?|itten)|(?:re)?post(?:ed|s)?|tweet(?:ed|s)?|publish(?:ed|es)|escrib(?:ió|e)|publicó|read|reads|dice"
)
"""Cues of what was written."""


def _is_writing(document: Document, raw: Raw) -> bool:
    block, text = document.blocks[raw.block], document.text
    if raw.cue is not None and _WRITTEN.fullmatch(raw.cue.of(text)):
        return True
    before = text[max(block.start, raw.outer.start - _TOLD_BEFORE) : raw.outer.start]
    if _INSCRIBED.search(before) or _IS_INSCRIBED.match(text, raw.outer.end):
        return True
    if _ANNOUNCED.search(raw.mention.of(text) if raw.mention else before):
        return True
    return carries_writing(before) or (raw.mention is not None and carries_writing(raw.mention.of(text)))


_HOW = r"painted|daubed|scrawled|sprayed|spray-painted|chalked|stencil+ed|stitched|embroidered|carved|printed|engraved"
_INSCRIBED = re.compile(rf"\b(?:{_HOW})(?:\s(?:on|in|across|over|onto)\s[^.:;“”\"]{{2,40}})?:?\s*\Z")
_IS_INSCRIBED = re.compile(rf"\s(?:(?:is|was|are|were|has\sbeen|had\sbeen)\s)?(?:{_HOW})\b")
"""Somebody had chalked “…” on the step. “…” is painted across the bridge."""
_ANNOUNCED = re.compile(
    r"\b(?:recording|recorded\s\w+|announcement|loudspeaker|megaphone|voicemail|intercom)\b", re.IGNORECASE
)
"""What says everything to everybody, as a sign does."""
_TOLD_BEFORE = 100
"""Characters of the same block in which it may be said what bears the words."""


def holds_spanish(text: str) -> bool:
    """True if a sentence of an English quotation is Spanish: its speaker went from one language to the other."""
    guesses = (
        identify(text[start:end], prior=_EVEN)
        for start, end in sentences(text, 0, len(text))
        if word_count(text[start:end]) >= _LEAST_WORDS
    )
    return any(guess.language == "es" and guess.confidence >= _SURE for guess in guesses)


def _at_edge(inline: Inline, span: Span) -> bool:
    return inline.kind in ("em", "lang") and (inline.start == span.start) != (inline.end == span.end)


def _without_mark(text: str, start: int, end: int) -> Span | None:
    """A part without who posted it, and without the mark of a quoted line, the slash or dash that the next one opens with, or a bracket
    that holds it all."""
    part = trimmed(text, start, end)
    if part and (bracket := _BRACKET.fullmatch(text, part.start, part.end)):
        return trimmed(text, *bracket.span("words"))
    while part and text[part.end - 1] in "/>|—–":
        part = trimmed(text, part.start, part.end - 1)
    return without_handle(text, part) if part else None


def _render(text: str, one: tuple[Span, str], other: tuple[Span, str], *, least: int) -> bool:
    """True if two parts differ in language and are about as long as each other, of ``least`` words or more."""
    shorter, longer = sorted(word_count(part.of(text)) for part, _ in (one, other))
    return one[1] != other[1] and shorter >= least and longer <= _ALIKE * shorter + _LEAST_WORDS
