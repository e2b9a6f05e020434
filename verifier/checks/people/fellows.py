"""Two people who changed places: “lo pintó mi abuela y lo restauró mi tía” printed as “my aunt painted it and my grandmother restored it”.

Every word is rendered; compared is in which clause of either side it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from verifier.checks.people.roles import acting_nouns
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.model import Issue
from verifier.text import Token, word_set

_JOINTS = word_set("y e pero mientras and but while")
_SURELY = 0.1
"""Weight of a link from which the one word surely renders the other."""


def check_fellows(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue where of two clauses that follow each other the English gives each the other one's person."""
    there = {j: number for number, clause in enumerate(_clauses(sides.translation_tokens)) for j in clause}
    for one, other in pairwise(_clauses(sides.source_tokens)):
        who, persons, rest = _rendered(sides, one, there)
        other_who, other_persons, other_rest = _rendered(sides, other, there)
        sets = who, other_who, persons, rest, other_persons, other_rest
        if any(len(one_or_more) != 1 for one_or_more in sets) or persons == rest or who == other_who:
            continue
        if _is_person(sides.source_tokens[one.stop - 1]) and _is_person(sides.source_tokens[other.start]):
            continue  # "niñas y niños"
        if persons == other_rest and rest == other_persons:
            here = span_of(sides.source_tokens, one.start, other.stop)
            message = f"In the English the two have changed places: the Spanish says {quoted(sides.source, here)}."
            yield Issue("mistranslation", "critical", "role", message, (here,), (), 0.75)


def _clauses(tokens: Sequence[Token]) -> list[range]:
    """The tokens cut at punctuation and conjunctions."""
    ends = [k for k, token in enumerate(tokens) if token.kind == "other" or token.norm in _JOINTS] + [len(tokens)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    return [range(start, end) for start, end in zip(starts, ends, strict=True) if end > start]


def _rendered(sides: Sides, clause: range, there: dict[int, int]) -> tuple[set[str], set[int], set[int]]:
    """The persons of a Spanish clause, and the numbers of the English clauses in which they are rendered, and its other content words."""
    who: set[str] = set()
    persons: set[int] = set()
    rest: set[int] = set()
    for i in clause:
        targets = [link.target for link in sides.alignment.links if link.source == i and link.weight >= _SURELY]
        if i not in sides.alignment.content_source or len(targets) != 1 or targets[0] not in there:
            continue
        if _is_person(sides.source_tokens[i]):
            who.add(sides.source_tokens[i].norm)
            persons.add(there[targets[0]])
        else:
            rest.add(there[targets[0]])
    return who, persons, rest


def _is_person(token: Token) -> bool:
    return folded(token) in acting_nouns()
