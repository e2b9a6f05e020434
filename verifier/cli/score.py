"""verifier score "ES" "EN" | PAIRS.{jsonl,csv,tsv}"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verifier.cli import common

if TYPE_CHECKING:
    from verifier.pairs_file import Row
    from verifier.pipeline import Verifier


@click.command()
@click.argument("texts", nargs=-1, required=True, metavar='"ES" "EN" | PAIRS.{jsonl,csv,tsv}')
@common.engine_option
@common.glossary_option
@common.cache_option
@click.option("--jsonl", "as_jsonl", is_flag=True, help="Print one JSON line a pair, the input's own keys kept.")
@click.option("--verbose", "-v", is_flag=True, help="Also print every evidence value, with its range and good end.")
def command(
    texts: tuple[str, ...], engine: str, glossary: Path | None, cache: bool, as_jsonl: bool, verbose: bool
) -> None:
    """Judge given pairs: one typed as two arguments, or a file of them.

    A file holds one pair a line with the fields source and translation: JSON lines, or CSV or TSV with a header.
    '-' reads JSON lines from stdin. Put -- before a text that begins with a dash. A bad line is reported in its place; the others are judged.
    """
    if len(texts) > 2:
        raise click.UsageError("give one file of pairs, or one Spanish and one English text in quotation marks")
    with common.explained():
        rows = _told_if_none(_rows(texts), texts[0])
        verifier = common.make_verifier(engine, glossary, cache)
        failed = _print_jsonl(verifier, rows) if as_jsonl else _print_terminal(verifier, rows, verbose)
    raise SystemExit(common.COULD_NOT if failed else common.OK)


def _rows(texts: tuple[str, ...]) -> Iterator[Row]:
    from verifier.pairs_file import Row, read_pairs

    if len(texts) == 1:
        return read_pairs(texts[0], stdin=common.standard_input() if texts[0] == "-" else None)
    if not all(text.strip() for text in texts):
        raise click.UsageError("both texts must have words")
    return iter([Row({"source": texts[0], "translation": texts[1]})])


def _told_if_none(rows: Iterator[Row], name: str) -> Iterator[Row]:
    """The rows; where there are none, a word on stderr, since an empty file is seldom what was meant."""
    seen = False
    for row in rows:
        seen = True
        yield row
    if not seen:
        click.echo(f"verifier: {'standard input' if name == '-' else name} holds no pairs", err=True)


def _print_jsonl(verifier: Verifier, rows: Iterator[Row]) -> bool:
    """Prints line by line, in order; True if a row could not be judged."""
    from verifier.pairs_file import judge_rows
    from verifier.report.jsonio import failed_score_line, score_line

    failed = False
    for row, report in judge_rows(verifier, rows):
        if report is not None:
            common.write_line(score_line(row.record, report))
        elif row.failure:
            failed = True
            common.write_line(failed_score_line(row.record, row.failure))
    return failed


def _print_terminal(verifier: Verifier, rows: Iterator[Row], verbose: bool) -> bool:
    from verifier.pairs_file import judge_rows
    from verifier.report.terminal import render_pair

    failed = False
    console = common.make_console()
    for number, (row, report) in enumerate(judge_rows(verifier, rows)):
        if report is not None:
            if number:
                console.print()
            render_pair(report, console=console, verbose=verbose)
        elif row.failure:
            failed = True
            click.echo(f"verifier: {row.failure.error}", err=True)
    return failed
