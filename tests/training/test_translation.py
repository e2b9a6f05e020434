"""The trainer on a toy corpus: the same weights for the same seed, also across a stop; a model that the engine runs."""

from __future__ import annotations

import csv
import json
import lzma
import random
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner

from verifier.errors import InputError, ModelError
from verifier.training.translation.augment import MARKS, names_of, noisy, renamed
from verifier.training.translation.backtranslate import main as backtranslate_main
from verifier.training.translation.backtranslate import sentences
from verifier.training.translation.batches import Place, padded, stream
from verifier.training.translation.config import Config, Mix, Network, Schedule, load_config
from verifier.training.translation.encode import encode, load_encoded, load_pieces, make_pieces
from verifier.training.translation.measure import Measured, beside_others, loops
from verifier.training.translation.mix import SYNTHETIC, mix
from verifier.training.translation.train import learning_rate
from verifier.translation.hashes import file_hash

PEOPLE = {"la vecina": "the neighbor", "el alcalde": "the mayor", "mi hermana": "my sister", "el juez": "the judge"}
VERBS = {"compró": "bought", "vendió": "sold", "perdió": "lost", "encontró": "found", "pintó": "painted"}
THINGS = {
    "la casa": "the house",
    "un camión": "a truck",
    "el mapa": "the map",
    "12 sillas": "12 chairs",
    "la carta": "the letter",
}
TOY = [
    (f"{who.capitalize()} {did} {what}.", f"{who_en.capitalize()} {did_en} {what_en}.")
    for who, who_en in PEOPLE.items()
    for did, did_en in VERBS.items()
    for what, what_en in THINGS.items()
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    rows = [("toy", "open", TOY), ("closed", "limited", [("Secreto.", "Secret.")])]
    with (folder / "manifest.tsv").open("w", encoding="utf-8") as manifest:
        writer = csv.writer(manifest, delimiter="\t")
        writer.writerow(["file", "class", "use", "licence"])
        for name, use, pairs in rows:
            writer.writerow([f"{name}.tsv.xz", "A", use, "CC0"])
            with lzma.open(folder / f"{name}.tsv.xz", "wt", encoding="utf-8") as lines:
                lines.writelines(f"{es}\t{en}\n" for es, en in pairs)
    return folder


def toy(steps: int) -> Config:
    return Config(
        mix=Mix(development={"toy": 5}, noise=0.2),
        network=Network(pieces=310, width=16, feed_forward=32, encoder_layers=1, decoder_layers=1, heads=2),
        schedule=Schedule(
            steps=steps, tokens=200, rate=5e-3, warmup=3, fall=4, short_passes=((14, 1),), dropout=0.1, average_every=2
        ),
        threads=1,
    )


def test_only_open_text_is_read_and_development_is_kept_out(corpus: Path) -> None:
    mixed = mix(corpus, Mix(development={"toy": 5}, noise=0.2), seed=3)
    assert mixed.development == {"toy": TOY[-5:]}
    assert not {es for es, _ in mixed.training} & {es for es, _ in TOY[-5:]}
    assert not any("Secreto" in es for es, _ in mixed.training)
    assert mixed.training == mix(corpus, Mix(development={"toy": 5}, noise=0.2), seed=3).training
    assert mixed.training != mix(corpus, Mix(development={"toy": 5}, noise=0.2), seed=4).training
    with pytest.raises(InputError, match="manifest"):
        mix(corpus / "nowhere", Mix(), seed=1)
    turned = mix(corpus, Mix(development={"toy": 5}), seed=3, source="en")
    assert turned.development == {"toy": [(en, es) for es, en in TOY[-5:]]}
    assert {pair[::-1] for pair in turned.training} >= set(TOY[:-5])


def test_what_a_model_wrote_is_marked_and_not_varied(corpus: Path) -> None:
    with (corpus / "manifest.tsv").open("a", encoding="utf-8") as manifest:
        manifest.write("made.tsv.xz\tA\topen\tCC0\n")
    with lzma.open(corpus / "made.tsv.xz", "wt", encoding="utf-8") as lines:
        lines.write("La reina duerme.\tThe queen sleeps.\n")
    mixed = mix(corpus, Mix(synthetic=("made",), times={"made": 3}, noise=1.0), seed=1)
    assert [pair for pair in mixed.training if "queen" in pair[1]] == [
        (f"{SYNTHETIC} La reina duerme.", "The queen sleeps.")
    ]
    assert not any(SYNTHETIC in spanish for spanish, english in mixed.training if "queen" not in english)


def test_what_is_translated_back_is_whole_new_and_not_kept_out() -> None:
    long = "the river rose by two meters overnight and flooded the whole lower town"
    lines = [
        "The mayor  opened the bridge.", "The mayor opened the bridge!", "Too short here", 'He said "no and left the room',
        "A test sentence that is kept out.", f"Yesterday {long}.", " ".join(["word"] * 90), f"{SYNTHETIC} a sentence a model wrote",
    ]  # fmt: skip
    kept_out = ["A test sentence, that is kept out", f"They say {long} again"]
    assert list(sentences(lines, kept_out)) == ["The mayor opened the bridge."]


@pytest.mark.slow
def test_a_model_writes_the_other_side(tmp_path: Path) -> None:
    text, out = tmp_path / "text.txt", tmp_path / "made.tsv.xz"
    text.write_text("The mayor opened the bridge.\nWe have no water.\n", encoding="utf-8")
    arguments = [
        str(text),
        "--model",
        str(Path("verifier/resources/models/en-es")),
        "--out",
        str(out),
        "--threads",
        "1",
    ]
    result = CliRunner().invoke(backtranslate_main, arguments)
    assert result.exit_code == 0, result.output
    with lzma.open(out, "rt", encoding="utf-8") as lines:
        pairs = [line.rstrip("\n").split("\t") for line in lines]
    assert [english for _, english in pairs] == ["The mayor opened the bridge.", "We have no water."]
    assert "puente" in pairs[0][0] and "agua" in pairs[1][0]
    again = CliRunner().invoke(backtranslate_main, arguments)
    assert again.exit_code == 1 and "exists already" in again.output


def test_noise_changes_marks_and_names_on_both_sides_alike() -> None:
    rng = random.Random(5)
    pair = ("Dijo que Maduro irá a Quito en 2014.", "He said that Maduro would go to Quito in 2014.")
    found = [noisy(pair, names_of([pair]), rng) for _ in range(200)]
    for source, target in found:
        assert any(mark in source for mark in MARKS) == any(mark in target for mark in MARKS)
        assert source[:1] not in "-—–•" or source[:1] == target[:1]
    assert len({source[:1] for source, _ in found}) > 5


def test_a_pair_of_which_one_side_lost_its_quotation_marks_is_left_out(corpus: Path) -> None:
    with lzma.open(corpus / "toy.tsv.xz", "at", encoding="utf-8") as lines:
        lines.write("Dijo «basta» y se fue.\tHe said enough and left.\n")
    assert not any("«" in source for source, _ in mix(corpus, Mix(noise=0.0), seed=1).training)


def test_other_names_and_numbers_stand_on_both_sides() -> None:
    pair = (
        "Lo vio Renata Oyarzún en Lima en 1987, con 40 cajas.",
        "He was seen by Renata Oyarzún in Lima in 1987, with 40 boxes.",
    )
    names = names_of([pair, ("Vive en Londres.", "She lives in London."), ("Fue a Quito, dijo.", "I went to Quito.")])
    assert names == ["Lima", "Oyarzún", "Quito", "Renata"]
    spanish, english = renamed(pair, names, random.Random(4))
    new = [
        {*re.findall(r"\w+", now)} - {*re.findall(r"\w+", was)}
        for now, was in zip((spanish, english), pair, strict=True)
    ]
    assert new[0] == new[1] and len(new[0]) >= 3
    letters = {c for seed in range(200) for c in renamed(pair, names, random.Random(seed))[1]}
    assert all(any(low <= c <= high for c in letters) for low, high in ("αω", "ая", "\u4e00\u9fa5", "āž"))
    assert re.findall(r"\d+", spanish) == re.findall(r"\d+", english) != ["1987", "40"]
    assert renamed(("Pesa 1.200 kilos.", "It weighs 1,200 kilos."), names, random.Random(4))[0] == "Pesa 1.200 kilos."


def test_pieces_come_back_as_text_and_digits_are_split(tmp_path: Path) -> None:
    make_pieces(tmp_path, TOY, pieces=310, seed=1)
    pieces = load_pieces(tmp_path)
    assert pieces.decode(pieces.encode("El juez perdió 12 sillas ☃.")) == "El juez perdió 12 sillas ☃."
    assert "12" not in pieces.encode("12 sillas", out_type=str)
    assert encode(tmp_path, TOY, longest=60) == len(TOY)
    source, target = load_encoded(tmp_path)
    assert len(source.lengths) == len(target.lengths) == len(TOY)
    ends = {int(source.pieces[at + n - 1]) for at, n in zip(source.starts, source.lengths, strict=True)}
    assert ends == {0}
    block = padded(source, np.array([0, 3]), pad=309)
    assert block.shape == (2, max(source.lengths[0], source.lengths[3]))


def test_the_stream_of_batches_goes_on_where_it_stopped(tmp_path: Path) -> None:
    make_pieces(tmp_path, TOY, pieces=310, seed=1)
    encode(tmp_path, TOY, longest=60)
    sides = load_encoded(tmp_path)

    def take(count: int, start: Place) -> list[tuple[list[int], Place]]:
        batches = stream(*sides, tokens=150, seed=5, short_passes=((12, 1),), start=start)
        return [(indices.tolist(), place) for (indices, place), _ in zip(batches, range(count), strict=False)]

    whole = take(30, Place(0, 0))
    assert whole[12:] == take(18, whole[11][1])
    once = [i for indices, place in whole if place.number == 1 for i in indices]
    assert len(once) == len(set(once))


def test_the_learning_rate_rises_stays_and_falls() -> None:
    schedule = Schedule(steps=100, rate=1.0, warmup=10, fall=20)
    rates = [learning_rate(step, schedule) for step in range(1, 101)]
    assert rates[0] == pytest.approx(0.1)
    assert set(rates[10:80]) == {1.0}
    assert rates[-1] == pytest.approx(0.05) and rates == [*sorted(rates[:50]), *sorted(rates[50:], reverse=True)]


@pytest.mark.parametrize(
    ("source", "output", "expected"),
    [
        ("No lo sé.", "I do not know.", False),
        ("No.", "No, no, no, no, no.", True),
        ("Llegaron tarde a la reunión.", "They were late to the late to the late to the late to the meeting.", True),
        ("Ja, ja, ja, ja.", "Ha, ha, ha, ha.", False),
        ("Sí.", "Yes, and this goes on and on.", True),
        ("Salió la gente a la calle.", "In the street in the street in the street in the street.", True),
        ("Nunca más volvió a la casa vacía.", "Never never never came back to it.", False),
    ],
)
def test_loops(source: str, output: str, expected: bool) -> None:
    assert loops(source, output) is expected


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (Mix(without=("tooy",)), "no open source tooy"),
        (Mix(times={"closed": 2}), "no open source closed"),
        (Mix(without=("toy",)), "no pair"),
    ],
)
def test_a_mix_names_what_the_corpus_has_not(corpus: Path, wanted: Mix, said: str) -> None:
    with pytest.raises(InputError, match=said):
        mix(corpus, wanted, seed=1)


