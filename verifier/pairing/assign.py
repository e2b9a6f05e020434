"""From candidates to pairs: one assignment problem, solved within a window that moves through the document.

An option takes quotations of both languages: one of each; several next to each other that one rendering merges, or that
render one source in parts; one source with two or three renderings. Options that share a quotation exclude each other.
Wanted is the set of options without a conflict whose gains have the greatest sum (weighted set packing), a gain being
the log-odds of a pair above those from which a pair is reported.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import NamedTuple

from verifier.model import Quotation, QuotationKind, Relation, Style
from verifier.pairing.candidate import Candidate
from verifier.pairing.further import Another, Association, SameWords, doubted, further_worth, held_down
from verifier.pairing.packing import Option, best_packing
from verifier.pairing.places import repeats
from verifier.pairing.speech import has_own_attribution
from verifier.text import word_count

Similarity = Callable[[Sequence[tuple[str, str]]], Sequence[float]]
"""Cosine of sentence vectors (-1 to 1) for each (Spanish, English) pair of texts."""

# Log-odds = strength + _SLOPE * (similarity - _EVEN): set by hand, on the project's own articles.
_SLOPE = 7.0
_EVEN = 0.37
_REPORTERS_WORDS = 0.05
"""What it costs, in similarity, to take in the reporter's words: the roof, she said, “fell on my bed”."""
_LENGTH_SLACK = 0.9  # |log(words / words)| that a rendering may show without speaking against it
_LENGTH_SLOPE = -1.2
ACCEPT = 0.4
"""Confidence from which two quotations are reported as a pair (doubtful under .5)."""
_LEAST_LOG_ODDS = math.log(ACCEPT / (1 - ACCEPT))
_PART = 0.02
"""Confidence that a further part of a merged rendering must have by itself."""
_LEAST_STRENGTH = -5.2
"""Strength of place that such a part must have."""
_JOIN_GAIN = 0.04
"""By how much the joint similarity must beat each part's own, for every part that is joined."""
_NEIGHBOUR = -2.5
"""Strength from which the next quotation might have been the rendering; another speaker's could not."""
_TWO_VOICES = 0.08
"""The same, beyond that, for one rendering of what two people said."""
_MOST_PARTS = 4
_NO_SPEECH = (QuotationKind.TITLE, QuotationKind.SCARE)
_RENDERING_AGAIN = (Relation.TRANSLATES_AS, Relation.LABELLED)
"""Relations that announce a rendering, whatever stands before it."""
_SECOND_RENDERING = 0.5
"""Similarity that a second rendering of the same source must have by itself."""
_AGAIN = -1.5
"""Log-odds of such a second rendering, as long as nothing announces it: what stands beside another Spanish quotation is
rather that one's."""
_MOST_RENDERINGS = 3


@dataclass(frozen=True, slots=True)
class Assigned:
    """A pair by indices into the document's quotations; ``sources`` and ``translations`` in document order."""

    sources: tuple[int, ...]
    translations: tuple[int, ...]
    relation: Relation
    confidence: float


class _Scored(NamedTuple):
    candidate: Candidate
    alike: float
    log_odds: float


class _Found(NamedTuple):
    """A pair with its log-odds."""

    sources: tuple[int, ...]
    translations: tuple[int, ...]
    relation: Relation
    log_odds: float

    def pair(self) -> Assigned:
        return Assigned(self.sources, self.translations, self.relation, _confidence(self.log_odds))


