"""A document of quotations, also of marks that nothing closes, is read in time that grows with its length, not with the square of it."""

import time

import pytest

from verifier.ingest import from_text
from verifier.pairing import pair_quotations
from verifier.quotes import find_quotations

_COUNT = 400


def _seconds(text: str) -> float:
    document = from_text(text)
    started = time.process_time()
    pair_quotations(document, find_quotations(document), lambda pairs: [0.5] * len(pairs))
    return time.process_time() - started


@pytest.mark.parametrize(
    "part",
    [
        "He said “no ",  # in one paragraph, without the end of a sentence
        "She said “no and left the room with him. ",
        "«a “b ‘c ",  # one within the other
        "“a\n\n",  # a quotation over paragraphs that nothing ends
        "“No,” he said. ",  # parts that are all joined
        "“No nos vamos” (we are not leaving) and ",
    ],
)
def test_time_grows_with_the_length(part: str) -> None:
    _seconds(part * 50)  # lists are read and patterns compiled once
    short = min(_seconds(part * _COUNT) for _ in range(2))
    assert _seconds(part * 8 * _COUNT) < 24 * short  # 8 times as long; squared, it would be 64
