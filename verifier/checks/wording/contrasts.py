"""Phrases that print must not turn round: "por lo menos" as "at most", "a finales de" as "early in", "mayor" as "younger".

The phrases are in ``resources/contrasts``: small words in ``phrases.tsv``, words and collocations of news in ``news.tsv``, of courts, hospitals, work and
schools in ``institutions.tsv``, of one country's speech in ``regional.tsv``, set phrases in ``grammar.tsv``, verbs in ``verbs.tsv``, acts of saying, thinking and doing in ``acts.tsv``; what may not be left out ("días hábiles") is in ``required.tsv``
beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from verifier.checks.closeness import rendered_closely
from verifier.checks.negations.polarity import read_marks
from verifier.checks.phrases import begins_sentence, folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.wording.contrary import contradictions, entries_of, meaning, places
from verifier.model import Issue
from verifier.text import Token

_TABLES = tuple(
    f"contrasts/{name}.tsv" for name in ("phrases", "news", "institutions", "regional", "grammar", "verbs", "acts")
)
_DENIABLE = ("antonym", "comparison", "quantifier")
"""Checks whose phrases a negation turns: "no menos de" is "at least"."""


def check_contrasts(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue for each phrase printed as one that contradicts it (major, where only its strength is another),
    and one for each that must not be left out and is: critical where all else is rendered word for word, else major."""
    for found in chain.from_iterable(contradictions(sides, table, named=True) for table in _TABLES):
        if found.entry.name in _DENIABLE and (
            _denials(sides.source_tokens, "es", found.here) != _denials(sides.translation_tokens, "en", found.there)
        ):
            continue  # "no es legal", "it is illegal"
        if found.entry.name == "comparison" and sides.crosses(found.here, found.there):
            continue  # "gano menos de lo que gasto", "I spend more than I earn"
        source = span_of(sides.source_tokens, found.here.start, found.here.stop)
        target = span_of(sides.translation_tokens, found.there.start, found.there.stop)
        means = meaning(source.of(sides.source).casefold(), found.entry.right)
        message = f"{quoted(sides.source, source)} is “{means}”; the English says {quoted(sides.translation, target)}."
        severity = "major" if found.entry.name == "intensity" else "critical"
        yield Issue("mistranslation", severity, found.entry.name, message, (source,), (target,), 0.8)
    yield from _left_out(sides)


def _denials(tokens: Sequence[Token], language: str, besides: range) -> int:
    return sum(mark.negates and mark.start not in besides for mark in read_marks(tokens, language))


def _left_out(sides: Sides) -> Iterator[Issue]:
    ours = [folded(token) for token in sides.source_tokens]
    theirs = [folded(token) for token in sides.translation_tokens]
    told: set[int] = set()
    for entry in entries_of(ours, "contrasts/required.tsv", named=True):
        for here in places(entry.spanish, ours)[:1]:
            if told.isdisjoint(here) and not places(entry.right, theirs) and not _is_kept(sides, here, theirs):
                told.update(here)
                source = span_of(sides.source_tokens, here.start, here.stop)
                lost = [k for k in here if not sides.alignment.targets_of(k)]
                severity = "critical" if rendered_closely(sides, lost) else "major"
                message = f"{quoted(sides.source, source)} is not in the English."
                yield Issue("omission", severity, entry.name, message, (source,), (), 0.7)


def _is_kept(sides: Sides, here: range, theirs: Sequence[str]) -> bool:
    """True for a name that the English has too ("Las Lomas"), or the whole phrase in Spanish ("a chela")."""
    tokens = sides.source_tokens
    names = (k for k in here if tokens[k].is_capitalised and not begins_sentence(tokens, k))
    return any(folded(tokens[k]) in theirs for k in names) or all(folded(tokens[k]) in theirs for k in here)
