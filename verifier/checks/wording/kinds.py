"""One thing printed for another of its kind: "pimientos" as "cucumbers", "enfermeras" as "patients".

The kinds are in ``resources/kinds/*.tsv``: concepts that exclude each other, each with what it is called in both languages and what else may stand
for it. An issue needs a Spanish concept that nothing in the English renders, and about where it stands an English one of the same kind
that nothing in the Spanish means.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from verifier.checks.closeness import rendered_closely
from verifier.checks.morphology.inflection import spanish_verb
from verifier.checks.morphology.verb_persons import verb_person
from verifier.checks.negations.marks import Mark
from verifier.checks.negations.polarity import read_marks
from verifier.checks.phrases import Phrase, begins_sentence, folded, phrase, quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.wording.antonyms import is_converse, turned_alike
from verifier.checks.wording.contrary import FAR, places, stem_phrase
from verifier.evidence.inflections import lemmas
from verifier.evidence.resemblance import resemblance
from verifier.model import Issue
from verifier.resources import resource_rows
from verifier.text import Token, word_set

_VERBS, OPPOSITES = "kinds/verbs.tsv", "kinds/opposites.tsv"
_ANY_CLASS = (_VERBS, OPPOSITES)
TABLES = ("kinds/people.tsv", "kinds/things.tsv", "kinds/nature.tsv", "kinds/life.tsv", _VERBS)
SOFT = frozenset(("feeling", "sensation", "taste_texture", "thing_condition", "mind_act", "speech_act"))
"""Kinds whose concepts run into each other in free renderings: another one is to be looked at, not wrong for certain."""
_STATES = frozenset(("thing_condition", "person_condition", "taste_texture"))
"""Kinds whose concepts may be told by denying another."""
RENDERS = 0.05
"""Resemblance from which a word is rendered by another, so that it stands for nothing else."""


@dataclass(frozen=True)
class Concept:
    """A row of a table: its kind, its Spanish and English names in both numbers, what else English may print for it, and whether it may be more
    than a noun."""

    kind: str
    spanish: tuple[Phrase, ...]
    english: tuple[Phrase, ...]
    also: tuple[Phrase, ...]
    any_class: bool


Named = tuple[range, Sequence[Concept]]
"""Where something is named among the tokens, and what it may be."""


class Exchange(NamedTuple):
    """A Spanish concept, where it stands, and where the English names one that it excludes; ``sure`` where alignment links the two or all else is
    rendered closely."""

    meant: Concept
    here: range
    there: range
    sure: bool


def check_kinds(sides: Sides) -> Iterator[Issue]:
    """Yields a mistranslation for each Spanish concept that is printed as another: critical where that is sure, else major; none for a state where a
    negation bears on one of the two alone ("llena", "not an empty seat")."""
    marks = _negations(sides.source_tokens, "es"), _negations(sides.translation_tokens, "en")
    for found in exchanges(sides, TABLES):
        if (found.meant.kind in _STATES or found.meant.any_class) and not turned_alike(
            found.here.start, found.there.start, marks
        ):
            continue
        source, target = (
            span_of(tokens, place.start, place.stop)
            for tokens, place in ((sides.source_tokens, found.here), (sides.translation_tokens, found.there))
        )
        means = " ".join(found.meant.english[0])
        message = f"{quoted(sides.source, source)} is “{means}”; the English says {quoted(sides.translation, target)}."
        severity = "critical" if found.sure and found.meant.kind not in SOFT else "major"
        yield Issue("mistranslation", severity, "coverage", message, (source,), (target,), 0.75)


def _negations(tokens: Sequence[Token], language: str) -> tuple[Mark, ...]:
    return tuple(mark for mark in read_marks(tokens, language) if mark.negates)


def names_another(sides: Sides) -> bool:
    """True if half of the content words of the Spanish, or more, stand in the English as another thing of its kind: "mi hermano está
    preso", "my cousin is in jail"."""
    return _FEW * sum(1 for _ in exchanges(sides, NOUNS)) >= max(len(sides.alignment.content_source), 1)


NOUNS = TABLES[:-1]
_FEW = 2


def is_named_in_english(sides: Sides, i: int) -> bool:
    """True if the English has what a table knows to stand for a Spanish noun."""
    theirs = [folded(token) for token in sides.translation_tokens]
    concepts = concepts_by_word(NOUNS)[0].get(folded(sides.source_tokens[i]), ())
    return any(places((*one.english, *one.also), theirs) for one in concepts)


