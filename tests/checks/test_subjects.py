"""The person of a verb: changed in the English, or said in another way; and which forms tell a person."""

from __future__ import annotations

import pytest

from verifier.checks.morphology.verb_persons import verb_person
from verifier.checks.people.subjects import check_subjects
from verifier.checks.sides import Sides

CHANGED = [
    ("Nos pidió que nos calláramos.", "He asked them to keep quiet."),
    ("Nos enseñó a perder.", "He taught me to lose."),
    ("Nunca le pedí nada a nadie.", "You never asked anybody for anything."),
    ("Perdimos.", "They lost."),
    ("Perdimos la casa y el trabajo.", "They lost the house and the job."),
    ("Firmé el contrato en enero.", "We signed the contract in January."),
    ("Cerraron la fábrica sin avisar.", "We closed the factory without warning."),
    ("Votamos en contra.", "They voted against it."),
    ("Trabajé treinta años en la mina.", "He worked thirty years in the mine."),
    ("Me prometieron una casa.", "They promised us a house."),
    ("Llegaste tarde al entierro.", "I arrived late to the funeral."),
    ("Renunció en marzo.", "I resigned in March."),
    ("Mentí por miedo.", "They lied out of fear."),
    ("Avisó a los vecinos. Lo demás, ya se", "We warned the residents. The rest"),
]

KEPT = [
    ("Me operaron hace quince días.", "I had surgery two weeks ago."),
    ("Perdimos la casa.", "We lost the house."),
    ("Perdimos la casa.", "Our house was lost."),
    ("Nos dijeron que volviéramos mañana.", "We were told to come back tomorrow."),
    ("Me robaron el celular.", "I had my phone stolen."),
    ("Se vive con lo que se puede.", "You live on what you can."),
    ("Cuando uno pierde a un hijo, pierde todo.", "When you lose a child, you lose everything."),
    ("Vivimos de la pesca.", "You live off fishing here."),
    ("Me gustó el discurso.", "I liked the speech."),
    ("La reina Isabel I murió en 1504.", "Queen Isabella I died in 1504."),
    ("Usted perdió mi confianza.", "You lost my trust."),
    ("Ustedes cerraron la fábrica.", "You closed the factory."),
    ("Yo perdí y ellos ganaron.", "They won and I lost."),
    ("La gente perdió la paciencia.", "People lost patience."),
    ("Dejé la universidad.", "I dropped out of college."),
    ("¿Qué hicimos mal?", "What did we do wrong?"),
]

FORMS = [
    ("perdimos", "1p"), ("perdí", "1s"), ("busqué", "1s"), ("cantaré", "1s"), ("perdieron", "3p"), ("leyeron", "3p"),
    ("perdiste", "2s"), ("perdió", "3s"), ("cayó", "3s"), ("fuimos", "1p"), ("hice", "1s"),
    ("café", None), ("comité", None), ("qué", None), ("sí", None), ("así", None), ("últimos", None), ("préstamos", None), ("triste", None),
    ("existe", None), ("primos", None), ("perdía", None), ("esté", None), ("mamá", None), ("problemas", None), ("ramos", None),
]  # fmt: skip


@pytest.mark.parametrize(("spanish", "english"), CHANGED)
def test_another_person_is_critical(spanish: str, english: str) -> None:
    (issue,) = check_subjects(Sides(spanish, english))
    assert (issue.type, issue.check, issue.severity) == ("mistranslation", "person", "critical")
    assert issue.confidence >= 0.6 and issue.source_spans and issue.translation_spans


@pytest.mark.parametrize(("spanish", "english"), KEPT)
def test_the_same_person_said_otherwise_is_not_reported(spanish: str, english: str) -> None:
    assert list(check_subjects(Sides(spanish, english))) == []


@pytest.mark.parametrize(("form", "person"), FORMS)
def test_forms_that_tell_their_person(form: str, person: str | None) -> None:
    reading = verb_person(form)
    assert (reading[0] if reading else None) == person


TURNED_ROUND = [
    ("Me lo pidieron los chicos,", "I asked the lads for it."),
    ("Me llamaron a las tres.", "I called at three."),
    ("Nos ayudaron mucho.", "We helped a lot."),
    ("Me vendió la casa.", "I sold the house."),
]
SAID_ANOTHER_WAY = [
    ("Nos lo vendió un vecino.", "We bought it from a neighbor."),
    ("Me lo pidieron los chicos,", "The lads asked me for it."),
    ("Me dijeron que sí.", "I was told yes."),
    ("Me gustó la película.", "I liked the film."),
    ("Se me olvidó la llave.", "I forgot the key."),
    ("Me pareció raro.", "I thought it odd."),
    ("Nos echaron a la calle.", "We were thrown out."),
    ("Me robaron el carro.", "I had my car stolen."),
]


@pytest.mark.parametrize(("source", "translation"), TURNED_ROUND)
def test_flags_whom_it_was_done_to_as_who_did_it(source: str, translation: str) -> None:
    assert [(issue.check, issue.severity) for issue in check_subjects(Sides(source, translation))] == [
        ("role", "critical")
    ]


@pytest.mark.parametrize(("source", "translation"), SAID_ANOTHER_WAY)
def test_leaves_another_way_of_saying_it_alone(source: str, translation: str) -> None:
    assert list(check_subjects(Sides(source, translation))) == []
