"""Words much stronger or weaker than what was said; a shade is the translator's own business."""

from __future__ import annotations

import pytest

from verifier.checks.sides import Sides
from verifier.checks.wording.intensity import check_intensity

MUST_FLAG = [
    ("Estamos tristes, la verdad.", "We’re devastated, to tell you the truth.", "over_translation"),
    ("Los vecinos están molestos.", "The neighbors are furious.", "over_translation"),
    ("Fue un susto, nada más.", "It was an ordeal, nothing more.", "over_translation"),
    ("Le pedimos una respuesta al ministro.", "We demand an answer from the minister.", "over_translation"),
    ("Exigimos justicia para Lucía.", "We ask for justice for Lucía.", "under_translation"),
    ("El informe es inexacto.", "The report is a lie.", "over_translation"),
    ("Lo que dijo el alcalde es mentira.", "What the mayor said is inaccurate.", "under_translation"),
    ("Quedamos destrozados.", "We were left sad.", "under_translation"),
    ("La casa quedó dañada.", "The house was destroyed.", "over_translation"),
    ("Ese ingeniero es un inútil.", "That engineer was unhelpful.", "under_translation"),
    ("Lloraba en la puerta.", "She was sobbing at the door.", "over_translation"),
    ("Tuvimos un problema con el agua.", "We had a nightmare with the water.", "over_translation"),
]

MUST_NOT_FLAG = [
    ("Estamos tristes, la verdad.", "We’re sad, to tell you the truth."),
    ("Estamos muy tristes.", "We’re heartbroken."),
    ("Los vecinos están enojados.", "The neighbors are furious."),
    ("Los vecinos están enojados.", "The neighbors are upset."),
    ("Estaban aterrados.", "They were terrified."),
    ("Tenían miedo.", "They were terrified."),
    ("Me muero de hambre.", "I’m starving."),
    ("Le pedimos al ministro que exija una respuesta.", "We ask the minister to demand an answer."),
    ("El problema es la crisis.", "The problem is the crisis."),
    ("Dijo que la gente gritaba.", "He said people were shouting."),
    ("Es grandísimo.", "It’s enormous."),
    ("La obra es excelente.", "The work is great."),
]


@pytest.mark.parametrize("source, translation, kind", MUST_FLAG)
def test_two_grades_apart_is_an_issue(source: str, translation: str, kind: str) -> None:
    (issue,) = check_intensity(Sides(source, translation))
    assert (issue.type, issue.severity, issue.check) == (kind, "major", "intensity")
    assert issue.source_spans and issue.translation_spans


@pytest.mark.parametrize("source, translation", MUST_NOT_FLAG)
def test_a_shade_is_none(source: str, translation: str) -> None:
    assert not check_intensity(Sides(source, translation))
