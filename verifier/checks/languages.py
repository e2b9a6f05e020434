"""A translation that is not English, or a source that is not Spanish."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from verifier.checks.phrases import excerpt, span_of, word_set
from verifier.checks.sides import Sides
from verifier.checks.vocabulary import frequency
from verifier.model import Issue
from verifier.quotes.language import identify
from verifier.text import words

NAMES = {
    "es": "Spanish", "en": "English", "pt": "Portuguese", "ca": "Catalan", "gl": "Galician", "it": "Italian", "fr": "French", "de": "German",
}  # fmt: skip
SURE = 0.9
"""Least confidence in another language."""
LEAST_WORDS = 4
"""No detector is safe on fewer words."""
AT_HOME = 0.5
"""Share of everyday words of the expected language that settles the question without a detector."""
EVERYDAY = 4.5
"""Zipf frequency of an everyday word, and by how much less frequent it must be in the other language to count."""
PRIORS: Mapping[str, Mapping[str, float]] = {
    "es": {"es": 0.9, "en": 0.04, "pt": 0.01, "ca": 0.01, "gl": 0.01, "it": 0.01, "fr": 0.02},
    "en": {"en": 0.9, "es": 0.06, "pt": 0.01, "ca": 0.005, "gl": 0.005, "it": 0.01, "fr": 0.01},
}
_GERMAN = word_set(
    """der die das und ist nicht ich wir sie ein eine mit für auf den dem von zu im auch sich wird haben hat war
    sind es bei nach aber noch"""
)


def check_languages(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue for a side that is certainly in a wrong language."""
    for text, expected, is_source in ((sides.source, "es", True), (sides.translation, "en", False)):
        found = _wrong_language(text, expected)
        if found is None:
            continue
        language, confidence = found
        full = words(text)
        span = (span_of(full, 0, len(full)),)
        side = "source" if is_source else "translation"
        message = f"The {side} is {NAMES.get(language, language)}, not {NAMES[expected]}: {excerpt(text, span[0])}."
        source, translation = (span, ()) if is_source else ((), span)
        yield Issue("untranslated", "critical", "language", message, source, translation, confidence)


def _wrong_language(text: str, expected: str) -> tuple[str, float] | None:
    """The language of ``text`` and the confidence in it, if it is certainly not the expected one."""
    forms = [token.norm for token in words(text) if token.kind == "word"]
    if len(forms) < LEAST_WORDS:
        return None
    other = "en" if expected == "es" else "es"
    at_home = sum(frequency(form, expected) >= max(EVERYDAY, frequency(form, other) + 1) for form in forms)
    if at_home >= AT_HOME * len(forms):
        return None
    if sum(form in _GERMAN for form in forms) >= max(3, len(forms) / 4):
        return "de", SURE
    guess = identify(text, prior=PRIORS[expected])
    if guess.language in (expected, "und") or guess.confidence < SURE:
        return None
    return guess.language, guess.confidence
