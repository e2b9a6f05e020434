"""Making text from an article safe to show: no control characters, nothing that the output's encoding cannot carry."""

from __future__ import annotations

import unicodedata

_SPACES = "\t\n\v\f\r\x85\u2028\u2029"
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_INVISIBLE = "\u00ad\u200b\u2060\ufeff\ufff9\ufffa\ufffb"
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))
_VISIBLE: dict[int, str] = {
    **dict.fromkeys(_CONTROLS, "\ufffd"),
    **dict.fromkeys(map(ord, _BIDI + _INVISIBLE), ""),
    **dict.fromkeys(map(ord, _SPACES), " "),
}

# What stands in for a character that an old terminal cannot show. An accent follows its letter, as in the postfix input
# methods ("termino'", "an~o"): a dropped one would make another word of it.
_STAND_INS: dict[str, str] = {
    **dict.fromkeys("“”„«»″", '"'),
    **dict.fromkeys("‘’‚‹›′", "'"),
    **dict.fromkeys("‐‑‒–—―─━", "-"),
    **dict.fromkeys("\u00a0\u2002\u2003\u2009\u200a\u202f", " "),
    **dict.fromkeys("\u200c\u200d\ufe0f", ""),
    "…": "...", "·": "-", "•": "*", "¿": "?", "¡": "!", "€": "EUR", "£": "GBP", "º": "o", "ª": "a", "°": " deg",
    "\u0301": "'", "\u0303": "~", "\u0308": '"', "\u0300": "`", "\u0302": "^", "\u0327": ",",
}  # fmt: skip


def visible(text: str) -> str:
    """``text`` with nothing in it that acts instead of being read.

    Control characters (ESC and the C1 range too) and lone surrogates become U+FFFD, line ends and tabs a space;
    characters that only steer bidirectional layout or line breaking are dropped, so that letters stand in the order in
    which they were written. Zero-width joiners stay: emoji and Persian need them.
    """
    return text.translate(_VISIBLE)


def encodable(text: str, encoding: str) -> str:
    """``text`` in characters that ``encoding`` has; UTF-8 gives it back unchanged, an unknown encoding is ASCII."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_stand_in(character, encoding) for character in text)
    except LookupError:
        return encodable(text, "ascii")
    return text


def _stand_in(character: str, encoding: str) -> str:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        if character in _STAND_INS:
            return _STAND_INS[character]
        parts = unicodedata.normalize("NFD", character)
        return "".join(_stand_in(part, encoding) for part in parts) if len(parts) > 1 else "?"
    return character
