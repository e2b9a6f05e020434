"""One deal told from its other end: “mi hermano le prestó la camioneta al alcalde” printed as “my brother borrowed the mayor's pickup”.

Of lending and borrowing, selling and buying, the English may choose either, as long as who gives and who takes stay the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from verifier.checks.morphology.inflection import english_verb, spanish_verb
from verifier.checks.morphology.verb_persons import verb_person
from verifier.checks.people.roles import BREAKS, CLITICS, DETERMINERS, MARKS, NOT, SPANISH_PREPOSITIONS, acting_nouns
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.evidence.inflections import lemmas
from verifier.evidence.resemblance import resemblance
from verifier.model import Issue
from verifier.resources import resource_rows
from verifier.text import Token, word_set

_HAVE = word_set("he has ha hemos han había habías habíamos habían")
_TO_ONE = {"me": "1s", "nos": "1p"}
_ONE = {"yo": "1s", "nosotros": "1p", "nosotras": "1p"}
_PRONOUNS = {"i": "1s", "we": "1p", "i've": "1s", "we've": "1p", "i'd": "1s", "we'd": "1p", "i'll": "1s", "we'll": "1p"}
_AUXILIARIES = word_set(
    "has have had will would did do does also just never always already who once still even not didn't don't doesn't ever"
)
_ENGLISH_BREAKS = word_set("to be is are was were been being get got gets getting")
_NO_VERBS = word_set("préstamo préstamos compra compras paga pagas cuenta cuentas venta ventas cobro envío")
"""Nouns that look like forms of these verbs without their accent, or with it."""
_INFINITE = ("ar", "er", "ir", "ndo", "do", "da", "dos", "das")
_OBJECT = 7
"""Tokens behind the verb in which its persons stand."""

Who = str | int
"""A person: "1s", "1p", or the index of a Spanish token."""


@dataclass(frozen=True, slots=True)
class _Deal:
    """A Spanish verb at ``index``: what its subject does ("gives" or "takes"), who that is, and who stands at the other end."""

    index: int
    does: str
    subject: frozenset[Who]
    other: frozenset[Who]


def check_converses(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue where who gives in the Spanish takes in the English, or the reverse."""
    for deal, head, j, kept in _told(sides):
        if not kept:
            here = span_of(sides.source_tokens, deal.index, deal.index + 1)
            there = span_of(sides.translation_tokens, head, j + 1)
            message = f"Who gives and who takes have changed places: {quoted(sides.source, here)}, {quoted(sides.translation, there)}."
            yield Issue("mistranslation", "critical", "role", message, (here,), (there,), 0.75)


def told_from_other_end(sides: Sides) -> bool:
    """True if a deal of the Spanish is told from the other end, and nothing says wrongly: "le compré el terreno a don Luis", "don Luis sold me the
    land"; "de mi papá heredé el carácter", "my father left me his temper"."""
    return any(does != deal.does and not _subject(sides, j)[0] & deal.subject for deal, j, does in _printed(sides))


def told_by_another(sides: Sides, i: int, j: int) -> bool:
    """True if English token ``j`` tells the deal of Spanish token ``i`` from its other end: in the passive ("cobran", "they get paid"), to who acts in the
    Spanish ("cobré", "they paid me"), or of somebody of whom the Spanish says nothing ("los caseros cobran más", "tenants pay more"; not "landlords pay more")."""
    english = sides.translation_tokens
    does, givers, takers = _table().get(folded(sides.source_tokens[i]), ("", frozenset(), frozenset()))
    if not does or english[j].norm not in (takers if does == "gives" else givers):
        return False
    who = (verb_person(sides.source_tokens[i].norm) or ("",))[0]
    to_whom = english[j + 1].norm if j + 1 < len(english) else ""
    head = j - 1
    if (head >= 0 and english[head].norm in _PASSIVE) or to_whom == _DONE_TO.get(who):
        return True
    while head > 0 and english[head].norm in _AUXILIARIES | _NOWADAYS:
        head -= 1
    named = head >= 0 and "NOUN" in lemmas(english[head].norm) and english[head].norm not in _ENGLISH_BREAKS
    return named and all(resemblance(token, english[head]) < _RENDERS for token in sides.source_tokens)


_PASSIVE = word_set("is are was were be been being get gets got getting")
_DONE_TO = {"1s": "me", "1p": "us"}
_NOWADAYS = word_set("today now currently still nowadays here")
_RENDERS = 0.03
"""Resemblance from which an English word may render a Spanish one."""


def _told(sides: Sides) -> Iterator[tuple[_Deal, int, int, bool]]:
    """Deals whose English subject is one of the two: with the last token of that subject, the English verb, and whether both ends are kept."""
    for deal, j, does in _printed(sides):
        who, head = _subject(sides, j)
        is_subject, is_other = bool(who & deal.subject), bool(who & deal.other)
        if is_subject != is_other:
            yield deal, head, j, is_subject == (does == deal.does)


