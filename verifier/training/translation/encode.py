"""Text -> piece numbers: SentencePiece, numbered as Marian numbers its vocabulary.

Marian has the end of sentence first, then the unknown piece, the pieces, and padding last; converters count on it.
"""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from verifier.errors import InputError
from verifier.training.translation.augment import Pair

END, UNKNOWN, PAD = "</s>", "<unk>", "<pad>"
MODEL, VOCABULARY, NUMBERS = "source.spm", "vocab.json", "numbers.npz"


@dataclass(frozen=True, slots=True)
class Encoded:
    """One side of all pairs: piece numbers of every sentence one after the other, end of sentence included."""

    pieces: npt.NDArray[np.uint16]
    lengths: npt.NDArray[np.int32]
    starts: npt.NDArray[np.int64]


def make_pieces(work: Path, pairs: Sequence[Pair], *, pieces: int, seed: int) -> None:
    """Trains one SentencePiece model for both languages: digits split, bytes as the last resort."""
    import sentencepiece

    sentencepiece.set_random_generator_seed(seed)
    model = io.BytesIO()
    try:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter([text for pair in pairs for text in pair]),
            model_writer=model,  # a file would hold its own path, and differ from folder to folder
            vocab_size=pieces - 1,
            character_coverage=0.9999,
            pad_id=-1, bos_id=-1, eos_id=0, unk_id=1,
            byte_fallback=True,
            split_digits=True,
            input_sentence_size=600_000,
            shuffle_input_sentence=True,
            num_threads=1,
            minloglevel=1,
            normalization_rule_name="nmt_nfkc",
        )  # fmt: skip
    except RuntimeError as error:
        raise InputError(
            f"SentencePiece cannot make {pieces} pieces of this text ({error})", "set other `pieces`"
        ) from error
    (work / MODEL).write_bytes(model.getvalue())
    processor = load_pieces(work)
    names = [processor.id_to_piece(number) for number in range(processor.get_piece_size())]
    vocabulary = {name: number for number, name in enumerate([*names, PAD])}
    (work / VOCABULARY).write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")


def take_pieces(work: Path, start: Path) -> None:
    """Goes on with the pieces of the model that training starts from."""
    for name in (MODEL, VOCABULARY):
        shutil.copyfile(start / name, work / name)


def load_pieces(work: Path) -> Any:
    """The SentencePiece processor of a work folder."""
    import sentencepiece

    return sentencepiece.SentencePieceProcessor(model_file=str(work / MODEL))


def encode(work: Path, pairs: Sequence[Pair], *, longest: int) -> int:
    """Writes the piece numbers of all pairs of at most ``longest`` pieces a side; returns how many pairs these are."""
    processor = load_pieces(work)
    vocabulary = json.loads((work / VOCABULARY).read_text(encoding="utf-8"))
    marian = np.array(
        [vocabulary.get(processor.id_to_piece(i), vocabulary[UNKNOWN]) for i in range(processor.get_piece_size())],
        np.uint16,
    )
    end = vocabulary[END]
    sides: tuple[list[Any], list[Any]] = ([], [])
    for start in range(0, len(pairs), 10_000):
        part = pairs[start : start + 10_000]
        encoded = (processor.encode([pair[side] for pair in part]) for side in (0, 1))
        for spanish, english in zip(*encoded, strict=True):
            if 0 < len(spanish) < longest and 0 < len(english) < longest:
                for side, numbers in zip(sides, (spanish, english), strict=True):
                    side.append(np.append(marian[numbers], np.uint16(end)))
    if not sides[0]:
        raise InputError("no pair is short enough to learn from", "raise `longest` in the config")
    arrays = {}
    for name, side in zip(("source", "target"), sides, strict=True):
        arrays[f"{name}_pieces"] = np.concatenate(side)
        arrays[f"{name}_lengths"] = np.array([len(numbers) for numbers in side], np.int32)
    np.savez(work / NUMBERS, **arrays)  # type: ignore[arg-type]  # numpy types its flags as keywords too
    return len(sides[0])


def load_encoded(work: Path) -> tuple[Encoded, Encoded]:
    """Source and target sides, as `encode` wrote them."""
    with np.load(work / NUMBERS) as arrays:
        source, target = (
            _encoded(arrays[f"{name}_pieces"], arrays[f"{name}_lengths"]) for name in ("source", "target")
        )
    return source, target


def _encoded(pieces: npt.NDArray[np.uint16], lengths: npt.NDArray[np.int32]) -> Encoded:
    return Encoded(pieces, lengths, np.concatenate(([0], np.cumsum(lengths)[:-1])).astype(np.int64))
