"""Which numbers a Spanish text gives grounds for, however it writes them.

Lenient on purpose: it decides only whether a number in a machine translation came from nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby

from verifier.text import strip_accents, words
from verifier.translation.lexicon import english_number_words, number_words

_ROMAN = re.compile(r"\b[IVXLCDM]+\b")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
# A number that stands alone: the digits of "COVID-19" or "G20" belong to a name.
_NUMBER = re.compile(r"(?<![\w\-‑])\d+(?:[.,:/\u00a0\u202f\u2009]\d+)*")
_HUNDRED = 100
_SCALES = (1, 1000, 10**6, 10**9, 10**12)
_CLOCK = re.compile(r"\s?(?:[ap]\.?m\b|o['’]clock)", re.IGNORECASE)


_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def digit_numbers(text: str) -> set[str]:
    """The numbers in digits of either language, without thousands separators and with a decimal point."""
    return {re.sub(r"[.,](?=\d{3}(?!\d))", "", found).replace(",", ".") for found in _DIGITS.findall(text)}


_ENGLISH = re.compile(r"\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?")


_FILE = re.compile(r"/\d|-\w(?!\w)")
_OF_A_FILE = re.compile(
    r"(?:[a-z]-|(?<!por )\b(?:ley|decreto|resolución|expediente|cédula|dni|rut|nit|cuit|c\.\s?i\.)(?:\s(?:n[.°º]*|número|de))?:?\s)$",
    re.I,
)
"""What follows the number of a file or a paper ("12.345/2019", "12.345.678-9"), and what stands before one."""


_THREE_BEHIND = re.compile(r"[1-9]\d{0,2},\d{3}")
_COUNTED_IN_PARTS = re.compile(r"\s?%|\s(?:euros?|€)\s(?:el|por|cada)\slitro")
_MARATHONS, _KILOMETRES = frozenset({"42,195", "21,097"}), re.compile(r"\s?(?:km|kilómetros)\b", re.IGNORECASE)
_COMMA_OF_DECIMALS = re.compile(r"(?<![\d.,])(?:\d+,\d{1,2}|\d{1,3}\.\d{3}(?:,\d+)?)(?![\d.,]\d|\d)")
_POINT_OF_DECIMALS = re.compile(r"\d\.\d{1,2}(?!\d)")
"""What shows which of the two marks a text has before its decimals."""


def with_english_separators(source: str, output: str) -> str:
    """The English ``output`` with each number of the Spanish ``source`` in it (the same digits) written in English.

    Only what says something else, or nothing, is changed: "3.400,000" or "3.400.000" for "3.400.000", "2,5" for itself.
    "1500" and "1,500" are both English, and what has other digits is the model's own.
    """
    stated: dict[str, set[str]] = {}
    for found in _DIGITS.finditer(source):
        number = found.group()
        before = source[max(0, found.start() - 30) : found.start()]
        is_file = bool(_FILE.match(source, found.end()) or _OF_A_FILE.search(before))
        english = number.replace(",", ".") if _is_decimal(source, found) else in_english(number)
        stated.setdefault(re.sub(r"\D", "", number), set()).add(number if is_file else english)

    def written(match: re.Match[str]) -> str:
        number = match.group()
        wanted = stated.get(re.sub(r"\D", "", number), set())
        if number.isdigit() or len(wanted) != 1 or _read_english(number) in {*map(_read_english, wanted)} - {None}:
            return number
        return next(iter(wanted))

    return _DIGITS.sub(written, output)


def _is_decimal(source: str, found: re.Match[str]) -> bool:
    """True for "42,195" and its like, three digits behind a comma, where what it counts has decimals or the other numbers have them."""
    if not _THREE_BEHIND.fullmatch(found.group()):
        return False
    if _COUNTED_IN_PARTS.match(source, found.end()) and not found.group().endswith("0"):
        return True
    if found.group() in _MARATHONS and _KILOMETRES.match(source, found.end()):
        return True
    return bool(_COMMA_OF_DECIMALS.search(source)) and not _POINT_OF_DECIMALS.search(source)


def in_english(number: str) -> str:
    """A number of a Spanish text as English writes it; dates, times and articles of a law stay as they are."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", number):
        return number.translate(str.maketrans(".,", ",."))
    if re.fullmatch(r"\d+,\d+", number) and not re.fullmatch(r"[1-9]\d{0,2},\d{3}", number):  # "1,250": of either kind
        return number.replace(",", ".")
    return number


def amount_in_english(amount: str) -> str:
    """The sign of a currency and its number as English writes them, in one: "₲5,000"."""
    return amount[0] + in_english(amount[1:].strip())


def _read_english(number: str) -> str | None:
    """The value of a number as English writes it, or None if no English number is written so."""
    return number.replace(",", "") if _ENGLISH.fullmatch(number) else None


