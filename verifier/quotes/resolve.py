"""Which person a mention stands for, and who speaks where the sentence of a quotation names nobody."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from verifier.model import Span
from verifier.quotes.clauses import patterns
from verifier.quotes.named import named_people
from verifier.quotes.names import (
    NAME,
    PRONOUN,
    PRONOUN_GENDERS,
    first_name_gender,
    has_title,
    is_place_before,
    opening_subject,
    person_name,
    role_nouns,
)
from verifier.quotes.offices import is_another, office_of
from verifier.quotes.word_scores import is_english_word
from verifier.resources import resource_json
from verifier.text import sentences, words
from verifier.vocabulary import frequency

_SPOKEN_TO = re.compile(r"\b(?:told|tells|asked|asks|thanked|with) (?:[\w’']+ ){0,2}$")
"""Whom somebody tells or asks is not the one who speaks next."""
_DESCRIPTION = re.compile(
    r"\W*(?:(?:His|Her|Their|An?|One|Another|Una?|Su)\s\w|(?:The|El|La)\s(?:other|second|third|otr[oa])(?:,|\s(?:man|woman|boy|girl|one)\b)|[^\W\d_]+(?:\s[^\W\d_]+)?[’']s\s[a-z])"
)
_ONES = re.compile(r"\W*(?:His|Her|Their|Su)\s(?P<what>(?:[\w’'\-]+\s?){1,4})")
"""Her captain is somebody, her medicines are not."""
_OWNED = re.compile(r"[A-ZÁÉÍÓÚÑ][\w ]*[’']s\s")
"""Díaz's brother is somebody, Díaz's record is not."""
_FULL_NAME = re.compile(
    r"(?!(?:San|Sant|Santa|Santo|Los|Las|El|La|Costa|Puerto|Nuev[ao]|Buenos|Ciudad)\b)[A-ZÁÉÍÓÚÑ][\w’'\-]+(?:\s[A-ZÁÉÍÓÚÑ][\w’'\-]+){1,2}"
)
"""Two or three words, none of which opens the name of a town or a country."""
_PLACED = re.compile(r"\b(?:[Ii]n|near|outside|[Ee]n)\s([A-ZÁÉÍÓÚÑ][\w’'\-]+)")
_NAMED_AFTER = re.compile(r"\W*[^,.\u0000]{2,60},\s[A-ZÁÉÍÓÚÑ][\w’'\-]+\s[A-ZÁÉÍÓÚÑ][\w’'\-]+,")
"""The company's lawyer, Brent Hollister, ..."""

_NAMED_AS = re.compile(
    r"\W*[^,.\u0000]{2,60},?\swho\s[^.\u0000]{0,60}?\b(?:names?(?:\sonly)?\sas|identified(?:\sonly)?\s(?:as|by)|(?:known|goes|went)(?:\sonly)?\s(?:as|by)|called(?:\s(?:her|him)self)?)"
    r"\s(?:(?:her|his|the|first)\s){0,3}(?:names?,?\s)?[A-ZÁÉÍÓÚÑ]"
)
"""A pensioner who gave her name only as Elvira ..."""


@cache
def _does() -> re.Pattern[str]:
    """What follows the subject of a sentence that is a person, whatever the name: "Cházaro turned his back", "Cházaro, 41,"."""
    words = {kind: text.replace(" ", "|") for kind, text in resource_json("quotes/deeds.json").items()}
    return re.compile(
        r"(?:,?\s(?:then|just|only|also|slowly|still|again|once|never|always))?,?\s(?:"
        rf"(?:{words['deeds']})\b"
        r"|(?:is|was|turned)\s\d{1,2}(?=[,.;]|\s(?:and|but|years|when|now)\b)|was\sborn\b"
        rf"|(?:{words['thoughts']})\s(?:that\s)?(?P<who>he|she)\b"
        rf"|\w+\s(?:\w+\s)?(?P<whose>his|her)\s(?:own\s|left\s|right\s)?(?:{words['belongings']})\b)"
        r"|,\s(?:\d{1,2},|who\s|quien\s)"
    )


