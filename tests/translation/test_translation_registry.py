from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError
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


@pytest.mark.parametrize(
    ("name", "missing"), [("ctranslate2", "model.bin, config.json, source.spm"), ("marian", "config")]
)
def test_a_folder_without_a_model_is_refused_at_once_and_says_what_it_lacks(
    name: str, missing: str, tmp_path: Path
) -> None:
    if name == "marian":
        pytest.importorskip("torch")
    with pytest.raises(ModelError, match=re.escape(str(tmp_path))) as caught:
        resolve(f"{name}:{tmp_path}")
    assert missing in str(caught.value)


def test_torch_is_asked_for_before_the_hub(monkeypatch: pytest.MonkeyPatch) -> None:
    def version(distribution: str) -> str:
        if distribution == "torch":
            raise PackageNotFoundError(distribution)
        return "1"

    monkeypatch.setattr("verifier.translation.installed.version", version)
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:1")
    with pytest.raises(EngineError, match="needs torch"):
        resolve("marian:Helsinki-NLP/opus-mt-es-en")


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
        # The remedy fits what was named: a path is not downloaded.
        ("ctranslate2:/nope", ModelError, "/nope is not there: `ctranslate2:FOLDER` names a folder"),
        ("marian:~/models/mine", ModelError, "`marian:FOLDER` names a folder"),
        ("ctranslate2:Taller/otro", ModelError, "verifier models download Taller/otro"),
        ("marian:Taller/otro", ModelError, "verifier models download Taller/otro"),
        ("ctranslate2:opus-mt-es-en", ModelError, "verifier models download opus-mt-es-en"),
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


CARDS = [
    "", "{", "[]", "{}", '{"repo": "a/b"}', '{"repo": 1, "commit": 2, "files": 3}', '{"repo": "a/b", "commit": null, "files": {}}',
]  # fmt: skip


@pytest.mark.parametrize("card", CARDS)
def test_a_half_finished_download_is_no_model(card: str) -> None:
    folder = store.models_folder() / "a--b@123"
    folder.mkdir(parents=True)
    (folder / "card.json").write_text(card)
    assert store.find_downloaded("a/b") is None
    assert len(store.list_models()) == 2
    assert resolve("auto").name == "bundled"
