"""What a measure is apart from its value: name, range, which end is good, signature."""

from __future__ import annotations

from dataclasses import dataclass

from verifier.model import Evidence, Hypothesis


@dataclass(frozen=True, slots=True)
class Scale:
    """A named measure. ``range`` has None where it is open; ``digits`` are the decimals that are kept."""

    name: str
    range: tuple[float | None, float | None]
    higher_is_better: bool
    signature: str
    digits: int = 4

    def value(self, value: float) -> Evidence:
        """The evidence of a measured ``value``, rounded so that the last bits of a float never show."""
        # + 0.0 turns a rounded -0.0 into 0.0
        rounded = round(float(value), self.digits) + 0.0
        return Evidence(self.name, rounded, self.range, self.higher_is_better, self.signature)

    def missing(self, reason: str) -> Evidence:
        """Evidence that could not be measured, and why, in a reviewer's words."""
        return Evidence(self.name, None, self.range, self.higher_is_better, self.signature, reason)


def why_not(hypothesis: Hypothesis) -> str | None:
    """Why nothing may be compared with this machine translation, None if it may be."""
    if hypothesis.usable:
        return None
    return f"machine translation unusable: {hypothesis.reason or 'no reason given'}"


def why_no_pair(source: str, translation: str) -> str | None:
    """Why two texts cannot be compared at all: a side without a word or number. None if they can."""
    for text, side in ((source, "source"), (translation, "translation")):
        if not any(c.isalnum() for c in text):
            return f"the {side} has no words"
    return None
