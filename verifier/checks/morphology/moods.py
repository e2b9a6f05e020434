"""The moods of the Spanish verb that say something of certainty, read from its endings."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from verifier.checks.morphology.verb_persons import verb_person
from verifier.checks.phrases import folded
from verifier.text import Token, word_set
from verifier.vocabulary import frequency

# The accent tells "ganarán" from "ganaran"; a first person plural has none.
_FUTURE = re.compile(r"(?:[aei]|[dln]|[hsc]ab)r(?:é|ás|á|án|éis)$|(?:[aei]|[dn]|[hsc]ab)remos$")
_NO_FUTURE = word_set(
    "mirá pará tirá esperá comprá entrá mostrá retirá girá queremos creemos iremos París detrás atrás jamás además quizás través estrés puré café gran"
)
_PARTICIPLE = re.compile(r".(?:[aií]do|[aií]da|[aií]dos|[aií]das)$")
_IRREGULAR = word_set(
    "ido hecho dicho visto puesto escrito muerto roto abierto vuelto resuelto cubierto descubierto impuesto propuesto dispuesto"
)
_CONDITIONAL = word_set("habria habrian")
_IF = word_set(
    "si hubiera hubieran hubiese hubiesen haber haberlo haberse que quien como cuando donde cual cuanto porque"
)
"""What makes of it a condition, or a future seen from the past ("dijo que habría terminado")."""


_SUBJUNCTIVE = (
    (re.compile(r"(\w+)(?:e|es|emos|en|éis)"), ("ar",), ("er", "ir"), (("qu", "c"), ("gu", "g"), ("c", "z"), ("", ""))),
    (
        re.compile(r"(\w+)(?:a|as|amos|an|áis)"),
        ("er", "ir"),
        ("ar",),
        (("zc", "c"), ("j", "g"), ("g", "gu"), ("g", ""), ("", "")),
    ),
)
"""Ending, endings of the infinitives whose present subjunctive it is and of those whose indicative, and spellings of the stem before it undone."""
_DIPHTHONGS = ("ie", "e"), ("ue", "o"), ("i", "e"), ("u", "o")
_STRONG_SUBJUNCTIVES = frozenset((
    "sea", "est", "haya", "tenga", "venga", "ponga", "salga", "haga", "diga", "traiga", "caiga", "oiga", "vaya", "sepa", "quepa", "vea", "dé", "den",
    "mantenga", "obtenga", "contenga", "detenga", "convenga", "proponga", "disponga", "suponga", "imponga", "valga", "huya", "construya",
    "destruya", "incluya", "pueda", "quiera",
))  # fmt: skip


@lru_cache(maxsize=4096)
def is_present_subjunctive(word: str) -> bool:
    """True for a normalised Spanish form that is a present subjunctive and no indicative: "paguen", "vuelva", "haya", not "pagan"."""
    if word in ("esté", "estén", "estés", "estemos") or word.rstrip("ns").removesuffix("mo") in _STRONG_SUBJUNCTIVES:
        return True
    if word in _NOUNS:
        return False
    for pattern, own, others, spellings in _SUBJUNCTIVE:
        match = pattern.fullmatch(word)
        if match and len(match[1]) > 1:
            stems = {match[1].removesuffix(new) + old for new, old in spellings if match[1].endswith(new)}
            mine, theirs = _heard(stems, own), _heard({match[1]}, others)
            return mine >= _KNOWN and mine > theirs
    return False


_NOUNS = word_set(
    "una unas tarde tardes calle calles cosa cosas parte partes noche noches cada entre sobre ante base clase clases"
)
"""What looks like one and is a noun or a small word."""
_KNOWN = 2.5
"""Least Zipf frequency of the infinitive."""


def _heard(stems: Collection[str], endings: Sequence[str]) -> float:
    """Frequency of the commonest infinitive that a stem, its diphthong undone, may belong to."""
    undone = {
        stem[:k] + old + stem[k + len(new) :]
        for stem in stems
        for new, old in _DIPHTHONGS
        if (k := stem.rfind(new)) > -1
    }
    return max((frequency(stem + ending, "es") for stem in {*stems, *undone} for ending in endings), default=0.0)


def future_verbs(tokens: Sequence[Token]) -> Iterator[int]:
    """Indices of the verbs in the future indicative, less those of "haber" (conjecture: "habrá sido")."""
    for k, token in enumerate(tokens):
        word = token.norm
        if (
            token.kind != "word"
            or len(word) < 4
            or (token.is_capitalised and k)
            or word in _NO_FUTURE
            or word.startswith("habr")
        ):
            continue
        person = verb_person(word)
        if _FUTURE.search(word) and (word.endswith("remos") or not person or person[1] != "past"):  # "cobré", "miré"
            yield k


def reporting_conditionals(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Ranges of tokens such as "habría recibido" in a sentence without a condition."""
    start = 0
    for k, token in enumerate(tokens):
        if token.text in ".!?;…":
            start = k + 1
        if folded(token) not in _CONDITIONAL or _ends_as_question(tokens, k):
            continue
        if any(_opens_condition(tokens, other) for other in (*range(start, k), *_rest(tokens, k))):
            continue
        for end in (k + 2, k + 3):
            if end <= len(tokens) and _is_participle(tokens[end - 1]):
                yield k, end
                break


def guessed_pasts(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """Ranges of tokens from the modal to "haber" where a participle follows ("pudo haber entrado", "ha de haberse ido"), and "can" or "owe" by the modal."""
    forms = [folded(token) for token in tokens]
    for k in range(1, len(forms) - 1):
        if not _HABER.fullmatch(forms[k]) or not _is_participle(tokens[k + 1]):
            continue
        joined = forms[k - 1] in ("de", "que") and k > 1
        start = k - 2 if joined else k - 1
        pattern = _GUESSES.get(forms[k - 1] if joined else "")
        found = pattern.fullmatch(forms[start]) if pattern else None
        if found:
            yield start, k + 1, found.lastgroup or "owe"


_HABER = re.compile(r"haber(?:me|te|se|nos|l[aeo]s?)?")
_OWES = r"deb(?:o|es|e|emos|en|io|ieron|ia|ian|iamos)"
_GUESSES = {
    "": re.compile(
        rf"(?P<can>pued(?:o|es?|en)|podemos|pud(?:o|e|iste|imos|ieron)|podria\w{{0,3}}|pudi(?:er|es)\w+)|(?P<owe>{_OWES})"
    ),
    "de": re.compile(rf"(?P<owe>{_OWES}|h(?:e|as?|an|emos|abra|abran))"),
    "que": re.compile(r"(?P<owe>t(?:iene|ienen|enia|enian|uvo|uvieron))"),
}
"""What joins the modal to "haber", and the modals: "debería haber avisado" is a reproach, and no guess."""


def _is_participle(token: Token) -> bool:
    form = folded(token)
    return form in _IRREGULAR or bool(_PARTICIPLE.search(form))


def _opens_condition(tokens: Sequence[Token], k: int) -> bool:
    """True for what makes a conditional one, but not for the "que" of "el que manejaba"."""
    form = folded(tokens[k])
    return form in _IF and not (form == "que" and k and folded(tokens[k - 1]) in _ARTICLES)


_ARTICLES = word_set("el la los las lo")


def _rest(tokens: Sequence[Token], k: int) -> Iterator[int]:
    for other in range(k + 1, len(tokens)):
        if tokens[other].text in ".!?;…":
            return
        yield other


def _ends_as_question(tokens: Sequence[Token], k: int) -> bool:
    return next((token.text for token in tokens[k:] if token.text in ".!?;…"), "") == "?"
