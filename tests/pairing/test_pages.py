"""How pages set out words and their rendering: notes, transcripts, tables, headings, numbered and second renderings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from verifier.evidence import Encoder
from verifier.ingest import from_html, from_markdown, from_text
from verifier.model import Document, QuotePair
from verifier.pipeline import find_pairs
from verifier.quotes import find_quotations

ENCODER = Encoder()
Pairs = list[tuple[str, str]]


def pairs_of(text: str, read: Callable[[str], Document] = from_text) -> list[QuotePair]:
    document = read(text)
    return list(find_pairs(document, find_quotations(document), ENCODER).pairs)


def bare(pairs: list[QuotePair]) -> Pairs:
    return [(one.source.text.rstrip(",."), one.translation.text.rstrip(",.")) for one in pairs]


NOTES = """Ana Paz has died in Leeds. "She left the stove on and the door open," her son said.[1]

"They kept me nine days," she wrote in 1974.[2]

NOTES
{lead}1. "Dejó la estufa prendida y la puerta abierta."
2. "Me tuvieron nueve días."

{print}"""


@pytest.mark.parametrize("lead", ["", "The words above were spoken in Spanish. The originals are:\n"])
@pytest.mark.parametrize("small_print", ["", "To place an announcement, call between 9 and 5."])
def test_notes_under_a_heading_whatever_follows(lead: str, small_print: str) -> None:
    assert bare(pairs_of(NOTES.format(lead=lead, print=small_print))) == [
        ("Dejó la estufa prendida y la puerta abierta", "She left the stove on and the door open"),
        ("Me tuvieron nueve días", "They kept me nine days"),
    ]


def test_a_list_that_nothing_calls_is_no_notes() -> None:
    text = NOTES.format(lead="", print="See you soon.").replace("[1]", "").replace("[2]", "")
    assert not any(one.relation.value == "footnote" for one in pairs_of(text))


TRANSCRIPTS: list[tuple[str, Pairs]] = [
    (
        "HOST: She sells ice on the pier.\n\nROSA (in Spanish): El hielo no espera a nadie.\n\nVOICE-OVER: Ice waits for no one.\n\n"
        "HOST: And her son?\n\nROSA: Mi hijo se fue con el primer barco.\n\nVOICE-OVER: My son left on the first boat.\n\n"
        "HOST: Does he call?\n\nROSA: Que llame cuando quiera, pues, que acá hay teléfono.\n\n"
        "VOICE-OVER: He knows perfectly well where to find me.\n\nHOST: The pier closes at six.",
        [
            ("El hielo no espera a nadie", "Ice waits for no one"),
            ("Mi hijo se fue con el primer barco", "My son left on the first boat"),
            ("Que llame cuando quiera, pues, que acá hay teléfono", "He knows perfectly well where to find me"),
        ],
    ),
    # who asks next does not render what was said
    (
        "HOST: She sells ice on the pier.\n\nROSA: El hielo no espera a nadie.\n\nHOST: And her son?\n\n"
        "ROSA: Mi hijo se fue con el primer barco.\n\nHOST: The pier closes at six.",
        [],
    ),
    (
        "The clerk's record:\n\nQ.   ¿Usted conocía al acusado?  (Did you know the defendant?)\nA.   De vista, nomás.  (By sight only.)\n"
        "Q.   ¿Le debía plata?  (Did you owe him money?)\nA.   Yo no. Mi finado esposo sí.  (I didn't. My late husband did.)",
        [
            ("¿Usted conocía al acusado?", "Did you know the defendant?"),
            ("De vista, nomás", "By sight only"),
            ("¿Le debía plata?", "Did you owe him money?"),
            ("Yo no. Mi finado esposo sí", "I didn't. My late husband did"),
        ],
    ),
    (
        "THE COURT: You may answer.\n\nTHE WITNESS: ¡Híjole! [Oh, man!]\n\nTHE COURT: Let the record show that the witness laughed.",
        [("¡Híjole!", "Oh, man!")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TRANSCRIPTS)
def test_transcripts(text: str, expected: Pairs) -> None:
    assert bare(pairs_of(text)) == expected


def test_italics_with_their_english_in_brackets_are_one_print() -> None:
    text = "**ELVIO:** *Era un camión sin frenos.* [It was a truck without brakes.] *Mi tío le hablaba.* [My uncle used to talk to it.]"
    found = pairs_of(text, from_markdown)
    assert bare(found) == [
        ("Era un camión sin frenos", "It was a truck without brakes"),
        ("Mi tío le hablaba", "My uncle used to talk to it"),
    ]
    assert all(len(one.places) == 1 for one in found)


TABLE = "<table><tr><th>They say</th><th>{head}</th></tr>{rows}</table>"
ROWS = [
    ("Con esa lluvia no sale nadie.", "Nobody goes out in that rain."),
    ("Ahorita le aviso.", "Don't call us."),
    ("¡Épale!", "Hey!"),
    ("El agua “se cansó” otra vez.", "The water “got tired” again."),
]


@pytest.mark.parametrize("head", ["It means", "Translation", "In English", "What that means"])
def test_a_column_headed_as_the_meaning(head: str) -> None:
    rows = "".join(f"<tr><td>{spanish}</td><td>{english}</td></tr>" for spanish, english in ROWS)
    found = pairs_of(f"<p>Heard at the market.</p>{TABLE.format(head=head, rows=rows)}", from_html)
    assert [(one.source.text, one.translation.text) for one in found] == ROWS


NUMBERED: list[tuple[str, Pairs]] = [
    (
        "“La grúa no tiene freno,” reads the logbook for 3 May, and for 9 May: “La grúa sigue sin freno.” The company’s translation has the "
        "first as “The crane has no brake” and the second as “The crane is being repaired.”",
        [
            ("La grúa no tiene freno", "The crane has no brake"),
            ("La grúa sigue sin freno", "The crane is being repaired"),
        ],
    ),
    (
        "The notes say “Pagar a Lucho” and “Cobrarle a Nena.” The former reads “pay Lucho,” the latter “collect from Nena.”",
        [("Pagar a Lucho", "pay Lucho"), ("Cobrarle a Nena", "collect from Nena")],
    ),
    (
        "“Nos dejaron solos,” Rosa Díaz said. The first time that she spoke to a reporter she had said, “They left us alone.”",
        [("Nos dejaron solos", "They left us alone")],
    ),
    # one rendering of two answers
    (
        "“No tenía permiso,” the witness answered. He looked at the table. “Y el jefe lo sabía.” The interpreter gave the two answers as one: "
        "“I didn’t have a permit, and the boss knew it.”",
        [("No tenía permiso, Y el jefe lo sabía", "I didn’t have a permit, and the boss knew it")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERED)
def test_renderings_that_print_numbers_or_joins(text: str, expected: Pairs) -> None:
    assert bare(pairs_of(text)) == expected


AGAIN = [
    "“De acá no nos corre nadie” was rendered by the wire’s local desk as “Nobody will run us out of here” and in a U.S. investor note as “{}”",
    "“De acá no nos corre nadie,” which the brochure gives as “Nobody will run us out of here” and the importer, more briskly, as “{}”",
    "“De acá no nos corre nadie” says the banner: “Nobody will run us out of here.” The mayor has it on his website as “{}”",
    "“De acá no nos corre nadie” (“Nobody will run us out of here”), they sang. A freer translation would be “{}”",
    "“De acá no nos corre nadie” (“Nobody will run us out of here”), they sang. Later the club put out its own English version for visitors: “{}”",
]


@pytest.mark.parametrize("text", AGAIN)
def test_a_second_rendering_is_as_free_as_print_says(text: str) -> None:
    found = bare(pairs_of(text.format("Here to stay")))
    assert [english for _, english in found] == ["Nobody will run us out of here", "Here to stay"]


NOT_AGAIN = [
    "The alert read “Evacuar el sector”, which translates as “Evacuate the sector.” The sector is a ridge of some three hundred homes that "
    "has been treated as ‘low risk’ for years.",
    "The report says that the mountain is “sin cambios,” meaning “without changes.” That is not the same as safe. “The sensors are off,” "
    "said Dr. Malcolm Eady.",
    "“Llevo cuarenta años aquí,” she says. “I have been here for forty years.” She adds, in English: “Flagler Street, that’s where.”",
]


@pytest.mark.parametrize("text", NOT_AGAIN)
def test_what_print_announces_for_something_else_is_no_second_rendering(text: str) -> None:
    assert len(pairs_of(text)) == 1


def test_a_heading_taken_from_a_longer_quotation_is_a_place_of_it() -> None:
    page = (
        "<h3>‘The water was up to my chest’</h3><p>“El agua me llegaba al pecho en dos minutos,” said Charo Llopis. "
        "“The water was up to my chest in two minutes.”</p>"
    )
    (found,) = pairs_of(page, from_html)
    assert found.translation.text == "The water was up to my chest in two minutes."
    assert len(found.places) == 2


def test_a_name_within_a_text_is_no_second_place_of_it() -> None:
    page = (
        "<p>The launch <i>Estrella del Sur</i> went down on Monday.</p><p>“La lancha Estrella del Sur salió sin chalecos,” said Ana Paz. "
        "“The launch Estrella del Sur left without life vests.”</p>"
    )
    (found,) = pairs_of(page, from_html)
    assert len(found.places) == 1


def test_a_letter_that_begins_and_goes_on_is_one_quotation() -> None:
    text = "He left instructions. “Let no one wear black,” they begin, “and let no one speak for long.”"
    document = from_text(text)
    assert [len(one.spans) for one in find_quotations(document)] == [2]


def test_quotations_beside_a_printed_interview_are_no_part_of_it() -> None:
    text = (
        "**Why did you come back?**\n\nVolví porque se me acabaron las excusas. Mi vieja estaba sola.\n\n"
        "I came back because I ran out of excuses. My mother was alone.\n\n"
        "From the street someone shouts “¡Dale, Ofe!” and she waves a brush.\n\nShe owns what she calls “real books,” all of them manuals."
    )
    assert all("Dale" not in one.source.text for one in pairs_of(text, from_markdown))


INTERVIEW = """*Rosario Iturbe spoke in Spanish. We print it in both languages.*

