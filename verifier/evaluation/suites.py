"""The suites that a folder holds, told by the names of their files; each prints its own tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

Say = Callable[[str], None]
"""Takes a line of progress."""
Result = tuple[list[str], Any]
"""The lines of the tables, and the figures as JSON takes them."""

PAIRS = "judged pairs"
"""The name of the suite of pairs that people have judged."""


@dataclass(frozen=True, slots=True)
class Suite:
    """Something to measure: what it is called, where it lies, and how it is run with an engine."""

    name: str
    path: Path
    run: Callable[[str, Say], Result]


def find_suites(folder: Path) -> list[Suite]:
    """Every suite that ``folder`` itself holds, and the translation sets of its ``mt/``, in the order of the pipeline."""
    return list(_suites(folder))


def _suites(folder: Path) -> Iterator[Suite]:
    from verifier.evaluation import bench

    quotations = folder / "quotes_en.jsonl"
    if quotations.is_file():
        yield Suite("quotations", quotations, partial(_quotations, quotations))
    for sets in (folder, folder / "mt"):
        if any(path.with_suffix(".en").is_file() for path in sets.glob("*.es")):
            yield Suite("translation", sets, partial(_translation, sets))
    if (folder / "gold.jsonl").is_file():
        yield Suite("articles", folder, partial(_articles, folder))
    for name, run in (
        ("checks", _checks),
        ("second_tier", _checks),
        ("third", _checks),
        ("fourth", _checks),
        ("fifth", _checks),
        ("labels", _labels),
        ("figures", _figures),
        ("languages", _languages),
    ):
        if (folder / f"{name}.jsonl").is_file():
            yield Suite(f"table of {name}", folder / f"{name}.jsonl", partial(run, folder / f"{name}.jsonl"))
    if any((folder / f"{name}.jsonl").is_file() for name in bench.FILES):
        yield Suite(PAIRS, folder, partial(_pairs, folder))


def _quotations(path: Path, engine: str, say: Say) -> Result:
    from verifier.evaluation.quotations import measure

    counts = measure(path)
    return counts.lines(), counts.to_dict()


def _translation(folder: Path, engine: str, say: Say) -> Result:
    from verifier.training.translation.measure import measure, read_sets
    from verifier.translation.registry import make_engine

    made = make_engine(engine)
    found = [measure(made, name, *sides) for name, sides in read_sets(folder).items()]
    lines = [line for one in found for line in (str(one), *(f"  {signature}" for signature in one.signatures))]
    return lines, [one.to_dict() for one in found]


def _articles(folder: Path, engine: str, say: Say) -> Result:
    from verifier.evaluation import gold, goldscore

    wanted, paths = gold.read_folder(folder)
    found, failed = gold.run((paths[name] for name in wanted.articles), engine=engine)
    result = gold.to_dict(goldscore.match(wanted, found), failed)
    return list(gold.lines(result)), result


def _pairs(folder: Path, engine: str, say: Say) -> Result:
    from verifier.evaluation import bench

    def progress(done: int, total: int) -> None:
        if done == total or done % (10 * bench.CHUNK) == 0:
            say(f"{done} of {total} pairs")

    lines = list(bench.run(folder, engine=engine, progress=progress))
    return [str(line) for line in lines], [line.to_dict() for line in lines if isinstance(line, bench.Line)]


def _checks(path: Path, engine: str, say: Say) -> Result:
    from verifier.evaluation import bench, tables
    from verifier.pipeline import Verifier

    kinds = tables.checks(bench.read(path), Verifier(engine))
    return list(tables.check_lines(kinds)), [kind.to_dict() for kind in kinds]


def _labels(path: Path, engine: str, say: Say) -> Result:
    from verifier.evaluation import bench, tables
    from verifier.pipeline import Verifier

    found = tables.labels(bench.read(path), Verifier(engine))
    head = f"{'gold':12}" + "".join(f"{label:>11}" for label in next(iter(found.values())))
    return [head, *(f"{one:12}" + "".join(f"{n:11}" for n in got.values()) for one, got in found.items())], found


def _figures(path: Path, engine: str, say: Say) -> Result:
    from verifier.evaluation import bench, tables
    from verifier.pipeline import Verifier

    return _counts(tables.figures(bench.read(path), Verifier(engine)))


def _languages(path: Path, engine: str, say: Say) -> Result:
    from verifier.evaluation import bench, tables

    return _counts(tables.languages(bench.read(path)))


def _counts(found: dict[str, int]) -> Result:
    return [f"{name:18} {count:5}" for name, count in found.items()], found
