"""The training loop: resumable, the same weights for the same seed, threads and steps.

A checkpoint holds tensors and numbers only and is read with torch's weights-only loader.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from verifier.errors import InputError
from verifier.training.translation.batches import Place, padded, stream
from verifier.training.translation.config import Config, Schedule
from verifier.training.translation.encode import Encoded

CHECKPOINT = "checkpoint.pt"
SAVE_EVERY, SAY_EVERY = 240.0, 60.0
"""Seconds between two checkpoints, and between two lines of progress."""


@dataclass(frozen=True, slots=True)
class Done:
    """How far a run is: ``step`` of the schedule's, and the minutes that all its parts took together."""

    step: int
    minutes: float


def learning_rate(step: int, schedule: Schedule) -> float:
    """Of the update number ``step``, from 1: it rises, stays, and falls to 0 at the end (warm-up, stable, decay)."""
    rising = min(1.0, step / max(schedule.warmup, 1))
    falling = min(1.0, max(0, schedule.steps - step + 1) / max(schedule.fall, 1))
    return schedule.rate * min(rising, falling)


def train(
    network: Any,
    sides: tuple[Encoded, Encoded],
    config: Config,
    work: Path,
    *,
    minutes: float | None,
    updates: int | None,
    device: str,
    say: Callable[[str], None],
) -> Done:
    """Trains until the schedule's last step or for ``minutes``, going on from the checkpoint in ``work`` if there is one.

    Args:
        network: a ``MarianMTModel``; its weights are changed.
        sides: source and target.
        config: what is wanted. A checkpoint of another seed is another run: remove it first.
        work: where the checkpoint lies.
        minutes, updates: the most of this call; None for no limit.
        device: "cpu" or "cuda".
        say: takes a line of progress a minute.
    """
    import torch

    torch.set_num_threads(config.threads)
    schedule, pad = config.schedule, network.config.pad_token_id
    network.to(device).train()
    optimizers = _optimizers(network, schedule)
    average = {name: value.clone() for name, value in network.state_dict().items() if value.is_floating_point()}
    step, place, before = 0, Place(0, 0), 0.0
    if (work / CHECKPOINT).exists():
        try:
            state = torch.load(work / CHECKPOINT, map_location=device, weights_only=True)
        except Exception as error:  # torch raises whatever its reader does
            raise InputError(f"{work / CHECKPOINT} is damaged ({error})", "delete it to begin again") from error
        network.load_state_dict(state["network"])
        for optimizer, found in zip(optimizers, state["optimizers"], strict=True):
            optimizer.load_state_dict(found)
        average, step, place, before = state["average"], state["step"], Place(*state["place"]), state["minutes"]
        say(f"going on from step {step}")

    began = saved = said = time.monotonic()

    def spent() -> float:
        return before + (time.monotonic() - began) / 60

    def save() -> None:
        state = {
            "network": network.state_dict(), "optimizers": [one.state_dict() for one in optimizers],
            "average": average, "step": step, "place": [place.number, place.batch], "minutes": spent(),
        }  # fmt: skip
        torch.save(state, work / f"{CHECKPOINT}.new")
        os.replace(work / f"{CHECKPOINT}.new", work / CHECKPOINT)

    loss_sum, tokens = torch.zeros((), device=device), 0
    batches = stream(*sides, tokens=schedule.tokens, seed=config.seed, short_passes=schedule.short_passes, start=place)
    last = schedule.steps if updates is None else min(schedule.steps, step + updates)
    while step < last and (minutes is None or time.monotonic() - began < 60 * minutes):
        indices, place = next(batches)
        step += 1
        torch.manual_seed(config.seed * 1_000_003 + step)  # dropout, the same after a resume
        for optimizer in optimizers:
            for group in optimizer.param_groups:
                group["lr"] = learning_rate(step, schedule)
        source, target = (padded(side, indices, pad=pad) for side in sides)
        count = int(np.count_nonzero(target != pad))
        loss = _loss(network, source, target, device, smoothing=schedule.smoothing, bfloat16=schedule.bfloat16)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        for optimizer in optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        if step % schedule.average_every == 0:
            decay = min(schedule.averaging, step / (step + 100)) ** schedule.average_every
            current = network.state_dict()
            for name, value in average.items():
                value.lerp_(current[name], 1 - decay)
        loss_sum += loss.detach() * count
        tokens += count
        now = time.monotonic()
        if now - said > SAY_EVERY:
            say(
                f"step {step} of {schedule.steps}, loss {float(loss_sum) / tokens:.3f} nats a token, "
                f"{tokens / (now - said):.0f} target tokens a second, {spent():.1f} minutes"
            )
            said, loss_sum, tokens = now, torch.zeros_like(loss_sum), 0
        if now - saved > SAVE_EVERY:
            save()
            saved = time.monotonic()
    save()
    network.load_state_dict({**network.state_dict(), **average})
    return Done(step, spent())


def _optimizers(network: Any, schedule: Schedule) -> list[Any]:
    """Muon (Jordan et al. 2024) for the matrices within the layers, its updates scaled to AdamW's; AdamW for the rest."""
    import torch

    parameters = list(network.named_parameters())
    inner = [value for name, value in parameters if value.ndim == 2 and ".layers." in name]
    outer = [value for name, value in parameters if not (value.ndim == 2 and ".layers." in name)]
    return [
        torch.optim.Muon(inner, schedule.rate, weight_decay=0.01, adjust_lr_fn="match_rms_adamw"),
        torch.optim.AdamW(outer, schedule.rate, betas=(0.9, 0.98), eps=1e-9, weight_decay=0.01, fused=True),
    ]


def _loss(
    network: Any,
    source: npt.NDArray[np.int64],
    target: npt.NDArray[np.int64],
    device: str,
    *,
    smoothing: float,
    bfloat16: bool,
) -> Any:
    """Label-smoothed cross-entropy in nats a target token.

    What depends on the lengths is worked out before anything is on the device, so that a GPU is never waited for.
    """
    import torch

    from verifier.training.translation.loss import smoothed_cross_entropy

    def there(values: npt.NDArray[np.int64]) -> Any:
        tensor = torch.from_numpy(np.ascontiguousarray(values))
        return tensor if device == "cpu" else tensor.pin_memory().to(device, non_blocking=True)

    pad = network.config.pad_token_id
    kept = np.flatnonzero(target != pad)
    given = np.concatenate([np.full_like(target[:, :1], network.config.decoder_start_token_id), target[:, :-1]], 1)
    seen = (given != pad).astype(np.int64)
    seen[:, 0] = 1  # decoding starts from the padding token
    with torch.autocast(device, torch.bfloat16, enabled=bfloat16):
        hidden = network.model(
            input_ids=there(source),
            attention_mask=there((source != pad).astype(np.int64)),
            decoder_input_ids=there(given),
            decoder_attention_mask=there(seen),
            use_cache=False,
        ).last_hidden_state
    hidden = hidden.flatten(0, 1).index_select(0, there(kept))
    if bfloat16:
        hidden = hidden.to(torch.bfloat16)
    # final_logits_bias stays 0
    return smoothed_cross_entropy(hidden, network.lm_head.weight, there(target.reshape(-1)[kept]), smoothing)
