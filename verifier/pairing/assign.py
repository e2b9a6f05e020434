"""From candidates to pairs: places in print and similarity of meaning together, the best first.

Competitive linking (Melamed 2000): the most probable pair is taken, its sides are out of the race, and so on; then what
is left over may join a pair (a rendering that merges two quotes) or be its second rendering.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from verifier.model import Quotation, Relation
from verifier.pairing.candidates import Candidate
from verifier.text import words

Similarity = Callable[[Sequence[tuple[str, str]]], Sequence[float]]
"""Cosine of sentence vectors (-1 to 1) for each (Spanish, English) pair of texts."""

# Log-odds = strength + _SLOPE * (similarity - _EVEN): set by hand, on the project's own articles.
_SLOPE = 7.0
_EVEN = 0.37
_LENGTH_SLACK = 0.9  # |log(words / words)| that a rendering may show without speaking against it
_LENGTH_SLOPE = -1.2
ACCEPT = 0.4
"""Confidence from which two quotations are reported as a pair (doubtful under .5)."""
_JOIN_GAIN = 0.04
"""By how much the joint similarity must beat each part's own for a rendering to count as merged."""
_RENDERING_AGAIN = (Relation.TRANSLATES_AS, Relation.LABELLED)
"""Relations that announce a rendering, whatever stands before it."""
_LEAST_STRENGTH = -4.5
"""Strength of place that a further part of a merged rendering must have."""
_SECOND_RENDERING = 0.5
"""Similarity that a second rendering of the same source must have by itself."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """A pair by indices into the document's quotations; ``sources`` and ``translations`` in document order."""

    sources: tuple[int, ...]
    translations: tuple[int, ...]
    relation: Relation
    confidence: float


def assign(
    quotations: Sequence[Quotation], candidates: Sequence[Candidate], similarity: Similarity
) -> tuple[list[Assigned], set[int]]:
    """The pairs, in document order of their first side, and the Spanish quotations whose neighbour was refused."""
    texts = [(quotations[c.source].text, quotations[c.translation].text) for c in candidates]
    similar = list(similarity(texts))
    scored = [
        (_log_odds(candidate, alike, *pair), alike, candidate)
        for candidate, alike, pair in zip(candidates, similar, texts, strict=True)
    ]
    scored.sort(key=lambda item: (-item[0], item[2].source, item[2].translation))
    taken_source: dict[int, int] = {}
    taken_translation: dict[int, int] = {}
    pairs: list[Assigned] = []
    left: list[tuple[float, float, Candidate]] = []
    for log_odds, alike, candidate in scored:
        if candidate.source in taken_source or candidate.translation in taken_translation:
            left.append((log_odds, alike, candidate))
        elif _confidence(log_odds) >= ACCEPT:
            taken_source[candidate.source] = taken_translation[candidate.translation] = len(pairs)
            pairs.append(
                Assigned((candidate.source,), (candidate.translation,), candidate.relation, _confidence(log_odds))
            )
    _take_in_leftovers(quotations, left, similarity, pairs, taken_source, taken_translation)
    refused = {
        c.source for log_odds, _, c in scored if c.source not in taken_source and c.translation not in taken_translation
        and (c.strength > -1.0 or (c.relation is Relation.NEXT_SENTENCE and abs(c.source - c.translation) == 1))
    }  # fmt: skip
    return sorted(pairs, key=lambda pair: min(pair.sources + pair.translations)), refused


def _log_odds(candidate: Candidate, alike: float, spanish: str, english: str) -> float:
    ratio = abs(math.log(max(len(words(spanish)), 1) / max(len(words(english)), 1)))
    return candidate.strength + _SLOPE * (alike - _EVEN) + _LENGTH_SLOPE * max(ratio - _LENGTH_SLACK, 0.0)


def _confidence(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


def _take_in_leftovers(
    quotations: Sequence[Quotation],
    left: Sequence[tuple[float, float, Candidate]],
    similarity: Similarity,
    pairs: list[Assigned],
    taken_source: dict[int, int],
    taken_translation: dict[int, int],
) -> None:
    """Merged renderings and second renderings, from candidates one side of which is taken."""
    for log_odds, alike, candidate in left:
        source_free = candidate.source not in taken_source
        translation_free = candidate.translation not in taken_translation
        if source_free == translation_free or _confidence(log_odds) < ACCEPT - 0.25:
            continue
        place = taken_translation[candidate.translation] if source_free else taken_source[candidate.source]
        pair = pairs[place]
        joined = _joined(pair, candidate, source_free)
        whole, now = similarity([_texts(quotations, joined), _texts(quotations, pair)])
        # Both sides of what is joined are the words of one speaker, next to each other.
        if candidate.strength > _LEAST_STRENGTH and whole > max(now, alike) + _JOIN_GAIN:
            pairs[place] = joined
            (taken_source if source_free else taken_translation)[
                candidate.source if source_free else candidate.translation
            ] = place
        elif (
            translation_free
            and (candidate.relation in _RENDERING_AGAIN or alike >= _SECOND_RENDERING)
            and _confidence(log_odds) >= ACCEPT
        ):
            taken_translation[candidate.translation] = len(pairs)
            pairs.append(
                Assigned((candidate.source,), (candidate.translation,), candidate.relation, _confidence(log_odds))
            )


def _joined(pair: Assigned, candidate: Candidate, source_free: bool) -> Assigned:
    if source_free:
        return replace(pair, sources=tuple(sorted((*pair.sources, candidate.source))))
    return replace(pair, translations=tuple(sorted((*pair.translations, candidate.translation))))


def _texts(quotations: Sequence[Quotation], pair: Assigned) -> tuple[str, str]:
    return (
        " ".join(quotations[i].text for i in pair.sources),
        " ".join(quotations[i].text for i in pair.translations),
    )
