"""Phrases turned round or left out, and small words whose loss turns a sentence round; through all checks together."""

from __future__ import annotations

import pytest

from verifier.checks import run_checks
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("Va a estar afuera tres semanas por lo menos.", "He'll be out for three weeks at most.", "quantifier"),
    ("Costará a lo sumo dos millones.", "It will cost at least two million.", "comparison"),
    ("Hemos perdido casi la mitad de la cosecha.", "We've lost more than half of the harvest.", "comparison"),
    ("Perdimos más de la mitad de la cosecha.", "We lost nearly half of the harvest.", "comparison"),
    ("Todos los días salgo a vender.", "I go out selling some days.", "quantifier"),
    ("Empieza a finales de marzo.", "It starts in early March.", "date"),
    ("Empieza a principios de marzo.", "It starts in late March.", "date"),
    ("Vivo aquí desde 2010.", "I lived here until 2010.", "date"),
    ("Trabajó hasta el viernes.", "She has worked since Friday.", "date"),
    ("Acaba de llegar.", "He is about to arrive.", "date"),
    ("Vive en el piso de arriba.", "He lives on the floor below.", "antonym"),
    ("Mi hermano mayor me ayudó.", "My younger brother helped me.", "antonym"),
    ("Pague antes de subir.", "Pay before getting off.", "antonym"),
    ("Lo compraron.", "They sold it.", "antonym"),
    ("Bajó de peso.", "He gained weight.", "negation"),
    ("Ojalá pudiera volver.", "I hope to go back.", "modality"),
    ("Al parecer se fue.", "He left.", "modality"),
    ("Dicen que se fue.", "He left.", "modality"),
    ("Si hubiera sabido, no voy.", "I knew, so I did not go.", "modality"),
    ("Debe de estar enfermo.", "He is ill.", "modality"),
    ("Creo que el juez nos va a dar el permiso.", "The judge is going to give us the permit.", "modality"),
    ("Apelaremos en los cinco días hábiles que da la ley.", "We will appeal within the five days the law gives.", "date"),
    ("Casi me muero.", "I died.", "quantifier"),
    ("Casi nos matan.", "They killed us.", "quantifier"),
    ("Llevamos cuarenta años esperando un ascenso.", "We waited forty years for a promotion.", "tense"),
    ("Llevo tres días sin dormir.", "I didn't sleep for three days.", "tense"),
    ("¿Cuánto costó la bomba y quién la pagó?", "How much did the pump cost and who is paying for it?", "tense"),
    ("Grabó su primer disco a los diecisiete años.", "She made her first record seventeen years ago.", "date"),
    ("Se fue hace dos días.", "He is leaving in two days.", "date"),
    ("Si regreso, me matan.", "If we go back, they'll kill us.", "person"),
    ("Ella le avisó al contador y él no hizo nada.", "The accountant warned her, and she did nothing.", "gender"),
    ("Yo no le di la orden a nadie.", "Nobody gave me the order.", "role"),
    ("Fueron mis tías las que la criaron.", "It was my aunt and uncle who raised her.", "gender"),
    ("Me enteré recién en marzo.", "I recently found out, in March.", "false_friend"),
    ("El alcalde todavía no ha dimitido.", "The mayor has still not been dismissed.", "false_friend"),
    ("Estuvo comprometida dos veces.", "She was compromised twice.", "false_friend"),
]  # fmt: skip

MUST_NOT_FLAG = [
    ("Va a estar afuera por lo menos tres semanas.", "He'll be out for three weeks at the very least."),
    ("Al menos hoy no llovió.", "It didn't rain today, at least."),
    ("A lo sumo vinieron diez personas.", "Ten people came, if that."),
    ("Casi la mitad, más de mil, se quedaron.", "Nearly half of them, more than a thousand, stayed."),
    ("Todos los días salgo a vender.", "I'm out there selling seven days a week."),
    ("A finales de marzo cerramos.", "In the last days of March we closed."),
    ("Nació a principios de los noventa.", "She was born in the early nineties."),
    ("Vive aquí desde 2010.", "He has lived here since 2010."),
    ("Desde el puente no se ve nada hasta que amanece.", "From the bridge you can't see a thing until dawn."),
    ("Hasta el viernes no hay clases.", "There are no classes until Friday."),
    ("Acaba de llegar.", "He only just got here."),
    ("Vive en el piso de arriba.", "He lives upstairs."),
    ("Mi hermano mayor me ayudó.", "My big brother helped me."),
    ("Pague antes de subir.", "Pay before boarding."),
    ("Compraron la casa que vendía el banco.", "They bought the house that the bank was selling."),
    ("Bajó de peso.", "He's lost some weight."),
    ("Ojalá pudiera volver.", "If only I could go back."),
    ("Ojalá vuelva pronto.", "I hope she comes back soon."),
    ("Al parecer se fue.", "He seems to have left."),
    ("Dicen que se fue.", "Word is that he left."),
    ("Si hubiera sabido, no voy.", "Had I known, I wouldn't have gone."),
    ("Debe de estar enfermo.", "He must be ill."),
    ("Creo que el juez nos va a dar el permiso.", "I think the judge is going to give us the permit."),
    ("Apelaremos en los cinco días hábiles que da la ley.", "We will appeal within the five working days the law gives."),
    ("Casi me muero de risa.", "I nearly died laughing."),
    ("Casi nos matan.", "They came this close to killing us."),
    ("Llevamos cuarenta años esperando un ascenso.", "We have waited forty years for a promotion."),
    ("Llevaba tres días sin dormir.", "She hadn't slept for three days."),
    ("¿Quién pagó la bomba?", "Who was paying for the pump?"),
    ("Grabó su primer disco a los diecisiete años.", "She made her first record at seventeen."),
    ("Hace diecisiete años, a los veinte años, se fue.", "Seventeen years ago, at twenty, she left."),
    ("No lo veo hace dos años.", "I haven't seen him in two years."),
    ("Se fue hace dos días.", "He left two days ago."),
    ("Si regreso, me matan.", "If I go back, they'll kill me."),
    ("Me parece que vamos a ganar.", "I think that we are going to win our match."),
    ("Ella le avisó al contador y él no hizo nada.", "She warned the accountant, and he did nothing."),
    ("Él la llamó y ella contestó.", "He called her and she picked up."),
    ("No fui yo, fue él.", "It wasn't me, it was him."),
    ("Ella sufrió más que yo.", "She suffered more than me."),
    ("Mis tíos me criaron.", "My aunt and uncle raised me."),
    ("Recién en marzo me enteré.", "I only found out in March."),
    ("El alcalde todavía no ha dimitido.", "The mayor has still not stepped down."),
    ("Estuvo comprometida dos veces.", "She was engaged twice."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "translation", "check"), MUST_FLAG)
def test_flags_what_was_turned_round(source: str, translation: str, check: str) -> None:
    assert check in {i.check for i in run_checks(Sides(source, translation)) if i.severity in ("critical", "major")}


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_a_faithful_rendering_alone(source: str, translation: str) -> None:
    assert not [i for i in run_checks(Sides(source, translation)) if i.severity in ("critical", "major")]
