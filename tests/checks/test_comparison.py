"""More and less: what must be flagged, and the faithful renderings that must not."""

from __future__ import annotations

import pytest

from verifier.checks.amounts.comparison import check_comparison
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("El pan está más caro que ayer.", "Bread is cheaper than yesterday."),
    ("Vivir en Quito es más barato.", "Living in Quito is more expensive."),
    ("Hoy ganamos más dinero.", "Today we earn less money."),
    ("Trabajan menos horas que nosotros.", "They work more hours than we do."),
    ("Necesitamos menos discursos.", "We need more speeches."),
    ("Murieron más de veinte personas.", "Fewer than twenty people died."),
    ("Asistieron menos de cien vecinos.", "More than a hundred residents attended."),
    ("Es el mayor incendio de la historia de Chile.", "It is the smallest fire in the history of Chile."),
    ("Mi casa es más grande que la tuya.", "My house is smaller than yours."),
    ("Mi hermana es menor que yo.", "My sister is older than me."),
    ("Su hijo mayor murió en la guerra.", "His younger son died in the war."),
    ("Fue el mejor partido del torneo.", "It was the worst match of the tournament."),
    ("La situación está peor que antes de la guerra.", "The situation is better than before the war."),
    ("La salud pública mejoró mucho.", "Public health got much worse."),
    ("Los precios subieron un diez por ciento.", "Prices fell ten percent."),
    ("El desempleo bajó en marzo.", "Unemployment rose in March."),
    ("La inflación aumentó el año pasado.", "Inflation decreased last year."),
    ("El gobierno redujo los impuestos.", "The government increased taxes."),
    ("Hubo una caída de las exportaciones.", "There was an increase in exports."),
    ("El crecimiento de la economía sorprendió a todos.", "The decline of the economy surprised everyone."),
    ("Lo llamé antes de la reunión.", "I called him after the meeting."),
    ("Después de las elecciones cerraron el diario.", "Before the elections they closed the newspaper."),
    ("Es más fácil hablar que escuchar.", "It is harder to talk than to listen."),
    ("Este tren es más lento que el otro.", "This train is faster than the other one."),
    ("El hospital está más lejos que la escuela.", "The hospital is closer than the school."),
    ("Es más peligroso salir de noche.", "It is safer to go out at night."),
    ("Es tan alto como su padre.", "He is taller than his father."),
    ("Es más alto que su padre.", "He is as tall as his father."),
    ("Gana tanto como su jefe.", "He earns more than his boss."),
    ("Hoy tenemos más miedo que el año pasado.", "Today we are as afraid as last year."),
    ("Acá hay menos saqueo que en Tucumán.", "There is as much looting here as in Tucumán."),
    # bounds
    (
        "En 2019 contamos casi doce mil; el año pasado no llegamos a tres mil.",
        "In 2019 we counted almost twelve thousand; last year it was just over three thousand.",
    ),
    ("Deben pagar en un plazo máximo de treinta días.", "They must pay in a period of no less than thirty days."),
    ("Como máximo son diez personas.", "There are at least ten people."),
    ("Por lo menos veinte murieron.", "No more than twenty died."),
    ("Pedimos un mínimo de cien firmas.", "We are asking for a maximum of a hundred signatures."),
    ("Nos costó menos la bencina que el arriendo.", "The rent of the former house cost us less than the gas."),
]

MUST_NOT_FLAG = [
    ("Ese señor es más terco que una mula.", "That gentleman is as stubborn as a mule."),
    ("El pan está más caro que ayer.", "Bread is pricier than yesterday."),
    ("Es menos caro que el otro.", "It is cheaper than the other one."),
    ("Es más barato de lo que pensaba.", "It is less expensive than I thought."),
    ("Murieron más de veinte personas.", "Over twenty people died."),
    ("Murieron más de veinte personas.", "At least twenty people died."),
    ("No hay más de veinte sillas.", "There are no more than twenty chairs."),
    ("No hay más de veinte sillas.", "There are fewer than twenty chairs."),
    ("Asistieron menos de cien vecinos.", "Fewer than a hundred residents attended."),
    ("Por lo menos sabemos la verdad.", "At least we know the truth."),
    ("Más o menos cien personas.", "A hundred people, more or less."),
    ("Cada vez hay menos peces en el lago.", "There are fewer and fewer fish in the lake."),
    ("Cada vez es más difícil vivir aquí.", "Living here gets harder and harder."),
    ("Los niños mayores de seis años pagan.", "Children over six pay."),
    ("Mi hermana mayor vive en Cali.", "My older sister lives in Cali."),
    ("Mi hermana mayor vive en Cali.", "My big sister lives in Cali."),
    ("La mayor parte se fue.", "Most of them left."),
    ("Te echo de menos.", "I miss you."),
    ("Es mejor que te vayas.", "You had better leave."),
    ("El año pasado no llegamos a tres mil.", "Last year we didn't reach three thousand."),
    ("El año pasado no llegamos a tres mil.", "Last year it was just under three thousand."),
    ("Deben pagar en un plazo máximo de treinta días.", "They must pay within thirty days."),
    ("Como máximo son diez personas.", "There are ten people at most."),
    ("Son al menos veinte muertos.", "There are at least twenty dead."),
    (
        "Todavía no llegamos a un acuerdo con más de veinte sindicatos.",
        "We still have no deal with more than twenty unions.",
    ),
    ("Al menos tengo más tiempo.", "At least I have more time."),
    ("Menos mal que viniste.", "It is a good thing you came."),
    ("Los precios subieron.", "Prices went up."),
    ("Bajaron del autobús.", "They got off the bus."),
    ("Subimos al cerro temprano.", "We climbed the hill early."),
    ("Cayó la noche.", "Night fell."),
    ("El peso cayó frente al dólar.", "The dollar rose against the peso."),
    ("Bajó la oferta y subieron los precios.", "Supply fell and prices rose."),
    ("Cuanto antes, mejor.", "The sooner, the better."),
    ("Antes vivíamos mejor.", "We used to live better."),
    ("Antes de nada, gracias.", "First of all, thank you."),
    ("Después de todo, es mi padre.", "After all, he is my father."),
    ("No lo supe hasta después del entierro.", "I did not know until after the funeral."),
    ("Es tan alto como su padre.", "He is as tall as his father."),
    ("No es tan alto como su padre.", "He is shorter than his father."),
    ("Vine lo más rápido que pude.", "I came as fast as I could."),
    ("Es dos veces más grande que Francia.", "It is twice as big as France."),
    ("Nunca he sido más feliz.", "I have never been happier."),
    ("No quiero más que descansar.", "I only want to rest."),
    ("Más vale tarde que nunca.", "Better late than never."),
    ("La situación no mejora.", "The situation is getting worse."),
]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_a_comparison_turned_round(source: str, translation: str) -> None:
    issues = list(check_comparison(Sides(source, translation)))
    assert issues
    assert {(issue.type, issue.check) for issue in issues} == {("mistranslation", "comparison")}
    assert all(span.of(source).strip() for issue in issues for span in issue.source_spans)
    assert all(span.of(translation).strip() for issue in issues for span in issue.translation_spans)


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_a_faithful_rendering_alone(source: str, translation: str) -> None:
    assert list(check_comparison(Sides(source, translation))) == []
