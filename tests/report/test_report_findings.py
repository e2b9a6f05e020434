"""How reports introduce what a verdict does not rest on, and when they say how a speaker is printed."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from types import SimpleNamespace

import pytest
from rich.console import Console

from verifier.model import DocumentReport, Label, QuotePair, Relation, Report
from verifier.report.html import render_html
from verifier.report.notebook import NotebookReport
from verifier.report.speaker import speaker_words
from verifier.report.terminal import render


def _report(build: SimpleNamespace, label: Label, *reasons: str) -> Report:
    document = build.article("a.txt", "“Ya basta, señores,” she said. “Enough of that, gentlemen.”")
    pair = QuotePair(
        build.quote(document, "Ya basta, señores,"),
        build.quote(document, "Enough of that, gentlemen.", language="en"),
        Relation.NEXT_SENTENCE,
        0.95,
    )
    issue = build.issue(pair, "coverage", "minor", "“of that” is not in the Spanish", translation=("of that",))
    values = (None, None) if label is Label.UNDECIDED else (90.0, 0.1)
    judged = build.judged(pair, label, *values, issues=(issue,), reasons=(issue.message, *reasons))
    return NotebookReport((DocumentReport(document, (pair.source, pair.translation), (judged,)),), {})


def _terminal(report: Report) -> str:
    stream = StringIO()
    render(report, console=Console(file=stream, width=80, highlight=False))
    return stream.getvalue()


def _notebook(report: Report) -> str:
    assert isinstance(report, NotebookReport)
    return report._repr_html_()


@pytest.mark.parametrize("show", [_terminal, render_html, _notebook])
@pytest.mark.parametrize("label", list(Label))
def test_remarks_that_a_verdict_does_not_rest_on_are_for_information(
    show: Callable[[Report], str], label: Label, build: SimpleNamespace
) -> None:
    text = show(_report(build, label))
    assert "is not in the Spanish" in text
    assert ("For information" in text) == (label in (Label.FAITHFUL, Label.UNDECIDED))


@pytest.mark.parametrize("show", [_terminal, render_html])
def test_why_a_pair_is_undecided_comes_before_what_is_for_information(
    show: Callable[[Report], str], build: SimpleNamespace
) -> None:
    text = show(_report(build, Label.UNDECIDED, "there is no usable evidence"))
    places = [text.index(words) for words in ("Why it could not be judged", "there is no usable", "For information")]
    assert places == sorted(places)
    assert "Why it could not" not in show(_report(build, Label.REVIEW, "it is freer"))


def test_print_shows_only_what_the_reader_opened(build: SimpleNamespace) -> None:
    page = render_html(_report(build, Label.FAITHFUL))
    assert "details:not([open]) { display: none; }" in page[page.index("@media print") :]


@pytest.mark.parametrize(
    ("speaker", "mention", "is_shown"),
    [
        ("Ana Ruiz", "Councillor Ana Ruiz", False),
        ("Ana Ruiz", "Ana Ruiz,", False),
        ("Ana Ruiz", "Ana Ruiz’s", False),
        ("Ana Ruiz", "the mayor, ANA RUIZ", False),
        ("Dr. Ana Ruiz", "Ana Ruiz", False),
        ("Alcaldesa Ruiz", "Ruiz", False),
        ("Ana Ruiz", "she", True),
        ("Ana Ruiz", "Ruiz", True),
        ("Ana Ruiz", "the mayor", True),
        ("Mayor Ana Ruiz", "the mayor", True),
        ("Ana Ruiz", "Ana Ruizana", True),
        ("Ana María Ruiz", "Ana Ruiz", True),
    ],
)
def test_a_speaker_as_printed(speaker: str, mention: str, is_shown: bool, build: SimpleNamespace) -> None:
    document = build.article("a.txt", f"“Ya basta,” said {mention}.")
    quotation = build.quote(document, "Ya basta,", speaker=speaker, mention=mention)
    assert speaker_words(quotation, document) == (f"{speaker} (printed as “{mention}”)" if is_shown else speaker)
