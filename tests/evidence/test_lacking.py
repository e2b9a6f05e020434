"""Words put in where the other side may lack them, by the bundled models."""

from __future__ import annotations

import pytest

from verifier.evidence.lacking import Lacking, lacking
from verifier.text import tokenize
from verifier.translation.bundled import bundled_scorer
from verifier.translation.protocol import Engine
from verifier.translation.registry import make_engine

ENGINE = make_engine("bundled", cache=False)


def tried(source: str, translation: str) -> tuple[dict[str, Lacking], dict[str, Lacking]]:
    """What was tried for either side, by its words."""
    (lacks,) = lacking([(source, translation)], ENGINE.translate([source]), engine=ENGINE, scorer=bundled_scorer())
    assert lacks is not None

    def by_words(text: str, found: tuple[Lacking, ...]) -> dict[str, Lacking]:
        tokens = tokenize(text)
        return {" ".join(tokens[k].text for k in one.stretch.words): one for one in found}

    return by_words(source, lacks.source), by_words(translation, lacks.translation)


LEFT_OUT = [
    ("El alcalde corrupto visitó la escuela abandonada.", "The mayor visited the abandoned school.", "corrupto"),
    ("Mi hermana mayor vive en Rosario.", "My sister lives in Rosario.", "mayor"),
    ("Los médicos trabajan gratis los domingos.", "The doctors work on Sundays.", "gratis"),
    ("Le pagamos la deuda al banco en abril.", "We paid the debt in April.", "banco"),
    ("La presidenta firmó el decreto en secreto.", "The president signed the decree.", "secreto"),
]


@pytest.mark.parametrize(("source", "translation", "word"), LEFT_OUT)
def test_a_word_left_out_makes_the_english_better(source: str, translation: str, word: str) -> None:
    assert tried(source, translation)[0][word].put_in > 0.5


PUT_IN = [
    ("El alcalde visitó la escuela.", "The corrupt mayor visited the school.", "corrupt"),
    ("Mi hermana vive en Rosario.", "My older sister lives in Rosario.", "older"),
    ("Los médicos trabajan los domingos.", "The doctors work for free on Sundays.", "free"),
    ("Cerraron la fábrica en marzo.", "They closed the old factory in March.", "old"),
]


@pytest.mark.parametrize(("source", "translation", "word"), PUT_IN)
def test_a_word_put_in_makes_the_spanish_better(source: str, translation: str, word: str) -> None:
    assert tried(source, translation)[1][word].put_in > 0.5


WHOLE = [
    ("El alcalde corrupto visitó la escuela abandonada.", "The corrupt mayor visited the abandoned school."),
    ("Nos quedamos sin luz toda la noche.", "We were left in the dark all night."),
    ("A mi abuela le encantaba bailar.", "My grandmother loved to dance."),
    ("Llevamos tres meses esperando una respuesta.", "We have been waiting three months for an answer."),
    ("Me crié en un pueblo a orillas del río.", "I grew up in a riverside village."),
    ("No hay plata para arreglar los caminos.", "There is no money to fix the roads."),
]


@pytest.mark.parametrize(("source", "translation"), WHOLE)
def test_nothing_is_missed_in_a_whole_rendering(source: str, translation: str) -> None:
    assert all(one.put_in <= 0.5 and one.taken_out <= 2 for side in tried(source, translation) for one in side.values())


def test_without_words_or_probabilities_there_is_nothing() -> None:
    class ByRule:
        """Translates, but has no probabilities."""

        name = signature = "rules"

        def translate(self, texts: list[str]) -> object:
            return ENGINE.translate(texts)

        def score(self, sources: list[str], translations: list[str]) -> object:
            from verifier.errors import EngineError

            raise EngineError("no probabilities")

    pairs = [("", "Yes."), ("…", "…"), ("Sí.", "")]
    hypotheses = ENGINE.translate([source for source, _ in pairs])
    assert lacking(pairs, hypotheses, engine=ENGINE, scorer=bundled_scorer()) == [None] * 3
    assert lacking([], [], engine=ENGINE, scorer=bundled_scorer()) == []
    by_rule: Engine = ByRule()  # type: ignore[assignment]  # of an engine it has only what is called here
    left_out = [LEFT_OUT[0][:2]]
    hypotheses = ENGINE.translate([LEFT_OUT[0][0]])
    assert lacking(left_out, hypotheses, engine=by_rule, scorer=bundled_scorer()) == [None]