def test_none_for_development_is_none(corpus: Path) -> None:
    mixed = mix(corpus, Mix(development={"toy": 0}, noise=0.0), seed=1)
    assert mixed.development == {} and len(mixed.training) == len(TOY)


def test_a_source_that_cannot_be_read_is_named(corpus: Path) -> None:
    (corpus / "toy.tsv.xz").write_bytes(b"no xz at all")
    with pytest.raises(InputError, match=r"toy\.tsv\.xz cannot be read"):
        mix(corpus, Mix(), seed=1)
    (corpus / "toy.tsv.xz").unlink()
    with pytest.raises(InputError, match=r"toy\.tsv\.xz cannot be read"):
        mix(corpus, Mix(), seed=1)
    whole = lzma.compress(b"El perro duerme.\tThe dog sleeps.\n")
    (corpus / "toy.tsv.xz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(InputError, match=r"toy\.tsv\.xz cannot be read"):
        mix(corpus, Mix(), seed=1)
    (corpus / "manifest.tsv").write_text("file\tuse\tlicence\ntoy.tsv.xz\topen\n")
    with pytest.raises(InputError, match="line 2 names no licence"):
        mix(corpus, Mix(), seed=1)
    (corpus / "manifest.tsv").write_bytes("file\tuse\tlicence\ntoy.tsv.xz\topen\tespañola\n".encode("latin-1"))
    with pytest.raises(InputError, match=r"manifest\.tsv cannot be read"):
        mix(corpus, Mix(), seed=1)
    (corpus / "manifest.tsv").write_text("file\tuse\ntoy.tsv.xz\topen\n")
    with pytest.raises(InputError, match="no column licence"):
        mix(corpus, Mix(), seed=1)


@pytest.mark.parametrize(
    "text",
    [
        '[schedule]\nsteps = "3"\n',
        '[mix]\nwithout = "toy"\n',
        "mix = 3\n",
        "[mix]\nnoise = 2.0\n",
        "[network]\nheads = 7\n",
        "[schedule]\nsteps = true\n",
        "[schedule]\nbfloat16 = 1\n",
    ],
)
def test_a_config_of_other_kinds_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "odd.toml").write_text(text)
    with pytest.raises(InputError):
        load_config(tmp_path / "odd.toml")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("threads = 0", "threads"),
        ("[schedule]\nsteps = -5", "steps"),
        ("[schedule]\ntokens = 0\naverage_every = 0", "tokens is too small, average_every"),
        ("[schedule]\ndropout = 2.0", "dropout"),
        ("[schedule]\nshort_passes = [3]", "short_passes"),
        ("[network]\nheads = 0", "heads"),
        ("[network]\nwidth = 30", "divide"),
        ("[mix]\nlongest = 1", "longest"),
        ("[mix.most]\ntoy = -3", "most of toy"),
        ("[mix.times]\ntoy = 'x'", "times of toy"),
        ("[mix.times]\ntoy = 0", "times of toy"),
    ],
)
def test_a_config_out_of_range_is_refused(tmp_path: Path, text: str, named: str) -> None:
    (tmp_path / "odd.toml").write_text(text)
    with pytest.raises(InputError, match=named):
        load_config(tmp_path / "odd.toml")


