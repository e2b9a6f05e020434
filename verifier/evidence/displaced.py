"""The English with two of its words in each other's place: "we won in June and lost in May" for "ganamos en mayo y perdimos en junio".

Each word has its counterpart, so that nothing is open and nothing differs; only the places do. Two of one kind are exchanged: names, numbers,
days, months, ranks, a word and its opposite. Which order the Spanish has is for the models to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from verifier.evidence.content import content_words
from verifier.evidence.inflections import lemmas
from verifier.evidence.opposites import opposites
from verifier.evidence.rewordings import DISPLACED, Variant
from verifier.model import Span
from verifier.resources import resource_rows
from verifier.text import Token, word_set

OPPOSITE, NAME, NUMBER, DATE = "antonym", "role", "number", "date"
"""What is mistaken if two words of that kind have changed places; ranks are numbers here, names say who does what."""
_RANKS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth")
_JOINS = word_set("and or nor , / -")
"""Between two of a kind these make them one list, in which places mean little: "Apple and Google"."""
_PARTS = word_set("of the")
"""Between two names these make one of them: "Maslow's Hierarchy of Needs Theory"."""


class _Unit(NamedTuple):
    """A word, or a name of several, as a range of tokens."""

    kind: str
    start: int
    stop: int


def displaced(text: str, tokens: Sequence[Token]) -> Iterator[tuple[Variant, Span, Span]]:
    """One for each two words of a kind, or a word and its opposite, that are not only listed: the English with the two exchanged, from the first
    to the end of the second, and where the two stand."""
    units = list(_units(text, tokens))
    for one, other in combinations(units, 2):
        first, second = (Span(tokens[unit.start].start, tokens[unit.stop - 1].end) for unit in (one, other))
        kind = _kind(one, other, tokens)
        between = tokens[one.stop : other.start]
        joins = _JOINS | _PARTS if kind == NAME else _JOINS
        if kind is None or all(token.text.lower() in joins for token in between):
            continue
        here, there = first.of(text), second.of(text)
        if here.lower() == there.lower():
            continue
        if one.start == 0 and one.kind != NAME:
            here, there = here[:1].lower() + here[1:], there[:1].upper() + there[1:]
        instead = f"{there}{text[first.end : second.start]}{here}"
        yield Variant(f"{DISPLACED} {kind}", Span(first.start, second.end), instead), first, second


def _kind(one: _Unit, other: _Unit, tokens: Sequence[Token]) -> str | None:
    if one.kind == other.kind and one.kind:
        return DATE if one.kind in calendar().values() else one.kind
    single = one.stop - one.start == other.stop - other.start == 1
    is_turned = single and tokens[other.start].norm in opposites(tokens[one.start].norm)
    return OPPOSITE if is_turned else None


def _units(text: str, tokens: Sequence[Token]) -> Iterator[_Unit]:
    """Every word, the runs of capitalised ones together; "" is the kind of most."""
    k = 0
    while k < len(tokens):
        stop = k + 1
        kind = _kind_of(tokens, k)
        while kind == NAME and stop < len(tokens) and _kind_of(tokens, stop) == NAME and _adjoin(text, tokens, stop):
            stop += 1
        if tokens[k].kind in ("word", "number"):
            yield _Unit(kind, k, stop)
        k = stop


def _adjoin(text: str, tokens: Sequence[Token], k: int) -> bool:
    return text[tokens[k - 1].end : tokens[k].start].isspace()


def _kind_of(tokens: Sequence[Token], k: int) -> str:
    token = tokens[k]
    if token.kind == "number" or token.norm in _RANKS | _numerals():
        return NUMBER
    if token.norm in calendar():
        return calendar()[token.norm]
    named = token.kind == "word" and token.is_capitalised and token.norm.partition("'")[0] != "i"
    return NAME if named and (k > 0 or _is_no_word(tokens)) else ""


def _is_no_word(tokens: Sequence[Token]) -> bool:
    """True for a first word that no sentence but one about somebody begins with."""
    return not lemmas(tokens[0].norm) and 0 in content_words(tokens, "en")


@cache
def calendar() -> Mapping[str, str]:
    """A word of the calendar to its kind: month, weekday, season, part of the day, "yesterday" and the like."""
    rows = resource_rows("quantities/calendar_en.tsv")
    return {form: kind for kind, _, forms, *_ in rows for form in forms.split("|") if kind != "nothing"}


@cache
def _numerals() -> frozenset[str]:
    rows = resource_rows("quantities/numerals_en.tsv")
    return frozenset(form for kind, _, forms in rows if kind != "one" for form in forms.split())
