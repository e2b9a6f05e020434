"""Pairs of small articles: every arrangement of print, either order, and what is no pair."""

from collections.abc import Callable

import pytest

from verifier.checks.closeness import word_by_word
from verifier.checks.sides import Sides
from verifier.evidence import Encoder
from verifier.ingest import from_html, from_markdown, from_text
from verifier.model import Document, Relation, UnpairedReason
from verifier.pairing import Pairing, pair_quotations
from verifier.quotes import find_quotations

ENCODER = Encoder()


def pair(text: str, *, read: Callable[[str], Document] = from_text) -> Pairing:
    document = read(text)
    return pair_quotations(
        document,
        find_quotations(document),
        ENCODER.similarities,
        word_by_word=lambda source, translation: word_by_word(Sides(source, translation)),
    )


ARRANGEMENTS = [
    ("“No nos van a callar,” she told the court: “They will not silence us.”", Relation.APPOSITION),
    ("“No nos van a callar” — “They will not silence us” — was the chant.", Relation.APPOSITION),
    ("“They will not silence us,” she said. In Spanish, her words were “no nos van a callar.”", None),
    ("“No nos van a callar,” Rosa Díaz said. “They will not silence us.”", None),
    ("“No nos van a callar” (“They will not silence us”), they sang.", Relation.PARENTHESIS),
    ("“No nos van a callar” (they will not silence us), they sang.", Relation.PARENTHESIS),
    ("“No nos van a callar,” which translates as “they will not silence us.”", Relation.TRANSLATES_AS),
    ("“No nos van a callar,” roughly, “They won’t shut us up.”", Relation.TRANSLATES_AS),
    ("Spanish: “No nos van a callar.”\nEnglish: “They will not silence us.”", Relation.LABELLED),
    ("«No nos van a callar»\n\n“They will not silence us.”", Relation.NEXT_BLOCK),
    ("“They will not silence us,” she said (Original: “No nos van a callar”).", Relation.ORIGINAL_NOTE),
    (
        "—No nos van a callar —dijo la maestra—, ni hoy ni nunca.\n\n“They will not silence us, not today, not ever,” the teacher said.",
        Relation.NEXT_BLOCK,
    ),
    ("“They will not silence us,” she said.[1]\n\nThe court rose.\n\n[1] “No nos van a callar.”", Relation.FOOTNOTE),
]


@pytest.mark.parametrize(("text", "relation"), ARRANGEMENTS)
def test_arrangements(text: str, relation: Relation | None) -> None:
    found = pair(text)
    assert len(found.pairs) == 1
    (only,) = found.pairs
    assert "callar" in only.source.text
    assert "silence" in only.translation.text or "shut" in only.translation.text
    assert relation is None or only.relation is relation


NO_PAIR = [
    "“Me duele todo el cuerpo,” said Peña. “The budget passed by two votes,” the clerk said.",
    "She sang “La llorona” and the mayor said: “We are proud of the new bridge.”",
    "“Não vamos parar,” he said in Portuguese: “We will not stop.”",
    "“The trains run on time,” he said. “The station is clean,” he added.",
    "“Hablen bajito, que hay niños,” he said.\n\nNeyra, who speaks in English with foreign buyers, was careful with me. “We are not the villains here,” she said.",
    "“No hay guantes,” one said. The hospital's director, Paul Keene, conceded the point: “There are no gloves.”",
    "“No hay agua,” said Carmen Soto. City engineer Ray Fox confirmed it: “There has been no water since Monday.”",
    "Ana Torres, a nurse, said, “Estamos agotadas.” Her colleague, Linda Brown, from Leeds, agreed: “We are exhausted.”",
    "“No hay guantes,” the mayor said. The governor said: “There are no gloves.”",
    "“There are no gloves,” said Paul Keene. Ana Torres, a nurse, agreed: “No hay guantes.”",
    "“No hay guantes,” Ana Torres said, and Paul Keene agreed: “There are no gloves.”",
    "“Quiero volver a mi país,” said Wilmer, 9. His mother, who speaks English, said: “He wants to go back to his country.”",
    "“No dije que sea culpable,” said Sofía Marín. “I never said he was innocent,” said the D.A., Carl Voss, in a separate interview in English.",
    "He carried a placard with the words “Ni olvido ni perdón” and another, in English, saying “Drivers sleep. Children don't wake.”",
    "One placard read “Ni una menos.” Another, in English, said “Trump must go.”",
    "One sign said “Ni una menos.” A second sign, in English: “Trump must go.”",
    "“Hablen bajito, que hay niños,” he said.\n\nBob Neyra teaches in English at the school. “We are not the villains here,” he said.",
]


@pytest.mark.parametrize("text", NO_PAIR)
def test_what_is_no_pair(text: str) -> None:
    assert pair(text).pairs == ()


@pytest.mark.parametrize(
    "text",
    [
        "“They can't close this school,” said Rubio. “La escuela es del pueblo.”",
        "“That's slander,” Figueredo called from the booth. “Es memoria.”",
        "“Perdí a mi hermano,” Solís said in Spanish, then switched to English. “My brother was my best friend.”",
        "“Mi abuelo lloró,” Curro Vela told me. “My grandfather never cries,” he added in English.",
        "“Ana no vino”, dijo Luis. “Ana never comes on Mondays,” he added.",
        "“La huelga sigue,” said Rojas. “The strike will end when they pay us,” he added.",
        "“La huelga sigue,” said Rojas. In English he told a British crew: “The strike will cost them millions.”",
        "“Mi madre murió en marzo,” Díaz said. “My mother was a seamstress,” she said later.",
        "“El puente se cayó,” Paz said. “The bridge was built in 1950,” he went on.",
        "“Me avergüenza esta cifra,” Díaz said. “But I would rather be ashamed than pretend it is not there.”",
        "“Nos robaron,” Díaz said. “They came at night with two trucks, and by the morning nothing was left of what my father built here.”",
        "“No hay luz en el barrio,” Díaz said. Asked about the council, she said: “The council never comes to the barrio.”",
    ],
)
def test_somebody_who_speaks_both_is_hardly_rendered(text: str) -> None:
    assert all(found.confidence < 0.5 for found in pair(text).pairs)


