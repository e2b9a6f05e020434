"""Numbers, measures and dates of the two sides: read once, matched once, reported by two checks.

``read`` turns a text into its quantities: ``pieces`` cuts it, ``numerals`` finds the numbers, ``clock``, ``calendar``,
``eras`` and ``timewords`` take those that belong to times and dates, ``measures`` the rest. ``differences`` assigns the quantities of the two sides
to each other by value and tells what is left over. ``check_numbers`` and ``check_dates`` report their share of it.
"""

from verifier.checks.quantities.differences import Difference, answered, differences
from verifier.checks.quantities.model import Kind, Quantity, Reading, Strength
from verifier.checks.quantities.reading import read

__all__ = ["Difference", "Kind", "Quantity", "Reading", "Strength", "answered", "differences", "read"]
