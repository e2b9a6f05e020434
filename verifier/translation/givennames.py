"""Where a Spanish sentence names somebody by given names alone: "Tomás", "María José", "Consuelo y Luz".

English prints the names of people as they are; it has its own forms for kings, popes, saints and those of the Bible alone, who are told by
what stands beside them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from verifier.evidence.inflections import inflections, lemmas
from verifier.evidence.lexicon import candidates
from verifier.resources import resource_rows
from verifier.text import Token, strip_accents, word_set, words
from verifier.translation.callings import CROWNED, tells_of_one, titles_before_names
from verifier.translation.copied import ROMAN, folded, is_translated, touch
from verifier.translation.lexicon import (
    first_names,
    foreign_places,
    function_words,
    genders,
    given_spellings,
    people,
)
from verifier.vocabulary import frequencies

_DETERMINERS = word_set(
    "el la los las un una unos unas su sus mi mis tu tus este esta estos estas ese esa del al nuestra nuestro cada otra otro"
)
_LINKS = frozenset({"y", "e", "ni", "o"})
_NEITHER = frozenset({"papa", "mama", "rey", "reyes"})
"""What the lists have among given names and prose as what somebody is called."""
_OF_OLD = word_set(
    "noe moises adan eva cain abel salomon judas jonas job socrates platon homero aquiles ulises ovidio euclides jesus"
)
"""Whom English mostly knows by another name, folded."""
_ALSO_WORDS = frozenset({"norma", "salvador", "rosario", "pastora"})
"""Words that the lexicon does not know as such."""
_MONTHS = frozenset({"julio", "domingo", "abril"})
_BEFORE_VERBS = word_set("no se le les me te nos ya también")
_OPENERS = word_set(
    "ni tanto hasta ayer hoy anoche mañana entonces luego ahora así aquí allí según cuando mientras quizás tampoco nunca siempre solo sólo"
)
_BIBLE_OR_COURT = re.compile(
    r"\b(?:bíblic[oa]s?|biblia|evangelios?|apóstol(?:es)?|profetas?|jesucristo|cristo|testamento|génesis|nazaret|faraón|mesías"
    r"|arca|reyes|príncipes|infantas?|monarcas?|adán y eva|caín y abel|josé y maría)\b",
    re.IGNORECASE,
)
"""Words of the Bible and of courts, near which a name may be one that English has its own form of."""
_CROWNS = CROWNED - {"san", "santa", "santo", "beato", "beata"}
_NO_VERB = re.compile(r"[ai]d[oa]$|s$")
"""What ends a participle or a plural."""
_KNOWN = 0.1
"""p(en | es) from which an English verb shows that the Spanish word is one."""


def is_given(token: Token) -> bool:
    """True for a given name as the lists spell it, or without its accents: "Eligio" is one and "Eligió" is not."""
    return token.is_capitalised and token.norm in given_spellings() and folded(token) not in _NEITHER


def stands_alone(tokens: Sequence[Token], k: int, end: int, *, opening: bool) -> bool:
    """True if the tokens from ``k`` to ``end``, all of them given names and particles, are somebody's and no part of a longer name.

    A name that is also a word ("Consuelo", "Luz") counts within a sentence without an article, or where it opens one before its
    verb or beside another name; one that is a place too, beside a verb of saying and the like alone.
    """
    before = tokens[k - 1] if k and touch(tokens[k - 1], tokens[k]) else None
    after = tokens[end] if end < len(tokens) and touch(tokens[end - 1], tokens[end]) else None
    names = [token for token in tokens[k:end] if token.is_capitalised]
    first, *more = names
    if (
        not all(map(is_given, names))
        or _goes_on(tokens, end)
        or (before and before.is_capitalised and not _leads(tokens, k, sure=not is_word(first.norm)))
    ):
        return False
    if more:
        return True
    led_by = before.norm if before else ""
    if not is_word(first.norm):
        speaks = (
            led_by in ("", "que", "fue", "es", *_LINKS)
            and after is not None
            and (after.norm == "quien" or tells_of_one(after.norm))
        )
        return speaks or tells_of_one(led_by) or not _is_known_otherwise(first)
    owned = led_by == "de" and k > 1 and not tokens[k - 2].text.islower()  # "Ministerio de Paz", "9 de Julio"
    if led_by in _DETERMINERS or owned:
        return False
    if _acts(tokens, end) or _is_linked(tokens, k, end):
        return True
    return not (opening or led_by == "en" or _is_known_otherwise(first) or folded(first) in _MONTHS)


@lru_cache(maxsize=4096)
def is_of_old(sentence: str) -> bool:
    """True for a sentence of kings, popes or the Bible, whose people English may call by other names."""
    tokens = words(sentence)
    crowned = any(
        (one.norm in _CROWNS and other.is_capitalised) or (is_given(one) and ROMAN.fullmatch(other.text))
        for one, other in pairwise(tokens)
    )
    return crowned or bool(_BIBLE_OR_COURT.search(sentence))


@lru_cache(maxsize=65536)
def is_word(norm: str) -> bool:
    """True for a given name that is a word of running text too, and whose English is no name: "pilar", "luz", "lucía" (shone)."""
    if norm in _ALSO_WORDS:
        return True
    if not (frequencies().get(norm, (0.0, 0.0))[0] > 0 and is_translated(norm)):
        return False
    likeliest = strip_accents(next(iter(candidates(norm)))).removesuffix("'s")
    return likeliest not in people() | first_names() | genders().keys()


def _is_known_otherwise(token: Token) -> bool:
    """True for what a capital names as often as a person of today: "Florencia", "Noé"."""
    return folded(token) in foreign_places() | _OF_OLD


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """True before what makes a longer name of it: "María Auxiliadora", "Isabel la Católica", "Teresa de Calcuta"."""
    rest = tokens[end - 1 : end + 3]
    for one, other in pairwise(rest):
        if not touch(one, other):
            return False
        if other.is_capitalised:
            return True
        if other.norm not in ("de", "del", "la", "el", "los", "las"):
            return False
    return False


def _leads(tokens: Sequence[Token], k: int, *, sure: bool) -> bool:
    """True for a word before the ``k``-th that has its capital from opening the sentence: "Ayer Tomás", "Dijo Luz"; or a title."""
    before = tokens[k - 1]
    if before.norm in titles_before_names() | {"don", "doña"}:
        return True
    opens = k == 1 or not touch(tokens[k - 2], before)
    said = before.norm in function_words() | _OPENERS or _is_verb(before.norm) or (sure and is_translated(before.norm))
    return opens and said


def _is_linked(tokens: Sequence[Token], k: int, end: int) -> bool:
    """True beside another given name: "Luz y Esperanza"."""
    behind = end + 1 < len(tokens) and tokens[end].norm in _LINKS and is_given(tokens[end + 1])
    return behind or (k > 1 and tokens[k - 1].norm in _LINKS and is_given(tokens[k - 2]))


@lru_cache(maxsize=65536)
def _is_verb(norm: str) -> bool:
    """True for a verb of somebody: one that tells of one, or whose English is a form in -s or of the past."""
    if tells_of_one(norm) or norm in _third_persons():
        return True
    if _NO_VERB.search(norm):
        return False
    english = [form for form, probability in candidates(norm).items() if probability >= _KNOWN]
    return any(_is_of_one(form) for form in english)


def _is_of_one(english: str) -> bool:
    verbs = lemmas(english).get("VERB", ())
    return any(english in inflections(verb, tag)[:1] and english != verb for verb in verbs for tag in ("VBZ", "VBD"))


def _acts(tokens: Sequence[Token], k: int) -> bool:
    """True if the ``k``-th word is a verb of somebody, or leads to one: "se enojó"."""
    rest = takewhile(lambda j: touch(tokens[j - 1], tokens[j]), range(k, len(tokens)))
    verb = next((tokens[j] for j in rest if tokens[j].norm not in _BEFORE_VERBS), None)
    return verb is not None and _is_verb(verb.norm)


@lru_cache(maxsize=1)
def _third_persons() -> frozenset[str]:
    rows = resource_rows("persons/verbs.tsv")
    return frozenset(form for person, _, forms in rows if person in ("3s", "3p") for form in forms.split())
