"""What is said of whoever speaks, in brackets: no speech."""

from __future__ import annotations

import pytest

from verifier.evidence import Encoder
from verifier.ingest import from_text
from verifier.model import Span
from verifier.pairing.directions import without_directions
from verifier.pipeline import find_pairs
from verifier.quotes import find_quotations


@pytest.mark.parametrize(
    ("sentence", "speech"),
    [
        ("[*Se sonríe.*]", None),
        ("(Larga pausa.)", None),
        ("[Wipes her eyes.]", None),
        ("(The audience applauds.)", None),
        ("[Se le quiebra la voz.]", None),
        ("(Suspira.) Ya no importa.", "Ya no importa."),
        ("It was a gift [*points at the guitar*].", "It was a gift"),
        # what they say themselves, and what an editor puts in
        ("(Mi hermana canta mejor.)", "(Mi hermana canta mejor.)"),
        ("[We will not leave this house.]", "[We will not leave this house.]"),
        ("(They laugh at us, but they pay.)", "(They laugh at us, but they pay.)"),
        ("Vivo en Rosario (provincia de Santa Fe).", "Vivo en Rosario (provincia de Santa Fe)."),
        ("(Esta norma rige desde mayo.)", "(Esta norma rige desde mayo.)"),
    ],
)
def test_a_stage_direction_is_no_speech(sentence: str, speech: str | None) -> None:
    left = without_directions(sentence, Span(0, len(sentence)))
    assert (left and left.of(sentence)) == speech


def test_an_interview_in_both_languages_is_paired_without_its_stage_directions() -> None:
    document = from_text(
        "P: ¿Quién le enseñó el oficio?\n\nR: Mi tía la costurera. [*Tose.*] Yo barría el taller.\n\n"
        "P: ¿Y ella vive?\n\nR: (Niega con la cabeza.)\n\n"
        "Q: Who taught you the trade?\n\nA: My aunt the seamstress. [*Coughs.*] I swept the workshop.\n\n"
        "Q: And is she alive?\n\nA: (Shakes her head.)"
    )
    found = find_pairs(document, find_quotations(document), Encoder()).pairs
    assert [pair.translation.text for pair in found] == [
        "Who taught you the trade?",
        "My aunt the seamstress.",
        "I swept the workshop.",
        "And is she alive?",
    ]
