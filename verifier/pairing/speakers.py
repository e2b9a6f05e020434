"""Whether print gives two neighbouring quotations to one speaker."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from verifier.model import Quotation
from verifier.pairing.candidate import Page
from verifier.pairing.described import may_be_one
from verifier.pairing.speech import INTERPRETS

_INTERPRETER = re.compile(r"\b(?:interpret|translat|int[ée]rprete|traduc|transcripts?\b|subtitle)", re.IGNORECASE)
"""Who, or what, says in another's stead what was said."""
_RENDERS = re.compile(
    rf"{_INTERPRETER.pattern}|\b(?:render(?:s|ed|ing)|paraphras\w+|quot(?:es|ed|ing)\s(?:him|her|them)|relay(?:s|ed|ing)|repeat(?:s|ed|ing)?\s(?:it|that|this|them|in)"
    r"|the\sEnglish\s(?:for|of|to)|into\sEnglish|as\s[^.“”\u0000]{2,60}\s(?:puts?|has|had|gave|gives)\s(?:it|that|them))\b",
    re.IGNORECASE,
)
"""What somebody does who says in English what another has said: "a neighbor repeated it", "as her son put it"."""
_PRONOUNS = frozenset(["he", "she", "they", "él", "ella"])


_COMMA = re.compile(r"[”\"’'»\s]{1,2},")
"""After a quotation, where the comma of the reporter's sentence stands outside its marks."""


def has_subject_between(page: Page, i: int, j: int) -> bool:
    """True for “… fue un éxito”. His critics called it “…”: the second has a subject and a verb that stand before it."""
    first, second = page.quotations[i], page.quotations[j]
    mention, cue = second.speaker_mention, second.cue
    if mention is None or cue is None or mention == first.speaker_mention:
        return False
    if not first.end <= mention.start < cue.start < second.start:
        return False
    comma = first.text.endswith(",") or _COMMA.match(page.document.text, first.end)
    # not “…,” the mayor said. “…”: the one attribution of both
    return not comma or (page.speech[i].has_own_attribution and first.cue != cue)


def interpreters_of(quotations: list[Quotation], masked: str) -> frozenset[str]:
    """The speakers who, as the article says, interpret: "Tijerina, the court interpreter", "the interpreter, Ana Tijerina"."""
    speakers = {quotation.speaker for quotation in quotations if quotation.speaker}
    if not speakers:
        return frozenset()
    around = [masked[max(0, found.start() - 60) : found.end() + 40] for found in INTERPRETS.finditer(masked)]
    return frozenset(name for name in speakers if any(name.split()[-1] in text for text in around))


def is_other_speaker(page: Page, i: int, j: int) -> bool:
    """True if print names somebody else for the second; whoever interprets lends the first speaker an English voice."""
    between = (page.quotations[i].end, page.quotations[j].start)
    return _is_named_otherwise(page, i, j) and _RENDERS.search(page.document.text, *between) is None


def _is_named_otherwise(page: Page, i: int, j: int) -> bool:
    """True if whoever says the second is named or described as somebody else than who says the first, and lends nobody a voice."""
    first, second, text = page.quotations[i], page.quotations[j], page.document.text
    one, other = page.speech[i], page.speech[j]
    if second.speaker in page.interpreters or other.puts_otherwise:
        return False
    if second.cue and _INTERPRETER.match(second.cue.of(text)):
        return False  # “…,” his office translated
    if _ANOTHER.match(other.mention):
        return True
    if first.speaker is None and second.speaker is None and may_be_one(one.mention, other.mention):
        return False  # "la maestra" may well be "the teacher"
    if not first.speaker and other.named and has_subject_between(page, i, j):
        # “…,” she said. The nurse told us: “…” But no refrigerator that says “…”
        introduced = second.cue and text[second.cue.end : second.start].strip("“\"‘'« ")
        may_be_she = (
            one.mention in _PRONOUNS and second.speaker is None and introduced and _DESCRIPTION.match(other.mention)
        )
        if other.mention not in _PRONOUNS and not may_be_she and not _is_anaphora(one.mention, other.mention):
            return True
    if one.gender and other.gender and one.gender != other.gender:
        return True
    if not (one.named and other.named) or _INTERPRETER.search(other.named) or _is_anaphora(one.mention, other.named):
        return False
    if first.speaker and second.speaker is None and _DESCRIPTION.match(other.named):
        return False  # "the attorney" may well be Carlos Vela, a lawyer
    return fuzz.partial_ratio(one.named.casefold(), other.named.casefold()) < 80


_ANOTHER = re.compile(r"another\b|(?:the|an)\sother\b|a\s(?:second|third)\b")


def _is_anaphora(first: str, second: str) -> bool:
    """True for whoever was spoken of last: “…,” said a nurse. The woman told us: “…”"""
    return not _DESCRIPTION.match(first) and _SOMEBODY.fullmatch(second) is not None


_DESCRIPTION = re.compile(r"(?:the|el|la)\s", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"the\s(?:young\s|old\s|older\s|elderly\s)?(?:man|woman|boy|girl|teen(?:ager)?|child|couple|\d+-year-old)",
    re.IGNORECASE,
)