def exchanges(sides: Sides, tables: tuple[str, ...]) -> Iterator[Exchange]:
    """Each concept of some tables that nothing renders, with another of its kind that stands for it."""
    ours, theirs = (
        [folded(token) for token in sides.source_tokens],
        [folded(token) for token in sides.translation_tokens],
    )
    said = _named(ours, concepts_by_word(tables)[0], "spanish")
    printed = _named(theirs, concepts_by_word(tables)[1], "english")
    links = {(link.source, link.target) for link in sides.alignment.links}
    taken: set[range] = set()
    for here, meant in said.items():
        standing = {place for one in meant for place in places((*one.english, *one.also), theirs)}
        if any(not _is_of_another(links, here, place) for place in standing) or is_name(sides.source_tokens, here):
            continue
        if is_verb(sides.source_tokens, here) and not any(one.any_class for one in meant):
            continue
        for there, others in printed.items():
            linked = any((i, j) in links for i in here for j in there)
            near = linked or _near(here.start, there.start, len(ours), len(theirs))
            if near and there not in taken and _stands_for(sides, (here, meant), (there, others), ours):
                taken.add(there)
                excluded = next(one for one in meant if any(_exclude(one, another) for another in others))
                yield Exchange(excluded, here, there, linked or rendered_closely(sides, here, there))
                break


def _is_of_another(links: set[tuple[int, int]], here: range, place: range) -> bool:
    """True if what stands at a place of the English renders other words than those here: of "la sala estaba vacía" the "room"."""
    of = {i for i, j in links if j in place}
    return bool(of) and of.isdisjoint(here)


def _stands_for(sides: Sides, one: Named, other: Named, ours: Sequence[str]) -> bool:
    """True if the English concept is of the kind of the Spanish one, excludes it, and is nothing that the Spanish says."""
    (here, meant), (there, others) = one, other
    return (
        any(_exclude(concept, another) for concept in meant for another in others)
        and not any(places(concept.spanish, ours) for concept in others)
        and not is_name(sides.translation_tokens, there)
        and not _is_figurative(sides.translation_tokens, there)
        and (any(concept.any_class for concept in others) or is_noun(sides.translation_tokens, there))
        and not is_converse(sides, here.start, there.start)
        and not _rendered(sides, here, there)
    )


def _is_figurative(tokens: Sequence[Token], place: range) -> bool:
    """True for a part of the body that a preposition takes without an article: "diploma in hand", "by heart", "on foot"."""
    before = tokens[place.start - 1].norm if place.start else ""
    return tokens[place.start].norm in _LIMBS and before in _BARE


_LIMBS, _BARE = word_set("hand heart foot arm face"), word_set("in at on by off from to of")


def _named(forms: Sequence[str], table: Mapping[str, Sequence[Concept]], side: str) -> dict[range, list[Concept]]:
    """Where concepts are named, and which they may be; a name within a longer one is none ("sala" in "sala de espera")."""
    found: dict[range, list[Concept]] = {}
    for concept in {id(one): one for form in forms for one in table.get(form, ())}.values():
        for place in places(getattr(concept, side), forms):
            found.setdefault(place, []).append(concept)
    longest = sorted(found, key=lambda place: (-len(place), place.start))
    kept: list[range] = []
    for place in longest:
        if not any(place.start < other.stop and other.start < place.stop for other in kept):
            kept.append(place)
    return {place: found[place] for place in sorted(kept, key=lambda place: place.start)}


def _near(i: int, j: int, ours: int, theirs: int) -> bool:
    """True if they stand in about the same part of their texts; short ones have but one part."""
    return max(ours, theirs) <= _SHORT or abs(i / ours - j / theirs) <= FAR


_SHORT = 12
"""Tokens of a text of one part."""


def _exclude(one: Concept, other: Concept) -> bool:
    """False for a kind itself and one of it: an "injury" may be a concussion."""
    kinds = {one.kind, other.kind}
    alike = len(kinds) == 1 or any(kinds <= family for family in _FAMILIES)
    return alike and all((kind,) not in (*one.english, *other.english) for kind in kinds)


_FAMILIES = (
    {"farm_animal", "wild_animal"},
    {"vegetable", "fruit", "grain", "food", "drink"},
    {"tree", "flower"},
    {"body_part", "body_part_two", "organ"},
    {"household_item", "furniture", "appliance", "tool", "clothing"},
)
"""Kinds of one family, whose concepts exclude each other too."""


