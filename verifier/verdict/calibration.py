"""The weights of the verdict, from a JSON file with a card that says how they came about and for which model."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from verifier.resources import resource_json
from verifier.verdict.features import FEATURES


@dataclass(frozen=True, slots=True)
class Calibration:
    """Two models over ``FEATURES``, and the thresholds (probabilities) from which a pair is sorted.

    The logistic one (``intercept``, ``weights``) says how likely the meaning differs at all; one wrong number is enough for
    it. The linear one (``least_damage``, ``damage``) says how much of the meaning is lost by the evidence, 0 for none to 1 for all
    of it; of a long sentence with one wrong number most arrives. An issue costs a share of what is left (``costs``, by severity): a wrong number
    in a rendering of something else hardly makes it worse. Where much is lost and the vectors lie apart, what is left is what they have in common (`arrived`).
    """

    name: str
    intercept: float
    weights: Mapping[str, float]
    least_damage: float
    damage: Mapping[str, float]
    costs: Mapping[str, float]
    review: float
    divergent: float
    card: Mapping[str, Any]

    def fits(self, signature: str) -> bool:
        """True if it was fitted with the model of the engine that has this signature."""
        return f"model {self.card.get('model')}" in signature

    def log_odds(self, features: Mapping[str, float]) -> float:
        """Log-odds of the pair being divergent."""
        return self.intercept + sum(self.weights[name] * features[name] for name in FEATURES)

    def probability(self, log_odds: float) -> float:
        return 1 / (1 + math.exp(-log_odds))

    def lost(self, features: Mapping[str, float]) -> float:
        """How much of the meaning is lost by the evidence: about 0 (nothing) to 1 (all of it), not bounded."""
        return self.least_damage + sum(self.damage[name] * features[name] for name in FEATURES)

    def fidelity(self, lost: float, features: Mapping[str, float]) -> float:
        """What has `arrived`, in percent: 0 to 100, higher is better."""
        left = math.prod(1 - cost * features[f"issue_{severity}"] for severity, cost in self.costs.items())
        return 100 * arrived(lost, left, features["unlike"])


def arrived(lost: float, left: float, unlike: float) -> float:
    """The share of the meaning that arrives, 0 to 1.

    Args:
        lost: what is lost by the evidence, about 0 to 1; bent smoothly, so that the outcome stays within bounds.
        left: what the issues leave of the rest, 0 to 1.
        unlike: 0 to 1, see `features`. The models and the aligned words tell a rendering from a wrong one; of two texts about different
            things only the vectors tell which lie nearer. So the less has arrived so far, the more this takes of it.
    """
    above = [math.log1p(math.exp(_BEND * (1 - lost - end))) for end in (0.0, 1.0)]
    share = (above[0] - above[1]) / _BEND * left
    return share * (1 - unlike * (1 - share**3))


_BEND = 12.0
"""How sharply fidelity bends towards its bounds: it is straight to half a point between 35 and 65, and 94 where nothing is lost."""


@cache
def load_calibration(name: str = "bundled") -> Calibration:
    """The calibration of an engine and encoder; ``bundled`` is the one in the package. A feature that it was not fitted with weighs
    nothing."""
    raw = resource_json(f"calibration/{name}.json")
    return Calibration(
        name=name,
        intercept=raw["intercept"],
        weights=dict.fromkeys(FEATURES, 0.0) | raw["weights"],
        least_damage=raw["damage"]["intercept"],
        damage=dict.fromkeys(FEATURES, 0.0) | raw["damage"]["weights"],
        costs=raw["damage"]["costs"],
        review=raw["thresholds"]["review"],
        divergent=raw["thresholds"]["divergent"],
        card=raw["card"],
    )


@cache
def calibration_for(signature: str) -> Calibration:
    """The calibration that fits the engine of this signature, or else the bundled one, which does not."""
    names = sorted(path.name for path in (files("verifier.resources") / "calibration").iterdir())
    known = (load_calibration(name.removesuffix(".json")) for name in names if name.endswith(".json"))
    return next((one for one in known if one.fits(signature)), load_calibration())
