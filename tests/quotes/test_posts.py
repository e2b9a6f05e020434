"""Posts without marks: what stands under a handle, and over a label that says that the translation follows."""

from __future__ import annotations

import pytest

from verifier.evidence import Encoder
from verifier.ingest import from_html, from_markdown, from_text
from verifier.model import Document, Relation, UnpairedReason
from verifier.pairing import pair_quotations
from verifier.quotes import find_quotations

ENCODER = Encoder()
INTRO = "Readers wrote to us about the ferry, which has been out of service since March."
OUTRO = "The ferry company said on Tuesday that it hopes to sail again by summer."
POSTS = (
    ("@tito.mar", "2h", "ya ni las gaviotas esperan ese ferry jajaja", "not even the seagulls wait for that ferry anymore haha"),
    ("@laura_vz", "1d", "Mi viejo perdió el trabajo por culpa de ustedes", "My dad lost his job because of you"),
)  # fmt: skip
MARKDOWN = "\n\n".join(f"**{who}** · {when}\n{post}\n*Translation: {english}*" for who, when, post, english in POSTS)
LINES = MARKDOWN.replace("*", "")
HTML = "".join(
    f"<p><b>{who}</b> · {when}<br>{post}<br><i>Translation: {english}</i></p>" for who, when, post, english in POSTS
)
DOCUMENTS = {
    "markdown": from_markdown(f"{INTRO}\n\n{MARKDOWN}\n\n{OUTRO}"),
    "lines": from_text(f"{INTRO}\n\n{LINES}\n\n{OUTRO}"),
    "paragraphs": from_text("\n\n".join([INTRO, *LINES.split("\n"), OUTRO])),
    "html": from_html(f"<html><body><article><p>{INTRO}</p>{HTML}<p>{OUTRO}</p></article></body></html>"),
}


@pytest.mark.parametrize("form", DOCUMENTS)
def test_a_post_and_its_labelled_translation_are_a_pair(form: str) -> None:
    document = DOCUMENTS[form]
    found = pair_quotations(document, find_quotations(document), ENCODER.similarities)
    assert [(p.source.text, p.translation.text, p.relation) for p in found.pairs] == [
        (post, english, Relation.LABELLED) for *_, post, english in POSTS
    ]
    mentions = [p.told.speaker_mention for p in found.pairs]
    assert [mention and mention.of(document.text) for mention in mentions] == [who for who, *_ in POSTS]


def quoted(document: Document) -> list[tuple[str, str]]:
    return [(quotation.text, quotation.language) for quotation in find_quotations(document)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("@tito.mar · 2h\nQue renuncie el gerente", ["Que renuncie el gerente"]),
        ("Tito Marín (@tito.mar) · 2h\nQue renuncie el gerente", ["Que renuncie el gerente"]),
        ("@tito.mar · 2h\n\nQue renuncie el gerente", ["Que renuncie el gerente"]),
        ("Tito Marín (@tito.mar)\nSantiago correspondent", []),
        ("By Tito Marín (@tito.mar)\nDesde Santiago de Chile", []),
        ("@tito.mar · 2h\nLet the manager resign", []),
        ("El gerente no quiso hablar con este diario.\n\nThe manager of the ferry did not want to talk.", []),
    ],
)
def test_a_post_is_what_stands_under_a_handle(lines: str, expected: list[str]) -> None:
    assert quoted(from_text(f"{INTRO}\n\n{lines}\n\n{OUTRO}")) == [(text, "es") for text in expected]


def test_a_post_left_untranslated_is_reported() -> None:
    document = from_text(f"{INTRO}\n\n@tito.mar · 2h\nQue renuncie el gerente\n\n{OUTRO}")
    (alone,) = pair_quotations(document, find_quotations(document), ENCODER.similarities).unpaired
    assert alone.reason is UnpairedReason.NO_TRANSLATION_PRINTED


def test_what_marks_show_over_a_label_is_found_once() -> None:
    text = f"{INTRO}\n\n“Que renuncie el gerente de una vez.”\nTranslation: Let the manager resign once and for all.\n\n{OUTRO}"
    assert quoted(from_text(text)) == [
        ("Que renuncie el gerente de una vez.", "es"),
        ("Let the manager resign once and for all.", "en"),
    ]


def test_the_lines_of_other_paragraphs_are_joined() -> None:
    document = from_markdown("The ferry, says @tito.mar to all,\nwill not come back. Write\nto us.")
    assert "\n" not in document.text


@pytest.mark.parametrize(
    ("signed", "who"),
    [
        ("— Escuela 45 (@escuela45mvd)", "Escuela 45"),
        ("— Club Norte 9 (@norte9)", "Club Norte 9"),
        ("— Liceo Sur 12", "Liceo Sur 12"),
        ("— Rosa Medina 2019", "Rosa Medina"),  # a year
        ("— Rosa Medina (@rosam) 3 May", "Rosa Medina"),
    ],
)
def test_a_poster_s_name_may_end_in_a_number(signed: str, who: str) -> None:
    document = from_text(f"A note was pinned up:\n\n> “Mañana no hay clases por la lluvia.” {signed}\n")
    assert [(q.speaker, q.text) for q in find_quotations(document)] == [(who, "Mañana no hay clases por la lluvia.")]


def test_a_numbered_poster_is_no_turn_of_a_dialogue() -> None:
    document = from_markdown(
        "The school wrote:\n\n> Mañana no hay clases por la lluvia.\n>\n> — Escuela 45 (@escuela45mvd)\n\n"
        "Translation: There are no classes tomorrow because of the rain.\n"
    )
    assert [q.text for q in find_quotations(document)] == [
        "Mañana no hay clases por la lluvia.",
        "There are no classes tomorrow because of the rain.",
    ]


def test_a_turn_may_still_speak_of_a_number() -> None:
    document = from_text("—Ruta 66 (la vieja) ya no existe —dijo el chofer.\n\n—Pues yo pasé ayer por ahí —dijo ella.")
    assert next(q.text for q in find_quotations(document)).startswith("Ruta 66 (la vieja)")
