"""The nouns of the program: frozen dataclasses and enums, no behaviour beyond properties and to_dict/from_dict.

Offsets are code points, half-open. Pair and quotation spans are offsets into ``Document.text``; issue spans are
offsets into the text of the side they lie on (``Quotation.text``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class BlockKind(StrEnum):
    """What a block of a document is, as far as its layout tells."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    BLOCKQUOTE = "blockquote"
    PULL_QUOTE = "pull_quote"
    CAPTION = "caption"
    TABLE_CELL = "table_cell"
    FOOTNOTE = "footnote"


class QuotationKind(StrEnum):
    """How the words are quoted: whole speech, speech inside the reporter's sentence, a few words, or no speech."""

    DIRECT = "direct"
    MIXED = "mixed"
    FRAGMENT = "fragment"
    SCARE = "scare"
    TITLE = "title"
    OTHER = "other"


class Style(StrEnum):
    """By which typography a quotation is marked."""

    DOUBLE = "double"
    SINGLE = "single"
    GUILLEMETS = "guillemets"
    RAYA = "raya"
    BLOCKQUOTE = "blockquote"
    ITALICS = "italics"
    NONE = "none"


class Relation(StrEnum):
    """How a source quote and its rendering were found to belong together."""

    APPOSITION = "apposition"
    PARENTHESIS = "parenthesis"
    NEXT_SENTENCE = "next_sentence"
    TRANSLATES_AS = "translates_as"
    LABELLED = "labelled"
    NEXT_BLOCK = "next_block"
    ORIGINAL_NOTE = "original_note"
    FOOTNOTE = "footnote"
    CAPTION = "caption"
    TABLE = "table"
    PARALLEL_TEXT = "parallel_text"
    TRANSCRIPT = "transcript"
    GIVEN = "given"


class Label(StrEnum):
    """The verdict on a pair. The order of severity is ``LABEL_ORDER``."""

    FAITHFUL = "faithful"
    UNDECIDED = "undecided"
    REVIEW = "review"
    DIVERGENT = "divergent"


LABEL_ORDER: tuple[Label, ...] = (Label.FAITHFUL, Label.UNDECIDED, Label.REVIEW, Label.DIVERGENT)
"""From best to worst, the order that ``--fail-on`` uses."""


class UnpairedReason(StrEnum):
    """Why a quotation stands under ``unpaired``."""

    NO_TRANSLATION_PRINTED = "no_translation_printed"
    NO_ORIGINAL_PRINTED = "no_original_printed"
    UNRELATED = "unrelated"
    LANGUAGE_UNKNOWN = "language_unknown"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, ``0 <= start <= end``.

    Raises:
        ValueError: if the range runs backwards or starts below zero.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """The words this span covers in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True if the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def to_list(self) -> list[int]:
        return [self.start, self.end]

    @classmethod
    def from_list(cls, value: list[int]) -> Span:
        return cls(value[0], value[1])


Spans = tuple[Span, ...]


def spans_to_lists(spans: Spans) -> list[list[int]]:
    """``[[start, end], ...]`` in the order given."""
    return [span.to_list() for span in spans]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of the document's text with one job: a paragraph, a caption, a table cell.

    Blocks are in document order and do not overlap. ``table``, ``row`` and ``column`` count from 0 and are set for
    table cells only; ``lang`` is the markup's own language tag (``lang="es"``) reduced to ISO 639-1, or None.
    ``label`` is a footnote's own mark ("1", "*") or None. ``head`` is True for a cell that heads a column.
    """

    kind: BlockKind
    start: int
    end: int
    lang: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    label: str | None = None
    head: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def to_dict(self) -> dict[str, Any]:
        out: dict[str, Any] = {"kind": self.kind.value, "start": self.start, "end": self.end}
        for key in ("lang", "table", "row", "column", "label"):
            if getattr(self, key) is not None:
                out[key] = getattr(self, key)
        if self.head:
            out["head"] = True
        return out

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Block:
        return cls(**{**value, "kind": BlockKind(value["kind"])})


