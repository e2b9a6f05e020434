"""English quotations of somebody who, as the article says, spoke Spanish: what cannot be verified from the page.

"He spoke in Spanish, his words later translated into English" · "Díaz said through an interpreter" · "Interviews were
conducted in Spanish and translated by this newspaper". English quotations of people who spoke English are left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from verifier.model import Document, Quotation, QuotationKind, Span
from verifier.quotes.names import first_name_gender
from verifier.text import sentences

_SPOKEN = re.compile(
    r"""\b(?:
      (?P<manner> in\s(?!(?:an?|the)\sSpanish\s)(?:[\w-]+\s){0,2}(?:Spanish|Castilian)\b
          (?!-|\s(?-i:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I\b)[A-Z])|\s(?:class|lesson|and\sEnglish|or\sEnglish|court|prison|law|school|history|media|television|TV|radio)|\s(?!(?:as|was|is|has|this|his|its|across|always)\b)[a-z]+s\b)
        | en\s(?:español|castellano)\b | (?:interview\w*|told|spoke|speaking)\s(?:\w+\s){0,3}(?:with|to|by|on)?\s?an?\sSpanish-language\b )
      | in\san?\s(?:\w+\s)?Spanish-language\s(?:statement|video|interview|post|message|letter|speech|address|broadcast)
      | speaking\s(?:mostly\s|only\s)?Spanish\b | switch(?:ed|es|ing)\s(?:back\s)?(?:in)?to\sSpanish\b
      | (?P<able> spoke\s(?:mostly\s|only\s)?Spanish\b | speaks?\s(?:only|mostly)\sSpanish\b | (?:speaks?|spoke)\s(?:no|little)\sEnglish\b | (?:does|do|did)(?:n[’']t|\snot)\sspeak\s(?:a\sword\sof\s)?English\b )
      | (?P<help> (?:through|via|using|by\sway\sof|with\sthe\s(?:help|aid|assistance)\sof)\s(?:an?\s|the\s|her\s|his\s|their\s)?(?:[\w-]+\s){0,4}(?:interpreters?|translators?|translation\sapp)\b )
      | with\s(?:an?\s|the\s|her\s|his\s|their\s)?(?:[\w-]+\s){0,4}(?:interpreter|translator)s?\b
      | with\s(?:an?\s|the\s|her\s|his\s|their\s)(?:[\w-]+\s){1,2}(?:translating|interpreting)
      | (?:through|with|via)\s(?:an?|the|her|his|their)\s\w+\s(?:who|that)\sinterpret\w+ | whose\s\w+\sinterpret\w+
      | us(?:ed|es|ing)\san\s(?:\w+\s)?interpreter\b | as\s(?:\w+\s){1,3}(?:translated|interpreted)\b
      | (?:answers|words|remarks|comments|replies)\s(?:have\sbeen|were)\s(?:translated|rendered)\b
      | (?P<voice> (?:interpret(?:er|ed|ing)|translat(?:or|ed|ing))\s(?:\w+\s){0,2}for\b)
      | according\sto\s(?:an?|the)\s(?:\w+\s)?translation\b
      | translated\s(?:\w+\s)?(?:from\s(?:the\s)?Spanish|into\sEnglish|by)\b
      | a\strav[ée]s\sde\s(?:un|una)\sint[ée]rprete\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""What says that the words were spoken in Spanish, or translated. ``manner``: how something was said or done; ``able``: what
somebody speaks at all; ``help``: what nobody needs but for speaking; ``voice``: whom somebody interprets stands after it."""
_SPOKEN_STEMS = ("spanish", "interpret", "translat", "español", "castellano", "intérprete", "english")
"""One of these stands in whatever `_SPOKEN` finds."""
_RENDERED = re.compile(r"interpret|int[ée]rpret|translat", re.IGNORECASE)
_SPEECH = re.compile(
    r"\b(?:sp[eo]ak(?:s|ing)?|spoke|switch(?:ed|es|ing)|ask(?:ed|s)?|beg[au]n|said|says|told|tells|talk(?:s|ed|ing)?|address(?:es|ed|ing)?|interview\w*|testif\w*|testimony|words|comments?|remarks|answer\w*|repl\w+|"
    r"conferences?|briefings?|speech(?:es)?|sermons?|homil(?:y|ies)|contest(?:ó|a|aron)|"
    r"wr(?:ote|ites?|itten|iting)|letters?|posts?|posted|tweet\w*|videos?|recordings?|messages?|quot\w+|statements?|conversations?|respon\w+|habl\w+|dijo|declar\w+|entrevist\w+)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no|nobody|without|few)\b|n[’']t\b", re.IGNORECASE)
_CLAUSE = re.compile(r"\b(?:that|she|he|they|it|who|nobody|where|why|how|what|if|whether|about|que)\b", re.IGNORECASE)
"""What opens, after a reporting verb, what was said: there "in Spanish" is no longer how."""
_SAYS_WHAT = re.compile(r"\bsa(?:id|ys)\s(?:the|an?|her|his|their|its|our|those|these|some|many|no)\s", re.IGNORECASE)
"""“She said the signs in Spanish were gone”: the same without "that"."""
_THING = re.compile(
    r"\b(?:signs?|forms?|ballots?|books?|novels?|memoirs?|poems?|menus?|songs?|lyrics|shows?|class(?:es)?|lessons?|courses?|documents?|labels?|"
    r"subtitles|captions|phrases?|films?|plays?|thes[ie]s|essays?|columns?|diar(?:y|ies))(?:\s(?:was|were|is|are|has\sbeen|had\sbeen))?\s$",
    re.IGNORECASE,
)
"""What may be in Spanish, or translated, whatever its owner speaks."""
_IN_ENGLISH = re.compile(r"\bin\sEnglish\b")
_SUBJECT = re.compile(
    r"(?:\b(?:who|she|he|they|I|and|but|or)|[A-ZÁÉÍÓÚÑ][\w’'\-]*|,|^\W*)\s*(?:also\s|still\s|simply\s)?$"
)
"""Who speaks no English: the one named before the verb, not "her neighbors"."""
_EVERYBODY = re.compile(
    r"^\W*(?!(?:Her|His)\b)(?:\w+\s){0,3}(?:all\s|most\s)?(?:quotes?|quotations?|interviews|comments|remarks|responses|answers|conversations|statements)\b(?!\sin\s)",
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
    told = _told_by_article(document, quotations, masked)
    for index in alone:
        quotation = quotations[index]
        if quotation.language != "en" or quotation.kind not in _KINDS or _said_in_english(quotation, masked):
            continue
        if _said_in_spanish(quotation, masked) or told.spoke_spanish(quotation.speaker):
            yield index


def _said_in_english(quotation: Quotation, masked: str) -> bool:
    return re.search(r"\bin\sEnglish\b", _attribution(quotation, masked)) is not None


def _said_in_spanish(quotation: Quotation, masked: str) -> bool:
    """True if its own attribution says so, whoever "she" is."""
    told = _attribution(quotation, masked)
    return _spoken(told, 0, len(told)) is not None


def _spoken(text: str, start: int, end: int) -> re.Match[str] | None:
    """What says, in the sentence ``text[start:end]``, that somebody's words were Spanish."""
    cues = (cue for cue in _SPOKEN.finditer(text, start, end) if not _NOT.search(text, start, cue.start()))
    return next((cue for cue in cues if _is_speech(text, start, cue, end)), None)


def _is_speech(text: str, start: int, cue: re.Match[str], end: int) -> bool:
    """True if the words are about how somebody spoke, not about forms in Spanish, her neighbors or what she dreams in."""
    before = text[start : cue.start()]
    if _OTHERS_WHO.search(before):
        return False
    if cue["able"]:
        return _SUBJECT.search(before) is not None and not _IN_ENGLISH.search(text, start, end)
    if cue["help"] or cue["voice"]:
        return True
    if _THING.search(before) or not _SPEECH.search(text, start, end):
        return False
    if cue["manner"] is None or not before.strip() or before.rstrip().endswith((",", ";", ":", "—", "(")):
        return True
    if _IN_ENGLISH.search(text, start, end):
        return False  # "She answered in English a question put to her in Spanish"
    told = [*_SPEECH.finditer(text, start, cue.end())]
    if not told:
        return False
    between = text[told[-1].end() : cue.start()]
    return not (between.startswith(" for ") or _CLAUSE.search(between) or _SAYS_WHAT.search(before))


_OTHERS_WHO = re.compile(r"(?:^\W*[\w’'-]+|\b(?-i:[a-záéíóúñ])[\w’'-]+)\s(?:who|that)\s(?:\w+\s){0,3}$", re.IGNORECASE)
"""Others of whom somebody tells: "Reporters who spoke in Spanish were ignored, Paz said." """


def _attribution(quotation: Quotation, masked: str) -> str:
    """The words beside a quotation that say who speaks, up to the end of their sentence or another quotation; may be empty."""
    told = quotation.cue or quotation.speaker_mention  # "Ana Vega, through an interpreter: “…”" has no verb
    if told is None:
        return ""
    start, end = told.start, told.end
    floor = max(0, start - _BACK)
    start = max(floor - 1, *(masked.rfind(mark, floor, start) for mark in ("\u0000", ". ", "\n"))) + 1
    if quotation.speaker_mention and quotation.speaker_mention.end <= quotation.start:
        joined = [*_AND.finditer(masked, start, quotation.speaker_mention.start)]
        start = joined[-1].end() if joined else start
    stop = _STOP.search(masked, end)
    return masked[start : stop.start() if stop else end].strip(' ,.:”"’')


_AND = re.compile(r",\s(?:and|but|while|y|pero|mientras)\s")
"""Where another's clause begins: "Paz said in Spanish, and her lawyer added". """
_STOP = re.compile(r"[.;:?!\u0000\n]")


@dataclass(slots=True)
class _Told:
    """The speakers of whom the article says that they spoke Spanish, and English, and whether it says the first of all."""

    spanish: set[str] = field(default_factory=set)
    english: set[str] = field(default_factory=set)
    everybody: bool = False

    def spoke_spanish(self, speaker: str | None) -> bool:
        if speaker is None:
            return False
        in_english = any(_same(speaker, name) for name in self.english)
        return (self.everybody and not in_english) or any(_same(speaker, name) for name in self.spanish)


def _told_by_article(document: Document, quotations: Sequence[Quotation], masked: str) -> _Told:
    known = {q.speaker for q in quotations if q.speaker}
    told = _Told()
    spanish = [(q.start, q.end) for q in quotations if q.language == "es"]
    for block in document.blocks:
        folded = masked[block.start : block.end].casefold()
        if not any(stem in folded for stem in _SPOKEN_STEMS):
            continue
        for start, end in sentences(masked, block.start, block.end):
            if _tells_english(masked, start, end) and (name := _last_named(masked, start, end, known)):
                told.english.add(name)
            cue = _spoken(masked, start, end)
            if cue is None:
                continue
            # “…,” she said in Spanish: that one was, and stands there.
            if not _RENDERED.search(masked, start, end) and any(a < end and start < b for a, b in spanish):
                continue
            name = _speaker_told(quotations, masked, cue, Span(start, end), block.end, known)
            name = name or _meant(quotations, masked, start, end, known)
            if name:
                told.spanish.add(name)
            elif _EVERYBODY.search(masked[start:end]) and not _ONE.search(masked[start:end]):
                told.everybody = True
    return told


def _tells_english(masked: str, start: int, end: int) -> bool:
    """True if a sentence that quotes nothing says that somebody speaks in English here: "Arboleda says so in English." """
    in_english = _IN_ENGLISH.search(masked, start, end)
    text = masked[start:end]
    return bool(in_english and _SPEECH.search(text)) and not _RENDERED.search(text) and "\u0000" not in text


def _meant(quotations: Sequence[Quotation], masked: str, start: int, end: int, known: set[str]) -> str | None:
    """Whom a sentence means that names nobody: "she", and in "The interview was in Spanish" the one who is quoted most."""
    pronoun = _PRONOUN.match(masked, start, end)
    if pronoun:
        gender = {"he": "m", "his": "m", "she": "f", "her": "f"}.get(pronoun[1].casefold())
        fit = {name for name in known if gender is None or first_name_gender(name) in (None, gender)}
        return _last_named(masked, max(0, start - _BACK), start, fit)
    if _INTERVIEW.match(masked, start, end) and not _ONE.search(masked, start, end):
        return next((name for name, _ in Counter(q.speaker for q in quotations if q.speaker).most_common(1)), None)
    return None


_PRONOUN = re.compile(r"\W*(he|she|they|his|her|their)\b", re.IGNORECASE)
_INTERVIEW = re.compile(
    r"\W*(?:(?:the|this|our|la|esta)\s)?(?:\w+\s)?(?:interview|conversation|entrevista|conversación)\b", re.IGNORECASE
)


def _speaker_told(
    quotations: Sequence[Quotation], masked: str, cue: re.Match[str], sentence: Span, limit: int, known: set[str]
) -> str | None:
    """Of whom a sentence says that the words were Spanish, by name: who stands before that, or is quoted there, or stands after it."""
    start, end = sentence.start, sentence.end
    after = _first_named(masked, cue.end(), end, known)
    if cue["voice"]:
        return after
    return (
        _last_named(masked, start, cue.end(), known)
        or _quoted_there(quotations, start, end)
        or after
        or (None if _named(masked, start, end, known) else _quoted_next(quotations, masked, start, end, limit))
    )


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
    asked = _WE.match(masked, start, end) is not None  # "We spoke to Rosa Díaz in Spanish"
    found = [one for one in _named(masked, start, end, known) if asked or not _TALKED_TO.search(masked, start, one[0])]
    return max(found)[1] if found else None


def _named(masked: str, start: int, end: int, known: set[str]) -> list[tuple[int, str]]:
    """Where the names of speakers stand in a stretch, whole or by the surname, and whose they are."""
    return [
        (start + match.start(), name)
        for name in known
        for match in re.finditer(rf"(?<!\w){re.escape(_surname(name))}(?!\w)", masked[start:end])
    ]


_WE = re.compile(r"\W*(?:We|I)\s(?:spoke|talked|met|sat)\b")
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
