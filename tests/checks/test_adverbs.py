"""Adverbs put in and left out, as a check of its own and as a table of those that matter."""

from __future__ import annotations

import pytest

from verifier.checks.completeness.adverbs import check_adverbs
from verifier.checks.sides import Sides
from verifier.checks.wording.charged import check_charged

MUST_FLAG = [
    ("El vocero reconoció que el hospital no tiene insumos.", "The spokesman reluctantly acknowledged that the hospital has no supplies.", "addition"),
    ("La alcaldesa firmó el contrato el viernes.", "The mayor secretly signed the contract on Friday.", "addition"),
    ("Tomaron unas fotos y se fueron.", "They took a few photos and left without talking to anyone.", "addition"),
    ("Le pedimos al fiscal que reciba a las madres.", "We are once again asking the prosecutor to meet with the mothers.", "addition"),
    ("El comité aprobó el reglamento anoche.", "The committee unanimously approved the rules last night.", "addition"),
    ("El ejército se llevó a los muchachos a la fuerza.", "The army took the young men away.", "omission"),
    ("Lo dijo bajo juramento ante la comisión.", "He said it before the commission.", "omission"),
    ("Pidió perdón por escrito a las familias.", "He apologized to the families.", "omission"),
]  # fmt: skip
MUST_NOT_FLAG = [
    ("El vocero reconoció a regañadientes que no hay insumos.", "The spokesman reluctantly acknowledged that there are no supplies."),
    ("Se fueron calladitos y no hablaron con nadie.", "They left quietly without talking to anyone."),
    ("Volvimos a pedirle al fiscal que reciba a las madres.", "Once again we asked the prosecutor to meet with the mothers."),
    ("Votaron a favor por unanimidad.", "They voted unanimously in favor."),
    ("El ejército se llevó a los muchachos a la fuerza.", "The army forced the young men to go with them."),
    ("Juró ante la comisión que no lo conocía.", "He told the commission under oath that he did not know him."),
    ("Le pagaron por adelantado.", "He was paid up front."),
    ("Nos quedamos en la calle, descalzos.", "We were left on the street without shoes."),
]  # fmt: skip


def _found(source: str, translation: str) -> list[str]:
    sides = Sides(source, translation)
    return [issue.type for issue in (*check_adverbs(sides), *check_charged(sides))]


@pytest.mark.parametrize(("source", "translation", "kind"), MUST_FLAG)
def test_flags_an_adverb_put_in_or_left_out(source: str, translation: str, kind: str) -> None:
    assert kind in _found(source, translation)


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_what_is_said_otherwise(source: str, translation: str) -> None:
    assert not _found(source, translation)