def unexplained_numbers(source: str, output: str) -> list[str]:
    """The numbers in digits of the English ``output`` that the Spanish ``source`` gives no grounds for, in order.

    Numbers are compared by their significant digits, so that "1.500 millones" explains "1.5 billion". Grounds are
    digits, number words, Roman numerals ("siglo XIX": the 1800s), a short year or decade ("el 98", "los noventa") and
    the other clock.
    """
    values = stated_values(source)
    significant = {_significant(str(value)) for value in values} | {_significant(n) for n in _NUMBER.findall(source)}
    significant.add("")
    return [
        match.group()
        for match in _NUMBER.finditer(output)
        if not _is_explained(match.group(), significant, values, bool(_CLOCK.match(output, match.end())))
    ]


def replaced_numbers(source: str, output: str) -> tuple[str, str] | None:
    """A number that the Spanish states and the English does not, and one in words that the English has in its place.

    The other half of `unexplained_numbers`, which sees digits alone: "noventa" become "hundred". Either by itself
    proves nothing ("quince días": "a fortnight"; "nadie": "not one of the two"); "un", "one" and round figures of the
    English ("dozens") are left out.
    """
    stated, said = _runs(source, number_words(), "y"), _runs(output, english_number_words(), "and")
    stated = [*((n, [[_whole(n)]]) for n in _NUMBER.findall(source)), *stated]
    grounds = stated_values(source) | set(map(_whole, _NUMBER.findall(source)))
    kept = {value for _, readings in said for reading in readings for value in reading}
    kept |= {int(digits) for n in _NUMBER.findall(output) for digits in (str(_whole(n)), *re.findall(r"\d+", n))}
    lost = [text for text, readings in stated if not any(_is_grounded(reading, kept) for reading in readings)]
    new = [text for text, readings in said if not any(_is_grounded(reading, grounds) for reading in readings)]
    return (lost[0], new[0]) if lost and new else None


def _is_grounded(reading: list[int], grounds: set[int]) -> bool:
    """True if the other side has every value of a reading: as it is, in thousands or more, or on the other clock."""
    scaled = {ground * scale for ground in grounds for scale in _SCALES}
    return all(
        {value, _other_clock(value)} & scaled or any(value * scale in grounds for scale in _SCALES) for value in reading
    )


def _other_clock(hour: int) -> int:
    """3 for 15 and 15 for 3; what is no hour stays as it is."""
    if not 1 <= hour <= 24:
        return hour
    return hour + 12 if hour <= 12 else hour - 12


def _runs(text: str, number_words: Mapping[str, tuple[int, ...]], link: str) -> list[tuple[str, list[list[int]]]]:
    """The numbers in words of a text: their words, and the ways to read them, each a list of values.

    A run may be one number ("two hundred and five"), one written in parts ("nineteen eighty-five") or several.
    """
    tokens = [part for token in words(text) for part in strip_accents(token.norm).split("-")]
    found = []
    for is_number, group in groupby(tokens, key=lambda token: token in number_words or token == link):
        run = [token for token in group if token != link]
        # "medio", "cuarto", "segundo" by themselves are shares, ordinals and times of day.
        certain = is_number and any(len(number_words[token]) == 1 for token in run)
        values = [number_words[token][0] for token in run] if certain else []
        if values and (len(values) > 1 or values[0] > 1):
            value = compose_english if link == "and" else compose
            readings = [[value(values)], [int(f"{values[0]}{value(values[1:]) or ''}")], values]
            found.append((" ".join(run), readings))
    return found


def _whole(number: str) -> int:
    """A number in digits without its separators."""
    return int(re.sub(r"\D", "", number))


def _significant(number: str) -> str:
    return re.sub(r"\D", "", number).strip("0")


def _is_explained(number: str, significant: set[str], values: set[int], is_clock: bool) -> bool:
    if _significant(number) in significant:
        return True
    if len(number) == 4 and number.isdigit() and number[:2] in {"18", "19", "20"} and int(number[2:]) in values:
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


def stated_values(text: str) -> set[int]:
    """Every whole number that ``text`` may state: each word or number by itself, and runs of them put together."""
    romans = {roman(numeral) for numeral in _ROMAN.findall(text)}
    values = {*romans, *((century - 1) * 100 for century in romans), *map(int, re.findall(r"\d+", text))}
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
            values.add(compose(first))
            values.add(int(f"{first[0]}{compose(first[1:]) or ''}"))  # "diecinueve ochenta y cinco"
    return values


def compose(run: list[int]) -> int:
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


def compose_english(run: list[int]) -> int:
    """The same of English, whose hundreds are two words: [2, 1000, 5, 100] is 2500."""
    total = part = 0
    for value in run:
        if value == _HUNDRED:
            part = (part or 1) * value
        elif value > _HUNDRED:
            total, part = total + (part or 1) * value, 0
        else:
            part += value
    return total + part


def roman(numeral: str) -> int:
    """The value of a Roman numeral in capitals."""
    digits = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))
