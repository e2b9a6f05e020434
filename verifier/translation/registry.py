"""From what `--engine` says to an engine: ``NAME[:FOLDER_OR_ID[@REVISION]]``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from verifier.errors import EngineError, EngineNameError, ModelError
from verifier.translation import store
from verifier.translation.bundled import NAME as BUNDLED
from verifier.translation.bundled import bundled_engine, bundled_folder
from verifier.translation.cache import CachedEngine
from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.engine import SentenceEngine
from verifier.translation.marian import MarianEngine, require_torch
from verifier.translation.protocol import Engine

AUTO = "auto"
_HUB_ID = re.compile(r"\w[\w.-]*/\w[\w.-]*")


@dataclass(frozen=True, slots=True)
class Choice:
    """Which engine a specification comes to, and why.

    Attributes:
        spec: as it was asked for.
        name: "bundled", "ctranslate2" or "marian".
        model: hub id and commit, or the folder, or "es-en" for the bundled model.
        why: one clause for a reader ("no better model has been downloaded").
        engine: the engine itself, without a cache; its model is loaded on first use.
    """

    spec: str
    name: str
    model: str
    why: str
    engine: SentenceEngine

    def with_cache(self, cache: bool = True) -> Engine:
        """The engine, remembering its results on disk if ``cache``."""
        return CachedEngine(self.engine) if cache else self.engine


def make_engine(spec: str = AUTO, *, cache: bool = True, threads: int | None = None) -> Engine:
    """The engine that ``spec`` names, remembering its results on disk if ``cache``.

    Args:
        spec: ``NAME[:FOLDER_OR_ID[@REVISION]]`` with NAME auto, bundled, ctranslate2 or marian. Nothing is downloaded
            but what ``marian:`` names in full: a hub id with its revision, or the hub id of a known model, whose
            revision is pinned; and only if it is not on this machine yet.
        cache: False translates everything anew (``--no-cache``).
        threads: sentences worked on at a time; by default the processor's cores, at most 4.

    Raises:
        EngineNameError: if NAME is unknown.
        EngineError: if what it needs is not installed.
        ModelError: if the model is not there, is damaged, or cannot be fetched.
    """
    return resolve(spec, threads=threads).with_cache(cache)


def resolve(spec: str = AUTO, *, threads: int | None = None) -> Choice:
    """Which engine ``spec`` comes to and why, for `doctor` and the head of a report.

    A downloaded model that ``auto`` takes has been loaded, so it is known to run. Arguments and errors are those of
    `make_engine`.
    """
    name, _, model = spec.strip().partition(":")
    if name not in _ENGINES:
        raise EngineNameError(f"no engine {name!r} is known", f"take one of {', '.join(_ENGINES)}")
    return _ENGINES[name](spec, model, threads)


def _auto(spec: str, model: str, threads: int | None) -> Choice:
    _refuse_model(AUTO, model)
    why = "no better model has been downloaded"
    # Only models that are known to be Spanish-English and better than the bundled one: others must be named.
    for info in filter(None, (store.find_downloaded(known.name) for known in store.KNOWN)):
        if info.engine is None:
            why = f"{info.name} is downloaded but cannot run: torch is not installed and it was not converted"
            continue
        choice = _from_download(spec, info, info.engine, threads, why=f"{info.name} is downloaded and runs")
        try:
            choice.engine.load()
        except (EngineError, ModelError) as error:
            why = f"{info.name} is downloaded but cannot run ({error.what}); download it again"
            continue
        return choice
    return Choice(spec, BUNDLED, bundled_folder().name, why, bundled_engine(threads=threads))


def _bundled(spec: str, model: str, threads: int | None) -> Choice:
    _refuse_model(BUNDLED, model)
    return Choice(spec, BUNDLED, bundled_folder().name, "asked for", bundled_engine(threads=threads))


def _ctranslate2(spec: str, model: str, threads: int | None) -> Choice:
    folder = Path(model).expanduser()
    if model and folder.is_dir():
        return _loaded(Choice(spec, "ctranslate2", model, "asked for", CTranslate2Engine(folder, threads=threads)))
    info = _find(model)
    if info is None:
        raise ModelError(f"{model or 'a converted model'} is not there", _how_to_get(model, "ctranslate2"))
    if info.converted is None:
        raise ModelError(f"{info.name} is downloaded but not converted", f"run it as `--engine marian:{info.repo}`")
    return _from_download(spec, info, "ctranslate2", threads, why="asked for")


def _marian(spec: str, model: str, threads: int | None) -> Choice:
    folder = Path(model).expanduser()
    if model and folder.is_dir():
        return _loaded(Choice(spec, "marian", model, "asked for", MarianEngine(folder, threads=threads)))
    info = _find(model)
    if info is None:
        name, _, revision = model.partition("@")
        # Only what says exactly what to fetch: a short name, or an id whose revision is not known, does not.
        if not _HUB_ID.fullmatch(name) or not (revision or store.known_model(name)):
            raise ModelError(f"{model or 'a Marian model'} is not there", _how_to_get(model, "marian"))
        from verifier.translation.hub import download

        require_torch()  # before anything is fetched
        info = download(name, revision=revision or None)
    return _from_download(spec, info, "marian", threads, why="asked for")


def _loaded(choice: Choice) -> Choice:
    """A folder that holds no model is refused at once, not at the first article."""
    choice.engine.load()
    return choice


def _find(model: str) -> store.ModelInfo | None:
    name, _, revision = model.partition("@")
    return store.find_downloaded(name or store.KNOWN[0].name, revision or None)


def _how_to_get(model: str, engine: str) -> str:
    """What to do about a model that is neither a folder nor downloaded."""
    name = model.partition("@")[0] or store.KNOWN[0].name
    if _HUB_ID.fullmatch(name) or store.known_model(name):
        return (
            f"`verifier models download {model or name}` fetches a model from the hub, `{engine}:FOLDER` names a folder"
        )
    return f"`{engine}:FOLDER` names a folder that holds a model; `verifier models list` says which can be downloaded"


def _from_download(spec: str, info: store.ModelInfo, name: str, threads: int | None, *, why: str) -> Choice:
    assert info.folder is not None, "only downloaded models come here"
    model = f"{info.repo}@{(info.commit or '')[:12]}"
    if name == "ctranslate2":
        assert info.converted is not None, "checked by the callers"
        return Choice(spec, name, model, why, CTranslate2Engine(info.converted, threads=threads))
    return Choice(spec, name, model, why, MarianEngine(info.folder, threads=threads))


def _refuse_model(name: str, model: str) -> None:
    if model:
        raise EngineNameError(
            f"the engine `{name}` takes no model, but {model!r} was given", f"write `--engine {name}`"
        )


_ENGINES: dict[str, Callable[[str, str, int | None], Choice]] = {
    AUTO: _auto,
    BUNDLED: _bundled,
    "ctranslate2": _ctranslate2,
    "marian": _marian,
}
ENGINES: tuple[str, ...] = tuple(_ENGINES)
"""The names that `--engine` knows."""
