"""By how much against to what: "bajar el pasaje a 25 pesos" is "cut the fare to 25 pesos", not "by 25 pesos"; and from which end a game's
minutes are counted: "a los veinte minutos" is not "with 20 minutes left"; and which way it goes: "de 90 a 120" is not "from 120 to 90".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, product

from verifier.checks.phrases import quoted
from verifier.checks.quantities import Kind, Quantity, read
from verifier.checks.quantities.matching import match
from verifier.checks.quantities.remainders import LEFT
from verifier.checks.sides import Sides
from verifier.model import Issue, Span

_SOME_ES = r"(?:(?:los|las|un|unos|unas|otro|otros|otras|solo|sólo|apenas|casi|cerca de|alrededor de|más de|menos de|hasta)\s+)*$"
_SOME_EN = r"(?:(?:an?|the|about|around|just|only|some|almost|nearly|over|more than|less than|up to|another|further|a further|as much as)\s+)*[$€£]?$"
_VERB_ES = (
    r"\b(?:baj(?:ó|an?|aron|ará|arán|aría|ado|ar|aban?|en?)|sub(?:ió|en?|ieron|irá|irán|iría|ido|ir|ían?)|cay(?:ó|eron|endo)|ca(?:en?|ído|erán?|ían?)|"
    r"(?:aument|increment|redu[cj]|cre[cz]|disminu|desc(?:end|ien)|asc(?:end|ien)|desplom|dispar|retroced|encare[cz]|abarat|recort|rebaj)\w+)\s+"
)
_VERB_EN = (
    r"\b(?:r[oi]se|rises|rising|risen|f[ae]ll|falls|fallen|falling|dropp?(?:ed|s|ing)?|gr[eo]w|grows|grown|growing|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|plunged|"
    r"shr[aiu]nk|(?:in|de)creas(?:ed?|es|ing)|declin(?:ed?|es|ing)|soar(?:ed|s|ing)?|surg(?:ed?|es|ing)|(?:go|goes|went|gone|is|are|was|were) (?:up|down)|up|down)\s+"
)
_NOUN_ES = (
    r"\b(?:aumento|alza|subida|caída|baja|descenso|reducción|incremento|recorte|rebaja|crecimiento)\s+(?:de|del)\s+"
)
_NOUN_EN = r"\b(?:increase|rise|hike|drop|fall|decline|decrease|reduction|cut|jump|growth|surge)\s+of\s+"


def _before_amount(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_TO_ES, _BY_ES = (
    _before_amount(r"\b(?:al?|hasta|hasta el)\s+" + _SOME_ES),
    _before_amount(rf"(?:\ben\s+|{_VERB_ES}|{_NOUN_ES}){_SOME_ES}"),
)
_TO_EN, _BY_EN = _before_amount(r"\bto\s+" + _SOME_EN), _before_amount(rf"(?:\bby\s+|{_VERB_EN}|{_NOUN_EN}){_SOME_EN}")
"""What stands before an amount that something changes to, and by; a verb alone says by: "subió un 20 %", "rose 20%"."""
_CHANGES_ES = re.compile(
    r"\b(?:baj|sub|reduc|reduj|aument|increment|recort|cay|cae|rebaj|ascend|ascien|descend|descien|disminu|elev|crec|dobl|redond|alza|desplom|dispar|encare|abarat)\w*",
    re.IGNORECASE,
)
_CHANGES_EN = re.compile(
    r"\b(?:cut|cuts|lower|reduc|rais|rise|rose|rising|fall|fell|drop|increas|decreas|grow|grew|climb|go(?:es)? (?:up|down)|went (?:up|down)|"
    r"bring|brought|shr[aiu]nk|slash|hike|jump|up|down|declin|soar|surg|plung|climb|com(?:e|ing) down)\w*",
    re.IGNORECASE,
)


def check_steps(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue where a change to an amount is printed as one by that amount, or the reverse; where a way from one amount to another is
    printed turned round; and where minutes are counted from the other end."""
    yield from _from_the_other_end(sides)
    yield from _turned_round(sides)
    yield from _multiplied(sides)
    if not (_CHANGES_ES.search(sides.source) and _CHANGES_EN.search(sides.translation)):
        return
    english = read(sides.translation, "en")
    for one in read(sides.source, "es"):
        same = [other for other in english if _values(one) & _values(other)]
        if len(same) != 1 or one.value == _HALF or (one.is_temporal and same[0].is_temporal) or one.unit in _WAYS:
            continue  # "1850" beside "$1,850" is no year; "bajó a 200 metros" is a place
        to_here, by_here = _before(sides.source, one, _TO_ES), _before(sides.source, one, _BY_ES)
        to_there, by_there = _before(sides.translation, same[0], _TO_EN), _before(sides.translation, same[0], _BY_EN)
        for here, there in ((to_here, by_there), (by_here, to_there)):
            if here and there and not (to_here and by_here) and not (to_there and by_there):
                message = (
                    f"The Spanish says {quoted(sides.source, here)}, the English {quoted(sides.translation, there)}: "
                    f"{'to' if here == to_here else 'by'} that amount, not {'by' if here == to_here else 'to'} it."
                )
                yield Issue("mistranslation", "critical", "number", message, (here,), (there,), 0.8)


