"""In which language a block without quotation marks is; a block whose lines change their language counts as several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from verifier.model import Block, BlockKind, Document
from verifier.quotes.language import identify
from verifier.text import norms

TEXT_KINDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING, BlockKind.BLOCKQUOTE)
LEAST_WORDS = 3
"""Of a block that tells its language."""
EVEN = {"es": 0.45, "en": 0.45, "pt": 0.03, "ca": 0.02, "gl": 0.02, "it": 0.02, "fr": 0.01}
_SURE = 0.9
"""Posterior of Spanish from which an unmarked block is foreign to the article around it."""
_MAYBE_SPANISH = frozenset((
    "de", "del", "la", "las", "los", "el", "que", "en", "un", "una", "y", "o", "su", "sus", "al", "lo", "se",
    "por", "con", "para", "es", "mi", "tu", "ya", "pero", "como", "nos", "le", "yo", "hay", "va", "si"
))  # fmt: skip
_SPANISH_LETTERS = re.compile(r"[¿¡áéíóúñ]", re.IGNORECASE)
_SURELY_ENGLISH = frozenset((
    "the", "and", "of", "to", "is", "was", "in", "that", "it", "for", "with", "he", "she", "they", "we", "you",
    "are", "have", "not", "his", "her", "be"
))  # fmt: skip
"""Where a block has so many times more words of this list than of the other, its language need not be asked for."""
_CLEARLY = 3
_CHANGE = re.compile(r"(?<=[.!?…,;:)\]”\"»])[ \t]*\n(?=[ \t]*(?:\[?\d|[¿¡“\"«(]*[A-ZÁÉÍÓÚÜÑ]))")
"""A line break where a sentence may have ended and another begins: no line that was broken to fit a page."""
_SLASH = re.compile(r"(?<=[.!?…)\]”\"»])[ \t]+/[ \t]+(?=\S)")
"""What stands between a sentence and the same in the other language: "P. ¿Y hoy? / Q. And today?"."""

_INVERTED = re.compile(r"[¿¡]")


def language_of(document: Document, block: Block) -> str:
    """ "es" if it is surely that, else "en", another language, or "und"."""
    text = document.text[block.start : block.end]
    told = norms(text)
    if len(told) < LEAST_WORDS:
        return "und"
    spanish = sum(map(_MAYBE_SPANISH.__contains__, told))
    if not text.isascii():
        spanish += len(_SPANISH_LETTERS.findall(text))
    if sum(map(_SURELY_ENGLISH.__contains__, told)) > _CLEARLY * spanish:
        return "en"
    guess = identify(text, prior={**EVEN, block.lang: 0.9} if block.lang in EVEN else EVEN)
    return guess.language if guess.language != "es" or guess.confidence >= _SURE else "und"


def split_at_languages(document: Document) -> Document:
    """The document with every block of running text cut where its lines turn from Spanish to English, or back."""
    blocks = tuple(part for block in document.blocks for part in _parts(document, block))
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=blocks)


def _parts(document: Document, block: Block) -> Iterator[Block]:
    if block.kind not in TEXT_KINDS:
        yield block
        return
    slashes = [match.span() for match in _SLASH.finditer(document.text, block.start, block.end)]
    lines = [(match.end(), match.end()) for match in _CHANGE.finditer(document.text, block.start, block.end)]
    breaks = sorted((*slashes, *lines))
    if not breaks:
        yield block
        return
    stops, starts = [*(stop for stop, _ in breaks), block.end], [block.start, *(start for _, start in breaks)]
    parts = [replace(block, start=start, end=stop) for start, stop in zip(starts, stops, strict=True)]
    languages = [_told(document, part) for part in parts]
    for place, (stop, start) in enumerate(breaks):
        if stop < start:  # what is too short to tell is in the other language
            one, other = languages[place : place + 2]
            if not (one or other):  # "R. Nunca. / A. Never."
                one, other = (
                    identify(part.span.of(document.text), prior=EVEN).language for part in parts[place : place + 2]
                )
                one, other = (one, other) if {one, other} == {*_OTHER} else ("", "")
            languages[place] = one or _OTHER.get(other, "")
            languages[place + 1] = other or _OTHER.get(one, "")
    opens, language, last = block.start, "", block.start
    for part, here in zip(parts, languages, strict=True):
        if here and language not in ("", here):
            yield replace(block, start=opens, end=last)
            opens = part.start
        language, last = here or language, part.end
    yield replace(block, start=opens)


_OTHER = {"es": "en", "en": "es"}


def _told(document: Document, part: Block) -> str:
    """Spanish or English, where that can be told; else empty."""
    language = language_of(document, part)
    if language == "und" and _INVERTED.search(document.text, part.start, part.end):
        return "es"
    return language if language in _OTHER else ""
