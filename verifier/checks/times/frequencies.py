"""How often: "bimestral" is every two months, no "twice a month"; "trienal" is no "five-year"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from verifier.checks.phrases import Phrases, find_phrases, folded, phrase, span_of
from verifier.checks.quantities.wording import quoted_change
from verifier.checks.sides import Sides
from verifier.model import Issue, Spans
from verifier.resources import resource_rows
from verifier.text import Token

_SPANISH, _ENGLISH, _LOOSE = 1, 2, 3
"""Columns of the table."""
_LASTS = ("two_years", "three_years", "four_years", "five_years", "six_years", "ten_years")
"""Of these the Spanish may be how long something lasts: "un plan trienal", "a three-year plan"."""
Found = tuple[int, int, frozenset[str]]
"""First token, the one behind the last, and the times that it may mean."""


def check_frequencies(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue where each side says once how often, the two differ, and nothing else in the English is as often as the Spanish."""
    spanish, english = _found(sides.source_tokens, _SPANISH), _found(sides.translation_tokens, _ENGLISH)
    loose = _found(sides.translation_tokens, _LOOSE)
    if len(spanish) != 1:
        return
    start, end, times = spanish[0]
    if times & set(_LASTS):
        english += [one for one in loose if one[2] & set(_LASTS)]
    if len(english) != 1:
        return
    first, last, often = english[0]
    besides = [other for begin, _, other in loose if not first <= begin < last]
    if any(times & other for other in (often, *besides)):
        return
    here = span_of(sides.source_tokens, start, end)
    there = span_of(sides.translation_tokens, first, last)
    change = quoted_change(sides.source, sides.translation, here, there)
    yield Issue("mistranslation", "critical", "date", change, (here,), (there,), 0.8)


def same_frequencies(sides: Sides) -> tuple[Spans, Spans]:
    """Spans of the phrases of either side that the other gives as often, perhaps by another number: "cada doce horas", "twice a day"."""
    tokens = sides.source_tokens, sides.translation_tokens
    both = _found(tokens[0], _SPANISH), _found(tokens[1], _ENGLISH)
    meant = [frozenset[str]().union(*(times for _, _, times in found)) for found in both]
    here, there = (
        tuple(span_of(side, start, end) for start, end, times in found if times & others)
        for side, found, others in zip(tokens, both, reversed(meant), strict=True)
    )
    return here, there


def _found(tokens: Sequence[Token], column: int) -> list[Found]:
    """The phrases of a column; punctuation does not count ("un día sí, un día no")."""
    places = [i for i, token in enumerate(tokens) if token.kind != "other"]
    found = find_phrases([folded(tokens[i]) for i in places], _table(column))
    return [(places[start], places[end - 1] + 1, times) for start, end, times in found]


@cache
def _table(column: int) -> Phrases[frozenset[str]]:
    meant: dict[str, set[str]] = {}
    for row in resource_rows("quantities/frequencies.tsv"):
        for form in row[column].split("|"):
            meant.setdefault(form, set()).add(row[0])
    return Phrases((phrase(form), frozenset(times)) for form, times in meant.items() if form != "-")
