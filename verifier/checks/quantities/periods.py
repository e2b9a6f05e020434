"""The same rate told for another period: "24.000 euros al año" and "2,000 euros a month"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import product

from verifier.checks.phrases import Phrases, find_phrases
from verifier.checks.quantities.lexicon import key
from verifier.checks.quantities.matching import match
from verifier.checks.quantities.model import Quantity
from verifier.checks.quantities.pieces import pieces_of, span_of
from verifier.model import Span
from verifier.resources import resource_rows

_GAP = 12
"""Letters that may stand between an amount and its period: "350 euros netos al mes"."""
_EXACT = 0.2
"""Cost of a match up to which nothing is rounded."""
_IN_A_YEAR: Mapping[str, float] = {
    "day": 365,
    "week": 52,
    "fortnight": 24,
    "month": 12,
    "bimester": 6,
    "trimester": 4,
    "semester": 2,
    "year": 1,
}
_IN_ANOTHER: Mapping[tuple[str, str], float] = {
    ("hour", "day"): 24,
    ("day", "week"): 7,
    ("day", "month"): 30,
    ("day", "fortnight"): 15,
    ("week", "month"): 4,
    ("week", "fortnight"): 2,
}
"""How many of the one people count in the other, where the year does not tell."""


def in_the_same_period(
    left: Sequence[Quantity], right: Sequence[Quantity], source: str, translation: str
) -> tuple[list[Quantity], list[Quantity]]:
    """The quantities of a Spanish text and of its English, a rate of the Spanish brought to the period for which the English tells exactly the
    same one; the two periods then count as said."""
    ours, theirs = list(left), list(right)
    paid = list(_rates(right, translation, "en"))
    for (amount, unit, here), (other, period, there) in product(_rates(left, source, "es"), paid):
        times = _times(unit, period)
        if amount not in ours or unit == period or times is None or match(amount, other):
            continue
        scaled = tuple(replace(reading, value=reading.value * times) for reading in amount.readings)
        brought = replace(amount, readings=scaled, literal="")
        found = match(brought, other)
        if found and not found.fault and found.cost <= _EXACT:
            ours = [brought if one is amount else one for one in ours if not one.span.overlaps(here)]
            theirs = [one for one in theirs if not one.span.overlaps(there)]
    return ours, theirs


def _times(unit: str, period: str) -> float | None:
    """What an amount a ``unit`` is to be multiplied by for a ``period``; None if nobody can say."""
    if (unit, period) in _IN_ANOTHER:
        return _IN_ANOTHER[unit, period]
    if (period, unit) in _IN_ANOTHER:
        return 1 / _IN_ANOTHER[period, unit]
    known = unit in _IN_A_YEAR and period in _IN_A_YEAR
    return _IN_A_YEAR[unit] / _IN_A_YEAR[period] if known else None


def _rates(quantities: Sequence[Quantity], text: str, language: str) -> Iterator[tuple[Quantity, str, Span]]:
    """Amounts with the period behind them, and where that stands."""
    pieces = pieces_of(text)
    for start, end, unit in find_phrases(tuple(piece.form for piece in pieces), _paces(language)):
        span = span_of(pieces, start, end)
        near = [one for one in quantities if 0 <= span.start - one.span.end <= _GAP and not one.is_temporal]
        if near:
            yield near[-1], unit, span


@cache
def _paces(language: str) -> Phrases[str]:
    column = 1 if language == "es" else 2
    rows = resource_rows("quantities/paces.tsv")
    return Phrases((key(form), row[0]) for row in rows for form in row[column].split("|"))
