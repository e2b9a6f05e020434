"""Evidence and issues -> the numbers that the verdict weighs, each 0 where nothing speaks against the translation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from verifier.model import Issue

_SIMILAR = 0.75
"""Cosine from which the vectors say nothing against a pair; faithful pairs lie about here."""
_MOST_NATS = 5.0

FEATURES: tuple[str, ...] = (
    "similarity_gap", "source_uncovered", "translation_uncovered", "likelihood_gap", "surface_gap",
    "issue_minor", "issue_major", "issue_critical",
)  # fmt: skip


def features(values: Mapping[str, float | None], issues: Iterable[Issue]) -> dict[str, float]:
    """All of FEATURES.

    Gaps and uncovered shares lie in 0 to 1, ``likelihood_gap`` in 0 to 5 nats a token, each ``issue_*`` is the summed
    confidence of the issues of that severity, at most 2. Evidence that is missing counts as nothing said (0), and the
    judge says so.
    """

    def gap(name: str, best: float, scale: float = 1.0) -> float:
        value = values.get(name)
        return 0.0 if value is None else min(max((best - value) / scale, 0.0), 1.0)

    own, given = values.get("logprob_hypothesis"), values.get("logprob")
    likelihood = min(max(own - given, 0.0), _MOST_NATS) if own is not None and given is not None else 0.0
    severities = {"minor": 0.0, "major": 0.0, "critical": 0.0}
    for issue in issues:
        if issue.severity in severities:
            severities[issue.severity] += issue.confidence
    return {
        "similarity_gap": gap("similarity_source", _SIMILAR),
        "source_uncovered": gap("coverage_source", 1.0),
        "translation_uncovered": gap("coverage_translation", 1.0),
        "likelihood_gap": likelihood,
        "surface_gap": gap("chrf++", 60.0, 60.0),
        **{f"issue_{name}": min(total, 2.0) for name, total in severities.items()},
    }
