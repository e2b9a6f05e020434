"""In which language each quotation of a document is: its own words, and what print beside it says ("he said in Catalan")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from verifier.model import Document
from verifier.quotes.language import identify
from verifier.quotes.raw import Raw


def set_languages(document: Document, raws: list[Raw], prior: Mapping[str, float]) -> None:
    """Sets language and confidence, once for each raw quotation."""
    for place, raw in enumerate(raws):
        if raw.confidence:
            continue
        told = raw.lang or _named_language(document, raw)
        given = {**prior, told: 0.9 if raw.lang else max(prior.get(told, 0.0), _TOLD)} if told else prior
        guess = identify(_own_words(document.text, raws, place) or raw.opening(document.text), prior=given)
        raw.language, raw.confidence = guess.language, max(guess.confidence, 0.001)
        if raw.language == "und" and _IN_SPANISH.search(
            document.text, max(document.blocks[raw.block].start, raw.outer.start - _TOLD_BEFORE), raw.outer.start
        ):
            raw.language, raw.confidence = "es", _SAID_SO


def _own_words(text: str, raws: Sequence[Raw], place: int) -> str:
    """What a quotation says but what it quotes itself: They'd ask me, ‘¿Y ahora qué?’; empty if it quotes nothing, or little is left."""
    raw, inner = raws[place], place + 1
    if raw.depth or inner == len(raws) or raws[inner].outer.start >= raw.outer.end or not raws[inner].depth:
        return ""
    parts, at = [], raw.spans[0].start
    while inner < len(raws) and raws[inner].depth and raws[inner].outer.end <= raw.spans[0].end:
        parts.append(text[at : raws[inner].outer.start])
        at = max(at, raws[inner].outer.end)
        inner += 1
    said = " ".join([*parts, text[at : raw.spans[0].end]])
    return said if len(re.findall(r"[^\W\d_]+", said)) >= _LEAST_OWN else ""


_LEAST_OWN = 4
_IN_SPANISH = re.compile(r"\bin Spanish,?(?:\s\w+){0,2}\W{0,3}$")
_SAID_SO = 0.6
"""Confidence where only print says which language it is: "The banner, in Spanish, reads: “Fuera JOH.”"."""
_TOLD = 0.5
"""Prior of the language that print names right beside a quotation: "he said in Catalan"."""
_LANGUAGES = {
    "catalan": "ca", "catalán": "ca", "valencian": "ca", "galician": "gl", "gallego": "gl", "portuguese": "pt", "portugués": "pt",
    "italian": "it", "italiano": "it", "french": "fr", "francés": "fr", "spanish": "", "castilian": "", "english": "",
}  # fmt: skip
_LANGUAGE = re.compile(rf"\b(?:{'|'.join(_LANGUAGES)})\b", re.IGNORECASE)
_TOLD_BEFORE, _TOLD_AFTER = 100, 40
"""Characters of the same block within which it must stand."""


def _named_language(document: Document, raw: Raw) -> str:
    """The language that print names nearest to a quotation; empty if it names none, or Spanish or English."""
    block, text, outer = document.blocks[raw.block], document.text, raw.outer
    before = _LANGUAGE.finditer(text, max(block.start, outer.start - _TOLD_BEFORE), outer.start)
    after = _LANGUAGE.finditer(text, outer.end, max(outer.end, min(block.end, outer.end + _TOLD_AFTER)))
    found = [(outer.start - name.end(), name.group()) for name in before]
    found += [(name.start() - outer.end, name.group()) for name in after]
    return _LANGUAGES[min(found)[1].casefold()] if found else ""
