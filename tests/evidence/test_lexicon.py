import numpy as np
import pytest

from verifier.evidence import lexicon
from verifier.evidence.lexicon import candidates, closeness, inverse_probability, kinship, translation_probability


@pytest.mark.parametrize(
    ("es", "good", "bad"),
    [
        ("alcalde", "mayor", "majority"),
        ("huelga", "strike", "street"),
        ("hablen", "speak", "name"),
        ("presupuesto", "budget", "president"),
        ("nadie", "nobody", "body"),
        ("sequía", "drought", "sequel"),
        ("cuarenta", "forty", "four"),
        ("laburamos", "work", "labour"),
    ],
)
def test_the_translation_is_likelier_than_another_word(es, good, bad):
    forward, inverse, near = (
        f(es, good) - f(es, bad) for f in (translation_probability, inverse_probability, closeness)
    )
    assert forward > 0 or inverse > 0 or near > 0


@pytest.mark.parametrize("es", ["casa", "gobierno", "maestro", "nadie", "reconoció"])
def test_candidates_are_probabilities_likeliest_first(es):
    found = list(candidates(es).values())
    assert found == sorted(found, reverse=True)
    assert all(0 < p <= 1 for p in found)
    assert sum(found) < 1.2  # over 1 where two words render it at once ("nadie": "no one")


def test_unknown_words_have_nothing():
    assert not candidates("xqzw")
    assert translation_probability("xqzw", "house") == kinship("xqzw", "house") == closeness("xqzw", "house") == 0.0


def test_unseen_inflection_falls_back_on_its_stem():
    assert "criticásemos" not in lexicon._lexicon().words.number
    assert translation_probability("criticásemos", "criticized") > 0.1


def test_synonyms_are_kin_without_being_translations():
    assert kinship("jubilé", "retired") > kinship("jubilé", "bought")


def test_resource_is_small_and_holds_no_pickle():
    resource = lexicon._resource()
    assert len(resource.read_bytes()) < 4_200_000
    with resource.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
        assert all(arrays[name].dtype != object for name in arrays)


def test_signature_names_the_data():
    assert lexicon.signature().startswith("lexicon:")
