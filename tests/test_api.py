"""The Python API: what it gives, what it refuses, and how it says so."""

from __future__ import annotations

import doctest
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import verifier
from verifier import Verifier, verify_pair, verify_pairs, verify_text
from verifier.errors import InputError
from verifier.model import Hypothesis, Label, TokenScores
from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.protocol import Engine

ROOT = Path(__file__).parents[1]
ARTICLE = "La jueza llegó tarde.\n\n“No nos van a callar,” she told the court: “They will not silence us.”\n"
GOOD, BAD = ("No vino nadie.", "Nobody came."), ("Nunca firmé ese papel.", "I signed that paper.")


@pytest.fixture(scope="module")
def bundled() -> Verifier:
    return Verifier("bundled", cache=False)


def test_one_pair() -> None:
    report = verify_pair(*BAD, engine="bundled")
    assert report.verdict.label is Label.DIVERGENT
    assert (report.pair.source.text, report.pair.translation.text) == BAD
    assert report.hypothesis and report.hypothesis.engine == "bundled"


def test_pairs_come_back_in_order() -> None:
    reports = verify_pairs([GOOD, BAD, GOOD], engine="bundled")
    assert [report.pair.source.text for report in reports] == [GOOD[0], BAD[0], GOOD[0]]
    assert [report.verdict.label for report in reports] == [Label.FAITHFUL, Label.DIVERGENT, Label.FAITHFUL]
    assert verify_pairs([], engine="bundled") == []
    assert [report.verdict for report in verify_pairs(iter([BAD]), engine="bundled")] == [reports[1].verdict]


def test_an_article_given_as_text() -> None:
    report = verify_text(ARTICLE, engine="bundled")
    (pair,) = report
    assert pair.pair.source.text == "No nos van a callar,"
    assert "No nos van a callar" in report._repr_html_()
    assert report.run["engine"] == "bundled" and report.run["engine_why"] == "asked for"
    assert report.run["calibration"]["calibrated"] is True


def test_the_package_shows_what_it_does() -> None:
    assert doctest.testmod(verifier) == (0, 2)


def test_the_examples_of_the_readme_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    shutil.copy(ROOT / "data" / "articles" / "demo_article.html", tmp_path / "article.html")
    monkeypatch.chdir(tmp_path)
    known: dict[str, Any] = {}
    exec(example, known)  # our own README
    assert "divergent" in capsys.readouterr().out
    assert len(known["records"]) == len(list(known["report"])) > 0
    # A line with a remark "Label.X" must come to it.
    for call, label in re.findall(r"^(verify_pair\(.*\)\.verdict\.label)\s+# Label\.(\w+)$", example, re.MULTILINE):
        assert eval(call, known) is Label[label]


def test_the_model_is_built_once(monkeypatch: pytest.MonkeyPatch) -> None:
    built = []
    whole = CTranslate2Engine.__init__

    def counted(self: CTranslate2Engine, *args: Any, **options: Any) -> None:
        built.append(self)
        whole(self, *args, **options)

    monkeypatch.setattr(CTranslate2Engine, "__init__", counted)
    Verifier("auto").verify_pairs([GOOD])
    assert len(built) == 1


