"""What is searched for only where one of its words stands is found as if it were searched for everywhere."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.pairing import further
from verifier.quotes import kinds, whose
from verifier.resources import resource_json
from verifier.text import Keyed, printed_words, tokenize

KEYED = [
    *kinds._keyed().values(),
    whose._questioned(),
    *(adds for adds, _ in (*further._BESIDES, *further._BESIDES_ES)),
]
WORDS = " ".join(words for kind, words in resource_json("quotes/works.json").items() if kind != "comment").split()
ADDED = ["too", "as", "well", "either", "also", "later", "then", "another", "también", "tampoco", "además", "asimismo"]
FRAMES = [
    "the {} ",
    "The {}s, ",
    "He {} the ",
    "A {} of ",
    "a {} from the ",
    "her {} opens with ",
    "The bank's {}: ",
    "she asked about the {} ",
    "They {} the letter ",
    "and {}.",
]


@pytest.mark.parametrize("keyed", KEYED, ids=lambda keyed: keyed.pattern.pattern[:24])
def test_what_a_pattern_finds_has_one_of_its_words(keyed: Keyed) -> None:
    words = {word.rstrip("?") for word in (*WORDS, *ADDED, *whose._ASKING_OR_SHOWING)}
    for frame, word in product(FRAMES, sorted(words | {word.title() for word in words})):
        text = frame.format(word)
        assert (keyed.search(text) is None) == (keyed.pattern.search(text) is None), text


@given(st.text(alphabet="aÁñ9 ,.'’-‑\u00ad\u0301\u200b\u00a0_“¿"))
def test_printed_words_are_the_tokens_that_are_words(text: str) -> None:
    assert printed_words(text) == [(token.text, token.start) for token in tokenize(text) if token.kind == "word"]
