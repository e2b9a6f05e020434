"""Who acts: a Spanish verb whose form tells its person, and the pronoun before the English verb ("perdimos", "they lost")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from verifier.checks.morphology.verb_persons import verb_person
from verifier.checks.people.converses import told_from_other_end
from verifier.checks.people.pronouns import person_told
from verifier.checks.people.roles import is_inverted
from verifier.checks.phrases import quoted, span_of
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE, Link
from verifier.evidence.inflections import lemmas
from verifier.model import Issue
from verifier.text import Token, word_set

RENDERED = 0.1
"""Least weight of the link between the two verbs: less may be a chance likeness."""
_REACH = 4
"""How many adverbs and auxiliaries may stand between the English subject and its verb."""

_ENGLISH = {
    "1s": word_set("i me my myself"),
    "1p": word_set("we us our ours ourselves let's"),
    "2s": word_set("you your yours yourself yourselves ya u"),
    "3s": word_set("he she it him her his hers its himself herself itself"),
    "3p": word_set("they them their theirs themselves"),
}
_SUBJECTS = {"i": "1s", "we": "1p", "you": "2s", "he": "3s", "she": "3s", "they": "3p"}
_SPANISH = {
    "1s": word_set("yo me mi mí mis conmigo mío mía míos mías"),
    "1p": word_set("nos nosotros nosotras nuestro nuestra nuestros nuestras"),
    "2s": word_set("tú tu tus te ti contigo usted ustedes vos os vuestro vuestra"),
    "3s": word_set("él ella quien"),
    "3p": word_set("ellos ellas quienes"),
}
_BETWEEN = word_set(
    """not never ever always also just really all both already still only even then now soon often once almost have has had having do does
    did don't doesn't didn't haven't hasn't hadn't will would could can may might must should won't wouldn't couldn't can't cannot
    shouldn't 'll is are was were am been being be"""
)
# What a Spanish person may become: only contradictions that no idiom, courtesy or collective noun explains.
_CONTRADICTS = {
    "1s": {"1p", "2s", "3s", "3p"},
    "1p": {"1s", "3s", "3p"},
    "2s": {"1s", "1p", "3s", "3p"},
    "3s": {"1s", "1p"},
    "3p": {"1s", "1p"},
}


def check_subjects(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue for each verb that the English gives another person, where neither side has that person anywhere.

    Read are past and first-person forms that belong to one person alone; the passive, "one" and the "you" that stands for it
    contradict nothing.
    """
    there = _persons_of(sides.translation_tokens, _ENGLISH)
    here = _persons_of(sides.source_tokens, _SPANISH) | {
        reading[0] for token in sides.source_tokens if (reading := verb_person(token.norm))
    }
    for link in sides.alignment.links:
        told = person_told(sides.source_tokens, link.source)
        reading = (told, "") if told else verb_person(sides.source_tokens[link.source].norm)
        subject = _subject(sides.translation_tokens, link.target)
        if reading is None or subject is None or not _is_sure(sides, link):
            continue
        person, tense = reading
        says = _SUBJECTS[_pronoun(sides.translation_tokens[subject])]
        contradicts = says in _CONTRADICTS[person] or (told is not None and person[0] == "3" and says == "2s")
        if not contradicts or says in here or person in there:
            continue
        if not told and person[0] != "1" and tense == "present":
            continue  # "es", "tienes": too often impersonal, or an imperative
        if (person[0], tense, says) == ("1", "present", "2s"):
            continue
        if not told and person[0] == "3" and not _told(sides, link, here):
            continue
        if says == "1p" and is_ours(sides.source_tokens, link.source):
            continue
        if person == "3s" and _is_impersonal(sides.source_tokens, link.source):
            continue
        one = span_of(sides.source_tokens, link.source, link.source + 1)
        other = span_of(sides.translation_tokens, subject, link.target + 1)
        message = (
            f"{quoted(sides.source, one)} says {_IN_WORDS[person]}, the English {quoted(sides.translation, other)}."
        )
        yield Issue("mistranslation", "critical", "person", message, (one,), (other,), 0.75)
    yield from _objects(sides, here, there)
    yield from _one_for_all(sides)
    if not told_from_other_end(sides):
        yield from _turned_round(sides)
        yield from _exchanged(sides)
    yield from _going(sides)


