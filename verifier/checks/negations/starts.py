""" "No abrimos hasta las cinco" is "we open at five": what is denied until some time begins then."""

from __future__ import annotations

import re

from verifier.checks.negations.clauses import Side
from verifier.checks.negations.marks import Mark
from verifier.checks.quantities import Kind, Quantity, read
from verifier.checks.quantities.matching import match

_UNTIL_ES = re.compile(
    r"\bhasta\s+(?:(?:el|la|las|este|esta|próximo|próxima|bien|pasad[ao]s?|eso de)\s+)*$", re.IGNORECASE
)
_UNTIL_EN = re.compile(r"\b(?:until|till|til|through|before|up to|to)\b(?:\s+[\w.:]+){0,3}\s*$", re.IGNORECASE)
_TIMES = frozenset({Kind.CLOCK, Kind.DAY, Kind.MONTH, Kind.YEAR, Kind.WEEKDAY, Kind.DAYPART, Kind.RELATIVE})
_BREAKS = frozenset(".;:?!…")


def begins_then(mark: Mark, here: Side, there: Side) -> bool:
    """True if the Spanish denies something until a time that the English gives as the time when it is so."""
    if here.language != "es" or not mark.negates:
        return False
    source, translation = _text(here), _text(there)
    start = here.tokens[mark.end - 1].end
    stop = next((token.start for token in here.tokens[mark.end :] if token.text in _BREAKS), len(source))
    until = (
        one
        for one in read(source, "es")
        if one.kind in _TIMES and start <= one.span.start < stop and _UNTIL_ES.search(source[start : one.span.start])
    )
    time = next(until, None)
    return time is not None and any(
        _is_that(time, other) and not _UNTIL_EN.search(translation[: other.span.start])
        for other in read(translation, "en")
    )


def _is_that(time: Quantity, other: Quantity) -> bool:
    found = match(time, other)
    return found is not None and found.fault is None


def _text(side: Side) -> str:
    """The text of a side, as its tokens stand in it."""
    text = ""
    for token in side.tokens:
        text = text.ljust(token.start) + token.text
    return text
