"""What a report shows of a pair, a document and a run, worked out once and dressed by the terminal and the pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from verifier.model import (
    LABEL_ORDER,
    Document,
    DocumentReport,
    Issue,
    Label,
    PairReport,
    Report,
    Span,
    Spans,
    Unpaired,
)
from verifier.report.marking import (
    Excerpt,
    Mark,
    Segment,
    block_at,
    excerpts,
    first_words,
    paragraph_number,
    segments,
    word_differences,
)
from verifier.report.speaker import speaker_words
from verifier.report.wording import BLOCKS, FOR_INFORMATION, REASONS, WHY_UNDECIDED

SOURCE, TRANSLATION, DIFFERENT = "source", "translation", "different"
"""Keys of marks: the two sides in a passage, and the machine's words that the published English does not have."""


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Where something is printed: the 1-based paragraph, counting every block, what it is, and how it begins."""

    paragraph: int
    kind: str
    first_words: str

    def __str__(self) -> str:
        kind = "" if self.kind == "paragraph" else f" ({self.kind})"
        return f"paragraph {self.paragraph}{kind}"


@dataclass(frozen=True, slots=True)
class IssueView:
    """An issue with its number in the pair, and the words it points at on each side (maybe none)."""

    number: str
    issue: Issue
    source_words: tuple[str, ...]
    translation_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """Issues and reasons that are shown together, under a heading where they need one."""

    heading: str | None
    issues: tuple[IssueView, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """A pair ready to be shown.

    ``number`` counts from 1 in document order and ``anchor`` is unique in the report. ``source`` and ``translation``
    are cut at the issues' spans, their keys the issues' numbers; ``machine`` is cut where its words differ from the
    published English and is None where no usable one exists. ``place``, ``passages`` and ``also_at`` (further places of
    the pair or of one side) are empty for a pair that was handed in without an article.
    """

    report: PairReport
    number: int
    anchor: str
    source: tuple[Segment, ...]
    translation: tuple[Segment, ...]
    machine: tuple[Segment, ...] | None
    issues: tuple[IssueView, ...]
    speaker: str | None
    place: PlaceView | None = None
    passages: tuple[Excerpt, ...] = ()
    also_at: tuple[str, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """The verdict's reasons that no issue says already."""
        said = {issue.message for issue in self.report.verdict.issues}
        return tuple(reason for reason in self.report.verdict.reasons if reason not in said)

    @property
    def findings(self) -> list[Findings]:
        """What stands behind the verdict; where it does not rest on the issues, these are for information only."""
        label = self.report.verdict.label
        if label in (Label.FAITHFUL, Label.UNDECIDED):
            why = WHY_UNDECIDED if label is Label.UNDECIDED else None
            groups = [Findings(why, (), self.reasons), Findings(FOR_INFORMATION, self.issues, ())]
        else:
            groups = [Findings(None, self.issues, self.reasons)]
        return [group for group in groups if group.issues or group.reasons]


@dataclass(frozen=True, slots=True)
class UnpairedView:
    """A quotation without a partner, its speaker and where it stands."""

    unpaired: Unpaired
    speaker: str | None
    place: PlaceView


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document ready to be shown: its pairs worst first, its unpaired quotations by reason."""

    report: DocumentReport
    number: int
    pairs: tuple[PairView, ...]
    unpaired: tuple[tuple[str, tuple[UnpairedView, ...]], ...]

    @property
    def title(self) -> str:
        return self.report.document.title or self.report.document.id


def view_report(report: Report) -> list[DocumentView]:
    """The documents that could be checked, the one with the worst pair first; equals keep the order handed in."""
    views = [view_document(d, number) for number, d in enumerate(report.documents, start=1) if d.failed is None]
    return sorted(views, key=lambda view: _badness(view.pairs[0].report) if view.pairs else (len(LABEL_ORDER), 0.0))


def view_document(report: DocumentReport, number: int) -> DocumentView:
    """The ``number``th document of a run (from 1), ready to be shown."""
    document = report.document
    pairs = [
        view_pair(pair, number=at, anchor=f"d{number}-p{at}", document=document)
        for at, pair in enumerate(report.pairs, start=1)
    ]
    groups = []
    for reason in dict.fromkeys((*REASONS, *(u.reason for u in report.unpaired))):
        members = tuple(
            UnpairedView(u, speaker_words(u.quotation, document), place_view(document, u.quotation.start))
            for u in report.unpaired
            if u.reason == reason
        )
        if members:
            groups.append((REASONS.get(reason, reason.replace("_", " ")), members))
    return DocumentView(report, number, tuple(sorted(pairs, key=lambda p: _badness(p.report))), tuple(groups))


def _badness(report: PairReport) -> tuple[int, float]:
    """Sorts the worst verdict first and, within it, the likeliest to differ."""
    return -LABEL_ORDER.index(report.verdict.label), -(report.verdict.probability_divergent or 0.0)


def view_pair(report: PairReport, *, number: int = 1, anchor: str = "p1", document: Document | None = None) -> PairView:
    """A pair ready to be shown, with its place if the ``document`` that it stands in is known."""
    pair, hypothesis = report.pair, report.hypothesis
    source, translation = pair.source.text, pair.translation.text
    issues = tuple(
        IssueView(
            str(at), issue, _words_at(source, issue.source_spans), _words_at(translation, issue.translation_spans)
        )
        for at, issue in enumerate(report.verdict.issues, start=1)
    )
    machine = None
    if hypothesis is not None and hypothesis.usable:
        different, _ = word_differences(hypothesis.text, translation)
        machine = tuple(segments(hypothesis.text, ((span, DIFFERENT) for span in different)))
    return PairView(
        report=report,
        number=number,
        anchor=anchor,
        source=tuple(segments(source, ((s, i.number) for i in issues for s in i.issue.source_spans))),
        translation=tuple(segments(translation, ((s, i.number) for i in issues for s in i.issue.translation_spans))),
        machine=machine,
        issues=issues,
        speaker=speaker_words(pair.told, document),
        place=place_view(document, min(pair.source.start, pair.translation.start)) if document else None,
        passages=tuple(excerpts(document, _sides(report))) if document else (),
        also_at=tuple(_also_at(report, document)) if document else (),
    )


def _words_at(text: str, spans: Spans) -> tuple[str, ...]:
    return tuple(words for span in spans if (words := span.of(text)))


def _sides(report: PairReport) -> list[Mark]:
    pair = report.pair
    return [
        *((span, SOURCE) for span in pair.source.spans),
        *((span, TRANSLATION) for span in pair.translation.spans),
    ]


def place_view(document: Document, offset: int) -> PlaceView:
    """Where ``offset`` lies in the document."""
    return PlaceView(
        paragraph_number(document, offset),
        BLOCKS[block_at(document, offset).kind],
        first_words(document, offset),
    )


def _also_at(report: PairReport, document: Document) -> Iterator[str]:
    """The places after the main one: ``paragraph 1 (title): the English only``."""
    for place in report.pair.places[1:]:
        spans: list[Span] = [*(place.source_spans or ()), *(place.translation_spans or ())]
        if not spans:
            continue
        what = "both" if place.source_spans and place.translation_spans else "the Spanish only"
        if not place.source_spans:
            what = "the English only"
        yield f"{place_view(document, min(spans).start)}: {what}"
