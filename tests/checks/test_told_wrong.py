"""Who acted, who was acted upon, and what never happened: "haber denunciado", "nos condenó", "si hubieran avisado"."""

from __future__ import annotations

import pytest

from verifier.checks import run_checks
from verifier.checks.quantities import read
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("Está orgullosa de haber fundado la cooperativa.", "She is proud of having been founded by the co-op.", "role"),
    ("Se queja de haber sido golpeado.", "He complains of having beaten someone.", "role"),
    ("El árbitro nos expulsó a los diez minutos.", "The referee sent them off after ten minutes.", "person"),
    ("Si la ambulancia hubiera venido, mi tío viviría.", "When the ambulance came, my uncle was alive.", "modality"),
    ("Si me hubiesen escuchado, no habría pleito.", "If they listen to me, there is no lawsuit.", "modality"),
    ("Ya restablecimos el agua en el barrio.", "We are restoring water in the neighborhood.", "tense"),
    ("El déficit llegó al cero coma tres por ciento.", "The deficit reached 3 percent.", "number"),
]
MUST_NOT_FLAG = [
    ("Está orgullosa de haber fundado la cooperativa.", "She is proud of having founded the co-op."),
    ("Reconoce haber recibido el dinero.", "He admits having been given the money."),
    ("Nos entregaron las llaves para guardarlas.", "They handed over the keys to look after them."),
    ("Nos los quitaron en la frontera.", "They took them at the border."),
    ("Si me hubieran avisado, no habría venido.", "Had they told me, I would not have come."),
    ("Me miraba como si yo hubiera robado algo.", "He looked at me as if I was a thief."),
    ("¿Cómo no voy a estar contenta?", "Of course I'm happy."),
    ("Volveremos solo si firman.", "We won't be back unless they sign."),
    ("La partera le cortó el cordón en el pasillo.", "The midwife cut his cord in the hallway, and he cried."),
    ("No pretendo darles lecciones.", "I don't pretend to lecture you."),
    ("Me quité de fumar hace un año.", "I quit smoking a year ago."),
    ("Una sola viga soportaba el techo.", "A single beam supported the roof."),
    ("Hizo caso omiso de las señales.", "He took no notice of the signs."),
    ("No es cualquier cosa ganar aquí.", "Winning here is quite something."),
    ("No quedó ni un pupitre sano.", "Every last desk was broken."),
    ("El déficit llegó al cero coma tres por ciento.", "The deficit reached 0.3 percent."),
]


@pytest.mark.parametrize(("source", "translation", "check"), MUST_FLAG)
def test_flags_what_was_told_wrong(source: str, translation: str, check: str) -> None:
    issues = run_checks(Sides(source, translation))
    assert check in [issue.check for issue in issues if issue.severity in ("critical", "major")]


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_a_faithful_rendering_alone(source: str, translation: str) -> None:
    assert not [i for i in run_checks(Sides(source, translation)) if i.severity in ("critical", "major")]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("subió tres coma cuatro puntos", "es", 3.4),
        ("el cero coma cero cinco", "es", 0.05),
        ("twenty-five point seven million", "en", 25.7e6),
        ("a las dos, punto", "es", 120),
        ("dos coma veinticinco metros", "es", 2.25),
    ],
)
def test_reads_spoken_decimals(text: str, language: str, value: float) -> None:
    assert [round(quantity.value, 6) for quantity in read(text, language)] == [value]
