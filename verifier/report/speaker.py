"""Who speaks, as a report says it."""

from __future__ import annotations

import re
from functools import cache

from verifier.model import Document, Quotation
from verifier.resources import resource_lines


def speaker_words(quotation: Quotation, document: Document | None) -> str | None:
    """Who speaks, as resolved and, where that says more or something else, as printed.

    ``Ana Ruiz (printed as “she”)``, but ``Ana Ruiz`` for “Councillor Ana Ruiz,”; None where nobody is named.
    """
    mention = quotation.speaker_mention.of(document.text) if quotation.speaker_mention and document else None
    if quotation.speaker and mention and not _is_named_in(quotation.speaker, mention):
        return f"{quotation.speaker} (printed as “{mention}”)"
    return quotation.speaker or mention


def _is_named_in(speaker: str, mention: str) -> bool:
    """True if both name the person in full: the mention may add an office, the speaker a title, but no part of a name."""
    name, printed = (" ".join(["", *re.findall(r"\w+", text.casefold()), ""]) for text in (speaker, mention))
    if name in printed:
        return True
    before, found, after = name.partition(printed)
    rest = f"{before}{after}".split()
    return bool(found.strip()) and all(word in _titles() for word in rest)


@cache
def _titles() -> frozenset[str]:
    return frozenset(resource_lines("report/titles.txt"))