def is_ours(tokens: Sequence[Token], verb: int) -> bool:
    """True for what a group does that the speaker may belong to: "el equipo jugó", "we played"."""
    clause = takewhile(lambda token: token.text not in ".;:?!", reversed(tokens[:verb]))
    return any(token.norm in _GROUPS for token in clause)


def _is_impersonal(tokens: Sequence[Token], verb: int) -> bool:
    """True for what is done to people by nobody named: "se evacuó a trescientas personas", "we evacuated 300 people"; not for "se acercó a los vecinos"."""
    after = tokens[verb + 1] if verb + 1 < len(tokens) else None
    done_to = after is not None and after.norm in ("a", "al")
    return done_to and verb > 0 and tokens[verb - 1].norm == "se" and not tokens[verb].norm.startswith(_GO_TO)


_GO_TO = (
    "fu", "acerc", "dirig", "sub", "mud", "traslad", "un", "sum", "enfrent", "refir", "opus", "neg", "dedic", "atrev", "aferr", "acostumbr", "adapt",
    "adelant", "anim", "apront", "arrim", "asom", "asoci", "baj", "cas", "compromet", "declar", "dio", "ech", "entreg", "incorpor", "limit", "llev",
    "lanz", "met", "par", "parec", "pas", "peg", "present", "prest", "pus", "qued", "reduj", "resist", "rindi", "someti", "tir", "volvi",
)  # fmt: skip
"""Beginnings of the past of verbs that go to somebody or something by their own "se"."""
_GROUPS = word_set(
    """equipo selección conjunto club plantel cuadro grupo familia pueblo comunidad barrio vecindario gremio sindicato cooperativa país empresa
    orquesta banda coro cuadrilla tripulación aldea asamblea directiva sociedad humanidad gente"""
)
_IN_WORDS = {"1s": "“I”", "1p": "“we”", "2s": "“you”", "3s": "“he”, “she” or “it”", "3p": "“they”"}
_OBJECTS = {"me": ("1s", "1p", "us"), "nos": ("1p", "1s", "me")}


def _objects(sides: Sides, here: set[str], there: set[str]) -> Iterator[Issue]:
    """ "Nos enseñó", "taught me": the pronoun right before a verb of the third person, and the one right after its English."""
    tokens, english = sides.source_tokens, sides.translation_tokens
    for link in sides.alignment.links:
        before = tokens[link.source - 1].norm if link.source else ""
        reading = verb_person(tokens[link.source].norm)
        after = english[link.target + 1].norm if link.target + 1 < len(english) else ""
        if before not in _OBJECTS or reading is None or reading[0][0] != "3" or not _is_sure(sides, link):
            continue
        person, other, pronoun = _OBJECTS[before]
        third = after in _THIRD and not there & {"1s", "1p"} and not _THIRD_ES & {token.norm for token in tokens}
        if (after == pronoun and other not in here and person not in there) or third:
            one = span_of(tokens, link.source - 1, link.source + 1)
            two = span_of(english, link.target, link.target + 2)
            message = f"{quoted(sides.source, one)} is said of {_IN_WORDS[person]}, the English {quoted(sides.translation, two)}."
            yield Issue("mistranslation", "critical", "person", message, (one,), (two,), 0.75)


_ONLY_I = word_set("yo me mí conmigo"), word_set("i me my mine myself")
_ONLY_WE = word_set("nos nosotros nosotras"), word_set("we us our ours ourselves let's")
_I_TOO, _WE_TOO = word_set("mi mis mío mía míos mías"), word_set("nuestro nuestra nuestros nuestras")


def _one_for_all(sides: Sides) -> Iterator[Issue]:
    """ "Si regreso, me matan", "if we go back, they'll kill us": all that is said of oneself is said of a group, or the reverse."""
    ours = {token.norm for token in sides.source_tokens}
    theirs = {_pronoun(token) for token in sides.translation_tokens}
    verbs = {reading[0] for token in sides.source_tokens if (reading := verb_person(token.norm))}
    verbs |= {"1p" for form in ours if form.endswith("mos")}
    for (es, en), (es_other, en_other), too, other in (
        (_ONLY_I, _ONLY_WE, _WE_TOO, "1p"),
        (_ONLY_WE, _ONLY_I, _I_TOO, "1s"),
    ):
        if not ours & es or ours & (es_other | too) or other in verbs or theirs & en or len(theirs & en_other) < _TWICE:
            continue
        first = next(k for k, token in enumerate(sides.source_tokens) if token.norm in es)
        second = next(k for k, token in enumerate(sides.translation_tokens) if _pronoun(token) in en_other)
        one = span_of(sides.source_tokens, first, first + 1)
        two = span_of(sides.translation_tokens, second, second + 1)
        who = _IN_WORDS["1s" if other == "1p" else "1p"]
        message = f"{quoted(sides.source, one)} is said of {who}, the English says {quoted(sides.translation, two)} throughout."
        yield Issue("mistranslation", "major", "person", message, (one,), (two,), 0.7)


