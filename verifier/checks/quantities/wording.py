"""How a quantity is named in a message: as printed, and where that needs it, as an English number."""

from __future__ import annotations

from verifier.checks.quantities.model import Kind, Quantity
from verifier.model import Span
from verifier.text import clean

_PLAIN = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.POINTS})


def said(text: str, quantity: Quantity, language: str) -> str:
    """The words of ``quantity`` in ``text``, for Spanish with the English number behind: ``“1.200” (1,200)``."""
    printed = clean(quantity.span.of(text))
    if language != "es" or quantity.kind not in _PLAIN or quantity.value < 13:
        return f"“{printed}”"
    english = f"{quantity.value:,.0f}" if quantity.value % 1 == 0 else f"{quantity.value:,.10g}"
    return f"“{printed}”" if english in printed else f"“{printed}” ({english})"


def changed(source: str, translation: str, left: Quantity, right: Quantity) -> str:
    """One line for a quantity that is another in the English."""
    return f"The Spanish says {said(source, left, 'es')}, the English {said(translation, right, 'en')}"


def quoted_change(source: str, translation: str, here: Span, there: Span) -> str:
    """The same for stretches of the two sides that are more than a quantity."""
    return f"The Spanish says “{clean(here.of(source))}”, the English “{clean(there.of(translation))}”"
