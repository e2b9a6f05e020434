"""Tables of set phrases and what they are printed as: Spanish patterns, English patterns, in the pattern language of the idioms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from verifier.checks.wording.idiom_patterns import Match, Patterns
from verifier.checks.wording.idiom_words import Word
from verifier.resources import resource_rows
from verifier.text import Token

FREE = "-"
"""Stands for the English patterns of a phrase that English may print in any way."""


def renderings(
    resource: str, source: tuple[Token, ...], translation: tuple[Token, ...]
) -> Iterator[tuple[range, list[range]]]:
    """The phrases of a table that stand in a Spanish text and have an English counterpart.

    Yields:
        Token indices of the phrase and of each of the renderings in the English, the longest first; a phrase that may be printed in any way
        has none. Phrases may lie over each other.
    """
    table = _spanish(resource)
    words = table.words(source)
    for match in table.every(words):
        printed = [] if match.value == FREE else _places(match.value, translation)
        if printed or match.value == FREE:
            yield _tokens(words, match), printed


@lru_cache(maxsize=8)
def _spanish(resource: str) -> Patterns[str]:
    return Patterns(((row[0], row[1]) for row in resource_rows(resource)), "es")


@lru_cache(maxsize=256)
def _english(patterns: str) -> Patterns[None]:
    return Patterns([(patterns, None)], "en")


def _places(patterns: str, tokens: Sequence[Token]) -> list[range]:
    table = _english(patterns)
    words = table.words(tokens)
    return [_tokens(words, match) for match in table.every(words)]


def _tokens(words: Sequence[Word], match: Match[str] | Match[None]) -> range:
    return range(words[match.start].token, words[match.end - 1].token + 1)
