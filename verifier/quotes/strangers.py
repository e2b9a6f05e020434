"""Whether a sentence brings in somebody without a name, whom a pronoun may mean: "His captain described the fire." """

from __future__ import annotations

import re

from verifier.quotes.names import opening_subject, person_name, role_nouns
from verifier.text import sentences

_DESCRIPTION = re.compile(
    r"\W*(?:(?:His|Her|Their|An?|One|Another|Una?|Su)\s\w|(?:The|El|La)\s(?:other|second|third|otr[oa])(?:,|\s(?:man|woman|boy|girl|one)\b)|[^\W\d_]+(?:\s[^\W\d_]+)?[’']s\s[a-z])"
)
_ONES = re.compile(r"\W*(?:His|Her|Their|Su)\s(?P<what>(?:[\w’'\-]+\s?){1,4})")
"""Her captain is somebody, her medicines are not."""
_OWNED = re.compile(r"[A-ZÁÉÍÓÚÑ][\w ]*[’']s\s")
"""Díaz's brother is somebody, Díaz's record is not."""
_NAMED_AFTER = re.compile(
    r"\W*[^,.\u0000]{2,60},\s(?:(?:[A-ZÁÉÍÓÚÑ][\w’'\-]+\s)?(?:[a-z][\w\-]*\s){1,3})?[A-ZÁÉÍÓÚÑ][\w’'\-]+\s[A-ZÁÉÍÓÚÑ][\w’'\-]+,"
)
"""The company's lawyer, Brent Hollister, ..."""

_NAMED_AS = re.compile(
    r"\W*[^,.\u0000]{2,60},?\swho\s[^.\u0000]{0,60}?\b(?:names?(?:\sonly)?\sas|identified(?:\sonly)?\s(?:as|by)|(?:known|goes|went)(?:\sonly)?\s(?:as|by)|called(?:\s(?:her|him)self)?)"
    r"\s(?:(?:her|his|the|first)\s){0,3}(?:names?,?\s)?[A-ZÁÉÍÓÚÑ]"
)
"""A pensioner who gave her name only as Elvira ..."""
_IS_NAMED = re.compile(
    r"\W*(?:One|An?|Another)\s[^,.\u0000]{2,60}?\s(?:is|was)\s(?:[a-z][\w\-]*\s){0,3}[A-ZÁÉÍÓÚÑ][\w’'\-]+\s[A-ZÁÉÍÓÚÑ][\w’'\-]+(?=[,.])"
)
"""One of them is Rosa Díaz, a retired welder."""
_OF_PRONOUN = re.compile(r"\W*An?\s[^,.\u0000]{2,60},\s(?:he|she)\s")
"""A father of three, he knows every child ..."""
_COMES_IN = re.compile(
    r"\W*(?:In|On|At|By|From|After|Before|During|Inside|Outside|Near|Behind|Beside|Last|Later|Then|Soon|En|A|Desde|Tras|Luego|Después)\b,?\s"
    r"(?:(?!(?:he|she|they|who|that|and)\b|\w+ed\b)[\w’'\-]+,?\s){0,7}?(?:an?|another|one|una?|otr[oa])\s(?P<what>(?:[\w\-]+\s){1,3})"
)
"""At the door a nurse stopped her ..."""


def describes_somebody(before: str) -> bool:
    """True if a sentence brings in somebody without a name: "His captain described the fire." "A woman, 40, came in." "At the door a
    nurse stopped her." """
    stretches = sentences(before, 0, len(before))
    return any(_comes_in(before[start:end]) for start, end in stretches[-_JUST_BEFORE:]) or any(
        _DESCRIPTION.match(before, start)
        and person_name(told := _phrase(before, start, end)) is None
        and (not _OWNED.match(told) or told.split()[-1] in role_nouns())
        and _is_ones_person(before[start:end])
        and not any(known.match(before, start, end) for known in (_NAMED_AFTER, _NAMED_AS, _IS_NAMED, _OF_PRONOUN))
        for start, end in stretches
    )


_JUST_BEFORE = 2
"""Sentences, the last of them perhaps the quotation's own, in which one who comes in may be whom "she" means."""


def _comes_in(sentence: str) -> bool:
    """True if a sentence is about somebody without a name whom it brings in after where or when."""
    found = _COMES_IN.match(sentence)
    return found is not None and not role_nouns().isdisjoint(found["what"].casefold().split())


def brings_in_role(text: str) -> bool:
    """True if a sentence is about somebody by an office or a calling, whoever that is: "The inspector came back." """
    return any(
        not role_nouns().isdisjoint(_phrase(text, start, end).casefold().split()[-1:])
        for start, end in sentences(text, 0, len(text))
    )


def _is_ones_person(sentence: str) -> bool:
    """False for a sentence about what is somebody's and no person: "Her medicines used to be free." """
    ones = _ONES.match(sentence)
    return ones is None or not role_nouns().isdisjoint(re.findall(r"[\w-]+", ones["what"].casefold()))


def _phrase(text: str, start: int, end: int) -> str:
    found = opening_subject(text[start:end])
    return text[start + found[0] : start + found[1]] if found else ""
