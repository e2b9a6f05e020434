"""Renderings that print numbers: “A,” he wrote, and then “B.” The court has the first as “…” and the second as “…”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifier.pairing.candidate import NEIGHBOURS, Page

_NUMBERS = (("first", "former"), ("second", "latter", "other"), ("third",))
_COUNTED = re.compile(
    r"\bthe\s(?P<which>first|former|second|latter|other|third)(?:\s[\w’'\-]+){0,8}?[\s:,]*[“\"‘'«(]*\Z", re.IGNORECASE
)
"""What stands right before a numbered rendering: "the first as", "and the second sentence, more freely, as"."""


def numbered(page: Page, i: int, j: int) -> bool | None:
    """True if print numbers the English quotation ``j`` as the rendering of the Spanish ``i`` before it, False if as another's, None if it
    numbers nothing: as many must stand in a row in Spanish, and the first of the English be called the first, the next the second."""
    quotations = page.quotations
    if (quotations[i].language, quotations[j].language) != ("es", "en"):
        return None
    opens = next((k + 1 for k in range(j - 1, max(j - NEIGHBOURS, i) - 1, -1) if quotations[k].language != "en"), None)
    if opens is None:
        return None
    count = next((n for n, names in enumerate(_NUMBERS) if not _is_called(page, opens + n, names)), len(_NUMBERS))
    sources = [*_spanish_before(page, opens)][:count][::-1]
    return sources[j - opens] == i if 1 < count == len(sources) and j - opens < count else None


def _spanish_before(page: Page, index: int) -> Iterator[int]:
    """The Spanish quotations right before another, in its block or the one above, the nearest first."""
    for k in range(index - 1, max(index - 1 - NEIGHBOURS, -1), -1):
        if page.quotations[k].language != "es" or page.home[index] - page.home[k] > 1:
            return
        yield k


def _is_called(page: Page, index: int, names: tuple[str, ...]) -> bool:
    if index >= len(page.quotations) or page.quotations[index].language != "en":
        return False
    called = _COUNTED.search(page.masked, page.quotations[index - 1].end, page.quotations[index].start)
    return called is not None and called["which"].lower() in names