TEXTS = [
    ARTICLE,
    "“No nos van a callar,” she told the court: “They will not silence us.”",
    '"No nos van a callar," she told the court: "They will not silence us."',
    "«No nos van a callar», dijo. She told the court: “They will not silence us.”",
    "See https://example.org/articles first.\n\n" + ARTICLE,
    ARTICLE * 40,
]
PATHS = [
    "no/such/article.txt",
    "article",
    "Said “no” twice.html",
    'Notes "final".docx ',
    "O'Brien.txt",
    "la nota de ayer.pdf",
    "https://127.0.0.1:9/“nota”",
    "a\0b",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_checked_as_one(bundled: Verifier, text: str) -> None:
    (document,) = bundled.check(text).documents
    assert document.failed is None and document.document.id == "text"
    assert [pair.pair.source.text.rstrip(",") for pair in document.pairs][:1] == ["No nos van a callar"]


@pytest.mark.parametrize("target", PATHS)
def test_a_mistyped_path_is_an_error_and_no_text(bundled: Verifier, target: str) -> None:
    (document,) = bundled.check(target).documents
    assert document.failed is not None and document.failed.stage == "ingest"


def test_a_path_is_always_a_path(bundled: Verifier, tmp_path: Path) -> None:
    (document,) = bundled.check(Path(TEXTS[1])).documents
    assert document.failed is not None
    odd = tmp_path / "He said “no”"
    odd.write_text(ARTICLE, encoding="utf-8")
    (document,) = bundled.check(str(odd)).documents
    assert document.document.id == str(odd) and len(document.pairs) == 1


def test_several_texts_have_names_of_their_own(bundled: Verifier) -> None:
    seen: list[tuple[int, str]] = []
    report = bundled.check(TEXTS[0], TEXTS[1], progress=lambda number, name: seen.append((number, name)))
    assert [document.document.id for document in report.documents] == ["text 1", "text 2"]
    assert seen == [(1, "text 1"), (2, "text 2")]


class Faulty:
    """An engine with a defect of its own, or one whose output is unusable."""

    name, signature = "faulty", "faulty|1"

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def translate(self, texts: Sequence[str]) -> list[Hypothesis]:
        if any("raises" in text for text in texts):
            raise ZeroDivisionError("a defect")
        return [Hypothesis("They will not silence us.", "faulty", -0.1, False, "it repeats itself")] * len(texts)

    def score(self, sources: Sequence[str], translations: Sequence[str]) -> list[TokenScores]:
        return self.engine.score(sources, translations)


@pytest.fixture
def faulty() -> Verifier:
    made = Verifier("bundled", cache=False)
    made.engine = Faulty(made.engine)
    return made


def test_a_document_that_raises_inside_does_not_end_the_batch(faulty: Verifier) -> None:
    bad = ARTICLE.replace("callar", "callar, raises")
    first, second, third = faulty.check(ARTICLE, bad, ARTICLE).documents
    assert first.failed is None and third.failed is None and len(third.pairs) == 1
    assert second.failed is not None and second.failed.stage == "check"
    assert "ZeroDivisionError: a defect" in second.failed.error and "text 2" in second.failed.error
    assert faulty.check_text(bad).documents[0].failed is not None


def test_an_unusable_translation_is_no_evidence_and_is_not_shown(faulty: Verifier) -> None:
    (pair,) = faulty.check(ARTICLE)
    values = {item.name: item.value for item in pair.evidence}
    held_against = ("chrf++", "bleu", "ter", "similarity_hypothesis", "logprob_hypothesis")
    assert {name: values[name] for name in held_against} == dict.fromkeys(held_against)
    assert values["similarity_source"] is not None and values["logprob"] is not None
    assert "the machine translation was unusable and was not counted: it repeats itself" in pair.verdict.reasons
    (record,) = faulty.check(ARTICLE).to_dict()["documents"][0]["pairs"]
    assert record["machine_translation"] is None
    assert set(held_against) <= record["missing"].keys()


@pytest.mark.parametrize("pair", [(None, "Yes."), ("Sí.", 3), (["Sí."], "Yes."), (b"S\xc3\xad.", "Yes.")])
def test_a_side_that_is_no_text(pair: tuple[Any, Any]) -> None:
    with pytest.raises(InputError, match="must be a text"):
        verify_pair(*pair, engine="bundled")


@pytest.mark.parametrize("text", [None, b"bytes", Path("a.txt")])
def test_an_article_that_is_no_text(text: Any) -> None:
    with pytest.raises(InputError, match="must be a text"):
        verify_text(text, engine="bundled")


@pytest.mark.parametrize("target", [None, ["a.txt", "b.txt"], b"a.txt"])
def test_a_target_that_names_no_article(target: Any) -> None:
    with pytest.raises(InputError, match="named by its path"):
        Verifier("bundled", cache=False).check(target)
