"""What print says of who speaks in a quotation, and how."""

from __future__ import annotations

import re
from functools import cached_property

from verifier.model import Quotation
from verifier.quotes.names import PRONOUN_GENDERS, first_name_gender
from verifier.text import ABBREVIATION


class Speech:
    """What print says of the speech of one quotation, each thing read once: a quotation is compared with all its neighbours.

    Args:
        text: the document's text.
        masked: the same with every quotation blanked out.
        quotation: the quotation.
    """

    def __init__(self, text: str, masked: str, quotation: Quotation) -> None:
        self._text, self._masked, self._quotation = text, masked, quotation
        self.has_own_attribution = has_own_attribution(quotation)

    @cached_property
    def mention(self) -> str:
        """How print has the speaker, casefolded; empty where it has nobody."""
        mention = self._quotation.speaker_mention
        return mention.of(self._text).casefold() if mention else ""

    @cached_property
    def gender(self) -> str | None:
        """Of the pronoun that print has for the speaker, or else of the title or the first name: "m", "f", None where neither tells."""
        title = self.mention.split()[0].rstrip(".") if " " in self.mention else ""
        told = PRONOUN_GENDERS.get(self.mention) or _TITLES.get(title)
        return told or (first_name_gender(self._quotation.speaker) if self._quotation.speaker else None)

    @cached_property
    def named(self) -> str | None:
        """The speaker's name, or how print describes somebody ("a guard"); None for a pronoun or nobody."""
        if self._quotation.speaker or self._quotation.speaker_mention is None:
            return self._quotation.speaker or None
        mention = self._quotation.speaker_mention.of(self._text)
        return mention if " " in mention.strip() and not _PROVERB.fullmatch(mention) else None

    @cached_property
    def is_recorded(self) -> bool:
        """True if print says after it that a record has it so: “…,” the transcript reads."""
        return _RECORDED.match(self._text, self._quotation.end) is not None

    @cached_property
    def puts_otherwise(self) -> bool:
        """True for what says in other words what another has said: “…”, as the agency's English bulletin put it; “…,” the interpreter
        said."""
        interpreted = self.has_own_attribution and INTERPRETS.search(self.mention) is not None
        return interpreted or self.is_recorded or _AS_PUT.match(self._text, self._quotation.end) is not None

    @cached_property
    def clause_after(self) -> str:
        """The words after it, up to the end of their sentence or another quotation; empty where they open a new sentence that leads to
        that one: … as “a fool.” She added in English: “…”"""
        plain = ABBREVIATION.sub("", self._masked[self._quotation.end + 1 : self._quotation.end + _REACH])
        after = _CLAUSE_AFTER.match(plain)
        if after is None or (self._quotation.text.endswith(".") and after["next"]):
            return ""
        return after["clause"]


INTERPRETS = re.compile(
    r"(?-i:[IiTt])(?<!\w.)(?:(?<=i)(?:nterpret(?:er|ed|s)|nt[ée]rprete)|(?<=t)ranslat(?:or|ed for))\b", re.IGNORECASE
)
"""Its first letter comes first, so that searching leaps from one to the next."""
_AS_PUT = re.compile(r"[”\"’'»,\s]{1,4}as\s[^.“”\u0000]{2,60}\s(?:puts?|has|had|gave|gives)\s(?:it|this|that|them)\b")
_RECORDS = r"(?:the|an?|his|her|their|its)\s(?:[\w’'-]+\s){0,3}(?:transcripts?|translations?|subtitles?|captions?)"
_RECORDED = re.compile(
    rf"[”\"’'»,\s]{{1,4}}(?:{_RECORDS}\s(?:[\w’'-]+\s){{0,4}}?(?:reads?|says?|said|has\sit|ran|runs)\b|(?:reads?|says?|said|runs?|ran)\s{_RECORDS}\b)"
)
_TITLES = {"doña": "f", "señora": "f", "mrs": "f", "ms": "f", "sister": "f", "don": "m", "mr": "m", "father": "m"}
_PROVERB = re.compile(
    r"(?:the|an?|that|this)\s(?:[\w-]+\s)?(?:saying|proverb|adage|refrain|rhyme|maxim|verse|song)", re.IGNORECASE
)
"""What goes so, whoever says it: “…,” goes the saying."""
_REACH = 90
"""Characters after a quotation in which its attribution is looked for."""
_CLAUSE_AFTER = re.compile(r"(?P<clause>[^.\u0000]*)(?P<next>\u0000)?")


def has_own_attribution(quotation: Quotation) -> bool:
    return quotation.cue is not None and quotation.cue.start >= quotation.end
