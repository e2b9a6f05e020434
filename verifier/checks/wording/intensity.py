"""Stronger or weaker words on one scale: "estamos tristes" printed as "we are devastated", "exigimos" as "we ask".

The scales are in ``resources/intensity/scales.tsv``, in three grades; only two grades or more apart are an issue, and only
where each side has a single word of the scale, so that nobody has to guess which stands for which.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from verifier.checks.phrases import quoted, span_of
from verifier.checks.sides import Sides
from verifier.model import Issue
from verifier.resources import resource_rows
from verifier.text import Token, word_set

_APART = 2
"""Grades between two words from which one says more than the other."""
_STRONGER = {
    "es": word_set(
        "muy tan re súper sumamente extremadamente totalmente absolutamente completamente demasiado bien realmente"
    ),
    "en": word_set("very so extremely utterly absolutely totally completely really deeply too"),
}
"""Before a word these lift it by a grade."""
_SUPERLATIVE = ("ísimo", "ísima", "ísimos", "ísimas")
_REACH = 0.4
"""How far apart the two may stand, in shares of their texts."""
_DEADLY = word_set(
    "muero muere mueren muerto muerta muertos muertas morir muriendo matan mata matando die dying death dead kill killing"
)
""""Muertos de hambre", "scared to death": strength that lies in another word."""
_INSISTS = re.compile(
    r"\b(?:por (?:más|mucho) que|de rodillas|a gritos|mil veces|una y otra vez|hasta el cansancio|a más no poder|con toda el alma|de corazón)\b"
)
"""Strength that the whole phrase has: "por más que pedimos", "we begged"."""


class _Graded(NamedTuple):
    """The word at ``place`` and its grade."""

    place: int
    grade: int


def check_intensity(sides: Sides) -> list[Issue]:
    """A major issue for each scale on which the English is much stronger or weaker than the Spanish."""
    spanish, english = _graded(sides.source_tokens, "es"), _graded(sides.translation_tokens, "en")
    if _DEADLY & {token.norm for token in (*sides.source_tokens, *sides.translation_tokens)}:
        return []
    if _INSISTS.search(sides.source.casefold()):
        return []
    return [
        _issue(sides, ours[0], theirs[0])
        for scale, ours in spanish.items()
        for theirs in [english.get(scale, [])]
        if len(ours) == len(theirs) == 1
        and abs(ours[0].grade - theirs[0].grade) >= _APART
        and _face_each_other(sides, ours[0].place, theirs[0].place)
    ]


def _graded(tokens: Sequence[Token], language: str) -> dict[str, list[_Graded]]:
    """Scale to its words on one side."""
    found: defaultdict[str, list[_Graded]] = defaultdict(list)
    words, stems = _table(language)
    for index, token in enumerate(tokens):
        form, lifted = token.norm, 0
        if language == "es" and form.endswith(_SUPERLATIVE):
            form, lifted = form[: -len("ísimo")] + "o", 1
        lifted += bool(index and tokens[index - 1].norm in _STRONGER[language])
        places = [*words.get(form, ()), *(place for stem, of in stems.items() if form.startswith(stem) for place in of)]
        for scale, grade in dict.fromkeys(places):
            found[scale].append(_Graded(index, grade + lifted))
    return found


def _face_each_other(sides: Sides, i: int, j: int) -> bool:
    """True if they may stand for each other: they are linked, or stand in about the same place of their texts."""
    place = abs(i / len(sides.source_tokens) - j / len(sides.translation_tokens))
    linked = any(link.source == i and link.target == j for link in sides.alignment.links)
    return linked or place <= _REACH


def _issue(sides: Sides, ours: _Graded, theirs: _Graded) -> Issue:
    here = span_of(sides.source_tokens, ours.place, ours.place + 1)
    there = span_of(sides.translation_tokens, theirs.place, theirs.place + 1)
    stronger = theirs.grade > ours.grade
    message = f"{quoted(sides.translation, there)} is much {'stronger' if stronger else 'weaker'} than {quoted(sides.source, here)}."
    kind = "over_translation" if stronger else "under_translation"
    return Issue(kind, "major", "intensity", message, (here,), (there,), 0.7)


_Places = Mapping[str, list[tuple[str, int]]]


@cache
def _table(language: str) -> tuple[_Places, _Places]:
    """Words, and stems without their "*", to the (scale, grade) of each row that holds them."""
    words: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    stems: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for scale, grade, *cells in resource_rows("intensity/scales.tsv"):
        for form in cells[language == "en"].split("|"):
            if form != "-":
                (stems if form.endswith("*") else words)[form.removesuffix("*")].append((scale, int(grade)))
    return words, stems
