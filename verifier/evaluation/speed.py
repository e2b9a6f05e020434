"""How fast quotations are found and paired, whether time grows in proportion to the text, and what judging costs.

    python -m verifier.evaluation.speed data [--news FILE] [--megabytes 10] [--quotations 100000] [--pairs 500]

Finding and pairing are timed without sentence vectors: what is measured is this program's own code. Where textacy and a
spaCy model are installed, their direct quotations are timed on the smallest of the texts in the same run. Judging is
compared with translating the same sources with the default beam.
"""

from __future__ import annotations

import json
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import click

from verifier.errors import EngineError
from verifier.evaluation.peers import load_parser, textacy_quotations
from verifier.ingest import from_text, read_target
from verifier.pairing import pair_quotations
from verifier.quotes import find_quotations

T = TypeVar("T")


def running_text(folder: Path, size: int) -> str:
    """At least ``size`` bytes of the folder's articles, one after the other, each round with other numbers in it."""
    articles = [read_target(str(path)).text for path in sorted((folder / "articles").iterdir())]
    parts: list[str] = []
    length = 0
    while length < size:
        for text in articles:
            parts.append(f"Page {len(parts)}.\n\n{text}")
            length += len(parts[-1].encode())
    return "\n\n".join(parts)


def many_quotations(count: int) -> str:
    """An article of ``count`` quotations, half of them Spanish, each with its English beside it."""
    return "\n\n".join(
        f"“Perdimos {k} casas aquella noche,” said Rosa Díaz. “We lost {k} houses that night.”"
        for k in range(count // 2)
    )


def news(path: Path, size: int) -> str:
    """At least ``size`` bytes of the texts of a JSON lines file ("text"), likewise: news as it is, with few quotations."""
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    whole = sum(len(text.encode()) for text in texts)
    return "\n\n".join(f"Page {k}.\n\n{text}" for k in range(-(-size // whole)) for text in texts)


def find_and_pair(text: str) -> tuple[int, int]:
    """Numbers of quotations and of pairs, without vectors: every two texts are as alike as they need be."""

    def alike(pairs: Sequence[tuple[str, str]]) -> list[float]:
        return [0.5] * len(pairs)

    document = from_text(text)
    quotations = find_quotations(document)
    return len(quotations), len(pair_quotations(document, quotations, alike).pairs)


def with_textacy(text: str) -> int | None:
    """The number of direct quotations that textacy finds, its parse included; None where it is not installed."""
    try:
        load_parser()
    except EngineError:
        return None
    return len(textacy_quotations(text))


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What ``work`` returns, and the seconds of processor time that it took."""
    began = time.process_time()
    found = work()
    return found, time.process_time() - began


def judging(folder: Path, count: int) -> str:
    """What it costs to judge ``count`` pairs of the folder's gold, in times of translating their sources."""
    from verifier.evaluation.goldset import load_gold
    from verifier.pipeline import Verifier
    from verifier.text import clean

    gold = load_gold(folder / "gold.jsonl").pairs
    once = [(" ".join(pair.source), " ".join(pair.translation)) for pair in gold]
    pairs = [(f"{spanish} {k}", f"{english} {k}") for k in range(-(-count // len(once))) for spanish, english in once]
    verifier = Verifier("bundled", cache=False)
    verifier.verify_pairs(pairs[:8])  # the models are loaded
    sources = [clean(spanish) for spanish, _ in pairs[:count]]
    _, translating = timed(lambda: verifier.engine.translate(sources))
    _, whole = timed(lambda: verifier.verify_pairs(pairs[:count]))
    return f"judging {count} pairs: {whole:.1f} s, translating their sources {translating:.1f} s, {whole / translating:.1f} times"


def lines(
    folder: Path, *, megabytes: float, quotations: int, pairs: int, news_file: Path | None = None
) -> Iterator[str]:
    """The table, line by line."""
    if pairs:
        yield judging(folder, pairs)
    yield f"{'text':24} {'MB':>6} {'seconds':>8} {'MB a second':>12}   found"
    sizes = [int(size * 1e6) for size in (megabytes / 10, megabytes)]
    texts = [(f"articles, {size / 1e6:g} MB", running_text(folder, size)) for size in sizes]
    texts += [(f"news, {size / 1e6:g} MB", news(news_file, size)) for size in sizes if news_file]
    texts += [(f"{count} quotations", many_quotations(count)) for count in (quotations // 10, quotations)]
    find_and_pair(running_text(folder, 1))  # the tables and the detector of languages are loaded
    for name, text in texts:
        size = len(text.encode()) / 1e6
        (found, pairs), seconds = timed(partial(find_and_pair, text))
        yield f"{name:24} {size:6.2f} {seconds:8.2f} {size / seconds:12.2f}   {found} quotations, {pairs} pairs"
    small = running_text(folder, 200_000)
    ours, theirs = timed(lambda: find_and_pair(small)), timed(lambda: with_textacy(small))
    if theirs[0] is None:
        yield "textacy is not installed (the extra peers)"
    else:
        yield f"textacy, 0.2 MB: {theirs[1]:.2f} s beside {ours[1]:.2f} s, {theirs[1] / ours[1]:.1f} times as long; {theirs[0]} quotations"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield f"most memory: {peak:.0f} MB"


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--megabytes", default=10.0, show_default=True, help="Size of the larger text; the smaller is a tenth.")
@click.option(
    "--quotations", default=100_000, show_default=True, help="Of the larger article; the smaller has a tenth."
)
@click.option("--pairs", default=500, show_default=True, help="Of the folder's gold, judged; 0 for none.")
@click.option(
    "--news",
    "news_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help='JSON lines with a "text".',
)
def main(folder: Path, megabytes: float, quotations: int, pairs: int, news_file: Path | None) -> None:
    """Time per megabyte over the articles of FOLDER (its articles/), printed again and again, and per pair of its gold."""
    for line in lines(folder, megabytes=megabytes, quotations=quotations, pairs=pairs, news_file=news_file):
        click.echo(line)


if __name__ == "__main__":
    main()
