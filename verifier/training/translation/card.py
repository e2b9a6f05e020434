"""The model card, written from what was really done: for readers (Markdown), and for the store (JSON)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from verifier.training.translation.config import Config
from verifier.training.translation.measure import Measured
from verifier.training.translation.train import Done
from verifier.translation.hashes import file_hash

_LANGUAGES = {"es": "Spanish", "en": "English"}


def card(
    config: Config,
    done: Done,
    taken: Mapping[str, int],
    licences: Mapping[str, str],
    measured: Sequence[Measured],
    *,
    used: int,
    start: str | None,
    schedules: Sequence[int],
    network: Any,
    device: str,
) -> str:
    """Markdown, of a run whose schedule had the lengths ``schedules`` one after the other: the network, the training, the figures with their signatures,
    each source with its licence, and how many pairs were ``used``."""
    shape, schedule = config.network, config.schedule
    parameters = sum(weight.numel() for weight in network.parameters()) / 1e6
    figures = "\n".join(
        f"| {one.name} | {one.sentences} | {one.bleu:.1f} | {one.chrf:.1f} | {one.loops} | {one.empty} | {one.numbers_kept}/{one.with_numbers} | {one.names_kept}/{one.names} |"
        for one in measured
    )
    sources = "\n".join(
        f"| {name} | {count} | {config.mix.times.get(name, 1)} | {licences[name]} |"
        for name, count in taken.items()
        if count
    )
    signatures = "\n".join(f"    {signature}" for signature in (measured[0].signatures if measured else ()))
    narrow = f" ({shape.decoder_feed_forward} in the decoder)" if shape.decoder_feed_forward else ""
    early = f", stopped before the last of {schedule.steps}" if done.step < schedule.steps else ""
    changed = (
        f"; the schedule's length was changed on the way ({', '.join(map(str, schedules))} steps)"
        if len(schedules) > 1
        else ""
    )
    return f"""# {_LANGUAGES[config.source]} to {_LANGUAGES[config.target]}, built by this project on {date.today().isoformat()}

A Marian transformer of {parameters:.1f}M parameters: {shape.encoder_layers} encoder and {shape.decoder_layers} decoder layers, width {shape.width}, feed-forward
{shape.feed_forward}{narrow}, one SentencePiece vocabulary with digits split and byte fallback; here in CTranslate2's int8 form.

Trained with `python -m verifier.training.translation` on {device} for {done.step} steps in {done.minutes:.0f} minutes{early}, from
{f"the weights in `{start}`, which have learnt other text before: see their own card" if start else "a random start with cross-lingual embeddings"}. Muon (matrices of the layers) and AdamW (the rest) at {schedule.rate:g}, {schedule.warmup} steps of warm-up, falling to nothing
over the last {min(schedule.fall, schedule.steps)} of {schedule.steps} steps{changed}; batches of {schedule.tokens} padded tokens, {"bfloat16" if schedule.bfloat16 else "float32"}, dropout {schedule.dropout:g}, label smoothing {schedule.smoothing:g}, seed {config.seed};
{config.mix.noise:.0%} of the pairs once more with noise. The weights are a running average.

| set | sentences | BLEU | chrF | loops | empty | numbers kept | names kept |
|---|---|---|---|---|---|---|---|
{figures}

int8, beam 4, one sentence at a time, as the program translates (of the beam the draft that keeps numbers and names, names spelt as in the source); loops and empty outputs counted without forbidding repeated phrases.
{signatures}

## Training data and licences

{used} pairs were learnt from: what was taken of each source, as often as named, with the noisy ones, less those that are longer than
{config.mix.longest} pieces.

| source | pairs taken | times | licence |
|---|---|---|---|
{sources}
"""


def card_facts(folder: Path, config: Config, measured: Sequence[Measured], *, name: str) -> dict[str, Any]:
    """What ``card.json`` says of a model in ``folder``: direction, figures (development sets left out), SHA-256 of each file."""
    tests = [one for one in measured if not one.name.startswith("development")]
    return {
        "name": name,
        "version": date.today().isoformat(),
        "direction": f"{_LANGUAGES[config.source]} to {_LANGUAGES[config.target]}",
        "format": "CTranslate2, int8",
        "licence": "README.md names the licence of each source",
        "bleu": {one.name: round(one.bleu, 1) for one in tests},
        "chrf": {one.name: round(one.chrf, 1) for one in tests},
        "files": {
            path.name: file_hash(path)
            for path in sorted(folder.iterdir())
            if path.name not in ("README.md", "card.json")
        },
    }
