"""A document of quotations, also of marks that nothing closes, is read in time that grows with its length, not with the square of it."""

import time
from collections.abc import Callable

import pytest

from verifier.ingest import from_text
from verifier.pairing import pair_quotations
from verifier.quotes import find_quotations
from verifier.quotes.marks import find_marked

_SQUARED = 40
"""Eight times the text takes 8 times as long where time is linear, and 64 times where it grows with the square."""


def _read(text: str) -> object:
    document = from_text(text)
    return pair_quotations(document, find_quotations(document), lambda pairs: [0.5] * len(pairs))


def _times_as_long(read: Callable[[str], object], part: str, count: int) -> float:
    """How many times as long eight times the text takes."""

    def seconds(text: str) -> float:
        started = time.process_time()
        read(text)
        return time.process_time() - started

    read(part * 50)  # lists are read and patterns compiled once
    short, long = (min(seconds(part * size) for _ in range(3)) for size in (count, 8 * count))
    return long / short


@pytest.mark.parametrize("part", ["He said “no ", "«a “b ‘c ", '"a ', "'a ", '" a ', "“ a ", "'goin' a "])
def test_open_marks_are_looked_for_once(part: str) -> None:
    assert _times_as_long(find_marked, part, 3_000) < _SQUARED


@pytest.mark.parametrize(
    ("part", "count"),
    [
        ("He said “no ", 500),
        ("“a\n\n", 1_500),  # a quotation over paragraphs that nothing ends
        ("“No,” he said. ", 300),  # parts that are all joined
        ("“No nos vamos” (we are not leaving) and ", 200),
        # chapters each of which has a first note
        ("“We lost it all,” he said.[1]\n\nIt rained.\n\n[1] “Lo perdimos todo.”\n\nThey left.\n\n", 30),
    ],
)
def test_quotations_are_read_once(part: str, count: int) -> None:
    assert _times_as_long(_read, part, count) < _SQUARED
