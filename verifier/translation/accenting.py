"""Which of a Spanish word's forms stands in a sentence printed without accents: "el doctor opero" is "operó", "yo opero" is not.

A log-linear model (softmax over the forms that a word may have) of the word, its ending and its neighbours, learnt from Spanish whose accents were
taken away (`verifier.training.accents`); features are hashed (Weinberger et al. 2009).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

BUCKETS = 1 << 18
"""Rows of the table of weights."""
KINDS = 3
"""Where a form has its accent: nowhere, on its last vowel ("operó", "estás"), on another ("público")."""
END = ""
"""What stands before and after a sentence."""
_LAST = 2
"""Letters of what a word is, beside the word itself."""


class Model(NamedTuple):
    """``forms``: a word without accents to its form of each kind, "" for none; ``weights``: (BUCKETS, KINDS), nats."""

    forms: dict[str, tuple[str, ...]]
    weights: npt.NDArray[np.float32]


def kind_of(form: str, bare: str) -> int:
    """Which of the `KINDS` a form with its accents is, beside itself without them."""
    at = next((k for k, (own, plain) in enumerate(zip(form, bare, strict=True)) if own != plain), None)
    if at is None:
        return 0
    return 1 if len(bare.rstrip("ns")) - 1 <= at else 2


def features(words: Sequence[str], k: int) -> list[int]:
    """The buckets of the features of word ``k``; ``words`` are the words and marks of a sentence in small letters, without accents."""
    word, end = words[k], words[k][-_LAST:]
    before, after = (words[k - 1] if k else END), (words[k + 1] if k + 1 < len(words) else END)
    farther, beyond = (words[k - 2] if k > 1 else END), (words[k + 2] if k + 2 < len(words) else END)
    asks = words[-1] == "?"
    names = (
        f"w {word}", f"wb {word} {before}", f"wa {word} {after}", f"wq {word} {asks} {before if asks else ''}",
        f"eb {end} {before}", f"ea {end} {after}", f"ebb {end} {before[-_LAST:]}", f"eaa {end} {after[-_LAST:]}",
        f"e2b {end} {farther} {before}", f"e2a {end} {after} {beyond}", f"eba {end} {before} {after}", f"wf {word} {farther}",
    )  # fmt: skip
    return [crc32(name.encode()) % BUCKETS for name in names]


def accented_forms(words: Sequence[str]) -> dict[int, tuple[str, float]]:
    """The words of a sentence that the model knows, by their places: the likeliest form of each and how probable that is, 0 to 1; ``words`` as in `features`."""
    found = {}
    for k, word in enumerate(words):
        if forms := model().forms.get(word):
            scores = model().weights[features(words, k)].sum(axis=0)
            odds = {form: float(scores[kind]) for kind, form in enumerate(forms) if form}
            best = max(odds, key=lambda form: odds[form])
            found[k] = best, 1 / sum(math.exp(odd - odds[best]) for odd in odds.values())
    return found


@lru_cache(maxsize=1)
def model() -> Model:
    """The model of ``resources/accents/es.npz``."""
    import numpy as np

    with (files("verifier.resources") / "accents" / "es.npz").open("rb") as file:
        arrays = np.load(file)
        lines = arrays["forms"].tobytes().decode().split("\n")
        weights = arrays["weights"].astype(np.float32) * arrays["scale"].astype(np.float32)
    rows = (line.split("\t") for line in lines)
    return Model({bare: tuple(forms) for bare, *forms in rows}, weights)
