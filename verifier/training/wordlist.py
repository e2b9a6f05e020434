"""Builds resources/language/words.tsv.gz: how frequent a word is in Spanish and in English.

    python -m verifier.training.wordlist CORPUS_DIR --out verifier/resources/language/words.tsv.gz

CORPUS_DIR holds ``NAME.tsv.xz`` files of ``es<TAB>en`` lines and a ``manifest.tsv``; only files with use ``open`` are
read. Frequencies are on the Zipf scale (log10 of occurrences a billion words; van Heuven et al. 2014), one decimal.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import lzma
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from verifier.text import tokenize

# Software and documentation leave English words in Spanish text (and dictionaries list rarities): not counted here.
PROSE = (
    "bible_rv1909_web", "book_debian_handbook", "europarl_small", "fisher_callhome_oracle",
    "globalvoices_via_aymara", "mgsm_math_questions", "news_commentary_devtest2007",
    "tatoeba_manythings", "tico19", "udhr", "un_v1_testset", "wmt08_12_human", "xquad",
)  # fmt: skip
MAX_WORDS_A_SOURCE = 600_000
SIZE = 26_000
"""How many words of each language are kept."""


def open_sources(corpus: Path) -> list[Path]:
    """The prose files of ``corpus`` whose manifest says that a model made from them may be used by anybody."""
    with (corpus / "manifest.tsv").open(encoding="utf-8") as manifest:
        names = [row["file"] for row in csv.DictReader(manifest, delimiter="\t") if row["use"] == "open"]
    paths = [corpus / name if name.endswith(".xz") else corpus / f"{name}.tsv.xz" for name in names]
    return sorted(path for path in paths if path.name.removesuffix(".tsv.xz") in PROSE)


def count(paths: list[Path]) -> tuple[Counter[str], Counter[str]]:
    """Word counts of the Spanish and of the English side, at most ``MAX_WORDS_A_SOURCE`` words a file."""
    spanish: Counter[str] = Counter()
    english: Counter[str] = Counter()
    for path in paths:
        seen = 0
        for source, target in read_pairs(path):
            found = list(_lower_case_words(source))
            spanish.update(found)
            english.update(_lower_case_words(target))
            seen += len(found)
            if seen > MAX_WORDS_A_SOURCE:
                break
    return spanish, english


def read_pairs(path: Path) -> Iterator[tuple[str, str]]:
    """The (Spanish, English) lines of one corpus file."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            source, _, target = line.rstrip("\n").partition("\t")
            yield source, target


def _lower_case_words(text: str) -> Iterator[str]:
    """Words, without the capitalised ones inside a sentence (names belong to no language)."""
    for place, token in enumerate(tokenize(text)):
        if token.kind == "word" and (place == 0 or not token.is_capitalised or token.norm == "i"):
            yield token.norm


def zipf(counts: Counter[str]) -> dict[str, float]:
    """Word to Zipf frequency for the ``SIZE`` most frequent words."""
    total = sum(counts.values())
    return {word: math.log10(n / total * 1e9) for word, n in counts.most_common(SIZE) if n > 1}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    spanish, english = (zipf(counts) for counts in count(open_sources(args.corpus)))
    args.out.parent.mkdir(parents=True, exist_ok=True)
    with gzip.GzipFile(args.out, "wb", mtime=0) as out:
        for word in sorted(spanish.keys() | english.keys()):
            line = f"{word}\t{spanish.get(word, 0):.1f}\t{english.get(word, 0):.1f}\n"
            out.write(line.encode())


if __name__ == "__main__":
    main()
