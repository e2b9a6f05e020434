"""Text printed twice without marks, and renderings without marks: found by meaning, refused without it."""

from __future__ import annotations

import pytest

from verifier.evidence import Encoder
from verifier.ingest import from_text
from verifier.model import QuotePair, Relation
from verifier.pairing import pair_quotations
from verifier.quotes import find_quotations
from verifier.text import sentences

ENCODER = Encoder()

SPANISH = (
    "Comunicado de la asamblea\n\n"
    "Somos ciento veinte vecinos de la ribera y llevamos un mes sin luz. No pedimos favores.\n\n"
    "El alcalde nos prometió un generador. Todavía lo estamos esperando."
)
ENGLISH = (
    "Statement from the assembly\n\n"
    "We are a hundred and twenty riverside residents, and we have been without power for a month. We are not asking for favors.\n\n"
    "The mayor promised us a generator and we are still waiting for it."
)
INTRO = "The residents handed out a sheet of paper on Friday. It is printed here as they wrote it."
OUTRO = "The town hall did not answer calls. The bridge remains closed to trucks until Monday."


def pairs(*paragraphs: str) -> tuple[QuotePair, ...]:
    document = from_text("\n\n".join(paragraphs))
    found = pair_quotations(document, find_quotations(document), ENCODER.similarities)
    for pair in found.pairs:
        for side in (pair.source, pair.translation):
            assert side.text == " ".join(document.text[span.start : span.end] for span in side.spans)
    return found.pairs


@pytest.mark.parametrize("order", [(SPANISH, ENGLISH), (ENGLISH, SPANISH)])
def test_a_statement_in_both_languages_is_aligned_by_sentence(order: tuple[str, str]) -> None:
    found = pairs(INTRO, *order, OUTRO)
    assert {pair.relation for pair in found} == {Relation.PARALLEL_TEXT}
    rendered = {pair.source.text: pair.translation.text for pair in found}
    assert rendered["No pedimos favores."] == "We are not asking for favors."
    assert rendered["El alcalde nos prometió un generador. Todavía lo estamos esperando."].startswith("The mayor")
    assert len(found) == 4


@pytest.mark.parametrize(
    "paragraphs",
    [
        (INTRO, SPANISH, OUTRO),
        (INTRO, SPANISH, "Rain is expected on Sunday. The league has put off two matches.", OUTRO),
        (INTRO, OUTRO),
        (SPANISH,),
    ],
)
def test_text_that_is_printed_once_makes_no_pair(paragraphs: tuple[str, ...]) -> None:
    assert pairs(*paragraphs) == ()


def test_a_lone_sentence_needs_its_translation_right_beside_it() -> None:
    post = "Se nos inundó la panadería y mañana no abrimos."
    rendering = "Our bakery flooded and we won’t open tomorrow."
    (found,) = pairs("The owner wrote on her page:", post, rendering, "Customers left flowers.")
    assert found.relation is Relation.NEXT_BLOCK
    assert pairs("The owner wrote:", post, "Customers left flowers.", "They sang.", rendering) == ()


@pytest.mark.parametrize("heading", ["La entrevista en español", "Texto íntegro en castellano"])
def test_a_heading_that_says_which_language_follows_is_no_text(heading: str) -> None:
    found = pairs("Read on for the interview. The Spanish text follows the English.", ENGLISH, heading, SPANISH, OUTRO)
    assert len(found) == 4
    assert not any(heading in pair.source.text for pair in found)


@pytest.mark.parametrize(("said", "paired"), [("No one is leaving this river", True), ("The budget is ready", False)])
def test_what_is_quoted_in_both_versions_is_a_pair(said: str, paired: bool) -> None:
    spanish, english = SPANISH.split("\n\n"), ENGLISH.split("\n\n")
    spanish.insert(2, "«De este río no se va nadie», dijo la vocera Marta Tapia.")
    english.insert(2, f"“{said},” said the spokeswoman, Marta Tapia.")
    found = pairs(INTRO, *english, *spanish, OUTRO)
    assert [pair.translation.text.startswith(said) for pair in found].count(True) == paired
    assert len(found) == 4 + paired


