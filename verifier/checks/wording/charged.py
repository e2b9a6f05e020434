"""Words that charge a claim, left out or put in: "guarda armas" printed as "keeps illegal weapons", "se fue" as "left without talking to anyone".

The words of both languages are in ``resources/contrasts/charged.tsv``, adverbials in ``adverbials.tsv`` beside it. One counts only where no word of its row stands on the
other side and nothing there renders it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from verifier.checks.phrases import Phrase, quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.wording.contrary import places, stem_phrase
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Issue
from verifier.resources import resource_rows
from verifier.text import Token, strip_accents

_TABLES = ("contrasts/charged.tsv", "contrasts/adverbials.tsv")


def check_charged(sides: Sides) -> Iterator[Issue]:
    """Yields a major issue for each charged word of the one side that the other has nothing for."""
    sure = [link for link in sides.alignment.links if link.weight > BY_PLACE]
    content = {*sides.alignment.content_source}, {*sides.alignment.content_target}
    rendered = {link.source for link in sure if link.source in content[0]}
    backed = {link.target for link in sure if link.target in content[1]}
    ours, theirs = _forms(sides.source_tokens), _forms(sides.translation_tokens)
    for spanish, english, more_spanish, more_english in _rows():
        lost, gained = places(spanish, ours), places(english, theirs)
        if lost and not places((*english, *more_english), theirs) and rendered.isdisjoint(lost[0]):
            span = span_of(sides.source_tokens, lost[0].start, lost[0].stop)
            message = f"{quoted(sides.source, span)} is not in the English."
            yield Issue("omission", "major", "coverage", message, (span,), (), 0.7)
        elif gained and not places((*spanish, *more_spanish), ours) and backed.isdisjoint(gained[0]):
            span = span_of(sides.translation_tokens, gained[0].start, gained[0].stop)
            message = f"{quoted(sides.translation, span)} has nothing behind it in the Spanish."
            yield Issue("addition", "major", "coverage", message, (), (span,), 0.7)


def _forms(tokens: Sequence[Token]) -> list[str]:
    return [strip_accents(token.norm) for token in tokens]


@cache
def _rows() -> tuple[tuple[tuple[Phrase, ...], ...], ...]:
    """Each row: charged words of Spanish and of English, and what else stands for them in Spanish and in English."""
    return tuple(
        tuple(tuple(map(stem_phrase, cell.split("|"))) if cell != "-" else () for cell in row)
        for table in _TABLES
        for row in resource_rows(table)
    )
