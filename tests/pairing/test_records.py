"""Renderings that a record gives: a transcript, subtitles, the court's translation."""

from __future__ import annotations

import pytest

from verifier.evidence import Encoder
from verifier.ingest import from_text
from verifier.pairing import pair_quotations
from verifier.quotes import find_quotations
from verifier.report.sides import with_sides

ENCODER = Encoder()
SAID = "A video from the pier was shown next. On it Wilmer Sosa tells the guard, “A mí nadie me avisó que cerraban.” "


def pairs(text: str) -> list[tuple[str, str]]:
    document = from_text(text)
    found = pair_quotations(document, find_quotations(document), ENCODER.similarities)
    return [(pair.source.text, pair.translation.text) for pair in found.pairs if pair.confidence >= 0.5]


@pytest.mark.parametrize(
    "rendered",
    [
        "The transcript given to the twelve jurors reads, “Nobody told me they were closing.”",
        "The subtitles that the police lab added say “Nobody told me they were closing.”",
        "“Nobody told me they were closing,” the transcript reads.",
        "“Nobody told me they were closing,” says the court’s translation.",
    ],
)
def test_what_a_record_says_renders_what_was_said(rendered: str) -> None:
    assert pairs(SAID + rendered) == [("A mí nadie me avisó que cerraban.", rendered.split("“")[1].split("”")[0])]


@pytest.mark.parametrize(
    "after",
    [
        "“The guard shrugs,” the transcript says.",
        "“The recording lasts four minutes,” says the transcript.",
        "The transcript given to the twelve jurors runs to nine pages. “I read it twice,” the judge said.",
        "“I told everybody twice,” the guard said.",
    ],
)
def test_what_else_a_record_says_does_not(after: str) -> None:
    assert pairs(SAID + after) == []


def test_what_a_record_says_is_whose_words_it_records() -> None:
    document = from_text(SAID + "The transcript reads, “Nobody told me they were closing.”")
    quotations = find_quotations(document)
    found = pair_quotations(document, quotations, ENCODER.similarities)
    told = [(one.speaker, one.speaker_mention) for one in with_sides(document, quotations, found.pairs)]
    assert [speaker for speaker, _ in told] == ["Wilmer Sosa", "Wilmer Sosa"]
    assert told[1][1] is not None and told[1][1].of(document.text) == "The transcript"
