"""The Spanish printed as its own English, wholly or in part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from verifier.checks.completeness.languages import foreign_translation
from verifier.checks.morphology.verb_persons import verb_person
from verifier.checks.phrases import excerpt, folded, quoted, resource_words, span_of, with_plurals
from verifier.checks.proper_names.nametables import listed_names
from verifier.checks.sides import Sides
from verifier.model import Issue
from verifier.text import Token, word_set, words
from verifier.translation.foreign import is_english
from verifier.vocabulary import frequency

FULL_COPY = 0.8
"""Share of the English words that stand in the Spanish in the same order, from which the whole was left untranslated."""
LEAST_WORDS = 5
"""A shorter copy is likely a name or a word that both languages share."""
CLAUSE = 2
"""How many words a clause has at least."""
RUN = 3
"""How many words in a row left in Spanish are reported, clauses apart."""
CLEARLY = 1.0
"""By how much (log10) a word must be more frequent in Spanish than in English to speak for Spanish."""
ALONE = 3.0
"""By how much (log10) a word that stands alone must be more frequent in Spanish: English does not know it."""
_MARKED = re.compile(r"[“\"‘«][^“”\"‘’«»]*[”\"’»]|\([^()]*\)|\[[^\[\]]*\]")
_PARTICLES = word_set("de del la las los el y e en")
_CONJUNCTIONS = word_set("que si porque cuando aunque pero donde como")
_PRESENT = word_set(
    "sigue siguen está están hay van tiene tienen quiere quieren puede pueden dice dicen viene vienen vive viven queda quedan falta faltan"
)
"""Finite verbs of the present that are no English word, for a run that is half of the English."""
_CHEERS = word_set("viva vivan arriba abajo fuera vamos")
_SLOGANS = frozenset(("si se puede", "no pasaran", "no se olvida", "no nos callan", "somos mas", "ya basta"))


def check_copying(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue for a translation that is its own source, else one for each clause (critical) and for each run of
    at least ``RUN`` words (critical from five, minor for three) that was left in Spanish, and a major one for a single word that
    English print does not borrow; names, and titles between quotation marks or brackets, are not counted. A translation in yet
    another language is not Spanish left standing."""
    source = _words(sides.source, sides.source_tokens)
    target = _words(sides.translation, sides.translation_tokens)
    spanish_words = sum(map(_spanish, target))
    kept = sum(size for _, _, size in _runs(source, target, 1))
    named = any(token.is_capitalised for token in target[1:])
    stated = sides.source.rstrip().endswith((".", ",")) and not named  # "¡Viva la revolución!" may stand as it is
    short = kept == len(target) == len(source) >= RUN and spanish_words >= RUN - 1 and stated
    if short or (len(target) >= LEAST_WORDS and kept >= FULL_COPY * len(target) and spanish_words >= len(target) / 4):
        spans = span_of(source, 0, len(source)), span_of(target, 0, len(target))
        message = f"The English is the Spanish itself: {excerpt(sides.translation, spans[1])}."
        yield Issue("untranslated", "critical", "copy", message, spans[:1], spans[1:], 0.95)
        return
    language = foreign_translation(sides)
    if language is not None and language[0] != "Spanish":
        return
    looked_at: set[Token] = set()
    for i, j, size in _runs(source, target, CLAUSE):
        run = target[j : j + size]
        name = size >= RUN and run[0].is_capitalised and run[-1].is_capitalised  # "Movimiento por la Paz"
        if name or _set_off(sides.translation, run) or " ".join(map(folded, run)) in _SLOGANS:
            looked_at.update(run)
            continue
        clear = sum(map(_spanish, run))
        half = 2 * len(run) >= len(target) and clear > 1 and any(token.norm in _PRESENT for token in run)
        clause = len(run) < len(target) and (half or _is_clause(run, clear))
        if not clause and not (size >= RUN and clear >= 2 and _is_phrase(run)):
            continue
        looked_at.update(run)
        there = span_of(target, j, j + size)
        severity = "critical" if clause else _severity(run, clear)
        message = f"{quoted(sides.translation, there)} was left in Spanish."
        yield Issue("untranslated", severity, "copy", message, (span_of(source, i, i + size),), (there,), 0.8)
    shared = {folded(token) for token in source}
    marked = [found.span() for found in _MARKED.finditer(sides.translation) if _is_title(found.group(), shared)]
    for one, other in _single_words(source, target):
        if other not in looked_at and not any(start < other.start < end for start, end in marked):
            own, there = span_of([one], 0, 1), span_of([other], 0, 1)
            message = f"{quoted(sides.translation, there)} was left in Spanish."
            yield Issue("untranslated", "major", "copy", message, (own,), (there,), 0.7)


