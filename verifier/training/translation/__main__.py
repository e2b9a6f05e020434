"""python -m verifier.training.translation CORPUS WORK --out MODEL"""

from __future__ import annotations

from pathlib import Path

import click

from verifier.errors import VerifierError
from verifier.training.translation.build import build
from verifier.training.translation.config import load_config

CONFIG = Path(__file__).with_name("es-en.toml")


@click.command()
@click.argument("corpus", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("work", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="The int8 model, a new folder."
)
@click.option("--weights", type=click.Path(file_okay=False, path_type=Path), help="Also keep the 16-bit weights here.")
@click.option(
    "--start", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Go on from these weights."
)
@click.option(
    "--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), default=CONFIG, show_default=True
)
@click.option("--steps", type=click.IntRange(min=1), help="Instead of the config's; a resumed run may be given more.")
@click.option(
    "--minutes", type=click.FloatRange(min=0), help="Stop training after so long; the same command goes on from there."
)
@click.option("--device", type=click.Choice(["cpu", "cuda"]), default="cpu", show_default=True)
@click.option(
    "--sets",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Test sets (NAME.es, NAME.en) for the card.",
)
def main(
    corpus: Path,
    work: Path,
    out: Path,
    weights: Path | None,
    start: Path | None,
    config: Path,
    steps: int | None,
    minutes: float | None,
    device: str,
    sets: Path | None,
) -> None:
    """Train a translation model from CORPUS (NAME.tsv.xz files and a manifest.tsv).

    WORK holds everything on the way and what a stopped run goes on from: the mixed text, the pieces, the checkpoint.
    """
    try:
        wanted = load_config(config)
        build(
            corpus, work, out, wanted.with_steps(steps) if steps else wanted,
            start=start, weights=weights, minutes=minutes, device=device, sets=sets, say=click.echo,
        )  # fmt: skip
    except VerifierError as error:
        raise click.ClickException(str(error)) from None


if __name__ == "__main__":
    main()
