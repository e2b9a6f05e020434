"""How much of each side has a counterpart on the other, by word alignment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.evidence.alignment import align
from verifier.evidence.lexicon import signature
from verifier.evidence.scale import Scale, why_no_pair
from verifier.model import Evidence
from verifier.text import tokenize


def measure(pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[Evidence, ...]]:
    """(coverage_source, coverage_translation) of every (source, translation), in order.

    Share, 0 to 1, of that side's content words that are aligned: low for the source hints at an omission, low for the
    translation at an addition; a free rendering is low on both.
    """
    scales = tuple(
        Scale(name, (0.0, 1.0), True, f"alignment|{signature()}")
        for name in ("coverage_source", "coverage_translation")
    )
    for source, translation in pairs:
        reason = why_no_pair(source, translation)
        if reason:
            yield tuple(scale.missing(reason) for scale in scales)
            continue
        alignment = align(tokenize(source), tokenize(translation))
        counted = (
            (alignment.content_source, alignment.open_source, "source"),
            (alignment.content_target, alignment.open_target, "translation"),
        )
        yield tuple(
            scale.value(1 - len(open_) / len(content)) if content else scale.missing(f"the {side} has no content words")
            for scale, (content, open_, side) in zip(scales, counted, strict=True)
        )
