"""verifier translate [TEXT|-]"""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

import click

from verifier.cli import common

_CHUNK = 64


@click.command()
@click.argument("text", default="-", metavar="[TEXT|-]")
@common.engine_option
@common.cache_option
def command(text: str, engine: str, cache: bool) -> None:
    """Translate Spanish into English with the engine alone.

    Without TEXT, or with -, reads stdin and prints one line out for each line in. A translation that fails the
    program's own sanity checks is printed too; a line on stderr says what is wrong with it.
    """
    from verifier.translation.registry import resolve

    number = 0
    with common.explained():
        lines = _lines(common.standard_input()) if text == "-" else iter([text])
        choice = resolve(engine)
        made = choice.with_cache(cache)
        common.announce(choice, made)
        while chunk := list(islice(lines, _CHUNK)):
            for hypothesis in made.translate(chunk):
                number += 1
                common.write_line(" ".join(hypothesis.text.splitlines()))
                if not hypothesis.usable and hypothesis.reason:
                    click.echo(f"line {number}: not usable as evidence: {hypothesis.reason}", err=True)


def _lines(stdin: BinaryIO) -> Iterator[str]:
    """The lines of stdin, UTF-8; what is not UTF-8 becomes a replacement mark, so that no line is lost."""
    for line in io.TextIOWrapper(stdin, "utf-8-sig", errors="replace"):
        yield line.rstrip("\r\n")
