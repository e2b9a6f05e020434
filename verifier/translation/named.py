"""Places and people by their whole names, of which a small model makes something else: "Good Aires", "the Salvador"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifier.evidence.lexicon import candidates
from verifier.text import Token, strip_accents, words
from verifier.translation.copied import folded, is_translated, touch
from verifier.translation.lexicon import name_words, people, places, spanish_names

_BETWEEN = re.compile(r"(,\s+|\s+[-–—/]\s*|\s+[ye]\s+)")
_ENDS = re.compile(r"^([¡¿\s]*)(.*?)([\s.!?…]*)$", re.DOTALL)
_ARTICLES = frozenset({"la", "las", "los", "el"})
_PARTICLES = _ARTICLES | {"de", "del"}
_ENGLISH_PARTICLES = _PARTICLES | {"of", "the", "from", "in"}
_TITLES = frozenset({"don", "doña"})
_MOST_WORDS = 5


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
    """``plain``, a sentence in small letters, with the capitals of the places of several words that it names."""
    for start, end, name in _places_of(plain):
        if plain[start:].split(maxsplit=1)[0] not in _ARTICLES:  # "la paz"
            plain = f"{plain[:start]}{name}{plain[end:]}"
    return plain


def with_source_places(source: str, output: str) -> str:
    """``output`` with the places of several words that it renders in part written as in ``source``.

    What is taken for a place is a run of capitalised words that has one of the place's: "Good Aires" for "Buenos Aires".
    """
    for start, end, name in _places_of(source):
        if source[start].islower() or strip_accents(name.casefold()) in strip_accents(output.casefold()):
            continue
        own = [token for token in words(name) if token.is_capitalised]
        if run := _in_part(own, words(output)):
            output = f"{output[: run[0]]}{source[start:end]}{output[run[1] :]}"
    return output


def _in_part(own: Sequence[Token], made: Sequence[Token]) -> tuple[int, int] | None:
    """The offsets of as many capitalised words as ``own`` has, with what stands between them, of which the first or the last is
    the same."""
    for backwards in (False, True):
        ordered, same = (made[::-1], own[-1]) if backwards else (made, own[0])
        for k, token in enumerate(ordered):
            if folded(token) != folded(same) or not token.is_capitalised:
                continue
            run, left = [token], len(own) - 1
            for other in ordered[k + 1 :]:
                if not left or not touch(run[-1], other):
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
    if not found or not all(token.is_capitalised or token.norm in _PARTICLES for token in found):
        return None
    if found[0].norm in _PARTICLES and name.isupper():  # "LA PAZ" may be the peace
        return None
    key = strip_accents(name.casefold())
    known = [folded(token) in people() for token in found if token.norm not in _PARTICLES]
    if len(known) == 1:
        likeliest = next(iter(candidates(found[0].norm)), "")
        known = [known[0] and (not is_translated(found[0].norm) or likeliest in people())]  # "Juan", not "Victoria"
    is_name = len(found) == 1 and found[0].norm in name_words() and not is_translated(found[0].norm)
    is_place = key in places() and key not in spanish_names()
    return name if is_place or all(known) or is_name else None
