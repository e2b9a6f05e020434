"""Ways turned round, and ways told in other words."""

from __future__ import annotations

import pytest

from verifier.checks.sides import Sides
from verifier.checks.wording.directions import check_directions

MUST_FLAG = [
    ("La vieron saliendo de la farmacia.", "She was seen going into the pharmacy."),
    ("El tren salía a las cinco de la mañana para la capital.", "The train came in from the capital at five."),
    ("Salió del país por una trocha.", "He entered the country on a back trail."),
    ("Llegaron a la frontera de madrugada.", "They left the border before dawn."),
    ("Regresaba de la escuela cuando lo atropellaron.", "He was on his way to school when he was run over."),
    ("Los desplazados huyeron hacia el monte.", "The displaced fled from the hills."),
    ("Bajamos del barco en Puerto Montt.", "We boarded the ship in Puerto Montt."),
    ("Sacaron a la señora del pozo.", "They lowered the woman into the well."),
    ("Metió el celular en la mochila.", "She took the cell phone out of her backpack."),
    ("Nos trajeron las vacunas de la capital.", "They took our vaccines to the capital."),
]
MUST_NOT_FLAG = [
    ("La vieron saliendo de la farmacia.", "She was seen leaving the pharmacy."),
    ("El tren salía a las cinco de la mañana para la capital.", "The train left for the capital at five."),
    ("Salió del país por una trocha.", "He got out of the country on a back trail."),
    ("Salimos a la calle a protestar.", "We took to the streets to protest."),
    ("Regresaba de la escuela cuando lo atropellaron.", "He was on his way home from school when he was run over."),
    ("Viajó de Lima a Cusco.", "He traveled from Lima to Cusco."),
    ("Vienen de Haití.", "They come from Haiti."),
    ("El partido de gobierno perdió.", "The ruling party lost."),
    ("Sacaron a la señora del pozo.", "They pulled the woman out of the well."),
    ("El camino de Santiago está cerrado.", "The road to Santiago is closed."),
]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_a_way_turned_round(source: str, translation: str) -> None:
    assert [issue.severity for issue in check_directions(Sides(source, translation))] == ["critical"]


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_the_same_way(source: str, translation: str) -> None:
    assert not list(check_directions(Sides(source, translation)))
