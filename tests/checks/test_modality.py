"""Modals, hedges and certainty: what must be flagged, and the faithful renderings that must not."""

from __future__ import annotations

import pytest

from verifier.checks.modality.modality import check_modality
from verifier.checks.morphology.moods import future_verbs, reporting_conditionals
from verifier.checks.sides import Sides
from verifier.text import tokenize

CHANGED, STRONGER, WEAKER = "mistranslation", "over_translation", "under_translation"

MUST_FLAG = [
    # duty and possibility
    ("Los bancos tienen que devolver el dinero.", "The banks can return the money.", CHANGED, "critical"),
    ("Los bancos tienen que devolver el dinero.", "The banks may return the money.", CHANGED, "critical"),
    ("Tuvimos que vender la finca.", "We could sell the farm.", CHANGED, "critical"),
    ("Hay que proteger a los testigos.", "We can protect the witnesses.", CHANGED, "critical"),
    ("El gobierno debe pagar las pensiones.", "The government can pay the pensions.", CHANGED, "critical"),
    ("El gobierno debe pagar las pensiones.", "The government may pay the pensions.", CHANGED, "critical"),
    ("Los padres deben firmar la autorización.", "Parents may sign the authorization.", CHANGED, "critical"),
    ("Los jugadores pueden viajar mañana.", "The players must travel tomorrow.", CHANGED, "critical"),
    ("Los jugadores pueden viajar mañana.", "The players have to travel tomorrow.", CHANGED, "critical"),
    ("Ustedes pueden votar el domingo.", "You have to vote on Sunday.", CHANGED, "critical"),
    ("El juez podría liberar a los detenidos.", "The judge must release the detainees.", CHANGED, "critical"),
    ("Debería renunciar el ministro.", "The minister can resign.", CHANGED, "critical"),
    ("Deberías hablar con tu madre.", "You may talk to your mother.", CHANGED, "critical"),
    ("La empresa tendrá que pagar una multa.", "The company may pay a fine.", CHANGED, "critical"),
    ("Podemos cambiar la ley.", "We must change the law.", CHANGED, "critical"),
    # wish
    ("Quiero volver a mi pueblo.", "I have to go back to my village.", CHANGED, "critical"),
    ("Quieren cerrar la fábrica.", "They have to close the factory.", CHANGED, "critical"),
    ("Los obreros quieren negociar.", "The workers must negotiate.", CHANGED, "critical"),
    ("Tenemos que irnos del país.", "We want to leave the country.", CHANGED, "critical"),
    ("El equipo puede ganar el campeonato.", "The team wants to win the championship.", CHANGED, "critical"),
    # future, conditional
    ("El Congreso aprobará la reforma.", "Congress might approve the reform.", CHANGED, "major"),
    ("Ganaremos las elecciones.", "We might win the elections.", CHANGED, "major"),
    ("Los precios subirán en enero.", "Prices could rise in January.", CHANGED, "major"),
    ("La reforma podría causar despidos.", "The reform will cause layoffs.", CHANGED, "critical"),
    ("La sequía podría arruinar la cosecha.", "The drought will ruin the harvest.", CHANGED, "critical"),
    ("El tren debería llegar a las seis.", "The train will arrive at six.", CHANGED, "critical"),
    # certainty
    ("Sin duda ganará la izquierda.", "Perhaps the left will win.", CHANGED, "critical"),
    ("Seguro que el alcalde sabía todo.", "Maybe the mayor knew everything.", CHANGED, "critical"),
    ("Definitivamente fue un accidente.", "Apparently it was an accident.", CHANGED, "critical"),
    ("Tal vez fue un accidente.", "It was certainly an accident.", CHANGED, "critical"),
    ("Al parecer el piloto estaba dormido.", "The pilot was undoubtedly asleep.", CHANGED, "critical"),
    # hedges left out
    ("Tal vez el presidente no sabía nada.", "The president knew nothing.", STRONGER, "critical"),
    ("Quizás vengan mis hermanos.", "My brothers are coming.", STRONGER, "critical"),
    ("Al parecer, el policía disparó primero.", "The policeman fired first.", STRONGER, "critical"),
    ("El senador supuestamente recibió sobornos.", "The senator received bribes.", STRONGER, "critical"),
    ("Presuntamente robaron el banco.", "They robbed the bank.", STRONGER, "critical"),
    ("A lo mejor el río se desborda esta noche.", "The river is overflowing tonight.", STRONGER, "critical"),
    ("Probablemente cierren la escuela.", "They are closing the school.", STRONGER, "critical"),
    ("Creo que el árbitro se equivocó.", "The referee made a mistake.", STRONGER, "major"),
    ("Me parece que el alcalde miente.", "The mayor is lying.", STRONGER, "major"),
    # hedges put in
    ("El senador recibió sobornos.", "The senator allegedly received bribes.", WEAKER, "major"),
    ("La policía mató a mi hijo.", "The police apparently killed my son.", WEAKER, "major"),
    ("El ejército quemó las casas.", "Perhaps the army burned the houses.", WEAKER, "major"),
    ("El árbitro se equivocó.", "I think the referee made a mistake.", WEAKER, "minor"),
    ("Nos vendieron agua contaminada.", "They probably sold us contaminated water.", WEAKER, "major"),
    # the conditional of the press
    ("El ministro habría recibido dinero del narcotráfico.", "The minister received drug money.", STRONGER, "critical"),
    (
        "Los soldados habrían disparado contra los campesinos.",
        "The soldiers shot at the farmers.",
        STRONGER,
        "critical",
    ),
    ("La empresa habría pagado sobornos en Perú.", "The company has paid bribes in Peru.", STRONGER, "critical"),
    # wishes put in
    ("No sabía qué contenían las cajas.", "I did not want to know what was in the boxes.", CHANGED, "major"),
    ("No hablé con el juez.", "I did not want to speak to the judge.", CHANGED, "major"),
    # conditions left out, and put in
    ("Volveremos cuando haya garantías.", "We will return.", "omission", "critical"),
    ("Firmamos si sueltan a los presos.", "We will sign.", "omission", "critical"),
    ("Voy a declarar siempre y cuando me protejan.", "I am going to testify.", "omission", "critical"),
    ("Si no llueve, perdemos la cosecha.", "We are losing the harvest.", "omission", "critical"),
    ("Volveremos.", "We will return if there are guarantees.", "addition", "major"),
    ("La huelga sigue el lunes.", "The strike continues on Monday unless the ministry pays.", "addition", "major"),
]

