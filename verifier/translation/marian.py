"""Engine `marian`: transformers' MarianMTModel from a local folder, in float32 on the processor.

Weights come from safetensors where the folder has them, in one file or in parts, else from a ``.bin`` that torch reads with its weights-only
loader, which refuses anything but tensors. Of ``config.json`` only the settings of the architecture are taken, so that
it cannot name code to be run or fetched.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Container, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from verifier.errors import ModelError
from verifier.model import TokenScores
from verifier.translation.engine import BEAM, FETCH_AGAIN, Draft, SentenceEngine, length_limit
from verifier.translation.installed import required_version
from verifier.translation.pieces import END

CONFIG = "config.json"
VOCABULARY = "vocab.json"
ADAPTER = "adapter_config.json"
SAFE_WEIGHTS = "model.safetensors"
SAFE_PARTS = "model.safetensors.index.json"
PICKLED_WEIGHTS = "pytorch_model.bin"
UNKNOWN = "<unk>"
ATTENTION = "eager"
"""Transformers' own attention in plain torch; on a processor it is as fast as "sdpa" for models of this size."""
_OWN_ATTENTION = (None, "eager", "sdpa", "flash_attention_2", "flex_attention")
"""What a config may have been saved with; any other value names code on the hub."""
_ATTENTION_KEYS = ("attn_implementation", "_attn_implementation", "_attn_implementation_internal")
_SETTINGS = (
    "activation_function", "bos_token_id", "d_model", "decoder_attention_heads", "decoder_ffn_dim", "decoder_layers",
    "decoder_start_token_id", "decoder_vocab_size", "encoder_attention_heads", "encoder_ffn_dim", "encoder_layers",
    "eos_token_id", "forced_eos_token_id", "is_encoder_decoder", "max_position_embeddings", "pad_token_id",
    "scale_embedding", "share_encoder_decoder_embeddings", "tie_word_embeddings", "vocab_size",
)  # fmt: skip
"""The settings of ``config.json`` that decide what a Marian model computes (dropout is training's)."""


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
        return "|".join([*(f"{package}-{found}" for package, found in require_torch().items()), "float32"])

    def _load(self) -> Container[str]:
        size, largest = self.model.config.vocab_size, max(self.vocabulary.values())
        if largest >= size:
            raise ModelError(f"{self.folder / VOCABULARY} numbers {largest + 1} pieces, the model {size}", FETCH_AGAIN)
        return self.vocabulary

    @cached_property
    def model(self) -> Any:
        model = load_marian(self.folder)
        import torch
        from transformers import GenerationConfig

        # In place of the folder's own settings, so that every engine decodes in the same way.
        config = model.config
        model.generation_config = GenerationConfig(
            num_beams=BEAM,
            num_return_sequences=BEAM,
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
    def vocabulary(self) -> dict[str, int]:
        return read_vocabulary(self.folder)

    @cached_property
    def _tokens(self) -> dict[int, str]:
        return {number: piece for piece, number in self.vocabulary.items()}

    def _translate(self, sources: list[list[str]]) -> list[Iterator[Draft]]:
        return [self._drafts(source) for source in sources]

    def _drafts(self, source: list[str]) -> Iterator[Draft]:
        import torch

        config = self.model.config
        # The start token counts as one.
        with torch.inference_mode():
            beam = self.model.generate(
                input_ids=torch.tensor([self._numbers(source)]), max_length=length_limit(source) + 1
            )[:, 1:].tolist()
        for output in beam:
            cut_off = config.eos_token_id not in output
            numbers = output if cut_off else output[: output.index(config.eos_token_id)]
            log_probs = self._forced(self._numbers(source), numbers)
            yield Draft(
                pieces=[self._spell(number) for number in numbers],
                log_prob=sum(log_probs[: len(numbers)] if cut_off else log_probs),
                cut_off=cut_off,
            )

    def _score(self, sources: list[list[str]], targets: list[list[str]]) -> list[TokenScores]:
        return [
            TokenScores((*target, END), tuple(self._forced(self._numbers(source), self._numbers(target)[:-1])))
            for source, target in zip(sources, targets, strict=True)
        ]

    def _forced(self, source: list[int], target: list[int]) -> list[float]:
        """Log-probability of each token of ``target`` and of the end of sentence behind it."""
        import torch

        config = self.model.config
        with torch.inference_mode():
            logits = self.model(
                input_ids=torch.tensor([source]),
                decoder_input_ids=torch.tensor([[config.decoder_start_token_id, *target]]),
            ).logits[0]
            # Padding is never generated, so it takes no share of the probability.
            padding = torch.zeros_like(logits, dtype=torch.bool)
            padding[:, config.pad_token_id] = True
            log_probs = logits.masked_fill(padding, float("-inf")).log_softmax(-1)
            expected = torch.tensor([*target, config.eos_token_id])
            return [float(value) for value in log_probs.gather(1, expected[:, None])[:, 0]]

    def _spell(self, number: int) -> str:
        if number not in self._tokens:
            raise ModelError(f"{self.folder / VOCABULARY} has no piece number {number}", FETCH_AGAIN)
        return self._tokens[number]

    def _numbers(self, pieces: list[str]) -> list[int]:
        """Vocabulary numbers of ``pieces`` and of the end of sentence."""
        unknown = self.vocabulary[UNKNOWN]
        return [self.vocabulary.get(piece, unknown) for piece in (*pieces, END)]


def load_marian(folder: Path) -> Any:
    """The folder's ``transformers.MarianMTModel`` in float32, ready for inference.

    Raises:
        EngineError: if torch or transformers is not installed.
        ModelError: if the folder holds no Marian model, or its weights are damaged or hold more than tensors.
    """
    require_torch()
    config = read_config(folder)
    names = [name for name in (SAFE_WEIGHTS, SAFE_PARTS, PICKLED_WEIGHTS) if (folder / name).is_file()]
    if not names:
        raise ModelError(f"{folder} is no transformers model", f"it needs {CONFIG} and {SAFE_WEIGHTS}")
    if (folder / ADAPTER).is_file():
        raise ModelError(f"{folder} is an adapter to another model", f"take a whole model, or remove {ADAPTER}")
    import torch
    from transformers import MarianConfig, MarianMTModel

    weights = folder / names[0]
    try:
        with _silent():
            model, report = MarianMTModel.from_pretrained(
                folder,
                config=MarianConfig(**config),
                dtype=torch.float32,
                attn_implementation=ATTENTION,
                use_safetensors=weights.name != PICKLED_WEIGHTS,
                weights_only=True,
                local_files_only=True,
                ignore_mismatched_sizes=True,  # reported below, in one line
                output_loading_info=True,
            )
    except Exception as error:  # torch, safetensors and transformers each have their own for a bad file, some bare
        # What torch says of a pickle that it refuses ends in the advice to read it all the same.
        why = "it must hold tensors and nothing else" if weights.name == PICKLED_WEIGHTS else _first_line(error)
        raise ModelError(f"{weights} was refused or is damaged ({why})", FETCH_AGAIN) from error
    if report["mismatched_keys"]:
        raise ModelError(f"the weights in {weights} do not have the sizes that {CONFIG} gives", FETCH_AGAIN)
    if report["missing_keys"]:
        raise ModelError(f"{weights} lacks {len(report['missing_keys'])} of the model's weights", FETCH_AGAIN)
    return model.eval()


def read_config(folder: Path) -> dict[str, Any]:
    """The settings of the architecture in the folder's ``config.json``.

    Raises:
        ModelError: if it is missing or damaged, is not a Marian model's, or asks for code that is not transformers' own.
    """
    path = folder / CONFIG
    try:
        config = json.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise ModelError(f"{folder} is no transformers model", f"it needs {CONFIG} and {SAFE_WEIGHTS}") from error
    except (OSError, ValueError) as error:
        raise ModelError(f"{path} is damaged", FETCH_AGAIN) from error
    if not isinstance(config, dict):
        raise ModelError(f"{path} holds no settings", FETCH_AGAIN)
    if config.get("model_type") != "marian":
        raise ModelError(f"{folder} holds a {config.get('model_type')} model", "take a Marian one, such as OPUS-MT's")
    for key in _ATTENTION_KEYS:
        if config.get(key) not in _OWN_ATTENTION:
            raise ModelError(
                f"{path} asks for code from elsewhere ({key}: {config[key]!r})",
                "take another model, or remove that line",
            )
    return {key: config[key] for key in _SETTINGS if key in config}


@contextmanager
def _silent() -> Iterator[None]:
    """Keeps transformers and torch from printing bars, tables and advice for developers."""
    from transformers.utils import logging

    verbosity, had_bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity(logging.CRITICAL)
    logging.disable_progress_bar()
    try:
        with warnings.catch_warnings(action="ignore"):
            yield
    finally:
        logging.set_verbosity(verbosity)
        if had_bars:
            logging.enable_progress_bar()


def _first_line(error: Exception) -> str:
    return next(iter(str(error).strip().splitlines()), type(error).__name__)


def require_torch() -> dict[str, str]:
    """The installed versions of transformers and torch.

    Raises:
        EngineError: if one is not installed.
    """
    remedy = "pip install 'quote-verifier[marian]', or go on with `--engine bundled`"
    return {
        package: required_version(package, what="the engine `marian`", remedy=remedy)
        for package in ("transformers", "torch")
    }


def read_vocabulary(folder: Path) -> dict[str, int]:
    """``vocab.json``: piece to its number.

    Raises:
        ModelError: if it is missing or damaged, or if the two languages have a vocabulary each.
    """
    if (folder / "target_vocab.json").is_file():
        raise ModelError(f"{folder} has a vocabulary for each language", "only shared vocabularies are supported")
    path = folder / VOCABULARY
    try:
        vocabulary = {str(piece): int(number) for piece, number in json.loads(path.read_bytes()).items()}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise ModelError(f"{path} is missing or damaged", FETCH_AGAIN) from error
    if not {END, UNKNOWN} <= vocabulary.keys():
        raise ModelError(f"{path} lacks {END} or {UNKNOWN}", "take a Marian model's vocabulary")
    return vocabulary
