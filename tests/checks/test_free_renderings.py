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
]  # fmt: skip
OTHERWISE = [
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
]  # fmt: skip


def _finds(spanish: str, english: str, check: str) -> bool:
    return any(issue.check == check and issue.severity != "neutral" for issue in run_checks(Sides(spanish, english)))


@pytest.mark.parametrize(("spanish", "english", "check"), SAME)
def test_what_says_the_same_in_other_words_is_not_flagged(spanish: str, english: str, check: str) -> None:
    assert not _finds(spanish, english, check)


@pytest.mark.parametrize(("spanish", "english", "check"), OTHERWISE)
def test_what_says_otherwise_still_is(spanish: str, english: str, check: str) -> None:
    assert _finds(spanish, english, check)
