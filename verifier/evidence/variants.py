"""The English with one word said otherwise: does the Spanish fit that better?

Contrastive evaluation turned round (Sennrich 2017; Vamvas & Sennrich 2021): a mistranslation puts one word of a small set
in another's place (he for I, was for is, may for must, most for all, rose for fell). Where the model finds the Spanish far better
rendered with the other word, more than that word is likelier in English anyway, the English is suspect, and the word says in what.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from verifier.errors import EngineError
from verifier.evidence.contrast import NOTHING, by_word
from verifier.evidence.displaced import displaced
from verifier.evidence.exchanges import exchanged
from verifier.evidence.likelihood import gains
from verifier.evidence.opposites import opposed
from verifier.evidence.rewordings import Variant, rewordings
from verifier.evidence.scale import why_no_pair
from verifier.model import TokenScores
from verifier.text import tokenize
from verifier.translation.protocol import Engine

_SURPRISING = -0.7
"""Nats under which a word must lie to be tried otherwise: a word that the model expects (half of its probability) has no
better one in its place."""
_AMISS = -3.0
"""Nats under which it must lie to be turned into its opposite: of 1,600 opposites planted in human translations that both
models would undo, nearly all lay under -4.9."""
_LIKELIER = 1.0
"""Nats by which the variant must be likelier before it is worth asking how likely it is anyway."""


@dataclass(frozen=True, slots=True)
class Better(Variant):
    """A variant that fits the Spanish better.

    ``likelier``: nats by which the English becomes likelier with it; ``gain``: the same less what the change gains without
    any Spanish. ``back``: nats by which the Spanish becomes likelier for the changed English; None where no model was asked.
    """

    likelier: float
    gain: float
    back: float | None = None

    @property
    def worth(self) -> float:
        """Nats of both directions together."""
        return self.gain + (self.back or 0.0)


Plausible = Callable[[str, str, Variant], bool]
"""True if a variant of (Spanish, English) is worth asking the models for."""


def better_words(
    pairs: Sequence[tuple[str, str]],
    *,
    engine: Engine,
    scorer: Engine | None = None,
    plausible: Plausible | None = None,
) -> list[tuple[Better, ...]]:
    """For each (Spanish, English), in order, what fits the Spanish better, the most worth first.

    The texts are taken as they stand, so that spans are offsets into them.

    Args:
        engine: scores English for Spanish.
        scorer: scores Spanish for English, if there is one.
        plausible: leaves out what the Spanish cannot mean, before any model is asked; None to try everything.
    """
    usable = [k for k, pair in enumerate(pairs) if not why_no_pair(*pair)]
    found: list[tuple[Better, ...]] = [()] * len(pairs)
    try:
        scores = engine.score([pairs[k][0] for k in usable], [pairs[k][1] for k in usable]) if usable else []
    except EngineError:  # an engine by rules has no probabilities
        return found
    given = dict(zip(usable, scores, strict=True))
    tried = [
        (k, variant)
        for k in usable
        for variant in _variants(pairs[k][1], given[k])
        if plausible is None or plausible(*pairs[k], variant)
    ]
    changed = [(pairs[k][0], variant.of(pairs[k][1])) for k, variant in tried]
    nats_of_each = gains(engine, [pairs[k] for k, _ in tried], changed)
    likelier = [(k, variant, nats) for (k, variant), nats in zip(tried, nats_of_each, strict=True) if nats >= _LIKELIER]
    said = [pairs[k] for k, *_ in likelier]
    instead = [variant.of(pairs[k][1]) for k, variant, _ in likelier]
    blank = gains(engine, [(NOTHING, english) for _, english in said], [(NOTHING, english) for english in instead])
    back: Sequence[float | None] = [None] * len(likelier)
    if scorer is not None:
        turned = [(english, spanish) for english, (spanish, _) in zip(instead, said, strict=True)]
        back = gains(scorer, [pair[::-1] for pair in said], turned)
    by_pair: defaultdict[int, list[Better]] = defaultdict(list)
    for (k, variant, value), anyway, there in zip(likelier, blank, back, strict=True):
        by_pair[k].append(Better(variant.kind, variant.span, variant.instead, value, value - anyway, there))
    for k, betters in by_pair.items():
        found[k] = tuple(sorted(betters, key=lambda one: (-one.worth, one.span.start, one.instead)))
    return found


def _variants(text: str, given: TokenScores) -> Iterator[Variant]:
    """Variants of the words that the model does not expect, and those with doer and done, or two words of a kind, exchanged."""
    tokens = tokenize(text)
    values = by_word(given, tokens)
    yield from rewordings(text, {k for k, value in values.items() if value < _SURPRISING})
    yield from opposed(tokens, (k for k, value in values.items() if value < _AMISS))
    yield from exchanged(text, tokens)
    yield from (variant for variant, _, _ in displaced(text, tokens))
