"""The tables of names in ``verifier/resources/names``.

``groups.tsv``, ``geography.tsv``, ``offices.tsv``, ``nicknames.tsv``, ``acronyms.tsv`` (ours) and ``cldr.tsv`` (Unicode CLDR) hold what is called
otherwise in English, ``words.txt`` the words that Spanish prose capitalises inside sentences, ``people.txt`` common given names and
surnames, ``public.txt`` what the news names by one word.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from verifier.checks.phrases import Phrase, folded, phrase, resource_words
from verifier.evidence.lexicon import candidates
from verifier.resources import resource_rows
from verifier.text import word_set
from verifier.vocabulary import frequencies, frequency


@cache
def people() -> frozenset[str]:
    """Folded common given names and surnames."""
    return resource_words("names/people.txt")


@cache
def public_names() -> frozenset[str]:
    """Folded words by which the news names public figures, parties, firms and clubs."""
    return resource_words("names/public.txt")


@cache
def listed_names() -> frozenset[str]:
    """Folded words that are names wherever they stand with a capital."""
    seen = frozenset(folded(word) for word, *_ in resource_rows("names/words.txt"))
    return (people() | public_names() | seen) - _TOO_COMMON


# Titles and institutions that Spanish capitalises inside sentences: translated as words, so no names of their own.
_TOO_COMMON = word_set(
    """señor señora señoria señorias señores dios don san santa sra estados unidos unidas unido union comision
    parlamento republica presidenta asamblea comisario comisaria convencion escrituras latina africana super
    consejo organizacion congreso senado commission council"""
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
    for number, (es, en) in enumerate(_group_rows()):
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


_TABLES = ("offices", "acronyms", "nicknames", "groups", "cldr", "geography")


@cache
def _group_rows() -> tuple[tuple[str, str], ...]:
    """The rows of all tables, in the order of ``_TABLES``."""
    return tuple((row[0], row[1]) for name in _TABLES for row in resource_rows(f"names/{name}.tsv"))


@cache
def _groups_of(*tables: str) -> frozenset[int]:
    """The numbers of the groups of some of the tables."""
    numbers: list[int] = []
    first = 0
    for name in _TABLES:
        size = sum(1 for _ in resource_rows(f"names/{name}.tsv"))
        numbers += range(first, first + size) if name in tables else ()
        first += size
    return frozenset(numbers)


def office_groups() -> frozenset[int]:
    """Groups of institutions and titles, which are translated as words: no names of their own."""
    return _groups_of("offices", "acronyms")


def improper_groups() -> frozenset[int]:
    """Groups of what may be said in words of either language: offices and bynames."""
    return _groups_of("offices", "acronyms", "nicknames")


def byname_groups() -> frozenset[int]:
    """Groups of bynames: several persons and teams share many of them, so none is ever swapped for certain."""
    return _groups_of("nicknames")


def renaming_groups() -> frozenset[int]:
    """Groups in which one side may call a thing quite otherwise than the other: bynames, and acronyms spelt out."""
    return _groups_of("acronyms", "nicknames")


@cache
def acronyms() -> frozenset[str]:
    """Folded Spanish acronyms that are everyday words in small letters too: "PAN", "MAS"."""
    forms = {form for es, _ in _group_rows() for form in es.split("|")}
    return frozenset(folded(form.casefold()) for form in forms if form.isupper() and form.title() not in forms)


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
    return frozenset(word for word, form, number in _own_lower_case_forms() if form.endswith("/adj"))


@cache
def languages() -> frozenset[str]:
    """Folded Spanish words for a language or a faith that have one form ("quechua", "budista"): lower-case names too.

    CLDR's list is long: those of its languages that are also words ("basa") are left out.
    """
    return frozenset(
        word
        for word, form, number in _own_lower_case_forms()
        if not form.endswith("/adj") and (number not in _groups_of("cldr") or not frequency(word, "es"))
    )


@cache
def lower_case_names() -> frozenset[str]:
    """Folded Spanish words of the tables that are no proper names, even with a capital: peoples, languages, offices."""
    return frozenset(word for word, *_ in _lower_case_forms())


def _own_lower_case_forms() -> Iterator[tuple[str, str, int]]:
    return (row for row in _lower_case_forms() if row[2] not in improper_groups())


def _lower_case_forms() -> Iterator[tuple[str, str, int]]:
    """Folded word, the form it belongs to, and the number of its group."""
    for number, (es, _) in enumerate(_group_rows()):
        for form in es.split("|"):
            if form[0].islower():
                yield from ((folded(inflected.casefold()), form, number) for inflected in _inflected(form))


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
