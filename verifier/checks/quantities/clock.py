"""Times of the day: "las cinco y media de la tarde", "17.30 h", "half past five", "5:30 p.m.", noon and midnight."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.checks.quantities import lexicon
from verifier.checks.quantities.model import Kind, Numeral, Quantity, Reading, Strength
from verifier.checks.quantities.scan import Scan

_DIGITAL = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)")
_MILITARY = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
_NOON, _DAY = 12 * 60, 24 * 60
_HALVES = {
    "es": {
        "de la mañana": "am", "de la madrugada": "am", "de la tarde": "pm", "de la noche": "night", "del mediodia": "pm",
        "de la mañanita": "am", "por la mañana": "am", "por la tarde": "pm", "por la noche": "night", "de la tardecita": "pm",
        "a . m": "am", "p . m": "pm", "am": "am", "pm": "pm",
    },
    "en": {
        "in the morning": "am", "in the early morning": "am", "in the afternoon": "pm", "in the evening": "pm",
        "at night": "night", "a . m": "am", "p . m": "pm", "am": "am", "pm": "pm", "this morning": "am",
        "this afternoon": "pm", "this evening": "pm", "tonight": "night", "noon": "pm", "midnight": "am",
    },
}  # fmt: skip
"""The half of the day that a phrase after the hour names; afternoon and evening are both "pm"."""
_HOURS = {"es": frozenset(["h", "hs", "hrs", "hora", "horas"]), "en": frozenset(["h", "hrs", "hours"])}
_NOON_WORDS = {"mediodia": _NOON, "midday": _NOON, "noon": _NOON, "medianoche": 0, "midnight": 0}
_MINUTE_STEPS = frozenset({10, 15, 20, 25, 30, 35, 40, 45, 50, 55})
"""Minutes that follow the hour without "minutes": "five thirty", "las siete y diez"."""


def read_clock(scan: Scan) -> Iterator[Quantity]:
    """All times of the day, each with the half of the day that it names."""
    for at in range(len(scan.pieces)):
        found = (_spanish if scan.spanish else _english)(scan, at) if scan.free(at, at + 1) else None
        if found:
            yield found
    for at in range(len(scan.pieces)):
        split = scan.forms[at - 1 : at + 2] in (("al", "medio", "dia"), ("a", "media", "noche"))
        minutes = _NOON_WORDS.get(scan.form(at) + (scan.form(at + 1) if split else ""))
        if minutes is not None and scan.free(at, at + 1):
            readings = [Reading(Kind.CLOCK, minutes), Reading(Kind.DAYPART, ord("O" if minutes else "N"))]
            yield scan.quantity(at, at + 1 + split, readings, Strength.MEDIUM)


def _times(hour: int, minute: int, half: str | None) -> list[float]:
    """Minutes after midnight that the words may mean: both halves of the day where none is named."""
    if hour == 0 or hour > 12:
        return [(hour * 60 + minute) % _DAY]
    early = hour % 12 * 60 + minute
    if half == "am":
        return [early] if hour != 12 else [early, _NOON + minute]  # "las doce de la mañana" is noon in Spain
    if half == "pm":
        return [early + _NOON]
    if half == "night":
        return [early + _NOON] if 5 <= hour < 12 else [early]
    return [early, early + _NOON]


def _half_after(scan: Scan, at: int) -> tuple[str | None, int]:
    """The half of the day named at a piece, and the piece after its name."""
    for length in (4, 3, 2, 1):
        half = _HALVES[scan.language].get(" ".join(scan.forms[at : at + length]))
        if half and at + length <= len(scan.forms):
            closed = scan.form(at + length - 1) == "m" and scan.form(at + length) == "." and scan.glued(at + length)
            return half, at + length + closed
    return None, at


def _digital(scan: Scan, at: int) -> tuple[int, int] | None:
    """Hour and minute of 17:30 or 17.30; "7.54 meters" is none."""
    match = _DIGITAL.fullmatch(scan.form(at))
    unit = lexicon.unit_forms(scan.language).get((scan.form(at + 1),))
    if unit and "." in scan.form(at) and lexicon.units()[unit].dimension != "time":
        return None
    return (int(match[1]), int(match[2])) if match else None


def _clock(scan: Scan, start: int, end: int, hour: int, minute: int) -> Quantity:
    half, end = _half_after(scan, end)
    return scan.named(start, end, Kind.CLOCK, _times(hour, minute, half), Strength.STRONG)


def _is_hour(numeral: Numeral | None) -> bool:
    """True for a cardinal that may be an hour; the numeral has read "y media" already."""
    return numeral is not None and numeral.kind is Kind.COUNT and 0 <= numeral.value <= 24 and numeral.value % 0.5 == 0


# Spanish -------------------------------------------------------------------------------------------------------------


def _spanish(scan: Scan, at: int) -> Quantity | None:
    article = scan.form(at - 1) in ("las", "la")
    if digital := _digital(scan, at):
        hours_follow = scan.form(at + 1) in _HOURS["es"]
        lasts = scan.form(at + 1) in ("minutos", "%")
        if article or (hours_follow and "." in scan.form(at)) or (":" in scan.form(at) and not lasts):
            return _clock(scan, at, at + 1 + hours_follow, *digital)
        return None
    minutes = scan.form(at + 2)
    if (
        scan.form(at + 1) == "h"
        and scan.glued(at + 2)
        and minutes.isdecimal()
        and (hm := _DIGITAL.fullmatch(f"{scan.form(at)}:{minutes}"))
    ):
        return _clock(scan, at, at + 3, int(hm[1]), int(hm[2]))  # 20h45
    if before := _minutes_before(scan, at):
        return before
    numeral = scan.numeral_at(at)
    if not numeral or not _is_hour(numeral):
        return None
    hour, minute, end = _spanish_minutes(scan, numeral)
    half = _half_after(scan, end)[0]
    if not article:  # "de 6 a 7 de la tarde"
        return _clock(scan, at, end, hour, minute) if half and hour <= 12 else None
    if scan.form(at - 1) == "la" and hour not in (1, 12):
        return None
    hours_follow = numeral.digits and scan.form(end) in _HOURS["es"]  # "las dos horas" last
    of_them = scan.form(at - 2) == "de" and hour <= 4 and not numeral.digits  # "¿cuál de las dos?"
    cued = scan.is_cue(at - 2, "clock_cue") and not of_them and not _counts_noun(scan, end)
    named = end > numeral.end or numeral.value % 1 or half or hours_follow
    return _clock(scan, at - 1, end + hours_follow, hour, minute) if named or cued else None


def _minutes_before(scan: Scan, at: int) -> Quantity | None:
    """ "diez para las seis", "un cuarto para las tres", as most of America says it."""
    quarter = scan.form(at) in ("un", "cuarto") and scan.form(at + (scan.form(at) == "un")) == "cuarto"
    minutes = None if quarter else scan.numeral_at(at)
    link = at + 1 + (scan.form(at) == "un") if quarter else minutes.end if minutes else at
    link += scan.form(link) == "minutos"
    hour = scan.numeral_at(link + 2)
    named = scan.forms[link : link + 2] in (("para", "las"), ("para", "la")) and hour and hour.is_count(1, 12)
    named = named and hour and not _counts_noun(scan, hour.end)
    if not named or not hour or not (quarter or (minutes and minutes.value in _MINUTE_STEPS | {5})):
        return None
    total = (int(hour.value) * 60 - (15 if quarter or not minutes else int(minutes.value))) % _DAY
    return _clock(scan, at, hour.end, total // 60 or 12, total % 60)


def _spanish_minutes(scan: Scan, numeral: Numeral) -> tuple[int, int, int]:
    """Hour, minute and the piece after: "cinco y media", "cinco y veinte", "seis menos cuarto", "tres en punto"."""
    hour, end = int(numeral.value), numeral.end
    if numeral.value % 1:
        return hour, 30, end
    sign = {"y": 1, "menos": -1, "con": 1}.get(scan.form(end), 0)
    minutes = scan.numeral_at(end + 1)
    minute = 0
    if sign and scan.form(end + 1) == "cuarto":
        minute, end = 15, end + 2
    elif sign and minutes and not minutes.digits and minutes.is_count(2, 59):
        step = minutes.value in _MINUTE_STEPS or minutes.value == 5 or _half_after(scan, minutes.end)[0]
        if sign < 0 or step:  # not "a las dos y tres"
            minute, end = int(minutes.value), minutes.end
    elif (
        (after := scan.numeral_at(end))
        and not numeral.digits
        and not after.digits
        and after.value in _MINUTE_STEPS
        and not _counts_noun(scan, after.end)
    ):
        return hour, int(after.value), after.end  # "las dieciocho treinta", "las siete quince"
    elif scan.forms[end : end + 2] == ("en", "punto"):
        end += 2
    total = (hour * 60 + sign * minute) % _DAY
    return (total // 60 or 12, total % 60, end) if minute else (hour, 0, end)


def _counts_noun(scan: Scan, end: int) -> bool:
    """True if a plural follows that the number could count ("a las tres mujeres")."""
    return (
        end < len(scan.pieces)
        and scan.pieces[end].shape == "word"
        and scan.form(end).endswith("s")
        and len(scan.form(end)) > 3
    )


# English -------------------------------------------------------------------------------------------------------------


def _english(scan: Scan, at: int) -> Quantity | None:
    hours_follow = scan.form(at + 1) in _HOURS["en"]
    if hours_follow and (military := _MILITARY.fullmatch(scan.form(at))):
        return _clock(scan, at, at + 2, int(military[1]), int(military[2]))  # 1930 hours
    half = _half_after(scan, at + 1)[0]
    if digital := _digital(scan, at):
        timed = ":" in scan.form(at) or half in ("am", "pm") or scan.form(at - 1) == "at" or hours_follow
        return _clock(scan, at, at + 1 + hours_follow, *digital) if timed else None
    if scan.form(at) == "half" and (british := _british_half(scan, at)):
        return british
    if scan.form(at) in ("half", "quarter"):
        return _past_or_to(scan, at, at + 1, 30 if scan.form(at) == "half" else 15)
    numeral = scan.numeral_at(at)
    if numeral is None:
        return None
    if numeral.kind is Kind.FRACTION and numeral.value == 0.25:
        return _past_or_to(scan, at, numeral.end, 15)
    return _minutes_past(scan, numeral) or _english_hour(scan, numeral)


def _british_half(scan: Scan, at: int) -> Quantity | None:
    """ "at half seven" is half past seven in Britain and Ireland."""
    hour = scan.numeral_at(at + 1)
    fits = hour is not None and hour.is_count(1, 12) and not hour.digits and scan.is_cue(at - 1, "clock_cue")
    return _clock(scan, at, hour.end, int(hour.value), 30) if hour and fits else None


def _minutes_past(scan: Scan, numeral: Numeral) -> Quantity | None:
    """ "ten past nine", "five minutes to six", "at ten to five"; not "five to ten people"."""
    end = numeral.end + (scan.form(numeral.end) in ("minutes", "minute"))
    sure = end > numeral.end or scan.form(end) == "past" or scan.form(numeral.start - 1) in ("at", "until", "by")
    return _past_or_to(scan, numeral.start, end, int(numeral.value)) if sure and numeral.is_count(1, 59) else None


def _past_or_to(scan: Scan, start: int, at: int, minute: int) -> Quantity | None:
    """The time whose minutes end before ``at``: "half past five", "a quarter to six"."""
    link = scan.form(at)
    sign = {"past": 1, "after": 1, "to": -1, "of": -1, "before": -1, "till": -1}.get(link, 0)
    hour = scan.numeral_at(at + 1)
    if not sign or hour is None or not hour.is_count(1, 12):
        return None
    if (minute == 30 and sign < 0) or (link in ("of", "after", "before") and minute != 15):
        return None
    if scan.form(hour.end) in ("percent", "%", "of", "million", "people", "years"):
        return None
    total = (int(hour.value) * 60 + sign * minute) % _DAY
    return _clock(scan, start, hour.end, total // 60 or 12, total % 60)


def _english_hour(scan: Scan, numeral: Numeral) -> Quantity | None:
    """ "five o'clock", "five thirty", "at five in the afternoon", "5 pm"; not "I, for one, am"."""
    start, end, hour = numeral.start, numeral.end, int(numeral.value)
    if not numeral.is_count(1, 24) or (hour == 2 and numeral.strength is Strength.SILENT):
        return None  # "neither am I"
    if scan.form(end) in ("o'clock", "oclock"):
        return _clock(scan, start, end + 1, hour, 0)
    cued = scan.is_cue(start - 1, "clock_cue")
    minutes = scan.numeral_at(end + (scan.form(end) == "-"))
    if minutes and hour <= 12 and minutes.value in _MINUTE_STEPS and not minutes.digits and not numeral.digits:
        joined = minutes.start > end or _half_after(scan, minutes.end)[0]  # "six-thirty", "six thirty in the morning"
        return _clock(scan, start, minutes.end, hour, int(minutes.value)) if cued or joined else None
    half, half_end = _half_after(scan, end)
    sure = numeral.digits or cued or half_end > end + 1
    named = half in ("am", "pm") or (half == "night" and cued)
    return _clock(scan, start, end, hour, 0) if sure and named else None
