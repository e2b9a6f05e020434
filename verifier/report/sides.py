"""The quotations of an article together with what only its pairs tell of them: sides without marks, and who speaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from verifier.model import Document, Quotation, QuotationKind, QuotePair, Span, Spans
from verifier.pairing.places import printed_again
from verifier.quotes.names import PRONOUN

Printed = Sequence[tuple[int, int, int]]
"""Start, end and place among the quotations of every span, in order."""
_AROUND = 8
"""Spans before a place among which those that hold it stand."""
_MOSTLY = 0.5
"""Share of a side within a quotation from which it is that quotation, or a part of it."""
_SPOKEN = (QuotationKind.DIRECT, QuotationKind.MIXED, QuotationKind.FRAGMENT)
_RECORD = re.compile(r"\b(?:transcript|translation|subtitle|caption|interpreter|translator)s?\b", re.IGNORECASE)
"""Who or what says another's words."""
_DOUBTFUL = 0.5
"""Confidence under which a pair tells nothing of its sides."""


def with_sides(document: Document, quotations: Sequence[Quotation], pairs: Sequence[QuotePair]) -> list[Quotation]:
    """The quotations and, wherever a side of a pair is printed outside them, that side: a turn of an interview printed twice, a
    rendering without marks. In document order; a quotation of which print says nothing is whose its pair is, and a heading or a pull
    quote that repeats what the text quotes is of kind ``other``, as is what such a side itself quotes in its own language."""
    added = list(_sides_outside(document, quotations, pairs))
    whole = sorted([*quotations, *added], key=lambda one: (one.start, -one.end))
    printed = printed_spans(whole)
    for pair in pairs:
        told = pair.told
        if (told.speaker is None and told.speaker_mention is None) or pair.confidence < _DOUBTFUL:
            continue
        for side in (pair.source, pair.translation):
            for place in places(printed, [span for at in printings(pair, side) for span in at]):
                if whole[place].language == side.language:
                    whole[place] = _told_by(document, whole[place], told)
    for place in (*printed_again(document, whole), *_quoted_within(whole, added)):
        whole[place] = replace(whole[place], kind=QuotationKind.OTHER)
    return whole


def _sides_outside(
    document: Document, quotations: Sequence[Quotation], pairs: Sequence[QuotePair]
) -> Iterator[Quotation]:
    """The sides of pairs, at each of their places, as far as no quotation in their language holds them."""
    printed = printed_spans(quotations)
    known: set[tuple[Span, ...]] = set()
    for pair in pairs:
        for side in (pair.source, pair.translation):
            for at in printings(pair, side):
                spans = tuple(span for span in at if not _is_held(quotations, printed, span, side.language))
                if spans and spans not in known:
                    known.add(spans)
                    text = " ".join(span.of(document.text) for span in spans)
                    yield replace(side, spans=spans, text=text)


def _quoted_within(whole: Sequence[Quotation], added: Sequence[Quotation]) -> Iterator[int]:
    """The places of the quotations that stand in a side printed without marks, in its language: what somebody in a turn quotes."""
    spans = sorted((span.start, span.end, side.language) for side in added for span in side.spans)
    for place, one in enumerate(whole):
        before = bisect_left(spans, (one.start + 1,))
        start, end, language = spans[before - 1] if before else (0, 0, "")
        if start < one.start and one.end < end and language == one.language:
            yield place


def _is_held(quotations: Sequence[Quotation], printed: Printed, span: Span, language: str) -> bool:
    return any(
        min(end, span.end) - max(start, span.start) >= _MOSTLY * (span.end - span.start)
        and quotations[place].language in (language, "und")
        for start, end, place in _touching(printed, span)
    )


def _told_by(document: Document, quotation: Quotation, told: Quotation) -> Quotation:
    """The quotation with the speaker of the side that has one, if its own sentence has none, a pronoun or a record for it; what
    renders somebody's few words is somebody's too, and no distance of the reporter's."""
    if quotation.kind is QuotationKind.SCARE and told.kind in _SPOKEN:
        quotation = replace(quotation, kind=QuotationKind.FRAGMENT)
    mention = quotation.speaker_mention
    words = mention.of(document.text) if mention else ""
    if quotation.speaker or (mention and not (re.fullmatch(PRONOUN, words) or _RECORD.search(words))):
        return quotation
    return replace(quotation, speaker=told.speaker, speaker_mention=mention or told.speaker_mention)


def printings(pair: QuotePair, side: Quotation) -> list[Spans]:
    """The spans of one of the two sides of a pair, at each of its places."""
    again = (place.source_spans if side is pair.source else place.translation_spans for place in pair.places)
    return list(dict.fromkeys([side.spans, *(spans for spans in again if spans)]))


def printed_spans(quotations: Sequence[Quotation]) -> Printed:
    """Where the spans of quotations stand, and whose they are."""
    return sorted((span.start, span.end, place) for place, one in enumerate(quotations) for span in one.spans)


def places(printed: Printed, spans: Sequence[Span]) -> list[int]:
    """Which quotations hold a side of a pair, the innermost ones, in order; one that holds all of a span before one within it."""
    found = set()
    for span in spans:
        around = _touching(printed, span)
        if around:
            whole = [one for one in around if one[0] <= span.start and span.end <= one[1]]
            found.add(min(whole or around, key=lambda one: one[1] - one[0])[2])
    return sorted(found)


def _touching(printed: Printed, span: Span) -> list[tuple[int, int, int]]:
    before = bisect_left(printed, (span.end,))
    return [one for one in printed[max(0, before - _AROUND) : before] if one[1] > span.start]
