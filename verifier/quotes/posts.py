"""Posts and other Spanish without marks that a label or a handle shows to be somebody's words: "@rosam · 14h ¶ No coman cuento ¶
Translation: Don't be fooled"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from verifier.model import BlockKind, Document, Inline, Span, Style
from verifier.quotes.language import identify
from verifier.quotes.names import NAME, NUMBERED
from verifier.quotes.raw import Raw, Taken, trimmed
from verifier.quotes.raya import is_byline, raya_turns

_HEAD = re.compile(
    rf"[ \t]*(?!By\b|Por\b)(?:(?:{NUMBERED}|{NAME})[ \t]*)?\(?(?P<who>@\w[\w.]{{1,29}})\)?:?(?:[ \t]*[·•|,–—-][ \t]*(?P<more>[^\n]{{1,40}}))?[ \t]*(?:\n|\Z)"
)
"""The line over a post: "Rosa Mejía (@rosam) · 14h"."""
_WHEN = re.compile(r"\d{1,2}\s?(?:s|m|h|d|w|min|mins|hrs?|hours?|días?|horas?)", re.IGNORECASE)
_LONGEST = 1_200
"""Characters of a post or of a paragraph that a label below it says the translation of."""
_MIN_WORDS, _SURE = 2, 0.9
"""What tells that a post is Spanish: "Caracas correspondent" is not."""


class Posts:
    """Finds the Spanish of posts, block by block.

    Args:
        document: the article.
        taken: what marks show to be quoted.
        inlines: block index to its own.
        prior: of the document's languages.
    """

    def __init__(
        self, document: Document, taken: Taken, inlines: Mapping[int, Sequence[Inline]], prior: Mapping[str, float]
    ) -> None:
        self._document, self._taken, self._inlines = document, taken, inlines
        self._prior = {**prior, "es": max(prior.get("es", 0.0), 0.5)}

    def above(self, index: int, label: int) -> Raw | None:
        """What a block prints over a label at ``label`` that says that the translation follows; if it opens with the label, what
        the paragraph before is, unless that is a post by itself."""
        block = self._document.blocks[index]
        if self._document.text[block.start : label].strip():
            return self._spanish(index, label)
        before = self._document.blocks[index - 1] if index else None
        if before is None or before.kind is not BlockKind.PARAGRAPH or self.alone(index - 1):
            return None
        return self._spanish(index - 1, before.end)

    def alone(self, index: int) -> Raw | None:
        """What a block without a label is, if a line says who posted it: its first, or the paragraph before with when it was."""
        block, before = self._document.blocks[index], self._document.blocks[max(index - 1, 0)]
        over = _HEAD.fullmatch(self._document.text, before.start, before.end) if index else None
        if over and over["more"] and _WHEN.fullmatch(over["more"]) and (raw := self._spanish(index, block.end)):
            raw.mention = raw.mention or Span(*over.span("who"))
            return raw
        return self._spanish(index, block.end) if _HEAD.match(self._document.text, block.start, block.end) else None

    def _spanish(self, index: int, stop: int) -> Raw | None:
        """The block's words up to ``stop`` without the line over them, if they are Spanish and nothing else shows them to be quoted."""
        text, block = self._document.text, self._document.blocks[index]
        head = _HEAD.match(text, block.start, stop)
        span = trimmed(text, head.end() if head else block.start, stop)
        if span is None or span.end - span.start > _LONGEST or self._taken.touches(span.start, span.end):
            return None
        inside = [one for one in self._inlines.get(index, ()) if one.span.overlaps(span)]
        shown = sum(min(one.end, span.end) - max(one.start, span.start) for one in inside)
        words = span.of(text)
        if 2 * shown >= len(words) or next(raya_turns(text, span.start, span.end), None) or is_byline(words):
            return None  # italics and dialogue are found as such
        guess = identify(words, prior=self._prior)
        if len(words.split()) < _MIN_WORDS or guess.language != "es" or guess.confidence < _SURE:
            return None
        raw = Raw([span], span, Style.NONE, index, lang="es", labelled=True)
        raw.mention = Span(*head.span("who")) if head else None
        return raw
