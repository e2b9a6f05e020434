"""What a training run wants: a TOML file, checked at the edge."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from verifier.errors import InputError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mix:
    """Which text is learnt from.

    Attributes:
        development: source to the number of its last pairs that are kept out of training, for choosing settings.
        most: source to the most pairs taken of it; a source that is not named is taken whole.
        times: source to how often its pairs come, from the second time on with other names and numbers.
        without: sources left out.
        synthetic: sources whose side to translate from a model wrote (`backtranslate`); `mix.SYNTHETIC` marks it.
        noise: share of the pairs that come once more, as `augment.noisy` changes them, 0 to 1.
        longest: pieces of either side beyond which a pair is left out.
    """

    development: Mapping[str, int] = field(default_factory=dict)
    most: Mapping[str, int] = field(default_factory=dict)
    times: Mapping[str, int] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    synthetic: tuple[str, ...] = ()
    noise: float = 0.1
    longest: int = 120


@dataclass(frozen=True, slots=True)
class Network:
    """The shape of the transformer, by default that of the bundled models. ``pieces`` is the size of the vocabulary that both languages share, and
    ``decoder_feed_forward`` that of the decoder's feed-forward layers where they are narrower (0: as the encoder's)."""

    pieces: int = 10_000
    width: int = 256
    feed_forward: int = 2048
    decoder_feed_forward: int = 0
    encoder_layers: int = 6
    decoder_layers: int = 2
    heads: int = 8


@dataclass(frozen=True, slots=True)
class Schedule:
    """How it is trained: warm-up, a steady learning rate, and a linear fall to nothing over the last ``fall`` steps.

    Attributes:
        steps: updates in all; a run that is stopped goes on from its checkpoint.
        tokens: padded tokens of the longer side in a batch.
        rate: the steady learning rate, of AdamW and (scaled alike) of Muon.
        warmup: steps over which it rises.
        fall: steps over which it falls to 0 at the end.
        short_passes: how many passes over the pairs of at most so many pieces come first, [[pieces, passes], ...].
        dropout: 0 to 1.
        smoothing: of the labels, 0 to 1.
        averaging: decay a step of the running average of the weights, which is what is exported.
        average_every: steps between two updates of that average.
        bfloat16: multiply in bfloat16: 1.6 times as fast on a processor with AVX-512 BF16, slower on one without.
    """

    steps: int = 20_000
    tokens: int = 1800
    rate: float = 1e-3
    warmup: int = 500
    fall: int = 5_000
    short_passes: tuple[tuple[int, int], ...] = ()
    dropout: float = 0.0
    smoothing: float = 0.1
    averaging: float = 0.9985
    average_every: int = 20
    bfloat16: bool = False


@dataclass(frozen=True, slots=True)
class Config:
    """A whole run. The same seed, threads and steps give the same weights on one machine, also across a stop.

    Attributes:
        source, target: the languages, "es" and "en" or the other way round.
    """

    source: str = "es"
    target: str = "en"
    mix: Mix = field(default_factory=Mix)
    network: Network = field(default_factory=Network)
    schedule: Schedule = field(default_factory=Schedule)
    seed: int = 1
    threads: int = 2

    def with_steps(self, steps: int) -> Config:
        """The same run, with another number of updates in all."""
        return replace(self, schedule=replace(self.schedule, steps=steps))


def load_config(path: Path) -> Config:
    """Reads a TOML file; what it does not name keeps its default.

    Raises:
        InputError: if the file cannot be read, or names something unknown.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(
            f"{path} cannot be read as TOML ({error})", "see verifier/training/translation/es-en.toml"
        ) from error
    parts: dict[str, type[Any]] = {"mix": Mix, "network": Network, "schedule": Schedule}
    values = {name: _made(kind, raw.pop(name, {}), f"{path}, [{name}]") for name, kind in parts.items()}
    config = _made(Config, values | raw, str(path))
    if wrong := list(_out_of_range(config)):
        raise InputError(f"{path}: {', '.join(wrong)}", "mend the config")
    if {config.source, config.target} != {"es", "en"}:
        raise InputError(f"{path}: from {config.source} to {config.target}", "name es and en as source and target")
    return config


_MOST_THREADS = 1024


def _out_of_range(config: Config) -> Iterator[str]:
    """What no run can have, in words; empty for a config that can be run."""
    mix, network, schedule = config.mix, config.network, config.schedule
    counts = {
        "threads": config.threads, "longest": mix.longest - 2, "steps": schedule.steps, "tokens": schedule.tokens,
        "average_every": schedule.average_every, "pieces": network.pieces, "width": network.width, "heads": network.heads,
        "feed_forward": network.feed_forward, "encoder_layers": network.encoder_layers, "decoder_layers": network.decoder_layers,
    }  # fmt: skip
    yield from (f"{name} is too small" for name, value in counts.items() if value < 1)
    not_negative = {
        "rate": schedule.rate, "warmup": schedule.warmup, "fall": schedule.fall, "decoder_feed_forward": network.decoder_feed_forward,
    }  # fmt: skip
    yield from (f"{name} is negative or endless" for name, value in not_negative.items() if not 0 <= value < math.inf)
    if not 0 <= config.seed < 2**32 or config.threads > _MOST_THREADS:
        yield f"seed outside 0 to 2**32, or more than {_MOST_THREADS} threads"
    for listed in ("without", "synthetic"):
        if not all(isinstance(source, str) for source in getattr(mix, listed)):
            yield f"{listed} is no list of sources"
    shares = {
        "noise": mix.noise,
        "dropout": schedule.dropout,
        "smoothing": schedule.smoothing,
        "averaging": schedule.averaging,
    }
    yield from (f"{name} is outside 0 to 1" for name, value in shares.items() if not 0 <= value <= 1)
    if network.heads > 0 and network.width % network.heads:
        yield "heads do not divide the width"
    for table in ("development", "most", "times"):
        for source, count in getattr(mix, table).items():
            if not isinstance(count, int) or count < (table == "times"):
                yield f"{table} of {source} is no count"
    for step in schedule.short_passes:
        if not (isinstance(step, tuple) and len(step) == 2 and all(isinstance(n, int) and n > 0 for n in step)):
            yield "short_passes is no list of [pieces, passes]"


def _made(kind: type[T], values: Any, where: str) -> T:
    if not isinstance(values, Mapping):
        raise InputError(f"{where} is no table", "see verifier/training/translation/es-en.toml")
    known = {one.name for one in fields(kind)}  # type: ignore[arg-type]  # T is always one of the dataclasses above
    if unknown := sorted(values.keys() - known):
        raise InputError(f"{where}: unknown {', '.join(unknown)}", f"known are {', '.join(sorted(known))}")
    made = kind(**{name: _frozen(value) for name, value in values.items()})
    plain = kind()
    for name in values:
        value, default = getattr(made, name), getattr(plain, name)
        wanted = (int, float) if isinstance(default, float) else type(default)
        is_truth = isinstance(value, bool) != isinstance(default, bool)  # which Python takes for a number
        if is_truth or not isinstance(value, Mapping if isinstance(default, Mapping) else wanted):
            raise InputError(f"{where}: {name} = {value!r}", f"it should be like {default!r}")
    return made


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
