"""Greetings, interjections and the like, which are sentences by themselves: "Ni modo." is "Oh well.", whatever its words mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from verifier.resources import resource_rows
from verifier.text import strip_accents, words

_MARK = re.compile(r"[^\w\s]")
_SAID = re.compile(r"(?P<opening>[“«\"])(?P<words>[^“”«»\"]+[.!?…])(?P<closing>[”»\"])")
_END = re.compile(r"[.!?…]*$")


@lru_cache(maxsize=4096)  # every draft of a sentence asks
def formula(sentence: str) -> str | None:
    """The English of a sentence that is a set phrase as a whole, with its capital and end mark, and the quotation marks around both;
    None for any other."""
    if said_so := _SAID.fullmatch(sentence):
        english = formula(said_so["words"])
        return english and f"{said_so['opening']}{english}{said_so['closing']}"
    found = [token for token in words(sentence) if token.kind != "other"]
    if not found or sentence[: found[0].start].strip("¿¡ "):
        return None
    said, end = sentence[found[0].start : found[-1].end], sentence[found[-1].end :]
    key = " ".join(_folded(token.norm) for token in found)
    english = _formulas().get(key + end.strip(".…")[:1]) or (None if "?" in end else _formulas().get(key))
    if english is None or not _END.fullmatch(end) or _MARK.search(said):
        return None
    if not found[0].is_capitalised and not re.match(r"I\b|God", english):
        english = english[0].lower() + english[1:]
    return english if english.endswith("?") else english + end


@lru_cache(maxsize=1)
def _formulas() -> Mapping[str, str]:
    rows = resource_rows("translation/formulas.tsv")
    return {" ".join(map(_folded, form.split())): english for forms, english in rows for form in forms.split("|")}


def _folded(word: str) -> str:
    """Without accents; its ñ stays ("año")."""
    return "ñ".join(map(strip_accents, word.split("ñ")))
