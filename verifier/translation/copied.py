"""Names of the Spanish that English prints as they are: which of them an output lost, and which it only misspelt.

A model that writes in pieces mangles a name that it has not learnt ("Papadéé" for "Papadémos"), or translates it ("Pierre
White"). A name here is a capitalised word that nothing says English has another form of.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from verifier.evidence.lexicon import candidates, translation_probability
from verifier.text import Token, strip_accents, words
from verifier.translation.foreign import is_english
from verifier.translation.lexicon import english_names, first_names, name_words, people
from verifier.vocabulary import frequencies

_ALIKE = 0.6
"""Similarity (`difflib`, 0 to 1, without accents) from which a word that is not English is a name misspelt."""
_SHORTEST = 3
_SPANISH_FORM = re.compile(
    r"(?:[áéí]mon?os|r[eé]mos|[aei]mos|[áéí]\w{1,3}(?:lo|la|los|las|le|les|nos|se|me)|ar[áé]n?|er[áé]n?|ir[áé]n?|mente|ci[oó]n|dor(?:a|es|as)?|istas?|[ai]d[oa]s|ables?|ibles?)$"
)
"""What ends a form of a Spanish word that no list has ("Rescatémonos", "Desfibrilador"), and seldom a name."""
ADJECTIVE = re.compile(r"(?:[ií]c[oa]|iv[oa]|al|ari[oa]|nte|ble|or[ia]|os[oa]|an[oa])$")
"""What ends an adjective, without accents."""
ROMAN = re.compile("[IVX]{1,5}")
_SPANISH_ONLY = str.maketrans("", "", "¡¿")
_RENDERS, _KNOWN = 0.02, 0.1
"""p(en | es) from which an English word may stand for a Spanish one, and from which it is known to."""


def lost_names(source: str, output: str) -> list[str]:
    """The names of the Spanish ``source`` that the English ``output`` has not, in order, each once."""
    kept = {folded(token) for token in words(output)}
    given = _given_names(source)
    lost = [token for token in words(source) if (token.text in given or is_name(token)) and folded(token) not in kept]
    # "John Pablo" has "Juan Pablo"
    return list(dict.fromkeys(token.text for token in lost if kept.isdisjoint(_own_renderings(token.norm))))


def with_source_names(source: str, output: str) -> str:
    """``output`` with each name that it misspelt written as in ``source``.

    A word of the output is taken for a lost name if it is no English word and looks like it, or if it stands beside
    the same name as in the source, has a capital and renders nothing else: "Pierre White" for "Pierre Blanc".
    """
    if not (lost := lost_names(source, output)):
        return output
    given, made = words(source), words(output)
    if len(given) == 1 and not _SPANISH_FORM.search(given[0].norm):
        return source.translate(_SPANISH_ONLY)  # a name by itself
    known = {folded(token) for token in given}
    spare = [k for k, token in enumerate(made) if token.kind == "word" and folded(token) not in known]
    changes: dict[int, str] = {}
    for name in lost:
        k = _misspelt(name, [k for k in spare if k not in changes], made)
        if k is None:
            k = _beside_the_same(name, given, made, [k for k in spare if k not in changes])
        if k is not None:
            changes[k] = name
    for k in sorted(changes, reverse=True):
        possessive = "'s" if made[k].norm.endswith("'s") else ""
        output = f"{output[: made[k].start]}{changes[k]}{possessive}{output[made[k].end :]}"
    return output


def lost_writing(source: str, output: str) -> str | None:
    """A word of the source in letters other than Latin, if the output has none of such words and no name in their place."""
    given, made = words(source), words(output)
    foreign = [token for token in given if token.kind == "word" and not is_latin(token.text)]
    if not foreign or {*map(folded, foreign)} & {*map(folded, made)}:
        return None
    known = {folded(token) for token in given}
    instead = [token for token in made[1:] if token.is_capitalised and folded(token) not in known]
    is_named = any(not any(_renders(token, spanish) for spanish in given) for token in instead)
    return None if is_named else foreign[0].text


def broken_writing(source: str, output: str) -> str | None:
    """A character of the output that is none, or belongs to a script that the source has nothing of: bytes put together wrongly."""
    given = source + unicodedata.normalize("NFKC", source)  # µ becomes μ
    return next((letter for letter in output if letter not in given and not _is_plain(letter)), None)


def _is_plain(letter: str) -> bool:
    return letter.isascii() or letter in "°©®™" or (is_latin(letter) and unicodedata.category(letter) not in _NONE)


_NONE = ("So", "Co", "Cn", "Cc")
"""Unicode's categories of symbols, private, unassigned and control characters; U+FFFD is the first."""


