"""Which office or calling a name is printed with, and which one a mention means: "Gen. Arturo Paz" is "the general" later on, and
"Dario Fenn, the coach," is "the coach"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from verifier.quotes.names import is_determiner
from verifier.resources import resource_json

_MENTION = re.compile(r"(?:[Tt]he|[Ee]l|[Ll]a)\s{1,2}(?P<which>(?:[\w\-]+\s{1,2}){0,2})(?P<noun>[a-záéíóúñ\-]+)")
_BEFORE_NAME = re.compile(
    r"(?:^|\s)(?:(?P<held>[\w’'\-]+)\s)?(?P<noun>[a-záéíóúñ\-]+)(?:\s(?:of|for|de|del)\s[^,.;:\u0000]{2,30})?,?\s$"
)
"""goalkeeper Cal Whitmore · the coach, Dario Fenn, · the mayor of Cádiz, Ana Ruiz,"""
_AFTER_NAME = re.compile(
    r",\s(?:\d{1,3},\s)?(?:who\sis\s)?(?:(?:[Tt]he|[Aa]n?|its|their|his|her|el|la|una?|su)\s)?(?P<phrase>[a-záéíóúñ][^,.;:\u0000]{2,60})"
)
"""Dario Fenn, 50, a retired baker from Leeds,"""
_PHRASE_ENDS = re.compile(r"\s(?:of|for|from|in|at|on|with|who|whose|and|de|del|en|que|y)\b")
_CLOSES = (",", ".", ";", ")")
"""What closes an apposition that is a name: "the captain, Luis Roa." """
_FIRMS = ("General", "Major")
"""Titles that open the names of firms and leagues, too; print has "Gen." and "Maj." before those of people."""
_LONGEST_BEFORE = 60
"""Characters before a name that may describe its bearer."""


class _Words(NamedTuple):
    """The resource: titles with a full stop to their nouns, all nouns, and what stands before an office that is not held."""

    written: dict[str, str]
    nouns: frozenset[str]
    no_longer: frozenset[str]


@cache
def _words() -> _Words:
    raw = resource_json("quotes/offices.json")
    return _Words(raw["written"], frozenset(raw["nouns"].split()), frozenset(raw["no_longer"].split()))


def office_of(mention: str) -> tuple[str, frozenset[str]] | None:
    """The noun of a mention that is an office, and which one it is: "the general", "la alcaldesa", "the interior minister"; None for
    "the mayor of Leeds" and for one held no more."""
    found, of = _MENTION.fullmatch(mention), _words()
    which = frozenset(found["which"].casefold().split() if found else ())
    return (found["noun"], which) if found and found["noun"] in of.nouns and which.isdisjoint(of.no_longer) else None


def offices_held(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The offices of whoever is named in ``text[start:end]``, each with the place of its noun: among the titles, right before the
    name, or in the apposition after it. Those that are held no more ("former") are left out."""
    of = _words()
    titles = text[start:end].split()[:-1]
    nouns = [of.written.get(word.rstrip("."), word.casefold()) for word in titles if word not in _FIRMS]
    found = [(noun, start, nouns) for noun in nouns]
    floor = max(0, start - _LONGEST_BEFORE)
    before = _BEFORE_NAME.search(text[floor:start]) if _may_describe(text, start, end) else None
    if before:
        found.append((before["noun"], floor + before.start("noun"), [before["held"]]))
    after = _AFTER_NAME.match(text, end)
    if after:
        stop = _PHRASE_ENDS.search(after["phrase"])
        *held, noun = after["phrase"][: stop.start() if stop else None].split()
        if not any(map(is_determiner, held)):  # "The firm, Rayo, had sent a young engineer, …"
            found.append((noun, text.find(noun, after.start("phrase")), held))
    yield from ((noun, at) for noun, at, held in found if noun in of.nouns and of.no_longer.isdisjoint(held))


def _may_describe(text: str, start: int, end: int) -> bool:
    """True if the words before a name may say what its bearer is: a noun right before it, or before the comma of an apposition."""
    last = text[max(0, start - 24) : start].rsplit(maxsplit=1)[-1:]
    return bool(last) and (last[0] in _words().nouns or (last[0].endswith(",") and text.startswith(_CLOSES, end)))


def is_another(text: str, start: int, end: int) -> bool:
    """True if the noun of an office at ``[start, end)`` brings in somebody else: "a nurse", "the mayor of Leeds", "two judges"."""
    return _ANOTHER_AFTER.match(text, end) is not None or not text[max(0, start - 4) : start].casefold().endswith(_THE)


_THE = ("the ", "el ", "la ", "the\n")
_ANOTHER_AFTER = re.compile(r"\w|\s(?:of|in|at|from|on|for|who|whose|de|del|en|que)\b")
