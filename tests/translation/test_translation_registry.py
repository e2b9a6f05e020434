from __future__ import annotations

import re
from pathlib import Path

import pytest

from verifier.errors import EngineError, ModelError, VerifierError
from verifier.translation import store
from verifier.translation.bundled import bundled_folder
from verifier.translation.cache import CachedEngine
from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.marian import MarianEngine
from verifier.translation.registry import make_engine, resolve


@pytest.mark.parametrize("spec", ["auto", "bundled", " bundled "])
def test_with_nothing_downloaded_the_bundled_model_runs(spec: str) -> None:
    choice = resolve(spec)
    assert (choice.name, choice.model) == ("bundled", "es-en")
    assert choice.why == ("no better model has been downloaded" if spec == "auto" else "asked for")


def test_a_folder_of_ones_own(tiny_marian: Path) -> None:
    assert isinstance(resolve(f"ctranslate2:{bundled_folder()}").engine, CTranslate2Engine)
    assert isinstance(resolve(f"marian:{tiny_marian}").engine, MarianEngine)


@pytest.mark.parametrize("name", ["ctranslate2", "marian"])
def test_a_folder_without_a_model_is_refused_at_once(name: str, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=re.escape(str(tmp_path))):
        resolve(f"{name}:{tmp_path}")


def test_the_cache_goes_round_any_engine_or_none(tmp_path: Path) -> None:
    assert isinstance(make_engine("bundled"), CachedEngine)
    plain = make_engine("bundled", cache=False, threads=1)
    assert isinstance(plain, CTranslate2Engine) and plain.threads == 1
    plain.translate(["Hola."])
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    ("spec", "error", "part"),
    [
        ("google", EngineError, "take one of auto, bundled, ctranslate2, marian"),
        ("", EngineError, "no engine ''"),
        ("bundled:folder", EngineError, "takes no model"),
        ("auto:opus", EngineError, "takes no model"),
        ("marian", ModelError, "verifier models download opus-mt-es-en"),
        ("ctranslate2", ModelError, "verifier models download opus-mt-es-en"),
        ("ctranslate2:no/such/folder", ModelError, "no/such/folder is not there"),
        ("marian:nosuchfolder", ModelError, "nosuchfolder is not there"),
    ],
)
def test_wrong_specifications_name_the_remedy(spec: str, error: type[VerifierError], part: str) -> None:
    with pytest.raises(error, match=part):
        resolve(spec)


def test_models_without_a_download() -> None:
    names = [info.name for info in store.list_models()]
    assert names == ["bundled", "opus-mt-es-en"]
    known = store.model_info("Helsinki-NLP/opus-mt-es-en")
    assert known == store.model_info("opus-mt-es-en")
    assert not known.is_here and known.engine is None and known.revision and len(known.revision) == 40
    with pytest.raises(ModelError, match="known ones: bundled, opus-mt-es-en"):
        store.model_info("opus-mt-en-fr")


@pytest.mark.parametrize("card", ["", "{", "[]", "{}", '{"repo": "a/b"}'])
def test_a_half_finished_download_is_no_model(card: str) -> None:
    folder = store.models_folder() / "a--b@123"
    folder.mkdir(parents=True)
    (folder / "card.json").write_text(card)
    assert store.find_downloaded("a/b") is None
    assert resolve("auto").name == "bundled"
