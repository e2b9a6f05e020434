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
from verifier.checks.wording.kinds import is_noun
from verifier.evidence.inflections import lemmas
from verifier.evidence.lexicon import candidates, closeness, inverse_probability, kinship, translation_probability
from verifier.evidence.resemblance import resemblance
from verifier.evidence.stems import spanish_stem
from verifier.model import Issue
from verifier.text import Token, strip_accents, word_set
from verifier.vocabulary import frequencies, frequency

_LEAST = 4
"""Letters of either Spanish word."""
_KNOWN = 2.5
"""Zipf frequency from which a word is no misprint of the other."""
_FAR_OFF = 6
"""Letters of words of one beginning that look alike with two letters changed: "puerto", "puente"."""
_CHANGED, _BEGINNING = 2, 2
"""Letters changed in such words, and those that they have in common at their beginning."""
_RENDERS, _KIN, _CLOSE = 0.05, 0.03, 0.6
"""Resemblance from which an English word renders a Spanish one, and kinship and likeness in meaning from which it may."""
_MEANING = 0.1
"""Probability from which a word means another; those that share a meaning are forms of one: "digo", "dijo"."""
_MAY_MEAN, _AKIN = 0.05, 0.02
"""Probability, and kinship, from which the English renders the other word too: "sueldo" is a salary, seldom "pay"."""
_MEANS = 0.4
"""Probability of translation, either way, from which the English renders the other word for sure."""
_NEAR = 0.25
"""How far apart the two may stand, in shares of their texts."""
_CLOSELY, _LOOSELY = 0.75, 0.5
"""Share of the other content words that must have a counterpart, and that of a short text."""
_SHORT = 16
"""Tokens of a text of one part."""
_ENDS_ALONE = frozenset("ldrjn")
"""Consonants in which a singular may end."""
_BEFORE_NOUN = word_set(
    "el la los las un una unos unas al del mi mis tu tus su sus este esta estos estas ese esa esos esas"
)
_ROOT = 3
"""Letters at the beginning of cognates: "viña", "vine"."""
_LETTERS = "abcdefghijklmnopqrstuvwxyzñ"


def check_misread(sides: Sides) -> Iterator[Issue]:
    """Yields a critical mistranslation for each Spanish word that nothing renders and an English word near it that renders nothing, where that
    means a Spanish word one letter off."""
    ours, theirs = sides.source_tokens, sides.translation_tokens
    short = max(len(ours), len(theirs)) <= _SHORT
    counted = answered(sides.source, sides.translation)[0]  # "dos palos verdes", "two million dollars"
    content = set(sides.alignment.content_source)
    for i in (k for k in range(len(ours)) if k in content or _is_noun(ours, k)):  # "el suelo" is no "suelo (decir)"
        said = not _may_be_misread(ours, i) or any(span.start <= ours[i].start < span.end for span in counted)
        if said or any(resemblance(ours[i], word) >= _RENDERS for word in theirs):
            continue
        for j in sides.alignment.content_target:
            near = short or abs(i / len(ours) - j / len(theirs)) <= _NEAR
            if not near or theirs[j].is_capitalised or _renders_any(sides, j):
                continue
            nouns = _is_noun(ours, i) and is_noun(theirs, range(j, j + 1))
            other = _look_alike(ours[i].norm, theirs[j].norm, nouns)
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
    forms = (token.norm, _singular(token.norm)) if _is_noun(tokens, i) else (token.norm,)
    known = any(frequency(form, "es") >= _KNOWN for form in forms)
    return token.kind == "word" and token.norm not in FILLERS and len(token.norm) >= _LEAST and not name and known


def _is_noun(tokens: tuple[Token, ...], i: int) -> bool:
    return i > 0 and tokens[i - 1].norm in _BEFORE_NOUN


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
def _look_alike(spanish: str, english: str, nouns: bool) -> str | None:
    """The likeliest word that the English means and that looks like the Spanish word, which means nothing of the kind; of nouns also one that it
    may mean, and one that has two letters changed."""
    means = _meanings(spanish)
    if (
        not means
        or strip_accents(spanish).replace("ñ", "n")[:_ROOT] == english[:_ROOT]
        or kinship(spanish, english) >= _KIN
        or closeness(spanish, english) >= _CLOSE
    ):
        return None
    near = {*_near(spanish), *(_far_off(spanish) if nouns else ())}
    if nouns:  # "parto" is no "parió"
        near = {word for word in near if not word.endswith(("é", "í", "ó"))}
    found = {word: translation_probability(word, english) for word in near if _renders(word, english, nouns)}
    others = [word for word in sorted(found) if not _meanings(word) & means and _singular(word) != _singular(spanish)]
    return max(others, key=lambda word: found[word], default=None)


def _renders(spanish: str, english: str, nouns: bool) -> bool:
    """True if an English word surely renders a Spanish one; of nouns, if it may."""
    probability = translation_probability(spanish, english)
    surely = max(probability, inverse_probability(spanish, english)) >= (_MEANING if nouns else _MEANS)
    return surely or (nouns and probability >= _MAY_MEAN and kinship(spanish, english) >= _AKIN)


def _meanings(spanish: str) -> frozenset[str]:
    """The lemmas that a word may mean."""
    means = (word for word, probability in candidates(spanish).items() if probability >= _MEANING)
    return frozenset(lemma for word in means for of_class in (*lemmas(word).values(), (word,)) for lemma in of_class)


def _near(spanish: str) -> Iterator[str]:
    """The known words that sound as a normalised word does with one letter changed, put in, left out or moved,
    without those of its own stem and of one verb."""
    heard = _heard(spanish if frequency(spanish, "es") else _singular(spanish))
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


def _far_off(spanish: str) -> Iterator[str]:
    """The known words of the same beginning and length that have two other letters."""
    heard = _heard(spanish)
    for word in _by_beginning().get((heard[:_BEGINNING], len(heard)), ()) if len(heard) >= _FAR_OFF else ():
        changed = sum(one != other for one, other in zip(heard, _heard(word), strict=True))
        if changed == _CHANGED and spanish_stem(word) != spanish_stem(spanish) and not _of_one_verb(word, spanish):
            yield word


def _singular(word: str) -> str:
    """Of a word that may be a plural; the list of known words has few of them."""
    return word.removesuffix("es") if word[-3:-2] in _ENDS_ALONE and word.endswith("es") else word.removesuffix("s")


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


@cache
def _by_beginning() -> Mapping[tuple[str, int], tuple[str, ...]]:
    """Words of Spanish by how they begin and their length, as they sound."""
    known: dict[tuple[str, int], list[str]] = {}
    for heard, words in _by_sound().items():
        known.setdefault((heard[:_BEGINNING], len(heard)), []).extend(words)
    return {key: tuple(words) for key, words in known.items()}


def _heard(word: str) -> str:
    """As it sounds: b and v, ll and y, s, z and soft c are one, h is silent."""
    plain = folded(word.replace("ll", "y").replace("v", "b").replace("z", "s"))
    return re.sub(r"c(?=[ei])", "s", plain).replace("h", "")
