"""Whose words are quoted, where the subject of the reporting verb did not say them: who is told something, who translates it, who
reads from somebody else's letter."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from verifier.model import Span
from verifier.quotes.names import NAME, has_title, is_first_name
from verifier.resources import resource_json

_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+ly\s|also\s|then\s|later\s|once\s)?$")
_TRANSLATED = re.compile(r"translat(?:es|ed)")
_READ = re.compile(r"read(?:s|ing)?|lee|leyó|leyeron|leyendo")
_NOBODY = re.compile(r"(?:nobody|no one|none|nadie)\b", re.IGNORECASE)
_DENIED = re.compile(r"(?:\b(?:not|never)|n[’']t)$")
_MEANT = re.compile(
    r"\b(?P<who>\w+)\s+(?:\w+ly\s+)?(?:means?|meant|significa(?:ba)?|quiere\sdecir|quería\sdecir)[\s,:]*$",
    re.IGNORECASE,
)
_MEANS = frozenset(["he", "she", "i", "they", "we", "who", "which", "that", "this", "it", "él", "ella", "que"])
"""Who means something, and what refers to a quotation just before."""
_AT_ONCE = re.compile(r"(?:\s[\w’']+){0,3}[\s,:]*|\.\s*")
"""What may stand between "was told" and what was told."""
_REACH = 160
"""Characters after a reporting verb in which print says from what somebody reads."""


class _Readings(NamedTuple):
    """Patterns of what is read, after the verb: named as somebody's own, or as one that somebody else wrote."""

    owned: re.Pattern[str]
    written: re.Pattern[str]


@cache
def _listeners() -> frozenset[str]:
    return frozenset(resource_json("quotes/whose.json")["listeners"].split())


@cache
def _readings() -> _Readings:
    nouns = resource_json("quotes/whose.json")["readings"].replace(" ", "|")
    opens = r"\s(?:(?:aloud|out|out\sloud|en\svoz\salta)\s)?(?:from\s|de\s)?"
    kind = rf"(?:\w+\s){{0,2}}(?:{nouns})\b"
    by = rf"(?:[\s,]+\w+)?\s(?:by|from|of|de)\s(?P<author>{NAME})"
    wrote = r"(?:\s(?:that|which|who|whom|que))?\s(?:he|she|they|his|her|their|él|ella|had|was|NAME)\b"
    return _Readings(
        re.compile(rf"{opens}(?P<author>{NAME})(?<=[’']s|s[’'])\s{kind}"),
        re.compile(rf"{opens}(?:an?|the|una?|el|la)\s{kind}(?:{by}|{wrote.replace('NAME', NAME)})"),
    )


def whose_words(masked: str, mention: Span | None, cue: Span | None, start: int) -> Span | None:
    """Where the words stand for whoever said what is quoted, given those beside the reporting verb; None if that is nobody named.

    Args:
        masked: the text with every quotation blanked out.
        mention, cue: where the words for somebody and the reporting verb stand.
        start: where the quotation starts.
    """
    if mention is None or cue is None:
        return mention
    who, verb = mention.of(masked), cue.of(masked)
    if _NOBODY.match(who) or _DENIED.search(who):
        return None
    is_before = cue.end <= start
    if is_before and (_TRANSLATED.fullmatch(verb) or _is_meaning(masked[max(0, start - 40) : start])):
        return None
    if verb in _listeners() and _is_told(masked, mention, cue, start):
        return None
    return _author(masked, mention, cue.end) if _READ.fullmatch(verb) else mention


def _is_meaning(before: str) -> bool:
    """True for words right before a quotation that say what a phrase means, which nobody is quoted as saying: "the phrase meant"."""
    found = _MEANT.search(before)
    return found is not None and found["who"].casefold() not in _MEANS


def _is_told(masked: str, mention: Span, cue: Span, start: int) -> bool:
    """True if a mention listens: "The court was told" · "and told the judge: “…”"; not in “…” asked the judge: “…”."""
    if mention.start >= cue.end:
        return cue.end <= start and not masked[max(0, cue.start - 4) : cue.start].rstrip().endswith("\u0000")
    if cue.of(masked).endswith("ing"):
        return False
    at_once = cue.end > start or _AT_ONCE.fullmatch(masked, cue.end, start)
    return bool(at_once) and _PASSIVE.search(masked, max(0, cue.start - 24), cue.start) is not None


def _author(masked: str, reader: Span, at: int) -> Span | None:
    """Who wrote what a reader reads from, if that is somebody else's: "read from Iturbe's statement"; None if it names nobody."""
    limit = at + _REACH
    if owned := _readings().owned.match(masked, at, limit):
        return Span(owned.start("author"), owned.end("author") - (2 if owned["author"].endswith(("’s", "'s")) else 1))
    written = _readings().written.match(masked, at, limit)
    if written is None:
        return reader
    author = written["author"]
    is_person = author is not None and (has_title(author) or is_first_name(author.split()[0]))
    return Span(*written.span("author")) if is_person else None
