"""The terminal: worst first, the same words with and without colour, 80 columns, nothing raw."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from rich.cells import cell_len

from verifier.model import Report
from verifier.report.quotes import Article, render_quotes
from verifier.report.terminal import render, render_pair

Terminal = Callable[..., Any]
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def shown(report: Report, terminal: Terminal, *, verbose: bool = False, **options: Any) -> str:
    console, printed = terminal(**options)
    render(report, console=console, verbose=verbose)
    return str(printed())


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_all_that_a_reviewer_needs(report: Report, terminal: Terminal) -> None:
    text = one_line(shown(report, terminal))
    for words in (
        "DIVERGENT: the meaning differs (pair 2 of 7)",
        "fidelity 8 of 100 (higher is better)",
        "probability that the meaning differs 0.97 (0 to 1, lower is better)",
        "paragraph 3: Not everybody was calmed.",
        "speaker: Tomás Ledo (printed as “he”)",
        "Spanish [No pienso dimitir, aunque]¹,² me lo pida el partido,",
        "English [I am thinking]¹ of resigning, [if]² the party asks me to.",
        "Machine I do not intend to resign, even if the party asks me to,",
        "Machine not usable: it repeats itself",
        "Machine none was made",
        "1 critical mistranslation (negation): the Spanish says no, the English does not",
        "- a denial became an intention",
        "REVIEW: have somebody look",
        "doubtful whether these two belong together: confidence 0.41 (0 to 1, higher is surer)",
        "UNDECIDED: could not be judged",
        "no fidelity: the pair could not be judged",
        "FAITHFUL: publish",
        "printed again in paragraph 5 (pull quote): the English only",
        "Spanish Lo hemos intentado todo, Y lo seguiremos intentando.",
        "Spanish with no English printed for it (1)",
        "English whose Spanish original is not printed (1)",
        "Spanish beside an English quotation that does not translate it (1)",
        "Quotations whose language could not be told (1)",
        "No pair: none of them is in Spanish",
        "articles/scan.pdf has no text, only pictures: run it through OCR first (at ingest)",
        "4 documents, 8 pairs",
        "2 divergent: the meaning differs",
    ):
        assert words in text


def test_worst_first(report: Report, terminal: Terminal) -> None:
    verdicts = re.findall(r"^(DIVERGENT|REVIEW|UNDECIDED|FAITHFUL)", shown(report, terminal), re.MULTILINE)
    assert verdicts == [*["DIVERGENT"] * 2, *["REVIEW"] * 2, "UNDECIDED", *["FAITHFUL"] * 3]


def test_evidence_on_request_with_its_scale(report: Report, terminal: Terminal) -> None:
    assert "Evidence" not in shown(report, terminal)
    text = one_line(shown(report, terminal, verbose=True))
    assert "chrf++ 48.00 (0 to 100, higher is better)" in text
    assert "ter missing, the machine translation was not usable" in text
    assert "logprob -2.90 (0 or less, higher is better)" in text


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("name", ["report", "hostile"])
def test_keeps_to_the_width(name: str, width: int, terminal: Terminal, request: pytest.FixtureRequest) -> None:
    text = shown(request.getfixturevalue(name), terminal, width=width, verbose=True)
    assert max(cell_len(line) for line in text.split("\n")) <= width
    assert not [line for line in text.split("\n") if line != line.rstrip()]


def test_colour_only_dresses_the_words(report: Report, terminal: Terminal) -> None:
    plain = shown(report, terminal)
    coloured = shown(report, terminal, force_terminal=True, color_system="truecolor")
    assert "\x1b" not in plain
    assert "\x1b" in coloured
    assert ANSI.sub("", coloured) == plain


def test_no_color_is_kept_to(report: Report, terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    codes = ANSI.findall(shown(report, terminal, force_terminal=True))
    parameters = {int(number) for code in codes for number in re.findall(r"\d+", code)}
    assert not parameters & {*range(30, 50), *range(90, 108)}


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize("name", ["report", "hostile"])
def test_old_encodings(name: str, encoding: str, terminal: Terminal, request: pytest.FixtureRequest) -> None:
    # The buffer is strict: a character that the encoding lacks would raise.
    assert "DIVERGENT" in shown(request.getfixturevalue(name), terminal, encoding=encoding, verbose=True)


def test_ascii_keeps_the_accents_and_the_numbers(report: Report, terminal: Terminal) -> None:
    text = shown(report, terminal, encoding="ascii")
    assert "[1.200](1) metros cu'bicos" in text


@pytest.mark.parametrize("options", [{}, {"force_terminal": True}])
def test_nothing_raw_reaches_the_terminal(hostile: Report, terminal: Terminal, options: dict[str, Any]) -> None:
    text = ANSI.sub("", shown(hostile, terminal, verbose=True, **options))
    assert not re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u2028]", text)
    assert "[bold]negrita[/bold]" in text, "an article's brackets are text, not markup"
    assert "\x1b[5m" not in shown(hostile, terminal, **options)


def test_one_pair_alone(report: Report, terminal: Terminal) -> None:
    console, printed = terminal()
    render_pair(next(iter(report.documents[1].pairs[1:])), console=console)
    text = printed()
    assert text.startswith("DIVERGENT: the meaning differs\n")
    assert "paragraph" not in text


def test_quotations(report: Report, build: SimpleNamespace, terminal: Terminal) -> None:
    console, printed = terminal()
    nothing = (build.article("empty.txt", "Nothing said."), ())
    articles = [*((d.document, d.quotations) for d in report.documents if d.failed is None), nothing]
    render_quotes(articles, console=console, verbose=True)
    text = one_line(printed())
    assert "19 quotations were read: 9 in Spanish, 9 in English" in text
    assert "3 No pienso dimitir, aunque me lo pida el partido, Spanish, direct, paragraph 3" in text
    assert "language confidence 0.98 (0 to 1, higher is surer)" in text
    assert "No quotation was found in the text." in text


def test_quotations_with_what_renders_them(report: Report, terminal: Terminal) -> None:
    console, printed = terminal()
    found = report.documents[1]
    pairs = [one.pair for one in found.pairs]
    render_quotes([Article(found.document, found.quotations, pairs, found.unpaired)], console=console)
    text = one_line(printed())
    assert text.count("renders no. ") >= 1
    assert text.count("English: no. ") + text.count("English: “") >= len(pairs)
