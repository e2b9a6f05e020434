"""How strongly print says that two neighbouring quotations belong together: what stands between them, who is said to speak, and in
which order the languages come. In log-odds."""

from __future__ import annotations

import re
from collections.abc import Callable

from verifier.model import Quotation, QuotationKind, Relation, Style
from verifier.pairing.between import Between
from verifier.pairing.candidate import EXPLICIT, NEIGHBOURS, STRENGTH, Page
from verifier.pairing.speakers import has_subject_between, is_other_speaker
from verifier.pairing.switches import says_it_twice

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
_APART = (Relation.NEXT_SENTENCE, Relation.NEXT_BLOCK)
_IN_BRACKETS = -1.0
"""Log-odds of what stands in brackets without marks after an attribution: as often a note of the reporter's."""
_ENGLISH_THEN = -1.7
"""Log-odds of a Spanish sentence after an English one of which nothing says that it is the original: people speak both."""
IN_ENGLISH = -3.0
"""The same where somebody goes over to English."""


def strength_of(page: Page, between: Between, relation: Relation, apart: int, i: int, j: int) -> float:
    """Log-odds that two quotations belong together, from print alone.

    Args:
        page: the document as it is read here.
        between: what stands between the two.
        relation: how they would belong together.
        apart: how many blocks the second starts below the one in which the first ends.
        i, j: the indices of the first and the second.
    """
    first = page.quotations[i]
    in_turn = _in_turn(page, i, j) or in_parts(page, i, j)
    crossed = 0 if in_turn else sum(q.kind is not QuotationKind.OTHER for q in page.quotations[i + 1 : j])
    strength = STRENGTH[relation] + _PER_QUOTATION * crossed + _PER_BLOCK * max(apart - 1, 0)
    per_word = _PER_WORD / 3 if between.introduced else _PER_WORD
    strength += max(per_word * between.words, -1.5) + max(_PER_SENTENCE * max(between.sentences - 1, 0), -1.5)
    strength += _NEW_STATEMENT * between.new_statement + (_IN_TURN if in_turn else 0.0)
    introduced = _INTRODUCED if between.introduced and not between.sentences else 0.0
    if between.explicit:
        return strength + introduced + EXPLICIT
    if between.named:
        return strength + _OTHER_SPEAKER  # rather their own words: only the vectors may say that they render the first
    if relation is Relation.PARENTHESIS and page.quotations[j].style is Style.NONE:
        strength += _IN_BRACKETS
    twice = says_it_twice(page.masked, first.start, page.quotations[j].end)
    if first.language == "en" and relation is Relation.NEXT_SENTENCE and not (between.introduced or twice):
        strength += _ENGLISH_THEN
    if relation is Relation.NEXT_SENTENCE and not (between.introduced or twice) and _goes_on(first, page.quotations[j]):
        strength += _GOES_ON
    others = _is_others(page, i, j)
    if others and has_subject_between(page, i, j):
        strength -= max(STRENGTH[relation], 0.0)  # a clause of its own, however near it stands
    else:
        own = page.speech[j].has_own_attribution
        put_so = (own and tells_of_english(page.speech[j].clause_after)) or page.speech[j].puts_otherwise
        strength += introduced + (0.0 if put_so else _attribution_strength(between, relation, crossed, own=own))
    if twice and not others:
        return strength + _TWICE
    return strength + _speaker_strength(page, relation, i, j, in_turn=in_turn, others=others)


_GOES_ON = -2.0
"""Log-odds of an English sentence after a Spanish one that by its first word or its length is rather what was said next."""
_FURTHER = re.compile(r"[\W_]*(?:but|and|so|because|yet|still)\b", re.IGNORECASE)
_FURTHER_ES = re.compile(r"\b(?:pero|mas|sino|y|e|ni|que|así|entonces|porque|pues|todavía|aún|aunque)\b", re.IGNORECASE)
_LONGER, _SPARE = 2, 6
"""English words for one Spanish, and beyond, that no rendering has."""


def _goes_on(first: Quotation, second: Quotation) -> bool:
    """True for “Son números que dan vergüenza,” he said. “But I would rather be ashamed than pretend.”"""
    if first.language != "es" or second.language != "en":
        return False
    longer = len(second.text.split()) > _LONGER * len(first.text.split()) + _SPARE
    return longer or (_FURTHER.match(second.text) is not None and _FURTHER_ES.search(first.text) is None)


_TWICE = 1.6
"""Log-odds of two neighbours of which print says that both languages follow."""


def speaks_for_itself(page: Page, i: int, j: int) -> bool:
    """True if the words between two quotations are the clause of somebody else, who speaks in the second; not "Their statement in
    English said"."""
    first, second = page.quotations[i], page.quotations[j]
    who = second.speaker_mention.of(page.masked) if second.speaker_mention else ""
    if "English" in who or not has_subject_between(page, i, j):
        return False
    return _is_others(page, i, j) or (first.speaker is not None and _ORGANISATION.fullmatch(who) is not None)


_ORGANISATION = re.compile(
    r"the\s(?:\w+\s)?(?:company|firm|bank|agency|ministry|utility|hospital|embassy|consulate|government|university|department|airline|club|council)",
    re.IGNORECASE,
)


def _is_others(page: Page, i: int, j: int) -> bool:
    """True if print gives the second to somebody else than the first."""
    first, second = page.quotations[i], page.quotations[j]
    # “A,” said Paz. “B,” said Rojas. “A.” “B.”: the attribution between is B's, and of what follows it only perhaps
    lenders = (q for q in page.quotations[i + 1 : j] if q.language == first.language)
    lent = second.speaker_mention is not None and any(q.speaker_mention == second.speaker_mention for q in lenders)
    return not lent and is_other_speaker(page, i, j)


