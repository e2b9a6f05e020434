"""What one side may lack: its words put in there, or taken out on their own side. Does the pair become likelier?

A word that was left out of the English leaves the pair worse off: with it put in, where the machine's own translation has it, or without it on
the Spanish side, both models, each in its direction, find the pair likelier, as they hardly ever do of a rendering that is whole (contrastive
evaluation, Sennrich 2017; in both directions, Vamvas & Sennrich 2022). Words added to the English are those that the Spanish lacks, found in the
same way from the machine's Spanish.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from verifier.errors import EngineError
from verifier.evidence.alignment import Alignment, align
from verifier.evidence.content import telling_words
from verifier.evidence.likelihood import gains
from verifier.evidence.scale import why_no_pair
from verifier.evidence.stretches import Stretch, open_runs, without_stretch
from verifier.model import Hypothesis
from verifier.text import Token, clean, tokenize
from verifier.translation.protocol import Engine

_GAPS = 2
"""Places at which words are tried: beside those that stand beside them in the machine's translation, else in the alignment."""
_MOST = 4
"""Runs of one side that are tried, those of the most words first, and single words of them."""
_LONGEST = 10
"""Tokens of the machine's translation that may stand for one run."""

Links = Callable[[int], tuple[int, ...]]
"""Index of a token to those of its counterparts."""
Runs = list[Stretch]
Worth = Callable[[str, str, Sequence[int], Sequence[int]], bool]
"""True if words of (Spanish, English), by their token indices on the one side or the other, are worth asking the models for."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """A run of open words that the other side may lack, and by how many nats the pair becomes likelier, by the model that grants the less
    (the second one is not asked where the first grants nothing).

    ``put_in``: with the machine's words for it put into the other side, -inf where the machine has none. ``taken_out``: without it.
    """

    stretch: Stretch
    put_in: float
    taken_out: float


@dataclass(frozen=True, slots=True)
class Lacks:
    """``source``: runs of the Spanish that the English may lack; ``translation``: of the English, the Spanish. In order."""

    source: tuple[Lacking, ...]
    translation: tuple[Lacking, ...]


class _Trial(NamedTuple):
    """Pair ``at``, changed for a run of its Spanish (``side`` 0) or English (1), which was put in on the other side, or else taken out."""

    at: int
    side: int
    stretch: Stretch
    is_put_in: bool
    changed: tuple[str, str]


class _Text(NamedTuple):
    text: str
    tokens: tuple[Token, ...]


def lacking(
    pairs: Sequence[tuple[str, str]],
    hypotheses: Sequence[Hypothesis],
    *,
    engine: Engine,
    scorer: Engine,
    worth: Worth | None = None,
) -> list[Lacks | None]:
    """One for each (Spanish, English), in order; None where a side has no words or the engine cannot score.

    The texts are taken as they stand, so that token indices are those of ``tokenize``.

    Args:
        hypotheses: the machine's English for each Spanish; of one that is not usable nothing is put in.
        engine: scores English for Spanish.
        scorer: scores Spanish for English, and translates the English that has runs worth asking about.
        worth: leaves out runs before any model is asked; None to try them all.

    Costs at most five forced decodings for each run of open words, and as many by the scorer of those that the engine grants something; one of
    each a pair that has one; and a translation where it is of the English.
    """
    runs = [_runs(*pair, worth) for pair in pairs]
    trials = [*_of_spanish(pairs, runs, hypotheses), *_of_english(pairs, runs, scorer)]
    try:
        forth = gains(engine, [pairs[trial.at] for trial in trials], [trial.changed for trial in trials])
    except EngineError:  # an engine by rules has no probabilities
        return [None] * len(pairs)
    granted = [trial for trial, nats in zip(trials, forth, strict=True) if nats > 0]
    given, changed = [pairs[trial.at][::-1] for trial in granted], [trial.changed[::-1] for trial in granted]
    back = iter(gains(scorer, given, changed))
    best: dict[tuple[int, int, Stretch], list[float]] = {}
    for trial, nats in zip(trials, forth, strict=True):
        of_run = best.setdefault((trial.at, trial.side, trial.stretch), [-math.inf, -math.inf])
        kind = 0 if trial.is_put_in else 1
        of_run[kind] = max(of_run[kind], min(nats, next(back)) if nats > 0 else nats)
    found: list[tuple[list[Lacking], list[Lacking]]] = [([], []) for _ in pairs]
    for at, side, stretch in sorted(best):
        found[at][side].append(Lacking(stretch, *best[at, side, stretch]))
    return [
        None if why_no_pair(*pair) else Lacks(tuple(source), tuple(translation))
        for pair, (source, translation) in zip(pairs, found, strict=True)
    ]


def _runs(source: str, translation: str, worth: Worth | None) -> tuple[Runs, Runs]:
    """The runs of either side that are tried."""
    both = tokenize(source), tokenize(translation)
    alignment = align(*both)
    spanish, english = (_tried(tokens, *_open(alignment, tokens, side)) for side, tokens in enumerate(both))
    if worth is None:
        return spanish, english
    return (
        [run for run in spanish if worth(source, translation, run.words, ())],
        [run for run in english if worth(source, translation, (), run.words)],
    )


def _of_spanish(
    pairs: Sequence[tuple[str, str]], runs: Sequence[tuple[Runs, Runs]], hypotheses: Sequence[Hypothesis]
) -> Iterator[_Trial]:
    for at, (pair, (tried, _), hypothesis) in enumerate(zip(pairs, runs, hypotheses, strict=True)):
        source, translation = _text(pair[0]), _text(pair[1])
        draft = _text(hypothesis.text if hypothesis.usable and tried else "")
        links = align(source.tokens, translation.tokens).targets_of
        drafted = align(source.tokens, draft.tokens).targets_of
        for run in tried:
            yield _Trial(at, 0, run, False, (without_stretch(*source, run), translation.text))
            for text in _with(run, translation, links, draft, drafted):
                yield _Trial(at, 0, run, True, (source.text, text))


def _of_english(
    pairs: Sequence[tuple[str, str]], runs: Sequence[tuple[Runs, Runs]], scorer: Engine
) -> Iterator[_Trial]:
    asked = [at for at, (_, tried) in enumerate(runs) if tried]
    hypotheses = scorer.translate([clean(pairs[at][1]) for at in asked])
    for at, hypothesis in zip(asked, hypotheses, strict=True):
        source, translation = _text(pairs[at][0]), _text(pairs[at][1])
        draft = _text(hypothesis.text if hypothesis.usable else "")
        links = align(source.tokens, translation.tokens).sources_of
        drafted = align(draft.tokens, translation.tokens).sources_of
        for run in runs[at][1]:
            yield _Trial(at, 1, run, False, (source.text, without_stretch(*translation, run)))
            for text in _with(run, source, links, draft, drafted):
                yield _Trial(at, 1, run, True, (text, translation.text))


def _text(text: str) -> _Text:
    return _Text(text, tokenize(text))


def _open(alignment: Alignment, tokens: Sequence[Token], side: int) -> tuple[list[int], list[int]]:
    """The words of a side that tell something, and those of them without a counterpart, in order."""
    linked = {(link.source, link.target)[side] for link in alignment.links}
    content = (alignment.content_source, alignment.content_target)[side]
    telling = sorted({*content, *telling_words(tokens, ("es", "en")[side])})
    return telling, [k for k in telling if k not in linked]


def _tried(tokens: Sequence[Token], content: Sequence[int], open_: Sequence[int]) -> list[Stretch]:
    """The longest runs of open words, and the words of those that have several."""
    longest = sorted(open_runs(tokens, content, open_), key=lambda run: (-len(run.words), run.first))[:_MOST]
    lone = [Stretch(k, k + 1, (k,)) for run in longest if len(run.words) > 1 for k in run.words]
    return sorted({*longest, *lone[:_MOST]})


def _with(run: Stretch, other: _Text, links: Links, draft: _Text, drafted: Links) -> Iterator[str]:
    """The other side with the machine's words for the run put in: with what leads up to them and without, at each likely place.

    Args:
        links: of the run's side to the other.
        drafted: of the run's side to the machine's translation of it.
    """
    phrases = dict.fromkeys(
        (min(there), max(there) + 1)
        for words in (range(run.first, run.stop), run.words)
        if (there := [j for k in words for j in drafted(k)])
    )
    for first, stop in phrases:
        if stop - first > _LONGEST:
            continue
        words = draft.text[draft.tokens[first].start : draft.tokens[stop - 1].end]
        beside = (*_beside(first, stop, draft.tokens, other.tokens), *_between(run, links))
        for gap in islice(dict.fromkeys(beside), _GAPS):
            yield _put_in(other, gap, words)


def _beside(first: int, stop: int, draft: Sequence[Token], other: Sequence[Token]) -> Iterator[int]:
    """Gaps of the other side, as the token behind each, next to the words that stand next to tokens ``first`` to ``stop`` of the draft."""
    for k, after in ((first - 1, 1), (stop, 0), (first - 2, 1), (stop + 1, 0)):
        if k == -1:
            yield 0
        elif 0 <= k < len(draft):
            expected = k / len(draft) * len(other)
            same = [j for j, token in enumerate(other) if token.norm == draft[k].norm]
            if same:
                yield min(same, key=lambda j: abs(j - expected)) + after


def _between(run: Stretch, links: Links) -> Iterator[int]:
    """Gaps next to the counterparts of the run's neighbours."""
    for k, after in ((run.first - 1, 1), (run.stop, 0), (run.first - 2, 1), (run.stop + 1, 0)):
        for j in links(k):
            yield j + after


def _put_in(other: _Text, gap: int, words: str) -> str:
    if gap == 0:
        return f"{words} {other.text}"
    at = other.tokens[gap - 1].end
    between = " " if other.text[at : at + 1].isalnum() else ""  # behind a mark that opens
    return f"{other.text[:at]} {words}{between}{other.text[at:]}"
