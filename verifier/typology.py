"""Issue types, checks and severities.

Types and severities follow MQM (Multidimensional Quality Metrics, Lommel et al. 2014, https://themqm.org), accuracy
branch. MQM's own distinction holds: what a program finds is an *issue*; it becomes an *error* when a reviewer confirms it.
"""

from __future__ import annotations

TYPES: dict[str, str] = {
    "mistranslation": "the English says something else than the Spanish",
    "omission": "the English leaves out what the Spanish says",
    "addition": "the English says what is not in the Spanish",
    "untranslated": "the words were left in their own language, or are in a wrong one",
    "over_translation": "the English is more specific, stronger or more colourful than the Spanish",
    "under_translation": "the English is vaguer, weaker or plainer than the Spanish",
}
"""Issue type to what it means. `over_translation` and `under_translation` are MQM's terms."""

CHECKS: tuple[str, ...] = (
    "number", "date", "unit", "money", "name", "negation", "quantifier", "modality", "tense", "person", "gender",
    "role", "comparison", "question", "intensity", "idiom", "false_friend", "antonym", "register", "ellipsis",
    "coverage", "copy", "language", "truncation",
)  # fmt: skip
"""What narrows a type down: the check that found the issue."""

SEVERITY_WEIGHTS: dict[str, float] = {"neutral": 0.0, "minor": 1.0, "major": 5.0, "critical": 25.0}
"""Severity to its penalty in MQM points (MQM 2.0 scoring model: 0, 1, 5, 25), from least to worst."""

SEVERITIES: tuple[str, ...] = tuple(SEVERITY_WEIGHTS)
