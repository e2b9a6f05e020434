"""Times of the day: "las cinco y media de la tarde", "17.30 h", "half past five", "5:30 p.m.", noon and midnight."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.checks.quantities.model import Kind, Numeral, Quantity, Reading, Strength
from verifier.checks.quantities.scan import Scan

_DIGITAL = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)")
_NOON, _DAY = 12 * 60, 24 * 60
# The half of the day that a phrase after the hour names; afternoon and evening are both "pm".
_HALVES = {
    "es": {
        "de la mañana": "am", "de la madrugada": "am", "de la tarde": "pm", "de la noche": "night", "del mediodia": "pm",
        "de la mañanita": "am", "por la mañana": "am", "por la tarde": "pm", "por la noche": "night", "de la tardecita": "pm",
        "a . m": "am", "p . m": "pm", "am": "am", "pm": "pm",
    },
    "en": {
        "in the morning": "am", "in the early morning": "am", "in the afternoon": "pm", "in the evening": "pm",
        "at night": "night", "a . m": "am", "p . m": "pm", "am": "am", "pm": "pm", "this morning": "am",
        "this afternoon": "pm", "this evening": "pm", "tonight": "night", "noon": "noon", "midnight": "am",
    },
}  # fmt: skip
_CUES = {
    "es": frozenset("a hasta desde sobre hacia son eran de y entre para antes despues".split()),
    "en": frozenset("at around by until till about from before after past to and between since is was 's it's".split()),
}
_MINUTE_STEPS = frozenset({10, 15, 20, 25, 30, 35, 40, 45, 50, 55})


def read_clock(scan: Scan) -> Iterator[Quantity]:
    """All times of the day, each with the half of the day that it names."""
    yield from (_spanish if scan.language == "es" else _english)(scan)
    for at in range(len(scan.pieces)):
        split = scan.language == "es" and scan.form(at) in ("medio", "media") and scan.form(at + 1) in ("dia", "noche")
        form = scan.form(at) + (scan.form(at + 1) if split else "")  # "medio día", "media noche"
        minutes = {"mediodia": _NOON, "midday": _NOON, "noon": _NOON, "medianoche": 0, "midnight": 0}.get(form)
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
    if half in ("pm", "noon"):
        return [early + _NOON]
    if half == "night":
        return [early + _NOON] if 5 <= hour < 12 else [early]
    return [early, early + _NOON]


def _half_after(scan: Scan, at: int) -> tuple[str | None, int]:
    """The half of the day named at a piece, and the piece after its name."""
    for skip in (0, 1):
        if skip and scan.form(at) != "-":
            break
        for length in (4, 3, 2, 1):
            forms = scan.forms[at + skip : at + skip + length]
            half = _HALVES[scan.language].get(" ".join(forms))
            if half and len(forms) == length:
                end = at + skip + length
                return half, end + (scan.form(end) == "." and forms[-1] == "m")
    return None, at


def _digital(scan: Scan, at: int) -> tuple[int, int] | None:
    """Hour and minute of 17:30 or 17.30."""
    match = _DIGITAL.fullmatch(scan.form(at))
    return (int(match[1]), int(match[2])) if match else None


def _quantity(scan: Scan, start: int, end: int, hour: int, minute: int) -> Quantity:
    half, end = _half_after(scan, end)
    return scan.quantity(start, end, [Reading(Kind.CLOCK, time) for time in _times(hour, minute, half)], Strength.STRONG)


def _is_hour(numeral: Numeral | None) -> bool:
    return numeral is not None and numeral.kind is Kind.COUNT and 0 <= numeral.value <= 24 and numeral.value % 0.5 == 0


def _spanish(scan: Scan) -> Iterator[Quantity]:
    for at in range(len(scan.pieces)):
        if not scan.free(at, at + 1):
            continue
        article = scan.form(at - 1) in ("las", "la")
        digital = _digital(scan, at)
        hours_follow = scan.form(at + 1) in ("h", "hs", "hrs", "horas")
        if digital and (":" in scan.form(at) or article or (hours_follow and "." in scan.form(at))):
            minutes_only = not article and not hours_follow and _half_after(scan, at + 1)[0] is None
            if minutes_only and scan.form(at + 1) in ("minutos", "%"):
                continue
            yield _quantity(scan, at, at + 1 + hours_follow, *digital)
            continue
        numeral = scan.numeral_at(at)
        if numeral and not article and _is_hour(numeral) and numeral.value <= 12 and _half_after(scan, numeral.end)[0]:
            yield _quantity(scan, at, numeral.end, int(numeral.value), int(numeral.value % 1 * 60))  # "de 6 a 7 de la tarde"
            continue
        if not numeral or not _is_hour(numeral) or not article or (scan.form(at - 1) == "la" and numeral.value != 1):
            continue
        hour, minute, end = _spanish_minutes(scan, numeral)
        named = end > numeral.end or _half_after(scan, end)[0] is not None
        hours_follow = scan.form(end) in ("h", "hs", "hrs", "horas")
        if named or hours_follow or (scan.form(at - 2) in _CUES["es"] and _is_free_standing(scan, end)):
            yield _quantity(scan, at - 1, end + hours_follow, hour, minute)


def _spanish_minutes(scan: Scan, numeral: Numeral) -> tuple[int, int, int]:
    """Hour, minute and the piece after: "cinco y media", "cinco y veinte", "cinco menos cuarto", "tres en punto"."""
    hour, end = int(numeral.value), numeral.end
    if numeral.value % 1:  # the numeral has read "y media" already
        return hour, 30, end
    sign = {"y": 1, "menos": -1, "con": 1}.get(scan.form(end), 0)
    quarter = scan.form(end + 1) == "cuarto"
    minutes = scan.numeral_at(end + 1)
    if sign and quarter:
        minute, end = 15, end + 2
    elif sign and minutes and not minutes.digits and 1 < minutes.value < 60 and minutes.kind is Kind.COUNT:
        if sign > 0 and not (minutes.value in _MINUTE_STEPS or minutes.value == 5 or _half_after(scan, minutes.end)[0]):
            return hour, 0, end
        minute, end = int(minutes.value), minutes.end
    else:
        return hour, 0, end + 2 * (scan.forms[end : end + 2] == ("en", "punto"))
    total = (hour * 60 + sign * minute) % _DAY
    return total // 60 or 12, total % 60, end


def _is_free_standing(scan: Scan, end: int) -> bool:
    """True if no noun follows that the number could count ("a las tres mujeres")."""
    following = scan.pieces[end] if end < len(scan.pieces) else None
    return following is None or following.shape == "mark" or not following.form.endswith("s") or len(following.form) < 4


def _english(scan: Scan) -> Iterator[Quantity]:
    for at in range(len(scan.pieces)):
        if not scan.free(at, at + 1):
            continue
        digital = _digital(scan, at)
        named = _half_after(scan, at + 1)[0]
        if re.fullmatch(r"([01]\d|2[0-3])[0-5]\d", scan.form(at)) and scan.form(at + 1) in ("hours", "hrs"):
            yield _quantity(scan, at, at + 2, int(scan.form(at)[:2]), int(scan.form(at)[2:]))  # 1930 hours
        elif digital and (":" in scan.form(at) or named in ("am", "pm") or scan.form(at - 1) == "at"):
            yield _quantity(scan, at, at + 1, *digital)
        elif scan.form(at) in ("half", "quarter") and (relative := _past_or_to(scan, at, at + 1, 30 if scan.form(at) == "half" else 15)):
            yield relative
        elif numeral := scan.numeral_at(at):
            found = _english_numeral(scan, numeral)
            if found:
                yield found


def _english_numeral(scan: Scan, numeral: Numeral) -> Quantity | None:
    start, end = numeral.start, numeral.end
    if numeral.kind is Kind.FRACTION and abs(numeral.value - 0.25) < 1e-9:
        return _past_or_to(scan, start, end, 15)
    if numeral.kind is not Kind.COUNT or numeral.value % 1 or not 0 < numeral.value < 60:
        return None
    minutes_follow = scan.form(end) in ("minutes", "minute")
    cue = scan.form(start - 1) in _CUES["en"] - {"to", "and", "past", "about"}
    if scan.form(end + minutes_follow) == "past" or (scan.form(end + minutes_follow) == "to" and (minutes_follow or cue)):
        strict = scan.form(end + minutes_follow) == "past" or minutes_follow or scan.form(start - 1) in ("at", "until", "by")
        if strict and (found := _past_or_to(scan, start, end + minutes_follow, int(numeral.value))):
            return found
    if not _is_hour(numeral):
        return None
    hour = int(numeral.value)
    if scan.form(end) in ("o'clock", "oclock"):
        return _quantity(scan, start, end + 1, hour, 0)
    minutes = scan.numeral_at(end + (scan.form(end) == "-"))
    if minutes and hour <= 12 and minutes.value in _MINUTE_STEPS and not minutes.digits and not numeral.digits:
        if scan.form(start - 1) in _CUES["en"] or _half_after(scan, minutes.end)[0]:
            return _quantity(scan, start, minutes.end, hour, int(minutes.value))
    half, half_end = _half_after(scan, end)
    if not numeral.digits and half_end == end + 1 and scan.form(start - 1) not in _CUES["en"]:
        return None  # "And I, for one, am"
    if half in ("am", "pm", "noon") or (half == "night" and scan.form(start - 1) in _CUES["en"]):
        return _quantity(scan, start, end, hour, 0)
    return None


def _past_or_to(scan: Scan, start: int, at: int, minute: int) -> Quantity | None:
    """ "half past five", "a quarter to six", "ten past nine"."""
    sign = {"past": 1, "after": 1, "to": -1, "of": -1, "before": -1, "till": -1}.get(scan.form(at), 0)
    hour = scan.numeral_at(at + 1)
    if not sign or not hour or not _is_hour(hour) or hour.value % 1 or not 1 <= hour.value <= 12:
        return None
    if minute == 30 and sign < 0:
        return None
    if scan.form(at) in ("of", "after", "before") and minute != 15:
        return None
    if hour.end < len(scan.pieces) and scan.form(hour.end) in ("percent", "%", "of", "million", "people", "years"):
        return None
    total = (int(hour.value) * 60 + sign * minute) % _DAY
    return _quantity(scan, start, hour.end, total // 60 or 12, total % 60)
