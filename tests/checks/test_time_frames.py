"""Where a length of time and a date lie: ago, for, still to come; until and from."""

from __future__ import annotations

import pytest

from verifier.checks.sides import Sides
from verifier.checks.times.time_frames import check_time_frames

MUST_FLAG = [
    ("Estudia en Rosario desde hace tres años.", "She studied in Rosario three years ago."),
    ("Mi hijo está en la cárcel desde hace seis meses.", "My son was in jail six months ago."),
    ("Atendemos hasta las seis.", "We don't see patients until six."),
    ("La tienda está abierta hasta las once.", "The store isn't open until eleven."),
    ("Dormimos hasta las diez.", "We never sleep until ten."),
    ("El taller se incendió hace dos semanas.", "The workshop burned for two weeks."),
    ("La jueza se jubiló hace casi diez años.", "The judge was in retirement for almost ten years."),
    ("Enseñó en Potosí durante doce años.", "She taught in Potosí twelve years ago."),
    ("Durante más de tres horas discutieron.", "They argued more than three hours ago."),
    ("El puerto está cerrado desde hace cuatro días.", "The port will be closed within four days."),
    ("Quedan dos semanas para el mundial.", "It has been two weeks since the World Cup."),
    ("Faltaban diez minutos para el cierre.", "Ten minutes earlier it had closed."),
    ("Pueden inscribirse hasta el 20 de mayo.", "They can enroll starting May 20."),
    ("El paro sigue hasta el jueves.", "The strike goes on from Thursday."),
    ("La norma rige desde el 3 de enero.", "The rule is in force until January 3."),
    ("Atienden hasta las cinco de la tarde.", "They are open from 5 p.m."),
]
MUST_NOT_FLAG = [
    ("La ventanilla abre hasta el lunes.", "The counter doesn't open until Monday."),
    ("Trabajaba hasta las doce.", "She didn't stop working until twelve."),
    ("La panadería está abierta hasta las nueve.", "The bakery doesn't close until nine."),
    ("Se quedaron hasta las cuatro.", "They did not go home until four."),
    ("Da clases en Tacna desde hace diez años.", "She started teaching in Tacna ten years ago."),
    ("Está jubilado desde hace tres meses.", "He was retired three months ago."),
    ("Trabajamos juntos hace dos años.", "We worked together two years ago."),
    ("Está preso desde hace un año.", "He has been in prison for a year."),
    ("Atendemos hasta las seis.", "We see patients until six."),
    ("La farmacia no atiende hasta las seis.", "The pharmacy doesn't serve customers until six."),
    ("El director llega hasta las diez.", "The principal doesn't get here until ten."),
    ("Nos pagan hasta el viernes.", "They don't pay us until Friday."),
    ("Me dormí hasta las tres y no oí nada.", "I slept until three and didn't hear a thing."),
    ("El taller se incendió hace dos semanas.", "The workshop burned down two weeks ago."),
    ("No me paga hace tres meses.", "He hasn't paid me for three months."),
    ("Vivo en Quito hace seis años.", "I've lived in Quito for six years."),
    ("Hace dos años que se fue.", "He left two years ago."),
    ("Enseñó en Potosí durante doce años.", "She taught in Potosí for twelve years."),
    ("Trabaja en la mina desde hace cinco años.", "He started working at the mine five years ago."),
    ("El puerto está cerrado desde hace cuatro días.", "The port has been closed for four days."),
    ("Quedan dos semanas para el mundial.", "The World Cup is two weeks away."),
    ("Quedan dos semanas para el mundial.", "In two weeks the World Cup will begin."),
    ("Pueden inscribirse hasta el 20 de mayo.", "They have through May 20 to enroll."),
    ("Hasta el lunes había 30 casos.", "As of Monday there were 30 cases."),
    ("No abrirán hasta el jueves.", "They will open from Thursday."),
    ("Abren desde las nueve hasta las cinco.", "They are open from nine to five."),
    ("La norma rige desde el 3 de enero.", "The rule has been in force since January 3."),
    ("El plazo va del 3 al 20 de mayo.", "The period runs from May 3 until May 20."),
    ("Estuvo allí en 2019.", "She was there until 2019 and from 2021 on."),
]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_another_place_in_time(source: str, translation: str) -> None:
    issues = list(check_time_frames(Sides(source, translation)))
    assert [(issue.check, issue.severity) for issue in issues] == [("date", "critical")]


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_a_faithful_rendering_alone(source: str, translation: str) -> None:
    assert list(check_time_frames(Sides(source, translation))) == []


def test_what_goes_on_may_be_told_by_its_beginning() -> None:
    issues = list(check_time_frames(Sides("Llevan tres años sin médico.", "They had no doctor three years ago.")))
    assert [issue.severity for issue in issues] == ["major"]