@pytest.mark.parametrize(
    "text",
    [
        "“La huelga sigue,” said Rojas. “The strike goes on,” he added.",
        "“Pero no me arrepiento,” Paz said. “But I don't regret it.”",
        "“La huelga sigue,” said Rojas. In English, the banner reads: “The strike goes on.”",
        "“La huelga sigue,” said Rojas. In English she told the court: “The strike goes on.”",
        "“No hay guantes,” she said. The nurse told reporters: “There are no gloves.”",
        "“No hay guantes,” Ana Torres said. Torres told the court: “There are no gloves.”",
        "“No hay guantes,” Ana Torres said. As her son put it: “There are no gloves.”",
        "“No hay guantes,” Ana Torres said. A neighbor translated: “There are no gloves.”",
        "“No hay guantes,” Ana Torres said. Her son repeated it for us: “There are no gloves.”",
        "“No hay guantes,” Ana Torres said. CNN quoted her as saying: “There are no gloves.”",
        "“No hay guantes,” said a nurse. The woman told us: “There are no gloves.”",
        "“No hay guantes,” Ana Torres said, which the paper rendered: “There are no gloves.”",
        "“No hay guantes,” she said, and a woman behind me murmured the English for her husband: “There are no gloves.”",
        "‘No hay guantes’, Ana Torres, of Almendral, told the court: ‘There are no gloves.’",
        "One sign said “Ni una menos”; the other, in English, read “Not one less.”",
        "The sign said “Ni una menos.” Underneath, in English, it said “Not one less.”",
        "“They will not silence us,” she said, and then, in Spanish: “No nos van a callar.”",
        "« El plan está listo », dijo Paz. « The plan is ready », his office translated.",
        "Asked about the vote, Díaz said: “Mi madre murió en marzo.” “My mother died in March.”",
    ],
)
def test_a_rendering_may_be_added(text: str) -> None:
    (found,) = pair(text).pairs
    assert found.confidence >= 0.5


BY_TURNS = [
    ("“Tenemos miedo,” said Rosa Díaz.", "“We are afraid,” said Díaz."),
    ("“Tenemos hambre,” said Luis Paz.", "“We are hungry,” said Paz."),
]


@pytest.mark.parametrize("between", [" ", "\n\n"])
@pytest.mark.parametrize("crossed", [False, True])
def test_two_speakers_by_turns_are_paired_by_speaker(between: str, crossed: bool) -> None:
    spanish, english = zip(*BY_TURNS, strict=True)
    found = pair(between.join([*spanish, *(reversed(english) if crossed else english)])).pairs
    assert [(one.source.text, one.translation.text) for one in found] == [
        ("Tenemos miedo,", "We are afraid,"),
        ("Tenemos hambre,", "We are hungry,"),
    ]
    assert all(one.confidence >= 0.5 for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "“Ya basta,” said Rosa Díaz. “We hear you,” said Luis Paz. “Nobody ever hears us,” said Rosa Díaz.",
        "“Que se vayan,” said Rosa Díaz. “Que se queden,” said Luis Paz. “I said what I said,” said Díaz. “Me too,” said Paz.",
    ],
)
def test_two_who_answer_each_other_are_not_rendered(text: str) -> None:
    assert pair(text).pairs == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“You can't insure a sound,” she said in Spanish.", ["You can't insure a sound,"]),
        ("The mayor answered in Spanish: “I lost my head.”", ["I lost my head."]),
        ("“The sea took it,” Nilda Paz said in her native Spanish.", ["The sea took it,"]),
        ("“I didn't do it,” Paz told detectives, with her nephew translating.", ["I didn't do it,"]),
        ("Paz wrote in Spanish on Facebook that the raid was “a kidnapping.”", ["a kidnapping."]),
        ("Paz, who speaks no English, told the jury that she was “very afraid.”", ["very afraid."]),
        ("“I owe him nothing,” Paz said, according to a translation of the hearing.", ["I owe him nothing,"]),
        ("Interviews were conducted in Spanish.\n\n“It was dark,” said Paz.", ["It was dark,"]),
        ("Interviews were conducted in Spanish and English.\n\n“It was dark,” said Paz.", []),
        ("Interviews were conducted in Spanish.\n\n“It was dark,” Ovidio Paz said in English.", []),
        (
            "In an interview in Spanish, Gen. (ret.) Óscar Paz was blunter. “The army was fed,” Paz said.",
            ["The army was fed,"],
        ),
        ("He did not speak in Spanish. “I am from here,” said Luis Paz.", []),
        ("“It was dark,” Luis Paz said. “Nobody teaches Spanish here.”", []),
        ("“It was dark,” Luis Paz said in Spanish-accented English.", []),
        ("“It was dark,” Luis Paz said in Spanish Harlem.", []),
        ("Luis Paz, through an interpreter: “It was dark.”", ["It was dark."]),
        ("“It was dark,” Luis Paz said in Spanish Monday.", ["It was dark,"]),
        ("“It was dark,” Luis Paz said, as his son translated.", ["It was dark,"]),
        (
            "“I want him home,” Rosa Díaz said in Spanish, and her lawyer, Jim Cobb, added: “So do we all.”",
            ["I want him home,"],
        ),
        ("Reporters who spoke in Spanish were ignored, Rosa Díaz said. “They looked right through us,” she said.", []),
        ("Parents who spoke Spanish were turned away, Ann Cole said. “It is unfair,” Cole said.", []),
    ],
)
def test_an_attribution_may_say_that_it_was_spanish(text: str, expected: list[str]) -> None:
    found = pair(text).unpaired
    assert [u.quotation.text for u in found if u.reason is UnpairedReason.NO_ORIGINAL_PRINTED] == expected


def test_what_somebody_is_called_is_not_untranslated() -> None:
    assert pair("Everyone calls him “el Profe.” His truck is big.").unpaired == ()
    assert len(pair("Pope Francis called it “una locura.”").unpaired) == 1


