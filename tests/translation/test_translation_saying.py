"""Who speaks behind the verb is no object of it: «"…", preguntó la alcaldesa»."""

from __future__ import annotations

import pytest

from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.saying import with_plain_saying, with_source_saying

WRONG = [
    ("“¿Quién paga?”, preguntó la alcaldesa.", "“Who pays?” he asked the mayor.", "“¿Quién paga?”, dijo la alcaldesa."),
    ("«Basta», gritó el dueño.", "“Enough,” the owner was shouted.", "«Basta», dijo el dueño."),
    ('"No hay luz", reconocieron los técnicos.', '"There is no light," they recognized the technicians.', '"No hay luz", dijeron los técnicos.'),
    ('"No sirve", se quejó Rosa Mamani.', '"It is no use," it was complained Rosa.', '"No sirve", dijo Rosa Mamani.'),
    ("«Voy mañana», recuerda su madre.", "“I go tomorrow,” he remembers his mother.", "«Voy mañana», dice su madre."),
]  # fmt: skip
RIGHT = [
    ("“¿Quién paga?”, preguntó la alcaldesa.", "“Who pays?” the mayor asked."),
    ("“Basta”, dijo el dueño.", "“Enough,” he said the owner."),
    ("«Basta», gritó al guardia.", "“Enough,” he shouted at the guard."),
    ("«Basta», gritó.", "“Enough,” he shouted."),
    ("«Basta», me gritó el guardia.", "“Enough,” he shouted to me the guard."),
    ("La palabra “pan” contiene la letra n.", "The word “bread” it contains the letter n."),
]
SAID = [
    ("«Basta», susurró el guardia.", "“Enough,” the guard said.", "“Enough,” the guard whispered."),
    ("«Basta», añadieron los vecinos.", "“Enough,” said the neighbors.", "“Enough,” added the neighbors."),
    ("«Basta», contó el guardia.", "“Enough,” the guard said.", "“Enough,” the guard said."),
    ("«Basta», preguntó el guardia.", "“Enough,” the guard asked, and said no more.", "“Enough,” the guard asked, and said no more."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "output", "wanted"), WRONG)
def test_the_verb_is_put_otherwise(source: str, output: str, wanted: str) -> None:
    variant = with_plain_saying(source, output)
    assert variant and variant.text == wanted


@pytest.mark.parametrize(("source", "output"), RIGHT)
def test_what_came_out_right_or_has_no_speaker_stays(source: str, output: str) -> None:
    assert with_plain_saying(source, output) is None


@pytest.mark.parametrize(("source", "output", "wanted"), SAID)
def test_said_becomes_the_english_of_the_verb(source: str, output: str, wanted: str) -> None:
    assert with_source_saying(source, output) == wanted


def test_the_engine_has_them_speak(bundled: CTranslate2Engine) -> None:
    texts = [
        '"No teníamos agua", preguntó el alcalde.',
        '"El gobierno nos ha olvidado", reconoció el alcalde de Tarija.',
    ]
    first, second = (hypothesis.text for hypothesis in bundled.translate(texts))
    assert "he asked" not in first
    assert second.endswith(("the mayor of Tarija acknowledged.", "acknowledged the mayor of Tarija."))
