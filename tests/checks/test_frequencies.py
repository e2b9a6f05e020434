"""How often something comes: every two months is not twice a month."""

from __future__ import annotations

import pytest

from verifier.checks.amounts.numbers import check_numbers
from verifier.checks.negations.negation import check_negation
from verifier.checks.sides import Sides
from verifier.checks.times.frequencies import check_frequencies

MUST_FLAG = [
    ("Hay clases un día sí y otro no.", "There are classes every day."),
    ("Me toca guardia día por medio.", "I am on call every three days."),
    ("Vamos a diario.", "We go every other day."),
    ("Trabaja semana por medio.", "He works every week."),
    ("El boletín es bimestral.", "The newsletter comes out twice a month."),
    ("La factura es bimestral.", "The bill is quarterly."),
    ("Mandan un boletín bimensual.", "They send a newsletter every two months."),
    ("Los informes semestrales llegaron tarde.", "The quarterly reports came late."),
    ("Hay revisiones trimestrales.", "There are monthly check-ups."),
    ("Firmaron un convenio trienal.", "They signed a two-year agreement."),
    ("Es un congreso bienal.", "It is an annual congress."),
    ("Presentó el plan quinquenal.", "She presented the three-year plan."),
    ("Cobran una cuota cuatrimestral.", "They charge a half-yearly fee."),
    ("Se reúnen quincenalmente.", "They meet weekly."),
    ("Hay una asamblea anual.", "There is a monthly assembly."),
]
MUST_NOT_FLAG = [
    ("Hay clases un día sí y otro no.", "There are classes every other day."),
    ("Hay luz un día sí, un día no.", "There is power on alternate days."),
    ("Me toca guardia día de por medio.", "I am on call every second day."),
    ("Se baña cada tercer día.", "She bathes every other day."),
    ("Se baña cada tercer día.", "She bathes every third day."),
    ("Trabaja una semana sí y otra no.", "He works every other week."),
    ("El boletín es bimestral.", "The newsletter comes out every other month."),
    ("El boletín es bimestral.", "The newsletter is bimonthly."),
    ("Mandan un boletín bimensual.", "They send a newsletter twice a month."),
    ("Mandan un boletín bimensual.", "They send a bimonthly newsletter."),
    ("Los informes semestrales llegaron tarde.", "The half-yearly reports came late."),
    ("Los informes semestrales llegaron tarde.", "The six-month reports came late."),
    ("Hay revisiones trimestrales.", "There are check-ups every three months."),
    ("Firmaron un convenio trienal.", "They signed a three-year agreement."),
    ("Es un congreso bienal.", "The congress is held every other year."),
    ("El informe anual detalla el plan quinquenal.", "The annual report sets out the five-year plan."),
    ("Cobran una cuota cuatrimestral.", "They charge a fee every four months."),
    ("Se reúnen quincenalmente.", "They meet every two weeks."),
    ("Es la cita anual.", "It is the biggest event of the year, with weekly sessions."),
    ("El alza interanual fue del 3 %.", "The monthly rise was not given."),
]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_another_frequency(source: str, translation: str) -> None:
    assert [i.severity for i in check_frequencies(Sides(source, translation))] == ["critical"]


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_the_same_frequency_alone(source: str, translation: str) -> None:
    sides = Sides(source, translation)
    assert list(check_frequencies(sides)) == []
    assert list(check_negation(sides)) == []
    assert [i for i in check_numbers(sides) if i.severity != "minor" and "3 %" not in source] == []
