"""What a user may choose for a run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """One run's choices.

    Attributes:
        engine: ``auto``, ``bundled``, ``ctranslate2:FOLDER`` or ``marian:FOLDER_OR_ID[@REVISION]``.
        glossary: a TSV of accepted renderings, or None.
        cache: whether translations are kept on disk between runs.
    """

    engine: str = "auto"
    glossary: Path | None = None
    cache: bool = True
