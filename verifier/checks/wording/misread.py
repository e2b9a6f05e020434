"""A word misread for one that looks like it: "ovejas" (sheep) printed as "bees" (abejas), "suelo" (floor) as "pay" (sueldo)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.checks.phrases import begins_sentence, quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.wording.kinds import RENDERS
from verifier.evidence.lexicon import kinship, source_stems
from verifier.evidence.resemblance import MIN_KINSHIP, resemblance
from verifier.evidence.stems import spanish_stem
from verifier.model import Issue
from verifier.text import Token, strip_accents
from verifier.vocabulary import frequencies, frequency

_LEAST, _ENDING = 4, 2
"""Letters of the Spanish word and of the stem of the other one, and the most that stand behind the word's own stem: not so many as behind a
verb's ("planeando" is not misread for "planta")."""
_KNOWN = 2.5
"""Zipf frequency from which a word is no misprint of the other."""
_MEANS = 0.15
"""Probability from which the other word is what the English means."""
_NEAR = 0.25
"""How far apart the two may stand, in shares of their texts."""
_SHORT = 16
"""Tokens of a text of one part."""


def check_misread(sides: Sides) -> Iterator[Issue]:
    """Yields a critical mistranslation for each Spanish word that nothing renders and an English word near it that renders nothing, where that
    means a Spanish word one letter off."""
    ours, theirs = sides.source_tokens, sides.translation_tokens
    short = max(len(ours), len(theirs)) <= _SHORT
    for i in sides.alignment.content_source:
        if not _may_be_misread(ours, i) or any(_renders(ours[i], token) for token in theirs):
            continue
        for j in sides.alignment.content_target:
            near = short or abs(i / len(ours) - j / len(theirs)) <= _NEAR
            if not near or theirs[j].is_capitalised or _is_rendering(sides, j):
                continue
            if other := _look_alike(ours[i], theirs[j]):
                here, there = span_of(ours, i, i + 1), span_of(theirs, j, j + 1)
                message = f"{quoted(sides.translation, there)} does not render {quoted(sides.source, here)}, which looks like “{other}”."
                yield Issue("mistranslation", "critical", "false_friend", message, (here,), (there,), 0.7)
                break


def _is_rendering(sides: Sides, j: int) -> bool:
    """True if an English word renders any of the Spanish; function words, akin to anything, only where they translate it."""
    english, content = sides.translation_tokens[j], sides.alignment.content_source
    return any(
        _renders(token, english) if i in content else resemblance(token, english) >= RENDERS
        for i, token in enumerate(sides.source_tokens)
    )


def _may_be_misread(tokens: tuple[Token, ...], i: int) -> bool:
    token = tokens[i]
    name = token.is_capitalised and not begins_sentence(tokens, i)
    short = len(token.norm) - len(spanish_stem(token.norm)) <= _ENDING
    return (
        token.kind == "word"
        and len(token.norm) >= _LEAST
        and short
        and not name
        and frequency(token.norm, "es") >= _KNOWN
    )


def _renders(spanish: Token, english: Token) -> bool:
    return resemblance(spanish, english) >= RENDERS or kinship(spanish.norm, english.norm) >= MIN_KINSHIP


def _look_alike(spanish: Token, english: Token) -> str | None:
    """A word that the English means and that looks like the Spanish word."""
    from rapidfuzz.distance import OSA

    mine = spanish_stem(spanish.norm)
    for stem, probability in source_stems(english.norm).items():
        means = probability >= _MEANS and len(stem) >= _LEAST and stem != mine
        if means and OSA.distance(_heard(mine), _heard(stem)) <= 1:
            return _word_of(stem)
    return None


def _word_of(stem: str) -> str:
    """The most frequent Spanish word of a stem."""
    known = {
        word: spanish
        for word, (spanish, _) in frequencies().items()
        if word[:1] == stem[:1] and spanish_stem(word) == stem
    }
    return max(known, key=lambda word: known[word], default=stem)


def _heard(word: str) -> str:
    """As it sounds: b and v, ll and y, s, z and soft c are one, h is silent."""
    plain = strip_accents(word.replace("ll", "y").replace("v", "b").replace("z", "s"))
    return re.sub(r"c(?=[ei])", "s", plain).replace("h", "")