def test_a_sentence_that_names_a_language_is_text() -> None:
    spanish, english = "Lo dijimos en español.", "We said it in the Spanish of the river."
    assert (spanish, english) in {
        (p.source.text, p.translation.text) for p in pairs(f"{SPANISH} {spanish}", f"{ENGLISH} {english}", OUTRO)
    }


UNMARKED = [
    ("“No tenemos miedo a la policía,” said Rosa Díaz, 41. We are not afraid of the police.", Relation.NEXT_SENTENCE),
    ("“Más vale tarde que nunca,” he murmured: better late than never.", Relation.APPOSITION),
    ("“No vamos a dejar esto así,” she said -- we are not going to leave it like this.", Relation.APPOSITION),
    ("“Apúrense, que el pan no espera,” hurry up, the bread won’t wait, was all he said.", Relation.APPOSITION),
]


@pytest.mark.parametrize(("text", "relation"), UNMARKED)
def test_a_rendering_without_marks(text: str, relation: Relation) -> None:
    (found,) = pairs(INTRO, text, OUTRO)
    assert found.relation is relation
    assert found.confidence >= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "“No tenemos miedo a la policía,” said Rosa Díaz, 41. She has sold flowers on the square since 1998.",
        "“Adiós, mi barrio querido” — were the words that some 600 people sang at the gate.",
        "“Aquí no se rinde nadie,” he said: a man of few words, as his neighbors know.",
        "“Nos vamos mañana temprano,” she said. The bus leaves from the market at six.",
    ],
)
def test_narration_is_no_rendering(text: str) -> None:
    assert pairs(INTRO, text, OUTRO) == ()


def test_who_interprets_lends_a_voice_and_who_speaks_for_himself_does_not() -> None:
    said = "“No tengo nada que declarar,” Alcázar told the court."
    assert len(pairs(f"{said} “I have nothing to declare,” the interpreter said.")) == 1
    assert pairs(f"{said} “I have nothing to declare,” Judge Ellen Strake said.") == ()


def test_a_quotation_is_no_rendering_of_the_one_that_it_holds() -> None:
    assert pairs("“She said ‘no quiero’ and left,” her sister recalled.") == ()


def test_sentences_keep_abbreviations_and_lines_together() -> None:
    text = "Mr. Díaz left.  He ran!\nA line\nwraps. «Ya.» “Yes.”"
    assert [text[a:b] for a, b in sentences(text, 0, len(text))] == [
        "Mr. Díaz left.", "He ran!", "A line\nwraps.", "«Ya.»", "“Yes.”"
    ]  # fmt: skip


INTERVIEW = (
    "REVISTA: ¿Por qué volvió al pueblo?\n\nSALAS: Porque mi madre estaba enferma.\n\n"
    "REVISTA: ¿Y qué encontró?\n\nSALAS: Una casa vacía y el río seco.",
    "REVISTA: Why did you go back to the village?\n\nSALAS: Because my mother was ill.\n\n"
    "REVISTA: And what did you find?\n\nSALAS: An empty house and the river dry.",
)


def test_who_asks_and_who_answers_is_no_part_of_the_words() -> None:
    found = {pair.source.text: pair.translation.text for pair in pairs(INTRO, *INTERVIEW, OUTRO)}
    assert found["¿Por qué volvió al pueblo?"] == "Why did you go back to the village?"
    assert found["Una casa vacía y el río seco."] == "An empty house and the river dry."
    assert len(found) == 4


