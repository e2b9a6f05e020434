"""Stages of a competition, by how many are left in it: "octavos de final", "the last 16", "quarterfinals", "the fourth round"."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.phrases import find_phrases
from verifier.checks.quantities import lexicon
from verifier.checks.quantities.model import Kind, Numeral, Quantity, Reading, Strength
from verifier.checks.quantities.scan import Scan
from verifier.text import word_set

_LEFT = frozenset({2, 4, 8, 16, 32, 64, 128})
"""How many may be left after a round."""
_DRAWS = (256, 128)
"""Twice the draws whose rounds are numbered: 128 players at a tennis Grand Slam, 64 teams in a cup."""
_ROUND_OF = frozenset({"ronda de", "ronda de los", "ronda de las", "fase de", "round of"})
_LAST = frozenset({"the last", "the final"})
"""What stands before the number of those left; after "the last" nothing may follow that it counts."""
_BEST = {"es": frozenset({"mejores"}), "en": frozenset({"best", "top"})}
_GOES_ON = word_set(
    "after with by of for in on at against and but or when where while to as this since before thanks following from if next "
    "despite without again here there tonight today yesterday is are was were will has have"
)
"""Words after "the last 16" and "the final" that these do not count or describe."""


def read_stages(scan: Scan) -> Iterator[Quantity]:
    """The stages that are named, then those whose number is said."""
    for start, end, (left, doubtful) in find_phrases(scan.forms, lexicon.stages(scan.language)):
        counted = any(numeral.start < start < numeral.end for numeral in scan.numerals)  # "tres cuartos"
        describes = not scan.spanish and scan.form(end - 1) == "final" and not _ends(scan, end)
        placed = scan.spanish and end == start + 1 and scan.is_cue(start - 1, "took_place")
        if not counted and not placed and not describes and scan.free(start, end):
            strength = Strength.WEAK if doubtful else Strength.MEDIUM
            yield scan.named(start, end, Kind.STAGE, [left], strength)
    for numeral in scan.free_numerals():
        if readings := _numbered(scan, numeral) or _round(scan, numeral):
            yield scan.quantity(numeral.start, numeral.end, readings, numeral.strength, literal=scan.literal(numeral))


def _numbered(scan: Scan, numeral: Numeral) -> list[Reading]:
    """ "The round of 16", "ronda de los 32", "among the four best"; "the last 16 years" are none."""
    if numeral.kind is not Kind.COUNT or numeral.value not in _LEFT:
        return []
    stage, count = Reading(Kind.STAGE, numeral.value), Reading(Kind.COUNT, numeral.value)
    before = [" ".join(scan.forms[max(0, numeral.start - length) : numeral.start]) for length in (2, 3)]
    if not _ROUND_OF.isdisjoint(before) or (before[0] in _LAST and _ends(scan, numeral.end)):
        return [stage, count]
    best = _BEST[scan.language]
    return [count, stage] if {scan.form(numeral.start - 1), scan.form(numeral.end)} & best else []


def _round(scan: Scan, numeral: Numeral) -> list[Reading]:
    """ "The fourth round", "la tercera ronda": by its number, and by those left in it where the draw is a usual one."""
    if numeral.kind is not Kind.ORDINAL or scan.form(numeral.end) not in ("round", "ronda"):
        return []
    left = [draw / 2**numeral.value for draw in _DRAWS]
    return [Reading(Kind.ORDINAL, numeral.value), *(Reading(Kind.STAGE, n) for n in left if n in _LEFT)]


def _ends(scan: Scan, end: int) -> bool:
    """True where no word follows that a number could count or "final" describe."""
    return end >= len(scan.pieces) or scan.pieces[end].shape == "mark" or scan.form(end) in _GOES_ON
