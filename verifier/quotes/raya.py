"""Spanish raya dialogue: «—No habrá acuerdo —dijo— mientras sigan» is one quotation in two spans.

After the Ortografía de la lengua española (RAE, 2010), 3.4.7: the first raya opens the speech, a raya after a space opens
the narrator's words, the next raya closes them; where they end the paragraph, no raya closes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.model import Span
from verifier.quotes.names import NAME, NUMBERED, is_first_name, is_person
from verifier.quotes.raw import trimmed
from verifier.quotes.reporting import is_reporting_clause, opens_with_verb
from verifier.quotes.word_scores import is_english_word

_OPENING = re.compile(r"\s*[—–―]\s?(?=[^\s—–―])")
_BYLINE = re.compile(rf"\s*[—–―-]+\s?(?P<who>{NUMBERED}|{NAME})\s?(?P<rest>\(@\w+\)|,[^?!¿¡]*$|\s*$)")
"""Who posted or wrote what stands above: "— Rosa Díaz (@rosad) May 3, 2026", "— Rosa Díaz, baker"."""
_NEW_TURN = re.compile(r"\n(?=\s*[—–―“\"«‘])")
_SPACED = re.compile(r"\s[—–―]\s")
_NARRATOR_OPENS = re.compile(r"\s[—–―](?=[^\s\d—–―])")
_NARRATOR_CLOSES = re.compile(r"[—–―](?=[\s.,;:!?…]|$)")


def raya_turns(text: str, start: int, end: int) -> Iterator[tuple[Span, list[Span]]]:
    """The turns of the paragraph ``text[start:end]``, each with its spoken parts.

    A line that opens with a raya is a turn of its own; a line that does not goes on with the one before, unless it opens
    with another mark (the rendering under the dialogue).
    """
    at = start
    for boundary in [*(m.start() for m in _NEW_TURN.finditer(text, start, end)), end]:
        spoken = raya_speech(text, at, boundary)
        if spoken and not is_byline(text[at:boundary]):
            yield Span(at, boundary), spoken
        at = boundary


def is_byline(turn: str) -> bool:
    """True for a full name after a raya and what its bearer is; a first name alone has no full stop behind it, as "—Rosa, come here."
    has; "—No, …" and "—María José, …" open what is said."""
    found = _BYLINE.match(turn.rstrip())
    if found is None or found["rest"].startswith("("):
        return found is not None
    first, *more = found["who"].split()
    ended = turn.rstrip().endswith((".", "…"))
    if not more or is_first_name(more[-1]):
        return not ended and (is_first_name(first) or bool(more))
    return is_person(found["who"]) or not is_english_word(first.casefold())


def raya_speech(text: str, start: int, end: int) -> list[Span] | None:
    """The spoken parts of the turn ``text[start:end]`` if it opens with a raya, else None."""
    opening = _OPENING.match(text, start, end)
    return _parts(text, opening.end(), end) if opening else None


def spoken_parts(text: str, start: int, end: int) -> list[Span]:
    """What is spoken between two marks: «—No sé —dijo Paz—, la verdad» and «No sé —dijo Paz—, la verdad» have two parts,
    and so has «No sé — dijo Paz — la verdad», as English houses set it."""
    spoken = raya_speech(text, start, end)
    if spoken:
        return spoken
    for mark in (_NARRATOR_OPENS, _SPACED):
        aside = mark.search(text, start, end)
        if aside and _opens_with_verb(text, aside.end(), end) and _NARRATOR_CLOSES.search(text, aside.end(), end):
            return _parts(text, start, end)
    whole = trimmed(text, start, end)
    return [whole] if whole else []


def _parts(text: str, at: int, end: int) -> list[Span]:
    spans: list[Span] = []
    opens = _NARRATOR_OPENS.search(text, at, end)
    while at < end:
        if opens and opens.start() < at:
            opens = _NARRATOR_OPENS.search(text, at, end)
        aside = _spaced_narrator(text, at, opens.start() if opens else end, end) or opens
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


def _spaced_narrator(text: str, at: int, limit: int, end: int) -> re.Match[str] | None:
    """The raya with a space on either side that opens the narrator's words before ``limit``, as one does only before a
    reporting verb."""
    for spaced in _SPACED.finditer(text, at, end):
        if spaced.start() >= limit:
            break
        if _opens_with_verb(text, spaced.end(), end) or _tells_who(text, spaced.end(), end):
            return spaced
    return None


_ASIDE = re.compile(r"[^—–―\n]{3,60}?(?=\s?[—–―])")


def _tells_who(text: str, start: int, end: int) -> bool:
    """True for an aside in English that closes again: – Estoy cansado – he adds – de reuniones."""
    aside = _ASIDE.match(text, start, end)
    return aside is not None and is_reporting_clause(f", {aside.group()}, ")


_LONGEST_VERB = 80
"""Characters of a reporting verb and what may stand before it."""


def _opens_with_verb(text: str, start: int, end: int) -> bool:
    return opens_with_verb(text[start : min(end, start + _LONGEST_VERB)])


def _keep(spans: list[Span], text: str, start: int, end: int) -> None:
    span = trimmed(text, start, end)
    if span:
        spans.append(span)
