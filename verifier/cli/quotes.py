"""verifier quotes ARTICLE"""

from __future__ import annotations

import click

from verifier.cli import common


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--json", "json_to", metavar="FILE", help="Write the quotations as JSON ('-' for stdout).")
@click.option("--html", "html_to", metavar="FILE", help="Write the article with its quotations marked.")
def command(articles: tuple[str, ...], json_to: str | None, html_to: str | None) -> None:
    """Show what is quoted in an article: language, kind, speaker, words, and what renders what. Nothing is translated or judged."""
    from verifier.errors import VerifierError
    from verifier.evidence import Encoder
    from verifier.ingest import read_target
    from verifier.pipeline import find_pairs
    from verifier.quotes import find_quotations
    from verifier.report import quotes as report

    if json_to == "-" and html_to == "-":
        raise click.UsageError("only one of --json and --html can go to stdout")
    common.refuse_overwriting(articles, {"--json": json_to, "--html": html_to})
    found, failed, encoder = [], False, Encoder()
    for article in articles:
        try:
            document = read_target(article, stdin=common.standard_input() if article == "-" else None)
        except VerifierError as error:
            click.echo(f"verifier: {error}", err=True)
            failed = True
            continue
        quotations = find_quotations(document)
        pairing = find_pairs(document, quotations, encoder)
        found.append(report.Article(document, quotations, pairing.pairs, pairing.unpaired))
    with common.explained():
        if json_to:
            common.write_text(json_to, report.quotes_to_json(found))
        if html_to:
            common.write_text(html_to, report.render_quotes_html(found))
    if "-" not in (json_to, html_to):
        report.render_quotes(found, console=common.make_console())
    raise SystemExit(common.COULD_NOT if failed else common.OK)
