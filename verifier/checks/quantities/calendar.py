"""Dates: days with their month, years, decades, centuries, and the words of the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.checks.phrases import find_phrases
from verifier.checks.quantities import lexicon
from verifier.checks.quantities.model import NOW, Kind, Numeral, Quantity, Reading, Strength
from verifier.checks.quantities.scan import Scan

_SLASHED = re.compile(r"(\d{1,4})([/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
_INITIALS = {"e": 1, "f": 2, "m": 3, "a": 4, "j": 7, "s": 9, "o": 10, "n": 11, "d": 12}
_LINKS = {"es": frozenset("y al a e , - u o el hasta del".split()), "en": frozenset("and to , - or through until the".split())}
_YEAR_CUES = {
    "es": frozenset("en de del desde hasta año entre y a al - ( , años mes ene / para".split()),
    "en": frozenset("in of since until by from to and during year - ( , the early late mid around before after through / for till".split()),
}
_AGREES_WITH_YEAR = frozenset("es en de del".split())
# A month that is also a name or a verb counts for less without a day or a year beside it.
_DOUBTFUL_MONTHS = frozenset("may march mayo julio abril enero marzo august agosto mar jun jul".split())
_MONTH_PREPOSITIONS = frozenset(
    "in of since until by from to during last next this early late mid every each on through between "
    "en de desde hasta del entre mes pasado a".split()
)


def read_dates(scan: Scan) -> Iterator[Quantity]:
    """The parts of every date in the text, each a quantity of its own: day, month, year, decade, century, weekday."""
    yield from _numeric_dates(scan)
    yield from _days_and_months(scan)
    yield from _centuries(scan)
    yield from _decades(scan)
    yield from _years(scan)
    yield from _romans(scan)


# Days and months -----------------------------------------------------------------------------------------------------


def _numeric_dates(scan: Scan) -> Iterator[Quantity]:
    """3/4/2021, 15.03.2024, 2024-03-15, 9/11, 11-S. Spanish puts the day first, English may do either."""
    for at, piece in enumerate(scan.pieces):
        if piece.shape != "number" or not scan.free(at, at + 1):
            continue
        if piece.text == "24/7":
            continue
        if (match := _SLASHED.fullmatch(piece.text)) and (match[4] or (match[2] == "/" and not scan.numeral_at(at))):
            yield from _numeric_date(scan, at, at + 1, [match[1], match[3], match[4]])
        elif (
            scan.form(at + 1) == scan.form(at + 3) == "-"
            and all(scan.pieces[at + i].glued for i in range(1, 5))
            and {len(scan.form(at)), len(scan.form(at + 4))} in ({2, 4}, {1, 4})
            and scan.form(at + 2).isdecimal()
        ):
            yield from _numeric_date(scan, at, at + 5, [scan.form(at), scan.form(at + 2), scan.form(at + 4)])
        elif scan.language == "es" and scan.form(at + 1) == "-" and piece.text.isdecimal() and 0 < int(piece.text) <= 31:
            letter = scan.pieces[at + 2] if at + 2 < len(scan.pieces) else piece
            if letter.text.isupper() and len(letter.text) == 1 and letter.glued and letter.form in _INITIALS:
                yield scan.quantity(at, at + 3, [Reading(Kind.DAY, float(piece.text))], Strength.STRONG)
                yield scan.quantity(at, at + 3, [Reading(Kind.MONTH, _INITIALS[letter.form])], Strength.MEDIUM)


def _numeric_date(scan: Scan, start: int, end: int, parts: list[str | None]) -> Iterator[Quantity]:
    numbers = [int(part) for part in parts if part]
    if len(parts[0] or "") == 4 and len(numbers) == 3:
        numbers.reverse()
    first, second, *years = numbers
    orders = [(first, second), (second, first)] if scan.language == "en" else [(first, second)]
    possible = [(day, month) for day, month in orders if 0 < day <= 31 and 0 < month <= 12]
    possible = possible or [(d, m) for d, m in [(second, first)] if 0 < d <= 31 and 0 < m <= 12]
    if not possible:
        return
    yield scan.quantity(start, end, [Reading(Kind.DAY, day) for day, _ in possible], Strength.STRONG)
    yield scan.quantity(start, end, [Reading(Kind.MONTH, month) for _, month in possible], Strength.STRONG)
    for year in years:
        values = [year] if year > 99 else [2000 + year, 1900 + year]
        yield scan.quantity(start, end, [Reading(Kind.YEAR, value) for value in values], Strength.STRONG)


def _days_and_months(scan: Scan) -> Iterator[Quantity]:
    table = lexicon.calendar_forms(scan.language)
    for at, piece in enumerate(scan.pieces):
        kind, value = table.get((piece.form,), (None, ""))
        if kind is not Kind.MONTH or not scan.free(at, at + 1):
            continue
        days = list(_days_beside(scan, at))
        year = _year_after(scan, at)
        if len(piece.form) <= 4 and piece.form not in ("may", "june", "july", "mayo", "sept") and not (days or year):
            continue  # "ene" and "mar" alone are no months
        if scan.language == "en" and piece.text[0].islower() and piece.form in ("may", "march", "august"):
            continue
        for numeral in days:
            yield scan.quantity(numeral.start, numeral.end, [Reading(Kind.DAY, numeral.value)], Strength.STRONG)
        yield scan.quantity(at, at + 1, [Reading(Kind.MONTH, float(value))], _month_strength(scan, at, bool(days or year)))
        if year is None and days and days[0].end <= at:
            year = _short_year(scan, at + 1 + (scan.form(at + 1) == "."))
        if year and scan.free(year.start, year.end):
            values = [year.value] if year.value > 99 else [2000 + year.value, 1900 + year.value]
            yield scan.quantity(year.start, year.end, [Reading(Kind.YEAR, v) for v in values], Strength.STRONG)


def _month_strength(scan: Scan, at: int, is_dated: bool) -> Strength:
    """Strong beside a day or a year; silent where the word is likelier a name ("Julio", "Plaza de Mayo") or a verb."""
    piece = scan.pieces[at]
    if is_dated:
        return Strength.STRONG
    if scan.language == "es" and piece.text[0].isupper() and at and scan.form(at - 1) not in ".!?¿¡":
        return Strength.SILENT
    following = scan.pieces[at + 1].text if at + 1 < len(scan.pieces) else ""
    is_first_name = scan.language == "en" and following[:1].isupper() and scan.form(at - 1) not in _MONTH_PREPOSITIONS
    if is_first_name or piece.form in _DOUBTFUL_MONTHS and scan.form(at - 1) not in _MONTH_PREPOSITIONS:
        return Strength.SILENT
    return Strength.STRONG


def _is_day(numeral: Numeral | None) -> bool:
    if numeral is None or numeral.strength is Strength.SILENT and not numeral.digits:
        return False  # "may one day"
    return numeral.kind in (Kind.COUNT, Kind.ORDINAL) and 1 <= numeral.value <= 31 and numeral.value % 1 == 0


def _is_digit_day(numeral: Numeral | None) -> bool:
    """ "22 Oct 14": the day stands before, so what follows is the year."""
    return _is_day(numeral) and numeral is not None and numeral.digits


def _days_beside(scan: Scan, month: int) -> Iterator[Numeral]:
    """The days of a month name, from the last one back through "15 y 16 de marzo", "del 3 al 5 de mayo"."""
    if scan.language == "en" and not _is_digit_day(scan.numeral_before(month)):
        after = month + 1 + (scan.form(month + 1) == ".") + (scan.form(month + 1) == "the")
        numeral = scan.numeral_at(after)
        if numeral and _is_day(numeral) and not _counts_something(scan, numeral):
            yield numeral
            at = numeral.end
            while scan.form(at) in _LINKS["en"] - {"the"} and (more := scan.numeral_at(at + 1 + (scan.form(at + 1) == "the"))):
                if not _is_day(more) or _counts_something(scan, more):
                    break
                yield more
                at = more.end
            return
    before = month
    while scan.form(before - 1) in ("de", "of", "del", "mes", "-", "/"):
        before -= 1
    numeral = scan.numeral_before(before)
    while numeral and _is_day(numeral):
        yield numeral
        at = numeral.start
        while scan.form(at - 1) in _LINKS[scan.language]:
            at -= 1
        numeral = scan.numeral_before(at) if at < numeral.start else None


def _counts_something(scan: Scan, numeral: Numeral) -> bool:
    """ "March 15 percent", "in May 20 people": a noun follows directly, so this is no day."""
    if numeral.kind is Kind.ORDINAL or numeral.end >= len(scan.pieces):
        return False
    following = scan.pieces[numeral.end]
    return following.form in ("%", "percent", "people", "years", "million", "billion", "days", "-") and not (
        following.form == "-" and scan.numeral_at(numeral.end + 1)
    )


def _short_year(scan: Scan, at: int) -> Numeral | None:
    """The two digits of "22 Oct 14"."""
    numeral = scan.numeral_at(at)
    return numeral if numeral and numeral.digits and len(scan.pieces[at].text) == 2 and scan.pieces[at].text.isdecimal() else None


def _year_after(scan: Scan, month: int) -> Numeral | None:
    """The year behind a month, over "de", "del", "of" or the English day and comma."""
    at = month + 1
    for _ in range(5):
        numeral = scan.numeral_at(at)
        if numeral and 1000 <= numeral.value <= 2100 and numeral.kind is Kind.COUNT and numeral.value % 1 == 0:
            return numeral
        if numeral and not (scan.language == "en" and _is_day(numeral)):
            return None
        if not numeral and scan.form(at) not in (".", ",", "de", "del", "of", "año", "the"):
            return None
        at = numeral.end if numeral else at + 1
    return None


# Years, decades, centuries -------------------------------------------------------------------------------------------


def _centuries(scan: Scan) -> Iterator[Quantity]:
    """ "siglo XIX", "siglos XVI y XVII", "s. XX", "siglo veintiuno", "19th century", "16th and 17th centuries"."""
    for at in range(len(scan.pieces)):
        if scan.language == "en":
            if scan.form(at) in ("century", "centuries") and scan.free(at, at + 1):
                numeral = scan.numeral_before(at - (scan.form(at - 1) == "-"))
                if numeral and numeral.kind is Kind.ORDINAL:
                    yield scan.quantity(numeral.start, at + 1, [Reading(Kind.CENTURY, numeral.value)], Strength.STRONG)
        elif scan.form(at) in ("siglo", "siglos") or (scan.form(at) == "s" and scan.form(at + 1) == "."):
            start, following = at, at + 1 + (scan.form(at + 1) == ".")
            while (value := _roman(scan, following, alone=True)) or (
                (numeral := scan.numeral_at(following)) and numeral.kind in (Kind.COUNT, Kind.ORDINAL) and numeral.value <= 30
            ):
                end = following + 1 if value else numeral.end  # type: ignore[union-attr]
                century = value or numeral.value  # type: ignore[union-attr]
                yield scan.quantity(start, end, [Reading(Kind.CENTURY, century)], Strength.STRONG)
                start = following = end + (scan.form(end) in ("y", ",", "-", "al", "a", "o"))
                if start == end:
                    break


def _roman(scan: Scan, at: int, *, alone: bool = False) -> float | None:
    """The value of a Roman numeral in capitals up to 39; single letters only where ``alone`` says so."""
    text = scan.pieces[at].text if at < len(scan.pieces) else ""
    if not text or not _ROMAN.fullmatch(text) or (len(text) == 1 and not alone):
        return None
    digits = [_ROMAN_DIGITS[letter] for letter in text.lower()]
    return float(sum(-d if d < max(digits[i:]) else d for i, d in enumerate(digits)))


def _romans(scan: Scan) -> Iterator[Quantity]:
    """Popes, kings, wars, congresses: "Felipe VI", "World War II", "la V Cumbre"."""
    for at in range(len(scan.pieces)):
        before_name = at + 1 < len(scan.pieces) and scan.pieces[at + 1].text[0].isupper() and scan.language == "es"
        if scan.free(at, at + 1) and (value := _roman(scan, at, alone=before_name)):
            strength = Strength.WEAK if len(scan.form(at)) > 1 else Strength.SILENT
            yield scan.quantity(at, at + 1, [Reading(Kind.ORDINAL, value)], strength)


def _decades(scan: Scan) -> Iterator[Quantity]:
    """ "los años noventa", "los 90", "la década de los 1990", "the 1990s", "the '90s", "the nineties"."""
    for numeral in scan.numerals:
        if not scan.free(numeral.start, numeral.end):
            continue
        value, start, end = numeral.value, numeral.start, numeral.end
        if scan.language == "en":
            if numeral.digits and value % 10 == 0 and value < 2100 and scan.form(end) in ("s", "'s") and scan.pieces[end].glued:
                readings = [Reading(Kind.DECADE, value)]
                if value > 1000 and value % 100 == 0:
                    readings.append(Reading(Kind.CENTURY, value // 100 + 1))
                readings.append(Reading(Kind.COUNT, value, None, value + 10))
                yield scan.quantity(start, end + 1, readings, Strength.STRONG)
            continue
        plural = scan.form(end) == "s" and end < len(scan.pieces) and scan.pieces[end].glued
        round_ten = value % 10 == 0 and (10 <= value <= 90 or 1000 <= value <= 2090) and numeral.kind is Kind.COUNT
        if not round_ten or numeral.upto:
            continue
        cues = [scan.form(start - i) for i in range(1, 5)]
        named = "años" in cues[:1] or "decada" in cues or "decenio" in cues or plural
        if named:
            yield scan.quantity(start, end + plural, [Reading(Kind.DECADE, value)], Strength.STRONG)
        elif cues[0] == "los" and scan.form(end) not in ("años", "anos") and value < 100:
            yield scan.quantity(start, end, [Reading(Kind.COUNT, value), Reading(Kind.DECADE, value)], numeral.strength)


def _years(scan: Scan) -> Iterator[Quantity]:
    """Four digits that nothing counts by, a year in words, and the short forms '98, 1998-99, "en el 98"."""
    units = lexicon.unit_forms(scan.language).keys() | lexicon.currency_forms(scan.language).keys()
    for numeral in scan.numerals:
        start, end = numeral.start, numeral.end
        if numeral.kind is not Kind.COUNT or not scan.free(start, end):
            continue
        literal = scan.pieces[start].text
        cue = scan.form(start - 1)
        if (numeral.digits and end == start + 1 and len(literal) == 4 and literal.isdecimal()) or (
            not numeral.digits and _spells_year(scan, numeral)
        ):
            if not 1000 <= numeral.value <= 2100 or (scan.form(end),) in units or scan.form(end) in "%" and scan.form(end):
                continue
            if start and cue not in _YEAR_CUES[scan.language] and not _ends_clause(scan, end):
                continue
            yield scan.quantity(start, end, [Reading(Kind.YEAR, numeral.value)], Strength.STRONG)
            yield from _short_year_after(scan, end, numeral.value)
        elif numeral.digits and len(literal) == 2 and literal.isdecimal() and int(literal) > 31:
            if cue in ("'", "’", "‘") or (scan.language == "es" and cue in ("el", "del", "al") and scan.form(end) not in ("%", "por", "º")):
                values = [1900 + numeral.value, numeral.value, 2000 + numeral.value]
                kinds = (Kind.YEAR, Kind.COUNT, Kind.YEAR)
                readings = [Reading(kind, value) for kind, value in zip(kinds, values, strict=True)]
                yield scan.quantity(start, end, readings, Strength.STRONG)


