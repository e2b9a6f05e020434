"""Speech in two languages, fragments and renderings without marks: (text, the pairs as (Spanish, English))."""

import pytest

from verifier.checks.closeness import word_by_word
from verifier.checks.sides import Sides
from verifier.evidence import Encoder
from verifier.ingest import from_markdown, from_text
from verifier.pairing import Pairing, pair_quotations
from verifier.quotes import find_quotations

ENCODER = Encoder()


def pair(text: str) -> Pairing:
    document = from_text(text)
    return pair_quotations(
        document,
        find_quotations(document),
        ENCODER.similarities,
        word_by_word=lambda source, translation: word_by_word(Sides(source, translation)),
    )


def bare(text: str) -> str:
    return text.strip(" ,.!?;:")


GOES_ON = [
    # a headline in other marks is no part of a rendering
    ("The note said “Favor de pasar a recoger sus cosas,” that is, “please come by and collect your things.”\n\nRelated: 'Thrown overboard': what crews say", [("Favor de pasar a recoger sus cosas", "please come by and collect your things")]),
    # one utterance that goes on in the other language
    ("“I thought it was a prank,” she said, “pero el jefe hablaba en serio.”", []),
    ("“Hay que pagarlo todo,” she said, “or else leave the house.”", []),
    ("“I was sixteen,” Ana Ruiz said, “y nadie me creyó.” And nobody believed me.", [("y nadie me creyó", "And nobody believed me")]),
    ("“I thought it was a prank,” she said, “pero el jefe hablaba en serio” — but the boss was serious.", [("pero el jefe hablaba en serio", "but the boss was serious")]),
    # what renders a clause opens as that does
    ("“Y nadie me creyó,” she said, “and nobody believed me.”", [("Y nadie me creyó", "and nobody believed me")]),
    ("“No tenemos miedo,” she said, “we are not afraid.”", [("No tenemos miedo", "we are not afraid")]),
    # said next, in Spanish, is another thing
    ("“Yo les leo las cartas,” he said, and then, in English, “I'm like their secretary.”", []),
    ("“Gracias a todos,” he said, and then, in English, “Thank you all.”", [("Gracias a todos", "Thank you all")]),
    ("Reached at home, Gil said “no comment,” and then, in Spanish, “Ya váyanse de mi casa.” Get out of my house now.", [("Ya váyanse de mi casa", "Get out of my house now")]),
    ("“We are not afraid,” she said, and in Spanish: “No tenemos miedo.”", [("No tenemos miedo", "We are not afraid")]),
    # unless both languages are announced
    ("Gil answered in both languages. “He should come, it costs nothing,” he said in English. “Que venga, que no cuesta nada,” he added.", [("Que venga, que no cuesta nada", "He should come, it costs nothing")]),
    ("Gil answered in English. “My brother is a baker,” he said. “Que venga, que no cuesta nada,” he added.", []),
]  # fmt: skip

FRAGMENTS = [
    # two of a list, then as many that render them, each its own
    ("The ledger has the words “arnés” and “mañana” (“harness” and “tomorrow”) in his hand.", [("arnés", "harness"), ("mañana", "tomorrow")]),
    ("The menu lists “caldo de piedra” and “sopa de lima” (“stone broth” and “lime soup”), both good.", [("caldo de piedra", "stone broth"), ("sopa de lima", "lime soup")]),
    ("The ledger has the words “arnés” and “mañana” (“tomorrow”) in his hand.", [("mañana", "tomorrow")]),
    (
        "“El agua se acabó en marzo,” Ana Ruiz told Radio Andina, adding: “Nadie nos avisó.” The water “ran out in March” and “nobody warned us,” she said.",
        [("El agua se acabó en marzo", "ran out in March"), ("Nadie nos avisó", "nobody warned us")],
    ),
    (
        "“La sierra es mucho más que una foto,” Ana Ruiz told us. The mountains are “much more than a picture,” she said.",
        [("La sierra es mucho más que una foto", "much more than a picture")],
    ),
    ("“La sierra es mucho más que una foto,” Ana Ruiz told us. The budget is “much smaller than last year,” she said.", []),
    ("“No hay luz en el barrio,” said Ana Ruiz. Luis Paz called the lights in the barrio “a short outage.”", []),
]  # fmt: skip

