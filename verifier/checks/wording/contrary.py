"""Tables of phrases that contradict each other: Spanish, English that says something else (a table may have none), English
that is right.

The contradicting English counts only where no right rendering stands in the English, where it stands about where the Spanish
does, and where no other Spanish word accounts for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import product

from verifier.checks.morphology.inflection import spanish_verb
from verifier.checks.phrases import Phrase, begins_sentence, folded, phrase
from verifier.checks.sides import Sides
from verifier.evidence.lexicon import candidates, inverse_probability, translation_probability
from verifier.evidence.resemblance import spelling
from verifier.resources import resource_rows
from verifier.text import Token
from verifier.vocabulary import frequencies

RENDERS = 0.05
"""Probability of translation, either way, from which another Spanish word accounts for the English one."""
FAR = 0.35
"""How far apart the two may stand, in shares of their texts, where alignment does not link them."""
_LEAST, _COGNATE = 4, 0.75
"""Letters of a word, and likeness in spelling, from which both languages have the same."""
ANY = "*"
"""Any word."""


@dataclass(frozen=True)
class Entry:
    """A row of a table: ``name`` is its first cell where the table names its rows, else empty; a word of a phrase that ends
    in ``*`` is a stem, one that begins with it an ending ("volver a *ar")."""

    name: str
    spanish: tuple[Phrase, ...]
    false: tuple[Phrase, ...]
    right: tuple[Phrase, ...]
    unless: tuple[Phrase, ...] = ()
    """Spanish beside which the phrase means what the false English says."""
    beside: tuple[Phrase, ...] = ((ANY,),)
    """Spanish beside which it surely does not."""
    perhaps: tuple[Phrase, ...] = ()
    """Spanish beside which it may not."""


@dataclass(frozen=True)
class Contradiction:
    """Token ranges of both sides that contradict each other; ``linked``: whether alignment says that they belong together; ``sure``: whether the
    Spanish beside them leaves no other meaning."""

    here: range
    there: range
    entry: Entry
    linked: bool
    sure: bool


def contradictions(sides: Sides, resource: str, *, named: bool) -> Iterator[Contradiction]:
    """At most one for each row of the table ``resource``, which names its rows in its first cell if ``named``."""
    ours, theirs = (
        [folded(token) for token in sides.source_tokens],
        [folded(token) for token in sides.translation_tokens],
    )
    links = {(link.source, link.target) for link in sides.alignment.links}
    for entry in entries_of(ours, resource, named=named):
        said = places(entry.spanish, ours)  # asked first: seldom more than the first word of a phrase stands there
        if not said or places(entry.right, theirs) or places(entry.unless, ours):
            continue
        sure = _stands_beside(entry.beside, said, ours)
        if not sure and not _stands_beside(entry.perhaps, said, ours):
            continue
        for here, there in product(said, places(entry.false, theirs)):
            linked = any((i, j) in links for i in here for j in there)
            near = abs(here.start / len(ours) - there.start / len(theirs)) <= FAR
            if (linked or near) and not _is_one_name(sides, here, there) and not _accounted_for(sides, here, there):
                yield Contradiction(here, there, entry, linked, sure)
                break


def _stands_beside(phrases: Sequence[Phrase], said: Sequence[range], ours: Sequence[str]) -> bool:
    """True if one of the phrases stands outside what was said."""
    taken = {k for here in said for k in here}
    return any(taken.isdisjoint(place) for place in places(phrases, ours))


def entries_of(forms: Sequence[str], resource: str, *, named: bool) -> Iterator[Entry]:
    """The rows that may concern a Spanish text, each once, with those of their phrases alone that begin with one of its words."""
    by_word = _table(resource, named)
    found: dict[int, Entry] = {}
    for form in dict.fromkeys(forms):
        for row, entry in by_word.get(form, ()):
            known = found.get(row)
            found[row] = replace(known, spanish=(*known.spanish, *entry.spanish)) if known else entry
    yield from found.values()


def places(phrases: Sequence[Phrase], forms: Sequence[str]) -> list[range]:
    """Where one of the phrases stands, in order; the first word of a phrase may be a stem, the others an ending too."""
    index = _index(tuple(forms))
    found = [
        range(start, start + len(words))
        for words in phrases
        for start in (_stem_places(words[0][:-1], forms) if words[0][-1] == "*" else index.get(words[0], ()))
        if len(forms) - start >= len(words) and all(is_word(forms[start + k], words[k]) for k in range(1, len(words)))
    ]
    return sorted(found, key=lambda place: place.start)


@lru_cache(maxsize=64)
def _index(forms: tuple[str, ...]) -> Mapping[str, Sequence[int]]:
    places: dict[str, list[int]] = {}
    for k, form in enumerate(forms):
        places.setdefault(form, []).append(k)
    return places


def _stem_places(stem: str, forms: Sequence[str]) -> list[int]:
    return [k for k, form in enumerate(forms) if form.startswith(stem)]


def is_word(form: str, word: str) -> bool:
    """True if a form is a word of a table, begins with one that is a stem ("neg*"), or ends in one that is an ending ("*ar")."""
    if word.endswith("*"):
        return form.startswith(word[:-1])
    return form.endswith(word[1:]) if word.startswith("*") else form == word


def meaning(spanish: str, right: Sequence[Phrase]) -> str:
    """The right rendering to show: the likeliest whole word of it for a Spanish word, the first of it for a phrase, its stems written out."""
    for word in candidates(spanish) if " " not in spanish else ():
        if any(len(words) == 1 and is_word(word, words[0]) for words in right):
            return word
    whole = next((words for words in right if not any("*" in word for word in words)), None)
    if whole:
        return " ".join(whole)
    stem = right[0][-1].rstrip("*")
    known = {word: english for word, (_, english) in frequencies().items() if word.startswith(stem)}
    before = (word.rstrip("*") for word in right[0][:-1])
    return " ".join((*before, max(known, key=lambda word: known[word], default=stem)))


def _is_one_name(sides: Sides, here: range, there: range) -> bool:
    """True for the same word in capitals on both sides, not just at the beginning of a sentence: "Red Bull"."""
    one, other = sides.source_tokens[here.start], sides.translation_tokens[there.start]
    inside = not begins_sentence(sides.translation_tokens, there.start) or any(
        token.is_capitalised for token in sides.translation_tokens[there.stop : there.stop + 1]
    )
    return one.norm == other.norm and one.is_capitalised and other.is_capitalised and inside


def _accounted_for(sides: Sides, here: range, there: range) -> bool:
    """True if Spanish words outside the phrase are rendered by every word of the English one, and by none outside it: "tumor" is "tumor" before
    it is "malignant"."""
    english = sides.translation_tokens
    others = [token for k, token in enumerate(sides.source_tokens) if k not in here and token.kind == "word"]
    outside = [token for j, token in enumerate(english) if j not in there]
    return all(any(_renders(one, english[j]) and not _is_same(one, outside) for one in others) for j in there)


def _renders(es: Token, en: Token) -> bool:
    return max(translation_probability(es.norm, en.norm), inverse_probability(es.norm, en.norm)) >= RENDERS


def _is_same(es: Token, english: Sequence[Token]) -> bool:
    """True for a word of content that the English has as it stands, or but for an ending."""
    return len(es.norm) >= _LEAST and any(spelling(es.norm, token.norm) >= _COGNATE for token in english)


@cache
def _table(resource: str, named: bool) -> Mapping[str, tuple[tuple[int, Entry], ...]]:
    """Folded Spanish word to the rows with a phrase that begins with it, by number, and with those phrases alone."""
    table: dict[str, tuple[tuple[int, Entry], ...]] = {}
    for number, row in enumerate(resource_rows(resource)):
        name, *cells = row if named else ("", *row)
        spanish, *english = (cell.split("|") for cell in cells)
        phrases = tuple(phrase for entry in spanish for phrase in _spanish_phrases(entry))
        false, right, *context = [[], *english] if len(english) == 1 else english
        made = Entry(name, phrases, *(tuple(map(stem_phrase, one)) for one in (false, right)), *map(_context, context))
        by_first: dict[str, list[Phrase]] = {}
        for words in phrases:
            by_first.setdefault(words[0], []).append(words)
        for first, those in by_first.items():
            table[first] = (*table.get(first, ()), (number, replace(made, spanish=tuple(those))))
    return table


def _context(entries: Sequence[str]) -> tuple[Phrase, ...]:
    """The Spanish of a cell, for the code of a country what shows that it is from there; none for "-"."""
    spanish = (one for entry in entries for one in (_of_countries().get(entry) or [entry]) if one != "-")
    return tuple(words for one in spanish for words in _spanish_phrases(one))


@cache
def _of_countries() -> Mapping[str, Sequence[str]]:
    return {code.upper(): words.split("|") for code, words in resource_rows("contrasts/countries.tsv")}


def _spanish_phrases(entry: str) -> Iterator[Phrase]:
    """A phrase of a table; one that begins with an infinitive ("@dejar sin efecto"), with each of the verb's forms."""
    if entry[0] != "@":
        yield stem_phrase(entry)
        return
    verb, _, rest = folded(entry[1:]).partition(" ")
    tail = stem_phrase(rest) if rest else ()
    yield from ((form, *tail) for form in dict.fromkeys(spanish_verb(verb)) if form.isalpha())


def stem_phrase(entry: str) -> Phrase:
    """As ``phrase``, keeping the marks of stems and of endings."""
    if ANY not in entry or entry == ANY:
        return phrase(entry) or (ANY,)
    return tuple(
        "*" * part.startswith("*") + word + "*" * part.endswith("*") for part in entry.split() for word in phrase(part)
    )
