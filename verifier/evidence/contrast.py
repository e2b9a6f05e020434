"""Which words the other side does not account for, by what the translation model makes of leaving them out.

Contrastive conditioning (Vamvas & Sennrich 2022): if the English becomes no less likely when a word is taken out of the
Spanish, that word was not rendered. The other way round there is one direction only, so a word of the English is weighed
with the Spanish against without any: if the Spanish makes it no likelier, nothing stands behind it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verifier.errors import EngineError
from verifier.evidence.alignment import Alignment, align
from verifier.evidence.scale import Scale, why_no_pair
from verifier.model import Evidence, TokenScores
from verifier.text import Token, clean, tokenize
from verifier.translation.protocol import Engine

NOTHING = "."
"""The source that says nothing."""
_MOST_LEFT_OUT = 4
"""Words of one source that are left out in turn: those that alignment leaves open, the longest first."""


NAMES = ("unrendered_source", "unbacked_translation")
_RENDERED = -1.0
"""Nats below which the English needs the word that was left out of the Spanish."""
_BACKED = 2.0
"""Nats above which the Spanish stands behind a word of the English."""
_WIDTH = 2.0
"""Nats over which a word passes from accounted for to not."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """Token index to nats, for the content words of both sides.

    ``source``: by how much the English becomes likelier when the word is left out of the Spanish; below about -1 where it
    was rendered. Only for words that alignment leaves open.
    ``translation``: by how much the Spanish makes the word likelier; above about 2 where it has something behind it.
    """

    source: dict[int, float]
    translation: dict[int, float]


def measure(
    pairs: Sequence[tuple[str, str]], found: Sequence[Contrast | None], *, engine: Engine
) -> Iterator[tuple[Evidence, ...]]:
    """(unrendered_source, unbacked_translation) of every (source, translation), in order: in content words, from 0.

    A word counts from 0 to 1, by how far it lies on the wrong side.
    """
    scales = tuple(Scale(name, (0.0, None), False, f"contrast|{engine.signature}") for name in NAMES)
    for (source, translation), contrast in zip(pairs, found, strict=True):
        reason = why_no_pair(source, translation)
        if contrast is None:
            yield tuple(
                scale.missing(reason or "there is nothing to leave out, or the engine cannot score") for scale in scales
            )
            continue
        unrendered = sum(_share(value - _RENDERED) for value in contrast.source.values())
        unbacked = sum(_share(_BACKED - value) for value in contrast.translation.values())
        yield scales[0].value(unrendered), scales[1].value(unbacked)


def _share(beyond: float) -> float:
    return min(max(beyond / _WIDTH, 0.0), 1.0)


def contrasts(pairs: Sequence[tuple[str, str]], *, engine: Engine) -> list[Contrast | None]:
    """One for each (source, translation), in order; None where the engine cannot score or there is nothing to compare.

    Costs two forced decodings a pair and one for each word that is left out, in one batch.
    """
    jobs: list[tuple[str, str]] = []
    plans: list[tuple[tuple[Token, ...], Alignment, list[int], int] | None] = []
    for source, translation in pairs:
        source, translation = clean(source), clean(translation)
        tokens = tokenize(source)
        alignment = align(tokens, tokenize(translation))
        if not alignment.content_source or not alignment.content_target:
            plans.append(None)
            continue
        left_out = sorted(alignment.open_source, key=lambda i: (-len(tokens[i].text), i))[:_MOST_LEFT_OUT]
        plans.append((tokenize(translation), alignment, left_out, len(jobs)))
        jobs += [(source, translation), (NOTHING, translation)]
        jobs += [(_without(source, tokens[i]), translation) for i in left_out]
    try:
        scores = engine.score([source for source, _ in jobs], [translation for _, translation in jobs]) if jobs else []
    except EngineError:  # an engine by rules has no probabilities
        return [None] * len(pairs)
    return [_contrast(plan, scores) if plan else None for plan in plans]


def _contrast(plan: tuple[tuple[Token, ...], Alignment, list[int], int], scores: Sequence[TokenScores]) -> Contrast:
    english, alignment, left_out, at = plan
    given, blank = scores[at], scores[at + 1]
    whole = sum(given.log_probs)
    here, there = (_by_word(one, english) for one in (given, blank))
    return Contrast(
        {i: sum(scores[at + 2 + k].log_probs) - whole for k, i in enumerate(left_out)},
        {j: here[j] - there[j] for j in alignment.content_target if j in here and j in there},
    )


def _without(text: str, token: Token) -> str:
    return clean(text[: token.start] + text[token.end :])


def _by_word(scores: TokenScores, words: Sequence[Token]) -> dict[int, float]:
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
