"""Whose words are quoted, where the subject of the reporting verb did not say them: who is told something, who translates it, who
reads from somebody else's letter, who asks about a line of it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from verifier.model import Span
from verifier.quotes.cues import cues_in
from verifier.quotes.names import NAME, first_name_gender, has_title, is_first_name, person_name
from verifier.resources import resource_json
from verifier.text import Keyed, one_of, word_set

_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+ly\s|also\s|then\s|later\s|once\s)?$")
_TRANSLATED = re.compile(r"translat(?:es|ed)")
_READ = re.compile(r"(?:read|recit|quot|cit)(?:es|ed|ing|s)?|lee|leyó|leyeron|leyendo|recitó|recita|citó|cita")
_QUOTES = re.compile(r"(?:quot|cit)(?:es|ed|ing)|citó|cita")
_SUNG = re.compile(r"sings?|sang|singing|cantó|canta|cantaron")
"""Verbs of a song's words, which are nobody's own where the song is named."""
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
_BLANK = "\u0000"
"""What stands in the masked text for each character of a quotation."""
_REACH = 160
"""Characters after a reporting verb in which print says from what somebody reads."""


class _Readings(NamedTuple):
    """Patterns of what is read, after the verb: named as somebody's own, as one that somebody else wrote, as a text that is not the
    reader's, as "his" or "her" one, or by its author alone."""

    owned: re.Pattern[str]
    written: re.Pattern[str]
    others: re.Pattern[str]
    possessed: re.Pattern[str]
    author: re.Pattern[str]


@cache
def _listeners() -> frozenset[str]:
    return frozenset(resource_json("quotes/whose.json")["listeners"].split())


@cache
def _words(kind: str) -> str:
    return one_of(resource_json("quotes/whose.json")[kind])


@cache
def _readings() -> _Readings:
    nouns, texts = _words("readings"), _words("texts")
    whom = rf"(?:(?:(?:the|a|el|la)\s)?(?!{_OPENS_NOUN})[a-z]\w+\s|{NAME}\s)?"
    opens = rf"\s(?:(?:aloud|out|out\sloud|back|en\svoz\salta)\s)?{whom}(?:from\s|de\s)?"
    kind = rf"(?:[\w’'\-]+\s){{0,2}}?(?:{nouns}|{texts})\b"
    by = rf"(?:[\s,]+\w+)?\s(?:by|from|of|de)\s(?P<author>{NAME})"
    wrote = r"(?:\s(?:that|which|who|whom|que))?\s(?:he|she|they|his|her|their|él|ella|had|was|NAME)\b"
    return _Readings(
        re.compile(rf"{opens}(?P<author>{NAME})(?<=[’']s|s[’'])\s{kind}"),
        re.compile(rf"{opens}(?:an?|the|una?|el|la)\s{kind}(?:{by}|{wrote.replace('NAME', NAME)})"),
        re.compile(rf"{opens}{_OPENS_NOUN}(?:[\w’'\-]+\s){{0,3}}?(?:{texts})\b"),
        re.compile(rf"{opens}(?:{_OPENS_NOUN}(?:\w+\s){{1,3}}?(?:from|of|in)\s)?(?P<whose>his|her)\s(?=\w)"),
        re.compile(rf"\s(?:(?:aloud|out)\s)?from\s(?P<author>{NAME})(?![\w’'])"),
    )


_OPENS_NOUN = (
    r"(?:the|an?|one|another|this|that|these|those|each|some|part\sof\sthe|el|la|los|las|una?|ese|esa|est[ea])\s"
)
_GENDERS = {"his": "m", "her": "f"}


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
    if _QUOTES.fullmatch(verb) and (quoted := _QUOTED.match(masked, cue.end, start if is_before else cue.end + _REACH)):
        return Span(*quoted.span("author")) if quoted["author"] else None
    if _READ.fullmatch(verb) or _SUNG.fullmatch(verb):
        return _author(masked, mention, cue.end)
    return mention


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
    """Who wrote what a reader reads, if that is somebody else's: "read from Iturbe's statement"; None if print names nobody: "read out
    the message"."""
    limit = at + _REACH
    if owned := _readings().owned.match(masked, at, limit):
        return Span(owned.start("author"), owned.end("author") - (2 if owned["author"].endswith(("’s", "'s")) else 1))
    written = _readings().written.match(masked, at, limit) or _readings().author.match(masked, at, limit)
    if written is None:
        possessed = _readings().possessed.match(masked, at, limit)
        if possessed:
            gender = first_name_gender(person_name(reader.of(masked)) or "-")
            return None if gender not in (None, _GENDERS[possessed["whose"]]) else reader
        others = _readings().others.match(masked, at, limit)
        return None if others and not _ONES.match(masked, others.end()) else reader
    author = written["author"]
    is_person = author is not None and (has_title(author) or is_first_name(author.split()[0]))
    return Span(*written.span("author")) if is_person else None


