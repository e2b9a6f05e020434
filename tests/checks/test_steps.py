"""A change to an amount and a change by that amount; and one from an amount to another, turned round."""

from __future__ import annotations

import pytest

from verifier.checks.amounts.steps import check_steps
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("Nos subieron el alquiler a mil novecientos.", "They raised our rent by $1,900."),
    ("Vamos a bajar el pasaje a 25 pesos.", "We are going to cut the fare by 25 pesos."),
    ("El desempleo subió en 12 puntos.", "Unemployment rose to 12 points."),
    ("Redujeron la plantilla a cuarenta personas.", "They reduced the workforce by forty people."),
    ("Los alquileres aumentaron en 300 euros.", "Rents increased to 300 euros."),
    ("La pensión mínima aumentó un 9 %.", "The minimum pension increased to 9%."),
    ("El pan subió 15 pesos.", "Bread rose to 15 pesos."),
    ("La abstención cayó al 30 %.", "Abstention fell 30%."),
    ("El caudal se redujo a la cuarta parte.", "The flow dropped by a quarter."),
    ("Las exportaciones cayeron un tercio.", "Exports fell to a third."),
    ("Anunciaron un alza del 7 por ciento.", "They announced that it would rise to 7 percent."),
    ("Los casos se triplicaron en Lima.", "Cases went up 300% in Lima."),
    ("Las denuncias crecieron un 200 %.", "Complaints doubled."),
    ("El litro pasó de 18 a 26 pesos.", "A liter went from 26 to 18 pesos."),
    ("La escuela abre de 8 a 2.", "The school opens from 2 to 8."),
    ("Cayó de 1,40 dólares a 95 centavos.", "It fell from 95 cents to $1.40."),
]
MUST_NOT_FLAG = [
    ("El sueldo subió en 2019 a la mitad.", "The salary rose in 2019 by half."),
    ("Vamos a bajar el pasaje a 25 pesos.", "We are going to cut the fare to 25 pesos."),
    ("El desempleo bajó un 12 por ciento.", "Unemployment fell by 12 percent."),
    ("Subió de 10 a 15 mil pesos.", "It rose from 10 to 15 thousand pesos."),
    ("Los alquileres aumentaron en 300 euros.", "Rents went up by 300 euros."),
    ("En 2019 bajaron a la mina veinte hombres.", "In 2019 twenty men went down the mine."),
    ("Bajó a 200 metros de profundidad.", "He went down 200 meters."),
    ("La pensión mínima aumentó un 9 %.", "The minimum pension rose 9%."),
    ("La pensión mínima aumentó un 9 %.", "The minimum pension saw an increase of 9%."),
    ("La abstención cayó al 30 %.", "Abstention fell to 30%."),
    ("El caudal se redujo a la cuarta parte.", "The flow dropped to a quarter."),
    ("La plantilla se redujo a la mitad.", "Staff was cut by half."),
    ("Los casos se triplicaron en Lima.", "Cases went up 200% in Lima."),
    ("Los casos se duplicaron en Lima.", "Cases rose to 200% of last year's."),
    ("Las denuncias crecieron un 100 %.", "Complaints doubled."),
    ("El litro pasó de 18 a 26 pesos.", "A liter went to 26 pesos from 18."),
    ("El litro pasó de 18 a 26 pesos.", "A liter went from 18 to 26 pesos."),
    ("Trabajaban de lunes a viernes y de 9 a 5.", "They worked Monday to Friday and from 9 to 5."),
    ("Subió a 30 dólares, un alza de 5.", "It rose to $30, up 5."),
]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_by_for_to(source: str, translation: str) -> None:
    assert [(issue.check, issue.severity) for issue in check_steps(Sides(source, translation))] == [
        ("number", "critical")
    ]


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_a_faithful_rendering_alone(source: str, translation: str) -> None:
    assert list(check_steps(Sides(source, translation))) == []
