"""The command line: data on stdout, progress and messages on stderr. One short file a command, loaded when it is called."""

from __future__ import annotations

import logging
from importlib import import_module

import click

from verifier import __version__

_COMMANDS = {
    "check": "Check articles: find their quote pairs, judge each, report.",
    "score": "Judge given Spanish-English pairs, without an article.",
    "quotes": "Show the quotations of an article, without judging them.",
    "translate": "Translate Spanish with the engine alone.",
    "models": "List, inspect and download translation models.",
    "doctor": "Say what is installed, which engine would run, and where files lie.",
}
"""Command to its one line of help, so that `--help` loads none of them."""


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"verifier.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.command(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Start with: verifier check ARTICLE",
)
@click.version_option(__version__, prog_name="verifier")
def main() -> None:
    """Checks published English translations of Spanish quotes.

    An article goes in; its Spanish-English quote pairs come out, translated by machine, measured, and sorted for a
    reviewer: faithful, undecided, review, divergent.
    """
    # Libraries that read damaged files talk to stderr; the program says itself what is wrong with a file.
    for name in ("pypdf", "trafilatura"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
