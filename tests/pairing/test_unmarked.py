"""English renderings without marks, under a label or said once more: (text, the pairs as (Spanish, English))."""

import pytest

from verifier.evidence import Encoder
from verifier.ingest import from_text
from verifier.pipeline import find_pairs
from verifier.quotes import find_quotations

ENCODER = Encoder()

CUT_BY_WHO_SAYS_IT = [
    (
        "“Siéntese, que el café ya casi está,” Ana Ruiz told me. Sit down, she said; the coffee is almost ready.",
        [("Siéntese, que el café ya casi está,", "Sit down the coffee is almost ready.")],
    ),
    (
        "“No vengas mañana, que no hay nadie,” she told him. Don't come tomorrow, she said: nobody will be here.",
        [("No vengas mañana, que no hay nadie,", "Don't come tomorrow nobody will be here.")],
    ),
    (
        "“El mate se toma amargo,” Paz said, “y el que quiera azúcar, que se vaya.” Mate, he said, is drunk bitter, and whoever wants "
        "sugar can leave.",
        [
            (
                "El mate se toma amargo, y el que quiera azúcar, que se vaya.",
                "Mate is drunk bitter, and whoever wants sugar can leave.",
            )
        ],
    ),
    ("“Aquí no se rinde nadie,” Ana Ruiz said. The mayor was away, she said; the council met on Monday.", []),
]  # fmt: skip

GLOSSED = [
    ("“Un mercado es gente que se saluda,” says Ofelia Tun. A market, she means, is people who greet each other.", [("Un mercado es gente que se saluda,", "A market is people who greet each other.")]),
    ("“El agua vale más que el oro,” said Máxima Chaupe. Water, in other words, is worth more than gold.", [("El agua vale más que el oro,", "Water is worth more than gold.")]),
    ("“No hay mal que dure cien años,” mi abuela decía — no evil, she said, lasts a hundred years.", [("No hay mal que dure cien años,", "no evil lasts a hundred years.")]),
    ("“La calle es de todos,” he said — roughly, the street belongs to everyone — and sat down.", [("La calle es de todos,", "the street belongs to everyone")]),
    ("“La calle es de todos” — that is to say, the street belongs to everyone.", [("La calle es de todos", "the street belongs to everyone")]),
    ("“No sé qué va a pasar, pero de aquí no me saca nadie,” says Ailín Quiroga. Nobody is getting her out of here, in other words.", [("No sé qué va a pasar, pero de aquí no me saca nadie,", "Nobody is getting her out of here")]),
    ("“No sé qué va a pasar, pero de aquí no me saca nadie,” says Ailín Quiroga. Her shop opens at noon, in other words.", []),
    # who says something further, or of another thing
    ("“Se nos quemó la cosecha,” said Abel Tum — the harvest, he added, was insured.", []),
    ("“Se nos quemó la cosecha,” said Abel Tum. The harvest, he means, is what he lives on until June.", []),
    ("“El agua vale más que el oro,” said Máxima Chaupe. The company, in other words, will have to wait.", []),
    ("“Nos han dado dos años,” Paco Vela says. Two years ago, he says, they moved in; the roof was new then.", []),
]  # fmt: skip

SAID_IN_ENGLISH = [
    ("Tum said he was “cansado de esperar,” or tired of waiting, and hung up.", ["tired of waiting"]),
    ("She could say “no quiero firmar,” or nothing at all, and leave.", []),
    (
        "“La gente se va porque aquí no queda nada que cosechar ni que vender,” said Luis Tum. People “are leaving because there is nothing left,” he said.",
        ["People “are leaving because there is nothing left"],
    ),
    ("They got “tierra arrasada” — scorched earth, in his words — and no vote.", ["scorched earth"]),
    ("“A mí quién me escucha,” said Rosa Mora. Who listens to me?", ["Who listens to me?"]),
    ("“A mí quién me escucha,” said Rosa Mora. Who had left the gate open?", []),
    (
        "“Veinte años le di a la fábrica,” Twenty years, he says; twenty years I gave the factory.",
        ["Twenty years twenty years I gave the factory."],
    ),
    ("“Veinte años le di a la fábrica,” Twenty trucks, he says, left at dawn; the gate is locked.", []),
    (
        "“No queda pan ni para los niños.” There is no bread left, says Elsa Toro, not even for the children.",
        ["There is no bread left not even for the children."],
    ),
    ("“No queda pan ni para los niños.” The oven, says Elsa Toro, not her brother, is broken.", []),
    ("“Aquí nadie duerme,” Vera says. Nobody sleeps here, he adds in English. “And nobody complains.”", ["Nobody sleeps here"]),
    ("“Se perdió la cosecha,” Iván Tum said. The harvest is lost, he repeated in English.", ["The harvest is lost"]),
    ("“Quédate quieta, negrita,” Ochoa tells the cow: hold still, girl.", ["hold still, girl."]),
    ("“Apúrense, pues,” Ochoa tells the boys: hurry up, then.", ["hurry up, then."]),
    ("“Cállense, muchachos,” Ochoa tells the boys: the bus leaves at noon.", []),
    ("“Y quién me va a creer,” said Rosa Mora. Who is going to believe me?", ["Who is going to believe me?"]),
    ("“Dónde están los camiones,” said Rosa Mora. Where did the money go?", []),
    ("“El que no trabaja, no cobra,” said Saúl Cruz. He who does not work does not get paid.", ["He who does not work does not get paid."]),
    ("“El que no trabaja, no cobra,” said Saúl Cruz. He has worked there for nine years.", []),
    ("Asked how, Vera said “Con calma.”", []),
    ("Pressed on who, Vera whispered “El patrón.”", []),
]  # fmt: skip