def _printed(sides: Sides) -> Iterator[tuple[_Deal, int, str]]:
    """Deals of which the English has one verb: with its token, and whether its subject gives or takes."""
    for deal, givers, takers in _deals(sides.source_tokens):
        verbs = [
            (j, does)
            for j, token in enumerate(sides.translation_tokens)
            for does, forms in (("gives", givers), ("takes", takers))
            if token.norm in forms
        ]
        if len(verbs) == 1:
            yield deal, *verbs[0]


def _deals(tokens: Sequence[Token]) -> Iterator[tuple[_Deal, frozenset[str], frozenset[str]]]:
    """Finite forms of the verbs of the table, each with the English forms that give and that take."""
    for k, token in enumerate(tokens):
        row = _table().get(folded(token)) if token.norm not in _NO_VERBS else None
        before = tokens[k - 1].norm if k else ""
        if row is None or before in DETERMINERS - CLITICS or before in SPANISH_PREPOSITIONS | MARKS | {"se"}:
            continue
        if token.norm.endswith(_INFINITE) and before not in _HAVE:
            continue
        does, givers, takers = row
        subject, other, whose = _persons(tokens, k)
        if does == "takes" and folded(token).startswith("hered") and other:
            does = "gives"  # "mi madre me heredó la casa"
        elif does == "takes":
            other |= whose  # "heredé la casa de mi madre"
        yield _Deal(k, does, frozenset(subject), frozenset(other)), givers, takers


def _persons(tokens: Sequence[Token], k: int) -> tuple[set[Who], set[Who], set[Who]]:
    """Who is the subject of the verb at ``k``, whom it is done to, and who stands after "de", as far as they are told."""
    start = k
    while start and (tokens[start - 1].norm in CLITICS | NOT | _HAVE | {"se"}):
        start -= 1
    subject: set[Who] = set()
    whose: set[Who] = set()
    other: set[Who] = {_TO_ONE[token.norm] for token in tokens[start:k] if token.norm in _TO_ONE}
    told = verb_person(tokens[k].norm)
    if told and told[0] in ("1s", "1p"):
        subject.add(told[0])
    elif start and tokens[start - 1].norm in _ONE:
        subject.add(_ONE[tokens[start - 1].norm])
    persons = [i for i in range(k + 1, min(k + 1 + _OBJECT, len(tokens))) if _is_person(tokens, i)]
    stop = next(
        (i for i in range(k + 1, len(tokens)) if tokens[i].kind == "other" or tokens[i].norm in BREAKS), len(tokens)
    )
    for i in (start - 1, *(i for i in persons if i < stop)):
        if i < 0 or not _is_person(tokens, i):
            continue
        mark = _hangs_on(tokens, i)
        if mark in MARKS:
            other.add(i)
        elif mark in ("de", "del") and i > k:
            whose.add(i)
        elif mark is None and not subject:
            subject.add(i)
    return subject, other, whose


def _is_person(tokens: Sequence[Token], i: int) -> bool:
    return folded(tokens[i]) in acting_nouns() or (tokens[i].is_capitalised and i > 0)


def _hangs_on(tokens: Sequence[Token], i: int) -> str | None:
    """The preposition before a noun and its determiners; None for a bare one."""
    while i and tokens[i - 1].norm in DETERMINERS:
        i -= 1
    before = tokens[i - 1].norm if i else ""
    return before if before in MARKS | SPANISH_PREPOSITIONS else None


def _subject(sides: Sides, j: int) -> tuple[frozenset[Who], int]:
    """Who the subject of the English verb at ``j`` is, in terms of the Spanish, and its last word; nobody for a passive or an infinitive."""
    english = sides.translation_tokens
    head = j - 1
    while head >= 0 and english[head].norm in _AUXILIARIES:
        head -= 1
    if head < 0 or english[head].norm in _ENGLISH_BREAKS or english[head].kind == "other":
        return frozenset(), j
    person = _PRONOUNS.get(english[head].norm)
    if person:
        return frozenset((person,)), head
    return frozenset(
        link.source for link in sides.alignment.links if link.target == head and link.weight > BY_PLACE
    ), head


@cache
def _table() -> Mapping[str, tuple[str, frozenset[str], frozenset[str]]]:
    """Spanish form to what its subject does, and the English forms whose subject gives, and takes."""
    table = {}
    for verb, does, givers, takers in resource_rows("persons/converses.tsv"):
        forms = [
            frozenset(form for one in verbs.split("|") for form in english_verb(one)) for verbs in (givers, takers)
        ]
        for form in spanish_verb(folded(verb)):
            table[form] = (does, forms[0], forms[1])
    return table
