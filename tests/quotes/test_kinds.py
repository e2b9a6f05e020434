"""Kinds: titles and names are no speech; signs, banners and the words of a person are."""

import pytest

from verifier.ingest import from_text
from verifier.model import QuotationKind
from verifier.quotes import find_quotations

REST = "\n\nThe people of the town had asked the council for an answer, and they had waited for it since the spring."
TABLE = {
    QuotationKind.TITLE: (
        "He once recorded a vallenato, “Río crecido,” about the flood.",
        "She wrote a vallenato about her, “Río crecido”.",
        "The couple danced a marinera, “Arena y caña”, until midnight.",
        "On the seat lay a paperback, “El pozo y la sombra.”",
        "In the kitchen the radio played “Temporal,” and nobody spoke.",
        "By the truck the speakers were blaring “La Golondrina del Sur”.",
        "They come to listen to “Alma llanera” (a waltz that everybody knows).",
        "Her second novel, “Los años de sal”, came out in May.",
        "They called the operation “Tormenta”.",
        "A huayno by his father, “Ojos de piedra”, closed the night.",
        "“Piedra y camino,” a zamba by Yupanqui, was next.",
        "His podcast “Radio Ambulante” has many listeners.",
        "Her plays, “Los árboles quietos” and “La sal,” are still read.",
        "He played in soaps such as “La dueña del río.”",
        "The record opens with “Nadie nos espera.”",
        "The poet Ana Gil, writing in “Correo del Sur,” praised it.",
        "She said so in an interview with “La Voz.”",
        "She painted a mural, “Río crecido,” on the wall of the school.",
        "He is better known as “Bluetooth”.",
        "A poster for “LAS AGUAS SUCIAS” hung at the theatre.",
        "The bus stopped at “EL GRAN CAFÉ” and left.",
        # songs that everybody knows, and names in small letters
        "The crowd sang “Bésame mucho” and went home.",
        "The band struck up “Cielito lindo.”",
        "They sell fruit at the “Mercado de la Luz.”",
        "They ate at “La casa de Toño.” It was late.",
        "The city has a hotline, “Línea mujer,” that is open all night.",
        "Their shop, “La esquina del barrio,” was full.",
        "“El Resorte,” the bar on the corner, closes at four.",
        # an author's, who is named for nothing else, or whose work is read
        "Somebody had hung up a copy of García Márquez's “El coronel no tiene quien le escriba,” and they ate.",
        "They read Rulfo’s “¿No oyes ladrar los perros?” aloud at school.",
        "Borges's “El jardín de senderos que se bifurcan” is read at school.",
    ),
    QuotationKind.DIRECT: (
        "A bedsheet hung from the balcony, and on that banner: “YA NO ESPERAMOS”.",
        "On the wall, a sign: “CERRADO POR DUELO.”",
        "“Yo soy de Camagüey,” said Rosa Díaz.",
        "“Ya basta,” were the last words of Rosa Díaz.",
        "“Yo soy de Camagüey”, Rosa Díaz said with a shrug.",
        "A banner said “Agua para todos” in red paint.",
        "A hand-painted board says “No se fía”.",
        "A mural on the north bank reads “Ningún muro tapa el sol” (“No wall hides the sun”).",
        "Over the door a sign reads “Prohibido llorar.”",
        "One placard read: “Ni una más.”",
        "Rosa Díaz told the newspaper, “Nadie vino a vernos.”",
        "She told the magazine: “No me arrepiento.”",
        "“¡Que Se Vayan Todos!” they shouted.",
        "He said in a song contest, “Perdí por un punto.”",
        "“Viva México,” Rosa Díaz said.",
        "They were ordered out of the water. “¡Wepa!” yelled one.",
        "The stadium roared. “Visca el Barça,” a boy yelled.",
        "She came out of the shop, “No hay pan,” she said.",
        "The crowd sang “Queremos agua” and went home.",
        "The answer came in white letters: “Las queremos en casa.” Nobody spoke.",
        "The wall says “Viva el paro.” Nobody spoke.",
        "“Comed,” said the nun.",
        "“No hay pan,” the shop window says.",
        "“No hay pan,” the woman at the bar said.",
        "“No hay pan.” The shop was closed.",
        "Rosa Díaz came in. Then Díaz's “El alcalde no tiene quien le crea,” was on all radios.",
        "They laughed at Rosa Díaz's “Nadie nos avisó de nada esta vez,” and went home.",
        "They laughed at Rosa Díaz's “¿Quién va a pagar esto?” and went home.",
        "They laughed at “Vamos a crear mil empleos.”",
    ),
    QuotationKind.FRAGMENT: (
        "Her songs were “tristes y largas” and she knew it.",
        "They called the book “una basura” and left.",
        "The bishops had asked for a “diálogo abierto” and got none.",
        "The miners, he said, “trabajamos a ciegas” down there.",
        "The miners go down every night and “trabajamos a ciegas” is how they put it.",
        "What the town wanted was a “diálogo abierto” with the mine.",
    ),
    QuotationKind.MIXED: (
        "They had painted “Viva el paro.” on a bedsheet.",
        "A woman held a placard with “Ni olvido ni perdón” on it.",
        "The placard said in red letters “Ni olvido ni perdón” and nothing else.",
        "The chain of marches began with the slogan “Agua para todos” in March.",
        "They carried the slogan “Agua para todos” through the town.",
        "Her motto is “Ni un paso atrás” and she means it.",
        "Rosa Díaz called it “una gran vergüenza nacional” and left.",
    ),
    QuotationKind.SCARE: (
        # a few words that somebody is called by, a motto, a word that English has too
        "Everyone calls him “el Profe.”",
        "The youngest, whom everybody calls “Chispa”, has a bar.",
        "She runs a restaurant whose motto is “Del comal a su mesa” and it is full.",
        "“Del campo a tu mesa,” the company's slogan, is on each truck.",
        "The motto of the old bakery is “Pan para todos” and it is true.",
        "Nobody there says “mañana” and means it.",
        "On the wall hangs a poster for “El último pescador”.",
        "The “experts” never came.",
        "The tattoos show the words “mom” and “dad”.",
        "He used the word “basta” twice.",
        "It was a “fiesta” of sorts.",
        # what a thing says, however short
        "The jersey had one word on the back: “Lota.”",
        # a word that is explained
        "“Vacuna” is Colombian slang for extortion money.",
        "“Pisto” was the local word for money.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("told", ["replied with a single word", "contestó con una palabra"])
def test_an_answer_may_be_as_short_as_print_says(told: str) -> None:
    found = find_quotations(from_text(f"Asked for a date, Elena Roldán {told}: “Ninguna.”{REST}"))[0]
    assert (found.kind, found.speaker) == (QuotationKind.DIRECT, "Elena Roldán")


@pytest.mark.parametrize(("text", "kind"), [(text, kind) for kind, texts in TABLE.items() for text in texts])
def test_kind(text: str, kind: QuotationKind) -> None:
    assert find_quotations(from_text(text + REST))[0].kind is kind


def test_titles_in_a_list() -> None:
    text = (
        "They had three songs, “Arena y caña,” “Nadie nos espera” and “The Last Train,” and one joke, “Ya no hay pan.”"
    )
    kinds = [quotation.kind for quotation in find_quotations(from_text(text + REST))]
    assert kinds[:3] == [QuotationKind.TITLE] * 3
    assert kinds[3] is not QuotationKind.TITLE


def test_what_somebody_tells_a_paper_does_not_begin_with_its_name() -> None:
    text = "In an interview with “La Voz,” Gil said, “No le debo nada a nadie.”"
    assert [q.text for q in find_quotations(from_text(text + REST))] == ["La Voz,", "No le debo nada a nadie."]


def test_a_title_of_a_word_or_two_tells_little_of_its_language() -> None:
    title = find_quotations(from_text("The band, “Maná,” played three encores on Sunday night."))[0]
    assert (title.kind, title.confidence < 0.8) == (QuotationKind.TITLE, True)
    longer = find_quotations(from_text("She sang “Gracias a la vida” on Sunday night in the square."))[0]
    assert (longer.kind, longer.confidence > 0.8) == (QuotationKind.TITLE, True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On the phone call, “ya está listo” comes up twice, the agent said.", QuotationKind.FRAGMENT),
        ("Everyone who works there calls her “la jefa grande” now.", QuotationKind.SCARE),
    ],
)
def test_a_call_is_no_name(text: str, kind: QuotationKind) -> None:
    assert find_quotations(from_text(text + REST))[0].kind is kind


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She told “Sunday Night Sevilla” that she was leaving.", ["title"]),
        ("He said on “Tarde Abierta” that the bridge was safe.", ["title"]),
        ("The coach told “48 Hours” last week that he was tired.", ["title"]),
        ("Lucía Paz told “Mesa Redonda,” “Ya no aguanto más.”", ["title", "mixed"]),
        ("Gómez dijo en “Café Con Leche” que no firmaría.", ["title"]),
        ("She told “Ya Basta” to the minister, twice.", ["direct"]),
        ("He told “una mentira tras otra” that night.", ["mixed"]),
        ("The nurse told them: “Vengan Mañana Temprano.”", ["direct"]),
    ],
)
def test_a_programme_that_is_told_something_says_nothing(sentence: str, expected: list[str]) -> None:
    intro = "Lucía Paz had not spoken since the fire.\n\n"
    assert [q.kind.value for q in find_quotations(from_text(intro + sentence))] == expected
