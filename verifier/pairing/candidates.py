"""All pairs of quotations of a document that might belong together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from verifier.model import Document, Quotation, QuotePair
from verifier.pairing.apart import in_dialogues, in_footnotes, in_parallel, in_tables
from verifier.pairing.candidate import Candidate, Page
from verifier.pairing.near import neighbours
from verifier.pairing.speakers import interpreters_of
from verifier.pairing.speech import Speech


def read_page(document: Document, quotations: list[Quotation], masked: str) -> Page:
    """The page that ``quotations`` stand on. ``masked`` is its text with every quotation blanked out."""
    starts = [block.start for block in document.blocks]
    home = [max(bisect_right(starts, quotation.start) - 1, 0) for quotation in quotations]
    speech = [Speech(document.text, masked, quotation) for quotation in quotations]
    return Page(document, quotations, home, masked, speech, interpreters_of(quotations, masked))


def find_candidates(
    document: Document, quotations: list[Quotation], masked: str, parallel: Sequence[QuotePair] = ()
) -> list[Candidate]:
    """All candidates of a document. ``masked`` is its text with every quotation blanked out; ``parallel``: the pairs of sentences that
    it prints in both languages."""
    page = read_page(document, quotations, masked)
    found = {(c.source, c.translation): c for c in neighbours(page)}
    for candidate in (*in_tables(page), *in_footnotes(page), *in_dialogues(page), *in_parallel(page, parallel)):
        held = found.get((candidate.source, candidate.translation))
        if held is None or held.strength < candidate.strength:
            found[candidate.source, candidate.translation] = candidate
    return list(found.values())
