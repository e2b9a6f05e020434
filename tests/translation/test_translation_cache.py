from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from verifier.model import Hypothesis, TokenScores
from verifier.translation.cache import CachedEngine, cache_path, cache_status
from verifier.translation.ct2 import CTranslate2Engine

TEXTS = ["No hay pan.", "Queda poco tiempo.", "No hay pan."]


class Counted:
    """The bundled engine, noting what it is asked."""

    name = "bundled"

    def __init__(self, engine: CTranslate2Engine) -> None:
        self.engine, self.signature = engine, engine.signature
        self.asked: list[object] = []

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        self.asked.append(list(texts))
        return self.engine.translate(texts)

    def score(self, sources: Sequence[str], translations: Sequence[str]) -> list[TokenScores]:
        self.asked.append(list(zip(sources, translations, strict=True)))
        return self.engine.score(sources, translations)


@pytest.fixture
def counted(bundled: CTranslate2Engine) -> Counted:
    return Counted(bundled)


def test_both_verbs_are_remembered_exactly(bundled: CTranslate2Engine, counted: Counted) -> None:
    english = ["There is no bread.", "Little time is left.", "There is bread."]
    for _ in range(2):
        engine = CachedEngine(counted)
        assert engine.translate(TEXTS) == bundled.translate(TEXTS)
        assert engine.score(TEXTS, english) == bundled.score(TEXTS, english)
        assert engine.problem is None
    assert counted.asked == [TEXTS[:2], list(zip(TEXTS, english, strict=True))]
    assert (engine.name, engine.signature) == (bundled.name, bundled.signature)


def test_only_what_is_new_is_asked(counted: Counted) -> None:
    engine = CachedEngine(counted)
    engine.translate(TEXTS[:1])
    engine.translate([*TEXTS, "Otra cosa."])
    assert counted.asked == [TEXTS[:1], [TEXTS[1], "Otra cosa."]]


def test_another_signature_meets_no_old_results(counted: Counted) -> None:
    CachedEngine(counted).translate(TEXTS[:1])
    counted.signature += "-other"
    CachedEngine(counted).translate(TEXTS[:1])
    assert len(counted.asked) == 2


def test_many_texts_at_once(counted: Counted) -> None:
    texts = [f"{number}" for number in range(520)]
    first = CachedEngine(counted).score(texts, texts)
    assert CachedEngine(counted).score(texts, texts) == first
    assert len(counted.asked) == 1


def test_unequal_lists(counted: Counted) -> None:
    with pytest.raises(ValueError):
        CachedEngine(counted).score(["a", "b"], ["c"])


def test_empty_lists(counted: Counted) -> None:
    assert CachedEngine(counted).translate([]) == []


def _garbage(path: Path) -> None:
    path.write_bytes(b"this is no database" * 100)


def _another_table(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE results (something TEXT)")


def _a_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("spoil", [_garbage, _another_table, _a_folder])
def test_a_spoilt_cache_is_done_without(
    counted: Counted, bundled: CTranslate2Engine, spoil: Callable[[Path], None]
) -> None:
    path = cache_path()
    path.parent.mkdir(parents=True)
    spoil(path)
    engine = CachedEngine(counted)
    assert engine.translate(TEXTS) == bundled.translate(TEXTS)
    assert engine.problem and str(path) in engine.problem
    assert cache_status().problem


def test_a_folder_that_cannot_be_made_is_done_without(counted: Counted, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    engine = CachedEngine(counted, path=tmp_path / "file" / "cache.sqlite3")
    assert len(engine.translate(TEXTS)) == 3
    assert engine.problem


def test_a_row_that_makes_no_sense_is_computed_again(counted: Counted, bundled: CTranslate2Engine) -> None:
    CachedEngine(counted).translate(TEXTS[:2])
    for nonsense in ("{", "[]", "{}", '{"text": 1, "odd": 2}', "null"):
        with sqlite3.connect(cache_path()) as database:
            database.execute("UPDATE results SET value = ?", (nonsense,))
        assert CachedEngine(counted).translate(TEXTS[:2]) == bundled.translate(TEXTS[:2])


def test_a_read_only_cache_still_answers(counted: Counted, bundled: CTranslate2Engine) -> None:
    CachedEngine(counted).translate(TEXTS[:1])
    with sqlite3.connect(cache_path()) as database:
        # Refuses writes for every user, root included, as a read-only disk would.
        database.execute("CREATE TRIGGER sealed BEFORE INSERT ON results BEGIN SELECT RAISE(ABORT, 'read-only'); END")
    engine = CachedEngine(counted)
    assert engine.translate(TEXTS) == bundled.translate(TEXTS)
    assert counted.asked[-1] == [TEXTS[1]]


def test_processes_share_it(tmp_path: Path) -> None:
    program = (
        "from verifier.translation.registry import make_engine\n"
        "engine = make_engine('bundled')\n"
        "engine.translate([f'Llegaron {n} cartas.' for n in range(20)])\n"
        "assert engine.problem is None, engine.problem"
    )
    runs = [subprocess.Popen([sys.executable, "-c", program]) for _ in range(2)]
    assert [run.wait(60) for run in runs] == [0, 0]
    assert cache_status().entries == 20


def test_status_of_a_cache(counted: Counted, tmp_path: Path) -> None:
    assert (cache_status().entries, cache_status().problem) == (0, None)
    assert not cache_path().exists(), "looking creates nothing"
    CachedEngine(counted).translate(TEXTS)
    status = cache_status()
    assert status.entries == 2 and status.size > 0 and status.path.is_relative_to(tmp_path)


def test_the_folder_is_the_users_unless_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("VERIFIER_CACHE_DIR")
    assert "quote-verifier" in cache_path().parts
    monkeypatch.setenv("VERIFIER_CACHE_DIR", str(tmp_path))
    assert cache_path().parent == tmp_path
