"""How likely the engine finds the published English as a translation of the source, beside its own output."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.errors import EngineError
from verifier.evidence.scale import Scale, why_no_pair, why_not
from verifier.model import Evidence, Hypothesis
from verifier.text import clean
from verifier.translation.protocol import Engine


def measure(
    pairs: Sequence[tuple[str, str]], hypotheses: Sequence[Hypothesis], *, engine: Engine
) -> Iterator[tuple[Evidence, ...]]:
    """(logprob, logprob_hypothesis) of every (source, translation), in order.

    Mean natural-log probability a token by forced decoding (nats, <= 0, higher is likelier), of the translation and of
    the machine's own output (Thompson & Post 2020, Prism; Vamvas & Sennrich 2022, NMTScore). Alone the first favours
    short and frequent words; the gap between the two says more.
    """
    scales = tuple(Scale(name, (None, 0.0), True, engine.signature) for name in ("logprob", "logprob_hypothesis"))
    reasons: list[tuple[str | None, str | None]] = []
    wanted: list[tuple[str, str]] = []
    for (source, translation), hypothesis in zip(pairs, hypotheses, strict=True):
        no_pair = why_no_pair(source, translation)
        no_hypothesis = no_pair or why_not(hypothesis)
        reasons.append((no_pair, no_hypothesis))
        if not no_pair:
            wanted.append((source, translation))
        if not no_hypothesis:
            wanted.append((source, hypothesis.text))
    means, refusal = _means(engine, wanted)
    for both in reasons:
        yield tuple(
            scale.missing(reason or refusal or "") if reason or refusal else scale.value(next(means))
            for scale, reason in zip(scales, both, strict=True)
        )


def _means(engine: Engine, wanted: Sequence[tuple[str, str]]) -> tuple[Iterator[float], str | None]:
    """The mean log-probability of every (source, translation), or why the engine cannot score at all."""
    if not wanted:
        return iter(()), None
    try:
        scores = engine.score([clean(source) for source, _ in wanted], [clean(text) for _, text in wanted])
    except EngineError as error:  # an engine by rules has no probabilities; the other evidence still stands
        return iter(()), error.what
    return (score.mean for score in scores), None
