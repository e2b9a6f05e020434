"""What `verifier quotes` shows of sides without marks: where they stand, whose they are, in which language the page marks them."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from verifier.evidence import Encoder
from verifier.ingest import from_markdown, from_text
from verifier.model import Document, Place, Quotation, QuotationKind, QuotePair, Relation, Span, Style
from verifier.pipeline import find_pairs
from verifier.quotes import find_quotations
from verifier.report.quotes import Article, partner_words, quotes_to_json, render_quotes_html
from verifier.report.sides import with_sides

ENCODER = Encoder()
INTERVIEW = """Five minutes with the Uruguayan beekeeper Irma Sosa

By Peter Lund

We spoke with Irma Sosa in Spanish on her farm outside Melo.

P: ¿Cuántas colmenas le quedan?

R: Catorce. El invierno se llevó las demás.

P: ¿Piensa vender el campo?

R: Jamás.

Q: How many hives do you have left?

A: Fourteen. The winter took the rest.

Q: Are you thinking of selling the land?

A: Never.

The price of honey has fallen by a third since March."""


def article(text: str) -> Article:
    document = from_text(text)
    quotations = find_quotations(document)
    pairing = find_pairs(document, quotations, ENCODER)
    return Article(document, quotations, pairing.pairs, pairing.unpaired)


def shown(text: str) -> list[tuple[str, str, str | None]]:
    found = article(text)
    return [(q.text, q.language, q.speaker) for q in with_sides(found.document, found.quotations, found.pairs)]


def test_every_turn_of_an_interview_printed_twice_is_shown() -> None:
    assert shown(INTERVIEW) == [
        ("¿Cuántas colmenas le quedan?", "es", None),
        ("Catorce.", "es", "Irma Sosa"),
        ("El invierno se llevó las demás.", "es", "Irma Sosa"),
        ("¿Piensa vender el campo?", "es", None),
        ("Jamás.", "es", "Irma Sosa"),
        ("How many hives do you have left?", "en", None),
        ("Fourteen.", "en", "Irma Sosa"),
        ("The winter took the rest.", "en", "Irma Sosa"),
        ("Are you thinking of selling the land?", "en", None),
        ("Never.", "en", "Irma Sosa"),
    ]


def test_the_json_lists_them() -> None:
    (document,) = json.loads(quotes_to_json([article(INTERVIEW)]))["documents"]
    assert len(document["quotations"]) == 2 * len(document["pairs"]) == 10
    for quotation in document["quotations"]:
        assert " ".join(document["text"][a:b] for a, b in quotation["spans"]) == quotation["text"]


def test_the_page_marks_them_and_says_which_blocks_are_spanish() -> None:
    page = render_quotes_html([article(INTERVIEW)])
    for language in ("es", "en"):
        assert page.count(f'<mark class="quoted {language}" lang="{language}">') == 5
    assert re.findall(r'lang="(\w\w)" dir="auto">([PRQA]):', page) == [
        *[("es", "P"), ("es", "R")] * 2,
        *[("en", "Q"), ("en", "A")] * 2,
    ]


def test_a_rendering_without_marks_is_shown() -> None:
    assert shown("“El pan no espera a nadie,” said Berta Rojas. Bread waits for no one.") == [
        ("El pan no espera a nadie,", "es", "Berta Rojas"),
        ("Bread waits for no one.", "en", "Berta Rojas"),
    ]


def test_a_side_within_a_quotation_in_another_language_is_shown_and_one_in_its_own_is_not() -> None:
    document = from_text("“Ya no hay agua (there is no water), mi amor.”")
    whole = Quotation((Span(1, 45),), document.text[1:45], "es", 1.0, QuotationKind.DIRECT, Style.DOUBLE)
    spanish, english = (
        replace(whole, spans=(span,), text=span.of(document.text), language=language)
        for span, language in ((Span(1, 15), "es"), (Span(17, 34), "en"))
    )
    pair = QuotePair(spanish, english, Relation.PARENTHESIS, 0.9, (Place(spanish.spans, english.spans),))
    assert with_sides(document, [whole], [pair]) == [whole, english]


def test_a_side_is_shown_wherever_it_is_printed() -> None:
    document = from_text("Bread waits for no one.\n\nEl pan no espera.\n\nBread waits for no one.")
    english, spanish, again = (
        Quotation(
            (block.span,), block.span.of(document.text), language, 1.0, QuotationKind.DIRECT, Style.NONE, "Ana Gil"
        )
        for block, language in zip(document.blocks, ("en", "es", "en"), strict=True)
    )
    places = (Place(spanish.spans, english.spans), Place(None, again.spans))
    pair = QuotePair(spanish, english, Relation.NEXT_BLOCK, 0.9, places)
    assert with_sides(document, [], [pair]) == [english, spanish, again]


def test_narration_is_not_shown() -> None:
    assert [said for said, *_ in shown("“El pan no espera a nadie,” said Berta Rojas. She lit the oven at four.")] == [
        "El pan no espera a nadie,"
    ]


def test_a_quotation_without_a_word_on_who_speaks_is_whose_its_pair_is() -> None:
    text = "Berta Rojas shook her head and said: “El horno es mío.”\n\n“The oven is mine.”"
    assert [speaker for *_, speaker in shown(text)] == ["Berta Rojas", "Berta Rojas"]
    other = text.replace("“The oven is mine.”", "“The oven is cold,” the inspector said.")
    assert [speaker for *_, speaker in shown(other)] == ["Berta Rojas", None]


def test_each_side_names_the_other() -> None:
    found = article("“El pan no espera a nadie,” said Berta Rojas. Bread waits for no one.")
    whole = found._replace(quotations=with_sides(found.document, found.quotations, found.pairs))
    (spanish,), (english,) = partner_words(whole)
    assert spanish.startswith("English: no. 2 (")
    assert english == "renders no. 1"


def test_what_renders_a_verdict_is_no_distance_of_the_reporters() -> None:
    found = article("Berta Rojas dismissed the strike as “un capricho” — “a whim” — and left.")
    whole = with_sides(found.document, found.quotations, found.pairs)
    assert [(one.kind, one.speaker) for one in whole] == [(QuotationKind.FRAGMENT, "Berta Rojas")] * 2


def _kinds(document: Document) -> list[tuple[str, str]]:
    quotations = find_quotations(document)
    pairs = find_pairs(document, quotations, ENCODER).pairs
    return [(q.text.strip(" ,."), q.kind.value) for q in with_sides(document, quotations, pairs)]


def test_a_heading_that_repeats_the_text_is_no_quotation_of_its_own() -> None:
    text = "## “The kiln never sleeps”\n\n“The kiln never sleeps,” Rosa Mejía said. “It eats wood like a horse.”"
    assert _kinds(from_markdown(text))[0] == ("The kiln never sleeps", "other")
    pulled = "“El horno no duerme, y yo tampoco,” Rosa Mejía said.\n\n> El horno no duerme\n\nShe left at six."
    document = from_markdown(pulled)
    assert _kinds(document) == [("El horno no duerme, y yo tampoco", "direct"), ("El horno no duerme", "other")]
    unpaired = find_pairs(document, find_quotations(document), ENCODER).unpaired
    assert [one.quotation.text.strip(",") for one in unpaired] == ["El horno no duerme, y yo tampoco"]


def test_a_heading_alone_and_words_said_twice_are_quotations() -> None:
    alone = "## “El horno no duerme”\n\nRosa Mejía fires clay in Oaxaca, day and night."
    assert _kinds(from_markdown(alone)) == [("El horno no duerme", "direct")]
    twice = "“The kiln never sleeps,” said Rosa Mejía. “The kiln never sleeps,” her sister agreed."
    assert [kind for _, kind in _kinds(from_text(twice))] == ["direct", "direct"]


def test_what_somebody_quotes_in_a_turn_is_nested() -> None:
    text = (
        "A conversation with Rosa Mejía\n\nRosa Mejía: Mi tía decía «nunca fíes» y fiaba siempre.\n\n"
        "Rosa Mejía: My aunt would say “never lend” and she always lent.\n\n"
        "Rosa Mejía: Después cerró la tienda.\n\nRosa Mejía: Then she closed the shop."
    )
    kinds = dict(_kinds(from_text(text)))
    assert (kinds["nunca fíes"], kinds["never lend"], kinds["Después cerró la tienda"]) == ("other", "other", "direct")
