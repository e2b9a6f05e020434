"""A decade of the century and one of a life: "nació en los cincuenta" is not "he is in his fifties"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.checks.phrases import quoted
from verifier.checks.sides import Sides
from verifier.model import Issue, Span

_TENS_ES = {
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
}  # fmt: skip
_TENS_EN = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_ANY_ES = rf"(?P<ten>{'|'.join(_TENS_ES)}|[2-9]0)\b"
_ANY_EN = rf"(?:19)?(?P<ten>{'|'.join(_TENS_EN)}|[2-9]0s)\b"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_EPOCH_ES = _pattern(
    rf"\b(?:años (?:de )?(?:los )?|(?:nac|crec|cri)\w+(?: \w+){{0,3}} en los |década de los ){_ANY_ES}(?! (?:años de|y|años cumplidos))"
)
_EPOCH_EN = _pattern(rf"\bthe (?:early |mid-?|late )?[’']?{_ANY_EN}")
_AGE_ES = _pattern(
    rf"\b(?:rond|and|pas|llega|cumpl|sobrepas|super|entr)\w+ (?:por |de |en |a )?(?:ya )?los {_ANY_ES}(?! (?:mil|por|%|kil|pes|dól|eur))"
)
_AGE_EN = _pattern(rf"\bin (?:his|her|their|my|our|your) (?:early |mid-?|late )*{_ANY_EN}")
"""Spanish and English of either kind of decade."""


def check_decades(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue where one side tells when and the other how old, of the same ten."""
    for ours, theirs, other_es, other_en in (
        (_EPOCH_ES, _AGE_EN, _AGE_ES, _EPOCH_EN),
        (_AGE_ES, _EPOCH_EN, _EPOCH_ES, _AGE_EN),
    ):
        here, there = ours.search(sides.source), theirs.search(sides.translation)
        if not here or not there or other_es.search(sides.source) or other_en.search(sides.translation):
            continue
        if _ten(here["ten"]) == _ten(there["ten"]):
            one, other = Span(*here.span()), Span(*there.span())
            message = f"{quoted(sides.source, one)} is not {quoted(sides.translation, other)}: a decade is no age."
            yield Issue("mistranslation", "critical", "date", message, (one,), (other,), 0.8)


def _ten(word: str) -> int:
    known = _TENS_ES | _TENS_EN
    return known.get(word.lower()) or int(word[:2])
