"""Sentences in capitals and without ñ, which models have hardly seen, are translated as running text would be."""

from __future__ import annotations

import pytest

from verifier.translation.bundled import bundled_engine
from verifier.translation.spelling import as_learnt


def test_a_placard_is_translated_as_running_text_and_comes_back_in_capitals() -> None:
    shouted, said = bundled_engine().translate(["EL PRESIDENTE NO FIRMÓ LA LEY.", "El presidente no firmó la ley."])
    assert shouted.text == said.text.upper()
    assert shouted.usable and shouted.log_prob == said.log_prob


def test_an_acronym_is_no_placard() -> None:
    (hypothesis,) = bundled_engine().translate(["La ONU no firmó."])
    assert hypothesis.text != hypothesis.text.upper()


@pytest.mark.parametrize(
    ("printed", "learnt"),
    [
        ("el ano pasado fuimos a la montana", "el año pasado fuimos a la montaña"),
        ("Los ninos de Espana no hablan espanol", "Los niños de España no hablan español"),
        ("ESTE ANO NO HAY NINOS", "Este año no hay niños"),
        ("manana la senora vuelve temprano", "mañana la señora vuelve temprano"),
    ],
)
def test_a_caption_gets_its_tilde(printed: str, learnt: str) -> None:
    assert as_learnt(printed) == learnt


@pytest.mark.parametrize(
    "printed",
    [
        "Me da pena la cana de una mujer sana",
        "La campana suena y el sonar no funciona",
        "Danos una mano con la cena",
        "Natalia Fontana cantó en Ginebra con Hannah",
        "El año en que ganaron los ninos",
        "Vive en Montana con su amiga Nina",
        "En Puno los campesinos tocaron la flauta",
    ],
)
def test_words_with_n_stay(printed: str) -> None:
    assert as_learnt(printed) == printed


@pytest.mark.parametrize(
    ("printed", "learnt"),
    [
        ("Dinero.", "dinero."),
        ("Dinero", "dinero"),
        ("¿Dónde?", "¿Dónde?"),
        ("Chiapas.", "Chiapas."),
        ("¡FUEGO!", "fuego."),
        ("NO PASARÁN", "No pasarán"),
        ("AGUA LIMPIA", "Agua limpia"),
        ("Quito", "Quito"),
        ("¡Ecuador!", "¡Ecuador!"),
        ("Argentina.", "Argentina."),
        ("Luz.", "luz."),
        ("ECUADOR EN LLAMAS HOY", "Ecuador en llamas hoy"),
        ("MUCHA LLUVIA EN ARGENTINA", "Mucha lluvia en Argentina"),
        ("ONU", "ONU"),
        ("¿Y?", "¿Y?"),
        ("SE ALQUILA", "Se alquila"),
        ("„Nunca robé nada“, insistió.", "“Nunca robé nada”, insistió."),
    ],
)
def test_a_word_by_itself_is_no_name(printed: str, learnt: str) -> None:
    assert as_learnt(printed) == learnt


def test_a_word_by_itself_comes_back_with_its_capital() -> None:
    texts = [
        hypothesis.text
        for hypothesis in bundled_engine().translate(["Mujer", "¡Dinero!", "HUELGA", "¿Dónde?", "Perdí."])
    ]
    assert texts == ["Woman", "Money!", "STRIKE", "Where?", "I lost."]


@pytest.mark.parametrize(
    ("printed", "learnt"),
    [
        ("LA OTAN NO ENVIARÁ TROPAS", "La OTAN no enviará tropas"),
        ("el pri y la oea piden diálogo", "el PRI y la OEA piden diálogo"),
        ("enrique llamó a teresa", "Enrique llamó a Teresa"),
        ("ayer obama llegó a tijuana", "ayer Obama llegó a Tijuana"),
        # everyday words
        ("el pan y la norma no alcanzan", "el pan y la norma no alcanzan"),
        ("una victoria clara con dolores", "una victoria clara con dolores"),
        ("la sal y la paloma", "la sal y la paloma"),
    ],
)
def test_captions_get_the_capitals_of_people_and_acronyms(printed: str, learnt: str) -> None:
    assert as_learnt(printed) == learnt


@pytest.mark.parametrize(
    ("printed", "learnt"),
    [
        ("el rincon tambien quedo aqui", "el rincón también quedó aquí"),
        ("jamas habia visto la corrupcion asi", "jamás había visto la corrupción así"),
        ("No hay mas dias libres en otoño", "No hay más días libres en otoño"),
        ("los jovenes estan cantando", "los jóvenes están cantando"),
        ("el niño esta durmiendo y la casa esta en silencio", "el niño está durmiendo y la casa está en silencio"),
        ("Si, señor", "Sí, señor"),
        ("Por que no vino?", "¿Por qué no vino?"),
        ("y donde queda la estacion?", "¿y dónde queda la estación?"),
        ("Que bonito!", "¡Que bonito!"),
    ],
)
def test_a_message_gets_the_accents_and_marks_that_it_lacks(printed: str, learnt: str) -> None:
    assert as_learnt(printed) == learnt


@pytest.mark.parametrize(
    "printed",
    [
        "Me disculpo por lo que compro y llevo",
        "Si hablaras menos no me enfadara",
        "Esta entrada no sirve y esta noche llueve",
        "Gomez y Martin viven en Bogota",
        "Ya llegó el camion",  # it prints accents
        "El icono del periodo es este",
        "¿Si viene, que traiga pan?",
        "«¿Vienes?», dijo",
    ],
)
def test_words_that_are_some_without_their_accent_stay(printed: str) -> None:
    assert as_learnt(printed) == printed


@pytest.mark.parametrize(
    ("printed", "learnt"),
    [
        ("la senadora paredes no votó", "la senadora Paredes no votó"),
        ("el juez bravo renunció anoche", "el juez Bravo renunció anoche"),
        ("los hermanos cuevas huyeron", "los hermanos Cuevas huyeron"),
        ("el señor lobo y la doctora campos", "el señor Lobo y la doctora Campos"),
        ("chile ganó el partido", "Chile ganó el partido"),
        # adjectives, things and verbs
        ("el presidente viejo vive aquí", "el presidente viejo vive aquí"),
        ("el señor de las flores y su lobo", "el señor de las flores y su lobo"),
        ("hay paredes y cuevas en el cerro", "hay paredes y cuevas en el cerro"),
        ("échale chile al caldo", "échale chile al caldo"),
        ("el chile no se vendió", "el chile no se vendió"),
    ],
)
def test_captions_get_the_capitals_of_surnames_after_offices(printed: str, learnt: str) -> None:
    assert as_learnt(printed) == learnt


def test_signs_in_capitals_come_out_as_signs_and_a_letter_is_not_shouted() -> None:
    printed = ["PROHIBIDO ESTACIONAR", "LIQUIDACIÓN TOTAL", "Cerrado por duelo.", "¿Y?", "¿O?"]
    texts = [hypothesis.text for hypothesis in bundled_engine().translate(printed)]
    assert texts == ["NO PARKING", "CLEARANCE SALE", "Closed for mourning.", "And?", "Or?"]
