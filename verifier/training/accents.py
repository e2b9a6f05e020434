"""Builds resources/accents/es.npz: which accents a Spanish word has in a sentence printed without any.

    python -m verifier.training.accents CORPUS_DIR --out verifier/resources/accents/es.npz

CORPUS_DIR holds ``NAME.tsv.xz`` files of ``es<TAB>en`` lines and a ``manifest.tsv``; only files with use ``open`` are read. Every word that has
a form with an accent is an example, in its sentence without accents; every tenth sentence is kept aside and measured.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from verifier.text import tokenize
from verifier.training.lexicon import open_sources
from verifier.training.wordlist import read_pairs
from verifier.translation.accenting import BUCKETS, KINDS, features, kind_of
from verifier.translation.accents import VERB_END, without_accents

MOST_WORDS = 60
"""Tokens of a sentence that is learnt from."""
SEEN = 2
"""How often a form with an accent must have been seen."""
BATCH, RATE, EPOCHS, DECAY = 4096, 0.3, 4, 1e-6
ASIDE = 10
LEVELS = 127

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]


class Examples(NamedTuple):
    """``buckets``: (examples, features); ``kinds``: which form stood there; ``masks``: (examples, KINDS), 0 for the forms that the word has, else -inf."""

    buckets: Ints
    kinds: Ints
    masks: Floats


def read_spanish(corpus: Path) -> tuple[list[list[str]], dict[str, tuple[str, int]]]:
    """Sentences as words and marks in small letters, and for each file its licence and how many are from it; text without accents is left out."""
    texts: dict[tuple[str, ...], None] = {}
    used: dict[str, tuple[str, int]] = {}
    for path, licence, limit in open_sources(corpus):
        before, left = len(texts), limit
        for spanish, _ in read_pairs(path):
            tokens = spelt(spanish)
            if left > 0 and 2 <= len(tokens) <= MOST_WORDS and without_accents(" ".join(tokens)) != " ".join(tokens):
                texts.setdefault(tuple(tokens))
                left -= len(tokens)
        used[path.name.removesuffix(".tsv.xz")] = licence, len(texts) - before
    return [list(tokens) for tokens in texts], used


def spelt(text: str) -> list[str]:
    """The words and marks of a text in small letters, without the marks that open a sentence."""
    return [token.text.lower() for token in tokenize(text) if token.text not in "¿¡"]


def forms_of(texts: Sequence[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Each word that has a form with an accent, without it, to its most frequent form of each kind ("" for none)."""
    counts = Counter(word for words in texts for word in words if word.isalpha())
    found: dict[str, list[str]] = {}
    for form, times in counts.most_common():
        bare = without_accents(form)
        own = found.setdefault(bare, [""] * KINDS)
        kind = kind_of(form, bare)
        if not own[kind] and (times >= SEEN or not kind):
            own[kind] = form
            if VERB_END.search(form) and not own[0]:
                own[0] = bare
    return {bare: tuple(own) for bare, own in found.items() if any(own[1:])}


def examples(texts: Sequence[Sequence[str]], forms: dict[str, tuple[str, ...]]) -> Examples:
    """Every word of the texts that has a form with an accent."""
    rows = [*_examples(texts, forms)]
    masks = np.array([[0.0 if form else -np.inf for form in forms[bare]] for _, _, bare in rows], np.float32)
    return Examples(
        np.array([row for row, _, _ in rows], np.int32), np.array([kind for _, kind, _ in rows], np.int32), masks
    )


def _examples(
    texts: Sequence[Sequence[str]], forms: dict[str, tuple[str, ...]]
) -> Iterator[tuple[list[int], int, str]]:
    for words in texts:
        bare = [without_accents(word) for word in words]
        for k, word in enumerate(words):
            if bare[k] in forms:
                kind = kind_of(word, bare[k])
                if forms[bare[k]][kind] == word:
                    yield features(bare, k), kind, bare[k]