IN_PART = [
    # what is said in English after the rendering of a part says nothing of that
    ("“Vosotros no sabéis lo que es dormir con la maleta hecha,” Asier Goñi told them, insisting they “have no idea what it is to sleep with a packed suitcase.” Then he said in English: “Ask anybody here.”", [("Vosotros no sabéis lo que es dormir con la maleta hecha", "have no idea what it is to sleep with a packed suitcase")]),
    ("“El patrón nos debe tres quincenas,” Nahum Choc told the inspectors, saying that the owner “owes us three fortnights.” Switching to English, he told a Canadian crew: “Please help us.”", [("El patrón nos debe tres quincenas", "owes us three fortnights")]),
    ("“Mi abuela cosía de noche con una vela,” Yolanda Cruz told the panel, adding that her grandmother worked “by candlelight, at night.” She went on in English: “We had nothing.”", [("Mi abuela cosía de noche con una vela", "by candlelight, at night")]),
    ("“Mi hija no es ninguna ladrona, es una muchacha que estudia de noche,” Yolanda Cruz told the panel, describing her as “a girl who studies at night.” Then, in English, she said: “She is a good student, sir.”", [("Mi hija no es ninguna ladrona, es una muchacha que estudia de noche", "a girl who studies at night")]),
    # an attribution of its own still does
    ("“La zafra no da ni para el bus,” Yolanda Cruz told the panel. “Nobody takes the bus!” she said in English.", []),
    ("“La zafra no da ni para el bus,” said Yolanda Cruz, who calls the owner “a leech.” She added in English: “We work very hard.”", []),
]  # fmt: skip
SWITCHES = [
    (
        "‘A mí no me engañó nadie,’ Riera says. ‘Nobody tricked me into it. Yo sabía lo que era esto.’ I knew what this was.",
        [("A mí no me engañó nadie", "Nobody tricked me into it"), ("Yo sabía lo que era esto", "I knew what this was")],
    ),
    ("“Mire,” Riera said at last. “Look. Ahí está todavía el camión.” “The truck is still there.”", [("Mire", "Look"), ("Ahí está todavía el camión", "The truck is still there")]),
    # nothing of it is rendered: it stays one quotation
    ("“Mi papá lloraba todas las noches. I never saw my sister again,” Rosa Díaz said.", []),
    ("“No idea,” Reed said. “Not a clue.”", []),
]  # fmt: skip

BETWEEN_THE_SAME_MARKS = [
    ("“We sold the herd to pay the doctor [Vendimos el ganado para pagar al doctor],” said Ana Ruiz.", [("Vendimos el ganado para pagar al doctor", "We sold the herd to pay the doctor")]),
    ("“Vendimos el ganado (we sold the herd) y no alcanzó,” said Ana Ruiz.", [("Vendimos el ganado", "we sold the herd")]),
    ("“It rained. We lost the maize (se perdió el maíz) and left,” she said.", [("se perdió el maíz", "We lost the maize")]),
    ("“My uncles always told my poor father that the land was theirs (la tierra era de ellos),” he said.", [("la tierra era de ellos", "the land was theirs")]),
    ("“We arrived [con los bolsillos vacíos] and went home with nothing,” he said.", []),
    ("“We left before the rain [la tormenta] and the mud,” he said.", []),
    ("“We voted for the left (Morena and the Verde, as always), and for what,” he said.", []),
    # print says that both languages follow
    ("The guide asked us in both languages to be quiet: “Quiet, please. Silencio, por favor, señores.”", [("Silencio, por favor, señores", "Quiet, please")]),
    ("A loudspeaker repeats: “The park closes at six. El parque cierra a las seis.”", [("El parque cierra a las seis", "The park closes at six")]),
    ("The guide told us: “The park closes at six. Nadie se queda adentro.”", []),
]  # fmt: skip

NESTED = [
    ("“They’d stop me and ask, ‘¿Y ahora quién nos paga?’” Riera said. “And who pays us now? I had no answer.”", [("¿Y ahora quién nos paga", "And who pays us now")]),
    ("“They’d stop me and ask, ‘¿Y ahora quién nos paga?’” Riera said. “The office closed at noon. I had no answer.”", []),
]  # fmt: skip

