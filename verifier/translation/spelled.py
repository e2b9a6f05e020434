"""Numbers in words and centuries: what the English has in place of a Spanish one ("once": "10"), and what it has nothing for.

Where one number of the sentence is lost and the English has one that nothing in the Spanish gives grounds for, the one stands for the
other and is put right. Where the English has none, the sentence is put to the model with the number in digits, which it copies.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import ClassVar, NamedTuple

from verifier.text import strip_accents, words
from verifier.translation.lexicon import english_number_words, english_ordinals, number_words, spanish_cardinals
from verifier.translation.numerals import roman, stated_values

_SMALLEST, _LARGEST = 3, 99
"""English says "both" and "a couple" for two, and has several ways to put a hundred."""
_ALSO: Mapping[int, str] = {
    4: r"quarters?|quadrupl\w+",
    3: r"tripl\w+|thrice|trio",
    7: r"weeks?",
    8: r"weeks?",
    10: r"tens|decades?",
    12: r"dozens?|noon|midday|midnight",
    15: r"fortnight|two weeks|quarter",
    20: r"scores?",
    30: r"half",
}
"""What else English says for a number."""
_IN_WORDS = re.compile(
    r"(?:(?i:twen|thir|for|fif|six|seven|eigh|nine)ty-)?[^\W\d_]+|(?<![\w.,:/-])\d{1,2}(?![\w/:-]|[.,]\d)"
)
_LAST_CENTURY = 21
_SIGN = r"[IVX]{1,5}"
_BETWEEN = r"(?:\s*,\s*|\s+)(?:(?:y|e|al?|o|hasta)\s+)?(?:(?:el|del|en)\s+)?|\s*[-–]\s*"
_CENTURIES = re.compile(rf"\b(?i:siglos?)\s(?P<all>(?:{_SIGN})\b(?:(?:{_BETWEEN})(?:{_SIGN})\b)*)")
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|(?:[a-z]{4,7}-)?[a-z]{3,9}(?:st|nd|rd|th))"
_ENGLISH_CENTURIES = re.compile(
    rf"\b(?P<all>{_ORDINAL}(?:(?:, | and | to | or |, and | ?[-–] ?)(?:the )?{_ORDINAL}){{0,4}})(?=[ -]centur(?:y|ies)\b)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b([Aa])n? $")
_VOWEL = re.compile(r"(?:8|11|18)(?!\d\d)|e", re.IGNORECASE)


class Number(NamedTuple):
    """A number in a text, from 3 to 99: its place and its value."""

    start: int
    end: int
    value: int


@dataclass(frozen=True, slots=True)
class InDigits:
    """A sentence with the numbers that were lost in digits, and these."""

    text: str
    values: tuple[int, ...]
    copies: ClassVar[bool] = False

    def restored(self, output: str) -> str | None:
        """``output`` with small numbers in words; None unless it has each in digits."""
        for value in self.values:
            pattern = re.compile(rf"(?<![\w.,:/-]){value}(?![\w/:%-]|[.,]\d)")
            if not pattern.search(output):
                return None
            if value <= english_number_words()["nine"][0]:
                output = pattern.sub(_in_words(value), output)
        return output


def lost_numbers(source: str, output: str) -> list[Number]:
    """The numbers in words of the Spanish ``source`` that the English ``output`` has in no form, in order."""
    return [
        number
        for number in _stated(source)
        if number.value not in _said(output)
        and not _is_other_clock(number.value, output)
        and not re.search(rf"\b(?:{_ALSO.get(number.value, '(?!)')})\b", output, re.IGNORECASE)
    ]


def with_lost_numbers_in_digits(source: str, output: str) -> InDigits | None:
    """``source`` with digits for the numbers in words that the output has nothing for; None where it has them all."""
    gone = lost_numbers(source, output)
    text = source
    for start, end, value in reversed(gone):
        text = f"{text[:start]}{value}{text[end:]}"
    return InDigits(text, tuple(number.value for number in gone)) if gone else None


def with_source_numbers(source: str, output: str) -> str:
    """``output`` with the centuries of ``source``, and with its number in words where there is another in place of the one that is lost."""
    output = _with_source_centuries(source, output)
    if len(gone := lost_numbers(source, output)) != 1:
        return output
    grounds = stated_values(source)
    strange = [one for one in _english(output) if one.value not in grounds]
    if len(strange) != 1:
        return output
    (wanted,), (start, end, _) = gone, strange[0]
    own = str(wanted.value) if output[start].isdigit() else _in_words(wanted.value)
    own = own.capitalize() if output[start].isupper() else own
    return _put(output, start, end, own)


def _put(output: str, start: int, end: int, number: str) -> str:
    """``output`` with another number there, after the article that it takes: "an 18th"."""
    before = _ARTICLE.sub(rf"\1{'n' if _VOWEL.match(number) else ''} ", output[:start])
    return f"{before}{number}{output[end:]}"


def _with_source_centuries(source: str, output: str) -> str:
    """``output`` with each century that the source has not replaced by the one that it lost, where there are as many."""
    given = [
        value
        for match in _CENTURIES.finditer(source)
        for sign in re.findall(rf"\b(?:{_SIGN})\b", match["all"])
        if (value := roman(sign)) <= _LAST_CENTURY
    ]
    made = [
        Number(match.start("all") + one.start(), match.start("all") + one.end(), value)
        for match in _ENGLISH_CENTURIES.finditer(output)
        for one in re.finditer(r"[\w-]+", match["all"])
        if (value := _ordinal_value(one.group()))
    ]
    lost = [value for value in given if value not in {one.value for one in made}]
    wrong = [one for one in made if one.value not in given]
    if len(lost) != len(wrong):
        return output
    for (start, end, _), value in reversed([*zip(wrong, lost, strict=True)]):
        output = _put(output, start, end, f"{value}{_ending(value)}")
    return output


def _ordinal_value(word: str) -> int:
    """Of "21st" and "twenty-first" 21; 0 for anything else."""
    if digits := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)", word, re.IGNORECASE):
        return int(digits[1])
    tens, _, unit = word.casefold().rpartition("-")
    if unit not in english_ordinals() or (tens and tens not in english_number_words()):
        return 0
    return english_ordinals()[unit] + (english_number_words()[tens][0] if tens else 0)


def _ending(value: int) -> str:
    return "th" if value in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


@lru_cache(maxsize=4096)  # every draft of a sentence asks
def _stated(source: str) -> tuple[Number, ...]:
    """The cardinals in words, each by itself: no part of a name or of a larger number, no year of a decade and no stretch of days that
    English counts in weeks."""
    tokens, found = words(source), []
    plain = [strip_accents(token.norm) for token in tokens]
    numeric = [
        word in number_words()
        or word.isdigit()
        or (word == "y" and 0 < k < len(plain) - 1 and plain[k - 1] in number_words())
        for k, word in enumerate(plain)
    ]
    for is_number, group in groupby(range(len(tokens)), key=lambda k: numeric[k]):
        run = [*group]
        if not is_number:
            continue
        while plain[run[-1]] == "y":
            run.pop()
        value = _cardinal([plain[k] for k in run])
        first = tokens[run[0]]
        before = plain[run[0] - 1] if run[0] else ""
        decade = value % 10 == 0 and value > 10 and before in ("los", "anos")
        is_name = any(tokens[k].is_capitalised for k in run) and not (run[0] == 0 and not source.isupper())
        if _SMALLEST <= value <= _LARGEST and not decade and not is_name:
            found.append(Number(first.start, tokens[run[-1]].end, value))
    return tuple(found)


def _cardinal(run: Sequence[str]) -> int:
    """The value of "once", "treinta y cinco"; 0 for a run that is more, or no cardinal alone."""
    values = [spanish_cardinals().get(word, 0) for word in run if word != "y"]
    if len(values) == 1:
        return values[0]
    joined = len(values) == 2 and len(run) == 3 and values[0] in range(30, 100, 10) and 1 <= values[1] <= 9
    return sum(values) if joined else 0


def _said(output: str) -> set[int]:
    """Every value that the English has, in words or digits, cardinal, ordinal or of a decade."""
    found = {one.value for one in _english(output)}
    for token in re.findall(r"[^\W\d_]+", output.casefold()):
        if token in english_ordinals():
            found.add(english_ordinals()[token])
        if token.endswith("ies") and f"{token[:-3]}y" in english_number_words():
            found.add(english_number_words()[f"{token[:-3]}y"][0])
        found.update(english_number_words().get(token, ()))
    return found | {value for digits in re.findall(r"\d+", output) for value in (int(digits), int(digits[-2:]))}


def _is_other_clock(hour: int, output: str) -> bool:
    """True for three in the afternoon where the Spanish has fifteen."""
    return 12 < hour <= 24 and bool({hour - 12} & _said(output))


def _english(output: str) -> list[Number]:
    """The cardinals of up to two digits, or of one word or two with a hyphen."""
    found = []
    for match in _IN_WORDS.finditer(output):
        parts = match.group().casefold().split("-")
        if match.group().isdigit():
            value = int(match.group())
        elif all(part in english_number_words() for part in parts):
            value = sum(english_number_words()[part][0] for part in parts)
        else:
            continue
        if 1 < value <= _LARGEST:
            found.append(Number(*match.span(), value))
    return found


def _in_words(value: int) -> str:
    """The English for a number under a hundred: "thirty-five"."""
    names = {number[0]: word for word, number in reversed(english_number_words().items())}
    return names.get(value) or f"{names[value // 10 * 10]}-{names[value % 10]}"
