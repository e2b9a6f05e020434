"""Engine `ctranslate2`: a Marian model converted to CTranslate2, fast on a laptop's processor and without torch."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Container, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from verifier.errors import ModelError
from verifier.model import TokenScores
from verifier.translation.engine import BEAM, FETCH_AGAIN, Draft, SentenceEngine, length_limit
from verifier.translation.installed import required_version
from verifier.translation.pieces import END

REQUIRED = ("model.bin", "config.json", "source.spm")
_BATCH = 16
"""Texts scored at a time."""


class CTranslate2Engine(SentenceEngine):
    """Runs a converted folder: ``model.bin``, ``config.json``, the vocabulary, ``source.spm``, perhaps ``target.spm``.

    Args:
        folder: the converted model.
        name: the engine's name in signatures and hypotheses.
        compute_type: CTranslate2's; "default" keeps the type that the weights are stored in.
        threads: sentences worked on at a time; by default the processor's cores, at most 4.
        into: the language it translates into, "en" or "es".
        mends_names: for a small model, see `SentenceEngine`.
    """

    def __init__(
        self,
        folder: Path,
        *,
        name: str = "ctranslate2",
        compute_type: str = "default",
        threads: int | None = None,
        into: str = "en",
        mends_names: bool = False,
    ) -> None:
        super().__init__(name, folder, threads=threads, into=into, mends_names=mends_names)
        self._compute_type = compute_type

    @property
    def runtime(self) -> str:
        return f"ctranslate2-{_ctranslate2_version()}|{self._compute_type}"

    def _load(self) -> Container[str]:
        _ = self._translator
        return _vocabulary(self.folder)

    @cached_property
    def _translator(self) -> Any:
        missing = [name for name in REQUIRED if not (self.folder / name).is_file()]
        if missing:
            raise ModelError(
                f"{self.folder} is not a converted model: {', '.join(missing)} missing",
                "convert a Marian model with ct2-transformers-converter and copy its .spm files beside it",
            )
        _ctranslate2_version()
        import ctranslate2

        try:
            # One thread a sentence and several sentences at a time: faster than the reverse for small models, and
            # outputs do not depend on the number of threads.
            return ctranslate2.Translator(
                str(self.folder),
                device="cpu",
                compute_type=self._compute_type,
                inter_threads=self.threads,
                intra_threads=1,
            )
        except (RuntimeError, ValueError) as error:
            raise ModelError(f"{self.folder} cannot be loaded by CTranslate2", str(error)) from error

    def _translate(self, sources: list[list[str]]) -> list[Iterator[Draft]]:
        # Each sentence is a call of its own, so that it has its own length limit and no padding; the translator's
        # threads take them from its queue.
        limits = [length_limit(source) for source in sources]
        pending = [
            self._translator.translate_batch(
                [[*source, END]],
                beam_size=BEAM,
                num_hypotheses=BEAM,
                max_decoding_length=limit,
                max_input_length=0,
                return_scores=True,
                asynchronous=True,
            )[0]
            for source, limit in zip(sources, limits, strict=True)
        ]
        return [self._drafts(future, limit) for future, limit in zip(pending, limits, strict=True)]

    def _score(self, sources: list[list[str]], targets: list[list[str]]) -> list[TokenScores]:
        # Only texts of the same lengths go together: nothing is padded, so what a text scores does not depend on the
        # others (padded, it moved by up to .14 nats a token), and a batch costs a third less than its texts alone.
        alike: dict[tuple[int, int], list[int]] = defaultdict(list)
        for place, lengths in enumerate(zip(map(len, sources), map(len, targets), strict=True)):
            alike[lengths].append(place)
        batches = [group[k : k + _BATCH] for group in alike.values() for k in range(0, len(group), _BATCH)]
        scores: dict[int, TokenScores] = {}
        try:
            pending = [
                self._translator.score_batch(
                    [[*sources[k], END] for k in batch],
                    [targets[k] for k in batch],
                    max_input_length=0,
                    asynchronous=True,
                )
                for batch in batches
            ]
            for batch, futures in zip(batches, pending, strict=True):
                for place, future in zip(batch, futures, strict=True):
                    result = future.result()
                    log_probs = tuple(min(log_prob, 0.0) for log_prob in result.log_probs)
                    scores[place] = TokenScores(tuple(result.tokens), log_probs)
        except (RuntimeError, ValueError) as error:  # ValueError: a token that the model does not have
            raise ModelError(f"{self.folder} cannot score these texts", str(error)) from error
        return [scores[place] for place in range(len(sources))]

    def _drafts(self, future: Any, limit: int) -> Iterator[Draft]:
        try:
            result = future.result()
        except (RuntimeError, ValueError) as error:
            raise ModelError(f"{self.folder} cannot translate this text", str(error)) from error
        for pieces, score in zip(result.hypotheses, result.scores, strict=True):
            cut_off = len(pieces) >= limit
            # The score is a mean over the tokens, the end of sentence included (length penalty 1).
            length = len(pieces) + (not cut_off)
            yield Draft(list(pieces), min(score * length, 0.0), cut_off)


def _vocabulary(folder: Path) -> Container[str]:
    """The pieces that a converted model knows: of both sides, where each has its own."""
    pieces: set[str] = set()
    try:
        for path in folder.glob("*_vocabulary.json"):
            pieces.update(json.loads(path.read_bytes()))
        for path in folder.glob("*_vocabulary.txt"):  # as older converters wrote it
            pieces.update(path.read_text(encoding="utf-8").split("\n"))
    except (OSError, ValueError, TypeError) as error:
        raise ModelError(f"the vocabulary in {folder} is damaged", FETCH_AGAIN) from error
    return pieces


def _ctranslate2_version() -> str:
    return required_version("ctranslate2", what="the engine", remedy="pip install ctranslate2")