def _speaker_strength(page: Page, relation: Relation, i: int, j: int, *, in_turn: bool, others: bool) -> float:
    """What it is worth who says the second (``others``: somebody else than the first), and how print says so."""
    strength = IN_ENGLISH if spoken_in_english(page, i, j) else 0.0
    if not in_turn and relation in _APART and says_more(page, j):
        strength += _NEW_STATEMENT
    if others:
        own = page.speech[j].has_own_attribution or has_subject_between(page, i, j)
        strength += _OTHER_SPEAKER + (_OTHER_ATTRIBUTION if own else 0.0)
    return strength


def says_more(page: Page, index: int) -> bool:
    """True if an attribution of its own says that a quotation is what was said further: “…,” she added."""
    told = page.speech[index]
    return told.has_own_attribution and _ADDED.search(told.clause_after) is not None


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


def spoken_in_english(page: Page, i: int, j: int) -> bool:
    """True if print says that the second was spoken in English, or that its speaker went over to it, or had spoken Spanish before the first:
    no rendering, unless it is said again or the words agree."""
    first, second = page.quotations[i], page.quotations[j]
    if first.language == "en":
        floor = max(page.document.blocks[page.home[i]].start, first.start - _REACH)
        led = _LED_BY_ENGLISH.search(page.masked, floor, first.start)
        return led is not None and _EARLIER.match(page.masked, first.end) is not None
    told = (page.masked[first.end : second.start], page.speech[j].clause_after)
    if second.language != "en" or not any("english" in text.lower() for text in told):
        return False
    if _AND_THEN.search(page.masked, first.end, second.start):
        return True
    if j > i + 1 and any(q.language == "en" for q in page.quotations[i + 1 : j]) and _THEN_ENGLISH.search(told[0]):
        return True
    return any(map(tells_of_english, told)) and not any(_SAID_AGAIN.search(text) for text in told)


def tells_of_english(text: str) -> bool:
    """True if words beside a quotation say that it was spoken in English: "she added in English"."""
    return "english" in text.lower() and _SPOKEN_ENGLISH.search(text) is not None


_AND_THEN = re.compile(r"\bthen,?\sin\sEnglish\b[^\w\u0000]*\Z")
"""“…,” he said, and then in English, “…”: his next words perhaps."""
_THEN_ENGLISH = re.compile(r"\u0000[^\u0000]*\bin\sEnglish,?\s[\w’'\-]+\s(?:said|says)\b[^\u0000]*\Z")
"""What leads to further words where a rendering stands before it: … as “a fool.” Then, in English, she said: “…”"""
_LED_BY_ENGLISH = re.compile(r"\b(?:in|to)\sEnglish\b[^\u0000.]*\Z")
_EARLIER = re.compile(
    r"\W*(?=[A-Z])[^.\u0000]*?\b(?:earlier|before|previously|had\s(?:\w+\s)?(?:said|told|shouted|written|asked|answered|begun|spoken))\b",
    re.IGNORECASE,
)
"""Then, in English, she said: “…” Before that she had said in Spanish, “…”"""
_SAID_AGAIN = re.compile(
    r"\b(?:said|says|say|told|shouted|put)\s(?:(?:it|that|this|them|so|\w+)\s)?(?:again|once\smore)\b|\brepeat(?:s|ed|ing)\b",
    re.IGNORECASE,
)


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


def in_parts(page: Page, i: int, j: int) -> bool:
    """True for the parts of one turn, all in Spanish and then as many in English, in their order: “A,” Paz told us, adding: “B.” The
    mine “a” and “b,” she said. Or for those of a list: “A” and “B” (“a” and “b”)."""
    quotations = page.quotations
    middle = next((k for k in range(i + 1, j + 1) if quotations[k].language != quotations[i].language), j)
    return (_same_speaker(quotations[i], quotations[j]) and _as_many(page, i, j, middle, _same_turn)) or (
        _SET_OFF.fullmatch(_gap(page, middle - 1)) is not None and _as_many(page, i, j, middle, _listed)
    )


def _as_many(page: Page, i: int, j: int, middle: int, belongs: Callable[[Page, int, int], bool]) -> bool:
    """True if as many quotations belong together before ``middle`` as from it on, and the two have the same place among them."""
    start, stop = i, middle
    while start and j < start - 1 + 2 * NEIGHBOURS and belongs(page, start - 1, i):
        start -= 1
    while stop < min(len(page.quotations), middle + NEIGHBOURS) and belongs(page, stop, j):
        stop += 1
    count = middle - start
    return count > 1 and stop - middle == count and j - middle == i - start


def _listed(page: Page, index: int, other: int) -> bool:
    """True if nothing but commas and "and" stands between two quotations in one language, and those between them."""
    first, last = sorted((index, other))
    return all(
        page.quotations[k].language == page.quotations[k + 1].language and _JOINED.fullmatch(_gap(page, k))
        for k in range(first, last)
    )


def _gap(page: Page, index: int) -> str:
    """What stands between a quotation and the next, with the marks."""
    return page.masked[page.quotations[index].end : page.quotations[index + 1].start]


_JOINED = re.compile(r"\W{1,4}(?:(?:and|or|y|e|o)\s)?\W{0,3}")
_SET_OFF = re.compile(r"[”\"’'»,]{1,2}\s?(?:[(\[]|[—–]\s?|--\s)[“\"‘'«]")


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
