"""Which person a mention stands for, and who speaks where the sentence of a quotation names nobody."""

from __future__ import annotations

import re
from collections import Counter

from verifier.model import Span
from verifier.quotes.clauses import patterns
from verifier.quotes.named import FEATURES
from verifier.quotes.names import (
    HANDLE,
    NAME,
    NUMBERED,
    PRONOUN_GENDERS,
    first_name_gender,
    has_title,
    is_first_name,
    is_person,
    is_place_before,
    is_pronoun,
    opening_subject,
    person_name,
)
from verifier.quotes.people import PAGE, People
from verifier.quotes.strangers import brings_in_role, describes_somebody
from verifier.quotes.topic import Topic
from verifier.quotes.whose import is_under_discussion
from verifier.quotes.word_scores import is_english_word
from verifier.text import sentences

_SPOKEN_TO = re.compile(
    r"\b(?:told|tells|asked|asks|thanked|with|(?:speak|spoke|talk|talked|said)(?:ing|s)? to) (?:[\w’']+ ){0,2}$",
    re.IGNORECASE,
)
"""Whom somebody tells or asks is not the one who speaks next."""
_FIRST_WORD = re.compile(r"\W*(\w+)")
_AFTER_PHRASE = re.compile(
    r"\W*(?:In|Inside|At|On|Outside|Near|Once|After|Before|During|By|From|When|Back|Then|Now|Later|Still|Today|Asked)\b"
    r"(?:,?\s[^.,:;!?\u0000]{2,60},)?[^.,:;!?\u0000]{0,80},\s(he|she)\b"
)
"""A paragraph that goes on with the one of the paragraph before, after where or when: "Inside the prison, he feared"."""
_ASKS = re.compile(
    rf"\b(?:asked|pressed)\s(?:(?:the|an?|el|la)\s(?:[\w\-]+\s){{1,3}}?)?(?P<who>{NAME})(?:,\s[^,.\u0000]{{3,60}},)?"
    r"(?=\s(?:how|if|whether|what|why|when|where|who|which|about|afterwards?|later|again)\b|[.,])"
)
"""Whom a question was put to: "asked the Irish novelist Conor Feeney, who shared the bill, what"."""
_LABEL = re.compile(r"^(?P<who>[A-ZÁÉÍÓÚÑ][\w.’'\-]*(?:\s[A-ZÁÉÍÓÚÑ][\w.’'\-]*){0,3}):\s", re.MULTILINE)
"""What opens a turn: who speaks in it."""
_STOP, _WORD = re.compile(r"[!?]\s|(?<!\b[A-Z])\.\s"), re.compile(r"\w+")
_LONGEST_SENTENCE = 400
_POSTS = re.compile(rf"{HANDLE}|{NUMBERED}")
_OWNERS = {"his": "m", "her": "f"}
"""Here are five of his answers."""
_FEATURE = re.compile(rf"\W*(?P<who>{NAME}(?<=[’']s)|His|Her)\s(?:\w+\s)?{FEATURES}\s(?=[a-z])")
"""Díaz's voice broke."""
_FORMS = {"m": ("he", "his", "him"), "f": ("she", "her", "hers")}
_LONGEST_LABEL = 2
"""Words before a colon that may only say what follows: "In English:"."""
_REACH = 1_200
"""Characters in which the one a pronoun stands for is looked for."""


