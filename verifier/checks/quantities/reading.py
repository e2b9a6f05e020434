"""From a text to its quantities."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from verifier.checks.phrases import find_phrases
from verifier.checks.quantities import lexicon
from verifier.checks.quantities.calendar import read_dates
from verifier.checks.quantities.clock import read_clock
from verifier.checks.quantities.compounds import read_added_minutes, read_heights, read_ratios, read_scores
from verifier.checks.quantities.eras import read_eras
from verifier.checks.quantities.levels import read_levels
from verifier.checks.quantities.measures import read_measures
from verifier.checks.quantities.model import Quantity, Strength
from verifier.checks.quantities.pieces import span_of
from verifier.checks.quantities.scan import Scan
from verifier.checks.quantities.sizes import read_sizes
from verifier.checks.quantities.stages import read_stages
from verifier.checks.quantities.telephones import read_telephones
from verifier.checks.quantities.timewords import read_time_words


@lru_cache(maxsize=1024)
def read(text: str, language: str) -> tuple[Quantity, ...]:
    """The numbers, measures, dates and times that ``text`` says, in the order of the text.

    Args:
        text: one side of a pair; the spans are offsets into it.
        language: "es" or "en".
    """
    scan = Scan(text, language)
    found = [
        *read_telephones(scan),
        *read_stages(scan),
        *read_sizes(scan),
        *read_levels(scan),
        *read_clock(scan),
        *read_dates(scan),
        *read_eras(scan),
        *read_time_words(scan),
        *read_heights(scan),
        *read_added_minutes(scan),
        *read_ratios(scan),
        *read_scores(scan),
        *read_measures(scan),
    ]
    idle = [
        span_of(scan.pieces, start, end) for start, end, _ in find_phrases(scan.forms, lexicon.fixed_phrases(language))
    ]
    return tuple(
        replace(quantity, strength=Strength.SILENT) if any(span.overlaps(quantity.span) for span in idle) else quantity
        for quantity in sorted(found, key=lambda q: q.span)
    )
