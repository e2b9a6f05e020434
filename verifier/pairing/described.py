"""Whether two descriptions of a speaker, one Spanish and one English, may be of one person: "mi madre" and "my mother"."""

from __future__ import annotations

import re

_SPANISH = re.compile(
    r"(?:el|la|los|las|un|una|unos|unas|mis?|tus?|sus?|nuestr[oa]s?|vuestr[oa]s?|otr[oa])\s+(?P<noun>\w+)",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"(?:the|an?|my|your|his|her|their|our|another)\s+(?:[\w-]+\s+)*?(?P<noun>\w+)\W*$", re.IGNORECASE
)
_RENDERED = {
    "madre": "mother mom mum", "mamá": "mother mom mum", "padre": "father dad priest", "papá": "father dad",
    "hermano": "brother", "hermana": "sister nun", "hijo": "son child", "hija": "daughter child", "niño": "boy child", "niña": "girl child",
    "abuelo": "grandfather grandpa", "abuela": "grandmother grandma", "tío": "uncle", "tía": "aunt", "primo": "cousin", "prima": "cousin",
    "esposo": "husband", "marido": "husband", "esposa": "wife", "mujer": "wife woman", "hombre": "man", "señor": "man", "señora": "woman lady",
    "suegro": "father-in-law", "suegra": "mother-in-law", "cuñado": "brother-in-law", "cuñada": "sister-in-law",
    "vecino": "neighbor neighbour", "vecina": "neighbor neighbour", "amigo": "friend", "amiga": "friend",
    "abogado": "lawyer attorney", "abogada": "lawyer attorney", "maestro": "teacher", "maestra": "teacher", "profesor": "teacher professor",
    "profesora": "teacher professor", "médico": "doctor", "médica": "doctor", "doctor": "doctor", "doctora": "doctor", "enfermero": "nurse",
    "enfermera": "nurse", "alcalde": "mayor", "alcaldesa": "mayor", "policía": "officer police", "juez": "judge", "jueza": "judge", "cura": "priest",
}  # fmt: skip
_KNOWN = frozenset(" ".join(_RENDERED.values()).split())


def may_be_one(one: str, other: str) -> bool:
    """True if one is a Spanish description and the other an English one, unless the two are of different people by their nouns ("mi
    abuela", "my grandfather"). What is no such noun is not compared."""
    spanish = _SPANISH.match(one) or _SPANISH.match(other)
    english = _ENGLISH.match(one) or _ENGLISH.match(other)
    if not (spanish and english):
        return False
    noun, renderings = english["noun"].casefold(), _RENDERED.get(spanish["noun"].casefold(), "").split()
    return not renderings or noun in renderings or noun not in _KNOWN
