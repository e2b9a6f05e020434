"""Decades of a century and of a life; units of time, the year so far, the last but one."""

from __future__ import annotations

import pytest

from verifier.checks.sides import Sides
from verifier.checks.times.decades import check_decades
from verifier.checks.times.time_units import check_time_units
from verifier.checks.wording.contrasts import check_contrasts
from verifier.model import Issue

MUST_FLAG = [
    ("Mi padre nació en los treinta.", "My father is in his thirties."),
    ("Crecimos en los años sesenta.", "We are in our sixties."),
    ("Mi suegra ronda los ochenta.", "My mother-in-law is from the eighties."),
    ("Gastamos más en un solo trimestre.", "We spent more in a single month."),
    ("Fue el peor mes del comercio.", "It was the worst fiscal quarter for trade."),
    ("La primera semana fue dura.", "The first month was hard."),
    ("En lo que va del año murieron niños.", "Children died in the past twelve months."),
    ("Quedaron penúltimas en el torneo.", "They came in last in the tournament."),
    ("Vive en la última casa.", "She lives in the next-to-last house."),
]
MUST_NOT_FLAG = [
    ("Mi padre nació en los treinta.", "My father was born in the thirties."),
    ("Crecimos en los años sesenta.", "We grew up in the 1960s."),
    ("Crecimos en los años sesenta.", "We are in our sixties, children of the '60s."),
    ("Mi suegra ronda los ochenta.", "My mother-in-law is in her eighties."),
    ("Se jubiló a los sesenta.", "She retired in her sixties."),
    ("Está en los treinta y no se casa.", "He is in his thirties and isn't getting married."),
    ("Gastamos más en un solo trimestre.", "We spent more in a single quarter."),
    ("Fue el peor mes para el barrio.", "It was the worst month for the French Quarter."),
    ("Tardó un mes en pagar una cuarta parte.", "He took a month to pay a quarter of it."),
    ("En lo que va del año murieron niños.", "Children have died so far this year."),
    ("En lo que va de mes no ha llovido.", "It hasn't rained this month."),
    ("Quedaron penúltimas en el torneo.", "They came in second to last in the tournament."),
    ("Subieron al penúltimo piso.", "They went up to the floor before the last one."),
    ("Vive en la última casa.", "She lives in the last house."),
]


def issues(source: str, translation: str) -> list[Issue]:
    sides = Sides(source, translation)
    return [issue for check in (check_decades, check_time_units, check_contrasts) for issue in check(sides)]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_another_time_or_rank(source: str, translation: str) -> None:
    assert [issue.severity for issue in issues(source, translation)] == ["critical"]


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_the_same_alone(source: str, translation: str) -> None:
    assert issues(source, translation) == []
