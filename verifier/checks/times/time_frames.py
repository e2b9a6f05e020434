"""How a length of time and a date lie in time: "hace tres meses" is not "for three months", "durante ocho años" not "eight years ago",
"faltan tres días" not "three days since"; and "hasta el 15" is not "from the 15th on".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import product

from verifier.checks.phrases import quoted
from verifier.checks.quantities import Kind, Quantity, lexicon, read
from verifier.checks.quantities.matching import match
from verifier.checks.sides import Sides
from verifier.model import Issue


class Frame(StrEnum):
    """Where the words beside it put a length of time or a date."""

    AGO = "counted back from now"
    FOR = "lasting, and over"
    UP_TO_NOW = "lasting until now"
    GOING_ON = "going on still"
    AHEAD = "still to come"
    SINCE = "gone by since then"
    UNTIL = "the end"
    FROM = "the beginning"
    NOT_UNTIL = "when it begins"
    OVER = "when it was so"


_SOME_ES = r"(?:(?:ya|casi|unos|unas|los|las|el|la|más de|menos de|cerca de|alrededor de|apenas|solo|sólo|últimos|últimas|otros|otras)\s+)*$"
_SOME_EN = (
    r"(?:(?:about|around|some|almost|nearly|over|more than|less than|just|only|another|the|a|last|past|next)\s+)*$"
)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_SPANISH: Sequence[tuple[Frame, re.Pattern[str], re.Pattern[str]]] = (
    (Frame.UP_TO_NOW, _pattern(r"\bdesde hace\s+" + _SOME_ES), _pattern("")),
    (Frame.GOING_ON, _pattern(r"\bllev(?:o|as|a|amos|an|áis|aba|aban|ábamos)\s+" + _SOME_ES), _pattern("")),
    (Frame.AGO, _pattern(r"\bhace\s+" + _SOME_ES), _pattern(r"(?!\s+que\b)")),
    (Frame.FOR, _pattern(r"\b(?:durante|a lo largo de)\s+" + _SOME_ES), _pattern("")),
    (Frame.AHEAD, _pattern(r"\b(?:dentro de)\s+" + _SOME_ES), _pattern("")),
    (
        Frame.AHEAD,
        _pattern(r"\b(?:faltan?|faltaban?|quedan?|quedaban?)\s+" + _SOME_ES),
        _pattern(r"\s+(?:para|de plazo|por delante)\b"),
    ),
)
_ENGLISH: Sequence[tuple[Frame, re.Pattern[str], re.Pattern[str]]] = (
    (Frame.AGO, _pattern("$"), _pattern(r"\s+(?:ago|earlier)\b")),
    (Frame.SINCE, _pattern("$"), _pattern(r"\s+(?:since|(?:have|has|had) (?:passed|gone by))\b")),
    (Frame.AHEAD, _pattern("$"), _pattern(r"\s+(?:from now|left|to go|away|remain\w*|until|before|till)\b")),
    (Frame.AHEAD, _pattern(r"\b(?:in|within)\s+" + _SOME_EN), _pattern("")),
    (Frame.FOR, _pattern(r"\bfor\s+" + _SOME_EN), _pattern("")),
)
"""Frame, what stands before the time, and what behind it."""
_PERFECT = _pattern(r"\b(?:ha[sd]|have|having|been)\b|[’'](?:ve|d)\b|\b(?:ha[sd]|have)n[’']t\b")
_WILL = _pattern(r"\b(?:will|won[’']t|going to|shall|would)\b|[’']ll\b")
_CLASHES: Mapping[Frame, frozenset[Frame]] = {
    Frame.AGO: frozenset({Frame.FOR}),
    Frame.FOR: frozenset({Frame.AGO, Frame.OVER}),
    Frame.UP_TO_NOW: frozenset({Frame.AHEAD, Frame.OVER}),
    Frame.GOING_ON: frozenset({Frame.AHEAD, Frame.AGO, Frame.OVER}),
    Frame.AHEAD: frozenset({Frame.AGO, Frame.OVER, Frame.SINCE}),
    Frame.UNTIL: frozenset({Frame.FROM, Frame.NOT_UNTIL}),
    Frame.FROM: frozenset({Frame.UNTIL}),
}
"""What a frame of the Spanish never is in English."""


def check_time_frames(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue for the first length of time or date that both sides say and put elsewhere in time."""
    here, there = read(sides.source, "es"), read(sides.translation, "en")
    for one, other in product(here, there):
        if not _same_time(one, other):
            continue
        if _lasts(one):
            ours, theirs = _frame(sides.source, one, _SPANISH), _frame(sides.translation, other, _ENGLISH)
            theirs = theirs and _in_its_tense(sides.translation, theirs, other)
        else:
            ours = _bound(sides.source, one, here, _BOUNDS_ES)
            theirs = _bound(sides.translation, other, there, _BOUNDS_EN)
            if theirs is Frame.UNTIL and _NOT.search(sides.translation[: other.span.start]):
                before = sides.source[: one.span.start + len("las")]  # "abre hasta las"
                theirs = Frame.NOT_UNTIL if _GOES_ON.search(before) else None
        if ours and theirs and theirs in _CLASHES.get(ours, ()):
            message = (
                f"In the Spanish {quoted(sides.source, one.span)} is {ours}, "
                f"in the English {quoted(sides.translation, other.span)} is {theirs}."
            )
            # "Lleva dos años casado" may be told by its beginning: "he married two years ago".
            severity, sure = ("major", 0.6) if (ours, theirs) == (Frame.GOING_ON, Frame.AGO) else ("critical", 0.8)
            yield Issue("mistranslation", severity, "date", message, (one.span,), (other.span,), sure)
            return


