"""The facts about Spanish that translation needs, read once from ``verifier/resources/translation``."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files

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
    table = files("verifier.resources").joinpath("quantities", "numerals_en.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {form: (int(value),) for kind, value, forms in rows if kind in _CARDINALS for form in forms.split()}


@lru_cache(maxsize=1)
def currency_words() -> frozenset[str]:
    """Currencies as English writes them, normalised and without accents: "pesos", "guaranies"."""
    table = files("verifier.resources").joinpath("quantities", "currencies.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return frozenset(form for _, _, english in rows for form in english.split("|"))


@lru_cache(maxsize=1)
def name_words() -> frozenset[str]:
    """Words that Spanish prose writes with a capital, normalised: names, whatever else they mean."""
    lines = files("verifier.resources").joinpath("names", "words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=1)
def english_names() -> frozenset[str]:
    """The words of the names that English has another form of, and common given names and surnames, folded."""
    folder = files("verifier.resources").joinpath("names")
    lines = [
        line
        for name in ("cldr.tsv", "groups.tsv", "people.txt")
        for line in folder.joinpath(name).read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    columns = [column for line in lines for column in line.split("\t")[-1].split("|")]
    return frozenset(strip_accents(word.casefold()) for column in columns for word in column.split())


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """Given names of either language, folded: English may have its own form of one ("Charles Darwin")."""
    text = files("verifier.resources").joinpath("names", "first_names.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return frozenset(strip_accents(word.casefold()) for line in lines for word in line.split("\t")[1].split())


def _rows(name: str) -> list[dict[str, str]]:
    """The rows of a tab-separated file with a heading line; lines that start with # are remarks."""
    text = files("verifier.resources").joinpath("translation", f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t"))