class Cast:
    """Who has spoken, as a text is read from its beginning to its end; ``people``: who is named in it.

    Args:
        masked: the document's text with every quotation blanked out, so that no name is one that somebody says.
    """

    def __init__(self, masked: str) -> None:
        self._masked = masked
        self.people = People(masked)
        self._called = self.people.genders()
        self._topic = Topic(masked, self.people, self._called)
        self._labels = Counter(found.group() for found in _LABEL.finditer(masked))
        self._speaker: str | None = None
        self._voices: set[str] = set()
        self._heard = 0

    def heard(self, speaker: str, end: int) -> None:
        """``speaker`` has spoken up to the character ``end``."""
        self._speaker, self._heard = speaker, max(end, self._heard)
        self._voices.add(speaker)

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
        if not is_pronoun(told) and told.casefold() not in _OWNERS:
            if _POSTS.fullmatch(told):
                return told
            name = person_name(told)
            if name:
                return self.people.fullest(self._as_written(name, told), mention.start)
            return self.people.holder(told, mention.start) or self.people.described(told, mention.start, block)
        if self._is_told_in_turn(mention.start, block):
            return None
        gender = PRONOUN_GENDERS.get(told.casefold()) or _OWNERS.get(told.casefold())
        asked, answers = self._asked(mention.start, block, gender) if gender else (False, None)
        if asked:
            return answers
        if gender and (subject := self._topic.subject(gender, mention.start, block, earlier, self._heard)):
            self._called[subject] = gender
            return subject
        if gender and self._topic.is_shared(mention.start, block):
            return None
        if gender is None or describes_somebody(self._masked[max(block, mention.start - _REACH) : mention.start]):
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
        before = list(sentences(self._masked, max(block, start - _REACH), start))
        if not before:
            return None
        # A quotation may have ended the sentence before: “Fue culpa mía.” Coach Fabio Rey did not: “…”
        within, end = self._masked.rfind("\u0000", before[-1][0], start) + 1, before[-1][1]
        within += len(self._masked[within:end]) - len(self._masked[within:end].lstrip(" \n)]"))
        tail = self._masked[within:end].rstrip() if within else ""
        if tail.endswith((",", ";")) or is_under_discussion(self._masked[before[-1][0] : start]):
            return None  # the sentence goes on with another's words: "; somebody at the back, “…”"
        is_sentence = tail[:1].isupper() and len(tail.split()) > _LONGEST_LABEL
        for opens in (within, before[-1][0]) if within and not is_sentence else (max(within, before[-1][0]),):
            words = self._masked[opens:end]
            opened = patterns()["opens_when"].match(words)
            owner = _FEATURE.match(words)
            owned = (owner.start("who"), owner.end("who") - 2 * owner["who"].endswith(("’s", "'s"))) if owner else None
            if found := _said_by(words) or owned or (opened.span("who") if opened else opening_subject(words)):
                break
        else:
            return None
        span = Span(opens + found[0], opens + found[1])
        mention = span.of(self._masked)
        known = mention.casefold() in (*PRONOUN_GENDERS, *_OWNERS) or (
            not is_pronoun(mention) and self.people.is_somebody(span)
        )
        return span if known or self.people.does_as_people_do(span.start, span.end, end) else None

    def _is_told_in_turn(self, at: int, block: int) -> bool:
        """True for a pronoun in a turn of an interview that names nobody but, in its label, whoever speaks: "Rosa: She said “no.”" """
        label = _LABEL.match(self._masked, block, at)
        if label is None:
            return False
        is_turn = self._labels[label.group()] > 1 or is_person(label["who"])
        return is_turn and not self.people.between(label.end(), at)

    def _meant(self, gender: str, at: int, block: int, earlier: int) -> str | None:
        here = self._people(max(block, at - _REACH), at, gender)
        spoke_here = self._speaker if self._heard > block else None
        if not here and spoke_here is None and self._goes_on(gender, at):
            return self._speaker
        if not here and spoke_here is None and (unlisted := self._only_one_named(max(block, at - _REACH), at, gender)):
            return unlisted
        if here is None:
            return None
        if spoke_here and self._people(max(self._heard, at - PAGE), at, gender) == set():
            here = {spoke_here} if self._may_be(spoke_here, gender) else here - {spoke_here}
        if here:
            return here.pop() if len(here) == 1 else None
        opening = _FIRST_WORD.match(self._masked, block, at)
        opens = _AFTER_PHRASE.match(self._masked, block, at + len("she")) or opening
        goes_on = opens is not None and PRONOUN_GENDERS.get(opens[1].casefold()) == gender
        before = self._people(max(earlier, block - PAGE), block, gender) if opening is None or goes_on else None
        if before:
            if goes_on:  # only somebody who is surely a "she": the paragraph before may have heard another of her
                surely = {name for name in before if gender in (first_name_gender(name), self._called.get(name))}
                before = surely or (before if self._only_called(gender, earlier, block) else set())
            return (
                before.pop()
                if len(before) == 1 and not describes_somebody(self._masked[max(earlier, block - _REACH) : block])
                else None
            )
        if brings_in_role(self._masked[max(block, at - _REACH) : at]):
            return None
        page = self._people(max(0, at - PAGE), block, gender, near=False)
        return page.pop() if page and len(page) == 1 else None

    def _goes_on(self, gender: str, at: int) -> bool:
        """True if whoever spoke last is of a gender, and nobody has been named or brought in since."""
        if self._speaker is None or at - self._heard > _REACH:
            return False
        told = gender in (first_name_gender(self._speaker), self._called.get(self._speaker))
        since = self._masked[self._heard : at]
        return (
            told
            and self._may_be(self._speaker, gender)
            and all(is_english_word(one.name.casefold()) for one in self.people.between(self._heard, at))
            and not (describes_somebody(since) or brings_in_role(since))
        )

    def _as_written(self, name: str, told: str) -> str:
        """A person's name that is printed all in capitals, as in a transcript, with small letters; "UNICEF" stays as it is."""
        small = name.title()
        known = name.isupper() and (has_title(told) or is_person(small) or self.people.names(small))
        return small if known else name

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
            full = self.people.fullest(name, found.start("who")) if name else None
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
        named = self.people.between(start, end)
        if len({one.name for one in named}) != 1 or not self._may_be(named[0].name, gender):
            return None
        name = named[0].name
        for opens, closes in sentences(self._masked, start, end):
            found = opening_subject(self._masked[opens:closes])
            if found and named[0].start in range(opens + found[0], opens + found[1]):
                does = self.people.does_as_people_do(opens + found[0], opens + found[1], closes)
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
        for named in self.people.between(start, end):
            name = self.people.fullest(named.name, named.start)
            before = self._masked[max(0, named.start - 40) : named.start]
            is_kin = named.gender is not None and " " not in name and not is_first_name(name)
            if _SPOKEN_TO.search(before) or (is_kin and not near and name not in self._voices):
                continue  # farther away, "her daughter, Awilda" is no "she" until she has spoken
            surely = name in self.people.surely and (near or name in self._voices)
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
