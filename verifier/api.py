"""The short way for notebooks: one call, one result, the models loaded once a process."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from verifier.model import PairReport
from verifier.pipeline import Verifier
from verifier.report.notebook import NotebookReport


def verify_pair(source: str, translation: str, *, engine: str = "auto") -> PairReport:
    """Judges one Spanish text and its English translation."""
    return _verifier(engine).verify_pairs([(source, translation)])[0]


def verify_pairs(pairs: Iterable[tuple[str, str]], *, engine: str = "auto") -> list[PairReport]:
    """Judges (Spanish, English) texts; one report a pair, in order."""
    return _verifier(engine).verify_pairs(pairs)


def verify_text(text: str, *, engine: str = "auto") -> NotebookReport:
    """Checks an article given as plain text."""
    return _verifier(engine).check_text(text)


@cache
def _verifier(engine: str) -> Verifier:
    return Verifier(engine)
