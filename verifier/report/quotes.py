"""What ``verifier quotes`` shows: the quotations of articles and what each is paired with, in a terminal, as JSON, and marked in the
article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from verifier.model import BlockKind, Document, Quotation, QuotePair, Span, Unpaired
from verifier.report.html import page
from verifier.report.jsonio import dumps
from verifier.report.marking import Segment, block_at, segments
from verifier.report.pen import Pen
from verifier.report.speaker import speaker_words
from verifier.report.view import place_view
from verifier.report.wording import REASONS, RELATIONS, confidence_words, language_words, number_words, reading_words

if TYPE_CHECKING:
    from rich.console import Console


class Article(NamedTuple):
    """A document, its quotations in document order, their pairs and what has no partner."""

    document: Document
    quotations: Sequence[Quotation]
    pairs: Sequence[QuotePair] = ()
    unpaired: Sequence[Unpaired] = ()


Given = Article | tuple[Document, Sequence[Quotation]]
"""An article, of which the pairs need not be given."""


def render_quotes(articles: Sequence[Given], *, console: Console, verbose: bool = False) -> None:
    """Prints each article's quotations in document order: number, language, kind, place, speaker, text, and its partner or why it
    has none.

    Args:
        verbose: also print how sure the program is of each language.
    """
    pen = Pen(console)
    for article in map(_article, articles):
        document, quotations = article.document, article.quotations
        pen.write(document.title or document.id, style="bold")
        if document.title:
            pen.write(document.id, style="dim")
        pen.rule()
        pen.write(reading_words(tuple(quotations)))
        if not quotations:
            pen.write("Text that is printed twice without marks is paired by the command check.")
        indent = len(str(len(quotations))) + 2
        partners = partner_words(article)
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
            for line in partners[number - 1]:
                pen.write(line, label=" " * indent, indent=indent)
        pen.blank()


def _article(given: Given) -> Article:
    return given if isinstance(given, Article) else Article(*given)


def partner_words(article: Article, sure: Callable[[float], str] = confidence_words) -> list[list[str]]:
    """For each quotation, what it is paired with, or why with nothing; one line each, none for what needs no partner. ``sure`` puts a
    confidence in words."""
    lines: list[list[str]] = [[] for _ in article.quotations]
    printed = sorted((span.start, span.end, place) for place, q in enumerate(article.quotations) for span in q.spans)
    for pair in article.pairs:
        sources, translations = (_places(printed, side) for side in (pair.source, pair.translation))
        how = f"{RELATIONS[pair.relation]}; {sure(pair.confidence)}"
        for place in sources:
            lines[place].append(f"English: {_side_words(article, pair.translation, translations)} ({how})")
        for place in translations:
            lines[place].append(f"renders {_side_words(article, pair.source, sources)}")
    for one in article.unpaired:
        for place in _places(printed, one.quotation):
            lines[place] = lines[place] or [REASONS[one.reason]]
    return lines


def _places(printed: Sequence[tuple[int, int, int]], side: Quotation) -> list[int]:
    """Which quotations hold a side of a pair, the innermost ones, in order. ``printed``: start, end and place of each span, in order."""
    found = set()
    for span in side.spans:
        before = bisect_left(printed, (span.end,))
        around = [one for one in printed[max(0, before - _AROUND) : before] if one[1] > span.start]
        if around:
            found.add(min(around, key=lambda one: one[1] - one[0])[2])
    return sorted(found)


_AROUND = 8
"""Spans before a place among which those that hold it stand."""


def _side_words(article: Article, side: Quotation, places: Sequence[int]) -> str:
    """One side of a pair by the numbers of its quotations, or by its words where it is only a part of one or has no marks."""
    numbers = " and ".join(f"no. {place + 1}" for place in places)
    whole = " ".join(article.quotations[place].text for place in places) == side.text
    return numbers if whole else f"“{side.text}”" + (f" in {numbers}" if numbers else "")


def quotes_to_json(articles: Sequence[Given]) -> str:
    """The object that ``verifier quotes --json`` prints (``verifier-quotes/1``), indented, without a final line end."""
    documents = [
        {
            "id": article.document.id,
            "text": article.document.text,
            "quotations": [quotation.to_dict() for quotation in article.quotations],
            "pairs": [pair.to_dict() for pair in article.pairs],
            "unpaired": [one.to_dict() for one in article.unpaired],
        }
        for article in map(_article, articles)
    ]
    return dumps({"schema": "verifier-quotes/1", "documents": documents}, indent=2)


@dataclass(frozen=True, slots=True)
class _ArticleView:
    number: int
    document: Document
    quotations: tuple[Quotation, ...]
    speakers: tuple[str | None, ...]
    partners: list[list[str]]
    blocks: tuple[tuple[BlockKind, list[Segment]], ...]


def render_quotes_html(articles: Sequence[Given]) -> str:
    """The articles with their quotations marked and numbered, as one page that needs nothing but itself."""
    views = [
        _ArticleView(
            number=number,
            document=article.document,
            quotations=tuple(article.quotations),
            speakers=tuple(speaker_words(quotation, article.document) for quotation in article.quotations),
            partners=partner_words(article, number_words),
            blocks=tuple(_blocks(article.document, article.quotations)),
        )
        for number, article in enumerate(map(_article, articles), start=1)
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
