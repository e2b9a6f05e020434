"""A pair, or one side of it, printed again (headline, pull quote, recap) is the same pair with more places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from verifier.model import BlockKind, Document, Place, Quotation, QuotationKind, QuotePair, Style
from verifier.quotes.names import NAME
from verifier.text import norms

_LEAST_WORDS = 3
"""A shorter stretch may recur by chance; it counts as a repetition only if it is the whole side."""


@lru_cache(maxsize=65536)
def key(text: str) -> str:
    """``text`` as it is compared: words alone, casefolded."""
    return _words_of(text)


def _words_of(text: str) -> str:
    return " ".join(norms(text))


def repeats(part: str, whole: str) -> bool:
    """True if ``part`` is ``whole`` printed again, whole or shortened."""
    a, b = key(part), key(whole)
    if not a or len(a) >= len(b):
        return bool(a) and a == b
    return a.count(" ") >= _LEAST_WORDS - 1 and f" {a} " in f" {b} "


class Printed:
    """Texts by their words, for finding those that another text repeats without comparing it with all of them.

    Args:
        asked: the texts that will be asked for.
    """

    def __init__(self, asked: Iterable[str]) -> None:
        self._asked = {_opening(key(text)) for text in asked}
        self._whole: defaultdict[str, list[int]] = defaultdict(list)
        self._within: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)

    def add(self, index: int, text: str) -> None:
        whole = key(text)
        self._whole[whole].append(index)
        for start in self._asked.intersection(_starts(whole.split())):
            self._within[start].append(index)

    def repeated_by(self, text: str) -> list[int]:
        """Indices, ascending, of the texts that ``text`` may repeat: whole, or from its first words on."""
        part = key(text)
        return sorted({*self._whole.get(part, ()), *self._within.get(_opening(part), ())})


def _opening(text: str) -> tuple[str, ...]:
    """The first words of a text, as many as may be a repetition by themselves; none if it has fewer."""
    return next(_starts(text.split()), ())


def _starts(parts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every stretch of as many words as may be a repetition by themselves."""
    return zip(*(parts[at:] for at in range(_LEAST_WORDS)), strict=False)


def merge_repeated(pairs: Sequence[QuotePair]) -> list[QuotePair]:
    """Pairs whose both sides are the same words become one, the longest and most confident print of it first."""
    merged: list[QuotePair] = []
    again: defaultdict[int, list[Place]] = defaultdict(list)
    sources = Printed(pair.source.text for pair in pairs)
    for pair in sorted(pairs, key=lambda p: (-len(p.source.text) - len(p.translation.text), -p.confidence)):
        for index in sources.repeated_by(pair.source.text):
            if _same_pair(pair, merged[index]):
                again[index] += pair.places
                break
        else:
            sources.add(len(merged), pair.source.text)
            merged.append(pair)
    for index, places in again.items():
        merged[index] = with_places(merged[index], places)
    return sorted(merged, key=_in_print)


def _in_print(pair: QuotePair) -> tuple[int, int, int]:
    """Document order: where a pair begins; pairs of one source in the order of their renderings."""
    source, translation = pair.source.start, pair.translation.start
    return min(source, translation), source, translation


def _same_pair(pair: QuotePair, held: QuotePair) -> bool:
    """True if ``pair`` is ``held`` printed again. Two different renderings of one printed source are two pairs."""
    sides = ((pair.source, held.source), (pair.translation, held.translation))
    if all(key(one.text) == key(other.text) for one, other in sides):
        return True
    return all(one.spans != other.spans and repeats(one.text, other.text) for one, other in sides)


def take_in(pairs: list[QuotePair], quotations: Sequence[Quotation]) -> list[bool]:
    """Adds each lone quotation that repeats one side of a pair to that pair's places; says of each whether it does."""
    if not quotations:
        return []
    sides = [Printed([quotation.text for quotation in quotations]) for _ in range(2)]
    for index, pair in enumerate(pairs):
        sides[0].add(index, pair.source.text)
        sides[1].add(index, pair.translation.text)
    again: defaultdict[int, list[Place]] = defaultdict(list)
    taken = [_place_of(pairs, quotation, *sides) for quotation in quotations]
    for found in taken:
        if found is not None:
            again[found[0]].append(found[1])
    for index, places in again.items():
        pairs[index] = with_places(pairs[index], places)
    return [found is not None for found in taken]


