"""Quotations -> pairs of a Spanish source quote and its English translation, and what has no partner."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from verifier.model import (
    Block,
    BlockKind,
    Document,
    Place,
    Quotation,
    QuotationKind,
    QuotePair,
    Relation,
    Span,
    Style,
    Unpaired,
    UnpairedReason,
)
from verifier.pairing.answers import english_answers, held_in_spanish
from verifier.pairing.assign import Assigned, Similarity, assign
from verifier.pairing.candidate import Candidate, Page
from verifier.pairing.candidates import find_candidates, read_page
from verifier.pairing.further import Another, Association
from verifier.pairing.halves import by_halves
from verifier.pairing.nested import nested_pairs
from verifier.pairing.originals import without_original
from verifier.pairing.parallel import is_statement, parallel_pairs
from verifier.pairing.places import HEADINGS, merge_repeated, printed_again, pulled, take_in
from verifier.pairing.speakers import is_other_speaker
from verifier.pairing.strength import says_more, speaks_for_itself
from verifier.pairing.switches import by_switches, goes_over, together
from verifier.pairing.unmarked import joined, unmarked_pairs
from verifier.quotes.bilingual import holds_spanish
from verifier.quotes.reporting import opens_with_attribution
from verifier.text import word_count

_SPEECH = (QuotationKind.DIRECT, QuotationKind.MIXED, QuotationKind.FRAGMENT)


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs and the quotations without a partner, both in document order."""

    pairs: tuple[QuotePair, ...]
    unpaired: tuple[Unpaired, ...]


Accepted = Callable[[str, str], bool]
"""True if this English is an accepted rendering of this Spanish (a proverb's counterpart shares no words with it)."""


def pair_quotations(
    document: Document,
    quotations: Sequence[Quotation],
    similarity: Similarity,
    *,
    accepted: Accepted | None = None,
    word_by_word: Accepted | None = None,
    association: Association | None = None,
    another: Another | None = None,
    same_words: Accepted | None = None,
) -> Pairing:
    """Pairs the Spanish quotations of a document with their English renderings.

    Args:
        document: the article.
        quotations: its quotations, in document order.
        similarity: cosine of sentence vectors for (Spanish, English) pairs of texts.
        accepted: says of two texts whether the one is an accepted rendering of the other, whatever the vectors say.
        word_by_word: says of two texts whether every content word of either has a counterpart in the other.
        association: how much likelier two texts make each other, which tells a free rendering from what was said next.
        another: says of two texts whether the one names another thing, which tells what was said next in like words.
        same_words: says of two texts whether every content word of both has a counterpart, which tells what was said again.
    """
    alike = _at_least_accepted(similarity, accepted) if accepted else similarity
    parallel = parallel_pairs(document, quotations, similarity)
    sides = sorted((span.start, span) for pair in parallel for span in (*pair.source.spans, *pair.translation.spans))
    listed = [q for q in quotations if q.kind is not QuotationKind.OTHER and not _stands_in(sides, document, q)]
    listed, wholes = by_switches(document.text, listed)
    masked = _masked(document.text, listed)
    candidates = _candidates(document, listed, masked, wholes, parallel)
    halved, moved = by_halves(document.text, listed, wholes, candidates, alike)
    if len(halved) > len(listed):
        listed, wholes = halved, moved
        candidates = _candidates(document, listed, masked, wholes, parallel)
    assigned, refused = assign(listed, candidates, alike, association, another, same_words)
    pairs = merge_repeated([*(_pair(listed, found) for found in assigned), *parallel])
    paired = {index for found in assigned for index in (*found.sources, *found.translations)}
    single = [index for index in range(len(listed)) if index not in paired]
    known = take_in(pairs, [listed[index] for index in single])
    alone = [index for index, taken in zip(single, known, strict=True) if not taken]
    speech = [index for index in alone if _is_spanish_speech(document, listed[index])]
    nested = nested_pairs(document, listed, speech, alike)
    speech = [index for index in speech if index not in nested]
    taken_up = {index for index in alone if _may_be_taken_up(document, listed[index])}
    legible = _masked(document.text, [one for index, one in enumerate(listed) if index not in taken_up])
    rendered = unmarked_pairs(document, listed, speech, legible, alike, word_by_word or _unknown, association, another)
    pairs = merge_repeated([*pairs, *nested.values(), *rendered.values()])
    alone = sorted({*alone} - {*nested} - {index for sources in rendered for index in sources})
    known = take_in(pairs, [listed[index] for index in alone])
    within = [span for pair in rendered.values() for span in pair.translation.spans]
    alone = [
        index
        for index, taken in zip(alone, known, strict=True)
        if not taken and not (index in taken_up and any(span.overlaps(listed[index].spans[0]) for span in within))
    ]
    listed, alone = together(listed, wholes, alone)
    paired_tables = {cell.table for pair in pairs if (cell := _cell_at(document, pair.source.start))}
    no_own = printed_again(document, listed) | {i for i in alone if _in_other_table(document, listed[i], paired_tables)}
    page = read_page(document, listed, masked)
    unrelated = {one.source for one in refused if _might_render(page, one)}
    alone = [index for index in alone if index not in no_own]
    reasons = {index: _reason(document, listed[index], index in unrelated) for index in alone}
    lost = [i for i in without_original(document, listed, alone, masked) if not holds_spanish(listed[i].text)]
    reasons |= dict.fromkeys(lost, UnpairedReason.NO_ORIGINAL_PRINTED)
    unpaired = [Unpaired(listed[index], reason) for index, reason in sorted(reasons.items()) if reason is not None]
    unpaired += _answers_without_original(document, listed, pairs)
    return Pairing(tuple(pairs), tuple(sorted(unpaired, key=lambda one: one.quotation.start)))


