"""Which numbers a Spanish text gives grounds for, however it writes them.

Lenient on purpose: it decides only whether a number in a machine translation came from nowhere.
"""

from __future__ import annotations

import re
from itertools import groupby

from verifier.text import strip_accents, words
from verifier.translation.lexicon import number_words

_ROMAN = re.compile(r"\b[IVXLCDM]+\b")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
# A number that stands alone: the digits of "COVID-19" or "G20" belong to a name.
_NUMBER = re.compile(r"(?<![\w\-‑])\d+(?:[.,:/\u00a0\u202f\u2009]\d+)*")
_CLOCK = re.compile(r"\s?(?:[ap]\.?m\b|o['’]clock)", re.IGNORECASE)


def unexplained_numbers(source: str, output: str) -> list[str]:
    """The numbers in digits of the English ``output`` that the Spanish ``source`` gives no grounds for, in order.

    Numbers are compared by their significant digits, so that "1.500 millones" explains "1.5 billion". Grounds are
    digits, number words, Roman numerals ("siglo XIX": the 1800s), a short year or decade ("el 98", "los noventa") and
    the other clock.
    """
    values = _values(source)
    significant = {_significant(str(value)) for value in values} | {_significant(n) for n in _NUMBER.findall(source)}
    significant.add("")
    return [
        match.group()
        for match in _NUMBER.finditer(output)
        if not _is_explained(match.group(), significant, values, bool(_CLOCK.match(output, match.end())))
    ]


def _significant(number: str) -> str:
    return re.sub(r"\D", "", number).strip("0")


def _is_explained(number: str, significant: set[str], values: set[int], is_clock: bool) -> bool:
    if _significant(number) in significant:
        return True
    if len(number) == 4 and number[:2] in {"18", "19", "20"} and int(number[2:]) in values:
        return True
    if len(number) == 2 and any(1800 <= value < 2100 and value % 100 == int(number) for value in values):
        return True
    parts = re.split(r"\D", number)
    if is_clock or ":" in number:
        hour = int(parts[0])
        parts = parts[1:] if {hour, hour + 12, hour - 12} & values else parts
    elif len(parts) == 1:
        return False
    return all(_significant(part) in significant for part in parts)


def _values(text: str) -> set[int]:
    """Every whole number that ``text`` may state: each word or number by itself, and runs of them put together."""
    romans = {_roman(numeral) for numeral in _ROMAN.findall(text)}
    values = {*romans, *((roman - 1) * 100 for roman in romans), *map(int, re.findall(r"\d+", text))}
    tokens = [strip_accents(token.norm) for token in words(text)]
    readings_of = number_words()
    readings = [(int(token),) if token.isdecimal() else readings_of.get(token, ()) for token in tokens]
    # "treinta y cinco" is one run; an "y" elsewhere only makes a run longer, which is harmless here.
    linked = [
        bool(reading) or (token == "y" and 0 < i < len(tokens) - 1 and bool(readings[i - 1]) and bool(readings[i + 1]))
        for i, (token, reading) in enumerate(zip(tokens, readings, strict=True))
    ]
    for is_number, group in groupby(zip(linked, readings, strict=True), key=lambda item: item[0]):
        run = [reading for _, reading in group if reading]
        if is_number and run:
            values.update(value for reading in run for value in reading)
            first = [reading[0] for reading in run]
            values.add(_compose(first))
            values.add(int(f"{first[0]}{_compose(first[1:]) or ''}"))  # "diecinueve ochenta y cinco"
    return values


def _compose(run: list[int]) -> int:
    """The value of number words in a row: [2, 1000, 300] is 2300, [2, 12] two dozen."""
    total = part = 0
    for value in run:
        if value >= 1_000_000:
            total, part = total + (part or 1) * value, 0
        elif part < value:  # "dos mil", "tres docenas", and "cien" by itself
            part = (part or 1) * value
        else:
            part += value
    return total + part


def _roman(numeral: str) -> int:
    digits = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))
