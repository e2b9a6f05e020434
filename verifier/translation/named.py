"""Places and people by their whole names, of which a small model makes something else: "Good Aires" for "Buenos Aires"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from verifier.evidence.inflections import lemmas
from verifier.evidence.lexicon import candidates
from verifier.text import Token, strip_accents, word_set, words
from verifier.translation.accents import accented
from verifier.translation.callings import offices, tells_of_one
from verifier.translation.copied import ADJECTIVE, folded, is_translated, touch
from verifier.translation.countries import ALSO_WORDS
from verifier.translation.lexicon import acronyms, genders, given_names, name_words, people, places, surnames
from verifier.vocabulary import frequencies

_BETWEEN = re.compile(r"(,\s+|\s+[-–—/]\s*|\s+[ye]\s+)")
_ENDS = re.compile(r"^([¡¿\s]*)(.*?)([\s.!?…]*)$", re.DOTALL)
_WORDS = re.compile(r"[\w’'\-]+(?: [\w’'\-]+)*")
_ARTICLES = frozenset({"la", "las", "los", "el"})
_DETERMINERS = _ARTICLES | {"un", "una", "unos", "unas", "su", "sus", "mi", "esta", "este", "esa", "ese"}
_ENGLISH_PARTICLES = _ARTICLES | {"de", "del", "of", "the"}
_TITLES = frozenset({"don", "doña"})
_CALLED = _TITLES | {"dona", "papa", "santa", "san"}
"""What hardly stands before anything but a given name."""
_ALSO_NOUNS = frozenset({"norma", "salvador", "mercedes"})
"""Given names that captions have more often as what they mean."""
_SELDOM, _PLURAL = 4.0, 4.5
"""Frequency (Zipf) up to which a noun that stands by itself is whom it names ("Consuelo"), and of a plural ("Dolores")."""
_A_WORD = 3.2
"""Frequency (Zipf) from which an acronym in small letters is a word: "pan", "mas"."""
_MOST_WORDS = 6
_MOST_PARTS = 5
_SHORTEST = 3
_OF_SURNAMES = frozenset({"familia", "hermanos", "clan", "apellido"})
_ADJECTIVES = word_set(
    "aguado alegre amado amigo bello blanco bravo bueno calvo caro casado claro coronado delgado duro feliz florido franco fuertes gallego gordo "
    "grande hurtado izquierdo ladino largo linda manso mayor morado moreno navarro pardo redondo rojo rosado rubio sabio salado seco segura "
    "seguro sordo tierno tirado viejo"
)
"""Surnames that may say what somebody is like: "el presidente viejo"."""
_AFTER_ARTICLES = frozenset({
    "cruz", "torre", "torres", "rosa", "vega", "peña", "fuente", "fuentes", "santos", "rios", "reyes",
    "angeles", "rio", "valle", "castillo", "toro", "pino", "campo", "barrera", "garza", "cueva", "mata", "hoz",
    "riva", "rivera", "paz", "colina", "mora", "parra", "guardia", "huerta", "cerda", "maza",
})  # fmt: skip
"""Surnames that have an article: "de la Cruz", "del Río"."""


@lru_cache(maxsize=4096)  # every draft of a sentence asks
def names_alone(sentence: str) -> str | None:
    """``sentence`` as English prints it, if it only names people and places that both languages call the same; None otherwise."""
    found = _ENDS.match(sentence)
    assert found, "the pattern takes every text"
    _, inner, end = found.groups()
    parts = _BETWEEN.split(inner)
    names = [_unchanged(part) for part in parts[::2]]
    between = [" and " if part.strip() in ("y", "e") else part for part in parts[1::2]]
    kept = [text for pair in zip(names, [*between, end], strict=True) for text in pair]
    return "".join(filter(None, kept)) if all(names) else None


def with_capitals(plain: str) -> str:
    """``plain``, a sentence in small letters, with the capitals of the places, people and acronyms that it names."""
    tokens = words(plain)
    for token in tokens:
        if token.norm in acronyms() and frequencies().get(token.norm, (0.0, 0.0))[0] < _A_WORD:
            plain = f"{plain[: token.start]}{token.text.upper()}{plain[token.end :]}"
    named = {token.start for token in tokens if _is_name(token)}
    named |= {tokens[k].start for k in range(1, len(tokens)) if _is_titled(tokens, k)}
    named |= {part.start for k in range(len(tokens)) for part in _person_at(tokens[k : k + _MOST_PARTS])}
    named |= {tokens[k].start for k in ((0, 2) if _are_linked(tokens) else ())}
    for start in named:
        plain = f"{plain[:start]}{plain[start].upper()}{plain[start + 1 :]}"
    for start, end, name in _places_of(plain):
        before = plain[:start].split()
        determined = bool(before) and before[-1].casefold() in _DETERMINERS  # "la costa rica"
        if not determined and strip_accents(plain[start:].split(maxsplit=1)[0].casefold()) not in _ARTICLES:  # "la paz"
            plain = f"{plain[:start]}{name}{plain[end:]}"
    return plain


def with_source_places(source: str, output: str) -> str:
    """``output`` with the places of several words that it renders in part written as in ``source``.

    What is taken for a place is a run of capitalised words that begins or ends as the place does and renders no other name:
    "Good Aires" for "Buenos Aires". A place that goes on with a further name is part of a longer one.
    """
    given = words(source)
    for start, end in whole_places(source):
        if strip_accents(source[start:end].casefold()) in strip_accents(output.casefold()):
            continue
        own = [token for token in words(source[start:end]) if token.is_capitalised]
        others = {folded(token) for token in given if not start <= token.start < end}
        if run := _in_part(own, words(output), others):
            output = f"{output[: run[0]]}{source[start:end]}{output[run[1] :]}"
    return output


@lru_cache(maxsize=4096)  # every draft of a sentence asks
def whole_places(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of the places of several words that ``text`` names with capitals; not of those with an article of their own."""
    return tuple(_whole_places(text))


