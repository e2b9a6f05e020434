"""A change to an amount and a change by that amount."""

from __future__ import annotations

import pytest

from verifier.checks.sides import Sides
from verifier.checks.steps import check_steps

MUST_FLAG = [
    ("Nos subieron el alquiler a mil novecientos.", "They raised our rent by $1,900."),
    ("Vamos a bajar el pasaje a 25 pesos.", "We are going to cut the fare by 25 pesos."),
    ("El desempleo subió en 12 puntos.", "Unemployment rose to 12 points."),
    ("Redujeron la plantilla a cuarenta personas.", "They reduced the workforce by forty people."),
    ("Los alquileres aumentaron en 300 euros.", "Rents increased to 300 euros."),
]
MUST_NOT_FLAG = [
    ("El sueldo subió en 2019 a la mitad.", "The salary rose in 2019 by half."),
    ("Vamos a bajar el pasaje a 25 pesos.", "We are going to cut the fare to 25 pesos."),
    ("El desempleo bajó un 12 por ciento.", "Unemployment fell by 12 percent."),
    ("Subió de 10 a 15 mil pesos.", "It rose from 10 to 15 thousand pesos."),
    ("Los alquileres aumentaron en 300 euros.", "Rents went up by 300 euros."),
    ("En 2019 bajaron a la mina veinte hombres.", "In 2019 twenty men went down the mine."),
    ("Bajó a 200 metros de profundidad.", "He went down 200 meters."),
]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_by_for_to(source: str, translation: str) -> None:
    assert [(issue.check, issue.severity) for issue in check_steps(Sides(source, translation))] == [
        ("number", "critical")
    ]


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_a_faithful_rendering_alone(source: str, translation: str) -> None:
    assert list(check_steps(Sides(source, translation))) == []