def is_verb(tokens: Sequence[Token], place: range) -> bool:
    """True for "pisó", which without its accent is a noun, and for "cojo la guagua"."""
    form = tokens[place.start].norm
    before, after = tokens[place.start - 1 : place.start], tokens[place.stop : place.stop + 1]
    acts = (
        form[-1] == "o"
        and any(token.norm in _ARTICLES for token in after)
        and not any(token.norm in _ARTICLES for token in before)
    )
    return len(place) == 1 and (acts or (form[-1] in "éó" and verb_person(form) is not None))


_ARTICLES = word_set("el la los las un una")


def is_name(tokens: Sequence[Token], place: range) -> bool:
    """True for a word in capitals within a sentence: "la señora Pimiento", "Casa Rosada"."""
    return any(tokens[k].is_capitalised and not begins_sentence(tokens, k) for k in place)


def is_noun(tokens: Sequence[Token], place: range) -> bool:
    """False for a word that may be of another class and that no article or the like makes a noun ("sit back", "they hand over")."""
    if len(place) > 1 or {*lemmas(tokens[place.start].norm)} <= {"NOUN", "PROPN"}:
        return True
    before = tokens[place.start - 1] if place.start else None
    return before is not None and (before.norm in _BEFORE_NOUN or before.kind == "number" or before.norm.endswith("'s"))


_BEFORE_NOUN = word_set(
    "the a an my your his her its our their this that these those some any no every each both all another of for with by from in at"
)


def _rendered(sides: Sides, here: range, there: range) -> bool:
    """True if either renders another word of the other side."""
    spanish, english = sides.source_tokens, sides.translation_tokens
    return any(
        resemblance(token, english[j]) >= RENDERS
        for i, token in enumerate(spanish)
        if i not in here and token.norm not in _IS
        for j in there
    ) or any(
        resemblance(spanish[i], token) >= RENDERS for i in here for j, token in enumerate(english) if j not in there
    )


_IS = word_set("está están estaba estaban estás estamos estoy")
"""Whose stem the lexicon has for "este", east."""


@cache
def concepts_by_word(
    tables: tuple[str, ...],
) -> tuple[Mapping[str, Sequence[Concept]], Mapping[str, Sequence[Concept]]]:
    """First word of a Spanish and of an English name to the concepts so called."""
    found: tuple[dict[str, list[Concept]], dict[str, list[Concept]]] = ({}, {})
    for table, (kind, *cells) in ((name, row) for name in tables for row in resource_rows(name)):
        spanish, english, also = (cell.split("|") if cell != "-" else [] for cell in cells)
        concept = Concept(
            kind,
            tuple(map(phrase, spanish_forms(spanish))),
            tuple(map(phrase, numbers_of(english_plural, english))),
            tuple(map(stem_phrase, numbers_of(english_plural, also))),
            table in _ANY_CLASS,
        )
        for by_word, names in zip(found, (concept.spanish, concept.english), strict=True):
            for first in {words[0] for words in names}:
                by_word.setdefault(first, []).append(concept)
    return found


def numbers_of(plural: Callable[[str], str], names: Iterable[str]) -> list[str]:
    return [form for name in names for form in dict.fromkeys((name, plural(name)))]


def spanish_forms(names: Iterable[str]) -> Iterator[str]:
    """Both numbers of a noun or an adjective, and all forms of a verb ("@lavar")."""
    for name in names:
        if name.startswith("@"):
            verb, space, rest = name[1:].partition(" ")
            yield from dict.fromkeys(form + space + rest for form in spanish_verb(folded(verb)))
        else:
            yield from numbers_of(_spanish_plural, [name])


def _spanish_plural(name: str) -> str:
    """Of "sala de emergencias" "salas de emergencias", of "tarjeta roja" "tarjetas rojas"."""
    head, of, rest = name.partition(" de ")
    return " ".join(map(_plural_word, head.split())) + of + rest


def _plural_word(word: str) -> str:
    if word[-1] in "sx":
        return word
    if word[-1] == "z":
        return word[:-1] + "ces"
    return word + ("s" if word[-1] in "aeiouáéíóú" else "es")


def english_plural(name: str) -> str:
    """As `_spanish_plural`; a stem ("operat*") stays."""
    if name.endswith("*"):
        return name
    if name[-1] == "y" and name[-2:-1] not in "aeiou":
        return name[:-1] + "ies"
    return name + ("es" if name.endswith(("s", "x", "ch", "sh")) else "s")
