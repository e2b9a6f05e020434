"""Reporting verbs: which words of a sentence are one, and which of them introduces the quotation that follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from verifier.quotes.kinds import carries_writing
from verifier.resources import resource_json
from verifier.text import one_of

_QUESTION = re.compile(r"ask(?:s|ed|ing)?|wondered|pregunt(?:ó|a|aba|an|aron|ando)", re.IGNORECASE)
_BEFORE_NOUN = re.compile(r"\b(?:his|her|their|its|my|our|your|the|these|those|sus?|mis?|las?|los?)\s$", re.IGNORECASE)
"""What stands before a form in -s that is a noun: "read from his notes"."""
_ONLY_BESIDE = re.compile(r"go|goes|went|going|ruled|beg[ai]ns?|starts?|started|continued?s?")
"""Reporting verbs that are one right before a quotation only: and he went, “…”; not "the room went quiet", "the dispute began over pay"."""
_BESIDE = re.compile(r"(?:\son(?:\sto\s(?:say|add|explain|ask))?)?(?:\s(?:in|at|from)\s[^,.;:]{2,40})?[\s,:]*")
_UNNAMED = re.compile(r"\s(?:not\sto\sbe|to\sremain|for\sanonymity|that\s(?:his|her|their)\s(?:\w+\s)?names?)\b")
"""What somebody asks for whom print does not name."""
_READ = re.compile(r"read|lee|leyó|leyeron")
_FOR_OR_AFTER = re.compile(r"\s+(?:for|after)\b")
_ENDED = re.compile(r"[.!?]\s*$")


@cache
def _forms() -> frozenset[str]:
    raw = resource_json("quotes/reporting_verbs.json")
    return frozenset(form for language in ("en", "es") for forms in raw[language].values() for form in forms)


@cache
def verb_pattern() -> str:
    """A pattern of every form of a reporting verb, the longest first, as the group ``cue``."""
    return rf"(?P<cue>\b{one_of(sorted(_forms(), key=lambda form: (-len(form), form)))}\b)"


@cache
def _verb() -> tuple[re.Pattern[str], frozenset[str]]:
    """The pattern, and the first word of every form: the long pattern is tried only where one may begin."""
    return re.compile(verb_pattern()), frozenset(form.split()[0] for form in _forms())


@lru_cache(maxsize=1024)  # a sentence is read for each quotation in it, and for several questions
def cues_in(text: str) -> tuple[re.Match[str], ...]:
    """The reporting verbs of a text, in order."""
    verb, openings = _verb()
    found: list[re.Match[str]] = []
    at = 0
    for word in _WORD.finditer(text):
        hyphened = text[word.start() - 1 : word.start()] == "-"  # well-read
        if word.start() >= at and word.group() in openings and not hyphened and (cue := verb.match(text, word.start())):
            found.append(cue)
            at = cue.end()
    return tuple(found)


_WORD = re.compile(r"\w+")


def opens_with_saying(text: str) -> int:
    """How many characters of a sentence are the reporting verb that it opens with, before whoever says it; 0 if none are:
    "Dijo Vega", "Wrote the mayor". Nouns ("Notes", "Demands"), names ("Reza") and participles ("Speaking", "Asked") are no such verb."""
    found = _OPENING.match(text)
    form = found["form"].casefold() if found else ""
    if found and form == "asked" and _ASKED_BY.match(text, found.end()):
        return len(form)
    return len(form) if form in _forms() and not _NO_OPENING.fullmatch(form) else 0


_OPENING = re.compile(r"(?P<form>[A-Z]\w+)(?=\s{1,2}\w)")
_ASKED_BY = re.compile(r"\s(?=[A-ZÁÉÍÓÚÑ]|(?:the|an?)\s)[^.,;:\u0000]{2,60}:\s")
"""Asked Rosa Díaz: “…”, not: Asked about it, she said: “…”"""
_NO_OPENING = re.compile(r"(?!says|writes|adds|asks)\w+s|\w+(?:ing|ndo)|asked|read|reza|called|put|dubbed|labell?ed")


def cue_before(before: str, cues: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """Which of the reporting verbs of a sentence introduces the quotation that follows it; None if that is none that was said:
    They read “Rayuela” at school · They always ask for “…” · A photographer asked him how he felt. “…”"""
    cues = [cue for cue in cues if not _says_nothing(before, cue)]
    if not cues:
        return None
    ended = _ENDED.search(before) is not None
    cue = next((cue for cue in reversed(cues) if not _is_noun(before, cue)), cues[-1])
    if _READ.fullmatch(cue.group()) and not (before.rstrip().endswith((":", ",")) or carries_writing(before)):
        earlier = [cue for cue in cues if not _READ.fullmatch(cue.group())]
        if not earlier or not ended:
            return None
        cue = earlier[-1]
    if _QUESTION.fullmatch(cue.group()) and (ended or _FOR_OR_AFTER.match(before, cue.end())):
        return None
    return cue


def _says_nothing(before: str, cue: re.Match[str]) -> bool:
    """True for a verb that is none of reporting where it stands: "the room went quiet", "who asked not to be named"."""
    rest = before[cue.end() :].split("\0")[0]
    if _SPEAKS.fullmatch(cue.group()) and _LANGUAGES.match(rest):
        return True
    return bool((_ONLY_BESIDE.fullmatch(cue.group()) and not _BESIDE.fullmatch(rest)) or _UNNAMED.match(rest))


_SPEAKS = re.compile(r"sp[eo]aks?|spoke|speaking|habla(?:ba)?|hablan")
_LANGUAGES = re.compile(
    r"\s(?:\w+\s)?(?:both|two|three|several|neither|no|little|some|ambos|ambas|dos)\b|\s(?:only\s|fluent\s|good\s|broken\s|perfect\s|halting\s)*"
    r"(?:English|Spanish|inglés|español|castellano)\b"
)
"""What somebody speaks at all, and not what they say: "who speaks both languages"."""


def _is_noun(text: str, form: re.Match[str]) -> bool:
    at = form.start()
    return form.group().endswith("s") and _BEFORE_NOUN.search(text, max(0, at - 8), at) is not None