@pytest.mark.parametrize(
    ("asks", "answers", "asked", "answered"),
    [("P:", "R:", "Q:", "A:"), ("P.", "R.", "Q.", "A."), ("P.-", "R.-", "Q —", "A —"), ("DIARIO:", "SALAS:", "DIARIO:", "SALAS:")],
)  # fmt: skip
def test_an_answer_of_one_word_is_paired(asks: str, answers: str, asked: str, answered: str) -> None:
    spanish = f"{asks} ¿Vuelve usted al mar?\n\n{answers} Nunca.\n\n{asks} ¿Extraña algo?\n\n{answers} No."
    english = f"{asked} Are you going back to the sea?\n\n{answered} Never.\n\n{asked} Do you miss anything?\n\n{answered} No."
    assert [(pair.source.text, pair.translation.text) for pair in pairs(INTRO, spanish, english, OUTRO)] == [
        ("¿Vuelve usted al mar?", "Are you going back to the sea?"),
        ("Nunca.", "Never."),
        ("¿Extraña algo?", "Do you miss anything?"),
        ("No.", "No."),
    ]


def test_a_short_answer_in_english_ends_no_stretch_of_spanish() -> None:
    turns = ("¿Le queda algún caballo?", "Do you have any horses left?", "Ninguno.", "None.", *TURNS[4:])
    assert [pair.translation.text for pair in pairs(INTRO, *turns, OUTRO)] == [*turns[1::2]]


def test_a_heading_of_one_word_is_no_answer() -> None:
    found = pairs(
        INTRO, f"Comunicado\n\n{SPANISH.partition(chr(10))[2]}", f"Statement\n\n{ENGLISH.partition(chr(10))[2]}"
    )
    assert not any(pair.source.text == "Comunicado" for pair in found)


def test_english_behind_a_lost_mark_is_a_rendering() -> None:
    (pair,) = pairs("She shook her head. “Los soldados nos trataron bien. The soldiers treated us well.", OUTRO)
    assert (pair.source.text, pair.translation.text) == (
        "Los soldados nos trataron bien.",
        "The soldiers treated us well.",
    )


def test_a_statement_quoted_paragraph_by_paragraph_is_aligned_by_sentence() -> None:
    spanish = (
        "“Lamentamos los inconvenientes que causó la avería. Ningún paciente estuvo en riesgo.",
        "“No se cobrará cargo alguno por la reconexión.",
        "“Le debemos una explicación al pueblo y se la vamos a dar”.",
    )
    english = (
        "“We regret the inconvenience caused by the breakdown. No patient was at risk.",
        "“There will be no charge for reconnection.",
        "“We owe the people an explanation, and we are going to give them one.”",
    )
    found = pairs(INTRO, *spanish, *english, OUTRO)
    assert [(pair.source.text, pair.translation.text) for pair in found] == [
        ("Lamentamos los inconvenientes que causó la avería.", "We regret the inconvenience caused by the breakdown."),
        ("Ningún paciente estuvo en riesgo.", "No patient was at risk."),
        ("No se cobrará cargo alguno por la reconexión.", "There will be no charge for reconnection."),
        (
            "Le debemos una explicación al pueblo y se la vamos a dar",
            "We owe the people an explanation, and we are going to give them one.",
        ),
    ]


def test_turns_in_the_lines_of_one_block_leave_out_who_speaks() -> None:
    spanish = "P: ¿Cuándo supo que iba a ser ciclista?\nR: Cuando gané la vuelta en una bicicleta prestada.\n\nP: ¿Va a competir otra vez?\nR: Si la rodilla me deja, sí."
    english = "Q: When did you know you were going to be a cyclist?\nA: When I won the tour on a borrowed bike.\n\nQ: Will you compete again?\nA: If my knee lets me, yes."
    found = pairs(INTRO, spanish, english, OUTRO)
    assert [pair.source.text for pair in found] == [
        "¿Cuándo supo que iba a ser ciclista?",
        "Cuando gané la vuelta en una bicicleta prestada.",
        "¿Va a competir otra vez?",
        "Si la rodilla me deja, sí.",
    ]
    assert found[3].translation.text == "If my knee lets me, yes."


