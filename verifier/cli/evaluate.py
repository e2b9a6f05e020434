"""verifier evaluate SUITE_DIR"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from verifier.cli import common


@click.command()
@click.argument("folder", metavar="SUITE_DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@common.engine_option
@click.option(
    "--json", "json_to", metavar="FILE", help="Write the figures as JSON ('-' for stdout, the tables to stderr)."
)
@click.option(
    "--svg",
    "svg_to",
    metavar="FILE",
    help="Draw the results of the judged pairs by type, beside sentence vectors alone.",
)
def command(folder: Path, engine: str, json_to: str | None, svg_to: str | None) -> None:
    """Measure the program on the suites that SUITE_DIR holds, and print their tables.

    Known are: gold.jsonl with articles/ (the quote pairs of whole articles, as in data/); quotes_en.jsonl (quotations);
    contrastive.jsonl, labelled.jsonl, graded.jsonl and clean.jsonl (judged pairs); checks.jsonl, figures.jsonl and
    languages.jsonl (tables of short cases, as in data/tables); NAME.es with NAME.en, also in mt/ (translation). Judging
    some thousand pairs takes minutes; how far it is stands on stderr.
    """
    from verifier.evaluation.suites import PAIRS, find_suites

    suites = find_suites(folder)
    if not suites:
        raise click.UsageError(f"{folder} holds no suite that is known; `verifier evaluate --help` names them")
    if svg_to and not any(suite.name == PAIRS for suite in suites):
        raise click.UsageError(f"{folder} holds no judged pairs, and only these are drawn; leave --svg out")
    figures: dict[str, Any] = {}
    with common.explained():
        for suite in suites:
            lines, figures[suite.name] = suite.run(engine, lambda text: click.echo(text, err=True))
            for line in (suite.name.upper(), "", *lines, ""):
                click.echo(line, err=json_to == "-")
        if json_to:
            common.write_text(json_to, json.dumps(figures, ensure_ascii=False, indent=1) + "\n")
        if svg_to:
            from verifier.evaluation.bench import chart

            common.write_text(svg_to, chart(figures[PAIRS]))