def _same_time(one: Quantity, other: Quantity) -> bool:
    hours = one.kind is Kind.CLOCK and other.kind is Kind.COUNT  # "hasta las cinco", "until five"
    dates = hours or (one.kind in _DATES and other.kind in _DATES)
    if _lasts(one) is not _lasts(other) or not (_lasts(one) or dates):
        return False
    found = match(one, other)
    return found is not None and found.fault is None and (hours or one.value == other.value)


def _lasts(quantity: Quantity) -> bool:
    """True for a length of time."""
    return quantity.kind is Kind.MEASURE and lexicon.units()[quantity.unit or ""].dimension == "time"


def _frame(
    text: str, quantity: Quantity, frames: Sequence[tuple[Frame, re.Pattern[str], re.Pattern[str]]]
) -> Frame | None:
    before, after = text[max(0, quantity.span.start - _REACH) : quantity.span.start], text[quantity.span.end :]
    return next((frame for frame, first, last in frames if first.search(before) and last.match(after)), None)


_REACH = 40
"""Letters before a time within which its preposition stands."""


_THAT_WAS = _pattern(r"\b(?:that|this) was\s+" + _SOME_EN)
_STATES = _pattern(
    r"\b(?:lived|worked|studied|suffered|waited|owned|taught|knew|belonged|dated|slept|depended|resided|stayed|lacked|"
    r"needed|wanted|loved|hated|played|earned|(?:was|were) (?:in|at|here|there|an?|the|my|our|his|her|their))\b[^.;:!?,]*$"
)
"""A state in the past: two years ago it was so, and need not be now; what began then is so still."""


def _in_its_tense(text: str, frame: Frame, quantity: Quantity) -> Frame | None:
    """The English frame where the tenses beside it leave no other: "for" of a past that is over, "in" of what will be; none where only the beginning
    is told ("that was four years ago", "ya llevo cuatro años")."""
    if frame is Frame.AGO and _THAT_WAS.search(text[: quantity.span.start]):
        return None
    if frame is Frame.AGO and _STATES.search(text[: quantity.span.start]):
        return Frame.OVER
    if frame is Frame.FOR:
        return None if _PERFECT.search(text) or _WILL.search(text) else frame
    if frame is Frame.AHEAD:
        return None if _PERFECT.search(text) or not _WILL.search(text) else frame
    return frame


# Dates ---------------------------------------------------------------------------------------------------------------

_DATES = frozenset({Kind.DAY, Kind.MONTH, Kind.YEAR, Kind.WEEKDAY, Kind.CLOCK})
_NO = _pattern(r"\b(?:no|nunca|nadie|ni|jamás|tampoco|sin|nada)\b")
_BOUNDS_ES = (
    (Frame.UNTIL, _pattern(r"\bhasta\s+(?:(?:el|la|las|este|esta|próximo|próxima|pasado|día|mes de|año)\s+)*$")),
    (
        Frame.FROM,
        _pattern(r"\b(?:desde|a partir del?)\s+(?:(?:el|la|las|este|esta|próximo|próxima|pasado|día|mes de|año)\s+)*$"),
    ),
)
_BOUNDS_EN = (
    (Frame.UNTIL, _pattern(r"\b(?:until|till|through|up to)\s+(?:(?:the|this|next|last)\s+)*$")),
    (Frame.FROM, _pattern(r"\b(?:from|since|(?:start|beginn)ing(?: on| in)?)\s+(?:(?:the|this|next|last)\s+)*$")),
)
_NOT = _pattern(
    r"(?:n[’']t|\b(?:not|never|nobody|no one|cannot))\s+(?:(?!finish|stop|leav|end|clos)\w+\s+){0,2}?(?:open|work|serv|see|sleep|stay|run|operat|play|stud|sell|danc|liv|last|continu|here|there|on)\w*\b"
    r"[^.;:!?,]*$"
)
"""What does not go on before some time; "we don't close until five" is that we are open until then."""
_GOES_ON = _pattern(
    r"\b(?:(?:abr(?:o|imos|en?|ía[ns]?|íamos)|abiert[oa]s?|ati?end\w+)(?=[^.;:!?,]*\bhasta la)|trabaj\w+|d[uo]e?rm\w+|qued(?:o|a|amos|an|é|ó|aron)|estuv\w+|est(?:oy|á|amos|án|aba\w*)|funcion\w+|"
    r"oper(?:a|an|aba|aban|amos)|jueg\w+|jug(?:amos|aron|aba\w*)|estudi\w+|vend(?:o|e|en|emos|ía\w*)|baila\w+|vive\w*|vivi(?:ó|eron|mos)|duró|duran?|si?gu\w+)\b[^.;:!?,]*$"
)
"""What lasts until its end: "llega hasta las ocho" may be "doesn't arrive until eight", as in Mexico, and so may "abre hasta
el lunes"; "trabaja hasta las ocho" may not."""
_JOINT = _pattern(r"\s*(?:de|del|of|,|\.)?\s*(?:the\s+)?$")
"""Between the parts of one date."""


def _bound(
    text: str, quantity: Quantity, all_of_it: Sequence[Quantity], bounds: Sequence[tuple[Frame, re.Pattern[str]]]
) -> Frame | None:
    """Whether a date is where something ends or begins; None where the text denies anything ("no la vio hasta el lunes" is "since Monday")."""
    start = quantity.span.start
    for before in reversed([other for other in all_of_it if other.kind in _DATES and other.span.end <= start]):
        if _JOINT.fullmatch(text[before.span.end : start]):
            start = before.span.start
    if _NO.search(text[:start]):
        return None
    return next((frame for frame, pattern in bounds if pattern.search(text[max(0, start - _REACH) : start])), None)
