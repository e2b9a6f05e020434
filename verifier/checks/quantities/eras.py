"""Years, decades, centuries and Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.checks.quantities import lexicon
from verifier.checks.quantities.epochs import epoch_after, read_epochs
from verifier.checks.quantities.model import Kind, Numeral, Quantity, Reading, Strength
from verifier.checks.quantities.scan import Scan

_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}


def read_eras(scan: Scan) -> Iterator[Quantity]:
    """Every year, decade and century that belongs to no date, then the ordinals written as Roman numerals."""
    yield from _centuries(scan)
    yield from read_epochs(scan)
    yield from (_spanish_decades if scan.spanish else _english_decades)(scan)
    yield from _years(scan)
    yield from _romans(scan)


def _roman(scan: Scan, at: int, *, alone: bool) -> float | None:
    """The value of a Roman numeral in capitals, up to 39; of single letters only where ``alone`` says so."""
    text = scan.pieces[at].text if at < len(scan.pieces) else ""
    if not text or not _ROMAN.fullmatch(text) or (len(text) == 1 and not alone):
        return None
    digits = [_ROMAN_DIGITS[letter] for letter in text]
    return float(sum(-d if d < max(digits[i:]) else d for i, d in enumerate(digits)))


def _romans(scan: Scan) -> Iterator[Quantity]:
    """Popes, kings, wars, congresses: "Felipe VI", "World War II", "la V Cumbre"."""
    for at in range(len(scan.pieces)):
        value = _roman(scan, at, alone=scan.spanish and scan.capitalised(at + 1)) if scan.free(at, at + 1) else None
        if value:
            strength = Strength.WEAK if len(scan.form(at)) > 1 else Strength.SILENT
            yield scan.named(at, at + 1, Kind.ORDINAL, [value], strength)


_LAST_CENTURY = {
    "es": (("siglo", "pasado"), ("pasado", "siglo")),
    "en": (("last", "century"), ("past", "century"), ("previous", "century")),
}


def _centuries(scan: Scan) -> Iterator[Quantity]:
    """ "siglo XIX", "siglos XVI y XVII", "s. XX", "siglo veintiuno", "19th century", "16th and 17th centuries".

    "El siglo pasado" may be the 20th; it is silent, for an old text means the 19th.
    """
    for at, form in enumerate(scan.forms):
        if scan.forms[at : at + 2] in _LAST_CENTURY[scan.language]:
            yield scan.named(at, at + 2, Kind.CENTURY, [20, 19], Strength.SILENT)
        if not scan.spanish and form in ("century", "centuries"):
            numeral = scan.numeral_before(at - (scan.form(at - 1) == "-"))
            if numeral and numeral.kind is Kind.ORDINAL:
                yield _century(scan, numeral.start, at + 1, numeral.value)
        elif scan.spanish and (form in ("siglo", "siglos") or (form == "s" and scan.form(at + 1) == ".")):
            start, following = at, at + 1 + (scan.form(at + 1) == ".")
            while found := _century_number(scan, following):
                value, end = found
                yield _century(scan, start, end, value)
                start = following = end + (scan.form(end) in ("y", ",", "-", "al", "a", "o"))
                if start == end:
                    break


def _century(scan: Scan, start: int, end: int, value: float) -> Quantity:
    """The century with its epoch: "siglo V a. C."."""
    epoch, end = epoch_after(scan, end) or (None, end)
    return scan.quantity(start, end, [Reading(Kind.CENTURY, value, epoch)], Strength.STRONG)


def _century_number(scan: Scan, at: int) -> tuple[float, int] | None:
    """The number of a Spanish century and the piece after it."""
    if value := _roman(scan, at, alone=True):
        return value, at + 1
    numeral = scan.numeral_at(at)
    fits = numeral and numeral.kind in (Kind.COUNT, Kind.ORDINAL) and numeral.value <= 30
    return (numeral.value, numeral.end) if numeral and fits else None


def _english_decades(scan: Scan) -> Iterator[Quantity]:
    """The 1990s, the '90s, in her 60s; the 1800s are a decade or a century. (``numerals`` reads "the nineties".)"""
    for numeral in scan.free_numerals():
        value, end = numeral.value, numeral.end
        if numeral.digits and value % 10 == 0 and value < 2100 and scan.form(end) in ("s", "'s") and scan.glued(end):
            readings = [Reading(Kind.DECADE, value)]
            if value > 1000 and value % 100 == 0:
                readings.append(Reading(Kind.CENTURY, value // 100 + 1))
            readings.append(Reading(Kind.COUNT, value, None, value + 10))
            yield scan.quantity(numeral.start, end + 1, readings, Strength.STRONG)


def _spanish_decades(scan: Scan) -> Iterator[Quantity]:
    """ "los años noventa", "la década de los 1990", "los 90s"; "los 90" may also be a count."""
    for numeral in scan.free_numerals():
        value, start, end = numeral.value, numeral.start, numeral.end
        if value % 10 or not (numeral.is_count(10, 90) or numeral.is_count(1000, 2090)) or numeral.upto:
            continue
        before = [scan.form(start - i) for i in range(1, 5)]
        plural = scan.form(end) == "s" and scan.glued(end)
        if before[0] == "años" or "decada" in before or "decenio" in before or plural:
            yield scan.named(start, end + plural, Kind.DECADE, [value], Strength.STRONG)
        elif before[0] == "los" and (scan.form(end),) not in lexicon.unit_forms("es") and value < 100:
            yield scan.quantity(start, end, [Reading(Kind.COUNT, value), Reading(Kind.DECADE, value)], numeral.strength)


def _years(scan: Scan) -> Iterator[Quantity]:
    """Four digits that nothing counts by, a year in words, and the short forms 1998-99, '98, "en el 98"."""
    for numeral in scan.free_numerals():
        if _is_year(scan, numeral):
            yield scan.named(numeral.start, numeral.end, Kind.YEAR, [numeral.value], Strength.STRONG)
            yield from _second_year(scan, numeral.end, numeral.value)
        elif _is_short_year(scan, numeral):
            short = numeral.value
            readings = [Reading(Kind.YEAR, 1900 + short), Reading(Kind.COUNT, short), Reading(Kind.YEAR, 2000 + short)]
            yield scan.quantity(numeral.start, numeral.end, readings, Strength.STRONG)


def _is_year(scan: Scan, numeral: Numeral) -> bool:
    literal, following = scan.form(numeral.start), (scan.form(numeral.end),)
    if (
        following in lexicon.unit_forms(scan.language)
        or following in lexicon.currency_forms(scan.language)
        or following == ("%",)
    ):
        return False
    cued = scan.is_cue(numeral.start - 1, "year_cue")
    if numeral.digits:
        ends = numeral.end >= len(scan.pieces) or scan.pieces[numeral.end].shape == "mark"
        return (
            len(literal) == 4
            and literal.isdecimal()
            and numeral.is_count(1000, 2100)
            and (cued or ends or numeral.start == 0)
        )
    return numeral.is_count(1400, 2100) and numeral.value % 1000 != 0 and (cued or scan.form(numeral.start - 1) == "el")


def _is_short_year(scan: Scan, numeral: Numeral) -> bool:
    """Two digits behind an apostrophe or, in Spanish, "año" or an article: "el 98", "en el setenta y tres".

    Behind an article those under 32 are likelier a day.
    """
    literal, before = scan.form(numeral.start), scan.form(numeral.start - 1)
    if not numeral.is_count(1, 99) or (numeral.digits and not (len(literal) == 2 and literal.isdecimal())):
        return False
    if before in ("año", "ano"):
        return scan.spanish and scan.form(numeral.start - 2) in ("el", "del", "al")
    shares = {"%", "ciento", "cien", "º"} & set(scan.forms[numeral.end : numeral.end + 9])  # "del 40 al 50 %"
    article = scan.spanish and before in ("el", "del", "al") and not shares
    return numeral.value > 31 and (article or (numeral.digits and before in ("'", "’", "‘")))


def _second_year(scan: Scan, end: int, year: float) -> Iterator[Quantity]:
    """The second year of 1998-99, 2019/20, "1985 y 87"."""
    following = scan.numeral_at(end + 1)
    joined = scan.form(end) in ("-", "/") or (scan.form(end) in ("y", "and") and following and following.value > 31)
    if joined and following and following.is_count(0, 99) and re.fullmatch(r"\d\d", scan.form(following.start)):
        readings = [Reading(Kind.YEAR, year // 100 * 100 + following.value), Reading(Kind.COUNT, following.value)]
        yield scan.quantity(following.start, following.end, readings, Strength.STRONG)
