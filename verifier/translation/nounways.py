"""Sentences with nouns that the model knows in place of those that it lost, and the English put in for them.

"La costurera perdió el dedal" is translated as "La costurera perdió el libro", and "book" becomes "thimble". The stand-ins are of the
noun's gender and number and of its kind of thing, since the words around them depend on it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from verifier.evidence.inflections import inflections
from verifier.text import words
from verifier.translation.copied import folded
from verifier.translation.nouns import LostNoun, Noun, plural_word

_STAND_INS: Mapping[str, Mapping[str, str]] = {
    "person": {
        "m": "abogado lawyer, soldado soldier, hombre man",
        "f": "enfermera nurse, niña girl, profesora teacher",
    },
    "animal": {"m": "pájaro bird, perro dog, gato cat", "f": "vaca cow, oveja sheep"},
    "food": {"m": "huevo egg, vino wine, pan bread", "f": "manzana apple, carne meat, leche milk"},
    "thing": {"m": "coche car, libro book, cuchillo knife", "f": "llave key, mesa table, caja box"},
    "garment": {"m": "sombrero hat, abrigo coat", "f": "camisa shirt, chaqueta jacket"},
    "body": {"m": "brazo arm, dedo finger", "f": "pierna leg, cabeza head"},
    "place": {"m": "hotel hotel, hospital hospital, puente bridge", "f": "iglesia church, escuela school, casa house"},
    "plant": {"m": "árbol tree, jardín garden", "f": "flor flower, rosa rose"},
    "group": {"m": "grupo group, ejército army", "f": "familia family, banda band"},
    "quality": {
        "m": "famoso famous, inteligente intelligent, moderno modern",
        "f": "famosa famous, inteligente intelligent, moderna modern",
    },
    "event": {"m": "incendio fire, accidente accident", "f": "lluvia rain, fiesta party"},
}
"""Of each kind and gender Spanish and English, the best first."""
_VOWEL = re.compile(r"(?!eu|uni|use|one)[aeiou]|hour|heir|honest|honor", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """A sentence with nouns that the model knows: its text, and and of each one's English the singular and plural of what goes in its place, and how often."""

    text: str
    english: Mapping[str, tuple[tuple[str, str], int]]
    copies: ClassVar[bool] = False

    def restored(self, output: str) -> str | None:
        """``output`` with the nouns in place of their stand-ins; None unless each stands in it as often as in the sentence."""
        for standin, (own, times) in self.english.items():
            many = inflections(standin, "NNS")[0]
            pattern = re.compile(rf"\b(?:(an?) )?({many}|{standin})\b", re.IGNORECASE)
            if len(pattern.findall(output)) != times:
                return None
            output = pattern.sub(lambda match: _in_place(match, own[match[2].lower() == many]), output)  # noqa: B023  # bound at once
        return output


def with_known_nouns(sentence: str, lost: Sequence[LostNoun], attempt: int) -> Known | None:
    """``sentence`` with a stand-in for each of the nouns; None where there are more of a kind than stand-ins."""
    taken = {folded(token) for token in words(sentence)}
    chosen: dict[str, tuple[str, str]] = {}
    english: dict[str, tuple[tuple[str, str], int]] = {}
    for one in lost:
        if sentence[one.start : one.end] not in chosen:
            pairs = [pair.split() for pair in _STAND_INS[one.noun.kind][one.noun.gender].split(", ")]
            free = [(es, en) for es, en in pairs if not {es, plural_word(es)} & taken and en not in english]
            if not free:
                return None
            chosen[sentence[one.start : one.end]] = free[attempt % len(free)]
        standin = chosen[sentence[one.start : one.end]][1]
        own = _forms(one.noun) or (sentence[one.start : one.end],) * 2
        english[standin] = own, (english[standin][1] if standin in english else 0) + 1
    text = sentence
    for one in reversed(lost):
        spanish, _ = chosen[sentence[one.start : one.end]]
        form = plural_word(spanish) if one.plural else spanish
        form = form.capitalize() if sentence[one.start].isupper() else form
        text = f"{text[: one.start]}{form}{text[one.end :]}"
    return Known(text, english)


def _in_place(match: re.Match[str], noun: str) -> str:
    """The noun with the capital of the stand-in, after the article that it takes."""
    article, standin = match.groups()
    if article:
        return f"{article[0]}{'n' if _VOWEL.match(noun) else ''} {noun}"
    return noun[0].upper() + noun[1:] if standin[0].isupper() else noun


def _forms(noun: Noun) -> tuple[str, str] | None:
    """Its English in both numbers; the plural of a word that English has from Spanish is the Spanish one ("frailejones")."""
    if not noun.english:
        return None
    *first, last = noun.english[0].split(" ")
    many = inflections(last, "NNS")[0] if last.isascii() else plural_word(last)
    return noun.english[0], " ".join([*first, many])
