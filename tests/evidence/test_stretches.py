"""Which stretches of a text are left out in turn, and what is left of it."""

from __future__ import annotations

import pytest

from verifier.evidence.backward import backward
from verifier.evidence.content import content_words, leading_words
from verifier.evidence.contrast import contrasts
from verifier.evidence.stretches import MOST, Stretch, missed_by_nobody, phrases, stretches, without_stretch
from verifier.text import tokenize
from verifier.translation.bundled import bundled_scorer
from verifier.translation.registry import make_engine


def found(text: str, *open_: str) -> list[str]:
    """The stretches of an English text of which these words are open."""
    tokens = tokenize(text)
    words = [k for k, token in enumerate(tokens) if token.norm in open_]
    parts = stretches(text, tokens, content_words(tokens, "en"), words)
    return [text[tokens[part.first].start : tokens[part.stop - 1].end] for part in parts]


def test_sentences_clauses_and_runs_with_an_open_word() -> None:
    text = "The bridge fell last night. Nobody repaired the old road, because the mayor kept the money."
    assert found(text, "bridge", "fell", "last", "night") == ["The bridge fell last night."]
    assert found(text, "mayor", "kept", "money") == [
        "Nobody repaired the old road, because the mayor kept the money.",
        "because the mayor kept the money",
    ]
    assert found(text) == []


def test_a_run_takes_along_what_leads_up_to_it() -> None:
    assert found("We lost the harvest with all of our cows.", "cows") == ["all of our cows"]
    assert found("Yesterday, with my neighbour, we sang.", "neighbour") == ["with my neighbour"]
    assert found("The cows sang.", "cows", "sang") == []  # nothing would be left


def test_no_more_than_some() -> None:
    text = ", ".join(f"the farmer of village {name} kept cows" for name in ("Abra", "Beto", "Cusco", "Dolores", "Elqui", "Fuerte", "Guane", "Holgui"))  # fmt: skip
    assert len(found(text, "farmer", "cows")) == MOST


@pytest.mark.parametrize(
    ("text", "sure", "expected"),
    [
        ("We sold the cows, as we had promised.", "sold cows", ["as we had promised"]),
        (
            "We left the city without even looking back.",
            "left city",
            ["without even looking back", "even looking back"],
        ),
        ("Fuel is expensive and catches are down; we sold.", "fuel expensive sold", ["and catches are down"]),
        ("We sold the cows in May.", "sold cows", []),  # too short
        ("We sold with great sorrow the cows.", "sold cows", []),  # closes no clause
        ("As we had promised.", "", []),  # nothing would be left
    ],
)
def test_phrases_that_close_a_clause(text: str, sure: str, expected: list[str]) -> None:
    tokens = tokenize(text)
    rendered = [k for k, token in enumerate(tokens) if token.norm in sure.split()]
    found = phrases(tokens, content_words(tokens, "en"), rendered, leading_words(tokens, "en"))
    assert [text[tokens[one.first].start : tokens[one.stop - 1].end] for one in found] == expected


@pytest.mark.parametrize(
    ("text", "gone", "left"),
    [
        ("We left, after the mayor spoke, at noon.", "after the mayor spoke", "We left, at noon."),
        ("After the mayor spoke, we left.", "After the mayor spoke", "We left."),
        ("We left at noon, after the mayor spoke.", "after the mayor spoke", "We left at noon."),
        ("The bridge fell. Nobody came.", "Nobody came.", "The bridge fell."),
        ("we left with the mayor", "with the mayor", "we left"),
    ],
)
def test_what_is_left(text: str, gone: str, left: str) -> None:
    tokens, start = tokenize(text), text.index(gone)
    inside = [k for k, token in enumerate(tokens) if start <= token.start < start + len(gone)]
    assert without_stretch(text, tokens, Stretch(inside[0], inside[-1] + 1, ())) == left


def test_share_of_what_nobody_misses() -> None:
    weighed = {Stretch(0, 4, (1, 3)): 2.0, Stretch(2, 4, (3,)): 1.0, Stretch(5, 8, (6, 7)): -3.0}
    assert missed_by_nobody(weighed, (1, 3, 6, 7)) == 0.5
    assert missed_by_nobody({}, ()) == 0.0


def test_the_models_miss_what_is_rendered_and_not_what_is_not() -> None:
    spanish = "El puente se cayó anoche. Nadie vino a repararlo."
    whole, half = "The bridge fell last night. Nobody came to repair it.", "The bridge fell last night."
    more = f"{whole} The farmers of the valley are angry."
    engine, scorer = make_engine("bundled", cache=False), bundled_scorer()
    contrast, lacking = contrasts([(spanish, whole), (spanish, half)], engine=engine)
    back = backward([(spanish, more)], scorer=scorer)[0]
    assert contrast is not None and lacking is not None and back is not None
    assert all(nats < 0 for nats in contrast.stretches.values())
    assert max(lacking.stretches.values()) > 0
    at = {more[tokenize(more)[part.first].start :][:11]: nats for part, nats in back.stretches.items()}
    assert at["The farmers"] > 0
