"""The measures that the benchmark tables are made of. Pure functions on numpy arrays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float64]


def wins(good: Array, bad: Array) -> float:
    """Share of comparisons in which the good value is the higher, a tie counting half."""
    import numpy as np

    return float(np.mean((good > bad) + 0.5 * (good == bad)))


def ranks(values: Array) -> Array:
    """Ranks from 1, ties sharing their mean rank."""
    import numpy as np

    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return np.asarray((ends - (counts - 1) / 2)[inverse], dtype=float)


def auc(score: Array, positive: Array) -> float:
    """Area under the ROC curve (Mann-Whitney): the chance that a positive scores above a negative; nan without both."""
    good, bad = int(positive.sum()), int((1 - positive).sum())
    if not good or not bad:
        return float("nan")
    return float((ranks(score)[positive == 1].sum() - good * (good + 1) / 2) / (good * bad))


def pearson(a: Array, b: Array) -> float:
    """Linear correlation, -1 to 1."""
    import numpy as np

    return float(np.corrcoef(a, b)[0, 1])


def spearman(a: Array, b: Array) -> float:
    """Rank correlation, -1 to 1."""
    return pearson(ranks(a), ranks(b))


def auc_within_quintiles(score: Array, positive: Array, length: Array) -> float:
    """Mean AUC within the five equal groups by rank of length, so that length alone cannot earn anything."""
    import numpy as np

    order = np.argsort(length, kind="stable")
    parts = [auc(score[part], positive[part]) for part in np.array_split(order, 5)]
    return float(np.nanmean(parts))


def interval(measure: Callable[..., float], *columns: Array, rounds: int = 500, seed: int = 1) -> tuple[float, float]:
    """95 % bootstrap interval of a measure over rows resampled together (Efron 1979, percentile method)."""
    import numpy as np

    rng = np.random.default_rng(seed)
    count = len(columns[0])
    values = [measure(*(column[pick] for column in columns)) for pick in rng.integers(0, count, (rounds, count))]
    low, high = np.nanpercentile(values, [2.5, 97.5])
    return float(low), float(high)


def array(values: Sequence[float]) -> Array:
    import numpy as np

    return np.array(values, dtype=float)
