"""Tells Spanish and English quotes, also of two or three words, from each other and from Spanish's neighbours.

A naive Bayes over words: Spanish and English word frequencies learnt from open text (`resources/language/words.tsv.gz`),
frequent words of the neighbours, and spelling where a word is unknown. The document's own languages are the prior, since
no detector is safe under five words. Where words do not decide, lingua (a trained n-gram detector) is asked; it is
loaded only then, as it costs seconds and memory.
"""

from __future__ import annotations

import gzip
import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from verifier.text import Token, strip_accents, tokenize

if TYPE_CHECKING:
    from lingua import LanguageDetector

LANGUAGES = ("es", "en", "pt", "ca", "gl", "it", "fr")
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
"""Posterior under which lingua is asked, for texts of at least LINGUA_WORDS words."""
LINGUA_WORDS = 3

# log10 of a word's probability where no list knows it.
_EVERYDAY_ZIPF = 4.5  # everyday Spanish that written text seldom has
_FREQUENT_ELSEWHERE = -2.6  # stands in a neighbour's list of frequent words
_UNSEEN_KNOWN_LANGUAGE = -7.0  # Spanish and English lists are long: a word outside them is rare there
_UNSEEN_NEIGHBOUR = -5.6  # the neighbours' lists are short: a word outside them says little
_SHARED = {"pt": -1.0, "gl": -0.8, "ca": -1.4, "it": -1.6}  # a Spanish word that a neighbour may well share
_FOREIGN_LETTER = -2.0
_ACCENT_PENALTY = -0.7  # a Spanish word whose accents were left out
_MOST_A_WORD = 3.5  # no single word may decide alone by more than a factor of a thousand

# Spellings that speak for (+) a language, log10; for words that no list knows.
_SPELLING: tuple[tuple[str, str, float], ...] = (
    ("es", r"ñ|ción$|ciones$|mente$|aron$|ieron$|amos$|emos$|imos$|ando$|iendo$|aba[ns]?$|dad$|dades$|ito[s]?$|ita[s]?$|ue[rlnst]", 0.8),
    ("es", r"[áéíóú]", 0.5),
    ("en", r"w|th|sh|ght|ck|ing$|ness$|tion[s]?$|ly$|[^aeiou]ed$|ful$|less$|'s$|n't$|oo|ee|y$", 0.9),
    ("en", r"[^aeiouáéíóúsnlrdzy]$", 0.4),
    ("pt", r"[ãõç]|lh|nh|ção$|ções$|[êôâ]|agem$|[ei]i?ra[s]?$|ss", 1.2),
    ("gl", r"x[aeiou]|ción$|ñ|iñ[ao]s?$|eir[ao]s?$|unh", 0.4),
    ("ca", r"l·l|ny|ç|[^s]ció$|ment$|ts$|tz|ig$|[àèò]|ss|aven$|eu$", 1.0),
    ("it", r"zion[ei]$|gli|cch|zz|tt|ll[oaie]$|[àèìòù]$|mente$|gn", 0.9),
    ("fr", r"[çœêâîûèà]|eux$|aux$|ment$|oi|eau|ez$|ais$|ait$|qu'|ss|[^aeiou]es$", 0.9),
)  # fmt: skip
_NOT_SPANISH = re.compile(r"[ãõçâêîôûàèìòùœ]|^és$")
_PATTERNS = tuple((language, re.compile(pattern), weight) for language, pattern, weight in _SPELLING)


@dataclass(frozen=True, slots=True)
class LanguageGuess:
    """``language`` is ISO 639-1 or ``und``; ``confidence`` is the posterior of the best language, 0 to 1."""

    language: str
    confidence: float


@cache
def _zipf() -> dict[str, tuple[float, float]]:
    """Word to (Spanish, English) Zipf frequency; 0 where the word is unknown."""
    raw = gzip.decompress((files("verifier.resources") / "language" / "words.tsv.gz").read_bytes()).decode()
    table = {}
    for line in raw.splitlines():
        word, spanish, english = line.split("\t")
        table[word] = (float(spanish), float(english))
    return table


@cache
def _unaccented() -> dict[str, float]:
    """Spanish words with their accents left out, as captions and posts print them, to their Zipf frequency."""
    table: dict[str, float] = {}
    for word, (spanish, _) in _zipf().items():
        bare = strip_accents(word)
        if bare != word and spanish > table.get(bare, 0.0):
            table[bare] = spanish
    return table


@cache
def _listed_words() -> dict[str, frozenset[str]]:
    raw = json.loads((files("verifier.resources") / "language" / "other_words.json").read_text(encoding="utf-8"))
    return {language: frozenset(raw[language].split()) for language in LANGUAGES if language in raw}


def _spelling(word: str, language: str) -> float:
    return sum(weight for of, pattern, weight in _PATTERNS if of == language and pattern.search(word))


