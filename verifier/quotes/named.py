"""Every name of a text, and what print beside it says: whether it is surely a person's, and which offices its bearer holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from verifier.quotes.names import (
    gender_before,
    has_title,
    is_first_name,
    is_thing,
    names_in,
    person_name,
    without_role,
)
from verifier.quotes.offices import offices_held
from verifier.resources import resource_json

_APPOSED = re.compile(r",\s(?:\d{1,2}\b|an?\s|the\s|who\s|de\s\d|una?\s|la\s|el\s|quien\s)")
"""What follows a person: an age, what they are."""
_NO_PERSON = re.compile(r"\b(?:in|at|near|outside|en|the)\s$", re.IGNORECASE)
_WRITTEN_BY = (
    "By",
    "Por",
    "Words",
    "Words by",
    "Text",
    "Text by",
    "Photo",
    "Photo by",
    "Photos by",
    "Photograph",
    "Photograph by",
)
"""What stands before whoever wrote the article or took its picture; a name may take in the "By" of a line of its own."""


_POSSESSIVE = re.compile(r"[’']s\b")
_GOES_ON = re.compile(r"\s[a-z]")
FEATURES = r"(?:voice|eyes|face|hands|lips|jaw|smile|throat|shoulders|gaze)"
"""What of somebody a sentence tells instead of them: "Díaz's voice broke"."""
_OWN_WORDS = re.compile(
    r"(?:[’']s)?\s(?:[\w\-]+\s){0,2}?(?:conferences?|speech|address|interview|remarks|statement|testimony|sermon|posts?|tweets?|words"
    rf"|{FEATURES})\b"
)
"""What of somebody's means that they speak, or are there."""
_OWNED = re.compile(r"[^’']+[’']s\s(?=\S+\s\S)")
"""Whose the one is who is named after it, by two words at least; "Paz's English" names nobody else."""


_GOES_WITH = re.compile(r"\s([a-z]+)\b")
_THE = re.compile(r"\b[Tt]he\s$")


def _is_thing_called(masked: str, opens: int, closes: int, mention: str, name: str) -> bool:
    """True for "the Santa Rita", a boat, and "Simón Bolívar bridge"."""
    noun = _GOES_WITH.match(masked, closes)
    if noun and noun[1] in _things():
        return True
    return " " in name and mention == name and _THE.search(masked, max(0, opens - 4), opens) is not None


@cache
def _things() -> frozenset[str]:
    """Nouns that end the names of things: "bridge", "hospital"."""
    return frozenset(resource_json("quotes/names.json")["things_end"].casefold().split())


_TOLD_BEFORE = 24
"""Characters before a name in which a title or a noun may tell its bearer's gender."""


class Named(NamedTuple):
    """A name in the text: where it starts, the name without titles, whether it is surely a person's, the offices it is printed
    with, each with the place of its noun, and the gender that the title or the noun before it tells ("m", "f" or None)."""

    start: int
    name: str
    is_person: bool
    offices: tuple[tuple[str, int], ...] = ()
    gender: str | None = None


def named_people(masked: str) -> Iterator[Named]:
    """Every name of a text that may be somebody's, in order, but who wrote it; "Peguero’s father" is not Peguero, nor is "Radio Sur"."""
    for opens, closes in _mentions(masked):
        if masked.startswith("Said ", opens) and masked[closes : closes + 1] == ":":
            opens += len("Said ")  # Said Kessler: “…”
        owned = _OWNED.match(masked, opens, closes)
        if owned:
            opens = owned.end()  # Ecuador's Luis Paz
        mention = masked[opens:closes]
        name = person_name(mention)
        possessive = _POSSESSIVE.search(mention) is not None or masked[closes : closes + 2] in ("’s", "'s")
        if possessive and _OWN_WORDS.match(masked, closes):
            possessive = False  # "Sheinbaum's press conference"
        if name is None or name.isupper() or possessive or is_thing(name):
            continue
        if name.endswith(" I") and _GOES_ON.match(masked, closes):
            continue  # "Afterwards I met Paz"
        before = masked[max(0, opens - 16) : opens]
        if before.rstrip(" :").endswith(_WRITTEN_BY) or mention.startswith(("By ", "Por ")):
            continue
        bare = without_role(name)
        if " " not in bare and _NO_PERSON.search(before) and not has_title(mention.removeprefix("La ")):
            continue  # "in La Paz", "near Victoria", "the Courier"
        if _is_thing_called(masked, opens, closes, mention, bare):
            continue
        lead = max(mention.find(bare.split()[0]), 0)
        start = opens + lead  # "From Rep. Delia Ramírez"
        placed = _NO_PERSON.search(before + mention[:lead]) is not None  # "In Mexico City, the case"
        described = (
            " " in bare
            and not _is_run_on(bare)
            and (bare != name or (not placed and _APPOSED.match(masked, closes) is not None))
        )
        offices = tuple(offices_held(masked, opens, closes))
        gender = gender_before(masked[max(0, start - _TOLD_BEFORE) : start])
        is_person = is_first_name(bare.split()[0]) or has_title(mention) or described or bool(offices)
        yield Named(start, bare, is_person or gender is not None, offices, gender)


def _is_run_on(name: str) -> bool:
    """True for a name that has run together with a line in capitals above it: "SECOND BOOK Rosa Díaz"."""
    return sum(part.isupper() and len(part) > 2 for part in name.split()) > 1


def _mentions(masked: str) -> Iterator[tuple[int, int]]:
    """Where the names of a text stand; none goes on over a blank line."""
    for found in names_in(masked):
        at = found.start()
        for part in found.group().split("\n\n"):
            yield at, at + len(part)
            at += len(part) + 2
