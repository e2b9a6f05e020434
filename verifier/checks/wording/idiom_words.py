"""The words of a text as the patterns of idioms see them: folded, with the verbs that they may be forms of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from verifier.checks.morphology.inflection import english_verb, spanish_verb, split_clitics
from verifier.checks.phrases import folded
from verifier.text import Token, strip_accents

POSSESSIVE = "\0possessive"
"""The key of a word that can be a possessive; no word of a text looks like it."""
_POSSESSIVES = {
    "es": "mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras",
    "en": "my your his her its our their one's whose",
}
_SENTENCE_ENDS = frozenset(".!?…;:")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text as patterns see it: a part of a hyphenated word is one of its own.

    ``keys`` is its folded form, ``*lemma`` of each verb it may be a form of, and a mark if it can be a possessive;
    ``pronouns`` are those written on its end; ``token`` is the index of its token. ``pause`` is what parts it from the
    word before: 0 nothing, 1 a comma or another mark inside a sentence, 2 the end of one.
    """

    form: str
    keys: frozenset[str]
    pronouns: tuple[str, ...]
    start: int
    end: int
    token: int
    pause: int


@cache
def possessives() -> frozenset[str]:
    """The possessive pronouns of both languages."""
    return frozenset(" ".join(_POSSESSIVES.values()).split())


def verb_table(verbs: Iterable[str], language: str) -> dict[str, frozenset[str]]:
    """Form to the keys of the verbs that have it."""
    table: dict[str, frozenset[str]] = {}
    for verb in sorted(verbs):
        for form in _verb_forms(verb, language):
            table[form] = table.get(form, frozenset()) | {"*" + verb}
    return table


@cache
def _verb_forms(verb: str, language: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(spanish_verb(verb) if language == "es" else english_verb(verb)))


def read_words(tokens: Sequence[Token], language: str, verbs: Mapping[str, frozenset[str]]) -> Iterator[Word]:
    """The words of a text in order; ``verbs`` is what ``verb_table`` gives for the language, "es" or "en"."""
    possessives = frozenset(_POSSESSIVES[language].split())
    pause = 2
    for index, token in enumerate(tokens):
        if token.kind == "other":
            plural = token.text in "'’" and index > 0 and tokens[index - 1].norm.endswith("s")
            pause = pause if plural else max(pause, 2 if token.text in _SENTENCE_ENDS else 1)
            continue
        offset = token.start
        for part in re.split("[-‑]", token.text):
            form = folded(token) if part == token.text else strip_accents(part.casefold().replace("’", "'"))
            lemmas, pronouns = _lemmas(form, language, verbs)
            genitive = form.endswith("'s") or _plural_genitive(tokens, index)
            possessive = form in possessives or (language == "en" and genitive)
            keys = lemmas | {form, POSSESSIVE} if possessive else lemmas | {form}
            yield Word(form, keys, pronouns, offset, offset + len(part), index, pause)
            pause = 0
            offset += len(part) + 1


def _lemmas(form: str, language: str, verbs: Mapping[str, frozenset[str]]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Keys of the verbs that ``form`` may be a form of, and the pronouns on its end."""
    if form in verbs:
        return verbs[form], ()
    if language == "es":
        for stem, pronouns in split_clitics(form):
            # "pongámonos" has lost the s of "pongamos".
            if keys := verbs.get(stem) or (verbs.get(stem + "s") if pronouns[0] == "nos" else None):
                return keys, pronouns
    elif "'" in form:
        # "it's", "they've", "wasn't".
        short = verbs.get(form[form.index("'") :]) or verbs.get(form.removesuffix("n't"))
        return short or frozenset(), ()
    return frozenset(), ()


def _plural_genitive(tokens: Sequence[Token], index: int) -> bool:
    """True for "workers" in "the workers' rights"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    glued = following is not None and following.text in "'’" and following.start == tokens[index].end
    return glued and tokens[index].norm.endswith("s")
