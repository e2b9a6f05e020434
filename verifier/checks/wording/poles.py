"""One pole printed for the other: "satisfechos" as "unhappy", "lejos" as "near".

``resources/kinds/opposites.tsv`` lists them as the kinds are listed, with all that may stand for either, so that words count of which the
lexicon of `antonyms` knows too little.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.negations.polarity import read_marks
from verifier.checks.phrases import quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.wording.antonyms import is_half, turned_alike
from verifier.checks.wording.kinds import OPPOSITES, exchanges
from verifier.model import Issue


def check_poles(sides: Sides) -> Iterator[Issue]:
    """Yields a mistranslation for each, critical where it is sure that the one stands for the other, else major; none where a negation bears on one
    of them alone ("no está lejos", "it is near")."""
    spanish, english = sides.source_tokens, sides.translation_tokens
    for found in exchanges(sides, (OPPOSITES,)):
        i, j = found.here.start, found.there.start
        told = sides.crosses(found.here, found.there) or is_half(sides, i, j)
        if not told and turned_alike(i, j, (read_marks(spanish, "es"), read_marks(english, "en"))):
            source, target = (
                span_of(spanish, found.here.start, found.here.stop),
                span_of(english, found.there.start, found.there.stop),
            )
            message = f"{quoted(sides.translation, target)} says the opposite of {quoted(sides.source, source)}."
            yield Issue(
                "mistranslation", "critical" if found.sure else "major", "antonym", message, (source,), (target,), 0.8
            )
