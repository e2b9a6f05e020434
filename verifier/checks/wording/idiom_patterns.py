"""Phrases with slots, looked up among the words of a text: the pattern language of the idiom tables.

A pattern is a phrase as a dictionary prints it. Case, accents (not ñ) and punctuation do not count; besides words it may hold

    *word         any form of a verb. In Spanish the pronouns of the infinitive ("*ponerse", "*echarle") must stand before the
                  verb or on its end, in any person; others may
    @word         a noun or an adjective in any gender and number
    one's, su     a possessive: "my", "their own", "the mayor's"; "mi", "nuestras"
    ...           up to four words
    (a|b c|)      one of these, or nothing

After a verb up to two words such as "ya", "nunca", "really" may stand that the pattern does not name. No pattern is matched
across the end of a sentence, nor a slot across a comma.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Generic, TypeVar

from verifier.checks.morphology.inflection import nominal, split_clitics
from verifier.checks.wording.idiom_words import POSSESSIVE, Word, possessives, read_words, verb_table
from verifier.model import Span
from verifier.text import Token, strip_accents

T = TypeVar("T")

GAP = 4
"""How many words "..." may stand for."""
FILLERS = 2
"""How many words that do not belong to it a phrase may have after its verb."""
_CLITIC_REACH = 4
"""How far before its verb a pronoun may stand: "se las tuvo que poner"."""
_PERSONS = {"se": {"me", "te", "se", "nos", "os"}, "le": {"me", "te", "le", "se", "nos", "os", "les"}}
"""Pronoun of the infinitive to what it becomes in other persons; the other pronouns stay."""

_FILLERS = {
    "es": "ya nunca jamas siempre tambien todos todas todo mucho muy mas bien nada tanto tan hoy ahora yo tu vos el ella usted "
    "ellos ellas ustedes nosotros uno otra vez nuevo de como asi entonces aqui solo casi aun totalmente completamente realmente",
    "en": "really all just never always already completely finally almost once again even still right absolutely firmly only very so "
    "pretty both simply literally basically now soon quite then yet ever too far we i you he she they it me him her us them",
}
_GROUP = re.compile(r"\(([^()]*)\)")
_PIECE = re.compile(r"\.\.\.|[*@]?[\w'ñ]+", re.ASCII | re.IGNORECASE)
_PHRASE = rf"(?:{_PIECE.pattern})(?: (?:{_PIECE.pattern}))*"
_UNIT = rf"(?:{_PIECE.pattern}|\((?:(?:{_PHRASE})?\|)+(?:{_PHRASE})?\))"
_WELL_FORMED = re.compile(rf"{_UNIT}(?: {_UNIT})*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Piece:
    """One element of a pattern: matches ``least`` to ``most`` words, of which the last has one of the ``keys``
    (any word, if there are none)."""

    keys: frozenset[str] = frozenset()
    pronouns: tuple[str, ...] = ()
    most: int = 1
    least: int = 1

    @property
    def is_verb(self) -> bool:
        return any(key[0] == "*" for key in self.keys)


Pattern = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A place where a pattern stands: words ``start`` to ``end`` of a text, and what the table says of it."""

    start: int
    end: int
    value: T

    def span(self, words: Sequence[Word]) -> Span:
        return Span(words[self.start].start, words[self.end - 1].end)


def read_pattern(text: str, language: str) -> Iterator[Pattern]:
    """Every way to read one pattern, its alternatives and options spelled out.

    Raises:
        ValueError: if it is empty, begins or ends with "...", or has anything but words, slots and groups in it.
    """
    if not _WELL_FORMED.fullmatch(strip_accents(text.casefold())):
        raise ValueError(f"not a pattern of an idiom: {text!r}")
    parts = _GROUP.split(strip_accents(text.casefold()))
    choices = [part.split("|") if k % 2 else [part] for k, part in enumerate(parts)]
    for chosen in product(*(_merged(options) for options in choices)):
        pattern = tuple(_piece(piece, language) for words in chosen for piece in words)
        if not pattern or not pattern[0].least or not pattern[-1].least:
            raise ValueError(f"not a pattern of an idiom: {text!r}")
        yield pattern


def _merged(options: Sequence[str]) -> list[list[str]]:
    """The options as lists of pieces; those of one word each are put together, "a|b|c d" is ``[["a|b"], ["c", "d"]]``, unless they have a slot or
    a pronoun of their own ("*callarse")."""
    split = [_PIECE.findall(option) for option in options]
    single = [pieces[0] for pieces in split if len(pieces) == 1 and _is_plain(pieces[0])]
    longer = [pieces for pieces in split if len(pieces) != 1 or not _is_plain(pieces[0])]
    return [*longer, ["|".join(single)]] if single else longer


def _is_plain(piece: str) -> bool:
    return piece not in ("...", "su", "one's") and not (piece[0] == "*" and _infinitive(piece[1:])[1])


@cache
def _piece(text: str, language: str) -> Piece:
    if text == "...":
        return Piece(most=GAP, least=0)
    if text == {"es": "su", "en": "one's"}[language]:
        return Piece(frozenset({POSSESSIVE}), most=GAP)
    keys: set[str] = set()
    pronouns: tuple[str, ...] = ()
    for word in text.split("|"):
        if word[0] == "*":
            verb, pronouns = _infinitive(word[1:]) if language == "es" else (word[1:], ())
            keys.add("*" + verb)
        elif word[0] == "@":
            keys.update(nominal(word[1:], language))
        else:
            keys.add(word)
    return Piece(frozenset(keys), pronouns)


