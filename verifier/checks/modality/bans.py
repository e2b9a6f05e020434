"""A ban printed as a leave, and the reverse: "no deben volver" is "they must not", not "they do not have to".

Both sides negate, and both speak of duty, so that neither the negation nor the modal gives it away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifier.checks.closeness import rendered_closely
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.model import Issue, Span
from verifier.text import Token

_BAN_ES = re.compile(
    r"no (?:(?:me|te|se|nos|os|le|les|lo|la|los|las) )?(?:debo|debes|debe|debemos|debeis|deben|debas|deba|deban)(?! de )"
)
_LEAVE_ES = re.compile(
    r"no (?:tengo|tienes|tenes|tiene|tenemos|teneis|tienen|tenga|tengas|tengan) (?:por )?que\b|no hace falta|no es (?:necesario|obligatorio)"
)
_BAN_EN = re.compile(
    r"(?:must not|mustn't|must never|may not|cannot|can't|can not|(?:is|are|am|'re|'s) not (?:allowed|permitted) to|should not|shouldn't)"
)
_LEAVE_EN = re.compile(
    r"(?:do not|don't|does not|doesn't|did not|didn't|won't|will not) (?:(?:really|yet|even) )?(?:have|need) to|need not|needn't|no need to"
)
_KINDLY = re.compile(r"\b(?:preocup|asust|alarm|disculp|molest|temer|agradec|angusti|apur|avergonz)\w+")
""""No debe preocuparse" is no ban; "you don't have to worry" says it well."""


def check_bans(sides: Sides) -> Iterator[Issue]:
    """Yields an issue where Spanish forbids what English leaves free, or the reverse: critical where all else is rendered."""
    spanish, english = _text(sides.source_tokens), _text(sides.translation_tokens)
    if _KINDLY.search(spanish):
        return
    for said, printed, other, meaning in (
        (_BAN_ES, _LEAVE_EN, _BAN_EN, "must not"),
        (_LEAVE_ES, _BAN_EN, _LEAVE_EN, "do not have to"),
    ):
        ours, theirs = said.search(spanish), printed.search(english)
        if ours and theirs and not other.search(english):
            source = _span(sides.source_tokens, spanish, ours)
            target = _span(sides.translation_tokens, english, theirs)
            message = f"{quoted(sides.source, source)} means “{meaning}”; the English says {quoted(sides.translation, target)}."
            severity = "critical" if rendered_closely(sides) else "major"
            yield Issue("mistranslation", severity, "modality", message, (source,), (target,), 0.75)


def _text(tokens: Sequence[Token]) -> str:
    return " ".join(folded(token) for token in tokens)


def _span(tokens: Sequence[Token], text: str, match: re.Match[str]) -> Span:
    first = text.count(" ", 0, match.start())
    return span_of(tokens, first, first + match.group().rstrip().count(" ") + 1)
