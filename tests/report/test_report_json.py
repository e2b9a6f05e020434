"""JSON against its schema, both ways: what we write passes, what breaks the contract does not."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from verifier.model import Failure, Label, QuotationKind, Relation, Report, Style, UnpairedReason
from verifier.report.jsonio import dumps, failed_score_line, schema, score_line, to_json, to_jsonl
from verifier.report.quotes import quotes_to_json
from verifier.typology import CHECKS, SEVERITIES, TYPES

SHAPES = ("report", "report_line", "score_line", "quotes")


def valid(shape: str, value: Any) -> bool:
    return bool(Draft202012Validator(schema(shape)).is_valid(value))


@pytest.mark.parametrize("shape", SHAPES)
def test_the_schema_is_one(shape: str) -> None:
    Draft202012Validator.check_schema(schema(shape))


def test_there_is_no_other_shape() -> None:
    with pytest.raises(KeyError):
        schema("reports")


def test_the_schema_knows_our_nouns() -> None:
    parts = schema("report")["$defs"]
    issue = parts["issue"]["properties"]
    assert issue["type"]["enum"] == list(TYPES)
    assert issue["check"]["enum"] == list(CHECKS)
    assert issue["severity"]["enum"] == list(SEVERITIES)
    assert set(parts["verdict"]["enum"]) == set(Label)
    assert set(parts["pair"]["properties"]["relation"]["enum"]) == set(Relation)
    assert set(parts["kind"]["enum"]) == set(QuotationKind)
    assert set(parts["quotation"]["properties"]["style"]["enum"]) == set(Style)
    assert set(parts["unpaired"]["properties"]["reason"]["enum"]) >= set(UnpairedReason)


@pytest.mark.parametrize("name", ["report", "hostile"])
def test_reports_are_valid(name: str, request: pytest.FixtureRequest) -> None:
    report: Report = request.getfixturevalue(name)
    value = json.loads(to_json(report))
    Draft202012Validator(schema("report")).validate(value)
    # JSON has no lone surrogates and no tuples; all else comes back as it was.
    assert value == json.loads(json.dumps(report.to_dict()))


def test_lines_are_valid_and_in_order(report: Report) -> None:
    lines = [json.loads(line) for line in to_jsonl(report)]
    for line in lines:
        Draft202012Validator(schema("report_line")).validate(line)
    pairs = [(d.document.id, p.pair.source.text) for d in report.documents for p in d.pairs]
    assert [(line["document"], line["source"]["text"]) for line in lines if "source" in line] == pairs
    assert [line["document"] for line in lines if "failed" in line] == ["articles/scan.pdf"]


def test_a_line_is_a_line(hostile: Report) -> None:
    for line in to_jsonl(hostile):
        assert len(line.splitlines()) == 1


def test_the_same_report_gives_the_same_bytes(build: SimpleNamespace) -> None:
    first, second = (build.report_of(build.water(), build.hostile()) for _ in range(2))
    assert to_json(first) == to_json(second)
    assert list(to_jsonl(first)) == list(to_jsonl(second))


def test_text_is_readable_and_spans_stay_on_a_line(report: Report) -> None:
    text = to_json(report)
    assert "metros cúbicos" in text
    assert json.loads(dumps({"a": [[1, 2]], "b": "[\n 1,\n 2\n]"}, indent=2)) == {"a": [[1, 2]], "b": "[\n 1,\n 2\n]"}
    assert dumps({"a": [[1, 2]]}, indent=2) == '{\n  "a": [\n    [1, 2]\n  ]\n}'


def test_what_a_terminal_would_obey_is_escaped() -> None:
    assert dumps("\x1b[31m \x9b \x7f \u2028 \ud800 ñ 👩") == '"\\u001b[31m \\u009b \\u007f \\u2028 \\ud800 ñ 👩"'


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_no_number_that_json_lacks(number: float) -> None:
    with pytest.raises(ValueError):
        dumps({"value": number})


def _set(*path: str | int, to: Any) -> Callable[[dict[str, Any]], None]:
    def change(value: Any) -> None:
        for key in path[:-1]:
            value = value[key]
        value[path[-1]] = to

    return change


def _drop(*path: str | int) -> Callable[[dict[str, Any]], None]:
    def change(value: Any) -> None:
        for key in path[:-1]:
            value = value[key]
        del value[path[-1]]

    return change


PAIR = ("documents", 1, "pairs", 1)
BROKEN = [
    _set("schema", to="verifier-report/2"),
    _set("extra", to=1),
    _drop("summary", "pairs"),
    _drop("run", "signature"),
    _drop("run", "versions", "verifier"),
    _set("run", "evidence", "chrf++", "range", to=[0]),
    _set("run", "seconds", to=-1),
    _set("documents", 0, "language", to="es"),
    _drop("documents", 0, "failed"),
    _set("documents", 3, "failed", to={"stage": "ingest"}),
    _set(*PAIR, "verdict", to="good"),
    _set(*PAIR, "fidelity", to=101),
    _set(*PAIR, "fidelity", to=None),
    _set(*PAIR, "probability_divergent", to=1.5),
    _set(*PAIR, "relation", to="nearby"),
    _set(*PAIR, "source", "spans", to=[[3]]),
    _set(*PAIR, "source", "spans", to=[[3, 4, 5]]),
    _set(*PAIR, "source", "spans", to=[[-1, 4]]),
    _set(*PAIR, "source", "language", to="Spanish"),
    _set(*PAIR, "evidence", "chrf++", to="high"),
    _set(*PAIR, "missing", "chrf++", to=""),
    _set(*PAIR, "issues", 0, "severity", to="bad"),
    _set(*PAIR, "issues", 0, "check", to="vibes"),
    _set(*PAIR, "issues", 0, "evidence", to={}),
    _set("documents", 1, "pairs", 5, "fidelity", to=50),
    _set("documents", 1, "unpaired", 0, "reason", to="lost"),
]


@pytest.mark.parametrize("change", BROKEN)
def test_broken_reports_are_refused(report: Report, change: Callable[[dict[str, Any]], None]) -> None:
    value = json.loads(to_json(report))
    change(value)
    assert not valid("report", value)


def test_score_lines(report: Report) -> None:
    pair = report.documents[1].pairs[1]
    record = {"id": 7, "source": "a", "translation": "b", "verdict": "good", "failed": "no", "input_verdict": "bad"}
    line = json.loads(score_line(record, pair))
    assert valid("score_line", line)
    assert list(line)[:6] == ["id", "source", "translation", "input_input_verdict", "input_failed", "input_verdict"]
    assert line["input_input_verdict"] == "good"
    assert line["input_verdict"] == "bad"
    assert line["verdict"] == "divergent"
    assert set(pair.judgement_to_dict()) <= set(line)


def test_a_bad_score_line() -> None:
    failure = Failure("input", "line 3 has no “translation”")
    line = json.loads(failed_score_line({"source": "a", "verdict": "x"}, failure))
    assert line == {"source": "a", "input_verdict": "x", "failed": {"stage": "input", "error": failure.error}}
    assert valid("score_line", line)
    assert valid("score_line", json.loads(failed_score_line({}, failure)))


@pytest.mark.parametrize("key", ["verdict", "fidelity", "issues", "reasons", "machine_translation"])
def test_broken_score_lines_are_refused(report: Report, key: str) -> None:
    line = json.loads(score_line({"source": "a", "translation": "b"}, report.documents[1].pairs[1]))
    assert not valid("score_line", {**line, "failed": {"stage": "input", "error": "x"}})
    del line[key]
    assert not valid("score_line", line)


def test_quotes(report: Report, hostile: Report) -> None:
    articles = [(d.document, d.quotations) for d in (*report.documents, *hostile.documents)]
    value = json.loads(quotes_to_json(articles))
    Draft202012Validator(schema("quotes")).validate(value)
    first = value["documents"][1]
    assert [q["text"] for q in first["quotations"]] == [q.text for q in report.documents[1].quotations]
    first["quotations"][0]["style"] = "fancy"
    assert not valid("quotes", value)


def test_run_may_say_more(report: Report) -> None:
    assert valid("report", json.loads(to_json(replace(report, run={**report.run, "glossary": "desk.tsv"}))))
