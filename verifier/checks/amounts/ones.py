"""One against more: “un hijo” printed as “two children”, “dos casas” as “one house”.

An article is no number to the number check, and a two is often left out rightly; here both face each other on one noun.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from verifier.checks.amounts.counted import head_of
from verifier.checks.phrases import folded
from verifier.checks.quantities import Difference, Kind, Quantity, Strength
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Span
from verifier.text import Token, word_set

_ONE = {"es": word_set("un una uno"), "en": word_set("a an one")}
_BETWEEN = word_set("de mis tus sus los las nuestros nuestras estos estas of my your his her our their the these those")
"""Between "one" and what it is one of: "uno de mis hermanos"."""
_EXCEPT = {"es": word_set("menos salvo excepto"), "en": word_set("but except save bar")}
_PLURALS = word_set("children men women people feet teeth mice wives lives")
_MOST = 20
"""More than this is no slip of grammatical number, and the number check reports it."""


def one_against_more(sides: Sides, difference: Difference) -> tuple[Span, Span] | None:
    """Spans of "one" and its noun on the one side, and of the number that stands for it on the other; None if there are none."""
    left, right = difference.source, difference.translation
    if right and not left and _is_more(right):
        return _facing(sides, right, "en")
    if left and not right and _is_more(left):
        return _facing(sides, left, "es") or _excepted(sides, left)
    return None


def _is_more(quantity: Quantity) -> bool:
    if quantity.strength is Strength.SILENT:
        return False  # "other", "a couple"
    return quantity.kind is Kind.COUNT and 2 <= quantity.value <= _MOST


def _facing(sides: Sides, more: Quantity, language: str) -> tuple[Span, Span] | None:
    """The number ``more`` of one language with its plural noun, and "one" with the noun that renders it."""
    spanish = language == "es"
    here = sides.source_tokens if spanish else sides.translation_tokens
    there = sides.translation_tokens if spanish else sides.source_tokens
    content = sides.alignment.content_source if spanish else sides.alignment.content_target
    head = head_of(here, more.span.end, content)
    if head is None or not _plural(here[head]):
        return None
    for link in sides.alignment.links:
        own, other = (link.source, link.target) if spanish else (link.target, link.source)
        one = _one_before(there, other, "en" if spanish else "es") if own == head and link.weight > BY_PLACE else None
        if one is not None:
            spans = Span(more.span.start, here[head].end), Span(there[one].start, there[other].end)
            return spans if spanish else (spans[1], spans[0])
    return None


def _one_before(tokens: Sequence[Token], noun: int, language: str) -> int | None:
    """The "one" before a noun: directly, or before "of my", "de los"; only the latter leaves the noun in the plural."""
    at = noun - 1
    while at >= 0 and folded(tokens[at]) in _BETWEEN:
        at -= 1
    found = at >= 0 and folded(tokens[at]) in _ONE[language]
    return at if found and (at < noun - 1) == _plural(tokens[noun]) else None


def _plural(token: Token) -> bool:
    return (token.norm.endswith("s") and not token.norm.endswith("ss")) or token.norm in _PLURALS


def pair_as_one(sides: Sides) -> tuple[Span, Span] | None:
    """Spans of "un par de colchones" and of the "a mattress" that renders it; None for things that come as a pair ("un par de tijeras")."""
    spanish, english = sides.source_tokens, sides.translation_tokens
    if any(token.norm in _TWO for token in english):
        return None
    for k in range(len(spanish) - 2):
        noun = spanish[k + 2]
        if spanish[k].norm != "par" or spanish[k + 1].norm != "de" or not _plural(noun) or noun.norm in _PAIRED:
            continue
        for link in sides.alignment.links:
            j = link.target
            if link.source != k + 2 or link.weight <= BY_PLACE or _plural(english[j]):
                continue
            one = next((i for i in range(j - 1, max(j - 3, -1), -1) if english[i].norm in _ONE["en"]), None)
            if one is not None:
                return Span(spanish[k].start, noun.end), Span(english[one].start, english[j].end)
    return None


_TWO = word_set("two 2 both couple pair pairs twin double few some several another second")
_PAIRED = word_set(
    """zapatos zapatillas medias calcetines guantes lentes gafas anteojos aretes aros botas tenis pantalones tijeras pinzas muletas sandalias chanclas
    esquís patines jeans binoculares prismáticos alicates calzoncillos zuecos pendientes esposas alas ojos"""
)


def _excepted(sides: Sides, more: Quantity) -> tuple[Span, Span] | None:
    """ "todas menos dos" and "all but one"."""
    before = [token for token in sides.source_tokens if token.end <= more.span.start][-1:]
    if not before or folded(before[0]) not in _EXCEPT["es"]:
        return None
    tokens = sides.translation_tokens
    for word, number in pairwise(tokens):
        if word.norm in _EXCEPT["en"] and number.norm == "one":
            return Span(before[0].start, more.span.end), Span(word.start, number.end)
    return None
