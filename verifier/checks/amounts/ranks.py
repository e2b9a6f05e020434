"""The worst, one of the worst, the second worst; the only one, one of the few: a superlative of which more or less is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from verifier.checks.phrases import quoted
from verifier.checks.sides import Sides
from verifier.evidence.inflections import lemmas
from verifier.model import Issue, Span
from verifier.text import word_set

_THE_ES, _MOST_ES = (
    r"(?:el|la|los|las|mis?|tus?|sus?|nuestr[oa]s?)\s+(?:\w+\s+){0,2}?",
    r"(?:peor|mejor|mayor|menor|más|menos)(?:es)?\b(?!\s+(?:de lo|que)\b)",
)
_ONE_OF_ES = r"(?:(?:un[oa]|algun[oa]s) de|(?:es|era|éramos|eran|fui|fue|fuimos|fueron|son|soy|somos|sea|siendo|sido) de|entre)\s+"
_THE_EN, _MOST_EN = r"(?:the|my|our|his|her|their|your)\s+", r"(?P<most>worst|best|most|least|\w{2,}est)\b"
_ONE_OF_EN = r"(?:one of|some of|among|part of)\s+"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(rf"\b{text}", re.IGNORECASE)


_ANY_ES, _ANY_EN = _pattern(_THE_ES + _MOST_ES), _pattern(_THE_EN + _MOST_EN)
_THE_ONE_ES = _pattern(r"(?:el|la)\s+(?:\w+\s+){0,2}?" + _MOST_ES)
_LESS = (
    (_pattern(_ONE_OF_ES + _THE_ES + _MOST_ES), _pattern(_ONE_OF_EN + _THE_EN + r"(?:\w+\s+)?" + _MOST_EN)),
    (
        _pattern(r"(?:segund|tercer|cuart|quint)[oa]?s?\s+(?:\w+\s+){0,2}?" + _MOST_ES),
        _pattern(r"(?:second|third|fourth|fifth|2nd|3rd|4th|5th)[ -]" + _MOST_EN),
    ),
)
"""One of many and a later one, in either language."""
_NOT_ALONE_ES = _pattern(
    r"(?:un[oa]s?|algun\w*|entre|vari[oa]s|segund\w*|tercer\w*|cuart\w*|quint\w*|dos|tres|[23]|de l[oa]s)\b"
)
_NOT_ALONE_EN = _pattern(
    r"(?:(?<!first )(?<!last )(?<!only )one|some|among|amongst|few|many|several|part|second|third|fourth|fifth|next|2nd|3rd|4th|5th)\b"
)


_FEW_ES = _pattern(_ONE_OF_ES + r"(?:los|las)\s+(?:\w+\s+)?(?:poc|primer|últim|únic)[oa]s\b")
_ONLY_ES = _pattern(r"(?:el|la|mi|su|nuestr[oa])\s+(?:\w+\s+)?(?:únic[oa]|primer[oa]?|últim[oa])\b")
_FEW_EN = _pattern(r"(?:(?:one|some) of|among)\s+(?:the|our|his|her|their|my)\s+(?:\w+\s+)?(?:few|first|last|only)\b")
_ONLY_EN = _pattern(
    rf"(?:{_THE_EN}(?:very )?(?:only|sole|lone|first|last)\b(?!\s+(?:few|of)\b)|(?:finish|com|came|end|plac|rank)\w*\s+(?:dead )?(?:first|last)\b)"
)
"""Few and the only one, likewise."""


def check_ranks(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue where one side has the one ("the worst", "the only") and the other one of many ("one of the worst", "one of the few") or a
    later one ("the second worst"); not where either has several superlatives."""
    yield from _superlatives(sides)
    few, only = _FEW_ES.search(sides.source), list(_ONLY_ES.finditer(sides.source))
    few_en, only_en = _FEW_EN.search(sides.translation), list(_ONLY_EN.finditer(sides.translation))
    if few and len(only_en) == 1 and not only and not _is_one_of_several(sides.translation, only_en[0]):
        yield _issue(sides, few, only_en[0])
    elif (
        few_en
        and len(only) == 1
        and all(few_en.start() < one.start() < few_en.end() for one in only_en)
        and not _NOT_ALONE_ES.search(sides.source)
    ):
        yield _issue(sides, only[0], few_en)


def _superlatives(sides: Sides) -> Iterator[Issue]:
    english = [found for found in _ANY_EN.finditer(sides.translation) if _is_superlative(found)]
    if len(list(_ANY_ES.finditer(sides.source))) > 1 or len(english) > 1:
        return
    for less_es, less_en in _LESS:
        one = less_es.search(sides.source)
        other = next((found for found in less_en.finditer(sides.translation) if _is_superlative(found)), None)
        most = _THE_ONE_ES.search(sides.source)
        if one and english and not _is_one_of_several(sides.translation, english[0]):
            yield _issue(sides, one, english[0])
        elif other and most and not _NOT_ALONE_ES.search(sides.source):
            yield _issue(sides, most, other)


def _is_superlative(found: re.Match[str]) -> bool:
    """False for "the forest" and "the rest"."""
    word = found["most"].lower()
    return word in ("worst", "best", "most", "least") or any(lemma != word for lemma in lemmas(word).get("ADJ", ()))


_NOT_EN = re.compile(r"\b(?:not|never|hardly|scarcely)\b|n[’']t\b", re.IGNORECASE)
"""Before "the best" it denies little more than "one of the best"."""


def _is_one_of_several(english: str, found: re.Match[str]) -> bool:
    return bool(_NOT_ALONE_EN.search(english) or _NOT_EN.search(english[: found.start()])) or _of_several(
        english[found.end() :]
    )


def _of_several(after: str) -> bool:
    """True for "the most affected sites": several are named, before a clause or a place follows ("the best harpist the plains have had")."""
    phrase = takewhile(lambda word: word not in _FOLLOWS, after.lower().split()[:_NOUN])
    return any(word.endswith("s") and lemmas(word).get("NOUN", (word,))[0] != word for word in phrase)


_FOLLOWS = word_set("the a an that who in of on at to from for with i we you he she they it his her my our their")
_NOUN = 3
"""Words after a superlative among which its noun stands."""


def _issue(sides: Sides, one: re.Match[str], other: re.Match[str]) -> Issue:
    here, there = Span(*one.span()), Span(*other.span())
    message = f"{quoted(sides.source, here)} is not {quoted(sides.translation, there)}."
    return Issue("mistranslation", "critical", "comparison", message, (here,), (there,), 0.75)