def _candidates(
    document: Document,
    listed: list[Quotation],
    masked: str,
    wholes: Mapping[int, Quotation],
    parallel: Sequence[QuotePair],
) -> list[Candidate]:
    found = find_candidates(document, listed, masked, parallel)
    again = pulled(document, listed, {one.translation for one in found}, masked)
    apart = printed_again(document, listed, HEADINGS)  # what is in a heading renders what stands there too
    return [
        one
        for one in found
        if one.translation not in again
        and (one.translation not in apart or one.source in apart)
        and not goes_over(masked, listed, wholes, one)
    ]


def _answers_without_original(
    document: Document, listed: Sequence[Quotation], pairs: Sequence[QuotePair]
) -> Iterator[Unpaired]:
    """The answers of an interview in English that was held in Spanish."""
    answers = list(english_answers(document, listed, pairs))
    if not answers:
        return
    starts = {one.start for one in answers}
    said = sorted([*answers, *(one for one in listed if one.start not in starts)], key=lambda one: one.start)
    asked = [index for index, one in enumerate(said) if one.start in starts]
    all_lost = held_in_spanish(document, answers)
    for index in asked if all_lost else without_original(document, said, asked, _masked(document.text, said)):
        yield Unpaired(said[index], UnpairedReason.NO_ORIGINAL_PRINTED)


def _unknown(spanish: str, english: str) -> bool:
    """What is said of two texts where nobody can be asked."""
    return False


def _at_least_accepted(similarity: Similarity, accepted: Accepted) -> Similarity:
    def alike(pairs: Sequence[tuple[str, str]]) -> list[float]:
        return [
            _ACCEPTED if value < _ACCEPTED and accepted(*pair) else value
            for value, pair in zip(similarity(pairs), pairs, strict=True)
        ]

    return alike


_ACCEPTED = 0.7
"""What an accepted rendering counts for, as a cosine."""


def _stands_in(sides: Sequence[tuple[int, Span]], document: Document, quotation: Quotation) -> bool:
    """True for a statement that was paired sentence by sentence, and for what is quoted within such a sentence; ``sides``: where these
    stand, in order."""
    if is_statement(document, quotation):
        return any(side.overlaps(span) for _, side in sides for span in quotation.spans)
    place = bisect_right(sides, quotation.start, key=lambda side: side[0]) - 1
    return place >= 0 and quotation.end <= sides[place][1].end


def _is_spanish_speech(document: Document, quotation: Quotation) -> bool:
    enough = word_count(quotation.text) >= 2 or quotation.text[0] in "¡¿" or quotation.kind is QuotationKind.DIRECT
    return quotation.language == "es" and enough and (quotation.kind in _SPEECH or _is_said(document, quotation))


