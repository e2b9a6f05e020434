"""The options without a conflict whose gains have the greatest sum: weighted set packing, in one pass over the document.

Options that no chain of shared quotations connects are chosen apart. Within such a chain options take what stands near each other, so that
dynamic programming finds it: a state is the set of quotations taken that a later option may still want.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

Part = TypeVar("Part")

_STATES = 256
"""States kept at a time. A few are usual; the bound is for pages that no desk prints."""


class Option(NamedTuple, Generic[Part]):
    """What is taken together or not at all, what that is worth, and the indices that no other option may take then."""

    gain: float
    parts: tuple[Part, ...]
    members: frozenset[int]


class _Step(NamedTuple, Generic[Part]):
    """The options with the same last index, each with its members as bits, and the bits that no later option wants."""

    choices: list[tuple[int, Option[Part]]]
    given_up: int


def best_packing(options: Sequence[Option[Part]]) -> list[Option[Part]]:
    """Those of the options, none sharing a member with another, whose gains have the greatest sum."""
    return [option for chain in _chains(options) for option in _best_of_chain(chain)]


def _chains(options: Sequence[Option[Part]]) -> Iterable[list[Option[Part]]]:
    """The options in groups of which no two share a member: those of a footnote do not wait for the notes of the whole page."""
    above: dict[int, int] = {}

    def root(index: int) -> int:
        while (higher := above.setdefault(index, index)) != index:
            above[index] = above[higher]
            index = higher
        return index

    for option in options:
        first, *others = map(root, option.members)
        above.update(dict.fromkeys(others, first))
    chains: defaultdict[int, list[Option[Part]]] = defaultdict(list)
    for option in options:
        chains[root(next(iter(option.members)))].append(option)
    return chains.values()


def _best_of_chain(options: Sequence[Option[Part]]) -> list[Option[Part]]:
    """The same of options that shared members connect."""
    if len(options) == 1:
        return [option for option in options if option.gain > 0]
    # each option chosen, after the place of the one before it
    chain: list[tuple[int, Option[Part] | None]] = [(-1, None)]
    # members taken: what the best way there is worth, and where in the chain it ends
    states = {0: (0.0, 0)}
    for choices, given_up in _steps(options):
        reached: dict[int, tuple[float, int, Option[Part] | None]] = {}
        for taken, (so_far, at) in states.items():
            left = taken & ~given_up
            if left not in reached or so_far > reached[left][0]:
                reached[left] = so_far, at, None
            for members, option in choices:
                if not members & taken:
                    left, total = (taken | members) & ~given_up, so_far + option.gain
                    if left not in reached or total > reached[left][0]:
                        reached[left] = total, at, option
        states = {}
        for left, (total, before, choice) in sorted(reached.items(), key=lambda item: -item[1][0])[:_STATES]:
            if choice:
                chain.append((before, choice))
            states[left] = total, len(chain) - 1 if choice else before
    _, at = max(states.values(), key=lambda state: state[0])
    chosen: list[Option[Part]] = []
    while at:
        at, last = chain[at]
        chosen.extend([last] if last else [])
    return chosen


def _steps(options: Sequence[Option[Part]]) -> Iterator[_Step[Part]]:
    """The options in the order of their last members. A member has a bit for as long as an option wants it, the lowest that is free, so
    that the sets stay as small as the stretch of the document that options reach over."""
    by_last: defaultdict[int, list[Option[Part]]] = defaultdict(list)
    wanted: dict[int, tuple[int, int]] = {}
    for option in options:
        last = max(option.members)
        by_last[last].append(option)
        for index in option.members:
            first, until = wanted.get(index, (last, last))
            wanted[index] = min(first, last), max(until, last)
    opening: defaultdict[int, list[int]] = defaultdict(list)
    closing: defaultdict[int, list[int]] = defaultdict(list)
    for index, (first, until) in wanted.items():
        opening[first].append(index)
        closing[until].append(index)
    bits: dict[int, int] = {}
    in_use = 0
    for last, ending in sorted(by_last.items()):
        for index in opening[last]:
            bits[index] = ~in_use & (in_use + 1)
            in_use |= bits[index]
        given_up = sum(bits[index] for index in closing[last])
        yield _Step([(sum(bits[index] for index in option.members), option) for option in ending], given_up)
        in_use &= ~given_up
