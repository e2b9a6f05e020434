"""An object told first stays what it is done to."""

from __future__ import annotations

import pytest

from verifier.translation.bundled import bundled_engine
from verifier.translation.fronted import with_object_behind

TURNED = [
    ("A don Hilario le quitaron la tierra.", "Hilario took away the land.", "Le quitaron la tierra a don Hilario."),
    ("A la mujer la dejaron sola.", "The woman left her alone.", "Dejaron a la mujer sola."),
    ("A la niña la mordió el perro.", "The girl bit her dog.", "El perro mordió a la niña."),
    ("A mi hijo se lo llevaron los soldados.", "My son took the soldiers.", "Los soldados se llevaron a mi hijo."),
    (
        "A los maestros no les pagan desde marzo.",
        "The teachers have not paid.",
        "No les pagan a los maestros desde marzo.",
    ),
    ("A los niños les dieron pan y leche.", "The children gave bread and milk.", "Les dieron pan y leche a los niños."),
    ("A los guardias les ordenaron disparar.", "The guards ordered to fire.", "Les ordenaron a los guardias disparar."),
    ("Al chofer lo bajaron y lo golpearon.", "The driver went down.", "Bajaron al chofer y lo golpearon."),
    ("A los vecinos los estafaron ayer.", "The neighbors cheated yesterday.", "Estafaron a los vecinos ayer."),
    ("A don Hilario le vaciaron la casa.", "Hilario emptied the house.", "Le vaciaron la casa a don Hilario."),
    ("“Al alcalde lo eligieron ustedes”", "“The mayor chose you”", "“Ustedes eligieron al alcalde”"),
    (
        "A mi madre le advirtió el médico que no viajara.",
        "My mother warned the doctor not to travel.",
        "El médico le advirtió a mi madre que no viajara.",
    ),
    (
        "A la niña le regaló la maestra un cuaderno.",
        "The girl gave the teacher a notebook.",
        "La maestra le regaló un cuaderno a la niña.",
    ),
    ("A mi papá le dijo el jefe que no.", "My father told the boss no.", "El jefe le dijo a mi papá que no."),
]
STAYS = [
    # as it should be already
    ("A mi hermano lo mataron en la esquina.", "My brother was killed on the corner."),
    ("A don Hilario le quitaron la tierra.", "They took the land from Hilario."),
    ("A Jorge le dieron el premio.", "Jorge was given the prize."),
    # what is felt
    ("A mi abuela le encantaban los boleros.", "My grandmother loved boleros."),
    ("A los niños les gustaron los tamales.", "The children liked the tamales."),
    ("A mi hija le parece bien el horario.", "My daughter likes the hours."),
    ("A Tom no le gusta que le griten.", "Tom does not like to be shouted at."),
    ("A los chicos les salieron granos.", "The boys got pimples."),
    # no object taken up
    ("A los próximos los últimos años.", "The next ones the last years."),
    ("A su izquierda están viendo la casa.", "On your left you are seeing the house."),
    ("A veces puede dar la impresión de prisa.", "Sometimes it can give the impression of haste."),
    ("A decir verdad, no lo hicieron.", "To tell the truth, they did not do it."),
    ("A la larga los precios bajan.", "In the long run prices go down."),
    ("El perro mordió a la niña.", "The dog bit the girl."),
]


@pytest.mark.parametrize(("source", "output", "text"), TURNED)
def test_an_object_that_was_made_to_act_goes_behind_its_verb(source: str, output: str, text: str) -> None:
    variant = with_object_behind(source, output)
    assert variant is not None
    assert variant.text == text


@pytest.mark.parametrize(("source", "output"), STAYS)
def test_what_says_it_and_what_is_no_such_object_stays(source: str, output: str) -> None:
    assert with_object_behind(source, output) is None


def test_the_engine_tells_who_did_it_to_whom() -> None:
    made = bundled_engine().translate(["A don Hilario le quitaron la tierra.", "A la niña la mordió el perro."])
    assert [one.text for one in made] == ["They took the land away from Hilario.", "The dog bit the girl."]
