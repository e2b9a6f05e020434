"""DOCX: files made by python-docx, with the parts that it does not write (notes, tracked changes) added as XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from verifier.errors import IngestError
from verifier.ingest import read_bytes
from verifier.model import Document

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def saved(file: Any) -> bytes:
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def read(fill: Callable[[Any], None]) -> Document:
    file = docx.Document()
    fill(file)
    return read_bytes(saved(file), name="a.docx")


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(document.text)) for block in document.blocks]


def inlines(document: Document) -> list[tuple[str, str, str | None]]:
    return [(i.kind, i.span.of(document.text), i.label) for i in document.inlines]


def append(file: Any, xml: str) -> None:
    """Puts a paragraph of raw WordprocessingML at the end of the body."""
    file.add_paragraph()._p.addprevious(parse_xml(xml.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))


def add_notes(file: Any, kind: str, notes: dict[int, str]) -> None:
    body = "".join(
        f'<w:{kind} w:id="{n}"><w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t>{words}</w:t></w:r></w:p></w:{kind}>'
        for n, words in notes.items()
    )
    separator = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    xml = f"<w:{kind}s {nsdecls('w')}>{separator}{body}</w:{kind}s>"
    part = Part(PackURI(f"/word/{kind}s.xml"), "application/xml", xml.encode(), file.part.package)
    file.part.relate_to(part, f"{OFFICE}/{kind}s")


def test_styles() -> None:
    def fill(file: Any) -> None:
        file.add_heading("El muelle", level=0)
        file.add_heading("Una parte", level=1)
        file.add_paragraph("Nadie vino.")
        file.add_paragraph("")
        file.add_paragraph("No nos vamos.", style="Quote")
        file.add_paragraph("We are staying.", style="Intense Quote")
        file.add_paragraph("El muelle en 1988.", style="Caption")
        file.add_paragraph("uno", style="List Bullet")

    document = read(fill)
    assert document.title == "El muelle"
    assert blocks(document) == [
        ("title", "El muelle"),
        ("heading", "Una parte"),
        ("paragraph", "Nadie vino."),
        ("blockquote", "No nos vamos."),
        ("blockquote", "We are staying."),
        ("caption", "El muelle en 1988."),
        ("list_item", "uno"),
    ]


def test_text_is_kept_as_it_is() -> None:
    document = read(lambda file: file.add_paragraph("  25\u00a0% de la pobla\u00adción:  dos\nlíneas\ty “fin.” "))
    assert document.text == "25\u00a0% de la pobla\u00adción:  dos\nlíneas y “fin.”"


def test_italics() -> None:
    def fill(file: Any) -> None:
        paragraph = file.add_paragraph("Dijo ")
        for words in ("no nos ", "vamos"):
            paragraph.add_run(words).italic = True
        paragraph.add_run(" y se fue a ")
        paragraph.add_run("La Prensa", style="Emphasis")
        paragraph.add_run(".").italic = False

    assert inlines(read(fill)) == [("em", "no nos vamos", None), ("em", "La Prensa", None)]


def test_tables() -> None:
    def fill(file: Any) -> None:
        file.add_paragraph("Before.")
        table = file.add_table(rows=2, cols=2)
        for cell, words in zip(
            (c for row in table.rows for c in row.cells), ["Español", "English", "No", ""], strict=True
        ):
            cell.text = words
        table.cell(1, 0).add_paragraph("Jamás")
        file.add_paragraph("After.")
        file.add_table(rows=1, cols=1).cell(0, 0).text = "x"

    document = read(fill)
    cells = [(b.span.of(document.text), b.table, b.row, b.column) for b in document.blocks if b.table is not None]
    assert cells == [("Español", 0, 0, 0), ("English", 0, 0, 1), ("No\nJamás", 0, 1, 0), ("x", 1, 0, 0)]


def test_notes() -> None:
    def fill(file: Any) -> None:
        append(
            file,
            '<w:p><w:r><w:t>“Nobody wins.”</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r>'
            '<w:r><w:t xml:space="preserve"> Again.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
            '<w:r><w:endnoteReference w:id="2"/></w:r></w:p>',
        )
        add_notes(file, "footnote", {2: "Second.", 7: "“Nadie gana.”", 9: "Never called."})
        add_notes(file, "endnote", {2: "At the end."})

    document = read(fill)
    assert blocks(document) == [
        ("paragraph", "“Nobody wins.”[1] Again.[2][i]"),
        ("footnote", "“Nadie gana.”"),
        ("footnote", "Second."),
        ("footnote", "At the end."),
    ]
    assert [block.label for block in document.blocks] == [None, "1", "2", "i"]
    assert inlines(document) == [("noteref", "[1]", "1"), ("noteref", "[2]", "2"), ("noteref", "[i]", "i")]


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<w:p><w:ins><w:r><w:t>No</w:t></w:r></w:ins><w:del><w:r><w:delText>Sí</w:delText></w:r></w:del></w:p>", "No"),
        ("<w:p><w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom><w:r><w:t>b</w:t></w:r></w:p>", "b"),
        ("<w:p><w:hyperlink><w:r><w:t>enlace</w:t></w:r></w:hyperlink></w:p>", "enlace"),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>oculto</w:t></w:r><w:r><w:t>visto</w:t></w:r></w:p>", "visto"),
        ("<w:p><w:r><w:t>franco</w:t><w:noBreakHyphen/><w:t>chileno</w:t></w:r></w:p>", "franco\u2011chileno"),
        ("<w:p><w:sdt><w:sdtContent><w:r><w:t>control</w:t></w:r></w:sdtContent></w:sdt></w:p>", "control"),
        ("<w:p><w:r><w:t>fuera</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>caja</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>", "fuera\n\ncaja"),
    ],
)  # fmt: skip
def test_what_python_docx_leaves_out(xml: str, expected: str) -> None:
    assert read(lambda file: append(file, xml)).text == expected


def archive(**members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name.replace("__", "/").replace("_", "."), content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (saved(docx.Document()), "holds no text"),
        (saved(docx.Document())[:3000], "is damaged"),
        (b"PK\x03\x04" + b"x" * 100, "is damaged"),
        (archive(notes_txt="x"), "is a ZIP archive"),
        (archive(xl__workbook_xml="x"), "is a spreadsheet"),
        (archive(content_xml="x"), "is an OpenDocument file"),
        (archive(Content="x"), "is a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "is protected by a password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "is a file of an old Office version"),
    ],
)
def test_errors(data: bytes, says: str) -> None:
    with pytest.raises(IngestError) as caught:
        read_bytes(data, name="a.docx")
    assert str(caught.value).startswith(f"a.docx {says}")
    assert "\n" not in str(caught.value)


def test_entities_are_not_expanded() -> None:
    bomb = "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
    data = saved(docx.Document())
    source, buffer = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for member in source.namelist():
            content = source.read(member)
            if member == "word/document.xml":
                xml = (
                    f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>uno &b;</w:t></w:r></w:p></w:body></w:document>"
                )
                content = (bomb + xml).encode()
            target.writestr(member, content)
    assert read_bytes(buffer.getvalue(), name="a.docx").text == "uno"
