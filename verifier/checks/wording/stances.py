"""Opposed stances: "se negó" beside "agreed", "en contra" beside "in favor", where a phrase says the opposite of a phrase.

Antonyms compare word with word by what the lexicon knows; these are phrases and inflected verbs for which it knows too
little. They lie in ``resources/antonyms/stances.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from verifier.checks.negations.marks import Kind, Mark
from verifier.checks.negations.polarity import read_marks
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.evidence.lexicon import translation_probability
from verifier.model import Issue
from verifier.resources import resource_rows
from verifier.text import Token

BRIEF = 14
"""Up to how many tokens of English the two can only stand for each other."""
RENDERS = 0.1
"""Lexical probability from which a word of the stance renders a word outside the other."""
TINY = 6
"""Up to how many there is room for nothing else."""
AROUND = 4
"""Tokens on either side within which their neighbours must be linked, in a longer text."""
REACH = 4
"""Tokens before a stance within which a negation may turn it."""


@dataclass(frozen=True, slots=True)
class _Stance:
    """Tokens ``start`` to ``end`` take the one side (``favours``) or the other."""

    start: int
    end: int
    favours: bool


def check_stances(sides: Sides) -> Iterator[Issue]:
    """Yields a critical mistranslation where each side takes one stance on a matter, and the two are opposed.

    Nothing is concluded where a side takes both stances, or takes one twice, or where one side negates and the other
    does not: "dudo que venga" is "I'm sure he won't come".
    """
    spanish, english = sides.source_tokens, sides.translation_tokens
    marks = read_marks(spanish, "es"), read_marks(english, "en")
    if _negations(marks[0]) != _negations(marks[1]):
        return
    for matter in _matters():
        said, printed = _stances(spanish, matter.spanish), _stances(english, matter.english)
        if _turned(said, marks[0], spanish) or _turned(printed, marks[1], english):
            continue
        if len(said) == len(printed) == 1 and said[0].favours != printed[0].favours and _facing(sides, *said, *printed):
            source, target = (
                span_of(tokens, stance.start, stance.end) for tokens, (stance,) in ((spanish, said), (english, printed))
            )
            message = f"{quoted(sides.translation, target)} says the opposite of {quoted(sides.source, source)}."
            yield Issue("mistranslation", "critical", "antonym", message, (source,), (target,), 0.75)
            return


def _negations(marks: Sequence[Mark]) -> int:
    return sum(mark.kind is Kind.REQUIRED for mark in marks)


def _turned(stances: Sequence[_Stance], marks: Sequence[Mark], tokens: Sequence[Token]) -> bool:
    """True if a negative bears on a stance: "dejaron de apoyar" is "they oppose"; or stands shortly before it."""
    return any(
        mark.start < stance.start
        and (
            any(stance.start <= k < stance.end for k in mark.scope[:2])
            or (
                mark.negates
                and stance.start - mark.end < REACH
                and all(token.kind != "other" for token in tokens[mark.end : stance.start])
            )
        )
        for stance in stances
        for mark in marks
    )


def _facing(sides: Sides, one: _Stance, other: _Stance) -> bool:
    """True if the two stand in each other's place: in a short text, or with linked neighbours on both sides of each."""
    if _rendered_elsewhere(sides, one, other):
        return False
    links = [(link.source, link.target) for link in sides.alignment.links]
    if any(one.start <= i < one.end and other.start <= j < other.end for i, j in links):
        return True
    near = [
        (i, j)
        for i, j in links
        if one.start - AROUND <= i < one.end + AROUND and other.start - AROUND <= j < other.end + AROUND
    ]
    if len(sides.translation_tokens) <= TINY:
        return True
    return len(near) >= (1 if len(sides.translation_tokens) <= BRIEF else 3)


def _rendered_elsewhere(sides: Sides, one: _Stance, other: _Stance) -> bool:
    """True if the English stance renders another word: "cumplió su condena y fracasó", "he served his sentence and failed"."""
    outside = {*range(len(sides.source_tokens))} - {*range(one.start, one.end)}
    linked = [
        link for link in sides.alignment.links if link.source in outside and other.start <= link.target < other.end
    ]
    return any(
        translation_probability(source.norm, target.norm) >= RENDERS
        for source, target in (
            (sides.source_tokens[link.source], sides.translation_tokens[link.target]) for link in linked
        )
        if len(source.norm) > 3
    )


@dataclass(frozen=True, slots=True)
class _Matter:
    """What each language says for and against, as one pattern with the groups ``f`` and ``a``."""

    spanish: re.Pattern[str]
    english: re.Pattern[str]


@cache
def _matters() -> tuple[_Matter, ...]:
    rows = resource_rows("antonyms/stances.tsv")
    return tuple(_Matter(_pattern(row[0], row[2], *row[4:]), _pattern(row[1], row[3], *row[4:])) for row in rows)


def _pattern(favouring: str, opposing: str, neither: str = "") -> re.Pattern[str]:
    """Groups ``f`` and ``a``; what says neither is tried first and matches without a group."""

    def group(phrases: str) -> str:
        longest_first = sorted(phrases.split("|"), key=lambda text: (-len(text), text))
        return "|".join(re.escape(text).replace(r"\*", r"[^ ]*").replace(r"\ ", " ") for text in longest_first)

    aside = f"{group(neither)}|" if neither else ""
    return re.compile(rf"(?<![^ ])(?:{aside}(?P<f>{group(favouring)})|(?P<a>{group(opposing)}))(?![^ ])")


def _stances(tokens: Sequence[Token], pattern: re.Pattern[str]) -> list[_Stance]:
    forms = " ".join(folded(token) for token in tokens)
    return [
        _Stance(forms.count(" ", 0, found.start()), forms.count(" ", 0, found.end()) + 1, found.lastgroup == "f")
        for found in pattern.finditer(forms)
        if found.lastgroup
    ]
