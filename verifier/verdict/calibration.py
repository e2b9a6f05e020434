"""The weights of the verdict, from a JSON file with a card that says how they came about."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from verifier.verdict.features import FEATURES


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic model over ``FEATURES`` and the thresholds (probabilities) from which a pair is sorted."""

    name: str
    intercept: float
    weights: Mapping[str, float]
    review: float
    divergent: float
    fidelity_scale: float
    card: Mapping[str, Any]

    def log_odds(self, features: Mapping[str, float]) -> float:
        """Log-odds of the pair being divergent."""
        return self.intercept + sum(self.weights[name] * features[name] for name in FEATURES)

    def probability(self, log_odds: float) -> float:
        return 1 / (1 + math.exp(-log_odds))

    def fidelity(self, log_odds: float) -> float:
        """0 to 100, higher is better; the same order as the probability, spread so that it does not saturate."""
        return 100 / (1 + math.exp(log_odds / self.fidelity_scale))


@cache
def load_calibration(name: str = "bundled") -> Calibration:
    """The calibration of an engine and encoder; ``bundled`` is the one in the package."""
    raw = json.loads((files("verifier.resources") / "calibration" / f"{name}.json").read_text(encoding="utf-8"))
    return Calibration(
        name=name,
        intercept=raw["intercept"],
        weights=raw["weights"],
        review=raw["thresholds"]["review"],
        divergent=raw["thresholds"]["divergent"],
        fidelity_scale=raw["fidelity_scale"],
        card=raw["card"],
    )
