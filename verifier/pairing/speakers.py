"""Whether print gives two neighbouring quotations to one speaker."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from verifier.model import Document, Quotation
from verifier.pairing.candidate import Page
from verifier.pairing.described import may_be_one
from verifier.quotes.names import PRONOUN_GENDERS, first_name_gender

_INTERPRETER = re.compile(r"\b(?:interpret|translat|int[ée]rprete|traduc|transcripts?\b|subtitle)", re.IGNORECASE)
"""Who, or what, says in another's stead what was said."""
_RENDERS = re.compile(
    rf"{_INTERPRETER.pattern}|\b(?:render(?:s|ed|ing)|paraphras\w+|quot(?:es|ed|ing)\s(?:him|her|them)|relay(?:s|ed|ing)|repeat(?:s|ed|ing)?\s(?:it|that|this|them|in)"
    r"|the\sEnglish\s(?:for|of|to)|into\sEnglish|as\s[^.“”\u0000]{2,60}\s(?:puts?|has|had|gave|gives)\s(?:it|that|them))\b",
    re.IGNORECASE,
)
"""What somebody does who says in English what another has said: "a neighbor repeated it", "as her son put it"."""
_AS_PUT = re.compile(r"[”\"’'»,\s]{1,4}as\s[^.“”\u0000]{2,60}\s(?:puts?|has|had|gave|gives)\s(?:it|this|that|them)\b")
_RECORDS = r"(?:the|an?|his|her|their|its)\s(?:[\w’'-]+\s){0,3}(?:transcripts?|translations?|subtitles?|captions?)"
_RECORDED = re.compile(
    rf"[”\"’'»,\s]{{1,4}}(?:{_RECORDS}\s(?:[\w’'-]+\s){{0,4}}?(?:reads?|says?|said|has\sit|ran|runs)\b|(?:reads?|says?|said|runs?|ran)\s{_RECORDS}\b)"
)
_INTERPRETS = re.compile(
    r"\b(?:interpreter|interpreted|interprets|translator|translated for|int[ée]rprete)\b", re.IGNORECASE
)


def has_own_attribution(quotation: Quotation) -> bool:
    return quotation.cue is not None and quotation.cue.start >= quotation.end


_PRONOUNS = frozenset(["he", "she", "they", "él", "ella"])


_COMMA = re.compile(r"[”\"’'»\s]{1,2},")
"""After a quotation, where the comma of the reporter's sentence stands outside its marks."""


def has_subject_between(document: Document, first: Quotation, second: Quotation) -> bool:
    """True for “… fue un éxito”. His critics called it “…”: the second has a subject and a verb that stand before it."""
    mention, cue = second.speaker_mention, second.cue
    if mention is None or cue is None or mention == first.speaker_mention:
        return False
    comma = first.text.endswith(",") or _COMMA.match(document.text, first.end)
    if comma and not (has_own_attribution(first) and first.cue != cue):
        return False  # “…,” the mayor said. “…”: the one attribution of both
    return first.end <= mention.start < cue.start < second.start


def puts_otherwise(document: Document, quotation: Quotation) -> bool:
    """True for a quotation that says in other words what another has said: “…”, as the agency's English bulletin put it; “…,” the
    interpreter said."""
    interpreted = has_own_attribution(quotation) and _INTERPRETS.search(_mention(document, quotation)) is not None
    return interpreted or _AS_PUT.match(document.text, quotation.end) is not None or is_recorded(document, quotation)


def is_recorded(document: Document, quotation: Quotation) -> bool:
    """True for a quotation after which print says that a record has it so: “…,” the transcript reads."""
    return _RECORDED.match(document.text, quotation.end) is not None


def interpreters_of(quotations: list[Quotation], masked: str) -> frozenset[str]:
    """The speakers who, as the article says, interpret: "Tijerina, the court interpreter", "the interpreter, Ana Tijerina"."""
    speakers = {quotation.speaker for quotation in quotations if quotation.speaker}
    if not speakers:
        return frozenset()
    around = [masked[max(0, found.start() - 60) : found.end() + 40] for found in _INTERPRETS.finditer(masked)]
    return frozenset(name for name in speakers if any(name.split()[-1] in text for text in around))


