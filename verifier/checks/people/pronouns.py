"""Spanish subjects that are pronouns of their own: Spanish leaves them out, so that where one stands it is meant.

"Ustedes no pusieron nada" printed as "we put in nothing" is left to `subjects`, which reads the person here; this file
checks the gender: "el día en que ella murió" printed as "the day he died".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from verifier.checks.morphology.verb_persons import verb_person
from verifier.checks.phrases import quoted, span_of
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Issue
from verifier.text import Token, word_set

_PERSONS = {
    "yo": "1s", "nosotros": "1p", "nosotras": "1p", "tú": "2s", "vos": "2s", "usted": "2s", "ustedes": "2s", "vosotros": "2s",
    "vosotras": "2s", "él": "3s", "ella": "3s", "ellos": "3p", "ellas": "3p",
}  # fmt: skip
_BETWEEN = word_set(
    "no nunca jamás ya también tampoco siempre todavía aún solo sólo mismo misma mismos mismas sí me te se nos os lo la le los las les"
)
"""What may stand between such a subject and its verb."""
_PREPOSITIONS = word_set(
    "a con contra de desde en entre hacia hasta para por sin sobre según que como y o ni excepto salvo menos"
)
"""After these the pronoun is the subject of no verb, or of one that need not follow."""
_CLAUSE = word_set("que como y o")
"""Of those, the ones that open a clause."""
_REACH = 5
_SURELY = 0.1
"""Weight of a link between two verbs that render each other."""
_GENDERS = {"ella": ("he", "him", "his", "himself"), "él": ("she", "her", "hers", "herself")}
_EPICENE = word_set(
    "víctima persona figura autoridad estrella criatura pareja gente bebé ser personaje miembro familiar genio ángel"
)
"""Of one gender in grammar, of either in life: "la víctima dijo que ella" may be "the victim said he"."""


def subject_pronoun(tokens: Sequence[Token], verb: int) -> int | None:
    """Index of the pronoun that is the subject of the Spanish verb and stands before it; None if there is none."""
    if tokens[verb].kind != "word" or tokens[verb].norm in _BETWEEN:
        return None
    for k in range(verb - 1, max(-1, verb - _REACH), -1):
        form = tokens[k].norm
        if form in _PERSONS:
            before = tokens[k - 1].norm if k else ""
            return None if before in _PREPOSITIONS - _CLAUSE else k
        if form not in _BETWEEN:
            return None
    return None


def person_told(tokens: Sequence[Token], verb: int) -> str | None:
    """The person of the verb by the pronoun before it: "1s", "2s", "3s", "1p" or "3p"; "2s" for every "you"."""
    subject = subject_pronoun(tokens, verb)
    return _PERSONS[tokens[subject].norm] if subject is not None else None


def check_pronouns(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue for "ella" beside "he", or "él" beside "she", where neither side has the other one anywhere or
    the two verbs surely render each other, and for an "I" beside "he"; and a major one for a "yo" that has become a "me"."""
    yield from _from_doer_to_done(sides)
    yield from _i_as_he(sides)
    yield from _us_as_them(sides)
    spanish = {token.norm for token in sides.source_tokens}
    english = {token.norm.partition("'")[0] for token in sides.translation_tokens}
    if spanish & _EPICENE or re.search(r"\bby (?:him|her)\b", sides.translation):  # "she was advised by him"
        return
    for link in sides.alignment.links:
        subject = subject_pronoun(sides.source_tokens, link.source)
        if subject is None or link.weight <= BY_PLACE:
            continue
        said = sides.source_tokens[subject].norm
        other = next((form for form in _GENDERS if form != said), "")
        if said not in _GENDERS:
            continue
        only = other not in spanish and not english & {*_GENDERS[other]}
        if not only and (link.weight < _SURELY or sides.alignment.sources_of(link.target) != (link.source,)):
            continue
        for j in range(link.target - 1, max(-1, link.target - _REACH), -1):
            form = sides.translation_tokens[j].norm.partition("'")[0]
            if form == _GENDERS[other][0]:
                break
            if form == _GENDERS[said][0]:
                here = span_of(sides.source_tokens, subject, link.source + 1)
                there = span_of(sides.translation_tokens, j, link.target + 1)
                message = (
                    f"The Spanish says {quoted(sides.source, here)}, the English {quoted(sides.translation, there)}."
                )
                yield Issue("mistranslation", "critical", "gender", message, (here,), (there,), 0.8)
                return


_NO_VERB = word_set("fui soy era fuera quien quienes el la los las un una ni sino porque cuando")
_I = word_set("i my mine myself we our us")


_CAUSED = re.compile(
    r"\b(?:mak\w+|made|let|lets|letting|get|gets|got|forc\w+|having|has|had|see|sees|saw|bring\w*|brought) me\b"
)
"""What somebody makes me do is done by me: "vendo yo esta casa", "make me sell this house"."""


