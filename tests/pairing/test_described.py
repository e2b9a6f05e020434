"""Whether a Spanish and an English description may be of one speaker."""

from __future__ import annotations

import pytest

from verifier.evidence import Encoder
from verifier.ingest import from_text
from verifier.pairing.described import may_be_one
from verifier.pipeline import find_pairs
from verifier.quotes import find_quotations

ENCODER = Encoder()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("mi madre", "my mother", True),
        ("My elderly mom", "mi mamá", True),
        ("su abogado", "his lawyer", True),
        ("una enfermera del turno de noche", "a night nurse", True),
        ("la vecina", "the neighbour", True),
        ("el portavoz", "the spokesman", True),
        ("mi abuela", "my grandfather", False),
        ("mi madre", "my father", False),
        ("el alcalde", "the teacher", False),
        ("my mother", "my aunt", False),
        ("mi madre", "Rosa Díaz", False),
    ],
)
def test_descriptions_in_two_languages(one: str, other: str, same: bool) -> None:
    assert may_be_one(one, other) is same
    assert may_be_one(other, one) is same


@pytest.mark.parametrize(
    ("english", "pairs"),
    [("My grandmother would say: “Land is not for sale.”", 1), ("My grandfather would say: “Land is no good.”", 0)],
)
def test_my_grandmother_is_mi_abuela(english: str, pairs: int) -> None:
    document = from_text(f"Mi abuela repetía: “La tierra no se vende”.\n\n{english}")
    quotations = find_quotations(document)
    assert quotations[0].speaker_mention is not None
    assert quotations[0].speaker_mention.of(document.text) == "Mi abuela"
    assert len(find_pairs(document, quotations, ENCODER).pairs) == pairs
