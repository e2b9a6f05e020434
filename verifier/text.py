"""Words and their offsets, the one tokeniser that pairing, evidence and checks share. Imports nothing of ours."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_SURROGATES = re.compile("[\ud800-\udfff]")
"""Halves of characters: legal in a Python string, in no encoding."""
SOFT_HYPHEN = "\u00ad"
ABBREVIATION = re.compile(
    r"[A-Zrv](?<!\w.)(?:(?<=[A-Z])|(?<=M)(?:rs?|s|RS?|S|ons)|(?<=D)(?:ra?|R|el|ec)|(?<=S)(?:ra?|rta|en|gt|t|ept)|(?<=R)e[pvt]|(?<=G)(?:ov|en)"
    r"|(?<=L)(?:t|ic)|(?<=C)(?:apt|ol?)|(?<=J)(?:r|an)|(?<=P)rof|(?<=I)n[gc]|(?<=A)(?:rq|ug)|(?<=F)eb|(?<=O)ct|(?<=N)ov?|(?<=v)s|(?<=r)et)\."
)
"""A word whose full stop ends no sentence. Its first letter comes first, so that searching leaps from one to the next."""
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
# A word may hold soft hyphens, inner apostrophes and hyphens; a number its inner separators (also thin spaces and NBSP).
_NUMBER = r"\d+(?:[.,:/\u00a0\u202f\u2009'’]\d+)*"
_WORD = r"[^\W\d_][^\W_]*(?:(?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060]+|[’'\-‑](?=[^\W_]))[^\W_]*)*"
_TOKEN = re.compile(rf"(?P<number>{_NUMBER})|(?P<word>{_WORD})|(?P<other>\S)")
_NUMBER_OR_WORD = re.compile(rf"{_NUMBER}|{_WORD}")
_WORD_ALONE = re.compile(rf"{_NUMBER}|({_WORD})")


_SHOUTED = 3
"""Words in capitals from which they are running text, and no name or acronym."""


class Token(NamedTuple):
    """A word, number or mark with its offsets (``text[start:end]`` is ``text``).

    ``norm`` is NFC, casefolded, without soft hyphens and with a plain apostrophe: the form that lexicons hold.
    ``kind`` is ``word``, ``number`` or ``other``.
    """

    text: str
    start: int
    end: int
    norm: str
    kind: str

    @property
    def is_capitalised(self) -> bool:
        return self.text[:1].isupper()


def normalise_word(word: str) -> str:
    """The form in which lexicons hold a word: NFC, casefolded, no invisible characters, plain apostrophe and hyphen."""
    if word.isascii():
        return word.lower()
    clean = unicodedata.normalize("NFC", word.translate(_INVISIBLE))
    return clean.casefold().replace("’", "'").replace("‑", "-")


def word_set(text: str) -> frozenset[str]:
    """The words of a text, for short lists in code."""
    return frozenset(text.split())


def strip_accents(word: str) -> str:
    """``word`` without accents but with its ñ: "canción" -> "cancion", "año" -> "año"."""
    if word.isascii():  # most are, and tables hold tens of thousands
        return word
    kept = word.replace("ñ", "\ue000").replace("Ñ", "\ue001")
    bare = "".join(c for c in unicodedata.normalize("NFD", kept) if not unicodedata.combining(c))
    return bare.replace("\ue000", "ñ").replace("\ue001", "Ñ")


@lru_cache(maxsize=4096)
def tokenize(text: str) -> tuple[Token, ...]:
    """All tokens of ``text`` in order; white space is left out, every other character lies in exactly one token."""
    return tuple(
        [
            # lastgroup is never None: every alternative of the pattern has a name
            Token(word := m.group(), *m.span(), word.lower() if word.isascii() else normalise_word(word), m.lastgroup)  # type: ignore[arg-type]  # lastgroup, see above
            for m in _TOKEN.finditer(text)
        ]
    )


def words(text: str) -> list[Token]:
    """The tokens of ``text`` that are words or numbers."""
    return [token for token in tokenize(text) if token.kind != "other"]


def printed_words(text: str) -> list[tuple[str, int]]:
    """The words of ``text`` that are no numbers, as printed, each with its start: several times as fast as `tokenize`."""
    return [(word, match.start()) for match in _WORD_ALONE.finditer(text) if (word := match[1])]


def norms(text: str) -> list[str]:
    """The ``norm`` of each word and number of ``text``, for who needs no offsets: several times as fast as `words`."""
    if text.isascii():
        return _NUMBER_OR_WORD.findall(text.lower())
    return [normalise_word(word) for word in _NUMBER_OR_WORD.findall(text)]


@lru_cache(maxsize=16384)
def word_count(text: str) -> int:
    """How many words and numbers ``text`` has."""
    return len(_NUMBER_OR_WORD.findall(text))


_SENTENCE_END = re.compile(
    r"[.!?…]+[\"'”’»)\]*_]*(?:\s+(?=[¿¡\"'“‘«(\[—–*_-]*\s*[A-ZÁÉÍÓÚÜÑ\d\u0000])|\s*\n)|\n\s*(?=[*#>-])"
)


@lru_cache(maxsize=64)  # several questions are asked about the words before one quotation
def sentences(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Offsets of the sentences of ``text[start:end]``, without the white space around them; empty ones are left out.

    A full stop after an abbreviation ends nothing; a line that ends in an end mark, or that another list item follows, does.
    NUL, which stands for a quotation that was blanked out, may open a sentence.
    """
    out, at = [], start
    boundaries = list(_SENTENCE_END.finditer(text, start, end))
    stops = {match.end() for match in ABBREVIATION.finditer(text, start, end)} if boundaries else set()
    for boundary in boundaries:
        if boundary.start() + 1 not in stops or "\n" in boundary.group():
            out.append((at, boundary.end()))
            at = boundary.end()
    trimmed = (
        (a + len(part) - len(part.lstrip()), b - len(part) + len(part.rstrip()))
        for a, b in [*out, (at, end)]
        for part in [text[a:b]]
    )
    return tuple([(a, b) for a, b in trimmed if a < b])


