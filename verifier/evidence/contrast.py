"""Which words the other side does not account for, by what the translation model makes of leaving them out.

Contrastive conditioning (Vamvas & Sennrich 2022): if the English becomes no less likely when a word is taken out of the
Spanish, that word was not rendered. The other way round there is one direction only, so a word of the English is weighed
with the Spanish against without any: if the Spanish makes it no likelier, nothing stands behind it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from verifier.errors import EngineError
from verifier.evidence.alignment import Alignment, align
from verifier.evidence.content import content_words, leading_words
from verifier.evidence.scale import Scale, why_no_pair
from verifier.evidence.stretches import Stretch, missed_by_nobody, phrases, stretches, without_stretch
from verifier.model import Evidence, TokenScores
from verifier.text import Token, tokenize
from verifier.translation.protocol import Engine

NOTHING = "."
"""The source that says nothing."""

NAMES = ("omitted_source",)


@dataclass(frozen=True, slots=True)
class Flip:
    """What the model makes of the Spanish with its negation taken out, where the English has none.

    ``gain``: by how many nats the English becomes likelier. ``mean``: its log-probability a token then (nats, <= 0).
    ``negated``: token indices of the Spanish negators.
    """

    gain: float
    mean: float
    negated: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """What the model makes of the English with less of the Spanish.

    ``translation``: token index of a content word that alignment leaves open to the nats by which the Spanish makes it likelier;
    above about 2 where it has something behind it.
    ``stretches``: stretches of the Spanish to the nats by which the English becomes likelier without each; above 0 where it was not rendered.
    ``phrases``: the same of the phrases in which no word is surely rendered.
    """

    translation: dict[int, float]
    stretches: dict[Stretch, float]
    phrases: dict[Stretch, float]
    flip: Flip | None = None


def measure(
    pairs: Sequence[tuple[str, str]], found: Sequence[Contrast | None], *, engine: Engine
) -> Iterator[tuple[Evidence, ...]]:
    """The evidence in ``NAMES`` on every (source, translation), in order: the share of the Spanish content words, 0 to 1, that lie in
    stretches which are not rendered."""
    scale = Scale(*NAMES, (0.0, 1.0), False, f"contrast|{engine.signature}")
    for (source, translation), contrast in zip(pairs, found, strict=True):
        if contrast is None:
            reason = why_no_pair(source, translation)
            yield (scale.missing(reason or "there is nothing to leave out, or the engine cannot score"),)
        else:
            yield (scale.value(missed_by_nobody(contrast.stretches, content_words(tokenize(source), "es"))),)


def contrasts(pairs: Sequence[tuple[str, str]], *, engine: Engine) -> list[Contrast | None]:
    """One for each (source, translation), in order; None where the engine cannot score or there is nothing to compare.

    The texts are taken as they stand, so that token indices are those of ``tokenize``.

    Costs a forced decoding a pair, a second one where the English has open words, one for each stretch and phrase that is left out, and one where only
    the Spanish negates, in one batch.
    """
    jobs: list[tuple[str, str]] = []
    plans: list[_Plan | None] = []
    for source, translation in pairs:
        tokens = tokenize(source)
        alignment = align(tokens, tokenize(translation))
        if why_no_pair(source, translation):
            plans.append(None)
            continue
        english = tokenize(translation)
        affirmed, negated = _affirmed(source, tokens, english)
        parts = stretches(source, tokens, alignment.content_source, alignment.open_source)
        more = phrases(tokens, alignment.content_source, alignment.sure_source, leading_words(tokens, "es"))
        plans.append(_Plan(english, alignment, parts, more, len(jobs), negated))
        jobs += [(source, translation), (NOTHING if alignment.open_target else source, translation)]
        jobs += [(without_stretch(source, tokens, part), translation) for part in (*parts, *more)]
        if negated:
            jobs.append((affirmed, translation))
    try:
        scores = engine.score([source for source, _ in jobs], [translation for _, translation in jobs]) if jobs else []
    except EngineError:  # an engine by rules has no probabilities
        return [None] * len(pairs)
    return [_contrast(plan, scores) if plan else None for plan in plans]


class _Plan(NamedTuple):
    """What is asked of the engine for one pair, from job ``at`` on."""

    english: tuple[Token, ...]
    alignment: Alignment
    stretches: tuple[Stretch, ...]
    phrases: tuple[Stretch, ...]
    at: int
    negated: tuple[int, ...]


def _contrast(plan: _Plan, scores: Sequence[TokenScores]) -> Contrast:
    given, blank = scores[plan.at], scores[plan.at + 1]
    whole = sum(given.log_probs)
    here, there = (by_word(one, plan.english) for one in (given, blank))
    asked = plan.at + 2 + len(plan.stretches) + len(plan.phrases)
    less = iter(sum(score.log_probs) - whole for score in scores[plan.at + 2 : asked])
    parts, more = ({part: next(less) for part in parts} for parts in (plan.stretches, plan.phrases))
    flip = None
    if plan.negated:
        affirmed = scores[asked]
        flip = Flip(sum(affirmed.log_probs) - whole, affirmed.mean, plan.negated)
    backed = {j: here[j] - there[j] for j in plan.alignment.open_target if j in here and j in there}
    return Contrast(backed, parts, more, flip)


_NEGATORS = frozenset(("no", "nunca", "jamás", "tampoco", "nadie", "nada", "ni", "sin", "ningún", "ninguna", "ninguno"))
_TURNS_A_VERB = frozenset(("no", "nunca", "jamás", "tampoco"))
_ENGLISH_NEGATORS = frozenset(
    ("not", "never", "no", "nobody", "none", "nothing", "neither", "nor", "without", "cannot", "hardly", "nowhere")
)


def _affirmed(source: str, spanish: Sequence[Token], english: Sequence[Token]) -> tuple[str, tuple[int, ...]]:
    """The Spanish without its negation and where that stood; nothing unless it negates a verb and the English nothing."""
    negators = tuple(k for k, token in enumerate(spanish) if token.norm in _NEGATORS)
    if (
        any(token.norm in _ENGLISH_NEGATORS or token.norm.endswith("n't") for token in english)
        or any(spanish[k].norm not in _TURNS_A_VERB for k in negators)
        or sum(spanish[k].norm == "no" for k in negators) > 1
    ):  # "no hay día que no llame"
        return source, ()
    out = source
    for k in reversed(negators):
        out = without(out, spanish[k])
    out = out.strip()
    return f"{out[:1].upper()}{out[1:]}" if source[:1].isupper() else out, negators


def without(text: str, token: Token) -> str:
    return text[: token.start] + text[token.end :]


def by_word(scores: TokenScores, words: Sequence[Token]) -> dict[int, float]:
    """Word index to the summed log-probability (nats) of the pieces that spell it; words that are not found are left out."""
    spelled, ends = "", []
    for piece in scores.tokens:
        spelled += piece.replace("▁", " ")
        ends.append(len(spelled))
    found: dict[int, float] = {}
    at = piece_at = 0
    for index, word in enumerate(words):
        form = unicodedata.normalize("NFKC", word.text)
        start = spelled.find(form, at)
        if start < 0:
            continue
        at = start + len(form)
        while piece_at < len(ends) and ends[piece_at] <= start:
            piece_at += 1
        found[index] = sum(scores.log_probs[k] for k in _pieces(ends, piece_at, at))
    return found


def _pieces(ends: Sequence[int], first: int, stop: int) -> Iterator[int]:
    """The pieces from ``first`` on that start before ``stop``."""
    k = first
    while k < len(ends) and (k == 0 or ends[k - 1] < stop):
        yield k
        k += 1
