"""Converts a Marian model to CTranslate2 once, so that it runs fast and without torch afterwards."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

from verifier.errors import EngineError, ModelError
from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.marian import UNKNOWN, MarianEngine
from verifier.translation.pieces import END

NEVER = -1e4
"""The padding token's bias: no probability in float32."""


def convert(folder: Path, target: Path, *, quantization: str | None = "int8") -> Path:
    """Writes the transformers Marian model in ``folder`` as a CTranslate2 model to ``target``, all of it or nothing.

    Args:
        folder: config, weights, ``vocab.json``, ``source.spm`` and ``target.spm``.
        target: a folder that does not exist yet.
        quantization: "int8", or None for float32.

    Returns:
        ``target``.

    Raises:
        EngineError: if torch or transformers is not installed.
        ModelError: if the model or its conversion does not run, or ``target`` exists or cannot be written.
    """
    if target.exists():
        raise ModelError(f"{target} exists already", "remove it first")
    source = MarianEngine(folder)
    source.load()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=target.parent, prefix=".converting-") as scratch:
            work = Path(scratch) / "model"
            work.mkdir()
            _write(source.model, source.vocabulary, work, quantization)
            shutil.copyfile(folder / "source.spm", work / "source.spm")
            if (folder / "target.spm").is_file() and not _same(folder / "source.spm", folder / "target.spm"):
                shutil.copyfile(folder / "target.spm", work / "target.spm")
            CTranslate2Engine(work).load()
            work.rename(target)
    except OSError as error:
        raise ModelError(f"{target} cannot be written", str(error.strerror or error)) from error
    return target


def _write(model: Any, vocabulary: dict[str, int], target: Path, quantization: str | None) -> None:
    try:
        import torch
        from ctranslate2.converters.transformers import BartLoader
    except ImportError as error:
        raise EngineError(
            "the conversion needs torch and ctranslate2", "pip install 'quote-verifier[marian]'"
        ) from error

    class Loader(BartLoader):  # type: ignore[misc]  # ctranslate2 has no types
        """Marian as CTranslate2's converter reads it, but with the embedding that decoding starts from.

        CTranslate2's own loader drops the padding token and starts from zeros. That is exact for models that Marian
        trained; one that was trained with transformers may have learnt another start, and without it every
        likelihood is off.
        """

        def get_model_spec(self, model: Any) -> Any:
            model.config.normalize_before = False
            model.config.normalize_embedding = False
            model.final_logits_bias[0, model.config.pad_token_id] = NEVER
            return super().get_model_spec(model)

        def set_config(self, config: Any, model: Any, tokenizer: Any) -> None:
            config.eos_token = END
            config.unk_token = UNKNOWN
            pieces = self.get_vocabulary(model, tokenizer)
            config.decoder_start_token = pieces[model.config.decoder_start_token_id]

    try:
        with torch.no_grad():
            # The loader asks its tokenizer for nothing but the vocabulary.
            spec = Loader()(model, SimpleNamespace(get_vocab=lambda: vocabulary))
        spec.validate()
    except (
        LookupError,
        ValueError,
    ) as error:  # an activation, a shape or a vocabulary that CTranslate2 has no form for
        raise ModelError(f"CTranslate2 has no form for this model ({error})", "run it as `--engine marian`") from error
    spec.optimize(quantization=quantization)
    spec.save(str(target))


def _same(one: Path, other: Path) -> bool:
    return one.read_bytes() == other.read_bytes()
