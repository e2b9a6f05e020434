"""A word misread for one that looks like it: "ovejas" (sheep) printed as "bees" (abejas), "suelo" (floor) as "pay" (sueldo)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from verifier.checks.completeness.lone import FILLERS
from verifier.checks.morphology.verb_persons import verb_person
from verifier.checks.negations.answers import opposes
from verifier.checks.phrases import begins_sentence, folded, quoted, span_of
from verifier.checks.quantities import answered
from verifier.checks.sides import Sides
from verifier.evidence.inflections import lemmas
from verifier.evidence.lexicon import candidates, closeness, inverse_probability, kinship, translation_probability
from verifier.evidence.resemblance import resemblance
from verifier.evidence.stems import spanish_stem
from verifier.model import Issue
from verifier.text import Token
from verifier.vocabulary import frequencies, frequency

_LEAST = 4
"""Letters of either Spanish word."""
_KNOWN = 2.5
"""Zipf frequency from which a word is no misprint of the other."""
_MEANS = 0.4
"""Probability of translation, either way, from which the English renders the other word."""
_RENDERS, _KIN, _CLOSE = 0.05, 0.03, 0.6
"""Resemblance from which an English word renders a Spanish one, and kinship and likeness in meaning from which it may."""
_MEANING = 0.1
"""Probability from which two words that share a rendering are forms of one: "digo", "dijo"."""
_NEAR = 0.25
"""How far apart the two may stand, in shares of their texts."""
_CLOSELY, _LOOSELY = 0.75, 0.5
"""Share of the other content words that must have a counterpart, and that of a short text."""
_SHORT = 16
"""Tokens of a text of one part."""
_LETTERS = "abcdefghijklmnopqrstuvwxyzñ"


def check_misread(sides: Sides) -> Iterator[Issue]:
    """Yields a critical mistranslation for each Spanish word that nothing renders and an English word near it that renders nothing, where that
    means a Spanish word one letter off."""
    ours, theirs = sides.source_tokens, sides.translation_tokens
    short = max(len(ours), len(theirs)) <= _SHORT
    counted = answered(sides.source, sides.translation)[0]  # "dos palos verdes", "two million dollars"
    for i in sides.alignment.content_source:
        said = not _may_be_misread(ours, i) or any(span.start <= ours[i].start < span.end for span in counted)
        if said or any(resemblance(ours[i], word) >= _RENDERS for word in theirs):
            continue
        for j in sides.alignment.content_target:
            near = short or abs(i / len(ours) - j / len(theirs)) <= _NEAR
            if not near or theirs[j].is_capitalised or _renders_any(sides, j):
                continue
            other = _look_alike(ours[i].norm, theirs[j].norm)
            if (
                other
                and _may_be_addressed(other, theirs)
                and _is_rendered(sides, i, j, _LOOSELY if short else _CLOSELY)
            ):
                here, there = span_of(ours, i, i + 1), span_of(theirs, j, j + 1)
                message = f"{quoted(sides.translation, there)} does not render {quoted(sides.source, here)}, which looks like “{other}”."
                yield Issue("mistranslation", "critical", "false_friend", message, (here,), (there,), 0.7)
                break


def _is_rendered(sides: Sides, i: int, j: int, share: float) -> bool:
    """True if that share of the other content words of both sides have a counterpart."""
    links = sides.alignment.links
    for content, linked, besides in (
        (sides.alignment.content_source, {link.source for link in links}, i),
        (sides.alignment.content_target, {link.target for link in links}, j),
    ):
        others = [k for k in content if k != besides]
        if sum(k in linked for k in others) < share * len(others):
            return False
    return True


def _may_be_misread(tokens: tuple[Token, ...], i: int) -> bool:
    token = tokens[i]
    name = token.is_capitalised and not begins_sentence(tokens, i)
    return (
        token.kind == "word"
        and token.norm not in FILLERS
        and len(token.norm) >= _LEAST
        and not name
        and frequency(token.norm, "es") >= _KNOWN
    )


def _renders_any(sides: Sides, j: int) -> bool:
    """True if an English word renders any of the Spanish, or its negation; function words, akin to anything, only where they translate it."""
    english = sides.translation_tokens[j]
    return any(
        resemblance(token, english) >= _RENDERS
        or opposes(token, english)
        or (i in sides.alignment.content_source and kinship(token.norm, english.norm) >= _KIN)
        for i, token in enumerate(sides.source_tokens)
    )


def _may_be_addressed(spanish: str, english: tuple[Token, ...]) -> bool:
    """False for a verb of the second person where the English says "you" to nobody: nobody read "hacéis" for "seis"."""
    person = verb_person(spanish)
    return person is None or person[0] != "2s" or any(token.norm.startswith("you") for token in english)


@lru_cache(maxsize=4096)
def _look_alike(spanish: str, english: str) -> str | None:
    """The likeliest word that the English means and that looks like the Spanish word, which means nothing of the kind."""
    means = _meanings(spanish)
    if not means or kinship(spanish, english) >= _KIN or closeness(spanish, english) >= _CLOSE:
        return None
    found = {word: translation_probability(word, english) for word in _near(spanish)}
    others = [
        word
        for word, probability in found.items()
        if max(probability, inverse_probability(word, english)) >= _MEANS and not _meanings(word) & means
    ]
    return max(others, key=lambda word: found[word], default=None)


def _meanings(spanish: str) -> frozenset[str]:
    """The lemmas that a word may mean."""
    means = (word for word, probability in candidates(spanish).items() if probability >= _MEANING)
    return frozenset(lemma for word in means for of_class in (*lemmas(word).values(), (word,)) for lemma in of_class)


def _near(spanish: str) -> Iterator[str]:
    """The known words that sound as a normalised word does with one letter changed, put in, left out or moved,
    without those of its own stem and of one verb."""
    heard = _heard(spanish)
    parts = [(heard[:k], heard[k:]) for k in range(len(heard) + 1)]
    forms = {
        heard,
        *(a + b[1:] for a, b in parts if b),
        *(a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1),
        *(a + letter + b[1:] for a, b in parts if b for letter in _LETTERS),
        *(a + letter + b for a, b in parts for letter in _LETTERS),
    }
    words = (word for form in forms for word in _by_sound().get(form, ()))
    return (word for word in words if spanish_stem(word) != spanish_stem(spanish) and not _of_one_verb(word, spanish))


def _of_one_verb(one: str, other: str) -> bool:
    """ "Enteré", "enteró", "entregue", "entreguen": who did it is a matter of other checks."""
    return one.removesuffix("n")[:-1] == other.removesuffix("n")[:-1] and None not in (
        verb_person(one),
        verb_person(other),
    )


@cache
def _by_sound() -> Mapping[str, tuple[str, ...]]:
    """Words of Spanish by how they sound."""
    known: dict[str, tuple[str, ...]] = {}
    for word, (spanish, _) in frequencies().items():
        if spanish >= _KNOWN and len(word) >= _LEAST:
            known[_heard(word)] = (*known.get(_heard(word), ()), word)
    return known


def _heard(word: str) -> str:
    """As it sounds: b and v, ll and y, s, z and soft c are one, h is silent."""
    plain = folded(word.replace("ll", "y").replace("v", "b").replace("z", "s"))
    return re.sub(r"c(?=[ei])", "s", plain).replace("h", "")
