"""Whose words a sentence about somebody's Spanish means: by name, by what is quoted beside it, or by "she"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property

from verifier.model import Quotation, Span
from verifier.pairing.spoken import STATEMENT
from verifier.quotes.names import NAME, first_name_gender

BLANK = "\u0000"
"""What stands in the masked text for each character of a quotation."""
_BACK = 600
"""Characters in which the name that a pronoun stands for is looked for."""
_NEAR = 2
"""Paragraphs in which "she" may still be the same."""
_LABEL = 6
"""Characters that may stand beside a name that opens a turn."""
_OPENING_MARKS = ' \n\t“"‘«>*_'
_GENDERS = {"he": "m", "his": "m", "she": "f", "her": "f"}
_PRONOUN = re.compile(
    r"\W*(?:[A-Z]+:\s)?(?:(?:Then|Later|Instead|Again|Still|Now|So)\W{1,2})?(he|she|they|his|her|their)\b",
    re.IGNORECASE,
)
_POSSESSIVE = ("his", "her", "their")
_WORDS_OF = re.compile(
    r"\s(?:\w+\s){0,2}(?:answers?|words|remarks|comments|replies|quotes?|quotations?|statements?|interviews?|speech|testimony|"
    r"recollections|conversations?|letters?|messages?|posts?|Spanish)\b"
)
"""What of hers may be in Spanish, so that it means her: "Her answers", not "Her striker"."""
_SOMEBODY_NEW = re.compile(r"(?:^|[.!?…”\"]\s|\n)(?:The|An?|Another|His|Her|Their)\s[a-z][^A-Z.!?\n\u0000]*[.!?]\s*$")
"""A sentence that brings in somebody without a name: "The cook remembers it too." """
_INTERVIEW = re.compile(
    r"\W*(?:(?:the|this|our|la|esta)\s)?(?:\w+\s)?(?:interview|conversation|entrevista|conversación)\b", re.IGNORECASE
)
NAMES_ONE = re.compile(r"\b(?:with|from|of|to)\s(?:[A-ZÁÉÍÓÚÑ][\w.]*\s)*[A-ZÁÉÍÓÚÑ](?!panish|nglish)[\w’'\-]+")
"""Somebody whom a note about interviews names, so that it means nobody else."""
_OFFICE = re.compile(r"\W*The\s[a-z]\w+\b(?![’'])")
_WE = re.compile(r"\W*(?:We|I)\s(?:spoke|talked|met|sat)\b")
_TALKED_TO = re.compile(
    r"\b(?:told|asked|(?<!interview\s)(?<!interviews\s)with|to)\s(?:[\w’'.]+\s){0,3}$", re.IGNORECASE
)
_KIN = (
    "father|mother|parents?|brothers?|sisters?|wife|husband|sons?|daughters?|friends?|neighbou?rs?|colleagues?|lawyers?|uncle|"
    "aunt|cousins?"
)
_UNKNOWN = re.compile(
    r"\W*(?:(?:An?|Another|One|Some|Many|Others|Several|Reporters)\s|"
    rf"(?:His|Her|Their)\s(?:\w+\s)?(?:{_KIN})\b(?!\s(?:interpreting|translating)))"
)
"""Somebody else, perhaps, than the one who is named next."""
_WHO = re.compile(rf"\b(?<![A-Z]\.\s)(?P<name>{NAME}),\swho(?:\s[\w-]+){{0,4}}\s$")
_SOMEBODY = re.compile(
    rf"\W*(?:(?:An?|Another|Some|Several)\s(?:[a-z][\w-]*\s){{0,2}}[a-z][\w-]*|(?:His|Her|Their)\s(?:\w+\s)?(?:{_KIN}))"
    r"\s(?:beside|near|behind|with|next\sto|shout\w*|yell\w*|call\w*|ask\w*|answer\w*|said)\b"
)

_RENDERING = re.compile(r"interpret|translat|relay", re.IGNORECASE)
_HELPER = re.compile(
    r"\b(?!(?:interpreter|translator|court|who|words?|answers?)\b)([a-z][\w-]+)(?:\s[A-Z][\w’'-]+)*,?\s(?:who\s|that\s)?(?:interpret|translat|relay)(?:ed|ing|es|s)\b"
)
"""Who lends somebody a voice: "through her daughter, who interpreted", "with a neighbor translating"."""
_ASIDE = 20
"""Characters after a reporting verb in which it may be said that somebody translates: “…,” her son said, translating."""
_AROUND = " ,.”\"’'»—–"


def is_somebody_else(sentence: str) -> bool:
    """True if a sentence is about nobody who is quoted: "A man beside Rosa Díaz shouted"."""
    return _SOMEBODY.match(sentence) is not None


class Page:
    """An article's quotations and the text around them, and who is meant by it.

    Args:
        quotations: in document order.
        masked: the document's text with every quotation blanked out.
    """

    def __init__(self, quotations: Sequence[Quotation], masked: str) -> None:
        self.quotations, self.masked = quotations, masked
        self._starts = [quotation.start for quotation in quotations]
        self._by_surname: dict[str, set[str]] = {}
        for name in {quotation.speaker for quotation in quotations if quotation.speaker}:
            self._by_surname.setdefault(_surname(name), set()).add(name)

    @cached_property
    def _names(self) -> re.Pattern[str]:
        known = "|".join(map(re.escape, sorted(self._by_surname, key=len, reverse=True)))
        return re.compile(rf"(?<!\w)(?:{known or '(?!)'})(?!\w)")

    @cached_property
    def _most_quoted(self) -> str | None:
        counts = Counter(quotation.speaker for quotation in self.quotations if quotation.speaker)
        return next((name for name, _ in counts.most_common(1)), None)

    @cached_property
    def _spanish(self) -> list[Quotation]:
        return [quotation for quotation in self.quotations if quotation.language == "es"]

    def speaker_called(self, name: str) -> str | None:
        """The speaker of that name, whole or the surname alone, if only one of them bears it."""
        known = self._by_surname.get(_surname(name), set()) | self._by_surname.get(name, set())
        return next(iter(known)) if len(known) == 1 else None

    def has_spanish(self, start: int, end: int) -> bool:
        """True if a stretch holds a Spanish quotation, or a part of one."""
        at = bisect_left(self._spanish, end, key=lambda quotation: quotation.start)
        return any(quotation.end > start for quotation in self._spanish[max(0, at - 2) : at])

    def last_named(self, start: int, end: int, *, gender: str | None = None) -> str | None:
        """The speaker whose name stands last in a stretch, whole or by the surname; not whom somebody talks to."""
        asked = _WE.match(self.masked, start, end) is not None  # "We spoke to Rosa Díaz in Spanish"
        found = [
            one
            for one in self._named(start, end)
            if (asked or not _TALKED_TO.search(self.masked, start, one[0]))
            and (gender is None or first_name_gender(one[1]) in (None, gender))
        ]
        return max(found)[1] if found else None

    def speakers_named(self, start: int, end: int) -> set[str]:
        """The speakers whose names stand in a stretch, whole or by the surname."""
        return {name for _, name in self._named(start, end)}

    def family(self, name: str) -> set[str]:
        """The speakers who bear the same surname."""
        return self._by_surname.get(_surname(name), set())

    def spoke(self, cue: re.Match[str], sentence: Span, limit: int) -> str | None:
        """Of whom a sentence says that the words were Spanish, by name: who stands before that, or is quoted there, or stands
        after it, or speaks next if it is about who holds an office; and whom "she", or "The interview", means.

        Args:
            cue: of `spoken`, in ``masked``.
            limit: where the paragraph ends.
        """
        start, end = sentence.start, sentence.end
        after = min(self._named(cue.end(), end), default=(0, None))[1]
        if cue["voice"]:
            return after
        named = self.last_named(start, cue.start() if _RENDERING.search(cue.group()) else cue.end())
        named = named or self._quoted_in(start, end) or after
        if named is None and not self._named(start, end):
            named = self._quoted_next(start, end, limit)
        return named or self._meant(start, end)

    def stranger(self, start: int, cue: int) -> Span | None:
        """Where the name stands of somebody who is never quoted by it and of whom a clause says it: "Tate represents Nora Díaz, who
        testified"."""
        found = _WHO.search(self.masked, start, cue)
        return Span(*found.span("name")) if found and not self._named(found.start(), found.end()) else None

    def said_next(self, who: Span, end: int) -> set[int]:
        """The quotation after a sentence that opens with the name ``who``, if print gives it to a "she" that may be the same."""
        gender = first_name_gender(who.of(self.masked).split()[0])
        said = {i: _GENDERS.get(self._mention(self.quotations[i])) for i in self.after(who.start, end)}
        return {index for index, other in said.items() if other and gender in (None, other)}

    def helps(self, index: int, cue: re.Match[str]) -> bool:
        """True for a quotation of whoever lends somebody a voice, as a sentence says before it: "Through her daughter, who interpreted, Paz
        was calm. “We ran,” the daughter added." """
        quotation = self.quotations[index]
        told = [span for span in (quotation.speaker_mention, quotation.cue) if span]
        opens, closes = min((span.start for span in told), default=0), max((span.end for span in told), default=0)
        if not _RENDERING.search(cue.group()) or _RENDERING.search(self.masked, opens, closes + _ASIDE):
            return False
        opens = quotation.end if opens > quotation.start else opens  # “…,” the daughter, Inés, added
        said_by = self.masked[opens:closes].strip(_AROUND).split(",")[0].split()
        helper = _HELPER.search(cue.group())
        is_helper = helper is not None and helper[1] in said_by
        return is_helper or quotation.speaker in self.speakers_named(cue.start(), cue.end())

    def before(self, start: int, *, count: int = 1, floor: int = 0) -> set[int]:
        """The places of the last quotations that end before a sentence, and begin from ``floor`` on."""
        at = bisect_left(self._starts, start)
        return {index for index in range(max(0, at - count), at) if self.quotations[index].start >= floor}

    def after(self, start: int, end: int, *, written: bool = False, recorded: bool = False) -> set[int]:
        """The places of the quotations that a sentence introduces: the one that follows it and what goes on from there, or the next
        of the same "she".

        "The widow spoke in Spanish. “I forgive the boy,” said Anabel Saldívar."

        Args:
            start, end: the sentence.
            written: it is about a text, so that "it" must say what follows.
            recorded: it is about a translation of what several said.
        """
        at = bisect_left(self._starts, end - 1)
        if at == len(self.quotations):
            return set()
        first, sentence = self.quotations[at], self.masked[start:end]
        said = self._mention(first)
        written = written or (said == "it" and STATEMENT.search(sentence) is not None)
        if written != (said == "it"):
            return set()
        other = (_UNKNOWN.match(sentence) and said not in _GENDERS) or self._is_described_otherwise(first, sentence)
        if (other and not (recorded or written)) or not self._leads_to(first, sentence, end):
            return set()
        found = {at}
        for index in range(at + 1, len(self.quotations)):
            between = self.masked[self.quotations[index - 1].end : self.quotations[index].start]
            if "\n\n" in between or (self.quotations[index].speaker != first.speaker and not recorded):
                break
            found.add(index)
        return found

    def _leads_to(self, first: Quotation, sentence: str, end: int) -> bool:
        """True if nothing, or no more than who speaks, stands between a sentence and a quotation, or if both have the same "she"."""
        pronoun, said = _PRONOUN.match(sentence), self._mention(first)
        told = pronoun[1].casefold() if pronoun else ""
        gender = _GENDERS.get(told)
        if first.speaker and gender and first_name_gender(first.speaker) not in (None, gender):
            return False
        gap = self.masked[end : min(first.start, end + _BACK)].strip(_OPENING_MARKS)
        same = bool(told) and told[:1] == said[:1] and first.speaker is None
        if not gap or (same and first.start - end < _BACK and gap.count("\n\n") <= _NEAR):
            return True
        return bool(said) and gap.rstrip(" :,").casefold().endswith(said) and len(gap) <= len(said) + _LABEL

    def _is_described_otherwise(self, quotation: Quotation, sentence: str) -> bool:
        """True for "said their attorney, Robert Salcido" after a sentence that has no attorney."""
        cue, mention = quotation.cue, quotation.speaker_mention
        if cue is None or mention is None or cue.end > mention.end:
            return False
        nouns = re.findall(r"\b(?!their|also|from|with)[a-zé]{4,}\b", self.masked[cue.end : mention.end])
        return bool(nouns) and not any(noun in sentence.casefold() for noun in nouns)

    def _mention(self, quotation: Quotation) -> str:
        """The speaker as printed, in small letters; "it" for “…,” it says."""
        if quotation.speaker_mention:
            return quotation.speaker_mention.of(self.masked).casefold()
        before = self.masked[max(0, quotation.cue.start - 4) : quotation.cue.start] if quotation.cue else ""
        return "it" if before.casefold().endswith("it ") else ""

    def _meant(self, start: int, end: int) -> str | None:
        """Whom a sentence means that names nobody: "she", and in "The interview was in Spanish" the one who is quoted most."""
        pronoun = _PRONOUN.match(self.masked, start, end)
        if pronoun:
            owned = pronoun[1].casefold() in _POSSESSIVE and not _WORDS_OF.match(self.masked, pronoun.end(), end)
            if owned or _SOMEBODY_NEW.search(self.masked, max(0, start - _BACK), start):
                return None
            return self.last_named(max(0, start - _BACK), start, gender=_GENDERS.get(pronoun[1].casefold()))
        interview = _INTERVIEW.match(self.masked, start, end) and not NAMES_ONE.search(self.masked, start, end)
        return self._most_quoted if interview else None

    def _quoted_in(self, start: int, end: int) -> str | None:
        """The speaker of a quotation whose own attribution a sentence is."""
        at = bisect_left(self._starts, end)
        inside = (q for q in self.quotations[max(0, at - 4) : at] if q.speaker and start < q.end)
        return next((quotation.speaker for quotation in inside), None)

    def _quoted_next(self, start: int, end: int, limit: int) -> str | None:
        """Who speaks right after a sentence about somebody who holds an office: "The governor answered in Spanish. “…,” Gov. Luis
        Cota said." """
        at = bisect_left(self._starts, end - 1)
        follows = at < len(self.quotations) and self.quotations[at].start < limit
        return self.quotations[at].speaker if follows and _OFFICE.match(self.masked, start, end) else None

    def _named(self, start: int, end: int) -> list[tuple[int, str]]:
        """Where the names of speakers stand in a stretch, whole or by the surname, and whose they are."""
        found = self._names.finditer(self.masked, start, end)
        return [(match.start(), name) for match in found for name in self._bearers(match)]

    def _bearers(self, surname: re.Match[str]) -> Collection[str]:
        """Who may be meant by a surname where it stands: whoever is named in full there, else all who bear it."""
        known = self._by_surname[surname.group()]
        floor = surname.end()
        return {name for name in known if self.masked[max(0, floor - len(name)) : floor] == name} or known


def _surname(name: str) -> str:
    parts = name.split()
    return " ".join(parts[1:]) if len(parts) > 1 else name
