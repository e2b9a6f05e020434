"""Floors and school years, which countries count from different ends: a "primero de secundaria" is in the seventh grade."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.quantities.model import Kind, Numeral, Quantity, Reading, Strength
from verifier.checks.quantities.scan import Scan

GRADE, FLOOR = "grade", "floor"
"""The units of ORDINAL and COUNT readings of a school year and of a floor."""
_FLOORS = {"es": frozenset({"piso", "planta"}), "en": frozenset({"floor", "story", "storey"})}
_YEARS = {"es": frozenset({"grado", "curso", "año"}), "en": frozenset({"grade", "grader", "graders"})}
_SCHOOLS: dict[str, tuple[int, ...]] = {
    "primaria": (0,), "basica": (0,), "basico": (0,), "egb": (0,), "secundaria": (6, 7), "eso": (6,), "bachillerato": (6, 9, 10),
    "bachiller": (6, 9, 10), "preparatoria": (9,), "prepa": (9,), "medio": (8,), "media": (8,), "liceo": (6, 8), "polimodal": (9,),
}  # fmt: skip
"""How many grades a pupil has behind him when a school begins; one word may name the schools of several countries."""
_LINKS = frozenset({"de", "del", "la", "el"})
_HIGHEST = 13


def read_levels(scan: Scan) -> Iterator[Quantity]:
    """The numbers of floors and of school years."""
    for numeral in scan.free_numerals():
        if not numeral.is_count(1, 200) and numeral.kind is not Kind.ORDINAL:
            continue
        if _stands_by(scan, numeral, _FLOORS[scan.language]):
            readings = [Reading(numeral.kind, numeral.value, FLOOR)]
            yield scan.quantity(numeral.start, numeral.end, readings, numeral.strength, literal=scan.literal(numeral))
        elif numeral.value <= _HIGHEST and (behind := _behind(scan, numeral)):
            readings = [Reading(numeral.kind, numeral.value + grades, GRADE) for grades in dict.fromkeys((0, *behind))]
            strength = min(numeral.strength, Strength.WEAK)  # "a senior" says it in another word
            yield scan.quantity(numeral.start, numeral.end, readings, strength, literal=scan.literal(numeral))


def _stands_by(scan: Scan, numeral: Numeral, nouns: frozenset[str]) -> bool:
    """True for an ordinal before one of the nouns, and for a number behind it: "the third floor", "piso quince"."""
    after = numeral.end + (scan.form(numeral.end) == "-")
    ranks = numeral.kind is Kind.ORDINAL and scan.form(after) in nouns
    return ranks or (numeral.kind is Kind.COUNT and scan.form(numeral.start - 1) in nouns)


def _behind(scan: Scan, numeral: Numeral) -> tuple[int, ...]:
    """The grades that a pupil of that year may have behind him at other schools; none where no school year is meant."""
    named = _stands_by(scan, numeral, _YEARS[scan.language] - {"año"})
    named = named or (
        scan.spanish and numeral.is_count(10, _HIGHEST) and scan.form(numeral.end) == "grado"
    )  # "once grado"
    at = numeral.end
    while scan.spanish and (scan.form(at) in _LINKS or scan.form(at) in _YEARS["es"]):
        at += 1
    school = _SCHOOLS.get(scan.form(at)) if scan.spanish else None
    if school and numeral.kind is Kind.ORDINAL and (at > numeral.end or scan.form(at) in ("medio", "basico")):
        return school
    return (0,) if named else ()
