"""A paragraph whose lines change their language counts as several."""

from __future__ import annotations

import pytest

from verifier.ingest import from_text
from verifier.pairing.blocks import split_at_languages

FOUND = [
    "No nos vamos a rendir, aunque nos corten el agua.\nWe are not going to give up, even if they cut off our water.",
    "[10:35] Luis: Todavía no, hay mucha policía en la carretera.\n[10:35] Luis: Not yet, there are a lot of police on the road.",
    "They took the boat and they never gave it back.\nSe llevaron la lancha y nunca la devolvieron.",
]
LEFT = [
    # lines broken to fit a page
    "The fisherman, who is sixty, told me that se llevaron la lancha y\nnunca la devolvieron, and that he had given up on it.",
    "The council met on Monday and voted on the budget.\nIt will meet again in the spring, the mayor said.",
    "Se llevaron la lancha y nunca la devolvieron.\nDicen que la vieron en la otra orilla del río.",
    # too short to tell
    "Mañana, quizá.\nThey will see about it in the morning.",
]


@pytest.mark.parametrize("text", FOUND)
def test_a_block_is_cut_where_its_lines_change_language(text: str) -> None:
    document = split_at_languages(from_text(f"A title\n\n{text}\n\nThe end of the story."))
    lines = [block.span.of(document.text).strip() for block in document.blocks]
    assert lines[1:3] == text.split("\n")


@pytest.mark.parametrize("text", LEFT)
def test_other_blocks_stay_whole(text: str) -> None:
    document = from_text(f"A title\n\n{text}\n\nThe end of the story.")
    assert split_at_languages(document) is document
