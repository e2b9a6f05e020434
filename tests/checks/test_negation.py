"""Reversed negation: what must be flagged, and the faithful renderings that a count of "not" would flag."""

from __future__ import annotations

import pytest

from verifier.checks.negation import check_negation
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("El ministro no firmó el acuerdo.", "The minister signed the agreement."),
    ("El ministro firmó el acuerdo.", "The minister did not sign the agreement."),
    ("No vino nadie a la reunión.", "Everybody came to the meeting."),
    ("Nadie me avisó del cambio.", "Somebody told me about the change."),
    ("Nunca he trabajado para esa empresa.", "I have always worked for that company."),
    ("Jamás recibí dinero de ellos.", "I received money from them."),
    ("No es fácil criar sola a tres hijos.", "It is easy to raise three children alone."),
    ("No es imposible ganar.", "It is impossible to win."),
    ("Vino sin su hermano.", "He came with his brother."),
    ("Se fue sin pagar la cuenta.", "He left after paying the bill."),
    ("Tampoco tenemos agua.", "We also have water."),
    ("No quiero volver a mi país.", "I want to go back to my country."),
    ("Quiero volver a mi país.", "I don't want to go back to my country."),
    ("Ningún vecino escuchó los disparos.", "Every neighbor heard the shots."),
    ("La policía no detuvo a los responsables.", "The police arrested those responsible."),
    ("Los médicos no cobraron su sueldo en marzo.", "The doctors were paid their salary in March."),
    ("No hay medicinas en el hospital.", "There is medicine in the hospital."),
    ("Hay medicinas en el hospital.", "There is no medicine in the hospital."),
    ("No voy a renunciar.", "I am going to resign."),
    ("Voy a renunciar mañana.", "I am not going to resign tomorrow."),
    ("No estamos de acuerdo con la reforma.", "We agree with the reform."),
    ("Estamos de acuerdo con la reforma.", "We do not agree with the reform."),
    ("Esta ley no protege a los trabajadores.", "This law protects workers."),
    ("Esta ley protege a los trabajadores.", "This law does not protect workers."),
    ("No le tengo miedo a la cárcel.", "I am afraid of prison."),
    ("El gobierno no cumplió su promesa.", "The government kept its promise."),
    ("Mi hijo no mató a nadie.", "My son killed someone."),
    ("No sabíamos que el puente estaba dañado.", "We knew that the bridge was damaged."),
    ("Sabíamos que el puente estaba dañado.", "We did not know that the bridge was damaged."),
    ("El agua no está contaminada.", "The water is contaminated."),
    ("El agua está contaminada.", "The water is not contaminated."),
    ("Yo no autoricé ese pago.", "I authorized that payment."),
    ("No podemos seguir esperando.", "We can keep waiting."),
    ("Podemos esperar hasta el lunes.", "We cannot wait until Monday."),
    ("No creo que la vacuna sea peligrosa.", "I believe the vaccine is dangerous."),
    ("La vacuna no es peligrosa.", "The vaccine is dangerous."),
    ("El presidente no respondió a las preguntas.", "The president answered the questions."),
    ("No hubo fraude en las elecciones.", "There was fraud in the elections."),
    ("Hubo fraude en las elecciones.", "There was no fraud in the elections."),
    ("Nada ha cambiado en el barrio.", "Everything has changed in the neighborhood."),
    ("No nos dejaron entrar al edificio.", "They let us into the building."),
    ("Nos dejaron entrar al edificio.", "They did not let us into the building."),
    ("Ni el alcalde ni el gobernador vinieron al funeral.", "Both the mayor and the governor came to the funeral."),
    ("Ni siquiera nos llamaron por teléfono.", "They even called us on the phone."),
    ("No vamos a vender la casa de mi abuela.", "We are going to sell my grandmother's house."),
    ("Mi madre no aprendió a leer.", "My mother learned to read."),
    ("El testigo no reconoció al acusado.", "The witness recognized the accused."),
    ("El testigo reconoció al acusado.", "The witness never recognized the accused."),
    ("La empresa no pagó impuestos el año pasado.", "The company paid taxes last year."),
    ("No apoyamos la huelga.", "We support the strike."),
    ("Apoyamos la huelga.", "We don't support the strike."),
    ("El entrenador no quería cambiar de portero.", "The coach wanted to change goalkeepers."),
    ("No todos los jueces son corruptos.", "All judges are corrupt."),
    ("Los niños no deben trabajar en las minas.", "Children must work in the mines."),
    ("Esto no es un golpe de Estado.", "This is a coup."),
    ("Esto es un golpe de Estado.", "This is not a coup."),
    ("No me arrepiento de lo que hice.", "I regret what I did."),
    ("Me arrepiento de lo que hice.", "I do not regret what I did."),
    ("El tratado no prohíbe estas armas.", "The treaty prohibits these weapons."),
    ("La ley permite la protesta pacífica.", "The law does not allow peaceful protest."),
    ("A nadie le gusta que hablen mal de uno", "Everybody likes to be spoken well of"),
    ("¿Por qué no llamaron a la policía?", "Why did they call the police?"),
    ("Si no llueve, perderemos la cosecha.", "If it rains, we will lose the harvest."),
    ("Me dijo que no firmara el contrato.", "He told me to sign the contract."),
    ("Eso no es verdad.", "That is true."),
    ("El juez no aceptó las pruebas.", "The judge accepted the evidence."),
]

