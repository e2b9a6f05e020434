"""What the translation model makes of a negation that no word of the English answers. Real bundled model."""

from __future__ import annotations

import pytest

from verifier.checks.negation import check_negation
from verifier.checks.sides import Sides
from verifier.evidence.contrast import contrasts
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
