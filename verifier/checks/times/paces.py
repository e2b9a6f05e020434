"""How often, and in how long: “catorce horas al día” printed as “fourteen hours a week”; and among whom: “dos cajas por
hogar” printed as “two cases per person”.

The number check finds the same hours on both sides; this asks what they are shared out over. Pay is left to that check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from verifier.checks.phrases import Phrases, find_phrases, folded, phrase, span_of
from verifier.checks.quantities import Kind, Quantity, read
from verifier.checks.quantities.matching import match
from verifier.checks.quantities.wording import quoted_change
from verifier.checks.sides import Sides
from verifier.model import Issue, Span
from verifier.resources import resource_rows
from verifier.text import Token

_GAP = 2
"""Words that may stand between a number and its pace: "dos comidas calientes al día"."""
_CERTAIN = 0.3
"""Cost of a match up to which two numbers are the same one."""


def changed_paces(sides: Sides) -> Iterator[Issue]:
    """A critical mistranslation for each number that both sides say, a day on the one and a week on the other."""
    yield from _changed_shares(sides)
    yield from _every_so_many(sides)
    there = list(_paced(sides.translation, sides.translation_tokens, "en"))
    for quantity, unit, span in _paced(sides.source, sides.source_tokens, "es"):
        same = [(other_unit, other_span) for other, other_unit, other_span in there if _same(quantity, other)]
        if len(same) == 1 and same[0][0] != unit:
            yield Issue(
                "mistranslation",
                "critical",
                "unit",
                quoted_change(sides.source, sides.translation, span, same[0][1]),
                (span,),
                (same[0][1],),
                confidence=0.85,
            )


def _changed_shares(sides: Sides) -> Iterator[Issue]:
    """The only "per ..." of either side, where the two are not the same."""
    tokens = sides.source_tokens, sides.translation_tokens
    here, there = (
        list(find_phrases([folded(token) for token in side], _table(language, "shares")))
        for side, language in zip(tokens, ("es", "en"), strict=True)
    )
    if len(here) == len(there) == 1 and here[0][2] != there[0][2]:
        (start, end, _), (first, last, _) = here[0], there[0]
        one, other = span_of(tokens[0], start, end), span_of(tokens[1], first, last)
        change = quoted_change(sides.source, sides.translation, one, other)
        yield Issue("mistranslation", "critical", "unit", change, (one,), (other,), 0.8)


def _every_so_many(sides: Sides) -> Iterator[Issue]:
    """ "Cada tres días" beside "three days a week", or the reverse: how far apart is not how often."""
    texts = sides.source, sides.translation
    for here, there in ((_EVERY, _PER), (_PER, _EVERY)):
        found = [pattern.search(text) for pattern, text in zip((here[0], there[1]), texts, strict=True)]
        right = here[1].search(texts[1]) or there[0].search(texts[0])
        if found[0] and found[1] and not right:
            one, other = (Span(*match.span()) for match in found if match)
            change = quoted_change(sides.source, sides.translation, one, other)
            yield Issue("mistranslation", "critical", "unit", change, (one,), (other,), 0.8)


_SPANISH_UNIT, _ENGLISH_UNIT = r"(?:horas|d[ií]as|semanas|meses|años)", r"(?:hours|days|weeks|months|years)"
_EVERY = (
    re.compile(rf"\bcada \w+ {_SPANISH_UNIT}\b", re.IGNORECASE),
    re.compile(rf"\b(?:every|each) (?:\w+ ){{1,2}}{_ENGLISH_UNIT}\b", re.IGNORECASE),
)
_PER = (
    re.compile(rf"\b\w+ {_SPANISH_UNIT} (?:a la|al|por|cada) (?:d[ií]a|semana|mes|año)\b", re.IGNORECASE),
    re.compile(rf"\b\w+ {_ENGLISH_UNIT} (?:a|per|each|every) (?:day|week|month|year)\b", re.IGNORECASE),
)
"""Spanish and English: how far apart, and how often."""


def _same(one: Quantity, other: Quantity) -> bool:
    found = match(one, other)
    return found is not None and found.fault is None and found.cost <= _CERTAIN


def _paced(text: str, tokens: Sequence[Token], language: str) -> Iterator[tuple[Quantity, str, Span]]:
    """Numbers with their pace behind them, and the span of both."""
    forms = [folded(token) for token in tokens]
    for start, end, unit in find_phrases(forms, _table(language, "paces")):
        if end < len(forms) and forms[end] in ("siguiente", "after", "later", "ago"):
            continue  # "al día siguiente"
        first = tokens[max(0, start - _GAP - 1)].start
        near = [quantity for quantity in read(text, language) if first <= quantity.span.end <= tokens[start].start]
        if near and near[-1].kind is not Kind.MONEY and not near[-1].is_temporal:
            yield near[-1], unit, Span(near[-1].span.start, tokens[end - 1].end)


@cache
def _table(language: str, name: str) -> Phrases[str]:
    column = 1 if language == "es" else 2
    rows = list(resource_rows(f"quantities/{name}.tsv"))
    return Phrases((phrase(form), row[0]) for row in rows for form in row[column].split("|"))