LISTED = [
    ("The crowd chanted “Ni una menos” for an hour.", ["Ni una menos"]),
    ("They had banners reading “Ni una menos” and “Agua para todos.”", ["Ni una menos", "Agua para todos."]),
    ("The union's motto, “Ni un paso atrás,” is on each truck.", ["Ni un paso atrás,"]),
    ("They had painted “Viva el paro.” on a bedsheet.", ["Viva el paro."]),
    ("“Comed,” she said, and we ate.", ["Comed,"]),
    ("She runs a restaurant whose motto is “Del comal a su mesa” and it is full.", []),
    ("They sell fruit at the “Mercado de la Luz.” Nobody pays.", []),
    ("The crowd sang “Bésame mucho” and then “Cielito lindo.”", []),
    ("“We are doing it ‘poco a poco’ and it works for us,” said Rosa Díaz.", []),
    ("Nobody there says “mañana” and means it.", []),
]


@pytest.mark.parametrize(("text", "listed"), LISTED)
def test_speech_is_listed_as_untranslated_and_names_are_not(text: str, listed: list[str]) -> None:
    rest = (
        "\n\nThe people of the town had asked the council for an answer, and they had waited for it since the spring."
    )
    assert [u.quotation.text for u in pair(text + rest).unpaired] == listed


def test_a_motto_that_is_rendered_is_a_pair() -> None:
    text = (
        "She runs a restaurant whose motto is “Del comal a su mesa” (“From the griddle to your table”) and it is full."
    )
    assert len(pair(text).pairs) == 1


@pytest.mark.parametrize(
    ("english", "reason"),
    [
        ("“We have built four schools,” said Governor Luis Paz.", UnpairedReason.NO_TRANSLATION_PRINTED),
        (
            "A man from the ministry laughed. “We have built four schools,” he said.",
            UnpairedReason.NO_TRANSLATION_PRINTED,
        ),
        ("“We have built four schools.”", UnpairedReason.UNRELATED),
        ("“We have built four schools,” she said.", UnpairedReason.UNRELATED),
        # another's, said of it, said further, or in a paragraph that goes on
        (
            "The ministry, in an English release, said it “had built four schools.”",
            UnpairedReason.NO_TRANSLATION_PRINTED,
        ),
        ("The clerk marked the remark as “inaudible.”", UnpairedReason.NO_TRANSLATION_PRINTED),
        ("“We have built four schools,” she added.", UnpairedReason.NO_TRANSLATION_PRINTED),
        (
            "She has a bakery. It opens at six. “We have built four schools,” she said.",
            UnpairedReason.NO_TRANSLATION_PRINTED,
        ),
        (
            "\n\nOur correspondent is at the school:\n\n“We have built four schools.”",
            UnpairedReason.NO_TRANSLATION_PRINTED,
        ),
    ],
)
def test_english_that_stands_where_no_rendering_does_leaves_the_spanish_untranslated(
    english: str, reason: UnpairedReason
) -> None:
    (alone,) = pair(f"“Vienen a sacarse la foto,” Doña Eusebia said, and nothing more. {english}").unpaired
    assert alone.reason is reason


@pytest.mark.parametrize(
    ("said", "reasons"),
    [
        ("Ay, Dios mío. We are not leaving", []),
        ("We are not leaving", [UnpairedReason.NO_ORIGINAL_PRINTED]),
    ],
)
def test_what_is_in_both_languages_has_no_original_elsewhere(said: str, reasons: list[UnpairedReason]) -> None:
    assert [u.reason for u in pair(f"“{said},” Rosa Díaz said in Spanish.").unpaired] == reasons


def test_names_beside_results_are_no_table_of_quotations() -> None:
    table = "| Club | Result |\n|---|---|\n| {} | Won away to Boca |\n| Unidad por el Cambio | Lost two seats |\n"
    found = pair(table.format("Estudiantes de La Plata"), read=from_markdown)
    assert found.pairs == () and found.unpaired == ()


def test_the_column_whose_head_names_its_language_is_the_rendering() -> None:
    page = "| Street | On the wall | In English |\n|---|---|---|\n| Calle 26 | Nos quitaron todo | They took everything from us |\n| Calle 39 | Game over | — |\n"
    (found,) = pair(page, read=from_markdown).pairs
    assert (found.source.text, found.translation.text) == ("Nos quitaron todo", "They took everything from us")


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (
            "“El viejo no bota nada,” said Roque. The old man never throws anything out.",
            "The old man never throws anything out.",
        ),
        (
            "“Yo a ese señor no lo conozco,” said the minister. I don't know that gentleman.",
            "I don't know that gentleman.",
        ),
    ],
)
def test_a_rendering_without_marks_starts_after_the_attribution(text: str, english: str) -> None:
    (found,) = pair(text).pairs
    assert found.translation.text == english


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
@pytest.mark.parametrize(
    ("bracket", "english"),
    [
        ("[Nobody opens the door to us here.]", "Nobody opens the door to us here."),
        ("(Nobody opens the door to us here.) She still knocks.", "Nobody opens the door to us here."),
        ("[Eng.: Nobody opens the door to us here.]", "Nobody opens the door to us here."),
        ("[Eng: “Nobody opens the door to us here.”]", "Nobody opens the door to us here."),
        ("*[Trans.: Nobody opens the door to us here.]*", "Nobody opens the door to us here."),
        ("[Photo by Ana Paz for the paper]", None),
        ("[The owner of the land did not answer our calls.]", None),
        ("[This story was updated at four to add the reply.]", None),
        ("[Read more about the people of the hill here.]", None),
    ],
)
def test_a_rendering_in_brackets(gap: str, bracket: str, english: str | None) -> None:
    text = f"“Acá nadie nos abre la puerta,” Elsa Vidal wrote.{gap}{bracket}\n\nThe hill has no road."
    assert [found.translation.text for found in pair(text, read=from_markdown).pairs] == ([english] if english else [])


