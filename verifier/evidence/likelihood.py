"""How likely the engine finds the published English as a translation of the source, beside its own output."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.errors import EngineError
from verifier.evidence.scale import Scale, why_no_pair, why_not
from verifier.model import Evidence, Hypothesis, TokenScores
from verifier.text import clean
from verifier.translation.protocol import Engine

NAMES = ("logprob", "logprob_weak", "logprob_weakest", "logprob_hypothesis")


def measure(
    pairs: Sequence[tuple[str, str]], hypotheses: Sequence[Hypothesis], *, engine: Engine
) -> Iterator[tuple[Evidence, ...]]:
    """(logprob, logprob_weak, logprob_weakest, logprob_hypothesis) of every (source, translation), in order.

    Natural-log probabilities by forced decoding (nats, <= 0, higher is likelier; Thompson & Post 2020, Prism; Vamvas &
    Sennrich 2022, NMTScore): the mean over the translation's tokens, the mean over its weakest quarter, its weakest
    token, and the mean over the machine's own output. A mean favours short and frequent words and hides one wrong word
    among twenty right ones; the weakest tokens show it.
    """
    scales = tuple(Scale(name, (None, 0.0), True, engine.signature) for name in NAMES)
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
    scores, refusal = _scores(engine, wanted)
    for no_pair, no_hypothesis in reasons:
        given = no_pair or refusal
        own = no_hypothesis or refusal
        values = mean_and_weak(next(scores)) if not given else ()
        yield (
            *(scale.missing(given) if given else scale.value(value) for scale, value in _filled(scales[:-1], values)),
            scales[-1].missing(own) if own else scales[-1].value(next(scores).mean),
        )


def mean_and_weak(score: TokenScores) -> tuple[float, float, float]:
    """Mean, mean of the weakest quarter, weakest token."""
    rising = sorted(score.log_probs)
    weak = rising[: max(len(rising) // 4, 1)]
    return score.mean, sum(weak) / len(weak), rising[0]


def gains(engine: Engine, given: Sequence[tuple[str, str]], changed: Sequence[tuple[str, str]]) -> list[float]:
    """By how many nats each changed (source, translation) is likelier than the given one.

    Raises:
        EngineError: if the engine cannot score.
    """
    jobs = [*given, *changed]
    if not jobs:
        return []
    sums = [sum(one.log_probs) for one in engine.score([one for one, _ in jobs], [other for _, other in jobs])]
    return [after - before for before, after in zip(sums[: len(given)], sums[len(given) :], strict=True)]


def _filled(scales: Sequence[Scale], values: Sequence[float]) -> Iterator[tuple[Scale, float]]:
    yield from zip(scales, values or (0.0,) * len(scales), strict=True)


def _scores(engine: Engine, wanted: Sequence[tuple[str, str]]) -> tuple[Iterator[TokenScores], str | None]:
    """The token scores of every (source, translation), or why the engine cannot score at all."""
    if not wanted:
        return iter(()), None
    try:
        scores = engine.score([clean(source) for source, _ in wanted], [clean(text) for _, text in wanted])
    except EngineError as error:  # an engine by rules has no probabilities; the other evidence still stands
        return iter(()), error.what
    return iter(scores), None
