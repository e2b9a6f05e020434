"""A pair, or one side of it, printed again (headline, pull quote, recap) is the same pair with more places."""

from __future__ import annotations

from collections.abc import Sequence

from verifier.model import Place, Quotation, QuotePair
from verifier.text import words

_LEAST_WORDS = 3
"""A shorter stretch may recur by chance; it counts as a repetition only if it is the whole side."""


def key(text: str) -> str:
    """``text`` as it is compared: words alone, casefolded."""
    return " ".join(token.norm for token in words(text))


def repeats(part: str, whole: str) -> bool:
    """True if ``part`` is ``whole`` printed again, whole or shortened."""
    a, b = key(part), key(whole)
    return bool(a) and (a == b or (len(a.split()) >= _LEAST_WORDS and f" {a} " in f" {b} "))


def merge_repeated(pairs: Sequence[QuotePair]) -> list[QuotePair]:
    """Pairs whose both sides are the same words become one, the longest and most confident print of it first."""
    merged: list[QuotePair] = []
    for pair in sorted(pairs, key=lambda p: (-len(p.source.text) - len(p.translation.text), -p.confidence)):
        for index, held in enumerate(merged):
            if _same_pair(pair, held):
                merged[index] = with_places(held, pair.places)
                break
        else:
            merged.append(pair)
    return sorted(merged, key=lambda pair: min(pair.source.start, pair.translation.start))


def _same_pair(pair: QuotePair, held: QuotePair) -> bool:
    """True if ``pair`` is ``held`` printed again. Two different renderings of one printed source are two pairs."""
    sides = ((pair.source, held.source), (pair.translation, held.translation))
    if all(key(one.text) == key(other.text) for one, other in sides):
        return True
    return all(one.spans != other.spans and repeats(one.text, other.text) for one, other in sides)


def take_in(pairs: list[QuotePair], quotation: Quotation) -> bool:
    """Adds a lone quotation that repeats one side of a pair to that pair's places; False if it repeats none."""
    for index, pair in enumerate(pairs):
        if quotation.language != "en" and repeats(quotation.text, pair.source.text):
            pairs[index] = with_places(pair, (Place(quotation.spans, None),))
            return True
        if quotation.language != "es" and repeats(quotation.text, pair.translation.text):
            pairs[index] = with_places(pair, (Place(None, quotation.spans),))
            return True
    return False


def with_places(pair: QuotePair, more: tuple[Place, ...]) -> QuotePair:
    """``pair`` with further places, in document order after the main one."""
    main, *rest = (*pair.places, *more)
    rest.sort(key=lambda place: (place.source_spans or place.translation_spans or ())[0].start)
    return QuotePair(pair.source, pair.translation, pair.relation, pair.confidence, (main, *rest))
