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
from verifier.quotes.word_scores import is_english_word
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
    return parts if len(parts) % 2 == 0 and all(_render(text, *pair) for pair in pairs) else []


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


def by_switch(document: Document, raws: Sequence[Raw]) -> list[Raw]:
    """Speech that goes over to another language at a full stop, as one quotation in each: ‘Nobody tricked me into it. Yo sabía lo que
    era esto.’ All have its attribution.

    Args:
        document: the article.
        raws: its quotations, in document order; one that holds another is left whole, and so are posts and signs.
    """
    text = document.text
    found: list[Raw] = []
    for place, raw in enumerate(raws):
        holds = any(one.depth > raw.depth and one.outer.start < raw.outer.end for one in raws[place + 1 : place + 2])
        parts = (
            [] if holds or not _may_switch(raw, text) or _is_writing(document, raw) else _switched(text, raw.spans[0])
        )
        if not parts:
            found.append(raw)
            continue
        starts = [raw.outer.start, *(part.start for part, _ in parts[1:])]
        ends = [*(part.end for part, _ in parts[:-1]), raw.outer.end]
        for (part, language), start, end in zip(parts, starts, ends, strict=True):
            found.append(replace(raw, spans=[part], outer=Span(start, end), lang=language))
    return found


_SPANISH_HINT = re.compile(r"[¿¡áéíóúñ]|\b(?:el|la|los|las|de|que|no|se|lo|un|una|me|nos|ya|es|en|y)\b", re.IGNORECASE)
_ENGLISH_HINT = re.compile(
    r"\b(?:the|and|of|to|is|was|it|i|you|we|he|she|they|this|that|my|me|in|for|not)\b", re.IGNORECASE
)
_STOPS = re.compile(r"[.!?…]\s")
_LONGEST_SWITCH = 600
"""Characters of speech in which somebody may go over to another language; longer ones are statements."""


def _may_switch(raw: Raw, text: str) -> bool:
    """True if a quotation may be in two languages, as far as that costs little to tell."""
    if raw.style not in (Style.DOUBLE, Style.SINGLE) or raw.depth or raw.labelled or raw.lang or len(raw.spans) > 1:
        return False
    words = raw.spans[0].of(text)
    stop = _STOPS.search(words)
    if len(words) > _LONGEST_SWITCH or stop is None or not _SPANISH_HINT.search(words):
        return False
    return words[: stop.start()].count(" ") < 2 or _ENGLISH_HINT.search(words) is not None


def _switched(text: str, span: Span) -> list[tuple[Span, str]]:
    """The parts of a quotation by the language of its sentences; empty unless they are surely Spanish and English."""
    parts: list[tuple[Span, str]] = []
    for start, end in sentences(text, span.start, span.end):
        language = _sentence_language(text[start:end])
        if parts and language in ("", parts[-1][1]):
            parts[-1] = Span(parts[-1][0].start, end), parts[-1][1]
        elif language in ("es", "en"):
            parts.append((Span(span.start if not parts else start, end), language))
        else:
            return []
    return parts if len(parts) > 1 and not any(text[part.start] in "–—-" for part, _ in parts) else []


def _sentence_language(sentence: str) -> str:
    """The language of a sentence, of one or two words too where they are in one alone; empty where it cannot be told."""
    told = words(sentence)
    if len(told) < _LEAST_WORDS:
        english = all(is_english_word(token.norm) for token in told)
        return "en" if told and english else "es" if sentence[:1] in "¡¿" else ""
    guess = identify(sentence, prior=_EVEN)
    return guess.language if guess.confidence >= _SURE else ""


_WRITTEN = re.compile(
    r"wr(?:ote|ites?|itten)|(?:re)?post(?:ed|s)?|tweet(?:ed|s)?|publish(?:ed|es)|escrib(?:ió|e)|publicó|read|reads|dice"
)
"""Cues of what was written."""


def _is_writing(document: Document, raw: Raw) -> bool:
    block, text = document.blocks[raw.block], document.text
    if raw.cue is not None and _WRITTEN.fullmatch(raw.cue.of(text)):
        return True
    before = text[max(block.start, raw.outer.start - _TOLD_BEFORE) : raw.outer.start]
    return carries_writing(before) or (raw.mention is not None and carries_writing(raw.mention.of(text)))


_TOLD_BEFORE = 100
"""Characters of the same block in which it may be said what bears the words."""


def holds_spanish(text: str) -> bool:
    """True if a sentence of an English quotation is Spanish: its speaker went from one language to the other."""
    guesses = (
        identify(text[start:end], prior=_EVEN)
        for start, end in sentences(text, 0, len(text))
        if len(words(text[start:end])) >= _LEAST_WORDS
    )
    return any(guess.language == "es" and guess.confidence >= _SURE for guess in guesses)


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