def _whole_places(text: str) -> Iterator[tuple[int, int]]:
    given = words(text)
    for start, end, _ in _places_of(text):
        inside = [token for token in given if start <= token.start < end]
        before = next((token for token in reversed(given) if token.end < start), None)
        after = next((token for token in given if token.start >= end), None)
        longer = (before and before.is_capitalised and touch(before, inside[0])) or (
            after and after.is_capitalised and touch(inside[-1], after)
        )
        if text[start].isupper() and inside[0].norm not in _ARTICLES and not longer:
            yield start, end


def _in_part(own: Sequence[Token], made: Sequence[Token], others: set[str]) -> tuple[int, int] | None:
    """The offsets of as many capitalised words as ``own`` has, with what stands between them, of which the first or the last is
    the same and none is one of the ``others`` of the source."""
    for backwards in (False, True):
        ordered, same = (made[::-1], own[-1]) if backwards else (made, own[0])
        for k, token in enumerate(ordered):
            if folded(token) != folded(same) or not token.is_capitalised:
                continue
            run, left = [token], len(own) - 1
            for other in ordered[k + 1 :]:
                if not left or not touch(run[-1], other) or folded(other) in others - _ENGLISH_PARTICLES:
                    break
                if other.is_capitalised:
                    left -= 1
                elif other.norm not in _ENGLISH_PARTICLES:
                    break
                run.append(other)
            if not left:
                return min(token.start for token in run), max(token.end for token in run)
    return None


