"""Bytes -> text: no text of the languages we read comes out garbled, however it was saved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.ingest import read_bytes
from verifier.ingest.encoding import decode, is_binary

SPANISH = (
    "La señora Ibáñez llegó tarde a la reunión del martes. «No habrá acuerdo mañana», avisó. "
    "¿Quién pagará el agua? Según el alcalde, el año próximo habrá más médicos, aunque nadie lo creyó."
)
CURLY = (
    "“Mañana no abrimos,” dijo Íñigo Peña — “we won’t open tomorrow.” El café, ‘cerrado por dueño’, "
    "volverá en otoño… según él, cuando suba el telón y baje el alquiler de la calle Núñez."
)
ENGLISH = (
    "“We’re not leaving,” the mayor said. “It’s our street.” The vote — the third this year — was 12–3, "
    "and nobody on the council’s left would say why it had taken so long to be called."
)
ANGRY = "¡NO NOS MOVERÁN!, gritó la señora. EL AÑO PRÓXIMO HABRÁ ELECCIÓN, dijo, y después calló."
CATALAN = "«No ens n’anem», va dir l’alcaldessa; això és col·lecció nostra, força antiga, i així serà."
PORTUGUESE = "“Não vamos embora”, afirmou a secretária de Educação; as crianças também têm opinião, disse ela."
EURO = "El billete cuesta 12 € desde enero; antes, 9 €. “Es un abuso”, se quejó una señora en Cádiz."


ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1", "mac_roman")


def can_hold(text: str, encoding: str) -> bool:
    return text.encode(encoding, "replace").decode(encoding) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (text, encoding)
        for text in (SPANISH, CURLY, ENGLISH, ANGRY, CATALAN, PORTUGUESE, EURO)
        for encoding in ENCODINGS
        if can_hold(text, encoding)
    ],
)
def test_encodings_are_told_apart(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ""),
        (b"plain ascii", "plain ascii"),
        (b"\xef\xbb\xbf", ""),
        ("año".encode("latin-1"), "año"),
        ("¿Qué?".encode("cp1252"), "¿Qué?"),
        ("“Sí”".encode("cp1252"), "“Sí”"),
        (
            "La señora Muñoz habló. “No nos van a callar,” dijo.".encode("mac_roman"),
            "La señora Muñoz habló. “No nos van a callar,” dijo.",
        ),
        (
            "La línea Madrid–Lima — dijo Óscar — no va más".encode("cp1252"),
            "La línea Madrid–Lima — dijo Óscar — no va más",
        ),
        ("niño".encode() + b"\xe1", "niñoá"),
        ("Diez años después, José volvió. ".encode() * 5 + b"\xf1", "Diez años después, José volvió. " * 5 + "ñ"),
        ("La niña dijo “sí”".encode()[:-1], "La niña dijo “sí\ufffd"),
        (b"\xe9\xe8 " + "“é”".encode(), "éè “é”"),
        ("Dijo «SÍ» y se fue".encode("cp1252"), "Dijo «SÍ» y se fue"),
        ("Мэр сказал, что мост откроют весной, и никто ему не поверил.".encode("cp1251"), None),
    ],
)
def test_odd_inputs(data: bytes, expected: str | None) -> None:
    text = decode(data)
    assert expected is None or text == expected
    assert "\ufffd" not in text.removesuffix("\ufffd")  # what is left of a character that was cut


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
@pytest.mark.parametrize("order", [(0, 1), (1, 0), (0, 1, 1, 1), (1, 0, 1)])
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"])
def test_lines_in_different_encodings_are_each_read_in_their_own(
    encoding: str, order: tuple[int, ...], gap: str
) -> None:
    parts = (CURLY, "“Nadie está aquí,” dijo José. “¿Y mañana qué…?”")
    data = gap.encode().join(parts[n].encode(encoding if n else "utf-8") for n in order)
    assert decode(data) == gap.join(parts[n] for n in order)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            "La niña dijo “sí” y calló.\n".encode() + "“Y él está”".encode("cp1252"),
            "La niña dijo “sí” y calló.\n“Y él está”",
        ),
        ("La niña.\nSe llama José".encode()[:-1], "La niña.\nSe llama Jos\ufffd"),
        ("«Año»\nplain line “no".encode()[:-3], "«Año»\nplain line \ufffd"),
        ("“Año” — él está” — dijo “ella”".encode("cp1252"), "“Año” — él está” — dijo “ella”"),
    ],
)
def test_what_ends_a_damaged_text(data: bytes, expected: str) -> None:
    assert decode(data) == expected


@pytest.mark.parametrize(
    "declared", ["utf-8", "iso-8859-1", "windows-1252", "hex", "no-such-thing", "utf-7", "utf-16", ""]
)
def test_a_false_declaration_does_no_harm(declared: str) -> None:
    assert decode(SPANISH.encode(), declared=declared) == SPANISH
    assert decode(SPANISH.encode("cp1252"), declared=declared) == SPANISH


def test_a_declared_encoding_is_used_where_bytes_do_not_tell() -> None:
    greek = "Ο δήμαρχος δεν απάντησε."
    assert decode(greek.encode("iso-8859-7"), declared="iso-8859-7") == greek
    page = f'<meta charset="iso-8859-7"><p>{greek}</p>'
    assert decode(page.encode("iso-8859-7")) == page


def test_latin_1_means_windows_1252_as_on_the_web() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>“Sí”, dijo — y se fue.</p></body></html>'
    assert decode(page.encode("cp1252")) == page


@pytest.mark.parametrize("text", ["", "Uno\tdos\r\nTres\x0c", "Ω mega", "an odd \0 in a page", SPANISH])
def test_text_is_not_binary(text: str) -> None:
    assert not is_binary(text)


@pytest.mark.parametrize("text", ["a\0b\0c\0", "".join(map(chr, range(32))) * 4])
def test_binary_is_not_text(text: str) -> None:
    assert is_binary(text)


def test_offsets_count_without_the_byte_order_mark() -> None:
    document = read_bytes(b"\xef\xbb\xbf" + "“Año nuevo,” dijo.".encode(), name="a.txt")
    assert document.text == "“Año nuevo,” dijo."
    assert document.blocks[0].start == 0


@given(st.text())
def test_utf_8_survives(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    assert decode(b"\xef\xbb\xbf" + data) == data.decode()


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    assert isinstance(decode(data), str)
