"""The report as a spreadsheet: CSV that opens as it should, and that cannot run anything."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from verifier.model import DocumentReport, Evidence, Report
from verifier.report.view import IssueView, PairView, UnpairedView, view_document
from verifier.report.visible import visible
from verifier.report.wording import (
    REASONS,
    RELATIONS,
    failure_words,
    issue_words,
    machine_words,
    scale_words,
    verdict_words,
)

_COLUMNS: Mapping[str, str] = {
    "kind": "kind",
    "document": "document",
    "paragraph": "paragraph number",
    "place": "first words of the place",
    "relation": "how they belong together",
    "confidence": "confidence in the pairing (0 to 1, higher is surer)",
    "speaker": "speaker",
    "source": "Spanish",
    "translation": "English",
    "other": "text in another language",
    "machine": "machine translation",
    "verdict": "verdict",
    "fidelity": "fidelity (0 to 100, higher is better)",
    "probability": "probability that the meaning differs (0 to 1, lower is better)",
    "issues": "issues",
    "reasons": "reasons",
}
_SEPARATOR = " | "
# What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection"), full-width forms too.
_FORMULA = tuple("=+-@＝＋－＠")

Row = dict[str, str | float | None]


def write_csv(report: Report, stream: TextIO, *, bom: bool = True) -> None:
    """Writes one row a pair, and after a document's pairs one row an unpaired quotation; a failed document is one row.

    The first column, ``kind``, tells them apart (pair, unpaired, failed). Rows stand in document order. Headings of
    scores name their range and good end; missing values are empty. Text is for reading: control characters and line
    ends are taken out, and a cell that a spreadsheet would run as a formula begins with an apostrophe instead.

    Args:
        stream: a text stream opened with ``newline=""``, in UTF-8.
        bom: begin with a byte order mark. Excel takes a CSV without one for the computer's old 8-bit encoding and shows
            "aÃ±o" for "año"; pandas, LibreOffice and Google Sheets skip it. For ``csv`` read with ``utf-8-sig``.
    """
    evidence = _evidence_columns(report)
    if bom:
        stream.write("\ufeff")
    # Every text is quoted: where a semicolon separates cells, one inside a quotation would start a new cell.
    writer = csv.writer(stream, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow([*_COLUMNS.values(), *evidence.values()])
    for number, document in enumerate(report.documents, start=1):
        for row in _rows(document, number):
            writer.writerow([_cell(row.get(key)) for key in (*_COLUMNS, *evidence)])


def _rows(report: DocumentReport, number: int) -> Iterator[Row]:
    if report.failed is not None:
        reasons = failure_words(report.document.id, report.failed)
        yield {"kind": "failed", "document": report.document.id, "reasons": reasons}
        return
    view = view_document(report, number)
    for pair in sorted(view.pairs, key=lambda pair: pair.number):
        yield {"kind": "pair", "document": report.document.id, **_pair_row(pair)}
    unpaired = [member for _, members in view.unpaired for member in members]
    for member in sorted(unpaired, key=lambda member: member.unpaired.quotation.start):
        yield {"kind": "unpaired", "document": report.document.id, **_unpaired_row(member)}


def _pair_row(view: PairView) -> Row:
    pair, verdict = view.report.pair, view.report.verdict
    machine = machine_words(view.report)
    return {
        "paragraph": view.place.paragraph if view.place else None,
        "place": view.place.first_words if view.place else None,
        "relation": RELATIONS[pair.relation],
        "confidence": round(pair.confidence, 3),
        "speaker": view.speaker,
        "source": pair.source.text,
        "translation": pair.translation.text,
        "machine": f"({machine})" if machine else "".join(segment.text for segment in view.machine or ()),
        "verdict": verdict_words(verdict.label),
        "fidelity": verdict.fidelity,
        "probability": verdict.probability_divergent,
        "issues": _SEPARATOR.join(map(_issue, view.issues)),
        "reasons": _SEPARATOR.join(verdict.reasons),
        **{_key(evidence): evidence.value for evidence in view.report.evidence},
    }


def _unpaired_row(view: UnpairedView) -> Row:
    quotation = view.unpaired.quotation
    column = {"es": "source", "en": "translation"}.get(quotation.language, "other")
    return {
        "paragraph": view.place.paragraph,
        "place": view.place.first_words,
        "speaker": view.speaker,
        column: quotation.text,
        "reasons": REASONS.get(view.unpaired.reason, view.unpaired.reason),
    }


def _issue(view: IssueView) -> str:
    """``critical mistranslation (number): 1.200 is 1,200 [“1.200” / “12,000”]``."""
    sides = (" … ".join(f"“{word}”" for word in side) or "–" for side in (view.source_words, view.translation_words))
    words = f" [{' / '.join(sides)}]" if view.source_words or view.translation_words else ""
    return f"{issue_words(view.issue)}: {view.issue.message}{words}"


def _evidence_columns(report: Report) -> dict[str, str]:
    """Column key to heading, in the order in which the run, then the pairs, name their evidence."""
    run: Mapping[str, Mapping[str, Any]] = report.run.get("evidence", {})
    scales = {
        f"evidence {name}": f"{name} ({scale_words(facts['range'], higher_is_better=facts['higher_is_better'])})"
        for name, facts in run.items()
    }
    for evidence in (evidence for pair in report for evidence in pair.evidence):
        scale = scale_words(evidence.range, higher_is_better=evidence.higher_is_better)
        scales.setdefault(_key(evidence), f"{evidence.name} ({scale})")
    return {key: str(_cell(heading)) for key, heading in scales.items()}


def _key(evidence: Evidence) -> str:
    """The evidence's column, apart from our own columns whatever it is called."""
    return f"evidence {evidence.name}"


def _cell(value: str | float | None) -> str | float:
    """A number as it is, nothing as an empty cell, text on one line and never a formula; a lone "-" (stdin) is none."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    text = visible(value).strip()
    return f"'{text}" if len(text) > 1 and text.startswith(_FORMULA) else text
