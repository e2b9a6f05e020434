"""One pole printed for the other, and what is none: a negated opposite, an event told from the other end, another sense, half of it."""

from __future__ import annotations

import pytest

from verifier.checks.sides import Sides
from verifier.checks.wording.kinds import OPPOSITES
from verifier.checks.wording.poles import check_poles
from verifier.resources import resource_rows

MUST_FLAG = [
    ("Los inquilinos quedaron satisfechos con el arreglo.", "The tenants were unhappy with the repairs."),
    ("La escuela queda muy lejos de la parada.", "The school is very near the stop."),
    ("El alcalde avaló el traslado del mercado.", "The mayor rejected the market's move."),
    ("Es una ley provisional.", "It is a permanent law."),
    ("Ese comentario fue muy alentador.", "That remark was very discouraging."),
    ("El trámite sale muy barato.", "The procedure is very expensive."),
    (
        "El basural queda al oeste del arroyo, donde están las quintas.",
        "The dump is on the east side of the creek, where the farms are.",
    ),
    ("Nos trataron con crueldad.", "They treated us with kindness."),
]
MUST_NOT_FLAG = [
    ("La escuela no queda lejos de la parada.", "The school is near the stop."),
    ("Los inquilinos no están satisfechos.", "The tenants are unhappy."),
    ("La bodega está justo encima de la imprenta.", "The print shop is right below the warehouse."),
    ("El tanque está medio vacío.", "The tank is half full."),
    ("Me vendió el camión un vecino.", "I bought the truck from a neighbor."),
    ("De lejos y de cerca vinieron a verla.", "They came from near and far to see her."),
    ("El dueño del local nos recibió de pie.", "The owner welcomed us standing."),
]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_the_other_pole(source: str, translation: str) -> None:
    assert [(one.check, one.type) for one in check_poles(Sides(source, translation))] == [("antonym", "mistranslation")]


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_what_says_the_same(source: str, translation: str) -> None:
    assert not list(check_poles(Sides(source, translation)))


def test_every_axis_has_two_poles_that_share_no_word() -> None:
    axes: dict[str, list[tuple[set[str], set[str]]]] = {}
    for axis, spanish, english, also in resource_rows(OPPOSITES):
        assert spanish and also
        axes.setdefault(axis, []).append(({*spanish.split("|")}, {*english.split("|")}))
    for poles in axes.values():
        assert len(poles) > 1
        for column in (0, 1):
            assert not set.intersection(*(pole[column] for pole in poles))
