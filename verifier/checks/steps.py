"""By how much against to what: "bajar el pasaje a 25 pesos" is "cut the fare to 25 pesos", not "by 25 pesos"; and from which end a game's
minutes are counted: "a los veinte minutos" is not "with 20 minutes left".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.checks.phrases import quoted
from verifier.checks.quantities import Quantity, read
from verifier.checks.sides import Sides
from verifier.model import Issue, Span

_TO_ES = re.compile(r"\b(?:a|al|hasta|hasta el)\s+(?:(?:los|las|unos|unas|solo|sólo|casi)\s+)?$", re.IGNORECASE)
_BY_ES = re.compile(r"\ben\s+(?:(?:un|unos|unas|casi)\s+)?$", re.IGNORECASE)
_TO_EN = re.compile(r"\bto\s+(?:(?:about|around|just|only|some|almost|nearly)\s+)?[$€£]?$", re.IGNORECASE)
_BY_EN = re.compile(r"\bby\s+(?:(?:about|around|just|only|some|almost|nearly|up to)\s+)?[$€£]?$", re.IGNORECASE)
_CHANGES_ES = re.compile(
    r"\b(?:baj|sub|reduc|reduj|aument|increment|recort|cay|cae|rebaj|ascend|ascien|descend|descien|disminu|elev|crec|dobl|redond)\w*",
    re.IGNORECASE,
)
_CHANGES_EN = re.compile(
    r"\b(?:cut|cuts|lower|reduc|rais|rise|rose|rising|fall|fell|drop|increas|decreas|grow|grew|climb|go(?:es)? (?:up|down)|went (?:up|down)|"
    r"bring|brought|shr[aiu]nk|slash|hike|jump|com(?:e|ing) down)\w*",
    re.IGNORECASE,
)


def check_steps(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue where a change to an amount is printed as one by that amount, or the reverse, and where minutes are counted from the
    other end."""
    yield from _from_the_other_end(sides)
    if not (_CHANGES_ES.search(sides.source) and _CHANGES_EN.search(sides.translation)):
        return
    english = read(sides.translation, "en")
    for one in read(sides.source, "es"):
        same = [other for other in english if other.value == one.value]
        if len(same) != 1 or (one.is_temporal and same[0].is_temporal):
            continue  # "1850" beside "$1,850" is no year
        to_here, by_here = _before(sides.source, one, _TO_ES), _before(sides.source, one, _BY_ES)
        to_there, by_there = _before(sides.translation, same[0], _TO_EN), _before(sides.translation, same[0], _BY_EN)
        for here, there in ((to_here, by_there), (by_here, to_there)):
            if here and there:
                message = (
                    f"The Spanish says {quoted(sides.source, here)}, the English {quoted(sides.translation, there)}: "
                    f"{'to' if here == to_here else 'by'} that amount, not {'by' if here == to_here else 'to'} it."
                )
                yield Issue("mistranslation", "critical", "number", message, (here,), (there,), 0.8)


_IN = re.compile(r"\ba los \w+ minutos\b", re.IGNORECASE), re.compile(r"\bminutes in(?:to)?\b", re.IGNORECASE)
_LEFT = (
    re.compile(r"\b(?:faltando|quedando|a falta de|cuando faltaban|cuando quedaban) \w+ minutos\b", re.IGNORECASE),
    re.compile(r"\bminutes (?:left|to go|remaining|to play)\b", re.IGNORECASE),
)
"""Spanish and English: minutes from the beginning, and to the end."""


def _from_the_other_end(sides: Sides) -> Iterator[Issue]:
    for ours, theirs in ((_IN, _LEFT), (_LEFT, _IN)):
        here, there = ours[0].search(sides.source), theirs[1].search(sides.translation)
        if here and there and not ours[1].search(sides.translation) and not theirs[0].search(sides.source):
            one, other = Span(*here.span()), Span(*there.span())
            message = (
                f"{quoted(sides.source, one)} is counted from the other end than {quoted(sides.translation, other)}."
            )
            yield Issue("mistranslation", "critical", "date", message, (one,), (other,), 0.8)


def _before(text: str, quantity: Quantity, pattern: re.Pattern[str]) -> Span | None:
    """The preposition and the quantity, if it stands right before it."""
    match = pattern.search(text, max(0, quantity.span.start - 20), quantity.span.start)
    return Span(match.start(), quantity.span.end) if match else None
