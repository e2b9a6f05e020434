"""The one, one of many, and the second: superlatives made more or less of."""

from __future__ import annotations

import pytest

from verifier.checks.amounts.ranks import check_ranks
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("Fue la peor helada del siglo.", "It was one of the worst frosts of the century."),
    ("Es uno de los barrios más pobres de Rosario.", "It is the poorest neighborhood in Rosario."),
    ("Somos el segundo país más desigual de la región.", "We are the most unequal country in the region."),
    ("Es el hospital más viejo de la provincia.", "It is the second oldest hospital in the province."),
    ("Es uno de los mejores luthieres que tiene el valle.", "He is the best luthier the valleys have."),
    ("Tuvimos la tercera mejor cosecha en diez años.", "We had the best harvest in ten years."),
]
MUST_NOT_FLAG = [
    ("Fue la peor helada del siglo.", "It was the worst frost of the century."),
    ("Es uno de los barrios más pobres de Rosario.", "It is among the poorest neighborhoods in Rosario."),
    ("Es uno de los barrios más pobres de Rosario.", "It is one of Rosario's poorest neighborhoods."),
    ("Uno de los pueblos más golpeados fue Ilapel.", "The hardest-hit towns included Ilapel."),
    ("Somos el segundo país más desigual de la región.", "We are the second most unequal country in the region."),
    ("Está entre las mejores del mundo.", "She is one of the best in the world."),
    ("Trabaja más que nadie en el bosque.", "He works harder than anyone in the forest, one of the rest."),
    ("Son las familias más ricas.", "They are some of the richest families."),
]


@pytest.mark.parametrize(("spanish", "english"), MUST_FLAG)
def test_another_rank_is_critical(spanish: str, english: str) -> None:
    (issue,) = check_ranks(Sides(spanish, english))
    assert (issue.check, issue.severity) == ("comparison", "critical")


@pytest.mark.parametrize(("spanish", "english"), MUST_NOT_FLAG)
def test_the_same_rank_is_left_alone(spanish: str, english: str) -> None:
    assert list(check_ranks(Sides(spanish, english))) == []