_ONES = re.compile(
    r"\s(?:of\s(?:his|hers|theirs)|suy[oa]s?|to\s(?:reporters|journalists|the\s(?:press|cameras|media))|a\s(?:la\sprensa|los\speriodistas))\b"
)
"""A poem of hers; a text, as a spokesman reads it to reporters."""
_QUOTED = re.compile(
    rf"\s(?:(?P<author>{NAME})(?![’'])|(?:his|her|their|the|an?|su|la|el|una?|a)\s[^.,;:\u0000]{{2,60}}?)(?:\sas\s\w+ing\b|(?:\sas\s\w+ing)?[,:]?\s*$)"
)
"""Whom, or what, somebody quotes: "quoted Díaz as saying: “…”"."""


def is_under_discussion(before: str, *, asks: bool = False) -> bool:
    """True if a quotation after ``before`` is what somebody asks or is asked about, or shows, and nobody's words there: "asked her about
    the line “…”", "Pressed on the phrase “…,” she", "pointed to a voice note: “…”", or what such words mean: “…,” which means “…”; not in:
    Asked about the letter, “I never saw it,” she said.

    Args:
        before: the sentence up to the quotation.
        asks: the quotation is a question; after a colon it is the one that is put.
    """
    if asks and before.rstrip().endswith((":", ",")):
        return False
    opens, between = before.find(_BLANK), before[before.rfind(_BLANK) + 1 :]
    if opens >= 0 and between.strip() and not cues_in(between) and is_under_discussion(before[:opens]):
        return True
    found = _questioned().search(before)
    if found and found["asks"] and before.rstrip().endswith((":", ",")) and cues_in(before[: found.start()]):
        return False  # She answered when asked about the line: “…”
    if found is None or (_PARTICIPLE.match(before) and (found["meant"] or before.rstrip().endswith(","))):
        return False
    return not (found["noun"] and cues_in(before[found.end("noun") :]))


_PARTICIPLE = re.compile(r"\W*(?:(?:When|If)\s)?(?:Asked|Pressed|Questioned|asked|pressed|questioned)\b")


_ASKING_OR_SHOWING = word_set(
    "ask asks asked asking pressed presses pressing challenged challenges challenging confronted confrontes confronting quizzed quizzes "
    "quizzing questioned questioning grilled grilling inquire inquired preguntó preguntaron preguntado preguntada interrogó interrogado interrogada "
    "consultado consultada shows showed plays played displays displayed projected points pointed mostró exhibió"
)
"""One of these stands in whatever `_questioned` finds."""


@cache
def _questioned() -> Keyed:
    texts = _words("texts")
    asks = r"(?P<asks>\b(?:ask(?:s|ed|ing)?|(?:press|challeng|confront|quizz)(?:ed|es|ing)|(?:question|grill)(?:ed|ing)|inquired?|pregunt(?:ó|aron|ado|ada)|interrog(?:ó|ado|ada)|consultad[oa])\b)"
    about = r"(?:about|on|over|regarding|with|sobre|por|acerca\sde|con)\s"
    shows = r"\b(?:shows|showed|play(?:s|ed)(?!\s(?:down|up|on)\b)|display(?:s|ed)|projected|point(?:s|ed)\sto|mostró|exhibió)\b"
    article = rf"(?:{_OPENS_NOUN}|(?:his|her|their|su|{NAME}[’']s?)\s)"
    noun = rf"{article}(?:[\w’'\-]+\s){{0,3}}?(?:{texts})\b"
    near = r"[^.:;,\u0000]{0,60}?"
    meant = r"(?:what\s[^.:;,\u0000]{1,40}?\smean(?:t|s)?\sby|qué\s[^.:;,\u0000]{0,30}quería\sdecir\scon)"
    pattern = re.compile(
        rf"{asks}[^.:;\u0000]{{0,80}}?\b(?:(?P<meant>{meant}(?:\s{noun}{near},?)?)|{about}{near}(?P<noun>{noun}){near}[,:]?)\s*$"
        rf"|{shows}{near}{noun}(?:\s(?:from|of|by|de|to)\s{near})?[,:]?\s*$",
        re.IGNORECASE,
    )
    return Keyed(pattern, _ASKING_OR_SHOWING)
