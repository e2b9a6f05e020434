"""Who issues a statement that is printed in both languages."""

from __future__ import annotations

import pytest

from verifier.evidence import Encoder
from verifier.ingest import from_text
from verifier.pairing import pair_quotations
from verifier.quotes import find_quotations

ENCODER = Encoder()
SPANISH = "Cerramos el comedor desde el lunes. No nos queda gas ni dinero para comprarlo."
ENGLISH = "We are closing the soup kitchen from Monday. We have no gas left and no money to buy it."


def issuers(line: str) -> set[tuple[str | None, str | None]]:
    """Speaker and mention of both sides of the statement under ``line``."""
    document = from_text(f"The soup kitchen was empty.\n\n{line}\n\n{SPANISH}\n\n{ENGLISH}\n\nIt had opened in 2001.\n")
    pairs = pair_quotations(document, find_quotations(document), ENCODER.similarities).pairs
    sides = [side for pair in pairs if pair.source.text in SPANISH for side in (pair.source, pair.translation)]
    assert sides
    return {(q.speaker, q.speaker_mention and q.speaker_mention.of(document.text)) for q in sides}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The soup kitchen closed. The parish put out this notice:", (None, "The parish")),
        ("The neighbors' association said in a note on Sunday:", (None, "The neighbors' association")),
        ("Asked about it, the foundation sent this message:", (None, "the foundation")),
        ("Statement from the family of Elsa Toro", (None, "the family of Elsa Toro")),
        ("Comunicado de la asociación Pan y Mesa", (None, "la asociación Pan y Mesa")),
        ("La junta de vecinos difundió el siguiente comunicado:", (None, "La junta")),
        ("Carmen Toro published an open letter:", ("Carmen Toro", "Carmen Toro")),
    ],
)
def test_a_statement_is_its_issuer_s(line: str, expected: tuple[str | None, str]) -> None:
    assert issuers(line) == {expected}


@pytest.mark.parametrize(
    "line",
    [
        "The mayor read a statement from the parish:",
        "The council circulated a letter by the union:",
        "Comunicado de prensa",
        "Statement of Intent",
        "Both texts follow:",
        "The soup kitchen sent a message to the bishop.",
    ],
)
def test_what_names_no_issuer_gives_none(line: str) -> None:
    assert issuers(line) == {(None, None)}
