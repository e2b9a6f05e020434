"""Runs the program over a gold folder and says how well it finds and judges the pairs.

    python -m verifier.evaluation.gold DATA_DIR [--engine E] [--json FILE]

Exit code 0 if every condition of ``goldscore.failures`` holds, 1 if not or if an article could not be read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from verifier.errors import InputError, VerifierError
from verifier.evaluation import goldscore
from verifier.evaluation.goldscore import Figures, Matching, Prediction
from verifier.evaluation.goldset import GoldPair, GoldSet, load_gold
from verifier.model import LABEL_ORDER, Label


def read_folder(folder: Path) -> tuple[GoldSet, dict[str, Path]]:
    """A gold folder's labels, and the file name of each article to its path.

    Raises:
        InputError: if ``gold.jsonl`` is unreadable, or names an article that is not there.
    """
    gold = load_gold(folder / "gold.jsonl")
    paths = {path.name: path for path in sorted((folder / "articles").glob("*")) if path.is_file()}
    if absent := [name for name in gold.articles if name not in paths]:
        raise InputError(f"{folder / 'articles'} lacks {', '.join(absent)}", "gold.jsonl names them")
    return gold, paths


def run(paths: Iterable[Path], *, engine: str = "bundled") -> tuple[list[Prediction], list[str]]:
    """Check articles with the program.

    Returns:
        What it found, article by article, and one line for each article that it could not check.
    """
    from verifier import Verifier

    verifier = Verifier(engine=engine)
    found: list[Prediction] = []
    failed: list[str] = []
    for path in paths:
        report = verifier.check(path)
        failed += [f"{path.name}: {d.failed.stage}: {d.failed.error}" for d in report.documents if d.failed]
        found += goldscore.predictions(path.name, report)
    return found, failed


def to_dict(matching: Matching, failed: Sequence[str] = ()) -> dict[str, Any]:
    """All figures, shares from 0 to 1 or None where there is nothing to divide by, ready for JSON."""
    return {
        "pairs": _figures(goldscore.overall(matching)),
        "relations": {relation.value: _figures(f) for relation, f in goldscore.by_relation(matching).items()},
        "relation_accuracy": goldscore.relation_accuracy(matching),
        "places_accuracy": goldscore.places_accuracy(matching),
        "confusion": {
            gold.value: {label.value: goldscore.confusion(matching)[gold, label] for label in LABEL_ORDER}
            for gold in LABEL_ORDER
        },
        "faithful_called_divergent": goldscore.share_called(matching, Label.FAITHFUL, Label.DIVERGENT),
        "faithful_called_review": goldscore.share_called(matching, Label.FAITHFUL, Label.REVIEW),
        "divergent_by_check": {
            check: dict(zip(("gold", "called_divergent", "check_named"), counts, strict=True))
            for check, counts in goldscore.divergent_by_check(matching).items()
        },
        "missed": [_pair_dict(pair) for pair in matching.missed],
        "false": [_pair_dict(prediction) for prediction in matching.false],
        "mislabelled": [
            {**_pair_dict(pair), "called": found.label.value, "raised": sorted(found.checks), "note": pair.note}
            for pair, found in matching.found
            if pair.label is not found.label
        ],
        "lured": [{"article": d.article, "text": list(d.texts), "kind": d.kind.value} for d, _ in matching.lured],
        "failed": list(failed),
        "failures": [*failed, *goldscore.failures(matching)],
    }


def lines(result: dict[str, Any]) -> Iterator[str]:
    """The result of ``to_dict`` as a reader wants it, at most 100 columns but for the quoted texts."""
    yield f"{'PAIRS':<16}{'gold':>6}{'found':>7}{'pred.':>7}{'right':>7}{'precision':>11}{'recall':>8}{'F1':>7}"
    for name, f in (("all", result["pairs"]), *result["relations"].items()):
        counts = f"{f['gold']:>6}{f['found']:>7}{f['predicted']:>7}{f['right']:>7}"
        yield f"{name:<16}{counts}{_share(f['precision']):>11}{_share(f['recall']):>8}{_share(f['f1']):>7}"
    yield f"relation right in {_share(result['relation_accuracy'])} of the found pairs"
    yield f"number of places right in {_share(result['places_accuracy'])} of the found pairs"
    yield ""
    yield f"{'LABELS (gold down, called across)':<36}" + "".join(f"{label.value:>11}" for label in LABEL_ORDER)
    for gold, row in result["confusion"].items():
        yield f"{gold:<36}" + "".join(f"{row[label.value]:>11}" for label in LABEL_ORDER)
    yield f"faithful called divergent {_share(result['faithful_called_divergent'])}"
    yield f"faithful called review {_share(result['faithful_called_review'])}"
    yield ""
    yield f"{'DIVERGENT BY CHECK':<20}{'gold':>6}{'called divergent':>18}{'check named':>13}"
    for check, row in result["divergent_by_check"].items():
        yield f"{check:<20}{row['gold']:>6}{row['called_divergent']:>18}{row['check_named']:>13}"
    for title in ("missed", "false", "mislabelled"):
        if result[title]:
            yield ""
            yield f"{title.upper()} ({len(result[title])})"
        for pair in result[title]:
            called = f" called {pair['called']} ({', '.join(pair['raised'])})" if "called" in pair else ""
            yield f"  {pair['article']} [{pair['relation']}] {pair['label']}{called}"
            yield f"    {' … '.join(pair['source'])}"
            yield f"    {' … '.join(pair['translation'])}"
    for entry in result["lured"]:
        yield f"  paired although {entry['kind']}: {entry['article']}: {' … '.join(entry['text'])}"
    yield ""
    yield from (f"FAILED {failure}" for failure in result["failures"])
    if not result["failures"]:
        yield "all conditions hold"


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _figures(figures: Figures) -> dict[str, float | None]:
    names = ("gold", "found", "predicted", "right", "precision", "recall", "f1")
    return {name: getattr(figures, name) for name in names}


def _pair_dict(pair: GoldPair | Prediction) -> dict[str, Any]:
    return {
        "article": pair.article,
        "source": list(pair.source),
        "translation": list(pair.translation),
        "relation": pair.relation.value,
        "label": pair.label.value,
    }


@click.command(help="Score the program on a gold folder (articles/ and gold.jsonl).")
@click.argument("folder", metavar="DATA_DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--engine", default="bundled", show_default=True, help="Translation engine.")
@click.option("--json", "json_file", type=click.Path(dir_okay=False, allow_dash=True), help="Figures as JSON.")
def main(folder: Path, engine: str, json_file: str | None) -> None:
    """Entry point of ``python -m verifier.evaluation.gold``."""
    try:
        gold, paths = read_folder(folder)
        found, failed = run((paths[name] for name in gold.articles), engine=engine)
    except VerifierError as error:
        raise click.ClickException(str(error)) from error
    result = to_dict(goldscore.match(gold, found), failed)
    click.echo("\n".join(lines(result)), err=json_file == "-")
    if json_file:
        with click.open_file(json_file, "w", encoding="utf-8") as out:
            out.write(json.dumps(result, ensure_ascii=False, indent=2) + "\n")
    if result["failures"]:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