@pytest.mark.parametrize(
    ("text", "rendering"),
    [
        ("“No nos vamos a ir,” Rosa Díaz said. We are not going to leave, she explained.", "We are not going to leave"),
        (
            "“Ya no quedan médicos.” There are no doctors left, said the nurse, and sat down.",
            "There are no doctors left",
        ),
    ],
)
def test_a_rendering_without_marks_ends_where_it_is_said_who_spoke(text: str, rendering: str) -> None:
    assert [pair.translation.text for pair in pairs(INTRO, text, OUTRO)] == [rendering]


TURNS = (
    "¿Cuándo llegaron ustedes al barrio?",
    "When did you all come to the neighborhood?",
    "¿Cuántas pymes bajaron la persiana este año?",
    "How many small firms have shut up shop this year?",
    "Nosotros no nos vamos a ir de aquí.",
    "We are not going to leave this place.",
)


def test_a_free_turn_between_turns_that_are_rendered_is_one_too() -> None:
    free = TURNS[2:4]
    assert [pair.translation.text for pair in pairs(INTRO, *TURNS, OUTRO)] == [*TURNS[1::2]]
    assert pairs(INTRO, *free, OUTRO) == ()  # by itself it may be anything
    narrated = (*TURNS[:2], free[0], "The square was empty, and it had begun to rain.", *TURNS[4:])
    assert [pair.translation.text for pair in pairs(INTRO, *narrated, OUTRO)] == [TURNS[1], TURNS[5]]


QUOTING = (
    ("{}: ¿Qué tiene de malo ser “hijo de panadero”?", "{}: What is wrong with being “a baker's son”?"),
    ("{}: Nada. Me lo dicen “de cariño” desde la escuela.", "{}: Nothing. They have said it “out of affection” since school."),
)  # fmt: skip


@pytest.mark.parametrize(
    "labels",
    [
        ("P", "Q", "R", "A"),
        ("Pregunta", "Question", "Respuesta", "Answer"),
        ("Entrevistadora", "Interviewer", "Entrevistado", "Interviewee"),
        ("EL FARO", "EL FARO", "BRUNO PAZ", "BRUNO PAZ"),
    ],
)
def test_turns_that_quote_somebody_are_whole_and_without_their_labels(labels: tuple[str, ...]) -> None:
    turns = [side for pair in QUOTING for side in pair]
    found = pairs(INTRO, *(turn.format(label) for turn, label in zip(turns, labels, strict=True)), OUTRO)
    assert [(pair.source.text, pair.translation.text) for pair in found] == [
        ("¿Qué tiene de malo ser “hijo de panadero”?", "What is wrong with being “a baker's son”?"),
        ("Nada.", "Nothing."),
        ("Me lo dicen “de cariño” desde la escuela.", "They have said it “out of affection” since school."),
    ]


def test_a_question_without_a_label_is_whole_too() -> None:
    found = pairs(INTRO, "¿Por qué le dicen “la capitana”?", "Why do they call you “the captain”?", OUTRO)
    assert [pair.source.text for pair in found] == ["¿Por qué le dicen “la capitana”?"]


def test_a_label_that_opens_one_turn_alone_stays() -> None:
    found = pairs(
        INTRO, "Aviso: el puente sigue cerrado al tráfico.", "Notice: the bridge is still closed to traffic.", OUTRO
    )
    assert [pair.source.text for pair in found] == ["Aviso: el puente sigue cerrado al tráfico."]


def test_what_is_all_quoted_after_a_label_is_its_words_alone() -> None:
    found = pairs(INTRO, "P: “Ya no queda nadie en el cerro.”", "Q: “There is nobody left on the hill.”", OUTRO)
    assert [pair.source.text for pair in found] == ["Ya no queda nadie en el cerro."]
