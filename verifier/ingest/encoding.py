"""Bytes -> text. The encoding is told from the bytes first; what a header or a page declares is only a hint."""

from __future__ import annotations

import codecs
import re

_BOMS = (  # the UTF-32 marks begin with those of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})""", re.IGNORECASE
)
# The WHATWG Encoding Standard, section 4.2: on the web these names mean windows-1252.
_LATIN_1 = ("iso8859-1", "ascii")
_UNSAFE = ("utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape")
_LEGACY = ("cp1252", "mac_roman", "cp850")
"""Eight-bit encodings of the languages that we read, the likeliest first."""
_LETTERS = frozenset("áéíóúüñçàèìòùâêîôûãõïëöäåæœß")
_MARKS = frozenset("“”‘’«»‹›„‚—–…¿¡·•ºª°€£©®™§\u00a0\u00ad")
_PLAUSIBLE = 0.9
_FOREIGN_SCRIPT = 0.3
"""The least share of bytes beyond ASCII in a text whose script is not Latin."""
_CONTROLS = frozenset(map(chr, range(32))) - set("\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f")


def decode(data: bytes, *, declared: str | None = None) -> str:
    """The text of ``data`` without its byte order mark.

    In order: a byte order mark; UTF-16 without one; UTF-8, which no legacy text is by chance, also with a few
    foreign bytes; the declared encoding (an HTTP header's, else that of a ``<meta charset>``); the legacy encoding whose reading
    looks most like writing; for other scripts charset-normalizer's guess; Windows-1252.

    Args:
        data: the bytes of a whole file.
        declared: the encoding that a protocol named, if any.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if utf16 := _utf16_without_mark(data):
        return data.decode(utf16, "replace")
    text = _decoded(data, "utf-8")
    if text is None:
        text = _damaged_utf8(data)
    if text is not None:
        return text
    for name in (declared, _declared_inside(data)):
        text = _decoded(data, codec) if name and (codec := _codec(name)) not in (None, "utf-8") else None
        if text is not None:
            return text
    return _legacy(data)


def is_binary(text: str) -> bool:
    """True if decoded bytes are no text at all: they hold control characters beyond an odd one (real pages do)."""
    sample = text[:100_000]
    return sum(character in _CONTROLS for character in sample) > max(2, len(sample) / 200)


def _declared_inside(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4096])
    return match[1].decode("ascii") if match else None


def _codec(name: str) -> str | None:
    """Python's name of a declared encoding, None if it is unknown or must not be trusted."""
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    if codec in _UNSAFE or codec.startswith(("utf-16", "utf-32")):  # these would have shown by their NULs
        return None
    return "cp1252" if codec in _LATIN_1 else codec


def _decoded(data: bytes, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):  # LookupError: a codec that is not one of text ("hex")
        return None


def _utf16_without_mark(data: bytes) -> str | None:
    """Western text in UTF-16 has a NUL in nearly every second byte, always on the same side."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.05 * half else None


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 into which some Windows-1252 or whole legacy lines were pasted, or that was cut in mid-character.

    Lines are read each for itself: as UTF-8 if they hold any, else in the legacy encoding that fits those lines best.
    """
    lines = data.decode("utf-8", "surrogateescape").splitlines(keepends=True)
    # Legacy text makes a few characters of UTF-8 by chance ("SÍ»"), but none that we would write.
    whole = [sum(_fits(line, m.start()) for m in _BEYOND_ASCII.finditer(line)) for line in lines]
    foreign = [len(_FOREIGN.findall(line)) for line in lines]
    has_own_lines = any(own and not others for own, others in zip(whole, foreign, strict=True))
    if not sum(whole) or not (has_own_lines or sum(foreign) <= max(1, sum(whole) / 2)):
        return None
    last = _cut_at_end(lines[-1])
    if last != lines[-1]:
        lines[-1], foreign[-1] = last, len(_FOREIGN.findall(last))
    legacy = [bool(others and not own) for own, others in zip(whole, foreign, strict=True)]
    _, encoding = _likeliest(b"".join(_bytes(line) for line, is_legacy in zip(lines, legacy, strict=True) if is_legacy))
    return "".join(
        _bytes(line).decode(encoding, "replace") if is_legacy else _FOREIGN.sub(_as_cp1252, line)
        for line, is_legacy in zip(lines, legacy, strict=True)
    )


_BEYOND_ASCII = re.compile(r"[^\x00-\x7f\udc80-\udcff]")
_FOREIGN = re.compile(r"[\udc80-\udcff]+")
"""Runs of bytes that are no UTF-8, as "surrogateescape" shows them."""


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _as_cp1252(match: re.Match[str]) -> str:
    return _bytes(match[0]).decode("cp1252", "replace")


def _cut_at_end(text: str) -> str:
    """``text`` with U+FFFD for the beginning of a character that it ends in, unless that reads well as legacy text."""
    match = re.search(r"[\udc80-\udcff]{1,3}\Z", text)
    run = _bytes(match[0]) if match else b""
    if match is None or run[0] < 0xC2 or not all(0x80 <= byte < 0xC0 for byte in run[1:]):
        return text
    before = text[: match.start()]
    reading = before + _as_cp1252(match)
    is_mark = run.startswith(b"\xe2\x80")  # so begin curly marks and dashes; nobody writes "â€"
    if not is_mark and all(_fits(reading, at) for at in range(match.start(), len(reading))):
        return text
    return f"{before}\ufffd"


def _legacy(data: bytes) -> str:
    score, encoding = _likeliest(data)
    is_latin = sum(byte > 127 for byte in data) < _FOREIGN_SCRIPT * len(data)
    if score < _PLAUSIBLE and not is_latin:  # charset-normalizer takes short Spanish for Chinese
        from charset_normalizer import from_bytes

        if guess := from_bytes(data).best():
            return str(guess)
    return data.decode(encoding, "replace")


def _likeliest(data: bytes) -> tuple[float, str]:
    """How plausible the best reading in a legacy encoding is (0 to 1), and the encoding; Windows-1252 if none is."""
    readings = [(_plausibility(text), name) for name in _LEGACY if (text := _decoded(data, name))]
    return max(readings, key=lambda reading: reading[0], default=(0.0, _LEGACY[0]))


def _plausibility(text: str) -> float:
    """Which share of the characters beyond ASCII (0 to 1) stands where Spanish, English and their neighbours use it."""
    places = [m.start() for m in re.finditer(r"[^\x00-\x7f]", text[:200_000])]
    return sum(_fits(text, at) for at in places) / len(places) if places else 1.0


def _fits(text: str, at: int) -> bool:
    character, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if character in _LETTERS:  # never inside capitals
        return not (before.isupper() and after.isupper())
    if character.lower() in _LETTERS:  # a capital starts a word or stands among capitals: "Óscar", not "ÒNo"
        return not before.islower() and not (after.isupper() and text[at + 2 : at + 3].islower())
    if character in "—–":  # "Madrid–Lima", not "se–ora"
        return not (before.islower() and after.islower())
    if character in "’‘\u00ad\u00a0·":
        return True
    return character in _MARKS and not (before.isalpha() and after.isalpha())
