"""Cuts a Spanish quote into sentences: a small translation model loses the thread on long inputs."""

from __future__ import annotations

import re

from verifier.text import clean
from verifier.translation.lexicon import abbreviations

_PARAGRAPH = re.compile(r"\n\s*\n")
# An end mark with whatever closes behind it, white space, and something that may open a sentence.
_BOUNDARY = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[¿¡\"'“‘«(\[—–-]*\s*[A-ZÁÉÍÓÚÜÑ\d])")
_LAST_WORD = re.compile(r"(\w+)\.[\"'”’»)\]]*\s*$")


def split_sentences(text: str) -> list[str]:
    """The sentences of ``text``, cleaned (``verifier.text.clean``), in order; joined by a space they give all of it.

    A full stop after an abbreviation ("Sr.", "EE. UU.") or an initial ("J. Pérez") ends nothing, nor does an end mark
    that a small letter follows ("¿Por qué? preguntó"). A blank line ends a sentence, a line break does not.

    Returns:
        Non-empty strings; an empty list for a text without any.
    """
    return [sentence for paragraph in _PARAGRAPH.split(text) for sentence in _split(clean(paragraph))]


def _split(paragraph: str) -> list[str]:
    sentences, start = [], 0
    for boundary in _BOUNDARY.finditer(paragraph):
        if not _is_abbreviated(paragraph[start : boundary.end()], paragraph[boundary.end()]):
            sentences.append(paragraph[start : boundary.end()].strip())
            start = boundary.end()
    return [*sentences, paragraph[start:]] if paragraph[start:] else sentences


def _is_abbreviated(sentence: str, following: str) -> bool:
    """True if the full stop at the end of ``sentence`` belongs to an abbreviation or an initial."""
    last = _LAST_WORD.search(sentence)
    if last is None:
        return False
    word = last.group(1)
    if word.casefold() == "no":  # "Dijo que no. Después...", but "el no. 5"
        return following.isdigit()
    return word.casefold() in abbreviations() or (len(word) == 1 and word.isupper())
