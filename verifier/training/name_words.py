"""Builds ``verifier/resources/names/words.txt``: words that Spanish prose writes with a capital inside the sentence.

    python -m verifier.training.name_words CORPUS_DIR --out verifier/resources/names/words.txt

Spanish capitalises proper names and little else (no weekdays, languages or peoples), so the list tells a name that
opens a sentence from an ordinary word there. Reads the same open prose as ``verifier.training.wordlist``.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from verifier.checks.phrases import begins_sentence
from verifier.text import tokenize
from verifier.training.wordlist import open_sources, read_pairs

UNCASED = "fisher_callhome_oracle"
"""The source that has no capitals: it would make common words of all its names."""
LEAST_SEEN = 3
"""How often a word must stand inside a sentence."""
LEAST_CAPITALISED = 0.85
"""Which share of those must have a capital."""


def capitals(sentences: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """How often each normalised word stands inside a sentence, and how often with a capital there.

    Sentences in capitals ("ORDEN DEL DÍA") and headlines in title case tell nothing and are left out.
    """
    seen: Counter[str] = Counter()
    capitalised: Counter[str] = Counter()
    for sentence in sentences:
        tokens = tokenize(sentence)
        inner = [t for i, t in enumerate(tokens) if t.kind == "word" and not begins_sentence(tokens, i)]
        if sum(token.is_capitalised for token in inner) > len(inner) / 2:
            continue
        seen.update(token.norm for token in inner)
        capitalised.update(token.norm for token in inner if token.is_capitalised)
    return seen, capitalised


def name_words(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """The normalised words that Spanish nearly always, and English mostly, writes with a capital; sorted.

    English is asked too because its own words come with foreign titles and firms ("New", "School").
    """
    spanish, english = zip(*pairs, strict=True)
    seen, capitalised = capitals(spanish)
    seen_english, capitalised_english = capitals(english)
    return sorted(
        word
        for word, count in seen.items()
        if len(word) > 2 and count >= LEAST_SEEN and capitalised[word] >= LEAST_CAPITALISED * count
        if capitalised_english[word] >= seen_english[word] / 2
    )


def cased_pairs(corpus: Path) -> Iterator[tuple[str, str]]:
    """The (Spanish, English) pairs of the open prose of a corpus that writes names with a capital."""
    paths = (path for path in open_sources(corpus) if not path.name.startswith(UNCASED))
    return (pair for path in paths for pair in read_pairs(path))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    head = "# Words that Spanish prose capitalises inside the sentence; built by verifier.training.name_words.\n"
    options.out.write_text(head + "\n".join(name_words(cased_pairs(options.corpus))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
