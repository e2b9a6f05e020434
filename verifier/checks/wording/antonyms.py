"""Antonyms: an English word that says the opposite of the Spanish word it stands for.

"Abrieron" beside "closed". The opposites of English words come from WordNet (``resources/antonyms/wordnet.tsv``) and from a
list of our own (``pairs.tsv``); that a Spanish word means the opposite of what is printed is known from the lexical
translation probabilities. Both words must lack another counterpart, and neither side may negate ("no se fue" is "he stayed"), or both must ("no es
imposible", "it isn't possible").
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import cache

from verifier.checks.morphology.verb_persons import verb_person
from verifier.checks.negations.marks import Kind, Mark
from verifier.checks.negations.polarity import read_marks
from verifier.checks.people.converses import told_by_another
from verifier.checks.phrases import quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.wording.stances import check_stances
from verifier.evidence.content import content_words, light_words
from verifier.evidence.lexicon import inverse_probability, translation_probability
from verifier.evidence.resemblance import resemblance
from verifier.evidence.stems import english_stem
from verifier.model import Issue
from verifier.resources import resource_rows
from verifier.text import Token, word_set

TRANSLATES = 0.1
"""Mean probability of translation from which the Spanish word is said to mean the opposite of the printed one."""
RENDERS = 0.05
"""Resemblance from which a word is rendered by another, so that it is no antonym of anything."""
RATHER = 0.03
"""The same where another Spanish word renders it twice as likely: "cuando llega sale marrón", "when it does come"."""
FAINT = 0.2
"""Share of its meaning the opposite that the Spanish word may have in common with the printed one: learnt from text, the
lexicon faintly links "mujeres" and "men"."""
AROUND = 4
"""Tokens on either side within which a neighbour of the one must be linked to a neighbour of the other."""
_HOMOGRAPHS = frozenset(
    ("lives", "left", "side", "sides", "local", "locals", "matrimonio", "reino", "fin", "ven", "pasado", "pasada")
)
"""Forms of two words, only one of which has the opposite: "he lives", but "the loss of lives" for "las muertes"; "the
left", but "time left" for "tiempo restante"; "el mes pasado", which is the last but not the first's opposite."""
REACH = 6
"""Tokens before a word within which a negation may turn it."""


def check_antonyms(sides: Sides) -> Iterator[Issue]:
    """Yields a mistranslation for each antonym, of words and else of phrases ("se negó", "agreed")."""
    found = list(_words(sides))
    yield from found or check_stances(sides)


def _words(sides: Sides) -> Iterator[Issue]:
    """One for each word: critical where alignment links the two, else major."""
    spanish, english = sides.source_tokens, sides.translation_tokens
    links = {(link.source, link.target) for link in sides.alignment.links}
    words = [i for i in content_words(spanish, "es") + light_words(spanish, "es") if spanish[i].norm not in _HOMOGRAPHS]
    marks = read_marks(spanish, "es"), read_marks(english, "en")
    for j in sorted(content_words(english, "en") + light_words(english, "en")):
        opposites = frozenset() if english[j].norm in _HOMOGRAPHS else _opposites(english[j].norm)
        # "From start to finish": with both words printed nobody can tell which renders which.
        if any(token.norm in opposites for token in english):
            continue
        for i in sorted(words) if opposites else ():
            near = (i, j) in links or _neighbours(i, j, links)
            contrary = _contradicts(sides, i, j, opposites) or ((i, j) in links and _end_told(sides, i, j) == _WRONG)
            near = near and not _goes(sides, i, j) and not _stays(sides, j)
            told = sides.crosses(range(i, i + 1), range(j, j + 1))
            if near and contrary and not told and turned_alike(i, j, marks):
                yield _issue(sides, i, j, linked=(i, j) in links)
                break


GOES = word_set("go goes going went gone come comes coming came")
_WHERE = word_set(
    "to into in out off on up down away back home ahead by through over from for with there here abroad inside outside and or but"
)


def _goes(sides: Sides, i: int, j: int) -> bool:
    """True for an English verb of going that says no direction ("se quedan callados", "go quiet"), or beside "dejar", which is to leave something."""
    english = sides.translation_tokens
    if english[j].norm not in GOES:
        return False
    after = english[j + 1] if j + 1 < len(english) else None
    plain = after is not None and after.kind == "word" and after.norm not in _WHERE
    return plain or sides.source_tokens[i].norm.startswith("dej")