@pytest.mark.parametrize(
    ("bracket", "pairs"),
    [
        ("(They stole the harvest from us.)", 1),
        ("(Eng: the harvest was stolen from us.)", 1),
        ("(The cooperative has denied it in two letters.)", 0),
        ("(who lost her farm in 2009)", 0),
    ],
)
def test_a_note_in_brackets_is_no_rendering(bracket: str, pairs: int) -> None:
    found = pair(f"“Nos robaron la cosecha,” said Elsa Vidal. {bracket}")
    assert len(found.pairs) == pairs
    assert [one.reason for one in found.unpaired] == [UnpairedReason.NO_TRANSLATION_PRINTED] * (1 - pairs)


def test_a_bracket_under_a_paragraph_is_of_its_last_quotation() -> None:
    text = "“Acá nadie nos abre,” Vidal said. “Somos dos mil vecinos,” said Paz.\n\n[Nobody opens the door to us here.]"
    assert pair(text).pairs == ()


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("“Me quedo con la gente,” she said, in tears. I'll remember the people.", "I'll remember the people."),
        ("“Me quedo con la gente,” she said, in tears. I stayed with the crowd until dark.", None),
        ("“Me voy mañana,” she said, in tears. I left the next day.", None),
        ("“Que se vayan todos,” out with all of them, the crowd chanted.", "out with all of them"),
        ("“Que se vayan todos,” pointing at all of them, the crowd chanted.", None),
        ("“Que se vayan todos,” her eyes on the ministry, she chanted.", None),
        (
            "“Que venga alguien. Soplará el viento.” The same as before me, she meant; the wind will blow.",
            "the wind will blow.",
        ),
        (
            "“¿Venís o no venís?” she calls back. *Are you coming or aren't you?* We went.",
            "Are you coming or aren't you?",
        ),
        ("“¿Venís o no venís?” she calls back. *Of course* we are coming.", None),
        ("“¿Venís o no venís?” she calls back. *Is the bus coming?* nobody knew.", None),
    ],
)
def test_a_rendering_without_marks_is_known_by_its_place(text: str, english: str | None) -> None:
    assert [found.translation.text for found in pair(text, read=from_markdown).pairs] == ([english] if english else [])


@pytest.mark.parametrize(
    ("text", "pairs", "unpaired"),
    [
        (
            "“Ridículo europeo,” a European embarrassment, wrote one paper; “Papelón histórico,” a historic embarrassment, wrote another.",
            2,
            0,
        ),
        ("The papers were cruel. “Ridículo europeo,” across five columns, wrote Marca.", 0, 1),
        ("The papers were cruel. “Ridículo europeo,” wrote Marca.", 0, 1),
        ("The “Puerta Chica,” a back gate, he said, was shut.", 0, 0),
        ("He danced to “Cuatro Esquinas,” a bolero, and left.", 0, 0),
        ("They call him “El Zurdo,” a left-hander, the coach said.", 0, 0),
    ],
)
def test_two_words_of_a_paper_are_somebodys_words(text: str, pairs: int, unpaired: int) -> None:
    found = pair(text)
    assert (len(found.pairs), len(found.unpaired)) == (pairs, unpaired)


@pytest.mark.parametrize(
    "text",
    [
        "“No me arrepiento de nada”, said Carlos Vela, a lawyer. “I regret nothing,” the attorney said.",
        "“Me voy de aquí”, dijo la alcaldesa Ana Ruiz. “I’m leaving here,” the mayor said.",
        "“Me voy de aquí”, said Ana Ruiz. “I’m leaving here,” the 40-year-old said.",
    ],
)
def test_whom_a_description_means_may_have_been_named(text: str) -> None:
    assert len(pair(text).pairs) == 1


@pytest.mark.parametrize(
    "text",
    [
        "He said “gracias” and left. “Thank you for coming,” said the mayor, Ana Gil.",
        "“Hasta luego”, he said, and she replied, “See you later.”",
        "“No idea,” Reed said. “Not a clue.”",
        "“No hotel,” Reed said. “No car. No bus.”",
        "“No,” Reed said. “Never.”",
        "“Me voy de aquí”, said Ana Ruiz. “Nobody believes her,” the mayor said.",
        "“Me voy de aquí”, said Ana Ruiz. “I’m leaving here too,” a neighbor said.",
    ],
)
def test_a_no_is_not_spanish_and_a_description_no_proof(text: str) -> None:
    assert pair(text).pairs == ()


def test_what_another_says_in_english_leaves_the_spanish_untranslated() -> None:
    text = "“Somos pobres”, said Ana Gil, the mayor of Lota. “The mine closed in May,” said Tom Reed, an engineer."
    assert [u.reason for u in pair(text).unpaired] == [UnpairedReason.NO_TRANSLATION_PRINTED]


def test_a_refused_neighbour_is_said_to_be_unrelated() -> None:
    found = pair(NO_PAIR[0])
    assert [(u.reason, u.quotation.text) for u in found.unpaired] == [
        (UnpairedReason.UNRELATED, "Me duele todo el cuerpo,")
    ]


def test_a_divergent_rendering_is_still_a_pair() -> None:
    assert len(pair("“Nunca firmé ese papel,” he told the judge: “I signed that paper.”").pairs) == 1


def test_a_copy_printed_as_translation_is_a_pair() -> None:
    text = "Spanish: “Nadie nos avisó de la tormenta.”\nEnglish: “Nadie nos avisó de la tormenta.”"
    (only,) = pair(text).pairs
    assert only.translation.language == "es"


def test_a_placard_in_capitals_is_speech() -> None:
    found = pair("They carried “FÁBRICA CERRADA, PUEBLO MUERTO” (“Factory closed, town dead”) through the rain.")
    assert [p.translation.text for p in found.pairs] == ["Factory closed, town dead"]


@pytest.mark.parametrize(
    "said", ["Gladys Ruiz, whose nephew interpreted, said", "Gladys Ruiz said through a cousin who interpreted:"]
)
def test_an_interpreter_of_the_family(said: str) -> None:
    (alone,) = pair(f"{said} “Prices fell and nobody came to explain.”").unpaired
    assert alone.reason is UnpairedReason.NO_ORIGINAL_PRINTED