@dataclass(frozen=True, slots=True)
class Inline:
    """Markup inside a block that bears on quotations: ``q`` (an HTML quotation, no marks in the text), ``em``
    (italics), ``lang`` (any other element that names a language), ``noteref`` (a footnote call; ``label`` is its mark).
    """

    kind: str
    start: int
    end: int
    lang: str | None = None
    label: str | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Document:
    """An article: its text, what each part of the text is, and where it came from.

    ``language`` is the markup's own statement (``<html lang>``), ISO 639-1, or None.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    inlines: tuple[Inline, ...] = ()
    title: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody is quoted as having said.

    ``spans`` leave out the marks and keep the punctuation inside them; ``text`` is their text joined by one space.
    ``language`` is ISO 639-1 or ``und``; ``confidence`` (0 to 1) is that of the language.
    ``speaker_mention`` is the span as printed ("she"), ``speaker`` the resolved name or None, ``cue`` the span of the
    reporting verb or None.
    """

    spans: Spans
    text: str
    language: str
    confidence: float
    kind: QuotationKind
    style: Style
    speaker: str | None = None
    speaker_mention: Span | None = None
    cue: Span | None = None

    @property
    def start(self) -> int:
        return self.spans[0].start

    @property
    def end(self) -> int:
        return self.spans[-1].end

    def to_dict(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "spans": spans_to_lists(self.spans),
            "language": self.language,
            "confidence": round(self.confidence, 3),
            "kind": self.kind.value,
            "style": self.style.value,
            "speaker": self.speaker,
            "speaker_mention": self.speaker_mention.to_list() if self.speaker_mention else None,
            "cue": self.cue.to_list() if self.cue else None,
        }

    @classmethod
    def from_dict(cls, value: Mapping[str, Any]) -> Quotation:
        mention, cue = value.get("speaker_mention"), value.get("cue")
        return cls(
            spans=tuple(Span.from_list(s) for s in value["spans"]),
            text=value["text"],
            language=value["language"],
            confidence=value["confidence"],
            kind=QuotationKind(value["kind"]),
            style=Style(value["style"]),
            speaker=value.get("speaker"),
            speaker_mention=Span.from_list(mention) if mention else None,
            cue=Span.from_list(cue) if cue else None,
        )


@dataclass(frozen=True, slots=True)
class Place:
    """One place where a pair, or one side of it, is printed; a side that is not printed there is None."""

    source_spans: Spans | None
    translation_spans: Spans | None

    def to_dict(self) -> dict[str, Any]:
        return {
            "source_spans": spans_to_lists(self.source_spans) if self.source_spans else None,
            "translation_spans": spans_to_lists(self.translation_spans) if self.translation_spans else None,
        }