def _spells_year(scan: Scan, numeral: Numeral) -> bool:
    """A number in words that is a year: "mil novecientos ochenta", "nineteen eighty", "dos mil ocho" after "en"."""
    if not 1400 <= numeral.value <= 2100 or numeral.value % 1:
        return False
    thousands = numeral.value % 1000 == 0
    return not thousands and scan.form(numeral.start - 1) in _YEAR_CUES[scan.language] | {"el"}


def _ends_clause(scan: Scan, end: int) -> bool:
    return end >= len(scan.pieces) or scan.pieces[end].shape == "mark"


def _short_year_after(scan: Scan, end: int, year: float) -> Iterator[Quantity]:
    """The second year of 1998-99 and 2019/20."""
    following = scan.numeral_at(end + 1)
    if scan.form(end) in ("-", "/") and following and following.digits and 10 <= following.value <= 99:
        century = year // 100 * 100
        readings = [Reading(Kind.YEAR, century + following.value), Reading(Kind.COUNT, following.value)]
        yield scan.quantity(following.start, following.end, readings, Strength.STRONG)


# Words ---------------------------------------------------------------------------------------------------------------

_SIGNS = {
    "es": {-1: "pasado pasada pasados pasadas anterior", 0: "este esta", 1: "proximo proxima proximos proximas entrante siguiente"},
    "en": {-1: "last past", 0: "this", 1: "next coming"},
}
_SIGN_OF = {language: {word: sign for sign, words in table.items() for word in words.split()} for language, table in _SIGNS.items()}
_RELATIVE_UNITS = {"week", "month", "year"}