_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\w)[@#]\w+")


def _words(text: str, tokens: Sequence[Token]) -> list[Token]:
    """The words and numbers, but for those of addresses, handles and hashtags, which no translation changes."""
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    return [
        token
        for token in tokens
        if token.kind != "other" and not any(start <= token.start < end for start, end in addresses)
    ]


def _is_title(marked: str, shared: set[str]) -> bool:
    """True for words between marks that stand in the Spanish for the most part: a title or a term, and no English that is quoted."""
    inside = [folded(token) for token in words(marked)]
    return 2 * sum(form in shared for form in inside) >= len(inside)


def _single_words(source: Sequence[Token], target: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """The words that both sides have and only Spanish knows, no part of a name, nor borrowed."""
    known = {folded(token): token for token in source}
    for k, token in enumerate(target):
        one = known.get(folded(token))
        if one is None or (token.is_capitalised and (k > 0 or token.norm not in _OPENERS)):
            continue
        if _only_spanish(token) and folded(token) not in _PARTICLES and folded(token) not in _borrowed():
            yield one, token


_OPENERS = word_set(
    """pero su sus mi mis aunque porque cuando como también además actualmente ahora hoy ayer entonces después todo todos toda todas esto
    eso este esta ese esa yo nosotros ella ellos ellas usted ustedes nadie nunca ya hay hasta desde según sin con dos tres"""
)
"""What begins a sentence and is no name."""


def _only_spanish(token: Token) -> bool:
    """True for a word that English does not know, by its frequencies, or by its form if it is too rare in both languages."""
    if not _spanish(token):
        rare = not any(frequency(token.norm, language) for language in ("es", "en"))
        return rare and _SHAPE.search(token.norm) is not None and not is_english(token.norm)
    singular = token.norm.removesuffix("s") if len(token.norm) > _SHORT else token.norm  # "mosquitos", not "dos"
    english = max(frequency(form, "en") for form in (token.norm, singular))
    return frequency(token.norm, "es") - english >= ALONE


_SHORT = 4
_SHAPE = re.compile(
    r"\w{3}(?:[aei]dor(?:es|as?)?|[ai]dos?|idas?|ci[oó]n|ciones|zón|mente|mientos?|oso|osas?|ores|ando|iendo|aron|ieron|aban?|ábamos)$"
)
"""What ends a Spanish word, and hardly ever one that English has taken over from elsewhere."""


@cache
def _borrowed() -> frozenset[str]:
    """Folded Spanish words that English print leaves standing, in both numbers."""
    return with_plurals(resource_words("copying/borrowed.txt"))


def _severity(run: Sequence[Token], clear: int) -> str:
    """Three words or a name's are minor, four are major, five or more are critical: a reader loses what they say."""
    if len(run) <= RUN or clear < RUN or run[1].is_capitalised:
        return "minor"
    named = any(token.is_capitalised for token in run[1:])  # "Movimiento por la Paz con Justicia y Dignidad"
    return "critical" if len(run) >= LEAST_WORDS and not named else "major"


def _is_phrase(run: Sequence[Token]) -> bool:
    """False for a name ("Plaza de la Barandilla")."""
    lower = [folded(token) for token in run if not token.is_capitalised]
    return len(lower) > 1 and not _PARTICLES.issuperset(lower)


def _is_clause(run: Sequence[Token], clear: int) -> bool:
    """True for a run with a finite verb ("nos vamos"), or a longer one that a conjunction opens ("que nos roben el río").

    Of two or three words each must be Spanish alone, and none a name; slogans stay in Spanish in the best translations.
    """
    forms = [folded(token) for token in run]
    if forms[0] in _CHEERS or any(token.is_capitalised for token in run[1:]):
        return False
    if len(run) > RUN and clear >= RUN and _CONJUNCTIONS.intersection(forms):
        return True
    return clear >= min(len(run), RUN) and any(verb_person(token.norm) for token in run if _spanish(token))


def _spanish(token: Token) -> bool:
    """True for a word that is Spanish rather than English, and no name."""
    if token.kind != "word" or folded(token) in listed_names():
        return False
    return frequency(token.norm, "es") >= max(frequency(token.norm, "en"), 1.5) + CLEARLY


def _runs(source: Sequence[Token], target: Sequence[Token], least: int) -> Iterator[tuple[int, int, int]]:
    """Stretches of at least ``least`` words that both sides have: (start in source, start in target, length), in order,
    longest first where they compete (Ratcliff and Obershelp 1988, as in difflib)."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, [folded(t) for t in source], [folded(t) for t in target], autojunk=False)
    for block in matcher.get_matching_blocks():
        if block.size >= least:
            yield block.a, block.b, block.size


def _set_off(text: str, run: Sequence[Token]) -> bool:
    """True for words given in Spanish on purpose: a title or a term between marks, or with its English in brackets."""
    before, after = text[: run[0].start].rstrip(), text[run[-1].end :].lstrip()
    return (before[-1:] in "“\"‘'«([" and before != "") or after[:1] in ("(", "[")
