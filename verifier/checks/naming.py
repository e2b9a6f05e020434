"""Reads the proper names of either side, and knows which names change between the languages.

The tables lie in ``verifier/resources/names``: ``groups.tsv``, ``offices.tsv`` (ours) and ``cldr.tsv`` (Unicode CLDR) hold
what is called otherwise in English, ``words.txt`` the words that Spanish prose capitalises inside sentences, ``people.txt``
common given names and surnames.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from verifier.checks.phrases import Phrase, begins_sentence, find_phrases, folded, phrase, resource_rows, resource_text
from verifier.checks.vocabulary import frequencies, frequency
from verifier.evidence.lexicon import candidates
from verifier.text import Token

_PARTICLES = {"es": frozenset("de del la las los el y e san santa".split()), "en": frozenset("of the and de del la los y".split())}
# Capitalised in English whatever they mean, so that their capital is no sign of a name.
_ENGLISH_CAPITALS = frozenset(
    "i i'm i'd i'll i've monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december mondays tuesdays wednesdays thursdays fridays saturdays sundays "
    "ok okay tv pm am mr mrs ms dr sir madam st jr sr internet".split()
)
_SPANISH_CAPITALS = frozenset(
    "lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre "
    "setiembre octubre noviembre diciembre ok tv ud uds vd vds sr sra srta sres dr dra lic ing don doña".split()
)
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
    return Named(tokens, language, name_words(tokens, language), groups, forms)


def name_form(token: Token) -> str:
    """The folded word without its possessive: "Juan's" and "JUAN" are "juan"."""
    return folded(token).removesuffix("'s").replace("'", "")


def name_words(tokens: Sequence[Token], language: str) -> tuple[NameWord, ...]:
    """The words of ``tokens`` that belong to proper names, in order; ``language`` is "es" or "en".

    A word that opens a sentence counts only where a table knows it as a name or the next word is capitalised too.
    Where most words are capitalised (a headline, a list of names) everyday words do not count.
    """
    words = [i for i, token in enumerate(tokens) if token.kind == "word"]
    shouting = len(words) > 3 and sum(tokens[i].is_capitalised for i in words) > 0.6 * len(words)
    return tuple(_numbered(tokens, language, [i for i in words if _is_name(tokens, i, language, shouting)]))


def _numbered(tokens: Sequence[Token], language: str, indices: Sequence[int]) -> Iterator[NameWord]:
    run, last, last_run, person = -1, -2, -1, False
    for index in indices:
        between = tokens[last + 1 : index] if run >= 0 else ()
        if run < 0 or len(between) > 2 or any(folded(token) not in _PARTICLES[language] for token in between):
            run += 1
        form = name_form(tokens[index])
        # Whatever follows a given name belongs to the person: "Nicolás Maduro", though "maduro" is a word too.
        person = form in people() or (person and last_run == run)
        yield NameWord(index, form, run, person or _certain(tokens, index, form, language))
        last, last_run = index, run


def _is_name(tokens: Sequence[Token], i: int, language: str, shouting: bool) -> bool:
    token, form = tokens[i], name_form(tokens[i])
    if not token.is_capitalised or form in (_ENGLISH_CAPITALS if language == "en" else _SPANISH_CAPITALS):
        return False
    if len(form) == 1 or _ROMAN.fullmatch(token.text):  # an initial, an article that opens a title; "siglo III"
        return False
    if form in listed_names():
        return True
    if shouting:
        return not ordinary(token.norm, language)
    if not begins_sentence(tokens, i):
        return True
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    opens_name = following is not None and following.kind == "word" and following.is_capitalised
    return not ordinary(token.norm, language) and (opens_name or language == "es" or form not in spanish_vocabulary())


def _certain(tokens: Sequence[Token], i: int, form: str, language: str) -> bool:
    if form in listed_names() or form in _changing_names(language):
        return True
    if tokens[i].text.isupper() and len(tokens[i].text) > 1:
        return True
    return not begins_sentence(tokens, i) and not ordinary(tokens[i].norm, language)


@cache
def people() -> frozenset[str]:
    """Folded common given names and surnames."""
    lines = resource_text("names/people.txt").splitlines()
    return frozenset(folded(word.casefold()) for line in lines if line[:1] != "#" for word in line.split())


@cache
def listed_names() -> frozenset[str]:
    """Folded words that are names wherever they stand with a capital."""
    seen = frozenset(folded(word) for word, *_ in resource_rows("names/words.txt"))
    return (people() | seen) - _TOO_COMMON


@cache
def _changing_names(language: str) -> frozenset[str]:
    """Folded single words of the tables that are written with a capital there and are no everyday words."""
    column = 0 if language == "es" else 1
    return frozenset(
        folded(form.casefold())
        for row in resource_rows("names/groups.tsv")
        for form in row[column].split("|")
        if form[0].isupper() and " " not in form and frequency(form.casefold(), language) < 4.4
    )


# Titles and institutions that Spanish capitalises inside sentences: translated as words, so no names of their own.
_TOO_COMMON = frozenset(
    "señor señora señoria señorias señores dios don san santa sra estados unidos unidas unido union comision parlamento "
    "republica presidenta asamblea comisario comisaria convencion escrituras latina africana super consejo "
    "organizacion congreso senado".split()
)


@cache
def spanish_vocabulary() -> frozenset[str]:
    """Spanish words, folded, of the frequency list that tells languages apart; names are among them."""
    return frozenset(folded(word) for word, (spanish, _) in frequencies().items() if spanish)


def ordinary(word: str, language: str) -> bool:
    """True if the normalised word is an everyday word of the language rather than only a name."""
    if folded(word) in listed_names():
        return False
    if language == "en":
        return frequency(word, "en") >= 2.0
    return frequency(word, "es") >= 2.0 or any(
        probability > 0.2 and folded(rendering) != folded(word) for rendering, probability in candidates(word).items()
    )


Groups = dict[Phrase, frozenset[int]]


@cache
def name_groups() -> tuple[Groups, Groups]:
    """Spanish and English phrases to the numbers of the groups that they belong to; two phrases with a group in common
    render each other."""
    spanish: dict[Phrase, set[int]] = {}
    english: dict[Phrase, set[int]] = {}
    rows = [row for name in ("names/groups.tsv", "names/offices.tsv", "names/cldr.tsv") for row in resource_rows(name)]
    for number, (es, en) in enumerate(rows):
        for form in es.split("|"):
            for inflected in _inflected(form):
                spanish.setdefault(_key(inflected), set()).add(number)
        for form in en.split("|"):
            for inflected in (form, form + "s"):
                english.setdefault(_key(inflected), set()).add(number)
    return (
        {key: frozenset(value) for key, value in spanish.items()},
        {key: frozenset(value) for key, value in english.items()},
    )


def _key(form: str) -> Phrase:
    return tuple(word for part in phrase(form.replace("-", " ")) if (word := part.replace("'s", "").replace("'", "")))


@cache
def parts_of_names() -> frozenset[str]:
    """Folded words that name nothing alone: "south", "united", "costa"."""
    spanish, english = name_groups()
    return frozenset(word for table in (spanish, english) for key in table for word in key if (word,) not in table)


@cache
def demonyms() -> frozenset[str]:
    """Folded Spanish words for peoples ("frances", "alemanas"): lower-case names, as English reckons."""
    return frozenset(
        folded(inflected.casefold())
        for es, _ in resource_rows("names/groups.tsv")
        for form in es.split("|")
        if form.endswith("/adj") and form[0].islower()
        for inflected in _inflected(form)
    )


def _inflected(form: str) -> Iterator[str]:
    """The forms of a Spanish entry: "chino/adj" is chino, china, chinos, chinas; others are themselves and a plural."""
    base, mark, _ = form.partition("/adj")
    yield base
    if not mark:
        yield base + ("s" if base[-1] in "aeioué" else "es")
        return
    if base.endswith("o"):
        yield from (base[:-1] + ending for ending in ("a", "os", "as"))
    else:  # francés, alemán: the accent goes where an ending comes
        stem = folded(base) if base[-2] in "éáó" else base
        yield from (stem + ending for ending in ("a", "es", "as"))
