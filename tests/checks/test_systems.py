"""Numbers that two countries give otherwise: sizes, degrees, speeds, school years, floors, slang, telephone numbers, added time."""

from __future__ import annotations

import pytest

from verifier.checks.amounts.numbers import check_numbers
from verifier.checks.sides import Sides
from verifier.checks.times.dates import check_dates
from verifier.model import Issue

MUST_FLAG = [
    ("En Hermosillo hacía 42 grados.", "It was 42 degrees Fahrenheit in Hermosillo."),
    ("Cocinamos a 38 grados dentro del camión.", "We cook at 38°F inside the truck."),
    # degrees and speeds
    ("Amanecimos con 8 grados bajo cero.", "We woke up to 8 degrees."),
    ("Amanecimos con 8 grados bajo cero.", "We woke up to minus 18 degrees."),
    ("En Ushuaia hubo 5 bajo cero.", "In Ushuaia it was 9 below zero."),
    ("Quedamos a 14 grados bajo cero en la costa.", "We were left at 14 degrees on the north-east coast."),
    ("La fiebre le llegó a 39.", "Her fever reached 93."),
    ("La temperatura subió a 38 en Mérida.", "The temperature rose to 108 in Mérida."),
    ("El camión venía a 120 por hora.", "The truck was coming at 120 miles an hour."),
    ("El camión venía a 120 por hora.", "The truck was coming at 45 miles an hour."),
    # sizes
    ("Calzo un 39 y me apretaban las botas.", "I wear a size 23 and the boots pinched."),
    ("Usa la talla 40 de pantalón.", "She wears a size 30 in pants."),
    # shares, dozens, minutes, telephones
    ("El 25 % de las aulas no tiene techo.", "One classroom in five has no roof."),
    ("Un niño de cada diez trabaja.", "One child in twelve works."),
    ("Vendió docena y media de pasteles.", "He sold twelve cakes."),
    ("El gol llegó en el minuto 94.", "The goal came two minutes into stoppage time."),
    ("Llame al cuatro cinco tres, veintiuno, ochenta y seis.", "Call 453-21-68."),
    # slang
    ("El reloj le costó tres kilos, dijo.", "The watch cost him five million, he said."),
    ("Me pidió un quinientón.", "He asked me for three hundred pesos and 5 dollars."),
    # centuries
    ("La torre es de mediados del siglo XIV.", "The tower dates to around 1450."),
    ("La torre es del siglo XIV.", "The tower dates to 1312."),
    # half a step away only with a word that says so
    ("Está a tres cuadras y media.", "It is four blocks away."),
    # no sum
    ("Hicieron tres pausas de diez minutos.", "They took breaks of 40 minutes in all."),
    # a ratio is no difference
    ("Ganaron por dos votos.", "They won by a two-to-one majority."),
    # what is left after a fall
    ("La captura cayó un 25 %.", "The catch fell by 75 percent."),
    ("La captura cayó a la cuarta parte.", "The catch fell to 75 percent."),
    # words that another number must not answer
    ("Gana cuatro veces lo que yo.", "He earns a quarter of what I do."),
    ("El terremoto de 1939 mató a miles.", "The 1939 earthquake killed millions."),
    ("Cierra de 2 a 4 de la tarde.", "It closes for 2 to 4 hours in the afternoon."),
]
MUST_NOT_FLAG = [
    ("En Hermosillo hacía 42 grados.", "It was 42 degrees in Hermosillo."),
    ("En Hermosillo hacía 42 grados.", "It was 108 degrees Fahrenheit in Hermosillo."),
    ("En Houston pasamos de los 100 grados.", "In Houston we topped 100 degrees Fahrenheit."),
    ("Marcaba 40 grados Fahrenheit.", "It read 40 degrees Fahrenheit."),
    ("Amanecimos con 8 grados bajo cero.", "We woke up to minus 8 degrees."),
    ("Amanecimos con 8 grados bajo cero.", "We woke up to 18 degrees Fahrenheit."),
    ("Se esperan entre 5 y 10 grados bajo cero.", "Between 5 and 10 degrees below zero is expected."),
    ("Hubo temperaturas bajo cero, de hasta 12 grados.", "There were temperatures of as low as -12."),
    ("Pasamos de los 20 grados bajo cero.", "We went past 20 degrees below zero."),
    ("Hizo cuatro grados menos de lo normal.", "It was four degrees below the average."),
    ("En la sierra hubo 20 bajo cero.", "In the mountains it was 20 below."),
    ("La fiebre le llegó a 39.", "Her fever reached 102."),
    ("El termómetro marcó 42 en Sevilla.", "The thermometer hit 108 in Seville."),
    ("Estábamos a 40 a la sombra.", "It was 104 in the shade."),
    ("El camión venía a 120 por hora.", "The truck was coming at 75 miles an hour."),
    ("Atiende a 30 por hora.", "She sees 30 an hour."),
    ("Calzo un 39 y me apretaban las botas.", "I wear a size 8 and the boots pinched."),
    ("Buscaban zapatos del 44.", "They were looking for size 11 shoes."),
    ("Usa la talla 40 de pantalón.", "She wears a size 12 in pants."),
    ("Usa la talla 40 de pantalón.", "She wears a size 40 in pants."),
    ("Calza 26 de tenis.", "He takes a size 8 in sneakers."),
    ("El 25 % de las aulas no tiene techo.", "One classroom in four has no roof."),
    ("El veinte por ciento come una vez al día.", "One person out of five eats once a day."),
    ("Había un hombre en cinco de los autos.", "There was one man in five of the cars."),
    ("Vendió docena y media de pasteles.", "He sold eighteen cakes."),
    ("El gol llegó en el minuto 94.", "The goal came four minutes into stoppage time."),
    ("Empató al minuto 47.", "He equalized two minutes into added time."),
    ("Llame al cuatro cinco tres, veintiuno, ochenta y seis.", "Call 453-21-86."),
    ("Marque dos, tres, cuatro, cinco.", "Press two, three, four, five."),
    ("El reloj le costó tres kilos.", "The watch cost him three million pesetas."),
    ("Compró tres kilos de papas.", "She bought three kilos of potatoes."),
    ("Pesa 40 kilos.", "He weighs 88 pounds."),
    ("Me pidió un quinientón.", "He asked me for 500 pesos."),
    ("La torre es de mediados del siglo XIV.", "The tower dates to around 1350."),
    ("Está a tres cuadras y media.", "It is less than four blocks away."),
    ("Duró casi dos horas y media.", "It lasted more than two hours."),
    ("La captura cayó a la quinta parte.", "The catch fell by 80 percent."),
    ("Perdieron el 90 % del ganado.", "They lost 90 percent of the cattle."),
    ("La captura cayó dos tercios.", "The catch dropped to a third."),
    ("Lo aprobaron por cuatro a uno.", "It was approved by a four-to-one margin."),
    ("Rige desde las 22 horas.", "It applies from 10 p.m."),
    # school years by their right name elsewhere
    ("Está en primero de secundaria.", "He is in seventh grade."),
    ("Está en segundo de la ESO.", "She is in eighth grade."),
    ("Dejó la escuela en tercero medio.", "He left school in 11th grade."),
    ("Llegó hasta tercero de primaria.", "He got as far as third grade."),
    ("Trabajan en dos turnos de doce horas.", "They work 24 hours in two shifts."),
    ("Hicieron tres pausas de diez minutos.", "They took breaks of 30 minutes in all."),
    ("El papa Juan XXIII lo dijo.", "Pope John the Twenty-third said so."),
    ("Es alumna de once grado.", "She is a high school senior."),
    ("Durmió en el cuarto de la abuela.", "She slept in her grandmother's room."),
]
MATTERS_FOR_REVIEW = [
    ("Vive en el quinto piso.", "She lives on the sixth floor."),
    ("Se cayó del cuarto piso.", "He fell from the third floor."),
    ("Está en segundo de primaria.", "He is in fourth grade."),
]


