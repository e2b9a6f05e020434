"""Who a story's "A day laborer told jurors through an interpreter" is: whom it names next, and as nobody else."""

from __future__ import annotations

import re
from itertools import pairwise

from verifier.model import Block, Span
from verifier.pairing.whose import BLANK, Page
from verifier.quotes.cues import cues_in
from verifier.quotes.names import first_name_gender, names_in, person_name, role_nouns
from verifier.text import sentences

_SOMEBODY = re.compile(r"\W*(?:[^,.\n]{2,40}\s[—–-]{1,2}\s)?(?:An?|One)\s(?!few\b|number\b|lot\b|dozen\b)[\w-]+")
"""What brings in somebody without a name: "A Honduran day laborer", after a dateline too."""
_GOES_ON = re.compile(r"\W*(?:[A-Z][^,.:;\n]{2,60},\s)?(?P<who>[Hh]e|[Ss]he)\b")
"""A sentence about the same: "Through an interpreter, he told"."""
_GENDERS = (
    ("m", re.compile(r"\b(?:he|him|his|man|father|husband|son)\b")),
    ("f", re.compile(r"\b(?:she|her|woman|mother|wife|daughter)\b")),
)
_APPOSED = re.compile(r",\s(?:\d{1,2}\b(?:,\s)?)?(?P<what>(?!and\b|but\b)[^,.;:\n\u0000]{0,60})")
_MARK = re.compile(rf"(?:^|[\n{BLANK}.:;—–(“”\"])\s*$")
_REACH = 1_500
"""Characters after the paragraph in which the name must stand."""
_BACK = 20_000
"""Characters before it in which the name must not stand: "Díaz" of another article is somebody else."""


def named_later(page: Page, block: Block, sentence: Span) -> str | None:
    """The speaker whom the page names first after a sentence about somebody without a name, if nothing tells the two apart.

    Args:
        page: the quotations and the text around them.
        block: the paragraph that the sentence stands in.
        sentence: it says that somebody's words were Spanish.
    """
    told = _description(page.masked, block, sentence)
    if told is None:
        return None
    before = page.masked[max(0, block.end - _BACK) : block.end]
    for found in names_in(page.masked[block.end : block.end + _REACH]):
        name = person_name(found.group())
        speaker = page.speaker_called(name) if name else None
        if speaker is None:
            if name and " " in name:
                return None
            continue
        start = block.end + found.start()
        is_new = name == speaker and not re.search(rf"\b{re.escape(speaker.split()[-1])}\b", before)
        bare = found.group() == name and _is_bare(page.masked[block.end : start])
        return speaker if is_new and bare and _may_be(told, speaker, page.masked, block.end + found.end()) else None
    return None


def _is_bare(before: str) -> bool:
    """True for a name without an office: after nothing, a mark, a reporting verb."""
    cues = cues_in(before[-_CUE:])
    return _MARK.search(before) is not None or (bool(cues) and cues[-1].end() == len(before[-_CUE:].rstrip()))


_CUE = 40
"""Characters before a name in which its verb stands."""


def _description(masked: str, block: Block, sentence: Span) -> str | None:
    """What a paragraph says of somebody without a name, up to the end of a sentence of it."""
    before = [(start, end) for start, end in sentences(masked, block.start, sentence.end)]
    goes_on = all(_GOES_ON.match(masked, start, end) for _, (start, end) in pairwise(before))
    is_quoting = BLANK in masked[block.start : sentence.end]
    if is_quoting or not goes_on or not _SOMEBODY.match(masked, block.start, sentence.end):
        return None
    return masked[block.start : sentence.end]


def _may_be(told: str, speaker: str, masked: str, end: int) -> bool:
    """False if a name is of the other gender than the description, or is printed with what the description does not say."""
    gender = first_name_gender(speaker)
    called = {gender for gender, words in _GENDERS if words.search(told)}
    if gender and called and gender not in called:
        return False
    apposed = _APPOSED.match(masked, end)
    new = set(re.findall(r"\w+", apposed["what"])) - set(re.findall(r"\w+", told)) if apposed else set()
    return new.isdisjoint(role_nouns() | {"who", "whose"})
