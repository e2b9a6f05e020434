"""Builds resources/gaps/en.npz: the network that tells where a word has dropped out of an English text.

    python -m verifier.training.gaps CORPUS_DIR --out verifier/resources/gaps/en.npz

CORPUS_DIR holds ``NAME.tsv.xz`` files of ``es<TAB>en`` lines and a ``manifest.tsv``; only files with use ``open`` are read. Every word of the English
is taken out once an epoch: the place where it stood is an example; counter-examples are the places before any word or mark.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import nn

from verifier.evidence.gaps import END, PAD, REACH, SHAPES, START, UNKNOWN, Ints, numbered
from verifier.text import Token, tokenize
from verifier.training.lexicon import open_sources
from verifier.training.wordlist import read_pairs

WORDS, WORD_SIZE, SHAPE_SIZE, HIDDEN = 15_000, 48, 12, (224, 48)
LEAST, MOST = 3, 60
"""Tokens of a text that is learnt from."""
BATCH, RATE, EPOCHS, DROPOUT = 4096, 2e-3, 10, 0.1
WITHOUT = ("mt_outputs_bergamot_wmt08_12_floresdev", "software_strings", "tldr_pages", "renpy_tutorial_game")
"""A machine's English, and what is hardly sentences."""


class Data(NamedTuple):
    """All texts in a row, REACH places of padding between them: the numbers of words and shapes (``verifier.evidence.gaps.numbered``), where all
    tokens are but the first of a text, and where the words among them are."""

    words: Ints
    shapes: Ints
    places: Ints
    taken: Ints


class Net(nn.Module):  # type: ignore[misc]  # torch is an extra
    """What ``verifier.evidence.gaps.gaps`` computes; takes the words and shapes of the 2 * REACH tokens, (examples, 2 * REACH) each."""

    def __init__(self, words: int) -> None:
        super().__init__()
        self.words = nn.Embedding(words, WORD_SIZE)
        self.shapes = nn.Embedding(len(SHAPES), SHAPE_SIZE)
        sizes = (2 * REACH * (WORD_SIZE + SHAPE_SIZE), *HIDDEN, 1)
        self.layers = nn.ModuleList(nn.Linear(n, m) for n, m in pairwise(sizes))

    def forward(self, words: torch.Tensor, shapes: torch.Tensor) -> torch.Tensor:
        values = nn.functional.dropout(
            torch.cat([self.words(words), self.shapes(shapes)], -1).flatten(1), DROPOUT, self.training
        )
        for k, layer in enumerate(self.layers):
            values = layer(values if k == 0 else torch.relu(values))
        return values.squeeze(-1)


def read_english(corpus: Path) -> tuple[list[tuple[Token, ...]], dict[str, tuple[str, int]]]:
    """The English texts, and for each file its licence and how many of them are from it."""
    texts: list[tuple[Token, ...]] = []
    used: dict[str, tuple[str, int]] = {}
    for path, licence, limit in open_sources(corpus, without=WITHOUT):
        before, left = len(texts), limit
        for _, english in read_pairs(path):
            tokens = tokenize(english)
            if left > 0 and LEAST <= len(tokens) <= MOST:
                texts.append(tokens)
                left -= len(tokens)
        used[path.name.removesuffix(".tsv.xz")] = licence, len(texts) - before
    return texts, used


def vocabulary(texts: Sequence[Sequence[Token]]) -> dict[str, int]:
    """The most frequent words and marks to their numbers."""
    counts = Counter(token.norm for tokens in texts for token in tokens)
    return {word: k for k, (word, n) in enumerate(counts.most_common(WORDS), UNKNOWN + 1) if n > 1 and "\n" not in word}


def lay_out(texts: Sequence[Sequence[Token]], words: dict[str, int]) -> Data:
    """The texts as numbers. A text's first word and its marks are never taken out: without them nothing is missing that a reader could miss."""
    rows = [numbered(tokens, words) for tokens in texts]
    begins = np.cumsum([0, *(len(forms) for forms, _ in rows[:-1])])
    places = [
        (begin + REACH + k, tokens[k].kind == "word")
        for begin, tokens in zip(begins, texts, strict=True)
        for k in range(1, len(tokens))
    ]
    return Data(
        np.concatenate([forms for forms, _ in rows]),
        np.concatenate([shapes for _, shapes in rows]),
        np.array([place for place, _ in places]),
        np.array([place for place, is_word in places if is_word]),
    )


