"""Accents and opening marks that captions and messages leave out, put back where the word or the sentence leaves no doubt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from verifier.evidence.lexicon import candidates
from verifier.text import strip_accents, tokenize
from verifier.translation.accenting import accented_forms
from verifier.translation.addresses import addresses
from verifier.translation.lexicon import name_words
from verifier.vocabulary import frequencies

_FAR = 1.5
"""How much more frequent (Zipf) the word with the accent must be, where the one without is a word too: "será" and "sera"."""
_KNOWN, _VERB = 4.0, 4.6
"""Its frequency, where the lexicon has the one without, and where it may be a form of the same verb: "habló" and "hablo"."""
_SURE, _LIKELY = 0.95, 0.6
"""Probability from which a word has lost its accent, and from which another has in a sentence where one surely has."""
VERB_END = re.compile(r"(?:[áé][ns]?|(?<!i)ó)$")
"""Of a form beside which there is one without: "enfadará" and "enfadara"."""
_YES = re.compile(r"\b([sS])i(?=[,.;!])")
_MARKS = re.compile("[áéíóúü]", re.IGNORECASE)
_CLOSED = re.compile(r"([?!])[\"”»]?$")
_OPENING = {"?": "¿", "!": "¡"}


def with_accents(sentence: str) -> str:
    """``sentence`` with the accents that its words have there; one that prints any accent stays."""
    if _MARKS.search(sentence):
        return sentence
    tokens = [token for token in tokenize(sentence) if token.text not in "¿¡"]
    bare = [token.text.lower() for token in tokens]
    told = accented_forms(bare)
    lacks = any(form != bare[k] and odds >= _SURE for k, (form, odds) in told.items())
    first = next((k for k, token in enumerate(tokens) if token.kind == "word"), 0)
    kept = [range(start, end) for start, end, _ in addresses(sentence)]
    out = sentence
    for k, token in reversed([*enumerate(tokens)]):
        form, odds = told.get(k, (accented(bare[k]), 1.0))
        # a word with a capital within the sentence is a name
        named = (k > first and not token.text.islower()) or any(token.start in address for address in kept)
        if form != bare[k] and odds >= (_LIKELY if lacks else _SURE) and not named and token.kind == "word":
            shown = form.upper() if token.text.isupper() and len(form) > 1 else form.capitalize()
            out = f"{out[: token.start]}{form if token.text.islower() else shown}{out[token.end :]}"
    return _YES.sub(r"\1í", out)


def with_opening_marks(sentence: str) -> str:
    """``sentence`` with "¿" or "¡" at its start, where it ends in the mark that closes it and has none that opens."""
    closed = _CLOSED.search(sentence)
    if not closed or _OPENING[closed[1]] in sentence:
        return sentence
    return _OPENING[closed[1]] + sentence


@lru_cache(maxsize=65536)
def accented(norm: str) -> str:
    """The word, in small letters, with the accents that it hardly ever lacks; as it is for any other."""
    best, often = _forms().get(norm, (norm, 0.0))
    plain = frequencies().get(norm, (0.0, 0.0))[0]
    if plain:
        return best if often >= plain + _FAR else norm
    least = _VERB if VERB_END.search(best) else _KNOWN if candidates(norm) or norm in name_words() else 0.0
    return best if often >= least else norm


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, tuple[str, float]]:
    """Words without their accents to the most frequent one with them, and how frequent that is (Zipf)."""
    forms: dict[str, tuple[str, float]] = {}
    for word, (often, _) in frequencies().items():
        bare = without_accents(word)
        if often and bare != word and often > forms.get(bare, ("", 0.0))[1]:
            forms[bare] = word, often
    return forms


def without_accents(word: str) -> str:
    """``word`` without its accents, but with its ñ."""
    return "ñ".join(map(strip_accents, word.split("ñ")))
