"""The facts about Spanish that translation needs, read once from ``verifier/resources/translation``."""

from __future__ import annotations

import csv
from functools import lru_cache

from verifier.resources import resource_lines, resource_rows, resource_text
from verifier.text import strip_accents

_CARDINALS = ("one", "small", "ten", "scale")


@lru_cache(maxsize=1)
def number_words() -> dict[str, tuple[int, ...]]:
    """Number word without accents to what it may stand for ("cuarto": fourth, a quarter past), the main value first."""
    return {row["word"]: tuple(map(int, row["values"].split("/"))) for row in _rows("number_words_es")}


@lru_cache(maxsize=1)
def abbreviations() -> frozenset[str]:
    """Abbreviations that end no sentence, casefolded, without their full stop: "sr", "núm"."""
    return frozenset(row["word"] for row in _rows("abbreviations_es"))


@lru_cache(maxsize=1)
def function_words() -> frozenset[str]:
    """Frequent Spanish words that are no part of English running text, casefolded."""
    return frozenset(row["word"] for row in _rows("function_words_es"))


@lru_cache(maxsize=1)
def english_number_words() -> dict[str, tuple[int, ...]]:
    """English cardinal to its value; not "hundreds" and "dozen"."""
    rows = resource_rows("quantities/numerals_en.tsv")
    return {form: (int(value),) for kind, value, forms in rows if kind in _CARDINALS for form in forms.split()}


@lru_cache(maxsize=1)
def english_ordinals() -> dict[str, int]:
    """English ordinal of one word to its value: "twentieth"."""
    rows = resource_rows("quantities/numerals_en.tsv")
    return {form: int(value) for kind, value, forms in rows if kind == "ordinal" for form in forms.split()}


@lru_cache(maxsize=1)
def spanish_cardinals() -> dict[str, int]:
    """Spanish cardinal of one word under a hundred, without accents, to its value."""
    rows = resource_rows("quantities/numerals_es.tsv")
    return {
        form: int(value) for kind, value, forms in rows if kind in ("one", "small", "ten") for form in forms.split()
    }


@lru_cache(maxsize=1)
def currency_words() -> frozenset[str]:
    """Currencies as English writes them, normalised and without accents: "pesos", "guaranies"."""
    rows = resource_rows("quantities/currencies.tsv")
    return frozenset(form for _, _, english in rows for form in english.split("|"))


@lru_cache(maxsize=1)
def name_words() -> frozenset[str]:
    """Words that Spanish prose writes with a capital, normalised: names, whatever else they mean."""
    return frozenset(_lines("words.txt"))


@lru_cache(maxsize=1)
def english_names() -> frozenset[str]:
    """The words of the names that English has another form of, and common given names and surnames, folded."""
    return _names(-1) | people()


@lru_cache(maxsize=1)
def spanish_names() -> frozenset[str]:
    """Places and institutions of one word as Spanish names them, folded."""
    return _names(0)


@lru_cache(maxsize=1)
def places() -> dict[str, str]:
    """Places that English names as Spanish does, folded, to their spelling: "San Luis Potosí"."""
    return {strip_accents(name.casefold()): name for name in _lines("places.txt")}


@lru_cache(maxsize=1)
def foreign_names() -> frozenset[str]:
    """What Spanish calls a place or an institution that English calls otherwise, folded: "nuevo mexico", "papua nueva guinea"."""
    return frozenset(
        strip_accents(form.casefold())
        for name in ("cldr", "groups")
        for spanish, english in (row.split("\t") for row in _lines(f"{name}.tsv"))
        for form in spanish.split("|")
        if form[:1].isupper() and form not in english.split("|")
    )


@lru_cache(maxsize=1)
def foreign_places() -> frozenset[str]:
    """The same without the people whose names English translates: "florencia", "belen"."""
    return foreign_names() - translated_people().keys()


@lru_cache(maxsize=1)
def translated_people() -> dict[str, tuple[str, ...]]:
    """People of the past, and the names of popes, kings and saints, folded, to their English forms: "francisco" to "Francis"."""
    _, _, rows = resource_text("names/groups.tsv").partition("# --- people whose names are translated\n")
    rows, _, _ = rows.partition("# ---")
    split = (row.split("\t")[:2] for row in rows.splitlines())
    forms = ((form, english) for spanish, english in split for form in spanish.split("|") if form[:1].isupper())
    return {strip_accents(form.casefold()): tuple(english.split("|")) for form, english in forms}


