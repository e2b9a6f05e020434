"""Reads the proper names of either side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from verifier.checks.phrases import begins_sentence, folded
from verifier.checks.proper_names.nametables import (
    Groups,
    acronyms,
    byname_groups,
    improper_groups,
    listed_names,
    lower_case_names,
    name_groups,
    ordinary,
    people,
    spanish_vocabulary,
)
from verifier.text import Token, word_set
from verifier.vocabulary import frequency

_PARTICLES = {
    "es": word_set("de del la las los el y e san santa"),
    "en": word_set("of the and de del la los y"),
}
# Capitalised in English whatever they mean, so that their capital is no sign of a name.
_ENGLISH_CAPITALS = word_set(
    """i i'm i'd i'll i've monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december mondays tuesdays wednesdays thursdays fridays
    saturdays sundays jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
    ok okay tv pm am mr mrs ms dr sir madam st jr sr internet fahrenheit celsius"""
)
_SPANISH_CAPITALS = word_set(
    """lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto
    septiembre setiembre octubre noviembre diciembre ok tv ud uds vd vds sr sra srta sres dr dra lic ing don
    doña"""
)
_GIVEN = word_set("julio abril domingo")
_TITLES = word_set("sr sra srta dr dra lic ing don doña")
_DATING = word_set(
    "de del en el desde hasta entre cada este pasado proximo mes dia finales principios ayer hoy mañana , ("
)
"""Words behind which a month or a day has a capital by mistake: "en Julio"."""
_ARTICLES = {"es": word_set("el la los las al del"), "en": word_set("the")}
_BARE = word_set("a ante con contra de desde en entre para por según hacia y")
COMMON = 4.6
"""Zipf frequency from which a word that opens a sentence is an everyday word, though a table has it as a name too."""
_PRONOUNS = word_set("us who it")
"""Small words that are the acronym of something with capitals: "shut the door on us" names no country."""
_SIGNS = frozenset("$€£")
_ROMAN = re.compile(r"[IVX]{1,6}")


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word that belongs to a name. ``index`` counts tokens of the side; ``run`` numbers the name it is part of.

    ``known`` is True for a word that is certainly a name: in a table, or capitalised inside a sentence while no
    dictionary holds it as an ordinary word. A word that opens a sentence needs more than that no list knows it
    ("Absolvieron", "Untangle"). ``byname`` marks a word with an article: "el Pibe", "la Roja".
    """

    index: int
    form: str
    run: int
    known: bool
    byname: bool = False


@dataclass(frozen=True)
class Named:
    """What one side names. ``phrases`` of the tables are (first token, end, numbers of their groups), ``groups`` gives the tokens that stand in a phrase of the tables the numbers of its groups;
    ``forms`` are the folded forms of all its words, and those without ñ, which English print often lacks ("Nunez")."""

    tokens: Sequence[Token]
    language: str
    words: tuple[NameWord, ...]
    phrases: tuple[tuple[int, int, frozenset[int]], ...]
    groups: Mapping[int, frozenset[int]]
    forms: frozenset[str]

    @cached_property
    def all_groups(self) -> frozenset[int]:
        """The groups of every phrase on this side."""
        return frozenset[int]().union(*self.groups.values())


@lru_cache(maxsize=64)
def read_names(tokens: tuple[Token, ...], language: str) -> Named:
    """Reads the names of one side; ``language`` is "es" or "en"."""
    table = name_groups()[0 if language == "es" else 1]
    words = [(i, name_form(token)) for i, token in enumerate(tokens) if token.kind == "word"]
    parts = [(i, part) for i, form in words for part in form.split("-")]  # "EU-level" names the EU
    phrases = tuple(
        (parts[start][0], parts[end - 1][0] + 1, numbers)
        for start, end, numbers in _longest_phrases([part for _, part in parts], table)
        if language != "en" or tokens[parts[start][0]].text not in _PRONOUNS
    )
    groups: dict[int, frozenset[int]] = {}
    for start, end, numbers in phrases:
        for i in range(start, end):
            groups[i] = groups.get(i, frozenset()) | numbers
    forms = frozenset(written for _, form in (*words, *parts) for written in (form, form.replace("ñ", "n")))
    proper = frozenset(
        i
        for i, numbers in groups.items()
        if tokens[i].is_capitalised
        and not numbers <= improper_groups()
        and folded(tokens[i]) not in lower_case_names()
        and (tokens[i].text.isupper() or folded(tokens[i]) not in acronyms())
    )
    tabled = frozenset(i for i, numbers in groups.items() if not numbers <= byname_groups())
    return Named(tokens, language, tuple(_name_words(tokens, language, proper, tabled)), phrases, groups, forms)


_BEFORE_BYNAME = word_set("el la los las the")


def _longest_phrases(forms: Sequence[str], table: Groups) -> Iterator[tuple[int, int, frozenset[int]]]:
    """Every phrase of the table that lies in no longer one: "la Segunda" does not hide "Segunda Guerra Mundial"."""
    longest, reached = max(map(len, table)), 0
    for start in range(len(forms)):
        ends = range(min(len(forms), start + longest), max(start, reached), -1)
        reached_here = next((end for end in ends if tuple(forms[start:end]) in table), None)
        if reached_here is not None:
            reached = reached_here
            found = tuple(forms[start:reached])
            # "Los catrachos" are the team, or Hondurans.
            inner = table.get(found[1:], frozenset[int]()) if found[0] in _BEFORE_BYNAME else frozenset[int]()
            yield start, reached, table[found] | inner


