"""Evidence and issues -> label, calibrated probability, fidelity, and the reasons in a reviewer's words."""

from verifier.verdict.calibration import Calibration, load_calibration
from verifier.verdict.judge import judge

__all__ = ["Calibration", "judge", "load_calibration"]