_POSTURES = word_set("sit sits sat sitting stand stands stood standing lie lies lay lying")
_UNUSED = word_set("there here idle empty vacant unused untouched abandoned around still")


def _stays(sides: Sides, j: int) -> bool:
    """True for an English verb of posture that only says that something stays as it is: "quedó parado", "it just sat there"."""
    after = sides.translation_tokens[j + 1 : j + 2]
    return sides.translation_tokens[j].norm in _POSTURES and any(token.norm in _UNUSED for token in after)


def _contradicts(sides: Sides, i: int, j: int, opposites: frozenset[str]) -> bool:
    """True if Spanish token ``i`` means one of the opposites, and neither it nor English token ``j`` renders anything else."""
    spanish, english = sides.source_tokens, sides.translation_tokens
    if (
        is_converse(sides, i, j)
        or is_half(sides, i, j)
        or is_far_off(sides, j)
        or (i > 0 and spanish[i - 1].norm in _OTHERWISE)
    ):
        return False
    meaning = _means(spanish[i].norm, opposites)
    if meaning < TRANSLATES or _likeness(spanish[i], english[j], opposites) > FAINT * meaning:
        return False
    likeness = max(RATHER, 2 * resemblance(spanish[i], english[j]))
    return not any(
        resemblance(token, english[j]) >= min(RENDERS, likeness) for k, token in enumerate(spanish) if k != i
    ) and not any(resemblance(spanish[i], token) >= RENDERS for k, token in enumerate(english) if k != j)


_OTHERWISE = ("poco", "poca", "pocos", "pocas", "menos", "lo")
"""Words that make another thing of the one after them: "poco común", "hacer lo imposible"."""


def _likeness(spanish: Token, english: Token, opposites: frozenset[str]) -> float:
    """How much of its meaning the Spanish word has in common with the printed one; of "imposible" and "possible", which are spelt alike, only
    what the lexicon says."""
    if any(word.endswith(english.norm) or english.norm.endswith(word) for word in opposites):
        return translation_probability(spanish.norm, english.norm)
    return resemblance(spanish, english)


_CLITICS = frozenset(["me", "te", "nos", "os", "le", "les", "lo", "la", "los", "las"])
_CONVERSE = {"gan": ("los",), "vend": ("bu", "bo"), "compr": ("sel", "sol"), "enseñ": ("learn",), "prest": ("borrow",)}
"""Beginnings of Spanish verbs and of the English ones that tell their event from the other end."""


_RECEIVED = ("get", "got", "receiv", "inherit", "tak", "took", "hear", "learn", "borrow", "bought", "buy")
"""Beginnings of English verbs whose subject has from somebody what the Spanish says that one gives."""
_SELVES = {"me": "i", "nos": "we"}
_ENDS = ("i", "we", "he", "she", "they")
_OTHER, _WRONG = "other", "wrong"


def is_converse(sides: Sides, i: int, j: int) -> bool:
    """True for one event told from the other end: "nos ganó Alianza", "we lost to Alianza"; "me enseñó", "I learned from"; "se lo dejó su madre",
    "she got it from her mother"."""
    after = [token.norm for token in sides.translation_tokens[j + 1 : j + 1 + _NEAR]]
    received = sides.translation_tokens[j].norm.startswith(_RECEIVED) and "from" in after
    return received or _end_told(sides, i, j) == _OTHER or told_by_another(sides, i, j)


def is_far_off(sides: Sides, j: int) -> bool:
    """True for the "home" of "away from home", which is where one is not."""
    return [token.norm for token in sides.translation_tokens[max(0, j - 2) : j]] in (["away", "from"], ["far", "from"])


def is_half(sides: Sides, i: int, j: int) -> bool:
    """True for "medio vacío" and "half full", which are one."""
    spanish, english = sides.source_tokens[max(i - 1, 0)].norm, sides.translation_tokens[max(j - 1, 0)].norm
    return spanish in ("medio", "media", "medias") and english == "half"