def name_form(token: Token) -> str:
    """The folded word without its possessive: "Juan's" and "JUAN" are "juan"."""
    return folded(token).removesuffix("'s").replace("'", "")


def _name_words(
    tokens: Sequence[Token], language: str, proper: frozenset[int], tabled: frozenset[int]
) -> Iterator[NameWord]:
    """The words that belong to proper names, in order; ``proper`` are the capitalised words of names in the tables, ``tabled`` those of
    anything in them but bynames.

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
        known = person or _certain(tokens, i, language, i in proper)
        yield NameWord(i, form, run, known, i not in tabled and _is_byname(tokens, i, language, known))
        last = i


def _is_byname(tokens: Sequence[Token], i: int, language: str, known: bool) -> bool:
    """True for a word with an article, which the names of persons and places have in neither language, unless a list has it."""
    if i == 0 or tokens[i - 1].norm not in _ARTICLES[language] or _in_place(tokens, i):
        return False
    return not known or (language == "es" and name_form(tokens[i]) not in listed_names())


def _is_name(tokens: Sequence[Token], i: int, language: str, shouting: bool, proper: bool) -> bool:
    token, form = tokens[i], name_form(tokens[i])
    capitals = _ENGLISH_CAPITALS if language == "en" else _SPANISH_CAPITALS
    if not token.is_capitalised or (
        (form in capitals or token.norm in capitals) and not _is_given(tokens, i, language)
    ):
        return False
    if i + 1 < len(tokens) and tokens[i + 1].text in _SIGNS and tokens[i + 1].start == token.end:
        return False  # the "US" of "US$" is a currency
    if len(form) == 1 or _ROMAN.fullmatch(token.text):  # an initial, an article that opens a title; "siglo III"
        return False
    if form in listed_names():
        return True
    opens = begins_sentence(tokens, i)
    if proper and (not opens or frequency(token.norm, language) < COMMON):
        return True
    if shouting or opens:
        # "Pienso ...", "The ..."; but an unknown word may be a name there too.
        return not ordinary(token.norm, language) and (language == "es" or not _in_spanish_words(tokens, i))
    return True


def _is_given(tokens: Sequence[Token], i: int, language: str) -> bool:
    """True for "Julio Ortiz" and "su hermano Julio": a Spanish month or day that is a given name too, where a surname that the lists know follows
    it or nothing before it dates."""
    if language != "es" or folded(tokens[i]) not in _GIVEN:
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is not None and following.is_capitalised and name_form(following) in people():
        return True
    before = [folded(token) for token in tokens[max(0, i - 2) : i]]
    dated = bool({*before} & _SPANISH_CAPITALS - _TITLES) or any(token.kind == "number" for token in tokens[i - 1 : i])
    return not begins_sentence(tokens, i) and before[-1] not in _DATING and not dated


def _in_spanish_words(tokens: Sequence[Token], i: int) -> bool:
    """True for a Spanish word among words that are not English either: "Nos vamos with ...", not "Podemos does not ..."."""
    if name_form(tokens[i]) not in spanish_vocabulary():
        return False
    following = tokens[i + 1].norm if i + 1 < len(tokens) else ""
    return frequency(following, "en") <= frequency(following, "es")


def _certain(tokens: Sequence[Token], i: int, language: str, proper: bool) -> bool:
    token, form = tokens[i], name_form(tokens[i])
    if proper or form in listed_names() or (token.text.isupper() and len(token.text) > 1):
        return True
    if begins_sentence(tokens, i):
        return _attested(tokens, i, language)
    if _in_place(tokens, i):
        return True
    if not ordinary(token.norm, language):
        return True
    # Institutions take an article in Spanish ("la Comisión"), firms and towns mostly do not ("para Telefónica").
    return language == "es" and tokens[i - 1].norm in _BARE and frequency(token.norm, "es") < COMMON


def _in_place(tokens: Sequence[Token], i: int) -> bool:
    """True for the words of "El Alto", "Santa Cruz": with a capital in the word that opens such a name, which opens no sentence."""
    first = i if folded(tokens[i]) in OPENS_PLACE else i - 1
    rest = tokens[first + 1 : first + 2]
    return (
        first > 0
        and folded(tokens[first]) in OPENS_PLACE
        and tokens[first].is_capitalised
        and not begins_sentence(tokens, first)
        and all(token.kind == "word" and token.is_capitalised and token.norm not in OPENS_PLACE for token in rest)
        and bool(rest)
    )


OPENS_PLACE = word_set("el la los las san santa santo puerto villa")
"""What opens the names of places in Spanish, and in English too."""


def _attested(tokens: Sequence[Token], i: int, language: str) -> bool:
    """True if an unknown word that opens a sentence shows that it is a name: it has one behind it ("Toczylowski Ruiz"), is
    possessive in English, or stands in the text again with a capital inside a sentence."""
    if any(ordinary(tokens[i].norm, of) for of in ("es", "en")):
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is not None and following.kind == "word" and following.is_capitalised:
        return not ordinary(following.norm, language)
    again = (k for k, token in enumerate(tokens) if k != i and token.norm == tokens[i].norm)
    return (language == "en" and tokens[i].norm.endswith("'s")) or any(
        tokens[k].is_capitalised and not begins_sentence(tokens, k) for k in again
    )