ONE_WORD = [
    ("Asked whether the new boss was better, she smiled. “Peor.” Worse.", [("Peor.", "Worse.")]),
    ("“Jamás,” he told the judge. Never.", [("Jamás,", "Never.")]),
    ("“Nada,” said the widow. Nothing.", [("Nada,", "Nothing.")]),
    ("“Gracias,” he said. Silence.", []),
    ("Asked how it felt to win, he said, “Bien.” Yesterday he left.", []),
]


LABELLED = [
    (
        "Graffiti on the wall: NO ESTAMOS TODAS. Translation: WE ARE NOT ALL HERE. Nobody has cleaned it.",
        [("NO ESTAMOS TODAS.", "WE ARE NOT ALL HERE.")],
    ),
    ("A note on the door: Volvemos el lunes. English: We are back on Monday.", [("Volvemos el lunes.", "We are back on Monday.")]),
    ("Her book: The Long River. English translation: Rosa Paz. It came out in May.", []),
    (
        "“Vecinos, no salgan de casa.” _Translation: Neighbours, do not leave home._",
        [("Vecinos, no salgan de casa.", "Neighbours, do not leave home.")],
    ),
    (
        "The placard said “Queremos agua limpia – We want clean water” in red.",
        [("Queremos agua limpia", "We want clean water")],
    ),
    ("A banner over the gate reads “Ni un peso — Not a cent.”", [("Ni un peso", "Not a cent.")]),
    ("“Se vende — For sale,” says the sign on every door.", [("Se vende", "For sale,")]),
    ("‘Fuera buitres—Vultures out’ read the banner.", [("Fuera buitres", "Vultures out")]),
    ("Somebody had chalked “Prohibido rendirse — No giving up” on the step.", [("Prohibido rendirse", "No giving up")]),
    ("“Ya está — we are done here,” said the foreman.", []),
    ("The banner read “Madres de Plaza — Boston Chapter.”", []),
    ("The book “Cantos — Poems of the South” came out in May.", []),
    ("“Yo digo la verdad — and I will keep telling it to anyone,” said Luis Paz.", []),
]  # fmt: skip

AGAIN = [
    (
        "“No tenemos miedo,” said Ana Ruiz. “We are not afraid,” she said again in English.",
        [("No tenemos miedo,", "We are not afraid,")],
    ),
    (
        "“El agua no es negocio,” said Luis Paz. “Water is not a business,” he repeated in English.",
        [("El agua no es negocio,", "Water is not a business,")],
    ),
    (
        "“La tierra es nuestra,” said Luis Paz. “The land is ours,” he said, switching to English.",
        [("La tierra es nuestra,", "The land is ours,")],
    ),
    ("“Queremos justicia,” said Ana Ruiz. “We want our children back,” she said, switching to English.", []),
    ("“Nos vemos en octubre,” said Luis Paz. “We need a new stadium,” he added in English.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*CUT_BY_WHO_SAYS_IT, *GLOSSED, *ONE_WORD, *LABELLED, *AGAIN])
def test_the_pairs_of_a_paragraph(text: str, expected: list[tuple[str, str]]) -> None:
    document = from_text(text)
    found = find_pairs(document, find_quotations(document), ENCODER).pairs
    assert [(pair.source.text, pair.translation.text) for pair in found] == expected


@pytest.mark.parametrize(
    ("after", "sure"),
    [
        ("is how he puts it.", True),
        ("in other words.", True),
        ("was the gist.", True),
        ("and the boats are for sale.", False),
    ],
)
def test_a_gloss_ends_a_rendering(after: str, sure: bool) -> None:
    document = from_text(
        f"“Ya no hay peces en el lago,” said Jacinto Mamani. There are no more fish in the lake, {after}"
    )
    (pair,) = find_pairs(document, find_quotations(document), ENCODER).pairs
    assert (pair.translation.text, pair.confidence >= 0.5) == ("There are no more fish in the lake", sure)


@pytest.mark.parametrize(("text", "expected"), SAID_IN_ENGLISH)
def test_what_tells_an_unmarked_rendering(text: str, expected: list[str]) -> None:
    document = from_text(text)
    pairs = find_pairs(document, find_quotations(document), ENCODER).pairs
    assert [pair.translation.text for pair in pairs] == expected


@pytest.mark.parametrize(
    ("english", "spanish", "paired"),
    [
        ("Whoever sows the wind reaps the storm", "El que siembra vientos cosecha tempestades", True),
        ("My land is not for sale", "Mi tierra no se vende", True),
        ("My land is not for sale", "El gobierno no vino", False),
        ("They came at night", "Nos quemaron la casa", False),
    ],
)
def test_english_before_the_spanish_each_with_who_says_it(english: str, spanish: str, paired: bool) -> None:
    document = from_text(f"“{english},” said Pura Lago. “{spanish},” she said.")
    pairs = find_pairs(document, find_quotations(document), ENCODER).pairs
    assert any(pair.confidence >= 0.5 for pair in pairs) is paired
