"""Tells Spanish and English quotes, also of two or three words, from each other and from Spanish's neighbours.

A naive Bayes over words: Spanish and English word frequencies learnt from open text (`resources/language/words.tsv.gz`),
frequent words of the neighbours, and spelling where a word is unknown. The document's own languages are the prior, since
no detector is safe under five words. Where words do not decide, lingua (a trained n-gram detector) is asked; it is
loaded only then, as it costs seconds and memory.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from verifier.quotes.word_scores import (
    LANGUAGES,
    foreign_letters,
    is_known,
    is_only_elsewhere,
    phrase_scores,
    scores_of_parts,
    vocatives,
)
from verifier.text import normalise_word, printed_words

if TYPE_CHECKING:
    from lingua import LanguageDetector

UNKNOWN = "und"
DEFAULT_PRIOR: Mapping[str, float] = {
    "en": 0.5,
    "es": 0.4,
    "pt": 0.025,
    "ca": 0.02,
    "gl": 0.01,
    "it": 0.02,
    "fr": 0.025,
}
DECIDED = 0.6
"""Posterior under which the language is reported as unknown."""
ASK_LINGUA_BELOW = 0.8
"""Posterior under which lingua is asked."""
LINGUA_WORDS = 3
"""With fewer words that bear evidence it is asked only if no name stands among them, which it would read too."""
_LINGUA_WEIGHT = {1: 0.5, 2: 0.7}
"""Exponent of lingua's confidences for texts of so few words, where it is often sure and wrong; 1 for longer ones."""
_MAY_BE_NAME = 0.5  # weight of a single word with a capital, "Central", "Tom"
_INVERTED = {"es": 2.5, "gl": 1.8}  # "¿" and "¡", which only Spanish, Galician and Asturian use


@dataclass(frozen=True, slots=True)
class LanguageGuess:
    """``language`` is ISO 639-1 or ``und``; ``confidence`` is the posterior of the best language, 0 to 1."""

    language: str
    confidence: float


class _Word(NamedTuple):
    """A word as it is printed, whatever text it stands in."""

    norm: str
    is_capitalised: bool
    is_shouted: bool
    scores: tuple[tuple[float, ...], ...]


@lru_cache(maxsize=65536)
def _read(printed: str) -> _Word:
    norm = normalise_word(printed)
    return _Word(norm, printed[0].isupper(), printed.isupper(), scores_of_parts(norm))


def _is_name(text: str, word: _Word, start: int, *, first: bool) -> bool:
    """True for a capitalised word that no list knows, or that does not open a sentence: it tells nothing of the language around it."""
    if word.norm == "i" or is_only_elsewhere(word.norm):
        return False
    return not (first or _opens_sentence(text, start)) or not is_known(word.norm)


def _is_full_name(words: Sequence[_Word]) -> bool:
    """True for "Juan Pérez": words with capitals, not all of which a list knows."""
    return len(words) > 1 and all(word.is_capitalised for word in words) and not all(is_known(w.norm) for w in words)


@lru_cache(maxsize=8192)
def word_evidence(text: str) -> tuple[tuple[float, ...], int]:
    """Sum of log10 word probabilities in the order of LANGUAGES, and how many words (names left out) bear it.

    A text in capitals is read as if it were lower case.
    """
    printed = printed_words(text)
    words = [_read(word) for word, _ in printed]
    capitals = len(words) > 1 and sum([word.is_shouted for word in words]) > len(words) / 2
    inverted = "¿" in text or "¡" in text
    titled = bool(printed) and text.startswith(".", printed[0][1] + len(printed[0][0]))  # "Mr. Overmyer" is English
    if not (capitals or inverted or titled) and _is_full_name(words):
        return (0.0,) * len(LANGUAGES), 0
    scores: list[tuple[float, ...]] = []
    borne: list[str] = []
    called = vocatives() if len(words) > 1 else ()
    for word, (form, start) in zip(words, printed, strict=True):
        if word.is_capitalised and not capitals:
            exclaimed = inverted and text[start - 1 : start] in ("¿", "¡")
            if not exclaimed and _is_name(text, word, start, first=start == printed[0][1]):
                continue
        if word.norm in called and _is_set_off(text, start, start + len(form)):
            continue
        borne.append(word.norm)
        scores += word.scores
    added = map(sum, zip((0.0,) * len(LANGUAGES), *scores, strict=True))
    spelled = zip(added, foreign_letters(borne), phrase_scores([word.norm for word in words]), strict=True)
    totals = [sum(parts) for parts in spelled]
    if len(words) == 1 and words[0].is_capitalised and not inverted and text.rstrip()[-1:].isalpha():
        totals = [total * _MAY_BE_NAME for total in totals]
    if inverted:
        totals = [total + _INVERTED.get(of, 0.0) for total, of in zip(totals, LANGUAGES, strict=True)]
    return tuple(totals), len(borne)


def _is_set_off(text: str, start: int, end: int) -> bool:
    """True for a word at either end of a sentence, behind or before a comma: "Es una vergüenza, bo"."""
    before, after = text[:start].rstrip("¿¡ "), text[end:].lstrip(" ")
    return (before.endswith(",") and after[:1] in ("", *",.!?…")) or (not before and after.startswith(","))


def _opens_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \u00a0¿¡“”\"'«(—–-")
    return not before or before[-1] in ".!?…:\n\r"


