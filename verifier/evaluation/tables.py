"""Tables of short cases by outside writers: differences and hard faithful rows, figures of speech, languages of quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from verifier.evaluation.bench import Row
from verifier.ingest import from_text
from verifier.model import Label, PairReport
from verifier.pipeline import Verifier
from verifier.quotes import find_quotations

SURE = 0.8
"""Confidence from which a wrong language counts against a quote of one or two words."""
_LONG = 3
_ALARM = (Label.DIVERGENT, Label.REVIEW)


@dataclass(frozen=True, slots=True)
class Kind:
    """How the rows of one kind of difference came out: of those to be flagged, and of the hard faithful ones."""

    check: str
    flagged: int
    named: int
    divergent: int
    alarmed: int
    clean: int
    clean_divergent: int
    clean_alarmed: int

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    def __str__(self) -> str:
        return (
            f"{self.check:14} {self.flagged:5} {self.named:6} {self.divergent:9} {self.alarmed:9}   "
            f"{self.clean:5} {self.clean_divergent:9} {self.clean_alarmed:9}"
        )


def checks(rows: Sequence[Row], verifier: Verifier) -> list[Kind]:
    """One line for each kind of difference, in alphabetical order, and one for all of them."""
    reports = verifier.verify_pairs([(row["source"], row["translation"]) for row in rows])
    both = list(zip(rows, reports, strict=True))
    kinds = sorted({row["check"] for row in rows})
    return [*(_kind(kind, [one for one in both if one[0]["check"] == kind]) for kind in kinds), _kind("all", both)]


def _kind(check: str, judged: Sequence[tuple[Row, PairReport]]) -> Kind:
    flag = [(row, report.verdict) for row, report in judged if row["expected"] == "flag"]
    clean = [report.verdict.label for row, report in judged if row["expected"] != "flag"]
    return Kind(
        check,
        len(flag),
        sum(row["check"] in {issue.check for issue in verdict.issues} for row, verdict in flag),
        sum(verdict.label is Label.DIVERGENT for _, verdict in flag),
        sum(verdict.label in _ALARM for _, verdict in flag),
        len(clean),
        clean.count(Label.DIVERGENT),
        sum(label in _ALARM for label in clean),
    )


def check_lines(kinds: Sequence[Kind]) -> Iterator[str]:
    """The table, with its head."""
    yield f"{'check':14} {'flag':>5} {'named':>6} {'divergent':>9} {'or review':>9}   {'clean':>5} {'divergent':>9} {'or review':>9}"
    yield from map(str, kinds)


def labels(rows: Sequence[Row], verifier: Verifier) -> dict[str, dict[str, int]]:
    """Label that a writer gave a quotation to the labels that it got."""
    reports = verifier.verify_pairs([(row["source"], row["translation"]) for row in rows])
    found = Counter((row["label"], report.verdict.label.value) for row, report in zip(rows, reports, strict=True))
    given = [label.value for label in Label if any(row["label"] == label.value for row in rows)]
    return {one: {label.value: found[one, label.value] for label in Label} for one in given}


def figures(rows: Sequence[Row], verifier: Verifier) -> dict[str, int]:
    """Figures of speech over plain Spanish: how many are flagged, and how many rank below the plain rendering."""
    over = verifier.verify_pairs([(row["source"], row["figure"]) for row in rows])
    plain = verifier.verify_pairs([(row["source"], row["plain"]) for row in rows])
    return {
        "figures": len(rows),
        "flagged": sum(report.verdict.label in _ALARM for report in over),
        "plain flagged": sum(report.verdict.label in _ALARM for report in plain),
        "plain higher": sum(
            (one.verdict.fidelity or 0.0) > (other.verdict.fidelity or 0.0)
            for one, other in zip(plain, over, strict=True)
        ),
    }


def languages(rows: Sequence[Row]) -> dict[str, int]:
    """Languages of short quotes in their context: right at three words and more; wrong for sure, or left open, below."""
    found: Counter[str] = Counter()
    for row in rows:
        if row["language"] == "und":
            continue
        quoted = [q for q in find_quotations(from_text(row["context"])) if row["text"].strip() in q.text]
        wanted = row["language"] if row["language"] in ("es", "en") else "other"
        got = "und" if not quoted else quoted[0].language
        got = got if got in ("es", "en", "und") else "other"
        if row["words"] >= _LONG:
            found.update({"long": 1, "long right": int(got == wanted)})
        else:
            wrong = got not in (wanted, "und") and quoted[0].confidence >= SURE
            found.update({"short": 1, "short wrong": int(wrong), "short left open": int(got == "und")})
    return dict(found)
