"""The Spanish printed as its own English, wholly or in part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.checks.nametables import listed_names
from verifier.checks.phrases import excerpt, folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.vocabulary import frequency
from verifier.model import Issue
from verifier.text import Token

FULL_COPY = 0.8
"""Share of the English words that stand in the Spanish in the same order, from which the whole was left untranslated."""
LEAST_WORDS = 5
"""A shorter copy is likely a name or a word that both languages share."""
RUN = 3
"""How many words in a row left in Spanish are reported."""
CLEARLY = 1.0
"""By how much (log10) a word must be more frequent in Spanish than in English to speak for Spanish."""


def check_copying(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue for a translation that is its own source, else a major or minor one for each run of at
    least ``RUN`` words that was left in Spanish; names, and titles between quotation marks or brackets, are not counted."""
    source = [token for token in sides.source_tokens if token.kind != "other"]
    target = [token for token in sides.translation_tokens if token.kind != "other"]
    spanish_words = sum(map(_spanish, target))
    kept = sum(size for _, _, size in _runs(source, target, 1))
    if len(target) >= LEAST_WORDS and kept >= FULL_COPY * len(target) and spanish_words >= len(target) / 4:
        spans = span_of(source, 0, len(source)), span_of(target, 0, len(target))
        message = f"The English is the Spanish itself: {excerpt(sides.translation, spans[1])}."
        yield Issue("untranslated", "critical", "copy", message, spans[:1], spans[1:], 0.95)
        return
    for i, j, size in _runs(source, target, RUN):
        run = target[j : j + size]
        clear = sum(map(_spanish, run))
        if clear < 2 or sum(not token.is_capitalised for token in run) < 2 or _set_off(sides.translation, run):
            continue
        there = span_of(target, j, j + size)
        severity = "major" if size > RUN and clear >= RUN and not run[1].is_capitalised else "minor"
        message = f"{quoted(sides.translation, there)} was left in Spanish."
        yield Issue("untranslated", severity, "copy", message, (span_of(source, i, i + size),), (there,), 0.8)


def _spanish(token: Token) -> bool:
    """True for a word that is Spanish rather than English, and no name."""
    if token.kind != "word" or folded(token) in listed_names():
        return False
    return frequency(token.norm, "es") >= max(frequency(token.norm, "en"), 1.5) + CLEARLY


def _runs(source: Sequence[Token], target: Sequence[Token], least: int) -> Iterator[tuple[int, int, int]]:
    """Stretches of at least ``least`` words that both sides have: (start in source, start in target, length), in order,
    longest first where they compete (Ratcliff and Obershelp 1988, as in difflib)."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, [folded(t) for t in source], [folded(t) for t in target], autojunk=False)
    for block in matcher.get_matching_blocks():
        if block.size >= least:
            yield block.a, block.b, block.size


def _set_off(text: str, run: Sequence[Token]) -> bool:
    """True for words given in Spanish on purpose: a title or a term between marks, or with its English in brackets."""
    before, after = text[: run[0].start].rstrip(), text[run[-1].end :].lstrip()
    return (before[-1:] in "“\"‘'«([" and before != "") or after[:1] in ("(", "[")
