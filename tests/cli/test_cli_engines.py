"""Engines, models, the cache and doctor through the command line."""

from __future__ import annotations

import importlib.util
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner, Result

from verifier.cli import main
from verifier.translation.cache import cache_path, cache_status

TESTS = Path(__file__).parents[1]
DEMO = str(TESTS.parent / "data" / "articles" / "demo_article.html")


def run(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, args, input=stdin)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache and models of each test's own."""
    monkeypatch.setenv("VERIFIER_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("VERIFIER_MODELS_DIR", str(tmp_path / "models"))


AUTO = "engine: bundled (no better model has been downloaded)\n"
COMMANDS = [("check", DEMO), ("score", "No vino nadie.", "Nobody came."), ("translate", "No vino nadie.")]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_which_engine_runs_is_said_once_where_it_was_not_asked_for(command: tuple[str, ...]) -> None:
    assert run(*command).stderr == AUTO
    assert run(*command, "--engine", "bundled").stderr == ""


def test_the_report_says_which_engine_ran_and_why() -> None:
    head = json.loads(run("check", DEMO, "--json", "-").stdout)["run"]
    assert (head["engine"], head["engine_why"]) == ("bundled", "no better model has been downloaded")
    assert head["signature"].startswith("bundled|ctranslate2-")
    asked = json.loads(run("check", DEMO, "--json", "-", "--engine", "bundled").stdout)["run"]
    assert asked["engine_why"] == "asked for"


def _poison() -> None:
    with sqlite3.connect(cache_path()) as database:
        value = json.dumps({"text": "From the cache.", "engine": "x", "log_prob": -1.0, "usable": True, "reason": None})
        database.execute("UPDATE results SET value = ?", (value,))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_the_cache_is_used_and_no_cache_goes_round_it(command: tuple[str, ...]) -> None:
    run(*command, "--no-cache")
    assert not cache_path().exists()
    run(*command)
    assert cache_status().entries > 0
    if command[0] == "translate":
        _poison()
        assert run(*command).stdout == "From the cache.\n"
        assert "cache" not in run(*command, "--no-cache").stdout


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_cache_that_cannot_be_written_is_said_once(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("VERIFIER_CACHE_DIR", str(tmp_path / "file"))
    done = run(*command)
    assert done.exit_code == 0
    assert done.stderr.count("translations are not kept between runs") == 1 and str(tmp_path) in done.stderr
    assert run(*command, "--no-cache").stderr == AUTO


def test_doctor_names_the_folders_and_what_lies_in_them(tmp_path: Path) -> None:
    run("translate", "No vino nadie.")
    printed = run("doctor").stdout
    assert str(cache_path()) in printed and "1 results" in printed
    assert str(tmp_path / "models") in printed
    assert "auto runs bundled: no better model has been downloaded" in printed


@pytest.mark.parametrize("command", [("doctor",), ("check", DEMO), ("translate", "Hola.")], ids=lambda c: c[0])
def test_torch_is_asked_for_before_the_hub(command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    def version(distribution: str) -> str:
        if distribution == "torch":
            raise PackageNotFoundError(distribution)
        return "1"

    monkeypatch.setattr("verifier.translation.installed.version", version)
    with hub_server.serving(hub_server.Hub("Helsinki-NLP/opus-mt-es-en", {}, {})) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        done = run(*command, "--engine", "marian:Helsinki-NLP/opus-mt-es-en")
        assert done.exit_code == 1 and "needs torch" in done.stderr
        assert hub.requests == []


@pytest.mark.parametrize(
    ("engine", "part"),
    [("ctranslate2:{}", "model.bin, config.json, source.spm missing"), ("ctranslate2:{}/none", "names a folder")],
)
def test_a_folder_without_a_model_says_what_to_do(engine: str, part: str, tmp_path: Path) -> None:
    done = run("translate", "Hola.", "--engine", engine.format(tmp_path))
    assert done.exit_code == 1 and part in done.stderr and "download " not in done.stderr


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"cli_{name}", TESTS / "translation" / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


hub_server = _load("hub_server")
REPO, COMMIT = "Taller/marian-es-en", "c" * 40
FILES = {
    "config.json": b'{"model_type": "marian"}',
    "source.spm": b"source pieces" * 50,
    "vocab.json": b"{}",
    "model.safetensors": bytes(range(256)) * 40,
}


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    with hub_server.serving(hub_server.Hub(REPO, {COMMIT: FILES}, {"main": COMMIT})) as served:
        monkeypatch.setenv("HF_ENDPOINT", served.endpoint)
        yield served


def test_models_download_really_downloads(hub: Any, tmp_path: Path) -> None:
    done = run("models", "download", REPO)
    assert done.exit_code == 0, done.output
    (folder,) = (tmp_path / "models").iterdir()
    assert {name: (folder / name).read_bytes() for name in FILES} == FILES
    assert str(folder) in done.stderr and REPO in done.stdout
    shown = run("models", "info", REPO).stdout
    assert COMMIT in shown and str(folder) in shown and "model.safetensors" in shown
    assert REPO in run("models", "list").stdout


def test_models_download_at_a_revision(hub: Any) -> None:
    assert run("models", "download", REPO, "--revision", COMMIT[:40]).exit_code == 0
    asked = len(hub.requests)
    assert run("models", "download", REPO, "--revision", COMMIT[:40]).exit_code == 0
    assert len(hub.requests) == asked, "what is here is not fetched again"
    done = run("models", "download", REPO, "--revision", "v9")
    assert done.exit_code == 1 and "no revision v9" in done.stderr


def test_models_download_of_what_is_not_there(hub: Any) -> None:
    done = run("models", "download", "Taller/nothing")
    assert done.exit_code == 1 and "Taller/nothing" in done.stderr


def test_translate_writes_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "verifier", "translate", "El señor “dijo” que sí.", "--engine", "bundled", "--no-cache"],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode("utf-8").strip()
