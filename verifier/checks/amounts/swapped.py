"""Two numbers that changed places: “23 goles en 31 partidos” printed as “31 goals in 23 matches”.

The number check compares values and finds all of them; this one asks what each of them counts, and between which words it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations

from verifier.checks.amounts.counted import counts_the_same
from verifier.checks.quantities import Kind, Quantity, Strength, read
from verifier.checks.sides import Sides
from verifier.model import Issue


def check_swapped(sides: Sides) -> Iterable[Issue]:
    """A critical mistranslation for each two numbers that both sides say, counting each other's things in the English."""
    source, target = read(sides.source, "es"), read(sides.translation, "en")
    for one, other in combinations([q for q in source if _may_swap(q)], 2):
        if one.value == other.value or one.span.overlaps(other.span):
            continue
        here, there = _of_value(target, one.value), _of_value(target, other.value)
        if here is None or there is None:
            continue
        if _counted_crosswise(sides, (one, other), (here, there)) or _stand_still(sides, (one, other), (here, there)):
            said = [quantity.span.of(sides.source) for quantity in (one, other)]
            yield Issue(
                "mistranslation",
                "critical",
                "number",
                f"The numbers “{said[0]}” and “{said[1]}” have changed places in the English",
                source_spans=(one.span, other.span),
                translation_spans=tuple(sorted((here.span, there.span))),
                confidence=0.85,
            )


def _counted_crosswise(sides: Sides, ours: tuple[Quantity, Quantity], theirs: tuple[Quantity, Quantity]) -> bool:
    """True if each number counts what the other one does in the English; of one of them it is enough that it counts nothing of its own there:
    "12 abstenciones y 5 votos nulos", "5 abstentions and 12 spoiled ballots"."""
    crossed = [counts_the_same(sides, one, other) for one, other in zip(ours, theirs[::-1], strict=True)]
    straight = [counts_the_same(sides, one, other) for one, other in zip(ours, theirs, strict=True)]
    listed = _listed(sides.source, ours, _AND_ES) and _listed(sides.translation, theirs[::-1], _AND_EN)
    return all(crossed) or (any(crossed) and not any(straight) and listed)


def _listed(text: str, pair: tuple[Quantity, Quantity], joint: re.Pattern[str]) -> bool:
    """True if the two, in this order, are counts of one list."""
    one, other = pair
    counts = one.kind is other.kind is Kind.COUNT
    return counts and joint.fullmatch(text[one.span.end : other.span.start]) is not None


_AND_ES = re.compile(r"(?:\s+[^\W\d]+){1,4}\s*(?:\s[ye]|,)\s+(?:(?:a|de|con|unos|otros|otras)\s+)?", re.IGNORECASE)
_AND_EN = re.compile(r"(?:\s+[^\W\d]+){1,4}\s*(?:,?\sand|,)\s+(?:(?:of|some|another|with)\s+)?", re.IGNORECASE)
"""What a number of a list counts, and what joins the next one to it."""


def _stand_still(sides: Sides, ours: tuple[Quantity, Quantity], theirs: tuple[Quantity, Quantity]) -> bool:
    """True if the words around two numbers stand in the same order on both sides, and the numbers do not: "vendíamos a veinte y hoy a doce",
    "we sold at 12 and today at 20"."""
    first, last = sorted(quantity.span for quantity in ours)
    begin, end = sorted(quantity.span for quantity in theirs)
    turned = (ours[0].span == first) != (theirs[0].span == begin)
    between = _places(sides, range(first.end, last.start))
    before = _places(sides, range(0, first.start))
    return (
        turned
        and bool(between and before)
        and all(begin.end <= place < end.start for place in between)
        and any(place < begin.start for place in before)
        and all(place < end.start for place in before)
    )


def _places(sides: Sides, stretch: range) -> list[int]:
    """Where in the English the content words of a stretch of the Spanish are surely rendered, as offsets."""
    tokens = sides.source_tokens
    return [
        sides.translation_tokens[link.target].start
        for link in sides.alignment.links
        if tokens[link.source].start in stretch
        and link.source in sides.alignment.content_source
        and link.weight >= _SURELY
    ]


_SURELY = 0.2
"""Weight of a link from which the one word surely renders the other."""


def _may_swap(quantity: Quantity) -> bool:
    """Times belong to another check; the digits of a name (H7N9) and words such as "ninguno" count nothing."""
    return not quantity.is_temporal and quantity.strength is not Strength.SILENT


def _of_value(quantities: Sequence[Quantity], value: float) -> Quantity | None:
    """The one quantity of that value; None if there is none or more than one."""
    found = [quantity for quantity in quantities if quantity.value == value and _may_swap(quantity)]
    return found[0] if len(found) == 1 else None
