"""Runs the program over sets of pairs that people have judged, beside sentence vectors alone and length alone.

    python -m verifier.evaluation.bench DIR [--only NAME] [--json FILE]

DIR holds JSON lines: ``contrastive.jsonl`` (good above bad), ``clean.jsonl`` (must not be flagged), ``labelled.jsonl``
(AUC) and ``graded.jsonl`` (correlation); those that are there are run. Rankings use ``fidelity``, AUC uses
``probability_divergent``. An undecided pair loses every comparison, takes the wrong extreme in an AUC and the lowest
fidelity in a correlation.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click

from verifier.evaluation.charts import Bar, intervals
from verifier.evaluation.measures import array, auc, auc_within_quintiles, interval, pearson, spearman, wins
from verifier.model import Label, PairReport
from verifier.text import words

Row = dict[str, Any]
Pair = tuple[str, str]
Judged = dict[Pair, PairReport]
CHUNK = 64


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table: a measure with its interval, and the same for sentence vectors and for length alone."""

    table: str
    name: str
    count: int
    ours: float
    low: float
    high: float
    vectors: float
    length: float

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    def __str__(self) -> str:
        ours = f"{self.ours:.3f} [{self.low:.2f} {self.high:.2f}]"
        return f"{self.name[:40]:40} {self.count:5} {ours:21} {self.vectors:7.3f} {self.length:7.3f}"


def read(path: Path) -> list[Row]:
    """The rows of a JSON lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def judge_all(pairs: Iterable[Pair], *, engine: str, progress: Callable[[int, int], None]) -> Judged:
    """Every different pair judged once."""
    from verifier.pipeline import Verifier

    different = sorted(set(pairs))
    verifier = Verifier(engine)
    judged: Judged = {}
    for start in range(0, len(different), CHUNK):
        chunk = different[start : start + CHUNK]
        judged.update(zip(chunk, verifier.verify_pairs(chunk), strict=True))
        progress(min(start + CHUNK, len(different)), len(different))
    return judged


def _pair(row: Row) -> Pair:
    return row["source"], row["translation"]


def _fidelity(report: PairReport) -> float:
    return -1.0 if report.verdict.fidelity is None else report.verdict.fidelity


def _similarity(report: PairReport) -> float:
    return report.values.get("similarity_source") or 0.0


def _words(pair: Pair) -> float:
    return float(len(words(pair[1])))


def contrastive(rows: Sequence[Row], judged: Judged) -> Iterator[Line]:
    """Good above bad, by type and by severity."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(f"{row['set']} {row['type']}", []).append(row)
        groups.setdefault(f"{row['set']} ALL {row['severity']}", []).append(row)
    for name, members in sorted(groups.items()):
        good, bad = ([_pair(row[side]) for row in members] for side in ("good", "bad"))
        columns = [array([_fidelity(judged[pair]) for pair in side]) for side in (good, bad)]
        # An undecided side loses the comparison, whichever it is.
        columns[1][columns[1] < 0] = 101.0
        vectors = wins(*(array([_similarity(judged[pair]) for pair in side]) for side in (good, bad)))
        length = wins(*(array([_words(pair) for pair in side]) for side in (good, bad)))
        yield Line("contrastive", name, len(members), wins(*columns), *interval(wins, *columns), vectors, length)


def labelled(rows: Sequence[Row], judged: Judged) -> Iterator[Line]:
    """AUC of a human label, plain and, where there are enough rows, within length quintiles."""
    for name in sorted({row["set"] for row in rows}):
        members = [row for row in rows if row["set"] == name]
        pairs = [_pair(row) for row in members]
        keys = ["major_accuracy"] if "major_accuracy" in members[0] else ["any", "omission", "addition", "full"]
        for key in keys:
            positive = array([float(_is(row, key)) for row in members])
            score = array([_divergent(judged[pair], bool(p)) for pair, p in zip(pairs, positive, strict=True)])
            vectors = array([-_similarity(judged[pair]) for pair in pairs])
            length = array([_words(pair) for pair in pairs])
            bounds = interval(auc, score, positive)
            yield Line(
                "labelled", f"{name} {key}", len(members), auc(score, positive), *bounds,
                auc(vectors, positive), auc(length, positive),
            )  # fmt: skip
            if len(members) > 500:
                within = [auc_within_quintiles(column, positive, length) for column in (score, vectors, length)]
                bounds = interval(auc_within_quintiles, score, positive, length, rounds=200)
                yield Line("labelled", f"{name} {key} in quintiles", len(members), within[0], *bounds, *within[1:])


def _is(row: Row, key: str) -> bool:
    return bool(row["omission"] or row["addition"] or row["full"]) if key == "any" else bool(row[key])


def _divergent(report: PairReport, positive: bool) -> float:
    value = report.verdict.probability_divergent
    return float(not positive) if value is None else value


