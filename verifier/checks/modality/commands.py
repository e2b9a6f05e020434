"""A command reported as a statement: “le dije que no firmara nada” printed as “I told him I wasn't signing anything”.

After a verb of saying the subjunctive is what somebody is told to do; the English then tells what somebody does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.checks.phrases import quoted
from verifier.checks.sides import Sides
from verifier.model import Issue, Span

_TOLD = re.compile(
    r"\b(?:dij\w+|dec[ií]a\w*|ped[ií]\w*|pid[ií]\w+|advert\w+|advirti\w+|orden\w+|grit\w+|rog\w+|suplic\w+|aconsej\w+|recomend\w+|exig\w+)"
    r" (?:al? (?:\w+ ){1,3})?que (?:no )?(?:(?:me|te|se|lo|la|le|nos|os|los|las|les) ){0,2}"
    r"(?!(?:quis|pud|deb|hub|tuv|sup)ie|fuera\b|(?:pre|se|com|re|dis|am)?para|(?:de|a)clara)"
    r"\w{2,}(?:(?:ar|ier|yer|jer)a(?:s|n|is)?|[áé]ramos|(?:as|ies|yes|jes)e(?:s|n|is)?|[áé]semos)\b",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\b(?:told|warned|advised|begged|asked|ordered|shouted at|yelled at) (?:\w+ ){1,3}?(?:that )?(?:i|we|he|she|they) "
    r"(?:was|were|wasn't|weren't|did|didn't|had|hadn't)\b(?! to\b| better\b| been told\b)",
    re.IGNORECASE,
)


def check_commands(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue where the Spanish reports what somebody was told to do and the English what somebody was doing."""
    told = _TOLD.search(sides.source)
    stated = _STATED.search(sides.translation.replace("’", "'"))
    if told and stated:
        here, there = Span(*told.span()), Span(*stated.span())
        message = f"In the Spanish somebody is told to do it ({quoted(sides.source, here)}); the English says that somebody does ({quoted(sides.translation, there)})."
        yield Issue("mistranslation", "critical", "role", message, (here,), (there,), 0.75)
