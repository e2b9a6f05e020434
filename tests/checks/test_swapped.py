"""Numbers that changed places, and numbers that only stand in another order."""

import pytest

from verifier.checks.amounts.swapped import check_swapped
from verifier.checks.sides import Sides

SWAPPED = [
    ("Metí 23 goles en 31 partidos", "I scored 31 goals in 23 matches"),
    ("Hubo 12 muertos y 40 heridos", "There were 40 dead and 12 wounded"),
    ("Compramos tres casas y dos caballos", "We bought two houses and three horses"),
    ("Llegaron 15 mujeres y 60 niños", "There came 60 women and 15 children"),
    ("Rescataron a 9 tortugas y 4 lobos marinos.", "They rescued 4 turtles and 9 sea lions."),
    (
        "El año pasado pagábamos el litro a nueve y hoy lo pagamos a quince.",
        "Last year we paid 15 a liter and today we pay nine.",
    ),
    ("En marzo éramos 8 y en junio ya éramos 30.", "In March there were 30 of us and by June there were 8."),
]
KEPT = [
    ("Metí 23 goles en 31 partidos", "I scored 23 goals in 31 matches"),
    ("Metí 23 goles en 31 partidos", "In 31 matches I scored 23 goals"),
    ("Hubo 12 muertos y 40 heridos", "Forty people were wounded and 12 died"),
    ("Compramos tres casas y dos caballos", "We bought two horses and three houses"),
    ("Rescataron a 9 tortugas y 4 lobos marinos.", "They rescued 4 sea lions and 9 turtles."),
    ("Rescataron a 9 tortugas y 4 lobos marinos.", "They rescued 9 turtles and 4 sea lions."),
    ("Los 3 primeros buques llegaron con 12 marinos.", "The first 3 ships came with 12 sailors."),
    ("De 40 alumnos, 12 no vinieron", "Of 40 pupils, 12 did not come"),
    ("El 3 y el 5 ganaron", "Numbers 3 and 5 won"),
    (
        "El año pasado pagábamos el litro a nueve y hoy lo pagamos a quince.",
        "Last year we paid nine a liter and today we pay 15.",
    ),
    ("Este año pagamos quince y el pasado nueve.", "Last year we paid nine and this year 15."),
    ("Subió de nueve a quince.", "It rose to 15 from nine."),
    ("Dos y dos son cuatro", "Two and two make four"),
]


@pytest.mark.parametrize(("source", "translation"), SWAPPED)
def test_swapped_numbers_are_flagged(source: str, translation: str) -> None:
    assert [issue.severity for issue in check_swapped(Sides(source, translation))] == ["critical"]


@pytest.mark.parametrize(("source", "translation"), KEPT)
def test_another_order_is_no_swap(source: str, translation: str) -> None:
    assert list(check_swapped(Sides(source, translation))) == []
