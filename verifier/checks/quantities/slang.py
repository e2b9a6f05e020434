"""What people call money: "200 lucas", "cinco palos verdes", "luca y media", "twenty grand"."""

from __future__ import annotations

from verifier.checks.phrases import find_phrases
from verifier.checks.quantities import lexicon
from verifier.checks.quantities.model import Kind, Numeral, Reading
from verifier.checks.quantities.scan import Scan


def slang_money(scan: Scan, numeral: Numeral) -> tuple[list[Reading], int] | None:
    """The amounts that a numeral before a slang word may mean, and the piece after them; None without such a word.

    The last reading is the bare number, for the word may mean what it says ("cinco palos de golf"); a word that is first
    of all a unit ("tres kilos") is that first, and no bare number.
    """
    table = lexicon.slang_money(scan.language)
    found = next(find_phrases(scan.forms[numeral.end : numeral.end + 2], table), None)
    if numeral.kind not in (Kind.COUNT, Kind.FRACTION) or not found or found[0]:
        return None
    end = numeral.end + found[1]
    half = 2 if scan.spanish and scan.form(end) == "y" and scan.form(end + 1) in ("medio", "media") else 0
    number = numeral.value + (0.5 if half else 0)
    amounts = [Reading(Kind.MONEY, number * factor, currency) for factor, currency in found[2]]
    unit = lexicon.unit_forms(scan.language).get(scan.forms[numeral.end : end])
    if unit:
        return [Reading(Kind.MEASURE, number, unit), *amounts], end + half
    return [*amounts, Reading(Kind.COUNT, number)], end + half
