"""Whom the sentence before a quotation is about, so that "he said" means its subject: The mayor, Pedro Gil, disagreed. “…,” he said."""

from __future__ import annotations

import re
from collections.abc import Mapping

from verifier.quotes.names import first_name_gender, opening_subject, person_name, role_nouns
from verifier.quotes.people import People
from verifier.text import sentences

_PHRASE = re.compile(
    r"\W*(?:Asked|Pressed|Under|In|At|On|After|Before|During|By|From|When|Back|Later|Then|Outside|Inside|Near|Speaking|Reached)\b"
    r"(?:(?:[^,.;:!?\u0000]|,(?!\s(?:he|she|they)\b)){2,160}?),\s(?P<who>[A-ZÁÉÍÓÚÑ][\w’'\-]+(?:\s[A-ZÁÉÍÓÚÑ][\w’'\-]+){1,2})(?=\s[a-z]|,\s(?:\d|who\b))"
)
"""What stands before the subject: "Asked about the offer, Rubén Díaz laughed"."""
_SILENT = re.compile(
    r"\b(?:silent|quiet|silence|no\scomment|no\sanswer|declin\w+|refus\w+|absent)\b|(?:\bnot|n[’']t)\s(?:respond|answer|reply|return|call|comment|speak|talk|there|present|attend)\w*"
)
"""What whoever speaks next has not done."""
_STAYS = re.compile(
    r"\s(?:was|is|sat|sits|stood|stands|stayed|waited)\s(?:\w+\s)?(?:in|at|on|by|beside|behind|near|nearby|outside|inside|with)\b"
)
"""What says no more than where somebody is."""
_FORMS = {
    "m": re.compile(r"\b(?:she|her|hers)\b", re.IGNORECASE),
    "f": re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE),
}
"""The pronouns that speak against a gender."""
_OTHER = re.compile(
    r"\b(?:and|but|while|as|when)\s(?:his|her|their|the|an?|another)\s((?:[\w-]+\s){1,3})|\bwith\s(?:his|her|their)\s((?:[\w-]+\s?){1,2})"
)
"""Somebody else of whom the same sentence tells: "left, and her sister stayed"."""
_TOLD = re.compile(
    r"\b(?:told|tells|asked|asks|thanked|with|to|by|for|against|about|of)\s(?:[\w’',]+\s){0,4}$", re.IGNORECASE
)
"""Whom a sentence names, and is not about."""
_REACH = 600
"""Characters in which the sentence before begins."""


class Topic:
    """The subjects of a text's sentences.

    Args:
        masked: the document's text with every quotation blanked out.
        people: whom it names.
        called: names to "m" or "f", where a title or a pronoun has told that so far; filled as the text is read.
    """

    def __init__(self, masked: str, people: People, called: Mapping[str, str]) -> None:
        self._masked, self._people, self._called = masked, people, called

    def subject(self, gender: str, at: int, block: int, earlier: int, heard: int) -> str | None:
        """The fullest name of whom the sentence before an attribution is about, if a pronoun of a gender may stand for nobody else in
        it; None if it quotes something, names no subject or says that the subject kept silent.

        Args:
            gender: of the pronoun.
            at: where the pronoun stands.
            block, earlier: where its paragraph starts, and the one before.
            heard: where the last words ended that somebody was quoted with.
        """
        found = self._before(at, block, earlier)
        if found is None or found[0] < heard:
            return None
        start, end = found
        sentence = self._masked[start:end]
        phrase = _PHRASE.match(sentence)
        subject = phrase.span("who") if phrase else opening_subject(sentence)
        if subject is None or _STAYS.match(sentence, subject[1]) or _SILENT.search(sentence):
            return None
        if self._tells_of_another(sentence[subject[1] :]):
            return None
        name = person_name(sentence[subject[0] : subject[1]])
        if name is None:
            return None
        full = self._people.fullest(name, start + subject[0])
        named = self._people.between(start, end)
        is_person = any(one.is_person or one.name in self._people.surely for one in named if one.name in (name, full))
        surely = self._gender(full) == gender
        if not any(one.start < start + subject[1] and one.name in (name, full) for one in named):
            return None  # "Radio Andina was on."
        if not surely and (self._gender(full) is not None or not (is_person or full != name)):
            return None
        if not surely and _FORMS[gender].search(self._masked, max(0, earlier, at - _REACH), at):
            return None
        for one in named:
            other = self._people.fullest(one.name, one.start)
            is_told = _TOLD.search(self._masked, max(start, one.start - 60), one.start) is not None
            may_be = other not in (full, name) and not is_told and self._gender(other) in (None, gender)
            if may_be and (one.is_person or not surely):
                return None
        return full

    def is_shared(self, at: int, block: int) -> bool:
        """True if the sentence before one, in its own paragraph, tells of somebody without a name besides: "left, and her sister
        stayed"."""
        found = self._before(at, block, block)
        return found is not None and found[1] > block and self._tells_of_another(self._masked[found[0] : found[1]])

    def _before(self, at: int, block: int, earlier: int) -> tuple[int, int] | None:
        """The sentence before the one at ``at``, of the same paragraph or the one before; None if it holds a quotation."""
        here = sentences(self._masked, max(block, at - _REACH), at)
        told = here[:-1] or sentences(self._masked, max(earlier, block - _REACH), block)
        if not told:
            return None
        start, end = told[-1]
        quoted = self._masked.rfind("\0", start, end) + 1
        if quoted and quoted < end and not self._masked[quoted:end].lstrip()[:1].isupper():
            return None  # the sentence goes on after what it quotes
        start = max(start, quoted)
        return (start, end) if self._masked[start:end].rstrip()[-1:] in ".!?:" else None

    def _tells_of_another(self, rest: str) -> bool:
        return any(
            not role_nouns().isdisjoint((found[1] or found[2]).casefold().split()) for found in _OTHER.finditer(rest)
        )

    def _gender(self, name: str) -> str | None:
        return self._called.get(name) or first_name_gender(name)
