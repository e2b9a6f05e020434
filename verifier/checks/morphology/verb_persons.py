"""The person of a Spanish finite verb, where its form alone tells it.

Only forms that one person has are read: "perdimos", "perdí", "perdieron", "perdiste", "perdió", not "perdía" (I, he, you). What ends
like a verb but is none ("último", "café") has no infinitive among the words of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from verifier.checks.phrases import folded
from verifier.resources import resource_rows
from verifier.vocabulary import frequency

KNOWN = 1.5
"""Least Zipf frequency of the infinitive."""

SHORT = 3
"""Letters of the verbs that are all irregular, and listed ("dar", "ver"); "qué" is no form of "car"."""

# Ending, person, tense, endings of the infinitive. Accents count: "perdió" is he, "perdio" nothing.
_ENDINGS = (
    (r"(?:ábamos|áramos|aremos|aríamos)", "1p", "past", ("ar",)),
    (r"(?:íamos|iéramos)", "1p", "past", ("er", "ir")),
    (r"amos", "1p", "present", ("ar",)),
    (r"emos", "1p", "present", ("er",)),
    (r"imos", "1p", "present", ("er", "ir")),
    (r"aste", "2s", "past", ("ar",)),
    (r"iste", "2s", "past", ("er", "ir")),
    (r"aron", "3p", "past", ("ar",)),
    (r"ieron|yeron", "3p", "past", ("er", "ir")),
    (r"ió|yó", "3s", "past", ("er", "ir")),
    (r"ó", "3s", "past", ("ar",)),
    (r"(?<=[aei]r)é", "1s", "future", ("",)),
    (r"é", "1s", "past", ("ar",)),
    (r"í", "1s", "past", ("er", "ir")),
)
_PATTERNS = tuple(
    (re.compile(rf"(\w{{2,}}?)(?:{ending})"), person, tense, infinitives)
    for ending, person, tense, infinitives in _ENDINGS
)
_SURELY = (
    (re.compile(r"\w{3,}(?:aron|ieron)"), ("3p", "past")),
    (re.compile(r"(?!dominó)\w{4,}ó"), ("3s", "past")),
)
"""What hardly anything but a verb ends in."""
_SPELLINGS = (("qu", "c"), ("gu", "g"), ("c", "z"))
_STRESSED = re.compile("[áéíóú]")
_NO_VERBS = frozenset(("así", "aquí", "allí", "ahí", "existe", "triste", "chiste", "este", "ese", "esté"))


@lru_cache(maxsize=16384)
def verb_person(word: str) -> tuple[str, str] | None:
    """(person, tense) of a normalised Spanish word: "1s", "2s", "3s", "1p" or "3p"; None if its form does not tell.

    The tense is "present", "past" or "future"; a present in "-amos" or "-imos" may be a past too.
    """
    listed = _listed().get(word)
    if listed or word in _NO_VERBS:
        return listed
    for pattern, person, tense, infinitives in _PATTERNS:
        match = pattern.fullmatch(word)
        # A stem of these forms is never stressed: "préstamos" is a noun.
        if (
            match
            and not _STRESSED.search(match[1])
            and any(
                len(verb) > SHORT and max(frequency(verb, "es"), frequency(f"{verb}se", "es")) >= KNOWN
                for verb in _verbs(match[1], tense, infinitives)
            )
        ):
            return person, tense
    # Verbs that are in no list: "regañaron", "sobrepasó".
    return next((told for pattern, told in _SURELY if pattern.fullmatch(word)), None)


def _verbs(stem: str, tense: str, infinitives: tuple[str, ...]) -> Iterator[str]:
    """The infinitives that the stem may belong to, its spelling before e undone; "cuent-" is no stem of these forms."""
    for ending in infinitives:
        yield folded(stem) + ending
        for written, spelled in _SPELLINGS:
            if ending == "ar" and tense != "present" and stem.endswith(written):
                yield folded(stem).removesuffix(written) + spelled + ending


@cache
def _listed() -> dict[str, tuple[str, str]]:
    return {
        form: (person, tense) for person, tense, forms in resource_rows("persons/verbs.tsv") for form in forms.split()
    }
