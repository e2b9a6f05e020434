"""A bound left out or put in: "al menos tres heridos" printed as "three people were hurt", "como mucho diez cupos" as "ten places"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.checks.phrases import quoted
from verifier.checks.quantities import Kind, Quantity, read
from verifier.checks.quantities.matching import match
from verifier.checks.sides import Sides
from verifier.model import Issue, Span


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_BETWEEN_ES, _BETWEEN_EN = (
    r"\s+(?:(?:a|en|de|por|unos|unas|los|las|el|la|otros|otras|\$)\s*)*$",
    r"\s+(?:(?:the|a|another|about|for|in)\s+)*$",
)
_BOUNDS = (
    (
        _pattern(r"\b(?:al menos|por lo menos|como mínimo|cuando menos|no menos de)" + _BETWEEN_ES),
        _pattern(r"\b(?:at least|no fewer than|no less than|a minimum of)" + _BETWEEN_EN),
        _pattern(r"\b(?:menos|mínim\w+|más|siquiera|mayor\w*|supera\w*|sobre|ya|desde|arriba|pico|tantos|tantas|casi|hasta|exced\w+|rebas\w+|pas\w+ de|inferior|sobrepas\w+)\b"),
        _pattern(
            r"\b(?:least|fewer|less|more|over|above|minimum|min|upwards?|plus|exceed\w*|even|as many|as much|good|north|some|any|anyway|surpass\w*|"
            r"top(?:s|ped)|dozens|hundreds|thousands|so far|already|beyond|odd|nearly|almost|about|from|up)\b|\+"
        ),
    ),
    (
        _pattern(r"\b(?:a lo sumo|como mucho|como máximo|cuando mucho|a lo más|no más de)" + _BETWEEN_ES),
        _pattern(r"\b(?:at most|at the most|no more than|a maximum of)" + _BETWEEN_EN),
        _pattern(r"\b(?:sumo|mucho|máxim\w+|más|menos|hasta|tope|solo|sólo|apenas|límite|inferior|mayor|super\w+|exced\w+|menor)\b"),
        _pattern(
            r"\b(?:most|more|max(?:imum)?|up to|tops|less|fewer|under|within|limit\w*|cap\w*|ceiling|only|just|best|barely|hardly|merely|above|"
            r"over|exceed\w*|longer|further|than|below|not|no|cannot|or so)\b|n[’']t\b"
        ),
    ),
)  # fmt: skip
"""What bounds a number that follows it, in Spanish and in English, and what else may say as much anywhere on either side."""


def check_bounds(sides: Sides) -> Iterator[Issue]:
    """Yields a major issue for each "at least" or "at most" before a number that the other side gives without any such word."""
    here, there = read(sides.source, "es"), read(sides.translation, "en")
    for bound_es, bound_en, said_es, said_en in _BOUNDS:
        for quantity in here if not said_en.search(sides.translation) else ():
            bound = _before(sides.source, quantity, bound_es)
            if bound and any(_same(quantity, other) for other in there):
                message = f"{quoted(sides.source, bound)} is not in the English."
                yield Issue("omission", "major", "quantifier", message, (bound,), (), 0.7)
        for quantity in there if not said_es.search(sides.source) else ():
            bound = _before(sides.translation, quantity, bound_en)
            if bound and any(_same(other, quantity) for other in here):
                message = f"{quoted(sides.translation, bound)} has nothing behind it in the Spanish."
                yield Issue("addition", "major", "quantifier", message, (), (bound,), 0.7)


def _before(text: str, quantity: Quantity, bound: re.Pattern[str]) -> Span | None:
    """The bound and the number behind it."""
    found = bound.search(text, 0, quantity.span.start)
    return Span(found.start(), quantity.span.end) if found else None


def _same(one: Quantity, other: Quantity) -> bool:
    found = match(one, other)
    return one.kind in _COUNTED and found is not None and found.fault is None and one.value == other.value


_COUNTED = frozenset({Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT})
