"""Evidence and issues -> the numbers that the verdict weighs, each 0 where nothing speaks against the translation."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from verifier.model import Issue
from verifier.text import words

_SIMILAR = 0.9
"""Cosine from which the vectors say nothing against a pair."""
_ALIKE, _FAR = 0.6, 0.2
"""Cosines under which two texts are hardly about the same, and not at all."""
_MOST_WEAKEST, _MOST_WEAK = 14.0, 9.0
"""Nats at which an unlikely token, and the weakest quarter, stop counting for more."""
_MOST_UNLIKELY = 6.0
"""Nats a token at which either side is as unlikely for the other as it can be."""
_MOST_BEHIND = 5.0
"""Nats a token by which the English may be less likely than the machine's own output, and the Spanish for it than for the
machine's, before it stops counting."""
_SHARED = 60.0
"""chrf++ from which the machine translation says nothing against the English."""
_MOST_WORDS = 3.0
"""Words without a counterpart from which more of them say nothing new."""
_USUAL, _SLACK = -0.07, 0.1
"""Difference in length, as log(English letters / Spanish letters), of faithful pairs, and how far from it still says nothing."""
_FEW = 5
"""Letters added to either side: of very short texts the lengths say little."""

FEATURES: tuple[str, ...] = (
    "similarity_gap", "unlike", "unlike_machine", "source_uncovered", "translation_uncovered", "replaced", "unlikely", "likelihood_gap",
    "surface_gap", "weakest", "weak_quarter", "back_unlikely", "back_gap", "unsaid", "omitted", "added",
    "shorter", "longer", "words", "issue_minor", "issue_major", "issue_critical",
)  # fmt: skip


def features(
    values: Mapping[str, float | None], issues: Iterable[Issue], source: str, translation: str
) -> dict[str, float]:
    """All of FEATURES; 0 where nothing speaks against the translation, or where evidence is missing.

    Args:
        values: evidence by name.
        issues: what the checks found.
        source: the Spanish.
        translation: the English.

    Returns:
        Shares and gaps in 0 to about 1; ``weakest``, ``weak_quarter``, ``unlikely``, ``likelihood_gap``, ``back_unlikely`` and ``back_gap``
        in nats; ``unsaid`` in words; ``shorter`` and ``longer`` as |log(English letters / Spanish letters)| (letters tell more than words;
        Gale & Church 1993); ``words`` as log(English words + 1), since each word is another chance that one is wrong; each ``issue_*`` the
        summed confidence of that severity, at most 2.
    """

    def value(name: str, best: float) -> float:
        found = values.get(name)
        return best if found is None else found

    severities = {"minor": 0.0, "major": 0.0, "critical": 0.0}
    for issue in issues:
        if issue.severity in severities:
            severities[issue.severity] += issue.confidence
    own, given = values.get("logprob_hypothesis"), values.get("logprob")
    behind = max(own - given, 0.0) if own is not None and given is not None else 0.0
    back_own, back = values.get("back_hypothesis"), values.get("back_logprob")
    back_behind = max(back_own - back, 0.0) if back_own is not None and back is not None else 0.0
    letters = [sum(map(str.isalnum, text)) + _FEW for text in (source, translation)]
    stretch = math.log(letters[1] / letters[0]) - _USUAL
    similarity = value("similarity_source", _SIMILAR)
    return {
        "similarity_gap": max(_SIMILAR - similarity, 0.0),
        "unlike": min(max(_ALIKE - similarity, 0.0) / (_ALIKE - _FAR), 1.0),
        "unlike_machine": max(_SIMILAR - value("similarity_hypothesis", _SIMILAR), 0.0),
        "source_uncovered": 1.0 - value("coverage_source", 1.0),
        "translation_uncovered": 1.0 - value("coverage_translation", 1.0),
        "replaced": value("replaced_translation", 0.0),
        "unlikely": min(-value("logprob", 0.0), _MOST_UNLIKELY),
        "likelihood_gap": min(behind, _MOST_BEHIND),
        "surface_gap": max(1.0 - value("chrf++", _SHARED) / _SHARED, 0.0),
        "weakest": min(-value("logprob_weakest", 0.0), _MOST_WEAKEST),
        "weak_quarter": min(-value("logprob_weak", 0.0), _MOST_WEAK),
        "back_unlikely": min(-value("back_logprob", 0.0), _MOST_UNLIKELY),
        "back_gap": min(back_behind, _MOST_BEHIND),
        "unsaid": min(value("unsaid_source", 0.0), _MOST_WORDS),
        "omitted": value("omitted_source", 0.0),
        "added": value("added_translation", 0.0),
        "shorter": max(-stretch - _SLACK, 0.0),
        "longer": max(stretch - _SLACK, 0.0),
        "words": math.log(len(words(translation)) + 1),
        **{f"issue_{name}": min(total, 2.0) for name, total in severities.items()},
    }
