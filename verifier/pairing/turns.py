"""The turns of an interview: who opens each, and its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from verifier.model import Block, Document, Span
from verifier.pairing.blocks import TEXT_KINDS
from verifier.pairing.interviews import is_role


class Turn(NamedTuple):
    """A turn of an interview: who opens it, and its words."""

    who: Span
    span: Span


_TURN = re.compile(
    r"(?:^|(?<=\s/\s))[ \t]*(?P<time>\[?\d{1,2}[:.]\d{2}[^\s\w]?[ \t]+)?"
    r"(?P<who>[PRQA](?=[.\s]?[.—–-])|@?[^\W\d_][\w.’'\-]*(?:\s[\w.’'\-]+){0,3}(?=(?:\s\([^()\n]{2,40}\))?\s*:))(?:(?:\s\([^()\n]*\))?\s*:|\.?\s?[—–-]|\.)\s+(?=\S)",
    re.MULTILINE,
)
"""Who asks or answers, before the words: "LOW TIDE: ", "P: ", "R. ", "Menjívar: ", "[10:41] Ana: ", "@rosam: ", "GUAMÁN (in Spanish): "."""


_OPENS_WITHOUT_COLON = "PRQA \t[0123456789"
_BREAK = re.compile(r"\n|\s/\s")


def _openings(text: str, block: Block) -> Iterator[re.Match[str]]:
    """What opens the turns of a block, each at its beginning, that of a line or behind a slash."""
    at = block.start
    if (
        text.find(":", at, block.end) < 0
        and text[at : at + 1] not in _OPENS_WITHOUT_COLON
        and not _BREAK.search(text, at, block.end)
    ):
        return
    for start in (block.start, *(found.end() for found in _BREAK.finditer(text, block.start, block.end))):
        if start >= at and (turn := _TURN.match(text, start, block.end)):
            yield turn
            at = turn.end()


def turns_of(document: Document) -> dict[int, list[Turn]]:
    """Block to the turns of an interview in it, without the "NAME: " that opens them: names that open another one too,
    stand after a time of day, or are those of an account; "P: ", "Answer: " where another such label stands on the page; and those in capitals
    where one of them asks."""
    found = {
        index: list(_openings(document.text, block))
        for index, block in enumerate(document.blocks)
        if block.kind in TEXT_KINDS
    }
    often = Counter(_bearer(match["who"]) for matches in found.values() for match in matches)
    is_asked = any(
        matches
        and _CAPITALS.fullmatch(matches[-1]["who"])
        and _ASKS.search(document.blocks[index].span.of(document.text))
        for index, matches in found.items()
    )
    turns: dict[int, list[Turn]] = {}
    for index, matches in found.items():
        matches = [
            match
            for match in matches
            if match["time"]
            or match["who"][0] == "@"
            or often[_bearer(match["who"])] > 1
            or (is_asked and _CAPITALS.fullmatch(match["who"]))
        ]
        ends = [*(match.start() for match in matches[1:]), document.blocks[index].end]
        if matches:
            turns[index] = [
                Turn(Span(*match.span("who")), Span(match.end(), end)) for match, end in zip(matches, ends, strict=True)
            ]
    return turns


_CAPITALS = re.compile(r"[A-ZÁÉÍÓÚÜÑ][A-ZÁÉÍÓÚÜÑ.’'\- ]{2,}")
_ASKS = re.compile(r"\?[\s*_]*\Z")


def _bearer(label: str) -> str:
    """Labels of one kind: all that only say who asks and who answers, whichever their language, and each other by its last word: "MARTA
    RUIZ", then "RUIZ"."""
    return "" if is_role(label) else label.split()[-1]
