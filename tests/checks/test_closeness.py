"""Renderings word for word, and free ones."""

import pytest

from verifier.checks.closeness import rendered_closely
from verifier.checks.sides import Sides

CLOSE = [
    ("El agua llegó a la cocina.", "The water reached the kitchen."),
    ("Casi todas las familias están en la escuela.", "All the families are at the school."),
    ("Los vecinos limpiaron la plaza el domingo.", "The neighbors cleaned the square on Sunday."),
]
FREE = [
    ("A nadie le gusta que hablen mal de uno.", "Nobody likes having their name dragged through the mud."),
    ("Estamos hechos polvo.", "We can hardly stand."),
    ("El agua llegó a la cocina.", "The water reached the kitchen, the bedroom and my mother's chair."),
    ("Los vecinos limpiaron la plaza y pintaron los bancos.", "The neighbors cleaned the square."),
]


@pytest.mark.parametrize(("source", "translation"), CLOSE)
def test_close(source: str, translation: str) -> None:
    assert rendered_closely(Sides(source, translation))


@pytest.mark.parametrize(("source", "translation"), FREE)
def test_free(source: str, translation: str) -> None:
    assert not rendered_closely(Sides(source, translation))
