"""The facts about Spanish that translation needs, read once from ``verifier/resources/translation``."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files


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


def _rows(name: str) -> list[dict[str, str]]:
    """The rows of a tab-separated file with a heading line; lines that start with # are remarks."""
    text = files("verifier.resources").joinpath("translation", f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t"))
