"""Who answers "he said" after a question that was put to somebody: “Which is it, Mr. Aguilar?” Marsh asked. ¶ “I don't know,” he said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.model import Block, Quotation, QuotationKind
from verifier.quotes.names import NAME, PRONOUN_GENDERS, first_name_gender, has_title, person_name
from verifier.quotes.raw import Raw
from verifier.quotes.resolve import Cast

_CALLS = {"sir": "m", "señor": "m", "ma'am": "f", "ma’am": "f", "madam": "f", "señora": "f", "señorita": "f"}
_WHO = rf"(?P<who>{NAME}|{'|'.join(_CALLS)}|doctor|doctora)"
_CALLED = (
    re.compile(rf",\s{_WHO}\s*\?$"),
    re.compile(rf"^[¿\s]*(?:(?:So|And|Well|Now|Y|Bueno|Entonces|Pero)?,?\s)?{_WHO},\s", re.IGNORECASE),
)
"""Whom a question calls by name: “Which is it, Mr. Aguilar?”"""
_ASKED = re.compile(
    rf"[^.!?\n]*?\b(?:asked|asks|asking|pressed|preguntó)\s(?:a\s|al\s)?(?P<who>him|her|(?:the|el|la)\s[a-záéíóúñ]+|{NAME})(?=[.,;\n]|\sagain\b|\sback\b|$)"
)
"""Whom a question was put to, after it: “…?” Marsh asked the defendant."""
_NEAR, _FAR = 6, 100
"""Quotations before a question among which the one who is asked has spoken, and by name."""


class Dialogue:
    """The questions of a text and who answers them, as it is read.

    Args:
        text: the document's text.
        masked: the same with every quotation blanked out.
        cast: who has spoken so far.
    """

    def __init__(self, text: str, masked: str, cast: Cast) -> None:
        self._text, self._masked, self._cast = text, masked, cast
        self._answering: dict[str, str] = {}

    def answering(self, speaker: str | None, done: Sequence[Quotation], raw: Raw, block: Block) -> str | None:
        """The speaker of a quotation that opens its paragraph: whom the pronoun stands for, ``speaker``, unless that is who put the
        question in the paragraph before to somebody else; None if that one is not known.

        Args:
            speaker: who a mention stands for by what is printed around it.
            done: the quotations before, in order.
            raw: the quotation.
            block: its paragraph.
        """
        gender = PRONOUN_GENDERS.get(raw.mention.of(self._text).casefold()) if raw.mention else None
        spoken = [one for one in done[: -_NEAR - 1 : -1] if one.kind is QuotationKind.DIRECT]
        if gender is None or speaker is None or not spoken or spoken[0].speaker != speaker:
            return speaker
        question, opens = spoken[0], not self._text[block.start : raw.outer.start].strip()
        between = self._text[question.end : block.start]
        if not opens or not question.text.endswith("?") or between.count("\n\n") != 1:
            return speaker
        others = [one.speaker for one in spoken[1:] if one.speaker and one.speaker != speaker]
        called = self._called(question)
        if called is None:
            known = self._answering.get(speaker)
            return known if known in others and _may_be(known, gender) else speaker
        name, told = called
        who = self._bearer(name, done, question.start) if name else next(iter(others), None)
        if who == speaker or told not in (None, gender) or (who and not _may_be(who, gender)):
            return speaker
        if who:
            self._answering[speaker] = who
        return who

    def _bearer(self, name: str, done: Sequence[Quotation], at: int) -> str:
        """The last to have spoken who bears a name, also as the first of two surnames; else whom the page names so in full."""
        known = (one.speaker for one in done[: -_FAR - 1 : -1] if one.speaker and name in one.speaker.split()[1:])
        return next(known, None) or self._cast.people.fullest(name, at)

    def _called(self, question: Quotation) -> tuple[str | None, str | None] | None:
        """Whom a question is put to: the name, and the gender, as far as either is told; None if to nobody."""
        found = next(filter(None, (pattern.search(question.text) for pattern in _CALLED)), None)
        asked = found or _ASKED.match(self._masked, question.end)
        if asked is None:
            return None
        who = asked["who"]
        if who.casefold() in _CALLS:
            return None, _CALLS[who.casefold()]
        name = person_name(who)
        if found and name and not (has_title(who) or self._cast.people.names(name)):
            return None  # “Why him, Madrid?”
        return name.split()[-1] if name else None, {"him": "m", "her": "f"}.get(who)


def _may_be(name: str, gender: str) -> bool:
    return first_name_gender(name) in (None, gender)
