"""Inflected forms that no word list holds, told by their stem: "agarran" beside "agarrar", "volvés" beside "volver".

The Spanish endings are those of regular verbs and nouns (RAE, Nueva gramática, 2009, ch. 2-4), the voseo of the River Plate, of
Central America and of western Venezuela ("tenés", "decís", "agarrá", "contame") among them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from verifier.text import strip_accents

_NOUNS = "o a os as e es ito ita itos itas illo illa ón ona ones azo ista istas"
_PRESENT = "o as a amos áis an es e emos éis en imos ís"
_VOSEO = "ás és ís á é í"
_PAST = "aba abas ábamos aban ía ías íamos ían é aste ó aron í iste ió ieron ara aran iera ieran ase iese"
_NONFINITE = "ar er ir ando iendo ado ada ados adas ido ida idos idas amente"
_FUTURE = [
    stem + end for stem in ("ar", "er", "ir") for end in ["é", "ás", "á", "emos", "án", "ía", "ías", "íamos", "ían"]
]
_PLAIN = [*" ".join((_NOUNS, _PRESENT, _VOSEO, _PAST, _NONFINITE)).split(), *_FUTURE]
_CLITICS = re.compile(r"(?<=[rdnoaeiáéí])(?:(?:me|te|se|nos)?(?:lo|la|los|las|le|les)|me|te|se|nos)$")
_SPOKEN = re.compile(r"(\w{3,})ao(s?)")
"""A participle without its d."""
_ENDINGS = frozenset(_PLAIN)
_LONGEST = max(map(len, _ENDINGS))
_SHORTEST_STEM = 4
_SHORTEST_ACCENTED = 3
"""A stem may be this short before an accented ending: hardly any other language has one."""


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """The stems that known Spanish words have before one of the endings."""
    return frozenset(
        word[:-cut]
        for word in words
        for cut in range(1, min(_LONGEST, len(word) - _SHORTEST_ACCENTED) + 1)
        if word[-cut:] in _ENDINGS
    )


def is_inflected(word: str, stems: frozenset[str]) -> bool:
    """True if ``word``, with or without pronouns at its end, is one of ``stems`` and a Spanish ending; the ending may be
    written as it is spoken, "cansao" for "cansado"."""
    if spoken := _SPOKEN.fullmatch(word):
        word = f"{spoken[1]}ado{spoken[2]}"
    bare = _CLITICS.sub("", word)
    # "lárguense": the pronoun moves no stress but makes it written.
    return _ends_known(word, stems) or (
        bare != word and any(_ends_known(w, stems) for w in (bare, strip_accents(bare)))
    )


def _ends_known(word: str, stems: frozenset[str]) -> bool:
    for cut in range(1, min(_LONGEST, len(word) - _SHORTEST_ACCENTED) + 1):
        ending = word[-cut:]
        least = _SHORTEST_STEM if ending.isascii() else _SHORTEST_ACCENTED
        if ending in _ENDINGS and len(word) - cut >= least and not stems.isdisjoint(_spellings(word[:-cut], ending)):
            return True
    return False


def _spellings(stem: str, ending: str) -> Iterator[str]:
    """A stem, and how it is written before the other vowels: "largu(en)" beside "larg(ar)", "cruc(es)" beside "cruz(ar)"."""
    yield stem
    if ending[0] in "eéií":
        for before_e, before_a in (("gu", "g"), ("qu", "c"), ("c", "z")):
            if stem.endswith(before_e):
                yield stem.removesuffix(before_e) + before_a


_ENGLISH_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "ness", "less", "'s")


def is_english_inflected(word: str, known: Callable[[str], bool]) -> bool:
    """True for a known English word of four letters and more with an ending: "illegals", "gaslighting"."""
    return any(
        word.endswith(end) and len(word) - len(end) >= _SHORTEST_STEM and known(word.removesuffix(end))
        for end in _ENGLISH_ENDINGS
    )
