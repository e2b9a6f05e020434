"""What outside writers print of words spoken in Spanish, and of words that were not (`data/tables/spoken.jsonl`)."""

from __future__ import annotations

import json
from pathlib import Path

from verifier.ingest import from_text
from verifier.model import UnpairedReason
from verifier.pairing import pair_quotations
from verifier.quotes import find_quotations

TABLE = Path(__file__).parents[2] / "data" / "tables" / "spoken.jsonl"


def reported(text: str) -> set[str]:
    """The stretches reported as spoken in Spanish, without the marks at their ends."""
    document = from_text(text)
    found = pair_quotations(document, find_quotations(document), lambda pairs: [0.0] * len(pairs)).unpaired
    spans = [s for one in found if one.reason is UnpairedReason.NO_ORIGINAL_PRINTED for s in one.quotation.spans]
    return {bare(span.of(document.text)) for span in spans}


def bare(text: str) -> str:
    return text.strip(" ,.!?;:")


def test_most_are_found_and_next_to_none_wrongly() -> None:
    found = missed = wrong = left = 0
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        told = reported(row["text"])
        hits = sum(bare(text) in told for text in row["spanish"])
        false = sum(bare(text) in told for text in row["english"])
        found, missed = found + hits, missed + len(row["spanish"]) - hits
        wrong, left = wrong + false, left + len(row["english"]) - false
    assert found >= 7 * missed
    assert left >= 50 * wrong