MUST_NOT_FLAG = [
    ("Mi hermano estará cansado.", "My brother is probably tired."),
    # poder
    ("No puede ser.", "That's impossible."),
    ("Puede ser.", "Maybe."),
    ("Puede ser que llueva.", "It may rain."),
    ("No pude dormir.", "I couldn't sleep."),
    ("Podía ver el mar desde mi ventana.", "I could see the sea from my window."),
    ("Al final pude hablar con ella.", "In the end I managed to talk to her."),
    ("¿Podría abrir la ventana?", "Will you open the window?"),
    ("¿Puede repetirlo, por favor?", "Would you repeat that, please?"),
    ("Se puede ver la cordillera.", "You can see the mountains."),
    ("Se puede ver la cordillera.", "The mountains are visible."),
    ("No pueden entrar sin permiso.", "They must not enter without permission."),
    ("Puedo hacerlo.", "I am able to do it."),
    ("Pueden surgir problemas.", "Problems may arise."),
    ("Podríamos perder la casa.", "We might lose the house."),
    ("El poder corrompe.", "Power corrupts."),
    ("Para que los niños puedan estudiar.", "So that the children can study."),
    ("Ojalá puedan venir.", "I hope they can come."),
    # deber, tener que, haber que
    ("Eso no tiene que ver con la política.", "That has nothing to do with politics."),
    ("Tiene que ver con el dinero.", "It has to do with money."),
    ("Debe de tener cuarenta años.", "He must be forty."),
    ("Debe de tener cuarenta años.", "He is probably forty."),
    ("Hay que tener paciencia.", "We need to be patient."),
    ("Hay que tener paciencia.", "You have to be patient."),
    ("No hay que tener miedo.", "There is no need to be afraid."),
    ("No tienes que pagar nada.", "You do not need to pay anything."),
    ("No debes fumar aquí.", "You cannot smoke here."),
    ("Deberíamos escuchar a los jóvenes.", "We ought to listen to young people."),
    ("El Estado debe garantizar la salud.", "The State should guarantee health care."),
    ("Tendremos que esperar.", "We will have to wait."),
    ("Me debe dinero.", "He owes me money."),
    ("Es el deber de un soldado.", "It is a soldier's duty."),
    ("Toca esperar.", "We have to wait."),
    ("Estamos obligados a aceptar.", "We must accept."),
    # querer
    ("Quisiera un café.", "I'd like a coffee."),
    ("Te quiero mucho, mamá.", "I love you very much, Mom."),
    ("Eso quiere decir que perdimos.", "That means we lost."),
    ("Sin querer rompí el vaso.", "I broke the glass by accident."),
    ("No quiero hablar de eso.", "I will not talk about that."),
    ("Queremos agradecer al público.", "We would like to thank the audience."),
    # hedges
    ("Creo que vendrá.", "I believe he will come."),
    ("Creo que no vendrá.", "I don't think he will come."),
    ("Creo en la justicia.", "I believe in justice."),
    ("Tal vez tengas razón.", "You may be right."),
    ("Quizás sea tarde.", "It might be too late."),
    ("A lo mejor se perdió.", "He could have got lost."),
    ("Es probable que suban los impuestos.", "Taxes are likely to go up."),
    ("Seguramente llegará tarde.", "He will probably be late."),
    ("Al parecer nadie lo vio.", "It seems nobody saw him."),
    ("Parece que va a llover.", "It looks like rain."),
    ("El presunto asesino huyó.", "The alleged killer fled."),
    ("El presunto asesino huyó.", "The suspect fled."),
    ("Dicen que murió pobre.", "He is said to have died poor."),
    ("Según la policía, el conductor huyó.", "The driver allegedly fled, according to police."),
    ("Supongo que sí.", "I guess so."),
    ("En mi opinión, fue un error.", "I think it was a mistake."),
    ("Yo diría que fue un error.", "I would say it was a mistake."),
    # certainty
    ("No hay duda de que mintió.", "He certainly lied."),
    ("Estoy seguro de que ganaremos.", "I am sure we will win."),
    ("Seguro que ganan.", "They are bound to win."),
    # moods
    ("De joven iba a la playa todos los días.", "As a young man I would go to the beach every day."),
    ("Si tuviera dinero, compraría una casa.", "If I had money, I would buy a house."),
    ("Si lo hubiera sabido, habría llamado.", "Had I known, I would have called."),
    ("Dijo que habría terminado el lunes.", "He said he would have finished by Monday."),
    ("El ministro habría recibido dinero.", "The minister allegedly received money."),
    ("El ministro habría recibido dinero.", "The minister is said to have received money."),
    ("Habríamos perdido todo.", "We would have lost everything."),
    ("Mañana iremos a Quito.", "Tomorrow we are going to Quito."),
    ("¿Dónde estará mi hermano?", "Where could my brother be?"),
    ("Lo haremos cuando podamos.", "We will do it when we can."),
    ("Nació en mayo.", "She was born in May."),
    ("No vendrá nadie.", "Nobody will come."),
    # wishes
    ("No quería saber qué contenían las cajas.", "I did not want to know what was in the boxes."),
    ("Se negó a declarar.", "He did not want to testify."),
    ("Vino a ver a su madre.", "She wanted to see her mother."),
    ("Agradezco al jurado.", "I want to thank the jury."),
    # conditions
    ("Volveremos cuando haya garantías.", "We will return when there are guarantees."),
    ("Volveremos con garantías.", "We will return if there are guarantees."),
    ("Si no llueve, perdemos la cosecha.", "No rain and we lose the harvest."),
    ("Si Dios quiere, ganamos el domingo.", "God willing, we win on Sunday."),
    ("De haber sabido eso, no firmaba.", "If I had known that, I wouldn't have signed."),
    ("Cuando era chico, vivía en el campo.", "As a boy, I lived in the country."),
    ("Cuando llueve, la calle se inunda.", "The street floods in the rain."),
    ("Yo en tu lugar no firmaba.", "I wouldn't sign if I were you."),
]


