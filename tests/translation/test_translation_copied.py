"""Names come out as the source has them, and what the output lost is known."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from verifier.translation.copied import lost_names, lost_writing, with_source_names
from verifier.translation.engine import Draft, SentenceEngine
from verifier.translation.usable import unusable_reason

MENDED = [
    # misspelt
    ("Lo dijo Andrés Obrador.", "Andrés Obrator said so.", "Andrés Obrador said so."),
    ("El libro de Yásnaya Aguilar", "Yasnya Aguilar's book", "Yásnaya Aguilar's book"),
    ("La señora Huenchumilla vive en Temuco.", "Ms. Huenchumila lives in Temuco.", "Ms. Huenchumilla lives in Temuco."),
    ("La casa de Iturriaga", "Iturria's house", "Iturriaga's house"),
    ("Murió en Łódź en 1944.", "He died in Łóź in 1944.", "He died in Łódź in 1944."),
    (
        "Pague a ES9121000418450200051332 hoy.",
        "Pay to ES91210004184502000050051332 today.",
        "Pay to ES9121000418450200051332 today.",
    ),
    # by itself
    ("¡Huenchumilla!", "Hey!", "Huenchumilla!"),
    # translated, beside the rest of the name
    ("Habló Hugo Chávez anoche.", "Hugo Keys spoke last night.", "Hugo Chávez spoke last night."),
    ("Pierre Blanc se negó.", "Pierre White refused.", "Pierre Blanc refused."),
]
LEFT = [
    # English has another form
    ("Viajó de Londres a Nínive.", "He traveled from London to Nineveh."),
    ("El papa Benedicto visitó Polonia.", "Pope Benedict visited Poland."),
    ("Catar ganó.", "Qatar won."),
    ("Carlos Darwin lo escribió.", "Charles Darwin wrote it."),
    # titles and institutions are translated
    ("El Ministerio de Salud lo negó.", "The Ministry of Health denied it."),
    ("La Casa Blanca no respondió.", "The White House did not respond."),
    # nothing but the accents
    ("Vino María Gómez.", "Maria Gomez came."),
    # a form of a word that no list has
    ("¡Rescatémonos!", "Let's Rescue!"),
    # lost, but nothing stands in its place
    ("Se lo pidió a Iturriaga.", "He asked him for it."),
    ("Se lo pidió a Iturriaga.", "The congresswoman asked for it."),
    ("Iturriaga y Temuco crecieron.", "The towns grew."),
]


@pytest.mark.parametrize(("source", "output", "mended"), MENDED)
def test_a_name_is_written_as_in_the_source(source: str, output: str, mended: str) -> None:
    assert with_source_names(source, output) == mended
    assert with_source_names(source, mended) == mended


@pytest.mark.parametrize(("source", "output"), LEFT)
def test_what_english_says_otherwise_is_left_alone(source: str, output: str) -> None:
    assert with_source_names(source, output) == output


def test_lost_names_are_those_that_english_would_keep() -> None:
    assert lost_names("La ministra Iturriaga voló de Londres a Temuco.", "The minister flew from London.") == [
        "Iturriaga",
        "Temuco",
    ]
    assert lost_names("La Ministra voló a París.", "The minister flew to Paris.") == []


def test_lost_writing_makes_an_output_unusable() -> None:
    assert lost_writing("La palabra 北京 es china.", "The word is Chinese.") == "北京"
    assert "北京" in (unusable_reason("La palabra 北京 es china.", "The word is Chinese.") or "")
    assert lost_writing("Vive en 北京 desde ayer.", "She has lived in Beijing since yesterday.") is None
    assert lost_writing("La palabra 北京 es china.", "The word 北京 is Chinese.") is None
    assert lost_writing("El peñón de Þingvellir", "The rock") is None


def test_ordinals_are_latin_and_broken_letters_make_an_output_unusable() -> None:
    assert unusable_reason("El 4º piso, 2ª puerta.", "The 4th floor, 2nd door.") is None
    assert unusable_reason("Mide 5 µm de largo.", "It is 5 μm long.") is None
    assert unusable_reason("Hace 20 ºC en Łódź.", "It is 20 °C in Łódź.") is None
    assert "broken" in (unusable_reason("Un coche pasó hoy.", "A car \ufffd passed today.") or "")
    assert "broken" in (unusable_reason("El libro de Tomás Hưng.", "The book of Tomás Hᆨ.") or "")


def test_a_billon_is_no_billion() -> None:
    assert "billón" in (unusable_reason("No 1200 millones, 2 billones.", "Not 1.2 billion, 2 billion.") or "")
    assert "billón" in (unusable_reason("Costó 1,5 billones de pesos.", "It cost 1.5 billion pesos.") or "")
    assert unusable_reason("Costó 1,5 billones de pesos.", "It cost 1.5 trillion pesos.") is None
    assert "billón" in (unusable_reason("Una inversión de 3 billones.", "A 3 billion-dollar investment.") or "")
    assert unusable_reason("Costó medio billón.", "It cost 500 billion.") is None
    assert unusable_reason("Costó mil millones de pesos.", "It cost a billion pesos.") is None


def test_the_beam_s_draft_that_keeps_the_names_is_chosen() -> None:
    class Beam(SentenceEngine):
        runtime, _load, _score = "none", None, None  # type: ignore[assignment]  # never called here

        def _translate(self, sources: list[list[str]]) -> list[Any]:
            texts = ("The woman came yesterday.", "Ms. Iturriaga came yesterday.", "Iturriaga came yesterday.")
            return [iter([Draft(text.split(), -1.0, cut_off=False) for text in texts]) for _ in sources]

    engine = Beam("beam", Path("nowhere"), mends_names=True)
    engine._pieces = SimpleNamespace(encode_source=str.split, decode=" ".join)  # type: ignore[assignment]  # words for pieces
    assert engine.translate(["La señora Iturriaga vino ayer."])[0].text == "Ms. Iturriaga came yesterday."
    assert engine.translate(["La señora vino ayer."])[0].text == "The woman came yesterday."
