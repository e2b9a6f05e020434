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
    ("La vacuna no causa esterilidad.", "The vaccine causes infertility."),
    ("El virus no causa infertilidad.", "The virus causes infertility."),
    ("No es ilegal protestar.", "It is illegal to protest."),
    ("No vi nada raro en los últimos días.", "I saw something odd over the last few days."),
    ("Mi hijo no es un delincuente.", "My son is a criminal, not a victim."),
    (
        "El acuerdo no se ha cumplido en los últimos tres años y la gente está cansada",
        "The agreement has been honored for the last three years and people are tired",
    ),
    ("No vinimos a pelear, vinimos a hablar.", "We came to fight, we did not come to talk."),
    ("Agua sí, oro no.", "Water no, gold yes."),
    ("Mi esposo trabajaba con ellos, pero no para ellos.", "My husband worked for them, but not with them."),
    ("Mi hijo tampoco estaba en la fiesta.", "My son was at the party too."),
    ("Nos vamos a huelga si el jueves no hay respuesta.", "We will go on strike if there is an answer by Thursday."),
    ("si el jueves no hay respuesta", "if there is an answer by Thursday"),
    ("No nos vamos a ir hasta que renuncie.", "We will leave before he resigns."),
    ("Puedo esperar.", "I can't wait."),
    ("No todos los soldados dispararon.", "None of the soldiers fired."),
    ("No todos votaron.", "Nobody voted."),
    ("Ganamos sin merecerlo", "We deserved to win"),
    ("No fue un accidente, fue un crimen.", "It was an accident, it was not a crime."),
    ("Queremos agua, no promesas.", "We want promises, not water."),
    ("La gente no tiene miedo, tiene hambre.", "People are afraid, they are not hungry."),
    ("Vine por mi hija, no por el dinero.", "I came for the money, not for my daughter."),
    ("Mi padre es maestro, no guerrillero.", "My father is a guerrilla, not a teacher."),
    ("No todos los policías son corruptos.", "None of the police officers are corrupt."),
    ("No siempre cumplen.", "They never deliver."),
    ("Ninguno de los testigos habló.", "Not all of the witnesses spoke."),
    ("Nunca nos ayudaron.", "They did not always help us."),
    ("No vino nadie.", "Not everyone came."),
    ("No importa lo que digan los jueces.", "It matters what the judges say."),
    ("No hay duda de su inocencia.", "There is doubt about his innocence."),
    ("No deja de llover.", "It stops raining."),
    ("No faltan voluntarios.", "Volunteers are lacking."),
    ("No hay problema con el pago.", "There is a problem with the payment."),
    ("Los vecinos tampoco firmaron.", "The neighbors signed too."),
    ("La gente no salió en los próximos días.", "People came out over the next few days."),
    ("No me voy hasta que me paguen.", "I am leaving before they pay me."),
    ("El niño no tiene infección.", "The boy has an infection."),
    ("La medida no es inconstitucional.", "The measure is unconstitutional."),
    ("No fue un trato inhumano.", "It was inhumane treatment."),
    ("El juicio no fue irregular.", "The trial was irregular."),
    ("No es inofensiva.", "It is harmless."),
    (
        "El sindicato no aceptó la propuesta porque los sueldos llevan tres años congelados y la gente ya no llega a fin de mes.",
        "The union accepted the proposal because wages have been frozen for three years and people no longer make it to the end of the month.",
    ),
    (
        "Le pedí al juez que me escuchara, pero si el martes no hay audiencia, el miércoles vamos todos a la fiscalía.",
        "I asked the judge to hear me, but if there is a hearing on Tuesday, on Wednesday we will all go to the prosecutor's office.",
    ),
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
    ("Nunca digas nunca.", "Never say never."),
    ("Faltó voluntad política.", "There was no political will."),
    ("Faltó autocrítica.", "There was no self-criticism."),
    ("No somos pocos.", "There are many of us."),
    ("Pues nada.", "Well, that's it."),
    ("La cantidad de basura es infinita.", "There is no end to the garbage."),
    ("Escasea el agua.", "There's not enough water."),
    ("No pudo evitar llorar.", "He burst into tears."),
    (
        "Nunca quiso ser famoso; quería que lo saludaran en la feria.",
        "He never wanted to be famous; he wanted people to say hello to him at the market.",
    ),
    ("Nunca quiso ser famoso; quería que lo saludaran en la feria.", "wanted people to say hello to him"),
    ("No fue un accidente, fue un crimen.", "It was a crime, not an accident."),
    ("Es un crimen, no un accidente.", "It was no accident, it's a crime."),
    ("No es venganza, es justicia.", "It's justice, not revenge."),
    ("No creo que, a estas alturas, sea posible.", "I think that, at this point, it is not possible."),
    ("No vino ayer, pero llamó.", "He called yesterday, but he didn't come."),
    ("Queremos agua, no promesas.", "We don't want promises, we want water."),
    ("No pedimos limosna, pedimos trabajo.", "We are asking for work, not charity."),
    ("Vine por mi hija, no por el dinero.", "I didn't come for the money. I came for my daughter."),
    ("La gente no tiene miedo, tiene hambre.", "People are hungry, not afraid."),
    ("No quiero plata: quiero que me devuelvan a mi hijo.", "I want them to give me back my son. I don't want money."),
    ("Si no hay acuerdo, no vamos a volver a clases.", "We won't go back to class if there's no agreement."),
    ("Vamos a seguir luchando, no nos van a callar.", "They are not going to silence us, we will keep fighting."),
    ("No todos los días se gana.", "You can't win every day."),
    ("No todo el mundo puede pagarlo.", "Some people can't afford it."),
    ("No siempre fue así.", "It wasn't always like this."),
    ("No todos son malos.", "They aren't all bad."),
    ("Todos sabemos que nadie va a pagar.", "Nobody is going to pay, and we all know it."),
    ("No todo está perdido.", "All is not lost."),
    ("No importa lo que digan.", "It doesn't matter what they say."),
    ("No importa.", "Never mind."),
    ("Espero verlos pronto.", "I can't wait to see you soon."),
    ("No hay problema.", "That's fine."),
    ("No deja de llover.", "It keeps raining."),
    ("No faltan voluntarios.", "There are plenty of volunteers."),
    ("La medida no es inconstitucional.", "The measure is constitutional."),
    ("No es posible pagar.", "It is impossible to pay."),
    ("La vacuna no es insegura.", "The vaccine is safe."),
    ("El trato no fue justo.", "The treatment was unfair."),
    ("No estamos de acuerdo.", "We disagree."),
    ("No nos gusta.", "We dislike it."),
    ("No voy hasta mañana.", "I'm only going tomorrow."),
    ("No se van hasta que él renuncie.", "He has to resign before they leave."),
    ("A mí también me pasó.", "It happened to me too."),
    ("No me dio tiempo de nada.", "It was too fast for me to do anything."),
    ("Quedamos sin palabras.", "We were speechless."),
    (
        "El Satyagraha de Gandhi estuvo parcialmente influenciado por la no violencia de Shelley en la protesta.",
        "Gandhi's Satyagraha was partially influenced by Shelley's nonviolence in protest.",
    ),
    ("No estamos haciendo nada.", "We're doing nothing."),
    (
        "Una Gran Teoría Unificada se presenta como una posibilidad con teorías candidatas, propuesta para resolver algunos de los problemas pendientes no resueltos en el campo de la física.",
        "A Grand Unified Theory is held out as a possibility with candidate theories proposed to accommodate some of the outstanding unsolved problems in physics.",
    ),
    (
        "No disponer de criterios precisos para su definición produciría desviaciones en las estimaciones de los déficit públicos de los Estados miembros.",
        "The non-availability of precise criteria for the definition of government deficit would produce distortions in the estimates of the Member States' government deficits.",
    ),
    ("Me da igual quién gane.", "It makes no difference to me who wins."),
    ("La realidad es otra.", "That is not the case."),
    ("Nadie puede oírlo sin indignarse.", "Anyone who hears him is outraged."),
    ("No pasa un día sin que lo recuerde.", "I remember him every day."),
    (
        "A esto se suma el aumento de los precios en el mercado no estatal.",
        "In addition, there has been an increase in prices in the private market.",
    ),
    (
        "Tenemos que decidir si es necesario o no modificar el contrato.",
        "We have to decide whether the contract needs to be amended.",
    ),
    ("¿Quién iba a imaginar esto?", "Nobody could have imagined this."),
    ("¿Y quién no ha cometido un error?", "Everyone has made a mistake."),
    ("¿De qué sirve quejarse?", "What good does it do to complain?"),
    ("Cómo no me voy a enojar si me robaron todo.", "Of course I'm angry, they stole everything from me."),
    ("Como no podía pagar el alquiler, me fui.", "Since I couldn't pay the rent, I left."),
]

