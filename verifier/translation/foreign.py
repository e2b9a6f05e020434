"""Words of a machine translation that are no English: made up from pieces, or Spanish left standing.

A model that writes in pieces joins them to words that nobody has said ("neverrinded") where it does not know the
Spanish, or copies it. Only words in lower case are looked at: names belong to no language.
"""

from __future__ import annotations

from functools import lru_cache

from verifier.evidence.lexicon import english_words
from verifier.evidence.stems import english_stem
from verifier.text import strip_accents, words
from verifier.translation.addresses import without_addresses
from verifier.translation.lexicon import currency_words, name_words
from verifier.vocabulary import frequencies

_PREFIXES = (
    "anti", "auto", "bio", "co", "counter", "dis", "eco", "ex", "geo", "im", "in", "inter", "micro", "mid", "mini", "mis",
    "multi", "neo", "non", "out", "over", "post", "pre", "re", "self", "semi", "sub", "super", "trans", "un", "under",
)  # fmt: skip
_SUFFIXES = (
    "able", "al", "ally", "ation", "ations", "er", "ers", "ful", "hood", "ise", "ish", "ism", "ist", "ists", "ity",
    "ize", "less", "like", "ment", "ments", "ness", "ship", "wide",
)  # fmt: skip
_PART = 3
"""Letters that a part of a compound or what an affix is put to has at least."""
_EVERYDAY = 3.5
"""Zipf frequency from which a word may be part of a compound that no list has ("housewater")."""


def invented_words(source: str, output: str) -> list[str]:
    """The words in lower case of ``output`` that are neither English nor in the Spanish ``source``, in order."""
    given = {strip_accents(token.norm) for token in words(source)}
    return [
        token.text
        for token in words(output)
        if token.kind == "word"
        and not token.is_capitalised
        and strip_accents(token.norm) not in given
        and token.norm not in name_words()
        and not is_english(token.norm)
    ]


def untranslated_words(source: str, output: str) -> list[str]:
    """The words in lower case of ``output`` that are the source's own and are Spanish, not English, in order."""
    given = {
        token.norm for token in words(without_addresses(source)) if token.kind == "word" and not token.is_capitalised
    }
    return [
        token.text
        for token in words(output)
        if token.norm in given and not token.is_capitalised and _is_spanish_alone(token.norm)
    ]


def _is_spanish_alone(word: str) -> bool:
    spanish, _ = frequencies().get(word, (0.0, 0.0))
    return spanish > 0 and not _is_listed(word) and word not in name_words()


@lru_cache(maxsize=65536)
def is_english(word: str) -> bool:
    """True if a normalised word is an English one, or an inflection, derivation or compound of some."""
    if "-" in word:
        return all(is_english(part) for part in word.split("-"))
    word = word.removesuffix("n't").partition("'")[0]
    return len(word) < _PART or not word.isalpha() or _is_inflected(word) or _is_derived(word) or _is_compound(word)


def _is_listed(word: str) -> bool:
    return (
        frequencies().get(word, (0.0, 0.0))[1] > 0 or word in english_words() or strip_accents(word) in currency_words()
    )


def _is_inflected(word: str) -> bool:
    """A word of the lists, or one that differs from such a word by an ending: "lended", "democracys"."""
    return _is_listed(word) or _is_listed(english_stem(word)) or english_stem(word) in _stems()


def _is_derived(word: str) -> bool:
    for suffix in _SUFFIXES:
        base = word.removesuffix(suffix)
        if _PART <= len(base) < len(word) and (_is_inflected(base) or _is_listed(f"{base}e")):
            return True
    return any(
        word.startswith(prefix) and len(word) - len(prefix) > _PART and _is_inflected(word[len(prefix) :])
        for prefix in _PREFIXES
    )


def _is_compound(word: str) -> bool:
    """Two everyday words in one: "waterline"."""
    return any(
        all(frequencies().get(part, (0.0, 0.0))[1] >= _EVERYDAY for part in (word[:cut], word[cut:]))
        for cut in range(_PART, len(word) - _PART + 1)
    )


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    listed = [word for word, (_, english) in frequencies().items() if english]
    return frozenset(map(english_stem, listed)) | frozenset(map(english_stem, english_words()))
