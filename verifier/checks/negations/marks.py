"""What turns a clause: the kinds of marks, and the words of ``verifier/resources/negation/marks.json``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from verifier.checks.phrases import Phrase, Phrases, phrase
from verifier.resources import resource_text
from verifier.text import Token


class Kind(StrEnum):
    """What a mark asks of the other side."""

    REQUIRED = "required"
    SPARE = "spare"
    LEXICAL = "lexical"
    AFFIXAL = "affixal"


@dataclass(frozen=True, slots=True)
class Mark:
    """Tokens ``start`` to ``end`` turn the words ``scope`` (indices of content words, nearest first; may be empty)."""

    start: int
    end: int
    kind: Kind
    scope: tuple[int, ...]

    @property
    def negates(self) -> bool:
        """True for a grammatical negation, whether it needs an answer or not."""
        return self.kind in (Kind.REQUIRED, Kind.SPARE)


@dataclass(frozen=True)
class MarkLexicon:
    """The words of one language; those of ``keeps`` look negative by their prefix and are not."""

    required: frozenset[str]
    concord: frozenset[str]
    phrases: Phrases[bool]
    """Set phrases to whether their negator counts at all."""
    words: frozenset[str]
    stems: tuple[str, ...]
    prefixes: tuple[str, ...]
    reversible: frozenset[Phrase]
    """Those of them that say the opposite without their negator."""
    keeps: frozenset[str]
    keeps_stems: tuple[str, ...]


@cache
def mark_lexicon(language: str) -> MarkLexicon:
    """The words of "es" or "en"."""
    raw = json.loads(resource_text("negation/marks.json"))[language]

    def split(words: list[str]) -> tuple[frozenset[str], tuple[str, ...]]:
        return frozenset(w for w in words if w[-1] != "*"), tuple(w[:-1] for w in words if w[-1] == "*")

    words, stems = split(raw["optional"])
    keeps, keeps_stems = split(raw["keeps sense"])
    counted = {phrase(text): True for text in raw["optional phrases"]} | {phrase(text): False for text in raw["void"]}
    return MarkLexicon(
        frozenset(raw["required"]),
        frozenset(raw["concord"]),
        Phrases(counted),
        words,
        stems,
        tuple(raw["prefixes"]),
        frozenset(phrase(text) for text in raw["reversible"]),
        keeps,
        keeps_stems,
    )


def closes(tokens: Sequence[Token], i: int) -> bool:
    """True if no word follows in the clause."""
    return i + 1 == len(tokens) or tokens[i + 1].kind == "other"
