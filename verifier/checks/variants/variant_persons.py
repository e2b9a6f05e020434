"""Another person, as the Spanish has it: a pronoun of the English that the Spanish has less often than another one.

Counted are subjects, objects and owners each by themselves. What English says of anybody ("one", "they"), what Spanish says with
"usted", and what may be told from the other end ("se la compré", "he sold it to me") decides nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from verifier.checks.completeness.lone import FILLERS
from verifier.checks.morphology.verb_persons import verb_person
from verifier.checks.people.subjects import is_ours
from verifier.checks.phrases import folded
from verifier.checks.sides import Sides
from verifier.evidence.inflections import lemmas
from verifier.evidence.rewordings import Variant
from verifier.text import Token, word_set
from verifier.vocabulary import frequency

_SUBJECTS = {"i": "1s", "we": "1p", "you": "2", "he": "3s", "she": "3s", "they": "3p"}
_OBJECTS = {"me": "1s", "us": "1p", "you": "2", "him": "3s", "her": "3s", "them": "3p"}
_OWNERS = {"my": "1s", "our": "1p", "your": "2", "his": "3s", "her": "3s", "their": "3p"}
_NAMED = {
    "yo": "1s", "nosotros": "1p", "nosotras": "1p", "tú": "2", "vos": "2", "usted": "2", "ustedes": "2", "vosotros": "2",
    "vosotras": "2", "él": "3s", "ella": "3s", "ellos": "3p", "ellas": "3p",
}  # fmt: skip
"""Spanish pronouns that are subjects, or stand after a preposition."""
_DONE_TO = {
    "me": "1s", "mí": "1s", "conmigo": "1s", "nos": "1p", "te": "2", "ti": "2", "contigo": "2", "os": "2", "lo": "3", "la": "3",
    "le": "3", "los": "3", "las": "3", "les": "3", "él": "3", "ella": "3", "ellos": "3", "ellas": "3",
}  # fmt: skip
_OWNED = {
    "mi": "1s", "mis": "1s", "mío": "1s", "mía": "1s", "nuestro": "1p", "nuestra": "1p", "nuestros": "1p", "nuestras": "1p",
    "tu": "2", "tus": "2", "vuestro": "2", "vuestra": "2", "vuestros": "2", "vuestras": "2", "su": "3", "sus": "3",
}  # fmt: skip
_OF_ANYBODY = re.compile(
    r"\b(?:quien(?:es)?|(?:uno|una) (?:se|no|ya|tambien|siempre|nunca|es|esta|tiene|puede|va|sabe|quiere|le|la|lo))\b|\bse \w+"
)
"""Where one of these stands, English says "we", "you" and "I" of anybody."""
_FIRST_OR_THIRD = re.compile(r"\w{2,}(?:aba|[eií]a|ara|iera|iese|ase)$")
_FAMILIAR = re.compile(r"\w{2,}(?:[aáeéií]is|ste|steis|stes|[áé]s)$")
_NEXT = 4
"""Tokens from an English pronoun on in which its verb stands."""


def another_person(sides: Sides, better: Variant) -> bool:
    """True if the Spanish has the person put in, and more often than the English, and the printed one less often."""
    english = [_pronoun(token) for token in sides.translation_tokens]
    first = next(j for j, token in enumerate(sides.translation_tokens) if token.end > better.span.start)
    put_in = re.split(r"['’ ]", better.instead.lower())[0]
    as_subject = english[first] in _SUBJECTS and (english[first] != "you" or put_in in _SUBJECTS)
    roles = (_SUBJECTS,) if as_subject else (_OBJECTS, _OWNERS)
    role = next((one for one in roles if english[first] in one and put_in in one), None)
    if role is None:
        return False
    said, instead = role[english[first]], role[put_in]
    if said == "2" and _TOLD.search(" ".join(folded(token) for token in sides.source_tokens)):
        return False
    if said == "1s" and _COURTESY.intersection(english[first + 1 : first + 3]):
        return False
    if said[0] == "1" and instead[0] == "3" and _receives(sides, english[first + 1 : first + _NEXT]):
        return False
    if said == instead == "3s":
        pronouns = {token.norm for token in sides.source_tokens} & {"él", "ella"}
        return pronouns == ({"ella"} if put_in in ("she", "her") else {"él"})
    if said == instead or {said, instead} == {"3s", "3p"}:
        return False
    if role is _SUBJECTS and said[0] == "3" and _COLLECTS.search(_joined(sides.source_tokens)):
        return False
    if role is _SUBJECTS:
        return _another_subject(sides, english, first, said, instead)
    if role is _OBJECTS and (
        any(_TURNS.match(token.norm) for token in sides.source_tokens)
        or (_GIVES.match(_joined(sides.source_tokens)) and _HAS_OF.search(_joined(sides.translation_tokens)))
    ):
        return False
    table = _DONE_TO if role is _OBJECTS else _OWNED
    ours = Counter(
        table[token.norm]
        for i, token in enumerate(sides.source_tokens)
        if token.norm in table and not (role is _OBJECTS and _is_article(sides.source_tokens, i))
    )
    if role is _OBJECTS and _DOUBLED.search(" ".join(token.norm for token in sides.source_tokens)):
        ours["3"] -= 1  # "a la señora no la vimos": the noun is rendered
    if role is _OWNERS and {said, instead} == {"1s", "1p"} and _SHARED.intersection(english[first + 1 : first + 3]):
        return False
    if put_in in ("you", "your") and "people" in english:
        return False  # "cuando te echan"
    theirs = Counter(role[form][0] if role[form][0] == "3" else role[form] for form in english if form in role)
    if theirs["2"] and ours["2"] == 0:  # "usted" has the words of "he"
        theirs["3"] += theirs.pop("2")
        said = "3" if said == "2" else said
    said, instead = ("3" if one[0] == "3" else one for one in (said, instead))
    return said != instead and ours[instead] > theirs[instead] and ours[said] < theirs[said]


_SHARED = word_set(
    "house home household family town village country neighborhood neighbourhood block street building community school church club"
)
"""What one has together with others, so that "mi casa" may be "our house"."""
_COURTESY = word_set("sorry afraid glad grateful apologize apologise beg guess mean bet swear")
"""What English says in the first person where Spanish need not: "qué pena con usted", "I'm sorry"."""
_TOLD = re.compile(
    r"\b(?:me|nos|te|les?) (?:dij|dec|dic|ped|pid|grit|advirt|aconsej|recom|orden|exig|asegur|promet|repet|repit)\w* (?:\w+ ){0,4}que\b"
)
"""What somebody is told may be printed in the words that were said: "nos dijo que saliéramos", “Go out there and enjoy yourselves”."""
_DOUBLED = re.compile(r"\ba (?:la|los|las|el|su|sus|mi|mis|esa|ese|esta|este)\b|\bal\b")
""" "A la señora no la vimos": the pronoun only takes up a noun."""
_TURNS = re.compile(r"(?:compr|vend|prest|deb|gan|perd|enseñ|alquil|arrend|hered|pag|cobr)[aáeéioó]")
"""What English may tell from the other end: "se la compré", "he sold it to me"."""


_COLLECTS = re.compile(r"\b(?:cobr[éo]|cobramos|cobraba|hered[éo]|heredamos|aprend[íi]|recib[íi]|recibimos)\b")
"""What one gets, somebody gives: "cobré", "they paid me"."""
_GIVES = re.compile(
    r".*\b(?:nos|me|te|les?) (?:\w+ )?(?:d[aieo]\w*|dej\w+|aport\w+|rend\w+|rind\w+|ofre\w+|entreg\w+|sac\w+|quit\w+)\b"
)
_HAS_OF = re.compile(r"\b(?:get|gets|got|getting|have|has|had|take|takes|took)\b(?: \w+){0,4} (?:out of|from|off)\b")
"""What somebody gives us, we get from them."""


def _joined(tokens: Sequence[Token]) -> str:
    return " ".join(token.norm for token in tokens)


_HAS_FROM = word_set("learn learned learnt get got receive received hear heard inherit inherited")


def _receives(sides: Sides, follows: Sequence[str]) -> bool:
    """True for what is told from the end of the one who has it from somebody: "me enseñó", "I learned from her"."""
    done_to = {token.norm for token in sides.source_tokens} & {"me", "nos"}
    return bool(done_to) and not _HAS_FROM.isdisjoint(follows)


def _is_article(tokens: Sequence[Token], i: int) -> bool:
    """True for "lo", "la", "los", "las" before what is no verb of a known person."""
    before_verb = i + 1 < len(tokens) and verb_person(tokens[i + 1].norm) is not None
    return tokens[i].norm in ("lo", "la", "los", "las") and not before_verb


def _pronoun(token: Token) -> str:
    return re.split("['’]", token.norm)[0]


def _another_subject(sides: Sides, english: Sequence[str], first: int, said: str, instead: str) -> bool:
    """True if the Spanish verb that renders the English one has the person put in; where its form tells nothing, if the Spanish
    has that person somewhere and the printed one nowhere."""
    tokens = sides.source_tokens
    named = {
        _NAMED[token.norm] for k, token in enumerate(tokens) if token.norm in _NAMED and not _is_called_on(tokens, k)
    }
    if said == "1s" and any(token.norm in ("servidor", "servidora") for token in tokens):
        return False
    if said == "2" and instead[0] == "3":  # "usted" has the verbs of "he"
        return instead in named and "2" not in named
    if _is_passive(sides.translation_tokens, first) and any(_DONE_TO.get(token.norm, " ") in said for token in tokens):
        return False  # "le pusimos Milagros", "she's called Milagros"
    text = " ".join(folded(token) for token in tokens)
    anybody = _OF_ANYBODY.search(text) is not None and said in ("1s", "1p", "2")
    if anybody and instead[0] == "3":
        return False
    told = {i: person for i, token in enumerate(tokens) if (person := _person_of(token))}
    if named & {"2"} and not named & {"3s", "3p"} and _USTED & {token.norm for token in tokens}:
        told = {i: "2" if person[0] == "3" else person for i, person in told.items()}
    acts = False
    for j in range(first, min(first + _NEXT, len(english))):
        classes = {*lemmas(english[j])} if j > first else set()
        if acts and "AUX" in classes:  # another verb has another subject: "all we inherited was"
            break
        acts |= classes == {"VERB"}
        for i in sides.alignment.sources_of(j):
            if i in told and not (j > first and english[j] in _SUBJECTS):
                return told[i] == instead and not (said == "1p" and is_ours(tokens, i))
    if anybody or said in {*named, *told.values()} or _is_done_to(tokens, english, instead):
        return False
    if said in ("1s", "3s") and any(_FIRST_OR_THIRD.fullmatch(token.norm) for token in tokens):
        return False
    if instead in {_SUBJECTS[form] for form in (*english[:first], *english[first + 1 :]) if form in _SUBJECTS}:
        return False  # it has its rendering
    return instead in named or (instead[0] != "3" and instead in told.values())


def _is_passive(tokens: Sequence[Token], first: int) -> bool:
    """True for an English pronoun to which something is done: "she's called", "we were never consulted"."""
    behind = tokens[first + 1 : first + _NEXT]
    is_ = [k for k, token in enumerate(behind) if token.norm in _IS]
    start = (
        0 if tokens[first].norm.replace("’", "'").endswith(("'s", "'re", "'m")) else is_[0] + 1 if is_ else len(behind)
    )
    verb = next((token.norm for token in behind[start:] if "VERB" in lemmas(token.norm)), "")
    return verb.endswith(("ed", "en", "wn")) or verb in _DONE


_IS = word_set("is are was were been be got get")
_DONE = word_set(
    "sent told held kept left sold paid put shot hit found caught taught brought bought made cut hurt thrown"
)


def _is_called_on(tokens: Sequence[Token], k: int) -> bool:
    """True for the "usted" of "fíjese usted", "mira tú", who does nothing."""
    return k > 0 and tokens[k - 1].norm in FILLERS


def _is_done_to(tokens: Sequence[Token], english: Sequence[str], person: str) -> bool:
    """True if the English has as an object who acts in the Spanish: "no vuelvo", "they'll never put me back"."""
    return any(
        pronoun in english and not clitics & {token.norm for token in tokens}
        for pronoun, clitics in (("me", {"me", "mí"}), ("us", {"nos", "nosotros", "nosotras"}))
        if _OBJECTS[pronoun] == person
    )


_USTED = frozenset(("usted", "ustedes"))


def _person_of(token: Token) -> str | None:
    """The person of a Spanish verb, where its form tells it; "2" for every "you"."""
    told = verb_person(token.norm)
    if told is not None:
        return "2" if told[0] == "2s" else told[0]
    if re.fullmatch(r"\w{2,}mos", token.norm) and token.norm not in _NO_VERBS:
        return "1p"
    if _FAMILIAR.fullmatch(token.norm) and not token.is_capitalised and frequency(token.norm, "es") < _COMMON:
        return "2"
    return None


_NO_VERBS = word_set("vamos últimos primos ramos extremos mismos próximos máximos mínimos")
_COMMON = 4.5
"""Zipf frequency from which what ends like a familiar form is another word ("además", "después", "país")."""
