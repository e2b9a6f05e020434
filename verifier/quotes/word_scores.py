"""How likely a single word is in Spanish, English and Spanish's neighbours: lists where they know it, else its spelling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from verifier.quotes.inflection import is_english_inflected, is_inflected, stems_of
from verifier.resources import resource_json
from verifier.text import strip_accents
from verifier.vocabulary import frequencies

LANGUAGES = ("es", "en", "pt", "ca", "gl", "it", "fr")


# log10 of a word's probability where no list knows it.
_EVERYDAY_ZIPF = 4.8  # everyday Spanish that written text seldom has
_LOAN_ZIPF = 2.7  # Spanish words that English has taken in: "fiesta", "barrio"
_INFLECTED_ZIPF = 3.6  # a form whose stem is known
_NO = "no"  # opens answers of a word or two in both languages alike ("No idea", "No hay"), whatever written text has
_COMMON_ZIPF = 3.5  # an English word so frequent is not a borrowed one
_FUNCTION_ELSEWHERE = -1.9  # stands among a neighbour's commonest words
_FREQUENT_ELSEWHERE = -3.1  # stands in a neighbour's list of other frequent words
_UNSEEN_KNOWN_LANGUAGE = -7.0  # Spanish and English lists are long: a word outside them is rare there
_UNSEEN_NEIGHBOUR = -6.4  # the neighbours' lists are short: a word outside them says little
_SHARED = {"pt": -1.2, "gl": -1.0, "ca": -1.4, "it": -1.7}  # a Spanish word that a neighbour may well share
_FOREIGN_LETTER = -2.5  # a word with a letter that the language does not have
_PHRASE = 1.5  # two words that follow each other in one language only: Catalan "es ven", Galician "non se"
_FOREIGN_WORDS = 2  # so many of them count
_ACCENT_PENALTY = -0.7  # a Spanish word whose accents were left out
_MOST_A_WORD = 3.5  # no single word may decide alone by more than a factor of a thousand

# Spellings that speak for (+) a language, log10; for words that no list knows.
_SPELLING: tuple[tuple[str, str, float], ...] = (
    ("es", r"ñ|ción$|ciones$|mente$|aron$|ieron$|amos$|emos$|imos$|ando$|iendo$|aba[ns]?$|dad$|dades$|it[oa]s?$|azos?$|ue[rlnst]", 0.8),
    ("es", r"[áéíóú]", 0.5),
    ("en", r"w|th|sh|ght|ck|ing$|ness$|tion[s]?$|ly$|[^aeiou]ed$|ful$|less$|'s$|n't$|oo|ee|y$", 0.9),
    ("en", r"[^aeiouáéíóúsnlrdzy]$", 0.4),
    ("pt", r"[ãõç]|lh|nh|ção$|ções$|[êôâ]|agem$|[ei]i?ra[s]?$|ss", 1.2),
    ("pt", r"[ae]m$|ou$", 0.9),
    ("ca", r"em$", 0.6),
    ("pt", r"[^qg]ue[lnrst]|[bcdfmnprstv]ie[nrst]|ción$", -1.2),
    ("gl", r"[^qg]ue[lnrst]|[bcdfmnprstv]ie[nrst]|j", -1.2),
    ("gl", r"^x[aeiou]|[aeiou]x[aeiou]|iñ[aeo]|eir[ao]s?$|unh", 0.9),
    ("ca", r"l·l|ny|ç|[^s]ció$|ment$|ts$|tz|ig$|[àèò]|ss|aven$|eu$", 1.0),
    ("it", r"zion[ei]$|gli|cch|zz|tt|ll[oaie]$|[àèìòù]$|mente$|gn", 0.9),
    ("fr", r"[çœêâîûèà]|eux$|aux$|ment$|oi|eau|ez$|ais$|ait$|qu'|ss|[^aeiou]es$", 0.9),
)  # fmt: skip
# The letters beside a-z that each language writes. English takes its accents from loans, so none is foreign to a word
# that its list holds.
_LETTERS = {
    "es": "áéíóúüñ", "en": "", "pt": "áâãàçéêíóôõú", "ca": "àçèéíïòóúü·", "gl": "áéíóúüïñ", "it": "àèéìíòóù",
    "fr": "àâçéèêëîïôùûüœæÿ",
}  # fmt: skip
_ASCII = frozenset(map(chr, range(128)))
_PATTERNS = {
    language: tuple((re.compile(pattern), weight) for of, pattern, weight in _SPELLING if of == language)
    for language in LANGUAGES
}


@cache
def _unaccented() -> dict[str, float]:
    """Spanish words with their accents left out, as captions and posts print them, to their Zipf frequency."""
    table: dict[str, float] = {}
    for word, (spanish, _) in frequencies().items():
        bare = strip_accents(word)
        if bare != word and spanish > table.get(bare, 0.0):
            table[bare] = spanish
    return table


@cache
def _listed_words() -> dict[str, dict[str, float]]:
    """For each language, words to log10 of their probability (of no use for Spanish and English, which have Zipf)."""
    raw = resource_json("language/other_words.json")
    return {
        language: {
            word: score
            for kind, score in (("frequent", _FREQUENT_ELSEWHERE), ("function", _FUNCTION_ELSEWHERE))
            for word in raw[language][kind].split()
        }
        for language in LANGUAGES
    }


@cache
def _spanish_stems() -> frozenset[str]:
    known = (word for word, (spanish, english) in frequencies().items() if spanish > english)
    return stems_of([*known, *_listed_words()["es"]])


def is_english_word(word: str) -> bool:
    """True for a common English word that is none in Spanish."""
    spanish, english = frequencies().get(word, (0.0, 0.0))
    return english > max(spanish, _COMMON_ZIPF)


def _spelling(word: str, language: str) -> float:
    return sum([weight for pattern, weight in _PATTERNS[language] if pattern.search(word)])


def _spelled_unlike(word: str, language: str) -> bool:
    """True if a spelling speaks against a language; few languages have one."""
    return any(weight < 0 and pattern.search(word) for pattern, weight in _PATTERNS[language])


@lru_cache(maxsize=65536)
def is_known(word: str) -> bool:
    return (
        word in frequencies()
        or word in _unaccented()
        or any(word in listed for listed in _listed_words().values())
        or is_inflected(word, _spanish_stems())
    )


@cache
def word_scores(word: str) -> tuple[float, ...]:
    """log10 probability of a word in each of LANGUAGES, spread no wider than ``_MOST_A_WORD``."""
    spanish, english = frequencies().get(word, (0.0, 0.0))
    if word in _listed_words()["es"]:
        spanish = max(spanish, _EVERYDAY_ZIPF)
    if word in _listed_words()["en"]:
        english = max(english, _LOAN_ZIPF)
    if word == _NO:
        english = max(english, spanish)
    if not spanish and word in _unaccented():
        spanish = _unaccented()[word] + _ACCENT_PENALTY
    if not spanish and not english and not is_only_elsewhere(word) and is_inflected(word, _spanish_stems()):
        spanish = _INFLECTED_ZIPF
    if not spanish and not english and not is_only_elsewhere(word) and is_english_inflected(word, is_english_word):
        english = _INFLECTED_ZIPF
    known = bool(spanish or english)
    scores = {
        "es": spanish - 9 if spanish else _UNSEEN_KNOWN_LANGUAGE + (0 if known else _spelling(word, "es")),
        "en": english - 9 if english else _UNSEEN_KNOWN_LANGUAGE + (0 if known else _spelling(word, "en")),
    }
    for language in LANGUAGES[2:]:
        if word in _listed_words()[language]:
            listed = _listed_words()[language][word]
            # A list has no frequencies: a word shared with Spanish is no commoner in the neighbour.
            scores[language] = min(listed, scores["es"]) if spanish and listed == _FREQUENT_ELSEWHERE else listed
        else:
            spelled = 0.0 if known and not _spelled_unlike(word, language) else _spelling(word, language)
            bare = min(spelled, 1.5) if not known else -0.6
            shared = scores["es"] + _SHARED.get(language, -4.0) if spanish else _UNSEEN_KNOWN_LANGUAGE
            scores[language] = max(_UNSEEN_NEIGHBOUR + bare, shared + min(spelled, 0.0))
    best = max(scores.values())
    return tuple(max(scores[language], best - _MOST_A_WORD) for language in LANGUAGES)


@lru_cache(maxsize=65536)
def scores_of_parts(word: str) -> tuple[tuple[float, ...], ...]:
    """`word_scores` of each of its parts."""
    return tuple(map(word_scores, word_parts(word))) if "'" in word else (word_scores(word),)


def word_parts(word: str) -> list[str]:
    """A word as the lists hold it: "l'aigua" -> "l'", "aigua"; other words stay whole."""
    head, mark, tail = word.partition("'")
    if mark and len(head) <= 2 and len(tail) > 1 and word not in frequencies():
        return [head + mark, tail]
    return [word]


@lru_cache(maxsize=65536)
def is_only_elsewhere(word: str) -> bool:
    """True for "République": a neighbour's word, whatever its capital."""
    return word not in frequencies() and any(word in _listed_words()[language] for language in LANGUAGES[2:])


