"""Sentences in capitals, which models have hardly seen, are translated as running text would be."""

from __future__ import annotations

from verifier.translation.bundled import bundled_engine


def test_a_placard_is_translated_as_running_text_and_comes_back_in_capitals() -> None:
    shouted, said = bundled_engine().translate(["EL PRESIDENTE NO FIRMÓ LA LEY.", "El presidente no firmó la ley."])
    assert shouted.text == said.text.upper()
    assert shouted.usable and shouted.log_prob == said.log_prob


def test_an_acronym_is_no_placard() -> None:
    (hypothesis,) = bundled_engine().translate(["La ONU no firmó."])
    assert hypothesis.text != hypothesis.text.upper()