_FIRST_WORD = re.compile(r"\W*(\w+)")
_AFTER_PHRASE = re.compile(
    r"\W*(?:In|Inside|At|On|Outside|Near|Once|After|Before|During|By|From|When|Back|Then|Now|Later|Still|Today|Asked)\b"
    r"[^.,:;!?\u0000]{0,80},\s(he|she)\b"
)
"""A paragraph that goes on with the one of the paragraph before, after where or when: "Inside the prison, he feared"."""
_ASKS = re.compile(
    rf"\b(?:asked|pressed)\s(?:(?:the|an?|el|la)\s(?:[\w\-]+\s){{1,3}}?)?(?P<who>{NAME})(?:,\s[^,.\u0000]{{3,60}},)?"
    r"(?=\s(?:how|if|whether|what|why|when|where|who|which|about|afterwards?|later|again)\b|[.,])"
)
"""Whom a question was put to: "asked the Irish novelist Conor Feeney, who shared the bill, what"."""
_BY_ORIGIN = re.compile(r"[Tt]he\s(?:\d{1,2}-year-old|[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?:an|ean|ian|ine|ese|ish|eño|ense|can))")
_STOP, _WORD = re.compile(r"[!?]\s|(?<!\b[A-Z])\.\s"), re.compile(r"\w+")
_LONGEST_SENTENCE = 400
_OWNERS = {"his": "m", "her": "f"}
"""Here are five of his answers."""
_FORMS = {"m": ("he", "his", "him"), "f": ("she", "her", "hers")}
_LONGEST_NAME = 5
"""Words of a name with its titles."""
_LONGEST_LABEL = 2
"""Words before a colon that may only say what follows: "In English:"."""
_REACH = 1_200
"""Characters in which the one a pronoun stands for is looked for."""
_OFFICE_REACH = 6_000
"""Characters in which the one who holds an office is looked for: an article's length."""
_BESIDE = 80
"""Characters beside a name in which print may say which office its bearer holds."""
_PAGE = 20_000
"""Characters in which the full name that a surname stands for is looked for: "Díaz" is not the one of another article."""


