"""PDF: one file printed by a browser, and small ones written here line by line."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from verifier.errors import IngestError
from verifier.ingest import read_bytes, read_target

FERRYMAN = Path(__file__).parent / "files" / "ferryman.pdf"

Place = tuple[float, float, float, str]  # x and y in points from the lower left corner, size, text


def pdf(*pages: list[Place]) -> bytes:
    """A PDF of the simplest kind: Helvetica, Windows-1252, every line put at its place."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    kids = []
    for page in pages:
        stream = b"BT\n"
        for x, y, size, text in page:
            words = text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
            stream += b"/F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj\n" % (size, x, y, words)
        stream += b"ET"
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
            % len(objects)
        )
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        size,
        table,
        size,
        len(out),
    )


def lines(*texts: str, x: float = 72, top: float = 700, step: float = 14, size: float = 11) -> list[Place]:
    return [(x, top - number * step, size, text) for number, text in enumerate(texts)]


def blocks(data: bytes) -> list[tuple[str, str]]:
    document = read_bytes(data, name="a.pdf")
    return [(block.kind.value, block.span.of(document.text)) for block in document.blocks]


FULL = "El alcalde repitió el martes que no habrá otra oportunidad para la ribera"


def test_a_page_printed_by_a_browser() -> None:
    document = read_target(str(FERRYMAN))
    texts = [block.span.of(document.text) for block in document.blocks]
    assert document.title == "The ferryman of Quemchi has crossed the channel 40,000 times"
    assert [block.kind.value for block in document.blocks] == [
        "title", "paragraph", "paragraph", "paragraph", "paragraph", "heading", "paragraph", "paragraph", "paragraph", "paragraph",
    ]  # fmt: skip
    assert texts[2] == (
        "“El canal no perdona a los apurados,” he says, wiping the bench with his sleeve: “The channel does not forgive "
        "people in a hurry.” In 38 years he has lost one oar, two anchors and, by his own count, no one at all."
    )
    assert "the well-known opponents" in texts[3]
    assert texts[5] == "A crossing without a timetable"
    assert texts[7] == "No soy transporte, soy costumbre."


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (lines(FULL, "y se fue."), [f"{FULL} y se fue."]),
        (lines(f"{FULL}.") + lines("Nadie lo creyó de verdad, ni siquiera él.", top=672), [f"{FULL}.", "Nadie lo creyó de verdad, ni siquiera él."]),
        (lines(FULL, "y se fue.", "Nadie lo creyó.", "Ni él."), [f"{FULL} y se fue.", "Nadie lo creyó.", "Ni él."]),
        (lines("La comunicación entre el gobierno y los vecinos de la ribera sigue inte-", "rrumpida."), ["La comunicación entre el gobierno y los vecinos de la ribera sigue interrumpida."]),
        (lines("The mayor said that he would not speak to the press about his well-", "known views."), ["The mayor said that he would not speak to the press about his well-known views."]),
        (lines("A franco-chileno accord, they said, is what they want, and a franco-", "chileno accord it is."), ["A franco-chileno accord, they said, is what they want, and a franco-chileno accord it is."]),
        (lines("Habló el ministro de Castilla-", "La Mancha."), ["Habló el ministro de Castilla-La Mancha."]),
    ],
)  # fmt: skip
def test_lines_become_paragraphs(page: list[Place], expected: list[str]) -> None:
    assert [text for _, text in blocks(pdf(page))] == expected


def test_a_column_has_its_own_full_line_and_a_capital_starts_no_paragraph() -> None:
    narrow = lines(
        "VALPARAÍSO — The dock workers of",
        "the port met. “No vamos,” said",
        "Hugo Parra, a crane driver from",
        "Quintero. “We’re not going.”",
    )
    wide = lines(f"{FULL}, {FULL}.", "Luz Mella, a widow, stayed at home on Monday.", top=600)
    short = lines("Staff writers", "Two columns were enough, the editor of the paper said.", top=500)
    assert [text for _, text in blocks(pdf([*narrow, *wide, *short]))] == [
        "VALPARAÍSO — The dock workers of the port met. “No vamos,” said Hugo Parra, a crane driver from Quintero. “We’re not going.”",
        f"{FULL}, {FULL}. Luz Mella, a widow, stayed at home on Monday.",
        "Staff writers", "Two columns were enough, the editor of the paper said.",
    ]  # fmt: skip


def test_an_indent_starts_a_paragraph() -> None:
    page = [
        (90, 700, 11, f"{FULL},"), (72, 686, 11, f"{FULL}, dijo la alcaldesa."),
        (90, 672, 11, f"{FULL},"), (72, 658, 11, f"{FULL}, repitió."),
    ]  # fmt: skip
    assert [text for _, text in blocks(pdf(page))] == [
        f"{FULL}, {FULL}, dijo la alcaldesa.",
        f"{FULL}, {FULL}, repitió.",
    ]


def test_title_and_headings_by_size() -> None:
    page = [
        *lines("Nadie cruza el río", "desde la crecida de mayo", top=760, step=26, size=22),
        *lines(FULL, "y se fue.", top=690),
        *lines("Una tregua", top=650, size=14),
        *lines(FULL, "y volvió.", top=630),
    ]
    assert blocks(pdf(page)) == [
        ("title", "Nadie cruza el río desde la crecida de mayo"),
        ("paragraph", f"{FULL} y se fue."),
        ("heading", "Una tregua"),
        ("paragraph", f"{FULL} y volvió."),
    ]


def test_running_heads_and_page_numbers_go_and_sentences_go_on() -> None:
    bodies = [
        (f"{FULL} {word},", f"y {word} también,", f"según {word} y los demás vecinos")
        for word in ("Ana", "Inés", "Rosa")
    ]
    pages = [
        [(72, 810, 9, f"Gaceta de Ixcal, {n} de mayo"), *lines(*body), (300, 30, 9, f"– {n} –")]
        for n, body in enumerate(bodies, 1)
    ]
    assert blocks(pdf(*pages)) == [("paragraph", " ".join(line for body in bodies for line in body))]


def test_a_number_in_the_text_is_no_page_number() -> None:
    page = lines(
        "The bridge was built by the brothers Anselmo and Tadeo Quiroga in",
        "1987",
        "and it fell in the year after that, on a Sunday, when nobody was on it.",
    )
    assert "in 1987 and" in " ".join(text for _, text in blocks(pdf(page)))


def test_columns_are_read_one_after_the_other() -> None:
    left = lines("El alcalde repitió el martes que no", "habrá otra oportunidad para los", x=72)
    right = lines("vecinos de la ribera, que llevan ya", "tres inviernos en el albergue.", x=320)
    assert blocks(pdf(left + right)) == [
        ("paragraph", "El alcalde repitió el martes que no habrá otra oportunidad para los vecinos de la ribera, que llevan ya tres inviernos en el albergue.")
    ]  # fmt: skip


def encrypted(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(lines(FULL)))))
    writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_a_file_that_only_restricts_printing_is_read() -> None:
    assert blocks(encrypted("")) == [("paragraph", FULL)]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (encrypted("secret"), "is protected by a password"),
        (pdf([]), "holds no text, it seems to be scanned"),
        (pdf(lines("12")), "holds no text, it seems to be scanned"),
        (FERRYMAN.read_bytes()[:4000], "is damaged"),
        (b"%PDF-1.7\nnothing else", "is damaged"),
    ],
)
def test_errors(data: bytes, says: str) -> None:
    with pytest.raises(IngestError) as caught:
        read_bytes(data, name="a.pdf")
    assert str(caught.value).startswith(f"a.pdf {says}")
    assert "\n" not in str(caught.value)
