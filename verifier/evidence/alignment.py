"""Which words of one side have a counterpart on the other: a symmetric word alignment.

Competitive linking (Melamed 2000): pairs of tokens are scored by lexicon, spelling and relative position, and linked
from the best down, each token once; what is left over may then share the counterpart of a neighbour ("en contra" and
"against"), and at last be linked by its place alone. It is made to err on the side of finding a counterpart: an open
content word is a candidate for an omission or an addition, and a false one costs the desk's trust.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

from verifier.evidence.content import content_words, light_words
from verifier.evidence.resemblance import related, resemblance
from verifier.text import Token

MIN_CONTENT, MIN_FUNCTION = 0.01, 0.06
"""Least resemblance of a link between content words, and of one with a function word in it."""
MIN_SHARED, MIN_SHARED_MEANING = 0.04, 0.2
"""Least resemblance, and least likeness in meaning, of a second link on one token."""
POSITION = 1.5
"""How fast a link loses weight with the distance of its ends in relative position: by exp(-1.5) from end to end."""
REACH = 4
"""Tokens within which two source tokens may share one target token, or the other way round."""
BY_PLACE = 0.005
"""Weight of a link that nothing but its place supports."""
MIN_ANCHORED = 0.4
"""Share of the content words of either side that must be linked by their meaning before place alone may link any."""


@dataclass(frozen=True, slots=True)
class Link:
    """One source token and one target token that render each other; ``weight`` (0 to 1) is how sure that is."""

    source: int
    target: int
    weight: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The links between two token sequences, sorted by source, then target.

    ``content_source`` and ``content_target`` are the indices of the content words of each side, in order.
    """

    links: tuple[Link, ...]
    content_source: tuple[int, ...]
    content_target: tuple[int, ...]

    def targets_of(self, i: int) -> tuple[int, ...]:
        """Indices of the target tokens linked to source token ``i``, in order."""
        return tuple(link.target for link in self.links if link.source == i)

    def sources_of(self, j: int) -> tuple[int, ...]:
        """Indices of the source tokens linked to target token ``j``, in order."""
        return tuple(link.source for link in self.links if link.target == j)

    @property
    def by_place(self) -> tuple[Link, ...]:
        """The links between words that look nothing alike but stand in each other's place: "archivar" and "shelve", but
        also "banco" and "church". Either a free rendering or a wrong word; neither is an omission or an addition."""
        return tuple(link for link in self.links if link.weight == BY_PLACE)

    @property
    def sure_source(self) -> frozenset[int]:
        """Indices of the source's content words that have a counterpart by more than its place."""
        return frozenset(link.source for link in self.links if link.weight > BY_PLACE) & frozenset(self.content_source)

    @property
    def sure_target(self) -> frozenset[int]:
        """Indices of the target's content words that have a counterpart by more than its place."""
        return frozenset(link.target for link in self.links if link.weight > BY_PLACE) & frozenset(self.content_target)

    @property
    def open_source(self) -> tuple[int, ...]:
        """Indices of the source's content words that have no counterpart."""
        linked = {link.source for link in self.links}
        return tuple(i for i in self.content_source if i not in linked)

    @property
    def open_target(self) -> tuple[int, ...]:
        """Indices of the target's content words that have no counterpart."""
        linked = {link.target for link in self.links}
        return tuple(j for j in self.content_target if j not in linked)


@lru_cache(maxsize=1024)
def align(source: tuple[Token, ...], target: tuple[Token, ...]) -> Alignment:
    """Aligns the tokens of a Spanish source with those of its English translation (indices include punctuation)."""
    content = content_words(source, "es"), content_words(target, "en")
    links = _Links()
    links.take(_by_word(source, target, content), shared=MIN_SHARED)
    links.take(_by_meaning(source, target, content, links.open(content)), shared=MIN_SHARED_MEANING)
    if links.anchored(content) >= MIN_ANCHORED:
        light = light_words(source, "es"), light_words(target, "en")
        for i, j in _in_place(links.open(content), links.open(light), links.between(content)):
            links.add(i, j, BY_PLACE)
    return Alignment(tuple(Link(i, j, weight) for (i, j), weight in sorted(links.weight.items())), *content)


Both = tuple[tuple[int, ...], tuple[int, ...]]
"""Indices of source tokens, indices of target tokens."""
Scored = tuple[float, int, int, float]
"""Rank (higher first), source index, target index, weight."""


