"""What a number printed in digits may mean: 1.200, 1,200, 1.234,56, 3,5, 1 200."""

from __future__ import annotations

import re

SPACES = "\u00a0\u202f\u2009 "
_GROUPED = re.compile(rf"\d{{1,3}}(?:([.,'’{SPACES}])\d{{3}})(?:\1\d{{3}})*")
_GROUPED_DECIMALS = re.compile(rf"(\d{{1,3}}(?:([.,'’{SPACES}])\d{{3}})+)([.,])(\d+)")
_DECIMALS = re.compile(r"(\d+)[.,'’](\d+)")


def bare(literal: str) -> str:
    """The digits of ``literal`` alone."""
    return "".join(c for c in literal if c.isdecimal())


def is_number(literal: str) -> bool:
    """True if ``literal`` is one number in some locale."""
    return bool(digit_readings(literal, "es"))


def digit_readings(literal: str, language: str) -> tuple[float, ...]:
    """The values that ``literal`` may have, the likeliest first; none if it is no single number ("10:30", "3/4").

    Spanish prints 1.200,5 in Spain and in South America, 1,200.5 from Mexico to Peru; RAE (Ortografía, 2010) asks for
    1 200,5. So one group of three digits after a point or a comma is ambiguous, and both values are kept, unless it ends
    in zero (nobody writes the decimals of 1,200) or the number begins with zero (0,125 cannot be thousands). In English
    the comma never begins decimals of three digits.
    """
    literal = literal.strip()
    if literal.isdecimal():
        return (float(literal),)
    if match := _GROUPED.fullmatch(literal):
        whole, separator = float(bare(literal)), match[1]
        if len(bare(literal)) > 6 or separator in SPACES:
            return (whole,)
        decimal = float(re.sub(r"\D", ".", literal))
        if literal.startswith("0"):
            return (decimal,)
        if literal.endswith("0") or (separator == "," and language == "en"):
            return (whole,)
        point_is_decimal = separator == "," if language == "es" else separator == "."
        return (decimal, whole) if point_is_decimal else (whole, decimal)
    if (match := _GROUPED_DECIMALS.fullmatch(literal)) and match[2] != match[3]:
        return (float(f"{bare(match[1])}.{match[4]}"),)
    if match := _DECIMALS.fullmatch(literal):
        return (float(f"{match[1]}.{match[2]}"),)
    return ()
