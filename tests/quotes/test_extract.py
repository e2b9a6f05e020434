"""Quotations of whole small documents: what is found, in which language, of what kind, by whom."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verifier.ingest import from_html, from_text
from verifier.model import Quotation, QuotationKind, Style
from verifier.quotes import find_quotations


def read(text: str) -> list[Quotation]:
    return find_quotations(from_text(text))


SPLIT = [
    ("“No vamos a parar,” dijo Rosa Díaz. “Esto apenas empieza.”", ["No vamos a parar,", "Esto apenas empieza."]),
    ("“If you close it,” the mayor said, “you close the town.”", ["If you close it,", "you close the town."]),
    ("—No habrá acuerdo —dijo— mientras sigan los despidos.", ["No habrá acuerdo", "mientras sigan los despidos."]),
]


@pytest.mark.parametrize(("text", "parts"), SPLIT)
def test_a_quotation_goes_on_across_its_attribution(text: str, parts: list[str]) -> None:
    (quotation,) = read(text)
    assert [span.of(text) for span in quotation.spans] == parts
    assert quotation.text == " ".join(parts)


APART = [
    "“No vamos a parar,” she told the crowd: “We are not going to stop.”",
    "“It never ends,” Díaz said, adding, “I want my house back.”",
    "“It is over.” She says the plan is “a bad joke.”",
]


@pytest.mark.parametrize("text", APART)
def test_two_quotations_stay_two(text: str) -> None:
    assert len(read(text)) == 2


SPEAKERS = [
    ("“Se acabó,” said Rosa Díaz, 41, a baker from Puebla.", "Rosa Díaz", "said"),
    ("“We lost,” Marta Quiroga, who coaches the team, said.", "Marta Quiroga", "said"),
    ("“Nos mintieron”, dijo el ministro de Salud.", "el ministro", "dijo"),
    ("Governor Ana Ruiz told reporters: “The road stays closed.”", "Ana Ruiz", "told"),
    ("“Aquí seguimos,” he told Miller.", "he", "told"),
    ("“Así no se puede.” —Rosa Díaz, panadera", "Rosa Díaz", None),
    ("According to Luis Peña, the dam is “a time bomb.”", "Luis Peña", "According to"),
]


@pytest.mark.parametrize(("text", "mention", "cue"), SPEAKERS)
def test_speaker_and_cue(text: str, mention: str, cue: str | None) -> None:
    quotation = read(text)[0]
    assert quotation.speaker_mention is not None
    assert mention in quotation.speaker_mention.of(text) or quotation.speaker_mention.of(text) in mention
    assert (quotation.cue.of(text) if quotation.cue else None) == cue


def test_a_pronoun_stands_for_the_last_speaker() -> None:
    quotations = read("“Se acabó,” Rosa Díaz said.\n\n“Nobody helped us,” she said later.")
    assert [quotation.speaker for quotation in quotations] == ["Rosa Díaz", "Rosa Díaz"]


KINDS = [
    ("“The road is closed until Monday,” the mayor said.", QuotationKind.DIRECT),
    ("The mayor said the road would stay “closed until the rain has stopped” and left.", QuotationKind.MIXED),
    ("He said the report was “totally true” but gave no details.", QuotationKind.FRAGMENT),
    ("The tattoos show the words “mom” and “dad” with a crown.", QuotationKind.SCARE),
    ("She sang her 1998 song “La Puerta Abierta” to the crowd.", QuotationKind.TITLE),
    ("She was known as “La Tigresa del Norte” all her life.", QuotationKind.TITLE),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text: str, kind: QuotationKind) -> None:
    assert read(text)[0].kind is kind


def test_a_quotation_over_paragraphs_opens_again_and_closes_once() -> None:
    text = "“Vivimos aquí desde siempre.\n\n“Y aquí nos vamos a quedar,” dijo.\n\nThe road was quiet."
    (quotation,) = read(text)
    assert quotation.text == "Vivimos aquí desde siempre. Y aquí nos vamos a quedar,"


def test_an_unclosed_mark_spoils_its_paragraph_only() -> None:
    quotations = read("“Nobody told us, he said. The rain went on.\n\nMany left. “Nos vamos,” dijo Ana.")
    assert quotations[-1].text == "Nos vamos,"
    assert all("Many left" not in quotation.text for quotation in quotations)


def test_spanish_nested_in_english_is_a_quotation_of_its_own() -> None:
    quotations = read("“My father always told me ‘no te rindas nunca’ when I lost,” Peña said.")
    assert [(q.language, q.kind is QuotationKind.OTHER) for q in quotations] == [("en", False), ("es", False)]


@pytest.mark.parametrize(
    ("nested", "kind"),
    [
        ("We do it ‘poco a poco’ here", QuotationKind.SCARE),
        ("I told him ‘vete ya’ and he left", QuotationKind.FRAGMENT),
        ("My father told me ‘no te rindas nunca’ when I lost", QuotationKind.MIXED),
    ],
)
def test_spanish_that_a_speaker_drops_in_is_no_speech_of_somebody_else(nested: str, kind: QuotationKind) -> None:
    assert read(f"“{nested},” Peña said.")[1].kind is kind


def test_layout_shows_quotations_without_marks() -> None:
    page = from_html(
        "<html lang='en'><body><article><h1>The market stays open after the long meeting</h1>"
        "<p>The sellers won. <q>Nos dieron la razón</q>, said Ana Ruiz, who sells fruit there every day of the year.</p>"
        "<blockquote lang='es'>Hoy ganamos todos los que trabajamos aquí.</blockquote>"
        "<p>She used the phrase <em lang='es'>a mal tiempo, buena cara</em> more than once in the afternoon.</p>"
        "</article></body></html>"
    )
    found = {quotation.text: quotation.style for quotation in find_quotations(page)}
    assert found["Nos dieron la razón"] is Style.DOUBLE
    assert found["Hoy ganamos todos los que trabajamos aquí."] is Style.BLOCKQUOTE
    assert found["a mal tiempo, buena cara"] is Style.ITALICS


BESIDE = [
    ("“No nos vamos” (we are not leaving), they sang.", "we are not leaving"),
    ("“Sí se puede,” which means yes, it can be done.", "yes, it can be done"),
    ("Spanish: Nadie nos avisó de nada.\nEnglish: Nobody warned us of anything.", "Nobody warned us of anything."),
]


@pytest.mark.parametrize(("text", "rendering"), BESIDE)
def test_renderings_without_marks(text: str, rendering: str) -> None:
    assert (rendering, "en") in {(quotation.text, quotation.language) for quotation in read(text)}


@settings(max_examples=60)
@given(st.text(alphabet="“”«»\"' —Nodice.,:\n\r\u00a0\u00adñ", max_size=120))
def test_spans_are_offsets_into_the_text(text: str) -> None:
    for quotation in read(text):
        assert quotation.text == " ".join(span.of(text) for span in quotation.spans)
        assert all(span.of(text).strip() for span in quotation.spans)
        assert list(quotation.spans) == sorted(quotation.spans)


def test_a_lost_closing_mark_ends_at_the_attribution() -> None:
    quotations = read('"Mi mamá vendió hasta la cama para que yo saliera, Rosa Díaz said. "She sold it all for me."')
    assert [quotation.text for quotation in quotations] == [
        "Mi mamá vendió hasta la cama para que yo saliera,",
        "She sold it all for me.",
    ]


def test_a_pronoun_is_who_was_just_named_and_not_the_last_speaker() -> None:
    quotations = read("“Se acabó,” Pedro Salcedo said.\n\nHis wife, Imelda, keeps the books. “Nobody paid,” she said.")
    assert [quotation.speaker for quotation in quotations] == ["Pedro Salcedo", "Imelda"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # an element within another one, within marks, or around them, nests as marks do
        ("<q lang='es'>Me dijo: <q>no salgas</q> y salí</q>", [("Me dijo: no salgas y salí", True), ("no salgas", False)]),
        ("“They shouted <q lang='es'>que se vaya</q> at us”", [("They shouted que se vaya at us", True), ("que se vaya", True)]),
        ("<q>The sign said “no pasar” and they came in</q>", [("The sign said “no pasar” and they came in", True), ("no pasar", True)]),
        # and adds nothing to the marks that it holds or is held by
        ("<q>“They came in at dawn,”</q>", [("They came in at dawn,", True)]),
        ("“<q>They came in at dawn</q>,”", [("They came in at dawn,", True)]),
        ("<q> </q>“They came in at dawn,”", [("They came in at dawn,", True)]),
    ],
)  # fmt: skip
def test_an_element_quotes_as_marks_do(words: str, expected: list[tuple[str, bool]]) -> None:
    rest = "<p>The town had asked for an answer, and the people had waited for it since the spring of the year.</p>"
    found = find_quotations(
        from_html(f"<article><p>{words} Ana Ruiz told the reporters at the gate.</p>{rest}</article>")
    )
    assert [(quotation.text, quotation.kind is not QuotationKind.OTHER) for quotation in found] == expected
