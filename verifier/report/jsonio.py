"""The report as JSON: one object, one line a pair, and the lines of ``score --jsonl``; their schema is schema.json."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from verifier.model import Failure, PairReport, Report

# DEL, the C1 controls, the separators that split lines, and lone surrogates: legal in JSON, but a terminal obeys the
# first, `str.splitlines` breaks at the second, and UTF-8 cannot carry the third.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_OURS = frozenset(
    (
        "verdict", "probability_divergent", "fidelity", "machine_translation", "issues", "evidence", "missing",
        "reasons", "failed",
    )
)  # fmt: skip
"""The keys that ``score --jsonl`` adds to a line."""
_SPAN_OVER_LINES = re.compile(r"\[\n\s+(\d+),\n\s+(\d+)\n\s+\]")


def schema(shape: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of one shape, ready for a validator.

    Args:
        shape: ``report`` (`to_json`), ``report_line`` (`to_jsonl`), ``score_line`` (`score_line`) or ``quotes``.

    Raises:
        KeyError: there is no such shape.
    """
    whole = json.loads(files("verifier.report").joinpath("schema.json").read_text(encoding="utf-8"))
    whole["$defs"][shape]  # an unknown shape fails here, not in the validator
    return {"$schema": whole["$schema"], "$ref": f"#/$defs/{shape}", "$defs": whole["$defs"]}


def dumps(value: Any, *, indent: int | None = None) -> str:
    """``value`` as JSON, the same bytes for the same value: keys in their order, text as it is.

    Characters that a terminal would act on or that UTF-8 cannot carry are written as escapes; with ``indent`` a span
    stays on one line.

    Raises:
        ValueError: a number is infinite or not a number, which JSON cannot say.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    text = _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
    # A line end never stands inside a JSON string, so this touches structure only.
    return _SPAN_OVER_LINES.sub(r"[\1, \2]", text) if indent else text


def to_json(report: Report) -> str:
    """The object that ``verifier check --json`` prints (``verifier-report/1``), indented, without a final line end."""
    return dumps(report.to_dict(), indent=2)


def to_jsonl(report: Report) -> Iterator[str]:
    """One line a pair, in document order: the pair as in `to_json`, with its document's id before it.

    A document that failed is one line too, with ``document`` and ``failed`` only; one without pairs has none.
    """
    for document in report.documents:
        whole = document.to_dict()
        if whole["failed"]:
            yield dumps({"document": whole["id"], "failed": whole["failed"]})
        for pair in whole["pairs"]:
            yield dumps({"document": whole["id"], **pair})


def score_line(record: Mapping[str, Any], report: PairReport) -> str:
    """The line that ``score --jsonl`` writes for the input line ``record``: its own keys, then the judgement.

    A key of the input that has a name of ours becomes ``input_KEY``.
    """
    return dumps({**_renamed(record), **report.judgement_to_dict()})


def failed_score_line(record: Mapping[str, Any], failure: Failure) -> str:
    """The line for an input line that could not be judged: its own keys, if it had any, and ``failed``."""
    return dumps({**_renamed(record), "failed": {"stage": failure.stage, "error": failure.error}})


def _renamed(record: Mapping[str, Any]) -> dict[str, Any]:
    """``record`` with each key that is ours prefixed until nobody has it; the same whether the line failed or not."""
    out: dict[str, Any] = {}
    for key, value in record.items():
        name = key
        while name in _OURS or (name != key and name in record):
            name = f"input_{name}"
        out[name] = value
    return out
