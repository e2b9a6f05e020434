"""The other direction: how well the published English explains the Spanish, by an English-Spanish model.

A Spanish word that the English makes no likelier was left out of it; an English word without which the Spanish is as likely
says something of its own (contrastive conditioning, Vamvas & Sennrich 2022, in its second direction). What the
Spanish-English model sees of either is in `verifier.evidence.contrast`: it misses what it would leave out itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from verifier.evidence.alignment import Alignment, align
from verifier.evidence.content import content_words, leading_words
from verifier.evidence.contrast import NOTHING, by_word
from verifier.evidence.likelihood import mean_and_weak
from verifier.evidence.scale import Scale, why_no_pair, why_not
from verifier.evidence.stretches import Stretch, missed_by_nobody, phrases, stretches, without_stretch
from verifier.model import Evidence, Hypothesis
from verifier.text import Token, clean, tokenize
from verifier.translation.protocol import Engine

NAMES = ("back_logprob", "back_weak", "back_weakest", "back_hypothesis", "unsaid_source", "added_translation")  # fmt: skip
_SAID = 2.0
"""Nats above which the English stands behind a word of the Spanish."""
_WIDTH = 2.0
"""Nats over which a word passes from said to not."""


@dataclass(frozen=True, slots=True)
class Backward:
    """What the English-Spanish model makes of a pair.

    ``logprob``, ``weak``, ``weakest``: log-probability of the Spanish for the English, nats a token (<= 0): the mean, that
    of the weakest quarter, the weakest. ``source``: token index of a Spanish content word to the nats by which the
    English makes it likelier; above about 2 where it is said.
    ``stretches``: stretches of the English to the nats by which the Spanish becomes likelier without each; above 0 where nothing is behind it.
    ``phrases``: the same of the phrases in which no word is surely rendered.
    """

    logprob: float
    weak: float
    weakest: float
    source: dict[int, float]
    stretches: dict[Stretch, float]
    phrases: dict[Stretch, float]


class _Plan(NamedTuple):
    spanish: tuple[Token, ...]
    alignment: Alignment
    stretches: tuple[Stretch, ...]
    phrases: tuple[Stretch, ...]
    at: int


def backward(pairs: Sequence[tuple[str, str]], *, scorer: Engine) -> list[Backward | None]:
    """One for each (Spanish, English), in order; None where a side has no words.

    The texts are taken as they stand, so that token indices are those of ``tokenize``.

    Args:
        scorer: scores Spanish for English. Two forced decodings a pair and one for each stretch and phrase that is left out.
    """
    jobs: list[tuple[str, str]] = []
    plans: list[_Plan | None] = []
    for source, translation in pairs:
        if why_no_pair(source, translation):
            plans.append(None)
            continue
        spanish, english = tokenize(source), tokenize(translation)
        alignment = align(spanish, english)
        parts = stretches(translation, english, alignment.content_target, alignment.open_target)
        more = phrases(english, alignment.content_target, alignment.sure_target, leading_words(english, "en"))
        plans.append(_Plan(spanish, alignment, parts, more, len(jobs)))
        jobs += [(translation, source), (NOTHING, source)]
        jobs += [(without_stretch(translation, english, part), source) for part in (*parts, *more)]
    scores = scorer.score([english for english, _ in jobs], [spanish for _, spanish in jobs]) if jobs else []
    found: list[Backward | None] = []
    for plan in plans:
        if plan is None:
            found.append(None)
            continue
        given, blank = scores[plan.at], scores[plan.at + 1]
        here, there = (by_word(one, plan.spanish) for one in (given, blank))
        whole = sum(given.log_probs)
        asked = plan.at + 2 + len(plan.stretches) + len(plan.phrases)
        less = iter(sum(score.log_probs) - whole for score in scores[plan.at + 2 : asked])
        found.append(
            Backward(
                *mean_and_weak(given),
                {i: here[i] - there[i] for i in plan.alignment.content_source if i in here and i in there},
                {part: next(less) for part in plan.stretches},
                {part: next(less) for part in plan.phrases},
            )
        )
    return found


def measure(
    pairs: Sequence[tuple[str, str]],
    hypotheses: Sequence[Hypothesis],
    found: Sequence[Backward | None],
    *,
    scorer: Engine,
) -> Iterator[tuple[Evidence, ...]]:
    """The evidence in ``NAMES`` on every (source, translation), in order.

    ``back_hypothesis`` is the mean log-probability of the Spanish for the machine's own English, which says how hard the
    Spanish is to come back to; ``unsaid_source`` counts content words, each from 0 to 1;
    ``added_translation`` is the share of the English ones, 0 to 1, that lie in stretches with nothing behind them.
    """
    logprobs = tuple(Scale(name, (None, 0.0), True, scorer.signature) for name in NAMES[:4])
    counts = tuple(
        Scale(name, (0.0, most), False, f"contrast|{scorer.signature}")
        for name, most in zip(NAMES[4:], (None, 1.0), strict=True)
    )
    usable = [not why_not(hypothesis) for hypothesis in hypotheses]
    own = iter(
        scorer.score(
            [hypothesis.text for hypothesis, good in zip(hypotheses, usable, strict=True) if good],
            [clean(source) for (source, _), good in zip(pairs, usable, strict=True) if good],
        )
    )
    for (source, translation), hypothesis, good, back in zip(pairs, hypotheses, usable, found, strict=True):
        machine = next(own).mean if good else None
        if back is None:
            reason = why_no_pair(source, translation) or "there is nothing to compare"
            yield tuple(scale.missing(reason) for scale in (*logprobs, *counts))
            continue
        yield (
            *(
                scale.value(value)
                for scale, value in zip(logprobs[:-1], (back.logprob, back.weak, back.weakest), strict=True)
            ),
            logprobs[-1].missing(why_not(hypothesis) or "") if machine is None else logprobs[-1].value(machine),
            counts[0].value(sum(min(max((_SAID - value) / _WIDTH, 0.0), 1.0) for value in back.source.values())),
            counts[1].value(missed_by_nobody(back.stretches, content_words(tokenize(translation), "en"))),
        )
