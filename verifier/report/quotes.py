"""What ``verifier quotes`` shows: the quotations of articles and what each is paired with, in a terminal, as JSON, and marked in the
article."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from verifier.model import BlockKind, Document, Quotation, QuotePair, Span, Unpaired
from verifier.quotes import document_prior, identify
from verifier.report.html import page
from verifier.report.jsonio import dumps
from verifier.report.marking import Segment, block_at, segments
from verifier.report.pen import Pen
from verifier.report.sides import Printed, places, printed_spans, printings, with_sides
from verifier.report.speaker import speaker_words
from verifier.report.view import place_view
from verifier.report.wording import REASONS, RELATIONS, confidence_words, language_words, number_words, reading_words
from verifier.text import word_count

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
    """The article with all that is quoted in it, in marks or not."""
    article = given if isinstance(given, Article) else Article(*given)
    return article._replace(quotations=with_sides(article.document, article.quotations, article.pairs))


def partner_words(article: Article, sure: Callable[[float], str] = confidence_words) -> list[list[str]]:
    """For each quotation, what it is paired with, or why with nothing; one line each, none for what needs no partner. ``sure`` puts a
    confidence in words."""
    lines: list[list[str]] = [[] for _ in article.quotations]
    printed = printed_spans(article.quotations)
    for pair in article.pairs:
        how = f"{RELATIONS[pair.relation]}; {sure(pair.confidence)}"
        english = f"English: {_side_words(article, pair.translation, printed)} ({how})"
        spanish = f"renders {_side_words(article, pair.source, printed)}"
        for side, partner in ((pair.source, english), (pair.translation, spanish)):
            for place in sorted({place for spans in printings(pair, side) for place in places(printed, spans)}):
                lines[place].append(partner)
    for one in article.unpaired:
        for place in places(printed, one.quotation.spans):
            lines[place] = lines[place] or [REASONS[one.reason]]
    return lines


def _side_words(article: Article, side: Quotation, printed: Printed) -> str:
    """One side of a pair by the numbers of its quotations, or by its words too where it is only a part of one."""
    held = places(printed, side.spans)
    numbers = " and ".join(f"no. {place + 1}" for place in held)
    whole = " ".join(article.quotations[place].text for place in held) == side.text
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


class _BlockView(NamedTuple):
    """A block's kind, the language of its own words, and its text cut at the quotations in it."""

    kind: BlockKind
    language: str
    segments: list[Segment]


@dataclass(frozen=True, slots=True)
class _ArticleView:
    number: int
    document: Document
    quotations: tuple[Quotation, ...]
    speakers: tuple[str | None, ...]
    partners: list[list[str]]
    blocks: tuple[_BlockView, ...]


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


def _blocks(document: Document, quotations: Sequence[Quotation]) -> Iterator[_BlockView]:
    """The blocks as they are shown; a quotation's key is its 1-based number."""
    prior = document_prior(document.text, declared=document.language)
    for block in document.blocks or (block_at(document, 0),):
        inside = [
            (span, number, quotation.language)
            for number, quotation in enumerate(quotations, start=1)
            for span in quotation.spans
            if span.overlaps(block.span)
        ]
        marks = [
            (Span(max(span.start, block.start) - block.start, span.end - block.start), str(number))
            for span, number, _ in inside
        ]
        parts = segments(block.span.of(document.text), marks)
        own = "".join(part.text for part in parts if not part.keys)
        quoted = {language for *_, language in inside if language != "und"}
        language = block.lang or _language(own, quoted, prior) or document.language or "en"
        yield _BlockView(block.kind, language, parts)


def _language(own: str, quoted: Collection[str], prior: Mapping[str, float]) -> str | None:
    """The language of what a block says outside its quotations; where that is next to nothing, theirs, if it is one."""
    if word_count(own) >= _TELLING:
        guess = identify(own, prior=prior)
        return guess.language if guess.confidence >= _SURE else None
    return next(iter(quoted)) if len(quoted) == 1 else None


_TELLING, _SURE = 4, 0.9
"""Words that tell the language of a block, and how sure one must be of it to say so."""
