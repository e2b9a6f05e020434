"""Quotation marks of a sentence: whether its translation has them all, and each in the form that English prints.

A small model drops the marks of «…» and ‘…’ here and there, and hardly ever those of "…".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_ANY = re.compile("[“”«»„\"‘’']")
_OPENING, _CLOSING, _SINGLE = "“«„‘", "”»’", "‘’'"
_BEFORE = '([{¿¡—–-/“‘«"'
"""What may stand right before a mark that opens."""
_CLOSES = re.compile(r"(?<=\S)[’'](?!\w)")
_ENGLISH = str.maketrans("«»„", "“”“")
_WITHIN = str.maketrans("“”", "‘’")
_LONG_ENOUGH, _SHARE = 12, 0.35
"""Characters of a quotation from which less than this share of them shows that its English is quoted in part alone."""


class Mark(NamedTuple):
    """A quotation mark: its place, and whether it opens a quotation."""

    at: int
    opens: bool


def has_its_marks(source: str, output: str) -> bool:
    """True if ``output`` has as many quotation marks as ``source``, each where one may stand, around about as much text."""
    given, made = marks_of(source), marks_of(output)
    if len(given) != len(made):
        return False
    if not all(_may_stand(output, mark.at, opens=one.opens) for one, mark in zip(given, made, strict=True)):
        return False
    lengths = zip(_lengths(given), _lengths(made), strict=True)
    return all(spanish < _LONG_ENOUGH or english >= _SHARE * spanish for spanish, english in lengths)


def with_straight_marks(source: str) -> str:
    """``source`` with "…" for its quotation marks; single ones beside double ones stay."""
    marks = marks_of(source)
    double = [mark for mark in marks if source[mark.at] not in _SINGLE]
    for at, _ in double or marks:
        source = f'{source[:at]}"{source[at + 1 :]}'
    return source


def with_source_marks(source: str, output: str) -> str:
    """``output`` with the quotation marks of ``source`` as English prints them, if it has them all."""
    if not has_its_marks(source, output):
        return output
    depth = 0
    for one, mark in zip(marks_of(source), marks_of(output), strict=True):
        printed = source[one.at].translate(_ENGLISH)
        depth -= not one.opens
        output = f"{output[: mark.at]}{printed.translate(_WITHIN) if depth > 0 else printed}{output[mark.at + 1 :]}"
        depth += one.opens
    return output


@lru_cache(maxsize=4096)  # every draft of a sentence asks
def marks_of(text: str) -> tuple[Mark, ...]:
    """The quotation marks in order; apostrophes, and strokes for inches and feet, are none."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Mark]:
    within = ""  # the single mark that is open
    for match in _ANY.finditer(text):
        mark, at = match.group(), match.start()
        before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        leads = bool(after.strip()) and (not before.strip() or before in _BEFORE) and mark not in _CLOSING
        if mark not in _SINGLE:
            yield Mark(at, mark in _OPENING or (mark == '"' and leads))
        elif within and _CLOSES.match(text, at):
            within = ""
            yield Mark(at, opens=False)
        elif leads and (mark == "‘" or _CLOSES.search(text, at + 2)):
            within = mark
            yield Mark(at, opens=True)


def _may_stand(text: str, at: int, *, opens: bool) -> bool:
    before, after = text[:at][-1:], text[at + 1 : at + 2]
    return bool(after.strip()) and not before.isalnum() if opens else bool(before.strip()) and not after.isalnum()


def _lengths(marks: Sequence[Mark]) -> list[int]:
    """The characters between each mark and the next."""
    return [after.at - one.at for one, after in pairwise(marks)]
