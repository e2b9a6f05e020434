"""What several commands share: options, output files, exit codes, error lines."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from verifier.errors import EngineNameError, VerifierError

if TYPE_CHECKING:
    from rich.console import Console

    from verifier.pipeline import Verifier
    from verifier.translation.protocol import Engine
    from verifier.translation.registry import Choice

OK, COULD_NOT, FOUND = 0, 1, 3
"""Exit codes: nothing at or above --fail-on; not all of it could be done (outranks 3); something found. 2 is usage."""

engine_option = click.option(
    "--engine",
    default="auto",
    show_default=True,
    metavar="NAME[:FOLDER_OR_ID[@REVISION]]",
    help="Translation engine: auto, bundled, ctranslate2:FOLDER, marian:FOLDER_OR_ID[@REVISION].",
)
glossary_option = click.option(
    "--glossary",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE.tsv",
    help="Accepted renderings, one a line: Spanish<TAB>English. A match is never an issue.",
)
cache_option = click.option(
    "--cache/--no-cache", default=True, show_default=True, help="Keep machine translations on disk between runs."
)


@contextmanager
def explained() -> Iterator[None]:
    """Turns the program's own errors into one line on stderr and exit code 1 (2 where the command line is at fault)."""
    try:
        yield
    except EngineNameError as error:
        raise click.UsageError(f"--engine: {error}") from None
    except VerifierError as error:
        click.echo(f"verifier: {error}", err=True)
        raise SystemExit(COULD_NOT) from None


def make_verifier(engine: str, glossary: Path | None, cache: bool) -> Verifier:
    """A Verifier, having said which engine it runs."""
    from verifier.pipeline import Verifier

    made = Verifier(engine, glossary=glossary, cache=cache)
    announce(made.choice, made.engine)
    return made


def announce(choice: Choice, engine: Engine) -> None:
    """Says on stderr which engine runs where that was not asked for by name; and, at the command's end, why
    translations were not kept if they were to be."""
    from verifier.translation.cache import CachedEngine

    if choice.spec.strip() == "auto":
        click.echo(f"engine: {choice.name} ({choice.why})", err=True)

    def say_problem() -> None:
        if isinstance(engine, CachedEngine) and engine.problem:
            click.echo(f"translations are not kept between runs: {engine.problem} (--no-cache silences this)", err=True)

    click.get_current_context().call_on_close(say_problem)


def standard_input() -> BinaryIO:
    """stdin as bytes.

    Raises:
        VerifierError: if it is closed.
    """
    if sys.stdin is None:
        raise VerifierError("standard input is closed", "pipe something into it, or name a file")
    return sys.stdin.buffer


def refuse_overwriting(inputs: Iterable[str | Path | None], outputs: Mapping[str, str | None]) -> None:
    """Refuses, before anything is done, an output file that is also read or that two options would write.

    Args:
        inputs: files that are read; ``-``, addresses and None are none.
        outputs: option -> the file that it writes, ``-`` or None.

    Raises:
        click.UsageError: naming the option.
    """
    read = {_identity(path) for path in inputs if path and str(path) != "-"}
    written: dict[tuple[int, int] | str, str] = {}
    for option, target in outputs.items():
        if not target or target == "-" or _is_device(target):
            continue
        path = _identity(target)
        if path in read:
            raise click.UsageError(f"{option} {target} would overwrite a file that is read; name another file")
        if path in written:
            raise click.UsageError(f"{written[path]} and {option} would both write {target}; name two files")
        written[path] = option


def _identity(path: str | Path) -> tuple[int, int] | str:
    """The same for one file however it is named: by a link, in another case where the system takes none of it."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):  # not there yet
        return os.path.realpath(path)
    return found.st_dev, found.st_ino


def _is_device(target: str) -> bool:
    """True for what writing cannot spoil: /dev/null, a terminal, a pipe."""
    path = Path(target)
    return path.exists() and not path.is_file()


def make_console() -> Console:
    """A console on stdout: colour and width as the terminal has them, 80 columns where there is none."""
    from rich.console import Console

    return Console(highlight=False, width=None if sys.stdout.isatty() else 80)


def write_line(line: str) -> None:
    """One line to stdout, in UTF-8 whatever the locale says."""
    sys.stdout.buffer.write(f"{line}\n".encode())
    sys.stdout.flush()


def write_text(target: str, text: str) -> None:
    """Writes to a file, or to stdout for ``-``, in UTF-8 whatever the locale says."""
    if target == "-":
        write_line(text.removesuffix("\n"))
        return
    try:
        Path(target).write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise VerifierError(f"{target}: cannot be written ({error.strerror})", "choose another file") from error
