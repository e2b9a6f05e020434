"""A thing printed as another that has nothing to do with it: "percha" (hanger) as "pool", "lodo" (mud) as "gold".

Both nouns are of the tables, which say all that English may print for the Spanish one: ``resources/kinds``, the things of
``resources/translation/nouns.tsv``, and the words of several regions with each of their senses. Things of one kind are compared by ``kinds``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from verifier.checks.closeness import rendered_closely
from verifier.checks.phrases import Phrase, folded, phrase, quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.wording.contrary import meaning, places, stem_phrase
from verifier.checks.wording.idioms import is_figurative
from verifier.checks.wording.kinds import (
    NOUNS,
    SOFT,
    Concept,
    concepts_by_word,
    english_plural,
    is_name,
    is_noun,
    is_verb,
    numbers_of,
    spanish_forms,
)
from verifier.evidence.lexicon import closeness
from verifier.evidence.resemblance import related, resemblance
from verifier.model import Issue
from verifier.resources import resource_rows
from verifier.text import Token, word_set

_REGIONAL = ("contrasts/senses.tsv", "contrasts/regional.tsv")
_THIN = ("person", "group", "event")
"""Kinds of ``nouns.tsv`` that English names freely: a "cabecilla" is a leader, a "rapero" a musician."""
_ABSTRACT = SOFT | {"justice_term", "school_subject", "money_matter"}
"""Kinds of notions, which set phrases name ("no hay derecho", "a sueldo")."""
_LIKE = 0.01
"""Likeness from which one word may render another."""
_NEAR = 0.3
"""Nearness of vectors from which the two may be called by one name."""
_WHOLE = word_set(
    "animal animals bird birds fish insect insects bug bugs tree trees plant plants flower flowers fruit fruits vegetable vegetables food foods "
    "drink drinks building buildings house houses home homes place places tool tools equipment vehicle vehicles clothes clothing garment garments"
)
"""What a thing may be called by its kind."""


def check_other_nouns(sides: Sides) -> Iterator[Issue]:
    """Yields a critical mistranslation for each Spanish thing that nothing renders, linked to an English thing that renders nothing, where all
    else is rendered closely."""
    ours, theirs = sides.source_tokens, sides.translation_tokens
    said = set(sides.alignment.content_source)
    for link in sides.alignment.links:
        i, j = link.source, link.target
        if i in said and _is_unrendered(sides, i) and _stands_alone(sides, j) and _differ(ours[i], theirs[j]):
            if not rendered_closely(sides, (i,), (j,)) or is_figurative(sides):
                continue
            here, there = span_of(ours, i, i + 1), span_of(theirs, j, j + 1)
            means = meaning(ours[i].norm, _renderings()[folded(ours[i])])
            message = f"{quoted(sides.source, here)} is “{means}”; the English says {quoted(sides.translation, there)}."
            yield Issue("mistranslation", "critical", "coverage", message, (here,), (there,), 0.7)


def _is_unrendered(sides: Sides, i: int) -> bool:
    """True for a Spanish noun of the tables of which the English has none of the renderings, nor anything like one."""
    tokens, place = sides.source_tokens, range(i, i + 1)
    accepted = _renderings().get(folded(tokens[i]))
    if accepted is None or is_name(tokens, place) or is_verb(tokens, place):
        return False
    english = sides.translation_tokens
    return not places(accepted, [folded(token) for token in english]) and not any(
        _LIKE <= _likeness(tokens[i], token) >= _best(sides, i, token) for token in english
    )


def _best(sides: Sides, besides: int, english: Token) -> float:
    """How surely another Spanish word renders an English one."""
    return max(
        (resemblance(token, english) for k, token in enumerate(sides.source_tokens) if k != besides), default=0.0
    )


def _stands_alone(sides: Sides, j: int) -> bool:
    """True for an English noun of the tables that no Spanish word may mean."""
    tokens, place = sides.translation_tokens, range(j, j + 1)
    form = folded(tokens[j])
    if form not in _things() or form in _WHOLE or is_name(tokens, place) or not is_noun(tokens, place):
        return False
    return not any(
        _likeness(token, tokens[j]) >= _LIKE or places(_renderings().get(folded(token), ()), [form])
        for token in sides.source_tokens
    )


def _differ(spanish: Token, english: Token) -> bool:
    """False for nouns near in meaning, and for a part of a rendering: "corn" of "cornfield"."""
    part = english.norm.removesuffix("s")
    words = (word.rstrip("*") for rendering in _renderings()[folded(spanish)] for word in rendering)
    return closeness(spanish.norm, english.norm) < _NEAR and not any(
        word.startswith(part) or word.endswith(part) for word in words
    )


def _likeness(es: Token, en: Token) -> float:
    return max(resemblance(es, en), related(es.norm, en.norm))


@cache
def _renderings() -> Mapping[str, tuple[Phrase, ...]]:
    """Folded Spanish noun, in either number, to all that English may print for it, in any country."""
    found: dict[str, list[Phrase]] = {}
    for concept in _concepts(0):
        for words in concept.spanish if concept.kind not in _ABSTRACT else ():
            found.setdefault(words[0], []).extend((*concept.english, *concept.also) if len(words) == 1 else ())
    for spanish, english in _rows():
        for words in map(phrase, spanish_forms(spanish)):
            if len(words) == 1:
                found.setdefault(words[0], []).extend(map(stem_phrase, numbers_of(english_plural, english)))
    return {noun: tuple(dict.fromkeys(english)) for noun, english in found.items() if english}


def _rows() -> Iterator[tuple[list[str], list[str]]]:
    """Spanish nouns and their English, of the tables besides those of kinds; of several regions right in any."""
    for kind, _, spanish, english in resource_rows("translation/nouns.tsv"):
        if kind not in _THIN:
            yield [spanish], english.split("|")
    for table in _REGIONAL:
        for _, spanish, wrong, right, *_ in resource_rows(table):
            yield [word for word in spanish.split("|") if word.isalpha()], [*wrong.split("|"), *right.split("|")]


def _concepts(side: int) -> Iterator[Concept]:
    """The concepts of things and people, by their Spanish (0) or English (1) names, each as often as it has first words."""
    return (concept for concepts in concepts_by_word(NOUNS)[side].values() for concept in concepts)


@cache
def _things() -> frozenset[str]:
    """Each English noun of the tables, in both numbers, folded."""
    listed = (word for _, _, _, english in resource_rows("translation/nouns.tsv") for word in english.split("|"))
    named = (words for concept in _concepts(1) for words in concept.english)
    known: Iterable[Phrase] = (*named, *map(phrase, numbers_of(english_plural, listed)))
    return frozenset(words[0] for words in known if len(words) == 1)
