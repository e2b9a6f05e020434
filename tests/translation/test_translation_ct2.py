from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from verifier.errors import ModelError
from verifier.translation.bundled import bundled_folder
from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.engine import model_hash


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


def test_no_folder() -> None:
    engine = CTranslate2Engine(Path("/nowhere/at/all"))
    with pytest.raises(ModelError, match="nowhere"):
        engine.load()
    with pytest.raises(ModelError, match="nowhere"):
        _ = engine.signature
