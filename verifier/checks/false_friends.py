"""False friends: an English word that looks like the Spanish one and means something else ("embarazada", "embarrassed").

The words are in ``resources/false_friends/pairs.tsv``: the false English counts only where no right rendering stands in the
English, and where no other Spanish word accounts for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from verifier.checks.phrases import Phrase, folded, phrase, quoted, resource_rows, span_of
from verifier.checks.sides import Sides
from verifier.checks.vocabulary import frequencies
from verifier.evidence.lexicon import candidates, inverse_probability, translation_probability
from verifier.model import Issue
from verifier.text import Token

RENDERS = 0.05
"""Probability of translation, either way, from which another Spanish word accounts for the English one."""
FAR = 0.35
"""How far apart the two may stand, in shares of their texts, where alignment does not link them."""


@dataclass(frozen=True)
class _Pair:
    spanish: tuple[Phrase, ...]
    false: tuple[Phrase, ...]
    right: tuple[Phrase, ...]


def check_false_friends(sides: Sides) -> Iterator[Issue]:
    """Yields a mistranslation for each false friend: critical where alignment links the two words, else major."""
    spanish, english = sides.source_tokens, sides.translation_tokens
    ours, theirs = [folded(token) for token in spanish], [folded(token) for token in english]
    links = {(link.source, link.target) for link in sides.alignment.links}
    for pair in _candidates(ours):
        if _places(pair.right, theirs):
            continue
        for i, j in ((i, j) for i in _places(pair.spanish, ours) for j in _places(pair.false, theirs)):
            linked = (i, j) in links
            if (linked or abs(i / len(ours) - j / len(theirs)) <= FAR) and not _accounted_for(spanish, i, english[j]):
                yield _issue(sides, i, j, pair, linked=linked)
                break


def _candidates(forms: Sequence[str]) -> Iterator[_Pair]:
    by_word = _pairs()
    seen: set[int] = set()
    for form in forms:
        for pair in by_word.get(form, ()):
            if id(pair) not in seen:
                seen.add(id(pair))
                yield pair


def _places(phrases: Sequence[Phrase], forms: Sequence[str]) -> list[int]:
    """Where one of the phrases begins; a word of a phrase that ends in ``*`` is a stem."""
    return [
        start
        for start in range(len(forms))
        if any(
            len(forms) - start >= len(words)
            and all(_is(form, word) for form, word in zip(forms[start:], words, strict=False))
            for words in phrases
        )
    ]


def _is(form: str, word: str) -> bool:
    return form.startswith(word[:-1]) if word.endswith("*") else form == word


def _accounted_for(spanish: Sequence[Token], i: int, english: Token) -> bool:
    """True if a Spanish word other than token ``i`` is rendered by the English one."""
    return any(
        max(translation_probability(token.norm, english.norm), inverse_probability(token.norm, english.norm)) >= RENDERS
        for k, token in enumerate(spanish)
        if k != i and token.kind == "word"
    )


def _issue(sides: Sides, i: int, j: int, pair: _Pair, *, linked: bool) -> Issue:
    source, target = span_of(sides.source_tokens, i, i + 1), span_of(sides.translation_tokens, j, j + 1)
    means = _meaning(sides.source_tokens[i].norm, pair.right)
    message = f"{quoted(sides.source, source)} looks like {quoted(sides.translation, target)}, but means “{means}”."
    return Issue(
        "mistranslation",
        "critical" if linked else "major",
        "false_friend",
        message,
        (source,),
        (target,),
        0.9 if linked else 0.75,
    )


def _meaning(spanish: str, right: Sequence[Phrase]) -> str:
    """The right rendering to show: the likeliest whole word of it for this Spanish word, its stems written out."""
    for word in candidates(spanish):
        if any(len(words) == 1 and _is(word, words[0]) for words in right):
            return word
    whole = next((words for words in right if not words[-1].endswith("*")), None)
    if whole:
        return " ".join(whole)
    stem = right[0][-1].rstrip("*")
    known = {word: english for word, (_, english) in frequencies().items() if word.startswith(stem)}
    return " ".join((*right[0][:-1], max(known, key=lambda word: known[word], default=stem)))


@cache
def _pairs() -> dict[str, tuple[_Pair, ...]]:
    """Folded Spanish word to the pairs that hold it."""
    table: dict[str, tuple[_Pair, ...]] = {}
    for row in resource_rows("false_friends/pairs.tsv"):
        pair = _Pair(*(tuple(_phrase(entry) for entry in cell.split("|")) for cell in row))
        for words in pair.spanish:
            table[words[0]] = (*table.get(words[0], ()), pair)
    return table


def _phrase(entry: str) -> Phrase:
    """As ``phrase``, keeping the mark of a stem."""
    return (*phrase(entry)[:-1], phrase(entry)[-1] + "*" * entry.endswith("*"))
