"""Candidates that stand near each other.

Every quotation is compared with a few neighbours only, so the number of candidates grows with the article's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.model import BlockKind, Quotation, QuotationKind, Relation, Style
from verifier.pairing.between import goes_on_in_other_words, read_between
from verifier.pairing.candidate import EXPLICIT, NEIGHBOURS, STRENGTH, Candidate, Page, Roles, roles_of
from verifier.pairing.numbered import numbered
from verifier.pairing.strength import in_parts, speaks_for_itself, spoken_in_english, strength_of
from verifier.quotes.kinds import is_nickname
from verifier.quotes.layout import LABEL

BLOCKS_APART = 3
"""How many blocks apart two quotations may stand."""

_BEFORE_NAME = 120
"""Characters in which the words that announce a name stand."""
_EXPLICIT_RELATIONS = (
    Relation.TRANSLATES_AS,
    Relation.LABELLED,
    Relation.TABLE,
    Relation.ORIGINAL_NOTE,
    Relation.FOOTNOTE,
)


def neighbours(page: Page) -> Iterator[Candidate]:
    """Candidates of quotations that follow each other in a few blocks."""
    quotations, home = page.quotations, page.home
    for i, first in enumerate(quotations):
        for j in range(i + 1, min(i + 1 + NEIGHBOURS, len(quotations))):
            second = quotations[j]
            if home[j] - home[i] > BLOCKS_APART and home[j] - _last_block(page, i) > BLOCKS_APART:
                break
            if home[i] != home[j] and _is_cell(page, i) and _is_cell(page, j):
                continue  # `apart.in_tables` reads rows
            roles = roles_of(first, second, crossed=j - i - 1)
            if roles is None and (j > i + 1 or not _too_short_to_tell(first, second)):
                continue
            if home[j] > home[i] and first.kind is second.kind is QuotationKind.SCARE:
                continue  # a word here and a word there: nobody's speech and its rendering
            is_name = QuotationKind.TITLE in (first.kind, second.kind) or (roles is None and first.text[0] not in "¡¿")
            glosses = _goes_on_glossing(page, i, j)
            if is_name and not glosses and (second.style is Style.NONE or not _is_nickname(page, i, j)):
                continue
            goes_on = home[j] == home[i] and first.text.rstrip().endswith(",")
            bare = _bare(page, i, j)
            if goes_on and goes_on_in_other_words(first.text, bare, second.text):
                continue
            roles = roles or Roles(False, True)
            is_its_number = numbered(page, i, j)
            if is_its_number is False:
                continue
            candidate = _judge(page, i, j, bare, roles.english_first)
            if is_its_number:
                strength = STRENGTH[Relation.TRANSLATES_AS] + EXPLICIT
                candidate = candidate._replace(relation=Relation.TRANSLATES_AS, explicit=True, strength=strength)
            if not (glosses or candidate.explicit) and _are_two_terms(page, i, j, bare):
                continue
            if glosses or not roles.only_explicit or _says_so(candidate, second):
                yield candidate


def _is_cell(page: Page, index: int) -> bool:
    return page.document.blocks[page.home[index]].kind is BlockKind.TABLE_CELL


def _too_short_to_tell(first: Quotation, second: Quotation) -> bool:
    """True for two that may be a name and what it means, or an interjection and its English."""
    return first.language == "und" and second.language in ("en", "und")


def _is_nickname(page: Page, i: int, j: int) -> bool:
    """True if the first is what somebody is called; the title of a song, a book, a film is nothing that anybody said."""
    first, second = page.quotations[i], page.quotations[j]
    start = max(page.document.blocks[page.home[i]].start, first.start - _BEFORE_NAME)
    before = page.masked[start : first.start].rstrip("“\"«‘'‹ ")
    after = page.masked[second.end : second.end + 40].lstrip("”\"»’'›)] ")
    return is_nickname(before, after)


def _goes_on_glossing(page: Page, i: int, j: int) -> bool:
    """True for another word of a list: “pibe” meant “kid” and “fierro” meant “gun.”"""
    quotations, masked = page.quotations, page.masked
    if i < 2 or j != i + 1 or page.home[i - 2] != page.home[j]:
        return False
    verbs = [masked[quotations[k].end : quotations[k + 1].start].strip("“”\"«»‘’', ") for k in (i - 2, i)]
    languages = quotations[i - 2].language, quotations[i - 1].language
    return languages == ("es", "en") and verbs[0] == verbs[1] in ("means", "meant")


def _are_two_terms(page: Page, i: int, j: int, bare: str) -> bool:
    """True for two terms that nobody says, of which print, with ``bare`` between them, does not say that they are the same: “tardecita,”
    which is softer than “dusk.”"""
    first, second = page.quotations[i], page.quotations[j]
    if second.kind is QuotationKind.SCARE and _THAN.search(bare):
        return True
    kinds = {first.kind, second.kind}
    if QuotationKind.SCARE not in kinds or not kinds <= _TERMS or first.cue or second.cue or in_parts(page, i, j):
        return False
    means = _MEANS.search(bare)
    if means or _JOINED.fullmatch(bare):
        before = page.masked[max(page.document.blocks[page.home[i]].start, first.start - _BEFORE_NAME) : first.start]
        return means["not"] is not None if means else _RENDERS.search(before) is None
    return len(bare.split()) > _APPOSED


_TERMS = {QuotationKind.SCARE, QuotationKind.FRAGMENT}
_APPOSED = 3
"""Words that may stand between a term and what it means: “el corralito,” or “the little corral.”"""
_THAN = re.compile(r"\bthan(?:\s(?:to|the\s\w+))?\W*$")
_MEANS = re.compile(r"\b(?P<not>not\s|n[’']t\s|never\s)?(?:means?|meant|meaning)\b")
_JOINED = re.compile(r"\W*(?:to|with|and|into|over)\W*")
"""She prefers “migrante” to “immigrant.” The law replaces “…” with “…”."""
_RENDERS = re.compile(r"\b(?:translat|render|turn)", re.IGNORECASE)


def _says_so(candidate: Candidate, second: Quotation) -> bool:
    """True if print says that the second, which is the next quotation, renders the first."""
    relations: tuple[Relation, ...] = _EXPLICIT_RELATIONS
    if second.language in ("en", "es", "und"):
        relations = (*relations, Relation.PARENTHESIS)
    return candidate.explicit and candidate.relation in relations


def _judge(page: Page, i: int, j: int, bare: str, english_first: bool) -> Candidate:
    first, second = page.quotations[i], page.quotations[j]
    blocks = page.document.blocks
    ended = _ENDED.search(first.text, max(0, len(first.text) - 3)) is not None
    after = page.masked[second.end : second.end + 12].lstrip("”\"»›’'\u0000")
    between = read_between(bare, ended=ended, after=after, english_first=english_first)
    if not english_first and _IS_HOW.match(page.speech[j].clause_after):
        between = between._replace(relation=Relation.TRANSLATES_AS, explicit=True)
    if not english_first and page.home[i] == page.home[j] and page.speech[j].is_recorded:
        between = between._replace(introduced=True, sentences=0)  # as if it stood before: The transcript reads: “…”
    if (
        second.style is Style.NONE
        and between.relation is Relation.PARENTHESIS
        and between.words
        and not LABEL.search(bare)
    ):
        between = between._replace(explicit=False)
    if between.named and speaks_for_itself(page, i, j):
        between = between._replace(relation=Relation.NEXT_SENTENCE, explicit=False)
    relation, apart = between.relation, page.home[j] - _last_block(page, i)
    if apart:
        if not (between.explicit and relation in (Relation.LABELLED, Relation.ORIGINAL_NOTE, Relation.TRANSLATES_AS)):
            relation = Relation.NEXT_BLOCK
    elif blocks[page.home[j]].kind is BlockKind.CAPTION:
        relation = Relation.CAPTION
    source, translation = (j, i) if english_first else (i, j)
    strength = strength_of(page, between, relation, apart, i, j)
    told = "" if english_first or between.explicit else _told(page, translation)
    in_english = not between.explicit and spoken_in_english(page, i, j)
    return Candidate(source, translation, relation, strength, between.explicit, told, in_english)


_ENDED = re.compile(r"[.!?…][”\"’']?$")
_IS_HOW = re.compile(
    r"\W*(?:is|was)\s(?:how|what)\s[^.,\u0000]{2,40}?\s(?:would\s|had\s)?(?:puts?|renders?|rendered|translates?|translated|has|gives?|gave|ma(?:kes?|de)\sof)(?:\s(?:it|that|this))?\b"
)
"""“…” is how the interpreter would put it, was what my wife made of it."""


def _bare(page: Page, i: int, j: int) -> str:
    """What stands between the marks of two quotations."""
    between = page.masked[page.quotations[i].end : page.quotations[j].start]
    return between.lstrip("”\"»›’'\u0000").rstrip("“\"«‹‘'\u0000")


def _told(page: Page, index: int) -> str:
    """An English quotation that is the end of the reporter's own clause, with that clause; empty for any other."""
    quotation = page.quotations[index]
    if quotation.kind not in (QuotationKind.MIXED, QuotationKind.FRAGMENT) or not quotation.text[:1].islower():
        return ""
    floor = max(page.document.blocks[page.home[index]].start, quotation.start - _CLAUSE)
    clause = _LEADS_UP.search(page.masked, floor, quotation.start)
    said = [one for one in (quotation.cue, quotation.speaker_mention) if one and one.end <= quotation.start]
    if clause is None or any(one.end > clause.start() for one in said):
        return ""  # The mayor called it “…”: these words say who speaks
    words = clause["words"].strip()
    return f"{words} {quotation.text}" if len(words.split()) >= _LEAST_CLAUSE else ""


_CLAUSE = 120
_LEAST_CLAUSE = 2
_LEADS_UP = re.compile(
    r"(?:^|[.!?\u0000][”\"’']?\s+|[,;:]\s|\b(?:and|but|that)\s)(?P<words>[^.,;:!?\u0000“”\"‘]+?)\s[“\"‘']$"
)
"""The clause of the reporter's that ends in a quotation."""


def _last_block(page: Page, index: int) -> int:
    """The block in which a quotation ends."""
    blocks, last = page.document.blocks, page.home[index]
    while last + 1 < len(blocks) and blocks[last + 1].start < page.quotations[index].end:
        last += 1
    return last
