"""Which sentences of two texts render each other: dynamic programming over the similarity of their vectors (as Vecalign does;
Thompson & Koehn 2019)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from verifier.model import Span
from verifier.pairing.assign import Similarity

BAND = 12
"""How many sentences the two texts may drift apart."""
EVEN_ODDS = 0.35
"""Similarity at which a sentence is as likely as not the translation of the other."""
_SKIP, _MERGE = 0.14, 0.08
"""What it costs, in similarity, to leave a sentence without a partner, or to take two for one."""
_TRUSTED = {1: 0.6, 2: 0.5}
"""Mean similarity that so many aligned sentences must have; more than that need `_TRUSTED_LONG`."""
_TRUSTED_LONG = 0.42
_BRACKETED, TRUSTED_BESIDE = re.compile(r"\s*[(\[].+[)\]]\s*", re.DOTALL), 0.4
"""A paragraph in brackets right after the Spanish is meant to be read with it."""
_RENDERED = 0.6
"""Share of the Spanish sentences that must have a partner."""


class Sentence(NamedTuple):
    """A sentence with the index of its block and its place in the document."""

    block: int
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """Sentences ``source`` of the Spanish and ``translation`` of the English render each other; ``alike``: cosine."""

    source: tuple[int, ...]
    translation: tuple[int, ...]
    alike: float


_Step = tuple[int, int, float | None]
"""The cell before on the way through both texts, and how alike the sentences since are; None where one has no partner."""


def align(spanish: Sequence[Sentence], english: Sequence[Sentence], similarity: Similarity) -> list[Match]:
    """The best way through both texts; only its matches."""
    n, m = len(spanish), len(english)
    shapes = ((1, 1), (1, 2), (2, 1))
    # The translation may start anywhere in the window, so the band is as wide as the window is longer.
    band = BAND + max(0, m - n)
    cells = [
        (i, j, a, b)
        for i in range(n)
        for j in range(max(0, i - band), min(m, i + band + 1))
        for a, b in shapes
        if i + a <= n and j + b <= m
    ]
    sources = {(i, a): text_of(spanish, i, a) for i in range(n) for a in (1, 2)}
    targets = {(j, b): text_of(english, j, b) for j in range(m) for b in (1, 2)}
    alike = dict(zip(cells, similarity([(sources[i, a], targets[j, b]) for i, j, a, b in cells]), strict=True))
    best = [[0.0] * (m + 1)]
    came: list[list[_Step]] = [[]]
    for i in range(1, n + 1):
        above, row = best[i - 1], [best[i - 1][0] - _SKIP]
        steps: list[_Step] = [(i - 1, 0, None)]
        for j in range(1, m + 1):
            value = above[j] - _SKIP
            step: _Step = i - 1, j, None
            skipped = row[j - 1] - (_SKIP if i < n else 0.0)
            if skipped > value:
                value, step = skipped, (i, j - 1, None)
            for a, b in shapes:
                score = alike.get((i - a, j - b, a, b))
                if score is not None:
                    gain = score - EVEN_ODDS - (_MERGE if a != b else 0.0)
                    if best[i - a][j - b] + gain > value:
                        value, step = best[i - a][j - b] + gain, (i - a, j - b, score)
            row.append(value)
            steps.append(step)
        best.append(row)
        came.append(steps)
    matches, i, j = [], n, m
    while i:
        before_i, before_j, found = came[i][j]
        if found is not None:
            matches.append(Match(tuple(range(before_i, i)), tuple(range(before_j, j)), found))
        i, j = before_i, before_j
    return matches[::-1]


def text_of(side: Sequence[Sentence], start: int, count: int) -> str:
    return " ".join(sentence.text for sentence in side[start : start + count])


def is_trusted(
    matches: list[Match], spanish: Sequence[Sentence], english: Sequence[Sentence], *, least: float | None = None
) -> bool:
    """True if what was aligned is a translation and not some English that happens to stand there; ``least``: the mean similarity
    from which it is, where the print speaks for it."""
    rendered = sum(len(match.source) for match in matches)
    if not matches or rendered < _RENDERED * len(spanish):
        return False
    between = abs(english[matches[0].translation[0]].block - spanish[matches[0].source[0]].block)
    if len(matches) == 1 and between > 1:  # one sentence alone is a translation only right beside its original
        return False
    mean = sum(match.alike for match in matches) / len(matches)
    if least is not None:
        return mean >= least
    if len(matches) == 1 and _BRACKETED.fullmatch(
        text_of(english, matches[0].translation[0], len(matches[0].translation))
    ):
        return mean >= TRUSTED_BESIDE
    return mean >= _TRUSTED.get(len(matches), _TRUSTED_LONG)
