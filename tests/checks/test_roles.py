"""Who did it to whom: changed places, and every other way to say the same."""

from __future__ import annotations

import pytest

from verifier.checks.people.roles import check_roles
from verifier.checks.sides import Sides

SWAPPED = [
    ("A mi cliente le debía dinero el señor Galván.", "My client owed Mr Galván money."),
    ("A mi abuela le pegaba mi abuelo.", "My grandmother used to hit my grandfather."),
    ("A los maestros no les creyó el juez.", "The teachers did not believe the judge."),
    ("El telar se lo compró mi abuelo.", "She bought my grandfather the loom."),
    ("Lucía acusó a Andrés.", "Andrés accused Lucía."),
    ("Chile le ganó a Uruguay.", "Uruguay beat Chile."),
    ("Le ganó Colombia a Brasil.", "Brazil beat Colombia."),
    ("Cristina le pidió a Alberto que renunciara.", "Alberto asked Cristina to resign."),
    ("A mi socio le debe plata el alcalde.", "My partner owes the mayor money."),
    ("El pibe le ganó de arriba a Ferreyra.", "Ferreyra beat the kid in the air."),
    ("El juez condenó al ministro.", "The minister convicted the judge."),
    ("A Juan lo mató Pedro.", "Juan killed Pedro."),
    ("Mi hermano denunció a la policía.", "The police reported my brother."),
    ("El gobierno engañó a los maestros.", "The teachers deceived the government."),
    ("Petro no llamó a Maduro.", "Maduro did not call Petro."),
    ("A la maestra la insultó un alumno.", "The teacher insulted a student."),
    ("A las gaviotas las persiguen los barcos.", "The gulls chase the boats."),
    ("A esa vecina la cuidó mi abuela hasta el final.", "That neighbor looked after my grandmother to the end."),
]

KEPT = [
    ("A mi cliente le debía dinero el señor Galván.", "Mr Galván owed my client money."),
    ("A mi cliente le debía dinero el señor Galván.", "My client was owed money by Mr Galván."),
    ("A los maestros no les creyó el juez.", "The teachers were not believed by the judge."),
    ("El telar se lo compró mi abuelo.", "My grandfather bought her the loom."),
    ("A la señora no le alcanzó el dinero.", "The lady did not have enough money."),
    ("A don Julio no le gustó la película.", "Don Julio did not like the film."),
    (
        "El capataz es un bruto, no quiero ser el que lo diga, pero parece que la culpa fue nuestra.",
        "The foreman is a brute, I don't want to be the one to say it, but it seems that the fault was ours.",
    ),
    ("Lucía acusó a Andrés.", "Lucía accused Andrés."),
    ("A las gaviotas las persiguen los barcos.", "The gulls are chased by the boats."),
    ("A las gaviotas las persiguen los barcos.", "The boats chase the gulls."),
    ("A mi hijo lo mataron la noche del lunes.", "My son was killed on Monday night."),
    ("A la jueza la espera su chofer.", "The judge has her driver waiting."),
    ("Lucía acusó a Andrés.", "Andrés was accused by Lucía."),
    ("A Juan lo mató Pedro.", "Pedro killed Juan."),
    ("A Juan lo mató Pedro.", "Juan was killed by Pedro."),
    ("A Juan le gusta María.", "Juan likes María."),
    ("A mi madre le encantan los niños.", "My mother loves children."),
    ("Juan conoció a María en 1990.", "María met Juan in 1990."),
    ("A mi hermano le duele la cabeza.", "My brother has a headache."),
    ("El niño se parece a su padre.", "The boy looks like his father."),
    ("A Juan le preocupa su hijo.", "Juan worries about his son."),
    ("El jefe le debe dinero a mi padre.", "My father is owed money by the boss."),
    ("A mi madre le dieron el premio.", "My mother got the prize."),
    ("A Pedro le compró la casa Juan.", "Juan bought the house from Pedro."),
    ("Chile le ganó a Uruguay.", "Uruguay lost to Chile."),
    ("El policía que mató a Juan huyó.", "The policeman who killed Juan fled."),
    ("El hombre al que mató la policía era inocente.", "The man the police killed was innocent."),
    ("A Ana se le murió el perro.", "Ana lost her dog."),
    ("A Chile le tocó Brasil.", "Chile drew Brazil."),
    ("Él acusó a Andrés.", "Andrés accused him."),
]


@pytest.mark.parametrize(("spanish", "english"), SWAPPED)
def test_changed_places_are_critical(spanish: str, english: str) -> None:
    (issue,) = check_roles(Sides(spanish, english))
    assert (issue.type, issue.check, issue.severity) == ("mistranslation", "role", "critical")
    assert issue.confidence >= 0.6 and issue.source_spans and issue.translation_spans


@pytest.mark.parametrize(("spanish", "english"), KEPT)
def test_the_same_said_in_another_order_is_not_reported(spanish: str, english: str) -> None:
    assert list(check_roles(Sides(spanish, english))) == []
