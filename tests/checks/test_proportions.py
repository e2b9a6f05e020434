"""Shares of one thing that are printed as shares of another."""

from __future__ import annotations

import pytest

from verifier.checks.amounts.proportions import check_proportions
from verifier.checks.sides import Sides

TURNED = [
    ("Dos de cada cinco presos son extranjeros.", "Two out of five foreigners are prisoners."),
    ("El 30 % de los médicos son mujeres.", "Thirty percent of women are doctors."),
    ("La mitad de los pobres son niños.", "Half of the children are poor."),
    ("Un tercio de las víctimas eran menores.", "A third of the minors were victims."),
]
KEPT = [
    ("Dos de cada cinco presos son extranjeros.", "Two out of five prisoners are foreigners."),
    ("El 30 % de los médicos son mujeres.", "Thirty percent of doctors are women."),
    ("El 30 % de los médicos son mujeres.", "Women are thirty percent of the doctors."),
    ("La mitad de los pobres son niños.", "Half of poor people are children."),
    ("Un tercio de las víctimas eran menores.", "A third of the victims were minors."),
    ("El 80 % de la población es pobre.", "Eighty percent of the people are poor."),
]


@pytest.mark.parametrize(("source", "translation"), TURNED)
def test_flags_a_share_of_the_wrong_whole(source: str, translation: str) -> None:
    assert [issue.severity for issue in check_proportions(Sides(source, translation))] == ["critical"]


@pytest.mark.parametrize(("source", "translation"), KEPT)
def test_leaves_the_same_share_alone(source: str, translation: str) -> None:
    assert list(check_proportions(Sides(source, translation))) == []
