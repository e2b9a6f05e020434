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
    # one number in place of another, in words
    ("Mide 1,80 y pesa noventa kilos.", "He is 1.80 and no hundred kilos.", "“hundred”"),
    ("Llevo veintidós años en esta empresa.", "I have been twenty years with this company.", "“twenty”"),
    ("Caminamos 40 kilómetros bajo la lluvia.", "We walked fourteen kilometres in the rain.", "“fourteen”"),
    ("Éramos ochenta y tres en la bodega del barco.", "There were eighty-eight of us in the hold.", "“eighty eight”"),
    ("Cerraron doscientas escuelas rurales.", "They closed two thousand rural schools.", "“two thousand”"),
    # words that nobody has said
    ("Messi nunca se rinde.", "I'm neverrinded.", "“neverrinded”"),
    ("La niña salió ilesa.", "The girl came wentiles.", "“wentiles”"),
    ("Mi padre es analfabeto.", "My father is anphabete.", "“anphabete”"),
    ("Estaba a dos cuadras de la plaza.", "I was two cudras from the square.", "“cudras”"),
    ("Nos aumentaron el arriendo sin avisar.", "They raised our abrumators without notice.", "“abrumators”"),
    ("Desconfiamos de los concejales.", "We deconfy the councillors.", "“deconfy”"),
    # Spanish left standing
    ("Es un gasto que nadie aprobó.", "It is a gasto that nobody approved.", "“gasto”"),
    ("El sistema se cayó a media mañana.", "The sistema went down in mid-morning.", "“sistema”"),
    ("Repartieron mascarillas en la feria.", "They handed out mascarillas at the fair.", "“mascarillas”"),
    ("Mi nieto ya no quiere volver.", "My nieto no longer wants to come back.", "“nieto”"),
    ("Fue un discurso hostil.", "It was a hostil speech.", "“hostil”"),
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
    # numbers in words
    ("Pesa noventa kilos.", "He weighs ninety kilos."),
    ("Pesa 92 kilos.", "He weighs ninety-two kilos."),
    ("Somos doscientas familias y 15 maestros.", "We are two hundred families and fifteen teachers."),
    ("Nací en mil novecientos ochenta y cinco.", "I was born in nineteen eighty-five."),
    ("Fueron 1.200 votos.", "It was twelve hundred votes."),
    ("Costó dos mil millones.", "It cost two billion."),
    ("Salimos a las 15.", "We left at three."),
    ("Nadie vino a la reunión.", "Not one of the two came to the meeting."),
    ("Vinieron veintidós.", "A couple of dozen came."),
    ("Es uno de los míos.", "He is one of mine."),
    ("Tardamos mes y medio.", "It took us six weeks."),
    # inflections, derivations, compounds, contractions and names of known words
    ("Me lo prestó y se lo devolví.", "He lended it to me and I repayed it."),
    ("Las democracias se cansan.", "The democracys get tired."),
    ("Eso es incobrable.", "That is uncollectable."),
    ("Los aguateros pasaban a las seis.", "The water-carriers came by at six."),
    ("No estaban en la lista.", "They weren't on the list, I'd say."),
    ("Pasó por la ribera del río.", "It went along the riverside, by the boathouse."),
    ("Llegó Wenceslao Itzep.", "Wenceslao Itzep arrived."),
    ("El caso Odebrecht nos hundió.", "The Odebrecht case sank us."),
    # Spanish words that English prints too
    ("Cobro novecientos pesos por día.", "I earn nine hundred pesos a day."),
    ("El pasaje cuesta tres bolivianos.", "The fare is three bolivianos."),
    ("Comimos empanadas y tortillas.", "We ate empanadas and tortillas."),
    ("En el barrio nadie duerme.", "In the barrio nobody sleeps."),
    ("El hotel es un hospital.", "The hotel is a hospital."),
    ("No es un animal.", "It is no animal."),
    ("Trabajo en la Fundación Pan para Todos.", "I work at the Fundación Pan para Todos."),
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


def test_a_decimal_that_begins_like_a_year_is_read() -> None:
    assert unexplained_numbers("Subió siete grados.", "It rose 20.2 degrees.") == ["20.2"]