def issues(source: str, translation: str) -> list[Issue]:
    sides = Sides(source, translation)
    return [issue for check in (check_numbers, check_dates) for issue in check(sides) if issue.severity != "minor"]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_what_is_no_conversion(source: str, translation: str) -> None:
    assert issues(source, translation)


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_the_other_system_alone(source: str, translation: str) -> None:
    assert issues(source, translation) == []


@pytest.mark.parametrize(("source", "translation"), MATTERS_FOR_REVIEW)
def test_is_soft_on_floors_and_school_years(source: str, translation: str) -> None:
    assert [(issue.severity, issue.confidence < 0.6) for issue in issues(source, translation)] == [("major", True)]


def test_two_floors_apart_is_an_error() -> None:
    assert [
        issue.confidence > 0.6 for issue in issues("Vive en el quinto piso.", "She lives on the eighth floor.")
    ] == [True]


MIXED = [
    ("Trajo un kilo 300 tornillos y un foco.", "He brought a kilo, 300 screws and a light bulb."),
    ("Medía un metro setenta y siete.", "He was five foot nine and a half."),
    ("Mide un metro setenta.", "She is five foot seven."),
    ("Mide uno noventa y salta mucho.", "He is six foot three and jumps high."),
    ("Medía uno con sesenta y cinco.", "She was five feet five inches tall."),
    ("El arquero mide un metro noventa y dos.", "The goalkeeper is six-foot-four."),
    ("El bebé pesó cuatro kilos y medio.", "The baby weighed nine pounds fifteen ounces."),
    ("Nació con dos kilos novecientos.", "She was born at six pounds, six ounces."),
    ("Pesa 3 kilos con 400 gramos.", "He weighs 7lb 8oz."),
]
MIXED_WRONG = [
    ("Mide un metro setenta.", "She is five foot two."),
    ("Mide uno noventa y salta mucho.", "He is five foot nine and jumps high."),
    ("El arquero mide un metro noventa y dos.", "The goalkeeper is five-foot-four."),
    ("El bebé pesó cuatro kilos y medio.", "The baby weighed seven pounds fifteen ounces."),
    ("Nació con dos kilos novecientos.", "She was born at nine pounds, six ounces."),
    ("Pesa 3 kilos con 400 gramos.", "He weighs 3lb 4oz."),
    ("Compró dos kilos, cien limones y tres melones.", "She bought two kilos, a thousand limes and three melons."),
]