def _end_told(sides: Sides, i: int, j: int) -> str | None:
    """The end from which an event is told if the English verb is not that of the Spanish one: the other end, or the wrong one ("he learned from
    me" for "me enseñó")."""
    verb, english = sides.source_tokens[i].norm, sides.translation_tokens
    told = next((starts for start, starts in _CONVERSE.items() if verb.startswith(start)), ())
    clitic = sides.source_tokens[i - 1].norm if i > 0 else ""
    if clitic not in _CLITICS or not english[j].norm.startswith(told):
        return None
    subject = next((english[k].norm for k in range(j - 1, max(-1, j - _NEAR), -1) if english[k].norm in _ENDS), None)
    mine = (verb_person(verb) or ("", ""))[0].startswith("1")  # "le presté", "I borrowed from him"
    if clitic in _SELVES:
        return _OTHER if subject in (None, _SELVES[clitic]) else _WRONG
    return _WRONG if mine and subject in _SELVES.values() else _OTHER


_NEAR = 4
"""Tokens before an English verb within which its subject stands, if it is a pronoun."""


def _means(spanish: str, opposites: frozenset[str]) -> float:
    """How surely, 0 to 1, a Spanish word means one of these."""
    return max(
        math.sqrt(translation_probability(spanish, word) * inverse_probability(spanish, word)) for word in opposites
    )


def _neighbours(i: int, j: int, links: set[tuple[int, int]]) -> bool:
    return sum(0 < abs(i - source) <= AROUND and 0 < abs(j - target) <= AROUND for source, target in links) >= 2


def turned_alike(i: int, j: int, marks: tuple[tuple[Mark, ...], tuple[Mark, ...]]) -> bool:
    """True if no negation bears on either word, or one and no more on each."""
    if not turned(i, marks[0]) and not turned(j, marks[1]):
        return True
    return all(
        sum(mark.negates for mark in side) == 1
        and any(mark.kind is Kind.REQUIRED and k in mark.scope[:2] for mark in side)
        for k, side in zip((i, j), marks, strict=True)
    )


def turned(k: int, marks: tuple[Mark, ...]) -> bool:
    """True if a negation of the side that token ``k`` stands on, or a lexical negative before it ("dejaron de apoyar"), bears on the word."""
    return any(
        (mark.negates and mark.start < k < mark.end)
        or (k in mark.scope[:2] and (mark.start < k or (mark.negates and mark.start != k)))
        or (mark.negates and not is_set(mark) and 0 <= k - mark.end < REACH)
        for mark in marks
    )


def is_set(mark: Mark) -> bool:
    """True for a set phrase that denies nothing beyond itself: "no es para menos"."""
    return mark.kind is Kind.SPARE and mark.end - mark.start > 1


def _issue(sides: Sides, i: int, j: int, *, linked: bool) -> Issue:
    source, target = span_of(sides.source_tokens, i, i + 1), span_of(sides.translation_tokens, j, j + 1)
    message = f"{quoted(sides.translation, target)} says the opposite of {quoted(sides.source, source)}."
    severity = "critical" if linked else "major"
    return Issue("mistranslation", severity, "antonym", message, (source,), (target,), 0.85 if linked else 0.7)


@cache
def _opposites(english: str) -> frozenset[str]:
    """The words and forms that say the opposite of a normalised English word; empty if it has none."""
    table, forms = _table()
    words = table.get(english, frozenset()) | table.get(english_stem(english), frozenset())
    return frozenset(form for word in words for form in (word, *forms.get(word, ())))


@cache
def _table() -> tuple[Mapping[str, frozenset[str]], Mapping[str, tuple[str, ...]]]:
    """Word, irregular form or stem to the opposites; word to its irregular forms."""
    table: dict[str, frozenset[str]] = {}
    forms: dict[str, tuple[str, ...]] = {}
    for name in ("wordnet", "pairs"):
        for row in resource_rows(f"antonyms/{name}.tsv"):
            word, opposites, irregular = (
                row[0],
                frozenset(row[1].split("|")),
                tuple(filter(None, [*row, ""][2].split("|"))),
            )
            forms[word] = (*forms.get(word, ()), *irregular)
            for key in (*_keys(word), *irregular):
                table[key] = table.get(key, frozenset()) | opposites
            for key in {key for opposite in opposites for key in _keys(opposite)}:
                table[key] = table.get(key, frozenset()) | {word}
    return table, forms


def _keys(word: str) -> set[str]:
    """The word and its stem, unless it looks inflected: "leading" is the opposite of "following", but "led" not of "followed"."""
    return {word} if word.endswith(("ing", "ed", "er", "s", "ly")) else {word, english_stem(word)}
