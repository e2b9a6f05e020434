"""What is answered in an interview printed in English alone: each answer is a quotation, though no marks show it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from verifier.model import BlockKind, Document, Quotation, QuotationKind, QuotePair, Relation, Span, Style
from verifier.pairing.blocks import EVEN, LEAST_WORDS
from verifier.pairing.interviews import answers, whose_labels
from verifier.pairing.spoken import ends_in_english, spoken
from verifier.pairing.turns import Turn, turns_of
from verifier.quotes.language import identify
from verifier.quotes.raw import trimmed
from verifier.text import sentences, words

_PRINTED_TWICE = (Relation.PARALLEL_TEXT, Relation.NEXT_BLOCK)
_COVERED = 0.5
"""Share of an answer within quotation marks from which these are what is quoted."""


def english_answers(
    document: Document, quotations: Sequence[Quotation], pairs: Sequence[QuotePair]
) -> Iterator[Quotation]:
    """The answers of an interview that is in English throughout, in document order; what is quoted within one is no part of it.

    Args:
        document: the article.
        quotations: what is known to be quoted.
        pairs: what is known to be printed in both languages: an interview of which something is, is left to them.
    """
    turns = [(index, turn) for index, found in turns_of(document).items() for turn in found]
    rendered = sorted(pair.translation.start for pair in pairs if pair.relation in _PRINTED_TWICE)
    if not turns or any(_within(rendered, turn.span) for _, turn in turns):
        return
    quoted = sorted((span.start, span.end) for quotation in quotations for span in quotation.spans)
    labels = _answering(document, [turn for _, turn in turns])
    names = whose_labels(document, {turn.who.of(document.text) for _, turn in turns}, turns[0][1].who.start)
    for place, (index, turn) in enumerate(turns):
        label = turn.who.of(document.text)
        if label not in labels:
            continue
        until = turns[place + 1][0] if place + 1 < len(turns) else index + 1
        spans = [span for span in _paragraphs(document, index, until, turn) if not _is_covered(span, quoted)]
        text = " ".join(span.of(document.text) for span in spans)
        if spans and (len(words(text)) < LEAST_WORDS or identify(text, prior=EVEN).language == "en"):
            yield Quotation(
                spans=tuple(spans),
                text=text,
                language="en",
                confidence=1.0,
                kind=QuotationKind.DIRECT,
                style=Style.NONE,
                speaker=names.get(label),
                speaker_mention=turn.who,
            )


def held_in_spanish(document: Document, answers: Sequence[Quotation]) -> bool:
    """True if a note before or after the turns says that all of an interview was Spanish: "We talked through an interpreter"."""
    first, last = answers[0].start, answers[-1].end
    for block in document.blocks:
        if block.start < first or block.start >= last:
            for start, end in sentences(document.text, block.start, block.end):
                cue = spoken(document.text, start, end) if _INTERVIEW.match(document.text, start, end) else None
                if cue and not ends_in_english(document.text, cue, end):
                    return True
    return False


_INTERVIEW = re.compile(
    r"\W*(?:We|I|(?:The|This|Our|Their)\s(?:[\w’'-]+\s){0,2}?(?:interview|conversation|exchange|talk|Q\s?&\s?A|Q\sand\sA|questions|answers))\b"
)


def _answering(document: Document, turns: Sequence[Turn]) -> set[str]:
    """The labels of those who are asked: roles that say so, and names that ask less than they answer beside one that asks."""
    asked, often = Counter[str](), Counter[str]()
    for turn in turns:
        label = turn.who.of(document.text)
        often[label] += 1
        asked[label] += turn.span.of(document.text).rstrip(" \n*_").endswith("?")
    asking = {label for label in often if 2 * asked[label] > often[label]}
    return {label for label in often if answers(label) or (asking and not asked[label] and label not in asking)}


def _paragraphs(document: Document, index: int, until: int, turn: Turn) -> Iterator[Span]:
    """The paragraphs of a turn: its own, and those before the next one."""
    blocks = [block.span for block in document.blocks[index + 1 : until] if block.kind is BlockKind.PARAGRAPH]
    for span in (turn.span, *blocks):
        if said := trimmed(document.text, span.start, span.end):
            yield said


def _within(starts: Sequence[int], span: Span) -> range:
    """The places of what starts in a stretch."""
    return range(bisect_left(starts, span.start), bisect_left(starts, span.end))


def _is_covered(span: Span, quoted: Sequence[tuple[int, int]]) -> bool:
    first, last = bisect_left(quoted, (span.start, 0)), bisect_left(quoted, (span.end, 0))
    covered = sum(min(end, span.end) - start for start, end in quoted[first:last])
    return covered >= _COVERED * (span.end - span.start)