def test_a_short_copy_needs_a_label() -> None:
    labelled = "Spanish: “Salgan ya mismo.”\nEnglish: “Salgan ya mismo.”"
    assert [p.translation.text for p in pair(labelled).pairs] == ["Salgan ya mismo."]
    assert pair("“Salgan ya mismo,” he shouted. “Salgan ya mismo,” they answered.").pairs == ()


def test_one_rendering_without_marks_of_two_quotations() -> None:
    text = (
        "“Nos prometieron un hospital,” she says, looking at the empty lot. A bus goes by. “Nadie puso un ladrillo.” "
        "They promised us a hospital, and nobody laid a single brick."
    )
    (only,) = pair(text).pairs
    assert only.source.text == "Nos prometieron un hospital, Nadie puso un ladrillo."
    assert only.translation.text == "They promised us a hospital, and nobody laid a single brick."


TWO_VOICES = "“El puente se cayó,” said Rosa Díaz. “Nadie nos avisó,” said Luis Paz. "


@pytest.mark.parametrize(
    ("english", "pairs"),
    [
        (
            "“The bridge fell and nobody warned us.”",
            [("El puente se cayó, Nadie nos avisó,", "The bridge fell and nobody warned us.")],
        ),
        (
            "“The bridge fell.” “Nobody warned us.”",
            [("El puente se cayó,", "The bridge fell."), ("Nadie nos avisó,", "Nobody warned us.")],
        ),
        ("“Nobody warned us.”", [("Nadie nos avisó,", "Nobody warned us.")]),
        ("“Nobody warned us,” said Paz.", [("Nadie nos avisó,", "Nobody warned us,")]),
        ("“The budget passed by two votes,” the clerk said.", []),
    ],
)
def test_one_rendering_of_what_two_people_said(english: str, pairs: list[tuple[str, str]]) -> None:
    assert [(one.source.text, one.translation.text) for one in pair(TWO_VOICES + english).pairs] == pairs


def test_a_rendering_in_part_of_several_paragraphs() -> None:
    spanish = "“Llegaron de noche y se llevaron a mi hijo.\n\n“Nadie nos dijo adónde.\n\n“Todavía lo esperamos,” said Rosa Díaz."
    for english in (
        "“They came at night and took my son away.”",
        "“Nobody told us where. … We are still waiting for him.”",
    ):
        (found,) = pair(f"{spanish} {english}").pairs
        assert len(found.source.spans) == 3 and found.confidence >= 0.5
    assert pair(f"{spanish}\n\n“The council will meet on Thursday,” its clerk said.").pairs == ()


def test_what_heads_a_column_or_a_text_is_no_pair() -> None:
    table = (
        "<table><tr><th>Texto de la ordenanza</th><th>English text for visitors</th></tr>"
        "<tr><td>La feria cierra los domingos.</td><td>The market is closed on Sundays.</td></tr></table>"
    )
    document = from_html(table)
    found = pair_quotations(document, find_quotations(document), ENCODER.similarities)
    assert [p.source.text for p in found.pairs] == ["La feria cierra los domingos."]


HEADS = [
    ("<tr><th>Lo que dijo</th><th>What he said</th></tr>", 1),
    ("<thead><tr><td>Lo que dijo</td><td>What he said</td></tr></thead>", 1),
    # what stands beside its rendering is in no head
    ("<tr><th>Lo que dijo</th><td>What he said</td></tr>", 2),
    ("<tr><td>No sé nada de eso.</td><td>I know nothing about it.</td></tr>", 2),
]


@pytest.mark.parametrize(("first", "pairs"), HEADS)
def test_what_heads_a_column_is_no_quotation(first: str, pairs: int) -> None:
    table = f"<table>{first}<tr><td>La feria cierra los domingos.</td><td>The market is closed on Sundays.</td></tr></table>"
    assert len(pair(table, read=from_html).pairs) == pairs


def test_the_head_of_a_table_in_markdown_is_no_quotation() -> None:
    table = "| Lo que dijo | What he said |\n|---|---|\n| La feria cierra los domingos. | The market is closed on Sundays. |\n"
    assert [one.source.text for one in pair(table, read=from_markdown).pairs] == ["La feria cierra los domingos."]


def test_a_pair_printed_again_is_the_same_pair() -> None:
    text = (
        "‘They will not silence us’\n\nThe hall was full on Monday night, and the heating was off again.\n\n"
        "“No nos van a callar,” she told the court: “They will not silence us.”\n\n“No nos van a callar”"
    )
    (only,) = pair(text).pairs
    assert len(only.places) == 3
    assert only.places[0].source_spans and only.places[0].translation_spans
    assert pair(text).unpaired == ()


@pytest.mark.parametrize(
    "pulled", ['<aside class="pullquote">{}</aside>', "<blockquote><p>{}</p></blockquote>", "<p>{}</p>"]
)
@pytest.mark.parametrize("before", [False, True])
def test_a_pull_quote_takes_no_half_of_what_it_was_pulled_from(pulled: str, before: bool) -> None:
    spanish = "“Se llevaron los barcos,” he said, “pero el mar sigue siendo nuestro.”"
    told = f"<p>{spanish} They took the boats, but the sea is still ours.</p>"
    parts = [told, pulled.format("“The sea is still ours.”")]
    page = f"<main><article>{''.join(parts[::-1] if before else parts)}<p>Nobody has fished here since.</p></article></main>"
    (only,) = pair(page, read=from_html).pairs
    assert only.translation.text == "They took the boats, but the sea is still ours."
    assert len(only.places) == 2


def test_an_end_of_a_quotation_that_is_rendered_alone() -> None:
    text = "“Se llevaron los barcos,” he said, “pero el mar sigue siendo nuestro.”\n\n“The sea is still ours.”\n\nNobody has fished since."
    (only,) = pair(text).pairs
    assert only.source.text == "pero el mar sigue siendo nuestro."


def test_how_somebody_puts_it_is_no_rendering() -> None:
    assert pair("“Nos duele la tierra.” That is how she puts it every spring.").pairs == ()


