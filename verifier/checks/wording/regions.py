"""Words of several regions: "un tinto" is coffee in Colombia and wine elsewhere, "una vereda" a hamlet, a sidewalk or a path.

The words are in ``resources/contrasts/senses.tsv``, with the Spanish beside which only one sense is possible; what shows the country, in
``countries.tsv`` beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.phrases import quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.wording.contrary import contradictions, meaning
from verifier.model import Issue


def check_regions(sides: Sides) -> Iterator[Issue]:
    """Yields a mistranslation for each word printed in the sense of another region: critical where the words around it leave no other sense,
    else major."""
    for found in contradictions(sides, "contrasts/senses.tsv", named=True):
        source = span_of(sides.source_tokens, found.here.start, found.here.stop)
        target = span_of(sides.translation_tokens, found.there.start, found.there.stop)
        means = meaning(source.of(sides.source).casefold(), found.entry.right)
        verb = "is" if found.sure else "may be"
        message = f"{quoted(sides.source, source)} {verb} “{means}” ({found.entry.name}); the English says {quoted(sides.translation, target)}."
        severity = "critical" if found.sure else "major"
        yield Issue("mistranslation", severity, "false_friend", message, (source,), (target,), 0.75)
