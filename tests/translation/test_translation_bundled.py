"""The real bundled model: small, so only what it can do is asked of it."""

from __future__ import annotations

import math
import subprocess
import sys

import pytest

from verifier.model import Hypothesis
from verifier.translation import store
from verifier.translation.bundled import bundled_engine
from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.engine import MAX_PIECES, Draft

TEXTS = [
    "No soy un héroe.",
    "Nadie quiere vivir así.",
    "Tengo 34 años y dos hijos.",
    "El agua llegó a la puerta de mi casa. Salimos con lo puesto. No quedó nada.",
    "¿Dónde está el dinero?",
    "Trabajé en la mina desde 1987",
    "Mañana será otro día,",
]


@pytest.fixture(scope="module")
def hypotheses(bundled: CTranslate2Engine) -> list[Hypothesis]:
    return bundled.translate(TEXTS)


@pytest.mark.parametrize(
    ("number", "part"), [(0, " not "), (0, "hero"), (2, "34"), (4, "money"), (4, "?"), (5, "1987"), (6, "day")]
)
def test_simple_sentences(hypotheses: list[Hypothesis], number: int, part: str) -> None:
    text = f" {hypotheses[number].text} ".replace("'m not", " not").replace("n't", " not ")
    assert part in text
    assert hypotheses[number].usable


def test_hypotheses_are_in_order_and_complete(hypotheses: list[Hypothesis]) -> None:
    assert len(hypotheses) == len(TEXTS)
    assert {h.engine for h in hypotheses} == {"bundled"}
    assert all(h.log_prob is not None and -5 < h.log_prob < 0 for h in hypotheses)


def test_a_text_does_not_depend_on_its_neighbours(bundled: CTranslate2Engine, hypotheses: list[Hypothesis]) -> None:
    assert [bundled.translate([text])[0] for text in TEXTS] == hypotheses
    assert bundled.translate(TEXTS[::-1])[::-1] == hypotheses


def test_a_score_does_not_depend_on_its_neighbours(bundled: CTranslate2Engine) -> None:
    english = ["I am no hero.", "Nobody wants to live like this.", "I am 34 and have two children."]
    together = bundled.score(TEXTS[:3], english)
    assert together == [bundled.score([s], [t])[0] for s, t in zip(TEXTS, english, strict=False)]


def test_the_number_of_threads_changes_nothing(hypotheses: list[Hypothesis]) -> None:
    assert bundled_engine(threads=1).translate(TEXTS) == hypotheses


def test_sentences_are_translated_one_by_one(bundled: CTranslate2Engine) -> None:
    both, first, second = bundled.translate(["No llovió. Perdimos el maíz.", "No llovió.", "Perdimos el maíz."])
    assert both.text == f"{first.text} {second.text}"


def test_log_prob_agrees_with_forced_decoding(bundled: CTranslate2Engine, hypotheses: list[Hypothesis]) -> None:
    scored = bundled.score(TEXTS[:3], [h.text for h in hypotheses[:3]])
    for hypothesis, score in zip(hypotheses, scored, strict=False):
        assert hypothesis.log_prob == pytest.approx(score.mean, abs=0.02)


@pytest.mark.parametrize(
    ("source", "good", "bad"),
    [
        ("No soy un héroe.", "I'm not a hero.", "I'm a hero."),
        ("Tengo 34 años.", "I am 34 years old.", "I am 43 years old."),
        ("¿Dónde está el dinero?", "Where is the money?", "Where is the house?"),
        ("El agua llegó a mi casa.", "The water reached my house.", "The government announced new taxes."),
    ],
)
def test_a_good_translation_is_more_likely(bundled: CTranslate2Engine, source: str, good: str, bad: str) -> None:
    scores = bundled.score([source, source], [good, bad])
    assert scores[0].mean > scores[1].mean
    assert all(len(s.tokens) == len(s.log_probs) and s.tokens[-1] == "</s>" for s in scores)
    assert all(log_prob <= 0 for s in scores for log_prob in s.log_probs)


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\u00ad", "¡!", "«…» —"])
def test_nothing_to_translate(bundled: CTranslate2Engine, text: str) -> None:
    (hypothesis,) = bundled.translate([text])
    assert (hypothesis.text, hypothesis.usable, hypothesis.log_prob) == ("", False, None)
    assert hypothesis.reason == "there is nothing to translate"


def test_empty_lists_and_empty_sides(bundled: CTranslate2Engine) -> None:
    assert bundled.translate([]) == []
    assert bundled.score([], []) == []
    for score in bundled.score(["", "No.", ""], ["Yes.", "", ""]):
        assert math.isfinite(score.mean) and score.tokens[-1] == "</s>"


@pytest.mark.parametrize("text", ["🤷 — «…»", "ВОДА 水", "</s> <unk>", "a" * 3000, "palabra " * 700])
def test_odd_and_overlong_texts(bundled: CTranslate2Engine, text: str) -> None:
    (hypothesis,) = bundled.translate([text])
    assert hypothesis.usable or hypothesis.reason
    (score,) = bundled.score([text], [text])
    assert len(score.tokens) <= MAX_PIECES + 1


def test_wrong_arguments(bundled: CTranslate2Engine) -> None:
    with pytest.raises(ValueError, match="2 sources but 1"):
        bundled.score(["a", "b"], ["c"])
    with pytest.raises(TypeError, match="list of texts"):
        bundled.translate("No")


def test_the_signature_names_what_an_output_depends_on(bundled: CTranslate2Engine) -> None:
    parts = bundled.signature.split("|")
    assert parts[0] == "bundled" and parts[1].startswith("ctranslate2-") and parts[2] == "int8"
    assert bundled.signature == bundled_engine(threads=1).signature


def test_the_shipped_files_are_those_of_the_card() -> None:
    info = store.model_info("bundled")
    assert info.engine == "bundled" and len(info.files) == 4
    assert store.damaged_files(info) == []


def test_the_bundled_engine_needs_no_torch() -> None:
    program = (
        "import sys; from verifier.translation.registry import make_engine\n"
        "make_engine('bundled', cache=False).translate(['Hola'])\n"
        "print(sorted({'torch', 'transformers', 'huggingface_hub'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_importing_the_registry_loads_nothing_heavy() -> None:
    heavy = "{'torch', 'transformers', 'ctranslate2', 'sentencepiece', 'huggingface_hub', 'numpy'}"
    program = f"import sys, verifier.translation.registry; print(sorted({heavy} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("beam", "chosen"),
    [
        (["There were 15 cows.", "There were 12 cows."], 1),  # the number counts more than a little likelihood
        (["We we we we we 12.", "There were 12 cows."], 1),
        (["There were 12 cows.", "There have been 12 cows."], 0),
        (
            ["There were 15 cows.", "There were 13 cows."],
            0,
        ),  # nothing better: the likeliest, and its checks say what is wrong
    ],
)
def test_of_the_beam_the_first_that_keeps_the_numbers(bundled: CTranslate2Engine, beam: list[str], chosen: int) -> None:
    drafts = [Draft(bundled._pieces.encode_target(text), -1.0 - place, False) for place, text in enumerate(beam)]
    assert bundled._chosen("Había 12 vacas.", drafts) is drafts[chosen]
