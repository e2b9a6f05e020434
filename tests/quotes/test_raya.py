"""Raya dialogue as pages print it: a turn a paragraph or a turn a line, with and without spaces round the raya."""

from __future__ import annotations

import pytest

from verifier.ingest import from_html, from_text
from verifier.model import Style
from verifier.quotes import find_quotations

TURNS = [
    (
        "– Estoy harta de reuniones – she adds – y de que me den la razón.",
        ["Estoy harta de reuniones y de que me den la razón."],
    ),
    (
        "– Me quedo en el pueblo – aunque no haya escuela – y punto.",
        ["Me quedo en el pueblo – aunque no haya escuela – y punto."],
    ),
    (
        "—¿Va a renunciar?\n—No voy a renunciar —dijo Ortega— mientras tenga fuerzas.",
        ["¿Va a renunciar?", "No voy a renunciar mientras tenga fuerzas."],
    ),
    (
        "—No vamos a firmar nada.\r\n—Entonces me voy —dijo Ruiz—. Mañana vuelvo.\r\n—Cierre la puerta, por favor.",
        ["No vamos a firmar nada.", "Entonces me voy Mañana vuelvo.", "Cierre la puerta, por favor."],
    ),
    ("—No firmamos nada —dijo Ortega.\n—Yo tampoco —respondió Ruiz.", ["No firmamos nada", "Yo tampoco"]),
    ("— No vamos a firmar nada — dijo Ortega.", ["No vamos a firmar nada"]),
    ("– No vamos a firmar nada – dijo Ortega –. Mañana vuelvo.", ["No vamos a firmar nada Mañana vuelvo."]),
    ("—Somos pocos — muy pocos — y viejos —dijo Ortega.", ["Somos pocos — muy pocos — y viejos"]),
    ("—Llevo aquí treinta años,\ntoda una vida —dijo Ortega.", ["Llevo aquí treinta años,\ntoda una vida"]),
]


@pytest.mark.parametrize(("text", "spoken"), TURNS)
def test_turns(text: str, spoken: list[str]) -> None:
    found = [q for q in find_quotations(from_text(text)) if q.style is Style.RAYA]
    assert [q.text for q in found] == spoken
    assert all(text[span.start : span.end] in text for q in found for span in q.spans)


def test_turns_divided_by_a_line_break_of_the_page() -> None:
    page = "<article><p>El juez entró.</p><p>—¿Cuándo lo supo?<br>—El lunes —contestó Paz—, por la radio.</p></article>"
    found = [q.text for q in find_quotations(from_html(page)) if q.style is Style.RAYA]
    assert found == ["¿Cuándo lo supo?", "El lunes por la radio."]


def test_a_rendering_under_its_dialogue_is_no_part_of_it() -> None:
    text = (
        "—No habrá acuerdo —dijo el alcalde— mientras sigan los cortes.\n“There will be no agreement,” the mayor said."
    )
    assert [(q.style, q.text) for q in find_quotations(from_text(text))] == [
        (Style.RAYA, "No habrá acuerdo mientras sigan los cortes."),
        (Style.DOUBLE, "There will be no agreement,"),
    ]


def test_a_picture_credit_is_no_quotation() -> None:
    text = "“Aquí me quedo,” she said: “Here I stay.” (Foto: L. Paz)"
    assert [q.text for q in find_quotations(from_text(text))] == ["Aquí me quedo,", "Here I stay."]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("—No, no lo vendimos.\n\n—Entonces lo robaron.", ["No, no lo vendimos.", "Entonces lo robaron."]),
        ("—Sí, señora, yo lo vi.\n\n—Yes, ma'am, I saw it.", ["Sí, señora, yo lo vi.", "Yes, ma'am, I saw it."]),
        ("—Elena, pasá por acá.\n\n—Elena, come this way.", ["Elena, pasá por acá.", "Elena, come this way."]),
        ("—María José, ¿quién vino hoy?\n\n—María José, who came today?", ["María José, ¿quién vino hoy?", "María José, who came today?"]),
        # who wrote or said what stands above
        ("Nos quedamos en la casa.\n— Elena Roldán, vecina de Lota", []),
        ("Nos quedamos en la casa.\n— Elena Roldán, vecina de Lota.", []),
        ("Nos quedamos en la casa.\n— Elena Roldán (@elenar) 3 de mayo de 2026", []),
        ("Nos quedamos en la casa.\n— Elena, vecina de Lota", []),
    ],
)  # fmt: skip
def test_a_turn_is_no_byline(text: str, spoken: list[str]) -> None:
    found = [q.text for q in find_quotations(from_text(text)) if q.style is Style.RAYA]
    assert found == spoken
