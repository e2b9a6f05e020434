"""Who is named in a text, under which names, with which office, and who of them is surely a person."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from verifier.model import Span
from verifier.quotes.named import Named, named_people
from verifier.quotes.names import (
    HANDLE,
    has_title,
    is_first_name,
    is_place_before,
    is_pronoun,
    opening_subject,
    person_name,
    role_nouns,
)
from verifier.quotes.offices import is_another, office_of
from verifier.quotes.word_scores import is_english_word
from verifier.resources import resource_json
from verifier.text import norms, one_of
from verifier.vocabulary import frequency

_FULL_NAME = re.compile(
    r"(?!(?:San|Sant|Santa|Santo|Los|Las|El|La|Costa|Puerto|Nuev[ao]|Buenos|Ciudad)\b)[A-ZÁÉÍÓÚÑ][\w’'\-]+(?:\s[A-ZÁÉÍÓÚÑ][\w’'\-]+){1,2}"
)
"""Two or three words, none of which opens the name of a town or a country."""
_PLACED = re.compile(r"[IiEeno](?<!\w.)(?:(?<=[IiEe])n|(?<=n)ear|(?<=o)utside)\s([A-ZÁÉÍÓÚÑ][\w’'\-]+)")


@cache
def _does() -> re.Pattern[str]:
    """What follows the subject of a sentence that is a person, whatever the name: "Cházaro turned his back", "Cházaro, 41,"."""
    words = {kind: one_of(text) for kind, text in resource_json("quotes/deeds.json").items() if kind != "comment"}
    return re.compile(
        r"(?:,?\s(?:then|just|only|also|slowly|still|again|once|never|always))?,?\s(?:"
        rf"(?:{words['deeds']})\b"
        r"|(?:is|was|turned)\s(?:\d{1,2}|(?:eight|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?)(?=[,.;]|\s(?:and|but|years|when|now)\b)|was\sborn\b"
        rf"|(?:{words['thoughts']})\s(?:that\s)?(?P<who>he|she)\b"
        rf"|\w+\s(?:\w+\s)?(?P<whose>his|her)\s(?:own\s|left\s|right\s)?(?:{words['belongings']})\b)"
        r"|,\s\d{1,2},|(?P<told>,\s(?:who|quien)\s)"
    )


_BY_ORIGIN = re.compile(r"[Tt]he\s(?:\d{1,2}-year-old|[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?:an|ean|ian|ine|ese|ish|eño|ense|can))")
_FROM = re.compile(
    r"(?:\b(?:[Aa]nd|[Bb]ut|[Tt]hen|[Aa]lso|[Tt]his|[Tt]hese|[Aa]nother)\s|(?:^|[.!?\n]\s*))[Ff]rom\s(?:the|an?|another|one|his|her|their|its)\s"
    r"(?:(?!(?:of|in|at|on|for)\b)[\w’'\-]+\s){0,3}?(?P<noun>[\w\-]+)(?:\s(?:of|in|at|on|for)\s[^,.:;]{2,40})?(?:,\s[^.:;\n]{2,60})?$"
)
"""What stands before the words of whoever holds an office: "And from the mayor, Ana Ruiz:"."""
_HANDLE = re.compile(HANDLE)
_LONGEST_NAME = 5
"""Words of a name with its titles."""
_OFFICE_REACH = 6_000
"""Characters in which the one who holds an office is looked for: an article's length."""
_BESIDE = 80
"""Characters beside a name in which print may say which office its bearer holds."""
PAGE = 20_000
"""Characters in which the full name that a surname stands for is looked for: "Díaz" is not the one of another article."""


_Places = dict[str, dict[str, list[int]]]
"""A part of full names to these, and where each starts, in order."""


