"""Sentences in parts: quotations apart, and long ones clause by clause."""

from __future__ import annotations

import pytest

from verifier.translation.apart import quotations_apart
from verifier.translation.clauses import clauses
from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.marks import has_its_marks

LONG = (
    "Según la investigación, los agentes detuvieron a los cuatro jóvenes en un control de carretera, los golpearon y los llevaron a un rancho "
    "abandonado, donde permanecieron tres días sin agua, mientras sus familias los buscaban en hospitales y comisarías, y nadie en la fiscalía "
    "quiso recibir la denuncia hasta que un periodista publicó las fotografías; la gobernadora ordenó entonces abrir el caso."
)
APART = [
    ("«Mi padre decía: “No mientas”», recordó.", "“My father said: “Don't lie,” he remembered.", ("Mi padre decía: “No mientas”", '"Es verdad", recordó.')),
    ("Mi abuela repetía: «Come despacio».", "My grandmother repeated: Eat.", ("Come despacio", 'Mi abuela repetía: "Es verdad".')),
    ("«La consigna era: “Ni un paso atrás”».", "The slogan was: “No step back.”", ("La consigna era: “Ni un paso atrás”",)),
    (
        "«No hay dinero», dijo, y añadió: «No lo habrá».",
        "No money, he said.",
        ("No hay dinero", "No lo habrá", '"Es verdad", dijo, y añadió: "No lo sé".'),
    ),
]  # fmt: skip
LEFT = [
    ("«No mientas», dijo.", "“Don't lie,” he said."),  # it has its marks
    ("Habló de un «ataque cobarde».", "He spoke of an attack."),  # a part of the sentence
    ("Dijo: «No hay dinero.", "He said: there is no money."),  # no mark closes it
    ('"Es verdad", dijo.', "It's true, he said."),  # a stand-in itself
]


@pytest.mark.parametrize(("source", "output", "texts"), APART)
def test_quotations_are_put_apart(source: str, output: str, texts: tuple[str, ...]) -> None:
    parts = quotations_apart(source, output)
    assert parts and parts.texts == texts


@pytest.mark.parametrize(("source", "output"), LEFT)
def test_others_stay(source: str, output: str) -> None:
    assert quotations_apart(source, output) is None


def test_what_was_said_goes_in_the_place_of_its_standin() -> None:
    parts = quotations_apart("«¿Quién gritó “fuego”?», preguntó.", "Who shouted fire, he asked.")
    assert parts
    assert parts.joined(["Who shouted “fire”?", '"It\'s true," he asked.']) == '"Who shouted “fire”?" he asked.'
    assert parts.joined(["Who shouted “fire”?", "It's true, he asked."]) is None
    assert parts.joined(["Who shouted fire?", '"It\'s true," he asked.']) is None


def test_a_long_sentence_is_cut_where_clauses_end() -> None:
    parts = clauses(LONG, "According to the investigation, the agents.")
    assert parts and len(parts.texts) > 1
    assert all(text[0].isupper() and text[-1] == "." and len(text.split()) >= 8 for text in parts.texts)
    bare = "".join(filter(str.isalpha, "".join(parts.texts))).casefold()
    assert bare == "".join(filter(str.isalpha, LONG)).casefold()


def test_its_parts_are_taken_only_if_they_say_more() -> None:
    parts = clauses(LONG, "According to the investigation, the agents arrested the four young people.")
    assert parts
    assert parts.joined(["According to the investigation."] * len(parts.texts)) is None
    assert clauses("La casa era vieja, pero tenía jardín.", "The house.") is None


def test_inside_quotation_marks_nothing_is_cut() -> None:
    quoted = f"«{LONG[:-1]}», dijo."
    assert clauses(quoted, "“According to the investigation,” he said.") is None
    parts = quotations_apart(quoted, "“According to the investigation,” he said.")
    assert parts and parts.texts[0] == LONG[:-1]


def test_the_engine_keeps_marks_and_clauses(bundled: CTranslate2Engine) -> None:
    source = "«Mi padre siempre decía: “Al que madruga, Dios lo ayuda”», recordó."
    assert has_its_marks(source, bundled.translate([source])[0].text)
    text = bundled.translate([LONG])[0].text
    for word in ("agents", "abandoned", "hospitals", "journalist", "case"):
        assert word in text
