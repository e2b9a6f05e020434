"""Names that both sides have in quite different words: bynames, and acronyms that one side spells out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from verifier.checks.phrases import quoted, span_of
from verifier.checks.proper_names.nameshown import initials_shown
from verifier.checks.proper_names.nametables import renaming_groups
from verifier.checks.proper_names.naming import Named, name_form, read_names
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Span

MOST_OTHERS = 4
"""Content words that may stand beside a renamed thing; in a longer text the evidence is about more than its name."""

Range = tuple[int, int]
"""First token and end."""


def named_alike(sides: Sides) -> tuple[frozenset[int], frozenset[int]]:
    """Indices of the tokens of either side in names that the other side has too, whatever it calls them."""
    spanish, english = read_names(sides.source_tokens, "es"), read_names(sides.translation_tokens, "en")
    return _indices(spanish, english), _indices(english, spanish)


def renamings(sides: Sides) -> tuple[tuple[Span, Span], ...]:
    """Spans of what the Spanish has under a byname or an acronym, and of another of its names in the English; in order."""
    spanish, english = read_names(sides.source_tokens, "es"), read_names(sides.translation_tokens, "en")
    return tuple(
        (span_of(spanish.tokens, start, end), span_of(english.tokens, first, last))
        for start, end, groups in spanish.phrases
        for first, last, others in english.phrases
        if groups & others & renaming_groups() and _form(spanish, start, end) != _form(english, first, last)
    )


def accepted_renaming(sides: Sides) -> str | None:
    """Says what is called otherwise, if that is a good part of the pair and every other word has its own counterpart."""
    renamed = renamings(sides)
    if not renamed:
        return None
    alignment = sides.alignment
    linked = [link for link in alignment.links if link.weight > BY_PLACE]
    for tokens, content, spans, ends in (
        (sides.source_tokens, alignment.content_source, [es for es, _ in renamed], {k.source for k in linked}),
        (sides.translation_tokens, alignment.content_target, [en for _, en in renamed], {k.target for k in linked}),
    ):
        others = [i for i in content if not any(span.start <= tokens[i].start < span.end for span in spans)]
        if len(others) > MOST_OTHERS * len(renamed) or not ends.issuperset(others):
            return None
    return f"{quoted(sides.source, renamed[0][0])} is also called {quoted(sides.translation, renamed[0][1])}"


def _form(named: Named, start: int, end: int) -> str:
    return " ".join(name_form(token) for token in named.tokens[start:end])


def _in_groups(here: Named, there: Named) -> Iterator[Range]:
    return ((start, end) for start, end, groups in here.phrases if groups & there.all_groups)


def _by_initials(here: Named, there: Named) -> Iterator[Range]:
    for _, group in groupby(here.words, key=lambda word: word.run):
        run = list(group)
        if initials_shown(run, here, there):
            yield run[0].index, run[-1].index + 1


def _indices(here: Named, there: Named) -> frozenset[int]:
    ranges = *_in_groups(here, there), *_by_initials(here, there)
    return frozenset(i for start, end in ranges for i in range(start, end))
