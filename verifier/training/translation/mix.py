"""Open parallel text -> the pairs that are learnt from, and a development set that is kept out of them."""

from __future__ import annotations

import csv
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import Path

from verifier.errors import InputError
from verifier.training.translation.augment import MARKS, Pair, names_of, noisy, renamed
from verifier.training.translation.config import Mix
from verifier.training.wordlist import read_pairs

SYNTHETIC = "¶"
"""Stands before a sentence that a model wrote, so that what is translated from people's own is learnt apart (tagged
back-translation, Caswell, Chelba & Grangier 2019). No text of the corpus has it."""


@dataclass(frozen=True, slots=True)
class Mixed:
    """The pairs to learn from, shuffled; those to choose settings with, by source; and what was taken of each source."""

    training: list[Pair]
    development: dict[str, list[Pair]]
    taken: Counter[str]


def open_sources(corpus: Path) -> Iterator[tuple[str, str]]:
    """(name, licence) of every source whose ``use`` in ``manifest.tsv`` is ``open``; "as above" is the licence of the row above.

    Raises:
        InputError: if there is no manifest, or it has not the columns file, use and licence.
    """
    path = corpus / "manifest.tsv"
    if not path.is_file():
        raise InputError(f"{path} is not there", "name a folder of NAME.tsv.xz files with their manifest")
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read ({error})", "write it as UTF-8") from error
    licence, rows = "", csv.DictReader(lines, delimiter="\t")
    if missing := {"file", "use", "licence"} - {*(rows.fieldnames or ())}:
        raise InputError(
            f"{path} has no column {', '.join(sorted(missing))}", "its first line names file, use and licence"
        )
    for row in rows:
        licence = licence if row["licence"] == "as above" else (row["licence"] or "")
        if row["use"] == "open" and not licence:
            raise InputError(f"{path}: line {rows.line_num} names no licence", "name that of the text")
        if row["use"] == "open":
            yield row["file"].removesuffix(".tsv.xz"), licence


def mix(corpus: Path, wanted: Mix, *, seed: int, source: str = "es") -> Mixed:
    """Reads the open sources; the same corpus, wishes and seed give the same pairs in the same order.

    ``source`` is the language that stands first in a pair, "es" or "en".

    Raises:
        InputError: if a source cannot be read, if a wish names none of the corpus, or if nothing is left to learn from.
    """
    rng = random.Random(seed)
    known = [name for name, _ in open_sources(corpus)]
    named = {*wanted.without, *wanted.synthetic, *wanted.development, *wanted.most, *wanted.times}
    if unknown := sorted(named - {*known}):
        raise InputError(f"{corpus} has no open source {', '.join(unknown)}", f"the config may name {', '.join(known)}")
    rows = {name: _read(corpus / f"{name}.tsv.xz", source) for name in known if name not in wanted.without}
    development = {name: rows[name][-count:] for name, count in wanted.development.items() if name in rows and count}
    kept_out = {folded(text) for pairs in development.values() for pair in pairs for text in pair}
    rows = {
        name: [pair for pair in pairs if not kept_out & {folded(text) for text in pair} and _is_translation(*pair)]
        for name, pairs in rows.items()
    }
    names = names_of(pair for pairs in rows.values() for pair in pairs)
    training: list[Pair] = []
    synthetic: list[Pair] = []
    taken: Counter[str] = Counter()
    for name, pairs in rows.items():
        if len(pairs) > wanted.most.get(name, len(pairs)):
            pairs = rng.sample(pairs, wanted.most[name])
        taken[name] = len(pairs)
        if name in wanted.synthetic:
            synthetic += [(f"{SYNTHETIC} {made}", text) for made, text in pairs]
            continue
        training += pairs
        training += [renamed(pair, names, rng) for _ in range(1, wanted.times.get(name, 1)) for pair in pairs]
    training += [noisy(pair, names, rng) for pair in rng.sample(training, int(wanted.noise * len(training)))]
    training += synthetic
    if not training:
        raise InputError(f"no pair of {corpus} is left to learn from", "leave out less, or keep less for development")
    rng.shuffle(training)
    return Mixed([pair for pair in training if all(pair)], development, taken)


def _read(path: Path, source: str) -> list[Pair]:
    try:
        pairs = [(es, en) for pair in read_pairs(path) if all((es := pair[0].strip(), en := pair[1].strip()))]
    except (OSError, EOFError, LZMAError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read ({error})", "name a folder of NAME.tsv.xz files in UTF-8") from error
    return pairs if source == "es" else [(en, es) for es, en in pairs]


def folded(text: str) -> str:
    """Its words alone, so that two printings of a sentence are the same."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _is_translation(spanish: str, english: str) -> bool:
    """False for what no translation looks like: copies of running text, sides of very different length, and sides of
    which only one has quotation marks, since a model learns from them to lose the marks."""
    longer, shorter = max(len(spanish), len(english)), min(len(spanish), len(english))
    is_copy = spanish == english and len(spanish.split()) > 3
    quotes = [any(mark in text for mark in MARKS) for text in (spanish, english)]
    return not is_copy and quotes[0] == quotes[1] and (longer < 40 or longer < 3 * shorter)
