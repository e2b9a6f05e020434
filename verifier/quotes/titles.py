"""What stands before the titles of works in a list, and before the names of papers and stations."""

from __future__ import annotations

import re

_LISTED = re.compile(r"(?:\u0000{3,60},?\s+(?:(?:and|or|y|e|o)\s+)?)+$")
_OUTLET = re.compile(
    r"\b(?:writing|wrote|writes|published|appeared|column(?:ist)?|interview(?:ed)?|editor|critic|reporter|correspondent|reporting)"
    r"\s(?:in|for|with|at|of|by)\s*$"
)


def without_listed(before: str) -> str:
    """The words before a quotation without the quoted ones, blanked out, that it is listed with: in two films, “…” and “Delta Blues”."""
    return _LISTED.sub("", before)


def is_outlet(before: str) -> bool:
    """True if the words before a quotation say that somebody writes in it or talks to it: "writing in", "an interview with"."""
    return _OUTLET.search(before) is not None
