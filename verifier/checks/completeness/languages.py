"""A translation that is not English, or a source that is not Spanish."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from verifier.checks.phrases import excerpt, folded, span_of
from verifier.checks.sides import Sides
from verifier.evidence.stems import english_stem
from verifier.model import Issue
from verifier.quotes.language import identify
from verifier.resources import resource_rows
from verifier.text import Token, words
from verifier.vocabulary import frequency

NAMES = {
    "es": "Spanish", "en": "English", "pt": "Portuguese", "ca": "Catalan", "gl": "Galician", "it": "Italian", "fr": "French",
}  # fmt: skip
SURE = 0.9
"""Least confidence in another language."""
LEAST_WORDS = 4
"""No detector is safe on fewer different words."""
AT_HOME = 0.5
"""Share of everyday words of the expected language that settles the question without a detector."""
EVERYDAY = 4.5
"""Zipf frequency of an everyday word, and by how much less frequent it must be in the other language to count."""
LISTED, LISTED_SHARE = 2, 0.25
"""How many different words, and which share of them, must be in a language's list of frequent words."""
STRANGE = 5
"""How many different words must be unknown in English before a text that no list fits is said to be in another language."""
HARDLY_KNOWN = 0.2
"""And which share of the words at most may be known."""
SAME = 0.85
"""Share of the words from which two sides are the same."""
PRIORS: Mapping[str, Mapping[str, float]] = {
    "es": {"es": 0.9, "en": 0.04, "pt": 0.01, "ca": 0.01, "gl": 0.01, "it": 0.01, "fr": 0.02},
    "en": {"en": 0.9, "es": 0.06, "pt": 0.01, "ca": 0.005, "gl": 0.005, "it": 0.01, "fr": 0.01},
}
_SCRIPTS = {
    "CYRILLIC": "in the Cyrillic script", "GREEK": "in Greek script", "ARABIC": "in Arabic script", "HEBREW": "in Hebrew script",
    "CJK": "in Chinese characters", "HIRAGANA": "in Japanese script", "HANGUL": "in Korean script", "DEVANAGARI": "in Devanagari",
}  # fmt: skip


def check_languages(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue for a side that is certainly in a wrong language, if there is anything to compare it with."""
    for is_source in (True, False):
        found = foreign_source(sides) if is_source else foreign_translation(sides)
        if found is None or (is_source and is_same(sides)):
            continue
        language, confidence = found
        text = sides.source if is_source else sides.translation
        full = words(text)
        span = (span_of(full, 0, len(full)),)
        side, expected = ("source", "Spanish") if is_source else ("translation", "English")
        message = f"The {side} is {language}, not {expected}: {excerpt(text, span[0])}."
        source, translation = (span, ()) if is_source else ((), span)
        yield Issue("untranslated", "critical", "language", message, source, translation, confidence)


def is_same(sides: Sides) -> bool:
    """True if both sides are, but for a word or two, the same words: a title, a line of a song, nothing that was translated."""
    source, translation = ([token.norm for token in words(text)] for text in (sides.source, sides.translation))
    shared = sum((Counter(source) & Counter(translation)).values())
    return bool(shared) and shared >= SAME * max(len(source), len(translation))


def foreign_source(sides: Sides) -> tuple[str, float] | None:
    """What the source is in (the name of a language or script) and how sure that is, 0 to 1; None if it may be Spanish."""
    return _foreign(sides.source, "es", sides.translation)


def foreign_translation(sides: Sides) -> tuple[str, float] | None:
    """The same of the translation; None if it may be English."""
    return _foreign(sides.translation, "en", sides.source) or _no_english(sides)


def _foreign(text: str, expected: str, beside: str) -> tuple[str, float] | None:
    tokens = [token for token in words(text) if token.kind == "word"]
    script = _script(tokens)
    if script is not None:
        return script, SURE
    forms = list(dict.fromkeys(token.norm for token in tokens))
    if len(forms) < LEAST_WORDS:
        return None
    other = "en" if expected == "es" else "es"
    # Names and loans stand on both sides: "Atol, tamales y garnachas", "Atol, tamales and garnachas".
    shared = {token.norm for token in words(beside)}
    own = [form for form in forms if form not in shared] or forms
    at_home = sum(frequency(form, expected) >= max(EVERYDAY, frequency(form, other) + 1) for form in own)
    if at_home >= AT_HOME * len(own):
        return None
    listed = _listed_language(forms, expected)
    if listed is not None:
        return listed, SURE
    guess = identify(text, prior=PRIORS[expected])
    if guess.language in (expected, "und") or guess.confidence < SURE:
        return None
    return NAMES[guess.language], guess.confidence


def _script(tokens: Sequence[Token]) -> str | None:
    """The script that most letters are in, if it is not Latin and there are two words or more."""
    letters = Counter(
        unicodedata.name(c, "").partition(" ")[0] for token in tokens for c in token.norm if c.isalpha()
    ).most_common(1)
    return _SCRIPTS.get(letters[0][0]) if letters and len(tokens) > 1 else None


def _listed_language(forms: Sequence[str], expected: str) -> str | None:
    """The language whose frequent words stand in the text, if enough do; words that the expected language has do not count."""
    hits = Counter(
        name
        for name, listed in _frequent_words().items()
        for form in forms
        if form in listed and not frequency(form, expected) and not frequency(form, "es")
    )
    best = hits.most_common(1)
    if not best or best[0][1] < max(LISTED, LISTED_SHARE * len(forms)):
        return None
    known = sum(frequency(form, expected) > 0 for form in forms)
    return best[0][0] if known <= len(forms) / 2 else None


@cache
def _frequent_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(listed.split()) for _, name, listed in resource_rows("languages/words.tsv")}


def _no_english(sides: Sides) -> tuple[str, float] | None:
    """For a language that nothing here knows: hardly a word is English, and not because names and loans stand there."""
    borrowed = {folded(token) for token in sides.source_tokens}
    forms = {
        token.norm
        for k, token in enumerate(sides.translation_tokens)
        if token.kind == "word" and folded(token) not in borrowed and (k == 0 or not token.is_capitalised)
    }
    strange = sum(not _english(form) for form in forms)
    if strange < STRANGE or len(forms) - strange > HARDLY_KNOWN * len(forms):
        return None
    return "in another language", 0.8


def _english(form: str) -> bool:
    """True for a word of the list, or one that is made of such: "unraveled", "well-fed"."""
    stem = english_stem(form)
    parts = (form, stem, stem + "e", *form.split("-"), form.removeprefix("un"), form.removeprefix("re"))
    return any(frequency(part, "en") > 0 for part in parts if len(part) > 1)