def test_two_renderings_of_one_source_are_two_pairs() -> None:
    found = pair("“Más vale tarde que nunca,” she said: “Better late than never,” or, “It is better late than never.”")
    assert [p.source.text for p in found.pairs] == ["Más vale tarde que nunca,"] * 2


@pytest.mark.parametrize(
    ("said", "pairs"),
    [
        ("which the police render as “I am going to break your face” and his lawyer as “I am going to teach you a lesson.”", 2),
        ("which one paper printed as “I am going to break your face” and another as “I will smash your face.”", 2),
        ("he said, which the clerk transcribes as “I am going to break your face.” The judge called it “a threat.”", 1),
        ("which the police render as “I am going to break your face” and his lawyer as “I am going to teach you a lesson.”\n\n“I never touched his face,” he said.", 2),
        ("which the police describe as “a threat” and his lawyer as “a joke.”", 0),
    ],
)  # fmt: skip
def test_two_parties_may_render_one_source(said: str, pairs: int) -> None:
    assert len(pair(f"The text said “te voy a partir la cara,” {said}").pairs) == pairs


def test_what_stands_before_a_rendered_source_is_no_rendering() -> None:
    text = (
        "“The cows can swim,” Art Salcido told one of them, and then, in Spanish: “Las vacas saben nadar, señor. Su troca no.” "
        "That is, “Cows know how to swim, sir. Your truck doesn’t.”"
    )
    assert [p.translation.text for p in pair(text).pairs] == ["Cows know how to swim, sir. Your truck doesn’t."]
    note = "“Late is good,” she said (in Spanish: “Más vale tarde que nunca”), that is, “It is better late than never.”"
    assert len(pair(note).pairs) == 2


def test_renderings_of_one_source_stand_in_order() -> None:
    for one, other in (
        ("Better late than never", "It is better late than never"),
        ("It is better late than never", "Better late than never"),
    ):
        text = f"“Más vale tarde que nunca,” she said: “{one},” or, “{other}.”"
        assert [p.translation.text[:-1] for p in pair(text).pairs] == [one, other]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (
            "She said “Me quedé frita.” The phrase could be taken to mean “I was out cold” or simply “I was exhausted”.",
            ["I was out cold", "I was exhausted"],
        ),
        ("She said “Me quedé frita,” and he said it would mean “a new budget” or simply “a delay”.", []),
        ("He learned that “pibe” meant “kid” and that “fierro” meant “gun.”", ["kid", "gun."]),
        ("He says “chamba” means “work” here. “Tubular” meant “great” there.", ["work"]),
        ("The “junta” meant “order” and the “vote” meant “chaos.”", ["order"]),
    ],
)
def test_print_may_go_on_with_what_is_meant(text: str, english: list[str]) -> None:
    assert [p.translation.text for p in pair(text).pairs] == english


FAR = "\n\nThe doctor came.\n\nThe nurse came.\n\nThe police came.\n\nA man came.\n\n"


@pytest.mark.parametrize("call", ["(1)", "[1]", "*", "¹"])
def test_a_note_may_stand_at_the_end_of_a_plain_page(call: str) -> None:
    found = pair(f"She wrote: “Cerré los ojos, puede que más”.{call}{FAR}{call} “I closed my eyes, perhaps longer.”")
    assert [p.relation for p in found.pairs] == [Relation.FOOTNOTE]


@pytest.mark.parametrize(
    "text",
    [
        "They want (1) “Hay que esperar” on the wall, and (2) a gate.{}(2) “We must wait.”",
        "She wrote: “Cerré los ojos”.(2){}(1) “I closed my eyes.”",
        "She wrote: “Cerré los ojos”.{}(1) “I closed my eyes.”",
        "She wrote: “Cerré los ojos” (2019).{}(1) “I closed my eyes.”",
    ],
)
def test_what_counts_things_is_no_call(text: str) -> None:
    assert pair(text.format(FAR)).pairs == ()


def test_spanish_left_alone_is_reported() -> None:
    found = pair("“Aquí no queda nadie,” Rosa Díaz said. The street was empty and the shops were closed.")
    assert [u.reason for u in found.unpaired] == [UnpairedReason.NO_TRANSLATION_PRINTED]


def test_pairs_stand_in_document_order() -> None:
    text = "\n\n".join(
        f"“Perdimos {spanish} casas,” he said: “We lost {english} houses.”"
        for spanish, english in (("dos", "two"), ("nueve", "nine"), ("cien", "a hundred"))
    )
    starts = [p.source.start for p in pair(text).pairs]
    assert len(starts) == 3
    assert starts == sorted(starts)


SPOKE_SPANISH = (
    "Rosa Díaz sells flowers on the square. {note}\n\n"
    "“I have not slept since Monday,” Díaz said. “Nadie nos avisó,” she added: “Nobody warned us.”\n\n"
    "“We are looking into it,” Mayor Ellen Strake said."
)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Díaz spoke in Spanish, her words later translated into English.", ["I have not slept since Monday,"]),
        ("She told the story through an interpreter.", ["I have not slept since Monday,"]),
        (
            "Interviews were conducted in Spanish and translated by this newspaper.",
            ["I have not slept since Monday,", "We are looking into it,"],
        ),
        ("She began in English, then switched to Spanish.", ["I have not slept since Monday,"]),
        ("Speaking in Spanish, Rosa Díaz asked the crowd to go home.", ["I have not slept since Monday,"]),
        ("Interviews with Díaz were conducted in Spanish.", ["I have not slept since Monday,"]),
        ("Mayor Ellen Strake speaks Spanish.", []),
        ("She teaches a class in Spanish on Fridays.", []),
        ("The sign on her stall is in Spanish.", []),
        ("Not everybody on the square speaks Spanish.", []),
        ("She is 41 and has lived here since 1998.", []),
    ],
)
def test_english_of_somebody_who_spoke_spanish_has_no_original(note: str, expected: list[str]) -> None:
    found = pair(SPOKE_SPANISH.format(note=note))
    assert [u.quotation.text for u in found.unpaired if u.reason is UnpairedReason.NO_ORIGINAL_PRINTED] == expected


