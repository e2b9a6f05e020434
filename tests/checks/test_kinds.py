"""One thing printed for another of its kind, and what is none: a wider word, a verb, a name, another sense, an idiom."""

from __future__ import annotations

import pytest

from verifier.checks.sides import Sides
from verifier.checks.wording.kinds import TABLES, check_kinds
from verifier.resources import resource_rows

MUST_FLAG = [
    (
        "Las enfermeras del turno de noche no cobran desde mayo.",
        "The night-shift patients haven't been paid since May.",
    ),
    ("Mi cuñado manejaba la combi.", "My father-in-law was driving the van."),
    ("El perito declaró tres horas.", "The prosecutor testified for three hours."),
    ("Perdimos los pimientos y las cebollas con la helada.", "We lost the cucumbers and the onions to the frost."),
    ("Le operaron la rodilla en enero.", "He had surgery on his elbow in January."),
    ("La concejala votó en contra.", "The senator voted against it."),
    ("Trabajo de plomero desde los quince años.", "I've worked as an electrician since I was fifteen."),
    ("Me quitaron la tractor y dos vacas.", "They took my tractor and two pigs."),
    ("El portero atajó dos penales.", "The striker saved two penalties."),
    ("Mi hija toca el violín.", "My daughter plays the trumpet."),
    ("Dormíamos en la cocina.", "We slept in the bathroom."),
    ("El bebé tenía sarampión.", "The baby had chickenpox."),
    ("Pagamos la hipoteca con lo del taller.", "We pay the rent with what the workshop brings in."),
    ("El río se llevó el puente.", "The lake took the bridge."),
    ("El juez multó a la clínica.", "The judge acquitted the clinic."),
    ("Ya no quedan ovejas en el cerro.", "There are no bees left on the hill."),
    ("Vendemos choclo y zapallo en la feria.", "We sell corn and strawberries at the market."),
]
MUST_NOT_FLAG = [
    (
        "Las enfermeras del turno de noche no cobran desde mayo.",
        "The nursing staff on nights haven't been paid since May.",
    ),
    ("Mi cuñado manejaba la combi.", "My sister's husband was driving the van."),
    ("Le operaron la rodilla en enero.", "He had a knee operation in January."),
    ("Me lastimé el tobillo.", "I hurt my foot."),
    ("Compré pimientos y cebollas.", "I bought vegetables."),
    ("Sufrió varias lesiones en la cabeza.", "He had several concussions."),
    ("Pisó la raya y el juez no lo vio.", "He stepped on the line at the door and the referee missed it."),
    ("El señor Panadero no vino.", "The butcher's friend Mr. Panadero did not come."),
    ("Mi abuela y mi madre son enfermeras.", "My mother and my grandmother are nurses."),
    ("Se fue en bus.", "He left by coach."),
    ("El médico me dijo que volviera.", "The surgeon told me to come back."),
    ("Nos echaron una mano los vecinos.", "The neighbors gave us a hand."),
    ("Viajamos en el camión hasta el mercado.", "We took the bus to the market."),
    ("Los chicos no pararon de hablar.", "They face trial; the children would not stop talking."),
]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_another_of_its_kind(source: str, translation: str) -> None:
    issues = list(check_kinds(Sides(source, translation)))
    assert [issue.type for issue in issues] == ["mistranslation"]
    assert issues[0].source_spans and issues[0].translation_spans


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_what_may_stand_for_it(source: str, translation: str) -> None:
    assert not list(check_kinds(Sides(source, translation)))


@pytest.mark.parametrize("table", TABLES)
def test_every_concept_has_names_of_its_own_in_its_kind(table: str) -> None:
    seen: dict[tuple[str, str], int] = {}
    for kind, spanish, english, also in resource_rows(table):
        assert kind and spanish and english and also
        for name in spanish.split("|"):
            seen[kind, name] = seen.get((kind, name), 0) + 1
    assert not [names for names, count in seen.items() if count > 1]
