"""The model of accents, built from a toy corpus and as it is bundled."""

from __future__ import annotations

import lzma
from pathlib import Path

import numpy as np
import pytest

from verifier.training.accents import card, examples, forms_of, read_spanish, right, save, train
from verifier.translation import accenting
from verifier.translation.accents import with_accents

HE = [
    f"{who} {verb} {what} ."
    for who in ("ella", "el juez", "usted")
    for verb in ("llamó", "habló")
    for what in ("a todos", "ayer")
]
ME = [f"yo {verb} {what} ." for verb in ("llamo", "hablo") for what in ("a todos", "hoy", "siempre", "así")]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    header = "file\tclass\tuse\tlicence\tpairs\tes_words\ten_words\tfrom\tremark\n"
    rows = "toy.tsv.xz\tA conversational\topen\tCC0\t9\t9\t9\t-\t-\nshut.tsv.xz\tA conversational\tlimited\t-\t1\t1\t1\t-\t-\n"
    (tmp_path / "manifest.tsv").write_text(header + rows, encoding="utf-8")
    for name, lines in (("toy", [*HE, *ME, "aqui no hay ninguno ."]), ("shut", ["nadie leyó esto ."])):
        with lzma.open(tmp_path / f"{name}.tsv.xz", "wt", encoding="utf-8") as out:
            out.writelines(f"{line}\tnothing\n" for line in lines)
    return tmp_path


def test_only_open_text_with_accents_is_read(corpus: Path) -> None:
    texts, used = read_spanish(corpus)
    with_some = [*HE, *(line for line in ME if "así" in line)]
    assert [" ".join(words) for words in texts] == with_some
    assert used == {"toy": ("CC0", len(with_some))}


def test_forms_are_kept_by_where_their_accent_is() -> None:
    texts = [["el", "público", "publicó", "lo", "que", "publico"]] * 2 + [["llamó", "así"]] * 2 + [["pasó"]]
    assert forms_of(texts) == {
        "publico": ("publico", "publicó", "público"),
        "llamo": ("llamo", "llamó", ""),  # a verb may be without it though none was seen
        "asi": ("", "así", ""),
    }


def test_neighbours_tell_what_the_word_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [line.split() for line in [*HE, *ME] * 3]
    forms = forms_of(texts)
    data = examples(texts, forms)
    weights = train(data, epochs=20, seed=1)
    assert right(weights, data) == 1.0
    save(weights, forms, tmp_path / "accents" / "es.npz")
    monkeypatch.setattr(accenting, "files", lambda _: tmp_path)
    accenting.model.cache_clear()
    try:
        told = [
            accenting.accented_forms(line.split())[k][0]
            for line, k in (("el juez llamo a todos .", 2), ("yo llamo hoy .", 1))
        ]
    finally:
        monkeypatch.undo()
        accenting.model.cache_clear()
    assert told == ["llamó", "llamo"]


def test_the_same_seed_gives_the_same_weights() -> None:
    texts = [line.split() for line in HE + ME] * 2
    data = examples(texts, forms_of(texts))
    assert np.array_equal(train(data, epochs=2, seed=3), train(data, epochs=2, seed=3))


def test_the_card_says_what_was_done() -> None:
    text = card({"toy": ("CC0", 9), "none": ("-", 0)}, forms=3, learnt=90, aside=10, share=0.968, often=0.9)
    assert "| toy | 9 | CC0 |" in text and "none" not in text
    assert "96.80 %" in text and "90.00 %" in text


@pytest.mark.parametrize(
    ("printed", "spelt"),
    [
        ("el doctor opero a mi tia ayer", "el doctor operó a mi tía ayer"),
        ("asi quedo el camion despues del choque", "así quedó el camión después del choque"),
        ("no se que paso con el dinero", "no sé qué pasó con el dinero"),
        ("se que no es facil", "sé que no es fácil"),
        ("COMO ESTA usted, senora?", "CÓMO ESTA usted, senora?"),
        ("el ladron escapo por el techo", "el ladrón escapó por el techo"),
        ("Ellos estan aqui porque Julian los llamo", "Ellos están aquí porque Julian los llamó"),
    ],
)
def test_a_caption_gets_the_accents_that_its_words_have_there(printed: str, spelt: str) -> None:
    assert with_accents(printed) == spelt


@pytest.mark.parametrize(
    "printed",
    [
        "Por eso los exhorto",
        "Pedaleo con estos niños una vez por semana, cada martes.",
        "Yo trabajo en la mina y mi hermano llega de noche",
        "Esta casa es de mi abuela",
        "Me disculpo por lo que compro y llevo",
        "No me importa si la gente habla",
        "La ONU no vino",
        "Escriba a www.numero.com",
    ],
)
def test_text_that_lacks_none_stays(printed: str) -> None:
    assert with_accents(printed) == printed
