"""Weights -> a transformers folder in 16 bits (what the next run starts from), and its int8 form for the wheel."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from verifier.training.translation.config import Config
from verifier.training.translation.encode import END, MODEL, PAD, UNKNOWN, VOCABULARY

MOST_BYTES = "14MB"
"""Of one part of the weights: repositories of code take no larger files gladly."""


def export(network: Any, work: Path, folder: Path, config: Config) -> Path:
    """Writes a MarianMTModel folder (float16 safetensors, vocabulary, pieces) that `load_marian` reads; returns it."""
    import copy

    import torch

    folder.mkdir(parents=True, exist_ok=True)
    copy.deepcopy(network).to("cpu", torch.float16).save_pretrained(folder, max_shard_size=MOST_BYTES)
    (folder / "generation_config.json").unlink(missing_ok=True)
    shutil.copyfile(work / VOCABULARY, folder / VOCABULARY)
    for name in (MODEL, "target.spm"):
        shutil.copyfile(work / MODEL, folder / name)
    settings = {
        "tokenizer_class": "MarianTokenizer", "source_lang": config.source, "target_lang": config.target,
        "eos_token": END, "unk_token": UNKNOWN, "pad_token": PAD, "model_max_length": 256,
    }  # fmt: skip
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    return folder
