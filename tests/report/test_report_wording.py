"""The words: every enum member has some, and no score is worded without its range and good end."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from verifier.model import BlockKind, DocumentReport, Label, Relation, Report, UnpairedReason, Verdict
from verifier.report import wording
from verifier.typology import TYPES


def test_everything_has_words() -> None:
    assert set(wording.VERDICTS) == set(Label)
    assert set(wording.RELATIONS) == set(Relation)
    assert set(wording.REASONS) == set(UnpairedReason)
    assert set(wording.TYPES) == set(TYPES)
    assert set(wording.BLOCKS) == set(BlockKind)


@pytest.mark.parametrize(
    ("limits", "higher", "expected"),
    [
        ((0, 100), True, "0 to 100, higher is better"),
        ((-1.0, 1.0), True, "-1 to 1, higher is better"),
        ((0, None), False, "0 or more, lower is better"),
        ((None, 0), True, "0 or less, higher is better"),
        ((None, None), False, "no fixed range, lower is better"),
    ],
)
def test_scales(limits: tuple[float | None, float | None], higher: bool, expected: str) -> None:
    assert wording.scale_words(limits, higher_is_better=higher) == expected


def test_scores_say_their_scale() -> None:
    verdict = Verdict(Label.REVIEW, 0.375, 62.0, (), ())
    assert wording.fidelity_words(verdict) == "fidelity 62 of 100 (higher is better)"
    assert wording.probability_words(verdict) == "probability that the meaning differs 0.38 (0 to 1, lower is better)"
    assert wording.confidence_words(0.4) == "confidence 0.40 (0 to 1, higher is surer)"


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"divergent": 2, "faithful": 1}, "The meaning differs in 2 of 3 pairs"),
        ({"review": 1, "undecided": 1}, "Somebody should look at 1 of 2 pairs"),
        ({"undecided": 1}, "No judgement on 1 of 1 pair"),
        ({"faithful": 1}, "The pair can be published"),
        ({"faithful": 4}, "All 4 pairs can be published"),
        ({}, "No pair of a Spanish quotation and its English rendering"),
    ],
)
def test_headline(counts: dict[str, int], expected: str) -> None:
    summary = {label.value: 0 for label in Label} | counts
    assert wording.headline(summary | {"pairs": sum(counts.values())}) == expected


def _reading(build: SimpleNamespace, *languages: str) -> str:
    document = build.article("a", "palabra")
    quotations = tuple(build.quote(document, "palabra", language=language) for language in languages)
    report = DocumentReport(document, quotations)
    return f"{wording.reading_words(quotations)} {wording.why_no_pair(report)}"


@pytest.mark.parametrize(
    ("languages", "counted", "why"),
    [
        ((), "No quotation was found", "nothing to compare"),
        (("en",), "1 quotation was read: 1 in English", "none of them is in Spanish"),
        (("es", "es"), "2 quotations were read: 2 in Spanish", "none of them is in English"),
        (("pt", "en", "en"), "3 quotations were read: 2 in English, 1 in Portuguese", "none of them is in Spanish"),
        (("es", "en"), "1 in Spanish, 1 in English", "the rendering of a Spanish one"),
        (("xx",), "1 in the language “xx”", "none of them is in Spanish"),
    ],
)
def test_nothing_to_find_says_what_was_read_and_why(
    build: SimpleNamespace, languages: tuple[str, ...], counted: str, why: str
) -> None:
    words = _reading(build, *languages)
    assert counted in words
    assert why in words


def test_a_failure_names_its_document_once(report: Report) -> None:
    failed = report.documents[-1]
    assert failed.failed is not None
    assert wording.failure_words(failed.document.id, failed.failed).count(failed.document.id) == 1
    assert wording.failure_words("other.txt", failed.failed).startswith("other.txt: ")