@pytest.mark.parametrize(("source", "translation"), MIXED)
def test_reads_two_units_as_one_measure(source: str, translation: str) -> None:
    assert issues(source, translation) == []


@pytest.mark.parametrize(("source", "translation"), MIXED_WRONG)
def test_flags_two_units_that_say_another_measure(source: str, translation: str) -> None:
    assert issues(source, translation)


SAME_RATE = [
    ("Pagan 600 dólares al mes por el local.", "They pay 7,200 dollars a year for the premises."),
    ("Gana 36.000 euros anuales.", "He earns 3,000 euros a month."),
    ("Nos dan 140 pesos por semana.", "They give us 20 pesos a day."),
    ("Cobra 30.000 al año.", "She makes 2,500 a month."),
    ("Ahorramos 520 euros cada año.", "We save 10 euros a week."),
    ("Consume 60 litros al día.", "It uses 1,800 liters a month."),
    ("Paga 600 dólares al mes y debe 3.000 euros.", "He pays $7,200 a year and owes 3,000 euros."),
]
OTHER_RATE = [
    ("Cobra 1.300 euros mensuales.", "He is paid 15,000 euros a year."),
    ("Mueren 9 mineros al mes.", "Nine miners die a year."),
    ("Pagan 600 dólares al mes por el local.", "They pay 6,000 dollars a year for the premises."),
    ("Gana 36.000 euros anuales.", "He earns 3,600 euros a month."),
    ("Gana 36.000 euros anuales.", "He earns 3,000 dollars a month."),
    ("Nos dan 140 pesos por semana.", "They give us 140 pesos a day."),
    ("Cobra 30.000 al año.", "She makes 30,000 a month."),
    ("Consume 60 litros al día.", "It uses 720 liters a month."),
    ("Gana 36.000 euros anuales.", "He earns 3,000 euros a year."),
]


@pytest.mark.parametrize(("source", "translation"), SAME_RATE)
def test_knows_a_rate_told_for_another_period(source: str, translation: str) -> None:
    assert issues(source, translation) == []


@pytest.mark.parametrize(("source", "translation"), OTHER_RATE)
def test_flags_a_rate_that_is_another(source: str, translation: str) -> None:
    assert issues(source, translation)


SAME_MOVE = [
    ("La pobreza pasó del 30 al 34 por ciento.", "Poverty rose four points, to 34 percent."),
    ("El apoyo cayó del 61 % al 55 %.", "Support dropped six percentage points to 55 percent."),
    ("La deserción bajó cuatro puntos, hasta el 9.", "The dropout rate fell from 13 to 9 percent."),
    ("La tasa subió 2,5 puntos porcentuales, al 7 %.", "The rate climbed from 4.5% to 7%."),
    ("El interés pasó de 4 a 9 por ciento.", "The interest rate jumped by five points to 9 percent."),
]
OTHER_MOVE = [
    ("La pobreza pasó del 30 al 34 por ciento.", "Poverty rose six points, to 34 percent."),
    ("La pobreza pasó del 30 al 34 por ciento.", "Poverty fell four points, to 34 percent."),
    ("El apoyo cayó del 61 % al 55 %.", "Support dropped six percentage points to 45 percent."),
    ("La deserción bajó cuatro puntos, hasta el 9.", "The dropout rate fell from 15 to 9 percent."),
    ("El interés pasó de 4 a 9 por ciento.", "The interest rate jumped five times to 9 percent."),
]


@pytest.mark.parametrize(("source", "translation"), SAME_MOVE)
def test_knows_a_move_by_its_points(source: str, translation: str) -> None:
    assert issues(source, translation) == []


@pytest.mark.parametrize(("source", "translation"), OTHER_MOVE)
def test_flags_another_move(source: str, translation: str) -> None:
    assert issues(source, translation)