def test_the_pieces_do_not_tell_where_they_were_made(tmp_path: Path) -> None:
    made = []
    for name in ("one", "another place"):
        (tmp_path / name).mkdir()
        make_pieces(tmp_path / name, TOY, pieces=310, seed=1)
        made.append((tmp_path / name / "source.spm").read_bytes())
    assert made[0] == made[1] and str(tmp_path).encode() not in made[0]


def test_more_pieces_than_the_text_has_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="9000 pieces"):
        make_pieces(tmp_path, TOY, pieces=9000, seed=1)


def test_a_config_names_what_it_does_not_know(tmp_path: Path) -> None:
    path = tmp_path / "odd.toml"
    path.write_text("[schedule]\nsteps = 3\nspeed = 2\n")
    with pytest.raises(InputError, match="unknown speed"):
        load_config(path)
    path.write_text("[schedule]\nsteps = 3\n[mix.most]\ntoy = 4\n")
    assert load_config(path).schedule.steps == 3
    path.write_text('source = "en"\n')
    with pytest.raises(InputError, match="from en to en"):
        load_config(path)


@pytest.mark.slow
def test_a_stopped_run_ends_with_the_same_weights_and_a_model_that_runs(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("torch")
    from verifier.training.translation.build import build
    from verifier.translation.ct2 import CTranslate2Engine

    said: list[str] = []
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    done = build(corpus, whole, tmp_path / "model", toy(12), weights=tmp_path / "weights", say=said.append)
    assert done.step == 12
    assert build(corpus, parts, tmp_path / "again", toy(12), updates=7, say=said.append).step == 7
    with pytest.raises(InputError, match="holds another run: its mix, seed differs"):
        build(corpus, parts, tmp_path / "again", replace(toy(12), seed=99, mix=Mix(noise=0.5)), say=said.append)
    build(corpus, parts, tmp_path / "again", toy(12), say=said.append)
    assert "going on from step 7" in said
    (tmp_path / "again" / "notes.txt").write_text("mine")
    with pytest.raises(InputError, match="exists already"):  # something else lies in it
        build(corpus, parts, tmp_path / "again", toy(12), say=said.append)
    (tmp_path / "again" / "notes.txt").unlink()
    with pytest.raises(InputError, match="exists already"):  # another run's
        build(corpus, parts, tmp_path / "model", toy(12), say=said.append)
    with pytest.raises(InputError, match="exists already"):
        build(corpus, tmp_path / "other", tmp_path / "again", toy(12), say=said.append)
    assert (tmp_path / "again" / "model.bin").read_bytes() == (tmp_path / "model" / "model.bin").read_bytes()
    with pytest.raises(InputError, match="weights exists already"):  # another run's
        build(corpus, parts, tmp_path / "again", toy(12), weights=tmp_path / "weights", say=said.append)
    with pytest.raises(InputError, match="both the model and its weights"):
        build(corpus, parts, tmp_path / "again", toy(12), weights=tmp_path / "again", say=said.append)

    (hypothesis,) = CTranslate2Engine(tmp_path / "model").translate(["El juez perdió la carta."])
    assert hypothesis.engine == "ctranslate2"
    card = (tmp_path / "model" / "README.md").read_text(encoding="utf-8")
    assert "pairs were learnt from" in card and "| toy |" in card and "12 steps" in card and "CC0" in card
    facts = json.loads((tmp_path / "model" / "card.json").read_text(encoding="utf-8"))
    assert facts["direction"] == "Spanish to English"
    assert facts["files"]["model.bin"] == file_hash(tmp_path / "model" / "model.bin")

    with monkeypatch.context() as patch:
        patch.setattr("verifier.training.translation.build._measured", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):  # killed while it measures
            build(corpus, parts, tmp_path / "again", toy(12), say=said.append)
    build(corpus, parts, tmp_path / "again", toy(14), say=said.append)
    assert "12, 14 steps" in (tmp_path / "again" / "README.md").read_text(encoding="utf-8")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".training")]

    back = replace(toy(2), source="en", target="es")
    on = build(corpus, tmp_path / "on", tmp_path / "further", back, start=tmp_path / "weights", say=said.append)
    assert on.step == 2
    assert "# English to Spanish" in (tmp_path / "further" / "README.md").read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_network_grows_without_forgetting(corpus: Path, tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    from verifier.training.translation.build import build
    from verifier.training.translation.network import make_network, start_from

    build(corpus, tmp_path / "work", tmp_path / "model", toy(12), weights=tmp_path / "weights", say=lambda line: None)
    shape = toy(12).network
    text = torch.tensor([[40, 41, 42, 43, 0]])

    def hidden(wanted: Network) -> Any:
        network = make_network(tmp_path / "work", wanted, dropout=0.0, seed=1)
        start_from(tmp_path / "weights", network)
        with torch.no_grad():
            return network.eval()(input_ids=text, decoder_input_ids=text).logits

    small = hidden(shape)
    wider = hidden(replace(shape, feed_forward=48))
    deeper = hidden(replace(shape, encoder_layers=3, decoder_layers=2))
    more_heads = hidden(replace(shape, width=24, heads=3))
    assert torch.allclose(wider, small, atol=1e-5)
    assert (deeper - small).abs().mean() < 0.2 * small.std()
    assert (more_heads - small).abs().mean() < 0.2 * small.std()
    with pytest.raises(ModelError, match="does not fit"):
        hidden(replace(shape, encoder_layers=0))
    with pytest.raises(ModelError, match="does not fit"):
        hidden(replace(shape, width=32))  # heads of another size


@pytest.mark.slow
def test_a_narrower_decoder_keeps_its_strongest_units(corpus: Path, tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    from verifier.training.translation.build import build
    from verifier.training.translation.network import make_network, start_from
    from verifier.translation.marian import load_marian

    build(corpus, tmp_path / "work", tmp_path / "model", toy(12), weights=tmp_path / "weights", say=lambda line: None)
    old = load_marian(tmp_path / "weights").model.decoder.layers[0]
    with torch.no_grad():  # eight units of the thirty-two do nothing
        old.fc2.weight[:, ::4] = 0
    shape = toy(12).network
    whole = load_marian(tmp_path / "weights")
    whole.model.decoder.layers[0].load_state_dict(old.state_dict())
    whole.save_pretrained(tmp_path / "weights")
    narrow = make_network(tmp_path / "work", replace(shape, decoder_feed_forward=24), dropout=0.0, seed=1)
    start_from(tmp_path / "weights", narrow)
    text = torch.tensor([[40, 41, 42, 43, 0]])
    with torch.no_grad():
        wanted, found = (net.eval()(input_ids=text, decoder_input_ids=text).logits for net in (whole, narrow))
    assert narrow.model.decoder.layers[0].fc1.out_features == 24
    assert narrow.model.encoder.layers[0].fc1.out_features == 32
    assert torch.allclose(wanted, found, atol=1e-5)


@pytest.mark.slow
def test_the_mean_of_two_runs_lies_halfway_in_tied_weights_too(corpus: Path, tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    from transformers import MarianMTModel

    from verifier.training.translation.average import average
    from verifier.training.translation.build import build

    one, other = tmp_path / "one", tmp_path / "other"
    build(corpus, tmp_path / "work", tmp_path / "model", toy(3), weights=one, say=lambda line: None)
    shutil.copytree(one, other)
    network = MarianMTModel.from_pretrained(one)
    with torch.no_grad():
        network.model.shared.weight += 1.0
    network.to(torch.float16).save_pretrained(other)
    average((one, other), tmp_path / "mean", tmp_path / "int8")
    found, known = (MarianMTModel.from_pretrained(folder).model.shared.weight for folder in (tmp_path / "mean", one))
    assert torch.allclose(found.float(), known.float() + 0.5, atol=2e-3)
    assert (tmp_path / "int8" / "model.bin").is_file()
    with pytest.raises(InputError, match="not runs of one network"):
        (other / "vocab.json").write_text("{}", encoding="utf-8")
        average((one, other), tmp_path / "no", tmp_path / "none")


def test_test_sets_stand_beside_other_engines() -> None:
    made = [Measured(name, 1, 18.25, 50.0, 0, 0, 0, 0, 0, 0, ("", "")) for name in ("newstest2013", "my-own")]
    head, _, row = beside_others(made)
    assert "opus-mt" in head and "stretch" in head
    assert row.startswith("| newstest2013 | 18.2 | – | 32.8 |") and row.endswith(" 32 |")
    assert beside_others(made[1:]) == []