UNMARKED = [
    # a rendering goes on after who said it
    ("“Mientras haya leña habrá pan,” said Ana Ruiz. As long as there is wood, she said, there will be bread.", "As long as there is wood there will be bread"),
    ("“Mientras haya leña habrá pan,” said Ana Ruiz. As long as there is wood, Ruiz says, there will be bread.", "As long as there is wood there will be bread"),
    ("“Mientras haya leña habrá pan, y el que no crea que venga,” said Ana Ruiz. While there's wood there will be bread, she says, and whoever doubts it “can come.”", "While there's wood there will be bread and whoever doubts it “can come.”"),
    ("“Mientras haya leña habrá pan,” said Ana Ruiz. As long as there is wood there will be bread, says the baker, the last of the valley.", "As long as there is wood there will be bread"),
    ("“Si no sube el río nos quedamos,” said Ana Ruiz. If the river does not rise we are staying, she said, and went back to her oven.", "If the river does not rise we are staying"),
    ("“Hasta el jueves,” she told the guard nearest her. See you Thursday.", "See you Thursday"),
    ("“Hasta el jueves,” she told the guard nearest her. The gate closed.", None),
    ("“Hasta el jueves,” she told the guard nearest her. See the map below.", None),
    ("“Déjenme en paz,” he said in Spanish. Leave me alone.", "Leave me alone"),
    ("“Déjenme en paz,” he said in Spanish. Leave it to the courts to decide.", None),
    ("“Ya cállate,” Beto Luna told it. Shut up already.", "Shut up already"),
    ("“Ya cállate,” Beto Luna told it. Stop three is the market.", None),
    ("We were lied to, Beto Luna said: “Nos mintieron.”", "We were lied to"),
    ("After the storm, Beto Luna said: “Nos mintieron.”", None),
    ("We were flooded in March, Beto Luna said: “Nos mintieron.”", None),
    ("“Con ollas no se para a la mara,” he told me, by which he meant that pots and pans are no match for the gang.", "pots and pans are no match for the gang"),
    ("“Con ollas no se para a la mara,” he told me, by which he meant the budget.", None),
    ("“Nos quitaron la tierra,” Mamani said, which means that they took our land.", "they took our land"),
    ("“Me quitaron la licencia,” Mamani said, which means he can no longer drive the van to the market.", None),
    ("“Cuídese, señorita, que aquí el que no corre, vuela,” Mamani said. Take care, miss: here, whoever doesn’t run, flies.", "Take care, miss: here, whoever doesn’t run, flies"),
    ("“No hay agua,” Mamani said. There is no water: the pump broke in May.", "There is no water"),
    ("“La sal no se cosecha, se convence,” he told me, and I understood him: you don't harvest salt, you talk it round.", "you don't harvest salt, you talk it round"),
    ("“Ándele,” he said. “A ver si la convence.” Go on. Let's see if you can talk it round.", "Go on. Let's see if you can talk it round"),
    # an aside that is said to somebody, after a delay
    ("“Que no me quiten esto,” she says at the gate — don't let them take this from me — and goes in to her class.", "don't let them take this from me"),
    ("“Que no me quiten esto,” she says at the gate — let me explain — and goes in to her class.", None),
    ("“Que no me quiten esto,” she says at the gate — keep left for the car park — and goes in to her class.", None),
]  # fmt: skip

ATTRIBUTED = [
    ("“Esto se fregó hace rato,” a former consul who asked not to be named said. “This got ruined a long time ago.”", [("Esto se fregó hace rato", "This got ruined a long time ago")]),
    ("“Se mantiene la alerta,” the mayor told them. “The alert stays in force”, as the agency’s English bulletin put it.", [("Se mantiene la alerta", "The alert stays in force")]),
    ("“Se mantiene la alerta,” the mayor told them. “The bakery opens at six,” as the baker Ana Gil put it.", []),
]  # fmt: skip


HALVES = [
    # the neighbour renders one end of a quotation that is split by its attribution, or both
    ("“We won't sell,” she said. “But he loves the place.” (“Pero él quiere este lugar.”)", [("Pero él quiere este lugar", "But he loves the place")]),
    ("“The well is dry,” Ana Ruiz said. “We walk two miles for water.” In Spanish: “Caminamos dos millas por agua.”", [("Caminamos dos millas por agua", "We walk two miles for water")]),
    ("“No me hables de dinero,” she said. “Me duele la espalda.” (“My back hurts.”)", [("Me duele la espalda", "My back hurts")]),
    ("“We have family here,” she said. “But he loves the boat.” (“Tenemos familia aquí. Pero él quiere a la lancha.”)", [("Tenemos familia aquí. Pero él quiere a la lancha", "We have family here, But he loves the boat")]),
    ("“No, señor,” she said. “No vamos a vender la casa.” (“No, sir. We are not going to sell the house.”)", [("No, señor, No vamos a vender la casa", "No, sir. We are not going to sell the house")]),
    # not where another neighbour renders the whole
    ("“Acá nadie se vende,” said Inés Soto, “nadie.” “Nobody sells out here, nobody,” she repeated. Later, walking home, she said it again: “Nadie se vende.” “Nobody sells out.”", [("Acá nadie se vende, nadie", "Nobody sells out here, nobody")]),
]  # fmt: skip

CUT_SHORT = [
    # what may be a part of a longer rendering is doubtful; the whole, before or around whoever is said to speak, is not
    ("“Yo entendí todo,” she said, “y no era eso lo que él decía.” She understood everything, she told me, and that wasn't what he was saying.", [False]),
    ("“Nos quitaron la tierra y nos dejaron el polvo,” said Paz. They took the land and left the dust, he said, and whoever denies it was not there.", [True]),
    ("“Nos quitaron la tierra y nos dejaron el polvo,” said Paz. They took our land and left us the dust, as he likes to put it to whoever asks.", [True]),
    ("“Nos quitaron la tierra y nos dejaron el polvo,” said Paz. They took our land and left us the dust.", [False]),
    ("“Nos quitaron la tierra y nos dejaron el polvo.” They took our land and left us the dust, says the foreman, Ángel Paz, whom they call boss.", [False]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "doubtful"), CUT_SHORT)
