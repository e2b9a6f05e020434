"""Sentences of one word, which a small model makes other words of ("¡Tercos!": "Stings!") although the lexicon knows what they mean."""

from __future__ import annotations

import re
from functools import lru_cache

from verifier.evidence.inflections import lemmas
from verifier.evidence.lexicon import candidates, inverse_probability, may_render, stem_candidates
from verifier.evidence.stems import english_stem
from verifier.text import word_set, words
from verifier.translation.lexicon import name_words
from verifier.vocabulary import frequencies

_SURE_THERE, _SURE_BACK = 0.3, 0.15
"""p(en | es) and p(es | en) from which the lexicon's English is put in for a word that renders nothing."""
_COMMON = 2.5
"""Frequency (Zipf) of an English word that is put in."""
_PRONOUNS = word_set("i you he she it we they")
_INSIDE = re.compile(r"\w.*\w|\w", re.S)


def with_word_alone(sentence: str, output: str) -> str:
    """The English ``output`` of a Spanish sentence of one word, with the lexicon's English for it if no word of the output renders
    it; its marks, its capital and a verb's pronoun stay. Any other output as it is, and a word that was copied, which may be a name."""
    found = words(sentence)
    if len(found) != 1 or not found[0].norm.isalpha():
        return output
    english = _known(found[0].norm)
    made = words(output)
    renders = any(token.norm == found[0].norm or may_render(found[0].norm, token.norm) for token in made)
    if english is None or not made or renders:
        return output
    kept = made[0].text + " " if made[0].norm in _PRONOUNS and "VERB" in lemmas(english) else ""
    said = kept + english
    return _INSIDE.sub(lambda _: said[0].upper() + said[1:] if found[0].is_capitalised else said, output, count=1)


@lru_cache(maxsize=4096)
def _known(norm: str) -> str | None:
    """The likeliest English of a word, where the lexicon is sure of it, by the word and by its stem; None for names."""
    english, probability = next(iter(candidates(norm).items()), ("", 0.0))
    sure = probability >= _SURE_THERE and inverse_probability(norm, english) >= _SURE_BACK
    sure = sure and stem_candidates(norm).get(english_stem(english), 0.0) >= _SURE_THERE
    common = english.isalpha() and bool(lemmas(english)) and frequencies().get(english, (0.0, 0.0))[1] >= _COMMON
    return english if sure and common and norm not in name_words() else None
