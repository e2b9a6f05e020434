"""Candidates that stand near each other, and how strongly what stands between them says that they belong together.

Every quotation is compared with a few neighbours only, so the number of candidates grows with the article's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from verifier.model import BlockKind, Quotation, QuotationKind, Relation, Style
from verifier.pairing.between import Between, goes_on_in_other_words, read_between
from verifier.pairing.candidate import EXPLICIT, STRENGTH, Candidate, Page, Roles, roles_of
from verifier.pairing.speakers import has_own_attribution, has_subject_between, is_other_speaker, puts_otherwise
from verifier.quotes.kinds import is_nickname
from verifier.text import ABBREVIATION

NEIGHBOURS = 4
"""How many quotations on either side are looked at."""
BLOCKS_APART = 3
"""How many blocks apart two quotations may stand."""

# Log-odds, set by hand on the project's own articles.
_INTRODUCED = 1.5
_STRAIGHT_ON = 1.4  # “ES,” he said. “EN.”: only the first's attribution stands between, and the second has none
_OWN_ATTRIBUTION = -1.2  # the second has its own "she said" after it
_PER_WORD = -0.03
_PER_SENTENCE = -0.5
_PER_QUOTATION = -0.8
_PER_BLOCK = -0.5
_NEW_STATEMENT = -1.0
_IN_TURN = 1.2  # two people in Spanish, then the same two in English
_OTHER_SPEAKER = -2.0
_OTHER_ATTRIBUTION = -1.5  # and that somebody has a "said" of their own
_BEFORE_NAME = 120
"""Characters in which the words that announce a name stand."""
_APART = (Relation.NEXT_SENTENCE, Relation.NEXT_BLOCK)
_EXPLICIT_RELATIONS = (
    Relation.TRANSLATES_AS,
    Relation.LABELLED,
    Relation.TABLE,
    Relation.ORIGINAL_NOTE,
    Relation.FOOTNOTE,
)
_ENGLISH_THEN = -1.7
"""Log-odds of a Spanish sentence after an English one of which nothing says that it is the original: people speak both."""
_IN_ENGLISH = -3.0
"""The same where somebody goes over to English."""


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
            roles = roles_of(first, second)
            if roles is None and not _too_short_to_tell(first, second):
                continue
            if home[j] > home[i] and first.kind is second.kind is QuotationKind.SCARE:
                continue  # a word here and a word there: nobody's speech and its rendering
            is_name = QuotationKind.TITLE in (first.kind, second.kind) or (roles is None and first.text[0] not in "¡¿")
            glosses = _goes_on_glossing(page, i, j)
            if is_name and not glosses and (second.style is Style.NONE or not _is_nickname(page, i, j)):
                continue
            if home[j] == home[i] and goes_on_in_other_words(first.text, _bare(page, i, j), second.text):
                continue
            roles = roles or Roles(False, True)
            candidate = _judge(page, i, j, roles.english_first)
            if glosses or not roles.only_explicit or _says_so(candidate, second, crossed=j - i - 1):
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


def _says_so(candidate: Candidate, second: Quotation, *, crossed: int) -> bool:
    """True if print says that the second renders the first, with nothing quoted between them."""
    relations: tuple[Relation, ...] = _EXPLICIT_RELATIONS
    if second.language in ("en", "es", "und"):
        relations = (*relations, Relation.PARENTHESIS)
    return candidate.explicit and candidate.relation in relations and not crossed


def _judge(page: Page, i: int, j: int, english_first: bool) -> Candidate:
    first, second = page.quotations[i], page.quotations[j]
    blocks = page.document.blocks
    bare = _bare(page, i, j)
    ended = re.search(r"[.!?…][”\"’']?$", first.text) is not None
    after = page.masked[second.end : second.end + 12].lstrip("”\"»›’'\u0000")
    between = read_between(bare, ended=ended, after=after, english_first=english_first)
    if page.home[i] != page.home[j] and not english_first and _IS_HOW.match(_clause_after(page, second)):
        between = replace(between, relation=Relation.TRANSLATES_AS, explicit=True)
    relation, apart = between.relation, page.home[j] - _last_block(page, i)
    if apart:
        if not (between.explicit and relation in (Relation.LABELLED, Relation.ORIGINAL_NOTE, Relation.TRANSLATES_AS)):
            relation = Relation.NEXT_BLOCK
    elif blocks[page.home[j]].kind is BlockKind.CAPTION:
        relation = Relation.CAPTION
    source, translation = (j, i) if english_first else (i, j)
    strength = _strength(page, between, relation, apart, i, j)
    told = "" if english_first or between.explicit else _told(page, translation)
    return Candidate(source, translation, relation, strength, between.explicit, told)


_IS_HOW = re.compile(
    r"\W*(?:is|was)\s(?:how|what)\s[^.,\u0000]{2,40}?\s(?:would\s|had\s)?(?:puts?|renders?|rendered|translates?|translated|has|gives?|gave)(?:\s(?:it|that|this))?\b"
)
"""“…” is how the interpreter would put it."""


def _bare(page: Page, i: int, j: int) -> str:
    """What stands between the marks of two quotations."""
    between = page.masked[page.quotations[i].end : page.quotations[j].start]
    return re.sub(r"^[”\"»›’'\u0000]+|[“\"«‹‘'\u0000]+$", "", between)


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


def _strength(page: Page, between: Between, relation: Relation, apart: int, i: int, j: int) -> float:
    first = page.quotations[i]
    in_turn = _in_turn(page, i, j) or _in_parts(page, i, j)
    crossed = 0 if in_turn else sum(q.kind is not QuotationKind.OTHER for q in page.quotations[i + 1 : j])
    strength = STRENGTH[relation] + _PER_QUOTATION * crossed + _PER_BLOCK * max(apart - 1, 0)
    per_word = _PER_WORD / 3 if between.introduced else _PER_WORD
    strength += max(per_word * between.words, -1.5) + max(_PER_SENTENCE * max(between.sentences - 1, 0), -1.5)
    strength += _NEW_STATEMENT * between.new_statement + (_IN_TURN if in_turn else 0.0)
    introduced = _INTRODUCED if between.introduced and not between.sentences else 0.0
    if between.explicit:
        return strength + introduced + EXPLICIT
    twice = _says_it_twice(page, i)
    if first.language == "en" and relation is Relation.NEXT_SENTENCE and not (between.introduced or twice):
        strength += _ENGLISH_THEN
    others = _is_others(page, i, j)
    if others and has_subject_between(page.document, first, page.quotations[j]):
        strength -= max(STRENGTH[relation], 0.0)  # a clause of its own, however near it stands
    else:
        put_so = puts_otherwise(page.document, page.quotations[j])
        own = has_own_attribution(page.quotations[j])
        strength += introduced + (0.0 if put_so else _attribution_strength(between, relation, crossed, own=own))
    if twice and not others:
        return strength + _TWICE
    return strength + _speaker_strength(page, relation, i, j, in_turn=in_turn, others=others)


def _says_it_twice(page: Page, index: int) -> bool:
    """True if the words before a quotation say that both languages follow: "answered in both languages", "first in Spanish, then"."""
    start = page.quotations[index].start
    floor = max(page.document.blocks[page.home[index]].start, start - _BEFORE_TWICE)
    return _BOTH.search(page.masked, floor, start) is not None


_BEFORE_TWICE = 200
_TWICE = 1.6
"""Log-odds of what stands next to each other there."""
_BOTH = re.compile(
    r"\bin\s(?:both|two)\slanguages\b|\bin\s(?:both\s)?(?:English|Spanish)\sand\s(?:then\s)?(?:in\s)?(?:English|Spanish)\b|\bfirst\sin\s(?:English|Spanish),?\s(?:and\s)?then\b|\bonce\sin\seach\slanguage\b"
)


def _is_others(page: Page, i: int, j: int) -> bool:
    """True if print gives the second to somebody else than the first."""
    first, second = page.quotations[i], page.quotations[j]
    # “A,” said Paz. “B,” said Rojas. “A.” “B.”: the attribution between is B's, and of what follows it only perhaps
    lenders = (q for q in page.quotations[i + 1 : j] if q.language == first.language)
    lent = second.speaker_mention is not None and any(q.speaker_mention == second.speaker_mention for q in lenders)
    return not lent and is_other_speaker(page, first, second)


def _speaker_strength(page: Page, relation: Relation, i: int, j: int, *, in_turn: bool, others: bool) -> float:
    """What it is worth who says the second (``others``: somebody else than the first), and how print says so."""
    first, second = page.quotations[i], page.quotations[j]
    own = has_own_attribution(second)
    strength = _IN_ENGLISH if _spoke_english(page, first, second) else 0.0
    if own and not in_turn and relation in _APART and _ADDED.search(_clause_after(page, second)):
        strength += _NEW_STATEMENT
    if others:
        strength += _OTHER_SPEAKER + (
            _OTHER_ATTRIBUTION if own or has_subject_between(page.document, first, second) else 0.0
        )
    return strength


_ADDED = re.compile(
    r"\b(?:add(?:ed|s|ing)|went\son|goes\son|continue[ds]|later|repl(?:ied|ies)|respond(?:ed|s)|answer(?:ed|s)|agregó|añadió|contestó)\b",
    re.IGNORECASE,
)
"""What one says of further words, in an attribution of their own; hardly of a rendering."""
_SPOKEN_ENGLISH = re.compile(
    r"\bswitch(?:ed|es|ing)\s(?:back\s)?(?:in)?to\sEnglish\b"
    r"|\b(?:said|says|add(?:ed|s|ing)|continued|went\son|repl(?:ied|ies)|answer(?:ed|s))\s(?:\w+\s){0,2}in\sEnglish\b"
    r"|\bin\sEnglish,?\s[\w’'\-]+\s(?:told|asked|added|warned|answered|replied|went\son|continued)\b"
    r"|\bin\san?\s(?:\w+\s){0,2}(?:interview|statement|video|speech|call|conversation|text\smessage|e-?mail)\sin\sEnglish\b",
    re.IGNORECASE,
)
_REACH = 90
"""Characters after a quotation in which its attribution is looked for."""


def _spoke_english(page: Page, first: Quotation, second: Quotation) -> bool:
    """True if print says that the second was spoken in English, or that its speaker went over to it: no rendering."""
    if second.language != "en":
        return False
    return any(
        _SPOKEN_ENGLISH.search(text) for text in (page.masked[first.end : second.start], _clause_after(page, second))
    )


def _clause_after(page: Page, quotation: Quotation) -> str:
    """The words after a quotation, up to the end of their sentence or another quotation."""
    plain = ABBREVIATION.sub("", page.masked[quotation.end + 1 : quotation.end + _REACH])
    after = re.match(r"[^.\u0000]*", plain)
    return after.group() if after else ""


def _in_turn(page: Page, i: int, j: int) -> bool:
    """True for the rendering of somebody's words after those of others: A and B in Spanish, then A and B, or B and A, in English."""
    first, *others, second = page.quotations[i : j + 1]
    names = {other.speaker for other in others}
    return (
        first.speaker is not None
        and first.speaker == second.speaker
        and None not in names
        and first.speaker not in names
        and any(other.language == first.language for other in others)
    )


