"""Spanish as placards and captions print it, put into the spelling that models have learnt."""

from __future__ import annotations

import re
from functools import lru_cache

from verifier.text import words
from verifier.vocabulary import frequencies

_SHOUTED = 3
"""Words from which a sentence in capitals is running text and no acronym."""
_FAR = 1.5
"""How much more frequent (Zipf) the word with ñ must be, where the one with n is a word too: "año" and "ano"."""
_COMMON, _SHORT = (4.5, 4.0), 4
"""Its frequency, where the one with n is in no list, for words of up to four letters and for longer ones: "cana" and "Puno"
are rare words, "nino" and "espanol" are none."""
_MARKS = re.compile("[áéíóúüñ]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]*n[^\W\d_]*", re.IGNORECASE)


def is_shouted(sentence: str) -> bool:
    """True for a sentence of several words in capitals throughout: a placard, a headline."""
    return sentence.isupper() and len(words(sentence)) >= _SHOUTED


def as_learnt(sentence: str) -> str:
    """``sentence`` as it would stand in running text: not in capitals, and with its ñ where neither it nor any accent is printed."""
    plain = sentence.capitalize() if is_shouted(sentence) else sentence
    return plain if _MARKS.search(plain) else _WORD.sub(lambda match: _with_tilde(match.group()), plain)


@lru_cache(maxsize=65536)
def _with_tilde(word: str) -> str:
    known = frequencies()
    norm = word.lower()
    forms = [f"{norm[:at]}ñ{norm[at + 1 :]}" for at, letter in enumerate(norm) if letter == "n"]
    best = max(forms, key=lambda form: known.get(form, (0.0, 0.0))[0])
    spanish = known.get(best, (0.0, 0.0))[0]
    plain = known.get(norm, (0.0, 0.0))[0]
    if spanish < (plain + _FAR if plain else _COMMON[len(word) > _SHORT]):
        return word
    at = best.index("ñ")
    return f"{word[:at]}{'Ñ' if word[at] == 'N' else 'ñ'}{word[at + 1 :]}"
