"""The real transformers code on a tiny model with random weights: what it says is nonsense, but how it works is not."""

from __future__ import annotations

import json
import os
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verifier.errors import ModelError
from verifier.translation.convert import convert
from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.engine import length_limit
from verifier.translation.marian import MarianEngine
from verifier.translation.pieces import Pieces

pytest.importorskip("torch")
pytestmark = pytest.mark.slow  # torch and transformers take seconds to import

SOURCES = ["El alcalde no sabe cuándo volverán.", "Mi abuela vendía agua.", ""]
TARGETS = ["The mayor does not know when they return.", "Zebra!", "We have 45 beds"]


class Bomb:
    """Unpickling it makes a folder."""

    def __init__(self, crater: Path) -> None:
        self.crater = crater

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.crater),)


def test_translates_and_scores(tiny_marian: Path) -> None:
    engine = MarianEngine(tiny_marian)
    hypotheses = engine.translate(SOURCES)
    assert [h.engine for h in hypotheses] == ["marian"] * 3
    assert hypotheses[2].reason == "there is nothing to translate"
    scores = engine.score(SOURCES, TARGETS)
    assert all(len(s.tokens) == len(s.log_probs) and s.tokens[-1] == "</s>" for s in scores)
    assert all(log_prob <= 0 for s in scores for log_prob in s.log_probs)
    assert engine.signature.startswith("marian|transformers-")


def test_log_prob_is_the_mean_over_the_output(tiny_marian: Path) -> None:
    engine = MarianEngine(tiny_marian)
    source = engine._pieces.encode_source(SOURCES[1])
    draft = next(engine._translate([source])[0])
    forced = engine._score([source], [draft.pieces])[0].log_probs
    expected = sum(forced[: len(draft.pieces)] if draft.cut_off else forced)
    assert draft.log_prob == pytest.approx(expected, abs=1e-4)
    assert draft.cut_off == (len(draft.pieces) >= length_limit(source))


def test_pieces_are_those_of_the_marian_tokenizer(tiny_marian: Path) -> None:
    from transformers import MarianTokenizer

    tokenizer = MarianTokenizer(
        str(tiny_marian / "source.spm"), str(tiny_marian / "target.spm"), str(tiny_marian / "vocab.json")
    )
    engine = MarianEngine(tiny_marian)
    for text in SOURCES[:2]:
        assert engine._numbers(engine._pieces.encode_source(text)) == tokenizer(text)["input_ids"]


def test_safetensors_and_bin_agree(tiny_marian: Path, pickled_marian: Path) -> None:
    safe, pickled = MarianEngine(tiny_marian), MarianEngine(pickled_marian)
    assert safe.score(SOURCES, TARGETS) == pickled.score(SOURCES, TARGETS)
    assert safe.signature != pickled.signature


def test_safetensors_are_preferred(tiny_marian: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(tiny_marian, tmp_path / "both"))
    (folder / "pytorch_model.bin").write_bytes(pickle.dumps(Bomb(tmp_path / "crater")))
    MarianEngine(folder).load()
    assert not (tmp_path / "crater").exists()


@pytest.mark.parametrize("form", ["pickle", "torch"])
def test_a_malicious_bin_is_refused_and_not_run(pickled_marian: Path, tmp_path: Path, form: str) -> None:
    import torch

    weights, crater = pickled_marian / "pytorch_model.bin", tmp_path / "crater"
    if form == "pickle":
        weights.write_bytes(pickle.dumps(Bomb(crater), protocol=2))
    else:
        torch.save({"model.shared.weight": Bomb(crater)}, weights)
    with pytest.raises(ModelError, match=r"pytorch_model\.bin was refused or is damaged") as caught:
        MarianEngine(pickled_marian).translate(["Hola."])
    assert "weights_only" not in str(caught.value), "torch's advice to read it all the same is not passed on"
    assert not crater.exists()
    # The bomb is a real one:
    if form == "pickle":
        pickle.loads(weights.read_bytes())
        assert crater.exists()


