"""A text without the words of a pattern is not searched: whatever the pattern finds must hold one of them."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verifier.pairing import between
from verifier.quotes.beside import TRANSLATES_AS

WORDS = {
    TRANSLATES_AS: between.may_tell_of_rendering,
    between._MEANS: between.may_tell_of_rendering,
    between._NEW_STATEMENT: lambda told: not told.isdisjoint(between.OF_NEW_STATEMENTS),
    between._QUESTION: lambda told: not told.isdisjoint(between.OF_NEW_STATEMENTS),
    between._NAMES_ENGLISH: lambda told: not told.isdisjoint(between.OF_NEW_STATEMENTS),
    between._ORIGINAL: lambda told: not told.isdisjoint(between.OF_ORIGINALS),
}


@pytest.mark.parametrize("pattern", WORDS)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_a_pattern_finds_has_one_of_its_words(pattern: re.Pattern[str], data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern, alphabet=st.characters(codec="latin-1")))
    found = pattern.search(text)
    told = {word.lower() for word in re.findall(r"\w+", text)}
    assert found is None or WORDS[pattern](told)
