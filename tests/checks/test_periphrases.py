"""What a verb says with its complement, and what an adverb bounds: "pudo haber", "quedar en", "iba a", "a más tardar", "cada dos días", "un par de"."""

from __future__ import annotations

import pytest

from verifier.checks import run_checks
from verifier.checks.morphology.moods import guessed_pasts
from verifier.checks.sides import Sides
from verifier.text import tokenize

MUST_FLAG = [
    # guesses about the past, and what somebody only heard
    ("El incendio pudo haber empezado en la cocina.", "The fire started in the kitchen.", "modality"),
    ("El arma podría haber sido robada de un cuartel.", "The weapon was stolen from a barracks.", "modality"),
    ("Tiene que haber salido por la puerta de atrás.", "He left through the back door.", "modality"),
    ("Puede haber sido un error.", "It was a mistake.", "modality"),
    ("Pudo haber llamado a la policía.", "He must have called the police.", "modality"),
    ("Creo recordar que el bus venía lleno.", "I remember that the bus was full.", "modality"),
    ("Según me contaron, fue el chofer el que abrió la puerta.", "It was the driver who opened the door.", "modality"),
    ("Tengo entendido que la planta cerró en mayo.", "The plant closed in May.", "modality"),
    # bounds
    ("Al menos tres de los heridos viajaban sin cinturón.", "Three of the injured were traveling without a seat belt.", "quantifier"),
    ("El puente costará a lo sumo tres millones.", "The bridge will cost three million.", "quantifier"),
    ("Cobran como mínimo dos mil pesos por viaje.", "They charge 2,000 pesos a trip.", "quantifier"),
    ("Murieron tres personas.", "At least three people died.", "quantifier"),
    ("Los papeles se entregan a más tardar el 15 de julio.", "The papers will be handed over no earlier than July 15.", "date"),
    # how often, and when
    ("Cada dos días pasa el camión cisterna.", "The water truck comes by twice a day.", "date"),
    ("El agua llega día por medio.", "Water comes twice a day.", "date"),
    ("Se va la luz cada dos por tres.", "The power goes out once in a while.", "date"),
    ("El hospital iba a tener doce camas.", "The hospital used to have 12 beds.", "tense"),
    ("Hace seis años que enseño en esta cárcel y he visto de todo.", "I taught in this prison for six years and saw everything.", "tense"),
    ("Amenazaron con cerrar el paso.", "They blocked the crossing.", "tense"),
    # degree and direction
    ("Los precios bajaron algo este año.", "Prices fell sharply this year.", "intensity"),
    ("Con mulas bajan el mineral de la sierra.", "They haul the ore up into the mountains with mules.", "antonym"),
    ("El fuego venía del lado de Galicia.", "The fire was heading toward Galicia.", "antonym"),
    ("El partido superó holgadamente el umbral.", "The party barely cleared the threshold.", "comparison"),
    ("Apenas alcanzaron la mayoría.", "They easily reached a majority.", "comparison"),
    # verbs with their complement
    ("El alcalde quedó en mandar una cuadrilla.", "The mayor ended up sending a crew.", "modality"),
    ("La empresa quedó en estudiar la rebaja.", "The company agreed to the reduction.", "modality"),
    ("Me quedan tres vacas nada más.", "I lost only three cows.", "antonym"),
    ("El gerente amenazó con parar la planta.", "The manager voted to shut down the plant.", "modality"),
    # conditions and denials
    ("Aceptamos la tarifa siempre que pongan buses nuevos y respeten el horario.", "We accept the fare since they are putting on new buses and sticking to the schedule.", "modality"),
    ("Nunca dije que no fuera a presentarme.", "I never said I was going to run.", "negation"),
    ("Nos dieron un par de colchones.", "They gave us a mattress.", "number"),
]  # fmt: skip
MUST_NOT_FLAG = [
    ("El incendio pudo haber empezado en la cocina.", "The fire may have started in the kitchen."),
    ("No pudo haber sido él, estaba conmigo.", "It couldn't have been him; he was with me."),
    ("Debe haberse ido temprano.", "He must have gone early."),
    ("Debió haber avisado antes.", "He should have given notice earlier."),
    ("Podía haber sido peor.", "It could have been worse."),
    ("Creo recordar que el bus venía lleno.", "As I recall, the bus was full."),
    ("Según la ley, el plazo vence en mayo.", "By law, the deadline expires in May."),
    ("Según cuentan los vecinos, la casa llevaba meses vacía.", "The house had been empty for months, neighbors say."),
    ("Que yo sepa, nadie ha reclamado.", "As far as I know, no one has complained."),
    ("Hay por lo menos cuarenta familias sin agua.", "No fewer than 40 families have no water."),
    ("Hay que pagar a más tardar el viernes.", "Friday is the deadline for paying."),
    ("El agua llega día por medio.", "We get water every other day."),
    ("Toma la pastilla cada doce horas.", "He takes the pill twice a day."),
    ("La escuela iba a abrir en agosto.", "The school was supposed to open in August."),
    ("El abuelo iba a pescar con nosotros.", "Grandpa used to go fishing with us."),
    ("Iba a lavar al río todos los días.", "She used to wash in the river every day."),
    ("Hace dos años que murió mi madre.", "My mother died two years ago."),
    ("Apenas llegó, lo detuvieron.", "He was arrested as soon as he arrived."),
    ("Bajaron las cajas del camión.", "They unloaded the boxes from the truck."),
    ("Le bajaron el sueldo a los maestros.", "They cut the teachers' pay."),
    ("Subieron al techo a rescatarlos.", "They climbed onto the roof to rescue them."),
    ("El presidente quedó en recibirnos el lunes.", "The president agreed to meet with us on Monday."),
    ("¿Qué te quedó de ver a tu madre vender pupusas?", "What has stayed with you from watching your mother sell pupusas?"),
    ("La finca quedó en poder del banco.", "The farm ended up in the bank's hands."),
    ("Me quedan dos meses de contrato.", "I have two months left on my contract."),
    ("Nunca dije que no quisiera hablar con ellos.", "I never said I didn't want to talk to them."),
    ("Mientras no nos corten el agua, aguantamos.", "As long as they don't cut off our water, we'll hold out."),
    ("Trajo un par de zapatos.", "He brought a pair of shoes."),
    ("Compré un par de botas de goma.", "I bought a rubber boot set."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "translation", "check"), MUST_FLAG)
def test_flags_what_the_periphrasis_does_not_say(source: str, translation: str, check: str) -> None:
    issues = run_checks(Sides(source, translation))
    assert check in [issue.check for issue in issues if issue.severity in ("critical", "major")]


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_a_faithful_rendering_alone(source: str, translation: str) -> None:
    found = [issue for issue in run_checks(Sides(source, translation)) if issue.severity in ("critical", "major")]
    assert not [issue for issue in found if issue.check != "coverage"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("pudo haber entrado", [(0, 2, "can")]),
        ("debe de haberse ido", [(0, 3, "owe")]),
        ("han de haber cruzado", [(0, 3, "owe")]),
        ("tuvo que haber pasado", [(0, 3, "owe")]),
        ("puede haber lluvia", []),
        ("debería haber avisado", []),
        ("por haber venido", []),
    ],
)
def test_reads_guesses_about_the_past(text: str, found: list[tuple[int, int, str]]) -> None:
    assert list(guessed_pasts(tokenize(text))) == found
