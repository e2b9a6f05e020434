"""What each kind of evidence and each group of checks is worth: the verdict's models fitted again without it.

Judged on the held-out rows of `verifier.training.calibrate`, which no fit has seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from verifier.evaluation.measures import auc, pearson
from verifier.model import Issue
from verifier.training.fitting import fit, fit_damage, lost

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from verifier.training.fitting import Couples

    Array = npt.NDArray[np.float64]

EVIDENCE: Mapping[str, tuple[str, ...]] = {
    "sentence vectors": ("similarity_gap", "unlike", "unlike_machine"),
    "word alignment": ("source_uncovered", "translation_uncovered", "replaced"),
    "overlap with the machine translation": ("surface_gap",),
    "likelihood by forced decoding": ("unlikely", "likelihood_gap", "weakest", "weak_quarter"),
    "the English-Spanish model": ("back_unlikely", "back_gap", "unsaid"),
    "leaving stretches out": ("omitted", "added"),
    "length": ("shorter", "longer", "words"),
    "all checks": ("issue_minor", "issue_major", "issue_critical"),
}
"""Kinds of evidence, and the features that are made of them."""

CHECKS: Mapping[str, tuple[str, ...]] = {
    "numbers, dates, units, money": ("number", "date", "unit", "money"),
    "names": ("name",),
    "negation and antonyms": ("negation", "antonym"),
    "quantifiers, modality, comparison, questions": ("quantifier", "modality", "comparison", "question"),
    "tense, person, gender, roles": ("tense", "person", "gender", "role"),
    "idioms and figures of speech": ("idiom", "intensity"),
    "false friends": ("false_friend",),
    "coverage (left out, added)": ("coverage",),
    "copies, wrong language, truncation": ("copy", "language", "truncation", "ellipsis", "register"),
}
"""Groups of checks that are taken away together."""


class Worth(NamedTuple):
    """How well the models do on held-out rows: area under the ROC curve of "the meaning differs", Brier score, and the
    correlation of what is lost with what is stated to be lost."""

    without: str
    auc: float
    brier: float
    lost: float


class Rows(NamedTuple):
    """What is fitted: features (rows, features), whether the meaning differs and how much is lost (0 to 1), what a row
    counts in either fit (in the second 0 where nobody can say what is lost), which rows are held out, and which of the others are versions of one sentence."""

    x: Array
    differs: Array
    lost: Array
    weight: Array
    copies: Array
    held: npt.NDArray[np.bool_]
    couples: Couples


def without_checks(issues: Sequence[Issue], group: str) -> list[Issue]:
    """``issues`` but for those of a group of ``CHECKS``."""
    return [issue for issue in issues if issue.check not in CHECKS[group]]


def ablation(rows: Rows, names: Sequence[str], fewer: Mapping[str, Array]) -> Iterator[Worth]:
    """The whole, then without each kind of evidence and each group of checks.

    Args:
        rows: what the models are fitted to and judged on.
        names: of the features, in the order of the columns.
        fewer: group of ``CHECKS`` to the features without its issues.
    """
    yield _worth("–", rows)
    for name, gone in EVIDENCE.items():
        x = rows.x.copy()
        x[:, [names.index(one) for one in gone]] = 0.0
        yield _worth(name, rows._replace(x=x))
    for name, x in fewer.items():
        yield _worth(name, rows._replace(x=x))


def _worth(without: str, rows: Rows) -> Worth:
    import numpy as np

    fitted, held = ~rows.held, rows.held & np.isin(rows.differs, (0.0, 1.0))
    w, b = fit(rows.x[fitted], rows.differs[fitted], rows.weight[fitted])
    probability = 1 / (1 + np.exp(-(rows.x[held] @ w + b)))
    v, least = fit_damage(rows.x, rows.lost, rows.copies * fitted, rows.couples)
    told = rows.held & (rows.copies > 0)
    return Worth(
        without,
        auc(probability, rows.differs[held]),
        float(np.average((probability - rows.differs[held]) ** 2, weights=rows.weight[held])),
        pearson(lost(rows.x[told], v, least), rows.lost[told]),
    )


def table(found: Sequence[Worth]) -> str:
    """As Markdown, the first row being the whole."""
    lines = [
        "| without | AUC, higher is better | Brier score, lower | correlation with what is lost |",
        "|---|---|---|---|",
    ]
    lines += [f"| {one.without} | {one.auc:.3f} | {one.brier:.4f} | {one.lost:.3f} |" for one in found]
    return "\n".join(lines)
