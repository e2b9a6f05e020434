"""Verbs printed as another verb, and the same verbs rightly rendered; through the tables of contrasts and of false friends."""

from __future__ import annotations

import pytest

from verifier.checks.sides import Sides
from verifier.checks.wording.contrary import stem_phrase
from verifier.checks.wording.contrasts import check_contrasts
from verifier.checks.wording.false_friends import check_false_friends

MUST_FLAG = [
    ("Asistieron doscientas personas al concierto.", "Two hundred people helped out at the concert."),
    ("El juez negó haber cedido a presiones.", "The judge refused to give in to pressure."),
    ("Se negaron a firmar el acta.", "They denied signing the record."),
    ("Al vigilante le pegaron en la cabeza.", "The guard was shot in the head."),
    ("Me costó mucho aprender inglés.", "I spent a lot of money learning English."),
    ("El alcalde volvió a prometer lo mismo.", "The mayor came back to promise the same thing."),
    ("Se comprometieron a terminar la obra.", "They suggested finishing the project."),
    ("La corte admitió a trámite el recurso.", "The court upheld the appeal."),
    ("Nos enteramos por la radio.", "We were buried by the radio."),
    ("Le dieron el alta el lunes.", "She was admitted on Monday."),
    ("Registraron la casa de mi suegra.", "They recorded my mother-in-law's house."),
    ("El patrón se hace el sordo.", "The boss is hard of hearing."),
    ("Me hice la dormida hasta que se fueron.", "I fell asleep until they were gone."),
    ("Nos echaron la culpa del incendio.", "They took the blame for the fire."),
    ("Eventualmente pediríamos otro juez si hay amenazas.", "If there are threats, we would eventually ask for another judge."),
    ("Ya llegó el doctor.", "The doctor has already left."),
    ("Se bajó del bus en la esquina.", "He got on the bus at the corner."),
]  # fmt: skip
MUST_NOT_FLAG = [
    ("Asistieron doscientas personas al concierto.", "Two hundred people went to the concert."),
    ("Los paramédicos asistieron a los heridos durante el concierto.", "Paramedics helped the injured during the concert."),
    ("El juez negó haber cedido a presiones.", "The judge denied giving in to pressure."),
    ("Se negaron a firmar el acta.", "They refused to sign the record."),
    ("Le pegaron un tiro en la pierna.", "He was shot in the leg."),
    ("Me costó mucho aprender inglés.", "I struggled to learn English."),
    ("Nos costó mil pesos arreglar la bomba.", "We spent a thousand pesos fixing the pump."),
    ("Volvió a trabajar en la mina.", "He went back to work in the mine."),
    ("Se comprometieron a terminar la obra.", "They pledged to finish the project."),
    ("Nos enteramos por la radio.", "We found out on the radio."),
    ("Le dieron el alta el lunes.", "She went home on Monday."),
    ("El patrón se hace el sordo.", "The boss turns a deaf ear."),
    ("Nos echaron la culpa del incendio.", "They blamed us for the fire."),
    ("Eventualmente pediríamos otro juez.", "We might ask for another judge."),
    ("Llegó el doctor y se fue enseguida.", "The doctor came and left right away."),
    ("Se bajó del bus en la esquina.", "He got off the bus at the corner."),
]  # fmt: skip


def _flags(source: str, translation: str) -> bool:
    sides = Sides(source, translation)
    return any(
        issue.severity == "critical" for check in (check_contrasts, check_false_friends) for issue in check(sides)
    )


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_a_verb_of_another_meaning(source: str, translation: str) -> None:
    assert _flags(source, translation)


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_the_verb_rightly_rendered(source: str, translation: str) -> None:
    assert not _flags(source, translation)


def test_keeps_the_marks_of_stems_and_endings() -> None:
    assert stem_phrase("volver a *ar") == ("volver", "a", "*ar")
    assert stem_phrase("take* advantage") == ("take*", "advantage")
    assert stem_phrase("EE. UU.") == ("ee", "uu")