**¿Por qué no subió el precio?**

Porque la gente no tiene. Yo prefiero vender poco y dormir tranquila.

**Why didn’t you raise the price?**

{answer}

**¿Va a cerrar?**

Este año no. El que viene, vemos.

**{question}**

{last}
"""


def test_an_interview_with_its_questions_in_bold() -> None:
    text = INTERVIEW.format(
        answer="Because people don’t have it. I’d rather sell little and sleep easy.",
        question="Are you going to close?",
        last="Not this year. Next year, we’ll see.",
    )
    assert len(pairs_of(text, from_markdown)) == 6


def test_two_interviews_side_by_side_are_no_pairs() -> None:
    text = INTERVIEW.format(
        answer="The first landfill is full. I don’t see what choice we have.",
        question="Do you support the bus strike?",
        last="I support the drivers, and I told the union so.",
    )
    assert len(pairs_of(text, from_markdown)) <= 1


def test_the_same_woman() -> None:
    text = (
        "“Llevo desde las cuatro aquí,” said a woman with a baby. “I’ve been here since four.” An hour later the doors opened. “Ahora dicen que no "
        "hay sistema,” the same woman said. “Now they say the system is down.” “Yo mejor me voy,” said a man in a cap. “They should fire the "
        "director,” the same woman said in English."
    )
    assert bare(pairs_of(text)) == [
        ("Llevo desde las cuatro aquí", "I’ve been here since four"),
        ("Ahora dicen que no hay sistema", "Now they say the system is down"),
    ]


LIVE: list[tuple[str, str | None]] = [
    (
        "Word from the fire station – “Ya no nos entra ni una llamada más”: not one more call is getting through to us.",
        "not one more call",
    ),
    (
        "The mayor, in a voice note: “Quédense en sus casas, esto va para largo” – stay home, this is going to last.",
        "stay home, this",
    ),
    (
        "A stallholder: “A las tres decidimos si dormimos acá”: at three we decide whether we sleep here.",
        "at three we decide",
    ),
    ("The power company: “Cortamos por seguridad” – 14,000 customers are without power.", None),
    (
        "A stallholder again: “Yo no soy de nadie, yo vendo sopa”: the soup costs eight bolivianos and comes with a potato.",
        None,
    ),
]


@pytest.mark.parametrize(("text", "english"), LIVE)
def test_the_english_after_a_colon_or_a_dash_in_a_live_blog(text: str, english: str | None) -> None:
    found = [one.translation.text for one in pairs_of(f"{text}\n\n12:40\n\nThe road is still closed.")]
    assert len(found) == (english is not None)
    assert all(one.startswith(english or "") for one in found)


def test_which_is_to_say_is_no_part_of_the_rendering() -> None:
    text = (
        "“La harina llegaba los lunes; ahora, cuando se acuerdan,” she said, which is to say that flour used to come on Mondays and now comes "
        "when they remember."
    )
    (found,) = pairs_of(text)
    assert found.translation.text.startswith("flour used to come")


BARE_NOTES = """<html lang="en"><body><article><h1>Obituary</h1><p>Elsa Ríos has died at 88. ‘The river does not wait for anybody,’<sup>1</sup> she told her pupils every
morning, and they ran.</p><p>Her sister was less sure. ‘She was never on time herself,’<sup>2</sup> she said on Monday.</p>
<section class="notes"><h2>In the original</h2><ol><li>{first}</li><li>{second}</li></ol></section></article></body></html>"""


def test_notes_without_marks_are_the_originals_of_what_calls_them() -> None:
    page = BARE_NOTES.format(first="El río no espera a nadie.", second="Ella nunca fue puntual.")
    assert bare(pairs_of(page, from_html)) == [
        ("El río no espera a nadie", "The river does not wait for anybody"),
        ("Ella nunca fue puntual", "She was never on time herself"),
    ]
    assert pairs_of(BARE_NOTES.format(first="From her diary.", second="To the author."), from_html) == []


def test_originals_at_the_end_of_a_plain_text() -> None:
    text = (
        "'I saw the lights before the boats' [1], the witness said. 'Nobody paid me' [2], he added.\n\nThe trial goes on.\n\n"
        "In the original:\n[1] Vi las luces antes que los barcos.\n[2] A mí no me pagó nadie.\n\nALSO TODAY: Tides, p. 4"
    )
    assert bare(pairs_of(text)) == [
        ("Vi las luces antes que los barcos", "I saw the lights before the boats"),
        ("A mí no me pagó nadie", "Nobody paid me"),
    ]


BENEATH = """<html lang="en"><body><article><p>We print what was said, and the English beneath it.</p><dl>
<dt><b>—¿Y hoy quién compra?</b><br><small>And who buys these days?</small></dt>
<dd><p>—Los turistas, y poco, porque todo lo quieren regalado.</p><p><small>Tourists, and not much, because they want everything for free.</small></p></dd>
<dt><b>—¿Sus nietas tejen?</b><br><small>Do your granddaughters weave?</small></dt>
<dd><p>—La mayor sí, la chiquita todavía juega.</p><p><small>The eldest does; the little one still plays.</small></p></dd></dl>
<p>The fair closes on the 30th.</p></article></body></html>"""


def test_an_interview_with_its_english_beneath_every_line() -> None:
    assert bare(pairs_of(BENEATH, from_html)) == [
        ("¿Y hoy quién compra?", "And who buys these days?"),
        (
            "Los turistas, y poco, porque todo lo quieren regalado",
            "Tourists, and not much, because they want everything for free",
        ),
        ("¿Sus nietas tejen?", "Do your granddaughters weave?"),
        ("La mayor sí, la chiquita todavía juega", "The eldest does; the little one still plays"),
    ]


def test_lines_labelled_with_a_code_and_an_angle() -> None:
    text = "FROM THE OFFICE\n\nES> La escuela estará cerrada el viernes.\nEN> School will be closed on Friday.\n\nLost & found: one thermos."
    assert bare(pairs_of(text)) == [("La escuela estará cerrada el viernes", "School will be closed on Friday")]
