"""Which words carry content: those whose absence from the other side is worth a look.

Function words (articles, pronouns, prepositions, conjunctions, auxiliaries, quantifiers, negation) are compared by
checks of their own; light words ("hacer", "cosa", "make", "thing") come and go in any good translation.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from verifier.resources import resource_rows
from verifier.text import Token


def content_words(tokens: Sequence[Token], language: str) -> tuple[int, ...]:
    """Indices of the content words and numbers of ``tokens``, in order; ``language`` is "es" or "en"."""
    empty = _listed(language, "function") | _listed(language, "light")
    return tuple(
        k
        for k, token in enumerate(tokens)
        if token.kind == "number" or (token.kind == "word" and len(token.norm) > 1 and token.norm not in empty)
    )


def light_words(tokens: Sequence[Token], language: str) -> tuple[int, ...]:
    """Indices of the words of ``tokens`` that may stand for a content word of the other side but need not, in order."""
    light = _listed(language, "light")
    return tuple(k for k, token in enumerate(tokens) if token.norm in light)


def telling_words(tokens: Sequence[Token], language: str) -> tuple[int, ...]:
    """Indices of the function words of ``tokens`` without which something else is said ("solo", "still"), in order."""
    telling = _listed(language, "telling")
    return tuple(k for k, token in enumerate(tokens) if token.norm in telling)


def leading_words(tokens: Sequence[Token], language: str) -> tuple[int, ...]:
    """Indices of the words of ``tokens`` with which a phrase or a clause may begin ("without", "just as", "que"), in order."""
    leading = _listed(language, "leading")
    return tuple(k for k, token in enumerate(tokens) if token.norm in leading)


@cache
def _listed(language: str, kind: str) -> frozenset[str]:
    _, *rows = resource_rows("lexicon/function_words.tsv")
    return frozenset(word for lang, word, of_kind in rows if lang == language and of_kind == kind)
