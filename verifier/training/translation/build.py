"""The whole way on one screen: parallel text in, an int8 model with its card out."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from verifier.errors import InputError
from verifier.training.translation.augment import Pair
from verifier.training.translation.card import card, card_facts
from verifier.training.translation.config import Config
from verifier.training.translation.encode import NUMBERS, encode, load_encoded, make_pieces, take_pieces
from verifier.training.translation.export import export
from verifier.training.translation.measure import Measured, measure, read_sets
from verifier.training.translation.mix import mix, open_sources
from verifier.training.translation.network import make_network, start_from, start_from_text
from verifier.training.translation.train import CHECKPOINT, Done, train
from verifier.translation.convert import convert
from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.hashes import file_hash, model_hash

PREPARED = "prepared.json"
WROTE = "wrote.json"
"""The files of the models that this work folder wrote last, by their hashes: these folders alone are replaced."""


def build(
    corpus: Path,
    work: Path,
    out: Path,
    config: Config,
    *,
    start: Path | None = None,
    weights: Path | None = None,
    minutes: float | None = None,
    updates: int | None = None,
    device: str = "cpu",
    sets: Path | None = None,
    say: Callable[[str], None] = print,
) -> Done:
    """Trains a model, or goes on with the one in ``work``, and writes it to ``out`` with ``README.md``, its card.

    Args:
        corpus: ``NAME.tsv.xz`` files (es<TAB>en lines) and a ``manifest.tsv``; only sources whose use is "open" are read.
        work: mixed text, pieces, checkpoint; what is there is not made again.
        out: the CTranslate2 int8 folder; if it exists it must be this run's, from an earlier stop, and is replaced.
        config: what is wanted.
        start: a transformers folder of the same shape whose weights and pieces training goes on from.
        weights: also keep the transformers folder in float16 here, which the next run can start from.
        minutes, updates: the most of training in this call; the same call goes on from there.
        device: "cpu" or "cuda".
        sets: test sets for the card, run once, when the last step is done.
        say: takes lines of progress.

    Raises:
        InputError, ModelError: if the corpus or the start is not what it must be, or ``work`` holds another run.
    """
    if out.exists() and not _wrote(work, out):
        raise InputError(f"{out} exists already", "name a new folder for the model, or go on in the WORK that wrote it")
    if weights and weights.resolve() == out.resolve():
        raise InputError(f"{out} cannot be both the model and its weights", "name two folders")
    if weights and weights.exists() and not _wrote(work, weights):
        raise InputError(f"{weights} exists already", "name a new folder for the weights")
    if device == "cuda" and not _has_cuda():
        raise InputError("this machine's torch finds no CUDA device", "leave --device out to train on the processor")
    work.mkdir(parents=True, exist_ok=True)
    prepared = _prepare(corpus, work, config, start, say)
    sides = load_encoded(work)
    network = make_network(work, config.network, dropout=config.schedule.dropout, seed=config.seed)
    if not (work / CHECKPOINT).exists():
        if start:
            start_from(start, network)
        else:
            start_from_text(network, *sides, seed=config.seed)
    done = train(network, sides, config, work, minutes=minutes, updates=updates, device=device, say=say)
    out.parent.mkdir(parents=True, exist_ok=True)
    for left in out.parent.glob(f".training-{out.name}-*"):
        shutil.rmtree(left)  # of a run that was killed
    with TemporaryDirectory(dir=out.parent, prefix=f".training-{out.name}-") as scratch:
        folder = export(network, work, Path(scratch) / "weights", config)
        made = convert(folder, Path(scratch) / "int8")
        at_the_end = sets if done.step >= config.schedule.steps else None
        measured = _measured(made, prepared["development"], at_the_end, config, say)
        began, licences = prepared["run"]["start"], dict(open_sources(corpus))
        text = card(
            config, done, prepared["taken"], licences, measured,
            used=len(sides[0].lengths), start=began, schedules=prepared["schedules"], network=network, device=device,
        )  # fmt: skip
        (made / "README.md").write_text(text, encoding="utf-8")
        facts = json.dumps(card_facts(made, config, measured, name=out.name), indent=2)
        (made / "card.json").write_text(f"{facts}\n", encoding="utf-8")
        # At every moment OUT and the weights are one of what WROTE says, or not there: a run that is killed here goes on too.
        new = {out: made, **({weights: folder} if weights else {})}
        mine = [_contents(one) for one in (*new, *new.values()) if one.exists()]
        _write_whole(work / WROTE, json.dumps(mine))
        for place, finished in new.items():
            if place.exists():
                place.rename(place.with_name(f".training-{out.name}-{place.name}"))
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(finished, place)
            shutil.rmtree(place.with_name(f".training-{out.name}-{place.name}"), ignore_errors=True)
    say(f"written: {out}")
    return done


def _write_whole(path: Path, text: str) -> None:
    """Writes all of a file or nothing."""
    new = path.with_name(f"{path.name}.new")
    new.write_text(text, encoding="utf-8")
    os.replace(new, path)


def _has_cuda() -> bool:
    import torch

    available: bool = torch.cuda.is_available()
    return available


def _wrote(work: Path, out: Path) -> bool:
    """True if ``out`` is what this run wrote when it stopped before, and nothing else lies in it."""
    return (work / WROTE).is_file() and _contents(out) in _read_json(work / WROTE)


def _read_json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path} is damaged ({error})", "name a new work folder") from error


def _contents(folder: Path) -> dict[str, str]:
    return {path.name: file_hash(path) if path.is_file() else "" for path in sorted(folder.iterdir())}


def _prepare(
    corpus: Path, work: Path, config: Config, start: Path | None, say: Callable[[str], None]
) -> dict[str, Any]:
    """Mixed text as piece numbers, made once; what was taken of each source, and the development pairs."""
    run = _run(corpus, config, start)
    if not (work / PREPARED).exists():
        mixed = mix(corpus, config.mix, seed=config.seed, source=config.source)
        say(f"{len(mixed.training)} pairs from {len(mixed.taken)} sources")
        if start:
            take_pieces(work, start)
        else:
            make_pieces(work, mixed.training, pieces=config.network.pieces, seed=config.seed)
        kept = encode(work, mixed.training, longest=config.mix.longest)
        say(f"{kept} of them are short enough")
        found = {"run": run, "taken": mixed.taken, "development": mixed.development}
        _write_whole(work / PREPARED, json.dumps(found))
    assert (work / NUMBERS).exists(), "written before PREPARED"
    prepared: dict[str, Any] = _read_json(work / PREPARED)
    free = set() if start else {"start", "started_with"}  # a run that goes on need not name its start again
    other = [name for name, value in run.items() if name not in free and value != prepared["run"].get(name)]
    if other:
        raise InputError(
            f"{work} holds another run: its {', '.join(other)} differs",
            "go on with the config and the start that it began with (steps may differ), or name another folder",
        )
    schedules = prepared.setdefault("schedules", [])
    if schedules[-1:] != [config.schedule.steps]:
        schedules.append(config.schedule.steps)
        _write_whole(work / PREPARED, json.dumps(prepared))
    return prepared


def _run(corpus: Path, config: Config, start: Path | None) -> dict[str, Any]:
    """What makes a run what it is, as JSON gives it back: the config but for the steps, the corpus by its manifest and the sizes
    of its files, and what it started from."""
    settings = asdict(config)
    del settings["schedule"]["steps"]
    paths = [corpus / f"{name}.tsv.xz" for name, _ in open_sources(corpus)]
    sizes = [[path.name, path.stat().st_size if path.exists() else None] for path in paths]
    began = {"start": start.name if start else None, "started_with": model_hash(start) if start else None}
    named: dict[str, Any] = json.loads(json.dumps(settings | began | {"corpus": sizes}))
    return named


def _measured(
    model: Path, development: dict[str, list[Pair]], sets: Path | None, config: Config, say: Callable[[str], None]
) -> list[Measured]:
    engine = CTranslate2Engine(model, into=config.target, mends_names=True)
    named = {f"development: {name}": tuple(zip(*pairs, strict=True)) for name, pairs in development.items() if pairs}
    out = []
    for name, (source, target) in {**named, **(read_sets(sets, config.target) if sets else {})}.items():
        out.append(measure(engine, name, list(source), list(target)))
        say(str(out[-1]))
    return out