def _known(word: str) -> bool:
    return word in _zipf() or word in _unaccented() or any(word in listed for listed in _listed_words().values())


@cache
def _word_scores(word: str) -> tuple[float, ...]:
    """log10 probability of a word in each of LANGUAGES, spread no wider than ``_MOST_A_WORD``."""
    spanish, english = _zipf().get(word, (0.0, 0.0))
    if word in _listed_words()["es"]:
        spanish = max(spanish, _EVERYDAY_ZIPF)
    if not spanish and word in _unaccented():
        spanish = _unaccented()[word] + _ACCENT_PENALTY
    known = bool(spanish or english)
    scores = {
        "es": spanish - 9 if spanish else _UNSEEN_KNOWN_LANGUAGE + (0 if known else _spelling(word, "es")),
        "en": english - 9 if english else _UNSEEN_KNOWN_LANGUAGE + (0 if known else _spelling(word, "en")),
    }
    for language in LANGUAGES[2:]:
        if word in _listed_words()[language]:
            scores[language] = _FREQUENT_ELSEWHERE
        else:
            spelled = min(_spelling(word, language), 1.5) if not known else -0.6
            shared = scores["es"] + _SHARED.get(language, -4.0) if spanish else _UNSEEN_KNOWN_LANGUAGE
            scores[language] = max(_UNSEEN_NEIGHBOUR + spelled, shared)
    if _NOT_SPANISH.search(word):
        scores["es"] += _FOREIGN_LETTER
    best = max(scores.values())
    return tuple(max(scores[language], best - _MOST_A_WORD) for language in LANGUAGES)


def _parts(word: str) -> list[str]:
    """A word as the lists hold it: "l'aigua" -> "l'", "aigua"; other words stay whole."""
    head, mark, tail = word.partition("'")
    if mark and len(head) <= 2 and len(tail) > 1 and word not in _zipf():
        return [head + mark, tail]
    return [word]


def _is_name(token: Token, first: bool) -> bool:
    """A capitalised word that no list knows, or that does not open the text, tells nothing of the language around it."""
    if not token.is_capitalised or token.norm == "i":
        return False
    return not first or not _known(token.norm)


def word_evidence(text: str) -> tuple[list[float], int]:
    """Sum of log10 word probabilities in the order of LANGUAGES, and how many words (names left out) bear it.

    A text in capitals is read as if it were lower case.
    """
    tokens = [token for token in tokenize(text) if token.kind == "word"]
    capitals = sum(token.text.isupper() for token in tokens) > len(tokens) / 2 and len(tokens) > 1
    totals = [0.0] * len(LANGUAGES)
    bearing = 0
    for place, token in enumerate(tokens):
        if not capitals and _is_name(token, place == 0 or _opens_sentence(text, token)):
            continue
        bearing += 1
        for part in _parts(token.norm):
            totals = [total + score for total, score in zip(totals, _word_scores(part), strict=True)]
    if "¿" in text or "¡" in text:
        totals[0] += 1.5
        totals[LANGUAGES.index("gl")] += 1.0
    return totals, bearing


def _opens_sentence(text: str, token: Token) -> bool:
    before = text[: token.start].rstrip(" \u00a0¿¡“”\"'«(—–-")
    return not before or before[-1] in ".!?…:\n\r"


def identify(text: str, *, prior: Mapping[str, float] | None = None) -> LanguageGuess:
    """The language of a quote.

    Args:
        text: the words of the quote, without its marks.
        prior: probability of each of LANGUAGES before the words are read; the default suits an article that mixes
            Spanish and English.
    """
    totals, bearing = word_evidence(text)
    if not bearing:
        return LanguageGuess(UNKNOWN, 0.0)
    prior = prior or DEFAULT_PRIOR
    posterior = _posterior(totals, prior)
    best = max(posterior, key=posterior.__getitem__)
    if posterior[best] < ASK_LINGUA_BELOW and bearing >= LINGUA_WORDS:
        trained = _lingua_scores(text)
        posterior = _normalised({lang: posterior[lang] * trained[lang] for lang in LANGUAGES})
        best = max(posterior, key=posterior.__getitem__)
    if posterior[best] < DECIDED:
        return LanguageGuess(UNKNOWN, posterior[best])
    return LanguageGuess(best, posterior[best])


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


def _posterior(totals: list[float], prior: Mapping[str, float]) -> dict[str, float]:
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


def _lingua_scores(text: str) -> dict[str, float]:
    """lingua's confidence in each of LANGUAGES, never under 1 %; it does not know Galician, which shares Portuguese's."""
    values = {
        value.language.iso_code_639_1.name.lower(): value.value
        for value in _detector().compute_language_confidence_values(text)
    }
    values["gl"] = values.get("pt", 0.0) / 2
    return {language: max(values.get(language, 0.0), 0.01) for language in LANGUAGES}
