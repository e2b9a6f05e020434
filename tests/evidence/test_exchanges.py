"""Doer and done exchanged, and what the bundled models say to it."""

from __future__ import annotations

import pytest

from verifier.evidence.exchanges import exchanged
from verifier.pipeline import Verifier
from verifier.text import tokenize

VERIFIER = Verifier("bundled", cache=False)
REVERSED = [
    ("Uno de los testigos amenazó al fiscal.", "The prosecutor threatened one of the witnesses."),
    (
        "El sindicato le pidió una reunión a la ministra hace tres meses.",
        "The minister asked the union for a meeting three months ago.",
    ),
    (
        "Le ganamos a Boca en su cancha y con un hombre menos.",
        "Boca beat us on their own field, and with one man down.",
    ),
    ("La enfermera le avisó al médico esa misma noche.", "The doctor warned the nurse that same night."),
]
AS_SAID = [
    ("Uno de los testigos amenazó al fiscal.", "One of the witnesses threatened the prosecutor."),
    ("Al ministro lo abuchearon los jubilados.", "The retirees booed the minister."),
    ("A los muertos los cargamos las mujeres.", "We women carried the dead."),
    ("Me da vergüenza que me vean llorar mis alumnos.", "I'm ashamed to have my students see me cry."),
    ("El campo me lo compró un tano que vive en Rosario.", "I sold the land to an Italian who lives in Rosario."),
    ("De mi papá heredé el carácter.", "My father left me his temper."),
    ("Nadie me pagó un centavo.", "Nobody paid me a cent."),
]


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("The prosecutor threatened one of the witnesses.", ["One of the witnesses threatened the prosecutor."]),
        ("We beat Boca at home.", ["Boca beat us at home."]),
        ("They owe the farmhands three months' wages.", ["The farmhands owe them three months' wages."]),
        ("Yesterday she never called him.", ["Yesterday he never called her."]),
        ("The letter was lost.", []),
        ("She took her coat.", ["Her coat took her."]),
    ],
)
def test_both_ends_are_exchanged(text: str, changed: list[str]) -> None:
    assert [variant.of(text) for variant in exchanged(text, tokenize(text))] == changed


@pytest.mark.parametrize("pair", REVERSED, ids=lambda pair: pair[1])
def test_roles_reversed_are_named(pair: tuple[str, str]) -> None:
    (report,) = VERIFIER.verify_pairs([pair])
    assert [(one.check, one.severity) for one in report.verdict.issues if one.check == "role"] == [("role", "critical")]


@pytest.mark.parametrize("pair", AS_SAID, ids=lambda pair: pair[1])
def test_the_same_told_otherwise_is_not(pair: tuple[str, str]) -> None:
    (report,) = VERIFIER.verify_pairs([pair])
    assert not [one for one in report.verdict.issues if one.check == "role"]
