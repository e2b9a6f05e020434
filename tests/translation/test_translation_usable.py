from __future__ import annotations

import pytest

from verifier.translation.numerals import unexplained_numbers
from verifier.translation.usable import unusable_reason

LONG = "Los vecinos de la ribera llevan tres semanas sin luz ni agua y nadie del municipio ha venido a verlos."

MUST_FLAG = [
    # loops
    (LONG, "The neighbours have been there there there there there for weeks.", "repeats itself"),
    (LONG, "The neighbours of the house of the house of the house of the house have no light.", "of the house"),
    ("No me voy a callar.", "I won't shut up, up, up, up, up.", "repeats itself"),
    ("Vino Wenceslao.", "Wenwenwenwenwenwenwenwen came.", "repeats itself"),
    ("Ella cantaba en la calle.", "la la la", "repeats itself"),
    ("No, no y no.", "No, no, no, no, no, no, no, no.", "repeats itself"),
    # nothing came out
    ("No pasarán.", "", "empty"),
    ("No pasarán.", " . . ", "empty"),
    # the Spanish itself
    ("No pasarán los camiones por aquí.", "No pasarán los camiones por aquí.", "untranslated"),
    ("Muchas gracias", "Muchas gracias", "untranslated"),
    ("Queremos que nos devuelvan la tierra.", "We want que nos devuelvan la tierra.", "untranslated"),
    # length
    ("Ya es tarde.", "It is late already, and so we went on to the other side of the river to see them.", "as long as"),
    (LONG, "The neighbours.", "leaves out"),
    # numbers from nowhere
    ("Perdimos la cosecha en enero.", "We lost the 2019 harvest in January.", "2019"),
    ("Murieron 22 personas.", "222 people died.", "222"),
    ("Ocurrió en el siglo XVI.", "It happened in the 19th century.", "19"),
    ("Pagué 8.733 pesos.", "I paid 8.73 pesos.", "8.73"),
    ("Somos treinta y cinco.", "There are 36 of us.", "36"),
    ("Salimos a las 7.", "We left at 9:00.", "9:00"),
]

MUST_NOT_FLAG = [
    (LONG, "Residents on the riverside have gone three weeks without power or water and no one from the council came."),
    ("No, no, no, no.", "No, no, no, no."),
    ("Jajajajajajajajaja, qué risa.", "Hahahahahahahahaha, how funny."),
    ("¡Gol, gol, gol!", "Goal, goal, goal, goal!"),
    ("No", "No"),
    ("No, no", "No, no"),
    ("Juan Carlos Pérez Albarracín", "Juan Carlos Pérez Albarracín"),
    ("Madrid", "Madrid"),
    ("Estudié en la Universidad de los Andes.", "I studied at the Universidad de los Andes."),
    ("Trabajo en el Ministerio de la Mujer.", "I work at the Ministerio de la Mujer."),
    ("¡Qué va!", "Not at all, no way!"),
    ("Ni modo.", "That's just how it is."),
    ("Perdimos mil doscientos empleos.", "We lost 1,200 jobs."),
    ("Costó 1.500 millones de pesos.", "It cost 1.5 billion pesos."),
    ("Un millón y medio de firmas", "1.5 million signatures"),
    ("Éramos treinta y cinco.", "There were 35 of us."),
    ("Doce mil quinientos hogares", "12,500 homes"),
    ("12 mil 500 hogares", "12500 homes"),
    ("Dos docenas de huevos y un centenar de panes", "24 eggs and 100 loaves"),
    ("en el siglo XXI", "in the 21st century"),
    ("desde el siglo XIX", "since the 1800s"),
    ("La crisis de los noventa", "The crisis of the 1990s"),
    ("en la década de 1970", "in the '70s"),
    ("El mundial del 78", "The 1978 World Cup"),
    ("Diecinueve ochenta y cinco", "1985"),
    ("Cerramos a las 22:00.", "We close at 10 p.m."),
    ("Cierran a las tres y media.", "They close at 3:30."),
    ("Son las nueve menos cuarto.", "It's 8:45, I mean a quarter to 9."[9:]),
    ("Subió un 3,5 %.", "It rose 3.5%."),
    ("Se clasificó para octavos de final.", "They made the last 16."),
    ("Tuvo covid dos veces.", "He had COVID-19 twice."),
    ("La tercera vez", "The 3rd time"),
    ("Mitad y mitad", "50-50"),
]


@pytest.mark.parametrize(("source", "output", "part"), MUST_FLAG)
def test_failures_are_recognised(source: str, output: str, part: str) -> None:
    reason = unusable_reason(source, output)
    assert reason is not None and part in reason and reason.startswith("it ")


@pytest.mark.parametrize(("source", "output"), MUST_NOT_FLAG)
def test_sound_outputs_pass(source: str, output: str) -> None:
    assert unusable_reason(source, output) is None


def test_an_output_that_was_cut_off_is_unusable() -> None:
    assert unusable_reason("No sé qué decirle.", "I don't know what to", cut_off=True) == "it did not come to an end"


@pytest.mark.parametrize("number", [7, 16, 21, 45, 99, 100, 115, 500, 1000, 1999, 2500, 100_000, 3_400_000])
def test_number_words_ground_their_digits(number: int) -> None:
    num2words = pytest.importorskip("num2words").num2words
    assert unexplained_numbers(f"Fueron {num2words(number, lang='es')}.", f"There were {number:,}.") == []
    assert unexplained_numbers(f"Fueron {num2words(number, lang='es')}.", f"There were {number + 13:,}.") != []
