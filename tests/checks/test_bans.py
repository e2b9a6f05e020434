"""Bans printed as a leave, and the reverse."""

from __future__ import annotations

import pytest

from verifier.checks.modality.bans import check_bans
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("Los vecinos no deben beber el agua.", "Residents do not have to drink the water."),
    ("No debes firmar nada.", "You don’t need to sign anything."),
    ("Los niños no deben acercarse al río.", "The children don’t have to go near the river."),
    ("No deberás cruzar solo. No debes hacerlo.", "You don’t have to cross alone."),
    ("No tienen que pagar la multa.", "They must not pay the fine."),
    ("No tiene que declarar ante el juez.", "He cannot testify before the judge."),
    ("No hace falta que vengan los abuelos.", "The grandparents must not come."),
    ("No es necesario presentar el pasaporte.", "You may not present your passport."),
]

MUST_NOT_FLAG = [
    ("Los vecinos no deben beber el agua.", "Residents must not drink the water."),
    ("Los vecinos no deben beber el agua.", "Residents should not drink the water."),
    ("No tienen que pagar la multa.", "They don’t have to pay the fine."),
    ("No tienen que pagar la multa.", "They need not pay the fine."),
    ("No debe preocuparse por nada.", "You don’t have to worry about anything."),
    ("No se deben alarmar.", "They don’t need to be alarmed."),
    ("No debe de estar en casa.", "He can’t be at home."),
    ("No hace falta ser adivino.", "You don’t have to be a fortune teller."),
    ("No tienes que hacerlo, pero no puedes negarte.", "You don’t have to do it, but you can’t refuse."),
    ("Aquí no hay que correr.", "You must not run here."),
]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_a_ban_that_became_a_leave(source: str, translation: str) -> None:
    (issue,) = check_bans(Sides(source, translation))
    assert issue.check == "modality"
    assert issue.severity in ("major", "critical")
    assert issue.source_spans[0].of(source).casefold().startswith("no")


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_a_faithful_rendering_alone(source: str, translation: str) -> None:
    assert list(check_bans(Sides(source, translation))) == []
