"""Items of lists: lost, put in, and lists that are only said otherwise."""

from __future__ import annotations

import pytest

from verifier.checks.completeness.coverage import check_coverage
from verifier.checks.completeness.lists import lost_items
from verifier.checks.sides import Sides
from verifier.model import Issue

LEFT_OUT = [
    (
        "Quedan exentos los hospitales, los centros de salud y las escuelas.",
        "Hospitals and health centers are exempt.",
        "las escuelas",
    ),
    ("Vendemos pan, leche y huevos.", "We sell bread and milk.", "huevos"),
    ("Perdimos la ropa, los muebles y los animales.", "We lost the clothes and the animals.", "los muebles"),
    ("Vinieron el alcalde, dos jueces, un cura y la banda.", "The mayor, two judges and a priest came.", "la banda"),
    ("No hay médicos, medicinas ni camas.", "There are no doctors or beds.", "medicinas"),
]
PUT_IN = [
    ("Vendemos pan y leche.", "We sell bread, eggs and milk.", "eggs"),
    ("Nos quitaron la tierra y el agua.", "They took our land, our water and our cattle.", "our cattle"),
]
THE_SAME = [
    ("Vendemos pan, leche y huevos.", "We sell bread, milk, and eggs."),
    ("Vendemos pan, leche y huevos.", "We sell eggs, bread and milk."),
    ("Perdimos la ropa, los muebles y los animales.", "We lost everything: clothes, furniture, animals."),
    ("Asimismo, pedimos agua y luz.", "We also ask for water and electricity."),
    ("Ayer, al mediodía, llegaron los médicos y las enfermeras.", "The doctors and nurses arrived yesterday at noon."),
    ("Después de comer, agarró la mochila y se fue.", "After lunch she picked up her backpack and left."),
    ("Vinieron mis hermanos, mis primos y mis tíos.", "My brothers, cousins and uncles came."),
    (
        "Mi padre, que en paz descanse, trabajó y ahorró toda la vida.",
        "My father, may he rest in peace, worked and saved all his life.",
    ),
]


def found(spanish: str, english: str) -> list[Issue]:
    sides = Sides(spanish, english)
    return list(lost_items(sides, sides.alignment.open_source, sides.alignment.open_target))


@pytest.mark.parametrize(("spanish", "english", "item"), LEFT_OUT)
def test_an_item_left_out_is_an_omission(spanish: str, english: str, item: str) -> None:
    (issue,) = found(spanish, english)
    assert (issue.type, issue.severity) == ("omission", "major")
    assert [span.of(spanish) for span in issue.source_spans] == [item]
    assert issue in check_coverage(Sides(spanish, english))


@pytest.mark.parametrize(("spanish", "english", "item"), PUT_IN)
def test_an_item_put_in_is_an_addition(spanish: str, english: str, item: str) -> None:
    (issue,) = found(spanish, english)
    assert (issue.type, issue.severity) == ("addition", "major")
    assert [span.of(english) for span in issue.translation_spans] == [item]


@pytest.mark.parametrize(("spanish", "english"), THE_SAME)
def test_a_list_said_otherwise_is_none(spanish: str, english: str) -> None:
    assert found(spanish, english) == []
