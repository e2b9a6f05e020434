"""Units that go without saying, and degrees below zero: "10 grados bajo cero", "la fiebre subió a 40", "iba a 160 por hora"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verifier.checks.quantities import lexicon
from verifier.checks.quantities.model import Kind, Numeral, Reading
from verifier.checks.quantities.scan import Scan, readings_of

_BELOW = {"es": ("bajo cero", "bajo 0"), "en": ("below zero", "below 0", "under zero", "sub zero", "below")}
_MINUS = {"es": frozenset({"menos", "-"}), "en": frozenset({"minus", "negative", "-"})}
_COLD = {
    "es": frozenset({"bajo", "negativas", "menos"}),
    "en": frozenset({"subzero", "sub", "below", "minus", "negative"}),
}
"""Anywhere in the text these may put its degrees below zero."""
_HEAT = {
    "es": frozenset({"fiebre", "temperatura", "temperaturas", "termometro", "termometros", "mercurio", "calentura"}),
    "en": frozenset({"fever", "temperature", "temperatures", "thermometer", "thermometers", "mercury"}),
}
"""What is told in degrees without the word."""
_REACH = 7
"""Pieces before a number among which such a word stands."""
_GOES_ON = frozenset(
    {"y", "en", "a", "durante", "el", "la", "pero", "al", "con", "and", "in", "at", "on", "during", "this", "but", "for", "with", "yesterday"}
)  # fmt: skip
"""Words after a number that it does not count."""
_FIRST, _LAST = 20, 130
"""Degrees that go without saying, in either scale."""


def unsaid(scan: Scan, numeral: Numeral) -> list[Reading]:
    """The readings of a bare numeral that counts degrees or kilometres an hour without a word for them; else none."""
    plain = readings_of(numeral)
    if scan.spanish and scan.forms[numeral.end : numeral.end + 2] == ("por", "hora"):
        return [*plain, *readings_of(numeral, Kind.MEASURE, "kmh")]
    if numeral.kind is not Kind.COUNT or not _FIRST <= abs(numeral.value) <= _LAST:
        return []
    told = not _HEAT[scan.language].isdisjoint(scan.forms[max(0, numeral.start - _REACH) : numeral.start])
    shade = scan.forms[numeral.end : numeral.end + 3] in (("a", "la", "sombra"), ("in", "the", "shade"))
    after = scan.form(numeral.end)
    ends = numeral.end >= len(scan.pieces) or scan.pieces[numeral.end].shape == "mark" or after in _GOES_ON
    return [*readings_of(numeral, Kind.MEASURE, "degree"), *plain] if (told and ends) or shade else []


def _below(scan: Scan, end: int) -> int:
    """How many pieces behind a number say "below zero"; "below" alone only where nothing follows that it is below."""
    phrases = (form.split() for form in _BELOW[scan.language])
    length = next((len(words) for words in phrases if scan.forms[end : end + len(words)] == (*words,)), 0)
    return length if length != 1 or scan.form(end + 1) in ("", ".", ",") else 0


def below_zero(
    scan: Scan, readings: Sequence[Reading], start: int, end: int, bare: Sequence[Reading]
) -> tuple[list[Reading], int, int]:
    """The readings of a temperature with its sign, and the pieces that say it.

    Where the text is about cold without saying so beside the number ("temperaturas bajo cero, de hasta 10 grados") it
    may be either. ``bare``: the degrees that the number is where "bajo cero" stands right behind it.
    """
    units = lexicon.units()
    warm = [r for r in readings if r.kind is Kind.MEASURE and units[r.unit or ""].dimension == "temperature"]
    length = _below(scan, end)
    if length and not readings:
        warm = list(bare)
    if not warm:
        return list(readings), start, end
    minus = scan.form(start - 1) in _MINUS[scan.language] and not (
        scan.form(start - 1) == "-" and scan.glued(start - 1)
    )
    cold = [replace(reading, value=-reading.value) for reading in warm]
    if length or minus:
        return cold, start - minus, end + length
    may_be = not _COLD[scan.language].isdisjoint(scan.forms)
    return [*readings, *(cold if may_be else ())], start, end
