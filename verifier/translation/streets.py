"""The names of streets and squares, which addresses print as they are: "calle Bolívar 1450", "avenida 9 de Julio", "Plaza de Mayo"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STREET = r"(?:calle|c/|av(?:enida|da)?\.?|pasaje|pje\.?|jir[óo]n|jr\.?|bulevar|boulevard|callej[óo]n)"
_WORD = r"(?:[A-ZÁÉÍÓÚÜÑ][\w’'-]*[^\W\d_]|\d{1,2}(?=\sde\s[A-ZÁÉÍÓÚ]))"
_NAME = rf"{_WORD}(?:\s(?:de\s|del\s|la\s|las\s|los\s|el\s|y\s)*{_WORD})*"
_AFTER_STREETS = re.compile(rf"\b(?i:{_STREET})\s(?:de\s(?:l[ao]s?\s)?|del\s)?(?!Principal\b)(?P<name>{_NAME})")
_SQUARES = re.compile(rf"\b(?P<name>(?:Plaza|Paseo|Alameda|Rambla)\s(?:de\s|del\s|la\s|las\s|los\s)*{_NAME})")

_GRID = re.compile(
    r"\b(?P<name>(?:Carrera|Calle|Transversal|Diagonal|Cra\.?|Kra\.?|Cl\.?)\s\d+[A-Z]?\s(?:#|No\.?)\s?\d+[A-Z]?\s?-\s?\d+)"
)
"""An address of Colombia: "Carrera 7 # 45-23"."""
_ARTICLED = re.compile(
    r"(?<=\w )(?P<name>(?:La (?:Coruña|Plata|Paz|Rioja|Serena|Guaira|Matanza|Libertad|Pampa|Romana|Ceiba|Unión|Vega)|El (?:Alto|Oro|Callao|Progreso|Ejido)"
    r"|Los (?:Ríos|Lagos|Cabos|Mochis|Olivos|Andes)|Las (?:Palmas|Heras|Tunas|Condes)))(?![ ]?[A-ZÁÉÍÓÚ]|\w)"
)
"""Places whose article is part of the name, with its capital within a sentence."""


def streets(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the names, in order: of a street without the word for it, of a square with it; and of the places with an article."""
    found = {
        match.span("name")
        for pattern in (_GRID, _AFTER_STREETS, _SQUARES, _ARTICLED)
        for match in pattern.finditer(text)
    }
    yield from sorted(found)