class Cast:
    """Who is named and who has spoken, as a text is read from its beginning to its end.

    Args:
        masked: the document's text with every quotation blanked out, so that no name is one that somebody says.
    """

    def __init__(self, masked: str) -> None:
        self._masked = masked
        self._named = list(named_people(masked))
        self._starts = [named.start for named in self._named]
        self._surnames = {named.name.split()[-1] for named in self._named}
        self._full: dict[str, list[tuple[int, str]]] = {}
        for named in self._named:
            if " " in named.name:
                self._full.setdefault(named.name.split()[-1], []).append((named.start, named.name))
        self._held: dict[str, list[tuple[int, int, str]]] = {}
        for named in self._named:
            for noun, at in named.offices:
                self._held.setdefault(noun, []).append((named.start, at, named.name))
        self._places = {found.group(1) for found in _PLACED.finditer(masked)}
        self._surely = set(self._surely_people())
        self._called: dict[str, str] = {}
        self._speaker: str | None = None
        self._voices: set[str] = set()
        self._heard = 0

    def heard(self, speaker: str, end: int) -> None:
        """``speaker`` has spoken up to the character ``end``."""
        self._speaker, self._heard = speaker, max(end, self._heard)
        self._voices.add(speaker)

    def names(self, name: str) -> bool:
        """True if the text names somebody of that surname, in whatever way but as the owner of something."""
        return name.split()[-1] in self._surnames

    def brings_in(self, span: Span) -> bool:
        """True if the words of a span name a person in full whom the text has not named before."""
        name = person_name(span.of(self._masked))
        if name is None or " " not in name or not self.is_somebody(span):
            return False
        known = self._full.get(name.split()[-1], [])
        return all(start >= span.start or span.start - start > _PAGE for start, full in known if full == name)

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
        told = mention.of(self._masked)
        if not re.fullmatch(PRONOUN, told) and told.casefold() not in _OWNERS:
            name = person_name(told)
            if name:
                return self._fullest(name, mention.start)
            return self._holder(told, mention.start) or self._described(told, mention.start, block)
        gender = PRONOUN_GENDERS.get(told.casefold()) or _OWNERS.get(told.casefold())
        asked, answers = self._asked(mention.start, block, gender) if gender else (False, None)
        if asked:
            return answers
        if gender is None or _describes_somebody(self._masked[max(block, mention.start - _REACH) : mention.start]):
            return None
        meant = self._meant(gender, mention.start, block, earlier)
        if meant:
            self._called[meant] = gender
        return meant

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
            if again or self._does_as_people_do(named.start, end, end + _BESIDE):
                yield named.name

    def _does_as_people_do(self, start: int, end: int, limit: int) -> re.Match[str] | None:
        """What a sentence says that only a person does, if its subject, a name at ``[start, end)``, is no word and no place."""
        name = person_name(self._masked[start:end])
        if is_place_before(self._masked[max(0, start - 20) : start]):
            return None  # "Of Tzul, who is nine, she is proud"
        if name is None or name in self._places or any(map(_is_known_word, name.split())):
            return None
        return _does().match(self._masked, end, limit)

    def subject_before(self, start: int, block: int) -> Span | None:
        """Who does what the sentence before a quotation says, if that is surely somebody: Rosa Díaz shrugged. “…”

        Args:
            start: where the quotation's outer mark stands; only white space stands between it and the sentence before.
            block: where its paragraph starts.
        """
        before = list(sentences(self._masked, max(block, start - _REACH), start))
        if not before:
            return None
        # A quotation may have ended the sentence before: “Fue culpa mía.” Coach Fabio Rey did not: “…”
        within, end = self._masked.rfind("\u0000", before[-1][0], start) + 1, before[-1][1]
        within += len(self._masked[within:end]) - len(self._masked[within:end].lstrip(" \n)]"))
        tail = self._masked[within:end].rstrip() if within else ""
        if tail.endswith((",", ";")):
            return None  # the sentence goes on with another's words: "; somebody at the back, “…”"
        is_sentence = tail[:1].isupper() and len(tail.split()) > _LONGEST_LABEL
        for opens in (within, before[-1][0]) if within and not is_sentence else (max(within, before[-1][0]),):
            if found := _said_by(self._masked[opens:end]) or opening_subject(self._masked[opens:end]):
                break
        else:
            return None
        span = Span(opens + found[0], opens + found[1])
        mention = span.of(self._masked)
        is_pronoun = re.fullmatch(PRONOUN, mention) is not None
        known = mention.casefold() in PRONOUN_GENDERS or (not is_pronoun and self.is_somebody(span))
        return span if known or self._does_as_people_do(span.start, span.end, end) else None

    def is_somebody(self, span: Span) -> bool:
        """True if the words of a span name, or stand for, a person: by a first name, a title, what is said of them, a full name
        printed before, or two or three words of a name that are no English."""
        told = span.of(self._masked)
        if re.fullmatch(PRONOUN, told):
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

    def _holder(self, mention: str, at: int) -> str | None:
        """The only one printed before with the office that a mention is ("the general"), if no other holder is brought in since."""
        noun, which = office_of(mention) or ("", frozenset())
        known = self._held.get(noun, [])
        near = known[bisect_left(known, (at - _OFFICE_REACH,)) : bisect_left(known, (at,))]
        if which:  # "Interior Minister Luis Paz" is "the interior minister"
            near = [held for held in near if which <= self._around(held[0], at)]
        holders = {self._fullest(name, at) for _, _, name in near}
        if len(holders) != 1:
            return None
        told = {place for _, place, _ in near}
        others = re.finditer(rf"(?<![\w\-]){noun}", self._masked[near[0][0] : at])
        starts = ((near[0][0] + other.start(), near[0][0] + other.end()) for other in others)
        if any(start not in told and is_another(self._masked, start, end) for start, end in starts):
            return None
        return holders.pop()

    def _described(self, mention: str, at: int, block: int) -> str | None:
        """Who is "the Chilean" or "the 31-year-old": the only one named in the paragraph, if it opens with the name."""
        if not _BY_ORIGIN.fullmatch(mention):
            return None
        here = self._named[bisect_left(self._starts, block) : bisect_left(self._starts, at)]
        names = {self._fullest(named.name, named.start) for named in here}
        found = opening_subject(self._masked[block:at]) if len(names) == 1 else None
        opens = found is not None and here[0].start in range(block + found[0], block + found[1])
        return names.pop() if opens and (here[0].is_person or self._fullest(here[0].name, at) != here[0].name) else None

    def _around(self, start: int, limit: int) -> set[str]:
        """The words beside a name, from the name before to the one after."""
        place = bisect_left(self._starts, start)
        opens = max(0, start - _BESIDE, *self._starts[max(place - 1, 0) : place])
        closes = min(limit, start + _BESIDE, *self._starts[place + 1 : place + 2])
        return {token.norm for token in words(self._masked[opens:closes])}

    def _meant(self, gender: str, at: int, block: int, earlier: int) -> str | None:
        here = self._people(max(block, at - _REACH), at, gender)
        spoke_here = self._speaker if self._heard > block else None
        if not here and spoke_here is None and (unlisted := self._only_one_named(max(block, at - _REACH), at, gender)):
            return unlisted
        if here is None:
            return None
        if spoke_here and self._people(max(self._heard, at - _PAGE), at, gender) == set():
            here = {spoke_here} if self._may_be(spoke_here, gender) else here - {spoke_here}
        if here:
            return here.pop() if len(here) == 1 else None
        opening = _FIRST_WORD.match(self._masked, block, at)
        opens = _AFTER_PHRASE.match(self._masked, block, at + 1) or opening
        goes_on = opens is not None and PRONOUN_GENDERS.get(opens[1].casefold()) == gender
        before = self._people(max(earlier, block - _PAGE), block, gender) if opening is None or goes_on else None
        if before:
            if goes_on:  # only somebody who is surely a "she": the paragraph before may have heard another of her
                surely = {name for name in before if gender in (first_name_gender(name), self._called.get(name))}
                before = surely or (before if self._only_called(gender, earlier, block) else set())
            return (
                before.pop()
                if len(before) == 1 and not _describes_somebody(self._masked[max(earlier, block - _REACH) : block])
                else None
            )
        page = self._people(max(0, at - _PAGE), block, gender, near=False)
        return page.pop() if page and len(page) == 1 else None

    def _asked(self, at: int, block: int, gender: str) -> tuple[bool, str | None]:
        """Whether somebody whom a pronoun may mean was asked just before, and who, unless it may mean whoever asked as well: "A crew
        asked Ruiz how many. “…,” he said." """
        for start, end in sentences(self._masked, max(block, at - _REACH), at)[-3:][::-1]:
            found = _ASKS.search(self._masked, start, min(end, at))
            if found is None:
                if self._people(start, min(end, at), gender) != set():
                    return False, None
                continue
            name = person_name(found["who"])
            full = self._fullest(name, found.start("who")) if name else None
            others = self._people(start, found.start(), gender)
            if full is None or not self._may_be(full, gender):
                return False, None
            return True, full if others == set() else None
        return False, None

    def _is_called(self, name: str, gender: str, start: int, limit: int) -> bool:
        """True if the sentence that names somebody does not speak against a gender: "Mildred Ruiz played us what her cousin left" is
        no "he"."""
        other = "f" if gender == "m" else "m"
        if first_name_gender(name) == gender:
            return True
        stop = _STOP.search(self._masked, start, min(limit, start + _LONGEST_SENTENCE))
        told = _WORD.findall(self._masked, start, stop.start() if stop else min(limit, start + _LONGEST_SENTENCE))
        return not any(word.casefold() in _FORMS[other] for word in told)

    def _only_called(self, gender: str, start: int, end: int) -> bool:
        """True if a stretch has pronouns of one gender alone: "Andry Ruiz spoke in Spanish, his words later translated"."""
        told = {word.casefold() for word in re.findall(r"\w+", self._masked[start:end])}
        other = "f" if gender == "m" else "m"
        return not told.isdisjoint(_FORMS[gender]) and told.isdisjoint(_FORMS[other])

    def _may_be(self, name: str, gender: str) -> bool:
        """True unless the first name, or the pronoun that stood for the name before, is of the other gender."""
        return first_name_gender(name) in (None, gender) and self._called.get(name, gender) == gender

    def _only_one_named(self, start: int, end: int, gender: str) -> str | None:
        """The one name of a stretch, if it is the subject of a sentence and has spoken before or does what only a person of the
        gender does."""
        named = self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        if len({one.name for one in named}) != 1 or not self._may_be(named[0].name, gender):
            return None
        name = named[0].name
        for opens, closes in sentences(self._masked, start, end):
            found = opening_subject(self._masked[opens:closes])
            if found and named[0].start in range(opens + found[0], opens + found[1]):
                does = self._does_as_people_do(opens + found[0], opens + found[1], closes)
                told = (does["whose"] or does["who"]) if does else None
                is_person = does is not None or name in self._voices
                return name if is_person and told in (None, *_FORMS[gender]) else None
        return None

    def _people(self, start: int, end: int, gender: str, *, near: bool = True) -> set[str] | None:
        """Who of a gender is named in a stretch, by the fullest names; None if somebody may be whose name does not tell it.

        ``near``: the stretch is so short that what is said of somebody tells a person.
        """
        found: set[str] = set()
        others: set[str] = set()
        for named in self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            name = self._fullest(named.name, named.start)
            before = self._masked[max(0, named.start - 40) : named.start]
            if _SPOKEN_TO.search(before):
                continue
            surely = name in self._surely and (near or name in self._voices)
            if named.is_person or name != named.name or name == self._speaker or surely:
                called = not surely or self._is_called(name, gender, named.start, end)
                (found if self._may_be(name, gender) and called else others).add(name)
            elif " " in name and not is_place_before(before):
                return None
        return found - others