MUST_NOT_FLAG = [
    ("No vino nadie.", "Nobody came."),
    ("No dijo nada a nadie.", "She said nothing to anyone."),
    ("Nadie nunca nos ayudó en nada.", "No one ever helped us with anything."),
    ("No es fácil criar sola a tres hijos.", "It is hard to raise three children alone."),
    ("No es imposible ganar.", "It is possible to win."),
    ("Se negó a declarar.", "He did not testify."),
    ("No quiso declarar.", "He refused to testify."),
    ("No dejó de llamarme.", "He kept calling me."),
    ("Vino sin avisar.", "He came unannounced."),
    ("¿Vienes mañana, no?", "You are coming tomorrow, aren't you?"),
    ("Es tarde, ¿no?", "It's late, right?"),
    ("No hace más que llorar.", "All she does is cry."),
    ("No tengo más que diez pesos.", "I have only ten pesos."),
    ("No obstante, seguimos adelante.", "Nevertheless, we went on."),
    ("Sin embargo, la gente salió a votar.", "However, people went out to vote."),
    ("No solo perdimos la casa, sino también el trabajo.", "We lost not only our home but also our jobs."),
    ("No solo perdimos la casa: también el trabajo.", "We lost our home and our jobs too."),
    ("Por poco me caigo.", "I almost fell."),
    ("Casi no comemos carne.", "We hardly eat meat."),
    ("Apenas nos alcanza para comer.", "We don't have enough to eat."),
    ("La necesitamos más que nunca.", "We need her more than ever."),
    ("Ella lo sabe mejor que nadie.", "She knows it better than anyone."),
    ("No me iré hasta que no me paguen.", "I won't leave until they pay me."),
    ("Si no fuera por mi hermana, estaría en la calle.", "If it weren't for my sister, I'd be on the street."),
    ("Si no vienes, me voy.", "Unless you come, I am leaving."),
    ("No te preocupes, mamá.", "Take it easy, Mom."),
    ("No hay duda de que fue un asesinato.", "It was certainly a murder."),
    ("No cabe duda de que mintieron.", "They clearly lied."),
    ("No olvido a mis compañeros.", "I remember my comrades."),
    ("No tengo miedo.", "I am fearless."),
    ("No falta quien diga que fue un accidente.", "There are those who say it was an accident."),
    ("No es poco lo que hemos logrado.", "We have achieved a lot."),
    ("¡Cómo no! Pase usted.", "Of course! Come in."),
    ("Nada más llegar, nos quitaron los teléfonos.", "As soon as we arrived, they took our phones."),
    ("No, no lo conozco.", "I don't know him."),
    ("No creo que haya sido él.", "I doubt it was him."),
    ("No creo que venga.", "I think he won't come."),
    ("Ya no vive aquí.", "He no longer lives here."),
    ("Ya no fumo.", "I quit smoking."),
    ("No asistió a la ceremonia.", "She skipped the ceremony."),
    ("Carecen de agua potable.", "They do not have drinking water."),
    ("No tienen agua potable.", "They lack drinking water."),
    ("Desconocemos el motivo.", "We do not know the reason."),
    ("Ignoraba que estaba embarazada.", "I didn't know she was pregnant."),
    ("No se permite fumar.", "Smoking is forbidden."),
    ("Prohibido fumar.", "No smoking."),
    ("Es incapaz de pedir perdón.", "He cannot apologize."),
    ("No pudo terminar la carrera.", "She was unable to finish the race."),
    ("No cumplieron el acuerdo.", "They broke the agreement."),
    ("No ganamos el partido.", "We lost the match."),
    ("No hay nada como estar en casa.", "There's nothing like being home."),
    ("No nos queda más remedio que luchar.", "We have no choice but to fight."),
    ("No podemos permitir que esto siga.", "We must stop this."),
    ("No hay que confundir justicia con venganza.", "Justice must not be confused with revenge."),
    ("Ni mi padre ni mi madre sabían leer.", "Neither my father nor my mother could read."),
    ("Ni idea.", "No idea."),
    ("Tampoco nos dieron comida.", "They didn't give us food either."),
    ("No es lo mismo.", "It's different."),
    ("No me gusta el frío.", "I hate the cold."),
    ("¿Por qué no vamos al cine?", "Let's go to the movies."),
    ("¿No quieres un café?", "Would you like a coffee?"),
    ("¿No es hermoso?", "Isn't it beautiful?"),
    ("Quédate quieto, no te muevas.", "Stay still."),
    ("Hace años que no lo veo.", "It has been years since I saw him."),
    ("No pasa nada, estamos bien.", "It's all right, we're fine."),
    ("El problema no era el dinero, sino la confianza.", "The problem was not money but trust."),
    ("La injusticia no se olvida.", "Injustice is not forgotten."),
    ("A nadie le gusta que hablen mal de uno", "Nobody likes to be spoken ill of"),
    ("A nadie le gusta que hablen mal de uno", "Nobody likes having their name dragged through the mud"),
    ("Trabajaban sin contrato y sin seguro.", "They worked without a contract or insurance."),
]


@pytest.mark.parametrize(("spanish", "english"), MUST_FLAG)
def test_reversals_are_flagged(spanish: str, english: str) -> None:
    issues = list(check_negation(Sides(spanish, english)))
    assert [(issue.type, issue.check, issue.severity) for issue in issues] == [
        ("mistranslation", "negation", "critical")
    ]


@pytest.mark.parametrize(("spanish", "english"), MUST_NOT_FLAG)
def test_faithful_renderings_are_not(spanish: str, english: str) -> None:
    assert list(check_negation(Sides(spanish, english))) == []


def test_spans_lie_on_the_negator_and_on_the_words_it_turns() -> None:
    sides = Sides("El ministro no firmó el acuerdo.", "The minister signed the agreement.")
    (issue,) = check_negation(sides)
    assert [span.of(sides.source) for span in issue.source_spans] == ["no firmó"]
    assert [span.of(sides.translation) for span in issue.translation_spans] == ["signed"]
    assert "“no firmó”" in issue.message and "“signed”" in issue.message


def test_nothing_to_compare_is_no_issue() -> None:
    assert list(check_negation(Sides("", ""))) == []
    assert list(check_negation(Sides("No.", ""))) == []
