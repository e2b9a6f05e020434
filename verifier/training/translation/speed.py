"""How fast a model translates, beside the architecture of OPUS-MT with random weights, in one run.

    python -m verifier.training.translation.speed MODEL

Both decode exactly 30 tokens for every sentence, with the same beam, in batches of 32, two batches at a time on one thread each:
as the engine runs (`verifier.translation.ct2`), and the faster way for both.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from verifier.translation.convert import convert
from verifier.translation.engine import BEAM

TOKENS, BATCH, WORKERS, ROUNDS = 30, 32, 2, 5
"""Target tokens a sentence, sentences a batch, batches at a time, and runs of which the median counts."""
_PEER = {"d_model": 512, "layers": 6, "feed_forward": 2048, "heads": 8}
"""The shape of OPUS-MT's transformer-align."""
_PEER_PIECES = 65_001
"""The size of its vocabulary: the pieces of the model that it is compared with, then fillers."""


def random_peer(folder: Path, pieces: Path) -> Path:
    """A transformers folder of OPUS-MT's shape with random weights; ``pieces``: a folder whose ``source.spm`` it takes."""
    import json
    import shutil

    import sentencepiece
    import torch
    from transformers import MarianConfig, MarianMTModel

    torch.manual_seed(1)
    config = MarianConfig(
        vocab_size=_PEER_PIECES, d_model=_PEER["d_model"],
        encoder_layers=_PEER["layers"], decoder_layers=_PEER["layers"],
        encoder_ffn_dim=_PEER["feed_forward"], decoder_ffn_dim=_PEER["feed_forward"],
        encoder_attention_heads=_PEER["heads"], decoder_attention_heads=_PEER["heads"],
        pad_token_id=_PEER_PIECES - 1, decoder_start_token_id=_PEER_PIECES - 1, eos_token_id=0, forced_eos_token_id=None,
        max_position_embeddings=512, scale_embedding=True, activation_function="swish",
        share_encoder_decoder_embeddings=True, tie_word_embeddings=True, static_position_embeddings=True,
    )  # fmt: skip
    MarianMTModel(config).save_pretrained(folder)
    (folder / "generation_config.json").unlink(missing_ok=True)
    processor = sentencepiece.SentencePieceProcessor(model_file=str(pieces / "source.spm"))
    known = [processor.id_to_piece(number) for number in range(processor.get_piece_size())]
    names = [name for name in dict.fromkeys(["</s>", "<unk>", *known]) if name != "<pad>"]
    filler = [f"▁filler{number}" for number in range(_PEER_PIECES - 1 - len(names))]
    vocabulary = {name: number for number, name in enumerate([*names, *filler, "<pad>"])}
    (folder / "vocab.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    for name in ("source.spm", "target.spm"):
        shutil.copyfile(pieces / "source.spm", folder / name)
    return folder


def sentences_a_second(models: Sequence[Any], sources: list[list[str]]) -> list[float]:
    """Of each model, the median of some rounds over all sources; the models take turns, so that a busy minute meets all."""
    times: list[list[float]] = [[] for _ in models]
    for _ in range(ROUNDS):
        for model, spent in zip(models, times, strict=True):
            began = time.perf_counter()
            model.translate_batch(
                sources, beam_size=BEAM, min_decoding_length=TOKENS, max_decoding_length=TOKENS, max_batch_size=BATCH
            )
            spent.append(time.perf_counter() - began)
    return [len(sources) / statistics.median(spent) for spent in times]


@click.command()
@click.argument("model", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(model: Path) -> None:
    """Sentences a second of MODEL, a CTranslate2 folder, and of OPUS-MT's architecture converted to int8 the same way."""
    import ctranslate2

    with TemporaryDirectory() as scratch:
        peer = convert(random_peer(Path(scratch) / "weights", model), Path(scratch) / "peer")
        # Random numbers stand for pieces in both: what is read matters to neither, only how much of it.
        sources = [[f"▁{(7 * k + j) % 9000}" for j in range(TOKENS)] for k in range(4 * BATCH)]
        models = [
            ctranslate2.Translator(str(folder), inter_threads=WORKERS, intra_threads=1) for folder in (model, peer)
        ]
        rates = sentences_a_second(models, sources)
    click.echo(
        f"{model.name}: {rates[0]:.1f} sentences a second; OPUS-MT's architecture: {rates[1]:.1f}; {rates[0] / rates[1]:.1f} times"
    )


if __name__ == "__main__":
    main()