def _said_by(sentence: str) -> tuple[int, int] | None:
    """Who is named after the reporting verb that a sentence goes on with after a quotation: “…?” asked Rosa Díaz. “…”"""
    said = patterns()["after_verb_subject"].match(sentence)
    return said.span("who") if said and said["cue"].islower() and said["who"][0].isupper() else None


def _is_known_word(part: str) -> bool:
    """True for the words of either language and what the list of words has of places and firms ("Boca", "Brussels")."""
    return any(frequency(part.casefold(), language) > 0 for language in ("es", "en"))


def _describes_somebody(before: str) -> bool:
    """True if a sentence brings in somebody without a name: "His captain described the fire." "A woman, 40, came in." """
    return any(
        _DESCRIPTION.match(before, start)
        and person_name(told := _phrase(before, start, end)) is None
        and (not _OWNED.match(told) or told.split()[-1] in role_nouns())
        and _is_ones_person(before[start:end])
        and not (_NAMED_AFTER.match(before, start, end) or _NAMED_AS.match(before, start, end))
        for start, end in sentences(before, 0, len(before))
    )


def _is_ones_person(sentence: str) -> bool:
    """False for a sentence about what is somebody's and no person: "Her medicines used to be free." """
    ones = _ONES.match(sentence)
    return ones is None or not role_nouns().isdisjoint(re.findall(r"[\w-]+", ones["what"].casefold()))


def _phrase(text: str, start: int, end: int) -> str:
    found = opening_subject(text[start:end])
    return text[start + found[0] : start + found[1]] if found else ""
