"""Opposites that both models would undo: the Spanish must have a word for the opposite, and no negation on one side alone."""

from __future__ import annotations

import pytest

from verifier.checks.sides import Sides
from verifier.checks.variants.variants import FIRM, check_variants, plausible
from verifier.evidence.opposites import KIND, opposed, opposites
from verifier.evidence.rewordings import Variant
from verifier.evidence.variants import Better, better_words
from verifier.model import Issue, Span
from verifier.text import tokenize
from verifier.translation.bundled import bundled_scorer
from verifier.translation.registry import make_engine

ENGINE = make_engine("bundled", cache=False)

# Spanish, English, the words printed, what both models would have, the Spanish word behind it.
OPPOSED = [
    ("Hay demasiada desconfianza entre los socios.", "There is too much trust among the partners.", "trust", "distrust", "desconfianza"),
    ("La empresa contrató a doscientos trabajadores.", "The company laid off two hundred workers.", "laid off", "hired", "contrató"),
    ("Le dieron una multa leve.", "He was given a heavy fine.", "heavy", "mild", "leve"),
    ("El delantero acertó el penal.", "The striker missed the penalty.", "missed", "hit", "acertó"),
    ("Aquella ley debilitó a los sindicatos.", "That law strengthened the unions.", "strengthened", "weakened", "debilitó"),
    ("El ejército avanzó hacia la capital.", "The army retreated from the capital.", "retreated", "advanced", "avanzó"),
    ("Tenemos un sistema transparente.", "We have an opaque system.", "opaque", "transparent", "transparente"),
    ("El juez ordenó su detención.", "The judge ordered his release.", "release", "detention", "detención"),
    ("Nos pidieron devolver el dinero.", "They asked us to keep the money.", "keep", "return", "devolver"),
    ("No aceptaron el plan.", "They did not reject the plan.", "reject", "accept", "aceptaron"),
    ("Mi abuela nos crió con mucha paciencia.", "My grandmother raised us with great impatience.", "impatience", "patience", "paciencia"),
    ("La deuda se duplicó en dos años.", "The debt halved in two years.", "halved", "doubled", "duplicó"),
    ("Mi pueblo queda al sur de la represa.", "My town lies north of the dam.", "north", "south", "sur"),
    ("Es más joven que yo.", "He's older than I am.", "older", "younger", "joven"),
    ("Los caseros cobran hoy un 15 % más.", "Landlords today pay 15% more.", "pay", "charge", "cobran"),
    ("La clínica cobra cien pesos la consulta.", "The clinic pays 100 pesos for an appointment.", "pays", "charges", "cobra"),
    ("Cobran caro por el agua.", "They pay dearly for water.", "pay", "charge", "Cobran"),
]  # fmt: skip

AS_IT_IS = [
    ("Nadie ignora lo que pasó aquel día.", "Everyone knows what happened that day.", "knows", "ignores"),
    ("Ese pueblo no quiere morir.", "That town is fighting to survive.", "survive", "die"),
    ("No es difícil llegar.", "It is easy to get there.", "easy", "difficult"),
    ("Puede resultar difícil.", "It may not be easy.", "easy", "difficult"),
    ("Dejaron de apoyar al presidente.", "They oppose the president now.", "oppose", "support"),
    ("No acepto eso.", "I reject that.", "reject", "accept"),
    ("Mi pueblo queda al sur de la represa.", "The dam lies north of my town.", "north", "south"),
    (
        "Es más joven que yo, pero en la cancha me da órdenes.",
        "I'm older than he is, but he orders me around.",
        "older",
        "younger",
    ),
    ("Cobré lo que me debían.", "They paid me what they owed.", "paid", "charged"),
    ("Los caseros cobran hoy un 15 % más.", "Tenants today pay 15% more.", "pay", "charge"),
    ("La clínica cobra cien pesos la consulta.", "Patients pay 100 pesos for an appointment.", "pay", "charge"),
    ("Le falta experiencia.", "He is young.", "young", "old"),
    ("El juez lo dejó en libertad.", "The judge let him go.", "go", "stay"),
    ("Salió ileso del accidente.", "He came out of the accident unhurt.", "unhurt", "injured"),
    ("Nos vamos a quedar sin agua.", "We are going to run out of water.", "run", "walk"),
    ("Los precios bajaron.", "Prices fell.", "fell", "rose"),
    ("Sin trabajo no hay descanso.", "There is no rest without work.", "rest", "work"),
]


