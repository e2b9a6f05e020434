"""The cells of an HTML table and their places; tables that only lay out a page are told apart."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.ingest.tree import HEADINGS, Element, is_outward_link, text_of

_CELLS = frozenset(["td", "th"])
_SECTIONS = frozenset(["thead", "tbody", "tfoot"])
_WIDEST = 1000
"""The HTML standard's own limit to colspan."""
_COLUMN = 600
"""The least that an article's column of a page holds (code points)."""


def cells_of(table: Element) -> dict[Element, tuple[int, int]]:
    """Each cell of a data table -> (row, column), counted from 0; empty for a table that lays out a page.

    Spans count as in a browser: a cell under a two-row cell stands one column further.
    """
    places: dict[Element, tuple[int, int]] = {}
    taken: dict[int, int] = {}  # column -> rows that a cell from above still covers
    for row, line in enumerate(_rows(table)):
        column = 0
        covered = {c for c, rows in taken.items() if rows > 0}
        taken = {c: rows - 1 for c, rows in taken.items() if rows > 1}
        for cell in (child for child in line if child.tag in _CELLS):
            while column in covered:
                column += 1
            places[cell] = (row, column)
            rows = _span(cell, "rowspan")
            for _ in range(_span(cell, "colspan")):
                if rows > 1:
                    taken[column] = rows - 1
                column += 1
    return {} if _is_layout(table, places) else places


def heads_of(table: Element) -> Iterator[Element]:
    """The cells that head a column: those of the table's head, and those of its first row if all are marked as heads."""
    for number, row in enumerate(_rows(table)):
        cells = [cell for cell in row if cell.tag in _CELLS]
        section = row.getparent()
        in_head = section is not None and section.tag == "thead"
        if in_head or (number == 0 and all(cell.tag == "th" for cell in cells)):
            yield from cells


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _SECTIONS:
            yield from (row for row in child if row.tag == "tr")


def _span(cell: Element, attribute: str) -> int:
    value = (cell.get(attribute) or "1").strip()
    return min(max(int(value), 1), _WIDEST) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _is_layout(table: Element, places: dict[Element, tuple[int, int]]) -> bool:
    """Layout: it says so, has but one cell, or its cells hold what cells of data do not."""
    if table.get("role") in ("presentation", "none") or len(places) < 2:
        return True
    if any(
        next(cell.iter("table", "article"), None) is not None
        or (cell.tag == "td" and (next(cell.iter(*HEADINGS), None) is not None or len(cell.findall(".//p")) > 3))
        for cell in places
    ):
        return True
    if any(cell.tag == "th" and text_of(cell) for cell in places):
        return False
    lengths = [len(text_of(cell)) for cell in places]
    # Of two texts side by side neither is nearly all of the table; the article in its column is.
    is_column = max(lengths) >= _COLUMN and max(lengths) >= 0.7 * sum(lengths)
    return is_column or any(_is_link_list(cell) for cell in places)


def _is_link_list(cell: Element) -> bool:
    linked = [len(text_of(link)) for link in cell.iter("a") if is_outward_link(link)]
    return len(linked) > 1 and sum(linked) >= 0.5 * len(text_of(cell))
