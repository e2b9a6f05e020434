"""Keeps what engines return on disk, so that a second run does not translate again.

One wrapper goes round any engine. A cache that cannot be read or written (damaged, on a read-only disk, locked by
another process) is done without: it may cost time, never a result.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from verifier.model import Hypothesis, TokenScores
from verifier.translation.protocol import Engine

if TYPE_CHECKING:
    import sqlite3

T = TypeVar("T")

FOLDER_VARIABLE = "VERIFIER_CACHE_DIR"
_FILE = "translations-1.sqlite3"
"""The number goes up when the table or the stored form changes; an older file is left alone."""
_LOCK_WAIT = 5.0
_QUERY_SIZE = 500


@dataclass(frozen=True, slots=True)
class CacheStatus:
    """Where the cache lies, how many results and bytes it holds, and what is wrong with it, if anything."""

    path: Path
    entries: int
    size: int
    problem: str | None


def cache_path() -> Path:
    """The cache file: in ``$VERIFIER_CACHE_DIR`` if that is set, else in the user's cache folder."""
    if folder := os.environ.get(FOLDER_VARIABLE):
        return Path(folder).expanduser() / _FILE
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("quote-verifier", appauthor=False)) / _FILE


def cache_status(path: Path | None = None) -> CacheStatus:
    """What `doctor` shows. Creates nothing: a cache that does not exist yet is empty and in order."""
    path = path or cache_path()
    if not path.exists():
        home = next(folder for folder in path.absolute().parents if folder.exists())
        usable = home.is_dir() and os.access(home, os.W_OK)
        return CacheStatus(path, 0, 0, None if usable else f"{home} cannot be written; set {FOLDER_VARIABLE}")
    import sqlite3

    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_LOCK_WAIT)) as database:
            (entries,) = database.execute("SELECT count(value) FROM results WHERE key IS NOT NULL").fetchone()
        problem = None if os.access(path, os.W_OK) else f"{entries} results, but it cannot be written"
        return CacheStatus(path, entries, path.stat().st_size, problem)
    except (sqlite3.Error, OSError) as error:
        return CacheStatus(path, 0, 0, f"{error}; delete the file")


class CachedEngine:
    """An engine that remembers: the same protocol, the same results.

    The key is the engine's signature, the verb and the text(s), so a new model or version never meets old results.

    Args:
        engine: any engine.
        path: the cache file; `cache_path()` by default.

    Attributes:
        problem: why the cache was done without, or None.
    """

    def __init__(self, engine: Engine, *, path: Path | None = None) -> None:
        self.engine = engine
        self.path = path or cache_path()
        self.problem: str | None = None

    @property
    def name(self) -> str:
        return self.engine.name

    @property
    def signature(self) -> str:
        return self.engine.signature

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        def compute(missing: list[tuple[str, ...]]) -> list[dict[str, Any]]:
            return [asdict(hypothesis) for hypothesis in self.engine.translate([text for (text,) in missing])]

        return self._remember("translate", [(text,) for text in texts], compute, lambda value: Hypothesis(**value))

    def score(self, sources: Sequence[str], translations: Sequence[str]) -> list[TokenScores]:
        def compute(missing: list[tuple[str, ...]]) -> list[dict[str, Any]]:
            scores = self.engine.score([source for source, _ in missing], [text for _, text in missing])
            return [asdict(score) for score in scores]

        def restore(value: Mapping[str, Any]) -> TokenScores:
            return TokenScores(tuple(value["tokens"]), tuple(value["log_probs"]))

        pairs = list(zip(sources, translations, strict=True))
        return self._remember("score", pairs, compute, restore)

    def _remember(
        self,
        verb: str,
        inputs: Sequence[tuple[str, ...]],
        compute: Callable[[list[tuple[str, ...]]], list[dict[str, Any]]],
        restore: Callable[[Mapping[str, Any]], T],
    ) -> list[T]:
        keys = {item: self._key(verb, item) for item in inputs}
        known = self._read(keys.values())
        results: dict[tuple[str, ...], T] = {}
        for item, key in keys.items():
            try:
                results[item] = restore(json.loads(known[key]))
            except (KeyError, ValueError, TypeError):
                continue  # not there, or not what was once written: it is computed again
        if missing := [item for item in keys if item not in results]:
            computed = compute(missing)
            self._write([(keys[item], json.dumps(value)) for item, value in zip(missing, computed, strict=True)])
            results.update((item, restore(value)) for item, value in zip(missing, computed, strict=True))
        return [results[item] for item in inputs]

    def _key(self, verb: str, item: tuple[str, ...]) -> str:
        return hashlib.sha256(json.dumps([self.signature, verb, *item]).encode()).hexdigest()

    def _read(self, keys: Iterable[str]) -> dict[str, str]:
        wanted = list(keys)

        def query(database: sqlite3.Connection) -> dict[str, str]:
            found: dict[str, str] = {}
            for start in range(0, len(wanted), _QUERY_SIZE):
                part = wanted[start : start + _QUERY_SIZE]
                marks = ",".join("?" * len(part))
                found.update(database.execute(f"SELECT key, value FROM results WHERE key IN ({marks})", part))
            return found

        return self._use(query) or {}

    def _write(self, rows: list[tuple[str, str]]) -> None:
        self._use(lambda database: database.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", rows))

    def _use(self, action: Callable[[sqlite3.Connection], T]) -> T | None:
        """Runs ``action`` on the database, a connection each time so that threads and forks are no matter."""
        import sqlite3

        if self.problem:
            return None
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=_LOCK_WAIT)) as database, database:
                if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'results'").fetchone():
                    database.execute("CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, value TEXT NOT NULL)")
                return action(database)
        except (sqlite3.Error, OSError) as error:
            self.problem = f"{self.path}: {getattr(error, 'strerror', None) or error}"
            return None