def flagged(spanish: str, english: str, printed: str, instead: str, *, gain: float = FIRM, back: float = 3.0) -> list[Issue]:  # fmt: skip
    at = english.index(printed)
    better = Better(KIND, Span(at, at + len(printed)), instead, 4.0, gain, back)
    return list(check_variants(Sides(spanish, english, None, (better,))))


@pytest.mark.parametrize("case", OPPOSED, ids=lambda case: case[1])
def test_names_the_words_of_both_sides(case: tuple[str, str, str, str, str]) -> None:
    spanish, english, printed, instead, behind = case
    (issue,) = flagged(spanish, english, printed, instead)
    assert (issue.type, issue.check, issue.severity) == ("mistranslation", "antonym", "critical")
    assert [span.of(english) for span in issue.translation_spans] == [printed]
    assert [span.of(spanish) for span in issue.source_spans] == [behind]
    assert issue.message == f"“{printed}” says the opposite of “{behind}”."
    assert plausible(spanish, english, Variant(KIND, issue.translation_spans[0], instead))


@pytest.mark.parametrize("case", AS_IT_IS, ids=lambda case: case[1])
def test_the_models_alone_are_not_believed(case: tuple[str, str, str, str]) -> None:
    spanish, english, printed, instead = case
    assert flagged(*case, gain=20.0, back=20.0) == []
    at = english.index(printed)
    assert not plausible(spanish, english, Variant(KIND, Span(at, at + len(printed)), instead))


def test_both_directions_must_agree() -> None:
    case = OPPOSED[0][:4]
    assert flagged(*case, gain=FIRM, back=-0.1) == [] == flagged(*case, gain=-0.1, back=FIRM)
    (faint,) = flagged(*case, gain=2.0, back=1.0)
    assert faint.severity == "major"


FOUND = [
    ("Cerraron la biblioteca del barrio.", "They opened the neighborhood library."),
    ("La niña está sana y come bien.", "The girl is sick and eats well."),
    ("Los maestros terminaron la huelga el lunes.", "The teachers began the strike on Monday."),
    ("Nuestro país exporta trigo.", "Our country imports wheat."),
    ("Mi hermano mayor se fue a Guayaquil.", "My younger brother went to Guayaquil."),
    ("Desconectaron al paciente del respirador.", "They connected the patient to the ventilator."),
    ("Mandamos a los niños adentro apenas oímos los tiros.", "We sent the children outside as soon as we heard the shots."),
    ("Hay demasiada desconfianza entre los socios.", "There is too much trust among the partners."),
]  # fmt: skip
LEFT_ALONE = [
    ("Nos impusieron una baja de sueldo.", "They imposed a pay cut on us."),
    ("No está cerca de aquí.", "It's far away from here."),
    ("No me fue mal en el examen.", "I did well on the exam."),
    ("Nadie ignora lo que pasó aquel día.", "Everyone knows what happened that day."),
    ("No dejen de llamar a sus padres.", "Be sure to call your parents."),
    ("Se opuso a que vendieran el terreno.", "He was against selling the land."),
    ("El mercado amaneció cerrado.", "The market did not open this morning."),
    ("Los delitos han ido a menos.", "Crime has been falling."),
    ("Le falta experiencia.", "He is inexperienced."),
]


def test_what_the_bundled_models_hear() -> None:
    pairs = [*FOUND, *LEFT_ALONE]
    heard = better_words(pairs, engine=ENGINE, scorer=bundled_scorer(), plausible=plausible)
    found = [
        [issue.check for issue in check_variants(Sides(*pair, None, betters))]
        for pair, betters in zip(pairs, heard, strict=True)
    ]
    assert found == [["antonym"]] * len(FOUND) + [[]] * len(LEFT_ALONE)


@pytest.mark.parametrize(
    ("phrase", "opposite"),
    [
        ("rose", "fell"),
        ("bought", "sold"),
        ("banned", "allowed"),
        ("laid off", "hired"),
        ("hired", "laid off"),
        ("victories", "defeats"),
        ("impatience", "patience"),
        ("younger", "older"),
        ("turned on", "turned off"),
        ("cheap", "expensive"),
    ],
)
def test_opposites_have_the_form_of_the_word(phrase: str, opposite: str) -> None:
    assert opposite in opposites(phrase)


def test_a_word_is_not_turned_into_one_that_is_printed() -> None:
    tokens = tokenize("Open from start to finish.")
    turned = {(variant.span.start, variant.instead) for variant in opposed(tokens, range(len(tokens)))}
    assert (0, "Close") in turned
    assert (10, "end") in turned
    assert (10, "finish") not in turned