_TWICE = 2
"""Pronouns of the other person that the English must have: one alone may be a way of speaking."""


def _turned_round(sides: Sides) -> Iterator[Issue]:
    """ "Me lo pidieron", "I asked for it": whom it was done to has become who does it."""
    tokens, english = sides.source_tokens, sides.translation_tokens
    objects = {token.norm for token in english}
    for link in sides.alignment.links:
        first = link.source
        while first and tokens[first - 1].norm in _PRONOUNS:
            first -= 1
        done_to = next((token.norm for token in tokens[first : link.source] if token.norm in _OBJECTS), None)
        reading = verb_person(tokens[link.source].norm)
        does = person_told(tokens, link.source) or (reading[0] if reading else "")
        if done_to is None or not does.startswith("3") or not _is_sure(sides, link):
            continue
        if tokens[first].norm == "se" or is_inverted(tokens[link.source]):  # "se me olvidó", "me gustó"
            continue
        person, _, _ = _OBJECTS[done_to]
        subject = _subject(english, link.target)
        says = _SUBJECTS[_pronoun(english[subject])] if subject is not None else None
        passive = subject is not None and any(token.norm in _BE for token in english[subject : link.target])
        gives, gets = _main_verb(tokens, link.source), _main_verb(english, link.target)
        received = gets.norm in _RECEIVES or _gains(gives, gets)
        if subject is not None and "VERB" not in lemmas(gets.norm):  # "me operaron", "I had an operation"
            received |= any(token.norm in _HAVE for token in english[subject : link.target])
        # "They suggested I leave": English has somebody else do something too.
        if subject is None or says != person or passive or received or objects & _OTHERS:
            continue
        one = span_of(tokens, first, link.source + 1)
        two = span_of(english, subject, link.target + 1)
        message = (
            f"In the Spanish somebody else does it, {quoted(sides.source, one)}; "
            f"the English has it the other way round: {quoted(sides.translation, two)}."
        )
        yield Issue("mistranslation", "critical", "role", message, (one,), (two,), 0.75)


def _exchanged(sides: Sides) -> Iterator[Issue]:
    """ "Le dije a mi hermano", "my brother told me": what the speaker did is done to the speaker."""
    english = [_pronoun(token) for token in sides.translation_tokens]
    if {"i", "we"} & {*english} or not {"me", "us"} & {*english}:
        return
    for link in sides.alignment.links:
        reading = verb_person(sides.source_tokens[link.source].norm)
        does = _DOES.get(english[link.target + 1] if link.target + 1 < len(english) else "")
        if reading is None or reading[0] != does or reading == ("1s", "present") or not _is_sure(sides, link):
            continue
        if (
            link.source and sides.source_tokens[link.source - 1].norm in _OBJECTS
        ):  # "los retos a que nos enfrentamos", "that confront us"
            continue
        one = span_of(sides.source_tokens, link.source, link.source + 1)
        two = span_of(sides.translation_tokens, link.target, link.target + 2)
        message = (
            f"In the Spanish the speaker does it, {quoted(sides.source, one)}; "
            f"in the English it is done to them: {quoted(sides.translation, two)}."
        )
        yield Issue("mistranslation", "critical", "role", message, (one,), (two,), 0.75)


_DOES = {"me": "1s", "us": "1p"}
_GOING_ES = {"voy": {"i"}, "vamos": {"we"}, "van": {"they", "you"}}
_GOING_EN = re.compile(r"\b(i|we|they|you)(?:'m|'re| am| are) (?:not )?(?:going to|gonna)\b")


