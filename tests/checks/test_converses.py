"""Who lends and who borrows: deals told from their other end, rightly and wrongly."""

from __future__ import annotations

import pytest

from verifier.checks.people.converses import check_converses, told_from_other_end
from verifier.checks.people.roles import check_roles
from verifier.checks.sides import Sides

MUST_FLAG = [
    ('Mi hermano le prestó la camioneta al alcalde.', "My brother borrowed the mayor's pickup."),
    ("A mi hermano le prestó la plata el vecino.", "It was my brother who lent our neighbor the money."),
    ('Me deben tres meses de sueldo.', "I owe three months' wages."),
    ("Mi abuela me enseñó a tejer.", "I taught my grandmother to weave."),
    ("La maestra le prestó el libro a mi hija.", "The teacher borrowed the book from my daughter."),
    ("Mi suegro le vendió el camión al cura.", "My father-in-law bought the truck from the priest."),
    ("Mi abuela le enseñó el oficio a mi mamá.", "My mother taught my grandmother the trade."),
    ("Al sindicato le debe dos meses la empresa.", "The union owes the company two months."),
    ("Mi cuñado le prestó la lancha a los pescadores.", "My brother-in-law borrowed the boat from the fishermen."),
    ("Los vecinos le compraron el agua a la empresa.", "The residents sold the water to the company."),
    ("El entrenador les enseñó la jugada a las muchachas.", "The coach learned the play from the girls."),
    ("Doña Rosa heredó el puesto de su madre.", "Doña Rosa left the stall to her mother."),
    ("Mi tío me vendió el caballo.", "I sold my uncle the horse."),
]  # fmt: skip

MUST_NOT_FLAG = [
    ('Mi hermano le prestó la camioneta al alcalde.', "The mayor borrowed my brother's pickup."),
    ("Mi vecina me prestó la olla.", "I borrowed the pot from my neighbor."),
    ("Le compré el terreno a don Luis.", "Don Luis sold me the land."),
    ("Le compramos la leche al vecino.", "The neighbor sells us the milk."),
    ("Mi abuela me enseñó a leer.", "I learned to read from my grandmother."),
    ('La empresa me debe tres sueldos.', "I'm owed three months' pay by the company."),
    ("A mi padre le pagaban por día.", "My father was paid by the day."),
    ("A mi padre le pagaban por día.", "My father earned a daily wage."),
    ("Mi hijo me manda dinero cada mes.", "I get money from my son every month."),
    ("Mi madre me heredó la casa.", "I inherited the house from my mother."),
    ("Heredé la casa de mi madre.", "My mother left me the house."),
    ("El dueño nos cobra la luz.", "We pay the owner for electricity."),
    ("Me contó el cura que cerraban la escuela.", "I heard from the priest that the school was closing."),
    ("La maestra nos enseñó la canción.", "We learned the song from the teacher."),
    ("Se lo vendí a mi cuñado.", "My brother-in-law bought it from me."),
    ("La maestra le prestó el libro a mi hija.", "My daughter borrowed the book from the teacher."),
    ("Mi suegro le vendió el camión al cura.", "The priest bought the truck from my father-in-law."),
    ("Mi abuela le enseñó el oficio a mi mamá.", "My mother learned the trade from my grandmother."),
    ("Al sindicato le debe dos meses la empresa.", "The company owes the union two months."),
    ("Mi cuñado le prestó la lancha a los pescadores.", "The fishermen borrowed the boat from my brother-in-law."),
    ("Los vecinos le compraron el agua a la empresa.", "The company sold the water to the residents."),
    ("El entrenador les enseñó la jugada a las muchachas.", "The girls learned the play from the coach."),
    ("Yo le pagaba doscientos pesos al capataz.", "The foreman got 200 pesos from me."),
    ("Doña Rosa heredó el puesto de su madre.", "Doña Rosa's mother left her the stall."),
    ("Mi tío me vendió el caballo.", "I bought the horse from my uncle."),
]  # fmt: skip

CHECKS = (check_converses, check_roles)


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_the_other_meaning(source: str, translation: str) -> None:
    issues = [issue for check in CHECKS for issue in check(Sides(source, translation))]
    assert issues
    assert any(issue.severity in ("major", "critical") for issue in issues)


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_accepts_every_other_way_to_say_it(source: str, translation: str) -> None:
    assert not [issue for check in CHECKS for issue in check(Sides(source, translation))]


@pytest.mark.parametrize(
    ("source", "translation", "expected"),
    [
        ("Le compré el terreno a don Luis.", "Don Luis sold me the land.", True),
        ("Heredé la casa de mi madre.", "My mother left me the house.", True),
        ("Le compré el terreno a don Luis.", "I bought the land from Don Luis.", False),
        ("Le compré el terreno a don Luis.", "I sold Don Luis the land.", False),
    ],
)
def test_knows_a_deal_told_rightly_from_its_other_end(source: str, translation: str, expected: bool) -> None:
    assert told_from_other_end(Sides(source, translation)) is expected
