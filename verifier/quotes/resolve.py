"""Which person a mention stands for, and who speaks where the sentence of a quotation names nobody."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from verifier.model import Span
from verifier.quotes.names import (
    PRONOUN,
    first_name_gender,
    has_title,
    is_first_name,
    is_place_before,
    names_in,
    opening_subject,
    person_name,
    without_role,
)
from verifier.quotes.word_scores import is_english_word
from verifier.text import sentences

_PRONOUN_GENDER = {"he": "m", "él": "m", "she": "f", "ella": "f"}
_SPOKEN_TO = re.compile(r"\b(?:told|tells|asked|asks|thanked|with) (?:[\w’']+ ){0,2}$")
"""Whom somebody tells or asks is not the one who speaks next."""
_APPOSED = re.compile(r",\s(?:\d{1,2}\b|an?\s|the\s|who\s|de\s\d|una?\s|la\s|el\s|quien\s)")
"""What follows a person: an age, what they are."""
_DESCRIPTION = re.compile(r"\W*(?:(?:His|Her|Their|An?|One|Another|Una?|Su)\s\w|[^\W\d_]+(?:\s[^\W\d_]+)?[’']s\s[a-z])")
_FULL_NAME = re.compile(
    r"(?!San|Sant|Los|Las|El|La|Costa|Puerto|Nueva?|Buenos|Ciudad)[A-ZÁÉÍÓÚÑ][\w’'\-]+(?:\s[A-ZÁÉÍÓÚÑ][\w’'\-]+){1,2}"
)
"""Two or three words, none of which opens the name of a town or a country."""
_PLACE = re.compile(r"\b(?:in|at|near|outside|en)\s$", re.IGNORECASE)
_NAMED_AFTER = re.compile(r"[^,.\u0000]{2,60},\s[A-ZÁÉÍÓÚÑ][\w’'\-]+\s[A-ZÁÉÍÓÚÑ][\w’'\-]+,")
"""The company's lawyer, Brent Hollister, ..."""
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
_LONGEST_NAME = 5
"""Words of a name with its titles."""
_REACH = 1_200
"""Characters in which the one a pronoun stands for is looked for."""
_PAGE = 20_000
"""Characters in which the full name that a surname stands for is looked for: "Díaz" is not the one of another article."""


class _Named(NamedTuple):
    """A name in the text: where it starts, the name without titles, and whether it is surely a person's."""

    start: int
    name: str
    is_person: bool


