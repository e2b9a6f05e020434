"""In which order the pairs are learnt: a pure function of the seed and the pass, so that a stopped run can go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from verifier.training.translation.encode import Encoded

CHUNK = 40_000
"""Pairs that are sorted by length together: batches are even, their order is not."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the stream of batches a run stands: the pass and the batch within it, both from 0."""

    number: int
    batch: int


def stream(
    source: Encoded, target: Encoded, *, tokens: int, seed: int, short_passes: Sequence[tuple[int, int]], start: Place
) -> Iterator[tuple[npt.NDArray[np.int64], Place]]:
    """Batches of pair indices without end, from ``start`` on, each with the place that follows it.

    The first passes are over short pairs only (``short_passes``: at most so many pieces, so many passes of at most
    `CHUNK` pairs): from a random start, nothing else makes cross-attention find its way.
    """
    length = np.maximum(source.lengths, target.lengths)
    limits = [limit for limit, passes in short_passes for _ in range(passes)]
    number = start.number
    while True:
        rng = np.random.default_rng([seed, number])
        short = number < len(limits)
        pool = np.flatnonzero(length <= limits[number]) if short else np.arange(len(length))
        order = rng.permutation(pool)[: CHUNK if short else None]
        made = _batches(order, source.lengths, target.lengths, tokens, rng)
        for batch, indices in enumerate(made):
            if number > start.number or batch >= start.batch:
                yield indices, Place(number, batch + 1)
        number += 1


def _batches(
    order: npt.NDArray[np.int64],
    source: npt.NDArray[np.int32],
    target: npt.NDArray[np.int32],
    tokens: int,
    rng: np.random.Generator,
) -> Iterator[npt.NDArray[np.int64]]:
    for start in range(0, len(order), CHUNK):
        chunk = order[start : start + CHUNK]
        longest = np.maximum(source[chunk], target[chunk])
        chunk = chunk[np.lexsort((np.minimum(source[chunk], target[chunk]), longest))]
        longest = np.sort(longest)
        cuts, first = [], 0
        for k, size in enumerate(longest.tolist()):
            if k > first and size * (k - first + 1) > tokens:
                cuts.append(k)
                first = k
        parts = np.split(chunk, cuts)
        for k in rng.permutation(len(parts)):
            yield parts[k]


def padded(side: Encoded, indices: npt.NDArray[np.int64], *, pad: int) -> npt.NDArray[np.int64]:
    """Piece numbers of the pairs, shape (pairs, longest), filled up with ``pad``."""
    lengths, starts = side.lengths[indices], side.starts[indices]
    out = np.full((len(indices), int(lengths.max())), pad, np.int64)
    for row, (at, length) in enumerate(zip(starts.tolist(), lengths.tolist(), strict=True)):
        out[row, :length] = side.pieces[at : at + length]
    return out