def read_calendar_words(scan: Scan) -> Iterator[Quantity]:
    """Weekdays, seasons, parts of the day, "ayer", "la semana que viene"."""
    yield from _relative_units(scan)
    table = lexicon.calendar_forms(scan.language)
    for start, end, (kind, value) in find_phrases(scan.forms, table):
        if kind is Kind.MONTH or not scan.free(start, end):
            continue
        if kind is None:
            scan.used.update(range(start, end))
        elif kind is Kind.DAYPART:
            yield scan.quantity(start, end, [Reading(kind, ord(letter)) for letter in value], Strength.WEAK)
        elif kind is Kind.RELATIVE:
            reading = Reading(kind, 0, NOW) if value == NOW else Reading(kind, float(value))
            yield scan.quantity(start, end, [reading], Strength.WEAK)
        elif kind is Kind.SEASON:
            silent = scan.form(start) in ("spring", "fall", "springs")
            yield scan.quantity(start, end, [Reading(kind, float(value))], Strength.SILENT if silent else Strength.MEDIUM)
        elif kind is Kind.WEEKDAY:
            yield scan.quantity(start, end, [Reading(kind, float(value))], _weekday_strength(scan, start, value))


def _weekday_strength(scan: Scan, at: int, value: str) -> Strength:
    """Spanish writes weekdays small: a capital makes "Domingo" a first name, "Viernes" half of Good Friday."""
    if value == "67":
        return Strength.WEAK
    if scan.language == "en" or not scan.pieces[at].text[0].isupper():
        return Strength.STRONG
    begins = not at or scan.form(at - 1) in tuple('.!?¿¡“"«')
    named = at + 1 < len(scan.pieces) and scan.pieces[at + 1].text[0].isupper()
    capital = named or not begins
    return Strength.SILENT if capital else Strength.STRONG


def _relative_units(scan: Scan) -> Iterator[Quantity]:
    """ "la semana pasada", "el próximo año", "el mes que viene", "este año"; "last week", "next year"."""
    table, signs = lexicon.unit_forms(scan.language), _SIGN_OF[scan.language]
    for at, form in enumerate(scan.forms):
        unit = table.get((form,))
        if scan.forms[at + 1 : at + 3] in (("y", "medio"), ("and", "a")):
            continue  # "the last year and a half" is a length
        if unit not in _RELATIVE_UNITS or (form.endswith("s") and form != "mes") or not scan.free(at, at + 1):
            continue
        before, after = signs.get(scan.form(at - 1)), signs.get(scan.form(at + 1))
        if scan.language == "en":
            after = None
        elif scan.forms[at + 1 : at + 3] == ("que", "viene"):
            after = 1
        sign = after if after not in (None, 0) else before
        if sign is None:
            continue
        start = at if after not in (None, 0) else at - 1
        end = at + 1 if start < at else at + 2 + (scan.form(at + 1) == "que")
        if scan.free(start, end):
            yield scan.quantity(start, end, [Reading(Kind.RELATIVE, sign, unit)], Strength.WEAK)
