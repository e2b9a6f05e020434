"""Dates: days with their month and year, in words and in digits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifier.checks.phrases import find_phrases
from verifier.checks.quantities import lexicon
from verifier.checks.quantities.model import Kind, Numeral, Quantity, Reading, Strength
from verifier.checks.quantities.scan import Scan

_PRINTED = re.compile(r"(\d{1,4})([/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?")
_INITIALS = {
    "e": (1,), "f": (2,), "m": (3, 5), "a": (4, 8), "j": (7, 6), "s": (9,), "o": (10,), "n": (11,), "d": (12,),
}  # fmt: skip
"""The months that the letter of a commemorated day may stand for: 11-S, 20-N, 8-M in March, 15-M in May."""
_SHORT_MONTHS = frozenset({"may", "june", "july", "mayo", "sept"})
"""Names of four letters or fewer that are no abbreviations."""


def read_dates(scan: Scan) -> Iterator[Quantity]:
    """Day, month and year of every date, each a quantity of its own; also months that stand alone."""
    yield from _printed_dates(scan)
    yield from _holidays(scan)
    for at in range(len(scan.pieces)):
        kind, value = lexicon.calendar_forms(scan.language).get((scan.form(at),), (None, ""))
        if kind is Kind.MONTH and scan.free(at, at + 1):
            yield from _around_month(scan, at, float(value))


# Digits --------------------------------------------------------------------------------------------------------------


def _printed_dates(scan: Scan) -> Iterator[Quantity]:
    """3/4/2021, 15.03.2024, 2024-03-15, 9/11, 11-S, 8M."""
    for at, piece in enumerate(scan.pieces):
        if piece.shape != "number" or not scan.free(at, at + 1):
            continue
        printed = _PRINTED.fullmatch(piece.text)
        before = scan.numeral_at(at - 1)
        mixed = before is not None and before.end > at  # "2 1/2 million"
        counts = (
            mixed or piece.text == "24/7" or (scan.form(at + 1),) in lexicon.unit_forms(scan.language)
        )  # "6/7 años"
        if printed and not counts and (printed[4] or (printed[2] == "/" and not scan.numeral_at(at))):
            yield from _printed_date(scan, at, at + 1, [printed[1], printed[3], *([printed[4]] if printed[4] else [])])
        elif not scan.glued(at) and scan.form(at + 1) == "-" and scan.glued(at + 1) and scan.glued(at + 2):
            dashed = [scan.form(at), scan.form(at + 2), scan.form(at + 4)]
            if (
                scan.form(at + 3) == "-"
                and scan.glued(at + 4)
                and re.fullmatch(r"\d{4}-\d\d?-\d\d?|\d\d?-\d\d?-\d{4}", "-".join(dashed))
            ):
                yield from _printed_date(scan, at, at + 5, dashed)
            elif scan.form(at) not in ("2", "3") or scan.form(at - 1) in ("el", "del"):  # not the cinema's 3-D
                yield from _commemorated(scan, at, at + 2)
        elif not scan.glued(at) or scan.form(at - 1) == "#":
            named = scan.form(at - 1) in ("el", "del", "al", "#") and scan.glued(at + 1)
            yield from _commemorated(scan, at, at + 1) if named else ()


def _commemorated(scan: Scan, at: int, letter: int) -> Iterator[Quantity]:
    """The day at a piece whose month is its initial: 11-S, 8-M, 8M. Its year goes without saying."""
    months = _INITIALS.get(scan.form(letter))
    goes_on = scan.glued(letter + 1) and scan.pieces[letter + 1].shape != "mark"
    if not months or goes_on or not scan.capitalised(letter) or not _is_day(scan.numeral_at(at)):
        return
    yield scan.named(at, letter + 1, Kind.DAY, [float(scan.form(at))], Strength.STRONG)
    yield scan.named(at, letter + 1, Kind.MONTH, months, Strength.MEDIUM if letter > at + 1 else Strength.WEAK)
    yield scan.quantity(at, letter + 1, [Reading(Kind.YEAR, 1800, None, 2100)], Strength.SILENT)


def _holidays(scan: Scan) -> Iterator[Quantity]:
    """The day and the month of "Nochebuena" or "Christmas Eve", silently: the other side may name the date."""
    for start, end, dates in find_phrases(scan.forms, lexicon.holidays(scan.language)):
        if scan.free(start, end):
            yield scan.named(start, end, Kind.DAY, [day for day, _ in dates], Strength.SILENT)
            yield scan.named(start, end, Kind.MONTH, [month for _, month in dates], Strength.SILENT)


def _printed_date(scan: Scan, start: int, end: int, parts: Sequence[str]) -> Iterator[Quantity]:
    """Spanish puts the day first, English may do either; the year first is ISO 8601."""
    numbers = [int(part) for part in (reversed(parts) if len(parts[0]) == 4 else parts)]
    first, second, *years = numbers
    orders = [(first, second), (second, first)]
    dates = [(day, month) for day, month in orders if 0 < day <= 31 and 0 < month <= 12]
    if not dates:
        return
    if scan.spanish or len(parts[0]) == 4:
        dates = dates[:1]
    yield scan.named(start, end, Kind.DAY, [day for day, _ in dates], Strength.STRONG)
    yield scan.named(start, end, Kind.MONTH, [month for _, month in dates], Strength.STRONG)
    for year in years:
        yield scan.named(start, end, Kind.YEAR, _full_years(year), Strength.STRONG)


def _full_years(year: float) -> list[float]:
    """14 may be 2014 or 1914."""
    return [year] if year > 99 else [2000 + year, 1900 + year]


# Month names ---------------------------------------------------------------------------------------------------------


def _around_month(scan: Scan, at: int, month: float) -> Iterator[Quantity]:
    """The month with the days and the year beside it."""
    days = _days_beside(scan, at)
    year = _year_after(scan, at) or (_short_year(scan, at) if days and days[0].end <= at else None)
    abbreviated = len(scan.form(at)) <= 4 and scan.form(at) not in _SHORT_MONTHS
    verb = not scan.spanish and not scan.capitalised(at) and scan.form(at) in ("may", "march", "august")
    if verb or (abbreviated and not days and not year):
        return
    for numeral in days:
        yield scan.named(numeral.start, numeral.end, Kind.DAY, [numeral.value], Strength.STRONG)
    strength = Strength.STRONG if days or year else _strength_alone(scan, at)
    yield scan.named(at, at + 1, Kind.MONTH, [month], strength)
    if year:
        yield scan.named(year.start, year.end, Kind.YEAR, _full_years(year.value), Strength.STRONG)


def _strength_alone(scan: Scan, at: int) -> Strength:
    """Silent where the word is likelier a name ("Julio", "Plaza de Mayo", "June Cohen") or a verb."""
    if scan.spanish and scan.capitalised(at) and at and scan.form(at - 1) not in tuple(".!?¿¡"):
        return Strength.SILENT
    doubtful = scan.is_cue(at, "doubtful_month") or (not scan.spanish and scan.capitalised(at + 1))
    return Strength.SILENT if doubtful and not scan.is_cue(at - 1, "month_cue") else Strength.STRONG


def _is_day(numeral: Numeral | None) -> bool:
    if numeral is None or (numeral.strength is Strength.SILENT and not numeral.digits):
        return False  # "may one day"
    return numeral.kind in (Kind.COUNT, Kind.ORDINAL) and 1 <= numeral.value <= 31 and numeral.value % 1 == 0


def _days_beside(scan: Scan, month: int) -> list[Numeral]:
    """The days of a month name: "15 y 16 de marzo", "del 3 al 5 de mayo", "March 15 and 16", "the 15th of March"."""
    before = month
    while scan.is_cue(before - 1, "day_of"):
        before -= 1
    days: list[Numeral] = []
    numeral = scan.numeral_before(before)
    while numeral and _is_day(numeral):
        days.insert(0, numeral)
        before = numeral.start
        while scan.is_cue(before - 1, "day_link") or scan.form(before - 1) == "the":
            before -= 1
        numeral = scan.numeral_before(before) if before < numeral.start else None
    if scan.spanish or (days and days[-1].digits):  # "22 Oct 14": what follows is the year
        return days
    at = month + 1 + (scan.form(month + 1) == ".")
    while (
        (numeral := scan.numeral_at(at + (scan.form(at) == "the"))) and _is_day(numeral) and not _counts(scan, numeral)
    ):
        days.append(numeral)
        if not scan.is_cue(numeral.end, "day_link"):
            break
        at = numeral.end + 1
    return days


def _counts(scan: Scan, numeral: Numeral) -> bool:
    """ "in May 20 people", "March 15 percent": what follows is counted, so this is no day."""
    if numeral.kind is Kind.ORDINAL:
        return False
    if scan.form(numeral.end) == "-":
        return scan.numeral_at(numeral.end + 1) is None
    return scan.form(numeral.end) in ("%", "percent", "people", "years", "million", "billion", "days")


def _year_after(scan: Scan, month: int) -> Numeral | None:
    """The year behind a month, over "de", "del", "of" or the English day and comma."""
    at = month + 1
    for _ in range(5):
        numeral = scan.numeral_at(at)
        if numeral and numeral.is_count(1000, 2100):
            return numeral
        if numeral and (scan.spanish or not _is_day(numeral)):
            return None
        if not numeral and scan.form(at) not in (".", ",", "de", "del", "of", "año", "the"):
            return None
        at = numeral.end if numeral else at + 1
    return None


def _short_year(scan: Scan, month: int) -> Numeral | None:
    """The two digits of "22 Oct 14"."""
    at = month + 1 + (scan.form(month + 1) == ".")
    numeral = scan.numeral_at(at)
    return numeral if numeral and len(scan.form(at)) == 2 and scan.form(at).isdecimal() else None
