"""SHA-256 of files and of model folders."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from verifier.errors import ModelError


def file_hash(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal.

    Raises:
        OSError: if it cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def model_hash(folder: Path) -> str:
    """SHA-256 over the names and contents of the files that decide an output, in hexadecimal.

    Raises:
        ModelError: if the folder or a file in it cannot be read.
    """
    digest = hashlib.sha256()
    try:
        for path in _model_files(folder):
            digest.update(path.name.encode() + b"\0" + bytes.fromhex(file_hash(path)))
    except OSError as error:
        raise ModelError(f"{folder} cannot be read as a model folder", str(error.strerror or error)) from error
    return digest.hexdigest()


def _model_files(folder: Path) -> Iterator[Path]:
    """Weights, vocabularies and settings; not the README, the card, or weights that the engine would not take."""
    files = sorted(path for path in folder.iterdir() if path.suffix in {".bin", ".safetensors", ".json", ".spm"})
    has_safetensors = any(path.suffix == ".safetensors" for path in files)
    for path in files:
        if path.name not in {"card.json", "tokenizer_config.json"} and not (has_safetensors and path.suffix == ".bin"):
            yield path