def _going(sides: Sides) -> Iterator[Issue]:
    """ "Van a perder", "we're going to lose": the one thing that is going to happen, done by somebody else."""
    forms = [token.norm for token in sides.source_tokens]
    found = [
        k for k, form in enumerate(forms[:-2]) if form in _GOING_ES and forms[k + 1] == "a" and forms[k + 2][-1:] == "r"
    ]
    english = " ".join(token.norm for token in sides.translation_tokens)
    said = list(_GOING_EN.finditer(english))
    if len(found) != 1 or len(said) != 1:
        return
    meant = _GOING_ES[forms[found[0]]]
    if said[0][1] in meant or meant & {_pronoun(token) for token in sides.translation_tokens}:
        return
    k = found[0]
    j = next(j for j, token in enumerate(sides.translation_tokens) if _pronoun(token) == said[0][1])
    one, two = span_of(sides.source_tokens, k, k + 3), span_of(sides.translation_tokens, j, j + 1)
    message = f"{quoted(sides.source, one)} is said of somebody else than the English {quoted(sides.translation, two)}."
    yield Issue("mistranslation", "critical", "person", message, (one,), (two,), 0.7)


_THIRD, _THIRD_ES = word_set("them him her"), word_set("lo la los las le les él ella ellos ellas")
_PRONOUNS = word_set("me nos se lo la los las")
_OTHERS = word_set("me us they he she somebody someone people")
_RECEIVES = word_set(
    "learned learnt got received heard saw thought found felt had noticed bought borrowed rented leased hired inherited earned won lost"
)
"""What English makes the receiver's own doing: "me enseñaron", "I learned"."""
_GIVES = ("dej", "da", "di", "tra", "val", "rend", "rind", "rent", "produ", "gener", "report", "aport")
_GAINS = word_set("get earn make receive gain turn have take end come reap net clear win see reach wind")
""" "El café nos dejó ganancia", "we turned a profit": beginnings of the Spanish verbs, and the English ones of who has it from them."""
_BE = word_set("was were am are been being be got get i'm we're")


_RULES = re.compile(r"p[ou][ed]|qu[ie]+r|v[aoá]|deb|sab|suel|sol[ií]|logr|consig|consegu")
"""Beginnings of Spanish verbs that rule another: "nos puede dar"."""


_HAVE = word_set("have has had")


def _main_verb(tokens: Sequence[Token], k: int) -> Token:
    """The verb that an auxiliary at ``k`` belongs to, of either language; the token itself where it rules none."""
    if tokens[k].norm in _BETWEEN:
        return next((token for token in tokens[k + 1 : k + _REACH] if token.norm not in _BETWEEN), tokens[k])
    after = tokens[k + 1] if k + 1 < len(tokens) else tokens[k]
    return after if _RULES.match(tokens[k].norm) and after.norm.endswith(("ar", "er", "ir")) else tokens[k]


def _gains(spanish: Token, english: Token) -> bool:
    """True if what something gives or brings in Spanish is got or made of it in English."""
    return spanish.norm.startswith(_GIVES) and not _GAINS.isdisjoint(lemmas(english.norm).get("VERB", ()))


def _persons_of(tokens: Sequence[Token], pronouns: dict[str, frozenset[str]]) -> set[str]:
    """The persons whose pronouns stand in a text, in whatever case."""
    forms = {token.norm for token in tokens} | {_pronoun(token) for token in tokens}
    return {person for person, listed in pronouns.items() if listed & forms}


def _pronoun(token: Token) -> str:
    """The pronoun of a contraction: "they've" is "they"."""
    return token.norm.partition("'")[0]


def _subject(tokens: Sequence[Token], verb: int) -> int | None:
    """Index of the pronoun that is the subject of the English verb; None if anything but adverbs and auxiliaries parts them."""
    for k in range(verb, max(-1, verb - _REACH - 1), -1):
        if _pronoun(tokens[k]) in _SUBJECTS and (k < verb or "'" in tokens[k].norm):
            numeral = tokens[k].text == "I" and k > 0 and tokens[k - 1].is_capitalised  # "Elizabeth I"
            return None if numeral else k
        if k < verb and tokens[k].norm not in _BETWEEN:
            return None
    return None


def _is_sure(sides: Sides, link: Link) -> bool:
    """True if the two verbs surely render each other, and each nothing else."""
    alone = sides.alignment.sources_of(link.target) == (link.source,)
    return alone and link.weight > BY_PLACE and link.weight >= RENDERED


def _told(sides: Sides, link: Link, persons: set[str]) -> bool:
    """True for a verb of the third person that is no auxiliary, in a Spanish that speaks of no first person."""
    return link.target in sides.alignment.content_target and not persons & {"1s", "1p"}