def test_an_accepted_rendering_belongs_to_its_source_though_no_word_is_shared() -> None:
    text = "“No hay mal que por bien no venga,” Díaz said. “Every cloud has a silver lining.”"
    document = from_text(text)
    quotations = find_quotations(document)
    assert pair_quotations(document, quotations, ENCODER.similarities).pairs == ()
    found = pair_quotations(document, quotations, ENCODER.similarities, accepted=lambda es, en: "cloud" in en)
    assert len(found.pairs) == 1


def test_a_cell_left_in_spanish_is_a_pair_with_its_copy() -> None:
    rows = [
        ("Hierva el agua antes de beberla.", "Boil the water before drinking it."),
        ("Llame al número de emergencias.", "Llame al número de emergencias."),
    ]
    cells = "".join(f"<tr><td>{spanish}</td><td>{english}</td></tr>" for spanish, english in rows)
    document = from_html(
        f"<article><p>The notice is bilingual, or nearly so, the city says.</p><table>{cells}</table></article>"
    )
    found = pair_quotations(document, find_quotations(document), ENCODER.similarities).pairs
    assert [(one.source.text, one.translation.text) for one in found] == rows


def test_a_transcript_and_an_interpreter_give_two_renderings() -> None:
    text = (
        "“Se lo voy a cobrar caro,” the man says. The government’s transcript has “I will make him pay.” An interpreter read it "
        "to the jury as “I’m going to charge him a high price.”"
    )
    assert {one.translation.text for one in pair(text).pairs} == {
        "I will make him pay.",
        "I’m going to charge him a high price.",
    }


def test_what_somebody_else_says_in_english_renders_nothing() -> None:
    text = (
        "“El compromiso era pagar en marzo,” Mosquera said. “The deal was to pay in March.”\n\n"
        "Arboleda sees it differently and says so in English. “I don’t do ultimatums,” he said."
    )
    assert [one.translation.text for one in pair(text).pairs] == ["The deal was to pay in March."]


@pytest.mark.parametrize("gap", [" ", "\n\n"])
@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("“Aquí no se rinde nadie,” a student shouted.", "The dean said in a letter in English that classes “will resume.”"),
        ("“Ché, nos mintieron,” said Elsa Vidal.", "Minister Hugo Paz, in a note in English, called it “a slip.”"),
        ("“Nos dejaron tirados,” said Elsa Vidal.", "In English, the airline wrote to investors: “Profit is up.”"),
    ],
)  # fmt: skip
def test_what_another_says_in_english_is_their_own(gap: str, spanish: str, english: str) -> None:
    assert pair(spanish + gap + english).pairs == ()


def test_another_of_the_same_kind_is_another_speaker() -> None:
    assert pair("“Vámonos ya,” a boy said. “Shut up,” another boy said.").pairs == ()


@pytest.mark.parametrize(
    "english",
    [
        "Her statement in English said: “They left us without food.”",
        "In English, her son said: “They left us without food.”",
        "In English that is “they left us without food.”",
        "A neighbor put it in English: “They left us without food.”",
    ],
)
def test_somebody_may_render_in_english(english: str) -> None:
    assert len(pair(f"“Nos dejaron sin comida,” said Elsa Vidal. {english}").pairs) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Here they say “lueguito,” which is vaguer than “later.”",
        "The form replaces “domicilio” with “home address.”",
        "She prefers “barrio” to “neighborhood.”",
        "The word “vaina” does not mean “pod.”",
        "The term “sequía” is heard every summer. The agency prefers “rainfall deficit.”",
        "Her translation of “El pozo” will be printed in Leeds under the title “The Well.”",
    ],
)
def test_two_terms_are_not_a_term_and_its_rendering(text: str) -> None:
    assert pair(text).pairs == ()


@pytest.mark.parametrize(
    "text",
    [
        "Here they say “al rato,” or “a little later.”",
        "The word “guagua,” which in Chile means “baby,” is a bus in Cuba.",
        "The subtitles translate “berraco” to “tough” throughout.",
        "He dismissed the strike as “una payasada” — “a clown show” — and left.",
    ],
)
def test_a_term_and_its_rendering(text: str) -> None:
    assert len(pair(text).pairs) == 1


def test_two_words_in_two_paragraphs_are_nobodys_speech() -> None:
    text = "Free tacos (“while they last”) at the gate.\n\nThat would be «La última combi», by a director from Sonora."
    assert pair(text).pairs == ()


PAGES = [
    (
        "<p>A reader posted:</p><blockquote><p>@nona52</p><p>El agua nos llega a la rodilla, pero estamos bien</p><p>11:29 · 312 reposts</p>"
        "</blockquote><p>The water is up to our knees, but we are all right</p><p>The bridge is shut.</p>",
        "El agua nos llega a la rodilla, pero estamos bien",
        "The water is up to our knees, but we are all right",
        Relation.NEXT_BLOCK,
    ),
    (
        "<p>The last thing on the tape is her goodbye. <i>Ahorita vengo</i>, she says, <i>I’ll be right back</i>.</p>",
        "Ahorita vengo",
        "I’ll be right back",
        Relation.APPOSITION,
    ),
    (
        "<p>We knocked. “Pasen, la puerta está abierta” – come in, the door is open – she said, and laughed.</p>",
        "Pasen, la puerta está abierta",
        "come in, the door is open",
        Relation.APPOSITION,
    ),
    (
        "<p>“Vendimos la cosecha a 2.300 pesos la libra,”<sup>1</sup> she said.</p><p>The road is new.</p><ol class=notes>"
        "<li>“We sold the harvest at 2,300 pesos a pound.”</li></ol>",
        "Vendimos la cosecha a 2.300 pesos la libra,",
        "We sold the harvest at 2,300 pesos a pound.",
        Relation.FOOTNOTE,
    ),
    (
        "<p>“Nos subieron la luz al doble,” said Ibarra. On the council’s captions her words appeared as “They doubled our power bills.”</p>",
        "Nos subieron la luz al doble,",
        "They doubled our power bills.",
        Relation.TRANSLATES_AS,
    ),
    (
        "<p>A group posted this.</p><blockquote><p><b>Spanish:</b> Se cortó la luz en todo el barrio. Avisen a los bomberos.</p></blockquote>"
        "<p><b>English:</b> The power is out all over the neighborhood. Tell the fire brigade.</p>",
        "Se cortó la luz en todo el barrio. Avisen a los bomberos.",
        "The power is out all over the neighborhood. Tell the fire brigade.",
        Relation.LABELLED,
    ),
    (
        "<p>On the wall somebody has painted <em>Agua sí, viento también, engaños no</em>: water yes, wind too, tricks no. Nobody signed.</p>",
        "Agua sí, viento también, engaños no",
        "water yes, wind too, tricks no.",
        Relation.APPOSITION,
    ),
    (
        "<p>They belong to “Salvemos la Dehesa” (“Let’s Save the Pasture”), a group that did not exist in January.</p>",
        "Salvemos la Dehesa",
        "Let’s Save the Pasture",
        Relation.PARENTHESIS,
    ),
]


