"""Amounts told in other words than their number: "los noventa minutos" is a full match, who is left of thirty is told by who has gone."""

from __future__ import annotations

import re
from math import isclose

from verifier.checks.quantities import Kind, Quantity, differences, read
from verifier.checks.renderings import renderings
from verifier.checks.sides import Sides
from verifier.model import Span
from verifier.text import Token

_COUNTS = frozenset({Kind.COUNT, Kind.SCORE})
_WHOLES = {Kind.FRACTION: 1.0, Kind.PERCENT: 100.0}
"""What the shares of a whole add up to."""
_STRETCH = re.compile(r"[^,.;:!?…—–]+")
_LACKS = {
    "es": re.compile(
        r"\b(?:no|sin|nadie|menos|salvo|excepto|falt\w+|perd\w+|pierd\w+|mur\w+|muer\w+|fallec\w+|dej\w+|abandon\w+|desert\w+|fracas\w+|reprob\w+|"
        r"se (?:fue|fueron|van|va|secaron|cayeron|pudrieron))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:not|never|no|without|all but|except|other than|fail\w*|drop\w* out|gone|missing|lost|lose|died|dead|die|killed|quit|left us|have left|had left|dried up|withered)\b"
        r"|n['’]t\b",
        re.IGNORECASE,
    ),
}


def stands_for(sides: Sides, quantity: Quantity, *, spanish: bool) -> bool:
    """True if a number of one side belongs to a set phrase that the other side prints: "los siete días de la semana", "every day"."""
    tokens = sides.source_tokens if spanish else sides.translation_tokens
    said = renderings("quantities/set_amounts.tsv", sides.source_tokens, sides.translation_tokens)
    return any(
        _overlaps(tokens, place, quantity.span)
        for phrase, printed in said
        for place in ([phrase] if spanish else printed)
        if printed
    )


def is_the_rest(sides: Sides, left: Quantity, right: Quantity) -> bool:
    """True if the two numbers make up a whole that both sides give, and just one of them counts those who are wanting: "de los treinta quedamos
    doce", "of the 30, eighteen have dropped out"; "siete de cada diez no votan", "three in ten vote"."""
    whole = left.value + right.value
    if {left.kind, right.kind} <= _COUNTS:
        given = all(
            any(
                part.kind in _COUNTS and part.value == whole
                for one in read(text, language)
                for part in (one, *one.parts)
            )
            for text, language in ((sides.source, "es"), (sides.translation, "en"))
        )
    else:
        given = left.kind is right.kind and left.kind in _WHOLES and isclose(whole, _WHOLES[left.kind])
    here, there = _lacks(sides.source, left.span, "es"), _lacks(sides.translation, right.span, "en")
    return given and here != there


def told_by_the_rest(sides: Sides) -> bool:
    """True if a number of the English counts the rest of those that the Spanish counts, so that what is denied of these is affirmed."""
    found = differences(sides.source, sides.translation)
    return any(one.source and one.translation and is_the_rest(sides, one.source, one.translation) for one in found)


def is_rest_of_year(sides: Sides, right: Quantity) -> bool:
    """True for the months that are left of a year, which the Spanish does not count: beside "en diciembre" and "el resto del año", "the other eleven
    months"."""
    named = {one.value for one in read(sides.source, "es") if one.kind is Kind.MONTH}
    rest = re.search(r"\bresto del año\b", sides.source, re.IGNORECASE)
    return (
        bool(rest and named) and (right.kind, right.unit) == (Kind.MEASURE, "month") and right.value == 12 - len(named)
    )


def _lacks(text: str, span: Span, language: str) -> bool:
    """True if the clause around a number says of what it counts that it is gone or was not achieved."""
    around = (part.group() for part in _STRETCH.finditer(text) if part.start() <= span.start < part.end())
    return any(_LACKS[language].search(part) for part in around)


def _overlaps(tokens: tuple[Token, ...], place: range, span: Span) -> bool:
    return tokens[place.start].start < span.end and span.start < tokens[place.stop - 1].end
