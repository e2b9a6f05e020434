"""Spanish as placards and captions print it, put into the spelling that models have learnt."""

from __future__ import annotations

import re
from functools import lru_cache

from verifier.text import strip_accents, words
from verifier.translation.accents import with_accents, with_opening_marks
from verifier.translation.copied import is_translated
from verifier.translation.countries import with_country_capitals
from verifier.translation.figures import with_plain_figures
from verifier.translation.formulas import formula
from verifier.translation.lexicon import name_words, places, spanish_names
from verifier.translation.named import is_called_so, with_capitals
from verifier.vocabulary import frequencies

_SHOUTED = 3
"""Words from which a sentence in capitals is running text and no acronym."""
_FAR = 1.5
"""How much more frequent (Zipf) the word with ñ must be, where the one with n is a word too: "año" and "ano"."""
_COMMON, _SHORT = (4.5, 4.0), 4
"""Its frequency, where the one with n is in no list, for words of up to four letters and for longer ones: "cana" and "Puno"
are rare words, "nino" and "espanol" are none."""
_QUOTED = re.compile("[„‹]([^„‹›“”]+)[“”›]")
_OFTEN, _EVER = 4.3, 0.1
"""Frequency from which two or three letters by themselves are a word and no acronym, and from which more are."""
_ENDS = re.compile(r"[.!…]")
_SPANISH_ONLY = str.maketrans("", "", "¡¿")
_MARKS = re.compile("[áéíóúüñ]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]*n[^\W\d_]*", re.IGNORECASE)


@lru_cache(maxsize=4096)  # every way of a sentence asks
def as_learnt(sentence: str) -> str:
    """``sentence`` as it would stand in running text: not in capitals, a word by itself in small letters, names with their
    capitals where it has none at all, with its ñ and accents where none is printed, with the marks that open a question, its figures as books print
    them, and between the quotation marks of English print."""
    plain = sentence
    if _is_shouted(sentence):
        plain = _in_small_letters(sentence)
    elif sentence.islower():
        plain = with_country_capitals(with_capitals(sentence))
    if _is_lone(sentence):
        (word,) = words(sentence)
        # With a full stop verbs are read as sentences ("Perdí."), without one nouns are read as words.
        plain = word.text.lower() + ("." if _ENDS.search(sentence, word.end) else "")
    plain = with_opening_marks(with_plain_figures(_QUOTED.sub(r"“\1”", plain)))
    spelt = plain if _MARKS.search(plain) else _WORD.sub(lambda match: _with_tilde(match, plain), plain)
    return with_accents(spelt)


def as_printed(sentence: str, output: str) -> str:
    """``output`` with the capitals and marks that ``sentence`` is printed with and `as_learnt` took away."""
    if _is_lone(sentence):
        (word,) = words(sentence)
        before, after = sentence[: word.start].translate(_SPANISH_ONLY), sentence[word.end :]
        first = output[:1].upper() if word.is_capitalised else output[:1]
        output = f"{before}{first}{output[1:].rstrip('.!?')}{after}"
    return output.upper() if _is_shouted(sentence) else output


def _in_small_letters(sentence: str) -> str:
    """A sentence in capitals as running text has it: its first word and its names with a capital."""
    plain = sentence.lower()
    tokens = words(plain)
    for k, token in enumerate(tokens):
        if k == 0 or tokens[k - 1].norm in ("don", "doña") or strip_accents(token.norm) in spanish_names():
            plain = f"{plain[: token.start]}{token.text.capitalize()}{plain[token.end :]}"
    return with_country_capitals(with_capitals(plain))


def _is_shouted(sentence: str) -> bool:
    """True for running text in capitals throughout: several words, common ones that are no acronym, or a set phrase; not for a
    letter by itself."""
    found = words(sentence)
    if not sentence.isupper() or all(len(token.text) == 1 for token in found):
        return False
    return len(found) >= _SHOUTED or all(_is_common(token.norm) for token in found) or formula(sentence) is not None


def _is_lone(sentence: str) -> bool:
    """True for a common word that stands by itself and asks nothing: its capital makes a model take it for a name."""
    found = words(sentence)
    if len(found) != 1 or "?" in sentence or not _is_common(found[0].norm):
        return False
    return not found[0].is_capitalised or not is_called_so(found[0])


def _is_common(word: str) -> bool:
    """True for a word that says something: no name, which English has as it is ("Tijuana") or in the tables ("España")."""
    spanish, _ = frequencies().get(word, (0.0, 0.0))
    often = spanish >= (_OFTEN if len(word) < _SHORT else _EVER)
    return often and is_translated(word) and strip_accents(word) not in spanish_names() | places().keys()


def _with_tilde(match: re.Match[str], sentence: str) -> str:
    """The word with its ñ; one with a capital within a sentence only if that is a name and it is none without ñ."""
    word = match.group()
    spelt = _spelt(word)
    inside = word[0].isupper() and words(sentence)[0].start != match.start()
    is_name = spelt.lower() in name_words() and word.lower() not in name_words()
    return word if inside and not is_name else spelt


@lru_cache(maxsize=65536)
def _spelt(word: str) -> str:
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
