"""How frequent a word is in either language: one list, for telling languages apart, for the checks and for what a machine
makes up. Imports nothing of ours."""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files


def frequency(word: str, language: str) -> float:
    """Zipf frequency; captions without capitals are part of the list, so names of places reach 4."""
    return frequencies().get(word.removesuffix("'s"), (0.0, 0.0))[0 if language == "es" else 1]


@cache
def frequencies() -> dict[str, tuple[float, float]]:
    """Word to (Spanish, English) Zipf frequency; 0 where the word is unknown."""
    raw = gzip.decompress((files("verifier.resources") / "language" / "words.tsv.gz").read_bytes()).decode()
    rows = (line.split("\t") for line in raw.splitlines())
    return {word: (float(spanish), float(english)) for word, spanish, english in rows}
