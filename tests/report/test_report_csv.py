"""The spreadsheet: one row a thing, headings that give the scale, text that cannot run."""

from __future__ import annotations

import csv
import io
import re
from types import SimpleNamespace

import pytest

from verifier.model import Report
from verifier.report.tables import _cell, write_csv

FIDELITY = "fidelity (0 to 100, higher is better)"


def rows(report: Report) -> list[dict[str, str]]:
    stream = io.StringIO(newline="")
    write_csv(report, stream)
    return list(csv.DictReader(io.StringIO(stream.getvalue().removeprefix("\ufeff"), newline="")))


def test_one_row_a_thing_in_document_order(report: Report) -> None:
    kinds = [(row["kind"], row["document"]) for row in rows(report)]
    water = "articles/valdenieve_water.html"
    assert kinds == [
        ("pair", "articles/quinde_choir.txt"),
        *[("pair", water)] * 7,
        *[("unpaired", water)] * 4,
        ("failed", "articles/scan.pdf"),
    ]


def test_a_pair(report: Report) -> None:
    row = rows(report)[2]
    assert row["paragraph number"] == "3"
    assert row["first words of the place"] == "Not everybody was calmed. “No pienso dimitir…"
    assert row["speaker"] == "Inés Cabrejas"
    assert row["Spanish"] == "No pienso dimitir, aunque me lo pida el partido,"
    assert row["English"] == "I am thinking of resigning, if the party asks me to."
    assert row["machine translation"] == "I do not intend to resign, even if the party asks me to,"
    assert row["verdict"] == "divergent: the meaning differs"
    assert row[FIDELITY] == "8.4"
    assert row["probability that the meaning differs (0 to 1, lower is better)"] == "0.97"
    assert row["confidence in the pairing (0 to 1, higher is surer)"] == "0.95"
    first, second = row["issues"].split(" | ")
    assert first == (
        "critical mistranslation (negation): the Spanish says no, the English does not [“No pienso” / “I am thinking”]"
    )
    assert second.startswith("major mistranslation (modality)")
    assert row["reasons"] == "a denial became an intention"
    assert row["chrf++ (0 to 100, higher is better)"] == "48.0"
    assert row["logprob (0 or less, higher is better)"] == "-2.9"


def test_what_is_missing_is_empty_or_says_why(report: Report) -> None:
    numbers = rows(report)[3]
    assert numbers["machine translation"] == "(not usable: it repeats itself)"
    assert numbers["ter (0 or more, lower is better)"] == ""
    shout = next(row for row in rows(report) if row["Spanish"] == "¡Agua va!")
    assert (shout[FIDELITY], shout["machine translation"]) == ("", "(none was made)")


def test_unpaired_and_failed(report: Report) -> None:
    unpaired = [row for row in rows(report) if row["kind"] == "unpaired"]
    assert [bool(row["Spanish"]) for row in unpaired] == [True, False, True, False]
    assert unpaired[1]["English"] == "the price of forty years of doing nothing."
    assert unpaired[3]["text in another language"] == "Auga non potábel."
    assert unpaired[0]["reasons"] == "Spanish with no English printed for it"
    assert "OCR" in rows(report)[-1]["reasons"]


def test_nothing_of_ours_looks_like_a_formula_and_nothing_acts(hostile: Report) -> None:
    (pair, alone) = rows(hostile)
    for row in (pair, alone):
        for value in row.values():
            assert not value.startswith(tuple("=+-@"))
            assert not re.findall(r"[\x00-\x1f\x7f-\x9f\u2028\u202e]", value)
    assert pair["English"].startswith("'=HYPERLINK(")
    assert pair["reasons"].startswith("'+<b>reason</b>")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("-", "-"),
        ("  =1+1", "'=1+1"),
        ("\t=1+1", "'=1+1"),
        ("\ufeff=1+1", "'=1+1"),
        ("-No -dijo-", "'-No -dijo-"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1+1", "'＝1+1"),
        ("a\r\nb", "a  b"),
        ("—No —dijo—", "—No —dijo—"),
        ("uno = dos", "uno = dos"),
        ("“-5 %”", "“-5 %”"),
        (-0.83, -0.83),
        (0, 0),
        (None, ""),
    ],
)
def test_cells(value: str | float | None, expected: str | float) -> None:
    assert _cell(value) == expected


def test_byte_order_mark_and_headings(report: Report) -> None:
    with_mark, without = io.StringIO(newline=""), io.StringIO(newline="")
    write_csv(report, with_mark)
    write_csv(report, without, bom=False)
    assert with_mark.getvalue() == "\ufeff" + without.getvalue()
    assert without.getvalue().startswith('"kind","document","paragraph number"')


def test_an_evidence_may_have_the_name_of_a_column(build: SimpleNamespace) -> None:
    report = build.report_of(build.faithful(), evidence={"speaker": {"range": [0, 1], "higher_is_better": True}})
    (row,) = rows(report)
    assert row["speaker"] == "Luz Yépez"
    assert row["speaker (0 to 1, higher is better)"] == ""


def test_an_empty_run_has_a_heading_only(build: SimpleNamespace) -> None:
    assert rows(build.report_of()) == []
