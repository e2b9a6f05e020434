"""Stages of a competition: by name, by how many are left, and by round."""

from __future__ import annotations

import pytest

from verifier.checks.amounts.numbers import check_numbers
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("Perú se quedó en octavos de final.", "Peru went no further than the quarterfinals."),
    ("Las uruguayas perdieron en cuartos.", "The Uruguayans lost in the semis."),
    ("El Getafe cayó en dieciseisavos de final.", "Getafe went out in the round of 16."),
    ("Nadal avanzó a semifinales.", "Nadal advanced to the final."),
    ("Ya estamos en la final.", "We are already in the semifinals."),
    ("Superaron la ronda de 32.", "They got through the round of 64."),
]
MUST_NOT_FLAG = [
    ("Perú se quedó en octavos de final.", "Peru went no further than the round of 16."),
    ("Perú se metió en octavos.", "Peru made the last sixteen."),
    ("Las uruguayas cayeron en cuartos.", "The Uruguayans fell in the last eight."),
    ("El Getafe cayó en dieciseisavos.", "Getafe went out in the round of 32."),
    ("Lo eliminaron en treintaidosavos de final.", "He was knocked out in the round of 64."),
    ("Badosa alcanzó los octavos en Melbourne.", "Badosa reached the fourth round in Melbourne."),
    ("Están entre los cuatro mejores de América.", "They are in the semifinals of the Americas."),
    ("Es uno de los ocho mejores.", "He is one of the eight best."),
    ("Ecuador jugará la semifinal.", "Ecuador is through to the final four."),
    ("Superaron la ronda de 32.", "They got through the round of 32."),
    ("Durmieron en cuartos distintos.", "They slept in different rooms."),
    ("Llovió los últimos ocho días.", "It rained for the last eight days."),
    ("Solo quedan los últimos cuatro.", "Only the last four are left."),
    ("Ocupan tres cuartos del local.", "They take up three quarters of the premises."),
    ("La palabra final la tiene el juez.", "The judge has the final word."),
    ("Al final nos fuimos.", "We left in the end."),
]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_another_stage(source: str, translation: str) -> None:
    issues = list(check_numbers(Sides(source, translation)))
    assert [(issue.check, issue.severity) for issue in issues] == [("number", "critical")]
    assert issues[0].source_spans and issues[0].translation_spans


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_the_same_stage_alone(source: str, translation: str) -> None:
    assert list(check_numbers(Sides(source, translation))) == []
