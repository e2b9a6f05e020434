"""A sentence that only names somebody or some place is no text to translate; a place in a sentence keeps its whole name."""

from __future__ import annotations

import pytest

from verifier.translation.copied import with_source_names
from verifier.translation.named import names_alone, with_capitals, with_source_places

SAME = [
    "Tijuana.",
    "Buenos Aires.",
    "BUENOS AIRES",
    "COSTA RICA",
    "La Paz",
    "Pedro.",
    "Juan",
    "María Fernanda López",
    "Doña Carmen",
    "San José, Costa Rica",
    "Mar del Plata",
]
TRANSLATED = [
    # English has its own name
    "Londres.",
    "Sevilla",
    "CIUDAD DE MÉXICO",
    "Estados Unidos",
    # words
    "¡Victoria!",
    "Torres",
    "León",
    "LA PAZ",
    "LA UNIÓN",
    "Soledad",
    "Perdí.",
    "México",
    "Canadá y México",
    "Ángel",
    "¡La Libertad!",
    "El Banco",
    "De la",
    "Domingo de Ramos",
    "Victoria de Obama",
    "IGLESIAS SEGURA",
    "«Madrid».",
    "Luis Arce, presidente de Bolivia",
    "Pedro habló con Juan.",
    "",
]
PLACES = [
    ("Vive en Buenos Aires.", "He lives in Good Aires.", "He lives in Buenos Aires."),
    (
        "Nació en San Cristóbal de las Casas.",
        "He was born in San Cristobal of the Houses.",
        "He was born in San Cristóbal de las Casas.",
    ),
    ("Detenido en San Miguel de Tucumán", "Arrested in San Miguel of Tucuman", "Arrested in San Miguel de Tucumán"),
]
LEFT = [
    ("Vive en Buenos Aires.", "He lives in the capital."),
    ("Vive en Buenos Aires.", "The air is good there."),
    ("Vive en Santiago de Chile.", "He lives in Santiago, a city."),
    ("La paz de Colombia llegó.", "The peace of Colombia came."),
    ("La Casa de Costa Rica", "The Costa Rica House"),
    # a part of a longer name, another name, what English calls otherwise
    ("La Unión Europea sancionó a Rusia.", "The European Union sanctioned Russia."),
    ("El Salvador del Mundo", "The Savior of the World"),
    ("Santo Domingo y Santo Tomás predicaron.", "Santo Tomás and Dominic preached."),
    ("Playa del Carmen y Playa Girón", "Playa Girón and the beach"),
    ("El gobernador de Nuevo México renunció.", "The governor of New Mexico resigned."),
]


@pytest.mark.parametrize("sentence", SAME)
def test_a_name_by_itself_stays(sentence: str) -> None:
    assert names_alone(sentence) == sentence


def test_marks_and_words_between_names_are_english() -> None:
    assert names_alone("¡Buenos Aires!") == "Buenos Aires!"
    assert names_alone("¿Andrés y Tijuana?") == "Andrés and Tijuana?"


@pytest.mark.parametrize("sentence", TRANSLATED)
def test_anything_else_is_translated(sentence: str) -> None:
    assert names_alone(sentence) is None


@pytest.mark.parametrize(("source", "output", "mended"), PLACES)
def test_a_place_rendered_in_part_is_written_as_in_the_source(source: str, output: str, mended: str) -> None:
    assert with_source_places(source, output) == mended
    assert with_source_places(source, mended) == mended


@pytest.mark.parametrize(("source", "output"), LEFT)
def test_what_is_no_such_place_is_left_alone(source: str, output: str) -> None:
    assert with_source_places(source, output) == output


def test_places_of_several_words_get_their_capitals_back() -> None:
    assert with_capitals("protestas en buenos aires y la paz") == "protestas en Buenos Aires y la paz"
    assert with_capitals("juan pérez llegó a tijuana") == "Juan Pérez llegó a Tijuana"


@pytest.mark.parametrize(
    ("caption", "capitals"),
    [
        ("macri habló con trump", "Macri habló con Trump"),
        ("murió evo morales, dice un bulo", "murió Evo Morales, dice un bulo"),
        ("cristiano ronaldo entrena en arabia", "Cristiano Ronaldo entrena en arabia"),
        ("la reina isabel viajo ayer", "la reina Isabel viajo ayer"),
        # words that are surnames too
        ("el cristiano viejo y la rosa mexicana", "el cristiano viejo y la rosa mexicana"),
        ("un castillo y una torre castillo", "un castillo y una torre castillo"),
        ("flores blancas y campos rojos", "flores blancas y campos rojos"),
    ],
)
def test_famous_people_get_their_capitals_back(caption: str, capitals: str) -> None:
    assert with_capitals(caption) == capitals


@pytest.mark.parametrize(
    "caption",
    [
        "la costa rica en corales",
        "treinta y tres mineros",
        "el veinticinco de mayo",
        "dos hermanas ganan",
        "una victoria clara",
        "una casa blanca",
    ],
)
def test_words_are_no_places(caption: str) -> None:
    assert with_capitals(caption) == caption


def test_a_name_that_the_model_mangles_is_usable() -> None:
    from verifier.translation.bundled import bundled_engine

    for name in ("El Salvador", "Mar del Plata", "tijuana"):
        (draft,) = bundled_engine().translate([name])
        assert draft.usable and draft.text.casefold() == name.casefold()


def test_a_given_name_before_a_surname_is_kept() -> None:
    assert with_source_names("Pedro Sánchez.", "Dry Sánchez.") == "Pedro Sánchez."
    assert with_source_names("Vino Juan Pablo II.", "John Paul II came.") == "John Paul II came."
