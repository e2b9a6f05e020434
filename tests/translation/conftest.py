"""Real engines for the tests: the bundled model, and a tiny Marian model with random weights, made on the spot."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest

from verifier.translation.bundled import bundled_engine
from verifier.translation.ct2 import CTranslate2Engine

SENTENCES = (
    "El alcalde prometió agua potable para todo el barrio.",
    "The mayor promised drinking water for the whole neighbourhood.",
    "No sabemos cuándo volverán los pescadores.",
    "We do not know when the fishermen will return.",
    "Mi abuela vendía empanadas frente a la estación.",
    "My grandmother sold empanadas in front of the station.",
    "Tenemos 45 camas y 120 pacientes.",
    "We have 45 beds and 120 patients.",
)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the user's cache and models, or the hub."""
    monkeypatch.setenv("VERIFIER_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("VERIFIER_MODELS_DIR", str(tmp_path / "models"))
    monkeypatch.delenv("HF_ENDPOINT", raising=False)


@pytest.fixture(scope="session")
def bundled() -> CTranslate2Engine:
    return bundled_engine()


@pytest.fixture(scope="session")
def tiny_marian(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A transformers MarianMTModel folder (safetensors) with a SentencePiece model trained on `SENTENCES`."""
    torch = pytest.importorskip("torch")
    import sentencepiece
    from transformers import MarianConfig, MarianMTModel

    folder = tmp_path_factory.mktemp("tiny-marian")
    trained = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES), model_writer=trained, vocab_size=90, hard_vocab_limit=False, minloglevel=2
    )
    pieces = sentencepiece.SentencePieceProcessor(model_proto=trained.getvalue())
    # Marian's order: the end of sentence, the unknown piece, the pieces, padding last.
    names = ["</s>", "<unk>"]
    names += [name for i in range(pieces.get_piece_size()) if (name := pieces.id_to_piece(i)) not in {"<s>", *names}]
    names.append("<pad>")
    torch.manual_seed(7)
    model = MarianMTModel(
        MarianConfig(
            vocab_size=len(names),
            d_model=32,
            encoder_layers=1,
            decoder_layers=1,
            encoder_ffn_dim=64,
            decoder_ffn_dim=64,
            encoder_attention_heads=2,
            decoder_attention_heads=2,
            pad_token_id=len(names) - 1,
            eos_token_id=0,
            decoder_start_token_id=len(names) - 1,
            forced_eos_token_id=None,
            max_position_embeddings=512,
            scale_embedding=True,
            activation_function="swish",
            share_encoder_decoder_embeddings=True,
            tie_word_embeddings=True,
        )
    )
    with torch.no_grad():
        # Decoding starts from a learnt embedding, not from zeros; and the weights are large enough to have opinions.
        model.model.shared.weight.normal_(0, 0.4)
    model.save_pretrained(folder)
    for side in ("source", "target"):
        (folder / f"{side}.spm").write_bytes(trained.getvalue())
    (folder / "vocab.json").write_text(json.dumps({name: i for i, name in enumerate(names)}, ensure_ascii=False))
    return folder


@pytest.fixture
def pickled_marian(tiny_marian: Path, tmp_path: Path) -> Path:
    """The same model with its weights in a ``pytorch_model.bin``."""
    import torch
    from safetensors.torch import load_file

    folder = tmp_path / "pickled"
    shutil.copytree(tiny_marian, folder)
    torch.save(load_file(folder / "model.safetensors"), folder / "pytorch_model.bin")
    (folder / "model.safetensors").unlink()
    return folder
