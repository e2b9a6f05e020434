"""The transformer: transformers' MarianMTModel, from a random start or from earlier weights."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from verifier.training.translation.config import Network
from verifier.training.translation.encode import END, PAD, VOCABULARY, Encoded
from verifier.translation.marian import load_marian


def make_network(work: Path, shape: Network, *, dropout: float, seed: int) -> Any:
    """A ``MarianMTModel`` with fresh weights for the vocabulary of a work folder."""
    import torch
    from transformers import MarianConfig, MarianMTModel

    torch.manual_seed(seed)
    vocabulary = json.loads((work / VOCABULARY).read_text(encoding="utf-8"))
    config = MarianConfig(
        vocab_size=len(vocabulary),
        d_model=shape.width,
        encoder_layers=shape.encoder_layers,
        decoder_layers=shape.decoder_layers,
        encoder_ffn_dim=shape.feed_forward,
        decoder_ffn_dim=shape.decoder_feed_forward or shape.feed_forward,
        encoder_attention_heads=shape.heads,
        decoder_attention_heads=shape.heads,
        pad_token_id=vocabulary[PAD],
        decoder_start_token_id=vocabulary[PAD],
        eos_token_id=vocabulary[END],
        forced_eos_token_id=None,
        max_position_embeddings=512,
        scale_embedding=True,
        activation_function="relu",
        share_encoder_decoder_embeddings=True,
        tie_word_embeddings=True,
        static_position_embeddings=True,
        init_std=0.06,
        dropout=dropout,
        attention_dropout=0.0,
        activation_dropout=0.0,
    )
    config._attn_implementation = "eager"  # the fastest on a processor
    return MarianMTModel(config)


def start_from(folder: Path, network: Any) -> None:
    """Copies the weights of a transformers folder into ``network``, which may have more layers, more or fewer hidden
    units, and be wider by whole attention heads of the same size.

    What is new changes (nearly) nothing at first: its outputs start at zero, after Net2Net (Chen, Goodfellow & Shlens
    2016), and the norms of new layers give back the spread that the layer below them hands on. Where there are fewer
    hidden units, those with the largest weights stay (the norm of what goes in times that of what comes out).

    Raises:
        ModelError: if the folder cannot be read, or does not fit into ``network``.
    """
    import torch

    from verifier.errors import ModelError

    began = load_marian(folder)
    old, new = began.state_dict(), network.state_dict()
    if _head_size(began) == _head_size(network) and began.config.d_model < network.config.d_model:
        old = _widened(old, began.config, network.config.d_model)
    _narrow(old, new)
    for name, value in old.items():
        room = new[name].shape if name in new else ()
        grows = ".layers." in name
        if len(room) != value.ndim or any(a > b if grows else a != b for a, b in zip(value.shape, room, strict=True)):
            raise ModelError(
                f"{folder} does not fit into the network of the config: {name} is {tuple(value.shape)}, not {tuple(room)}",
                "keep the pieces, and have as many layers and heads of the same size or more",
            )
    with torch.no_grad():
        for side in (network.model.encoder, network.model.decoder):
            for layer in side.layers:
                for name, value in layer.named_parameters():
                    if name.endswith(("out_proj.weight", "fc2.weight")):
                        value.zero_()
        for name, value in old.items():
            new[name][tuple(map(slice, value.shape))] = value
        for side in ("encoder", "decoder"):
            _pass_through(network, side, [name for name in old if f"{side}.layers." in name])


def _head_size(network: Any) -> int:
    size: int = network.config.d_model // network.config.encoder_attention_heads
    return size


def _widened(old: dict[str, Any], config: Any, width: int) -> dict[str, Any]:
    """``old`` with each place of a hidden state copied so often that there are ``width`` of them (Net2Net again).

    What reads copies has its weights divided by their number, so that it reads what it read; only the norms take their
    means and spreads over a little other places. Sines and cosines of the positions fill a half each, at frequencies spread
    over the width: a new place is a copy of the old one whose frequency is nearest. The heads stay; new ones come from ``network``.
    """
    import torch

    half = config.d_model // 2
    nearest = (torch.arange(width // 2) * config.d_model / width).round().long().clamp(max=half - 1)
    copied = torch.cat([nearest, half + nearest])
    share = 1 / copied.bincount(minlength=config.d_model)[copied]
    grown = (width / config.d_model) ** 0.5  # embeddings are multiplied by the root of the width
    wide = {}
    for name, value in old.items():
        stem, _, kind = name.rpartition(".")
        if name.endswith(("shared.weight", "embed_tokens.weight", "lm_head.weight")):
            value = value[:, copied] / grown
        elif stem.endswith(("layer_norm", "fc2", "out_proj")):
            value = value[copied]
        elif stem.endswith(("q_proj", "k_proj", "v_proj", "fc1")) and kind == "weight":
            value = value[:, copied] * share
        if name.startswith(f"model.decoder.layers.{config.decoder_layers - 1}.final_layer_norm."):
            value = value * share * grown  # what the output layer reads, whose weights are the embeddings
        if not name.endswith("embed_positions.weight"):
            wide[name] = value
    return wide


def _narrow(old: dict[str, Any], new: dict[str, Any]) -> None:
    """Leaves out of ``old`` the weakest hidden units of each feed-forward layer that is narrower in ``new``."""
    for name in [name for name in old if name.endswith("fc1.weight") and name in new]:
        stem, kept = name.removesuffix("fc1.weight"), len(new[name])
        inward, outward = old[name], old[f"{stem}fc2.weight"]
        if kept < len(inward):
            strength = inward.norm(dim=1) * outward.norm(dim=0)
            units = strength.argsort(descending=True, stable=True)[:kept].sort().values
            old[name], old[f"{stem}fc1.bias"] = inward[units], old[f"{stem}fc1.bias"][units]
            old[f"{stem}fc2.weight"] = outward[:, units]


def _pass_through(network: Any, side: str, old: list[str]) -> None:
    """Norms of the layers beyond the old ones: the mean and the spread of what the last old layer's norm lets out."""
    layers = getattr(network.model, side).layers
    first = 1 + max(int(name.split(".layers.")[1].split(".")[0]) for name in old)
    last = layers[first - 1].final_layer_norm
    mean = last.bias.mean()
    spread = (last.weight**2 + last.bias**2).mean().sub(mean**2).sqrt()
    for layer in layers[first:]:
        for name, value in layer.named_parameters():
            if "layer_norm" in name:
                value.copy_((mean if name.endswith("bias") else spread).expand_as(value))


