"""Women made men by a pronoun or a noun, and the reverse."""

from __future__ import annotations

import pytest

from verifier.checks.people.genders import check_genders
from verifier.checks.sides import Sides

MUST_FLAG = [
    (
        "Sí, son de mi prima, que calza dos números más que yo.",
        "Yes, they're my cousin's, and his feet are bigger than mine.",
    ),
    ("La neuróloga llegó en moto y atendió a todos.", "The neurologist arrived by motorbike, and he treated everyone."),
    (
        "Nuestra directora renunció y no quiso explicar nada.",
        "Our principal resigned, and he refused to explain anything.",
    ),
    ("A la ingeniera la asaltaron en su propio taller.", "The engineer was mugged in his own workshop."),
    ("La piloto mantuvo la calma.", "The pilot kept his cool."),
    ("Las obreras cortaron la ruta dos horas.", "The men blocked the road for two hours."),
    (
        "Mis mellizas nacieron en plena cuarentena.",
        "My boys were born in the middle of lockdown.",
    ),
    ("Los dos vecinos detenidos eran albañiles.", "The two women who were arrested were bricklayers."),
    ("El médico se fue sin despedirse.", "The doctor left without saying her goodbyes."),
]
MUST_NOT_FLAG = [
    (
        "La neuróloga llegó en moto y atendió a todos.",
        "The neurologist arrived by motorbike, and she treated everyone.",
    ),
    ("La neuróloga llegó en moto y atendió a todos.", "The neurologist arrived by motorbike and treated everyone."),
    ("Su esposa es enfermera.", "His wife is a nurse."),
    ("¿Quién reemplazará a su madre?", "Who will take his mother's place?"),
    ("Iba con su mujer en el asiento de atrás.", "He was in the back seat with his wife."),
    ("La jueza le quitó la licencia.", "The judge took away his license."),
    ("Sin la política no hay salida, sostuvo.", "Without politics there is no way out, he argued."),
    ("La empresa no quería hacer de villano.", "The company did not want to be the bad guy."),
    ("La víctima dijo que lo había visto antes.", "The victim said he had seen him before."),
    ("Luego habla del médico que la atendió.", "Then she talks about the doctor who treated her."),
    (
        "Los maestros, y sobre todo ellas, sostienen la escuela.",
        "The teachers, and above all the women, keep the school going.",
    ),
    ("La fiscal Marta Soto y Pedro Ruiz discutieron.", "Prosecutor Marta Soto and Pedro Ruiz argued; he walked out."),
    ("Los profesores y las profesoras firmaron.", "The men and women who teach here signed."),
]


@pytest.mark.parametrize(("spanish", "english"), MUST_FLAG)
def test_another_gender_is_critical(spanish: str, english: str) -> None:
    (issue,) = check_genders(Sides(spanish, english))
    assert (issue.check, issue.severity) == ("gender", "critical")
    assert issue.source_spans and issue.translation_spans


@pytest.mark.parametrize(("spanish", "english"), MUST_NOT_FLAG)
def test_the_same_gender_or_none_is_left_alone(spanish: str, english: str) -> None:
    assert list(check_genders(Sides(spanish, english))) == []
