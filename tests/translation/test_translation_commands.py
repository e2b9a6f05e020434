"""Formal commands are told from what somebody does, and come out as commands."""

from __future__ import annotations

import pytest

from verifier.translation.commands import as_told, infinitive
from verifier.translation.ct2 import CTranslate2Engine

INFINITIVES = [
    ("siga", "seguir"), ("firmen", "firmar"), ("apague", "apagar"), ("busquen", "buscar"), ("cuente", "contar"), ("cierren", "cerrar"),
    ("empiece", "empezar"), ("vuelvan", "volver"), ("corra", "correr"), ("haga", "hacer"), ("salgan", "salir"), ("juegue", "jugar"),
]  # fmt: skip
NO_COMMANDS = [
    "corre",
    "habla",
    "vive",
    "sale",
    "cuenta",
    "este",
    "una",
    "sobre",
    "orden",
    "examen",
    "dije",
    "traje",
    "suelen",
    "viva",
]
TOLD = [
    ("Siga derecho hasta el parque.", "It continues to the park.", "Tienes que seguir derecho hasta el parque."),
    ("Dejen de mentirle a la gente.", "They stop lying to people.", "Tienes que dejar de mentirle a la gente."),
    ("No toquen los cables.", "They do not touch the wires.", "No debes tocar los cables."),
    ("Póngase el casco y no toque nada.", "He puts on the helmet.", "Tienes que ponerte el casco y no tocar nada."),
    ("No me vengan con cuentos.", "They don't come with tales.", "No debes venirme con cuentos."),
    (
        "«Devuélvannos las tierras», pidió.",
        "“From the lands,” he asked.",
        "«Tienes que devolvernos las tierras», pidió.",
    ),
    ("Dígamelo ahora.", "It tells me now.", "Tienes que decírmelo ahora."),
]
LEFT = [
    ("Mande el paquete a mi casa.", "Send the package to my house."),
    ("Mande el paquete, por favor.", "Please send the package."),
    ("Tarde o temprano vamos a morir.", "We will die sooner or later."),
    ("Dije la verdad.", "I told the truth."),
    ("Suelen llegar tarde.", "They usually arrive late."),
    ("¡Vaya partido!", "It is a match!"),
    ("Pase lo que pase, iremos.", "It happens, we will go."),
    ("¿Firme usted o él?", "He signs?"),
    ("Habla con su madre.", "He talks to his mother."),
    ("Corre por el parque.", "He runs through the park."),
]


@pytest.mark.parametrize(("form", "wanted"), INFINITIVES)
def test_the_infinitive_of_a_command(form: str, wanted: str) -> None:
    assert infinitive(form) == wanted


@pytest.mark.parametrize("form", NO_COMMANDS)
def test_other_forms_have_none(form: str) -> None:
    assert infinitive(form) is None


@pytest.mark.parametrize(("source", "output", "wanted"), TOLD)
def test_a_command_is_put_otherwise(source: str, output: str, wanted: str) -> None:
    variant = as_told(source, output)
    assert variant and variant.text == wanted


@pytest.mark.parametrize(("source", "output"), LEFT)
def test_what_is_none_or_came_out_as_one_stays(source: str, output: str) -> None:
    assert as_told(source, output) is None


def test_the_english_has_the_command_again() -> None:
    told = as_told("«Dejen de gritar», ordenó.", "“They stop shouting,” he ordered.")
    assert told and told.restored("“You have to stop shouting,” he ordered.") == "“Stop shouting,” he ordered."
    assert told.restored("“They must stop shouting,” he ordered.") is None
    banned = as_told("No griten.", "They do not shout.")
    assert banned and banned.restored("You must not shout.") == "Don't shout."
    assert banned.restored("You must shout.") is None


def test_the_engine_gives_commands(bundled: CTranslate2Engine) -> None:
    texts = ["Siga derecho dos cuadras y doble a la izquierda.", "“Dejen de mentirle a la gente”, exigió la diputada."]
    first, second = (hypothesis.text for hypothesis in bundled.translate(texts))
    assert not first.startswith(("It", "He", "She"))
    assert second.startswith("“Stop lying to ")
