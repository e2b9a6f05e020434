"""All the evidence on pairs of known quality, with the bundled engine and the real sentence encoder."""

import numpy as np
import pytest

from verifier.errors import EngineError
from verifier.evidence import NAMES, Encoder, coverage, likelihood, measure, surface
from verifier.model import Hypothesis
from verifier.translation.bundled import bundled_scorer

SOURCE = "La huelga terminó ayer y los trenes vuelven a circular."
GOOD = "The strike ended yesterday and trains are running again."
BAD = "The minister will visit the flooded villages tomorrow."


def machine(text: str, *, reason: str | None = None) -> Hypothesis:
    return Hypothesis(text, "test", None, reason is None, reason)


@pytest.fixture(scope="module")
def encoder():
    return Encoder()


@pytest.fixture(scope="module")
def engine():
    from verifier.translation.bundled import bundled_engine

    return bundled_engine()


@pytest.fixture(scope="module")
def measured(engine, encoder):
    pairs = [(SOURCE, GOOD), (SOURCE, BAD), (SOURCE, GOOD), ("¡...!", GOOD), (SOURCE, "—")]
    fine = machine("The strike ended yesterday and the trains run again.")
    hypotheses = [fine, fine, machine("strike strike strike", reason="repeats itself"), fine, fine]
    return measure(pairs, hypotheses, engine=engine, encoder=encoder, scorer=bundled_scorer())


def test_every_report_has_the_same_names_in_order(measured):
    assert [tuple(e.name for e in evidence) for evidence in measured] == [NAMES] * 5


def test_good_is_better_than_bad_on_every_measure(measured):
    good, bad = measured[0], measured[1]
    for one, other in zip(good, bad, strict=True):
        # The bad English keeps so little that nothing in it can be said to stand in another word's place.
        if one.name not in ("logprob_hypothesis", "back_hypothesis", "replaced_translation"):
            assert (one.value > other.value) == one.higher_is_better, one.name


def test_values_lie_in_their_ranges_and_name_their_signature(measured):
    for evidence in (e for report in measured for e in report):
        assert evidence.signature
        if evidence.value is None:
            assert evidence.reason
        else:
            low, high = evidence.range
            assert (low is None or evidence.value >= low) and (high is None or evidence.value <= high)


def test_an_unusable_machine_translation_is_not_compared_with(measured):
    missing = {e.name: e.reason for e in measured[2] if e.value is None}
    assert missing.keys() == {"chrf++", "bleu", "ter", "similarity_hypothesis", "logprob_hypothesis", "back_hypothesis"}
    assert set(missing.values()) == {"machine translation unusable: repeats itself"}


@pytest.mark.parametrize(("k", "reason"), [(3, "the source has no words"), (4, "the translation has no words")])
def test_a_side_without_words_measures_nothing(measured, k, reason):
    assert {(e.value, e.reason) for e in measured[k]} == {(None, reason)}


def test_nothing_in_nothing_out(engine, encoder):
    assert measure([], [], engine=engine, encoder=encoder, scorer=bundled_scorer()) == []


def test_lengths_must_agree(engine, encoder):
    with pytest.raises(ValueError, match="1 pairs but 0 hypotheses"):
        measure([(SOURCE, GOOD)], [], engine=engine, encoder=encoder, scorer=bundled_scorer())


def test_the_same_text_scores_full_marks_whatever_its_spaces():
    (evidence,) = surface.measure([(SOURCE, f"  {GOOD}\u00ad ".replace(" ", "\u00a0"))], [machine(GOOD)])
    assert [(e.name, e.value) for e in evidence] == [("chrf++", 100.0), ("bleu", 100.0), ("ter", 0.0)]
    assert "nw:2" in evidence[0].signature and "version:" in evidence[0].signature


def test_ter_may_exceed_a_hundred():
    (evidence,) = surface.measure([(SOURCE, GOOD)], [machine("Over.")])
    assert evidence[2].value > 100


def test_encoder_gives_unit_vectors_in_order(encoder):
    vectors = encoder.encode([GOOD, "", SOURCE, GOOD])
    assert vectors.shape == (4, 512) and encoder.encode([]).shape == (0, 512)
    assert np.allclose(np.linalg.norm(vectors, axis=1), [1, 0, 1, 1], atol=1e-5)
    assert (vectors[0] == vectors[3]).all()


def test_an_engine_that_cannot_score_says_why():
    class Rules:
        name = signature = "rules"

        def translate(self, texts):
            return [machine(text) for text in texts]

        def score(self, sources, translations):
            raise EngineError("rules: gives no probabilities", "use another engine")

    (evidence,) = likelihood.measure([(SOURCE, GOOD)], [machine(GOOD)], engine=Rules())
    assert {(e.value, e.reason) for e in evidence} == {(None, "rules: gives no probabilities")}


def test_coverage_shows_an_omission_on_the_source_side_and_an_addition_on_the_other():
    omission, addition = coverage.measure(
        [
            ("Mi padre vendía pan y mi madre cosía vestidos.", "My father sold bread."),
            ("Mi padre vendía pan.", "My father sold bread and my mother sewed dresses."),
        ]
    )
    assert omission[0].value < 0.7 <= omission[1].value
    assert addition[1].value < 0.7 <= addition[0].value


def test_only_function_words_leave_nothing_to_cover():
    (evidence,) = coverage.measure([("¿Y él no?", "And is he not?")])
    assert [e.reason for e in evidence] == [
        f"the {side} has no content words" for side in ("source", "translation", "translation")
    ]
