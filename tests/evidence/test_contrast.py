"""Which words the other side does not account for, by the bundled model's forced decoding."""

from __future__ import annotations

from verifier.evidence.contrast import contrasts
from verifier.text import tokenize
from verifier.translation.registry import make_engine

ENGINE = make_engine("bundled", cache=False)


def test_indices_are_those_of_the_tokens_as_they_stand() -> None:
    source, translation = "Perdi\u00admos el 25\u00a0% de todo.", "We lost 25\u00a0% of the “harvest”."
    (contrast,) = contrasts([(source, translation)], engine=ENGINE)
    assert contrast is not None
    assert {tokenize(translation)[index].norm for index in contrast.translation} == {"harvest"}


def test_sides_without_words_have_none() -> None:
    assert contrasts([("", "Yes."), ("…", "…"), ("Sí.", "")], engine=ENGINE) == [None, None, None]
    assert contrasts([], engine=ENGINE) == []
