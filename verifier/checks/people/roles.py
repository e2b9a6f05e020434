"""Who did it to whom: “Lucía acusó a Andrés” printed as “Andrés accused Lucía”.

Spanish marks the person that something is done to by “a”, so subject and object may stand in any order; English tells them by order
alone. Compared are clauses with one of each, both sides active, all three words (verb, subject, object) surely rendered. Verbs whose
subject English makes its object ("gustar") and those that hold both ways ("conocer") are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product

from verifier.checks.morphology.verb_persons import verb_person
from verifier.checks.people.persons import actors, person_nouns
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.proper_names.nametables import listed_names, name_groups
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Issue
from verifier.text import Token, word_set

BREAKS = word_set("que porque cuando donde y e o u pero sino si aunque como mientras quien quienes cual cuyo")
DETERMINERS = word_set(
    "el la los las un una mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta ese esa aquel aquella propio propia propios propias don doña señor señora sr sra"
)
_INDEFINITE = word_set("un una unos unas")
MARKS = word_set("a al")
CLITICS = word_set("le les lo la los las me te nos")
_BEFORE_VERB = word_set("no nunca ya también siempre jamás le les lo la los las ha han había habían")
_ENGLISH_DETERMINERS = word_set("the a an my your his her its our their this that these those own mr mrs ms don doña")
_ENGLISH_BEFORE_VERB = word_set(
    "not never already also always has have had did does do will would could can didn't doesn't don't hasn't hadn't won't once just used to who"
)
_PREPOSITIONS = word_set("of to by from with for at in on against about between and or like than as")
# Beginnings of verbs whose subject and object change places in English, or that hold both ways.
_INVERTED = (
    "gust", "encant", "import", "interes", "preocup", "duel", "dol", "falt", "qued", "sobr", "toc", "correspond", "pertenec", "parec",
    "caer", "cae", "cay", "convien", "convin", "conveni", "cuest", "cost", "bast", "fascin", "aburr", "molest", "agrad", "sorprend", "alegr", "conoc", "encontr",
    "encuentr", "enfrent", "bes", "abraz", "salud", "cas", "sustitu", "reemplaz", "segu", "sigu", "preced", "suced", "ocurr", "pas", "sal",
    "result", "apetec", "extrañ", "compr", "alquil", "arrend", "hered", "equival", "represent", "uni", "acompañ",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Clause:
    """Token indices of a Spanish clause's subject, verb and object."""

    subject: int
    verb: int
    object: int


