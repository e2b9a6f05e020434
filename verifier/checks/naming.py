"""Reads the proper names of either side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from verifier.checks.nametables import (
    listed_names,
    lower_case_names,
    name_groups,
    office_groups,
    ordinary,
    people,
    spanish_vocabulary,
)
from verifier.checks.phrases import begins_sentence, find_phrases, folded, word_set
from verifier.checks.vocabulary import frequency
from verifier.text import Token

_PARTICLES = {
    "es": word_set("de del la las los el y e san santa"),
    "en": word_set("of the and de del la los y"),
}
# Capitalised in English whatever they mean, so that their capital is no sign of a name.
_ENGLISH_CAPITALS = word_set(
    """i i'm i'd i'll i've monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december mondays tuesdays wednesdays thursdays fridays
    saturdays sundays ok okay tv pm am mr mrs ms dr sir madam st jr sr internet"""
)
_SPANISH_CAPITALS = word_set(
    """lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto
    septiembre setiembre octubre noviembre diciembre ok tv ud uds vd vds sr sra srta sres dr dra lic ing don
    doña"""
)
_BARE = word_set("a ante con contra de desde en entre para por según hacia y")
COMMON = 4.6
"""Zipf frequency from which a word that opens a sentence is an everyday word, though a table has it as a name too."""
_ROMAN = re.compile(r"[IVX]{1,6}")


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word that belongs to a name. ``index`` counts tokens of the side; ``run`` numbers the name it is part of.

    ``known`` is True for a word that is certainly a name: in a table, or capitalised inside a sentence while no
    dictionary holds it as an ordinary word.
    """

    index: int
    form: str
    run: int
    known: bool


@dataclass(frozen=True)
class Named:
    """What one side names. ``groups`` gives the tokens that stand in a phrase of the tables the numbers of its groups;
    ``forms`` are the folded forms of all its words."""

    tokens: Sequence[Token]
    language: str
    words: tuple[NameWord, ...]
    groups: Mapping[int, frozenset[int]]
    forms: frozenset[str]

    @cached_property
    def all_groups(self) -> frozenset[int]:
        """The groups of every phrase on this side."""
        return frozenset[int]().union(*self.groups.values())


def read_names(tokens: Sequence[Token], language: str) -> Named:
    """Reads the names of one side; ``language`` is "es" or "en"."""
    table = name_groups()[0 if language == "es" else 1]
    words = [(i, name_form(token)) for i, token in enumerate(tokens) if token.kind == "word"]
    parts = [(i, part) for i, form in words for part in form.split("-")]  # "EU-level" names the EU
    groups = {
        parts[k][0]: numbers
        for start, end, numbers in find_phrases([part for _, part in parts], table)
        for k in range(start, end)
    }
    forms = frozenset(form for _, form in (*words, *parts))
    proper = frozenset(
        i
        for i, numbers in groups.items()
        if tokens[i].is_capitalised and not numbers <= office_groups() and folded(tokens[i]) not in lower_case_names()
    )
    return Named(tokens, language, tuple(_name_words(tokens, language, proper)), groups, forms)


def name_form(token: Token) -> str:
    """The folded word without its possessive: "Juan's" and "JUAN" are "juan"."""
    return folded(token).removesuffix("'s").replace("'", "")


def _name_words(tokens: Sequence[Token], language: str, proper: frozenset[int]) -> Iterator[NameWord]:
    """The words that belong to proper names, in order; ``proper`` are the capitalised words of names in the tables.

    Where most words are capitalised (a headline, a list of names) everyday words do not count.
    """
    words = [i for i, token in enumerate(tokens) if token.kind == "word"]
    shouting = len(words) > 3 and sum(tokens[i].is_capitalised for i in words) > 0.6 * len(words)
    run, last, person = -1, -2, False
    for i in words:
        form = name_form(tokens[i])
        if not _is_name(tokens, i, language, shouting, i in proper):
            continue
        between = tokens[last + 1 : i]
        if run < 0 or len(between) > 2 or any(folded(token) not in _PARTICLES[language] for token in between):
            run, person = run + 1, False
        # Whatever follows a given name belongs to the person: "Nicolás Maduro", though "maduro" is a word too.
        person = person or form in people()
        yield NameWord(i, form, run, person or _certain(tokens, i, language, i in proper))
        last = i


def _is_name(tokens: Sequence[Token], i: int, language: str, shouting: bool, proper: bool) -> bool:
    token, form = tokens[i], name_form(tokens[i])
    if not token.is_capitalised or form in (_ENGLISH_CAPITALS if language == "en" else _SPANISH_CAPITALS):
        return False
    if len(form) == 1 or _ROMAN.fullmatch(token.text):  # an initial, an article that opens a title; "siglo III"
        return False
    if form in listed_names():
        return True
    opens = begins_sentence(tokens, i)
    if proper and (not opens or frequency(token.norm, language) < COMMON):
        return True
    if shouting or opens:
        # "Pienso ...", "The ..."; but an unknown word is a name there too.
        return not ordinary(token.norm, language) and (language == "es" or form not in spanish_vocabulary())
    return True


def _certain(tokens: Sequence[Token], i: int, language: str, proper: bool) -> bool:
    token, form = tokens[i], name_form(tokens[i])
    if proper or form in listed_names() or (token.text.isupper() and len(token.text) > 1):
        return True
    if begins_sentence(tokens, i):
        return not ordinary(token.norm, "es") and not ordinary(token.norm, "en")
    if not ordinary(token.norm, language):
        return True
    # Institutions take an article in Spanish ("la Comisión"), firms and towns mostly do not ("para Telefónica").
    return language == "es" and tokens[i - 1].norm in _BARE and frequency(token.norm, "es") < COMMON
