"""Accents and opening marks that captions and messages leave out, put back where the word or the sentence leaves no doubt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from verifier.evidence.lexicon import candidates
from verifier.text import strip_accents, words
from verifier.translation.lexicon import name_words
from verifier.vocabulary import frequencies

_FAR = 1.5
"""How much more frequent (Zipf) the word with the accent must be, where the one without is a word too: "será" and "sera"."""
_KNOWN, _VERB = 4.0, 4.6
"""Its frequency, where the lexicon has the one without, and where it may be a form of the same verb: "habló" and "hablo"."""
_VERB_END = re.compile(r"(?:[áé][ns]?|(?<!i)ó)$")
_MARKS = re.compile("[áéíóúü]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_ASKING = {
    strip_accents(word): word
    for word in ("qué", "cómo", "dónde", "adónde", "cuándo", "quién", "quiénes", "cuál", "cuáles", "cuánto", "cuánta", "cuántos", "cuántas")
}  # fmt: skip
_QUESTION = re.compile(
    rf"^(?P<before>[¿\s]*(?:(?:y|pero|por|de|a|en|con|para|hasta|desde)\s+)?)(?P<word>{'|'.join(_ASKING)})\b",
    re.IGNORECASE,
)
_IS = re.compile(r"\b(?P<esta>esta)(?P<n>n?)\b(?= (?:en|muy|bien|mal|aquí|ahí|allí|\w+[aei]ndo|\w+[ai]do)\b)")
"""The verb, not "this": before what follows it alone."""
_YES = re.compile(r"\b([sS])i(?=[,.;!])")
_MORE = re.compile(r"\b([mM])as\b")
_CLOSED = re.compile(r"([?!])[\"”»]?$")
_OPENING = {"?": "¿", "!": "¡"}


def with_accents(sentence: str) -> str:
    """``sentence`` with the accents of the words that are none, or hardly any, without; one that prints any accent stays."""
    if _MARKS.search(sentence):
        return sentence
    start = next((token.start for token in words(sentence) if token.kind == "word"), 0)
    plain = _WORD.sub(lambda match: _with_accent(match.group(), inside=match.start() > start), sentence)
    if "?" in plain:
        plain = _QUESTION.sub(_asking, plain)
    return _MORE.sub(r"\1ás", _YES.sub(r"\1í", _IS.sub(r"está\g<n>", plain)))


def with_opening_marks(sentence: str) -> str:
    """``sentence`` with "¿" or "¡" at its start, where it ends in the mark that closes it and has none that opens."""
    closed = _CLOSED.search(sentence)
    if not closed or _OPENING[closed[1]] in sentence:
        return sentence
    return _OPENING[closed[1]] + sentence


def _asking(match: re.Match[str]) -> str:
    word = _ASKING[match["word"].lower()]
    return match["before"] + (word.capitalize() if match["word"][0].isupper() else word)


def _with_accent(word: str, *, inside: bool) -> str:
    """The word with its accent; one with a capital within the sentence is a name."""
    if inside and not word.islower():
        return word
    spelt = accented(word.lower())
    if spelt == word.lower():
        return word
    return spelt.capitalize() if word[0].isupper() else spelt


@lru_cache(maxsize=65536)
def accented(norm: str) -> str:
    """The word, in small letters, with the accents that it hardly ever lacks; as it is for any other."""
    best, often = _forms().get(norm, (norm, 0.0))
    plain = frequencies().get(norm, (0.0, 0.0))[0]
    if plain:
        return best if often >= plain + _FAR else norm
    least = _VERB if _VERB_END.search(best) else _KNOWN if candidates(norm) or norm in name_words() else 0.0
    return best if often >= least else norm


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, tuple[str, float]]:
    """Words without their accents to the most frequent one with them, and how frequent that is (Zipf)."""
    forms: dict[str, tuple[str, float]] = {}
    for word, (often, _) in frequencies().items():
        bare = _without_accents(word)
        if often and bare != word and often > forms.get(bare, ("", 0.0))[1]:
            forms[bare] = word, often
    return forms


def _without_accents(word: str) -> str:
    """``word`` without its accents, but with its ñ."""
    return "ñ".join(map(strip_accents, word.split("ñ")))