def check_roles(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue for each clause whose subject and object have changed places in the English, for a "fue él quien" said
    of another, for an owner and what is owned turned round, and for what a pronoun takes up made to do it."""
    yield from _focus_moved(sides)
    yield from _possession_turned(sides)
    yield from _subject_made_object(sides)
    yield from list(_clauses_turned(sides)) or _fronted_object(sides)


def _clauses_turned(sides: Sides) -> Iterator[Issue]:
    """ "Lucía acusó a Andrés", "Andrés accused Lucía"."""
    for clause in _clauses(sides.source_tokens):
        subject, verb, object_ = (_rendering(sides, i) for i in (clause.subject, clause.verb, clause.object))
        if subject is None or verb is None or object_ is None or not object_ < verb < subject:
            continue
        if not _is_active(sides.translation_tokens, object_, verb, subject):
            continue
        here = span_of(
            sides.source_tokens, min(clause.subject, clause.object), max(clause.subject, clause.object, clause.verb) + 1
        )
        there = span_of(sides.translation_tokens, object_, subject + 1)
        who, whom = (span_of(sides.source_tokens, i, i + 1) for i in (clause.subject, clause.object))
        message = (
            f"In the Spanish {quoted(sides.source, who)} does it to {quoted(sides.source, whom)}; "
            f"the English has it the other way round: {quoted(sides.translation, there)}."
        )
        yield Issue("mistranslation", "critical", "role", message, (here,), (there,), 0.75)


def _focus_moved(sides: Sides) -> Iterator[Issue]:
    """ "Fue la fiscal quien le mintió al juez", "it was the judge who lied to the prosecutor": somebody else is put first."""
    forms = [token.norm for token in sides.source_tokens]
    english = [token.norm for token in sides.translation_tokens]
    relative = next((k for k in range(2, len(forms)) if _opens_relative(forms, k)), None)
    who = next((k for k in range(3, len(english)) if english[k] in ("who", "that") and _is_it(english, k)), None)
    near = forms[max(0, relative - _CLOSE) : relative] if relative else []
    if relative is None or who is None or not _CLEFT.intersection(near) or near[-1].endswith(("ar", "er", "ir")):
        return
    sources, focus = sides.alignment.sources_of(who - 1), sides.alignment.targets_of(relative - 1)
    other = len(sources) == 1 and sources[0] > relative and _is_linked(sides, sources[0], who - 1)
    later = len(focus) == 1 and focus[0] > who and _is_linked(sides, relative - 1, focus[0])
    if other or later:
        here = span_of(sides.source_tokens, relative - 1, relative)
        there = span_of(sides.translation_tokens, who - 1, who)
        message = f"The Spanish says of {quoted(sides.source, here)} what the English says of {quoted(sides.translation, there)}."
        yield Issue("mistranslation", "critical", "role", message, (here,), (there,), 0.75)


_CLEFT = word_set("fue fueron es son era eran fui fuimos")
_IT_IS = word_set("is was isn't wasn't")
_CLOSE = 5
"""Words between which a cleft sentence has its verb and its relative pronoun."""


def _is_it(forms: Sequence[str], who: int) -> bool:
    """True if "it is" or "it was" stands shortly before, with somebody in between."""
    near = forms[max(0, who - _CLOSE) : who - 1]
    return "it's" in near or any(one == "it" and other in _IT_IS for one, other in pairwise(near))


def _opens_relative(forms: Sequence[str], k: int) -> bool:
    if forms[k - 1] in SPANISH_PREPOSITIONS:  # "un resultado con el que"
        return False
    return forms[k] in ("quien", "quienes") or (
        forms[k] in ("el", "la", "los", "las") and forms[k + 1 : k + 2] == ["que"]
    )


def _possession_turned(sides: Sides) -> Iterator[Issue]:
    """ "El hermano de mi jefe", "my brother's boss"."""
    tokens, english = sides.source_tokens, sides.translation_tokens
    for k in range(1, len(tokens) - 3):
        if tokens[k - 1].norm not in DETERMINERS or tokens[k + 1].norm != "de" or tokens[k + 2].norm not in DETERMINERS:
            continue
        if tokens[k].is_capitalised or tokens[k + 3].kind != "word":
            continue  # "la victoria de Irán de la Copa", "el objetivo del BCE de un 2%"
        owned, owner = sides.alignment.targets_of(k), sides.alignment.targets_of(k + 3)
        for j, i in product(owned, owner):
            if (
                english[j].norm.endswith("'s")
                and 0 < i - j <= 2
                and _is_linked(sides, k, j)
                and _is_linked(sides, k + 3, i)
            ):
                here, there = span_of(tokens, k, k + 4), span_of(english, j, i + 1)
                message = f"{quoted(sides.source, here)} is somebody else than {quoted(sides.translation, there)}."
                yield Issue("mistranslation", "critical", "role", message, (here,), (there,), 0.75)


def _subject_made_object(sides: Sides) -> Iterator[Issue]:
    """ "Se lo compró mi abuelo", "she bought my grandfather": who stands behind the verb without "a" does it."""
    tokens, english = sides.source_tokens, sides.translation_tokens
    for k in range(1, len(tokens) - 2):
        person = folded(tokens[k + 2]) in person_nouns() and tokens[k + 1].norm in DETERMINERS - _INDEFINITE
        done = (
            k > 1 and tokens[k - 2].norm == "se" and tokens[k - 1].norm in TAKEN_UP
        )  # "se lo compró", with no other reading
        if (
            not person
            or tokens[k - 1].norm not in CLITICS | {"se"}
            or (tokens[k].norm.startswith(_INVERTED) and not done)
        ):
            continue
        for j, i in product(sides.alignment.targets_of(k), sides.alignment.targets_of(k + 2)):
            doer = english[j - 1].norm if j else ""
            if (
                i - j == 2
                and doer in ("he", "she", "they", "having")
                and _is_linked(sides, k, j)
                and _is_linked(sides, k + 2, i)
            ):
                here, there = span_of(tokens, k, k + 3), span_of(english, j - 1, i + 1)
                message = f"In the Spanish, {quoted(sides.source, here)}, the person does it; in the English it is done to them: {quoted(sides.translation, there)}."
                yield Issue("mistranslation", "critical", "role", message, (here,), (there,), 0.75)


TAKEN_UP = word_set("lo la los las")
_TIMES = word_set(
    "noche tarde mañana madrugada día días semana semanas mes meses año años vez veces lunes martes miércoles jueves viernes sábado domingo"
)
_PASSIVE = word_set("is are was were be been being get gets got getting by had has have")
LONGEST_OBJECT = 4


def _fronted_object(sides: Sides) -> Iterator[Issue]:
    """ "A las ballenas las siguen los barcos", "the whales follow the boats": what the pronoun takes up is done to."""
    tokens, english = sides.source_tokens, sides.translation_tokens
    for k in range(2, len(tokens) - 3):
        if tokens[k].norm not in TAKEN_UP or tokens[k + 2].norm not in DETERMINERS or tokens[k + 3].norm in _TIMES:
            continue
        opens = next((i for i in range(k - 2, max(-1, k - 2 - LONGEST_OBJECT), -1) if tokens[i].norm in MARKS), None)
        if tokens[k + 3].norm in BREAKS or is_verb(tokens[k - 1]) or tokens[k + 1].norm in SPANISH_PREPOSITIONS:
            continue
        if opens is None or any(token.kind != "word" for token in tokens[opens : k + 4]):
            continue
        if tokens[k - 2].norm in ("le", "les", "se", "me", "te", "nos"):
            continue  # "a los niños les roban la merienda"
        if verb_person(tokens[k + 1].norm) is None and not _VERB.search(tokens[k + 1].norm):
            continue
        noun = k + 4 if tokens[k + 3].norm == "propio" or tokens[k + 3].norm == "propia" else k + 3
        whom, who = (_rendering(sides, i, placed=True) if i < len(tokens) else None for i in (k - 1, noun))
        if whom is None or who is None or not whom < who or english[whom].norm.endswith("'s"):
            continue
        between = {token.norm for token in english[whom + 1 : who]}
        before = {token.norm for token in english[max(0, whom - 3) : whom]}
        verb = _rendering(sides, k + 1)
        if verb is not None and verb > who and english[verb - 1].norm in ("who", "that", "which"):
            continue  # "she works for a lawyer, who hired her"
        if between & (_PASSIVE | {","}) or before & _PREPOSITIONS or who - whom < 2 or who - whom > _REACH:
            continue
        here, there = span_of(tokens, opens, noun + 1), span_of(english, whom, who + 1)
        message = f"In the Spanish, {quoted(sides.source, here)}, it is done to whom the English has do it: {quoted(sides.translation, there)}."
        yield Issue("mistranslation", "critical", "role", message, (here,), (there,), 0.75)
        return


def is_verb(token: Token) -> bool:
    return verb_person(token.norm) is not None or token.norm.endswith(("arse", "erse", "irse"))


_VERB = re.compile(r"(?:[aeo]n?|ó|ba|ban|ía|ían)$")
_REACH = 8


def _is_linked(sides: Sides, i: int, j: int) -> bool:
    return any(link.source == i and link.target == j and link.weight > BY_PLACE for link in sides.alignment.links)


def _clauses(tokens: Sequence[Token]) -> Iterator[_Clause]:
    start = 0
    for end in range(len(tokens) + 1):
        if end == len(tokens) or tokens[end].kind == "other" or tokens[end].norm in BREAKS:
            yield from _clause(tokens, start, end)
            start = end + 1


def _clause(tokens: Sequence[Token], start: int, end: int) -> Iterator[_Clause]:
    """The clause of the tokens, if it has one bare actor and one marked by "a", and a verb that is next to the first or the second."""
    actors = [i for i in range(start, end) if _is_actor(tokens, i, start)]
    marked = [i for i in actors if _before(tokens, i, start) in MARKS]
    bare = [i for i in actors if i not in marked and _before(tokens, i, start) is None]
    if len(marked) != 1 or len(bare) != 1 or len(actors) != 2:
        return
    (object_,), (subject,) = marked, bare
    if subject < object_:
        # "Lucía no acusó a Andrés", or "le ganó Chile a Uruguay".
        after = next((i for i in range(subject + 1, object_) if tokens[i].norm not in _BEFORE_VERB), None)
        first = start + 1 if tokens[start].norm in CLITICS else None
        opens = tokens[subject].norm not in DETERMINERS and _head(tokens, subject, start) == start
        verb = after if opens else first
    else:
        # "A mi socio le debe plata el alcalde": only with the pronoun that takes the object up.
        taken_up = object_ + 1 + (object_ + 1 < end and tokens[object_ + 1].norm in NOT)
        clitic = taken_up < end and tokens[taken_up].norm in CLITICS
        verb = taken_up + 1 if clitic else None
    if verb is not None and start <= verb < end and verb not in (subject, object_) and not is_inverted(tokens[verb]):
        yield _Clause(subject, verb, object_)


_TITLES = word_set("señor señora don doña sr sra")
NOT = word_set("no nunca jamás ya también tampoco")


def _is_actor(tokens: Sequence[Token], i: int, start: int) -> bool:
    """True for the last word of a name, or a noun for somebody who acts."""
    token, form = tokens[i], folded(tokens[i])
    if token.kind != "word":
        return False
    if token.is_capitalised and (form in listed_names() or (form,) in name_groups()[0]):
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        return following is None or not following.is_capitalised
    if form in _TITLES and i + 1 < len(tokens) and tokens[i + 1].is_capitalised:
        return False
    if form in acting_nouns():
        return i > start and tokens[i - 1].norm in DETERMINERS | MARKS
    return token.is_capitalised and i > start and tokens[i - 1].norm in MARKS | _TITLES


def _head(tokens: Sequence[Token], i: int, start: int) -> int:
    """Index of the first word of the noun phrase that ends at ``i``: its determiners, and the rest of a name."""
    while i > start and (tokens[i - 1].norm in DETERMINERS or _one_name(tokens, i - 1)):
        i -= 1
    return i


def _one_name(tokens: Sequence[Token], i: int) -> bool:
    """True if the word and the next one belong to one name; "A Juan" is none."""
    return tokens[i].is_capitalised and tokens[i + 1].is_capitalised and tokens[i].norm not in MARKS


def _before(tokens: Sequence[Token], i: int, start: int) -> str | None:
    """The preposition that the noun phrase ending at ``i`` hangs on ("de" for any), None for a bare one."""
    head = _head(tokens, i, start)
    if head == start:
        return None
    before = tokens[head - 1].norm
    return before if before in MARKS else "de" if before in SPANISH_PREPOSITIONS else None


SPANISH_PREPOSITIONS = word_set(
    "de del en con por para contra sobre entre desde hasta sin según tras ante bajo hacia como"
)


def is_inverted(verb: Token) -> bool:
    """True for a verb whose subject and object change places in English, or that holds both ways."""
    return folded(verb).startswith(_INVERTED)


def _rendering(sides: Sides, i: int, *, placed: bool = False) -> int | None:
    """The one word of the English that renders a word, if it renders nothing else: surely, or if ``placed`` by its place alone."""
    links = [link for link in sides.alignment.links if link.source == i]
    if len(links) != 1 or (links[0].weight <= BY_PLACE and not placed):
        return None
    alone = sides.alignment.sources_of(links[0].target) == (i,)
    return links[0].target if alone else None


def _is_active(tokens: Sequence[Token], subject: int, verb: int, object_: int) -> bool:
    """True if nothing but auxiliaries parts subject and verb, and nothing but determiners verb and object; neither hangs on anything."""
    head = subject
    while head and (tokens[head - 1].norm in _ENGLISH_DETERMINERS or _one_name(tokens, head - 1)):
        head -= 1
    bare = head == 0 or tokens[head - 1].norm not in _PREPOSITIONS
    owned = any(tokens[i].norm.endswith("'s") for i in (subject, object_))
    return (
        bare
        and not owned
        and all(token.norm in _ENGLISH_BEFORE_VERB for token in tokens[subject + 1 : verb])
        and all(token.norm in _ENGLISH_DETERMINERS or token.is_capitalised for token in tokens[verb + 1 : object_])
    )


@cache
def acting_nouns() -> frozenset[str]:
    """The same and nouns for kin."""
    return actors() | person_nouns()
