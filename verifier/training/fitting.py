"""The two models of the verdict, fitted: weights >= 0, since every feature is something that speaks against a translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifier.verdict.calibration import arrived
from verifier.verdict.features import FEATURES

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float64]
    Couples = npt.NDArray[np.int64]

L2 = 1e-3
FLOORS = {"issue_minor": 0.4, "issue_major": 1.8, "issue_critical": 5.0, "words": 1.0}
"""Least weights, by hand: our perturbations seldom make an issue of the graver kinds, and they spoil each sentence once, however long it
is, where translators err once in so many words: with this weight the odds grow as the words do."""
COSTS = {"minor": 0.03, "major": 0.12, "critical": 0.15}
"""What an issue costs of the meaning that is left, by hand: a reader sees it listed."""
ELSEWHERE = ("unlike", "words", *(f"issue_{severity}" for severity in COSTS))
"""Features that have no part in the linear model: what an issue costs and how unlike two texts are is reckoned with after it, and a share
of the meaning is no more for being of a long sentence."""
ORDER, SHARPNESS = 0.3, 50.0
"""What the order of two versions of a sentence counts beside the squared error, and how far apart (1 / SHARPNESS) they are when
most of that loss is gone. Chosen on our own rows."""
STEPS = 6000
RATE = 0.5


def fit(x: Array, y: Array, weight: Array) -> tuple[Array, float]:
    """(weights >= 0, intercept) of the logistic model; ``weight`` is each row's share of the loss."""
    import numpy as np

    scale = np.maximum(x.std(axis=0), 1e-6)
    z = x / scale
    floor = np.array([FLOORS.get(name, 0.0) for name in FEATURES]) * scale
    w, b = floor.copy(), 0.0
    weight = weight / weight.sum()
    for _ in range(STEPS):
        error = (1 / (1 + np.exp(-(z @ w + b))) - y) * weight
        w = np.maximum(w - RATE * (z.T @ error + L2 * w), floor)
        b -= RATE * float(error.sum())
    return w / scale, b


def fit_damage(x: Array, y: Array, weight: Array, couples: Couples) -> tuple[Array, float]:
    """(weights >= 0, intercept) of the linear model of what is lost by the evidence; the weights of those `ELSEWHERE` are 0.

    Squared error, and beside it a logistic loss on each of ``couples`` (RankNet; Burges et al. 2005), so that a version of a sentence
    that costs little still loses more than the sentence itself: in squared error alone it drowns among the sentences.

    Args:
        x: features, shape (rows, features).
        y: what is lost, 0 to 1.
        weight: each row's share of the squared error.
        couples: shape (couples, 2), numbers of rows: less is lost of the first.
    """
    import numpy as np

    scale = np.maximum(x.std(axis=0), 1e-6)
    z = x / scale
    z[:, [FEATURES.index(name) for name in ELSEWHERE]] = 0.0
    weight = weight / weight.sum()
    mean = weight @ z
    centred = z - mean
    gram, target = centred.T @ (centred * weight[:, None]), centred.T @ (y * weight)
    order = ORDER / max(len(couples), 1)
    apart = SHARPNESS * (z[couples[:, 1]] - z[couples[:, 0]])
    steepest = np.linalg.eigvalsh(gram).max() + order * np.linalg.eigvalsh(apart.T @ apart).max() / 4
    w = np.zeros(len(scale))
    for _ in range(STEPS):
        wrong = 1 / (1 + np.exp(np.minimum(apart @ w, 500.0)))
        w = np.maximum(w - (gram @ w - target + L2 * w - order * apart.T @ wrong) / steepest, 0.0)
    return w / scale, float(weight @ y - mean @ w)


def lost(x: Array, v: Array, least: float) -> Array:
    """What is lost of each row, 0 to 1, by the evidence, as `fit_damage` has it, and by the issues: what has not `arrived`."""
    import numpy as np

    left = np.ones(len(x))
    for severity, cost in COSTS.items():
        left *= 1 - cost * x[:, FEATURES.index(f"issue_{severity}")]
    unlike = x[:, FEATURES.index("unlike")]
    return 1 - np.array([arrived(*row) for row in zip(least + x @ v, left, unlike, strict=True)])
