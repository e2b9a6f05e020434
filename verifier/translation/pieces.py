"""SentencePiece pieces: what a Marian model reads and writes, the same for every engine that runs one."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

from verifier.errors import EngineError, ModelError

END = "</s>"
"""The end of sentence, the last token of every source and target."""


class Pieces:
    """Turns text into pieces and back with a model folder's ``source.spm`` and ``target.spm``.

    The files are read on first use. A folder without ``target.spm`` uses ``source.spm`` for both sides.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def encode_source(self, text: str) -> list[str]:
        """The pieces of a Spanish text, without the end of sentence."""
        return list(self._source.encode(text, out_type=str))

    def encode_target(self, text: str) -> list[str]:
        """The pieces of an English text, without the end of sentence."""
        return list(self._target.encode(text, out_type=str))

    def decode(self, pieces: list[str]) -> str:
        """The English text that ``pieces`` spell."""
        return str(self._target.decode(pieces)).strip()

    def inventories(self) -> list[list[str]]:
        """Every piece that each of the two sides may write, in the order of its file; one list where they share it."""
        sides = [self._source] if self._target is self._source else [self._source, self._target]
        return [[side.id_to_piece(i) for i in range(side.get_piece_size())] for side in sides]

    @cached_property
    def _source(self) -> Any:
        return _load(self._folder / "source.spm")

    @cached_property
    def _target(self) -> Any:
        path = self._folder / "target.spm"
        return _load(path) if path.is_file() else self._source


def _load(path: Path) -> Any:
    try:
        import sentencepiece
    except ImportError as error:
        raise EngineError("sentencepiece is not installed", "pip install sentencepiece") from error
    try:
        return sentencepiece.SentencePieceProcessor(model_file=str(path))
    except (OSError, RuntimeError, ValueError) as error:
        raise ModelError(f"{path} cannot be read as a SentencePiece model", "fetch the model again") from error
