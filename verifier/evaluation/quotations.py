"""Runs the extraction of quotations over news texts in which people have marked who is quoted with which words.

    python -m verifier.evaluation.quotations FILE [--show] [--textacy]

FILE holds JSON lines ``{"text", "attributions": [{"kind", "content", "source", ...}]}``, the attributions' parts as lists of
``{"spans": [[s, e], ...]}`` (PolNeAR's division into direct, indirect and mixed; Newell et al. 2018). Only direct ones
are looked for; a prediction that lies in a mixed one is neither right nor wrong. A text in which nobody marked anything
was not annotated and is left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from verifier.errors import EngineError
from verifier.evaluation.peers import textacy_quotations
from verifier.ingest import from_text
from verifier.model import Quotation, QuotationKind, Span
from verifier.quotes import find_quotations

_TRIMMED = " \u00a0\n\r\t“”\"'‘’«»"
Spans = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Counts:
    """What was met so far; every count is of quotations."""

    gold: int = 0
    predicted: int = 0
    exact: int = 0
    overlapped_gold: int = 0
    overlapping: int = 0
    named: int = 0
    speaker_right: int = 0
    shown: list[str] = field(default_factory=list)

    def to_dict(self) -> dict[str, float]:
        """The three figures, 0 to 1, and how many quotations they rest on."""
        return {
            "gold": self.gold,
            "predicted": self.predicted,
            "exact_f1": round(_f1(self.exact, self.predicted, self.exact, self.gold), 4),
            "overlap_f1": round(_f1(self.overlapping, self.predicted, self.overlapped_gold, self.gold), 4),
            "speaker_mention": round(self.speaker_right / max(self.named, 1), 4),
        }

    def lines(self) -> list[str]:
        """The three figures, each 0 to 1."""
        return [
            f"gold {self.gold}, predicted {self.predicted}",
            f"exact F1        {_f1(self.exact, self.predicted, self.exact, self.gold):.3f}",
            f"overlap F1      {_f1(self.overlapping, self.predicted, self.overlapped_gold, self.gold):.3f}",
            f"speaker mention {self.speaker_right / max(self.named, 1):.3f} of {self.named} that are overlapped",
        ]


Extractor = Callable[[str], Sequence[Quotation]]
"""A text to its quotations."""


def ours(text: str) -> Sequence[Quotation]:
    """What this program finds."""
    return find_quotations(from_text(text))


def score(row: dict[str, Any], counts: Counts, extract: Extractor) -> None:
    """Adds one text to the counts."""
    text = row["text"]
    gold = [a for a in row["attributions"] if a["kind"] == "direct" and a["content"]]
    mixed = [s for a in row["attributions"] if a["kind"] == "mixed" for s in _spans(a["content"])]
    wanted = [_bare(text, _spans(a["content"])) for a in gold]
    found = [q for q in extract(text) if q.kind is QuotationKind.DIRECT]
    predicted = [(q, _bare(text, [(s.start, s.end) for s in q.spans])) for q in found]
    predicted = [(q, spans) for q, spans in predicted if not all(_inside(span, mixed) for span in spans)]
    counts.gold += len(gold)
    counts.predicted += len(predicted)
    exact = {spans for _, spans in predicted}
    for attribution, spans in zip(gold, wanted, strict=True):
        hits = [(q, p) for q, p in predicted if _overlap(p, spans)]
        counts.overlapped_gold += bool(hits)
        if hits:
            _score_speaker(hits[0][0], attribution, counts, text)
        if spans in exact:
            counts.exact += 1
        else:
            counts.shown.append(f"GOLD  {_show(text, spans)}\n  GOT {[_show(text, p) for _, p in hits]}")
    for _, spans in predicted:
        if any(_overlap(spans, w) for w in wanted):
            counts.overlapping += 1
        else:
            counts.shown.append(f"EXTRA {_show(text, spans)}")


def _score_speaker(quotation: Quotation, attribution: dict[str, Any], counts: Counts, text: str) -> None:
    """The printed mention is right where it overlaps the annotated one; quotations without an annotated one do not count."""
    sources = _spans(attribution["source"])
    if not sources:
        return
    counts.named += 1
    mention = quotation.speaker_mention
    if mention and _overlap([(mention.start, mention.end)], sources):
        counts.speaker_right += 1
    else:
        got = mention.of(text) if mention else None
        counts.shown.append(
            f"WHO   {_show(text, sources)!r} GOT {got!r} of {_show(text, _spans(attribution['content']))}"
        )


def _spans(parts: Sequence[dict[str, Any]]) -> list[tuple[int, int]]:
    return [(start, end) for part in parts for start, end in part["spans"]]


def _bare(text: str, spans: Sequence[tuple[int, int]]) -> Spans:
    """Spans without marks and white space at their ends; those with nothing but these between them are one (annotators
    marked sentences, we mark stretches)."""
    bare: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        while start < end and text[start] in _TRIMMED:
            start += 1
        while end > start and text[end - 1] in _TRIMMED:
            end -= 1
        if bare and not text[bare[-1][1] : start].strip(_TRIMMED):
            bare[-1] = (bare[-1][0], max(end, bare[-1][1]))
        elif start < end:
            bare.append((start, end))
    return tuple(bare)


def _overlap(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> bool:
    return any(Span(*a).overlaps(Span(*b)) for a in one for b in other)


def _inside(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _show(text: str, spans: Sequence[tuple[int, int]]) -> str:
    return " | ".join(text[start:end] for start, end in spans)[:160].replace("\n", "\\n")


def _f1(right: int, predicted: int, found: int, gold: int) -> float:
    precision, recall = right / max(predicted, 1), found / max(gold, 1)
    return 2 * precision * recall / max(precision + recall, 1e-9)


def measure(file: Path, extract: Extractor = ours) -> Counts:
    """Runs the extraction over every text of a file."""
    counts = Counts()
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["attributions"]:
            score(row, counts, extract)
    return counts


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--show", is_flag=True, help="Print every miss too.")
@click.option("--textacy", is_flag=True, help="Measure textacy instead of this program (needs the extra peers).")
def main(file: Path, *, show: bool, textacy: bool) -> None:
    """Measures quotation extraction on FILE: exact F1, overlap F1, speaker mention."""
    try:
        counts = measure(file, textacy_quotations if textacy else ours)
    except EngineError as error:
        raise click.ClickException(str(error)) from None
    for shown in counts.shown if show else []:
        click.echo(shown)
    for figure in counts.lines():
        click.echo(figure)


if __name__ == "__main__":
    main()
