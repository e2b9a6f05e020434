"""How much of each side has a counterpart on the other, by word alignment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.evidence.alignment import align
from verifier.evidence.lexicon import signature
from verifier.evidence.scale import Scale, why_no_pair
from verifier.model import Evidence
from verifier.text import tokenize

NAMES = {"coverage_source": True, "coverage_translation": True, "replaced_translation": False}
"""Name to whether more is better."""


def measure(pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[Evidence, ...]]:
    """(coverage_source, coverage_translation) of every (source, translation), in order.

    Share, 0 to 1, of that side's content words that are aligned: low for the source hints at an omission, low for the
    translation at an addition; a free rendering is low on both.
    """
    scales = tuple(Scale(name, (0.0, 1.0), better, f"alignment|{signature()}") for name, better in NAMES.items())
    for source, translation in pairs:
        reason = why_no_pair(source, translation)
        if reason:
            yield tuple(scale.missing(reason) for scale in scales)
            continue
        alignment = align(tokenize(source), tokenize(translation))
        source_words, target_words = len(alignment.content_source), len(alignment.content_target)
        replaced = {link.target for link in alignment.by_place} & set(alignment.content_target)
        counted = (
            (source_words - len(alignment.open_source), source_words, "source"),
            (target_words - len(alignment.open_target), target_words, "translation"),
            (len(replaced), target_words, "translation"),
        )
        yield tuple(
            scale.value(part / whole) if whole else scale.missing(f"the {side} has no content words")
            for scale, (part, whole, side) in zip(scales, counted, strict=True)
        )
