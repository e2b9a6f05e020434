"""Forms and lemmas of English words (lemminflect), looked up once: it copies its tables at every question."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache


@lru_cache(maxsize=65536)
def inflections(lemma: str, tag: str) -> tuple[str, ...]:
    """The forms of a lemma with a tag of the Penn treebank, the usual one first; the lemma itself where none is known."""
    from lemminflect import getInflection

    return getInflection(lemma, tag) or (lemma,)


@lru_cache(maxsize=65536)
def lemmas(form: str) -> Mapping[str, tuple[str, ...]]:
    """Part of speech ("VERB", "NOUN", "ADJ", "ADV") to the lemmas that a form may belong to."""
    from lemminflect import getAllLemmas

    found: Mapping[str, tuple[str, ...]] = getAllLemmas(form)
    return found
