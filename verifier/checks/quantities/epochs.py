"""Before or after Christ: "600 a. C.", "antes de nuestra era", "A.D. 600", "300 B.C."."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.phrases import Phrase, Phrases, find_phrases
from verifier.checks.quantities.model import Kind, Numeral, Quantity, Reading, Strength
from verifier.checks.quantities.scan import Scan

BEFORE, AFTER = "BC", "AD"
"""The units of YEAR and CENTURY readings."""
_FORMS: dict[str, Phrases[str]] = {
    "es": Phrases({
        ("antes", "de", "cristo"): BEFORE, ("antes", "de", "jesucristo"): BEFORE, ("a", ".", "c"): BEFORE, ("a", ".", "de", "c"): BEFORE,
        ("antes", "de", "nuestra", "era"): BEFORE, ("antes", "de", "la", "era", "comun"): BEFORE, ("ac",): BEFORE, ("a", ".", "n", ".", "e"): BEFORE,
        ("antes", "de", "la", "era", "cristiana"): BEFORE,
        ("despues", "de", "cristo"): AFTER, ("despues", "de", "jesucristo"): AFTER, ("d", ".", "c"): AFTER, ("d", ".", "de", "c"): AFTER,
        ("de", "nuestra", "era"): AFTER, ("de", "la", "era", "comun"): AFTER, ("de", "la", "era", "cristiana"): AFTER, ("dc",): AFTER,
    }),
    "en": Phrases({
        ("bc",): BEFORE, ("bce",): BEFORE, ("b", ".", "c"): BEFORE, ("b", ".", "c", ".", "e"): BEFORE, ("before", "christ"): BEFORE,
        ("before", "our", "era"): BEFORE, ("before", "the", "common", "era"): BEFORE, ("before", "the", "christian", "era"): BEFORE,
        ("ad",): AFTER, ("ce",): AFTER, ("a", ".", "d"): AFTER, ("c", ".", "e"): AFTER, ("after", "christ"): AFTER, ("anno", "domini"): AFTER,
        ("of", "our", "era"): AFTER, ("of", "the", "common", "era"): AFTER, ("of", "the", "christian", "era"): AFTER,
    }),
}  # fmt: skip


def epoch_after(scan: Scan, at: int) -> tuple[str, int] | None:
    """The epoch named at a piece, and the piece after it; abbreviations only in capitals ("AD", "a. C.")."""
    found = _at(scan.forms[at : at + 5], _FORMS[scan.language])
    if found is None:
        return None
    epoch, end = found[0], at + found[1]
    abbreviated = all(len(form) <= 3 and (form == "." or form not in ("of", "de")) for form in scan.forms[at:end])
    return (epoch, end) if not abbreviated or scan.capitalised(end - 1) or scan.form(end - 1) == "e" else None


def _at(forms: Phrase, table: Phrases[str]) -> tuple[str, int] | None:
    """What the longest phrase that begins ``forms`` says, and its length."""
    return next(((value, end) for start, end, value in find_phrases(forms, table) if start == 0), None)


def _epoch_before(scan: Scan, start: int) -> tuple[str, int] | None:
    """The English "A.D." or "AD" before a year, and the piece that it begins at."""
    for length in (4, 1):
        at = start - length
        found = epoch_after(scan, at) if at >= 0 and not scan.spanish else None
        if found and found[1] in (start, start - 1) and (found[1] == start or scan.form(start - 1) == "."):
            return found[0], at
    return None


def read_epochs(scan: Scan) -> Iterator[Quantity]:
    """Years with their epoch, of any number of digits; a range shares it: "del 800 al 600 a. C."."""
    for numeral in scan.free_numerals():
        if not numeral.is_count(1, 20_000):
            continue
        if before := _epoch_before(scan, numeral.start):
            yield _year(scan, before[1], numeral.end, numeral, before[0])
        elif after := epoch_after(scan, numeral.end):
            yield from _range_before(scan, numeral.start, after[0])
            yield _year(scan, numeral.start, after[1], numeral, after[0])


def _range_before(scan: Scan, start: int, epoch: str) -> Iterator[Quantity]:
    """The first year of a range whose second has the epoch."""
    before = start
    while scan.is_cue(before - 1, "day_link") or scan.form(before - 1) in ("año", "el", "to"):
        before -= 1
    first = scan.numeral_before(before) if before < start else None
    if first and first.is_count(1, 20_000):
        yield _year(scan, first.start, first.end, first, epoch)


def _year(scan: Scan, start: int, end: int, numeral: Numeral, epoch: str) -> Quantity:
    return scan.quantity(start, end, [Reading(Kind.YEAR, numeral.value, epoch)], Strength.STRONG)