_HAS_FEELING = re.compile(r"t(?:en|uv|eng)\w* (?:miedo|terror|pánico|pavor|respeto|asco|fobia|cariño)\b")
"""What one has of something, that gives one: "yo le tenía terror al mar", "the sea terrified me"."""


def _from_doer_to_done(sides: Sides) -> Iterator[Issue]:
    """ "Yo no le di la orden a nadie", "nobody gave me the order": an "I" that acts is one that something is done to."""
    theirs = [token.norm.partition("'")[0] for token in sides.translation_tokens]
    if (
        "me" not in theirs
        or ("not", "me") in pairwise(theirs)  # "yo no lo decido", "he decides, not me"
        or _CAUSED.search(" ".join(theirs))
        or _I & {*theirs}
        or {"me", "mí", "conmigo"} & {token.norm for token in sides.source_tokens}
    ):
        return
    for verb in range(len(sides.source_tokens)):
        k = subject_pronoun(sides.source_tokens, verb)
        form = sides.source_tokens[verb].norm
        reading = verb_person(form)
        if k is None or sides.source_tokens[k].norm != "yo" or form in _PREPOSITIONS | _NO_VERB:
            continue
        feared = _HAS_FEELING.match(" ".join(token.norm for token in sides.source_tokens[verb : verb + 2]))
        if not feared and (reading is None or reading[0] == "1s"):
            here = span_of(sides.source_tokens, k, verb + 1)
            there = span_of(sides.translation_tokens, theirs.index("me"), theirs.index("me") + 1)
            message = f"In the Spanish {quoted(sides.source, here)} acts; the English only has {quoted(sides.translation, there)}."
            yield Issue("mistranslation", "major", "role", message, (here,), (there,), 0.7)
            return


_FIRST = _I | {"me", "ours", "ourselves"}
_OTHERS = ("he", "she", "they")
_TELLS = word_set(
    "said says say told tells admitted admits added recalled thinks thought believes believed claimed claims"
)


def _i_as_he(sides: Sides) -> Iterator[Issue]:
    """ "Me equivoqué yo", "he was wrong": an "I" beside its verb, and nobody in the English who speaks of himself; "he said he was wrong" reports."""
    tokens, english = sides.source_tokens, [token.norm.partition("'")[0] for token in sides.translation_tokens]
    forms = [token.norm for token in tokens]
    if "yo" not in forms or _FIRST & {*english} or _TELLS & {*english} or "[" in sides.translation:
        return
    k = forms.index("yo")
    mine = [i for i in (k - 1, k + 1) if 0 <= i < len(forms) and (verb_person(forms[i]) or ("",))[0] == "1s"]
    other = next((j for j, form in enumerate(english) if form in _OTHERS), None)
    if mine and other is not None:
        here = span_of(tokens, min(k, mine[0]), max(k, mine[0]) + 1)
        there = span_of(sides.translation_tokens, other, other + 1)
        message = f"The Spanish says {quoted(sides.source, here)}, the English {quoted(sides.translation, there)}."
        yield Issue("mistranslation", "critical", "person", message, (here,), (there,), 0.8)


def _us_as_them(sides: Sides) -> Iterator[Issue]:
    """ "Nos condenó a pagar", "ordered them to pay": nobody but the speaker's own people is acted upon in the Spanish, and no "we" is left."""
    spanish, english = [token.norm for token in sides.source_tokens], [token.norm for token in sides.translation_tokens]
    us = [
        k
        for k, form in enumerate(spanish[:-1])
        if form == "nos"
        and spanish[k + 1] not in _CLITICS
        and (verb_person(spanish[k + 1]) or ("", ""))[0].startswith("3")
    ]
    others = any(form in _THEM or _ENCLITIC.search(form) for form in spanish) or any(
        form in ("los", "las") and verb_person(after) for form, after in pairwise(spanish)
    )
    them = [k for k, form in enumerate(english) if form == "them"]
    if (
        len(us) == 1
        and len(them) == 1
        and not others
        and not _FIRST.intersection(form.partition("'")[0] for form in english)
    ):
        here, there = (
            span_of(sides.source_tokens, us[0], us[0] + 2),
            span_of(sides.translation_tokens, them[0], them[0] + 1),
        )
        message = f"It is done to the speaker's own people, {quoted(sides.source, here)}; the English says {quoted(sides.translation, there)}."
        yield Issue("mistranslation", "critical", "person", message, (here,), (there,), 0.75)


_CLITICS = word_set("lo la los las le les")
_THEM = word_set("les ellos ellas ustedes os vosotros")
_ENCLITIC = re.compile(r"\w{3,}(?:r|ndo)(?:l[ao]s|les)$")
_FIRST = word_set("we us our ours ourselves i me my mine myself let")
