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
from verifier.pairing.spoken import STEMS, ends_in_english, is_about_thing, is_written, spoken, tells_english
from verifier.quotes.names import first_name_gender
from verifier.text import sentences

_RENDERED = re.compile(r"interpret|int[ée]rpret|translat", re.IGNORECASE)
_EVERYBODY = re.compile(
    r"^\W*(?:Like\s(?:all\s|the\s)?others?\squoted\b)|^\W*(?!(?:Her|His|In|But\sin|And\sin)\b)(?:\w+\s){0,3}(?:all\s|most\s)?(?:quotes?|quotations?|interviews|comments|remarks|responses|answers|conversations|statements)\b(?!\sin\s)",
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
        if quotation.language != "en" or quotation.kind not in _KINDS:
            continue
        if _said_in_spanish(quotation, masked) or (
            not _said_in_english(quotation, masked) and (index in told.beside or told.spoke_spanish(quotation))
        ):
            yield index


def _said_in_english(quotation: Quotation, masked: str) -> bool:
    return re.search(r"\bin\sEnglish\b", _attribution(quotation, masked)) is not None


def _said_in_spanish(quotation: Quotation, masked: str) -> bool:
    """True if its own attribution says so, whoever "she" is."""
    told = _attribution(quotation, masked)
    return spoken(told, 0, len(told)) is not None


def _attribution(quotation: Quotation, masked: str) -> str:
    """The words beside a quotation that say who speaks, up to the end of their sentence or another quotation, and the bracket after
    it; may be empty."""
    told = quotation.cue or quotation.speaker_mention  # "Ana Vega, through an interpreter: “…”" has no verb
    if told is None and quotation.text.endswith(","):  # a long description: “…,” a woman named in the papers as M. said
        told = Span(quotation.end, quotation.end)
    elif told is None and masked[: quotation.start].rstrip(' “"«').endswith(
        ":"
    ):  # His brother gave his in Spanish: “…”
        at = masked.rindex(":", 0, quotation.start)
        told = Span(at, at)
    if told is None:
        return ""
    start, end = told.start, told.end
    floor = max(0, start - _BACK)
    start = max(floor - 1, *(masked.rfind(mark, floor, start) for mark in ("\u0000", ". ", "\n"))) + 1
    if quotation.speaker_mention and quotation.speaker_mention.end <= quotation.start:
        joined = [*_AND.finditer(masked, start, quotation.speaker_mention.start)]
        start = joined[-1].end() if joined else start
    while masked[start:end].strip(_MARKS) == "" and end < len(masked) and masked[end] in _MARKS:
        end += 1
    stop = _STOP.search(masked, end)
    return masked[start : stop.start() if stop else end].strip(_MARKS)


_MARKS = ' ,.:”"’\u0000'
_AND = re.compile(r",\s(?:and|but|while|y|pero|mientras)\s")
"""Where another's clause begins: "Paz said in Spanish, and her lawyer added". """
_STOP = re.compile(
    r"(?:(?<!\b[A-Z])\.(?!\s?[(\[](?:in\s|spoken|translat))|;(?!\s(?:he|she|they)\b)|[:?!\u0000\n])", re.IGNORECASE
)


@dataclass(slots=True)
class _Told:
    """What the article says: who spoke Spanish, by name, and who English; whether everybody spoke Spanish; and of which
    quotations, by their place, the sentence beside them says it."""

    spanish: set[str] = field(default_factory=set)
    english: set[str] = field(default_factory=set)
    everybody: bool = False
    beside: set[int] = field(default_factory=set)

    def spoke_spanish(self, quotation: Quotation) -> bool:
        speaker = quotation.speaker
        if speaker is None:  # "a neighbor said" is one of everybody; what nobody says may be a sign or a song
            told = quotation.cue or quotation.speaker_mention
            return self.everybody and told is not None and quotation.kind is QuotationKind.DIRECT
        in_english = any(_same(speaker, name) for name in self.english)
        return (self.everybody and not in_english) or any(_same(speaker, name) for name in self.spanish)


def _told_by_article(document: Document, quotations: Sequence[Quotation], masked: str) -> _Told:
    known = {q.speaker for q in quotations if q.speaker}
    told = _Told()
    spanish = [(q.start, q.end) for q in quotations if q.language == "es"]
    for block in document.blocks:
        folded = masked[block.start : block.end].casefold()
        if not any(stem in folded for stem in STEMS):
            continue
        for start, end in sentences(masked, block.start, block.end):
            sentence = masked[start:end]
            rendered = _RENDERED.search(sentence) is not None
            if tells_english(masked, start, end) and not rendered and "\u0000" not in sentence:
                told.english.update(filter(None, [_last_named(masked, start, end, known)]))
            cue = spoken(masked, start, end)
            if is_about_thing(sentence):
                if is_written(masked, start, end):
                    told.beside |= _after(quotations, masked, start, end, written=True)
                continue
            # “…,” she said in Spanish: that one was, and stands there.
            if cue is None or (not rendered and any(a < end and start < b for a, b in spanish)):
                continue
            if ends_in_english(masked, cue, end) or _SOMEBODY.match(sentence):
                continue
            recorded = cue["record"] is not None or "translation" in cue.group()
            name = _speaker_told(quotations, masked, cue, Span(start, end), block.end, known)
            name = name or _meant(quotations, masked, start, end, known)
            following: set[int] = set()
            if "\u0000" not in sentence and not cue["voice"]:
                following = _after(quotations, masked, start, end, recorded=recorded)
            if name:
                told.spanish.add(name)
                told.beside |= {index for index in following if quotations[index].speaker is None}
            elif _EVERYBODY.search(sentence) and not _ONE.search(sentence):
                told.everybody = True
            elif several := _SEVERAL.match(sentence):
                told.beside |= {*_before(quotations, start)[-_COUNTS.get(several[1].casefold(), 2) :]}
            elif (_EVENT.match(sentence) or _SAID_IT.match(sentence)) and (
                before := _before(quotations, start, floor=block.start)
            ):
                told.beside.add(before[-1])
            else:
                told.beside |= following
                told.spanish.update(filter(None, (quotations[index].speaker for index in following)))
    return told


_SEVERAL = re.compile(r"\W*(?:The\s)?(Both|Two|All three|Three)\b", re.IGNORECASE)
"""“…,” said Ana Ruiz. “…,” said Elsa Paz. (Both women spoke in Spanish.)"""
_COUNTS = {"three": 3, "all three": 3}
_EVENT = re.compile(
    r"\W*(?:We|I|(?:The|This|Their|Our)\s(?:\w+\s)?(?:call|exchange|conversation|hearing|ceremony|speech|meeting|remarks))\b"
)
"""What somebody has spoken in, or with whom, who was quoted just before."""
_KIN = "father|mother|parents?|brothers?|sisters?|wife|husband|sons?|daughters?|friends?|neighbou?rs?|colleagues?|lawyers?|uncle|aunt|cousins?"
_SAID_IT = re.compile(r"\W*(?:He|She|They)\s(?:said|says|repeat(?:ed|s))\s(?:it|this|so)\b")
_UNKNOWN = re.compile(
    rf"\W*(?:(?:An?|Another|One|Some|Many|Others|Several|Reporters)\s|(?:His|Her|Their)\s(?:\w+\s)?(?:{_KIN})\b(?!\s(?:interpreting|translating)))"
)
_SOMEBODY = re.compile(
    rf"\W*(?:(?:An?|Another|Some|Several)\s(?:[a-z][\w-]*\s){{0,2}}[a-z][\w-]*|(?:His|Her|Their)\s(?:\w+\s)?(?:{_KIN}))"
    r"\s(?:beside|near|behind|with|next\sto|shout\w*|yell\w*|call\w*|ask\w*|answer\w*|said)\b"
)
"""Somebody else than who speaks next."""
_NEAR = 2
"""Paragraphs in which "she" may still be the same."""


def _before(quotations: Sequence[Quotation], start: int, *, floor: int = 0) -> list[int]:
    """The quotations that end before a sentence, in order."""
    return [index for index, q in enumerate(quotations) if floor <= q.start and q.end <= start]


def _after(
    quotations: Sequence[Quotation],
    masked: str,
    start: int,
    end: int,
    *,
    written: bool = False,
    recorded: bool = False,
) -> set[int]:
    """The quotations that a sentence introduces: the one that follows it and what goes on from there, or the next of the same
    "she".

    "The widow spoke in Spanish. “I forgive the boy,” said Anabel Saldívar."

    Args:
        quotations, masked: as in `without_original`.
        start, end: the sentence.
        written: it is about a text, so that "it" must say what follows.
        recorded: it is about a translation of what several said.
    """
    sentence = masked[start:end]
    pronoun = _PRONOUN.match(sentence)
    told = pronoun[1].casefold() if pronoun else ""
    following = [index for index, q in enumerate(quotations) if q.start >= end - 1]
    if not following:
        return set()
    first = quotations[following[0]]
    said = _mention(first, masked)
    if said == "it" and not written:
        written = _STATEMENT.search(sentence) is not None
    if written != (said == "it"):
        return set()
    somebody_else = _UNKNOWN.match(sentence) and said not in _GENDERS
    if not (recorded or written) and (somebody_else or _is_described_otherwise(first, masked, sentence)):
        return set()
    gap = masked[end : first.start].strip(' \n\t“"‘«>*_')
    same = bool(told) and told[:1] == said[:1] and first.speaker is None and gap.count("\n\n") <= _NEAR
    turn = said and gap.rstrip(" :,").casefold().endswith(said) and len(gap) <= len(said) + _LABEL
    if gap and not (same or turn):
        return set()
    gender = _GENDERS.get(told)
    if first.speaker and gender and first_name_gender(first.speaker) not in (None, gender):
        return set()
    found = {following[0]}
    for index in following[1:]:
        between = masked[quotations[index - 1].end : quotations[index].start]
        if "\n\n" in between or (quotations[index].speaker != first.speaker and not recorded):
            break
        found.add(index)
    return found


_STATEMENT = re.compile(
    r"\b(?:statement|message|post|note|communiqué|declaration|tweet|speech|petition)s?\b", re.IGNORECASE
)
_LABEL = 6
"""Characters that may stand beside a name that opens a turn."""


def _is_described_otherwise(quotation: Quotation, masked: str, sentence: str) -> bool:
    """True for "said their attorney, Robert Salcido" after a sentence that has no attorney."""
    cue, mention = quotation.cue, quotation.speaker_mention
    if cue is None or mention is None or cue.end > mention.end:
        return False
    nouns = re.findall(r"\b(?!their|also|from|with)[a-zé]{4,}\b", masked[cue.end : mention.end])
    return bool(nouns) and not any(noun in sentence.casefold() for noun in nouns)


def _mention(quotation: Quotation, masked: str) -> str:
    """The speaker as printed, in small letters; "it" for “…,” it says."""
    if quotation.speaker_mention:
        return quotation.speaker_mention.of(masked).casefold()
    before = masked[max(0, quotation.cue.start - 4) : quotation.cue.start] if quotation.cue else ""
    return "it" if before.casefold().endswith("it ") else ""


def _meant(quotations: Sequence[Quotation], masked: str, start: int, end: int, known: set[str]) -> str | None:
    """Whom a sentence means that names nobody: "she", and in "The interview was in Spanish" the one who is quoted most."""
    pronoun = _PRONOUN.match(masked, start, end)
    if pronoun and _SOMEBODY_NEW.search(masked, max(0, start - _BACK), start):
        return None  # "The cook remembers it too. Her answers were in Spanish."
    if pronoun and pronoun[1].casefold() in ("his", "her", "their") and not _WORDS_OF.match(masked, pronoun.end(), end):
        return None  # "His striker took questions in Spanish"
    if pronoun:
        gender = _GENDERS.get(pronoun[1].casefold())
        fit = {name for name in known if gender is None or first_name_gender(name) in (None, gender)}
        return _last_named(masked, max(0, start - _BACK), start, fit)
    if _INTERVIEW.match(masked, start, end) and not _ONE.search(masked, start, end):
        return next((name for name, _ in Counter(q.speaker for q in quotations if q.speaker).most_common(1)), None)
    return None


_SOMEBODY_NEW = re.compile(r"(?:^|[.!?…”\"]\s|\n)(?:The|An?|Another|His|Her|Their)\s[a-z][^A-Z.!?\n\u0000]*[.!?]\s*$")
_WORDS_OF = re.compile(
    r"\s(?:\w+\s){0,2}(?:answers?|words|remarks|comments|replies|quotes?|quotations?|statements?|interviews?|speech|testimony|recollections|conversations?|letters?|messages?|posts?|Spanish)\b"
)
_GENDERS = {"he": "m", "his": "m", "she": "f", "her": "f"}
_PRONOUN = re.compile(
    r"\W*(?:[A-Z]+:\s)?(?:(?:Then|Later|Instead|Again|Still|Now|So)\W{1,2})?(he|she|they|his|her|their)\b",
    re.IGNORECASE,
)
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


_OFFICE = re.compile(r"\W*The\s[a-z]\w+\b(?![’'])")
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
