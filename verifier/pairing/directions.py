"""What is said of whoever speaks, in brackets in an interview: [*Laughs.*], (Larga pausa.). It is no speech."""

from __future__ import annotations

import re

from verifier.model import Span
from verifier.quotes.raw import trimmed

_BEFORE = (
    r"(?:se|le|él|ella|el público|todos|entre|hace(?: una)?|un[oa]?s?|larg[oa]s?|breves?|nuev[oa]s?|más|medi[oa]|"
    r"he|she|they|both|everyone|the (?:audience|crowd|room)|there is|makes|takes|an?|(?:very )?long|brief|short|more|nervous|general|another|his|her)"
)
_SPANISH = (
    r"r[ií]en?|risas?|carcajadas?|sonr\w+|paus\w+|silencios?|aplau\w+|ovaci[oó]n|suspir\w+|llor\w*|llanto|solloz\w+|l[aá]grimas|tose|tos|"
    r"asienten?|niega|encoge|señalan?|gest(?:o|os|icula)|susurr\w+|cantan?|tararea\w*|música|piensa|dudan?|titubea|vacila|levantan?|sientan?|"
    r"miran?|muestra|enseña|saca|enciende|quiebra|corta|tapa|seca|cierra|abre|inaudible|ininteligible|interrumpe\w*|golpea\w*"
)
_ENGLISH = (
    r"laugh\w*|chuckl\w+|giggl\w+|smil\w+|grin\w*|paus\w+|silen\w+|appla\w+|cheer(?:s|ing)|sigh\w*|cr(?:ies|ying)|weep(?:s|ing)|sob(?:s|bing)|tears|"
    r"cough\w*|nod(?:s|ding)?|shrug\w*|shakes?|point(?:s|ing)|gestur\w+|whisper\w*|sings?|singing|hum(?:s|ming)|music|thinks|hesitat\w+|stands|gets|"
    r"rises|sits|looks|shows|pulls|lights|wipes|covers|closes|opens|clears|voice|breath|inaudible|unintelligible|crosstalk|interrupt\w*|knocks?"
)
_PERSONS = r"(?:I|we|you|me|us|my|our|your|yo|nos|te|os|mis?|tus?|nuestr[oa]s?)"
"""What nobody says of somebody else."""
_DIRECTION = rf"[*_]*[(\[](?![^()\[\]]*\b{_PERSONS}\b)[*_\s]*(?:{_BEFORE}\s)*(?:{_SPANISH}|{_ENGLISH})\b[^()\[\]\n]{{0,60}}[)\]][*_]*"
_LEADING = re.compile(rf"\s*(?:{_DIRECTION}[.\s]*)+", re.IGNORECASE)
_TRAILING = re.compile(rf"(?:\s*{_DIRECTION}[.\s]*)+\Z", re.IGNORECASE)


def without_directions(text: str, span: Span) -> Span | None:
    """A sentence without those that it opens or ends with; None if nothing else is in it.

    Args:
        text: the document's text.
        span: the sentence.
    """
    if "(" not in span.of(text) and "[" not in span.of(text):
        return span
    opening = _LEADING.match(text, span.start, span.end)
    start = opening.end() if opening else span.start
    ending = _TRAILING.search(text, start, span.end)
    return trimmed(text, start, ending.start() if ending else span.end)