def _place_of(
    pairs: Sequence[QuotePair], quotation: Quotation, sources: Printed, translations: Printed
) -> tuple[int, Place] | None:
    """Which pair a quotation repeats one side of, and as which place of it."""
    here = [(index, 0) for index in sources.repeated_by(quotation.text)] if quotation.language != "en" else []
    there = [(index, 1) for index in translations.repeated_by(quotation.text)] if quotation.language != "es" else []
    for index, side in sorted((*here, *there)):
        if _is_named_within(quotation, (pairs[index].source, pairs[index].translation)[side]):
            continue
        if repeats(quotation.text, (pairs[index].source, pairs[index].translation)[side].text):
            return index, Place(None, quotation.spans) if side else Place(quotation.spans, None)
    return None


def _is_named_within(quotation: Quotation, side: Quotation) -> bool:
    """True for a name or a title of which a longer text speaks: the launch *Estrella del Naya*."""
    is_name = quotation.style is Style.ITALICS and re.fullmatch(NAME, quotation.text) is not None
    named = is_name or quotation.kind in (QuotationKind.TITLE, QuotationKind.OTHER)
    return named and key(quotation.text) != key(side.text)


def pulled(document: Document, quotations: Sequence[Quotation], asked: Iterable[int], masked: str) -> set[int]:
    """Those of the English quotations ``asked`` for, by their indices, that open a block, nobody being said to speak, and are printed without marks in one
    near it: a pull quote is no rendering of its own beside the one that it was taken from.

    Args:
        document: the article.
        quotations: its quotations.
        asked: indices of some of them.
        masked: its text with every quotation blanked out.
    """
    found, blocks = set(), document.blocks

    @cache
    def said_in(block: int) -> str:
        return _words_of(masked[blocks[block].start : blocks[block].end])

    for index in asked:
        quotation = quotations[index]
        home = bisect_right(blocks, quotation.start, key=lambda block: block.start) - 1
        said = key(quotation.text)
        if quotation.language != "en" or quotation.cue or home < 0 or said.count(" ") < _LEAST_WORDS - 1:
            continue
        if re.search(r"\w", masked[blocks[home].start : quotation.start]):
            continue
        around = " ".join(said_in(near) for near in range(max(0, home - _NEAR), min(len(blocks), home + _NEAR + 1)))
        if f" {said} " in f" {around} ":
            found.add(index)
    return found


_NEAR = 4
"""Blocks on either side of a pull quote in which what it repeats is looked for."""


HEADINGS = (BlockKind.TITLE, BlockKind.HEADING)
_SET_APART = (*HEADINGS, BlockKind.PULL_QUOTE, BlockKind.BLOCKQUOTE)


def printed_again(
    document: Document, quotations: Sequence[Quotation], kinds: Sequence[BlockKind] = _SET_APART
) -> set[int]:
    """Indices of the quotations in headings and pull quotes (or blocks of other ``kinds``), nobody being said there to speak, whose words
    are quoted in the text as well: no quotations of their own."""
    pulled_out = []
    for index, quotation in enumerate(quotations):
        home = bisect_right(document.blocks, quotation.start, key=lambda block: block.start) - 1
        if home >= 0 and document.blocks[home].kind in kinds and quotation.cue is None:
            pulled_out.append(index)
    if not pulled_out:
        return set()
    text = Printed(quotations[index].text for index in pulled_out)
    for index in sorted({*range(len(quotations))}.difference(pulled_out)):
        text.add(index, quotations[index].text)
    return {
        index
        for index in pulled_out
        if any(repeats(quotations[index].text, quotations[at].text) for at in text.repeated_by(quotations[index].text))
    }


def with_places(pair: QuotePair, more: Sequence[Place]) -> QuotePair:
    """``pair`` with further places, in document order after the main one."""
    main, *rest = (*pair.places, *more)
    rest.sort(key=lambda place: (place.source_spans or place.translation_spans or ())[0].start)
    return QuotePair(pair.source, pair.translation, pair.relation, pair.confidence, (main, *rest))
