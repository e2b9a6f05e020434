"""What extractors are reported to miss: lost marks, brackets, quotations in quotations, speakers in a sentence or a line of their own."""

import pytest

from verifier.ingest import from_text
from verifier.quotes import find_quotations

SPEAKERS = [
    ("“No pensamos irnos de acá.”\n\n— Irma Sosa, beekeeper", "Irma Sosa"),
    ("“No pensamos irnos de acá.”\n\n— Elena Roldán (@elenar) May 3, 2026", "Elena Roldán"),
    ("“I never saw such a winter.” That was Elena Roldán, who keeps bees.", "Elena Roldán"),
    ("And this from Elena Roldán: “I never saw such a winter.”", "Elena Roldán"),
    ("The law (“a trap with a ribbon on it,” in the words of Elena Roldán) passed.", "Elena Roldán"),
    ("Of the winter, Elena Roldán will say only “malísimo.”", "Elena Roldán"),
    ("And from the principal, Elena Fox:\n\n“The accounts will be open to all.", "Elena Fox"),
    ("And from a neighbor, Wilda Stone: “The accounts will be open to all.”", "Wilda Stone"),
    ("And from the archive, Stone Hall: “The accounts will be open to all.”", None),
    ("“No hay plata”, admitió durante su paso por Lota la ministra Elena Roldán.", "Elena Roldán"),
    ("“No hay plata”, explicó en rueda de prensa el consejero de Hacienda, Biel Roldán.", "Biel Roldán"),
    ("“No hay plata”, dijo en Oruro Biel Roldán.", "Biel Roldán"),
    ("“No hay plata”, dijo en declaraciones a Radio Nacional.", None),
    # somebody's goal, a place, a signature of nobody's
    ("“What a goal.” That was Lionel Messi's tenth of the year.", None),
    ("“Never again.” That was Madrid, 1936.", None),
    ("“No pensamos irnos de acá.”\n\n— Photo by the newspaper, 2026", None),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_who_is_named_apart(text: str, speaker: str | None) -> None:
    assert find_quotations(from_text(text))[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("And from the principal: “The accounts will be open to all.”", "the principal"),
        ("And from the archive: “The accounts will be open to all.”", None),
        ("“No hay plata”, dijo en Oruro Biel Roldán.", "Biel Roldán"),
        ("“No hay plata”, dijo en el patio la enfermera.", "la enfermera"),
        ("“No hay plata”, dijo en el patio la noche del cierre.", None),
    ],
)
def test_how_who_is_named_apart_is_printed(text: str, mention: str | None) -> None:
    found = find_quotations(from_text(text))[-1].speaker_mention
    assert (found and found.of(text)) == mention


MARKS = [
    (
        "“She thinks she is “the queen,” that woman,” said Elena Roldán.",
        ["She thinks she is “the queen,” that woman,", "the queen,"],
    ),
    ("“We were lied to, said Elena Roldán. “Twice,” she added.", ["We were lied to,", "Twice,"]),
    ("We were lied to,” said Elena Roldán. The minister left.", ["We were lied to,"]),
    ('Nos mintieron todos", dijo Elena Roldán.', ["Nos mintieron todos"]),
    ("We were lied to,” said Elena Roldán. “Twice.”", ["We were lied to, Twice."]),
    ("In May the union called it “a disgrace,” said Elena Roldán.", ["a disgrace,"]),
    ('The largest of the screens measured 27", said Elena Roldán.', []),
    ('The shelf is 12" deep, said Elena Roldán.', []),
]


@pytest.mark.parametrize(("text", "texts"), MARKS)
def test_an_opening_mark_is_lost(text: str, texts: list[str]) -> None:
    assert [q.text for q in find_quotations(from_text(text))] == texts


NESTED = [
    ("“My aunt used to say, ‘No fíes nunca,’” Elena Roldán said.", "My aunt", None),
    ("Elena Roldán said, “I told him, ‘vete ya,’ and he went.”", "I", None),
    ("“‘No queda pan para nadie,’ the baker told us,” Elena Roldán recalled.", "the baker", None),
    ("“We live ‘poco a poco’ here,” Elena Roldán said.", None, None),
]


@pytest.mark.parametrize(("text", "mention", "speaker"), NESTED)
def test_who_is_quoted_within_a_quotation(text: str, mention: str | None, speaker: str | None) -> None:
    found = find_quotations(from_text(text))
    inner = found[-1]
    assert (inner.speaker_mention.of(text) if inner.speaker_mention else None, inner.speaker) == (mention, speaker)
    assert found[0].speaker == "Elena Roldán"
