"""Countries keep their names: found in Spanish, looked for in English, and given capitals in captions."""

from __future__ import annotations

import pytest

from verifier.translation.bundled import bundled_engine
from verifier.translation.countries import countries_of, english_country, names_country, with_country_capitals


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Suecia y Corea del Sur firmaron.", ["Suecia", "Corea del Sur"]),
        ("El vuelo salió de Países Bajos.", ["Países Bajos"]),
        ("Juega en el Real España desde mayo.", []),  # part of a longer name
        ("Volvió de América.", []),
    ],
)
def test_countries_are_found(text: str, named: list[str]) -> None:
    assert [text[start:end] for start, end in countries_of(text)] == named


@pytest.mark.parametrize(
    ("name", "output", "kept"),
    [
        ("Hungría", "Hungary voted against.", True),
        ("Hungría", "The Hungarian delegation voted against.", True),
        ("Reino Unido", "UK sales fell.", True),
        ("Ecuador", "We crossed the equator.", True),
        ("Hungría", "The hungry team lost.", False),
        ("Países Bajos", "She came from low countries.", False),
    ],
)
def test_what_stands_for_a_country(name: str, output: str, kept: bool) -> None:
    assert names_country(name, output) is kept


def test_english_has_articles_of_its_own() -> None:
    assert english_country("Países Bajos", within="He lives in ") == "the Netherlands"
    assert english_country("Países Bajos", within="") == "The Netherlands"
    assert english_country("Países Bajos", within="From the ") == "Netherlands"
    assert english_country("Noruega", within="From ") == "Norway"


@pytest.mark.parametrize(
    ("printed", "capitals"),
    [
        ("vuelos a noruega desde españa", "vuelos a Noruega desde España"),
        ("tren de suiza", "tren de Suiza"),
        ("la embajada de estados unidos", "la embajada de Estados Unidos"),
        ("noruega no firmó", "Noruega no firmó"),
        ("vamos a catar un vino", "vamos a catar un vino"),
        ("una vaca suiza", "una vaca suiza"),
        ("mis primos irán mañana", "mis primos irán mañana"),
        ("salsa de ají y chile", "salsa de ají y chile"),
        ("por un reino unido y en paz", "por un reino unido y en paz"),
    ],
)
def test_captions_get_the_capitals_of_countries(printed: str, capitals: str) -> None:
    assert with_country_capitals(printed) == capitals


def test_the_engine_names_the_country() -> None:
    texts = [
        "El barco viene de República Dominicana con café.",
        "mi tía trabaja en dinamarca",
        "LA SELECCIÓN DE HUNGRÍA PERDIÓ",
    ]
    first, small, shouted = (one.text for one in bundled_engine().translate(texts))
    assert "Dominican Republic" in first
    assert "Denmark" in small
    assert "HUNGAR" in shouted
