"""People whom English calls otherwise: popes and kings ("el papa Francisco", "Felipe II"), and those of the past ("Juana de Arco")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from verifier.text import strip_accents, words
from verifier.translation.copied import ROMAN, touch
from verifier.translation.lexicon import given_spellings, translated_people

_MOST_WORDS = 4
_POPES = frozenset({"papa"})
_SAINTS = frozenset({"san", "santa", "santo"})
"""What is named after saints has its Spanish name: "San Pedro II"."""
_EITHER = frozenset({"pedro"})
"""Kings whom English calls as Spanish does, or otherwise: Peter the Great, and Pedro II of Brazil."""


@lru_cache(maxsize=4096)  # every draft of a sentence asks
def renamed(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of the names in ``text`` that English has its own form of, in order."""
    return tuple(_renamed(text))


def _renamed(text: str) -> Iterator[tuple[int, int]]:
    tokens, k = words(text), 0
    while k < len(tokens):
        for count in range(min(_MOST_WORDS, len(tokens) - k), 0, -1):
            start, last = tokens[k].start, tokens[k + count - 1]
            name = _folded(text[start : last.end])
            if name not in translated_people() or not (tokens[k].is_capitalised and last.is_capitalised):
                continue
            before = tokens[k - 1] if k and touch(tokens[k - 1], tokens[k]) else None
            after = tokens[k + count] if k + count < len(tokens) and touch(last, tokens[k + count]) else None
            number = after.text if after and ROMAN.fullmatch(after.text) else ""
            reigns = (number or (before and before.norm in _POPES)) and not (before and before.norm in _SAINTS)
            alone = not any(one and one.is_capitalised for one in (before, after))
            numbered = bool(ROMAN.fullmatch(last.text))
            if (reigns and name not in _EITHER) or (alone and (numbered or _is_of_the_past(name))):
                yield start, last.end
                k += count - 1
                break
        k += 1


def english_person(name: str) -> str:
    """What English calls somebody who has been found by `renamed`."""
    return translated_people()[_folded(name)][0]


def names_person(name: str, output: str) -> bool:
    """True if ``output`` has the usual English form of the name, or another that is not the Spanish one."""
    made = f" {_spaced(output)} "
    usual, *others = map(_spaced, translated_people()[_folded(name)])
    return any(f" {form} " in made for form in (usual, *others) if form == usual or form != _folded(name))


def _is_of_the_past(name: str) -> bool:
    """True for a name that nobody bears today, of which English has no Spanish form: "Juana de Arco", and not "Julio César"."""
    return name not in map(_spaced, translated_people()[name]) and not given_spellings().issuperset(name.split())


def _spaced(text: str) -> str:
    return " ".join(strip_accents(token.norm).removesuffix("'s") for token in words(text))


def _folded(name: str) -> str:
    return strip_accents(name.casefold())
