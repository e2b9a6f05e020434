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

_INVERTED = re.compile(r"[¿¡]")


def language_of(document: Document, block: Block) -> str:
    """ "es" if it is surely that, else "en", another language, or "und"."""
    text = document.text[block.start : block.end]
    told = norms(text)
    if len(told) < LEAST_WORDS:
        return "und"
    spanish = sum(norm in _MAYBE_SPANISH for norm in told)
    if not text.isascii():
        spanish += len(_SPANISH_LETTERS.findall(text))
    if sum(norm in _SURELY_ENGLISH for norm in told) > _CLEARLY * spanish:
        return "en"
    guess = identify(text, prior={**EVEN, block.lang: 0.9} if block.lang in EVEN else EVEN)
    return guess.language if guess.language != "es" or guess.confidence >= _SURE else "und"


def split_at_languages(document: Document) -> Document:
    """The document with every block of running text cut where its lines turn from Spanish to English, or back."""
    blocks = tuple(part for block in document.blocks for part in _parts(document, block))
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=blocks)


def _parts(document: Document, block: Block) -> Iterator[Block]:
    start, language = block.start, None
    if block.kind in TEXT_KINDS:
        breaks = [match.end() for match in _CHANGE.finditer(document.text, block.start, block.end)]
        for begins, ends in zip([block.start, *breaks], [*breaks, block.end], strict=True) if breaks else ():
            here = language_of(document, replace(block, start=begins, end=ends))
            if here == "und" and _INVERTED.search(document.text, begins, ends):
                here = "es"
            if here in ("es", "en"):
                if language not in (None, here):
                    yield replace(block, start=start, end=begins)
                    start = begins
                language = here
    yield replace(block, start=start)
