"""Free but faithful renderings are not called divergent, and each one's wrong twin is not called faithful."""

from __future__ import annotations

import pytest

from verifier import Verifier
from verifier.model import Label

FREE = [
    # a negation answered by a turn of phrase
    ("No ganábamos en esta cancha desde 1998.", "We won on this field for the first time since 1998."),
    ("No llovía tanto desde el 98.", "It was the most rain since 1998."),
    ("Nunca en mi vida había visto tanta nieve.", "It was the most snow I'd ever seen in my life."),
    ("No me lo esperaba para nada.", "It was the last thing I expected."),
    ("Entré a trabajar a los trece años y no he parado.", "I started working at 13 and have been at it ever since."),
    ("Hasta que no vea el contrato firmado, no me lo creo.", "I'll believe it when I see the signed contract."),
    ("No vamos a levantar el paro hasta que firmen.", "We'll lift the strike when they sign."),
    ("A mi edad, uno ya no está para estos trotes.", "I'm too old for this kind of thing."),
    ("La tortilla no puede faltar en la mesa.", "There have to be tortillas on the table."),
    ("Fue un error mío y de nadie más.", "It was my mistake and mine alone."),
    # an event told from its other end
    ("Este año el café nos dejó algo de ganancia.", "This year we turned a small profit on coffee."),
    ("Ese gol nos dio el campeonato.", "We got the title with that goal."),
    ("Mi hermana mayor fue la que me enseñó a leer.", "I learned to read from my older sister."),
    ("Le tengo más miedo al patrón que al virus.", "The boss scares me more than the virus does."),
    # quantifiers that count nothing
    ("Hay que sacarle el jugo a cada peso.", "You have to get the most out of every peso."),
    (
        "Si el río crece un palmo más, nos toca salir corriendo.",
        "If the river rises another few inches, we'll have to run for it.",
    ),
    ("Se vende poco, pero se vende.", "We don't sell much, but we sell."),
    ("Somos pobres pero honrados.", "We may be poor, but we're honest."),
    # what is one's own and others'
    ("En mi casa la que lleva los pantalones es mi mujer.", "My wife wears the pants in our house."),
    # words without a counterpart of their own
    ("Los viejos viven solos en el pueblo.", "The old people live by themselves in the village."),
    ("A estas alturas ya nada me sorprende.", "Nothing surprises me anymore."),
    ("Nos deben tres meses.", "They owe us three months' pay."),
    (
        "De mil votos que había en la urna, ni la mitad eran válidos.",
        "Fewer than half of the 1,000 ballots in the box were valid.",
    ),
    ("Me salvó que no tenía hambre.", "What saved me was that I wasn't hungry."),
    # measures of the country
    ("Sacamos cuarenta quintales de la finca.", "We got 4,000 pounds out of the farm."),
    ("Tengo diez manzanas de frijol.", "I have 17 acres of beans."),
    ("Mi abuelo tenía treinta cuerdas de tierra en Lares.", "My grandfather had 29 acres of land in Lares."),
    # idioms by their sense
    (
        "Lo tuvieron dos días y lo devolvieron sin tocarle un pelo.",
        "They held him for two days and sent him back without laying a finger on him.",
    ),
    ("Si nos hubieran avisado, otro gallo cantaría.", "If they had warned us, it would be a different story."),
    ("Mi hija se queda conmigo y punto.", "My daughter stays with me. End of story."),
    ("Quisiéramos arreglar el techo, pero no hay con qué.", "We'd like to fix the roof, but we don't have the money."),
    ("Acá el que no corre, vuela.", "You have to be quick around here."),
    ("Se llenan la boca hablando de los pobres.", "They love to go on about the poor."),
    ("Aquí el que manda es el frío.", "The cold calls the shots around here."),
]
WRONG = [
    ("No ganábamos en esta cancha desde 1998.", "We have been winning on this field since 1998."),
    ("Nunca en mi vida había visto tanta nieve.", "In my life I had seen so much snow."),
    ("No me lo esperaba para nada.", "I fully expected it."),
    ("Entré a trabajar a los trece años y no he parado.", "I started working at 13 and I have stopped."),
    ("No vamos a levantar el paro hasta que firmen.", "We are going to lift the strike until they sign."),
    ("Fue un error mío y de nadie más.", "It was my mistake and everybody else's."),
    ("Mi hermana mayor fue la que me enseñó a leer.", "I taught my older sister to read."),
    ("Sacamos cuarenta quintales de la finca.", "We got 400 pounds out of the farm."),
    ("Tengo diez manzanas de frijol.", "I have 70 acres of beans."),
    ("Hay que aprovechar cada peso.", "You have to use most pesos."),
    ("Me dieron libra y media de carne.", "They gave me a pound of meat."),
]


@pytest.fixture(scope="module")
def verifier() -> Verifier:
    return Verifier("bundled", cache=False)


def test_free_renderings_are_faithful(verifier: Verifier) -> None:
    told = [report for report in verifier.verify_pairs(FREE) if report.verdict.label is not Label.FAITHFUL]
    assert [(report.pair.translation.text, report.verdict.reasons) for report in told] == []


def test_their_wrong_twins_are_not(verifier: Verifier) -> None:
    passed = [report for report in verifier.verify_pairs(WRONG) if report.verdict.label is Label.FAITHFUL]
    assert [report.pair.translation.text for report in passed] == []