def assign(
    quotations: Sequence[Quotation],
    candidates: Sequence[Candidate],
    similarity: Similarity,
    association: Association | None = None,
    another: Another | None = None,
    same_words: SameWords | None = None,
) -> tuple[list[Assigned], list[Candidate]]:
    """The pairs, in document order of their first side, and the neighbours of which neither is paired, as near as print would set them."""
    texts = [(quotations[c.source].text, quotations[c.translation].text) for c in candidates]
    told = [
        (spanish, candidate.told) for candidate, (spanish, _) in zip(candidates, texts, strict=True) if candidate.told
    ]
    with_words = iter(similarity(told) if told else ())
    similarities = similarity(texts)
    worth = further_worth(quotations, candidates, texts, similarities, association, same_words)
    scored = []
    doubts = doubted(quotations, candidates, texts, another)
    for one, more, doubt, alike, (spanish, english) in zip(candidates, worth, doubts, similarities, texts, strict=True):
        candidate = one._replace(strength=one.strength + more) if more else one
        if candidate.told and (whole := next(with_words) - _REPORTERS_WORDS) > alike:
            alike, english = whole, candidate.told
        scored.append(_Scored(candidate, alike, held_down(_log_odds(candidate, alike, spanish, english), doubt)))
    scored.sort(key=lambda one: (one.candidate.source, one.candidate.translation))
    options = [*_single(scored), *_several_renderings(scored), *_merged(scored, quotations, similarity)]
    pairs = [found.pair() for option in best_packing(options) for found in option.parts]
    taken = {index for pair in pairs for index in (*pair.sources, *pair.translations)}
    refused = [
        c for c, doubt in zip(candidates, doubts, strict=True)
        if not {c.source, c.translation} & taken and abs(c.source - c.translation) == 1 and not doubt
        and c.strength > (_NEIGHBOUR if c.relation is Relation.NEXT_SENTENCE else -1.0)
    ]  # fmt: skip
    return sorted(
        pairs, key=lambda pair: (min(pair.sources + pair.translations), pair.sources, pair.translations)
    ), refused


def _log_odds(candidate: Candidate, alike: float, spanish: str, english: str) -> float:
    ratio = abs(math.log(max(word_count(spanish), 1) / max(word_count(english), 1)))
    return candidate.strength + _SLOPE * (alike - _EVEN) + _LENGTH_SLOPE * max(ratio - _LENGTH_SLACK, 0.0)


