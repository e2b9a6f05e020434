"""`verifier evaluate`: which suites a folder holds, and that each prints its table and gives its figures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from verifier.cli import main
from verifier.evaluation.suites import find_suites

PAIR = {"source": "No vamos a cerrar la planta.", "translation": "We are not going to close the plant."}
BAD = {"source": PAIR["source"], "translation": "We are going to close the plant."}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    def lines(name: str, *rows: object) -> None:
        (tmp_path / name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")

    lines("contrastive.jsonl", {"set": "own", "type": "negation", "severity": "critical", "good": PAIR, "bad": BAD})
    lines("clean.jsonl", {"set": "own_clean", **PAIR})
    text = "“We are not leaving,” Ana Díaz said."
    said, who = [[1, 20]], [[22, 30]]
    lines(
        "quotes_en.jsonl",
        {"text": text, "attributions": [{"kind": "direct", "content": [{"spans": said}], "source": [{"spans": who}]}]},
    )
    (tmp_path / "mt").mkdir()
    (tmp_path / "mt" / "tiny.es").write_text("Buenos días.\n", encoding="utf-8")
    (tmp_path / "mt" / "tiny.en").write_text("Good morning.\n", encoding="utf-8")
    return tmp_path


def test_every_suite_of_a_folder_is_found_and_run(folder: Path) -> None:
    assert [suite.name for suite in find_suites(folder)] == ["quotations", "translation", "judged pairs"]
    done = CliRunner().invoke(main, ["evaluate", str(folder), "--engine", "bundled", "--json", "-"])
    assert done.exit_code == 0, done.output
    figures = json.loads(done.stdout)
    assert figures["quotations"]["exact_f1"] == 1.0
    assert figures["quotations"]["speaker_mention"] == 1.0
    assert figures["translation"][0]["sentences"] == 1
    ours = {line["name"]: line["ours"] for line in figures["judged pairs"]}
    assert ours["own negation"] == 1.0
    assert "clean own_clean" in done.stderr and "BLEU" in done.stderr


def test_a_folder_without_a_suite_is_a_usage_error(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["evaluate", str(tmp_path)])
    assert done.exit_code == 2
    assert "no suite" in done.stderr


def test_tables_of_short_cases(tmp_path: Path) -> None:
    tables = {
        "checks": [
            {**BAD, "check": "negation", "expected": "flag"},
            {**PAIR, "check": "negation", "expected": "clean"},
        ],
        "labels": [{**BAD, "label": "divergent"}, {**PAIR, "label": "faithful"}],
        "figures": [
            {
                "source": "Llovió mucho anoche en el pueblo.",
                "figure": "It rained cats and dogs in the village last night.",
                "plain": "It rained a lot in the village last night.",
            }
        ],
        "languages": [{"text": "No nos vamos", "language": "es", "words": 3, "context": "“No nos vamos,” she said."}],
    }
    for name, rows in tables.items():
        (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    done = CliRunner().invoke(main, ["evaluate", str(tmp_path), "--engine", "bundled", "--json", "-"])
    assert done.exit_code == 0, done.output
    found = json.loads(done.stdout)
    assert list(found) == ["table of checks", "table of labels", "table of figures", "table of languages"]
    assert found["table of checks"][-1] == {
        "check": "all", "flagged": 1, "named": 1, "divergent": 1, "alarmed": 1,
        "clean": 1, "clean_divergent": 0, "clean_alarmed": 0,
    }  # fmt: skip
    assert {gold: max(got, key=got.get) for gold, got in found["table of labels"].items()} == {
        "divergent": "divergent",
        "faithful": "faithful",
    }
    assert found["table of figures"]["plain higher"] == 1
    assert found["table of languages"] == {"long": 1, "long right": 1}
