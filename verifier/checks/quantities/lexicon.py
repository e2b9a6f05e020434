"""The word tables of ``resources/quantities``, read once a language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from verifier.checks.phrases import Phrase, Phrases
from verifier.checks.quantities.model import Kind
from verifier.checks.quantities.pieces import pieces_of
from verifier.resources import resource_rows

FOLDER = "quantities/"


@dataclass(frozen=True, slots=True)
class Unit:
    """``sizes`` in the base unit of its ``dimension``: one, or those of several countries, the most usual first."""

    id: str
    dimension: str
    sizes: tuple[float, ...]


def key(form: str) -> Phrase:
    """The forms of the pieces of ``form``: what phrases of a table are looked up by."""
    return tuple(piece.form for piece in pieces_of(form))


@lru_cache(maxsize=2)
def numerals(language: str) -> Mapping[str, Mapping[str, float]]:
    """The number words of ``language`` ("es" or "en"): class (the header of the table explains them) to word to value."""
    table: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for name, value, forms in resource_rows(f"{FOLDER}numerals_{language}.tsv"):
        table[name].update(dict.fromkeys(forms.split(), float(value)))
    return table


@lru_cache(maxsize=2)
def numeral_words(language: str) -> frozenset[str]:
    """The words that a number may begin with: those of all classes, and "a" ("a hundred")."""
    return frozenset(word for words in numerals(language).values() for word in words) | {"a"}


@lru_cache(maxsize=2)
def openers(language: str) -> frozenset[str]:
    """The words that any numeral may begin with: those of numbers, and what stands before them ("several", "la mitad")."""
    return numeral_words(language) | cues(language, "several") | cues(language, "article") | {"an", "la", "las"}


@lru_cache(maxsize=1)
def _cues() -> Mapping[tuple[str, str], frozenset[str]]:
    return {(language, name): frozenset(words.split()) for language, name, words in resource_rows(FOLDER + "cues.tsv")}


def cues(language: str, name: str) -> frozenset[str]:
    """The words of ``language`` that cues.tsv lists under ``name``."""
    return _cues()[language, name]


@lru_cache(maxsize=1)
def units() -> Mapping[str, Unit]:
    """Unit id to unit, those of the countries' trade too."""
    rows = (row for name in ("units", "trade_units") for row in resource_rows(f"{FOLDER}{name}.tsv"))
    return {id: Unit(id, dimension, tuple(map(float, sizes.split("|")))) for id, dimension, sizes, *_ in rows}


@lru_cache(maxsize=2)
def unit_forms(language: str) -> Mapping[Phrase, str]:
    """What a unit is called, to its id."""
    column = 3 if language == "es" else 4
    rows = resource_rows(FOLDER + "units.tsv")
    return {key(form): row[0] for row in rows for form in row[column].split("|") if form != "-"}


@lru_cache(maxsize=2)
def trade_forms(language: str) -> Mapping[Phrase, tuple[str, ...]]:
    """What a unit of land or trade is called, to the ids of all that are called so."""
    found: dict[Phrase, tuple[str, ...]] = {}
    for id, _, _, *forms in resource_rows(FOLDER + "trade_units.tsv"):
        for form in forms[language == "en"].removeprefix("-").split("|"):
            found[key(form)] = (*found.get(key(form), ()), id)
    return found


@lru_cache(maxsize=2)
def currency_forms(language: str) -> Mapping[Phrase, str]:
    """What a currency is called, to its code."""
    column = 1 if language == "es" else 2
    rows = resource_rows(FOLDER + "currencies.tsv")
    return {key(form): row[0] for row in rows for form in row[column].split("|") if form != "-"}


@lru_cache(maxsize=2)
def slang_money(language: str) -> Phrases[tuple[tuple[float, str], ...]]:
    """What people call amounts of money, to the factors and currencies that it may mean, the likeliest first."""
    table: defaultdict[Phrase, tuple[tuple[float, str], ...]] = defaultdict(tuple)
    for name, factor, currency, forms in resource_rows(FOLDER + "slang_money.tsv"):
        for form in forms.split("|") if name == language else ():
            table[key(form)] += ((float(factor), currency),)
    return Phrases(table)


@lru_cache(maxsize=2)
def holidays(language: str) -> Phrases[tuple[tuple[float, float], ...]]:
    """What a holiday is called, to the days and months on which it may fall."""
    return Phrases(
        (key(form), tuple((float(day), float(month)) for day, month in (date.split("/") for date in dates.split("|"))))
        for name, dates, forms in resource_rows(FOLDER + "holidays.tsv")
        if name == language
        for form in forms.split("|")
    )


@lru_cache(maxsize=2)
def stages(language: str) -> Phrases[tuple[float, bool]]:
    """What a stage of a competition is called, to how many are left in it, and whether the words also name other things."""
    return Phrases(
        (key(form.removesuffix("?")), (float(left), form.endswith("?")))
        for name, left, forms in resource_rows(FOLDER + "stages.tsv")
        if name == language
        for form in forms.split("|")
    )


@lru_cache(maxsize=2)
def calendar_forms(language: str) -> Phrases[tuple[Kind | None, str]]:
    """Words of the calendar to their kind and value as written in the table; the kind None names a false friend."""
    return Phrases(
        (key(form), (None if kind == "nothing" else Kind(kind), value))
        for kind, value, forms in resource_rows(f"{FOLDER}calendar_{language}.tsv")
        for form in forms.split("|")
    )


@lru_cache(maxsize=2)
def fixed_phrases(language: str) -> Phrases[bool]:
    """Phrases whose numbers count nothing."""
    rows = resource_rows(FOLDER + "fixed_phrases.tsv")
    return Phrases((key(form), True) for name, forms in rows if name == language for form in forms.split("|"))