class People:
    """Every name of a text, and what print says of whoever bears it.

    Args:
        masked: the document's text with every quotation blanked out, so that no name is one that somebody says.
    """

    def __init__(self, masked: str) -> None:
        self._masked = masked
        self._named = list(named_people(masked))
        self._starts = [named.start for named in self._named]
        self._surnames = {named.name.split()[-1] for named in self._named}
        self._full: _Places = {}
        for named in self._named:
            if " " in named.name:
                self._full.setdefault(named.name.split()[-1], {}).setdefault(named.name, []).append(named.start)
        self._held: dict[str, list[tuple[int, int, str]]] = {}
        for named in self._named:
            for noun, at in named.offices:
                self._held.setdefault(noun, []).append((named.start, at, named.name))
        self._places = {found.group(1) for found in _PLACED.finditer(masked)}
        self.surely = frozenset(self._surely_people())
        """The full names that are a person's by what is said of them."""
        self._first: _Places = {}
        for named in self._named:
            first, *rest = named.name.split()
            is_person = named.is_person or named.name in self.surely
            if rest and is_person and (is_first_name(first) or not _is_known_word(first)):
                self._first.setdefault(first, {}).setdefault(named.name, []).append(named.start)

    def genders(self) -> dict[str, str]:
        """The names of whose bearers a title or a noun before them tells the gender, the fullest, to "m" or "f"; never to both."""
        told: dict[str, set[str]] = {}
        for named in self._named:
            if named.gender:
                told.setdefault(self.fullest(named.name, named.start), set()).add(named.gender)
        return {name: next(iter(genders)) for name, genders in told.items() if len(genders) == 1}

    def between(self, start: int, end: int) -> Sequence[Named]:
        """The names that start in a stretch, in order."""
        return self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def names(self, name: str) -> bool:
        """True if the text names somebody of that surname, in whatever way but as the owner of something."""
        return name.split()[-1] in self._surnames

    def brings_in(self, span: Span) -> bool:
        """True if the words of a span name a person in full whom the text has not named before."""
        name = person_name(span.of(self._masked))
        if name is None or " " not in name or not self.is_somebody(span):
            return False
        return name not in _near(self._full, name.split()[-1], span.start)

    def _surely_people(self) -> Iterator[str]:
        """The full names that are a person's by what is said of them: they do what only people do, or their surname stands alone
        later on. "Andry Ruiz spoke in Spanish." "Bianca Díaz came early. Díaz was calm." """
        alone = {named.name: named.start for named in self._named if " " not in named.name}
        for named in self._named:
            first, last = named.name.split()[0], named.name.split()[-1]
            if not _FULL_NAME.fullmatch(named.name) or is_english_word(first.casefold()):
                continue
            again = alone.get(last, -1) > named.start and not _is_known_word(last)
            end = named.start + len(named.name)
            if again or self.does_as_people_do(named.start, end, end + _BESIDE):
                yield named.name

    def does_as_people_do(self, start: int, end: int, limit: int) -> re.Match[str] | None:
        """What a sentence says that only a person does, if its subject, a name at ``[start, end)``, is no word and no place."""
        name = person_name(self._masked[start:end])
        if is_place_before(self._masked[max(0, start - 20) : start]):
            return None  # "Of Tzul, who is nine, she is proud"
        if name is None or name in self._places or any(map(is_english_word, name.casefold().split())):
            return None
        does = _does().match(self._masked, end, limit)
        is_word = any(map(_is_known_word, name.split()))  # "Mora, who spoke first," is somebody for all that
        return does if does and (does["told"] or not is_word) else None

    def is_somebody(self, span: Span) -> bool:
        """True if the words of a span name, or stand for, a person: by a first name, a title, what is said of them, a full name
        printed before, or two or three words of a name that are no English."""
        told = span.of(self._masked)
        if is_pronoun(told) or _HANDLE.fullmatch(told):
            return True
        from_whom = _FROM.search(self._masked[max(0, span.start - _BESIDE) : span.end])
        if from_whom and from_whom["noun"].casefold() in role_nouns():
            return True
        if person_name(told) and has_title(told):
            return True
        if len(told.split()) > _LONGEST_NAME:
            return False  # "Elena Warren Hammers Bank CEO" is a headline
        parts = told.casefold().split()
        if _FULL_NAME.fullmatch(told) and not any(
            is_english_word(part) or part.endswith(("’s", "'s")) for part in parts
        ):
            return True
        return any(
            named.is_person or self.fullest(named.name, named.start) != named.name
            for named in self.between(span.start, span.end)
        )

    def fullest(self, name: str, at: int) -> str:
        """The only full name printed before, within a page, that ends with ``name``, or else opens with it; else ``name`` itself."""
        fuller = [full for full in _near(self._full, name.split()[-1], at) if full.endswith(f" {name}")]
        fuller = fuller or _near(self._first, name, at)
        return fuller[0] if len(fuller) == 1 else name

    def holder(self, mention: str, at: int) -> str | None:
        """The only one printed before with the office that a mention is ("the general"), if no other holder is brought in since."""
        noun, which = office_of(mention) or ("", frozenset())
        known = self._held.get(noun, [])
        near = known[bisect_left(known, (at - _OFFICE_REACH,)) : bisect_left(known, (at,))]
        if which:  # "Interior Minister Luis Paz" is "the interior minister"
            near = [held for held in near if which <= self._around(held[0], at)]
        holders = {self.fullest(name, at) for _, _, name in near}
        if len(holders) != 1:
            return None
        told = {place for _, place, _ in near}
        others = re.finditer(rf"(?<![\w\-]){noun}", self._masked[near[0][0] : at])
        starts = ((near[0][0] + other.start(), near[0][0] + other.end()) for other in others)
        if any(start not in told and is_another(self._masked, start, end) for start, end in starts):
            return None
        return holders.pop()

    def described(self, mention: str, at: int, block: int) -> str | None:
        """Who is "the Chilean" or "the 31-year-old": the only one named in the paragraph, if it opens with the name."""
        if not _BY_ORIGIN.fullmatch(mention):
            return None
        here = self.between(block, at)
        names = {self.fullest(named.name, named.start) for named in here}
        found = opening_subject(self._masked[block:at]) if len(names) == 1 else None
        opens = found is not None and here[0].start in range(block + found[0], block + found[1])
        return names.pop() if opens and (here[0].is_person or self.fullest(here[0].name, at) != here[0].name) else None

    def _around(self, start: int, limit: int) -> set[str]:
        """The words beside a name, from the name before to the one after."""
        place = bisect_left(self._starts, start)
        opens = max(0, start - _BESIDE, *self._starts[max(place - 1, 0) : place])
        closes = min(limit, start + _BESIDE, *self._starts[place + 1 : place + 2])
        return set(norms(self._masked[opens:closes]))


def _near(places: _Places, key: str, at: int) -> list[str]:
    """The full names of a key that stand before a place and within a page of it."""
    return [
        name
        for name, starts in places.get(key, {}).items()
        if (before := bisect_left(starts, at)) and starts[before - 1] >= at - PAGE
    ]


def _is_known_word(part: str) -> bool:
    """True for the words of either language and what the list of words has of places and firms ("Boca", "Brussels")."""
    return any(frequency(part.casefold(), language) > 0 for language in ("es", "en"))