@dataclass(frozen=True, slots=True)
class QuotePair:
    """A Spanish source quote and its published English translation.

    ``confidence`` (0 to 1) is that of their belonging together; under .5 the pair is doubtful. ``places`` has the main
    place first.
    """

    source: Quotation
    translation: Quotation
    relation: Relation
    confidence: float
    places: tuple[Place, ...] = ()

    @property
    def told(self) -> Quotation:
        """The side that says who speaks: the Spanish, unless only the English has a name for it or a mention at all."""
        sides = (self.source, self.translation)
        named = (side for side in sides if side.speaker)
        mentioned = (side for side in sides if side.speaker_mention)
        return next(named, None) or next(mentioned, None) or self.source

    def to_dict(self) -> dict[str, Any]:
        def side(quotation: Quotation) -> dict[str, Any]:
            return {
                "text": quotation.text,
                "spans": spans_to_lists(quotation.spans),
                "language": quotation.language,
            }

        mention = self.told.speaker_mention
        return {
            "source": side(self.source),
            "translation": side(self.translation),
            "relation": self.relation.value,
            "speaker": self.told.speaker,
            "speaker_mention": mention.to_list() if mention else None,
            "confidence": round(self.confidence, 3),
            "places": [place.to_dict() for place in self.places],
        }


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """What the machine made of a source quote. Not evidence against anybody unless ``usable``.

    ``log_prob`` is the mean natural-log probability a target token (nats, <= 0) or None. ``reason`` says why the text is
    unusable, in a reviewer's words, else None.
    """

    text: str
    engine: str
    log_prob: float | None
    usable: bool
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class TokenScores:
    """Forced decoding of one translation: its tokens (the end of sentence last) and each one's natural-log
    probability given the source and the tokens before it (nats, <= 0)."""

    tokens: tuple[str, ...]
    log_probs: tuple[float, ...]

    @property
    def mean(self) -> float:
        """Mean log-probability a token (nats, <= 0); the end of sentence counts."""
        return sum(self.log_probs) / len(self.log_probs)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing measured on a pair. ``value`` is None where it could not be measured, and ``reason`` says why."""

    name: str
    value: float | None
    range: tuple[float | None, float | None]
    higher_is_better: bool
    signature: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """A difference that the program found between the two sides; an error only once a reviewer confirms it.

    ``type``, ``severity`` and ``check`` come from ``verifier.typology``. ``message`` is one line for a reviewer.
    Spans are offsets into the side's own text; a side with nothing to point at has none. ``confidence``: 0 to 1.
    """

    type: str
    severity: str
    check: str
    message: str
    source_spans: Spans = ()
    translation_spans: Spans = ()
    confidence: float = 1.0
    evidence: Mapping[str, Any] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        return {
            "type": self.type,
            "check": self.check,
            "severity": self.severity,
            "message": self.message,
            "source_spans": spans_to_lists(self.source_spans),
            "translation_spans": spans_to_lists(self.translation_spans),
            "confidence": round(self.confidence, 3),
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement on a pair.

    ``fidelity``: 0 to 100, higher is better. ``probability_divergent``: 0 to 1 at the base rate named in the
    calibration card. Both are None if and only if ``label`` is ``undecided``. ``reasons`` are lines for a reviewer.
    """

    label: Label
    probability_divergent: float | None
    fidelity: float | None
    issues: tuple[Issue, ...]
    reasons: tuple[str, ...]

    def __post_init__(self) -> None:
        unjudged = self.label is Label.UNDECIDED
        if unjudged != (self.fidelity is None) or unjudged != (self.probability_divergent is None):
            raise ValueError("fidelity and probability_divergent are None if and only if the pair is undecided")


@dataclass(frozen=True, slots=True)
class PairReport:
    """Everything said of one pair."""

    pair: QuotePair
    hypothesis: Hypothesis | None
    evidence: tuple[Evidence, ...]
    verdict: Verdict

    @property
    def values(self) -> dict[str, float | None]:
        """Evidence name to value, None where it is missing."""
        return {e.name: e.value for e in self.evidence}

    @property
    def missing(self) -> dict[str, str]:
        """Evidence name to the reason why it is missing."""
        return {e.name: e.reason or "not measured" for e in self.evidence if e.value is None}

    def judgement_to_dict(self) -> dict[str, Any]:
        """What the program says of the pair, without the pair itself (shared by `check` and `score`)."""
        usable = self.hypothesis is not None and self.hypothesis.usable
        verdict = self.verdict
        return {
            "machine_translation": self.hypothesis.text if self.hypothesis and usable else None,
            "evidence": self.values,
            "missing": self.missing,
            "verdict": verdict.label.value,
            "probability_divergent": verdict.probability_divergent,
            "fidelity": verdict.fidelity,
            "issues": [issue.to_dict() for issue in verdict.issues],
            "reasons": list(verdict.reasons),
        }

    def to_dict(self) -> dict[str, Any]:
        return {**self.pair.to_dict(), **self.judgement_to_dict()}