def examples(data: Data, taken: Ints, whole: Ints) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """(words, shapes, label) for each place ``taken`` with its word taken out (1), then for each ``whole`` one as it is (0)."""
    before = np.arange(-REACH, 0)
    out = np.concatenate([before, np.arange(1, REACH + 1)])
    there = np.concatenate([before, np.arange(REACH)])
    at = np.concatenate([taken[:, None] + out, whole[:, None] + there])
    words, shapes = data.words[at], data.shapes[at]
    # what lies beyond the end of a text belongs to the next one
    for column in range(REACH, 2 * REACH):
        ended = (words[:, REACH:column] == END).any(axis=1)
        words[ended, column], shapes[ended, column] = PAD, 0
    for column in range(REACH - 1, -1, -1):
        begun = (words[:, column + 1 : REACH] == START).any(axis=1)
        words[begun, column], shapes[begun, column] = PAD, 0
    labels = np.repeat([1.0, 0.0], [len(taken), len(whole)]).astype(np.float32)
    return torch.from_numpy(words), torch.from_numpy(shapes), torch.from_numpy(labels)


def train(data: Data, words: int, *, epochs: int, seed: int) -> tuple[Net, float]:
    """The network, and the mean loss (nats) of its last epoch."""
    torch.manual_seed(seed)
    order = np.random.default_rng(seed)
    net = Net(words)
    optimiser = torch.optim.Adam(net.parameters(), RATE)
    loss_of = nn.BCEWithLogitsLoss()
    total = 0.0
    for epoch in range(epochs):
        for group in optimiser.param_groups:
            group["lr"] = RATE * (1 - epoch / epochs)
        count = max(1, 2 * len(data.taken) // BATCH)
        batches = [np.array_split(order.permutation(places), count) for places in (data.taken, data.places)]
        total = 0.0
        for taken, whole in zip(*batches, strict=True):
            forms, shapes, labels = examples(data, taken, whole)
            loss = loss_of(net(forms, shapes), labels)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += float(loss.detach()) / count
        print(f"epoch {epoch + 1} of {epochs}: loss {total:.4f}", flush=True)  # noqa: T201
    return net, total


def save(net: Net, words: dict[str, int], out: Path) -> None:
    """Writes the weights as ``verifier.evidence.gaps.bundled_network`` reads them: word vectors in 8 bits, the rest in 16."""
    vectors = net.words.weight.detach().numpy()
    scales = np.abs(vectors).max(axis=1) / 127
    arrays = {
        "words": np.frombuffer("\n".join(words).encode(), np.uint8),
        "word_vectors": np.round(vectors / scales[:, None]).astype(np.int8),
        "word_scales": scales.astype(np.float16),
        "shape_vectors": net.shapes.weight.detach().numpy().astype(np.float16),
    }
    for k, layer in enumerate(net.layers):
        assert isinstance(layer, nn.Linear)
        arrays[f"weights{k}"] = layer.weight.detach().numpy().T.astype(np.float16)
        arrays[f"biases{k}"] = layer.bias.detach().numpy().astype(np.float16)
    out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(out, **arrays)


def card(used: dict[str, tuple[str, int]], *, words: int, places: int, epochs: int, loss: float) -> str:
    """What the network is, from what was really done."""
    rows = "\n".join(f"| {name} | {count} | {licence} |" for name, (licence, count) in used.items())
    return f"""# Missing words in English

A feed-forward network that says how likely a word is missing between two tokens of an English text (`verifier.evidence.gaps`).

- {words} word vectors of {WORD_SIZE}, {len(SHAPES)} of shapes of {SHAPE_SIZE}, layers of {HIDDEN[0]} and {HIDDEN[1]}; it looks {REACH} tokens either way.
- Built by `python -m verifier.training.gaps` on {date.today()}: {places} words taken out in turn, the places that are whole as counter-examples, {epochs} epochs, last loss
  {loss:.3f} nats.
- Known weaknesses: a word without which the sentence still stands ("a [managing] director") leaves no gap; verse, headlines and notes read as if
  words were missing.
- Data: the English side of the files below.

| source | texts | licence |
|---|---|---|
{rows}
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    texts, used = read_english(args.corpus)
    words = vocabulary(texts)
    data = lay_out(texts, words)
    net, loss = train(data, UNKNOWN + 1 + len(words), epochs=args.epochs, seed=args.seed)
    save(net, words, args.out)
    about = card(used, words=len(words), places=len(data.taken), epochs=args.epochs, loss=loss)
    args.out.with_suffix(".card.md").write_text(about, encoding="utf-8")


if __name__ == "__main__":
    main()
