"""Quotation marks come out as many as they went in, in the form that English prints; dialogue after dashes gets some."""

from __future__ import annotations

import pytest

from verifier.translation.bundled import bundled_engine
from verifier.translation.dialogue import with_quotation_marks
from verifier.translation.marks import has_its_marks, with_source_marks, with_straight_marks

KEPT = [
    ("«Llueve», dijo Inés.", "“It is raining,” Inés said."),
    ("Lo llaman ‘el Tuerto’ en el barrio.", "They call him ‘the One-Eyed’ in the neighbourhood."),
    ("Llamó 'vago' al hijo d'Annunzio.", "He called d'Annunzio's son 'lazy'."),
    ("Se fue pa' la costa.", "He’s gone to the coast."),
    ('"¿Y el pan?", gritó.', '"And the bread?" she cried.'),
    ("“Vendimos el auto.", "“We sold the car."),
    ("Los maestros 'van a paro'.", "The teachers' union is “going on strike”."),
]
LOST = [
    ("«Llueve», dijo Inés.", "“It is raining, Inés said."),
    ("«Llueve», dijo Inés.", "It is raining, Inés said."),
    ("‘No sabía’, dijo.", "‘I didn’t know, he said."),
    ("Pidió ‘calma’.", "He asked for calm ‘."),
    ("“El río creció otra vez”, avisó.", "“The” river rose again, he warned."),
]


@pytest.mark.parametrize(("source", "output"), KEPT)
def test_marks_that_are_all_there(source: str, output: str) -> None:
    assert has_its_marks(source, output)


@pytest.mark.parametrize(("source", "output"), LOST)
def test_marks_that_got_lost(source: str, output: str) -> None:
    assert not has_its_marks(source, output)
    assert with_source_marks(source, output) == output


@pytest.mark.parametrize(
    ("source", "straight"),
    [
        ("Dijo «sí» y «no».", 'Dijo "sí" y "no".'),
        ("Dijo ‘sí’ pa’ siempre.", 'Dijo "sí" pa’ siempre.'),
        ("“Gritó ‘fuego’ y huyó”.", '"Gritó ‘fuego’ y huyó".'),
        ("Nació en L’Hospitalet.", "Nació en L’Hospitalet."),
    ],
)
def test_marks_are_made_straight(source: str, straight: str) -> None:
    assert with_straight_marks(source) == straight


@pytest.mark.parametrize(
    ("source", "output", "printed"),
    [
        ("«Sí», dijo.", '"Yes," he said.', "“Yes,” he said."),
        ("‘Sí’, dijo.", '"Yes," he said.', "‘Yes,’ he said."),
        ('"Sí", dijo.', '“Yes," he said.', '"Yes," he said.'),
        ("«Gritó “fuego” y huyó».", '"He cried "fire" and fled."', "“He cried ‘fire’ and fled.”"),
    ],
)
def test_english_has_the_marks_of_the_spanish(source: str, output: str, printed: str) -> None:
    assert with_source_marks(source, output) == printed


@pytest.mark.parametrize(
    ("dashed", "marked"),
    [
        ("—Ya basta —gruñó el portero.", '"Ya basta", gruñó el portero.'),
        ("—¿Y la llave? —preguntó Inés—. No la veo.", '"¿Y la llave?", preguntó Inés. "No la veo."'),
        ("—Si querés —me dijo— te acompaño.", '"Si querés", me dijo, "te acompaño."'),
        ("—Tal vez... —Bajó la voz—. Mañana.", '"Tal vez..." Bajó la voz. "Mañana."'),
        ("-Pase -dijo la enfermera-, lo esperan.", '"Pase", dijo la enfermera, "lo esperan."'),
        ("—Todo pasa. —Ana Ruiz", '"Todo pasa." Ana Ruiz'),
        ("—¿Hay pan? —No hay. —Qué pena.", '"¿Hay pan?" "No hay." "Qué pena."'),
        ("—Suba —ordenó el guardia. —Ya voy.", '"Suba", ordenó el guardia. "Ya voy."'),
        ("- ¿Su edad? - Cuarenta. - ¿Casada?", '"¿Su edad?" "Cuarenta." "¿Casada?"'),
        ("—Vete. —Cerró la puerta—. Es tarde. —No.", '"Vete." Cerró la puerta. "Es tarde." "No."'),
        ("—Hola —dijo Ana.\n—Chau —contestó Leo.", '"Hola", dijo Ana.\n"Chau", contestó Leo.'),
    ],
)
def test_dialogue_gets_marks(dashed: str, marked: str) -> None:
    assert with_quotation_marks(dashed) == marked


@pytest.mark.parametrize(
    "text",
    [
        "—No pienso volver.",
        "—La ruta —la vieja— está cortada.",
        "El perro —dijo el dueño— no muerde.",
        "- harina\n- azúcar",
        "Cuesta diez. —Muy caro.",
        "Un acuerdo franco-alemán -dijo- no alcanza.",
        "-3 grados -dijo la radio.",
    ],
)
def test_what_is_no_told_dialogue_stays(text: str) -> None:
    assert with_quotation_marks(text) == text


def test_the_engine_keeps_marks_and_the_verbs_of_dialogue() -> None:
    quoted = [
        "‘La cosecha se perdió’, dijo el agricultor.",
        "«La plaza estaba llena», contó, «y nadie gritó».",
        "—No —respondió Inés.",
    ]
    single, twice, said = (one.text for one in bundled_engine().translate(quoted))
    assert (single.count("‘"), twice.count("“"), twice.count("”")) == (1, 2, 2)
    assert said.startswith('"No') and said.rstrip(".").endswith(("answered", "replied", "responded", "said"))
