"""verifier check ARTICLE..."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verifier.cli import common
from verifier.model import LABEL_ORDER, Label

if TYPE_CHECKING:
    from verifier.model import Report
    from verifier.pipeline import Progress


@click.command(
    epilog="Exit codes: 0 nothing at or above --fail-on, 3 something, 2 usage, 1 not all of it could be done."
)
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@common.engine_option
@common.glossary_option
@common.cache_option
@click.option("--json", "json_to", metavar="FILE", help="Write the whole report as JSON ('-' for stdout).")
@click.option("--jsonl", "jsonl_to", metavar="FILE", help="Write one JSON line a pair ('-' for stdout).")
@click.option("--html", "html_to", metavar="FILE", help="Write one self-contained HTML page.")
@click.option("--csv", "csv_to", metavar="FILE", help="Write one row a pair, for a spreadsheet ('-' for stdout).")
@click.option("--verbose", "-v", is_flag=True, help="Also print every evidence value, with its range and good end.")
@click.option(
    "--fail-on", type=click.Choice([label.value for label in LABEL_ORDER]), help="Exit with 3 from this verdict on."
)
def command(
    articles: tuple[str, ...],
    engine: str,
    glossary: Path | None,
    cache: bool,
    json_to: str | None,
    jsonl_to: str | None,
    html_to: str | None,
    csv_to: str | None,
    verbose: bool,
    fail_on: str | None,
) -> None:
    """Check articles: text, Markdown, HTML, DOCX, PDF, an http(s) URL, or - for stdin.

    Finds the quotations, pairs each Spanish one with its English rendering, translates it by machine, and says how
    faithful the English is and where it differs. Verdicts, from best to worst: faithful, undecided, review, divergent.
    """
    outputs = {"--json": json_to, "--jsonl": jsonl_to, "--html": html_to, "--csv": csv_to}
    to_stdout = "-" in outputs.values()
    if list(outputs.values()).count("-") > 1:
        raise click.UsageError("only one of --json, --jsonl, --html and --csv can go to stdout")
    if articles.count("-") > 1:
        raise click.UsageError("stdin ('-') can be read only once")
    common.refuse_overwriting([*articles, glossary], outputs)
    with common.explained():
        verifier = common.make_verifier(engine, glossary, cache)
        report = verifier.check(
            *articles, stdin=common.standard_input() if "-" in articles else None, progress=_progress(articles)
        )
        for document in report.documents:
            if document.failed:
                click.echo(f"verifier: {document.failed.error}", err=True)
        _write(report, json_to, jsonl_to, html_to, csv_to)
    if not to_stdout:
        from verifier.report.terminal import render

        render(report, console=common.make_console(), verbose=verbose)
    for target in outputs.values():
        if target and target != "-":
            click.echo(f"written: {target}", err=True)
    raise SystemExit(_exit_code(report, fail_on))


def _progress(articles: tuple[str, ...]) -> Progress | None:
    """Says on stderr which article is being read, where there are several and somebody is watching."""
    if len(articles) < 2 or not sys.stderr.isatty():
        return None
    return lambda number, name: click.echo(f"[{number}/{len(articles)}] {name}", err=True)


def _write(report: Report, json_to: str | None, jsonl_to: str | None, html_to: str | None, csv_to: str | None) -> None:
    from verifier.report import html, jsonio, tables

    if json_to:
        common.write_text(json_to, jsonio.to_json(report))
    if jsonl_to:
        common.write_text(jsonl_to, "".join(f"{line}\n" for line in jsonio.to_jsonl(report)))
    if html_to:
        common.write_text(html_to, html.render_html(report))
    if csv_to:
        stream = io.StringIO()
        tables.write_csv(report, stream)
        common.write_text(csv_to, stream.getvalue())


def _exit_code(report: Report, fail_on: str | None) -> int:
    if any(document.failed for document in report.documents):
        return common.COULD_NOT
    if fail_on and report.worst and LABEL_ORDER.index(report.worst) >= LABEL_ORDER.index(Label(fail_on)):
        return common.FOUND
    return common.OK
