"""How well the English explains the Spanish, by the bundled English-Spanish model."""

from __future__ import annotations

from verifier.evidence.backward import backward
from verifier.text import tokenize
from verifier.translation.bundled import bundled_scorer

SCORER = bundled_scorer()


def test_a_word_left_out_is_not_said() -> None:
    source = "El alcalde corrupto visitó la escuela abandonada el lunes."
    whole, less = backward(
        [
            (source, "The corrupt mayor visited the abandoned school on Monday."),
            (source, "The mayor visited the school on Monday."),
        ],
        scorer=SCORER,
    )
    assert whole is not None and less is not None
    words = {index: token.norm for index, token in enumerate(tokenize(source))}
    lost = {words[index]: value - less.source[index] for index, value in whole.source.items()}
    assert sorted(lost, key=lambda word: -lost[word])[:2] in (["corrupto", "abandonada"], ["abandonada", "corrupto"])
    assert {words[index] for index in whole.source} >= {"alcalde", "corrupto", "escuela", "lunes"}
    assert less.source.keys() == whole.source.keys()
    assert less.logprob < whole.logprob <= 0


def test_a_side_without_words_has_nothing() -> None:
    assert backward([("¡...!", "Yes."), ("Sí.", "—")], scorer=SCORER) == [None, None]
    assert backward([], scorer=SCORER) == []