@cache
def _listed_phrases() -> tuple[frozenset[str], ...]:
    """In the order of LANGUAGES."""
    raw = resource_json("language/other_words.json")
    return tuple(
        frozenset(phrase.replace("_", " ") for phrase in raw[language]["phrases"].split()) for language in LANGUAGES
    )


@cache
def _all_phrases() -> tuple[frozenset[str], frozenset[str]]:
    """Those of all languages, and the words that they begin with."""
    phrases = frozenset().union(*_listed_phrases())
    return phrases, frozenset(phrase.split()[0].removeprefix("^") for phrase in phrases)


@cache
def vocatives() -> frozenset[str]:
    """What people call each other in Spanish: "bo", "mae"."""
    return frozenset(resource_json("language/other_words.json")["es"]["vocatives"].split())


def phrase_scores(words: Sequence[str]) -> list[float]:
    """For each of LANGUAGES, what its own phrases among ``words`` speak for it (log10, >= 0)."""
    phrases, openings = _all_phrases()
    if openings.isdisjoint(words):
        return [0.0] * len(LANGUAGES)
    pairs = {f"{one} {other}" for one, other in pairwise(words) if one in openings} | {f"^{' '.join(words[:2])}"}
    listed = pairs & phrases
    return [_PHRASE * len(listed & own) if listed else 0.0 for own in _listed_phrases()]


def foreign_letters(words: Sequence[str]) -> list[float]:
    """For each of LANGUAGES, what the words with letters that it does not have speak against it (log10, <= 0)."""
    if "".join(words).isascii():
        return [0.0] * len(LANGUAGES)
    lacking = [_lacks_letters(word) for word in {*words} if not word.isascii()]
    return [_FOREIGN_LETTER * min(sum(of), _FOREIGN_WORDS) for of in zip(*lacking, strict=True)]


@lru_cache(maxsize=65536)
def _lacks_letters(word: str) -> tuple[bool, ...]:
    """For each of LANGUAGES whether it has not all letters of a word, nor the word among its own."""
    letters = set(word) - _ASCII
    loan = frequencies().get(word, (0, 0))[1] > 0
    return tuple(
        bool(letters.difference(_LETTERS[language])) and not (language == "en" and loan) for language in LANGUAGES
    )
