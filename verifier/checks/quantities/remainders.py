"""What is left after a fall: who loses 75 % keeps a quarter, so that "cayó a la cuarta parte" is "fell by 75 percent"."""

from __future__ import annotations

from verifier.checks.quantities.model import Kind, Numeral, Reading
from verifier.checks.quantities.pieces import pieces_of
from verifier.checks.quantities.scan import Scan

LEFT = "left"
"""The unit of FRACTION readings of what is left after a fall by a share."""
_FALLS = {
    "es": ("cay", "cai", "reduj", "reduc", "disminu", "descend", "desplom", "recort", "rebaj", "bajado", "bajaron", "bajo", "perd"),
    "en": ("fell", "fall", "drop", "decreas", "declin", "shr", "plung", "plummet", "cut", "reduc", "lost", "los", "slash", "down"),
}  # fmt: skip
"""What the words begin with that stand before the share of a fall."""
_SKIPPED = {
    "es": frozenset({"un", "una", "en", "casi", "mas", "de", "el"}),
    "en": frozenset({"by", "a", "about", "some", "nearly", "almost", "over", "around"}),
}
_REACH = 4


def falls(text: str, language: str) -> bool:
    """True if a word of the text says that something falls."""
    return any(piece.form.startswith(_FALLS[language]) for piece in pieces_of(text))


def remainder(scan: Scan, numeral: Numeral, kind: Kind) -> list[Reading]:
    """What is left of a whole that fell by the share that the numeral says; none for a fall to it, or where nothing falls."""
    share = numeral.value / 100 if kind is Kind.PERCENT else numeral.value
    if kind not in (Kind.PERCENT, Kind.FRACTION) or not 0 < share < 1:
        return []
    at = numeral.start - 1
    while scan.form(at) in _SKIPPED[scan.language]:
        at -= 1
    fell = scan.form(at).startswith(_FALLS[scan.language]) and numeral.start - at <= _REACH
    return [Reading(Kind.FRACTION, 1 - share, LEFT)] if fell else []