@dataclass(frozen=True, slots=True)
class Unpaired:
    """A quotation that has no partner, and why."""

    quotation: Quotation
    reason: UnpairedReason

    def to_dict(self) -> dict[str, Any]:
        quotation = self.quotation
        return {
            "text": quotation.text,
            "spans": spans_to_lists(quotation.spans),
            "language": quotation.language,
            "kind": quotation.kind.value,
            "speaker": quotation.speaker,
            "reason": self.reason.value,
        }


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a document could not be checked: the stage it failed in and one line of what, where and the remedy."""

    stage: str
    error: str


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """One document with its pairs, in document order. A failed document has no pairs and an empty text."""

    document: Document
    quotations: tuple[Quotation, ...] = ()
    pairs: tuple[PairReport, ...] = ()
    unpaired: tuple[Unpaired, ...] = ()
    failed: Failure | None = None

    def to_dict(self) -> dict[str, Any]:
        return {
            "id": self.document.id,
            "title": self.document.title,
            "url": self.document.url,
            "text": self.document.text,
            "pairs": [pair.to_dict() for pair in self.pairs],
            "unpaired": [unpaired.to_dict() for unpaired in self.unpaired],
            "failed": {"stage": self.failed.stage, "error": self.failed.error} if self.failed else None,
        }


@dataclass(frozen=True)
class Report:
    """The result of a run. Iterating gives the PairReports of all documents, in document order.

    ``run`` states versions, engine, signature and seconds, as in the JSON contract; only ``run["seconds"]`` may differ
    between two runs on the same input.
    """

    documents: tuple[DocumentReport, ...]
    run: Mapping[str, Any]

    def __iter__(self) -> Iterator[PairReport]:
        for document in self.documents:
            yield from document.pairs

    def __len__(self) -> int:
        return sum(len(document.pairs) for document in self.documents)

    @property
    def summary(self) -> dict[str, int]:
        """Counts: documents, failed, quotations, pairs, unpaired, and pairs by verdict."""
        labels = [pair.verdict.label for pair in self]
        return {
            "documents": len(self.documents),
            "failed": sum(document.failed is not None for document in self.documents),
            "quotations": sum(len(document.quotations) for document in self.documents),
            "pairs": len(labels),
            "unpaired": sum(len(document.unpaired) for document in self.documents),
            **{label.value: labels.count(label) for label in LABEL_ORDER},
        }

    @property
    def worst(self) -> Label | None:
        """The worst verdict in the report, None if there is no pair."""
        return max((pair.verdict.label for pair in self), key=LABEL_ORDER.index, default=None)

    def to_dict(self) -> dict[str, Any]:
        """The object that ``verifier check --json`` prints (schema ``verifier-report/1``)."""
        return {
            "schema": "verifier-report/1",
            "run": dict(self.run),
            "documents": [document.to_dict() for document in self.documents],
            "summary": self.summary,
        }

    def to_records(self) -> list[dict[str, Any]]:
        """One flat dict a pair, ready for a DataFrame; evidence values stand under their own names."""
        records = []
        for document in self.documents:
            for report in document.pairs:
                pair, verdict = report.pair, report.verdict
                records.append(
                    {
                        "document": document.document.id,
                        "source": pair.source.text,
                        "translation": pair.translation.text,
                        "relation": pair.relation.value,
                        "speaker": pair.translation.speaker or pair.source.speaker,
                        "pair_confidence": pair.confidence,
                        "verdict": verdict.label.value,
                        "probability_divergent": verdict.probability_divergent,
                        "fidelity": verdict.fidelity,
                        "issues": len(verdict.issues),
                        "checks": ", ".join(sorted({issue.check for issue in verdict.issues})),
                        "reason": verdict.reasons[0] if verdict.reasons else "",
                        "machine_translation": report.judgement_to_dict()["machine_translation"],
                        **report.values,
                    }
                )
        return records
