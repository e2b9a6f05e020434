"""Telephone numbers: 91 555 12 34, and as they are said, "seis cinco cuatro, veintidós, treinta y tres, cero cero"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from verifier.checks.quantities.digits import bare
from verifier.checks.quantities.model import Kind, Numeral, Quantity, Strength
from verifier.checks.quantities.scan import Scan, readings_of

_TELEPHONE = re.compile(r"\+?\(?\d{1,4}\)?(?:[ \-]\(?\d{2,4}\)?){2,6}")
_THOUSANDS_OR_DATE = re.compile(r"\d{1,3}(?: \d{3})+|\d{4}-\d\d?-\d\d?|\d\d?-\d\d?-\d{4}")
_SEPARATORS = frozenset({",", "-", ".", ";"})
_FEWEST, _SHORTEST, _LONGEST = 4, 7, 13
"""Groups of a dictated number, and its digits in all."""


def read_telephones(scan: Scan) -> Iterator[Quantity]:
    """Runs of seven or more digits in groups that are no thousands: 91 555 12 34, 555-12-45; and dictated ones."""
    yield from _read_dictated(scan)
    for match in _TELEPHONE.finditer(scan.text):
        inside = [i for i, piece in enumerate(scan.pieces) if match.start() <= piece.start < match.end()]
        goes_on = re.match(r"[.,]?\d", scan.text[match.end() :])
        if (
            len(bare(match[0])) >= 7 + (" " in match[0])
            and inside
            and scan.free(inside[0], inside[-1] + 1)
            and not goes_on
            and not _THOUSANDS_OR_DATE.fullmatch(match[0])
        ):
            yield scan.named(inside[0], inside[-1] + 1, Kind.CODE, [float(bare(match[0]))], Strength.STRONG)


def _read_dictated(scan: Scan) -> Iterator[Quantity]:
    """Telephone numbers and the like in words, as one number; its groups are the parts, for they may be counts after all."""
    run: list[Numeral] = []
    for numeral in [*scan.numerals, None]:
        if numeral and _goes_on(scan, run, numeral):
            run.append(numeral)
            continue
        if len(run) >= _FEWEST and _SHORTEST <= len(digits := _digits(run)) <= _LONGEST:
            whole = scan.named(run[0].start, run[-1].end, Kind.CODE, [float(digits)], Strength.STRONG)
            parts = tuple(scan.quantity(one.start, one.end, readings_of(one), one.strength) for one in run)
            yield replace(whole, parts=parts)
        run = [numeral] if numeral and _may_belong(numeral) else []


def _may_belong(numeral: Numeral) -> bool:
    return numeral.is_count(0, 999) and not numeral.digits and numeral.upto is None


def _goes_on(scan: Scan, run: Sequence[Numeral], numeral: Numeral) -> bool:
    """True if a numeral follows the last of the run with nothing between but a mark."""
    between = scan.forms[run[-1].end : numeral.start] if run else ("",)
    return _may_belong(numeral) and (not between or (len(between) == 1 and between[0] in _SEPARATORS))


def _digits(run: Sequence[Numeral]) -> str:
    return "".join(f"{numeral.value:.0f}" for numeral in run)
