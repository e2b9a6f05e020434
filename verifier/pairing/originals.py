"""English quotations of somebody who, as the article says, spoke Spanish: what cannot be verified from the page.

"He spoke in Spanish, his words later translated into English" · "Díaz said through an interpreter" · "Interviews were
conducted in Spanish and translated by this newspaper". English quotations of people who spoke English are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from verifier.model import Document, Quotation, QuotationKind
from verifier.text import sentences

_SPOKEN = re.compile(
    r"\b(?:in\s(?:\w+\s){0,2}Spanish\b(?!\s(?:class|lesson|and\sEnglish|or\sEnglish)) | (?:spoke|speaking)\s(?:only\s|mostly\s)?Spanish\b | speaks?\s(?:only|mostly)\sSpanish\b | switch(?:ed|es|ing)\s(?:back\s)?(?:in)?to\sSpanish\b"
    r" | (?:through|with|via|using|by\sway\sof)\s(?:an?\s|the\s|her\s|his\s|their\s)?(?:[\w-]+\s){0,4}(?:interpreter|translator)s?\b"
    r" | with\s(?:an?\s|the\s|her\s|his\s|their\s)(?:[\w-]+\s){1,2}(?:translating|interpreting) | (?:speaks?|spoke)\s(?:no|little)\sEnglish\b"
    r" | (?:does|do|did)(?:n[’']t|\snot)\sspeak\sEnglish\b | according\sto\s(?:an?|the)\s(?:\w+\s)?translation\b"
    r" | (?:through|with|via)\s(?:an?|the|her|his|their)\s\w+\s(?:who|that)\sinterpret\w+ | whose\s\w+\sinterpret\w+"
    r" | translated\s(?:\w+\s)?(?:from\s(?:the\s)?Spanish|into\sEnglish|by)\b | en\sespañol\b | a\strav[ée]s\sde\s(?:un|una)\sint[ée]rprete\b)",
    re.VERBOSE | re.IGNORECASE,
)
"""What says that the words were spoken in Spanish, or translated."""
_SPOKEN_STEMS = ("spanish", "interpret", "translat", "español", "intérprete", "english")
"""One of these stands in whatever `_SPOKEN` finds."""
_RENDERED = re.compile(r"interpret|int[ée]rpret|translat", re.IGNORECASE)
_SPEECH = re.compile(
    r"\b(?:sp[eo]ak(?:s|ing)?|spoke|switch(?:ed|es|ing)|ask(?:ed|s)?|beg[au]n|said|says|told|tells|talk(?:s|ed|ing)?|address(?:es|ed|ing)?|interview\w*|testif\w*|testimony|words|comments?|remarks|answer\w*|repl\w+|"
    r"wr(?:ote|ites?|itten|iting)|letters?|posts?|posted|messages?|quot\w+|statements?|conversations?|respon\w+|habl\w+|dijo|declar\w+|entrevist\w+)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no|nobody|without|few)\b|n[’']t\b", re.IGNORECASE)
_EVERYBODY = re.compile(
    r"^\W*(?:\w+\s){0,3}(?:all\s|most\s)?(?:quotes?|quotations?|interviews?|comments|remarks|responses|answers|conversations?|statements)\b",
    re.IGNORECASE,
)
"""A note of the editor's: it names nobody because it means everybody."""
_KINDS = (QuotationKind.DIRECT, QuotationKind.MIXED, QuotationKind.FRAGMENT)


def without_original(
    document: Document, quotations: Sequence[Quotation], alone: Iterable[int], masked: str
) -> Iterator[int]:
    """Those of ``alone`` whose words were spoken in Spanish, as the article says elsewhere, in order.

    Args:
        document: the article.
        quotations: its quotations.
        alone: indices of those that stand in no pair.
        masked: the document's text with every quotation blanked out.
    """
    known = {q.speaker for q in quotations if q.speaker}
    spoke, everybody = _who_spoke_spanish(document, quotations, masked, known)
    for index in alone:
        quotation = quotations[index]
        if quotation.language != "en" or quotation.kind not in _KINDS or _said_in_english(quotation, masked):
            continue
        if _said_in_spanish(quotation, masked) or (
            quotation.speaker and (everybody or any(_same(quotation.speaker, name) for name in spoke))
        ):
            yield index


def _said_in_english(quotation: Quotation, masked: str) -> bool:
    return re.search(r"\bin\sEnglish\b", _attribution(quotation, masked)) is not None


def _said_in_spanish(quotation: Quotation, masked: str) -> bool:
    """True if its own attribution says so, whoever "she" is."""
    told = _attribution(quotation, masked)
    cue = _SPOKEN.search(told)
    return cue is not None and _SPEECH.search(told) is not None and _NOT.search(told, 0, cue.start()) is None


