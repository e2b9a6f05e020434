"""What stands before the titles of works in a list, and before the names of papers and stations."""

from __future__ import annotations

import re

_JOINS = re.compile(r",?\s+(?:(?:and|or|y|e|o)\s+)?")
_LISTED = re.compile(rf"(?:\u0000{{3,60}}{_JOINS.pattern})+$")
_OUTLET = re.compile(
    r"\b(?:writing|wrote|writes|published|appeared|column(?:ist)?|interview(?:ed)?|editor|critic|reporter|correspondent|reporting)"
    r"\s(?:in|for|with|at|of|by)\s*$"
)

_TOLD = re.compile(
    r"\b(?:(?:told|tells|telling|tell)|(?:said|says|spoke|speaking|speaks|explained|repeated)\s(?:\w+\s)?(?:on|to|with)|(?:dijo|declaró|contó|comentó|explicó|habló)\s(?:a|en|con))\s*$"
)
_WHAT = re.compile(
    r"\s+(?:that|he|she|they|it|there|the|his|her|their|how|why|last|this|on|in|que|el|la|los|las)\b|\s*[,.;]|\s\u0000"
)
"""What somebody tells, and when, the words themselves, or the end of the clause."""


def without_listed(before: str) -> str:
    """The words before a quotation without the quoted ones, blanked out, that it is listed with: in two films, “…” and “Delta Blues”."""
    _, blank, joins = before.rpartition("\u0000")
    return _LISTED.sub("", before) if blank and _JOINS.fullmatch(joins) else before


def is_audience(before: str, after: str) -> bool:
    """True if the words around a quotation leave it no place but that of whoever is told something: told “…” that she would go. What is
    said stands behind a comma or a colon, but for a word or two that go on in the reporter's: told “la verdad” to nobody."""
    return _TOLD.search(before) is not None and _WHAT.match(after) is not None


def is_outlet(before: str) -> bool:
    """True if the words before a quotation say that somebody writes in it or talks to it: "writing in", "an interview with"."""
    return _OUTLET.search(before) is not None
