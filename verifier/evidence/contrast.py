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
from verifier.evidence.content import content_words
from verifier.evidence.scale import Scale, why_no_pair
from verifier.evidence.stretches import Stretch, missed_by_nobody, stretches, without_stretch
from verifier.model import Evidence, TokenScores
from verifier.text import Token, tokenize
from verifier.translation.protocol import Engine

NOTHING = "."
"""The source that says nothing."""
MOST_LEFT_OUT = 4
"""Words of one source that are left out in turn: those that alignment leaves open, the longest first."""


NAMES = ("unrendered_source", "unbacked_translation", "omitted_source")
_RENDERED = -1.0
"""Nats below which the English needs the word that was left out of the Spanish."""
_BACKED = 2.0
"""Nats above which the Spanish stands behind a word of the English."""
_WIDTH = 2.0
"""Nats over which a word passes from accounted for to not."""


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
    """Token index to nats, for the content words of both sides.

    ``source``: by how much the English becomes likelier when the word is left out of the Spanish; below about -1 where it
    was rendered. Only for words that alignment leaves open.
    ``translation``: by how much the Spanish makes the word likelier; above about 2 where it has something behind it.
    ``stretches``: stretches of the Spanish to the nats by which the English becomes likelier without each; above 0 where it was not rendered.
    """

    source: dict[int, float]
    translation: dict[int, float]
    stretches: dict[Stretch, float]
    flip: Flip | None = None


def measure(
    pairs: Sequence[tuple[str, str]], found: Sequence[Contrast | None], *, engine: Engine
) -> Iterator[tuple[Evidence, ...]]:
    """The evidence in ``NAMES`` on every (source, translation), in order: the first two in content words, from 0, the last the
    share of the Spanish ones, 0 to 1, that lie in stretches which are not rendered.

    A word counts from 0 to 1, by how far it lies on the wrong side.
    """
    scales = tuple(
        Scale(name, (0.0, most), False, f"contrast|{engine.signature}")
        for name, most in zip(NAMES, (None, None, 1.0), strict=True)
    )
    for (source, translation), contrast in zip(pairs, found, strict=True):
        reason = why_no_pair(source, translation)
        if contrast is None:
            yield tuple(
                scale.missing(reason or "there is nothing to leave out, or the engine cannot score") for scale in scales
            )
            continue
        unrendered = sum(share(value - _RENDERED) for value in contrast.source.values())
        unbacked = sum(share(_BACKED - value) for value in contrast.translation.values())
        omitted = missed_by_nobody(contrast.stretches, content_words(tokenize(source), "es"))
        yield scales[0].value(unrendered), scales[1].value(unbacked), scales[2].value(omitted)


def share(beyond: float) -> float:
    return min(max(beyond / _WIDTH, 0.0), 1.0)


def contrasts(pairs: Sequence[tuple[str, str]], *, engine: Engine) -> list[Contrast | None]:
    """One for each (source, translation), in order; None where the engine cannot score or there is nothing to compare.

    The texts are taken as they stand, so that token indices are those of ``tokenize``.

    Costs two forced decodings a pair, one for each word and each stretch that is left out, and one where only the Spanish
    negates, in one batch.
    """
    jobs: list[tuple[str, str]] = []
    plans: list[_Plan | None] = []
    for source, translation in pairs:
        tokens = tokenize(source)
        alignment = align(tokens, tokenize(translation))
        if why_no_pair(source, translation):
            plans.append(None)
            continue
        left_out = sorted(alignment.open_source, key=lambda i: (-len(tokens[i].text), i))[:MOST_LEFT_OUT]
        english = tokenize(translation)
        affirmed, negated = _affirmed(source, tokens, english)
        parts = stretches(source, tokens, alignment.content_source, alignment.open_source)
        plans.append(_Plan(english, alignment, left_out, parts, len(jobs), negated))
        jobs += [(source, translation), (NOTHING, translation)]
        jobs += [(without(source, tokens[i]), translation) for i in left_out]
        jobs += [(without_stretch(source, tokens, part), translation) for part in parts]
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
    left_out: list[int]
    stretches: tuple[Stretch, ...]
    at: int
    negated: tuple[int, ...]


def _contrast(plan: _Plan, scores: Sequence[TokenScores]) -> Contrast:
    given, blank = scores[plan.at], scores[plan.at + 1]
    whole = sum(given.log_probs)
    here, there = (by_word(one, plan.english) for one in (given, blank))
    asked = len(plan.left_out) + len(plan.stretches)
    likelier = iter(sum(score.log_probs) - whole for score in scores[plan.at + 2 : plan.at + 2 + asked])
    left_out = {i: next(likelier) for i in plan.left_out}
    parts = {part: next(likelier) for part in plan.stretches}
    flip = None
    if plan.negated:
        affirmed = scores[plan.at + 2 + asked]
        flip = Flip(sum(affirmed.log_probs) - whole, affirmed.mean, plan.negated)
    backed = {j: here[j] - there[j] for j in plan.alignment.content_target if j in here and j in there}
    return Contrast(left_out, backed, parts, flip)


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