def _attribution(quotation: Quotation, masked: str) -> str:
    """The words beside a quotation that say who speaks, up to the end of their sentence or another quotation; may be empty."""
    if quotation.cue is None:
        return ""
    start, end = quotation.cue.start, quotation.cue.end
    start = max(masked.rfind(mark, 0, start) for mark in ("\u0000", ". ", "\n")) + 1
    stop = _STOP.search(masked, end)
    return masked[start : stop.start() if stop else end].strip(' ,.:”"’')


_STOP = re.compile(r"[.;:?!\u0000\n]")


def _who_spoke_spanish(
    document: Document, quotations: Sequence[Quotation], masked: str, known: set[str]
) -> tuple[set[str], bool]:
    """The speakers of whom the article says so, and whether it says so of all."""
    spoke: set[str] = set()
    everybody = False
    spanish = [(q.start, q.end) for q in quotations if q.language == "es"]
    for block in document.blocks:
        folded = masked[block.start : block.end].casefold()
        if not any(stem in folded for stem in _SPOKEN_STEMS):
            continue
        for start, end in sentences(masked, block.start, block.end):
            cue = _SPOKEN.search(masked, start, end)
            if cue is None or not _SPEECH.search(masked, start, end) or _NOT.search(masked, start, cue.start()):
                continue
            # “…,” she said in Spanish: that one was, and stands there.
            if not _RENDERED.search(masked, start, end) and any(a < end and start < b for a, b in spanish):
                continue
            name = (
                _last_named(masked, start, cue.end(), known)
                or _quoted_there(quotations, start, end)
                or _first_named(masked, cue.end(), end, known)
                or _quoted_next(quotations, masked, start, end, block.end)
            )
            if name is None and _EVERYBODY.search(masked[start:end]) and not _ONE.search(masked[start:end]):
                everybody = True
            elif name is None and re.match(r"\W*(?:he|she|they|his|her|their)\b", masked[start:end], re.IGNORECASE):
                name = _last_named(masked, max(0, start - _BACK), start, known)
            if name:
                spoke.add(name)
    return spoke, everybody


def _first_named(masked: str, start: int, end: int, known: set[str]) -> str | None:
    """The speaker whose name follows: "Speaking in Spanish, Bishop Julio Cabrera asked the crowd to go home." """
    found = _named(masked, start, end, known)
    return min(found)[1] if found else None


def _quoted_next(quotations: Sequence[Quotation], masked: str, start: int, end: int, limit: int) -> str | None:
    """Who speaks right after a sentence about somebody who holds an office: "The governor answered in Spanish. “…,” Gov. Luis Cota said." """
    if not _OFFICE.match(masked, start, end):
        return None
    after = next((q for q in quotations if end - 1 <= q.start < limit), None)
    return after.speaker if after else None


_OFFICE = re.compile(r"\W*The\s[a-z]\w+")
_ONE = re.compile(r"\b(?:with|from|of|to)\s(?:[A-ZÁÉÍÓÚÑ][\w.]*\s)*[A-ZÁÉÍÓÚÑ](?!panish|nglish)[\w’'\-]+")
"""Somebody whom a note about interviews names, so that it means nobody else."""
_BACK = 600
"""Characters in which the name that a pronoun stands for is looked for."""


def _last_named(masked: str, start: int, end: int, known: set[str]) -> str | None:
    """The speaker whose name stands last in a stretch, whole or by the surname; not whom somebody talks to."""
    found = [one for one in _named(masked, start, end, known) if not _TALKED_TO.search(masked, start, one[0])]
    return max(found)[1] if found else None


def _named(masked: str, start: int, end: int, known: set[str]) -> list[tuple[int, str]]:
    """Where the names of speakers stand in a stretch, whole or by the surname, and whose they are."""
    return [
        (start + match.start(), name)
        for name in known
        for match in re.finditer(rf"(?<!\w){re.escape(_surname(name))}(?!\w)", masked[start:end])
    ]


_TALKED_TO = re.compile(
    r"\b(?:told|asked|(?<!interview\s)(?<!interviews\s)with|to)\s(?:[\w’'.]+\s){0,3}$", re.IGNORECASE
)


def _quoted_there(quotations: Sequence[Quotation], start: int, end: int) -> str | None:
    """The speaker of a quotation whose own attribution says it."""
    return next((q.speaker for q in quotations if q.speaker and q.start < end and start < q.end), None)


def _surname(name: str) -> str:
    parts = name.split()
    return " ".join(parts[1:]) if len(parts) > 1 else name


def _same(one: str, other: str) -> bool:
    return one == other or one.endswith(f" {other}") or other.endswith(f" {one}")
