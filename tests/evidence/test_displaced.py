"""Two words of a kind in each other's place, and what the bundled models say to it."""

from __future__ import annotations

import pytest

from verifier.evidence.displaced import displaced
from verifier.pipeline import Verifier
from verifier.text import tokenize

VERIFIER = Verifier("bundled", cache=False)
DISPLACED = [
    ("Llegamos el martes y nos vamos el domingo.", "We arrived on Sunday and leave on Tuesday.", "date"),
    ("En abril nos pagaron lo de febrero.", "In February they paid us for April.", "date"),
    ("Pedro trajo la leña y Lucía cocinó.", "Lucía brought the firewood and Pedro cooked.", "role"),
    (
        "De Tacna salimos a las cinco y a Arica llegamos de noche.",
        "We left Arica at five and got to Tacna at night.",
        "role",
    ),
    ("Abrimos la panadería y cerramos el bar.", "We closed the bakery and opened the bar.", "antonym"),
    ("Primero lloré y después me reí.", "First I laughed and then I cried.", "antonym"),
    (
        "El primer año sembramos maíz y el segundo, frijol.",
        "The second year we planted corn and the first, beans.",
        "number",
    ),
]
IN_PLACE = [
    ("Vendemos el sábado y descansamos el lunes.", "We rest on Monday, having sold on Saturday."),
    ("En abril nos pagaron lo de febrero.", "They paid us for February in April."),
    ("Pedro trajo la leña y Lucía cocinó.", "Lucía cooked and Pedro brought the firewood."),
    ("Vinieron Marta y Jacinto.", "Jacinto and Marta came."),
    ("Gasto más de lo que gano.", "I earn less than I spend."),
    ("La señora vive en el primer piso y yo en la planta baja.", "The lady lives on the second floor and I live on the first."),
    ("Éramos cuatro hombres y tres mujeres en la lancha.", "There were seven of us in the boat, three women and four men."),
    ("Cerramos el lunes y volvemos a abrir el jueves.", "We open again on Thursday after we close on Monday."),
    ("Salimos siendo nueve y llegamos a la frontera cuatro.", "There were nine of us when we set out and four when we got to the border."),
    ("La cosecha se nos vino abajo con las heladas de julio.", "The July frosts ruined our crop."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("We won in May and lost in June.", {"We lost in May and won in June.", "We won in June and lost in May."}),
        ("Ana Soto called Luis.", {"Luis called Ana Soto."}),
        ("Nobody called Luis.", set()),
        ("Yesterday Ana Soto called Luis.", {"Yesterday Luis called Ana Soto."}),
        ("It was paid by Apple and Google.", set()),
        ("We were three sisters.", set()),
    ],
)
def test_two_of_a_kind_are_exchanged(text: str, changed: set[str]) -> None:
    assert {variant.of(text) for variant, _, _ in displaced(text, tokenize(text))} == changed


def test_it_is_told_where_the_two_stand() -> None:
    text = "We left on Friday and came back on Monday."
    (where,) = [
        (first.of(text), second.of(text))
        for one, first, second in displaced(text, tokenize(text))
        if one.check == "date"
    ]
    assert where == ("Friday", "Monday")


@pytest.mark.parametrize(("source", "translation", "check"), DISPLACED)
def test_what_changed_places_is_named(source: str, translation: str, check: str) -> None:
    (report,) = VERIFIER.verify_pairs([(source, translation)])
    assert (check, "critical") in {(one.check, one.severity) for one in report.verdict.issues}


@pytest.mark.parametrize(("source", "translation"), IN_PLACE)
def test_the_same_in_another_order_is_not(source: str, translation: str) -> None:
    (report,) = VERIFIER.verify_pairs([(source, translation)])
    assert not [one for one in report.verdict.issues if "changed places" in one.message]
