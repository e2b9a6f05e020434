"""What is measured on a pair: surface, semantics, likelihood, coverage.

Measures only; what they mean together is the verdict's business.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifier.evidence import backward, contrast, coverage, likelihood, semantics, surface
from verifier.evidence.semantics import Encoder
from verifier.model import Evidence, Hypothesis
from verifier.translation.protocol import Engine

NAMES = (
    "chrf++", "bleu", "ter", "similarity_source", "similarity_hypothesis", *likelihood.NAMES, *coverage.NAMES,
    *contrast.NAMES, *backward.NAMES,
)  # fmt: skip
"""The names of the evidence on every pair, in their order."""

__all__ = ["NAMES", "Encoder", "measure"]


def measure(
    pairs: Sequence[tuple[str, str]],
    hypotheses: Sequence[Hypothesis],
    *,
    engine: Engine,
    encoder: Encoder,
    scorer: Engine,
    contrasts: Sequence[contrast.Contrast | None] | None = None,
    backwards: Sequence[backward.Backward | None] | None = None,
) -> list[tuple[Evidence, ...]]:
    """All evidence on every (source, translation), in order: one tuple a pair, of the evidence in ``NAMES``.

    Args:
        pairs: Spanish source and published English of each pair, raw texts.
        hypotheses: the machine's translation of each source, same length; one that is not usable is not compared with.
        engine: scores the translation and the hypothesis by forced decoding, in one batch.
        encoder: sentence vectors, in one batch.
        scorer: scores Spanish for English.
        contrasts, backwards: those of the pairs, if they are known; found here otherwise.

    Returns:
        What could not be measured has value None and a reason.

    Raises:
        ValueError: if ``pairs`` and ``hypotheses`` differ in length.
    """
    if len(pairs) != len(hypotheses):
        raise ValueError(f"{len(pairs)} pairs but {len(hypotheses)} hypotheses")
    by_family = (
        surface.measure(pairs, hypotheses),
        semantics.measure(pairs, hypotheses, encoder=encoder),
        likelihood.measure(pairs, hypotheses, engine=engine),
        coverage.measure(pairs),
        contrast.measure(pairs, contrasts or contrast.contrasts(pairs, engine=engine), engine=engine),
        backward.measure(pairs, hypotheses, backwards or backward.backward(pairs, scorer=scorer), scorer=scorer),
    )
    return [tuple(one for family in families for one in family) for families in zip(*by_family, strict=True)]
