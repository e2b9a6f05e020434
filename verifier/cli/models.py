"""verifier models list|info|download"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verifier.cli import common

if TYPE_CHECKING:
    from verifier.translation.store import ModelInfo


@click.group()
def command() -> None:
    """List, inspect and download translation models. Nothing is ever downloaded unasked."""


@command.command("list")
def list_() -> None:
    """The models that are bundled, downloaded, or known and open to download."""
    from verifier.translation.store import list_models

    for info in list_models():
        state = (
            f"here, {_size(info.size)}" if info.is_here else f"not here; get it: verifier models download {info.name}"
        )
        click.echo(f"{info.name}\n  {state}\n  {info.note}")


@command.command("info")
@click.argument("name")
def info(name: str) -> None:
    """Where a model is from, its revision, licence, files and the engine that would run it."""
    from verifier.translation.store import model_info

    with common.explained():
        found = model_info(name)
    rows = {
        "name": found.name,
        "hub id": found.repo or "none, it is part of this package",
        "revision": found.revision or "none",
        "commit": found.commit or "not downloaded",
        "licence": found.licence or "unknown",
        "folder": str(found.folder or "not on this machine"),
        "converted": _converted(found),
        "runs with": _runs_with(found),
        "note": found.note,
    }
    for key, value in rows.items():
        click.echo(f"{key + ':':12} {value}")
    for file, digest in found.files.items():
        click.echo(f"{'file:':12} {file}  sha256 {digest[:16]}…")


@command.command("download")
@click.argument("name")
@click.option("--revision", help="Commit, tag or branch; by default the pinned commit of a known model.")
def download(name: str, revision: str | None) -> None:
    """Download a model (a known name or a hub id) and, where torch is installed, convert it to run without torch."""
    from verifier.translation.hub import download as fetch

    with common.explained():
        bar = _Bar()
        found = fetch(name, revision=revision, progress=bar.update)
        bar.close()
    click.echo(f"{found.name}: {_size(found.size)} in {found.folder}", err=True)
    click.echo(f"{found.name}: {_runs_with(found)}")


class _Bar:
    """A line on stderr that says how much has come, where somebody is watching."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()

    def update(self, done: int, total: int) -> None:
        if self._shown:
            click.echo(f"\r{_size(done)} of {_size(total)}", nl=False, err=True)

    def close(self) -> None:
        if self._shown:
            click.echo(err=True)


def _converted(info: ModelInfo) -> str:
    return str(info.converted) if isinstance(info.converted, Path) else "not converted"


def _runs_with(info: ModelInfo) -> str:
    if info.engine:
        return f"runs with the {info.engine} engine"
    if info.is_here:
        return (
            "cannot run here: install torch (pip install 'quote-verifier[marian]') and download it again to convert it"
        )
    return "not downloaded"


def _size(size: int) -> str:
    return f"{size / 1e6:.1f} MB"
