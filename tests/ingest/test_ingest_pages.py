"""Whole news pages: the article stays, whole and in order; what surrounds and interrupts it goes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from verifier.ingest import read_target
from verifier.model import BlockKind, Document

PAGES = Path(__file__).parent / "pages"

# page: (title, language, first words that stay, words that go)
EXPECTED: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    "wordpress": (
        "Bus drivers in Cuenca del Sur call off their strike",
        "en",
        [
            "By Maren Oakes", "The depot on Tuesday", "CUENCA DEL SUR —", "“Nadie gana en una huelga larga,”", "Pedimos descanso",
            "The council had called", "Nobody wins in a long strike.", "What the offer will cost", "1.2 million",
            "Source: city council", "Passengers were relieved.", "The first bus leaves", "Interview in Spanish", "Original: “Es un acuerdo",
        ],
        [
            "Tracking paragraph", "Skip to content", "Opinion", "Share", "Spring sale", "READ MORE", "Rail strike", "inbox", "five best",
            "Tagged", "Taxi drivers", "Hundreds of taxis", "number 9 since", "Good for Remedios", "Gull steals", "All rights", "↩",
        ],
    ),
    "broadsheet": (
        "A Village Votes to Keep Its Only Teacher",
        "en",
        [
            "In a corner of Spain", "Begoña Lozoya in her classroom.", "By Gideon Farr", "The polls opened", "“Si se va la maestra",
            "The regional government", "In a statement", "‘They Learn More Here’", "Ms. Lozoya, 44", "Not everybody put in",
        ],
        [
            "SKIP", "Advertisement", "Menu", "Share full", "112", "Machine copy", "Europe Briefing", "every Thursday", "inbox", "More on Spain",
            "Last Baker", "Terraces", "free articles", "214 partners", "Contact Us",
        ],
    ),
    "live_blog": (
        "Quake off Chile: latest updates",
        "en",
        [
            "A magnitude 7.4", "The tsunami warning", "Schools to stay shut", "Schools in Tarapacá", "President speaks", "The president has arrived",
            "Estoy en Iquique. No están solos.", "— Presidencia de Chile", "The message reads", "What witnesses say", "I met Wilma Choque",
        ],
        ["Weather", "Share", "Copy link", "Advertisement", "so many earthquakes", "Nazca", "Next page", "Top stories", "Budget passes", "Copyright"],
    ),
    "qa_interview": (
        "“I paint with my left ear”",
        "en",
        [
            "The Montevideo painter", "FRAME: When did you", "Szekely: When I stopped", "“El azul suena como una puerta.”", "— Amparo Szekely",
            "FRAME: You have said", "Szekely: “El azul", "Born in Salto", "FRAME: And the critics?", "They were kind. Fueron demasiado",
            "One of them wrote this:", "«Pinta lo que calla»", "The notebook is in", "Interview held in",
        ],
        ["cookies", "Cart", "sculptor", "Ten galleries", "Back to text", "Uruguay", "Comments", "beautiful interview", "cousin", "letter from", "ISSN"],
    ),
    "old_portal": (
        "Fishermen and the port authority agree on one thing",
        None,
        [
            "By LYLE PETTIBONE", "PUERTO MANSO -", '"Ese muelle se cae solo,"', "He said it twice", "The authority's engineer", "No pedimos limosna.",
            "The letter means", "What the shrimpers wrote", "Sin muelle no hay pueblo.", "Without a pier", "Gracias por nada.", "The vote is set",
        ],
        ["Front page", "Obituaries", "Print this", "E-mail", "Windy", "Nets and tackle", "Copyright"],
    ),
    "spanish_daily": (
        "«No nos moverán», dicen los artesanos de San Telmito",
        "es",
        [
            "El municipio quiere trasladar", "Por Itzel Barragán", "SAN TELMITO.\u00a0— A las seis", "—Aquí estaba mi abuela —dice—", "El turismo la escucha",
            "El alcalde, Fermín Uc, asegura que el 25\u00a0%", "El malecón es de quien lo barre.", "La frase, escrita con gis", "La reunión siguiente",
        ],
        [
            "Deportes", "Inicio", "WhatsApp", "Publicidad", "Lee también", "huachinango", "Te puede interesar", "mantarrayas", "en tu correo",
            "Lo más leído", "cazón", "14 comentarios", "Aviso de privacidad",
        ],
    ),
    "hashed_classes": (
        "Glacier guides sue over closed pass",
        "en",
        [
            "By Anneke Loos", "The Paso del Cuerno in March.", "Forty mountain guides", "“Cerraron el paso", "The ministry sees it", "For now the guides",
            "A judge will hear",
        ],
        ["Gear", "eleven best boots", "Never miss a trail", "Keep reading", "A hut with no door", "How to read snow", "Upland Media", "Privacy"],
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    return {name: read_target(str(PAGES / f"{name}.html")) for name in EXPECTED}


def of_kind(document: Document, kind: BlockKind) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.kind is kind]


def inlines(document: Document, kind: str) -> list[tuple[str, Any]]:
    return [(i.span.of(document.text), i.label or i.lang) for i in document.inlines if i.kind == kind]


@pytest.mark.parametrize("name", EXPECTED)
def test_what_stays_and_what_goes(name: str, documents: dict[str, Document]) -> None:
    document = documents[name]
    title, language, stays, goes = EXPECTED[name]
    assert (document.title, document.language) == (title, language)
    assert of_kind(document, BlockKind.TITLE) == [title]
    blocks = [block.span.of(document.text) for block in document.blocks]
    found = [next((n for n, words in enumerate(blocks) if words.startswith(start)), start) for start in stays]
    assert [place for place in found if isinstance(place, str)] == []
    assert found == sorted(found, key=int)
    assert [words for words in goes if words in document.text] == []


def test_every_page_is_listed() -> None:
    assert {path.stem for path in PAGES.glob("*.html")} == set(EXPECTED)


def test_wordpress(documents: dict[str, Document]) -> None:
    document = documents["wordpress"]
    assert document.url == "https://ledger.example/2026/04/cuenca-drivers/"
    assert of_kind(document, BlockKind.BLOCKQUOTE) == ["Pedimos descanso, no privilegios."]
    assert of_kind(document, BlockKind.PULL_QUOTE) == ["Nobody wins in a long strike."]
    assert len(of_kind(document, BlockKind.CAPTION)) == 2
    assert of_kind(document, BlockKind.TABLE_CELL)[:4] == ["Year", "Drivers", "Cost", "2026"]
    assert [block.label for block in document.blocks if block.kind is BlockKind.FOOTNOTE] == ["1", "2"]
    assert inlines(document, "noteref") == [("1", "1"), ("2", "2")]
    assert inlines(document, "em") == [("licenciado", None), ("un acuerdo razonable", "es")]


def test_broadsheet(documents: dict[str, Document]) -> None:
    document = documents["broadsheet"]
    assert inlines(document, "lang") == [("una muestra de cariño", "es")]
    spanish, english = inlines(document, "q")
    assert spanish == ("Los mayores enseñan a los pequeños y yo enseño a los mayores", "es")
    assert english == ("The older ones teach the younger ones, and I teach the older ones.", None)


def test_live_blog(documents: dict[str, Document]) -> None:
    document = documents["live_blog"]
    tweet = next(block for block in document.blocks if block.kind is BlockKind.BLOCKQUOTE)
    assert (tweet.span.of(document.text), tweet.lang) == ("Estoy en Iquique. No están solos.", "es")
    assert len(of_kind(document, BlockKind.LIST_ITEM)) == 2


def test_qa_interview(documents: dict[str, Document]) -> None:
    document = documents["qa_interview"]
    assert inlines(document, "noteref") == [("*", "*"), ("2", "2")]
    assert [b.label for b in document.blocks if b.kind is BlockKind.FOOTNOTE] == ["*", "2"]
    assert of_kind(document, BlockKind.PULL_QUOTE) == ["“El azul suena como una puerta.”"]
    assert inlines(document, "q") == [("Fueron demasiado amables", "es"), ("They were too kind.", None)]


def test_old_portal(documents: dict[str, Document]) -> None:
    document = documents["old_portal"]
    cells = {b.span.of(document.text): (b.row, b.column) for b in document.blocks if b.kind is BlockKind.TABLE_CELL}
    assert cells["Gracias por nada."] == (2, 0)
    assert cells["(also read as: You are welcome.)"] == (3, 1)


def test_spanish_daily_is_latin_1_and_says_so(documents: dict[str, Document]) -> None:
    document = documents["spanish_daily"]
    assert inlines(document, "q") == [("They should leave her alone", "en"), ("Deberían dejarla en paz", None)]
    assert "\ufffd" not in document.text
