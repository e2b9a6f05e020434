"""How near two values must be to be one: noise, rounding, and the tolerance of conversions."""

from __future__ import annotations

import math

CONVERSION = 0.035
"""Relative error of a conversion that is rounded as people round: 100 km are 62 miles, printed as 60."""
ROUGH = 0.13
"""The same where the text says "about", or where one of the two is at most three, in halves."""
ROUNDING = 0.06
"""Relative error of "almost 2,000" for 1,987."""
A_MONTH = 0.09
"""Relative error between units of time that do not divide each other: thirty days, four weeks, a month."""


def equal(a: float, b: float) -> bool:
    """Equal but for floating-point noise."""
    return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12)


def near(a: float, b: float, tolerance: float) -> bool:
    return abs(a - b) <= tolerance * max(abs(a), abs(b))


def significant(value: float) -> int:
    """How many significant digits ``value`` is printed with: 1,200 has two."""
    return len(f"{value:.10g}".split("e")[0].replace(".", "").strip("0")) or 1


def rounds_to(exact: float, rounded: float) -> bool:
    """True if the English is the Spanish number rounded to two or more significant digits: 1.234.567 to 1.2 million."""
    digits = significant(rounded)
    if min(exact, rounded) < 1000 or digits < 2 or digits >= significant(exact):
        return False
    size = 10.0 ** (math.floor(math.log10(exact)) - digits + 1)
    return equal(round(exact / size) * size, rounded)
