"""Past against future: what must be flagged, and the changes of tense that are a translator's own business."""

from __future__ import annotations

import pytest

from verifier.checks.sides import Sides
from verifier.checks.times.tenses import check_tenses

MUST_FLAG = [
    ("Vamos a cerrar la planta en diciembre.", "We closed the plant in December."),
    ("Voy a renunciar el lunes.", "I resigned on Monday."),
    ("Firmarán el contrato esta tarde.", "They signed the contract this afternoon."),
    ("Pagaremos cada peso de la deuda.", "We paid every peso of the debt."),
    ("El alcalde va a demoler el mercado.", "The mayor demolished the market."),
    ("Estamos por vender la casa.", "We have sold the house."),
    ("Venderé el campo y me iré.", "I sold the land and left."),
    ("Votarán la ley el jueves.", "They voted on the law on Thursday."),
    ("Vendieron la casa en marzo.", "They will sell the house in March."),
    ("El ministro renunció ayer por la noche.", "The minister will resign."),
    ("Ya cobré el cheque.", "I’m going to cash the check."),
    ("Los soldados quemaron las casas.", "The soldiers will burn the houses."),
    ("Han despedido a treinta enfermeras.", "They are going to fire thirty nurses."),
    ("Perdí a mi hermano en la mina.", "I’ll lose my brother in the mine."),
]

MUST_NOT_FLAG = [
    ("Quebré la troca tres veces en la misma zanja.", "I broke my truck three times in the same ditch."),
    ("Desearía que no fuera cierto.", "I wish it weren't true."),
    ("¿Por qué no confías en tu hermano?", "Why don't you trust your brother?"),
    ("Me gustaría pensar que aprendimos algo.", "I like to think that we learned something."),
    ("Les recomendaría que esperaran.", "I recommend that they wait."),
    ("Vamos a cerrar la planta en diciembre.", "We’re closing the plant in December."),
    ("Vamos a cerrar la planta en diciembre.", "The plant closes in December."),
    ("Voy a renunciar el lunes.", "I plan to resign on Monday."),
    ("Vamos a ver qué dijo el juez.", "Let’s see what the judge said."),
    ("Pagaremos la deuda que dejaron los otros.", "We will pay the debt that the others left."),
    ("El martes llega el presidente.", "The president will arrive on Tuesday."),
    ("Dijo que vendría el lunes.", "She said she would come on Monday."),
    ("Dijo que iba a renunciar.", "He said he was going to resign."),
    ("Si vinieran, los recibiríamos.", "If they came, we would welcome them."),
    ("Cuando termine la guerra volveremos.", "When the war is over, we’ll go back."),
    ("Vendimos la casa y ahora viviremos con mi suegra.", "We sold the house, and now we’ll live with my mother-in-law."),
    ("En 1973 los militares toman el palacio.", "In 1973 the military took the palace."),
    ("Tendrá unos cuarenta años.", "He was about forty, I’d guess."),
    ("Nació en Sucre y nunca salió de allí.", "She was born in Sucre and never left."),
    ("No hemos firmado nada.", "We haven’t signed anything."),
    ("Lo habremos visto dos veces.", "We must have seen him twice."),
    ("¿Qué les voy a decir?", "What was I supposed to tell them?"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_what_has_changed_sides(source: str, translation: str) -> None:
    (issue,) = check_tenses(Sides(source, translation))
    assert issue.check == "tense"
    assert issue.severity in ("major", "critical")
    assert issue.source_spans and issue.translation_spans


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_a_faithful_rendering_alone(source: str, translation: str) -> None:
    assert list(check_tenses(Sides(source, translation))) == []
