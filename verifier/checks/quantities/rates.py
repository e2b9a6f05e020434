"""What a price is paid for: "el kilo a 7,50 dólares", "200 pesos por hora", "$7.50 a pound"."""

from __future__ import annotations

from verifier.checks.quantities import lexicon
from verifier.checks.quantities.scan import Scan

_BEFORE = {
    "es": frozenset({"el", "la", "por", "cada", "al", "/", "un", "una"}),
    "en": frozenset({"a", "an", "per", "each", "every", "/", "the"}),
}
_LINKS = frozenset(
    {
        "a",
        "cuesta",
        "costaba",
        "costo",
        "vale",
        "valia",
        "esta",
        "estaba",
        "por",
        "salia",
        "sale",
        "-",
        "nos",
        "me",
        "le",
        "les",
    }
)
"""Between "el kilo" and its price."""


def is_rate(scan: Scan, at: int) -> bool:
    """True if the unit at a piece says what a price beside it is paid for."""
    before = at - 1
    while scan.form(before) in _BEFORE[scan.language]:
        before -= 1
    return before < at - 1 and (_ends_price(scan, before) or (scan.spanish and _begins_price(scan, at + 1)))


def _ends_price(scan: Scan, at: int) -> bool:
    """True if money or its currency ends at a piece: "7,50 dólares", "$7.50"."""
    currencies = lexicon.currency_forms(scan.language)
    if (scan.form(at),) in currencies:
        return any(numeral.end in (at, at - 1) for numeral in scan.numerals)
    return any(n.end == at + 1 and (scan.form(n.start - 1),) in currencies for n in scan.numerals)


def _begins_price(scan: Scan, at: int) -> bool:
    """True if money begins at a piece, over words such as "cuesta": "el kilo a 7,50 dólares"."""
    while scan.form(at) in _LINKS:
        at += 1
    currencies = lexicon.currency_forms(scan.language)
    signed = (scan.form(at),) in currencies
    return any(n.start == at + signed and (signed or (scan.form(n.end),) in currencies) for n in scan.numerals)
