"""Nouns for persons whose gender or kind changes, and all that changes rightly."""

from __future__ import annotations

import pytest

from verifier.checks.people.persons import check_persons
from verifier.checks.sides import Sides
from verifier.resources import resource_rows

OTHER_GENDER = [
    ("Mi nieta vive en Chicago.", "My grandson lives in Chicago."),
    ("Mi cuñada trabaja en el hospital.", "My brother-in-law works at the hospital."),
    ("Mi hermana se fue hace dos años.", "My brother left two years ago."),
    ("Mi hija no pudo estudiar.", "My son could not study."),
    ("La señora Pérez firmó los papeles.", "Mr. Pérez signed the papers."),
    ("Mi mamá me enseñó a tejer.", "My father taught me to knit."),
    ("Mis hijas estudian en Quito.", "My sons study in Quito."),
    ("El suegro de Ana pagó todo.", "Ana's mother-in-law paid for everything."),
    ("Mataron a mi sobrino.", "They killed my niece."),
    ("La viuda pidió justicia.", "The widower demanded justice."),
    ("Mi esposa perdió el empleo.", "My husband lost his job."),
    ("Se llevaron a los niños.", "They took the girls away."),
    ("Una mujer gritó desde el balcón.", "A man shouted from the balcony."),
    ("La piba le avisó a la policía.", "The boy warned the police."),
]

OTHER_KIND = [
    ("Mi tía crió a los tres.", "My grandmother raised the three of them."),
    ("Su yerno maneja la empresa.", "His nephew runs the company."),
    ("Enterramos a mi suegra el lunes.", "We buried my daughter on Monday."),
]

FAITHFUL = [
    ("Mi nieta vive en Chicago.", "My granddaughter lives in Chicago."),
    ("Mi nieta vive en Chicago.", "My grandchild lives in Chicago."),
    ("Mis hermanos y yo crecimos aquí.", "My brothers and sisters and I grew up here."),
    ("Mis padres no sabían leer.", "My mother and father could not read."),
    ("Mis hijos me visitan.", "My kids visit me."),
    ("Los niños jugaban en la calle.", "The boys and girls played in the street."),
    ("Es un hijo de puta.", "He is a son of a bitch."),
    ("¡Qué padre está tu casa!", "Your house is so cool!"),
    ("Don Ernesto abrió la tienda.", "Mr. Ernesto opened the shop."),
    ("Mi mujer y yo vendimos el carro.", "My wife and I sold the car."),
    ("Una joven nos avisó.", "A girl warned us."),
    ("Mi prima es enfermera.", "My cousin is a nurse."),
    ("La ciudad hermana de Madrid es Nueva York.", "Madrid's brother city is New York."),
    ("El tío ese no paga a nadie.", "That guy pays nobody."),
    ("No, hija, eso no se hace.", "No, dear, you don't do that."),
    ("La actriz ganó el premio.", "The actor won the award."),
    ("Somos hijos de la tierra.", "We are children of the land."),
    ("Los hombres de este país emigran.", "The people of this country emigrate."),
    ("Ella crió sola a su hijo.", "She raised her boy on her own."),
    ("Señoras y señores, bienvenidos.", "Ladies and gentlemen, welcome."),
]


@pytest.mark.parametrize(("spanish", "english"), OTHER_GENDER)
def test_another_gender_is_critical(spanish: str, english: str) -> None:
    (issue,) = check_persons(Sides(spanish, english))
    assert (issue.type, issue.check, issue.severity) == ("mistranslation", "gender", "critical")
    assert issue.confidence >= 0.6 and issue.source_spans and issue.translation_spans


@pytest.mark.parametrize(("spanish", "english"), OTHER_KIND)
def test_another_kind_is_critical(spanish: str, english: str) -> None:
    (issue,) = check_persons(Sides(spanish, english))
    assert (issue.check, issue.severity) == ("person", "critical")


@pytest.mark.parametrize(("spanish", "english"), FAITHFUL)
def test_what_changes_rightly_is_not_reported(spanish: str, english: str) -> None:
    assert list(check_persons(Sides(spanish, english))) == []


def test_the_table_is_complete() -> None:
    rows = list(resource_rows("persons/people.tsv"))
    assert all(len(row) == 5 and all(row) for row in rows)
    assert all(word == word.casefold().strip() for row in rows for cell in row for word in cell.split("|"))
