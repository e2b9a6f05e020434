"""The words of the calendar: weekdays, seasons, parts of the day, "ayer", "la semana que viene"."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.phrases import find_phrases
from verifier.checks.quantities import lexicon
from verifier.checks.quantities.model import NOW, WEEKEND, Kind, Quantity, Reading, Strength
from verifier.checks.quantities.scan import Scan

_SIGNS = {
    "es": {
        "pasado": -1, "pasada": -1, "anterior": -1, "este": 0, "esta": 0,
        "proximo": 1, "proxima": 1, "entrante": 1, "siguiente": 1, "que viene": 1,
    },
    "en": {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1},
}  # fmt: skip
"""Which way a word beside a unit of time points."""
_SPAN = "span"
"""The unit of RELATIVE readings for a length of time counted from now: "hace tres años", "three years ago"."""
_WILL = frozenset(
    ["will", "going", "leaving", "coming", "is", "are", "we'll", "i'll", "he'll", "she'll", "they'll", "it'll"]
)
_HAVE = frozenset(["have", "has", "had", "haven't", "hasn't", "hadn't"])
"""Beside one of these "in two years" looks back: "I haven't seen him in two years"."""
_UNITS = frozenset({"week", "month", "year"})
_UP_TO_NOW = frozenset({"in", "over", "during", "within", "en", "durante"})


def read_time_words(scan: Scan) -> Iterator[Quantity]:
    """Every word or phrase of calendar_*.tsv but the months, after the units that point backward or forward."""
    yield from _relative_units(scan)
    yield from _directions(scan)
    for start, end, (kind, value) in find_phrases(scan.forms, lexicon.calendar_forms(scan.language)):
        if kind is Kind.MONTH or not scan.free(start, end):
            continue
        if kind is None:
            scan.used.update(range(start, end))
        elif kind is Kind.DAYPART:
            yield scan.named(start, end, kind, map(ord, value), Strength.WEAK)
        elif kind is Kind.RELATIVE:
            reading = Reading(kind, 0, NOW) if value == NOW else Reading(kind, float(value))
            yield scan.quantity(start, end, [reading], Strength.WEAK)
        else:
            strength = (
                _season_strength(scan, start) if kind is Kind.SEASON else _weekday_strength(scan, start, float(value))
            )
            yield scan.named(start, end, kind, [float(value)], strength)


def _season_strength(scan: Scan, at: int) -> Strength:
    return Strength.SILENT if scan.form(at) in ("spring", "springs", "fall") else Strength.MEDIUM


def _weekday_strength(scan: Scan, at: int, weekday: float) -> Strength:
    """Spanish writes weekdays small: a capital makes "Domingo" a first name, "Viernes" half of Good Friday."""
    if weekday == WEEKEND:
        return Strength.WEAK
    begins = at == 0 or scan.form(at - 1) in tuple('.!?¿¡“"«')
    name = scan.spanish and scan.capitalised(at) and (not begins or scan.capitalised(at + 1))
    return Strength.SILENT if name else Strength.STRONG


def _relative_units(scan: Scan) -> Iterator[Quantity]:
    """ "la semana pasada", "el próximo año", "el mes que viene", "este año"; "last week", "next year"."""
    table, signs = lexicon.unit_forms(scan.language), _SIGNS[scan.language]
    for at, form in enumerate(scan.forms):
        unit = table.get((form,))
        singular = form == "mes" or not form.endswith("s")
        length = scan.forms[at + 1 : at + 3] in (("y", "medio"), ("and", "a"))  # "the last year and a half"
        if unit not in _UNITS or not singular or length or not scan.free(at, at + 1):
            continue
        comes = scan.forms[at + 1 : at + 3] == ("que", "viene")
        after = (signs.get("que viene" if comes else scan.form(at + 1)) or None) if scan.spanish else None
        sign = after or signs.get(scan.form(at - 1))
        start, end = (at, at + 2 + comes) if after else (at - 1, at + 1)
        if sign is not None and scan.free(start, end):
            readings = [Reading(Kind.RELATIVE, sign, unit)]
            if (
                scan.form(at - 2) in _UP_TO_NOW or scan.form(at - 3) in _UP_TO_NOW
            ):  # "in the past month" lasts thirty days
                readings.append(Reading(Kind.MEASURE, 1, unit))
            yield scan.quantity(start, end, readings, Strength.WEAK)
            if scan.spanish and sign == 0:
                yield from _the_one_before(scan, end, unit)


def _the_one_before(scan: Scan, end: int, unit: str) -> Iterator[Quantity]:
    """The year with which a comparison sets this one off, silently: "este año vino la mitad que el anterior" is half of last year's."""
    for at in range(end, len(scan.forms) - 1):
        named = at + 2 < len(scan.pieces) and scan.pieces[at + 2].shape == "word" and not scan.is_cue(at + 2, "no_noun")
        if scan.form(at) in _ARTICLES and scan.form(at + 1) in ("anterior", "pasado", "pasada") and not named:
            yield scan.quantity(at, at + 2, [Reading(Kind.RELATIVE, -1, unit)], Strength.SILENT)


_ARTICLES = ("el", "la", "al", "del")


def _directions(scan: Scan) -> Iterator[Quantity]:
    """Which way a length of time is counted: "hace" and "ago" back, "dentro de", "from now" and the "in" of what will be
    ahead; "a los diez años" neither way, since it is an age.

    Not "hace tres años que no viene", "desde hace tres años": these last until now, and English counts them otherwise.
    """
    units, table = lexicon.units(), lexicon.unit_forms(scan.language)
    for at, form in enumerate(scan.forms):
        if not scan.spanish:
            ahead = form == "in" and any(word in _WILL for word in scan.forms) and not _HAVE & {*scan.forms}
            ahead = ahead and any(word in table for word in zip(scan.forms[at + 2 : at + 4]))
            sign = -1 if form == "ago" else 1 if ahead or scan.forms[at : at + 2] == ("from", "now") else 0
        elif scan.forms[at : at + 2] == ("a", "los") and scan.forms[at + 3 : at + 4] == ("años",):
            yield scan.quantity(at, at + 1, [Reading(Kind.RELATIVE, 0, _SPAN)], Strength.WEAK)
            continue
        else:
            sign = -1 if form == "hace" else 1 if scan.forms[at : at + 2] == ("dentro", "de") else 0
            timed = [
                i
                for i in range(at + 1, min(at + 6, len(scan.forms)))
                if (unit := table.get((scan.forms[i],))) and units[unit].dimension == "time"
            ]
            lasts = scan.form(at - 1) == "desde" or (timed and scan.form(timed[0] + 1) == "que")
            sign = sign if timed and not lasts else 0
        if sign:
            yield scan.quantity(at, at + 1, [Reading(Kind.RELATIVE, sign, _SPAN)], Strength.WEAK)