@pytest.mark.parametrize(("page", "source", "translation", "relation"), PAGES)
def test_pages(page: str, source: str, translation: str, relation: Relation) -> None:
    document = from_html(f"<html lang=en><body><article><h1>On the river</h1>{page}</article></body></html>")
    found = pair_quotations(document, find_quotations(document), ENCODER.similarities).pairs
    assert [(p.source.text, p.translation.text, p.relation) for p in found] == [(source, translation, relation)]


@pytest.mark.parametrize("between", ["<br>", "<br><em>", " <em>", " ("])
def test_the_two_languages_of_one_block_are_a_pair(between: str) -> None:
    close = {"(": ")", ">": "</em>" if "em" in between else ""}[between[-1]]
    page = f"<article><p>They told us.</p><blockquote>No nos van a callar.{between}They will not silence us.{close}</blockquote></article>"
    (only,) = pair(page, read=from_html).pairs
    assert (only.source.text, only.translation.text) == ("No nos van a callar.", "They will not silence us.")


@pytest.mark.parametrize("post", ["<blockquote><p>{}</p></blockquote><p>{}</p>", "<p>{}</p><p>{}</p>"])
def test_who_posted_stands_in_neither_side(post: str) -> None:
    sides = ("No nos van a callar hoy ni nunca.", "They will not silence us today or ever.")
    page = f"<article><p>They told us.</p>{post.format(*(f'@rosam: {side}' for side in sides))}</article>"
    (only,) = pair(page, read=from_html).pairs
    assert (only.source.text, only.translation.text) == sides


def test_a_pronoun_is_no_other_speaker() -> None:
    (found,) = pair(
        "Ojeda is careful. “Podría volver a pasar.” She says it slowly, twice. “It could happen again.”"
    ).pairs
    assert found.translation.text == "It could happen again."


def test_labelled_lines_that_were_broken_by_hand() -> None:
    text = """He copied two messages.

    Spanish: Me hace mucha falta mi mamá. Dígale que ya aprendí a
    tortear.
    English: I miss my mom so much. Tell her I've learned to make
    tortillas.

    Spanish: ¿Cuándo venís, papa? Ya se me cayeron dos dientes.
    English: ¿Cuándo venís, papa? Ya se me cayeron dos dientes.
"""
    first, copied = pair(text).pairs
    assert first.source.text.split()[-1] == "tortear." and first.translation.text.split()[-1] == "tortillas."
    assert copied.source.text == copied.translation.text


def test_a_neighbour_may_prefer_another_rendering() -> None:
    text = (
        "“Aquí no sobra nadie,” he said. His office put that into English as “Nobody is one too many here”; a neighbour who once "
        "taught languages preferred “There is room for all of us here”."
    )
    assert len(pair(text).pairs) == 2


def test_a_dialogue_and_its_rendering_are_paired_turn_by_turn() -> None:
    turns = "—¿Usted lo mató?\n—Yo no maté a nadie.\n—¿Entonces quién fue?\n—Pregúntele al río.\n\n"
    for rendering in (
        "“Did you kill him?”\n“I killed no one.”\n“Then who was it?”\n“Ask the river.”",
        "—Did you kill him?\n—I killed no one.\n—Then who was it?\n—Ask the river.",
    ):
        assert [p.translation.text for p in pair(turns + rendering).pairs] == [
            "Did you kill him?", "I killed no one.", "Then who was it?", "Ask the river.",
        ]  # fmt: skip


def test_who_posted_is_a_speaker_and_no_turn_of_a_dialogue() -> None:
    page = (
        "<p>Duarte answered at midnight.</p><blockquote><p>A mí nadie me calla. Nos vemos en Cúcuta.</p>"
        "— Marcela Duarte (@marceduarte) May 3, 2026</blockquote><p>Translation: “Nobody shuts me up. See you in Cúcuta.”</p>"
    )
    document = from_html(f"<html lang=en><body><article>{page}</article></body></html>")
    (found,) = pair_quotations(document, find_quotations(document), ENCODER.similarities).pairs
    assert (found.source.text, found.source.speaker) == ("A mí nadie me calla. Nos vemos en Cúcuta.", "Marcela Duarte")


def test_one_shouted_word_left_in_spanish_is_reported() -> None:
    (alone,) = pair("A man by the gate shouted, “¡Vendidos!”").unpaired
    assert alone.reason is UnpairedReason.NO_TRANSLATION_PRINTED


def test_a_note_in_capitals_is_read_as_running_text() -> None:
    (found,) = pair("They left a note on the door. “NO FUE ACCIDENTE,” it said. It was no accident.").pairs
    assert found.translation.text.startswith("It was no accident")


def test_print_may_say_that_a_placard_is_spanish() -> None:
    (found,) = pair("The banner, in Spanish, reads: “Fuera JOH.” (Out with JOH.)").pairs
    assert found.source.text == "Fuera JOH."
