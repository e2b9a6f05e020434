"""The verdict: which label follows from which evidence and issues, and what it says of itself."""

import pytest

from verifier.model import Evidence, Hypothesis, Issue, Label, Relation
from verifier.pipeline import given_pair
from verifier.translation.registry import resolve
from verifier.verdict import calibration_for, judge, load_calibration
from verifier.verdict.calibration import arrived
from verifier.verdict.features import FEATURES, features

GOOD = {"similarity_source": 0.85, "coverage_source": 1.0, "coverage_translation": 1.0, "chrf++": 62.0,
        "logprob_weakest": -3.0, "logprob_weak": -1.5}  # fmt: skip
POOR = {"similarity_source": 0.1, "coverage_source": 0.2, "coverage_translation": 0.2, "replaced_translation": 0.3,
        "chrf++": 15.0, "logprob": -5.0, "back_logprob": -5.0, "logprob_weakest": -13.0, "logprob_weak": -7.0}  # fmt: skip
USABLE = Hypothesis("We lost two houses.", "bundled", -0.5, True)
PAIR = given_pair("Perdimos dos casas aquella noche.", "We lost two houses that night.")


def evidence(values: dict[str, float]) -> tuple[Evidence, ...]:
    return tuple(Evidence(name, value, (None, None), True, "test") for name, value in values.items())


def issue(severity: str, confidence: float = 0.9) -> Issue:
    return Issue("mistranslation", severity, "number", f"a {severity} difference", confidence=confidence)


LABELS = [
    (GOOD, [], Label.FAITHFUL),
    (GOOD, [issue("neutral")], Label.FAITHFUL),
    (GOOD, [issue("minor", 0.3)], Label.FAITHFUL),
    (GOOD, [Issue("over_translation", "minor", "idiom", "a figure of speech", confidence=0.6)], Label.REVIEW),
    (GOOD, [issue("major")], Label.REVIEW),
    (GOOD, [issue("critical")], Label.DIVERGENT),
    (GOOD, [issue("critical", 0.4)], Label.REVIEW),
    (POOR, [], Label.REVIEW),
    (POOR, [issue("critical")], Label.DIVERGENT),
]


@pytest.mark.parametrize(("values", "issues", "label"), LABELS)
def test_label(values: dict[str, float], issues: list[Issue], label: Label) -> None:
    assert judge(PAIR, USABLE, evidence(values), issues).label is label


@pytest.mark.parametrize(
    ("similarity", "likely", "label"),
    [(0.1, -4.0, Label.REVIEW), (0.1, -1.0, Label.FAITHFUL), (0.3, -4.0, Label.FAITHFUL)],
)
def test_what_lies_far_apart_and_neither_model_would_say_is_not_faithful(
    similarity: float, likely: float, label: Label
) -> None:
    values = {**GOOD, "similarity_source": similarity, "logprob": likely, "back_logprob": likely}
    assert judge(PAIR, USABLE, evidence(values), []).label is label


def test_more_against_it_means_less_fidelity() -> None:
    ladder = [(GOOD, []), (GOOD, [issue("minor")]), (GOOD, [issue("major")]), (GOOD, [issue("critical")]),
              (POOR, [issue("critical")])]  # fmt: skip
    fidelity = [judge(PAIR, USABLE, evidence(values), issues).fidelity for values, issues in ladder]
    assert fidelity == sorted(fidelity, key=lambda value: -(value or 0))
    assert len(set(fidelity)) == len(fidelity)


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Rosa Díaz Quiroga", "Rosa Díaz Quiroga "),
        ("¡Híjole!", "Oh, man!"),
        ("The bridge that nobody wanted to build", "The Bridge That Nobody Wanted to Build"),
    ],
)
def test_what_cannot_be_judged_is_undecided_with_a_reason(source: str, translation: str) -> None:
    verdict = judge(given_pair(source, translation), USABLE, evidence({**GOOD, "coverage_source": 0.0}), [])
    assert verdict.label is Label.UNDECIDED
    assert verdict.fidelity is verdict.probability_divergent is None
    assert verdict.reasons


