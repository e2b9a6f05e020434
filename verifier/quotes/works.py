"""Titles that only their author tells: a copy of García Márquez's “El coronel no tiene quien le escriba”."""

from __future__ import annotations

import re
from collections.abc import Callable

from verifier.quotes.names import NAME

_OWNER = re.compile(rf"(?P<owner>{NAME})(?<![’']s)(?:[’']s|(?<=s)[’'])\s*$")
_HANDLED = re.compile(
    r"\b(?:(?:cop(?:y|ies)|editions?|translations?|adaptations?|versions?|stagings?|productions?|performances?|renditions?|pages|lines?|verses?|chorus)\s(?:of|from)"
    r"|(?:re-?)?read(?:s|ing)?|recit(?:es?|ed|ing)|s[aiu]ngs?|singing|humm(?:ed|ing)|play(?:s|ed|ing)?|stag(?:es?|ed|ing)|translat(?:es?|ed|ing)|film(?:ed|ing)|adapt(?:s|ed|ing))\s$"
)
"""What is done with a work, right before its author's name."""
_LONGEST = 12
"""Words of a title."""
_SAID = re.compile(r"[¡¿!?]|\b(?:yo|me|mí|mis?|nos|nosotr[oa]s|nuestr[oa]s?|te|tú|vos|ustedes?)\b", re.IGNORECASE)
"""What is rather said by somebody, and to somebody."""


def is_authors_work(text: str, before: str, named: Callable[[str], bool]) -> bool:
    """True for what stands right after the name of an author as theirs: of somebody whose work is read or sung, or who is named
    for nothing else where nothing sounds like speech.

    Args:
        text: what is quoted, in another language than the article.
        before: the words that precede its opening mark.
        named: says of a name whether the article has it elsewhere.
    """
    owner, words = _OWNER.search(before), text.split()
    if owner is None or len(words) > _LONGEST or not words[0].lstrip("¡¿")[:1].isupper():
        return False
    if any(word.endswith((".", "!", "?")) for word in words[:-1]):
        return False
    if _HANDLED.search(before, 0, owner.start()):
        return True
    return _SAID.search(text) is None and not named(owner["owner"])
