"""An adverb too many where all else has its counterpart: "acknowledged" printed as "reluctantly acknowledged"."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.phrases import quoted, span_of
from verifier.checks.renderings import renderings
from verifier.checks.sides import Sides
from verifier.evidence.inflections import lemmas
from verifier.evidence.resemblance import related, resemblance
from verifier.model import Issue
from verifier.text import Token, word_set

_RENDERS = 0.02
"""Resemblance from which an adverb has something behind it."""
_LEAST = 6
"""Letters of an adverb in -ly."""
_OF_SENTENCES = word_set("apparently honestly frankly really actually simply surely certainly hardly barely scarcely")
"""Adverbs that whole phrases may stand for ("se conoce que", "la verdad"), and those that negate."""


def check_adverbs(sides: Sides) -> Iterator[Issue]:
    """Yields a major addition for each adverb of the English that nothing in the Spanish renders, if every content word there has its counterpart.

    Of 7,943 open pairs .35 % have one, nearly all of them put in indeed. The other way round verbs hold too much: "cayeron drásticamente", "plunged".
    """
    if sides.alignment.open_source:
        return
    phrases = renderings("completeness/set_phrases.tsv", sides.source_tokens, sides.translation_tokens)
    said = {j for _, places in phrases for place in places for j in place}
    for j, token in enumerate(sides.translation_tokens):
        if j in said:
            continue
        if _is_adverb(token) and not any(_renders(one, token) for one in sides.source_tokens):
            span = span_of(sides.translation_tokens, j, j + 1)
            message = f"{quoted(sides.translation, span)} has nothing behind it in the Spanish."
            yield Issue("addition", "major", "coverage", message, (), (span,), 0.6)


def _is_adverb(token: Token) -> bool:
    long = token.norm.endswith("ly") and len(token.norm) >= _LEAST
    return token.norm == "again" or (long and token.norm not in _OF_SENTENCES and {*lemmas(token.norm)} <= {"ADV"})


def _renders(spanish: Token, english: Token) -> bool:
    return resemblance(spanish, english) >= _RENDERS or related(spanish.norm, english.norm) > 0
