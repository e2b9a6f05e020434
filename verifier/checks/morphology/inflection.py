"""The forms of a word that a phrase of the idiom tables stands for: Spanish and English verbs, nouns and adjectives.

Made for recognising forms, not for writing them: it gives some that do not exist ("pensen" beside "piensen"), since
nobody says them, and all without accents (``phrases.folded``), so that the voseo ("tirá", "tenés") comes at no cost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from verifier.resources import resource_rows

_SPANISH = {
    "a": "o as a amos ais an e es emos eis en aste asteis aron aba abas abamos abais aban "
    "ara aras aramos arais aran ase ases asemos aseis asen ad ando ado ada ados adas ar",
    "e": "o es e emos eis en a as amos ais an i iste io imos isteis ieron ia ias iamos iais ian "
    "iera ieras ieramos ierais ieran iese ieses iesemos ieseis iesen ed iendo ido ida idos idas er",
    "i": "o es e imos is en a as amos ais an i iste io isteis ieron ia ias iamos iais ian "
    "iera ieras ieramos ierais ieran iese ieses iesemos ieseis iesen id iendo ido ida idos idas ir",
}
"""Theme vowel to the endings of every simple tense but those built on the infinitive, tú, vos and vosotros included."""
_FUTURE = "e as a emos eis an ia ias iamos iais ian"
_FIRST_PERSON = {"a": "o e es emos eis en", "e": "o a as amos ais an", "i": "o a as amos ais an"}
_STRONG = "e iste o imos isteis ieron iera ieras ieramos ierais ieran iese ieses iesemos iesen eron era eras eramos eran ese esen"
_GENDERS = "o a os as"

# Spelling before e or i, by the letters that end the stem of a verb in -ar; and before o or a, of one in -er or -ir.
_BEFORE_E = (("c", "qu"), ("g", "gu"), ("z", "c"))
_BEFORE_A = (("gu", "g"), ("g", "j"), ("c", "z"))
_CLITIC = re.compile(r"(?:me|te|se|nos|le|les|lo|la|los|las|(?<!n)os)$")
_VOWELS = "aeiou"


def spanish_verb(infinitive: str) -> Iterator[str]:
    """Every form of a verb (folded infinitive, no clitics); some come twice.

    Raises:
        ValueError: if it is no infinitive.
    """
    if infinitive[-2:] not in ("ar", "er", "ir"):
        raise ValueError(f"not an infinitive: {infinitive!r}")
    theme, stem = infinitive[-2], infinitive[:-2]
    others, first, strong, future, participle, whole = _irregular_spanish().get(infinitive, ((),) * 6)
    for one in () if whole[:1] == ("=",) else (stem, *others):
        for ending in _SPANISH[theme].split():
            yield _spelled(one, ending, theme)
    for bases, endings in (
        ((infinitive, *future), _FUTURE),
        (first, _FIRST_PERSON[theme]),
        (strong, _STRONG),
        (participle, _GENDERS),
    ):
        yield from (base + ending for base in bases for ending in endings.split())
    yield from whole


def _spelled(stem: str, ending: str, theme: str) -> str:
    """``stem`` and ``ending`` as they are written together: "saqu-é", "coj-o", "cay-ó"."""
    if theme == "a":
        changes = _BEFORE_E if ending[0] == "e" else ()
    else:
        changes = _BEFORE_A if ending[0] in "ao" else ()
        if stem[-1] in _VOWELS and ending[:2] in ("io", "ie") and not stem.endswith(("gu", "qu")):
            return stem + "y" + ending[1:]
    for letters, spelling in changes:
        if stem.endswith(letters):
            return stem.removesuffix(letters) + spelling + ending
    return stem + ending


def english_verb(infinitive: str) -> Iterator[str]:
    """Every form of a verb, irregular ones from a table."""
    yield infinitive
    yield from _irregular_english().get(infinitive, ())
    if infinitive not in ("be", "can", "must"):
        yield from english_plural(infinitive)
        if infinitive.endswith("ie"):
            yield from (infinitive + "d", infinitive[:-2] + "ying")
        else:
            stem = infinitive.removesuffix("e") if not infinitive.endswith("ee") else infinitive
            past = infinitive[:-1] + "i" if re.search(r"[^aeiou]y$", infinitive) else stem
            doubled = stem + stem[-1] if re.fullmatch(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]", infinitive) else ""
            yield from ((doubled or past) + "ed", (doubled or stem) + "ing")


def english_plural(word: str) -> Iterator[str]:
    """The plural of a noun, or the third person of a verb."""
    if re.search(r"[^aeiou]y$", word):
        yield word[:-1] + "ies"
    elif word.endswith(("s", "x", "z", "ch", "sh")):
        yield word + "es"
    else:
        yield {"foot": "feet", "tooth": "teeth", "man": "men", "knife": "knives", "life": "lives"}.get(word, word + "s")


def nominal(word: str, language: str) -> Iterator[str]:
    """A noun or an adjective in every gender and number."""
    yield word
    if language == "en":
        yield from english_plural(word)
    elif word.endswith("o"):
        yield from (word[:-1] + ending for ending in _GENDERS.split())
    else:
        yield word + ("s" if word[-1] in _VOWELS else "es")


def split_clitics(form: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every way to part a folded Spanish form from one to three pronouns on its end, fewest first.

    "poniendoselas" gives ``("poniendose", ("las",))`` and ``("poniendo", ("se", "las"))``. Any word that ends like a pronoun is
    parted, so the first part must be looked up: "vela" gives ``("ve", ("la",))``.
    """
    rest = form
    pronouns: tuple[str, ...] = ()
    while len(pronouns) < 3 and (match := _CLITIC.search(rest, pos=2)):
        rest, pronouns = rest[: match.start()], (match.group(), *pronouns)
        yield rest, pronouns


@cache
def _irregular_spanish() -> dict[str, tuple[tuple[str, ...], ...]]:
    return {
        verb: tuple(() if cell == "-" else tuple(cell.split("|")) for cell in cells)
        for verb, *cells in resource_rows("idioms/verbs_es.tsv")
    }


@cache
def _irregular_english() -> dict[str, tuple[str, ...]]:
    return {verb: tuple(forms.split("|")) for verb, forms in resource_rows("idioms/verbs_en.tsv")}
