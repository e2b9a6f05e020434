"""Question against statement."""

from __future__ import annotations

import pytest

from verifier.checks.modality.questions import check_questions
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("¿Vendrá mañana el ministro?", "The minister will come tomorrow."),
    ("¿No íbamos a cobrar en marzo?", "We weren’t going to get paid in March."),
    ("El ministro vendrá mañana.", "Will the minister come tomorrow?"),
    ("¿Cree usted que fue un accidente?", "You believe it was an accident."),
    ("Usted cree que fue un accidente.", "Do you believe it was an accident?"),
    ("¿Quién pagó la campaña?", "He paid for the campaign."),
    ("El pueblo está cansado.", "Are the people tired?"),
    ("¿Hay justicia en este país?", "There is justice in this country."),
    ("Hay justicia en este país.", "Is there justice in this country?"),
    ("Perdimos todo. ¿El gobierno nos ayudó?", "We lost everything. The government helped us."),
    ("Perdimos todo. El gobierno nos ayudó.", "We lost everything. Did the government help us?"),
    ("¿Vamos a ganar?", "We are going to win."),
    ("Vamos a ganar.", "Are we going to win?"),
    ("¿Fue usted quien dio la orden?", "It was you who gave the order."),
    ("Es demasiado tarde para negociar.", "Is it too late to negotiate?"),
    ("Están cerrando la escuela?", "They are closing the school."),
    ("¿Tiene miedo de volver a su casa?", "She is afraid of going back home."),
    ("El juez es amigo del acusado.", "The judge is a friend of the accused?"),
    ("Sabemos quién fue.", "Do we know who it was?"),
    ("¿Usted cree que nos van a pagar?", "You think they are going to pay us."),
    ("¿Por qué no vino el presidente?", "The president didn't come."),
    ("¿Quién dio la orden de disparar?", "He gave the order to shoot."),
    ("¿Fue un accidente?", "It was an accident."),
    ("El alcalde sabía lo que pasaba.", "Did the mayor know what was happening?"),
    ("¿Vamos a quedarnos callados?", "We are going to stay silent."),
    ("¿Acaso no somos seres humanos?", "We are not human beings."),
    ("¿Para qué sirve la policía?", "The police are good for something."),
    ("¿Me van a deportar?", "They're going to deport me."),
    ("Ya saben dónde vive mi familia.", "Do they know where my family lives?"),
    ("Me dijeron cuánto costaba.", "Did they tell me how much it cost?"),
    ("Entiendo por qué lo hizo.", "Can I understand why he did it?"),
    ("Ya sabemos quién mató a mi hermana.", "Do we know who killed my sister?"),
    ("¿Hay alguien que nos proteja?", "There is somebody who protects us."),
    ("¿Por qué no vino la ambulancia?", "That's why the ambulance didn't come."),
    ("¿Cómo entraron los ladrones?", "This is how the thieves got in."),
]

MUST_NOT_FLAG = [
    ("¿Vendrá mañana?", "Will he come tomorrow?"),
    ("Vienes mañana, ¿no?", "You're coming tomorrow, right?"),
    ("Vienes mañana, ¿no?", "You're coming tomorrow."),
    ("Es injusto, ¿verdad?", "It is unfair, isn't it?"),
    ("Es injusto.", "It is unfair, isn't it?"),
    ("Me pregunto si vendrá.", "Will he come?"),
    ("¿Vendrá?", "I wonder whether he will come."),
    ("¿Puede abrir la puerta?", "Open the door."),
    ("¿Puede abrir la puerta?", "Please open the door."),
    ("¿Por qué no vamos al cine?", "Let's go to the movies."),
    ("No sé qué quieren de nosotros.", "What do they want from us?"),
    ("Qué más podemos hacer.", "What else can we do?"),
    ("¿Qué más podemos hacer?", "What else can we do."),
    ("¿No es hermoso?", "Isn't it beautiful!"),
    ("viene usted mañana", "Are you coming tomorrow?"),
    ("¿Cómo está? Pase, por favor.", "How are you? Come in, please."),
    ("¿Para qué? ¿Para nada?", "What for? For nothing?"),
    ("A ver si nos entendemos.", "Do we understand each other?"),
    ("No sabemos si está vivo.", "Is he alive? We do not know."),
    ("No entiendo por qué lo hizo.", "Why did he do it?"),
    ("No sabemos quién fue.", "Who was it? We don't know."),
    ("Quién sabe cuándo volverán.", "Will they ever come back? Who knows."),
    ("¿Te imaginas? Veinte años presa.", "Imagine that. Twenty years in prison."),
    ("¿Ven? Tenía razón.", "See, I was right."),
    ("Vamos, ¿no?", "Let's go, shall we?"),
    ("Cómo no me voy a enojar si me robaron todo.", "How could I not be angry when they stole everything from me?"),
    ("Será que tienen miedo.", "Could it be that they are afraid?"),
    ("Un mapa, por favor.", "May I have a map, please?"),
    ("Permítame un momento.", "May I have a moment?"),
    ("Por eso no vino la ambulancia.", "That's why the ambulance didn't come."),
    ("¿Por qué no vino la ambulancia?", "So why didn't the ambulance come"),
]

RHETORICAL = [
    ("¿Y quién no ha cometido un error?", "Everyone has made a mistake."),
    ("¿De qué sirve quejarse?", "There's no point in complaining."),
    ("¿Quién iba a imaginar esto?", "Nobody could have imagined this."),
    ("¿Qué le vamos a hacer?", "There's nothing we can do about it."),
]


@pytest.mark.parametrize(("spanish", "english"), MUST_FLAG)
def test_question_against_statement(spanish: str, english: str) -> None:
    (issue,) = check_questions(Sides(spanish, english))
    assert (issue.type, issue.check) == ("mistranslation", "question")
    assert (issue.severity, issue.confidence) in (("major", 0.75), ("critical", 0.7))
    assert issue.source_spans and issue.translation_spans


@pytest.mark.parametrize(("spanish", "english"), MUST_NOT_FLAG)
def test_faithful(spanish: str, english: str) -> None:
    assert list(check_questions(Sides(spanish, english))) == []


@pytest.mark.parametrize(("spanish", "english"), RHETORICAL)
def test_a_question_that_answers_itself_is_a_minor_remark(spanish: str, english: str) -> None:
    assert [issue.severity for issue in check_questions(Sides(spanish, english))] == ["minor"]


def test_rendered_closely_it_is_critical_and_a_stray_mark_is_not() -> None:
    (closely,) = check_questions(Sides("¿Me van a deportar?", "They're going to deport me."))
    assert (closely.severity, closely.confidence) == ("critical", 0.7)
    (stray,) = check_questions(Sides("El juez es amigo del acusado.", "The judge is a friend of the accused?"))
    assert stray.severity == "major"


def test_the_message_has_one_full_stop() -> None:
    (issue,) = check_questions(Sides("¿Me van a deportar?", "They're going to deport me."))
    assert issue.message.endswith("deport me.”")


def test_the_spans_hold_the_sentence_that_differs() -> None:
    sides = Sides("Perdimos todo. ¿El gobierno nos ayudó?", "We lost everything. The government helped us.")
    (issue,) = check_questions(sides)
    assert issue.source_spans[0].of(sides.source) == "¿El gobierno nos ayudó?"
    assert issue.translation_spans[0].of(sides.translation) == "The government helped us."
