"""Question words: another one, and every other way to ask the same."""

from __future__ import annotations

import pytest

from verifier.checks.modality.asked import check_asked
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("¿Quién firmó el contrato?", "Why did they sign the contract?"),
    ("¿Cuándo nos van a pagar?", "Where are they going to pay us?"),
    ("¿Dónde la enterraron?", "When did they bury her?"),
    ("¿Hasta cuándo vamos a esperar?", "Why do we have to wait?"),
    ("Nadie sabe cómo se escapó.", "Nobody knows why he escaped."),
    ("Explíqueme por qué cerraron la escuela.", "Explain to me when they closed the school."),
]
MUST_NOT_FLAG = [
    ("¿Cuándo nos van a pagar?", "How soon are they going to pay us?"),
    ("¿Hasta cuándo vamos a esperar?", "How long do we have to wait?"),
    ("¿Cómo se llama la ministra?", "What is the minister's name?"),
    ("¿Cómo no voy a estar enojada?", "Why wouldn't I be angry?"),
    ("¿Cómo es que nadie avisó?", "Why did nobody give warning?"),
    ("¿A qué hora abren?", "When do they open?"),
    ("¿En qué barrio vive?", "Where does she live?"),
    ("¿Por qué no vino?", "How come he didn't come?"),
    ("¿Para qué sirve?", "What is it good for?"),
    ("Cuando llegué, ¿quién estaba?", "Who was there when I arrived?"),
    ("No sé dónde está la mujer que lo vio.", "I don't know the whereabouts of the woman who saw him."),
    ("¿Qué quiere que le diga?", "Who am I to say?"),
]


@pytest.mark.parametrize(("spanish", "english"), MUST_FLAG)
def test_another_question_word_is_critical(spanish: str, english: str) -> None:
    (issue,) = check_asked(Sides(spanish, english))
    assert (issue.check, issue.severity) == ("question", "critical")
    assert issue.source_spans[0].of(spanish).lower() in issue.message.lower()


@pytest.mark.parametrize(("spanish", "english"), MUST_NOT_FLAG)
def test_the_same_question_is_left_alone(spanish: str, english: str) -> None:
    assert list(check_asked(Sides(spanish, english))) == []