def _confidence(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


def _gain(log_odds: float) -> float:
    return log_odds - _LEAST_LOG_ODDS


def _option(*pairs: _Found, extra: float = 0.0) -> Option[_Found]:
    return Option(
        sum(_gain(pair.log_odds) for pair in pairs) + extra,
        pairs,
        frozenset(index for pair in pairs for index in (*pair.sources, *pair.translations)),
    )


def _single(scored: Sequence[_Scored]) -> Iterator[Option[_Found]]:
    for one in scored:
        if _gain(one.log_odds) >= 0:
            yield _option(_sides(one))


def _sides(one: _Scored) -> _Found:
    candidate = one.candidate
    return _Found((candidate.source,), (candidate.translation,), candidate.relation, one.log_odds)


def _several_renderings(scored: Sequence[_Scored]) -> Iterator[Option[_Found]]:
    """One source printed once, with two renderings or three."""
    for group in _grouped(scored, lambda one: one.candidate.source):
        fit = _without_foreword([one for one in _announced_again(group) if _gain(one.log_odds) >= 0])
        for count in range(2, _MOST_RENDERINGS + 1):
            for chosen in combinations(fit, count):
                unannounced = [one for one in _further(chosen) if one.candidate.relation not in _RENDERING_AGAIN]
                if all(one.alike >= _SECOND_RENDERING for one in unannounced):
                    yield _option(*map(_sides, chosen), extra=_AGAIN * len(unannounced))


def _further(renderings: Sequence[_Scored]) -> list[_Scored]:
    """All but the main one: the first in print if nothing announces it, as it does those after it, else the likeliest."""
    first, *others = sorted(renderings, key=lambda one: one.candidate.translation)
    if first.candidate.translation > first.candidate.source and all(
        one.candidate.relation in _RENDERING_AGAIN for one in others
    ):
        return others
    return sorted(renderings, key=lambda one: -one.log_odds)[1:]


def _announced_again(renderings: Sequence[_Scored]) -> Iterator[_Scored]:
    """The renderings of one source; one that print announces after another that fits, with what that is worth: a second is often free."""
    after = min(
        (
            one.candidate.translation
            for one in renderings
            if one.candidate.translation > one.candidate.source and _gain(one.log_odds) >= 0
        ),
        default=None,
    )
    for one in renderings:
        announced = one.candidate.explicit and one.candidate.relation in _RENDERING_AGAIN
        again = announced and after is not None and one.candidate.translation > after
        yield one._replace(log_odds=one.log_odds + _FREE) if again else one


_FREE = 1.0
"""Log-odds of a further rendering that print announces."""


def _without_foreword(renderings: Sequence[_Scored]) -> list[_Scored]:
    """The renderings of one source; where print announces one after it, what merely stands before it is none: “They swim,” he
    said, and then, in Spanish: “…” That is, “…”"""
    after = any(one.candidate.explicit and one.candidate.translation > one.candidate.source for one in renderings)
    return [
        one
        for one in renderings
        if one.candidate.explicit or one.candidate.translation > one.candidate.source or not after
    ]


def _merged(
    scored: Sequence[_Scored], quotations: Sequence[Quotation], similarity: Similarity
) -> Iterator[Option[_Found]]:
    """A rendering that merges two quotations or more, and one that is printed in parts."""

    @cache
    def is_again(one: int, other: int) -> bool:
        """True if one of two quotations repeats the other; the same two are asked about for every group that holds them."""
        texts = quotations[one].text, quotations[other].text
        return repeats(*texts) or repeats(*reversed(texts))

    chosen = [
        (parts, asked)
        for one_side in (lambda one: one.candidate.translation, lambda one: one.candidate.source)
        for group in _grouped(scored, one_side)
        for parts in _neighbouring([one for one in group if _may_be_part(one)])
        if any(_gain(part.log_odds) >= 0 for part in parts)
        and (asked := _asked_of_the_whole(quotations, parts, is_again)) is not None
    ]
    joined = [
        (tuple(sorted({p.candidate.source for p in parts})), tuple(sorted({p.candidate.translation for p in parts})))
        for parts, _ in chosen
    ]
    texts = [(_text(quotations, sources), _text(quotations, translations)) for sources, translations in joined]
    for (parts, asked), sides, (spanish, english), whole in zip(chosen, joined, texts, similarity(texts), strict=True):
        worth = whole - asked
        if worth > max(part.alike for part in parts):
            main = max(parts, key=lambda part: part.log_odds).candidate
            nearest = main._replace(strength=max(part.candidate.strength for part in parts))
            yield _option(_Found(*sides, main.relation, _log_odds(nearest, worth, spanish, english)))


def _text(quotations: Sequence[Quotation], side: Iterable[int]) -> str:
    """What several quotations say together, with a comma where nothing parts them."""
    *before, last = (quotations[i].text for i in side)
    return " ".join([*(text if text[-1:] in _PARTING else f"{text}," for text in before), last])


_PARTING = ",;:.!?…—–-"


def _may_be_part(one: _Scored) -> bool:
    return (
        one.candidate.strength > _LEAST_STRENGTH and _confidence(one.log_odds) >= _PART and not one.candidate.in_english
    )


def _asked_of_the_whole(
    quotations: Sequence[Quotation], parts: Sequence[_Scored], is_again: Callable[[int, int], bool]
) -> float | None:
    """By how much all parts together must be more alike than each alone; None if they cannot go together: a part is no speech, repeats
    another or stands in other marks (a headline's), or print gives them to two speakers, one perhaps only a "he", and the rendering is not one of both."""
    sides = ({part.candidate.source for part in parts}, {part.candidate.translation for part in parts})
    for side in sides:
        if any(quotations[index].kind in _NO_SPEECH for index in side):
            return None
        if len(side) > 1 and any(is_again(i, j) for i, j in combinations(sorted(side), 2)):
            return None
        if len(side) > 1 and {quotations[index].style for index in side} >= {Style.DOUBLE, Style.SINGLE}:
            return None
    gain = _JOIN_GAIN * (len(parts) - 1)
    if all(part.candidate.explicit for part in parts) and len(sides[1]) == 1:
        return gain  # “No hay agua,” shouted one. “Ni luz tampoco,” answered another. In English: “…”
    told = [quotations[index] for side in sides for index in side if quotations[index].speaker_mention]
    names = {quotation.speaker for quotation in told} - {None}
    named_after = any(quotation.speaker and has_own_attribution(quotation) for quotation in told)
    if len(names) + (named_after and any(quotation.speaker is None for quotation in told)) <= 1:
        return gain
    merges = len(sides[1]) == 1 and max(sides[0]) < min(sides[1]) and not has_own_attribution(quotations[min(sides[1])])
    return gain + _TWO_VOICES if merges else None


def _neighbouring(group: Sequence[_Scored]) -> Iterator[Sequence[_Scored]]:
    """Stretches of two or more candidates of one quotation, in document order."""
    for start in range(len(group)):
        for stop in range(start + 2, min(start + _MOST_PARTS, len(group)) + 1):
            yield group[start:stop]


def _grouped(scored: Iterable[_Scored], key: Callable[[_Scored], int]) -> Iterable[list[_Scored]]:
    groups: defaultdict[int, list[_Scored]] = defaultdict(list)
    for one in scored:
        groups[key(one)].append(one)
    return groups.values()
