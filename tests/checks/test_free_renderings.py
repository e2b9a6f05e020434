"""Free renderings that say the same: amounts in other words, shrugs put as questions, outcomes, deals told from the other end; and what they are not."""

from __future__ import annotations

import pytest

from verifier.checks import run_checks
from verifier.checks.sides import Sides

SAME = [
    ("El arquero no está para los noventa minutos.", "The goalkeeper isn't fit for a full match.", "number"),
    ("La panadería abre los siete días de la semana.", "The bakery is open every day.", "number"),
    ("El técnico repitió los once del sábado.", "The coach kept Saturday's starting lineup.", "number"),
    ("Celebramos las bodas de oro de mis suegros.", "We celebrated my in-laws' 50th anniversary.", "number"),
    ("Me ofrecieron cuatro pesos por la cosecha.", "They offered me next to nothing for the harvest.", "money"),
    ("De los cuarenta que salimos llegamos quince.", "Forty of us set out; 25 never made it.", "number"),
    ("De cada cinco pollitos se salvan dos.", "Out of every five chicks, three die.", "number"),
    ("Ni modo, a empezar otra vez.", "What can you do? We start again.", "question"),
    ("Se perdió todo. No hay de otra: a sembrar de nuevo.", "It's all gone. What else can we do? We plant again.", "question"),
    ("A mí me da lo mismo quién firme.", "Who cares who signs it?", "question"),
    ("Quién sabe, a lo mejor mañana llueve.", "Who knows? Maybe it will rain tomorrow.", "question"),
    ("Todavía le gano a mi hijo en ajedrez.", "I'll still beat my son at chess.", "tense"),
    ("La policía todavía lo busca.", "The police will still be looking for him.", "tense"),
    ("Ese muchacho nos puede dar mucho todavía.", "We can still get a lot out of that kid.", "role"),
    ("Por más que le pedimos, no quiso hablar.", "We begged him, but he wouldn't talk.", "intensity"),
    ("Ese insulto lo tengo atravesado.", "That insult still sticks in my throat.", "idiom"),
    ("Nos lo dijo así, sin anestesia.", "He told us just like that, with no sugarcoating.", "idiom"),
    ("Lo que hay en esta casa lo gané sudando.", "Everything in this house I earned by the sweat of my brow.", "idiom"),
    ("Nos tocó el lado angosto del embudo.", "We got the short end of the stick.", "idiom"),
    ("Nadie daba un peso por nosotros.", "No one thought we stood a chance.", "coverage"),
    ("Volvimos con las manos vacías.", "We came back with nothing to show for it.", "coverage"),
    ("Vivimos con el agua al cuello.", "We're barely keeping our heads above water.", "idiom"),
    ("Esa ley es letra muerta.", "That law exists only on paper.", "coverage"),
    ("El hospital no da abasto.", "The hospital is overwhelmed.", "negation"),
    ("Entrenamos donde se pueda: la playa, el parque.", "We train wherever we can, be it the beach or the park.", "coverage"),
    ("Se avisó a doscientas familias río abajo.", "We warned 200 families downstream.", "person"),
    ("El quiosco quedó parado meses.", "The kiosk just sat there for months.", "antonym"),
    ("Con la beca pude estudiar enfermería.", "With the scholarship I got to study nursing.", "modality"),
    ("Se quemaron dos mil hectáreas de pinar.", "Nearly 5,000 acres of pine burned.", "quantifier"),
    ("Están a un paso de la quiebra.", "They are almost bankrupt.", "quantifier"),
    ("El dictamen fue clarísimo.", "The ruling couldn't have been clearer.", "negation"),
    ("Para qué te voy a engañar, la culpa fue mía.", "I'm not going to kid you, it was my fault.", "negation"),
    ("¡Qué va a saber ese de vacas!", "He doesn't know anything about cows!", "negation"),
    ("No hay playa más limpia que esta.", "This is the cleanest beach there is.", "negation"),
    ("A las damas le gana a cualquiera.", "There isn't anyone she can't beat at checkers.", "negation"),
    ("No me vengas con excusas.", "Spare me the excuses.", "negation"),
    ("Nadie madruga tanto como mi suegra.", "My mother-in-law gets up earlier than anyone.", "comparison"),
    ("Ella sabe más de semillas que todos nosotros.", "None of us knows as much about seeds as she does.", "comparison"),
    ("Hace más frío en el sótano que arriba.", "It's warmer upstairs than in the basement.", "comparison"),
    ("Es más alta que yo.", "I'm shorter than she is.", "comparison"),
    ("Ningún hospital nos quiso recibir.", "Every hospital turned us away.", "quantifier"),
    ("Ninguna cobra más de cien pesos.", "All of them charge 100 pesos or less.", "quantifier"),
    ("Es la quinta vez que nos roban este año.", "We've been robbed five times this year.", "number"),
    ("Por suerte no reprobé química.", "Luckily I passed chemistry.", "coverage"),
    ("Entró con el contrato bajo el brazo.", "He walked in, contract in hand.", "coverage"),
    ("Me enteré del cierre por la radio.", "I learned of the closing on the radio.", "false_friend"),
    ("Se fue en mayo y hasta el sol de hoy.", "He left in May, and no one has seen him since.", "date"),
]  # fmt: skip
OTHERWISE = [
    ("Avisó a las familias río abajo.", "We warned the families downstream.", "person"),
    ("Tengo que estudiar enfermería.", "I can study nursing.", "modality"),
    ("Se quemaron cinco mil hectáreas de pinar.", "Nearly 5,000 hectares of pine burned.", "quantifier"),
    ("El dictamen fue claro.", "The ruling was not clear.", "negation"),
    ("Ese sabe de vacas.", "He doesn't know about cows.", "negation"),
    ("Hay playas más limpias que esta.", "There is no beach cleaner than this one.", "negation"),
    ("Hace más frío en el sótano que arriba.", "It's warmer in the basement than upstairs.", "comparison"),
    ("Es más alta que yo.", "She's shorter than I am.", "comparison"),
    ("Ningún hospital nos recibió.", "Every hospital took us in.", "quantifier"),
    ("Es la quinta vez que nos roban este año.", "We've been robbed six times this year.", "number"),
    ("Mi suegra madruga tanto como yo.", "My mother-in-law gets up earlier than I do.", "comparison"),
    ("Se rompió el brazo en la obra.", "He broke his hand at the building site.", "coverage"),
    ("Vivo aquí hasta el martes.", "I have lived here since Tuesday.", "date"),
    ("El arquero no está para los noventa minutos.", "The goalkeeper isn't fit for 60 minutes.", "number"),
    ("La panadería abre los siete días de la semana.", "The bakery is open five days a week.", "number"),
    ("Nos quedan tres puntos de ventaja.", "We still have a lead of two points.", "number"),
    ("De los cuarenta que salimos llegamos quince.", "Forty of us set out; 25 made it.", "number"),
    ("De cada cinco pollitos se salvan dos.", "Out of every five chicks, three survive.", "number"),
    ("El alcalde ganó por tres puntos.", "The mayor won by a wide margin.", "number"),
    ("Con eso no pago ni el abono.", "That doesn't even cover the seed.", "coverage"),
    ("¿Cuándo van a pagar?", "They are going to pay.", "question"),
    ("Vamos a sembrar de nuevo.", "Are we going to plant again?", "question"),
    ("El vecino vendía leche y la gente lo quería.", "The neighbor will sell milk and people will love him.", "tense"),
    ("Nos dijo la verdad el juez.", "We told the judge the truth.", "role"),
    ("Le pedimos ayuda al alcalde.", "We begged the mayor for help.", "intensity"),
    ("Nos ocultaron la verdad durante años.", "They kept us completely in the dark for years.", "idiom"),
    ("Mi jefe se va a enojar cuando vea la factura.", "My boss is going to hit the roof when he sees the bill.", "idiom"),
    ("Nos pusimos de acuerdo sobre la de las elecciones.", "We agreed on the of the elections last night.", "coverage"),
    ("¿Y qué vamos a hacer mañana? El alcalde firmó el contrato.", "And what will we do tomorrow? The mayor did not sign the contract.", "negation"),
    ("¡Qué va a saber él! El alcalde firmó el contrato.", "What would he know! The mayor did not sign the contract.", "negation"),
    ("No firmaron hasta que llegó el juez.", "They took the pen and signed until the judge arrived.", "negation"),
    ("No hay bosque peor que este.", "There is a forest worse than this one.", "negation"),
    ("No entregaron la llave hasta que llegó el juez.", "They took the key from the judge and handed it over.", "negation"),
]  # fmt: skip


def _finds(spanish: str, english: str, check: str) -> bool:
    return any(issue.check == check and issue.severity != "neutral" for issue in run_checks(Sides(spanish, english)))


@pytest.mark.parametrize(("spanish", "english", "check"), SAME)
def test_what_says_the_same_in_other_words_is_not_flagged(spanish: str, english: str, check: str) -> None:
    assert not _finds(spanish, english, check)


@pytest.mark.parametrize(("spanish", "english", "check"), OTHERWISE)
def test_what_says_otherwise_still_is(spanish: str, english: str, check: str) -> None:
    assert _finds(spanish, english, check)
