"""Stretches of a text that may have nothing behind them on the other side: sentences, clauses, runs of open words.

What is left out of a translation, or put into it, is seldom one word. A stretch that the other side renders cannot be
left out without the other side becoming far less likely (contrastive conditioning over phrases, Vamvas & Sennrich 2022);
one that shares its subject with the rest may have half of its words linked, and still be missing as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from verifier.text import Token, sentences

MOST = 6
"""Stretches of one text that are left out in turn: those of the most content words, the earliest first."""
_CUTS = frozenset(",;:.!?—–()…")
_ENDS = frozenset('.!?;:…()“”"«»')
_LEAST = 2
"""Content words of a sentence or a clause that is worth asking about."""
_PHRASE = 3
"""Tokens of a phrase that is worth asking about though it has one content word."""
_PHRASES = 3
"""Places within one run at which such a phrase may begin."""
_BEFORE = 3
"""Words without content before a run that go with it: "and from his", "que en"."""


class Stretch(NamedTuple):
    """Tokens ``first`` to ``stop`` (half-open), and those of them that carry content, by their indices."""

    first: int
    stop: int
    words: tuple[int, ...]


def stretches(
    text: str, tokens: Sequence[Token], content: Sequence[int], open_: Collection[int]
) -> tuple[Stretch, ...]:
    """At most `MOST` stretches, in order; each has an open word, more than one word, and not all the content words that there are.

    Args:
        text, tokens: one side of a pair.
        content: indices of its content words.
        open_: of these, the ones without a counterpart.
    """
    found: dict[tuple[int, ...], Stretch] = {}  # of a sentence that is one clause, the sentence
    for first, stop in (*_sentences(text, tokens), *_clauses(tokens), *_runs(tokens, content, open_)):
        words = tuple(k for k in content if first <= k < stop)
        told_apart = len(words) >= _LEAST or (stop - first > 1 and all(k in open_ for k in words))
        if told_apart and len(words) < len(content) and any(k in open_ for k in words):
            found.setdefault(words, Stretch(first, stop, words))
    return tuple(sorted(sorted(found.values(), key=lambda one: (-len(one.words), one.first))[:MOST]))


def open_runs(tokens: Sequence[Token], content: Sequence[int], open_: Collection[int]) -> tuple[Stretch, ...]:
    """Runs of open words, each with the few words without content that lead up to it, in order."""
    return tuple(
        Stretch(first, stop, tuple(k for k in content if first <= k < stop))
        for first, stop in _runs(tokens, content, open_)
    )


def phrases(
    tokens: Sequence[Token], content: Sequence[int], sure: Collection[int], leading: Collection[int]
) -> tuple[Stretch, ...]:
    """Phrases that close a clause, in order: "as it had promised", "without even looking up", "and catches are down".

    Each has three tokens or more, one content word at least and none that is surely rendered, not all that there are, and goes on to a mark or the
    end of the text. It begins behind a mark or with a word that leads a phrase, so that one run may have several.

    Args:
        tokens: one side of a pair.
        content: indices of its content words.
        sure: of these, the ones that have a counterpart by more than its place.
        leading: indices of the words with which a phrase may begin.
    """
    found: list[Stretch] = []
    walls = [k for k, token in enumerate(tokens) if k in sure or token.text in _CUTS | _ENDS]
    for wall, stop in zip([-1, *walls], [*walls, len(tokens)], strict=True):
        if stop < len(tokens) and stop in sure:
            continue
        behind_mark = wall not in sure
        starts = [k for k in range(wall + 1, stop) if k in leading or (behind_mark and k == wall + 1)]
        runs = [Stretch(start, stop, tuple(k for k in content if start <= k < stop)) for start in starts]
        told = [one for one in runs if 0 < len(one.words) < len(content) and one.stop - one.first >= _PHRASE]
        found += told[:_PHRASES]
    return tuple(found)


def without_stretch(text: str, tokens: Sequence[Token], stretch: Stretch) -> str:
    """The text less the stretch and the mark that closed it, with a capital first where it had one."""
    closes = stretch.stop < len(tokens) and tokens[stretch.stop].text in ",;:"
    end = tokens[stretch.stop if closes else stretch.stop - 1].end
    left = re.sub(r"\s+", " ", f"{text[: tokens[stretch.first].start]} {text[end:]}").strip()
    left = re.sub(r"[,;:]?\s+(?=[,;:.!?…)])", "", left)
    return left[:1].upper() + left[1:] if text[:1].isupper() else left


def missed_by_nobody(weighed: Mapping[Stretch, float], content: Sequence[int]) -> float:
    """Share, 0 to 1, of the content words that lie in stretches which the other side does not miss.

    Args:
        weighed: stretches to the nats by which the other side becomes likelier without each.
        content: the content words of the text.
    """
    lone = {k for stretch, nats in weighed.items() if nats > 0 for k in stretch.words}
    return len(lone) / max(len(content), 1)


def _sentences(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    for start, end in sentences(text, 0, len(text)):
        inside = [k for k, token in enumerate(tokens) if start <= token.start < end]
        if inside:
            yield inside[0], inside[-1] + 1


def _clauses(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """What stands between two marks."""
    start = 0
    for k, token in enumerate(tokens):
        if token.text in _CUTS:
            if k > start:
                yield start, k
            start = k + 1
    if start < len(tokens):
        yield start, len(tokens)


def _runs(tokens: Sequence[Token], content: Sequence[int], open_: Collection[int]) -> Iterator[tuple[int, int]]:
    """Open words with only words without content between them, and the few such words that lead up to them."""
    linked = {k for k in content if k not in open_}
    walls = [k for k, token in enumerate(tokens) if k in linked or token.text in _ENDS]
    for wall, next_wall in zip([-1, *walls], [*walls, len(tokens)], strict=True):
        run = [k for k in content if wall < k < next_wall]
        if run:
            first = max(wall + 1, run[0] - _BEFORE)
            commas = [k for k in range(first, run[0]) if tokens[k].text == ","]
            yield (commas[-1] + 1 if commas else first), run[-1] + 1