def train(data: Examples, *, epochs: int, seed: int) -> Floats:
    """The weights, (BUCKETS, KINDS), by Adagrad on the log-likelihood (nats)."""
    order = np.random.default_rng(seed)
    weights = np.zeros((BUCKETS, KINDS), np.float32)
    squares = np.full_like(weights, 1e-3)
    for epoch in range(epochs):
        total = 0.0
        for batch in np.array_split(order.permutation(len(data.kinds)), max(1, len(data.kinds) // BATCH)):
            rows, kinds = data.buckets[batch], data.kinds[batch]
            odds = _probabilities(weights, rows, data.masks[batch])
            total -= float(np.log(odds[np.arange(len(batch)), kinds] + 1e-9).sum())
            odds[np.arange(len(batch)), kinds] -= 1
            gradient = np.zeros_like(weights)
            np.add.at(gradient, rows.ravel(), np.repeat(odds, rows.shape[1], axis=0))
            gradient = gradient / len(batch) + DECAY * weights
            squares += gradient**2
            weights -= RATE * gradient / np.sqrt(squares)
        print(f"epoch {epoch + 1} of {epochs}: loss {total / len(data.kinds):.4f}", flush=True)  # noqa: T201
    return weights


def _probabilities(weights: Floats, rows: Ints, masks: Floats) -> Floats:
    scores = weights[rows].sum(axis=1) + masks
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = odds / odds.sum(axis=1, keepdims=True)
    return shares


def right(weights: Floats, data: Examples) -> float:
    """Share of the examples, 0 to 1, whose likeliest form is the one that stood there."""
    best = [
        _probabilities(weights, data.buckets[at], data.masks[at]).argmax(axis=1)
        for at in np.array_split(np.arange(len(data.kinds)), max(1, len(data.kinds) // BATCH))
    ]
    return float((np.concatenate(best) == data.kinds).mean())


def save(weights: Floats, forms: dict[str, tuple[str, ...]], out: Path) -> None:
    """Writes what ``verifier.translation.accenting.model`` reads, the weights in 8 bits."""
    scale = float(np.abs(weights).max()) / LEVELS
    lines = "\n".join("\t".join((bare, *own)) for bare, own in sorted(forms.items()))
    out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        out,
        forms=np.frombuffer(lines.encode(), np.uint8),
        weights=np.round(weights / scale).astype(np.int8),
        scale=np.array(scale, np.float32),
    )


def card(used: dict[str, tuple[str, int]], *, forms: int, learnt: int, aside: int, share: float, often: float) -> str:
    """What the model is, from what was really done."""
    rows = "\n".join(f"| {name} | {count} | {licence} |" for name, (licence, count) in used.items() if count)
    return f"""# Accents of Spanish words

A log-linear model of which form a word has in a sentence that is printed without accents (`verifier.translation.accenting`).

- {forms} words that have a form with an accent; {BUCKETS} hashed features, {KINDS} kinds of accent.
- Built by `python -m verifier.training.accents` on {date.today()} from {learnt} examples; of {aside} in sentences kept aside {100 * share:.2f} %
  have their form, {100 * often:.2f} % with the most frequent one alone.
- Known weaknesses: words that it has not seen stay as they are; who speaks is seldom told by the sentence alone ("trabajo" / "trabajó").
- Data: the Spanish side of the files below.

| source | sentences | licence |
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
    texts, used = read_spanish(args.corpus)
    learnt = [text for k, text in enumerate(texts) if k % ASIDE]
    forms = forms_of(learnt)
    data, aside = examples(learnt, forms), examples(texts[::ASIDE], forms)
    weights = train(data, epochs=args.epochs, seed=args.seed)
    save(weights, forms, args.out)
    words = _word_weights(data)
    about = card(
        used, forms=len(forms), learnt=len(data.kinds), aside=len(aside.kinds),
        share=right(weights, aside), often=right(words, aside),
    )  # fmt: skip
    args.out.with_suffix(".card.md").write_text(about, encoding="utf-8")


def _word_weights(data: Examples) -> Floats:
    """Weights that know how often each word has each form, and nothing of its neighbours."""
    counts = np.zeros((BUCKETS, KINDS), np.float32)
    np.add.at(counts, (data.buckets[:, 0], data.kinds), 1)
    others = np.ones(BUCKETS, bool)
    others[data.buckets[:, 0]] = False
    counts[others] = 0
    return counts


if __name__ == "__main__":
    main()
