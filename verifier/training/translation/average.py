"""The mean of the weights of several runs of one network, each from the one before: what they learnt together.

    python -m verifier.training.translation.average WEIGHTS... --weights MEAN --out MODEL

WEIGHTS and MEAN are folders as transformers reads them, MODEL is the int8 form (Wortsman et al. 2022, "model soups"). Only
runs of which one went on from the other lie close enough together for a mean to be a model; compare it with its parts on
the development sets before it is used. No model card is written for a mean: what it is made of stands in the cards of its parts, and its figures
are those of `verifier.training.translation.measure`, to be entered by hand.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import click

from verifier.errors import InputError, VerifierError
from verifier.training.translation.export import MOST_BYTES
from verifier.translation.convert import convert


def average(folders: tuple[Path, ...], mean: Path, out: Path) -> Path:
    """Writes the mean of the weights in ``folders`` to ``mean`` in 16 bits, with the vocabulary of the last, and what that
    converts to in int8 to ``out``. Returns ``out``.

    Raises:
        InputError: if the networks have different shapes or vocabularies.
    """
    import torch
    from transformers import MarianMTModel

    networks = [MarianMTModel.from_pretrained(folder, dtype=torch.float32, use_safetensors=True) for folder in folders]
    states = [network.state_dict() for network in networks]
    vocabularies = {(folder / "vocab.json").read_bytes() for folder in folders}
    shapes = {tuple((name, tuple(value.shape)) for name, value in state.items()) for state in states}
    if len(shapes) > 1 or len(vocabularies) > 1:
        raise InputError(
            f"{', '.join(map(str, folders))} are not runs of one network", "name folders of one shape and vocabulary"
        )
    # Tied weights stand under several names, so nothing is written before all means are known.
    mixed = {name: torch.stack([state[name].float() for state in states]).mean(0) for name in states[-1]}
    networks[-1].load_state_dict(mixed)
    return convert(_save(networks[-1].to(torch.float16), folders[-1], mean), out)


def _save(network: Any, like: Path, folder: Path) -> Path:
    network.save_pretrained(folder, max_shard_size=MOST_BYTES)
    (folder / "generation_config.json").unlink(missing_ok=True)
    for name in ("source.spm", "target.spm", "vocab.json", "tokenizer_config.json"):
        shutil.copyfile(like / name, folder / name)
    return folder


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--weights", "mean", required=True, type=click.Path(path_type=Path), help="The mean, a new folder.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Its int8 form, a new folder.")
def main(folders: tuple[Path, ...], mean: Path, out: Path) -> None:
    """Average the weights of FOLDERS, runs of one network. Writes no model card."""
    try:
        click.echo(f"written: {average(folders, mean, out)}")
    except VerifierError as error:
        raise click.ClickException(str(error)) from None


if __name__ == "__main__":
    main()
