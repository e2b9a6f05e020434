"""The report in a terminal, worst first. Words carry the meaning: it reads the same without colour and in ASCII."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from verifier.model import DocumentReport, Evidence, Label, PairReport, Report
from verifier.report.marking import shorten
from verifier.report.pen import Pen
from verifier.report.view import DocumentView, IssueView, PairView, UnpairedView, view_pair, view_report
from verifier.report.wording import (
    RELATIONS,
    VERDICTS,
    confidence_words,
    counted,
    evidence_words,
    failure_words,
    fidelity_words,
    is_doubtful,
    issue_words,
    machine_words,
    number_words,
    probability_words,
    reading_words,
    scale_words,
    summary_words,
    why_no_pair,
)

if TYPE_CHECKING:
    from rich.console import Console

_STYLES: Mapping[Label, str] = {
    Label.FAITHFUL: "bold green",
    Label.UNDECIDED: "bold blue",
    Label.REVIEW: "bold yellow",
    Label.DIVERGENT: "bold red",
}
_INDENT = 2
_SIDES = 11
"""The column of the quotations, after their labels."""
_QUOTE_WIDTH = 60
"""How much of a quotation without a partner is shown."""


def render(report: Report, *, console: Console, verbose: bool = False) -> None:
    """Prints the whole report, the document with the worst pair first and the worst pair first within it.

    Args:
        console: where to print; its width, colours and encoding are kept to.
        verbose: also print each pair's evidence with range and good end, and how the pair was found.
    """
    pen = Pen(console)
    for document in view_report(report):
        _document(pen, document, verbose)
    _failed(pen, [d for d in report.documents if d.failed is not None])
    _summary(pen, report)


def render_pair(report: PairReport, *, console: Console, verbose: bool = False) -> None:
    """Prints the judgement on one pair that was handed in without an article."""
    _pair(Pen(console), view_pair(report), verbose)


def _document(pen: Pen, view: DocumentView, verbose: bool) -> None:
    document = view.report.document
    pen.write(view.title, style="bold")
    if view.title != document.id:
        pen.write(document.id, style="dim")
    pen.rule()
    pen.write(reading_words(view.report.quotations))
    if not view.pairs:
        pen.write(why_no_pair(view.report))
    for pair in view.pairs:
        pen.blank()
        _pair(pen, pair, verbose, of=len(view.pairs))
    for reason, members in view.unpaired:
        pen.blank()
        pen.write(f"{reason} ({len(members)})", style="bold")
        _unpaired(pen, members)
    pen.blank()


def _pair(pen: Pen, view: PairView, verbose: bool, of: int | None = None) -> None:
    report, verdict = view.report, view.report.verdict
    label = pen.text(verdict.label.value.upper(), _STYLES[verdict.label])
    pen.write(label, f": {VERDICTS[verdict.label]}", f" (pair {view.number} of {of})" if of else "")
    pen.write(fidelity_words(verdict), indent=_INDENT)
    if verdict.probability_divergent is not None:
        pen.write(probability_words(verdict), indent=_INDENT)
    if view.place:
        pen.write(f"{view.place}: {view.place.first_words}", indent=_INDENT)
    if view.speaker:
        pen.write(f"speaker: {view.speaker}", indent=_INDENT)
    for place in view.also_at:
        pen.write(f"printed again in {place}", indent=_INDENT)
    if is_doubtful(report):
        words = confidence_words(report.pair.confidence)
        pen.write(f"doubtful whether these two belong together: {words}", indent=_INDENT, style="bold")
    pen.blank()
    pen.write(pen.marked(view.source), label="  Spanish", indent=_SIDES)
    pen.write(pen.marked(view.translation), label="  English", indent=_SIDES)
    if view.machine is None:
        pen.write(machine_words(report) or "", label="  Machine", indent=_SIDES, style="dim")
    else:
        pen.write("".join(segment.text for segment in view.machine), label="  Machine", indent=_SIDES)
    for group in view.findings:
        pen.blank()
        if group.heading:
            pen.write(f"{group.heading}:", indent=_INDENT)
        for issue in group.issues:
            _issue(pen, issue, verbose)
        for reason in group.reasons:
            pen.write(reason, label="  -", indent=_INDENT + 3)
    if verbose:
        _evidence(pen, report)


def _issue(pen: Pen, view: IssueView, verbose: bool) -> None:
    label = f"{'':{_INDENT}}{view.number}"
    sure = f" ({confidence_words(view.issue.confidence)})" if verbose else ""
    kind = pen.text(issue_words(view.issue), "bold")
    pen.write(kind, f": {view.issue.message}{sure}", label=label, indent=_INDENT + 3)


def _evidence(pen: Pen, report: PairReport) -> None:
    pen.blank()
    pen.write("Evidence", indent=_INDENT, style="bold")
    pair = report.pair
    column = max([len("pairing"), *(len(evidence.name) for evidence in report.evidence)]) + _INDENT + 4
    pen.write(confidence_words(pair.confidence), f": {RELATIONS[pair.relation]}", label="    pairing", indent=column)
    for evidence in report.evidence:
        pen.write(_measured(evidence), f": {evidence_words(evidence)}", label=f"    {evidence.name}", indent=column)


def _measured(evidence: Evidence) -> str:
    if evidence.value is None:
        return f"missing, {evidence.reason or 'not measured'}"
    scale = scale_words(evidence.range, higher_is_better=evidence.higher_is_better)
    return f"{number_words(evidence.value)} ({scale})"


def _unpaired(pen: Pen, members: Iterable[UnpairedView]) -> None:
    for member in members:
        text = shorten(member.unpaired.quotation.text, _QUOTE_WIDTH)
        speaker = f", {member.speaker}" if member.speaker else ""
        pen.write(f"“{text}” {member.place}{speaker}", label="  -", indent=_INDENT + 2)


def _failed(pen: Pen, reports: list[DocumentReport]) -> None:
    if not reports:
        return
    pen.write(f"Could not be checked ({len(reports)})", style="bold")
    pen.rule()
    for report in reports:
        if report.failed is not None:
            pen.write(failure_words(report.document.id, report.failed), label="  -", indent=_INDENT + 2)
    pen.blank()


def _summary(pen: Pen, report: Report) -> None:
    summary = report.summary
    pen.write("Summary", style="bold")
    pen.rule()
    pen.write(f"{counted(summary['documents'], 'document')}, {counted(summary['pairs'], 'pair')}", indent=_INDENT)
    for line in summary_words(summary):
        pen.write(line, label="  -", indent=_INDENT + 2)
    if summary["unpaired"]:
        pen.write(f"{counted(summary['unpaired'], 'quotation')} without a partner", label="  -", indent=_INDENT + 2)
    if summary["failed"]:
        failed = f"{counted(summary['failed'], 'document')} could not be checked"
        pen.write(failed, label="  -", indent=_INDENT + 2)
    if engine := report.run.get("engine"):
        fitted = report.run.get("calibration", {}).get("calibrated", True)
        note = "" if fitted else "; not calibrated: the probabilities were fitted with another translation model"
        pen.write(f"translated by machine with {engine}{note}", indent=_INDENT)
