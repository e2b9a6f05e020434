"""Which person a mention stands for, and who speaks where the sentence of a quotation names nobody."""

from __future__ import annotations

import re

from verifier.model import Span
from verifier.quotes.names import NAME, PRONOUN, first_name_gender, is_first_name, opening_subject, person_name
from verifier.text import sentences

_PRONOUN_GENDER = {"he": "m", "él": "m", "she": "f", "ella": "f"}
_NAMES = re.compile(rf"(?<![\w’'\-])(?:{NAME})")
_SPOKEN_TO = re.compile(r"\b(?:told|tells|asked|asks|thanked|with) (?:[\w’']+ ){0,2}$")
"""Whom somebody tells or asks is not the one who speaks next."""


def resolve_speaker(mention: str | None, known: list[str], before: str, earlier: str = "") -> str | None:
    """The fullest name that a mention stands for, where that is safe.

    Args:
        mention: the words as printed, or None.
        known: names printed so far, the latest last. A pronoun is the latest, unless that is a name of the other gender; a
            surname is the fullest name that ends with it, if there is only one.
        before: the words of the same block before the mention. Where they name somebody else, a pronoun is not safe.
        earlier: the block before that. Somebody who has not spoken yet is meant by a pronoun if these words and ``before``
            name nobody else of that gender by first and last name.
    """
    if mention is None:
        return None
    if re.fullmatch(PRONOUN, mention):
        gender = _PRONOUN_GENDER.get(mention.casefold())
        if _describes_somebody(before):
            return None
        return _latest(known, before, gender) or _only_one(earlier, before, gender, known) if gender else None
    name = person_name(mention)
    fuller = {other for other in known if name and other != name and other.endswith(" " + name)}
    return fuller.pop() if len(fuller) == 1 else name


def _latest(known: list[str], before: str, gender: str) -> str | None:
    """Who spoke last, unless somebody else is named since or the name is of the other gender."""
    if not known:
        return None
    named_last = before.rfind(known[-1].split()[-1])
    named = _people(before[named_last:] if named_last >= 0 else before)
    # "Díaz told Miller that she is tired": whoever is named last, if that is one who has spoken.
    last = {one for one in known if named and (one == named[-1] or one.endswith(f" {named[-1]}"))}
    if all(name in known[-1] or known[-1] in name for name in named):
        last = {known[-1]}
    meant = last.pop() if len(last) == 1 else None
    return None if meant and first_name_gender(meant) not in (None, gender) else meant


def _only_one(earlier: str, before: str, gender: str, known: list[str]) -> str | None:
    """The only person of a gender whom the same block, or else the one before, names in full."""
    surnames = {name.split()[-1] for name in known}
    for text in (before, earlier):
        people = [name for name in _people(text) if first_name_gender(name) in (None, gender)]
        # One word alone may be a place.
        people = [name for name in people if " " in name or is_first_name(name) or name in surnames]
        full = {name for name in people if " " in name and is_first_name(name.split()[0])}
        if people:
            only = full.pop() if len(full) == 1 else ""
            return only if only and all(name in only for name in people) else None
    return None


def _describes_somebody(before: str) -> bool:
    """True if a sentence brings in somebody without a name: "His captain described the fire." "A woman, 40, came in." """
    return any(
        _DESCRIPTION.match(before, start) and person_name(_phrase(before, start, end)) is None
        for start, end in sentences(before, 0, len(before))
    )


def _phrase(text: str, start: int, end: int) -> str:
    found = opening_subject(text[start:end])
    return text[start + found[0] : start + found[1]] if found else ""


_DESCRIPTION = re.compile(r"\W*(?:His|Her|Their|An?|One|Another|Una?|Su)\s\w")


def _people(text: str) -> list[str]:
    """The names in a text, as they come; not those of people who are told or asked something."""
    found = [name.group() for name in _NAMES.finditer(text) if not _SPOKEN_TO.search(text[: name.start()])]
    return [name for one in found if (name := person_name(one)) and not name.isupper()]


def subject_before(masked: str, start: int, floor: int, known: list[str]) -> Span | None:
    """Who does what the sentence before a quotation says, if that is somebody: Rosa Díaz shrugged. “…”

    Args:
        masked: the document's text with every quotation blanked out.
        start: where the quotation's outer mark stands; only white space stands between it and the sentence before.
        floor: where its block starts.
        known: names printed so far, by which a surname alone is somebody.
    """
    before = list(sentences(masked, floor, start))
    if not before:
        return None
    first, last = before[-1]
    found = opening_subject(masked[first:last])
    if found is None:
        return None
    mention = masked[first + found[0] : first + found[1]]
    name = person_name(mention)
    is_somebody = mention.casefold() in _PRONOUN_GENDER or (
        name is not None
        and (is_first_name(name.split()[0]) or any(one.split()[-1] == name.split()[-1] for one in known))
    )
    return Span(first + found[0], first + found[1]) if is_somebody else None
