"""A word misread for one that looks like it, and look-alikes that were not mistaken."""

from __future__ import annotations

import pytest

from verifier.checks.sides import Sides
from verifier.checks.wording.misread import check_misread

MUST_FLAG = [
    ("Ya casi no quedan abejas en estos cerros.", "There are hardly any sheep left in these hills."),
    ("Compramos jabón en el almacén de la esquina.", "We bought ham at the corner store."),
    ("El puente se cayó en marzo.", "The fountain collapsed in March."),
    ("Se quemaron los cercos de tres fincas.", "The hills on three farms burned."),
    ("Sin el puerto esto se muere.", "Without the bridge this place dies."),
    ("Los dueños del hotel no contestan.", "The dreams of the hotel do not answer."),
]
MUST_NOT_FLAG = [
    ("Fue un parto complicado.", "It was a difficult birth."),
    ("Ya casi no quedan abejas en estos cerros.", "There are hardly any bees left in these hills."),
    ("Compramos jamón y jabón en el almacén.", "We bought soap and ham at the store."),
    ("El puente se cayó en marzo.", "The crossing collapsed in March."),
    ("Siempre estás con mentiras.", "You're always telling lies."),
    ("Los jubilados hicieron cola toda la noche.", "Retirees stood in line all night."),
    ("Me enteré de la beca en la cocina.", "I learned of the scholarship in the kitchen."),
    ("Mi abuelo dejó un caballo y dos mulas.", "My grandfather left a horse and two mules."),
    ("Se quemaron los cercos de tres fincas.", "The fences on three farms burned."),
    ("Sin el puerto esto se muere.", "Without the docks, this place is dead."),
    ("La viña vuelve.", "The vine comes back."),
    ("La red de comercios del barrio cerró.", "The neighborhood's network of commerce shut down."),
]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_what_was_misread(source: str, translation: str) -> None:
    assert [issue.severity for issue in check_misread(Sides(source, translation))] == ["critical"]


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_what_was_read_rightly(source: str, translation: str) -> None:
    assert not list(check_misread(Sides(source, translation)))
