"""The training on a toy corpus whose translations are known."""

import lzma
from itertools import product

import numpy as np
import pytest

from verifier.training.lexicon import by_stem, main, open_sources, prune, to_arrays
from verifier.training.word_alignment import align_words

NOUNS = {"casa": "house", "perro": "dog", "libro": "book", "gato": "cat", "barco": "boat", "árbol": "tree"}
ADJECTIVES = {"rojo": "red", "viejo": "old", "nuevo": "new", "grande": "big"}
VERBS = {"compra": "buys", "vende": "sells", "busca": "seeks"}


@pytest.fixture(scope="module")
def pairs():
    return [
        (f"ella {es_v} el {es_n} {es_a}".split(), f"she {en_v} the {en_a} {en_n}".split())
        for (es_v, en_v), (es_n, en_n), (es_a, en_a) in product(VERBS.items(), NOUNS.items(), ADJECTIVES.items())
    ]


@pytest.fixture(scope="module")
def table(pairs):
    return align_words(pairs)


def test_every_word_finds_its_translation(table):
    best = {}
    for k in np.argsort(table.count):
        best[table.spanish[table.es[k]]] = table.english[table.en[k]]
    assert best == {**NOUNS, **ADJECTIVES, **VERBS, "ella": "she", "el": "the"}


def test_counts_are_within_the_occurrences(table):
    by_word = np.bincount(table.es, weights=table.count)
    assert (by_word <= table.total_es + 1e-6).all()
    assert table.total_es.sum() == len(VERBS) * len(NOUNS) * len(ADJECTIVES) * 5


def test_pruning_keeps_the_good_entries_and_sorts_the_vocabulary(table):
    pruned = prune(table)
    entries = {(pruned.spanish[i], pruned.english[j]) for i, j in zip(pruned.es, pruned.en, strict=True)}
    assert NOUNS.items() | ADJECTIVES.items() <= entries
    assert pruned.spanish == sorted(pruned.spanish)
    assert len(entries) < len(table.es) / 3


def test_stems_add_the_forms_up(pairs):
    plural = [(["casas", "viejas"], ["old", "houses"])] * 5
    stems = by_stem(align_words(pairs + plural))
    best = max(zip(stems.count, stems.es, stems.en, strict=True), key=lambda e: e[0] * (stems.spanish[e[1]] == "cas"))
    assert stems.english[best[2]] == "hous"


def test_arrays_are_plain_numbers(table):
    arrays = to_arrays(prune(table), "word")
    assert {array.dtype.kind for array in arrays.values()} == {"u"}
    assert arrays["word_size"].sum() == len(arrays["word_en"])


@pytest.fixture
def corpus(tmp_path, pairs):
    rows = ["file\tclass\tuse\tlicence"]
    for name, class_, use in (("free", "A", "open"), ("closed", "A", "limited"), ("dictionary", "H", "open")):
        rows.append(f"{name}.tsv.xz\t{class_} x\t{use}\tCC0")
        with lzma.open(tmp_path / f"{name}.tsv.xz", "wt", encoding="utf-8") as out:
            out.writelines(f"{' '.join(es)}\t{' '.join(en)}\n" for es, en in pairs)
    (tmp_path / "manifest.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return tmp_path


def test_only_open_text_is_read(corpus):
    assert [path.name for path, _, _ in open_sources(corpus)] == ["free.tsv.xz"]
    assert open_sources(corpus, without=["free"]) == []


def test_the_command_writes_the_lexicon_and_its_card(corpus, monkeypatch):
    out = corpus / "out" / "es-en.npz"
    monkeypatch.setattr("sys.argv", ["lexicon", str(corpus), "--out", str(out)])
    main()
    with np.load(out, allow_pickle=False) as arrays:
        assert "casa" in bytes(arrays["word_spanish"]).decode().split("\n")
        assert len(arrays["stem_spanish_vector"]) == len(arrays["stem_size"])
    assert "| free | 72 | 360 | CC0 |" in out.with_suffix(".card.md").read_text(encoding="utf-8")
