"""Dates and times: what must be flagged, what must not."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.checks.amounts.numbers import check_numbers
from verifier.checks.sides import Sides
from verifier.checks.times.dates import check_dates

CHANGED, OMITTED, ADDED = "mistranslation", "omission", "addition"

MUST_FLAG = [
    # days and months
    ("Nos vemos el 15 de marzo.", "See you on March 16.", CHANGED),
    ("Nos vemos el 15 de marzo.", "See you on May 15.", CHANGED),
    ("Nos vemos el 15 de marzo.", "See you on the 5th of March.", CHANGED),
    ("El juicio empieza el 3/4/2021.", "The trial begins on March 4, 2021.", CHANGED),
    ("El juicio empieza el 3/4/2021.", "The trial begins on April 3, 2012.", CHANGED),
    ("Murió el primero de enero.", "He died on January 11.", CHANGED),
    ("Murió el primero de enero.", "He died on the first of June.", CHANGED),
    ("Las clases arrancan en septiembre.", "Classes start in October.", CHANGED),
    ("Las clases arrancan en setiembre.", "Classes start in December.", CHANGED),
    ("Del 3 al 5 de mayo habrá paro.", "There will be a strike from May 3 to 8.", CHANGED),
    ("Los días 7 y 8 de julio.", "On July 7 and 9.", CHANGED),
    ("El golpe del 11 de septiembre.", "The coup of September 12.", CHANGED),
    ("El 20-N salimos a la calle.", "On November 22 we took to the streets.", CHANGED),
    ("Se lo llevaron el 24 de diciembre.", "They took him away.", OMITTED),
    ("Se lo llevaron de noche.", "They took him away at night on July 14.", ADDED),
    ("Volvió en agosto.", "He came back.", OMITTED),
    # years, decades, centuries
    ("Nací en 1998.", "I was born in 1989.", CHANGED),
    ("Desde 2015 no hay agua.", "There has been no water since 2005.", CHANGED),
    ("Entre 1976 y 1983 desaparecieron.", "They disappeared between 1976 and 1993.", CHANGED),
    ("En mil novecientos ochenta y cinco.", "In 1958.", CHANGED),
    ("En el 98 éramos campeones.", "In 1989 we were champions.", CHANGED),
    ("En los años noventa todo cambió.", "In the 1980s everything changed.", CHANGED),
    ("En la década de los sesenta.", "In the seventies.", CHANGED),
    ("Los 90 fueron duros.", "The eighties were tough.", CHANGED),
    ("Es del siglo XIX.", "It is from the 18th century.", CHANGED),
    ("Es del siglo XVI.", "It dates from the 1600s.", CHANGED),
    ("Un problema del siglo veintiuno.", "A twentieth-century problem.", CHANGED),
    ("El contrato venció en 2019.", "The contract expired.", OMITTED),
    ("Corría el año 89.", "It was 1998.", CHANGED),
    ("En el setenta y tres nos fuimos.", "We left in 1963.", CHANGED),
    ("Fue alrededor del año 600 antes de Cristo.", "It was around the year A.D. 600.", CHANGED),
    ("Es una vasija del siglo V a. C.", "It is a fifth-century A.D. pot.", CHANGED),
    ("Marchamos el 8M.", "We marched on April 8.", CHANGED),
    ("El 23-F yo estaba en Madrid.", "On Feb. 22, 1981, I was in Madrid.", CHANGED),
    ("Bajamos a las siete y media.", "We went down at half six.", CHANGED),
    ("Salimos diez para las seis.", "We left at ten to seven.", CHANGED),
    # weekdays
    ("Me llamaron el martes.", "They called me on Thursday.", CHANGED),
    ("El sábado jugamos en casa.", "We play at home on Sunday.", CHANGED),
    ("Los miércoles hay mercado.", "There is a market on Fridays.", CHANGED),
    ("El lunes 4 de marzo.", "Tuesday, March 4.", CHANGED),
    # clock and parts of the day
    ("Llegaron a las cinco de la tarde.", "They arrived at 6 p.m.", CHANGED),
    ("Llegaron a las cinco de la tarde.", "They arrived at five in the morning.", CHANGED),
    ("Cerramos a las 17:30.", "We close at 7:30 p.m.", CHANGED),
    ("Cerramos a las 20 h.", "We close at 10 p.m.", CHANGED),
    ("Eran las tres y media.", "It was half past two.", CHANGED),
    ("Eran las siete menos cuarto.", "It was a quarter past seven.", CHANGED),
    ("Empezó a medianoche.", "It began at noon.", CHANGED),
    ("Nos encontramos por la mañana.", "We met in the evening.", CHANGED),
    ("Lo mataron de madrugada.", "They killed him in the afternoon.", CHANGED),
    ("Salimos al mediodía.", "We left at midnight.", CHANGED),
    # relative times
    ("Ayer hablé con el alcalde.", "I spoke with the mayor tomorrow.", CHANGED),
    ("Mañana renuncio.", "I resigned yesterday.", CHANGED),
    ("Pasado mañana operan a mi hija.", "They are operating on my daughter tomorrow.", CHANGED),
    ("La semana que viene lo sabremos.", "We found out last week.", CHANGED),
    ("El año pasado no hubo cosecha.", "There will be no harvest next year.", CHANGED),
    ("El mes próximo nos mudamos.", "We moved last month.", CHANGED),
    ("Este año no hay fiesta.", "There was no party last year.", CHANGED),
    ("Hace dos meses lo soltaron.", "They will release him two months from now.", CHANGED),
    ("Dentro de dos meses lo sueltan.", "They released him two months ago.", CHANGED),
    # seasons
    ("En verano no hay agua.", "There is no water in winter.", CHANGED),
    ("La primavera pasada nos echaron.", "They threw us out last autumn.", CHANGED),
]

MUST_NOT_FLAG = [
    # days and months
    ("Nos vemos el 15 de marzo.", "See you on March 15."),
    ("Nos vemos el 15 de marzo.", "See you on the 15th of March."),
    ("Nos vemos el quince de marzo.", "See you on 15 March."),
    ("El 3/4/2021 empezó el juicio.", "The trial began on April 3, 2021."),
    ("El 3/4/2021 empezó el juicio.", "The trial began on 4/3/2021."),
    ("El 03.04.2021 empezó el juicio.", "The trial began on 3 April 2021."),
    ("Murió el primero de enero.", "He died on January 1st."),
    ("Murió el 1.º de enero de 2020.", "He died on New Year's Day, January 1, 2020."),
    ("En setiembre empiezan las clases.", "Classes start in September."),
    ("Del 3 al 5 de mayo.", "From May 3 to 5."),
    ("Los días 7 y 8 de julio de 2019.", "On July 7 and 8, 2019."),
    ("El 11-S cambió todo.", "9/11 changed everything."),
    ("El 11-S cambió todo.", "September 11 changed everything."),
    ("Fue el 22 de octubre de 2014.", "It was on 22 Oct. 2014."),
    ("El día 15 cobramos.", "We get paid on the 15th."),
    ("Quizá venga.", "He may come."),
    ("Marcharon hasta la Plaza de Mayo.", "They marched to the Plaza de Mayo."),
    ("Julio no vino.", "Julio didn't come."),
    ("La marcha fue larga.", "The march was long."),
    ("El mar estaba en calma.", "The sea was calm."),
    # years, decades, centuries
    ("Nací en 1998.", "I was born in nineteen ninety-eight."),
    ("En mil novecientos ochenta y cinco.", "In 1985."),
    ("En dos mil ocho perdimos la casa.", "We lost the house in 2008."),
    ("En el 98 éramos campeones.", "In 1998 we were champions."),
    ("En el 98 éramos campeones.", "In '98 we were champions."),
    ("Gobernó entre 2000 y 2008.", "He governed in 2000-08."),
    ("La temporada 2019/20.", "The 2019-20 season."),
    ("En los años noventa todo cambió.", "In the 1990s everything changed."),
    ("En los noventa todo cambió.", "In the nineties everything changed."),
    ("Los 90 fueron duros.", "The '90s were tough."),
    ("La década de los ochenta.", "The eighties."),
    ("En la década de 1980.", "In the 1980s."),
    ("Desde los años 1970.", "Since the nineteen seventies."),
    ("La European Sunday Alliance lo pidió.", "The European Sunday Alliance called for it."),
    ("Es del siglo XIX.", "It is from the 19th century."),
    ("Es del siglo XIX.", "It dates from the 1800s."),
    ("Los siglos XVI y XVII.", "The 16th and 17th centuries."),
    ("Un problema del siglo veintiuno.", "A twenty-first-century problem."),
    ("El siglo pasado.", "The last century."),
    ("Tiene 2000 habitantes.", "It has 2,000 inhabitants."),
    ("Corría el año 89.", "It was 1989."),
    ("En el año 05 cerró la mina.", "The mine closed in 2005."),
    ("En el setenta y tres nos fuimos.", "We left in 1973."),
    ("El ochenta y cinco por ciento votó.", "Eighty-five percent voted."),
    ("En el siglo pasado era un puerto.", "In the 1900s it was a port."),
    ("El siglo pasado era un puerto.", "It was a port in the 20th century."),
    ("Es del año 600 antes de Cristo.", "It is from 600 B.C."),
    ("Es del 600 a. C.", "It is from 600 BCE."),
    ("Es del año 600.", "It is from A.D. 600."),
    ("Es del siglo V a. C.", "It is from the fifth century B.C."),
    ("Del 800 al 600 a. C. hubo sequía.", "There was a drought from 800 to 600 B.C."),
    # days that everybody knows
    ("Marchamos el 8M.", "We marched on March 8."),
    ("El 15-M acampamos en Sol.", "On May 15 we camped out in Sol."),
    ("El 23-F yo estaba en Madrid.", "On Feb. 23, 1981, I was in Madrid."),
    ("Nos vemos el 24.", "See you on Christmas Eve."),
    ("En Nochevieja lo detuvieron.", "They arrested him on December 31."),
    ("Vuelve el 25 de diciembre.", "He is coming back on Christmas Day."),
    # weekdays and their replacement
    ("Me llamaron el martes.", "They called me on Tuesday."),
    ("Los sábados no trabajo.", "I don't work Saturdays."),
    ("Ayer me llamaron.", "They called me on Tuesday."),
    ("Ayer me llamaron.", "They called me on March 3."),
    ("Mañana habrá huelga.", "There will be a strike on Friday."),
    ("El fin de semana descansamos.", "We rest at the weekend."),
    ("Nos vamos el finde.", "We're leaving on Saturday."),
    ("Domingo Pérez lo confirmó.", "Domingo Pérez confirmed it."),
    ("Vive en Santo Domingo.", "She lives in Santo Domingo."),
    # clock and parts of the day
    ("Llegaron a las cinco de la tarde.", "They arrived at 5 p.m."),
    ("Llegaron a las cinco de la tarde.", "They arrived at five in the afternoon."),
    ("Llegaron a las 17 h.", "They arrived at 5 p.m."),
    ("Llegaron a las 17.30 horas.", "They arrived at 5:30 p.m."),
    ("Llegaron a las 17:30.", "They arrived at half past five."),
    ("¿Cuál de las dos ganó?", "Which one won?"),
    ("El tren de las once.", "The eleven o'clock train."),
    ("El partido es a las 20h45.", "The game is at 8:45 p.m."),
    ("Reservé para las seis y media.", "I made a reservation for six-thirty."),
    ("Llegaron a las cinco.", "They arrived at five."),
    ("Llegaron a las cinco.", "They arrived at five o'clock."),
    ("Eran las tres y media.", "It was three thirty."),
    ("Eran las siete menos cuarto.", "It was a quarter to seven."),
    ("Eran las siete y diez.", "It was ten past seven."),
    ("Era la una de la madrugada.", "It was 1 a.m."),
    ("A las doce de la noche.", "At midnight."),
    ("A las doce del mediodía.", "At noon."),
    ("De 6 a 7 de la tarde.", "From 6 to 7 p.m."),
    ("A las tres mujeres las soltaron.", "The three women were released."),
    ("Bajamos a las siete y media.", "We went down at half seven."),
    ("Salimos a las dieciocho treinta.", "We left at 6:30 p.m."),
    ("Nos citaron a las veinte cuarenta y cinco.", "They told us to be there at 8:45 p.m."),
    ("Llegaron a las siete treinta personas.", "Thirty people arrived at seven."),
    ("Salimos diez para las seis.", "We left at ten to six."),
    ("Son un cuarto para las tres.", "It's a quarter to three."),
    ("Lo hicieron de madrugada.", "They did it in the early hours of the morning."),
    ("Por la tarde llovió.", "It rained in the evening."),
    ("Por la tarde llovió.", "It rained in the afternoon."),
    ("Anoche no dormí.", "I didn't sleep last night."),
    ("Esta noche hay partido.", "There is a game tonight."),
    ("Buenos días a todos.", "Good morning, everybody."),
    ("Buenas tardes a todos.", "Good evening, everybody."),
    ("Es tarde para arrepentirse.", "It's too late to be sorry."),
    ("Tarde o temprano caerán.", "Sooner or later they will fall."),
    # relative times
    ("Ayer hablé con él.", "I spoke with him yesterday."),
    ("Anteayer hablé con él.", "I spoke with him the day before yesterday."),
    ("Mañana por la mañana salimos.", "We leave tomorrow morning."),
    ("La semana que viene lo sabremos.", "We will know next week."),
    ("La próxima semana lo sabremos.", "We will know next week."),
    ("El mes pasado no cobré.", "I wasn't paid last month."),
    ("Hace tres años que no lo veo.", "I haven't seen him in three years."),
    ("Hace tres años lo vi.", "I saw him three years ago."),
    ("Desde hace tres años vive aquí.", "She has lived here for three years."),
    ("Dentro de tres días hay elecciones.", "There are elections in three days."),
    ("Hoy en día nadie ahorra.", "Nobody saves these days."),
    ("Hoy no se puede vivir de esto.", "You can't live on this now."),
    ("Nos jugamos el mañana.", "Our future is at stake."),
    ("Cambió de la noche a la mañana.", "It changed overnight."),
    # seasons
    ("El otoño pasado.", "Last fall."),
    ("Se cayó.", "He had a fall."),
    ("La Primavera Árabe.", "The Arab Spring."),
    ("Es ropa de verano.", "They are summer clothes."),
]


def issues(source: str, translation: str) -> list[str]:
    found = list(check_dates(Sides(source, translation)))
    assert {issue.check for issue in found} <= {"date"}
    return [issue.type for issue in found]


@pytest.mark.parametrize(("source", "translation", "expected"), MUST_FLAG)
def test_flags(source: str, translation: str, expected: str) -> None:
    assert expected in issues(source, translation)


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_does_not_flag(source: str, translation: str) -> None:
    assert issues(source, translation) == []
    assert list(check_numbers(Sides(source, translation))) == []


def test_a_changed_date_is_critical_with_spans_on_both_sides() -> None:
    source, translation = "Nos vemos el 15 de marzo de 2020.", "See you on April 15, 2020."
    (issue,) = check_dates(Sides(source, translation))
    assert (issue.type, issue.severity, issue.check) == ("mistranslation", "critical", "date")
    assert [span.of(source) for span in issue.source_spans] == ["marzo"]
    assert [span.of(translation) for span in issue.translation_spans] == ["April"]


def test_a_weekday_told_or_left_out_is_minor() -> None:
    (issue,) = check_dates(Sides("Llegamos el martes 15 de marzo.", "We arrived on March 15."))
    assert (issue.type, issue.severity) == ("omission", "minor")


MONTHS = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]


@given(st.dates(min_value=datetime.date(1500, 1, 1), max_value=datetime.date(2099, 12, 31)))
def test_every_way_to_print_a_date_is_the_same_date(day: datetime.date) -> None:
    spanish = [
        f"{day.day} de {MONTHS[day.month - 1]} de {day.year}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02d}.{day.month:02d}.{day.year}",
        day.isoformat(),
    ]
    english = [
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%B} {day.year}",
        day.isoformat(),
        f"{day.day} {day:%b} {day.year}",
    ]
    for source in spanish:
        for translation in english:
            pair = Sides(f"Ocurrió el {source}.", f"It happened on {translation}.")
            assert [*check_dates(pair), *check_numbers(pair)] == []
    another = day + datetime.timedelta(days=40)
    pair = Sides(f"Ocurrió el {spanish[0]}.", f"It happened on {another:%B} {another.day}, {another.year}.")
    assert list(check_dates(pair))


@given(st.integers(0, 23), st.sampled_from([0, 5, 15, 30, 45]))
def test_hours_of_the_day_answer_each_other(hour: int, minute: int) -> None:
    half = "a.m." if hour < 12 else "p.m."
    english = f"At {hour % 12 or 12}:{minute:02d} {half}"
    for source in (f"A las {hour}:{minute:02d}", f"A las {hour}.{minute:02d} horas"):
        assert issues(source + ".", english) == []
    later = f"At {(hour + 2) % 24}:{minute:02d}"
    assert (
        issues(f"A las {hour:02d}:{minute:02d} horas.", later.replace("At 0:", "At 00:"))
        or (hour + 2) % 12 == hour % 12
    )
