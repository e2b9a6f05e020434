"""Words aligned in parallel sentences by EM: which English word stands for which Spanish one, how often.

Two IBM models 1 (Brown et al. 1993), one a direction, with a fixed preference for the diagonal and a Dirichlet prior on
the translation tables (variational Bayes; both as in fast_align, Dyer et al. 2013), and in the last rounds trained only
on what both agree on (Liang et al. 2006). All of it is array arithmetic: sentences of one shape form one block.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Pair = tuple[Sequence[str], Sequence[str]]
"""The words of a Spanish sentence and those of its English translation."""

DIAGONAL, NULL, ALPHA = 4.0, 0.08, 0.01
"""Tension of the diagonal, probability of no counterpart, and Dirichlet parameter: fast_align's defaults."""
ALONE, AGREEING = 3, 3
"""Rounds of EM with each direction by itself, then with both agreeing."""


@dataclass(frozen=True, slots=True)
class Table:
    """Counts of (Spanish, English) pairs: ``count[k]`` links of ``spanish[es[k]]`` with ``english[en[k]]``.

    ``total_es`` and ``total_en`` are the occurrences of every word, linked or not.
    """

    spanish: list[str]
    english: list[str]
    es: Ints
    en: Ints
    count: Floats
    total_es: Floats
    total_en: Floats


def align_words(pairs: Iterable[Pair]) -> Table:
    """Trains both directions on ``pairs`` and counts the links they agree on (memory: about 12 bytes a word pair)."""
    pairs = list(pairs)
    spanish, es_ids = _vocabulary(es for es, _ in pairs)
    english, en_ids = _vocabulary(en for _, en in pairs)
    # Sentences of one shape make one array (n, I, J): no padding, and the diagonal is the same for all of them.
    shapes: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for k, (source, target) in enumerate(pairs):
        shapes[len(source), len(target)].append(k)
    keys = []
    for members in shapes.values():
        es_block = np.array([es_ids[k] for k in members], dtype=np.int64)
        en_block = np.array([en_ids[k] for k in members], dtype=np.int64)
        keys.append(es_block[:, :, None] * len(english) + en_block[:, None, :])
    flat = np.concatenate([key.ravel() for key in keys])
    del keys
    entries = np.unique(flat)
    place = np.searchsorted(entries, flat).astype(np.int32)
    del flat
    es, en = np.divmod(entries, len(english))
    total_es = np.bincount(np.concatenate(es_ids), minlength=len(spanish)).astype(float)
    total_en = np.bincount(np.concatenate(en_ids), minlength=len(english)).astype(float)
    blocks, start = [], 0
    for (i, j), members in shapes.items():
        size = len(members) * i * j
        blocks.append(place[start : start + size].reshape(len(members), i, j))
        start += size
    count = _expectation_maximisation(blocks, es, en, total_es, total_en)
    return Table(spanish, english, es, en, count, total_es, total_en)


def _vocabulary(texts: Iterable[Sequence[str]]) -> tuple[list[str], list[Ints]]:
    number: dict[str, int] = {}
    ids = [np.array([number.setdefault(word, len(number)) for word in text], dtype=np.int64) for text in texts]
    return list(number), ids


def _expectation_maximisation(
    blocks: Sequence[npt.NDArray[np.int32]], es: Ints, en: Ints, total_es: Floats, total_en: Floats
) -> Floats:
    """Agreed links of every entry. ``blocks`` hold entry numbers, (sentences, Spanish words, English words) each."""
    null_en, null_es = NULL * (total_en / total_en.sum())[en], NULL * (total_es / total_es.sum())[es]
    forward = np.ones(len(es)) / len(total_en)  # p(en | es)
    inverse = np.ones(len(es)) / len(total_es)  # p(es | en)
    agreed = np.zeros(len(es))
    for round_ in range(ALONE + AGREEING):
        together = round_ >= ALONE
        agreed, to_en, to_es = np.zeros(len(es)), np.zeros(len(es)), np.zeros(len(es))
        for block in blocks:
            diagonal = _diagonal(block.shape[1], block.shape[2])
            p = forward[block] * (diagonal / diagonal.sum(axis=0)) * (1 - NULL)
            p /= p.sum(axis=1, keepdims=True) + null_en[block[:, :1, :]]
            q = inverse[block] * (diagonal / diagonal.sum(axis=1, keepdims=True)) * (1 - NULL)
            q /= q.sum(axis=2, keepdims=True) + null_es[block[:, :, :1]]
            if together:
                p = q = np.sqrt(p * q)
            _add(to_en, block, p)
            if together:
                agreed = to_es = to_en
            else:
                _add(to_es, block, q)
        forward = _posterior_mean(to_en, es, len(total_es))
        inverse = _posterior_mean(to_es, en, len(total_en))
    return agreed


def _diagonal(i: int, j: int) -> Floats:
    """Preference of word pairs by relative position, (i, j)."""
    rows, columns = (np.arange(i) + 0.5) / i, (np.arange(j) + 0.5) / j
    return np.asarray(np.exp(-DIAGONAL * np.abs(rows[:, None] - columns[None, :])))


def _add(total: Floats, block: npt.NDArray[np.int32], values: Floats) -> None:
    np.add.at(total, block.ravel(), values.ravel())


def _posterior_mean(count: Floats, given: Ints, size: int) -> Floats:
    """exp E[log t] of every entry under the Dirichlet posterior: it takes the chance pairs of rare words away."""
    mass = np.bincount(given, weights=count, minlength=size)
    kinds = np.bincount(given, minlength=size)
    return np.asarray(np.exp(_digamma(count + ALPHA) - _digamma(mass + ALPHA * kinds)[given]))


def _digamma(x: Floats) -> Floats:
    """Digamma for x > 0 by recurrence and its asymptotic series (Abramowitz & Stegun 6.3.5, 6.3.18)."""
    shifted, low = x + 4.0, np.zeros_like(x)
    for k in range(4):
        low += 1.0 / (x + k)
    square = 1.0 / (shifted * shifted)
    return np.asarray(np.log(shifted) - 0.5 / shifted - square * (1 / 12 - square * (1 / 120 - square / 252)) - low)