def start_from_text(network: Any, source: Encoded, target: Encoded, *, seed: int) -> None:
    """Embeddings that start as cross-lingual vectors, and cross-attention that passes them through.

    Piece-by-sentence matrix over the pairs (a piece of either side marks the same sentence), log-idf, truncated SVD:
    sentence ids as features, after Levy, Søgaard & Goldberg 2017. From a random start nothing happens for hours.
    """
    import torch
    from scipy.sparse import csr_matrix, diags
    from sklearn.utils.extmath import randomized_svd

    embeddings = network.model.shared.weight
    size, width = embeddings.shape
    count = len(source.lengths)
    marks = sum(
        csr_matrix(
            (np.ones(len(side.pieces), np.float32), (np.repeat(np.arange(count), side.lengths), side.pieces)),
            (count, size),
        )
        for side in (source, target)
    )
    marks.data[:] = 1
    seen = np.asarray(marks.sum(0)).ravel()
    weight = np.log(count / (seen + 1.0)) * (seen > 0)
    sentence = 1 / np.sqrt(np.asarray(marks.sum(1)).ravel() + 1)
    left, spread, _ = randomized_svd(
        (diags(sentence) @ marks @ diags(weight)).T.tocsr(), width, n_iter=3, random_state=seed
    )
    vectors = left * np.sqrt(spread)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6
    vectors *= np.minimum(1, seen[:, None] / 5) * 0.9 + 0.1
    with torch.no_grad():
        embeddings.copy_(torch.from_numpy(vectors.astype(np.float32)))
        for layer in network.model.decoder.layers:
            layer.encoder_attn.v_proj.weight.copy_(torch.eye(width))
            layer.encoder_attn.out_proj.weight.copy_(torch.eye(width))
