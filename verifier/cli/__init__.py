"""The command line: data on stdout, progress and messages on stderr. One short file a command, loaded when it is called."""

from __future__ import annotations

import errno
import logging
import os
import sys
from importlib import import_module
from typing import Any

import click

from verifier import __version__

_COMMANDS = {
    "check": "Check articles: find their quote pairs, judge each, report.",
    "score": "Judge given Spanish-English pairs, without an article.",
    "quotes": "Show the quotations of an article, without judging them.",
    "translate": "Translate Spanish with the engine alone.",
    "models": "List, inspect and download translation models.",
    "evaluate": "Measure the program on judged data.",
    "doctor": "Say what is installed, which engine would run, and where files lie.",
}
"""Command to its one line of help, so that `--help` loads none of them."""


_NO_MORE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What a full or failing device answers to a write; an error of opening a file names the file."""


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is called, and says so where stdout takes no more."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        if sys.stdout is None:
            click.echo("verifier: standard output is closed: send it somewhere, to /dev/null if need be", err=True)
            raise SystemExit(1)
        try:
            return super().main(*args, **kwargs)
        except OSError as error:  # a closed pipe is click's, which ends quietly
            if error.errno not in _NO_MORE or error.filename is not None:
                raise
            _discard_stdout()
            reason = f"the output cannot be written ({error.strerror})"
            click.echo(f"verifier: {reason}: make room, or send it elsewhere", err=True)
            raise SystemExit(1) from None

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


def _discard_stdout() -> None:
    """Lets what is still in stdout's buffer go nowhere: Python would try to write it again when it ends."""
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


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