def _misspelt(name: str, spare: Sequence[int], made: Sequence[Token]) -> int | None:
    """The word that looks most like the name and is not English."""
    written = strip_accents(name.casefold())
    alike = [
        (SequenceMatcher(None, written, folded(made[k]), autojunk=False).ratio(), -k)
        for k in spare
        if not _is_known(folded(made[k]))
    ]
    best, k = max(alike, default=(0.0, 0))
    return -k if best >= _ALIKE else None


def _beside_the_same(name: str, given: Sequence[Token], made: Sequence[Token], spare: Sequence[int]) -> int | None:
    """The word that stands beside the name which the lost one stands beside in the source, and renders nothing."""
    for before, after in pairwise(given):
        if name not in (before.text, after.text) or not touch(before, after):
            continue
        first = before.text == name
        kept = after if first else before
        for k in spare:
            beside = k + 1 if first else k - 1
            if (
                is_name(kept)
                and 0 <= beside < len(made)
                and folded(made[beside]) == folded(kept)
                and touch(made[min(k, beside)], made[max(k, beside)])
                and made[k].is_capitalised
                and folded(made[k]) not in first_names()
                and not any(_renders(made[k], token) for token in given if token.text != name)
            ):
                return k
    return None


def _is_known(word: str) -> bool:
    """True for an English word or name; a code of letters and digits is none."""
    return word in english_names() or (is_english(word) and word.replace("-", "").replace("'", "").isalpha())


def _own_renderings(norm: str) -> list[str]:
    return [english for english, probability in candidates(norm).items() if probability > _RENDERS]


def _renders(english: Token, spanish: Token) -> bool:
    return translation_probability(spanish.norm, folded(english)) > _RENDERS


def touch(one: Token, other: Token) -> bool:
    """True for words with nothing but a space between them, in either order."""
    return max(one.start, other.start) - min(one.end, other.end) == 1


@lru_cache(maxsize=65536)
def is_translated(norm: str) -> bool:
    """True for a word that the lexicon knows and has another form of in English: "huelga", "Londres"."""
    likeliest, probability = next(iter(candidates(norm).items()), (norm, 0.0))
    return probability >= _KNOWN and strip_accents(likeliest).removesuffix("'s") != strip_accents(norm)


@lru_cache(maxsize=65536)
def _has_english_form(norm: str) -> bool:
    """The same, or a word of Spanish running text that the lexicon does not know; not a name that is no such word, whatever the lexicon
    has learnt to stand in its place: "Messi"."""
    if strip_accents(norm) in people() and frequencies().get(norm, (0.0, 0.0))[0] == 0:
        return False
    unknown = next(iter(candidates(norm).values()), 0.0) < _KNOWN
    return is_translated(norm) or (unknown and norm not in name_words() and frequencies().get(norm, (0.0, 0.0))[0] > 0)


def is_name(token: Token) -> bool:
    return (
        token.kind == "word"
        and len(token.text) >= _SHORTEST
        and token.is_capitalised
        and is_latin(token.text)
        and not _has_english_form(token.norm)
    )


def _given_names(source: str) -> frozenset[str]:
    """Given names before a surname, which news prints as they are whatever they mean: "Pedro" of "Pedro Sánchez"; of kings and
    popes, "Juan Pablo II", none."""
    tokens = words(source)
    if any(ROMAN.fullmatch(token.text) for token in tokens):
        return frozenset()
    return frozenset(
        token.text
        for token, after in pairwise(tokens)
        if touch(token, after) and token.is_capitalised and after.is_capitalised and folded(token) in people()
    )


def folded(token: Token) -> str:
    """The form in which names are compared: without accents and possessive."""
    return strip_accents(token.norm).removesuffix("'s")


def is_latin(word: str) -> bool:
    return all(
        "LATIN" in unicodedata.name(letter, "LATIN") for letter in word if letter.isalpha() and letter not in "ºªµ"
    )