_HALF = 0.5
"""To a half is by a half."""
_WAYS = frozenset({"m", "km", "mile", "foot"})


def _values(quantity: Quantity) -> set[float]:
    return {reading.value for reading in quantity.readings if reading.unit != LEFT}


def _multiplied(sides: Sides) -> Iterator[Issue]:
    """ "Se duplicó" beside "up 200%", and the reverse: what doubles is up by a hundred."""
    for here, there in product(read(sides.source, "es"), read(sides.translation, "en")):
        by = (
            _before(sides.source, here, _BY_ES)
            if here.kind is Kind.PERCENT
            else _before(sides.translation, there, _BY_EN)
        )
        times, share = (there, here) if here.kind is Kind.PERCENT else (here, there)
        grows = _GROWS.match((sides.translation if times is there else sides.source)[times.span.start :])
        if by and grows and share.kind is Kind.PERCENT and share.value == times.value * 100:
            message = f"{quoted(sides.source, here.span)} is not {quoted(sides.translation, there.span)}."
            yield Issue("mistranslation", "critical", "number", message, (here.span,), (there.span,), 0.8)


_GROWS = re.compile(
    r"(?:du|tri|cuadru|quintu)plic|(?:doubl|tripl|trebl|quadrupl|quintupl)(?:ed|es|ing|e)\b", re.IGNORECASE
)


def _turned_round(sides: Sides) -> Iterator[Issue]:
    """ "Pasó de 90 a 120 pesos", "went from 120 to 90 pesos"."""
    for (one, other), (first, last) in product(
        _ways(sides.source, "es", _FROM_ES, _TO_ES), _ways(sides.translation, "en", _FROM_EN, _TO_EN)
    ):
        if _alike(one, last) and _alike(other, first) and not _alike(one, first):
            here, there = Span(one.span.start, other.span.end), Span(first.span.start, last.span.end)
            message = f"{quoted(sides.source, here)} goes the other way than from {quoted(sides.translation, there)}."
            yield Issue("mistranslation", "critical", "number", message, (here,), (there,), 0.85)


_FROM_ES, _FROM_EN = (
    re.compile(r"\b(?:de|del|desde)\s+(?:(?:el|la|los|las|un|unos|unas|casi)\s+)*$", re.IGNORECASE),
    re.compile(r"\bfrom\s+(?:(?:an?|the|about|around|some|almost|nearly)\s+)*[$€£]?$", re.IGNORECASE),
)
_BETWEEN = 25
"""Letters that may stand between the two ends of a way: "de 90 pesos el kilo a 120"."""


def _ways(
    text: str, language: str, start: re.Pattern[str], end: re.Pattern[str]
) -> Iterator[tuple[Quantity, Quantity]]:
    """The two ends of every way from an amount to another."""
    for one, other in pairwise(read(text, language)):
        near = 0 < other.span.start - one.span.end <= _BETWEEN
        if near and _before(text, one, start) and _before(text, other, end):
            yield one, other


def _alike(one: Quantity, other: Quantity) -> bool:
    found = match(one, other)
    return found is not None and found.fault is None


_IN = re.compile(r"\ba los \w+ minutos\b", re.IGNORECASE), re.compile(r"\bminutes in(?:to)?\b", re.IGNORECASE)
_LEFT = (
    re.compile(r"\b(?:faltando|quedando|a falta de|cuando faltaban|cuando quedaban) \w+ minutos\b", re.IGNORECASE),
    re.compile(r"\bminutes (?:left|to go|remaining|to play)\b", re.IGNORECASE),
)
"""Spanish and English: minutes from the beginning, and to the end."""


def _from_the_other_end(sides: Sides) -> Iterator[Issue]:
    for ours, theirs in ((_IN, _LEFT), (_LEFT, _IN)):
        here, there = ours[0].search(sides.source), theirs[1].search(sides.translation)
        if here and there and not ours[1].search(sides.translation) and not theirs[0].search(sides.source):
            one, other = Span(*here.span()), Span(*there.span())
            message = (
                f"{quoted(sides.source, one)} is counted from the other end than {quoted(sides.translation, other)}."
            )
            yield Issue("mistranslation", "critical", "date", message, (one,), (other,), 0.8)


def _before(text: str, quantity: Quantity, pattern: re.Pattern[str]) -> Span | None:
    """The preposition and the quantity, if it stands right before it."""
    match = pattern.search(text, max(0, quantity.span.start - 40), quantity.span.start)
    return Span(match.start(), quantity.span.end) if match else None
