"""What the translation model makes of a negation that no word of the English answers. Real bundled model."""

from __future__ import annotations

import pytest

from verifier.checks.negations.negation import check_negation, doubtful_negators
from verifier.checks.sides import Sides
from verifier.evidence.contrast import contrasts
from verifier.evidence.negators import negators
from verifier.model import Issue
from verifier.translation.bundled import bundled_scorer
from verifier.translation.registry import make_engine

ENGINE = make_engine("bundled", cache=False)

REVERSED = [
    ("No vamos a tolerar esto.", "We are going to put up with this."),
    ("No vamos a aceptar eso.", "We will take that."),
    ("No nos vamos a dar por vencidos.", "We will give up."),
    ("No vamos a permitirlo.", "We will let it happen."),
    ("No nos van a echar de aquí.", "They will throw us out of here."),
]
FAITHFUL = [
    ("No vamos a ceder.", "We will hold our ground."),
    ("No vamos a aflojar.", "We will keep up the pressure."),
    ("No pienso callarme.", "I intend to speak out."),
    ("No quiero más que justicia.", "I only want justice."),
    ("No aceptaron la oferta.", "They turned down the offer."),
    ("Carecemos de medicinas.", "We don't have medicine."),
    ("Vamos a resistir.", "We will not give in."),
    ("Hablamos poco de eso en casa.", "We don't talk about it much at home."),
]


@pytest.mark.parametrize(("source", "translation"), REVERSED)
def test_a_reversal_by_a_phrase(source: str, translation: str) -> None:
    (contrast,) = contrasts([(source, translation)], engine=ENGINE)
    found = list(check_negation(Sides(source, translation, contrast)))
    assert [issue.severity for issue in found] == ["critical"]
    assert all(span.end <= len(source) for span in found[0].source_spans)


@pytest.mark.parametrize(("source", "translation"), FAITHFUL)
def test_a_free_rendering_of_a_negation_is_none(source: str, translation: str) -> None:
    (contrast,) = contrasts([(source, translation)], engine=ENGINE)
    assert not [i for i in check_negation(Sides(source, translation, contrast)) if i.severity in ("major", "critical")]


PUT_IN = [
    ("No comimos de ese pescado ni se lo dimos a los perros.", "We didn't eat that fish; we gave it to the dogs."),
    (
        "La organización y dos ministerios lo consideran el peor brote que se ha registrado en el país en toda la década.",
        "The organization and two ministries don't consider it the worst outbreak recorded in the country in the whole decade.",
    ),
    ("No se probó que el chofer estuviera borracho.", "It was proven that the driver was not drunk."),
    ("No hay presupuesto, pero tampoco lo hemos descartado.", "There is no budget, and we have ruled it out."),
]
SAID_OTHERWISE = [
    ("No hubo quien no llorara en ese entierro.", "Everyone cried at that burial."),
    ("Cualquier padre habría hecho lo mismo.", "There isn't a parent who wouldn't have done the same."),
    (
        "Lesiones, las he tenido todas; ganas de dejarlo, ningunas.",
        "I've had every injury, and no desire at all to quit.",
    ),
    ("No comimos de ese pescado ni se lo dimos a los perros.", "We didn't eat that fish or give it to the dogs."),
    ("Ni fui ni me invitaron.", "I didn't go and I wasn't invited."),
    ("Aquí el que no cose, no come.", "Around here you pull your weight or you go hungry."),
    ("¿Quién nos va a devolver esos años?", "No one is going to give us those years back."),
    ("Los jefes ni se asoman por acá.", "The bosses never even show their faces around here."),
    ("No creo que venga.", "I believe he won't come."),
    ("La guagua no pasa desde las seis.", "There hasn't been a bus since six."),
    ("El horno se enciende hasta octubre.", "The furnace won't be fired up until October."),
]


def checked(source: str, translation: str) -> list[Issue]:
    pair = [(source, translation)]
    (found,) = negators(pair, engine=ENGINE, scorer=bundled_scorer(), doubtful=doubtful_negators)
    return list(check_negation(Sides(source, translation, negators=found)))


@pytest.mark.parametrize(("source", "translation"), PUT_IN)
def test_a_negation_of_other_words_is_none(source: str, translation: str) -> None:
    assert "critical" in [issue.severity for issue in checked(source, translation)]


def test_a_negation_of_other_words_may_be_in_doubt() -> None:
    source = "El ministro prometió bajar los impuestos este mismo año, aunque no dio detalles de la medida."
    translation = "The minister did not promise to cut taxes this very year, and he gave details of the measure."
    assert [issue.severity for issue in checked(source, translation)] == ["major"]


@pytest.mark.parametrize(("source", "translation"), SAID_OTHERWISE)
def test_a_negation_said_otherwise_is_no_reversal(source: str, translation: str) -> None:
    assert not [issue for issue in checked(source, translation) if issue.severity in ("major", "critical")]
