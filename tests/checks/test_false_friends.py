"""False friends: what must be flagged, and the sentences in which the English that looks alike is right."""

from __future__ import annotations

import pytest

from verifier.checks.sides import Sides
from verifier.checks.wording.false_friends import check_false_friends
from verifier.resources import resource_rows

MUST_FLAG = [
    ("Mi hermana está embarazada.", "My sister is embarrassed."),
    ("Hemos quedado con el alcalde.", "We have stayed with the mayor."),
    ("El concierto fue un éxito.", "The concert was an exit."),
    ("Actualmente vivo en Guadalajara.", "Actually I live in Guadalajara."),
    ("Cien personas asistieron al entierro.", "A hundred people assisted the burial."),
    ("Pretenden quitarnos la tierra.", "They pretend to take our land from us."),
    ("Guardó los papeles en una carpeta.", "He put the papers in a carpet."),
    ("Es un niño muy sensible.", "He is a very sensible boy."),
    ("Estoy constipado desde el lunes.", "I have been constipated since Monday."),
    ("No me molesten, por favor.", "Do not molest me, please."),
    ("Trabajo en una librería del centro.", "I work in a library downtown."),
    ("Fue una gran decepción para todos.", "It was a great deception for everyone."),
    ("Qué desgracia perder la casa.", "What a disgrace to lose the house."),
    ("El conductor del autobús se durmió.", "The bus conductor fell asleep."),
    ("Los médicos realizaron la operación.", "The doctors realized the operation."),
    ("Ignoro dónde está el dinero.", "I ignore where the money is."),
    ("Mis parientes viven en Cuenca.", "My parents live in Cuenca."),
    ("Los soldados estaban intoxicados por la comida.", "The soldiers were intoxicated by the food."),
    ("No soporto las mentiras.", "I do not support lies."),
    ("Tenía una fábrica en Puebla.", "He had a fabric in Puebla."),
    ("Mi abuelo es muy gracioso.", "My grandfather is very gracious."),
    ("Nos vimos por casualidad.", "We met by casualty."),
    ("Es una chica simpática.", "She is a sympathetic girl."),
    ("El presidente advirtió a los bancos.", "The president advertised the banks."),
    ("Habla tres idiomas.", "She speaks three idioms."),
    ("Los bomberos llegaron tarde.", "The bombers arrived late."),
    ("Últimamente duermo mal.", "Ultimately I sleep badly."),
    ("El camino es muy largo.", "The road is very large."),
    ("Cometió un delito grave.", "He committed a serious delight."),
    ("Vinieron los familiares.", "The familiar ones came."),
    ("Compró un recibo de luz.", "He bought a recipe for light."),
    ("Yo ignoraba las advertencias.", "I ignored the warnings."),
    ("Siempre fue muy educado con los vecinos.", "He was always very well-educated with his neighbors."),
    ("El juez les pidió cordura a los partidos.", "The judge called on the parties to be cordial."),
    ("La fiscalía pidió archivar la causa.", "Prosecutors asked for the case to be postponed."),
    ("La corte ordenó el sobreseimiento del exministro.", "The court ordered the former minister to be prosecuted."),
]

MUST_NOT_FLAG = [
    ("Nos hemos quedado con la casa.", "We have stayed with the house."),
    ("Hemos quedado con el alcalde a las cinco.", "We are meeting the mayor at five."),
    ("Mi hermana está embarazada.", "My sister is pregnant."),
    ("Mi hermana está embarazada.", "My sister is expecting a baby."),
    ("Me dio vergüenza.", "I was embarrassed."),
    ("Fue una situación embarazosa.", "It was an embarrassing situation."),
    ("La salida está a la derecha.", "The exit is on the right."),
    ("El éxito está detrás de la salida.", "Success lies behind the exit."),
    ("En realidad vivo en Guadalajara.", "I actually live in Guadalajara."),
    ("Actualmente, de hecho, vivo solo.", "I actually live alone now."),
    ("Cien personas asistieron al entierro.", "A hundred people attended the burial."),
    ("La enfermera ayudó al cirujano.", "The nurse assisted the surgeon."),
    ("Fingía dormir.", "He pretended to sleep."),
    ("La alfombra está sucia.", "The carpet is dirty."),
    ("Es un hombre sensato.", "He is a sensible man."),
    ("La biblioteca cierra a las ocho.", "The library closes at eight."),
    ("La librería está junto a la biblioteca.", "The bookshop is next to the library."),
    ("Nos engañó a todos.", "It was a deception of us all."),
    ("Qué vergüenza.", "What a disgrace."),
    ("El conductor huyó.", "The driver fled."),
    ("Me di cuenta de mi error.", "I realized my mistake."),
    ("Realizó su sueño.", "He realized his dream."),
    ("Nos ignoraron.", "They ignored us."),
    ("Mis padres viven en Cuenca.", "My parents live in Cuenca."),
    ("Apoyo al presidente.", "I support the president."),
    ("Colegio Electoral", "Electoral College"),
    ("El alcalde es el mayor de los hermanos.", "The mayor is the oldest of the brothers."),
    ("El mayor problema es el agua.", "The biggest problem is water."),
    ("Es un país grande y de largo alcance.", "It is a large country with a long reach."),
    ("Siguió mi consejo.", "He took my advice."),
    ("El último aviso fue su consejo.", "The last warning was his advice."),
    ("Al final, en última instancia, perdimos.", "Ultimately we lost."),
    ("Recordó el disco.", "He remembered the record."),
    ("Sopa y jabón.", "Soup and soap."),
    ("Atendió a los heridos.", "He attended to the wounded."),
    ("Los académicos escolares protestaron.", "The school scholars protested."),
    ("Los ministros ignoraron la advertencia.", "The ministers ignored the warning."),
    ("Yo ignoraba las advertencias.", "I didn't know about the warnings."),
    ("La fiscalía pidió archivar la causa.", "Prosecutors asked for the case to be dropped."),
    ("Aplazaron la causa hasta marzo.", "They postponed the case until March."),
]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_a_false_friend(source: str, translation: str) -> None:
    issues = list(check_false_friends(Sides(source, translation)))
    assert {(issue.type, issue.check) for issue in issues} == {("mistranslation", "false_friend")}
    assert issues[0].severity in ("major", "critical")
    assert all(span.of(source).strip() for span in issues[0].source_spans)
    assert all(span.of(translation).strip() for span in issues[0].translation_spans)


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_a_right_rendering_alone(source: str, translation: str) -> None:
    assert list(check_false_friends(Sides(source, translation))) == []


def test_the_table_is_well_formed_and_no_right_rendering_is_false() -> None:
    rows = list(resource_rows("false_friends/pairs.tsv"))
    assert len(rows) >= 80
    for spanish, false, right, *_ in rows:
        stems = [entry[:-1] for entry in right.split("|") if entry.endswith("*")]
        for word in false.split("|"):
            assert word not in right.split("|"), spanish
            assert not word.startswith(tuple(stems)), (spanish, word)