def _in_parts(page: Page, i: int, j: int) -> bool:
    """True for the parts of one turn, all in Spanish and then as many in English, in their order: “A,” Paz told us, adding: “B.” The
    mine “a” and “b,” she said."""
    quotations = page.quotations
    middle = next((k for k in range(i + 1, j + 1) if quotations[k].language != quotations[i].language), j)
    start, stop = i, middle
    while start and j < start - 1 + 2 * NEIGHBOURS and _same_turn(page, start - 1, i):
        start -= 1
    while stop < min(len(quotations), middle + NEIGHBOURS) and _same_turn(page, stop, j):
        stop += 1
    count = middle - start
    return (
        count > 1 and stop - middle == count and j - middle == i - start and _same_speaker(quotations[i], quotations[j])
    )


def _same_turn(page: Page, index: int, other: int) -> bool:
    """True if two quotations of a paragraph are one speaker's, in one language."""
    one, two = page.quotations[index], page.quotations[other]
    return page.home[index] == page.home[other] and one.language == two.language and _same_speaker(one, two)


def _same_speaker(one: Quotation, other: Quotation) -> bool:
    return one.speaker is not None and one.speaker == other.speaker


def _attribution_strength(between: Between, relation: Relation, crossed: int, *, own: bool) -> float:
    """What the attributions are worth; ``own``: the second has one after it, and says something of its own."""
    if own and not between.introduced and relation is Relation.NEXT_SENTENCE:
        return _OWN_ATTRIBUTION
    if relation is Relation.NEXT_SENTENCE and between.sentences <= 1 and between.words <= 40 and not crossed:
        return _STRAIGHT_ON
    return 0.0
