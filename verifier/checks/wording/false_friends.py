"""False friends: an English word that looks like the Spanish one and means something else ("embarazada", "embarrassed").

The words are in ``resources/false_friends/pairs.tsv``.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.phrases import quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.wording.contrary import Contradiction, contradictions, meaning
from verifier.model import Issue

_TABLE = "false_friends/pairs.tsv"


def check_false_friends(sides: Sides) -> Iterator[Issue]:
    """Yields a critical mistranslation for each false friend, surer where alignment links the two words."""
    for found in contradictions(sides, _TABLE, named=False):
        yield _issue(sides, found)


def _issue(sides: Sides, found: Contradiction) -> Issue:
    source = span_of(sides.source_tokens, found.here.start, found.here.stop)
    target = span_of(sides.translation_tokens, found.there.start, found.there.stop)
    means = meaning(sides.source_tokens[found.here.start].norm, found.entry.right)
    message = f"{quoted(sides.source, source)} looks like {quoted(sides.translation, target)}, but means “{means}”."
    confidence = 0.9 if found.linked else 0.7
    return Issue("mistranslation", "critical", "false_friend", message, (source,), (target,), confidence)