def is_other_speaker(page: Page, first: Quotation, second: Quotation) -> bool:
    """True if print names somebody else for the second; whoever interprets lends the first speaker an English voice."""
    document = page.document
    if second.speaker in page.interpreters or _RENDERS.search(document.text, first.end, second.start):
        return False
    if puts_otherwise(document, second):
        return False
    if second.cue and _INTERPRETER.match(second.cue.of(document.text)):
        return False  # “…,” his office translated
    if _ANOTHER.match(_mention(document, second)):
        return True
    if (
        first.speaker is None
        and second.speaker is None
        and may_be_one(*(_mention(document, one) for one in (first, second)))
    ):
        return False  # "la maestra" may well be "the teacher"
    if not first.speaker and has_subject_between(document, first, second) and _named(document, second):
        one, other = _mention(document, first), _mention(document, second)
        # “…,” she said. The nurse told us: “…” But no refrigerator that says “…”
        introduced = second.cue and document.text[second.cue.end : second.start].strip("“\"‘'« ")
        may_be_she = one in _PRONOUNS and second.speaker is None and introduced and _DESCRIPTION.match(other)
        if other not in _PRONOUNS and not may_be_she and not _is_anaphora(one, other):
            return True
    if len({_gender(document, first), _gender(document, second)} - {None}) > 1:
        return True
    who = [_named(document, quotation) for quotation in (first, second)]
    if None in who or _INTERPRETER.search(who[1] or "") or _is_anaphora(_mention(document, first), who[1] or ""):
        return False
    if first.speaker and second.speaker is None and _DESCRIPTION.match(who[1] or ""):
        return False  # "the attorney" may well be Carlos Vela, a lawyer
    one, other = (name.casefold() for name in who if name)
    return fuzz.partial_ratio(one, other) < 80


_ANOTHER = re.compile(r"another\b|(?:the|an)\sother\b|a\s(?:second|third)\b")


def _is_anaphora(first: str, second: str) -> bool:
    """True for whoever was spoken of last: “…,” said a nurse. The woman told us: “…”"""
    return not _DESCRIPTION.match(first) and _SOMEBODY.fullmatch(second) is not None


def _gender(document: Document, quotation: Quotation) -> str | None:
    """Of the pronoun that print has for the speaker, or else of the title or the first name: "m", "f", None where neither tells."""
    mention = _mention(document, quotation)
    title = mention.split()[0].rstrip(".") if " " in mention else ""
    told = PRONOUN_GENDERS.get(mention) or _TITLES.get(title)
    return told or (first_name_gender(quotation.speaker) if quotation.speaker else None)


def _mention(document: Document, quotation: Quotation) -> str:
    """How print has the speaker, casefolded; empty where it has nobody."""
    return quotation.speaker_mention.of(document.text).casefold() if quotation.speaker_mention else ""


_TITLES = {"doña": "f", "señora": "f", "mrs": "f", "ms": "f", "sister": "f", "don": "m", "mr": "m", "father": "m"}
_DESCRIPTION = re.compile(r"(?:the|el|la)\s", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"the\s(?:young\s|old\s|older\s|elderly\s)?(?:man|woman|boy|girl|teen(?:ager)?|child|couple|\d+-year-old)",
    re.IGNORECASE,
)


def _named(document: Document, quotation: Quotation) -> str | None:
    """The speaker's name, or how print describes somebody ("a guard"); None for a pronoun or nobody."""
    if quotation.speaker:
        return quotation.speaker
    if quotation.speaker_mention is None:
        return None
    mention = quotation.speaker_mention.of(document.text)
    return mention if " " in mention.strip() and not _PROVERB.fullmatch(mention) else None


_PROVERB = re.compile(
    r"(?:the|an?|that|this)\s(?:[\w-]+\s)?(?:saying|proverb|adage|refrain|rhyme|maxim|verse|song)", re.IGNORECASE
)
"""What goes so, whoever says it: “…,” goes the saying."""
