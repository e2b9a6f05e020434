"""Things told first and taken up by a pronoun: "Esa casa la levantó mi bisabuela", which a small model makes "That house raised her my
great-grandmother".

Spoken Spanish does so all the time (left dislocation); with the one who acts in front ("Mi bisabuela levantó esa casa") the model
knows the sentence. What English would put first for weight ("The accounts are kept by my sister") may stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from verifier.evidence.lexicon import may_render
from verifier.text import Token, word_set, words
from verifier.translation.copied import touch
from verifier.translation.fronted import FINITE, PASSIVE, PAST, clause_end, is_verb

_PRONOUNS = {
    "lo": word_set("el este ese aquel mi tu su nuestro todo eso esto aquello"),
    "la": word_set("la esta esa aquella mi tu su nuestra toda"),
    "los": word_set("los estos esos aquellos mis tus sus nuestros todos"),
    "las": word_set("las estas esas aquellas mis tus sus nuestras todas"),
}
"""The pronoun for what begins with these words."""
_CLITICS = word_set("me te nos se")
_BEFORE = word_set("no ya nunca también tampoco siempre todavía aún") | _CLITICS
_DETERMINERS = frozenset().union(*_PRONOUNS.values())
_INSIDE = word_set("de del el la los las")
"""Small words within what is told first: "el pan de la abuela"."""
_ONESELF = re.compile(r"(?:llev|qued|com|tom|beb|gast|trag|ech|cre)\w+")
"""Verbs that have "se" of their own beside an object ("se la llevaron"); with others it stands for "le"."""
_SUBJECTS = word_set(
    """el la los las mi mis tu tus su sus nuestro nuestra yo tú vos usted ustedes él ella ellos ellas nosotros nosotras dos tres cuatro cinco
    seis siete ocho nueve diez todo todos todas muchos muchas varios varias algunos algunas pocos pocas cada"""
)
_TIMES = word_set(
    """lunes martes miércoles jueves viernes sábado domingo semana mes meses año años día días noche mañana tarde madrugada vez hora mediodía
    otro otra pasado pasada enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre verano invierno fin"""
)
"""What follows an article and tells when, not who: "lo anunció el martes"."""
_CALLED = re.compile(r"(?:consider|llam|cre|juzg|declar|nombr|elig)\w*")
"""Verbs that may be followed by what somebody is called: "lo llamó el error del siglo"."""
_I = re.compile(r"\w+(?:é|í|mos)")
"""Verbs of the first person, whose subject no thing can be."""
_NOUN = re.compile(r"\w+ón|orden|imagen|margen|origen|examen|joven|virgen|volumen|crimen|fin|gran|buen|común|según")
"""What ends as a finite verb may, and is none."""
_BREAKS = word_set(
    "es fue era son eran fueron ser ha han había habían está están hay que y e o ni como donde cuando porque si para por con en sin a al"
)
"""What does not stand within a thing: it has begun a clause."""
_LONGEST = 6
"""Words of what is told first, at most."""
_HELPERS = re.compile(
    r"(?:ha|han|había|habían|hemos|he|va|van|iba|iban|vamos|está|están|estaba|estaban|pueden?|podían?|debe|deben|quieren?|querían?|tiene|tienen)"
)
_HELPED = re.compile(r"\w+(?:[ai]do|[aei]r|[aei]ndo|cho|to)|a|que")
"""What a helping verb is followed by: participle, infinitive or gerund, the first perhaps behind "a" or "que"."""
_ENGLISH_DETERMINERS = word_set("the a an this that these those my your his her its our their all")
_THAT = word_set("eso esto aquello todo")
"""What stands for a thing by itself."""


@dataclass(frozen=True, slots=True)
class ThingBehind:
    """A sentence with the thing that it began with behind the verb."""

    text: str
    thing: tuple[str, ...]
    copies: ClassVar[bool] = False

    def restored(self, output: str) -> str | None:
        """``output`` as it is; None where it still begins with the thing."""
        return None if _begins(self.thing, output) else output


def with_thing_behind(sentence: str, output: str) -> ThingBehind | None:
    """``sentence`` with the thing that it begins with behind its verb, if ``output`` begins with it and goes on in no passive; None otherwise."""
    tokens = words(sentence)
    k = _pronoun(tokens)
    if k is None:
        return None
    verb_end = _verb_end(tokens, k + 1)
    end = clause_end(tokens, verb_end)
    behind = tokens[verb_end:end]
    if end < len(tokens) and tokens[end].norm == "que":  # "la siente el que cobra"
        return None
    first = k
    while tokens[first - 1].norm in _BEFORE:
        first -= 1
    if any(token.norm in _CLITICS for token in tokens[:first]):
        return None
    who = _who(behind) and not _CALLED.fullmatch(tokens[k + 1].norm)
    if not who and not _cannot_act(tokens[0].norm, tokens[k + 1].norm):
        return None
    what = tuple(token.norm for token in tokens[:first] if token.norm in _THAT or token.norm not in _DETERMINERS)
    if not _begins(what, output):
        return None
    start = tokens[0].start
    thing = sentence[start : tokens[first - 1].end]
    thing = thing[0].lower() + thing[1:]
    before = sentence[tokens[first].start : tokens[k].start]
    verb = sentence[tokens[k + 1].start : tokens[verb_end - 1].end]
    if who:
        made = f"{sentence[behind[0].start : behind[-1].end]} {before}{verb} {thing}"
        tail = sentence[behind[-1].end :]
    else:
        made, tail = f"{before}{verb} {thing}", sentence[tokens[verb_end - 1].end :]
    if tokens[0].is_capitalised:
        made = made[0].upper() + made[1:]
    return ThingBehind(f"{sentence[:start]}{made}{tail}", what)


def _pronoun(tokens: Sequence[Token]) -> int | None:
    """Where the pronoun is that takes up the thing which a sentence begins with, a finite verb behind it; None if there is none."""
    for k in range(1, min(len(tokens) - 1, _LONGEST + 3)):
        token, last = tokens[k], tokens[k - 1]
        if (
            not touch(last, token)
            or last.norm in _BREAKS
            or (k > 1 and is_verb(last.norm) and last.norm.endswith(("n", "ó")))
        ):
            return None
        if token.norm not in _PRONOUNS or tokens[0].norm not in _PRONOUNS[token.norm] or last.norm in _INSIDE:
            continue
        verb = tokens[k + 1]
        finite = (
            PAST.fullmatch(verb.norm)
            or (FINITE.fullmatch(verb.norm) and (is_verb(verb.norm) or verb.norm.endswith("mos")))
            or _HELPERS.fullmatch(verb.norm)
        )
        if not touch(token, verb) or verb.is_capitalised or not finite or _NOUN.fullmatch(verb.norm):
            return None
        return k if last.norm != "se" or _ONESELF.fullmatch(verb.norm) else None
    return None


def _verb_end(tokens: Sequence[Token], k: int) -> int:
    """Behind the last word of the verb that begins at ``k``: "la van a cerrar"."""
    end = k + 1
    if _HELPERS.fullmatch(tokens[k].norm):
        while (
            end < min(len(tokens), k + 4)
            and touch(tokens[end - 1], tokens[end])
            and _HELPED.fullmatch(tokens[end].norm)
        ):
            end += 1
    return end


def _who(behind: Sequence[Token]) -> bool:
    """True if what follows the verb is somebody who acts."""
    if not behind or any(token.norm in _TIMES for token in behind) or [token.norm for token in behind] == ["todo"]:
        return False
    return behind[0].norm in _SUBJECTS or behind[0].is_capitalised


def _cannot_act(determiner: str, verb: str) -> bool:
    """True for a verb that cannot have the thing for its subject: of the first person, or of another number."""
    several = determiner in _PRONOUNS["los"] | _PRONOUNS["las"]
    return bool(_I.fullmatch(verb)) or several != verb.endswith("n")


def _begins(thing: Sequence[str], output: str) -> bool:
    """True if the English begins with the word for the thing and goes on in no passive."""
    made = words(output)
    k = 0
    while k < len(made) - 1 and made[k].norm in _ENGLISH_DETERMINERS and not (k == 0 and thing[0] in _THAT):
        k += 1
    if not made or not any(own == made[k].norm or may_render(own, made[k].norm) for own in thing[:2]):
        return False
    return not PASSIVE.search(" ".join(output[made[k].end :].split()[:3]))
