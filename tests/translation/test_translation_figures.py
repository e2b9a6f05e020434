"""Figures of newspapers are put as books print them before they are translated, and fractions come back in one character."""

from __future__ import annotations

import pytest

from verifier.translation.bundled import bundled_engine
from verifier.translation.figures import with_fractions, with_ordinal_endings, with_plain_figures


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("La ordenanza n.º 88", "La ordenanza número 88"),
        ("El decreto Nº345 y la ley nro. 12", "El decreto número 345 y la ley número 12"),
        ("Llegaron 4 mil 80 cajas", "Llegaron 4.080 cajas"),
        ("Se perdieron mil 350 empleos", "Se perdieron 1.350 empleos"),
        ("Costó 24 mil 900 millones de pesos", "Costó 24.900 millones de pesos"),
        ("Deben 11 mil 230 millones 450 mil pesos", "Deben 11.230 millones 450 mil pesos"),
        ("Son 3 millones 400 mil vacunas", "Son 3,4 millones vacunas"),
        ("La 3.ª dosis y el 1.º lugar", "La tercera dosis y el primer lugar"),
        ("El 1.º de abril", "El primero de abril"),
        ("Es el 2.er acto y la 4ta función", "Es el segundo acto y la cuarta función"),
        ("El 1er puesto y la 3ra fila", "El primer puesto y la tercera fila"),
        ("Abrimos a las 9:15 h. y cerramos a las 20.45 hs.", "Abrimos a las 9:15 y cerramos a las 20:45."),
        ("Sale a las 7:05 hrs. Llega tarde.", "Sale a las 7:05. Llega tarde."),
        ("A principios del siglo xvi", "A principios del siglo XVI"),
        # no thousands and hundreds, no numbers, no ordinals
        ("Son dos mil 500", "Son dos mil 500"),
        ("De 10 mil 5% no votó", "De 10 mil 5% no votó"),
        ("Vendió 8 mil. 300 quedaron", "Vendió 8 mil. 300 quedaron"),
        ("Hace 10º bajo cero", "Hace 10º bajo cero"),
        ("Dijo que no 3 veces", "Dijo que no 3 veces"),
        ("Corrió 8 h. por día", "Corrió 8 h. por día"),
        ("El siglo vivido", "El siglo vivido"),
        ("Gana 20 mil 300,50", "Gana 20 mil 300,50"),
    ],
)
def test_figures(printed: str, plain: str) -> None:
    assert with_plain_figures(printed) == plain


def test_fractions_are_put_back() -> None:
    assert with_fractions("2½ kilos y ¼", "21\u20442 kilos and 1\u20444") == "2½ kilos and ¼"
    assert with_fractions("medio kilo", "1\u20442 a kilo") == "1\u20442 a kilo"


def test_the_engine_keeps_figures() -> None:
    texts = ["Echá ½ taza de harina.", "Perdieron su casa 7 mil 250 familias.", "Marque 0800-540-6135 si hay humo."]
    outputs = bundled_engine().translate(texts)
    assert all(one.usable for one in outputs)
    assert [kept in one.text for kept, one in zip(("½", "7,250", "0800-540-6135"), outputs, strict=True)] == [True] * 3


@pytest.mark.parametrize(
    ("output", "right"),
    [
        ("in the 93nd minute", "in the 93rd minute"),
        ("the 11st and the 12nd of May", "the 11th and the 12th of May"),
        ("its 1,001th day, the 111st", "its 1,001st day, the 111th"),
        ("the 21st, the 2nd, the 3rd, the 4th", "the 21st, the 2nd, the 3rd, the 4th"),
        ("B2nd and 5 thousand", "B2nd and 5 thousand"),
    ],
)
def test_ordinals_in_digits_have_their_ending(output: str, right: str) -> None:
    assert with_ordinal_endings(output) == right
