"""Which sentences of two texts render each other: dynamic programming over the similarity of their vectors (as Vecalign does;
Thompson & Koehn 2019)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
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


def align(spanish: Sequence[Sentence], english: Sequence[Sentence], similarity: Similarity) -> list[Match]:
    """The best way through both texts; only its matches."""
    n, m = len(spanish), len(english)
    shapes = ((1, 1), (1, 2), (2, 1))
    # The translation may start anywhere in the window, so the band is as wide as the window is longer.
    band = BAND + max(0, m - n)
    cells = [
        (i, j, a, b)
        for i, j, (a, b) in product(range(n), range(m), shapes)
        if i + a <= n and j + b <= m and abs(i - j) <= band
    ]
    sources = {(i, a): text_of(spanish, i, a) for i in range(n) for a in (1, 2)}
    targets = {(j, b): text_of(english, j, b) for j in range(m) for b in (1, 2)}
    alike = dict(zip(cells, similarity([(sources[i, a], targets[j, b]) for i, j, a, b in cells]), strict=True))
    best: dict[tuple[int, int], float] = {(0, j): 0.0 for j in range(m + 1)}
    came: dict[tuple[int, int], tuple[int, int, float | None]] = {}
    for i, j in product(range(n + 1), range(m + 1)):
        if i and j == 0:
            best[i, j] = best[i - 1, j] - _SKIP
            came[i, j] = (i - 1, j, None)
        if i == 0 or j == 0:
            continue
        options: list[tuple[float, int, int, float | None]] = [
            (best[i - 1, j] - _SKIP, i - 1, j, None),
            (best[i, j - 1] - (_SKIP if i < n else 0.0), i, j - 1, None),
        ]
        for a, b in shapes:
            score = alike.get((i - a, j - b, a, b))
            if score is not None:
                gain = score - EVEN_ODDS - (_MERGE if (a, b) != (1, 1) else 0.0)
                options.append((best[i - a, j - b] + gain, i - a, j - b, score))
        value, before_i, before_j, found = max(options, key=lambda option: option[0])
        best[i, j], came[i, j] = value, (before_i, before_j, found)
    matches, at = [], (n, m)
    while at in came:
        before_i, before_j, found = came[at]
        if found is not None:
            matches.append(Match(tuple(range(before_i, at[0])), tuple(range(before_j, at[1])), found))
        at = before_i, before_j
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
