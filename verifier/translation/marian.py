"""Engine `marian`: transformers' MarianMTModel from a local folder, in float32 on the processor.

Weights come from safetensors where the folder has them, else from a ``.bin`` that torch reads with its weights-only
loader, which refuses anything but tensors. Code that a model brings along is never run, and nothing is fetched.
"""

from __future__ import annotations

import json
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from verifier.errors import EngineError, ModelError
from verifier.model import TokenScores
from verifier.translation.engine import BEAM, Draft, SentenceEngine, length_limit
from verifier.translation.pieces import END

SAFE_WEIGHTS = "model.safetensors"
PICKLED_WEIGHTS = "pytorch_model.bin"
UNKNOWN = "<unk>"


class MarianEngine(SentenceEngine):
    """Runs a transformers folder: config, weights, ``vocab.json`` (one for both sides), ``source.spm``, ``target.spm``.

    Args:
        folder: the model's folder; `verifier.translation.store` knows where a downloaded one lies.
        threads: torch's threads for the whole process; left as they are by default.
    """

    def __init__(self, folder: Path, *, threads: int | None = None) -> None:
        super().__init__("marian", folder, threads=threads)
        self._torch_threads = threads

    @property
    def runtime(self) -> str:
        installed = {package: _installed_version(package) for package in ("transformers", "torch")}
        return "|".join([*(f"{package}-{found}" for package, found in installed.items()), "float32"])

    def load(self) -> None:
        _ = self._model, self._vocabulary

    @cached_property
    def _model(self) -> Any:
        model = load_marian(self.folder)
        import torch
        from transformers import GenerationConfig

        # In place of the folder's own settings, so that every engine decodes in the same way.
        config = model.config
        model.generation_config = GenerationConfig(
            num_beams=BEAM,
            length_penalty=1.0,
            bad_words_ids=[[config.pad_token_id]],
            pad_token_id=config.pad_token_id,
            eos_token_id=config.eos_token_id,
            decoder_start_token_id=config.decoder_start_token_id,
        )
        if self._torch_threads:
            torch.set_num_threads(self._torch_threads)
        return model

    @cached_property
    def _vocabulary(self) -> dict[str, int]:
        return read_vocabulary(self.folder)

    @cached_property
    def _tokens(self) -> dict[int, str]:
        return {number: piece for piece, number in self._vocabulary.items()}

    def _translate(self, sources: list[list[str]]) -> list[Draft]:
        import torch

        config = self._model.config
        drafts = []
        for source in sources:
            # The start token counts as one.
            with torch.inference_mode():
                output = self._model.generate(
                    input_ids=torch.tensor([self._numbers(source)]), max_length=length_limit(source) + 1
                )[0, 1:].tolist()
            cut_off = config.eos_token_id not in output
            numbers = output if cut_off else output[: output.index(config.eos_token_id)]
            log_probs = self._forced(self._numbers(source), numbers)
            drafts.append(
                Draft(
                    pieces=[self._tokens[number] for number in numbers],
                    log_prob=sum(log_probs[: len(numbers)] if cut_off else log_probs),
                    cut_off=cut_off,
                )
            )
        return drafts

    def _score(self, sources: list[list[str]], targets: list[list[str]]) -> list[TokenScores]:
        return [
            TokenScores((*target, END), tuple(self._forced(self._numbers(source), self._numbers(target)[:-1])))
            for source, target in zip(sources, targets, strict=True)
        ]

    def _forced(self, source: list[int], target: list[int]) -> list[float]:
        """Log-probability of each token of ``target`` and of the end of sentence behind it."""
        import torch

        config = self._model.config
        with torch.inference_mode():
            logits = self._model(
                input_ids=torch.tensor([source]),
                decoder_input_ids=torch.tensor([[config.decoder_start_token_id, *target]]),
            ).logits[0]
            # Padding is never generated, so it takes no share of the probability.
            padding = torch.zeros_like(logits, dtype=torch.bool)
            padding[:, config.pad_token_id] = True
            log_probs = logits.masked_fill(padding, float("-inf")).log_softmax(-1)
            expected = torch.tensor([*target, config.eos_token_id])
            return [float(value) for value in log_probs.gather(1, expected[:, None])[:, 0]]

    def _numbers(self, pieces: list[str]) -> list[int]:
        """Vocabulary numbers of ``pieces`` and of the end of sentence."""
        unknown = self._vocabulary[UNKNOWN]
        return [self._vocabulary.get(piece, unknown) for piece in (*pieces, END)]


def load_marian(folder: Path) -> Any:
    """The folder's ``transformers.MarianMTModel`` in float32, ready for inference.

    Raises:
        EngineError: if torch or transformers is not installed.
        ModelError: if the folder holds no Marian model, or its weights are damaged or hold more than tensors.
    """
    require_torch()
    names = [name for name in (SAFE_WEIGHTS, PICKLED_WEIGHTS) if (folder / name).is_file()]
    if not names or not (folder / "config.json").is_file():
        raise ModelError(f"{folder} is no transformers model", f"it needs config.json and {SAFE_WEIGHTS}")
    import torch
    from transformers import MarianConfig, MarianMTModel
    from transformers.utils import logging

    weights = folder / names[0]
    was_shown = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        config = MarianConfig.from_pretrained(folder, local_files_only=True)
        if config.model_type != "marian":
            raise ModelError(f"{folder} holds a {config.model_type} model", "take a Marian one, such as OPUS-MT's")
        model, report = MarianMTModel.from_pretrained(
            folder,
            config=config,
            dtype=torch.float32,
            use_safetensors=weights.name == SAFE_WEIGHTS,
            weights_only=True,
            local_files_only=True,
            output_loading_info=True,
        )
    except ModelError:
        raise
    except Exception as error:  # torch, safetensors and transformers each have their own for a bad file, some bare
        first_line = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise ModelError(f"{weights} was refused or is damaged ({first_line})", "fetch the model again") from error
    finally:
        if was_shown:
            logging.enable_progress_bar()
    if report["missing_keys"]:
        raise ModelError(f"{weights} lacks {len(report['missing_keys'])} of the model's weights", "fetch it again")
    return model.eval()


def require_torch() -> None:
    """Raises EngineError if torch or transformers is not installed."""
    for package in ("transformers", "torch"):
        _installed_version(package)


def read_vocabulary(folder: Path) -> dict[str, int]:
    """``vocab.json``: piece to its number.

    Raises:
        ModelError: if it is missing or damaged, or if the two languages have a vocabulary each.
    """
    if (folder / "target_vocab.json").is_file():
        raise ModelError(f"{folder} has a vocabulary for each language", "only shared vocabularies are supported")
    path = folder / "vocab.json"
    try:
        vocabulary = {str(piece): int(number) for piece, number in json.loads(path.read_bytes()).items()}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise ModelError(f"{path} is missing or damaged", "fetch the model again") from error
    if not {END, UNKNOWN} <= vocabulary.keys():
        raise ModelError(f"{path} lacks {END} or {UNKNOWN}", "take a Marian model's vocabulary")
    return vocabulary


def _installed_version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError as error:
        raise EngineError(
            f"the engine `marian` needs {package}, which is not installed",
            "pip install 'quote-verifier[marian]', or go on with `--engine bundled`",
        ) from error
