"""Sizes of shoes and clothes, which every country numbers in its own way: a Spanish 42 is an American 9."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.checks.quantities.measures import counts_unit
from verifier.checks.quantities.model import Kind, Quantity, Reading
from verifier.checks.quantities.scan import Scan, readings_of

UNIT = "size"
_WORN = re.compile(
    r"zapat\w*|bota|botas|botin\w*|tenis|sandalia\w*|calz[aoe]\w*|tallas?|huellas?|pantalon\w*|camisas?|vestidos?|faldas?|sosten\w*"
)
_BEFORE = {
    "es": frozenset({"talla", "numero", "del", "el", "la", "un", "al", "de", "calzo", "calza", "calzaba"}),
    "en": frozenset({"size", "sizes"}),
}
_LARGEST = 60


def read_sizes(scan: Scan) -> Iterator[Quantity]:
    """The numbers of sizes: "calzo un 42", "de la talla 38", "un zapato del 44", "a size 9"."""
    if scan.spanish and not any(map(_WORN.fullmatch, scan.forms)):
        return
    for numeral in scan.free_numerals():
        cued = scan.form(numeral.start - 1) in _BEFORE[scan.language]
        worn = (
            numeral.kind is Kind.COUNT
            and 0 <= numeral.value <= _LARGEST
            and (numeral.digits or scan.form(numeral.start - 1) in ("talla", "size"))
        )
        if cued and worn and not counts_unit(scan, numeral):
            readings = [*readings_of(numeral), Reading(Kind.MEASURE, numeral.value, UNIT)]
            yield scan.quantity(numeral.start, numeral.end, readings, numeral.strength, literal=scan.literal(numeral))


def same_size(source: float, translation: float) -> bool:
    """True if the two may be one size of two countries.

    Shoes for grown-ups are 29 to 35 numbers apart between the Continent and Britain or America, for children and in
    Mexico's centimetres 15 to 19; clothes 27 to 33 (ISO 19407 and the tables of the shops; nobody keeps to them exactly).
    """
    apart = source - translation
    return (source >= 32 and 27 <= apart <= 35) or (16 <= source <= 35 and 15 <= apart <= 19)
