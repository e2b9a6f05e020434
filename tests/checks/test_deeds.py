"""Deeds that one side leaves undone."""

from __future__ import annotations

import pytest

from verifier.checks.negations.deeds import check_deeds
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("Los vecinos firmaron el acta delante del juez.", "The neighbors refused to sign the record in front of the judge."),
    ("Los vecinos se negaron a firmar el acta delante del juez.", "The neighbors signed the record in front of the judge."),
    ("El juzgado notificó a las partes el lunes por la mañana.", "The court failed to notify the parties on Monday morning."),
    ("El médico llegó a tiempo y pudo operar a la niña esa noche.", "The doctor arrived in time but was unable to operate on the girl that night."),
    ("Mi papá dejó de fumar cuando nací yo.", "My father smoked when I was born."),
    ("Mi papá fumaba cuando nací yo.", "My father quit smoking when I was born."),
    ("Se les olvidó cerrar la compuerta y el agua entró al pueblo.", "They closed the floodgate and the water came into the town."),
    ("El gobernador evitó hablar del tema en toda la campaña.", "The governor talked about the issue throughout the campaign."),
    ("El gobernador habló del tema en toda la campaña.", "The governor avoided talking about the issue throughout the campaign."),
    ("La empresa se abstuvo de votar en la asamblea.", "The company voted at the meeting."),
    ("Los inspectores revisaron las calderas en enero.", "The inspectors neglected to check the boilers in January."),
    ("El ministro desea negociar con los maestros.", "The minister's refusal to negotiate with the teachers is known."),
    ("Dejó de fumar cuando nació su hija.", "He smoked when his daughter was born."),
    ("Los obreros trabajaron en el puente el lunes.", "The workers halted working on the bridge on Monday."),
    ("El alcalde firmó el contrato el lunes.", "The mayor balked at signing the contract on Monday."),
    ("Nos abstuvimos de votar en la asamblea.", "We voted at the meeting."),
]  # fmt: skip

MUST_NOT_FLAG = [
    ("Los vecinos se negaron a firmar el acta.", "The neighbors wouldn't sign the record."),
    ("Los vecinos se negaron a firmar el acta.", "The neighbors balked and left the record unsigned."),
    ("Mi papá dejó de fumar cuando nací yo.", "My father gave up smoking when I was born."),
    ("Mi papá dejó de fumar cuando nací yo.", "My father smoked until I was born."),
    ("Mi papá dejó de fumar cuando nací yo.", "My father hasn't smoked since I was born."),
    ("No dejó de llover en toda la noche.", "It rained all night."),
    ("No dejes de llamar cuando llegues.", "Be sure to call when you arrive."),
    ("Nunca dejó de mandarnos dinero.", "He always sent us money."),
    ("El juzgado no notificó a las partes.", "The court failed to notify the parties."),
    ("El juzgado omitió notificar a las partes.", "The court failed to notify the parties."),
    ("Se me pasó cerrar la llave del gas.", "I forgot to turn off the gas valve."),
    ("Casi choca con el poste.", "He barely avoided hitting the pole."),
    ("Siempre nos llama los domingos.", "He never fails to call us on Sundays."),
    ("Pudimos esquivar el choque de milagro.", "By a miracle we avoided crashing."),
    ("Evitó que la casa se quemara entera.", "She kept the whole house from burning."),
    ("El alcalde no quiso recibirnos.", "The mayor refused to see us."),
    ("Quisieron entrar a la fuerza, pero la puerta aguantó.", "They failed to get in by force, but the door held."),
    ("Impidieron que los camiones salieran.", "They stopped the trucks from leaving."),
    ("¿Dejaste de fumar?", "Do you smoke?"),
    ("Aguantó sin llorar.", "She resisted crying."),
    ("Falta pagar la luz.", "We must pay the electricity."),
    ("Cesó de llover el martes.", "The rain ceased falling on Tuesday."),
    ("Mi papá dejó de beber en marzo.", "My father drank, then left it in March."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_a_deed_done_on_one_side(source: str, translation: str) -> None:
    (issue,) = check_deeds(Sides(source, translation))
    assert issue.check == "negation"
    assert issue.severity in ("major", "critical")
    assert issue.source_spans and issue.translation_spans


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_accepts_what_leaves_it_undone(source: str, translation: str) -> None:
    assert not list(check_deeds(Sides(source, translation)))
