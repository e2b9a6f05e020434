"""What ``verifier quotes`` shows: the quotations of articles in a terminal, as JSON, and marked in the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from verifier.model import BlockKind, Document, Quotation, Span
from verifier.report.html import page
from verifier.report.jsonio import dumps
from verifier.report.marking import Segment, block_at, segments
from verifier.report.pen import Pen
from verifier.report.speaker import speaker_words
from verifier.report.view import place_view
from verifier.report.wording import confidence_words, language_words, reading_words

if TYPE_CHECKING:
    from rich.console import Console

Article = tuple[Document, Sequence[Quotation]]
"""A document and its quotations in document order."""


def render_quotes(articles: Sequence[Article], *, console: Console, verbose: bool = False) -> None:
    """Prints each article's quotations in document order: number, language, kind, place, speaker, text.

    Args:
        verbose: also print how sure the program is of each language.
    """
    pen = Pen(console)
    for document, quotations in articles:
        pen.write(document.title or document.id, style="bold")
        if document.title:
            pen.write(document.id, style="dim")
        pen.rule()
        pen.write(reading_words(tuple(quotations)))
        if not quotations:
            pen.write("Text that is printed twice without marks is paired by the command check.")
        indent = len(str(len(quotations))) + 2
        for number, quotation in enumerate(quotations, start=1):
            speaker = speaker_words(quotation, document)
            facts = [
                language_words(quotation.language),
                quotation.kind.value,
                str(place_view(document, quotation.start)),
                *([f"speaker: {speaker}"] if speaker else []),
                *([f"language {confidence_words(quotation.confidence)}"] if verbose else []),
            ]
            pen.blank()
            pen.write(pen.text(quotation.text, "bold"), label=str(number), indent=indent)
            pen.write(", ".join(facts), label=" " * indent, indent=indent)
        pen.blank()


def quotes_to_json(articles: Sequence[Article]) -> str:
    """The object that ``verifier quotes --json`` prints (``verifier-quotes/1``), indented, without a final line end."""
    documents = [
        {"id": document.id, "text": document.text, "quotations": [quotation.to_dict() for quotation in quotations]}
        for document, quotations in articles
    ]
    return dumps({"schema": "verifier-quotes/1", "documents": documents}, indent=2)


@dataclass(frozen=True, slots=True)
class _ArticleView:
    number: int
    document: Document
    quotations: tuple[Quotation, ...]
    speakers: tuple[str | None, ...]
    blocks: tuple[tuple[BlockKind, list[Segment]], ...]


def render_quotes_html(articles: Sequence[Article]) -> str:
    """The articles with their quotations marked and numbered, as one page that needs nothing but itself."""
    views = [
        _ArticleView(
            number=number,
            document=document,
            quotations=tuple(quotations),
            speakers=tuple(speaker_words(quotation, document) for quotation in quotations),
            blocks=tuple(_blocks(document, quotations)),
        )
        for number, (document, quotations) in enumerate(articles, start=1)
    ]
    return page("quotes.html.j2", articles=views)


def _blocks(document: Document, quotations: Sequence[Quotation]) -> Iterator[tuple[BlockKind, list[Segment]]]:
    """Each block's kind and text, cut at the quotations in it; a quotation's key is its 1-based number."""
    for block in document.blocks or (block_at(document, 0),):
        marks = [
            (Span(max(span.start, block.start) - block.start, span.end - block.start), str(number))
            for number, quotation in enumerate(quotations, start=1)
            for span in quotation.spans
            if span.overlaps(block.span)
        ]
        yield block.kind, segments(block.span.of(document.text), marks)