class Cast:
    """Who is named and who has spoken, as a text is read from its beginning to its end.

    Args:
        masked: the document's text with every quotation blanked out, so that no name is one that somebody says.
    """

    def __init__(self, masked: str) -> None:
        self._masked = masked
        self._named = list(_names_in(masked))
        self._starts = [named.start for named in self._named]
        self._full: dict[str, list[tuple[int, str]]] = {}
        for named in self._named:
            if " " in named.name:
                self._full.setdefault(named.name.split()[-1], []).append((named.start, named.name))
        self._called: dict[str, str] = {}
        self._speaker: str | None = None
        self._heard = 0

    def heard(self, speaker: str, end: int) -> None:
        """``speaker`` has spoken up to the character ``end``."""
        self._speaker, self._heard = speaker, max(end, self._heard)

    def resolve(self, mention: Span | None, block: int, earlier: int) -> str | None:
        """The fullest name that a mention stands for, where that is safe.

        A surname is the only full name that ends with it. A pronoun is the only one of its gender whom the same paragraph
        names, or who has spoken in it since anybody was named; in a paragraph that names nobody, the only one whom the
        paragraph before names, if this one opens with the quotation or goes on with the pronoun, else the only one on the page
        so far. Where a sentence of the paragraph brings in somebody without a name ("His captain"), a pronoun is nobody.

        Args:
            mention: where the words for the speaker stand, or None.
            block, earlier: where its paragraph starts, and the one before.
        """
        if mention is None:
            return None
        words = mention.of(self._masked)
        if not re.fullmatch(PRONOUN, words):
            name = person_name(words)
            return self._fullest(name, mention.start) if name else None
        gender = _PRONOUN_GENDER.get(words.casefold())
        if gender is None or _describes_somebody(self._masked[block : mention.start]):
            return None
        meant = self._meant(gender, mention.start, block, earlier)
        if meant:
            self._called[meant] = gender
        return meant

    def subject_before(self, start: int, block: int) -> Span | None:
        """Who does what the sentence before a quotation says, if that is surely somebody: Rosa Díaz shrugged. “…”

        Args:
            start: where the quotation's outer mark stands; only white space stands between it and the sentence before.
            block: where its paragraph starts.
        """
        before = list(sentences(self._masked, block, start))
        if not before:
            return None
        # A quotation may have ended the sentence before: “Fue culpa mía.” Coach Fabio Rey did not: “…”
        within, end = self._masked.rfind("\u0000", before[-1][0], start) + 1, before[-1][1]
        within += len(self._masked[within:end]) - len(self._masked[within:end].lstrip())
        for opens in (within, before[-1][0]) if within else (before[-1][0],):
            if found := opening_subject(self._masked[opens:end]):
                break
        else:
            return None
        span = Span(opens + found[0], opens + found[1])
        mention = span.of(self._masked)
        is_pronoun = re.fullmatch(PRONOUN, mention) is not None
        return span if mention.casefold() in _PRONOUN_GENDER or (not is_pronoun and self.is_somebody(span)) else None

    def is_somebody(self, span: Span) -> bool:
        """True if the words of a span name, or stand for, a person: by a first name, a title, what is said of them, a full name
        printed before, or two or three words of a name that are no English."""
        words = span.of(self._masked)
        if re.fullmatch(PRONOUN, words):
            return True
        if len(words.split()) > _LONGEST_NAME:
            return False  # "Elena Warren Hammers Bank CEO" is a headline
        parts = words.casefold().split()
        if _FULL_NAME.fullmatch(words) and not any(
            is_english_word(part) or part.endswith(("’s", "'s")) for part in parts
        ):
            return True
        first, last = (bisect_left(self._starts, at) for at in (span.start, span.end))
        return any(
            named.is_person or self._fullest(named.name, named.start) != named.name for named in self._named[first:last]
        )

    def _fullest(self, name: str, at: int) -> str:
        """The only full name printed before, within a page, that ends with ``name``; else ``name`` itself."""
        known = self._full.get(name.split()[-1], [])
        near = known[bisect_left(known, (at - _PAGE, "")) : bisect_left(known, (at, ""))]
        fuller = {full for _, full in near if full.endswith(f" {name}")}
        return fuller.pop() if len(fuller) == 1 else name

    def _meant(self, gender: str, at: int, block: int, earlier: int) -> str | None:
        here = self._people(max(block, at - _REACH), at, gender)
        spoke_here = self._speaker if self._heard > block else None
        if here is None:
            return None
        if spoke_here and self._people(self._heard, at, gender) == set():
            here = {spoke_here} if first_name_gender(spoke_here) in (None, gender) else here - {spoke_here}
        if here:
            return here.pop() if len(here) == 1 else None
        opening = re.match(r"\W*(\w+)", self._masked[block:at])
        goes_on = opening is not None and _PRONOUN_GENDER.get(opening[1].casefold()) == gender
        before = self._people(earlier, block, gender) if opening is None or goes_on else None
        if before:
            if goes_on:  # only somebody who is surely a "she": the paragraph before may have heard another of her
                before = {name for name in before if gender in (first_name_gender(name), self._called.get(name))}
            return before.pop() if len(before) == 1 and not _describes_somebody(self._masked[earlier:block]) else None
        page = self._people(max(0, at - _PAGE), block, gender)
        return page.pop() if page and len(page) == 1 else None

    def _people(self, start: int, end: int, gender: str) -> set[str] | None:
        """Who of a gender is named in a stretch, by the fullest names; None if somebody may be whose name does not tell it."""
        found: set[str] = set()
        for named in self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            name = self._fullest(named.name, named.start)
            before = self._masked[max(0, named.start - 40) : named.start]
            if _SPOKEN_TO.search(before):
                continue
            if named.is_person or name != named.name or name == self._speaker:
                if first_name_gender(name) in (None, gender):
                    found.add(name)
            elif " " in name and not is_place_before(before):
                return None
        return found


def _names_in(masked: str) -> Iterator[_Named]:
    """Every name of a text, in order, but who wrote it; "Peguero’s father" is not Peguero."""
    for found in names_in(masked):
        mention = found.group()
        name = person_name(mention.split("\n\n")[0])
        possessive = mention.endswith(("’s", "'s")) or masked[found.end() : found.end() + 2] in ("’s", "'s")
        if name is None or name.isupper() or possessive:
            continue
        before = masked[max(0, found.start() - 16) : found.start()]
        if before.rstrip(" :").endswith(_WRITTEN_BY) or mention.startswith(("By ", "Por ")):
            continue
        bare = without_role(name)
        if " " not in bare and _PLACE.search(before) and not has_title(mention.removeprefix("La ")):
            continue  # "in La Paz", "near Victoria"
        described = " " in bare and (bare != name or _APPOSED.match(masked, found.end()) is not None)
        start = found.start() + max(mention.find(bare.split()[0]), 0)  # "From Rep. Delia Ramírez"
        yield _Named(start, bare, is_first_name(bare.split()[0]) or has_title(mention) or described)


def _describes_somebody(before: str) -> bool:
    """True if a sentence brings in somebody without a name: "His captain described the fire." "A woman, 40, came in." """
    return any(
        _DESCRIPTION.match(before, start)
        and person_name(_phrase(before, start, end)) is None
        and not _NAMED_AFTER.match(before, start, end)
        for start, end in sentences(before, 0, len(before))
    )


def _phrase(text: str, start: int, end: int) -> str:
    found = opening_subject(text[start:end])
    return text[start + found[0] : start + found[1]] if found else ""
