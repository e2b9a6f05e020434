"""A way turned round: “de Lima a Cusco” printed as “from Cusco to Lima”. Both names are there, each at the wrong end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.checks.phrases import folded, phrase, quoted
from verifier.checks.proper_names.nametables import name_groups
from verifier.checks.sides import Sides
from verifier.model import Issue, Span

_NAME = r"((?:[A-ZÁÉÍÓÚÑ][\w'’-]+)(?: (?:de |del |of )?[A-ZÁÉÍÓÚÑ][\w'’-]+)*)"
_SPANISH = re.compile(rf"\b[Dd](?:e|esde) {_NAME} (?:a|hasta|hacia) {_NAME}")
_ENGLISH = re.compile(rf"\b[Ff]rom {_NAME} to {_NAME}")


def reversed_routes(sides: Sides) -> Iterator[Issue]:
    """A critical mistranslation for each way whose two ends have changed places."""
    for way in _SPANISH.finditer(sides.source):
        for other in _ENGLISH.finditer(sides.translation):
            if _alike(way[1], other[2]) and _alike(way[2], other[1]) and not _alike(way[1], other[1]):
                here, there = Span(*way.span()), Span(*other.span())
                message = f"{quoted(sides.source, here)} goes the other way than {quoted(sides.translation, there)}."
                yield Issue("mistranslation", "critical", "name", message, (here,), (there,), 0.85)


def _alike(spanish: str, english: str) -> bool:
    """True for one spelling, accents apart, and for a name with its English form."""
    ours, theirs = name_groups()
    groups = ours.get(phrase(spanish), frozenset()) & theirs.get(phrase(english), frozenset())
    return bool(groups) or folded(spanish.casefold()) == folded(english.casefold())
