"""Which two English words may have changed places: those whose order the Spanish does not simply have, and that count what they count."""

from __future__ import annotations

from functools import lru_cache

from verifier.checks.amounts.counted import counts_the_same
from verifier.checks.people.exchanged import takes_up
from verifier.checks.quantities import read
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.evidence.displaced import DATE, NAME, NUMBER, displaced
from verifier.evidence.rewordings import Variant
from verifier.model import Span
from verifier.text import tokenize, word_set


def may_be_displaced(sides: Sides, variant: Variant) -> bool:
    """False for two words that stand by what they stand by in the Spanish, for names in the order of the Spanish, for numbers of which it lacks one or
    that count the same there, and for opposites in a comparison that is told from its other end."""
    places = where(sides, variant)
    if _keep_company(sides, *places):
        return False
    if variant.check not in (NUMBER, DATE) and takes_up(sides.source_tokens):
        return False
    if variant.check == NAME:
        return not _in_order(sides, *places)
    if variant.check == NUMBER:
        return _said_otherwise(sides, *places)
    return variant.check == DATE or not _turns(sides)


def where(sides: Sides, variant: Variant) -> tuple[Span, Span]:
    """Where the two words stand in the English."""
    return _places(sides.translation)[variant.span, variant.instead]


@lru_cache(maxsize=64)
def _places(translation: str) -> dict[tuple[Span, str], tuple[Span, Span]]:
    found = displaced(translation, tokenize(translation))
    return {(variant.span, variant.instead): (first, second) for variant, first, second in found}


def _in_order(sides: Sides, first: Span, second: Span) -> bool:
    one, other = (_sources(sides, place) for place in (first, second))
    return bool(one and other) and max(one) < min(other)


def _keep_company(sides: Sides, first: Span, second: Span) -> bool:
    """True if the words next to the two, as far as they are known, render what is nearer to the counterpart of the one they stand by: "nos vamos el
    domingo" as "we leave on Sunday", wherever that stands."""
    own = [_sources(sides, place) for place in (first, second)]
    if not all(own):
        return False
    nearer = [_nearest(sides, place, other) for place, other in ((first, second), (second, first))]
    stays = [
        min(_far(sides, i, k) for k in here) < min(_far(sides, i, k) for k in there)
        for i, here, there in zip(nearer, own, reversed(own), strict=True)
        if i is not None
    ]
    return bool(stays) and all(stays)


def _far(sides: Sides, i: int, k: int) -> int:
    """Tokens between two of the Spanish; many more where "y", "pero" or a mark parts them."""
    between = sides.source_tokens[min(i, k) + 1 : max(i, k)]
    parted = any(token.kind == "other" or token.norm in _PARTS for token in between)
    return abs(i - k) + (len(sides.source_tokens) if parted else 0)


def _nearest(sides: Sides, place: Span, other: Span) -> int | None:
    """The Spanish token behind the English content word that is nearest to a place, and nearer to it than to the other; None if none is sure."""
    links = {
        link.target: link.source
        for link in sides.alignment.links
        if link.weight > BY_PLACE and link.source in sides.alignment.content_source
    }
    around = [
        (min(abs(token.start - place.end), abs(place.start - token.end)), j)
        for j, token in enumerate(sides.translation_tokens)
        if j in links and not any(span.start <= token.start < span.end for span in (place, other))
    ]
    own = [(gap, j) for gap, j in around if not _parted(sides, place, j)]
    gap, j = min(own or around, default=(0, -1))
    token = sides.translation_tokens[j]
    beside = min(abs(token.start - other.end), abs(other.start - token.end))
    apart = bool(own) and _parted(sides, other, j)
    return links[j] if around and (apart or gap <= beside) else None


def _parted(sides: Sides, place: Span, j: int) -> bool:
    """True if "and", "but" or a mark stands between a place and a word: "nine when we left Honduras and four when we got there"."""
    here = next(k for k, token in enumerate(sides.translation_tokens) if token.end > place.start)
    between = sides.translation_tokens[min(here, j) + 1 : max(here, j)]
    return any(token.kind == "other" or token.norm in _PARTS for token in between)


_PARTS = word_set("and but or while y e pero o mientras")


def _sources(sides: Sides, place: Span) -> list[int]:
    inside = [j for j, token in enumerate(sides.translation_tokens) if place.start <= token.start < place.end]
    return [i for j in inside for i in sides.alignment.sources_of(j)]


def _said_otherwise(sides: Sides, first: Span, second: Span) -> bool:
    """True if the Spanish has both numbers, and neither surely counts what it counts there."""
    said, printed = read(sides.source, "es"), read(sides.translation, "en")
    for place in (first, second):
        here = next((one for one in printed if one.span.overlaps(place)), None)
        same = [one for one in said if here is not None and one.value == here.value]
        if here is None or not same or any(counts_the_same(sides, one, here) for one in same):
            return False
    return True


def _turns(sides: Sides) -> bool:
    """True for a comparison told from its other end: "gano menos de lo que gasto", "I spend more than I earn"."""
    spanish = {token.norm for token in sides.source_tokens}
    english = {token.norm for token in sides.translation_tokens}
    return any(spanish & said and english & turned and not english & same for said, turned, same in _DEGREES)


_DEGREES = (
    (word_set("menos"), word_set("more"), word_set("less fewer")),
    (word_set("más"), word_set("less fewer"), word_set("more")),
)
"""Spanish degree, English ones that say it from the other end, English ones that say the same."""
