"""Which words the other side does not account for, by the bundled model's forced decoding."""

from __future__ import annotations

from verifier.evidence import Encoder, measure
from verifier.evidence.contrast import NAMES, contrasts
from verifier.text import tokenize
from verifier.translation.bundled import bundled_scorer
from verifier.translation.registry import make_engine

ENGINE = make_engine("bundled", cache=False)


def measured(source: str, translation: str) -> dict[str, float | None]:
    pairs = [(source, translation)]
    evidence = measure(pairs, ENGINE.translate([source]), engine=ENGINE, encoder=Encoder(), scorer=bundled_scorer())[0]
    return {item.name: item.value for item in evidence if item.name in NAMES}


def test_a_word_put_in_has_nothing_behind_it() -> None:
    source = "El alcalde visitó la escuela el lunes."
    whole = measured(source, "The mayor visited the school on Monday.")
    more = measured(source, "The corrupt mayor visited the abandoned school on Monday.")
    assert (more["unbacked_translation"] or 0) > (whole["unbacked_translation"] or 0)


def test_a_word_left_out_was_not_rendered() -> None:
    source = "El alcalde corrupto visitó la escuela abandonada el lunes."
    whole = measured(source, "The corrupt mayor visited the abandoned school on Monday.")
    less = measured(source, "The mayor visited the school on Monday.")
    assert (less["unrendered_source"] or 0) > (whole["unrendered_source"] or 0)


def test_indices_are_those_of_the_tokens_as_they_stand() -> None:
    source, translation = "Perdi\u00admos el 25\u00a0% de la cosecha.", "We lost 25\u00a0% of the “harvest”."
    (contrast,) = contrasts([(source, translation)], engine=ENGINE)
    assert contrast is not None
    words = {tokenize(translation)[index].norm for index in contrast.translation}
    assert "harvest" in words
    assert all(index < len(tokenize(source)) for index in contrast.source)


def test_sides_without_words_have_none() -> None:
    assert contrasts([("", "Yes."), ("…", "…"), ("Sí.", "")], engine=ENGINE) == [None, None, None]
    assert contrasts([], engine=ENGINE) == []