@dataclass
class _Links:
    """The links made so far."""

    weight: dict[tuple[int, int], float] = field(default_factory=dict)
    targets: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    sources: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, i: int, j: int, weight: float) -> None:
        self.weight[i, j] = round(weight, 4)
        self.targets[i].append(j)
        self.sources[j].append(i)

    def take(self, scored: Iterable[Scored], *, shared: float) -> None:
        """Links one to one from the best down, then lets what is left over share a neighbour's counterpart.

        Only a pair of weight ``shared`` or more makes such a second link.
        """
        ranked = sorted(scored, key=lambda found: (-found[0], found[1], found[2]))
        for _, i, j, weight in ranked:
            if i not in self.targets and j not in self.sources:
                self.add(i, j, weight)
        for _, i, j, weight in ranked:
            if weight < shared:
                continue
            shares_target = i not in self.targets and any(abs(i - k) <= REACH for k in self.sources.get(j, ()))
            shares_source = j not in self.sources and any(abs(j - k) <= REACH for k in self.targets.get(i, ()))
            if shares_target or shares_source:
                self.add(i, j, weight)

    def open(self, among: Both) -> Both:
        """Those of the indices that have no link yet."""
        return tuple(i for i in among[0] if i not in self.targets), tuple(j for j in among[1] if j not in self.sources)

    def between(self, content: Both) -> list[tuple[int, int]]:
        """The links between content words."""
        source, target = frozenset(content[0]), frozenset(content[1])
        return [(i, j) for i, j in self.weight if i in source and j in target]

    def anchored(self, content: Both) -> float:
        """Share of the content words that are linked, 0 to 1, on the side where it is less."""
        return min(1 - len(open_) / max(1, len(all_)) for open_, all_ in zip(self.open(content), content, strict=True))


def _by_word(source: Sequence[Token], target: Sequence[Token], content: Both) -> Iterator[Scored]:
    """Every pair of tokens that resemble each other enough."""
    content_source, content_target = frozenset(content[0]), frozenset(content[1])
    for i, es in enumerate(source):
        for j, en in enumerate(target):
            weight = resemblance(es, en)
            if weight >= (MIN_CONTENT if i in content_source and j in content_target else MIN_FUNCTION):
                yield weight * _nearness(i, j, len(source), len(target)), i, j, weight


def _by_meaning(source: Sequence[Token], target: Sequence[Token], content: Both, open_: Both) -> Iterator[Scored]:
    """Every pair of content words, one of them open at least, that mean something alike."""
    open_source, open_target = frozenset(open_[0]), frozenset(open_[1])
    for i, j in product(*content):
        if i in open_source or j in open_target:
            weight = related(source[i].norm, target[j].norm)
            if weight > 0:
                yield weight * _nearness(i, j, len(source), len(target)), i, j, weight


def _nearness(i: int, j: int, n: int, m: int) -> float:
    return math.exp(-POSITION * abs((i + 0.5) / n - (j + 0.5) / m))


def _in_place(open_: Both, light: Both, anchors: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Pairs of open words that stand in each other's place, as the linked content words (``anchors``) show.

    One open word may face one or two on the other side; where more face each other nobody can tell which is whose, and
    they stay open. An open content word that faces none may face a light word ("cumplió" and "kept").
    """

    def facing(i: int, j: int) -> bool:
        # No anchor may be crossed, save where an adjective and its noun swap places.
        return all((k < i) == (m < j) or (abs(m - j) == 1 and abs(k - i) <= 3) for k, m in anchors)

    mates = {i: [j for j in open_[1] if facing(i, j)] for i in open_[0]}
    backs = {j: [i for i in open_[0] if facing(i, j)] for j in open_[1]}
    for i, js in mates.items():
        if 1 <= len(js) <= 2 and all(backs[j] == [i] for j in js):
            yield from ((i, j) for j in js)
    for j, is_ in backs.items():
        if len(is_) == 2 and all(mates[i] == [j] for i in is_):
            yield from ((i, j) for i in is_)
    for j in light[1]:
        if len(alone := [i for i, js in mates.items() if not js and facing(i, j)]) == 1:
            yield alone[0], j
    for i in light[0]:
        if len(alone := [j for j, is_ in backs.items() if not is_ and facing(i, j)]) == 1:
            yield i, alone[0]
