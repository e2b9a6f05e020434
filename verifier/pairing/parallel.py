"""Text printed twice, once in each language: a statement, an interview, a post with its translation.

The sentences of a stretch of Spanish are aligned with those of the English before or after it, n to m, by dynamic
programming over the similarity of their vectors (as Vecalign does; Thompson & Koehn 2019): one way through both texts,
in order, with free ends on the English side, since nobody knows where in the article the translation starts. A
statement that is quoted paragraph by paragraph counts as such text too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from verifier.model import Block, Document, Place, Quotation, QuotationKind, QuotePair, Relation, Span, Style
from verifier.pairing.aligned import BAND, EVEN_ODDS, TRUSTED_BESIDE, Match, Sentence, align, is_trusted, text_of
from verifier.pairing.assign import Similarity
from verifier.pairing.blocks import EVEN, LEAST_WORDS, TEXT_KINDS, language_of, split_at_languages
from verifier.pairing.directions import without_directions
from verifier.pairing.turns import Turn, turns_of
from verifier.pairing.voices import with_speakers
from verifier.quotes.language import identify
from verifier.text import sentences, word_count

_NAME_OF_LANGUAGE = re.compile(
    r"\W*(?:(?:the |in |en |la )?(?:original |versión (?:en )?)?(?:spanish|español|castellano|english|inglés)(?: version)?)\W*",
    re.IGNORECASE,
)
"""A heading that only says which language follows."""
_SAYS_LANGUAGE = re.compile(
    r"(?:[^\W\d_]+ ){0,4}(?:in (?:Spanish|English)|en (?:español|castellano|inglés))|(?:Spanish|English)(?: [a-z]+){0,4}",
    re.IGNORECASE,
)
"""The same with what follows in it: "The interview in English"; no full stop ends it."""
_COVERED, _COVERED_TURN = 0.3, 0.85
"""Share of a block within quotation marks from which it is no text of its own, and of a turn or a question without its label: whoever
is interviewed says the words outside the marks too."""
_PARAGRAPHS = 3
"""From which a quotation is a statement."""
_MOST_SENTENCES = 400
"""Of a stretch of Spanish; a longer one is cut, so that time grows with the length of the article."""


def parallel_pairs(document: Document, quotations: Sequence[Quotation], similarity: Similarity) -> list[QuotePair]:
    """Pairs of sentences (or groups of them) of text printed in both languages, in document order.

    Args:
        document: the article.
        quotations: what is already known to be quoted; blocks that it fills are left to it.
        similarity: cosine of sentence vectors for (Spanish, English) pairs of texts.
    """
    document = split_at_languages(document)
    spoken = _statements(document, quotations)
    turns = turns_of(document)
    own = _own_blocks(document, quotations, spoken, turns)
    languages = {index: language_of(document, block) for index, block in own}
    _tell_short(document, languages, turns)
    page = _Print(document, {index: [turn.span for turn in found] for index, found in turns.items()}, spoken)
    pairs: list[QuotePair] = []
    taken: set[int] = set()
    doubted: list[range] = []
    rendered: dict[int, int] = {}
    for run in _spanish_runs(languages):
        spanish = page.sentences_of(run)[:_MOST_SENTENCES]
        found = [
            (english, matches)
            for english in _around(page, run, languages, taken, len(spanish))
            if english and is_trusted(matches := align(spanish, english, similarity), spanish, english)
        ]
        if not found:
            doubted.append(run)
        else:
            english, matches = max(found, key=lambda one: sum(match.alike - EVEN_ODDS for match in one[1]))
            taken |= {english[j].block for match in matches for j in match.translation}
            pairs += [
                _pair(document, spanish, english, match, len(spanish))
                for match in matches
                if not _is_label(spanish, english, match)
            ]
            rendered[run.start] = english[matches[0].translation[0]].block
    voices = _voices(document, languages, turns, rendered)
    for run in doubted:
        if len(run) != 1 or languages.get(run.stop) != "en" or run.stop in taken:
            continue
        is_voiced = run.stop in turns and turns[run.stop][0].who.of(document.text) in voices
        spanish, english = page.sentences_of(run), page.sentences_of(range(run.stop, run.stop + 1))
        if spanish and english and (is_voiced or _takes_turns(run, rendered)):
            matches = _align_beside(spanish, english, similarity, is_voiced=is_voiced)
            rendered |= {run.start: run.stop} if matches else {}
            pairs += [_pair(document, spanish, english, match, len(spanish)) for match in matches]
    pairs.sort(key=lambda pair: pair.source.start)
    return with_speakers(document, [turn for index in sorted(turns) for turn in turns[index]], pairs)


def _voices(
    document: Document, languages: Mapping[int, str], turns: Mapping[int, Sequence[Turn]], rendered: Mapping[int, int]
) -> set[str]:
    """The labels of turns that do nothing but render the Spanish turn before, most of them for sure: "VOICE-OVER", "THE INTERPRETER"."""
    spoken: dict[str, list[int]] = {}
    for index, found in turns.items():
        spoken.setdefault(found[0].who.of(document.text), []).append(index)
    english = {*rendered.values()}
    return {
        label
        for label, blocks in spoken.items()
        if all(languages.get(block - 1) == "es" and languages.get(block) != "es" for block in blocks)
        and sum(block in english for block in blocks) >= max(_LEAST_VOICED, len(blocks) / 2)
    }


_LEAST_VOICED, _VOICED = 2, 0.1
"""Turns of such a label that are renderings for sure, and the similarity that any other must have."""


def _align_beside(
    spanish: Sequence[Sentence], english: Sequence[Sentence], similarity: Similarity, *, is_voiced: bool
) -> list[Match]:
    """The matches of a paragraph and the one after it; all of it as one match where a voice renders the other, however freely."""
    matches = align(spanish, english, similarity)
    if is_trusted(matches, spanish, english, least=TRUSTED_BESIDE):
        return matches
    sides = text_of(spanish, 0, len(spanish)), text_of(english, 0, len(english))
    alike = similarity([sides])[0] if is_voiced else 0.0
    return [Match((*range(len(spanish)),), (*range(len(english)),), alike)] if alike >= _VOICED else []


def _takes_turns(run: range, rendered: Mapping[int, int]) -> bool:
    """True if the block before its own, or the one after, is rendered in the same way: question and answer in turn."""
    return any(rendered.get(run.start + step) == run.stop + step for step in (-2, 2))


def _statements(document: Document, quotations: Sequence[Quotation]) -> dict[int, Span]:
    """Block to what is quoted of it, for statements of several paragraphs that are nothing but quoted."""
    return {
        bisect_right(document.blocks, span.start, key=lambda block: block.start) - 1: span
        for quotation in quotations
        if is_statement(document, quotation)
        for span in quotation.spans
    }


def is_statement(document: Document, quotation: Quotation) -> bool:
    """True for a quotation of three paragraphs or more without a word of the reporter's: it is read sentence by sentence."""
    if len(quotation.spans) < _PARAGRAPHS:
        return False
    between = (document.text[one.end : other.start] for one, other in pairwise(quotation.spans))
    return all("\n" in part and not re.search(r"\w", part) for part in between)


