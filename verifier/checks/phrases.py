"""What the checks share: resources of the package, phrases among tokens, spans of token ranges, words for a message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from verifier.model import Span
from verifier.resources import resource_text
from verifier.text import Token, clean, normalise_word, strip_accents, words

T = TypeVar("T")
Phrase = tuple[str, ...]

_SENTENCE_ENDS = frozenset(".!?…")
_OPENERS = frozenset("¿¡“”\"«»‘'‹›([—–-•*:")


def resource_words(name: str) -> frozenset[str]:
    """The folded words of a resource that lists them, any number to a line; lines that begin with # are left out."""
    return folded_words(resource_text(name).splitlines())


def folded_words(lines: Sequence[str]) -> frozenset[str]:
    return frozenset(folded(word.casefold()) for line in lines if line[:1] != "#" for word in line.split())


def with_plurals(words: frozenset[str]) -> frozenset[str]:
    """Folded Spanish nouns in both numbers."""
    return words | {word + ("s" if word[-1] in "aeiou" else "es") for word in words}


def folded(token: Token | str) -> str:
    """The form in which phrases are compared: casefolded, without accents (ñ stays)."""
    form = token if isinstance(token, str) else token.norm
    return form if form.isascii() else strip_accents(form)  # asked of every word by every check


def phrase(text: str) -> Phrase:
    """The folded words of ``text``; punctuation does not count: "EE. UU." is ``("ee", "uu")``."""
    parts = text.split()
    if all(part.isalpha() for part in parts):  # nearly all rows of the tables: no mark to tell from a word
        return tuple(folded(normalise_word(part)) for part in parts)
    return tuple(folded(token) for token in words(text))


class Phrases(dict[Phrase, T]):
    """Phrases to what they stand for; it is not changed once it has been looked up in."""

    @cached_property
    def longest(self) -> dict[str, int]:
        """First word to how many words the longest phrase has that begins with it."""
        found: dict[str, int] = {}
        for entry in filter(None, self):
            found[entry[0]] = max(len(entry), found.get(entry[0], 0))
        return found


def find_phrases(forms: Sequence[str], phrases: Phrases[T]) -> Iterator[tuple[int, int, T]]:
    """Every place where a phrase of the table stands, as ``(start, end, value)`` in indices of ``forms``.

    Read from the left; of two phrases that begin at the same word the longer one is taken, and no two overlap.
    """
    longest = phrases.longest
    start = 0
    while start < len(forms):
        for end in range(min(len(forms), start + longest.get(forms[start], 0)), start, -1):
            value = phrases.get(tuple(forms[start:end]))
            if value is not None:
                yield start, end, value
                start = end
                break
        else:
            start += 1


def begins_sentence(tokens: Sequence[Token], index: int) -> bool:
    """True where a capital means nothing: at the start, after a full stop, after an opening mark.

    The full stop of an initial or an abbreviation ("J. Pérez", "Sr. Gómez") ends no sentence.
    """
    if index == 0:
        return True
    before = tokens[index - 1]
    if before.text == "." and index > 1 and before.start == tokens[index - 2].end:
        abbreviated = tokens[index - 2]
        return not (abbreviated.is_capitalised and len(abbreviated.text) <= 3)
    return before.text in _SENTENCE_ENDS or before.text in _OPENERS


def span_of(tokens: Sequence[Token], start: int, end: int) -> Span:
    """The span of ``tokens[start:end]``, which must not be empty."""
    return Span(tokens[start].start, tokens[end - 1].end)


def quoted(text: str, *spans: Span) -> str:
    """The words of the spans between quotation marks, for a message: ``“no vino”``; several are joined by " … "."""
    return "“" + " … ".join(clean(span.of(text)) for span in sorted(spans)) + "”"


def quoted_all(text: str, spans: Sequence[Span]) -> str:
    """The words of each span between quotation marks of its own, as they stand: ``“no”, “vino”``."""
    return ", ".join(f"“{span.of(text)}”" for span in spans)


def excerpt(text: str, span: Span, *, words_shown: int = 8) -> str:
    """The first words of the span between quotation marks, for a message about a whole sentence."""
    all_words = clean(span.of(text)).split()
    return "“" + " ".join(all_words[:words_shown]) + (" …" if len(all_words) > words_shown else "") + "”"
