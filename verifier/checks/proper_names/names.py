"""Proper names: swapped, misspelt, missing or added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from verifier.checks.phrases import quoted, span_of
from verifier.checks.proper_names.namepairs import (
    are_two_names,
    is_form_of,
    likeness,
    matched,
    only_ones,
    same_place,
    skeleton,
)
from verifier.checks.proper_names.nameshown import LoneName, shown_less_often, unshown, unshown_peoples, unshown_phrases
from verifier.checks.proper_names.nametables import listed_names, name_groups, ordinary, people
from verifier.checks.proper_names.naming import read_names
from verifier.checks.proper_names.routes import reversed_routes
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Issue
from verifier.text import words


def check_names(sides: Sides) -> Iterator[Issue]:
    """Compares the names of both sides by spelling, by the tables of names that change, and by what their words mean.

    Yields a swapped name (mistranslation, critical), a misspelt one (major; minor if it sounds the same, critical if it
    becomes another person's name),
    a missing one and an added one (minor: often a pronoun or a clarification; major for a full name). Names in brackets are the
    editor's.
    """
    yield from reversed_routes(sides)
    spanish, english = read_names(sides.source_tokens, "es"), read_names(sides.translation_tokens, "en")
    lost = [*unshown(spanish, english), *unshown_peoples(spanish, english), *shown_less_often(spanish, english)]
    gained = [name for name in unshown(english, spanish) if not _bracketed(sides, name)]

    phrases = list(unshown_phrases(spanish, english)), list(unshown_phrases(english, spanish))
    for one, other in matched(*phrases, lambda one, other: _same_institution(sides, one, other)):
        yield _swapped(sides, one, other)
        lost = [name for name in lost if not _inside(name, one)]
        gained = [name for name in gained if not _inside(name, other)]
    for _ in matched(lost, gained, lambda one, other: is_form_of(one.form, other.form)):
        pass  # "Dani" for "Daniela" is the same person
    for one, other in matched(lost, gained, lambda one, other: likeness(one.form, other.form)):
        yield from _misspelt(sides, one, other)
    for one, other in matched(lost, gained, lambda one, other: same_place(sides, one, other)):
        yield _swapped(sides, one, other)
    if instead := only_ones(sides, lost, gained):
        yield _instead(sides, *instead)
        lost = [name for name in lost if name is not instead[0]]
        gained = [name for name in gained if name is not instead[1]]
    for name in lost:
        if name.known and name.whole and not name.quiet:
            span = span_of(spanish.tokens, name.start, name.end)
            message = f"The English does not name {quoted(sides.source, span)}."
            yield Issue("omission", "minor", "name", message, (span,), (), 0.3)
    for name in gained:
        if name.known and name.whole:
            span = span_of(english.tokens, name.start, name.end)
            severity, confidence = ("major", 0.5) if _is_full_name(name) else ("minor", 0.3)
            message = f"The Spanish does not name {quoted(sides.translation, span)}."
            yield Issue("addition", severity, "name", message, (), (span,), confidence)


def _same_institution(sides: Sides, one: LoneName, other: LoneName) -> float:
    """Names of which one has two words or more ("Corte Constitucional", "Supreme Court"; "Reino Unido", "France") need no other
    word to show that they face each other."""
    if max(len(re.split(r"[ -]", name.form)) for name in (one, other)) < 2:
        return 0.0
    linked = any(
        one.start <= link.source < one.end and other.start <= link.target < other.end and link.weight > BY_PLACE
        for link in sides.alignment.links
    )
    return 1.0 if linked else same_place(sides, one, other)


def _inside(name: LoneName, phrase: LoneName) -> bool:
    return name.start < phrase.end and phrase.start < name.end


def _is_full_name(name: LoneName) -> bool:
    """True for a person's first name and more; an institution may be spelled out where the Spanish has initials."""
    return " " in name.form and not people().isdisjoint(name.form.split())


def _bracketed(sides: Sides, name: LoneName) -> bool:
    """True inside [ ], or ( ) that the source does not have: what an editor adds to make clear who is meant."""
    before = sides.translation[: sides.translation_tokens[name.start].start]
    inside = before.count("[") > before.count("]")
    return inside or (before.count("(") > before.count(")") and "(" not in sides.source)


def _misspelt(sides: Sides, one: LoneName, other: LoneName) -> Iterator[Issue]:
    source, target = (
        span_of(sides.source_tokens, one.start, one.end),
        span_of(sides.translation_tokens, other.start, other.end),
    )
    names = f"{quoted(sides.source, source)} and {quoted(sides.translation, target)}"
    if skeleton(one.form) == skeleton(other.form):
        yield Issue("mistranslation", "minor", "name", f"{names} are spelled differently.", (source,), (target,), 0.3)
    elif are_two_names(one.form, other.form) or {one.form, other.form} <= listed_names():
        yield Issue(
            "mistranslation", "critical", "name", f"{names} are two different names.", (source,), (target,), 0.65
        )
    else:
        yield Issue("mistranslation", "major", "name", f"{names} are spelled differently.", (source,), (target,), 0.7)


def _instead(sides: Sides, one: LoneName, other: LoneName) -> Issue:
    issue = _swapped(sides, one, other)
    return replace(issue, confidence=0.75) if issue.severity == "critical" else issue


def _swapped(sides: Sides, one: LoneName, other: LoneName) -> Issue:
    source, target = (
        span_of(sides.source_tokens, one.start, one.end),
        span_of(sides.translation_tokens, other.start, other.end),
    )
    message = f"The Spanish names {quoted(sides.source, source)}, the English {quoted(sides.translation, target)}."
    if _may_be_spelled_out(one, other, source.of(sides.source), target.of(sides.translation)):
        # Most acronyms are made anew in English, or spelled out; only those that the tables know can be told to be swapped.
        return Issue("mistranslation", "minor", "name", message, (source,), (target,), 0.2)
    if _is_part_of_institution(one, "es") and _is_part_of_institution(other, "en"):
        # "Instituto Federal de Concursos", "Federal Bankruptcy Institute": its words are translated like any others.
        return Issue("mistranslation", "minor", "name", message, (source,), (target,), 0.3)
    return Issue("mistranslation", "critical", "name", message, (source,), (target,), 0.85)


def _is_part_of_institution(name: LoneName, language: str) -> bool:
    """True for an everyday word of a name of three words or more, whose other words the other side has."""
    return not name.whole and len(name.run) >= _INSTITUTION and ordinary(name.form, language)


_INSTITUTION = 3


def _may_be_spelled_out(one: LoneName, other: LoneName, source: str, target: str) -> bool:
    """True if either is an acronym that no table knows, or that may be spelled out in words of its own."""
    spanish, english = (
        (tuple(name.form.split()) in group) for name, group in zip((one, other), name_groups(), strict=True)
    )
    if (spanish and english) or _is_of_others(source, target):
        return False
    if _is_acronym(source):
        return not spanish or len(other.run) > 1
    return _is_acronym(target) and (not english or len(one.run) > 1)


def _is_of_others(source: str, target: str) -> bool:
    """True for an acronym none of whose letters begins a word of the name that it would stand for, where that is no name of everyday words, which
    English may have in others: "BFX" for "Manchester City"."""
    for letters, name, language in ((source, target, "en"), (target, source, "es")):
        spelt = words(name)
        if _is_acronym(letters) and len(spelt) > 1 and not any(_is_acronym(token.text) for token in spelt):
            own = any(token.is_capitalised and not ordinary(token.norm, language) for token in spelt)
            return own and not {*letters.casefold()} & {token.norm[0] for token in spelt}
    return False


def _is_acronym(name: str) -> bool:
    return len(name) > 1 and name.removesuffix("s").removesuffix("'").removesuffix("’").isupper()
