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
    ("El alcalde quedó de venir el sábado.", "The mayor came out Saturday."),
    ("La empresa quedó en pagar la deuda en marzo.", "The company paid the debt in March."),
    ("Mi hijo estuvo a punto de firmar el contrato.", "My son signed the contract."),
    ("El gobernador pensaba visitar el pueblo en mayo.", "The governor visited the town in May."),
    ("Los dueños querían vender el molino.", "The owners sold the mill."),
    ("El contratista quedó de entregar las llaves en junio.", "The contractor handed over the keys in June."),
    ("El ministro estuvo a punto de renunciar.", "The minister resigned."),
    ("Mis primos pensaban abrir un taller en Rosario.", "My cousins opened a workshop in Rosario."),
    ("La alcaldesa prometió arreglar la cancha.", "The mayor fixed the field."),
    ("La compañía quedó en reparar el pozo.", "The company repaired the well."),
    ("Los soldados trataron de cruzar el río.", "The soldiers crossed the river."),
    ("Mi nuera quería estudiar derecho en Quito.", "My daughter-in-law studied law in Quito."),
    ("El presidente iba a visitar el albergue.", "The president visited the shelter."),
    ("Estuvimos a punto de perder la casa.", "We lost the house."),
]

MUST_NOT_FLAG = [
    ("Aquí nadie se hace rico vendiendo pan.", "Selling bread won't make anyone here rich."),
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
    ("Quedó de llamarme y nunca llamó.", "He said he'd call me and never called."),
    ("Quedaron de vernos el jueves.", "They agreed to see us Thursday."),
    ("Quedamos en vernos el jueves.", "We arranged to meet on Thursday."),
    ("Quería pedirle perdón a la familia.", "I wanted to apologize to the family."),
    ("Intentó salvar a su hermana y lo logró.", "He tried to save his sister, and he did."),
    ("Trató de escapar, pero lo agarraron.", "He made an attempt to escape, but they caught him."),
    ("Prometió pagar y pagó.", "She promised to pay and she paid."),
    ("Estuvo a punto de ahogarse.", "He almost drowned."),
    ("Estuvo a punto de ahogarse.", "He came close to drowning."),
    ("El contratista quedó de entregar las llaves en junio.", "The contractor was supposed to hand over the keys in June."),
    ("El ministro estuvo a punto de renunciar.", "The minister nearly resigned."),
    ("Mis primos pensaban abrir un taller en Rosario.", "My cousins had plans to open a workshop in Rosario."),
    ("La alcaldesa prometió arreglar la cancha.", "The mayor gave her word that the field would be fixed."),
    ("La compañía quedó en reparar el pozo.", "The company said it would fix the well."),
    ("Los soldados trataron de cruzar el río.", "The soldiers made an attempt at crossing the river."),
    ("Mi nuera quería estudiar derecho en Quito.", "My daughter-in-law had her heart set on studying law in Quito."),
    ("El presidente iba a visitar el albergue.", "The president was going to visit the shelter."),
    ("Estuvimos a punto de perder la casa.", "We came within an inch of losing the house."),
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
