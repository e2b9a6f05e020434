"""The names of streets and squares, which addresses print as they are: "calle Bolívar 1450", "avenida 9 de Julio", "Plaza de Mayo"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STREET = r"(?:calle|c/|av(?:enida|da)?\.?|pasaje|pje\.?|jir[óo]n|jr\.?|bulevar|boulevard|callej[óo]n)"
_WORD = r"(?:[A-ZÁÉÍÓÚÜÑ][\w’'-]*[^\W\d_]|\d{1,2}(?=\sde\s[A-ZÁÉÍÓÚ]))"
_NAME = rf"{_WORD}(?:\s(?:de\s|del\s|la\s|las\s|los\s|el\s|y\s)*{_WORD})*"
_AFTER_STREETS = re.compile(rf"\b(?i:{_STREET})\s(?:de\s|del\s)?(?!Principal\b)(?P<name>{_NAME})")
_SQUARES = re.compile(rf"\b(?P<name>(?:Plaza|Paseo|Alameda|Rambla)\s(?:de\s|del\s|la\s|las\s|los\s)*{_NAME})")


def streets(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the names, in order: of a street without the word for it, of a square with it."""
    found = {match.span("name") for pattern in (_AFTER_STREETS, _SQUARES) for match in pattern.finditer(text)}
    yield from sorted(found)
