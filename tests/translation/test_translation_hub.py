"""Downloads with huggingface_hub's own client from a small server on loopback."""

from __future__ import annotations

import importlib.util
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from verifier.errors import ModelError
from verifier.translation import store
from verifier.translation.hub import download
from verifier.translation.registry import make_engine, resolve


def _load(name: str) -> ModuleType:
    """A helper beside this file (tests are imported one by one, not as a package)."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


hub_server = _load("hub_server")

REPO = "Taller/marian-es-en"
MAIN, PULL_REQUEST = "a" * 40, "b" * 40
FILES = {
    "config.json": json.dumps({"model_type": "marian"}).encode(),
    "source.spm": b"source pieces" * 50,
    "target.spm": b"target pieces" * 50,
    "vocab.json": b"{}",
    "README.md": b"a model",
    "rust_model.ot": b"not wanted",
}
SAFE = {"model.safetensors": bytes(range(256)) * 4000}
PICKLED = {"pytorch_model.bin": b"PK" + bytes(range(256)) * 100}


@pytest.fixture
def hub() -> Iterator[Any]:
    """A hub whose main branch has safetensors (random bytes: it is the download that is tested)."""
    with hub_server.serving(hub_server.Hub(REPO, {MAIN: {**FILES, **SAFE}}, {"main": MAIN})) as served:
        yield served


def test_a_download_is_whole_and_on_record(hub: Any) -> None:
    seen: list[tuple[int, int]] = []
    info = download(REPO, endpoint=hub.endpoint, progress=lambda done, total: seen.append((done, total)))
    assert info.commit == MAIN and info.revision == "main" and info.repo == REPO
    assert info.folder and info.folder.is_relative_to(store.models_folder())
    assert (info.folder / "model.safetensors").read_bytes() == SAFE["model.safetensors"]
    assert not (info.folder / "rust_model.ot").exists()
    assert store.damaged_files(info) == []
    assert store.model_info(REPO) == info and info in store.list_models()
    total = sum(len(content) for name, content in {**FILES, **SAFE}.items() if name != "rust_model.ot")
    assert seen[-1] == (total, total) and all(0 <= done <= total for done, _ in seen) and len(seen) > 1


def test_what_is_here_is_not_fetched_again(hub: Any) -> None:
    download(REPO, revision=MAIN, endpoint=hub.endpoint)
    asked = len(hub.requests)
    info = download(f"{REPO}@{MAIN[:10]}", endpoint=hub.endpoint)
    assert info.commit == MAIN and len(hub.requests) == asked


def test_a_cut_connection_is_taken_up_where_it_broke(hub: Any) -> None:
    # The client writes 10 MiB at a time and takes up after the last whole write.
    hub.commits[MAIN]["model.safetensors"] = bytes(24 << 20)
    hub.cut["model.safetensors"] = 1
    info = download(REPO, endpoint=hub.endpoint)
    assert store.damaged_files(info) == []
    assert hub.fetched("model.safetensors") == 2
    assert hub.ranges == [f"bytes={10 << 20}-"]


def test_a_damaged_download_is_recognised_and_repaired(hub: Any) -> None:
    hub.spoil = {"vocab.json", "model.safetensors"}
    with pytest.raises(ModelError, match=r"vocab\.json, model\.safetensors is damaged"):
        download(REPO, endpoint=hub.endpoint)
    assert store.find_downloaded(REPO) is None
    hub.spoil.clear()
    assert store.damaged_files(download(REPO, endpoint=hub.endpoint)) == []
    assert hub.fetched("source.spm") == 1, "whole files of the first try are kept"
    assert hub.fetched("vocab.json") == 2


def test_damage_on_disk_is_seen_and_repaired(hub: Any) -> None:
    info = download(REPO, revision=MAIN, endpoint=hub.endpoint)
    assert info.folder
    (info.folder / "model.safetensors").write_bytes(b"rotten")
    assert store.damaged_files(info) == ["model.safetensors"]
    assert store.damaged_files(download(REPO, revision=MAIN, endpoint=hub.endpoint)) == []


def _serve_bin(pull_requests: list[tuple[str, int]], **other: bytes) -> Any:
    """A hub with a .bin on main and a pull request that adds safetensors (``other``: files that it changes)."""
    changed = {name.replace("__", "."): content for name, content in other.items()}
    return hub_server.Hub(
        REPO,
        {MAIN: {**FILES, **PICKLED}, PULL_REQUEST: {**FILES, **PICKLED, **SAFE, **changed}},
        {"main": MAIN, "refs/pr/3": PULL_REQUEST},
        pull_requests,
    )


def test_safetensors_are_taken_from_the_hubs_conversion() -> None:
    with hub_server.serving(_serve_bin([("SFconvertbot", 3)])) as hub:
        info = download(REPO, endpoint=hub.endpoint)
    assert info.commit == PULL_REQUEST and info.revision == "main"
    assert "model.safetensors" in info.files and "pytorch_model.bin" not in info.files


@pytest.mark.parametrize(
    "hub",
    [
        _serve_bin([]),
        _serve_bin([("somebody", 3)]),
        _serve_bin([("SFconvertbot", 4)]),
        _serve_bin([("SFconvertbot", 3)], pytorch_model__bin=b"other weights"),
        _serve_bin([("SFconvertbot", 3)], vocab__json=b"[]"),
    ],
    ids=["none", "a stranger's", "gone", "of other weights", "of another vocabulary"],
)
def test_no_other_pull_request_is_trusted(hub: Any) -> None:
    with hub_server.serving(hub):
        info = download(REPO, endpoint=hub.endpoint)
    assert info.commit == MAIN and "pytorch_model.bin" in info.files


@pytest.mark.parametrize(
    ("files", "part"),
    [
        ({"config.json": FILES["config.json"], **SAFE}, "it has no source.spm, vocab.json"),
        (FILES, "no model.safetensors and no pytorch_model.bin"),
        ({**FILES, **SAFE, "config.json": b'{"model_type": "bart"}'}, "holds a bart model"),
        ({**FILES, **SAFE, "config.json": b"{nope"}, "config.json is damaged"),
        ({**FILES, **SAFE, "config.json": b"\xff\xfe"}, "config.json is damaged"),
        ({**FILES, **SAFE, "config.json": b"[]"}, "config.json holds no settings"),
    ],
)
def test_what_is_no_marian_model_is_refused(files: dict[str, bytes], part: str) -> None:
    with (
        hub_server.serving(hub_server.Hub(REPO, {MAIN: files}, {"main": MAIN})) as hub,
        pytest.raises(ModelError, match=part),
    ):
        download(REPO, endpoint=hub.endpoint)
    assert store.find_downloaded(REPO) is None


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Taller/nothing", "not on"),
        (f"{REPO}@v9", "no revision v9"),
        ("nonsense", "no model 'nonsense' is known"),
        ("a/b/c", "no model 'a/b/c' is known"),
        ("--/--", "no hub id"),
    ],
)
def test_wrong_names(hub: Any, name: str, part: str) -> None:
    with pytest.raises(ModelError, match=part):
        download(name, endpoint=hub.endpoint)


def _closed_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}"


def test_an_unreachable_hub_names_the_way_on() -> None:
    with pytest.raises(ModelError, match="--engine bundled"):
        download("opus-mt-es-en", endpoint=_closed_port())


def test_a_hub_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verifier.translation.hub.PATIENCE", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        started = time.monotonic()
        with pytest.raises(ModelError, match="--engine bundled"):
            download("opus-mt-es-en", endpoint=f"http://127.0.0.1:{silent.getsockname()[1]}")
    assert time.monotonic() - started < 10


def test_the_hubs_client_is_left_as_it_was(hub: Any) -> None:
    from huggingface_hub import get_session

    before = get_session().event_hooks
    download(REPO, endpoint=hub.endpoint)
    assert get_session().event_hooks == before


def test_offline_means_offline(hub: Any) -> None:
    program = (
        "from verifier.errors import ModelError\n"
        "from verifier.translation.hub import download\n"
        "try:\n"
        f"    download('{REPO}', endpoint='{hub.endpoint}')\n"
        "except ModelError as error:\n"
        "    print(error)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "HF_HUB_OFFLINE": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "HF_HUB_OFFLINE forbids downloads" in run.stdout and "--engine bundled" in run.stdout
    assert hub.requests == []


def test_a_folder_that_cannot_be_written_is_named(hub: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("VERIFIER_MODELS_DIR", str(tmp_path / "file" / "models"))
    with pytest.raises(ModelError, match=r"cannot be written .* VERIFIER_MODELS_DIR"):
        download(REPO, endpoint=hub.endpoint)


def test_the_endpoint_of_the_environment_is_respected(hub: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
    assert download(REPO).commit == MAIN
    monkeypatch.setenv("HF_ENDPOINT", _closed_port())
    with pytest.raises(ModelError, match="--engine bundled"):
        download("opus-mt-es-en")


def test_without_a_conversion_the_note_says_why(hub: Any) -> None:
    info = download(REPO, endpoint=hub.endpoint)
    assert info.converted is None and "not converted" in info.note


def test_auto_takes_no_model_that_it_does_not_know(hub: Any) -> None:
    download(REPO, endpoint=hub.endpoint)
    assert resolve("auto").why == "no better model has been downloaded"


OPUS = store.KNOWN[0]


@pytest.fixture
def opus_hub(tiny_marian: Path, pickled_marian: Path) -> Iterator[Any]:
    """A hub that has the known model as the real one does (but tiny): a .bin, and safetensors in a pull request."""
    pickled = {path.name: path.read_bytes() for path in pickled_marian.iterdir()}
    safe = {**pickled, "model.safetensors": (tiny_marian / "model.safetensors").read_bytes()}
    commits = {OPUS.revision: pickled, PULL_REQUEST: safe}
    with hub_server.serving(hub_server.Hub(OPUS.repo, commits, {OPUS.safetensors_revision: PULL_REQUEST})) as served:
        yield served


@pytest.mark.slow
def test_a_downloaded_model_is_converted_and_taken_by_auto(opus_hub: Any) -> None:
    info = download(OPUS.name, endpoint=opus_hub.endpoint)
    assert (info.revision, info.commit) == (OPUS.revision, PULL_REQUEST)
    assert info.engine == "ctranslate2" and info.note == "runs fast, without torch"
    choice = resolve("auto")
    assert choice.name == "ctranslate2" and choice.model == f"{OPUS.repo}@{PULL_REQUEST[:12]}"
    assert make_engine("auto").translate(["Mi abuela vendía agua."])[0].engine == "ctranslate2"
    for spec in ("marian", "ctranslate2", f"marian:{OPUS.repo}", f"ctranslate2:{OPUS.name}@{OPUS.revision}"):
        assert resolve(spec).name == spec.partition(":")[0]
    assert resolve("bundled").name == "bundled"


@pytest.mark.slow
def test_a_conversion_that_does_not_run_is_made_anew(opus_hub: Any) -> None:
    info = download(OPUS.name, endpoint=opus_hub.endpoint)
    assert info.converted
    for name, content in (
        ("model.bin", b"rotten"),
        ("source.spm", b"junk"),
        ("source.spm", (info.converted / "source.spm").read_bytes()[:5000]),
        ("source.spm", b""),
        ("shared_vocabulary.json", b'["a", "b"]'),
    ):
        (info.converted / name).write_bytes(content)
        choice = resolve("auto")
        assert choice.name == "bundled" and "cannot run" in choice.why and "download it again" in choice.why
        assert download(OPUS.name, endpoint=opus_hub.endpoint).engine == "ctranslate2"
        choice = resolve("auto")
        assert choice.name == "ctranslate2" and choice.engine.translate(["Hola."])


@pytest.mark.slow
def test_naming_a_hub_id_fetches_it_when_its_revision_is_pinned(opus_hub: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", opus_hub.endpoint)
    for spec in ("auto", "bundled"):
        resolve(spec)
    for spec in ("marian", f"marian:{OPUS.name}", "marian:Taller/otro", f"ctranslate2:{OPUS.repo}"):
        with pytest.raises(ModelError, match="verifier models download"):
            resolve(spec)
    assert opus_hub.requests == [], "nothing is fetched unasked"
    choice = resolve(f"marian:{OPUS.repo}@{OPUS.revision}")
    assert choice.model == f"{OPUS.repo}@{PULL_REQUEST[:12]}" and choice.why == "asked for"
    assert choice.engine.translate(["Tenemos agua."])[0].engine == "marian"


@pytest.mark.slow
def test_the_revision_of_a_known_model_need_not_be_spelt_out(opus_hub: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", opus_hub.endpoint)
    assert resolve(f"marian:{OPUS.repo}").model == f"{OPUS.repo}@{PULL_REQUEST[:12]}"
