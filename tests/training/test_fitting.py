"""What is lost is learnt from its size and from the order of the versions of one sentence."""

from __future__ import annotations

import numpy as np

from verifier.training.fitting import ELSEWHERE, FLOORS, fit, fit_damage, lost
from verifier.training.rows import Row, couples
from verifier.verdict.features import FEATURES


def test_couples_are_versions_of_one_sentence_one_whole_and_one_not() -> None:
    rows = [Row((f"s{k}", "t"), 0.0, lost, 1, group, "open") for k, (group, lost) in enumerate(
        [("a", 0.0), ("a", 0.4), ("b", 0.2), ("a", 0.5), ("b", 0.0), ("c", 1.0), ("a", 0.04), ("a", None)]
    )]  # fmt: skip
    assert couples(rows, np.ones(8, bool)).tolist() == [[0, 1], [0, 3], [4, 2]]
    assert couples(rows, np.array([1, 1, 1, 0, 0, 1, 1, 1], bool)).tolist() == [[0, 1]]


def test_a_small_loss_counts_within_a_sentence_though_it_drowns_among_sentences() -> None:
    """One feature tells the versions of a sentence apart; another differs between sentences and hardly within one."""
    among, within = FEATURES.index("similarity_gap"), FEATURES.index("weakest")
    rng = np.random.default_rng(3)
    pairs = np.arange(600).reshape(-1, 2)
    subject, worse = np.repeat(rng.random(300), 2), np.arange(600) % 2
    x = np.zeros((600, len(FEATURES)))
    x[:, among] = subject + 0.3 * rng.random(600)
    x[:, within] = 0.05 * worse + 0.05 * rng.random(600)
    ordered = {}
    for name, known in (("none", pairs[:0]), ("all", pairs)):
        weights, _ = fit_damage(x, 0.8 * subject + 0.1 * worse, np.ones(600), known)
        assert (weights >= 0).all()
        ordered[name] = np.mean(np.diff((x @ weights)[pairs], axis=1) > 0)
    assert ordered["all"] > 0.95 and ordered["none"] < 0.85


def test_length_weighs_in_the_odds_and_what_is_reckoned_with_elsewhere_not_in_the_loss() -> None:
    rng = np.random.default_rng(4)
    x = rng.random((400, len(FEATURES)))
    weights, _ = fit(x, (x[:, 0] > 0.5).astype(float), np.ones(400))
    assert weights[FEATURES.index("words")] >= FLOORS["words"]
    damage, least = fit_damage(x, x[:, FEATURES.index("unlike")], np.ones(400), np.zeros((0, 2), np.int64))
    assert not damage[[FEATURES.index(name) for name in ELSEWHERE]].any()
    alike = x.copy()
    alike[:, FEATURES.index("unlike")] = 0.0
    assert (lost(alike, damage, least) <= lost(x, damage, least)).all()