def identify(text: str, *, prior: Mapping[str, float] | None = None) -> LanguageGuess:
    """The language of a quote.

    Args:
        text: the words of the quote, without its marks.
        prior: probability of each of LANGUAGES before the words are read; the default suits an article that mixes
            Spanish and English.
    """
    text = _opening(text)
    totals, bearing = word_evidence(text)
    if not bearing:
        return LanguageGuess(UNKNOWN, 0.0)
    prior = _evened(prior or DEFAULT_PRIOR) if bearing < LINGUA_WORDS else prior or DEFAULT_PRIOR
    posterior = _posterior(totals, prior)
    best = max(posterior, key=posterior.__getitem__)
    if posterior[best] < ASK_LINGUA_BELOW and (bearing >= LINGUA_WORDS or bearing == len(printed_words(text))):
        trained, weight = _lingua_scores(text), _LINGUA_WEIGHT.get(bearing, 1.0)
        posterior = _normalised({lang: posterior[lang] * trained[lang] ** weight for lang in LANGUAGES})
        best = max(posterior, key=posterior.__getitem__)
    if posterior[best] < DECIDED:
        return LanguageGuess(UNKNOWN, posterior[best])
    return LanguageGuess(best, posterior[best])


ENOUGH = 400
"""Characters that tell the language of any quote."""


def _opening(text: str) -> str:
    """As many of the first words as tell the language of the whole."""
    return text if len(text) <= ENOUGH else text[: text.rfind(" ", 0, ENOUGH)]


def same_language(one: str, other: str, prior: Mapping[str, float], *, odds: float = 0.0) -> bool:
    """True if two quotes are more likely in one language than in two, also where neither tells its own for sure.

    ``odds``: log10 odds that they are, before they are read; 0 suits neighbours in an article that prints renderings.
    A quote without evidence goes with any other.
    """
    if any(
        _is_accented_word(part) and identify(rest, prior=prior).language == "en"
        for part, rest in ((one, other), (other, one))
    ):
        return False
    (first, bears), (second, bears_too) = word_evidence(_opening(one)), word_evidence(_opening(other))
    if not (bears and bears_too):
        return True
    likely = [math.log10(max(prior.get(language, 0.0), 1e-4)) for language in LANGUAGES]
    places = range(len(LANGUAGES))
    alike = max(first[i] + second[i] + likely[i] for i in places)
    spread = math.log10(1 - sum(10 ** (2 * value) for value in likely))
    unlike = max(first[i] + likely[i] + second[j] + likely[j] - spread for i in places for j in places if i != j)
    return alike + odds >= unlike


def _is_accented_word(quote: str) -> bool:
    """True for one word that no English has: "Mírenlo", "¡Mañana!"."""
    return len(quote.split()) == 1 and re.search(r"[áéíóúñ¿¡]", quote, re.IGNORECASE) is not None


def _evened(prior: Mapping[str, float]) -> dict[str, float]:
    """The prior of a quote of a word or two: Spanish and English drawn together, since such words are often quoted just
    because they are not in the article's language."""
    spanish, english = math.sqrt(prior.get("es", 0.0)), math.sqrt(prior.get("en", 0.0))
    share = (prior.get("es", 0.0) + prior.get("en", 0.0)) / max(spanish + english, 1e-9)
    return {**prior, "es": spanish * share, "en": english * share}


def document_prior(text: str, *, declared: str | None = None, sample: int = 20_000) -> dict[str, float]:
    """How likely a quote of this document is in each language, from the words of the document's first ``sample``
    characters and its markup's own statement. Never so sure that a quote could not be in another language."""
    totals, bearing = word_evidence(text[:sample])
    base = dict(DEFAULT_PRIOR)
    if declared in base:
        base[declared] += 0.3
    if bearing < 8:
        return _normalised(base)
    # A hundredth of the evidence already settles the document's main language; keep the mixture wide open.
    main = max(range(len(LANGUAGES)), key=totals.__getitem__)
    share = {language: 0.55 if place == main else 0.0 for place, language in enumerate(LANGUAGES)}
    return _normalised({language: base[language] * 0.6 + share[language] for language in LANGUAGES})


def _posterior(totals: Sequence[float], prior: Mapping[str, float]) -> dict[str, float]:
    logs = {
        language: total + math.log10(max(prior.get(language, 0.0), 1e-4))
        for language, total in zip(LANGUAGES, totals, strict=True)
    }
    best = max(logs.values())
    return _normalised({language: 10 ** (value - best) for language, value in logs.items()})


def _normalised(values: dict[str, float]) -> dict[str, float]:
    total = sum(values.values())
    return {key: value / total for key, value in values.items()}


@cache
def _detector() -> LanguageDetector:
    from lingua import Language, LanguageDetectorBuilder

    return LanguageDetectorBuilder.from_languages(
        Language.SPANISH, Language.ENGLISH, Language.PORTUGUESE, Language.CATALAN, Language.ITALIAN, Language.FRENCH
    ).build()


@lru_cache(maxsize=8192)
def _lingua_scores(text: str) -> Mapping[str, float]:
    """lingua's confidence in each of LANGUAGES, never under 1 %; it does not know Galician, which shares Portuguese's.

    Rounded, since its last digits differ from one run to the next.
    """
    values = {
        value.language.iso_code_639_1.name.lower(): round(value.value, 6)
        for value in _detector().compute_language_confidence_values(text)
    }
    values["gl"] = values.get("pt", 0.0) / 2
    return {language: max(values.get(language, 0.0), 0.01) for language in LANGUAGES}
