"""Decades in words, nouns told by their gender, and names with particles or by themselves."""

from __future__ import annotations

import pytest

from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.figures import with_plain_figures
from verifier.translation.fullnames import persons
from verifier.translation.nouns import lost_nouns
from verifier.translation.spelling import as_learnt

DECADES = [
    ("En los noventa todo era más fácil.", "En los años 90 todo era más fácil."),
    ("Nació en los años cuarenta.", "Nació en los años 40."),
    ("La década de los setenta fue dura.", "Los años 70 fue dura."),
    ("En la década del treinta llegaron.", "En los años 30 llegaron."),
    ("Son de los años ochenta y noventa.", "Son de los años 80 y 90."),
    ("A mediados de los noventa emigró.", "A mediados de los años 90 emigró."),
    ("En los ochenta pueblos no hay médico.", "En los ochenta pueblos no hay médico."),
    ("Los noventa y cinco detenidos salieron.", "Los noventa y cinco detenidos salieron."),
    ("Murió a los noventa años.", "Murió a los noventa años."),
]
NAMES = ["José de San Martín", "Juan de Dios Peza", "Gonzalo de la Maza", "Ana María de San José"]
CAPITALS = [
    ("PILAR Y ROCÍO GANAN LA MEDALLA", "Pilar y Rocío ganan la medalla"),
    ("don eusebio perdió su casa", "don Eusebio perdió su casa"),
    ("el papa francisco pidió paz", "el papa Francisco pidió paz"),
    ("paz y gloria buscan todos", "paz y gloria buscan todos"),
]


@pytest.mark.parametrize(("text", "wanted"), DECADES)
def test_decades_in_words_get_digits(text: str, wanted: str) -> None:
    assert with_plain_figures(text) == wanted


@pytest.mark.parametrize("name", NAMES)
def test_names_with_particles_are_one(name: str) -> None:
    source = f"{name} cruzó los Andes."
    assert [source[one.start : one.end] for one in persons(source)] == [name]


@pytest.mark.parametrize(("text", "wanted"), CAPITALS)
def test_names_get_their_capitals(text: str, wanted: str) -> None:
    assert as_learnt(text) == wanted


def test_its_gender_tells_what_a_noun_means() -> None:
    assert [one.noun.english[0] for one in lost_nouns("El papa visitó la isla.", "The potato visited the island.")] == [
        "pope"
    ]
    assert lost_nouns("La papa está cara.", "The potato is expensive.") == []
    assert lost_nouns("El papa Francisco visitó la isla.", "The Francis visited the island.") == []


def test_the_engine_copies_names_by_themselves(bundled: CTranslate2Engine) -> None:
    texts = ["Remedios", "Pilar", "Luz", "El papa visitó al rey.", "José de San Martín cruzó los Andes."]
    assert [hypothesis.text for hypothesis in bundled.translate(texts)] == [
        "Remedios", "Pilar", "Light", "The pope visited the king.", "José de San Martín crossed the Andes.",
    ]  # fmt: skip
