"""Engine `bundled`: the small Spanish-English model inside the package; it runs offline and needs no download."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from verifier.translation.ct2 import CTranslate2Engine

NAME = "bundled"


def bundled_folder() -> Path:
    """Where the model lies (the package is always installed as plain files, never inside a zip)."""
    return Path(str(files("verifier.resources"))) / "models" / "es-en"


def bundled_engine(*, threads: int | None = None) -> CTranslate2Engine:
    """The bundled model, in int8 on every machine."""
    return CTranslate2Engine(bundled_folder(), name=NAME, compute_type="int8", threads=threads)