def clean(text: str) -> str:
    """``text`` as a reader sees it: invisible characters dropped, every run of white space one space, NFC.

    Offsets are lost: for machine translation, sentence vectors and comparison, never for spans.
    """
    whole = _SURROGATES.sub("\ufffd", text.translate(_INVISIBLE))
    return " ".join(unicodedata.normalize("NFC", whole).split())


def running(one: str, other: str) -> tuple[str, str]:
    """Two versions of a sentence, either in small letters if it is a placard ("BASTA YA DE BALAS"), but for its first word and those that the other
    version capitalises: models hardly know words in capitals. Offsets stay."""
    return _in_small_letters(one, other), _in_small_letters(other, one)


def _in_small_letters(text: str, beside: str) -> str:
    if not text.isupper() or len(text.lower()) != len(text) or len(found := words(text)) < _SHOUTED:
        return text
    names = {token.norm for token in words(beside)[1:] if token.is_capitalised} if not beside.isupper() else set()
    letters = list(text.lower())
    for token in found:
        if token is found[0] or token.norm in names:
            letters[token.start] = text[token.start]
    return "".join(letters)


@lru_cache(maxsize=512)
def words_in(text: str) -> frozenset[str]:
    """The words and numbers of a text in small letters, however often and in whatever order."""
    return frozenset(_LETTERS.findall(text.lower()))


_LETTERS = re.compile(r"\w+")


class Keyed:
    """A pattern that is searched for only in texts with one of the words without which it matches nothing: most have none.

    Args:
        pattern: the pattern.
        words: these words, in small letters, as `words_in` has them.
    """

    __slots__ = ("_words", "pattern")

    def __init__(self, pattern: re.Pattern[str], words: Iterable[str]) -> None:
        self.pattern, self._words = pattern, frozenset(words)

    def search(self, text: str, *within: int) -> re.Match[str] | None:
        """The first match in ``text``, or between the two places ``within`` it."""
        return None if self._words.isdisjoint(words_in(text)) else self.pattern.search(text, *within)


def one_of(alternatives: str | Iterable[str]) -> str:
    """A pattern that matches what ``"|".join(alternatives)`` matches, in brackets, several times as fast where they are many: those with
    the same first letter are tried together, so that most are ruled out by one look at the text.

    Args:
        alternatives: words, or patterns without a ``|`` outside brackets, as one text with white space between them or one by one; the first
            that fits is taken, as ever.
    """
    groups: list[tuple[str, list[str]]] = []
    places: dict[str, int] = {}
    for alternative in alternatives.split() if isinstance(alternatives, str) else alternatives:
        letter = alternative[:1] if _PLAIN_LETTER.match(alternative) else ""
        if not letter:
            places = {}  # it may begin with any letter, so that none may be moved past it
            groups.append(("", [alternative]))
        elif letter in places:
            groups[places[letter]][1].append(alternative[1:])
        else:
            places[letter] = len(groups)
            groups.append((letter, [alternative[1:]]))
    parts = [letter + (rests[0] if len(rests) == 1 else one_of(rests)) for letter, rests in groups]
    return f"(?:{'|'.join(parts)})"


_PLAIN_LETTER = re.compile(r"[^\W_](?![?*+{])")
