from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from verifier.errors import ModelError
from verifier.translation.bundled import bundled_folder
from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.hashes import model_hash


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(bundled_folder(), tmp_path / "converted"))


def test_any_converted_folder_runs(folder: Path, bundled: CTranslate2Engine) -> None:
    engine = CTranslate2Engine(folder)
    text = "Mi hermano vive en Bogotá."
    assert engine.translate([text])[0].text == bundled.translate([text])[0].text
    assert engine.name == "ctranslate2" and engine.signature != bundled.signature


def test_a_separate_target_vocabulary_is_used(folder: Path, bundled: CTranslate2Engine) -> None:
    shutil.copy(folder / "source.spm", folder / "target.spm")
    assert CTranslate2Engine(folder).translate(["Hola."])[0].text == bundled.translate(["Hola."])[0].text


def test_the_hash_follows_the_model_and_not_its_papers(folder: Path) -> None:
    before = model_hash(folder)
    (folder / "README.md").write_text("other words")
    (folder / "card.json").unlink()
    assert model_hash(folder) == before
    with (folder / "model.bin").open("ab") as file:
        file.write(b"\0")
    assert model_hash(folder) != before


@pytest.mark.parametrize("name", ["model.bin", "config.json", "source.spm"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelError, match=f"{name} missing"):
        CTranslate2Engine(folder).load()


@pytest.mark.parametrize("name", ["model.bin", "shared_vocabulary.json", "source.spm"])
def test_a_damaged_file_is_a_model_error(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"\x00damaged")
    with pytest.raises(ModelError):
        CTranslate2Engine(folder).translate(["Hola."])


def _junk(path: Path) -> None:
    path.write_bytes(b"junk")


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _of_another_model(path: Path) -> None:
    path.write_text('["a", "b"]')


def _reordered_names(path: Path) -> None:
    path.write_text(json.dumps([f"x{piece}" for piece in json.loads(path.read_text())]))


HARM = [
    ("source.spm", _junk),
    ("source.spm", _cut),
    ("source.spm", _emptied),
    ("shared_vocabulary.json", _of_another_model),
    ("shared_vocabulary.json", _reordered_names),
    ("shared_vocabulary.json", _cut),
]


@pytest.mark.parametrize(("name", "harm"), HARM)
def test_loading_tries_the_model(folder: Path, name: str, harm: Callable[[Path], None]) -> None:
    CTranslate2Engine(folder).load()
    harm(folder / name)
    with pytest.raises(ModelError, match=re.escape(str(folder))):
        CTranslate2Engine(folder).load()


def test_a_token_that_the_model_lacks_is_a_model_error(folder: Path) -> None:
    _of_another_model(folder / "shared_vocabulary.json")
    with pytest.raises(ModelError, match="cannot translate"):
        CTranslate2Engine(folder).translate(["Hola, amigo mío."])


def test_no_folder() -> None:
    engine = CTranslate2Engine(Path("/nowhere/at/all"))
    with pytest.raises(ModelError, match="nowhere"):
        engine.load()
    with pytest.raises(ModelError, match="nowhere"):
        _ = engine.signature