def _own_blocks(
    document: Document,
    quotations: Sequence[Quotation],
    spoken: Mapping[int, Span],
    turns: Mapping[int, Sequence[Turn]],
) -> Iterator[tuple[int, Block]]:
    """The blocks that are not, for the most part, made of quotations, and those of quoted statements."""
    spans = sorted((span.start, span.end) for quotation in quotations for span in quotation.spans)
    at = 0
    for index, block in enumerate(document.blocks):
        while at < len(spans) and spans[at][1] <= block.start:
            at += 1
        covered, k = 0, at
        while k < len(spans) and spans[k][0] < block.end:
            covered += min(spans[k][1], block.end) - max(spans[k][0], block.start)
            k += 1
        if block.kind in TEXT_KINDS and (
            index in spoken or covered <= _most_covered(document, block, turns.get(index))
        ):
            yield index, block


def _most_covered(document: Document, block: Block, turns: Sequence[Turn] | None) -> float:
    """How many characters of a block may stand within quotation marks, if it is text of its own."""
    if turns:
        return _COVERED_TURN * sum(turn.span.end - turn.span.start for turn in turns)
    asks = _ASKS.search(document.text, max(block.start, block.end - _ENDING), block.end) is not None
    return (_COVERED_TURN if asks else _COVERED) * (block.end - block.start)


_ASKS = re.compile(r"\w[”\"’'»]*\?[\s*_]*\Z")
"""The end of a question, outside the marks of what it quotes."""
_ENDING = 12
"""Characters at the end of a block in which that is looked for."""


def _spanish_runs(languages: dict[int, str]) -> Iterator[range]:
    """Stretches of Spanish blocks that follow each other; what is too short to tell may stand between or before them."""
    start: int | None = None
    last = -2
    for index, language in sorted(languages.items()):
        if start is not None and (language == "en" or index > last + 2):
            yield range(start, last + 1)
            start = None
        if language == "es":
            if start is None:
                start = index - 1 if languages.get(index - 1) == "und" else index
            last = index
    if start is not None:
        yield range(start, last + 1)


