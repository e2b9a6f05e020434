"""Spanish raya dialogue: «—No habrá acuerdo —dijo— mientras sigan» is one quotation in two spans.

After the Ortografía de la lengua española (RAE, 2010), 3.4.7: the first raya opens the speech, a raya after a space opens
the narrator's words, the next raya closes them; where they end the paragraph, no raya closes them.
"""

from __future__ import annotations

import re

from verifier.model import Span
from verifier.quotes.raw import trimmed

_OPENING = re.compile(r"\s*[—–―]\s?(?=[^\s—–―])")
_NARRATOR_OPENS = re.compile(r"\s[—–―](?=[^\s\d—–―])")
_NARRATOR_CLOSES = re.compile(r"[—–―](?=[\s.,;:!?…]|$)")


def raya_speech(text: str, start: int, end: int) -> list[Span] | None:
    """The spoken parts of the paragraph ``text[start:end]`` if it opens with a raya, else None."""
    opening = _OPENING.match(text, start, end)
    if opening is None:
        return None
    spans: list[Span] = []
    at = opening.end()
    while at < end:
        aside = _NARRATOR_OPENS.search(text, at, end)
        _keep(spans, text, at, aside.start() if aside else end)
        if aside is None:
            break
        closing = _NARRATOR_CLOSES.search(text, aside.end(), end)
        if closing is None:
            break
        at = closing.end()
        while at < end and text[at] in " .,;:\u00a0":
            at += 1
    return spans


def _keep(spans: list[Span], text: str, start: int, end: int) -> None:
    span = trimmed(text, start, end)
    if span:
        spans.append(span)
