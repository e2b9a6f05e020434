"""Block quotes that hold both languages in one block, and who posted what: (inside the block quote, [its quotations])."""

import time

import pytest

from verifier.ingest import from_html, from_markdown, from_text
from verifier.model import Document
from verifier.quotes import find_quotations

ES, EN = "Nunca quisimos irnos de este valle.", "We never wanted to leave this valley."
MORE_ES, MORE_EN = "Nos echaron los de la presa.", "The people of the dam threw us out."


def quoted(document: Document) -> list[tuple[str, str]]:
    return [(quotation.text, quotation.language) for quotation in find_quotations(document)]


def page(inside: str) -> Document:
    return from_html(
        f"<article><h1>The valley</h1><p>They told us about the dam.</p><blockquote>{inside}</blockquote></article>"
    )


BOTH = [
    f"{ES}<br>{EN}",
    f"{ES}<br><em>{EN}</em>",
    f"<em>{ES}</em> {EN}",
    f"{ES} <i>{EN}</i>",
    f"{ES} ({EN})",
    f"{ES} / {EN}",
    f"{ES}<br>{EN}<br>— Luis Vega, lawyer",
    "<em>Nunca quisimos irnos de este valle</em> We never wanted to leave this valley",
]


@pytest.mark.parametrize("inside", BOTH)
def test_a_block_in_both_languages_is_two_quotations(inside: str) -> None:
    found = [(text.rstrip("."), language) for text, language in quoted(page(inside))]
    assert found == [(ES.rstrip("."), "es"), (EN.rstrip("."), "en")]


def test_lines_of_a_quoted_block_in_plain_text_and_in_markdown() -> None:
    for read in (from_text, from_markdown):
        found = quoted(read(f"They told us about the dam.\n\n> {ES}\n> {EN}\n\nIt rained."))
        assert found == [(ES, "es"), (EN, "en")]


def test_several_sentences_of_each_language_stay_together() -> None:
    found = quoted(page(f"{EN} {MORE_EN}<br>{ES} {MORE_ES}"))
    assert found == [(f"{EN} {MORE_EN}", "en"), (f"{ES} {MORE_ES}", "es")]


def test_languages_that_take_turns() -> None:
    found = quoted(page(f"{ES}<br>{EN}<br>{MORE_ES}<br>{MORE_EN}"))
    assert found == [(ES, "es"), (EN, "en"), (MORE_ES, "es"), (MORE_EN, "en")]


ONE = [
    f"{ES}<br>{MORE_ES}",
    f"{EN} ({MORE_EN})",
    f"{EN} <em>{MORE_EN}</em>",
    # a word or a line of the other language within a speech
    f"{EN} <em>Adiós, valle mío.</em> {MORE_EN}",
    f"Ay, Dios. {EN}",
    f"{EN} <em>Nunca.</em>",
    f"{EN} {MORE_EN} And nobody came to help us when the water rose over the fields and the houses. Así fue todo.",
    "We sang <em>Nunca quisimos irnos de este valle</em> on the road.",
    # a line broken to fit a page
    "My mother, who is ninety, says<br>that de este valle no nos vamos, and she means it.",
]


@pytest.mark.parametrize("inside", ONE)
def test_any_other_block_is_one_quotation(inside: str) -> None:
    assert len(quoted(page(inside))) == 1


POSTS = [
    (f"@rosam: {ES}", [ES]),
    (f"RT @rosam: {ES}", [ES]),
    (f"@rosam: {ES}<br>@rosam: {EN}", [ES, EN]),
    (f"@alcalde {ES}", [f"@alcalde {ES}"]),
    (f"Para @alcalde: {ES}", [f"Para @alcalde: {ES}"]),
]


@pytest.mark.parametrize(("inside", "texts"), POSTS)
def test_who_posted_is_no_part_of_what_was_posted(inside: str, texts: list[str]) -> None:
    assert [text for text, _ in quoted(page(inside))] == texts


def test_a_block_as_long_as_a_book_is_read_once() -> None:
    inside = f"{ES}<br>{EN}<br>" * 1_500
    started = time.perf_counter()
    assert len(quoted(page(inside))) == 3_000
    assert time.perf_counter() - started < 30


TURNS = [
    ("Q: ¿Tiene usted miedo? [Are you afraid?]", ["¿Tiene usted miedo?", "Are you afraid?"]),
    ("Vega: Cuando me dejen volver. (Vega: When they let me go back.)", ["Cuando me dejen volver.", "When they let me go back."]),
    ("No nos vamos a ir de aquí. (We are not leaving this place.)", ["No nos vamos a ir de aquí.", "We are not leaving this place."]),
    ("- No nos vamos a ir de aquí. [We are not leaving this place.]", ["No nos vamos a ir de aquí.", "We are not leaving this place."]),
]  # fmt: skip
NO_TURNS = [
    "The group is called Madres que Buscan a sus Hijos. (Mothers who look for their children.)",
    "En la reunión no hubo acuerdo. (Lea la nota completa aquí.)",
    "El ayuntamiento cerró ayer la escuela del barrio. (Read this story in English.)",
    "The mayor left early. (She had another meeting in town.)",
]


@pytest.mark.parametrize(("text", "texts"), [*TURNS, *((text, []) for text in NO_TURNS)])
def test_a_paragraph_with_its_english_in_brackets_needs_no_marks(text: str, texts: list[str]) -> None:
    assert [quotation.text for quotation in find_quotations(from_text(text))] == texts


POST_ES, POST_EN = "Estamos con ustedes.", "New Mexico is with you."
TWICE = [
    f"The mayor posted it on Sunday: “{POST_ES} {POST_EN}” Nobody answered.",
    f"“{POST_ES} {POST_EN[:-1]},” Governor Ana Ruiz wrote.",
    f"The sign over the bridge says “{POST_ES} / {POST_EN}” in red.",
    f"A banner: «{POST_ES} ({POST_EN})»",
]
ONCE = [
    # whoever speaks goes over to another language as they please
    f"“{POST_ES} {POST_EN[:-1]},” Governor Ana Ruiz told the crowd.",
    "“Mi mamá lloraba todas las noches. I never saw my father again,” Rosa Díaz said.",
    # more than was said in the other language, or a word of it
    f"Ana Ruiz wrote: “{POST_ES} And that is the story of how the whole town lost its houses in one night of that March.”",
    f"Ana Ruiz wrote: “Ánimo. {POST_EN}”",
    f"Ana Ruiz wrote: “{POST_EN} {EN}”",
]


@pytest.mark.parametrize("text", TWICE)
def test_a_post_that_translates_itself_is_two_quotations(text: str) -> None:
    found = [(quotation.rstrip(".,"), language) for quotation, language in quoted(from_text(text))]
    assert found == [(POST_ES[:-1], "es"), (POST_EN[:-1], "en")]


@pytest.mark.parametrize("text", ONCE)
def test_any_other_post_or_speech_is_one_quotation(text: str) -> None:
    assert len(quoted(from_text(text))) == 1