def test_code_in_the_folder_is_not_run(tiny_marian: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(tiny_marian, tmp_path / "with-code"))
    config = json.loads((folder / "config.json").read_text())
    config["auto_map"] = {"AutoModelForSeq2SeqLM": "evil.Model", "AutoConfig": "evil.Config"}
    (folder / "config.json").write_text(json.dumps(config))
    (folder / "evil.py").write_text(f"import os; os.mkdir({str(tmp_path / 'crater')!r})")
    MarianEngine(folder).load()
    assert not (tmp_path / "crater").exists()


def _damage_weights(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(b"\x10\0\0\0\0\0\0\0{}damaged")


def _remove_weights(folder: Path) -> None:
    (folder / "model.safetensors").unlink()


def _drop_a_layer(folder: Path) -> None:
    from safetensors.torch import load_file, save_file

    state = load_file(folder / "model.safetensors")
    kept = {key: value for key, value in state.items() if "fc1" not in key}
    save_file(kept, folder / "model.safetensors", metadata={"format": "pt"})


def _other_kind(folder: Path) -> None:
    (folder / "config.json").write_text(json.dumps({"model_type": "bart"}))


def _damage_vocabulary(folder: Path) -> None:
    (folder / "vocab.json").write_text("[1, 2")


def _two_vocabularies(folder: Path) -> None:
    (folder / "target_vocab.json").write_text("{}")


def _set(folder: Path, **settings: object) -> None:
    path = folder / "config.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **settings}))


def _wrong_sizes(folder: Path) -> None:
    _set(folder, d_model=64)


def _padding_out_of_reach(folder: Path) -> None:
    _set(folder, pad_token_id=10**6)


def _config_no_json(folder: Path) -> None:
    (folder / "config.json").write_text("{nope")


def _config_a_list(folder: Path) -> None:
    (folder / "config.json").write_text("[]")


def _config_a_string(folder: Path) -> None:
    _set(folder, vocab_size="many")


def _short_vocabulary(folder: Path) -> None:
    (folder / "vocab.json").write_text('{"</s>": 0, "<unk>": 1}')


def _numbers_too_big(folder: Path) -> None:
    path = folder / "vocab.json"
    path.write_text(json.dumps({piece: number + 1000 for piece, number in json.loads(path.read_text()).items()}))


def _an_adapter(folder: Path) -> None:
    (folder / "adapter_config.json").write_text('{"base_model_name_or_path": "somebody/else"}')


def _junk_pieces(folder: Path) -> None:
    (folder / "source.spm").write_bytes(b"junk")


@pytest.mark.parametrize(
    "harm",
    [
        _wrong_sizes,
        _padding_out_of_reach,
        _config_no_json,
        _config_a_list,
        _config_a_string,
        _short_vocabulary,
        _numbers_too_big,
        _an_adapter,
        _junk_pieces,
    ],
)
def test_a_model_that_does_not_run_is_one_line(
    tiny_marian: Path, tmp_path: Path, harm: Callable[[Path], None], capfd: pytest.CaptureFixture[str]
) -> None:
    folder = Path(shutil.copytree(tiny_marian, tmp_path / "bad"))
    harm(folder)
    for load in (MarianEngine(folder).load, lambda: convert(folder, tmp_path / "converted")):
        with pytest.raises(ModelError) as caught:
            load()
        assert "\n" not in str(caught.value)
    assert capfd.readouterr() == ("", ""), "neither transformers nor torch talks to the user"
    assert not (tmp_path / "converted").exists()


def test_a_piece_that_the_vocabulary_lacks_is_a_model_error(tiny_marian: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(tiny_marian, tmp_path / "gaps"))
    vocabulary = json.loads((folder / "vocab.json").read_text())
    kept = [piece for piece in vocabulary if piece in ("</s>", "<unk>", "<pad>")]
    (folder / "vocab.json").write_text(json.dumps({piece: vocabulary[piece] for piece in kept}))
    with pytest.raises(ModelError, match="no piece number"):
        MarianEngine(folder).translate(SOURCES[:2])


@pytest.mark.parametrize("key", ["_attn_implementation", "attn_implementation"])
@pytest.mark.parametrize("value", ["kernels-community/flash-attn", "somebody/else@main:forward", {"": "a/b"}])
def test_attention_from_elsewhere_is_refused(tiny_marian: Path, tmp_path: Path, key: str, value: object) -> None:
    folder = Path(shutil.copytree(tiny_marian, tmp_path / "foreign"))
    _set(folder, **{key: value})
    with pytest.raises(ModelError, match="code from elsewhere"):
        MarianEngine(folder).load()


@pytest.mark.parametrize("value", ["eager", "sdpa", "flash_attention_2", None])
def test_attention_of_transformers_own_is_taken(tiny_marian: Path, tmp_path: Path, value: str | None) -> None:
    folder = Path(shutil.copytree(tiny_marian, tmp_path / "own"))
    _set(folder, _attn_implementation=value)
    engine = MarianEngine(folder)
    engine.load()
    assert engine.model.config._attn_implementation == "eager"


def test_only_the_architecture_is_read_from_the_config(tiny_marian: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(tiny_marian, tmp_path / "more"))
    _set(folder, transformers_weights="evil.bin", quantization_config={"quant_method": "gptq"}, use_kernels=True)
    assert MarianEngine(folder).score(SOURCES, TARGETS) == MarianEngine(tiny_marian).score(SOURCES, TARGETS)


@pytest.mark.parametrize(
    "harm",
    [_damage_weights, _remove_weights, _drop_a_layer, _other_kind, _damage_vocabulary, _two_vocabularies],
)
def test_a_bad_folder_is_a_model_error(tiny_marian: Path, tmp_path: Path, harm: Callable[[Path], None]) -> None:
    folder = Path(shutil.copytree(tiny_marian, tmp_path / "bad"))
    harm(folder)
    with pytest.raises(ModelError):
        MarianEngine(folder).load()


@pytest.fixture(scope="module")
def converted(tiny_marian: Path, tmp_path_factory: pytest.TempPathFactory) -> CTranslate2Engine:
    """The tiny model as CTranslate2 runs it, in float32."""
    return CTranslate2Engine(convert(tiny_marian, tmp_path_factory.mktemp("ct2") / "model", quantization=None))


def test_conversion_keeps_the_scores(tiny_marian: Path, converted: CTranslate2Engine) -> None:
    for ours, theirs in zip(
        MarianEngine(tiny_marian).score(SOURCES, TARGETS), converted.score(SOURCES, TARGETS), strict=True
    ):
        assert len(ours.tokens) == len(theirs.tokens)
        assert theirs.log_probs == pytest.approx(ours.log_probs, abs=1e-2)


def test_conversion_keeps_the_translations(tiny_marian: Path, converted: CTranslate2Engine) -> None:
    ours, theirs = MarianEngine(tiny_marian).translate(SOURCES), converted.translate(SOURCES)
    assert [h.text for h in ours] == [h.text for h in theirs]
    assert theirs[1].log_prob == pytest.approx(ours[1].log_prob, abs=1e-2)


def test_conversion_leaves_nothing_behind(tiny_marian: Path, tmp_path: Path) -> None:
    target = convert(tiny_marian, tmp_path / "out" / "int8")
    assert [path.name for path in target.parent.iterdir()] == ["int8"]
    assert not (target / "target.spm").exists(), "it is the same as source.spm"
    CTranslate2Engine(target).load()
    with pytest.raises(ModelError, match="exists already"):
        convert(tiny_marian, target)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
@given(text=st.text(alphabet="El alcaldeprometió no. ", max_size=40))
def test_pieces_spell_the_text(tiny_marian: Path, text: str) -> None:
    pieces = Pieces(tiny_marian)
    assert pieces.decode(pieces.encode_target(text)) == " ".join(text.split())