def _places_of(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and spelling of the places of several words in ``text``, in whatever capitals."""
    tokens, k = words(text), 0
    while k < len(tokens):
        for count in range(_MOST_WORDS, 1, -1):
            window = tokens[k : k + count]
            start, end = window[0].start, window[-1].end
            name = places().get(strip_accents(text[start:end].casefold()))
            if name and len(window) == count and len(name) == end - start:
                yield start, end, name
                k += count - 1
                break
        k += 1


def _unchanged(name: str) -> str | None:
    """The name of a place or of people as it is; None for anything else, and for what English has its own name for."""
    found = words(name)
    if found and found[0].norm in _TITLES:
        found = found[1:]
    if not found or not _WORDS.fullmatch(name) or not found[0].is_capitalised or not found[-1].is_capitalised:
        return None
    if found[0].norm in _ARTICLES and name.isupper():  # "LA PAZ" may be the peace
        return None
    key = strip_accents(name.casefold())
    if key in places() or (len(found) == 1 and is_called_so(found[0])):
        return name
    is_people = all(token.is_capitalised and folded(token) in people() for token in found)
    return name if is_people and not _is_ordinary(found[0].norm, alone=len(found) == 1) else None


def is_called_so(token: Token) -> bool:
    """True for a given name that is a noun too, though hardly one by itself: "Remedios", "Pilar"."""
    often = frequencies().get(token.norm, (0.0, 0.0))[0]
    if folded(token) not in given_names() | genders().keys() or not 0 < often <= (
        _PLURAL if token.norm.endswith("s") else _SELDOM
    ):
        return False
    kinds = lemmas(next(iter(candidates(token.norm)), ""))
    return token.norm.endswith("s") or ("NOUN" in kinds and "ADJ" not in kinds)


def _is_ordinary(norm: str, *, alone: bool) -> bool:
    """True for what is mostly a word, not a name: "Victoria", "Torres"; before a surname, "Juan", only for surnames."""
    if not is_translated(norm):
        return False
    likeliest = next(iter(candidates(norm)), "")
    return likeliest not in people() if alone else strip_accents(norm) not in given_names()


def _person_at(tokens: Sequence[Token]) -> list[Token]:
    """The words of the name that the tokens begin with: "lorena camacho ruiz", "sofía de la cruz"; none where they begin with none."""
    run = list(takewhile(lambda token: token is tokens[0] or touch(tokens[tokens.index(token) - 1], token), tokens))
    if len(run) < 2:
        return []
    if _is_person(run[0], run[1]) or _is_figure(run[0], run[1]):
        second = len(run) > 2 and (folded(run[2]) in people() - given_names() or _is_unheard(run[2]))
        return run[: 3 if second else 2]
    linked = next((k for k, token in enumerate(run[1:], 1) if token.norm not in ("de", "del", "la", "los", "las")), 0)
    if linked > 1 and folded(run[linked]) in _AFTER_ARTICLES and _is_given(run[0]) and run[1:linked][-1].norm != "de":
        return [run[0], run[linked]]
    return []


def _is_person(given: Token, surname: Token) -> bool:
    """True for a common given name that is no word, before a common surname or a word that no list has: "leticia bolaños"."""
    known = folded(surname) in surnames() or _is_unheard(surname)
    return known and folded(surname) not in given_names() and _is_given(given)


def _is_figure(first: Token, second: Token) -> bool:
    """True for two names of which one at least is no word: "evo morales", "vargas llosa", "cristiano ronaldo"."""
    heard = frequencies().get(first.norm, (0.0, 0.0))[0] > 0
    foreign = first.norm in name_words() and not heard and not candidates(first.norm)
    named = folded(first) in surnames() and not is_translated(first.norm)
    if folded(second) in surnames() and (foreign or named):
        return True
    return folded(first) in genders() and folded(second) in surnames() - given_names() and _is_name(second)


def _is_titled(tokens: Sequence[Token], k: int) -> bool:
    """True for a surname right after an office or the like, whatever else it means: "la ministra flores", "el juez blanco dijo"; one
    that is an adjective only before the verb."""
    title, token = tokens[k - 1], tokens[k]
    if title.norm in _CALLED and folded(token) in given_names() | genders().keys() and touch(title, token):
        return True
    called = (title.norm in offices() and token.norm not in offices()) or title.norm in _OF_SURNAMES
    if not called or not touch(title, token) or folded(token) not in surnames():
        return False
    after = tokens[k + 1] if k + 1 < len(tokens) and touch(token, tokens[k + 1]) else None
    describes = folded(token) in _ADJECTIVES or ADJECTIVE.search(folded(token))
    return not describes or (after is not None and tells_of_one(after.norm))


def _are_linked(tokens: Sequence[Token]) -> bool:
    """True for two given names that open a sentence before their verb, "pilar y rocío ganan", and are no everyday words ("paz y gloria")."""
    if len(tokens) < 4 or tokens[1].norm not in ("y", "e"):
        return False
    called = given_names() | genders().keys()
    seldom = all(frequencies().get(tokens[k].norm, (0.0, 0.0))[0] <= _PLURAL for k in (0, 2))
    return seldom and all(folded(tokens[k]) in called for k in (0, 2)) and _do(tokens[3].norm)


def _do(norm: str) -> bool:
    """True for what several do: "denuncian"."""
    likeliest = next(iter(candidates(norm)), "")
    return norm.endswith("n") and "VERB" in lemmas(likeliest)


def _is_given(token: Token) -> bool:
    """True for a common given name, and not for a word that one may be: "una victoria rojas"."""
    heard = token.norm not in name_words() and frequencies().get(token.norm, (0.0, 0.0))[0] > 0
    is_word = heard and _is_ordinary(token.norm, alone=True)
    return folded(token) in given_names() | genders().keys() and not is_word


def _is_unheard(token: Token) -> bool:
    """True for a word that no list has, also with the accents that captions leave out: not for "murio"."""
    if token.norm in frequencies() or candidates(token.norm) or len(token.norm) <= _SHORTEST:
        return False
    return accented(token.norm) == token.norm


def _is_name(token: Token) -> bool:
    """True for a place of one word, which is no word else since the list has none that is, for a given name that is none, and for
    a surname that no list has as a word or that English has too."""
    known = strip_accents(token.norm)
    if token.norm in ALSO_WORDS:
        return False  # a country where it stands like one
    if known in given_names():
        return token.norm not in _ALSO_NOUNS and not _is_ordinary(token.norm, alone=True)
    unheard = frequencies().get(token.norm, (0.0, 0.0))[0] == 0 or not candidates(token.norm)
    return known in places() or (
        known in people() and (unheard or next(iter(candidates(token.norm)), "") == token.norm)
    )
