"""Renderings of what somebody quotes in Spanish within their English, by what they say next: "They'd ask me, ‘¿Y ahora qué
hacemos?’" she said. "And what do we do now? I had no answer." """

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from verifier.model import Document, Place, Quotation, QuotationKind, QuotePair, Relation, Span
from verifier.pairing.assign import Similarity
from verifier.text import sentences, word_count

_NEEDED = 0.6
"""Similarity that the sentences said next must have."""
_LEAST_WORDS = 2
_MARKS = " \n\t.,;:!?…”\"’'»›"
_LOOKED_BACK = 6
"""Quotations before a nested one among which the one that holds it is looked for."""


def nested_pairs(
    document: Document, quotations: Sequence[Quotation], free: Iterable[int], similarity: Similarity
) -> dict[int, QuotePair]:
    """Pairs of Spanish quotations that stand within an English one, by their indices.

    Args:
        document: the article.
        quotations: its quotations.
        free: indices of the Spanish quotations without a partner.
        similarity: cosine of sentence vectors for (Spanish, English) pairs of texts.
    """
    asked = [
        (index, holder, span)
        for index in free
        if (holder := _holder(quotations, index)) is not None
        for span in _said_next(document.text, quotations, index, holder)
    ]
    texts = [(quotations[index].text, span.of(document.text)) for index, _, span in asked]
    best: dict[int, tuple[float, QuotePair]] = {}
    for (index, holder, span), alike in zip(asked, similarity(texts) if texts else (), strict=True):
        if alike >= _NEEDED and (index not in best or alike > best[index][0]):
            best[index] = alike, _pair(document, quotations[index], quotations[holder], span, alike)
    return {index: pair for index, (_, pair) in best.items()}


def _holder(quotations: Sequence[Quotation], index: int) -> int | None:
    """The English quotation in which a Spanish one stands."""
    inner = quotations[index].spans[0]
    if word_count(quotations[index].text) < _LEAST_WORDS:
        return None
    for place in range(index - 1, max(-1, index - 1 - _LOOKED_BACK), -1):
        outer = quotations[place]
        if outer.language == "en" and any(span.start <= inner.start and inner.end <= span.end for span in outer.spans):
            return place
    return None


def _said_next(text: str, quotations: Sequence[Quotation], index: int, holder: int) -> Iterator[Span]:
    """As many sentences as the Spanish has, and one more, of what the speaker says after it."""
    inner, outer = quotations[index], quotations[holder]
    after = [Span(max(span.start, inner.end), span.end) for span in outer.spans if span.end > inner.end]
    rest = next((span for span in after if span.of(text).strip(_MARKS)), None)
    if rest is None:
        following = quotations[index + 1] if index + 1 < len(quotations) else None
        if following is None or following.language != "en" or "\n\n" in text[outer.end : following.start]:
            return
        if following.speaker_mention is not None and following.speaker != outer.speaker:
            return
        rest = following.spans[0]
    start = rest.start + len(rest.of(text)) - len(rest.of(text).lstrip(_MARKS))
    count = len(sentences(inner.text, 0, len(inner.text)))
    for _, end in sentences(text, start, rest.end)[max(count - 1, 0) : count + 1]:
        yield Span(start, end)


def _pair(document: Document, source: Quotation, outer: Quotation, span: Span, alike: float) -> QuotePair:
    translation = replace(
        outer, spans=(span,), text=span.of(document.text), kind=QuotationKind.DIRECT, language="en", confidence=1.0
    )
    return QuotePair(
        source, translation, Relation.NEXT_SENTENCE, min(0.95, 0.3 + alike), (Place(source.spans, translation.spans),)
    )
