"""Evidence and issues -> label, calibrated probability, fidelity, and the reasons in a reviewer's words."""

from verifier.verdict.calibration import Calibration, calibration_for, load_calibration
from verifier.verdict.judge import judge

__all__ = ["Calibration", "calibration_for", "judge", "load_calibration"]
