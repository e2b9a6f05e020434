"""The network for missing words, built from a toy corpus."""

from __future__ import annotations

import lzma
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from verifier.evidence.gaps import END, PAD, START, UNKNOWN  # noqa: E402
from verifier.text import tokenize  # noqa: E402
from verifier.training.gaps import examples, lay_out, read_english, save, train, vocabulary  # noqa: E402

LINES = [
    f"{a} {b} the {c} ."
    for a in ("She", "He", "Nobody")
    for b in ("saw", "heard", "left")
    for c in ("dog", "river", "judge")
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    header = "file\tclass\tuse\tlicence\tpairs\tes_words\ten_words\tfrom\tremark\n"
    rows = "toy.tsv.xz\tA conversational\topen\tCC0\t27\t27\t27\t-\t-\nshut.tsv.xz\tA conversational\tlimited\t-\t1\t1\t1\t-\t-\n"
    (tmp_path / "manifest.tsv").write_text(header + rows, encoding="utf-8")
    for name, lines in (("toy", LINES), ("shut", ["This one may not be read ."])):
        with lzma.open(tmp_path / f"{name}.tsv.xz", "wt", encoding="utf-8") as out:
            out.writelines(f"nada\t{line}\n" for line in lines)
    return tmp_path


def test_only_open_files_are_read(corpus: Path) -> None:
    texts, used = read_english(corpus)
    assert len(texts) == len(LINES)
    assert used == {"toy": ("CC0", len(LINES))}


def test_an_example_lacks_its_word_and_ends_with_its_text() -> None:
    texts = [tokenize("She saw the dog."), tokenize("He left.")]
    words = vocabulary([*texts, *texts])
    data = lay_out(texts, words)
    forms, _, labels = examples(data, data.taken[:1], data.places[-1:])
    she, the, dog, he, left = (words[word] for word in ("she", "the", "dog", "he", "left"))
    assert forms[0].tolist() == [PAD, PAD, START, she, the, dog, words["."], END]
    assert forms[1].tolist() == [PAD, START, he, left, words["."], END, PAD, PAD]
    assert labels.tolist() == [1.0, 0.0]


def test_it_learns_where_a_word_was(corpus: Path, tmp_path: Path) -> None:
    texts, _ = read_english(corpus)
    words = vocabulary(texts)
    net, loss = train(lay_out(texts, words), UNKNOWN + 1 + len(words), epochs=60, seed=1)
    assert loss < 0.3
    save(net, words, tmp_path / "net.npz")
    with np.load(tmp_path / "net.npz") as held:
        assert held["word_vectors"].dtype == np.int8
        assert held["words"].tobytes().decode().split("\n") == list(words)


def test_the_same_seed_gives_the_same_weights(corpus: Path) -> None:
    texts, _ = read_english(corpus)
    words = vocabulary(texts)
    data = lay_out(texts, words)
    one, other = (train(data, UNKNOWN + 1 + len(words), epochs=2, seed=5)[0].state_dict() for _ in range(2))
    assert all(torch.equal(one[name], other[name]) for name in one)
