"""Countries that a Spanish sentence names, in English: which of them an output lost, and what a caption in small letters calls them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from verifier.evidence.lexicon import candidates
from verifier.resources import resource_lines, resource_text
from verifier.text import strip_accents, words
from verifier.translation.callings import tells_of_one

_MOST_WORDS = 5
_NOT_BY_ITSELF = frozenset({"América", "Norteamérica", "Arabia", "Caribe"})
"""What is a country in some mouths alone, or a part of one's name."""
_WITH_ARTICLE = re.compile(
    r"(?:United|Netherlands|Philippines|Bahamas|Maldives|Vatican$|.*\b(?:Republic|Islands|Emirates|Union)\b)"
)
_RENDERS = 0.01
"""p(en | es) from which an English word may stand for a Spanish one."""
ALSO_WORDS = frozenset({"irán", "catar", "chile", "malí"})
_BEFORE_PLACES = frozenset({"en", "desde", "hacia", "contra", "de"})
_BEFORE_NOUNS = frozenset({"a", "con", "para", "por", "entre"})
_BEFORE_THINGS = frozenset({"un", "una", "unos", "unas", "su", "sus", "la", "ese", "este"})


@lru_cache(maxsize=4096)  # every draft of a sentence asks
def countries_of(text: str, *, small: bool = False) -> tuple[tuple[int, int], ...]:
    """Start and end of the countries that ``text`` names with capitals, or with ``small`` without any, in order.

    Beside another capitalised word it is part of a longer name. In small letters what may be another word ("irán", "china")
    counts after a preposition of place or before its verb ("chile ganó") alone, and several words not after an article ("un reino unido").
    """
    return tuple(_countries_of(text, small))


def _countries_of(text: str, small: bool) -> Iterator[tuple[int, int]]:
    tokens, k = words(text), 0
    while k < len(tokens):
        for count in range(min(_MOST_WORDS, len(tokens) - k), 0, -1):
            start, end = tokens[k].start, tokens[k + count - 1].end
            if _folded(text[start:end]) not in _names():
                continue
            before = tokens[k - 1] if k and start - tokens[k - 1].end == 1 else None
            after = tokens[k + count] if k + count < len(tokens) and tokens[k + count].start - end == 1 else None
            led = before.norm if before else ""
            if small:
                fits = (
                    _is_place(tokens[k].norm, led, after.norm if after else "")
                    if count == 1
                    else led not in _BEFORE_THINGS
                )
            else:
                longer = any(one.is_capitalised for one in (before, after) if one and one.start)
                fits = text[start].isupper() and text[tokens[k + count - 1].start].isupper() and not longer
            if fits:
                yield start, end
                k += count - 1
                break
        k += 1


def _is_place(norm: str, before: str, after: str) -> bool:
    """True for a country of one word in small letters; what may be another word must follow a preposition of place or open what it does."""
    if norm in ALSO_WORDS:
        return before in _BEFORE_PLACES or (not before and tells_of_one(after))
    return norm not in _adjectives() or before in _BEFORE_PLACES | _BEFORE_NOUNS or not before


def english_country(name: str, *, within: str) -> str:
    """What English calls it, with its article unless ``within``, the English before it, ends in one."""
    english = _names()[_folded(name)]
    articled = _WITH_ARTICLE.match(english) and not re.search(r"\bthe\s+$", within, re.IGNORECASE)
    return f"{'the' if within.strip() else 'The'} {english}" if articled else english


def names_country(name: str, output: str) -> bool:
    """True if ``output`` has a name of the country, or of its people, or what its name may mean else ("equator")."""
    made, english = f" {_spaced(output)} ", _english()[_folded(name)]
    return any(f" {form} " in made for form in (*english, *_meanings(name)))


def with_country_capitals(text: str) -> str:
    """``text``, in small letters, with capitals for the countries that it names."""
    for start, end in countries_of(text, small=True):
        named = re.sub(r"\b(?!(?:y|de|del|la)\b)\w", lambda match: match.group().upper(), text[start:end])
        text = f"{text[:start]}{named}{text[end:]}"
    return text


def _meanings(name: str) -> list[str]:
    return [english for english, probability in candidates(name.casefold()).items() if probability > _RENDERS]


def _spaced(text: str) -> str:
    """Its words, folded and without possessives, a space between each and the next."""
    return " ".join(strip_accents(token.norm).removesuffix("'s") for token in words(text))


def _folded(name: str) -> str:
    return strip_accents(name.casefold().replace("’", "'"))


@lru_cache(maxsize=1)
def _rows() -> list[tuple[list[str], list[str]]]:
    """Spanish and English forms of each country, those with its people first."""
    groups, _, _ = resource_text("names/groups.tsv").partition("# --- peoples")
    people = [line for line in groups.splitlines() if line and not line.startswith("#")]
    split = (line.split("\t")[:2] for line in (*people, *resource_lines("names/cldr.tsv")))
    return [(spanish.split("|"), english.split("|")) for spanish, english in split if spanish[:1].isupper()]


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """The main Spanish name of each country, and each that CLDR has, folded, to the English one."""
    known: dict[str, str] = {}
    for spanish, english in _rows():
        forms = spanish[:1] if any("/adj" in form for form in spanish) else spanish
        for form in forms:
            if form not in _NOT_BY_ITSELF and "." not in form and not form.isupper():
                known.setdefault(_folded(form), english[0])
    return known


@lru_cache(maxsize=1)
def _english() -> dict[str, list[str]]:
    """Spanish names, folded, to all that the tables have for them in English, folded."""
    known: dict[str, list[str]] = {}
    for spanish, english in _rows():
        for form in spanish:
            known.setdefault(_folded(form), []).extend(map(_spaced, english))
    return known


@lru_cache(maxsize=1)
def _adjectives() -> frozenset[str]:
    """Countries that are called as the women of another form of their name: "suiza", "china"."""
    adjectives = {form.removesuffix("/adj") for spanish, _ in _rows() for form in spanish if form.endswith("/adj")}
    return frozenset(f"{form[:-1]}a" for form in adjectives if form.endswith("o")) | adjectives
