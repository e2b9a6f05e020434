"""Numbers of several words, of which a small model keeps only a part: "dos mil quinientos", "two thousand". In digits it copies them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import ClassVar

from verifier.text import strip_accents, words
from verifier.translation.lexicon import english_number_words, number_words
from verifier.translation.numerals import compose, compose_english

_LEAST = 100
_YEARS = range(1500, 2100)
"""What may be a year, which has no separator and which English may say in two halves."""
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_DIGITS = re.compile(rf"(?<![\w.,])(?P<number>\d+(?:,\d{{3}})*(?:\.\d+)?)(?:[\s-](?P<scale>{'|'.join(_SCALES)}))?\b")


@dataclass(frozen=True, slots=True)
class BigInDigits:
    """A sentence with the numbers that were lost in digits, and these."""

    text: str
    values: tuple[int, ...]
    copies: ClassVar[bool] = False

    def restored(self, output: str) -> str | None:
        """``output`` as it is; None unless it has each of them."""
        return output if {*self.values} <= _said(output) else None


def with_big_numbers_in_digits(source: str, output: str) -> BigInDigits | None:
    """``source`` with digits for the numbers of several words, from a hundred on, that the English ``output`` has not; None where it has them all."""
    said = _said(output)
    gone = [one for one in _stated(source) if one[2] not in said]
    text = source
    for start, end, value in reversed(gone):
        text = f"{text[:start]}{_in_digits(value)}{text[end:]}"
    return BigInDigits(text, tuple(value for _, _, value in gone)) if gone else None


def _stated(source: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and value of each run of cardinals in words that make one number."""
    tokens = words(source)
    plain = [strip_accents(token.norm) for token in tokens]
    known = [len(number_words().get(word, ())) == 1 or word in ("y", "un") for word in plain]
    for is_number, group in groupby(range(len(tokens)), key=lambda k: known[k]):
        run = [*group]
        while is_number and run and plain[run[-1]] == "y":
            run.pop()
        while is_number and run and plain[run[0]] == "y":
            run.pop(0)
        values = [number_words()[plain[k]][0] for k in run if plain[k] != "y"] if is_number else []
        value = compose(values)
        is_name = any(tokens[k].is_capitalised for k in run[1:]) and not source.isupper()
        if len(values) > 1 and value >= _LEAST and not is_name and _is_one(values):
            yield tokens[run[0]].start, tokens[run[-1]].end, value


def _is_one(values: list[int]) -> bool:
    """True for words that make one number: each is smaller than the one before it, or a scale of those before."""
    scales = {100, 1000, 10**6, 10**9, 10**12}
    return all(after in scales or after < before for before, after in pairwise(values))


def _in_digits(value: int) -> str:
    """As Spanish print has them: "2.500", "12,3 millones", "1980"."""
    if value in _YEARS:
        return str(value)
    if value >= 10**6 and value % 100_000 == 0:
        many = f"{value / 10**6:.1f}".removesuffix(".0").replace(".", ",")
        return f"{many} {'millón' if value == 10**6 else 'millones'}"
    return f"{value:,}".replace(",", ".")


def _said(output: str) -> set[int]:
    """Every value that the English has, in words, in digits or in both."""
    found = {
        round(float(match["number"].replace(",", "")) * _SCALES.get(match["scale"] or "", 1))
        for match in _DIGITS.finditer(output)
    }
    tokens = [part for token in words(output) for part in token.norm.split("-")]
    known = english_number_words()
    for is_number, group in groupby(tokens, key=lambda token: token in known or token == "and"):
        run = [known[token][0] for token in group if token != "and"] if is_number else []
        found |= {
            compose_english(run),
            int(f"{run[0]}{compose_english(run[1:])}") if len(run) > 1 else 0,
        }  # "nineteen eighty"
    return found