def _may_be_taken_up(document: Document, quotation: Quotation) -> bool:
    """True for a few English words in a sentence of the reporter's, which may be the rendering with them: The road is closed, and when
    it opens “we're off.”"""
    few = (QuotationKind.FRAGMENT, QuotationKind.SCARE, QuotationKind.MIXED)
    before = document.text[max(0, quotation.start - 3) : quotation.start]
    return quotation.language == "en" and quotation.kind in few and _AMID_SENTENCE.fullmatch(before) is not None


_AMID_SENTENCE = re.compile(r"[\w,]\s[“\"‘']")


def _is_said(document: Document, quotation: Quotation) -> bool:
    """True for a few words in whose sentence it comes after an aside who said them: “Ridículo europeo,” a European embarrassment,
    wrote one paper."""
    aside = _TO_ATTRIBUTION.match(document.text, quotation.end) if quotation.kind is QuotationKind.SCARE else None
    return aside is not None and opens_with_attribution(document.text[aside.end() : aside.end() + _ATTRIBUTION])


_TO_ATTRIBUTION = re.compile(r",?[”\"’'»],?\s[^“”\"«».,;:!?\n]{3,60},(?=\s[^.,;\n]{3,80}[.;])")
_ATTRIBUTION = 120
"""Characters in which an attribution has its end."""


def _might_render(page: Page, one: Candidate) -> bool:
    """True if print sets an English quotation where a rendering stands, right after the Spanish, with no other speaker's words between, as far
    as names tell, and not as what was said further."""
    first, second = sorted((one.source, one.translation))
    spanish, english = page.quotations[one.source], page.quotations[one.translation]
    is_part = english.style is Style.NONE or (english.kind not in _WHOLE and one.relation in _APART)
    if not one.explicit and (english.start < spanish.start or is_part):
        return False
    if page.home[first] != page.home[second]:
        opens = page.document.blocks[page.home[second]].start
        if page.home[second] - page.home[first] > 1 or re.search(r"\w", page.masked[opens : english.start]):
            return False
    told = page.masked[spanish.end : english.start]
    own = page.speech[one.translation].has_own_attribution
    if says_more(page, one.translation) or (own and len(re.findall(r"[.!?]\s", told)) > 1):
        return False
    named = spanish.speaker or english.speaker
    return not (named and is_other_speaker(page, one.source, one.translation)) and not speaks_for_itself(
        page, first, second
    )


_WHOLE = (QuotationKind.DIRECT, QuotationKind.MIXED)
_APART = (Relation.NEXT_SENTENCE, Relation.NEXT_BLOCK)


def _in_other_table(document: Document, quotation: Quotation, paired: Collection[int | None]) -> bool:
    """True for a cell without marks of a table none of whose rows is paired: names beside times, and nobody's words."""
    cell = _cell_at(document, quotation.start)
    return quotation.style is Style.NONE and cell is not None and cell.table not in paired


def _cell_at(document: Document, offset: int) -> Block | None:
    block = document.blocks[bisect_right(document.blocks, offset, key=lambda block: block.start) - 1]
    return block if block.kind is BlockKind.TABLE_CELL else None


def _masked(text: str, quotations: Sequence[Quotation]) -> str:
    parts, at = [], 0
    for start, end in sorted((span.start, span.end) for quotation in quotations for span in quotation.spans):
        if end > at:
            parts += [text[at:start], "\u0000" * (end - max(start, at))]
            at = end
    return "".join([*parts, text[at:]])


def _pair(quotations: Sequence[Quotation], found: Assigned) -> QuotePair:
    source = joined([quotations[i] for i in found.sources])
    translation = joined([quotations[i] for i in found.translations])
    place = Place(source.spans, translation.spans)
    return QuotePair(source, translation, found.relation, found.confidence, (place,))


def _reason(document: Document, quotation: Quotation, refused: bool) -> UnpairedReason | None:
    if quotation.language == "es" and (quotation.kind in _SPEECH or _is_spanish_speech(document, quotation)):
        return UnpairedReason.UNRELATED if refused else UnpairedReason.NO_TRANSLATION_PRINTED
    if quotation.kind in _SPEECH and quotation.language == "und" and word_count(quotation.text) >= 4:
        return UnpairedReason.LANGUAGE_UNKNOWN
    return None
