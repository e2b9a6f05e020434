"""An item of a list that the other side lacks: "escuelas, hospitales y mercados", "schools and markets".

A list that is one item shorter, in which one item has no counterpart, has lost it. Both must hold: alignment alone leaves open what it does not know, and
a list may be cut up otherwise. Of 20,940 open pairs, 1,422 with a list of three, nine have such an item, five of them lost indeed; of lists of three that
we cut an item out of, it is found in half.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from verifier.checks.completeness.lone import FILLERS
from verifier.checks.morphology.verb_persons import verb_person
from verifier.checks.phrases import quoted, span_of
from verifier.checks.sides import Sides
from verifier.evidence.inflections import lemmas
from verifier.model import Issue
from verifier.text import Token, word_set

_JOINTS = {"es": word_set("y e o u ni"), "en": word_set("and or nor &")}
_LONGEST = 5
"""Tokens of an item between two joints; what is longer may be a clause."""
_FEWEST = 3
"""Items of the longer list."""
_SURE = 0.7


class _Item(NamedTuple):
    """Tokens ``start`` to ``stop``, and those of them that carry content."""

    start: int
    stop: int
    words: tuple[int, ...]


def lost_items(sides: Sides, open_source: Collection[int], open_target: Collection[int]) -> Iterator[Issue]:
    """Yields a major omission for each item of a Spanish list that the English one lacks, and a major addition for each that is put in.

    Args:
        sides: the pair.
        open_source, open_target: content words without a counterpart, less those that need none.
    """
    spanish = list(_lists(sides.source_tokens, "es", sides.alignment.content_source))
    english = list(_lists(sides.translation_tokens, "en", sides.alignment.content_target))
    forth: dict[int, set[int]] = {}
    back: dict[int, set[int]] = {}
    for link in sides.alignment.links:
        forth.setdefault(link.source, set()).add(link.target)
        back.setdefault(link.target, set()).add(link.source)
    for item in _lost(
        spanish, english, forth, open_source, open_target, partial(_names_in_spanish, sides.source_tokens)
    ):
        span = span_of(sides.source_tokens, item.start, item.stop)
        message = f"{quoted(sides.source, span)} is not in the English list"
        yield Issue("omission", "major", "coverage", message, (span,), (), confidence=_SURE)
    for item in _lost(
        english, spanish, back, open_target, open_source, partial(_names_in_english, sides.translation_tokens)
    ):
        span = span_of(sides.translation_tokens, item.start, item.stop)
        message = f"{quoted(sides.translation, span)} is not in the Spanish list"
        yield Issue("addition", "major", "coverage", message, (), (span,), confidence=_SURE)


def _lost(
    here: Sequence[Sequence[_Item]],
    there: Sequence[Sequence[_Item]],
    links: Mapping[int, set[int]],
    open_here: Collection[int],
    open_there: Collection[int],
    nominal: Callable[[_Item], bool],
) -> Iterator[_Item]:
    """Items of lists of this side whose list on the other side is shorter by as many as have no counterpart."""
    for items in here:
        others = [one for one in there if sum(_linked(item, other, links) for item in items for other in one) > 1]
        # What stands in front of the first item may be the sentence's: "Asimismo, se esperan ..."
        lone = [item for item in items[1:] if all(k in open_here for k in item.words)]
        if len(items) < _FEWEST or len(others) != 1 or not lone or len(lone) != len(items) - len(others[0]):
            continue
        if all(nominal(item) for item in lone) and not any(k in open_there for other in others[0] for k in other.words):
            yield from lone


def _names_in_spanish(tokens: Sequence[Token], item: _Item) -> bool:
    """True for a short item without a verb."""
    inside = tokens[item.start : item.stop]
    said = not FILLERS.issuperset(tokens[k].norm for k in item.words)
    return (
        said
        and len(inside) <= _SHORT
        and not any(
            verb_person(token.norm) or token.norm in _CLITICS or _INFINITIVE.search(token.norm) for token in inside
        )
    )


def _names_in_english(tokens: Sequence[Token], item: _Item) -> bool:
    """Likewise."""
    classes = [{*lemmas(tokens[k].norm)} for k in item.words]
    return item.stop - item.start <= _SHORT and all(not found or found & {"NOUN", "ADJ"} for found in classes)


_SHORT = 4
_CLITICS = word_set("me te se nos os lo le les")
_INFINITIVE = re.compile(r"[aei]r(?:se|l[aeo]s?|nos)?$")


def _linked(item: _Item, other: _Item, links: Mapping[int, set[int]]) -> bool:
    return any(j in other.words for i in item.words for j in links.get(i, ()))


def _lists(tokens: Sequence[Token], language: str, content: Collection[int]) -> Iterator[list[_Item]]:
    """What commas and one conjunction join, of two items or more. The first item has as many tokens as may belong to it, and the last."""
    joints = _JOINTS[language]
    for k, token in enumerate(tokens):
        if token.norm not in joints:
            continue
        bounds = [k]
        while bounds[0] > 0:
            cut = next(
                (i for i in range(bounds[0] - 1, -1, -1) if tokens[i].kind == "other" or tokens[i].norm in joints), -1
            )
            if bounds[0] == k and cut == k - 1 and tokens[cut].text == ",":
                bounds = [cut]  # the comma before "and"
                continue
            if cut < 0 or tokens[cut].text != "," or bounds[0] - cut - 1 > _LONGEST:
                bounds.insert(0, max(cut, bounds[0] - 1 - _LONGEST))
                break
            bounds.insert(0, cut)
        end = next((i for i in range(k + 1, len(tokens)) if tokens[i].kind == "other"), len(tokens))
        spans = [(one + 1, other) for one, other in pairwise(bounds)] + [(k + 1, min(end, k + 1 + _LONGEST))]
        items = [_Item(start, stop, tuple(i for i in range(start, stop) if i in content)) for start, stop in spans]
        items = [item for item in items if item.words]
        if len(items) > 1:
            # Of the first what comes last, and of the last what comes first: the rest may be the sentence around the list.
            items[0] = items[0]._replace(words=items[0].words[-1:])
            items[-1] = items[-1]._replace(words=items[-1].words[:1])
            yield items
