"""Likeness in wording of the published English and the machine translation: chrF++, BLEU and TER (sacrebleu)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from verifier.evidence.scale import Scale, why_no_pair, why_not
from verifier.model import Evidence, Hypothesis
from verifier.text import clean


def measure(pairs: Sequence[tuple[str, str]], hypotheses: Sequence[Hypothesis]) -> Iterator[tuple[Evidence, ...]]:
    """(chrf++, bleu, ter) of every (source, translation), in order.

    The machine translation stands where a reference would, though it is none: two good translations of a sentence may
    share few words, so a low figure alone says little. chrF++ (Popović 2017) and sentence BLEU (Papineni et al. 2002,
    effective order) run from 0 to 100, higher is closer; TER (Snover et al. 2006) is edits a hundred words of the
    machine translation: 0 for the same text, and over 100 where the translation is much longer.
    """
    metrics = _metrics()
    for (source, translation), hypothesis in zip(pairs, hypotheses, strict=True):
        reason = why_no_pair(source, translation) or why_not(hypothesis)
        if reason:
            yield tuple(scale.missing(reason) for scale, _ in metrics)
        else:
            ours, theirs = clean(translation), [clean(hypothesis.text)]
            yield tuple(scale.value(metric.sentence_score(ours, theirs).score) for scale, metric in metrics)


@cache
def _metrics() -> tuple[tuple[Scale, Any], ...]:
    from sacrebleu.metrics import BLEU, CHRF, TER

    named = (
        ("chrf++", CHRF(word_order=2), 100.0, True),
        ("bleu", BLEU(effective_order=True), 100.0, True),
        ("ter", TER(), None, False),
    )
    out = []
    for name, metric, top, higher_is_better in named:
        metric.sentence_score("a", ["a"])  # the signature knows its number of references only after a first score
        out.append((Scale(name, (0.0, top), higher_is_better, str(metric.get_signature()), digits=2), metric))
    return tuple(out)
