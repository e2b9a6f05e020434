"""Somebody's kin or colleague and the person taken for each other: “la hermana de Yesenia llamó” printed as “Yesenia called”, and the reverse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.checks.people.persons import nouns_for_persons, said_otherwise
from verifier.checks.people.roles import DETERMINERS, acting_nouns
from verifier.checks.phrases import folded, quoted, span_of, with_plurals
from verifier.checks.proper_names.nametables import people as listed_people
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Issue
from verifier.text import Token, word_set

_COLLEAGUES = with_plurals(word_set(
    """abogado abogada vocero vocera portavoz jefe jefa socio socia vecino vecina chofer asesor asesora secretario secretaria asistente representante empleado
    empleada compañero compañera amigo amiga medico medica doctor doctora guardaespaldas entrenador entrenadora colega asesino familia pariente"""
))  # fmt: skip
"""Nouns, without accents, for who belongs to somebody; nouns for kin are in the table of persons."""
_NO_KIN = word_set(
    "señor señora señorita don doña hombre mujer niño niña chico chica rey reina actor actriz gente camarero alumno alumna monja caballero"
)
"""Nouns of that table after which "de" tells where somebody is from, or what they do."""
_DE = word_set("de del")
_SURELY = 0.1
_BELONGS = word_set("of to for with by his her their")
"""English before a name or a noun by which somebody may belong to it."""


def check_owners(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue where only one side speaks of somebody's kin or colleague, and the other of that somebody."""
    yield from _lost(sides)
    yield from _put_in(sides)


def _lost(sides: Sides) -> Iterator[Issue]:
    """ "Yesenia" where the Spanish has her sister."""
    tokens, english = sides.source_tokens, sides.translation_tokens
    people = {noun.index: noun for noun in nouns_for_persons(tokens, "es")}
    printed = list(nouns_for_persons(english, "en"))
    for k, token in enumerate(tokens[:-2]):
        noun = people.get(k)
        kin = noun is not None and folded(token) not in _NO_KIN
        if not (kin or folded(token) in _COLLEAGUES) or tokens[k + 1].norm not in _DE:
            continue
        owner = _owner(tokens, k + 2, person=not kin)
        where = [j for j in _named(sides, owner) if not _is_owned(english, j)] if owner is not None else []
        linked = any(link.source == k and link.weight > BY_PLACE for link in sides.alignment.links)
        said = any(noun.renders(other) if noun else other.index in where for other in printed)
        if owner is None or len(where) != 1 or linked or said or len(_named(sides, owner)) != 1:
            continue
        here, there = span_of(tokens, k, owner + 1), span_of(english, where[0], where[0] + 1)
        message = f"{quoted(sides.source, here)} is somebody else than {quoted(sides.translation, there)}."
        yield Issue("mistranslation", "critical", "person", message, (here,), (there,), 0.75)
        return


def _owner(tokens: Sequence[Token], k: int, *, person: bool) -> int | None:
    """The last word of the name, or the noun, behind "de", titles left out; None if none stands there, or, where it must be a ``person``, the name of anything else:
    what a company's spokesmen say is said by the company."""
    while k < len(tokens) - 1 and (
        tokens[k].norm in DETERMINERS or (folded(tokens[k]) in acting_nouns() and tokens[k + 1].is_capitalised)
    ):
        k += 1
    if not tokens[k].is_capitalised:
        return k if not person and folded(tokens[k]) in acting_nouns() else None
    titled = folded(tokens[k - 1]) in acting_nouns()
    while k + 1 < len(tokens) and tokens[k + 1].is_capitalised:
        k += 1
    return k if titled or not person or folded(tokens[k]) in listed_people() else None


def _named(sides: Sides, owner: int) -> list[int]:
    """Where the English has it: the same name, or what surely renders a noun."""
    if not sides.source_tokens[owner].is_capitalised:
        return [link.target for link in sides.alignment.links if link.source == owner and link.weight >= _SURELY]
    name = sides.source_tokens[owner].norm
    return [j for j, token in enumerate(sides.translation_tokens) if token.norm.removesuffix("'s").rstrip("'") == name]


def _is_owned(tokens: Sequence[Token], j: int) -> bool:
    """True for "Yesenia's", "of Yesenia", "the Yesenia family"."""
    before = {token.norm for token in tokens[max(0, j - 3) : j]}
    return "'" in tokens[j].norm or bool(before & _BELONGS)


def _put_in(sides: Sides) -> Iterator[Issue]:
    """ "Mauricio's brother" where the Spanish has Mauricio himself."""
    tokens, english = sides.source_tokens, sides.translation_tokens
    people = list(nouns_for_persons(tokens, "es"))
    for noun in nouns_for_persons(english, "en"):
        j = noun.index - 1
        if j < 0 or not english[j].norm.endswith("'s") or not english[j].is_capitalised:
            continue
        name = english[j].norm.removesuffix("'s")
        where = [k for k, token in enumerate(tokens) if token.norm == name and token.is_capitalised]
        known = any(other.renders(noun) for other in people) or said_otherwise(sides, noun, people)
        if known or len(where) != 1 or tokens[max(0, where[0] - 1)].norm in _DE:
            continue
        here, there = span_of(tokens, where[0], where[0] + 1), span_of(english, j, noun.index + 1)
        message = f"{quoted(sides.source, here)} is somebody else than {quoted(sides.translation, there)}."
        yield Issue("mistranslation", "critical", "person", message, (here,), (there,), 0.75)
        return
