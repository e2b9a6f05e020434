"""Candidates that print puts apart and yet together: the cells of a row, a quotation and its footnote, the turns of a dialogue and
of its rendering, what is quoted in both versions of a text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from verifier.model import Block, BlockKind, Document, Quotation, QuotePair, Relation
from verifier.pairing.candidate import EXPLICIT, STRENGTH, Candidate, Page, can_be_source, is_copy, roles_of
from verifier.quotes.layout import headed_columns

_UNHEADED = -2.5
"""Log-odds of two cells under heads that name no language: the vectors must tell."""


def in_tables(page: Page) -> Iterator[Candidate]:
    """Spanish and English in one row; only a head that names a language says that they belong together."""
    document, quotations, home = page.document, page.quotations, page.home
    cells = [block for block in document.blocks if block.kind is BlockKind.TABLE_CELL]
    headed = {
        table for table, group in groupby(cells, lambda cell: cell.table) if headed_columns(document, list(group))
    }
    rows: dict[tuple[int | None, int | None], list[int]] = {}
    for index, place in enumerate(home):
        block = document.blocks[place]
        if block.kind is BlockKind.TABLE_CELL:
            rows.setdefault((block.table, block.row), []).append(index)
    for (table, _), members in rows.items():
        strength = STRENGTH[Relation.TABLE] + (EXPLICIT if table in headed else _UNHEADED)
        for i in members:
            for j in members:
                if not can_be_source(quotations[i]) or home[i] == home[j]:
                    continue
                if quotations[j].language == "en" or (i < j and is_copy(quotations[i], quotations[j])):
                    yield Candidate(i, j, Relation.TABLE, strength, table in headed)


_TURNS = 1.0
"""Log-odds that the turns of a dialogue belong to those of the dialogue after it, which has as many."""
_BRIDGE = 80
"""Characters that may stand between the two dialogues: "In English:"."""


def in_dialogues(page: Page) -> Iterator[Candidate]:
    """A dialogue all in Spanish and then as many turns in English, or the other way round: turn by turn."""
    runs = list(_runs(page))
    for one, other in pairwise(runs):
        first, second = page.quotations[one[0]], page.quotations[other[0]]
        between = second.start - page.quotations[one[-1]].end
        if len(one) == len(other) > 1 and between <= _BRIDGE and {first.language, second.language} == {"es", "en"}:
            for i, j in zip(one, other, strict=True):
                source, translation = (i, j) if first.language == "es" else (j, i)
                yield Candidate(source, translation, Relation.PARALLEL_TEXT, _TURNS, False)


_BESIDE_TEXT = 2
"""Blocks within which a quotation stands beside sentences that are printed in both languages."""


def in_parallel(page: Page, parallel: Sequence[QuotePair]) -> Iterator[Candidate]:
    """Quotations that stand in a text printed in both languages, at the same place of either: between the same sentences.

    Args:
        page: the document.
        parallel: the pairs of its sentences, by their sources.
    """
    starts = [block.start for block in page.document.blocks]
    places = sorted(
        {tuple(bisect_right(starts, side.start) - 1 for side in (pair.source, pair.translation)) for pair in parallel}
    )
    english: dict[int, list[int]] = {}
    for index, quotation in enumerate(page.quotations):
        if places and quotation.language == "en":
            english.setdefault(page.home[index], []).append(index)
    for index, quotation in enumerate(page.quotations):
        if not places or not can_be_source(quotation):
            continue
        home = page.home[index]
        at = bisect_left(places, (home,))
        before, after = places[at - 1 : at] if at else [], places[at : at + 1]
        opens = [
            other for block, other in before if home - block <= _BESIDE_TEXT and (after or not block < other < home)
        ]
        closes = [other for block, other in after if block - home <= _BESIDE_TEXT]
        first = opens[0] if opens else (closes[0] - _BESIDE_TEXT if closes else 0)
        last = closes[0] if closes else (opens[0] + _BESIDE_TEXT if opens else -1)
        for block in range(max(first, 0), min(last, first + 2 * _BESIDE_TEXT + 1) + 1):
            for other in english.get(block, ()):
                yield Candidate(index, other, Relation.PARALLEL_TEXT, _TURNS, False)


def _runs(page: Page) -> Iterator[list[int]]:
    """Quotations of one language that follow each other line by line, with no word between them."""
    run: list[int] = []
    for index, quotation in enumerate(page.quotations):
        last = page.quotations[run[-1]] if run else None
        between = page.masked[last.end : quotation.start] if last else ""
        if last and (quotation.language != last.language or "\n" not in between or re.search(r"\w", between)):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


_TO_NOTE = re.compile(r".{0,60}|[,.!?]?[”\"»’']?[^“\"«.!?]{0,200}[.!?,;]?", re.DOTALL)
_NOTE_CALL = re.compile(
    r"(?:[^“\"«\[*†‡¹²³⁴⁵⁶⁷⁸⁹]{0,60}?|[,.!?]?[”\"»’']?[^“\"«\[*†‡¹²³⁴⁵⁶⁷⁸⁹.!?]{0,200}?[.!?,;]?)"
    r"(?:\[(?P<square>\d{1,2}|[a-z*†])\]|\((?P<round>\d{1,2}|[*†])\)(?!\s+[a-zñ\d])|(?P<mark>[*†‡¹²³⁴⁵⁶⁷⁸⁹]+))"
)
"""A call within a few words of the quotation, or at the end of its sentence."""
_SUPERSCRIPTS = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")


def in_footnotes(page: Page) -> Iterator[Candidate]:
    """A quotation with a note call, and the quotation of the other language in that note."""
    document, quotations, home = page.document, page.quotations, page.home
    notes: dict[str, list[int]] = {}
    numbers = {b.start: str(n) for n, b in enumerate((b for b in document.blocks if b.kind is BlockKind.FOOTNOTE), 1)}
    for index, place in enumerate(home):
        block = document.blocks[place]
        label = _note_label(document, block) or numbers.get(block.start)
        if label:
            notes.setdefault(label, []).append(index)
    if not notes:
        return
    calls = sorted((i.start, i.label) for i in document.inlines if i.kind == "noteref" and i.label)
    for index, quotation in enumerate(quotations):
        block = document.blocks[home[index]]
        for label in _calls(document, quotation, block, calls):
            for note in _nearest(page, notes.get(label, ()), index):
                if home[note] == home[index]:
                    continue
                roles = roles_of(quotation, quotations[note])
                if roles and not roles.only_explicit:
                    source, translation = (note, index) if roles.english_first else (index, note)
                    yield Candidate(
                        source, translation, Relation.FOOTNOTE, STRENGTH[Relation.FOOTNOTE] + EXPLICIT, True
                    )


def _nearest(page: Page, notes: Sequence[int], index: int) -> list[int]:
    """Of what the notes of a label quote, that of the two notes which come next, else of the last two before: each chapter may begin
    again at 1, and have a list in either language."""
    at = bisect_left(notes, index)
    ahead = notes[at : at + _QUOTED] or notes[max(0, at - _QUOTED) :][::-1]
    blocks = list(dict.fromkeys(page.home[note] for note in ahead))[:2]
    return [note for note in ahead if page.home[note] in blocks]


_QUOTED = 6
"""Quotations in two notes."""


_LABELLED = re.compile(
    r"\s*(?:\[(\d{1,2}|[a-z*†])\]|\((\d{1,2}|[*†])\)|([*†‡¹²³⁴⁵⁶⁷⁸⁹]+)|(?P<listed>\d{1,2})[.)])\s*\S"
)


def _note_label(document: Document, block: Block) -> str | None:
    if block.kind is BlockKind.FOOTNOTE and block.label:
        return block.label
    head = _LABELLED.match(document.text, block.start, block.start + 12)
    if head is None or (head["listed"] and block.kind is not BlockKind.FOOTNOTE):
        return None
    return next(group for group in head.groups() if group).translate(_SUPERSCRIPTS)


def _calls(document: Document, quotation: Quotation, block: Block, known: Sequence[tuple[int, str]]) -> list[str]:
    """Labels of the notes called within a few words of a quotation, or at the end of its sentence."""
    first = bisect_left(known, (quotation.end, ""))
    if first < len(known) and known[first][0] <= block.end:
        start, label = known[first]
        if _TO_NOTE.fullmatch(document.text, quotation.end, start):
            return [label]
    match = _NOTE_CALL.match(document.text, quotation.end, block.end)
    return [next(group for group in match.groups() if group).translate(_SUPERSCRIPTS)] if match else []