@pytest.mark.parametrize(("source", "translation"), [("No.", "No."), ("¡No!", "No!"), ("Normal.", "Normal.")])
def test_a_word_of_both_languages_is_no_name(source: str, translation: str) -> None:
    assert judge(given_pair(source, translation), USABLE, evidence(GOOD), []).label is Label.FAITHFUL


def test_a_single_word_made_into_a_sentence_is_judged() -> None:
    pair = given_pair("¡Híjole!", "That is what they always say.")
    assert judge(pair, USABLE, evidence({**POOR, "coverage_source": 0.0}), []).label is Label.REVIEW


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Fuera Dina.", "Out with Dina."),
        ("¡Viva Zapata!", "Long live Zapata!"),
        ("¡Basta, Maduro!", "Enough, Maduro!"),
        ("Ganó Boca.", "Boca won."),
        ("Gracias, Diego.", "Thank you, Diego."),
        ("Muera Franco.", "Death to Franco."),
    ],
)
def test_a_slogan_in_capitals_is_a_statement(source: str, translation: str) -> None:
    assert judge(given_pair(source, translation), USABLE, evidence(GOOD), []).label is Label.FAITHFUL


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Cien Años De Soledad", "One Hundred Years of Solitude"),
        ("Juntos Por Cataluña", "Together for Catalonia"),
        ("La Casa De Papel", "Money Heist"),
        ("Médicos Sin Fronteras", "Doctors Without Borders"),
        ("Banco Central", "Central Bank"),
        ("Ana Ruiz", "Ana Ruiz"),
    ],
)
def test_a_title_is_not(source: str, translation: str) -> None:
    assert judge(given_pair(source, translation), USABLE, evidence(GOOD), []).label is Label.UNDECIDED


def test_a_doubtful_pair_is_never_faithful() -> None:
    pair = given_pair("Perdimos dos casas aquella noche.", "We lost two houses that night.")
    doubtful = type(pair)(pair.source, pair.translation, Relation.NEXT_BLOCK, 0.45)
    verdict = judge(doubtful, USABLE, evidence(GOOD), [])
    assert verdict.label is Label.REVIEW
    assert "0.45" in verdict.reasons[0]


def test_an_unusable_machine_translation_is_said_and_not_counted() -> None:
    unusable = Hypothesis("We we we we", "bundled", -0.5, False, "it repeats itself")
    values = {"similarity_source": 0.85, "coverage_source": 1.0, "coverage_translation": 1.0}
    verdict = judge(PAIR, unusable, evidence(values), [])
    assert verdict.label is Label.FAITHFUL
    assert "unusable" in verdict.reasons[-1]


def test_missing_evidence_says_nothing() -> None:
    nothing = features({}, [], "Aquí no queda pan.", "No bread is left.")
    assert set(nothing) == set(FEATURES)
    assert {name for name, value in nothing.items() if value} == {"words"}


def test_of_two_texts_about_different_things_what_they_share_is_left_and_of_a_close_rendering_all() -> None:
    assert arrived(0.0, 1.0, 1.0) > 0.75 > 0.5 > arrived(0.5, 1.0, 0.5) > arrived(0.5, 1.0, 1.0)
    assert arrived(0.5, 1.0, 0.0) == pytest.approx(0.5, abs=0.01)
    falling = [arrived(step / 10, 1.0, 1.0) for step in range(11)]
    assert falling == sorted(falling, reverse=True)


def test_the_card_says_how_the_weights_came_about() -> None:
    card = load_calibration().card
    assert {"date", "base_rate", "how", "model"} <= set(card)


def test_weights_belong_to_the_model_that_they_were_fitted_with() -> None:
    bundled = resolve("bundled").engine.signature
    assert calibration_for(bundled).fits(bundled)  # whoever trains a new model fits them anew
    other = "ctranslate2|ctranslate2-4.8.5|default|model 0123456789ab|beam 4|v3"
    assert calibration_for(other).name == "bundled"
    assert not calibration_for(other).fits(other)