def _names(column: int) -> frozenset[str]:
    """The names of one capitalised word in one column of the tables of names, folded."""
    rows = [row.split("\t")[column] for name in ("cldr", "groups") for row in _lines(f"{name}.tsv")]
    forms = [form for row in rows for form in row.split("|")]
    return frozenset(strip_accents(form.casefold()) for form in forms if form[:1].isupper() and " " not in form)


@lru_cache(maxsize=1)
def people() -> frozenset[str]:
    """Common given names and surnames of both languages and those of public figures, folded."""
    lines = [*_lines("people.txt"), *_lines("public.txt")]
    return frozenset(strip_accents(word.casefold()) for line in lines for word in line.split())


def _lines(name: str) -> list[str]:
    return resource_lines(f"names/{name}")


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Common given names of Spanish, folded: the lines of people.txt before its surnames."""
    text = resource_text("names/people.txt")
    given, _, _ = text.partition("# Surnames")
    return frozenset(
        strip_accents(word.casefold())
        for line in given.splitlines()
        if not line.startswith("#")
        for word in line.split()
    )


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """Given names of either language, folded: English may have its own form of one ("Charles Darwin")."""
    rows = _lines("first_names.tsv")
    return frozenset(strip_accents(word.casefold()) for row in rows for word in row.split("\t")[1].split())


def _rows(name: str) -> list[dict[str, str]]:
    """The rows of a tab-separated file with a heading line; lines that start with # are remarks."""
    return list(csv.DictReader(resource_lines(f"translation/{name}.tsv"), delimiter="\t"))


@lru_cache(maxsize=1)
def genders() -> dict[str, str]:
    """Given names, folded, to "f" or "m" by who mostly bears them; everyday words ("estrella") and rare ones too."""
    rows = [row.split("\t") for name in ("more_people", "first_names") for row in _lines(f"{name}.tsv")]
    return {strip_accents(word.casefold()): kind for kind, names in rows for word in names.split() if kind in "fm"}


@lru_cache(maxsize=1)
def given_spellings() -> frozenset[str]:
    """Given names as they are spelt, and without their accents, in small letters: "eligio", and not "eligió"."""
    rows = [row.split("\t") for name in ("more_people", "first_names") for row in _lines(f"{name}.tsv")]
    listed = {word.casefold() for kind, names in rows if kind in "fm" for word in names.split()}
    given, _, _ = resource_text("names/people.txt").partition("# Surnames")
    spelt = listed | {word.casefold() for line in given.splitlines() if line[:1] != "#" for word in line.split()}
    return frozenset(spelt | set(map(strip_accents, spelt)))


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """Common surnames, folded, those that are everyday words ("iglesias", "flores") among them."""
    rows = [row.split("\t") for row in _lines("more_people.tsv")]
    more = {strip_accents(word.casefold()) for kind, names in rows for word in names.split() if kind == "s"}
    return frozenset(more | (people() - given_names()))


@lru_cache(maxsize=1)
def office_words() -> frozenset[str]:
    """The capitalised words of offices and institutions, which English translates, folded: "ministerio", "corte", "suprema"."""
    forms = [
        form
        for name in ("offices", "acronyms")
        for row in _lines(f"{name}.tsv")
        for form in row.split("\t")[0].split("|")
    ]
    return frozenset(strip_accents(word.casefold()) for form in forms for word in form.split() if word[:1].isupper())


@lru_cache(maxsize=1)
def acronyms() -> frozenset[str]:
    """Acronyms of three letters and more that the news prints, in small letters: "onu", "psoe"."""
    tables = (row.split("\t")[0].split("|") for name in ("acronyms", "groups") for row in _lines(f"{name}.tsv"))
    forms = [form for row in (*tables, *(line.split() for line in _lines("public.txt"))) for form in row]
    return frozenset(form.lower() for form in forms if form.isupper() and form.isalpha() and len(form) > 2)