def _infinitive(form: str) -> tuple[str, tuple[str, ...]]:
    """ "ponerselas" as ``("poner", ("se", "las"))``."""
    return next(((verb, pronouns) for verb, pronouns in split_clitics(form) if verb.endswith("r")), (form, ()))


class Patterns(Generic[T]):
    """Patterns of one language and what they stand for, indexed so that a text is read in linear time.

    Each pattern is looked for only where its rarest word stands, rarest among the patterns themselves.

    Args:
        entries: pattern text and value; several patterns are separated by ";".
        language: "es" or "en".

    Raises:
        ValueError: if a pattern cannot be read.
    """

    def __init__(self, entries: Iterable[tuple[str, T]], language: str) -> None:
        self.language = language
        read = [
            (pattern, value)
            for texts, value in entries
            for text in texts.split(";")
            if text.strip()
            for pattern in read_pattern(text.strip(), language)
        ]
        frequency = Counter(key for pattern, _ in read for piece in pattern for key in piece.keys)
        frequency[POSSESSIVE] = len(read) + 1
        self._at: dict[str, list[tuple[int, Pattern, int, T]]] = {}
        for order, (pattern, value) in enumerate(read):
            _, anchor = min(
                (sum(map(frequency.__getitem__, piece.keys)), k) for k, piece in enumerate(pattern) if piece.keys
            )
            for key in pattern[anchor].keys:
                self._at.setdefault(key, []).append((order, pattern, anchor, value))
        self._verbs = verb_table({key[1:] for key in frequency if key[0] == "*"}, language)

    def words(self, tokens: Sequence[Token]) -> tuple[Word, ...]:
        """The words of a text as these patterns see them."""
        return tuple(read_words(tokens, self.language, self._verbs))

    def find(self, words: Sequence[Word]) -> list[Match[T]]:
        """Where patterns stand, in order; of those that overlap the longest, then the first in the text, then in the table."""
        kept: list[Match[T]] = []
        for match in self.every(words):
            if all(match.end <= other.start or other.end <= match.start for other in kept):
                kept.append(match)
        return sorted(kept, key=lambda match: match.start)

    def every(self, words: Sequence[Word]) -> list[Match[T]]:
        """Where patterns stand, also over each other: the longest first, then the first in the text, then in the table."""
        found = sorted(
            (
                (start - end, start, order, value)
                for at, word in enumerate(words)
                for key in word.keys
                for order, pattern, anchor, value in self._at.get(key, ())
                for start, end in _places(words, pattern, anchor, at, self.language)
            ),
            key=lambda place: place[:3],
        )
        return [Match(start, start - minus_length, value) for minus_length, start, _, value in found]


def _places(words: Sequence[Word], pattern: Pattern, anchor: int, at: int, language: str) -> Iterator[tuple[int, int]]:
    """Where ``pattern`` stands if its piece number ``anchor`` is word number ``at``."""
    before = pattern[:anchor]
    nearest = at - sum(piece.least for piece in before)
    farthest = at - sum(piece.most + FILLERS * piece.is_verb for piece in before)
    for start in range(nearest, max(-1, farthest - 1), -1):
        end = _match(words, pattern, 0, start, language)
        if end is not None:
            yield start, end
            return


def _match(words: Sequence[Word], pattern: Pattern, number: int, at: int, language: str) -> int | None:
    """The end of the shortest match of the pieces from ``number`` on at word ``at``; None if there is none."""
    if number == len(pattern):
        return at
    piece = pattern[number]
    for length in range(piece.least, piece.most + 1):
        if _fits(words, piece, at, length, at > 0 and number > 0):
            end = _match(words, pattern, number + 1, at + length, language)
            if end is not None:
                return end
    if number and pattern[number - 1].is_verb and piece.least:
        return _past_fillers(words, pattern, number, at, language)
    return None


def _past_fillers(words: Sequence[Word], pattern: Pattern, number: int, at: int, language: str) -> int | None:
    """The same with the piece after one or two fillers."""
    piece, fillers = pattern[number], _listed(_FILLERS[language])
    for skipped in range(1, FILLERS + 1):
        last = at + skipped - 1
        if last >= len(words) or words[last].form not in fillers or words[last].pause:
            return None
        if _fits(words, piece, at + skipped, 1, True):
            end = _match(words, pattern, number + 1, at + skipped + 1, language)
            if end is not None:
                return end
    return None


def _fits(words: Sequence[Word], piece: Piece, at: int, length: int, inside: bool) -> bool:
    """True if ``piece`` is the ``length`` words from ``at``; ``inside``: the phrase has begun before them."""
    end = at + length
    if end > len(words) or any(
        word.pause > (1 if k == 0 else 0) for k, word in enumerate(words[at:end]) if k or inside
    ):
        return False
    if length == 0:
        return True
    if not piece.keys:
        return not words[at].pause
    last = words[end - 1]
    if piece.most > 1 and length > 1:
        # "their own" is one possessive, and "the mayor's"; "our neighbour's" is read from its end.
        own = last.form == "own" and POSSESSIVE in words[end - 2].keys
        return own or (POSSESSIVE in last.keys and last.form not in possessives())
    return not last.keys.isdisjoint(piece.keys) and all(_has_pronoun(words, at, pronoun) for pronoun in piece.pronouns)


def _has_pronoun(words: Sequence[Word], at: int, pronoun: str) -> bool:
    """True if the verb at ``at`` has the pronoun, in some person, on its end or before it."""
    persons = _PERSONS.get(pronoun, {pronoun})
    near = words[max(0, at - _CLITIC_REACH) : at]
    return not persons.isdisjoint(words[at].pronouns) or any(
        word.form in persons or not persons.isdisjoint(word.pronouns) for word in near
    )


@cache
def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())
