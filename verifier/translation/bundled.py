"""Engine `bundled`: the small Spanish-English model inside the package; it runs offline and needs no download. Beside it lies
the English-Spanish one, which only scores: the evidence has it whichever engine translates."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from verifier.translation.ct2 import CTranslate2Engine

NAME = "bundled"


def bundled_folder(direction: str = "es-en") -> Path:
    """Where the model of a direction lies (the package is always installed as plain files, never inside a zip)."""
    return Path(str(files("verifier.resources"))) / "models" / direction


def bundled_engine(*, threads: int | None = None) -> CTranslate2Engine:
    """The bundled model, in int8 on every machine."""
    return CTranslate2Engine(bundled_folder(), name=NAME, compute_type="int8", threads=threads, mends_names=True)


@cache
def bundled_scorer(*, threads: int | None = None) -> CTranslate2Engine:
    """The English-Spanish model; loaded at the first use and kept, since every engine's evidence needs it."""
    folder = bundled_folder("en-es")
    return CTranslate2Engine(folder, name="bundled-back", compute_type="int8", threads=threads, into="es")
