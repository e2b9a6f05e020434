"""False friends: an English word that looks like the Spanish one and means something else ("embarazada", "embarrassed").

The words are in ``resources/false_friends/pairs.tsv``: the false English counts only where no right rendering stands in the
English, and where no other Spanish word accounts for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from verifier.checks.inflection import spanish_verb
from verifier.checks.phrases import Phrase, begins_sentence, folded, phrase, quoted, resource_rows, span_of
from verifier.checks.sides import Sides
from verifier.evidence.lexicon import candidates, inverse_probability, translation_probability
from verifier.model import Issue
from verifier.vocabulary import frequencies

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
    """Yields a critical mistranslation for each false friend, surer where alignment links the two words."""
    ours, theirs = (
        [folded(token) for token in sides.source_tokens],
        [folded(token) for token in sides.translation_tokens],
    )
    links = {(link.source, link.target) for link in sides.alignment.links}
    for pair in _candidates(ours):
        if _places(pair.right, theirs):
            continue
        for here, there in product(_places(pair.spanish, ours), _places(pair.false, theirs)):
            linked = any((i, j) in links for i in here for j in there)
            near = abs(here.start / len(ours) - there.start / len(theirs)) <= FAR
            if (linked or near) and not _is_one_name(sides, here, there) and not _accounted_for(sides, here, there):
                yield _issue(sides, here, there, pair, linked=linked)
                break


def _candidates(forms: Sequence[str]) -> Iterator[_Pair]:
    by_word = _pairs()
    seen: set[int] = set()
    for form in forms:
        for pair in by_word.get(form, ()):
            if id(pair) not in seen:
                seen.add(id(pair))
                yield pair


def _places(phrases: Sequence[Phrase], forms: Sequence[str]) -> list[range]:
    """Where one of the phrases stands; a word of a phrase that ends in ``*`` is a stem."""
    return [
        range(start, start + len(words))
        for start in range(len(forms))
        for words in phrases
        if len(forms) - start >= len(words)
        and all(_is(form, word) for form, word in zip(forms[start:], words, strict=False))
    ]


def _is(form: str, word: str) -> bool:
    return form.startswith(word[:-1]) if word.endswith("*") else form == word


def _is_one_name(sides: Sides, here: range, there: range) -> bool:
    """True for the same word in capitals on both sides, not just at the beginning of a sentence: "Red Bull"."""
    one, other = sides.source_tokens[here.start], sides.translation_tokens[there.start]
    inside = not begins_sentence(sides.translation_tokens, there.start) or any(
        token.is_capitalised for token in sides.translation_tokens[there.stop : there.stop + 1]
    )
    return one.norm == other.norm and one.is_capitalised and other.is_capitalised and inside


def _accounted_for(sides: Sides, here: range, there: range) -> bool:
    """True if a Spanish word outside the false friend is rendered by the English one."""
    english = [sides.translation_tokens[j].norm for j in there]
    return any(
        max(translation_probability(token.norm, word), inverse_probability(token.norm, word)) >= RENDERS
        for k, token in enumerate(sides.source_tokens)
        if k not in here and token.kind == "word"
        for word in english
    )


def _issue(sides: Sides, here: range, there: range, pair: _Pair, *, linked: bool) -> Issue:
    source = span_of(sides.source_tokens, here.start, here.stop)
    target = span_of(sides.translation_tokens, there.start, there.stop)
    means = _meaning(sides.source_tokens[here.start].norm, pair.right)
    message = f"{quoted(sides.source, source)} looks like {quoted(sides.translation, target)}, but means “{means}”."
    confidence = 0.9 if linked else 0.7
    return Issue("mistranslation", "critical", "false_friend", message, (source,), (target,), confidence)


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
        spanish, *english = (cell.split("|") for cell in row)
        forms = [
            form for entry in spanish for form in (spanish_verb(folded(entry[1:])) if entry[0] == "@" else (entry,))
        ]
        pair = _Pair(*(tuple(map(_phrase, entries)) for entries in (forms, *english)))
        for words in pair.spanish:
            table[words[0]] = (*table.get(words[0], ()), pair)
    return table


def _phrase(entry: str) -> Phrase:
    """As ``phrase``, keeping the mark of a stem."""
    return (*phrase(entry)[:-1], phrase(entry)[-1] + "*" * entry.endswith("*"))
