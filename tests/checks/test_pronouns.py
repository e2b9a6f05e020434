"""Spanish subject pronouns: their gender, and the person that they give a verb whose form does not tell it."""

from __future__ import annotations

import pytest

from verifier.checks import run_checks
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("Me equivoqué yo al confiar en ellos.", "He was wrong to trust them.", "person"),
    ("Yo firmé el acta y me hago cargo.", "She signed the record and takes responsibility.", "person"),
    ("Le pusimos su plato hasta el día en que ella murió.", "We set a place until the day he died.", "gender"),
    ("Él firmó los papeles esa noche.", "She signed the papers that night.", "gender"),
    ("Dicen que ella vendió la finca.", "They say that he sold the farm.", "gender"),
    ("Ustedes no pagaron nada.", "We paid nothing.", "person"),
    ("Yo no firmaba esos cheques.", "They didn’t sign those checks.", "person"),
    ("Nosotros vendíamos las ovejas.", "They sold the sheep.", "person"),
    ("Él me debía dinero.", "I owed him money.", "role"),
    ("Ella me ayudaba a mí.", "I helped her.", "role"),
]

MUST_NOT_FLAG = [
    ("Me equivoqué yo al confiar en ellos.", "I was the one who was wrong to trust them."),
    ("Vio a la niña en la plaza.", "He saw the girl in the square."),
    ("Él le aconsejó que callara.", "She was advised by him to keep quiet."),
    ("Le pusimos su plato hasta el día en que ella murió.", "We set her place until the day she died."),
    ("La empresa cerró porque ella no podía pagar.", "The company closed because it could not pay."),
    ("Él se quedó con ella y ella vendió la finca.", "He stayed with her, and she sold the farm."),
    ("Con él vendió la finca.", "She sold the farm with him."),
    ("Ustedes no pagaron nada.", "You paid nothing."),
    ("Ustedes y nosotros pagamos lo mismo.", "We all paid the same."),
    ("Yo no firmaba esos cheques.", "I never signed those checks."),
    ("Él me debía dinero.", "He owed me money."),
    ("Usted sabe cómo cobran.", "You know how they charge."),
    ("A ella le gustaba el mar.", "She loved the sea."),
    ("La víctima dijo que ella no conocía al agresor.", "The victim said he did not know his attacker."),
]


@pytest.mark.parametrize("source, translation, check", MUST_FLAG)
def test_another_person_or_gender_is_flagged(source: str, translation: str, check: str) -> None:
    found = [issue.check for issue in run_checks(Sides(source, translation)) if issue.severity == "critical"]
    assert check in found


@pytest.mark.parametrize("source, translation", MUST_NOT_FLAG)
def test_the_same_person_is_not(source: str, translation: str) -> None:
    found = [issue for issue in run_checks(Sides(source, translation)) if issue.check in ("gender", "person", "role")]
    assert not found