def graded(rows: Sequence[Row], judged: Judged) -> Iterator[Line]:
    """Pearson and Spearman correlation of fidelity with people's grades."""
    for name in sorted({row["set"] for row in rows}):
        members = [row for row in rows if row["set"] == name]
        grade = array([row["grade"] for row in members])
        reports = [judged[_pair(row)] for row in members]
        ours = array([_fidelity(report) for report in reports])
        vectors = array([_similarity(report) for report in reports])
        length = array([-_words(_pair(row)) for row in members])
        for measure, kind in ((pearson, "Pearson"), (spearman, "Spearman")):
            bounds = interval(measure, ours, grade)
            yield Line(
                "graded", f"{name} {kind}", len(members), measure(ours, grade), *bounds,
                measure(vectors, grade), measure(length, grade),
            )  # fmt: skip


def labels(name: str, pairs: Sequence[Pair], judged: Judged) -> str:
    """Which labels a group of pairs got, and which checks found issues of at least major severity in how many."""
    got = Counter(judged[pair].verdict.label for pair in pairs)
    found: Counter[str] = Counter()
    for pair in pairs:
        found.update({issue.check for issue in judged[pair].verdict.issues if issue.severity in ("major", "critical")})
    shares = " ".join(f"{label.value} {got[label] / len(pairs):.3f}" for label in Label)
    checks = ", ".join(f"{check} {count / len(pairs):.3f}" for check, count in found.most_common(6))
    return f"{name[:34]:34} {len(pairs):4} {shares} | {checks}"


def label_lines(rows: dict[str, list[Row]], judged: Judged) -> Iterator[str]:
    """Labels of the clean sets, and of the bad sides by type."""
    for name in sorted({row["set"] for row in rows.get("clean", [])}):
        yield labels(f"clean {name}", [_pair(row) for row in rows["clean"] if row["set"] == name], judged)
    demetr = [row for row in rows.get("contrastive", []) if row["set"] == "demetr" and row["severity"] != "minor"]
    for kind in sorted({row["type"] for row in demetr}):
        yield labels(f"bad {kind}", [_pair(row["bad"]) for row in demetr if row["type"] == kind], judged)
    for severity in ("critical", "major"):
        bad = [_pair(row["bad"]) for row in demetr if row["severity"] == severity]
        if bad:
            yield labels(f"bad ALL {severity}", bad, judged)


def chart(figures: Sequence[Row]) -> str:
    """The shares and AUCs among the tables' figures as SVG, by type."""
    bars = [
        Bar(f"{one['name']} ({one['count']})", one["ours"], one["low"], one["high"], one["vectors"])
        for one in figures
        if one["table"] != "graded"
    ]
    return intervals("Good above bad, and AUC", bars, ours="this program", beside="sentence vectors alone")


TABLES: dict[str, Callable[[Sequence[Row], Judged], Iterator[Line]]] = {
    "contrastive": contrastive,
    "labelled": labelled,
    "graded": graded,
}


FILES = (*TABLES, "clean")
"""The names of the files, without their ending, that are read."""


def run(
    folder: Path, *, engine: str, only: Sequence[str] = (), progress: Callable[[int, int], None]
) -> Iterator[str | Line]:
    """Judges every pair of the folder's sets once; yields the table's lines, then what labels the sets got, as text.

    Args:
        folder: holds some of `FILES` as JSON lines.
        engine: as ``--engine``.
        only: sets of the contrastive file; all if empty.
        progress: called with the pairs done and all of them.
    """
    rows = {name: read(folder / f"{name}.jsonl") for name in FILES if (folder / f"{name}.jsonl").exists()}
    if only and "contrastive" in rows:
        rows["contrastive"] = [row for row in rows["contrastive"] if row["set"] in only]
    sides = [row[side] for row in rows.get("contrastive", []) for side in ("good", "bad")]
    plain = [row for name, members in rows.items() if name != "contrastive" for row in members]
    judged = judge_all([_pair(row) for row in (*sides, *plain)], engine=engine, progress=progress)
    undecided = sum(report.verdict.label is Label.UNDECIDED for report in judged.values()) / max(len(judged), 1)
    yield f"{'':40} {'n':>5} {'ours [95 % interval]':21} vectors  length"
    for name, table in TABLES.items():
        if name in rows:
            yield from table(rows[name], judged)
    yield f"\nundecided: {undecided:.3f} of {len(judged)} different pairs\n"
    yield from label_lines(rows, judged)


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--engine", default="bundled", show_default=True)
@click.option("--only", multiple=True, help="Only this set of the contrastive file (demetr, contratico).")
@click.option("--json", "json_to", type=click.Path(dir_okay=False, path_type=Path), help="Write the figures here too.")
def main(folder: Path, engine: str, only: tuple[str, ...], json_to: Path | None) -> None:
    """Judges every set that DIR holds and prints the tables."""

    def progress(done: int, total: int) -> None:
        click.echo(f"\r{done} of {total} pairs", nl=done == total, err=True)

    figures = []
    for line in run(folder, engine=engine, only=only, progress=progress):
        click.echo(str(line))
        if isinstance(line, Line):
            figures.append(line.to_dict())
    if json_to:
        json_to.write_text(json.dumps(figures, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