@pytest.mark.parametrize(("source", "translation", "kind", "severity"), MUST_FLAG)
def test_flags_a_changed_modality(source: str, translation: str, kind: str, severity: str) -> None:
    issues = list(check_modality(Sides(source, translation)))
    assert [(issue.type, issue.severity, issue.check) for issue in issues] == [(kind, severity, "modality")]
    assert all(span.of(source).strip() for issue in issues for span in issue.source_spans)
    assert all(span.of(translation).strip() for issue in issues for span in issue.translation_spans)


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_a_faithful_rendering_alone(source: str, translation: str) -> None:
    assert list(check_modality(Sides(source, translation))) == []


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Mañana vendrán y comeremos juntos.", ["vendrán", "comeremos"]),
        ("Jamás queremos estar detrás de París.", []),
        ("Habrá sido un error.", []),
        ("Tú verás lo que harás.", ["verás", "harás"]),
        ("Ganaran o perdieran, cantaban.", []),
    ],
)
def test_reads_the_future(text: str, verbs: list[str]) -> None:
    tokens = tokenize(text)
    assert [tokens[k].text for k in future_verbs(tokens)] == verbs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("El juez habría sido amenazado.", ["habría sido"]),
        ("Los presos habrían visto todo.", ["habrían visto"]),
        ("Si pudiera, habría ido.", []),
        ("¿Quién habría hecho eso?", []),
        ("Habría que verlo.", []),
    ],
)
def test_reads_the_reporting_conditional(text: str, found: list[str]) -> None:
    tokens = tokenize(text)
    assert [text[tokens[a].start : tokens[b - 1].end] for a, b in reporting_conditionals(tokens)] == found
