"""English that does not hold together: "on the of the elections", where a word dropped out, or words that lie in no order. Nobody can tell what was
said there.

The network of `verifier.evidence.gaps` reads the English alone; a Spanish word without a counterpart near the place makes it more certain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.checks.phrases import quoted_all, span_of
from verifier.checks.sides import Sides
from verifier.evidence.gaps import likeliest
from verifier.evidence.inflections import lemmas
from verifier.model import Issue

ALONE, OPEN = 5.4, 3.4
"""Log-odds (nats) of a missing word from which it is told, and from which where the Spanish has an open word at that place.
Of 1,500 talks that the network has not seen 1.0 % are told of, of 999 faithful quotations .2 %; of 45 renderings from which somebody else took a
word 21, of 45 whole ones that look broken 1."""
_HOMOGRAPH = 1.0
"""As many more beside a word of two classes: of 1,500 faithful quotations .41 % are told of rather than .55, of those that lost a word still 34 %."""
_NEAR = 0.25
"""Share of the text within which an open word is at the place."""
TWO, THREE = 3.5, 2.5
"""What two or three places must have each, to be told of together. Of the 1,500 talks .3 % have as many, of the 999 quotations none; of 570 sentences of
our own whose words were shuffled six in ten."""


def check_gaps(sides: Sides) -> Iterator[Issue]:
    """At most one issue: the English is in pieces, or else a word is missing where one most surely is."""
    found = likeliest(sides.translation_tokens)
    for count, least in ((3, THREE), (2, TWO)):
        if len(found) >= count and found[count - 1][1] >= least:
            yield _in_pieces(sides, sorted(k for k, _ in found[:count]))
            return
    for k, odds in found[:1]:
        odds -= _HOMOGRAPH if _is_ambiguous(sides, k) else 0.0
        beside = {k - 1, k} & {*sides.alignment.open_target}  # it may well stand for what the Spanish has there
        lost = _open_at(sides, k / len(sides.translation_tokens)) if odds >= OPEN and not beside else []
        if odds >= ALONE or lost:
            yield _missing(sides, k, lost[:1], 0.6 if odds >= ALONE else 0.5)


def _is_ambiguous(sides: Sides, k: int) -> bool:
    """True beside a word that may be a noun or a verb, of which the network easily takes the wrong one: "I back the coach", "feed went up"."""
    beside = sides.translation_tokens[k - 1 : k + 1]
    return any(token.kind == "word" and {"NOUN", "VERB"} <= {*lemmas(token.norm)} for token in beside)


def _in_pieces(sides: Sides, places: Sequence[int]) -> Issue:
    spans = tuple(span_of(sides.translation_tokens, k - 1, k + 1) for k in places)
    message = f"The English does not read as a sentence: {quoted_all(sides.translation, spans)}."
    return Issue("mistranslation", "major", "coverage", message, (), spans, confidence=0.6)


def _missing(sides: Sides, k: int, lost: Sequence[int], confidence: float) -> Issue:
    before, after = sides.translation_tokens[k - 1 : k + 1]
    message = f"A word seems to be missing in the English between “{before.text}” and “{after.text}”."
    said = tuple(span_of(sides.source_tokens, i, i + 1) for i in lost)
    place = (span_of(sides.translation_tokens, k - 1, k + 1),)
    return Issue("omission", "major", "coverage", message, said, place, confidence=confidence)


def _open_at(sides: Sides, place: float) -> list[int]:
    """The Spanish content words without a counterpart near that place of the text, the nearest first."""
    count = len(sides.source_tokens)
    near = [(abs(i / count - place), i) for i in sides.alignment.open_source]
    return [i for distance, i in sorted(near) if distance < _NEAR]
