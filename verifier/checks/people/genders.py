"""A woman made a man, or the reverse: "la cirujana llegó de madrugada", "the surgeon arrived before dawn, and he ...".

English nouns for persons seldom say a gender, so its pronouns do. Compared are sentences whose Spanish speaks of persons of one gender only, and whose
English only has words of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verifier.checks.people.persons import actors, noun_genders
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Issue
from verifier.text import Token, word_set

_DETERMINERS = {
    "f": word_set(
        "la una las unas esta esa aquella estas esas aquellas otra otras ninguna alguna nuestra nuestras vuestra"
    ),
    "m": word_set(
        "el un los unos este ese aquel estos esos aquellos otro otros ningún algún al del nuestro nuestros vuestro"
    ),
}
_PRONOUNS = {"f": word_set("ella ellas"), "m": word_set("él ellos")}
_ENGLISH = {
    "f": word_set("she her hers herself woman women girl girls lady ladies female"),
    "m": word_set("he him his himself man men boy boys guy guys gentleman gentlemen fisherman fishermen male"),
}
_NOUNS = {
    "f": word_set("woman women girl girls lady ladies"),
    "m": word_set("man men boy boys guy guys gentleman gentlemen"),
}
_OTHER = {"f": "m", "m": "f"}
_REPORTED = re.compile(r"\b(?:s?he (?:said|says|told|tells|wrote|added|asked)|(?:said|says) s?he)\b", re.IGNORECASE)
_THINGS = word_set(
    "politica politicas musica quimica fisica tecnica tecnicas critica criticas practica practicas matematica matematicas ama amas"
)
"""What is no person more often than not."""
_EPICENE = word_set(
    "victima persona figura autoridad estrella criatura pareja gente bebe ser personaje miembro familiar genio angel policia guardia"
)
"""Of one gender in grammar, of either in life."""
_CLITICS = {"f": word_set("le les lo los nos me"), "m": word_set("le les la las nos me")}
"""What somebody of the other gender may be taken up by, who may be the "him" or whose "her" it may be."""


class _Person(NamedTuple):
    """A noun for persons at token ``at``; its gender is "m", "f", or "" where nothing tells it."""

    at: int
    gender: str
    plural: bool


def check_genders(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue where all persons of the Spanish are of one gender and all such words of the English are of the other."""
    persons = list(_persons(sides.source_tokens))
    genders = {person.gender for person in persons}
    gender = genders.pop() if len(genders) == 1 else ""
    if not gender or _somebody_else(sides.source_tokens, gender):
        return
    other = _OTHER[gender]
    forms = [token.norm.partition("'")[0] for token in sides.translation_tokens]
    if _ENGLISH[gender] & {*forms}:
        return
    wrong = [j for j, form in enumerate(forms) if form in _NOUNS[other] and _stands_for(sides, persons, j)]
    subject = _is_subject(sides.source_tokens, persons[0]) or _is_told_of(sides.source_tokens, persons[0])
    if not wrong and subject and not any(person.plural for person in persons):
        wrong = [j for j, form in enumerate(forms) if form in _ENGLISH[other] - _NOUNS[other]]
        owned = all(forms[j] in ("his", "him", "her", "hers") for j in wrong)
        clitics = _CLITICS[gender] & {token.norm for token in sides.source_tokens}
        if _REPORTED.search(sides.translation) or clitics & {"le", "les"} or (owned and clitics):
            return
    if not wrong:
        return
    here, there = (
        span_of(sides.source_tokens, persons[0].at, persons[0].at + 1),
        span_of(sides.translation_tokens, wrong[0], wrong[0] + 1),
    )
    who = "women" if gender == "f" else "men"
    message = f"The Spanish speaks of {who} only ({quoted(sides.source, here)}), the English says {quoted(sides.translation, there)}."
    yield Issue("mistranslation", "critical", "gender", message, (here,), (there,), 0.75)


def _persons(tokens: Sequence[Token]) -> Iterator[_Person]:
    for i, token in enumerate(tokens):
        form = folded(token)
        known = noun_genders(form)
        if form in _EPICENE or (form not in actors() and not known and not _PROFESSION.search(form)):
            continue
        counted = i > 1 and (tokens[i - 1].kind == "number" or tokens[i - 1].norm in _COUNTS)
        before = tokens[i - 1 - counted].norm if i else ""
        told = next((gender for gender, words in _DETERMINERS.items() if before in words), None)
        by_form = next(iter(known)) if len(known) == 1 else _by_ending(form)
        # "La fiscalía", "la empresa": no man is called so.
        if (
            form not in _THINGS
            and (known or by_form or not form.removesuffix("s").endswith("a"))
            and (told or before in _OWNERS)
        ):
            yield _Person(i, told or by_form, form.endswith("s"))


_COUNTS = word_set("dos tres cuatro cinco seis siete ocho nueve diez primera primer última último nueva nuevo joven")
_OWNERS = word_set("mi mis tu tus su sus")
_OF_OTHERS = word_set("su sus")


def _is_subject(tokens: Sequence[Token], person: _Person) -> bool:
    """True for what the sentence begins with, and nobody else's: the mother of "su madre" has a son or a daughter."""
    first = [token.norm for token in tokens[: person.at] if token.kind == "word"]
    return len(first) <= 2 and first[-1:] != [] and first[-1] not in _OF_OTHERS and (len(first) == 1 or first[0] == "a")


def _is_told_of(tokens: Sequence[Token], person: _Person) -> bool:
    """ "De mi prima, que calza dos números más": what follows is said of her."""
    after = [token.norm for token in tokens[person.at + 1 : person.at + 3]]
    owner = tokens[person.at - 1].norm if person.at else ""
    return owner in _OWNERS - _OF_OTHERS and (after[:1] == ["que"] or after == [",", "que"])


def _stands_for(sides: Sides, persons: Sequence[_Person], j: int) -> bool:
    """True if the English noun may stand for the persons: none of them is rendered by another word."""
    return not any(
        link.source == person.at and link.target != j and link.weight > BY_PLACE
        for person in persons
        for link in sides.alignment.links
    )


_PROFESSION = re.compile(r"(?:olog|ograf)[oa]s?$")
"""What ends a profession that no list need have: "neuróloga", "fotógrafo"."""


def _by_ending(form: str) -> str:
    """Of a noun of either gender by its form alone: "abogada", but "" for "fiscal"."""
    stem = form.removesuffix("s")
    if stem.endswith("a") and ({stem[:-1], f"{stem[:-1]}o"} & actors() or _PROFESSION.search(form)):
        return "f"
    return "m" if stem.endswith("o") else ""


def _somebody_else(tokens: Sequence[Token], gender: str) -> bool:
    """True where a name, or a pronoun of the other gender, may be who the English speaks of."""
    if _PRONOUNS[_OTHER[gender]] & {token.norm for token in tokens}:
        return True
    return any(
        token.kind == "word"
        and token.is_capitalised
        and k > 0
        and tokens[k - 1].kind == "word"
        and not token.text.isupper()
        for k, token in enumerate(tokens)
    )
