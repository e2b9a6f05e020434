"""What limits a negation must stay: the English that drops it denies more than was denied."""

from __future__ import annotations

import pytest

from verifier.checks.negations.limits import check_limits
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("Ningún alumno sufrió lesiones graves.", "No pupils were injured."),
    ("No hubo heridos graves en el choque.", "Nobody was hurt in the crash."),
    ("Todavía no recibimos una respuesta oficial del ministerio.", "We have not had an answer from the ministry yet."),
    ("No se lo dijo directamente al juez.", "She did not tell the judge."),
    ("La fiscal no lo acusó públicamente.", "The prosecutor did not accuse him."),
    ("No hay camas suficientes para los ancianos.", "There are no beds for the elderly."),
    ("No quemó la casa intencionalmente.", "He did not burn the house."),
    ("El puente no quedó destruido completamente.", "The bridge was not destroyed."),
]

MUST_NOT_FLAG = [
    ("Ningún alumno sufrió lesiones graves.", "No pupils were seriously injured."),
    ("No hubo heridos graves en el choque.", "Nobody was badly hurt in the crash."),
    ("La herida no es grave.", "The wound isn’t life-threatening."),
    ("No es grave, mañana vuelvo a jugar.", "It’s nothing, I’ll be playing again tomorrow."),
    ("No sería justo pedirles más plata.", "It would not be fair to ask them for more money."),
    ("No hay camas suficientes para los ancianos.", "There aren’t enough beds for the elderly."),
    ("No hay camas suficientes para los ancianos.", "There is a shortage of beds for the elderly."),
    ("No lo hizo adrede.", "He didn’t do it on purpose."),
    ("No lo anunció públicamente, pero todos lo sabíamos.", "She never announced it openly, but we all knew."),
    ("El puente no quedó totalmente destruido.", "The bridge was not entirely destroyed."),
]


@pytest.mark.parametrize("source, translation", MUST_FLAG)
def test_a_dropped_limit_is_flagged(source: str, translation: str) -> None:
    (issue,) = check_limits(Sides(source, translation))
    assert issue.severity in ("major", "critical")
    assert issue.source_spans and issue.translation_spans


@pytest.mark.parametrize("source, translation", MUST_NOT_FLAG)
def test_a_rendered_limit_and_a_plain_predicate_are_not(source: str, translation: str) -> None:
    assert not list(check_limits(Sides(source, translation)))