def test_what_may_go_on_is_doubtful(text: str, doubtful: list[bool]) -> None:
    assert [one.confidence < 0.5 for one in pair(text).pairs] == doubtful


def test_the_end_of_a_quotation_that_is_not_rendered_is_left_alone() -> None:
    found = pair("“No me hables de dinero,” she said. “Me duele la espalda.” (“My back hurts.”)").unpaired
    assert [bare(one.quotation.text) for one in found] == ["No me hables de dinero"]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [*GOES_ON, *IN_PART, *FRAGMENTS, *SWITCHES, *BETWEEN_THE_SAME_MARKS, *NESTED, *ATTRIBUTED, *HALVES],
)
def test_pairs(text: str, pairs: list[tuple[str, str]]) -> None:
    found = pair(text).pairs
    assert [(bare(one.source.text), bare(one.translation.text)) for one in found] == pairs


@pytest.mark.parametrize(("text", "english"), UNMARKED)
def test_renderings_without_marks(text: str, english: str | None) -> None:
    assert [bare(one.translation.text) for one in pair(text).pairs] == ([english] if english else [])


def test_speech_in_two_languages_of_which_nothing_is_rendered_is_one_quotation() -> None:
    found = pair("“Mi papá lloraba todas las noches. I never saw my sister again,” Rosa Díaz said.")
    assert len(found.unpaired) <= 1


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("The row began with a mural called “Los Novios”. It came after a reading from “Doce cuentos del río”.", []),
        ("Quispe aseguró que la obra «va a dejar a medio barrio sin agua», algo que el municipio niega.", ["va a dejar a medio barrio sin agua"]),
    ],
)  # fmt: skip
def test_titles_are_not_untranslated(text: str, listed: list[str]) -> None:
    assert [bare(one.quotation.text) for one in pair(text).unpaired] == listed


TURNS = """**Host:** What do you carry?

**{name}:** Una varilla, agua y la foto de mi hija.

**Voiceover:** A rod, water and the picture of my daughter.

**Host:** What is it for?

**{name}:** Se entierra, se saca y se huele.

**Voiceover:** You push it in, pull it out and smell it.

{end}
"""


@pytest.mark.parametrize(
    ("name", "end", "speaker"),
    [
        ("Susana Meraz", "", "Susana Meraz"),
        ("Meraz", "That was Susana Meraz.", "Susana Meraz"),
        ("MERAZ", "That was Susana Meraz.", "Susana Meraz"),
        ("Guest", "That was Susana Meraz.", None),
        ("LOW TIDE", "Low Tide is a magazine.", None),
    ],
)
def test_who_opens_a_turn_speaks(name: str, end: str, speaker: str | None) -> None:
    document = from_markdown(TURNS.format(name=name, end=end))
    found = pair_quotations(document, find_quotations(document), ENCODER.similarities).pairs
    assert found
    assert {one.source.speaker for one in found} == {speaker}


STATEMENT = """Esta mañana amanecimos con miedo. En tres parroquias nos faltaron feligreses que ayer rezaban con nosotros. Las puertas de nuestras iglesias seguirán abiertas de día y de noche.

{one}

This morning we woke up in fear. Parishioners who were praying with us yesterday were missing from three parishes. The doors of our churches will remain open day and night.

{other}
"""


@pytest.mark.parametrize(
    ("one", "other", "speaker"),
    [
        ("+ Ignacio Belmonte\nObispo de San Telmo", "+ Ignacio Belmonte\nBishop of San Telmo", "Ignacio Belmonte"),
        ("Contacto: Ignacio Belmonte", "Contact: Ignacio Belmonte", None),
        ("Ignacio Belmonte", "Teresa Wynn", None),
    ],
)
def test_whose_name_stands_under_both_texts_speaks(one: str, other: str, speaker: str | None) -> None:
    found = pair(STATEMENT.format(one=one, other=other)).pairs
    assert len(found) >= 3
    assert {one.source.speaker for one in found if "\n" not in one.source.text} == {speaker}


def test_a_proverb_is_no_speaker_besides_whoever_says_it() -> None:
    text = "Eulogia Mamani, 70, keeps goats.\n\n“El que se va pierde su silla,” goes the saying, and she says it with a grimace: “whoever leaves loses the chair.”"
    assert [(one.source.text, one.translation.text) for one in pair(text).pairs] == [
        ("El que se va pierde su silla,", "whoever leaves loses the chair.")
    ]