FREE = [
    ("El que tiene plata no hace cola.", "Cash jumps every line."),
    ("Jugamos para el orto", "we didn't play very well"),
    (
        "No completó la vuelta a la pista y terminó en la ambulancia, como tantas otras veces este año.",
        "She mauled the lap and ended up in the ambulance, as so many times this year.",
    ),
]


@pytest.mark.parametrize(("spanish", "english"), MUST_FLAG)
def test_reversals_are_flagged(spanish: str, english: str) -> None:
    issues = list(check_negation(Sides(spanish, english)))
    assert [(issue.type, issue.check, issue.severity) for issue in issues] == [
        ("mistranslation", "negation", "critical")
    ]


@pytest.mark.parametrize(("spanish", "english"), FREE)
def test_where_the_wording_is_free_it_is_a_minor_remark(spanish: str, english: str) -> None:
    assert [issue.severity for issue in check_negation(Sides(spanish, english))] in ([], ["minor"])


@pytest.mark.parametrize(("spanish", "english"), MUST_NOT_FLAG)
def test_faithful_renderings_are_not(spanish: str, english: str) -> None:
    assert list(check_negation(Sides(spanish, english))) == []


def test_spans_lie_on_the_negator_and_on_the_words_it_turns() -> None:
    sides = Sides("El ministro no firmó el acuerdo.", "The minister signed the agreement.")
    (issue,) = check_negation(sides)
    assert [span.of(sides.source) for span in issue.source_spans] == ["no firmó"]
    assert [span.of(sides.translation) for span in issue.translation_spans] == ["signed"]
    assert "“no firmó”" in issue.message and "“signed”" in issue.message


def test_a_negation_that_follows_its_word_is_shown_with_it() -> None:
    sides = Sides("Agua sí, oro no.", "Water no, gold yes.")
    (issue,) = check_negation(sides)
    assert [span.of(sides.source) for span in issue.source_spans] == ["oro no"]
    assert [span.of(sides.translation) for span in issue.translation_spans] == ["Water no"]


def test_nothing_to_compare_is_no_issue() -> None:
    assert list(check_negation(Sides("", ""))) == []
    assert list(check_negation(Sides("No.", ""))) == []
