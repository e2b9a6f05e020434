"""Who speaks in the row of a table, where the head of a column says that it holds that: Who, Speaker, Name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from verifier.model import Block, BlockKind, Document, Span
from verifier.quotes.names import NAME, has_title, is_first_name, person_name

_HEADS_SPEAKERS = re.compile(
    r"(?:who(?: (?:said|says) (?:it|so))?|speakers?|(?:said|spoken) by|witness(?:es)?|(?:wo)?m[ae]n|residents?|neighbou?rs?|quién(?: lo (?:dijo|dice))?|dicho por|orador(?:es|a)?|testigos?|mujer(?:es)?|hombres?|vecin[oa]s?)",
    re.IGNORECASE,
)
_HEADS_WORDS = re.compile(
    rf"(?:What|The words that)\s(?P<who>he|she|{NAME})\s(?:really\s|actually\s)?(?:said|says|wrote|told\s\w+)|Lo\sque\sdijo\s(?P<quien>él|ella|{NAME})"
)
"""What stands over the words of one speaker: "What she said"."""
_HEADS_NAMES = re.compile(r"(?:names?|person|nombres?|persona)", re.IGNORECASE)
"""These stand over the names of streets and dishes, too: there a first name must tell a person."""
_WHO = re.compile(r"[^\W\d_][^,;:(—–\n]*(?<![\s.])")
"""Up to what is added: "Rosa Quispe, baker", "Rosa Quispe (nurse)"."""


def row_speakers(document: Document) -> dict[int, Span]:
    """The index of each cell of a row whose speaker stands in a column of its own, to where that stands."""
    cells = [(index, block) for index, block in enumerate(document.blocks) if block.kind is BlockKind.TABLE_CELL]
    tables = (list(table) for _, table in groupby(cells, key=lambda cell: cell[1].table))
    return {index: who for table in tables for index, who in _in_table(document.text, table)}


def _in_table(text: str, cells: Sequence[tuple[int, Block]]) -> Iterator[tuple[int, Span]]:
    rows = [list(row) for _, row in groupby(cells, key=lambda cell: cell[1].row)]
    for _, head in rows[0]:
        title = head.span.of(text).strip(" \n:*")
        named = _HEADS_NAMES.fullmatch(title) is not None
        if words := _HEADS_WORDS.fullmatch(text, head.start, head.start + len(head.span.of(text).rstrip())):
            said_by = Span(*words.span("who" if words["who"] else "quien"))
            yield from ((index, said_by) for row in rows[1:] for index, block in row if block.column == head.column)
        if named or _HEADS_SPEAKERS.fullmatch(title):
            for row in rows[1:]:
                whose = next((block for _, block in row if block.column == head.column), None)
                who = _speaker(text, whose, named=named) if whose else None
                if who:
                    yield from ((index, who) for index, block in row if block is not whose)
            return


def _speaker(text: str, cell: Block, *, named: bool) -> Span | None:
    """Who a cell says speaks: a description or a name; of one word, a first name or one printed in full elsewhere ("Payroll")."""
    found = _WHO.match(text, cell.start, cell.end)
    name = person_name(found.group()) if found else None
    is_person = name is not None and (is_first_name(name.split()[0]) or has_title(found.group() if found else ""))
    if found is None or (named and not is_person):
        return None
    if name and " " not in name and not is_person and not re.search(rf"\b[A-ZÁÉÍÓÚÑ][\w.]+ {re.escape(name)}\b", text):
        return None
    return Span(*found.span())
