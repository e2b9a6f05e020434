"""Taking the only feature that tells the classes apart away must show, and taking an idle one must not."""

from __future__ import annotations

import numpy as np
import pytest

from verifier.training.ablation import CHECKS, EVIDENCE, Rows, ablation
from verifier.typology import CHECKS as KNOWN
from verifier.verdict.features import FEATURES


def test_groups_hold_every_feature_and_every_check_once() -> None:
    assert sorted(name for names in EVIDENCE.values() for name in names) == sorted(FEATURES)
    assert sorted(name for names in CHECKS.values() for name in names) == sorted(KNOWN)


def test_what_carries_the_decision_is_missed() -> None:
    rng = np.random.default_rng(1)
    differs = (np.arange(400) % 5 == 0).astype(float)
    x = rng.random((400, len(FEATURES))) * 0.01
    x[:, FEATURES.index("surface_gap")] = differs + rng.random(400)
    ones = np.ones(400)
    couples = np.array([(k + 1, k) for k in range(0, 400, 5) if k % 4])
    rows = Rows(x, differs, differs / 2, ones, ones, np.arange(400) % 4 == 0, couples)
    found = {one.without: one for one in ablation(rows, FEATURES, {"names": x})}
    surface = "overlap with the machine translation"
    assert found[surface].auc < 0.8 < 0.95 < found["–"].auc
    assert [found[one].auc for one in ("length", "names")] == pytest.approx([found["–"].auc] * 2, abs=0.005)  # noise
    assert found[surface].brier > found["–"].brier
