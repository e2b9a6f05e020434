"""A share that moves, told by where it was or by how far it went: "del 5 al 8 por ciento" and "three points, to 8 percent"."""

from __future__ import annotations

import math
import re

from verifier.checks.quantities.model import Kind, Quantity
from verifier.checks.quantities.remainders import falls

_POINTS = re.compile(r"[\s-]*(?:puntos?|points?|percentage[\s-]points?|pp)\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:de|del|desde|from)\s+(?:(?:el|un|casi|about|around|almost|nearly)\s+)*$", re.IGNORECASE)
_SHARES = frozenset({Kind.PERCENT, Kind.COUNT})


def told_by_points(
    beginning: Quantity, step: Quantity, ends: tuple[Quantity, Quantity], texts: tuple[str, str], language: str
) -> bool:
    """True if a way from a share to another and a step in points to the same one are one move.

    Args:
        beginning: the share that the one side moves from.
        step: how many points the other side moves by.
        ends: the share that either side moves to, in the same order.
        texts: the two sides, in the same order.
        language: that of the side with the step.
    """
    come, gone = texts
    start, end = beginning.value, max(ends, key=lambda one: one.kind is Kind.PERCENT).value
    counted = step.kind is Kind.POINTS or (step.kind is Kind.COUNT and _POINTS.match(gone[step.span.end :]))
    shares = Kind.PERCENT in {ends[0].kind, ends[1].kind} and beginning.kind in _SHARES
    way = beginning.span.end <= ends[0].span.start and _FROM.search(come[: beginning.span.start])
    as_far = math.isclose(abs(start - end), step.value, rel_tol=1e-6)
    return bool(counted and shares and way and as_far) and falls(gone, language) is (end < start)
