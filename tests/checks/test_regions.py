"""Words of several regions: the sense that the words around leave, and the sentences in which either is right."""

from __future__ import annotations

import pytest

from verifier.checks.sides import Sides
from verifier.checks.wording.regions import check_regions
from verifier.resources import resource_rows

MUST_FLAG = [
    ("La panadería sirve el primer tinto a las cinco.", "The bakery serves its first red wine at five.", "critical"),
    ("Un vendedor de la plaza nos regaló un tinto.", "A vendor in the square gave us a glass of wine.", "major"),
    (
        "Los habitantes de tres veredas perdieron la cosecha.",
        "Residents of three footpaths lost their crops.",
        "critical",
    ),
    ("Hay autos estacionados en la vereda.", "There are cars parked on the path.", "critical"),
    ("La guagua lloró toda la noche.", "The bus cried all night long.", "critical"),
    ("El chofer de la guagua no quiso parar.", "The driver of the baby refused to stop.", "critical"),
    ("Subimos con los niños al camión de pasajeros.", "We got into the truck with the children.", "critical"),
    ("Le prestaron pisto para el entierro.", "They lent her liquor for the funeral.", "critical"),
    ("Hoy no me provoca comer nada.", "Today nothing provokes me to eat.", "critical"),
    ("Vende tortas de milanesa en la esquina.", "She sells breaded cakes on the corner.", "critical"),
    ("El carro se quedó sin gasolina en la autopista.", "The cart ran out of gas on the highway.", "critical"),
    (
        "El arquero atajó el penal en el último minuto.",
        "The archer stopped the penalty in the last minute.",
        "critical",
    ),
    ("Los internos del penal piden agua.", "The inmates of the penalty are asking for water.", "critical"),
    ("Los policías lo vieron con un cuerno de chivo.", "Police saw him with a goat's horn.", "critical"),
    ("Se cayó en la banqueta frente a un puesto.", "She fell on the stool in front of a stall.", "critical"),
    ("Enterraron a mi tío en el panteón del pueblo.", "They buried my uncle in the town pantheon.", "critical"),
    ("Nos juntábamos en el boliche a tomar una grapa.", "We met at the bowling alley for a grappa.", "critical"),
    ("Tiré los papeles en el zafacón.", "I threw the papers in the crate.", "critical"),
    ("Le cambiaron una llanta a la chiva.", "They changed a tire on the goat.", "critical"),
]
MUST_NOT_FLAG = [
    ("La panadería sirve el primer tinto a las cinco.", "The bakery serves its first coffee at five."),
    ("Nos tomamos una botella de tinto con el asado.", "We drank a bottle of red wine with the barbecue."),
    ("Caminaba por una vereda entre los pinos.", "She was walking along a path through the pines."),
    ("Los habitantes de tres veredas perdieron la cosecha.", "Residents of three hamlets lost their crops."),
    ("La guagua lloró toda la noche.", "The baby cried all night long."),
    ("El chofer de la guagua no quiso parar.", "The bus driver refused to stop."),
    ("El camión de carga bloqueó la carretera.", "The truck blocked the highway."),
    ("La plata y el oro de la mina salen en helicóptero.", "Silver and gold leave the mine by helicopter."),
    ("Me provoca dolor de cabeza.", "It provokes a headache."),
    ("La torta de cumpleaños tenía siete velas.", "The birthday cake had seven candles."),
    ("El carro lo tiraba un caballo.", "The cart was pulled by a horse."),
    ("El arquero clavó la flecha en el blanco.", "The archer hit the target."),
    ("Los internos del penal piden agua.", "The prison's inmates are asking for water."),
    ("Los halcones anidan en la torre.", "Hawks nest in the tower."),
    ("Se sentó en la banqueta de la barra.", "He sat on the stool at the bar."),
    ("Hizo un pase al segundo piso.", "He climbed to the second floor."),
    ("Los viernes jugamos boliche en liga.", "On Fridays we play in a bowling league."),
    ("La chiva dio leche todo el invierno.", "The goat gave milk all winter."),
    ("Le dio mucha pena la muerte del perro.", "The dog's death made her very sad."),
    ("Tejía con lana de oveja.", "She knitted with sheep's wool."),
]


@pytest.mark.parametrize(("source", "translation", "severity"), MUST_FLAG)
def test_flags_the_sense_of_another_region(source: str, translation: str, severity: str) -> None:
    assert [issue.severity for issue in check_regions(Sides(source, translation))] == [severity]


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_the_sense_of_the_region(source: str, translation: str) -> None:
    assert not list(check_regions(Sides(source, translation)))


def test_says_where_it_means_what() -> None:
    (issue,) = check_regions(Sides("Tomamos un tinto con pandebono.", "We had red wine with cheese bread."))
    assert "“coffee” (in Colombia; elsewhere a red wine)" in issue.message


def test_every_row_has_seven_cells() -> None:
    rows = list(resource_rows("contrasts/senses.tsv"))
    assert len(rows) >= 100 and {len(row) for row in rows} == {7}