def _tell_short(document: Document, languages: dict[int, str], turns: Mapping[int, list[Turn]]) -> None:
    """Puts in the language of sentences and turns too short to tell it for sure: "Never." is likelier English, and "No." after a
    question by somebody else is in the question's."""
    for index in languages:
        turn = turns[index][-1] if index in turns else None
        own = (turn.span if turn else document.blocks[index].span).of(document.text)
        if word_count(own) < LEAST_WORDS and _SENTENCE.fullmatch(own):
            guess = identify(own, prior=EVEN).language
            before = turns.get(index - 1) if turn else None
            asked = before and turn and before[-1].who.of(document.text) != turn.who.of(document.text)
            told = languages.get(index - 1, "und") if asked else "und"
            languages[index] = guess if guess in ("es", "en") else told


_SENTENCE = re.compile(r"[^.!?…]*\w{2,}\W*[.!?…]\W*")


class _Print(NamedTuple):
    """How the text of a page is cut: ``turns`` of interviews, and ``spoken``: what of a block is a quoted statement."""

    document: Document
    turns: Mapping[int, list[Span]]
    spoken: Mapping[int, Span]

    def sentences_of(self, blocks: range) -> list[Sentence]:
        """The sentences of some blocks that have a word in them."""
        found = []
        for index in blocks:
            block = self.document.blocks[index]
            if block.kind in TEXT_KINDS:
                for span in self._cut(index, block):
                    if word_count(span.of(self.document.text)) and not _NAME_OF_LANGUAGE.fullmatch(
                        span.of(self.document.text)
                    ):
                        found.append(Sentence(index, span, span.of(self.document.text)))
        return found

    def _cut(self, index: int, block: Block) -> Iterator[Span]:
        text = self.document.text
        whole = self.spoken.get(index, Span(block.start, block.end))
        for part in self.turns.get(index, [whole]):
            parts = (Span(start, end) for start, end in sentences(text, part.start, part.end))
            yield from filter(None, (without_directions(text, found) for found in parts))


def _around(
    page: _Print, run: range, languages: dict[int, str], taken: set[int], length: int
) -> Iterator[list[Sentence]]:
    """The English sentences after and before a stretch of Spanish, as many as its translation may lie in."""
    limit = 2 * length + BAND
    for step, first in ((1, run.stop), (-1, run.start - 1)):
        found: list[Sentence] = []
        index = first
        while 0 <= index < len(page.document.blocks) and len(found) < limit and languages.get(index) != "es":
            if index in languages and index not in taken:
                part = page.sentences_of(range(index, index + 1))
                found = found + part if step > 0 else part + found
            index += step
        yield found[:limit] if step > 0 else found[-limit:]


def _is_label(spanish: Sequence[Sentence], english: Sequence[Sentence], match: Match) -> bool:
    """True for a name or two that stand in both texts alike (who asks, who answers), for a heading of one word, and for one
    that says which language follows ("La entrevista", "The interview in English"); not for "No." and "Never.", which are answers."""
    one, other = (text_of(side, at[0], len(at)) for side, at in ((spanish, match.source), (english, match.translation)))
    if word_count(one) == word_count(other) == 1:
        return not (_SENTENCE.fullmatch(one) and _SENTENCE.fullmatch(other))
    if _SAYS_LANGUAGE.fullmatch(one) or _SAYS_LANGUAGE.fullmatch(other):
        return True
    return one.casefold() == other.casefold() and word_count(one) <= LEAST_WORDS


def _pair(
    document: Document, spanish: Sequence[Sentence], english: Sequence[Sentence], match: Match, length: int
) -> QuotePair:
    source = _quotation(document, [spanish[i] for i in match.source], "es")
    translation = _quotation(document, [english[j] for j in match.translation], "en")
    relation = Relation.PARALLEL_TEXT if length > 1 else Relation.NEXT_BLOCK
    confidence = min(0.95, 0.6 + max(match.alike, 0.0) / 2)
    return QuotePair(source, translation, relation, confidence, (Place(source.spans, translation.spans),))


def _quotation(document: Document, parts: Sequence[Sentence], language: str) -> Quotation:
    """Neighbouring sentences of one block are one span."""
    spans: list[Span] = []
    for index, part in enumerate(parts):
        if index and parts[index - 1].block == part.block:
            spans[-1] = Span(spans[-1].start, part.span.end)
        else:
            spans.append(part.span)
    return Quotation(
        spans=tuple(spans),
        text=" ".join(span.of(document.text) for span in spans),
        language=language,
        confidence=1.0,
        kind=QuotationKind.DIRECT,
        style=Style.NONE,
    )
