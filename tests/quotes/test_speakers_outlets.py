"""Papers, magazines and agencies speak, but are nobody: (text, mention, speaker)."""

import pytest

from verifier.ingest import from_text
from verifier.quotes import find_quotations

TABLE = [
    ("Tulare Weekly called her “the voice of the orchards.”", "Tulare Weekly", None),
    ("“A slow disaster,” Victoria Gazette reported on Friday.", "Victoria Gazette", None),
    ("«Se acabó la fiesta», escribió Sevilla Actualidad.", "Sevilla Actualidad", None),
    ("“We regret the error,” Diario Córdoba said.", "Diario Córdoba", None),
    ("“Nobody asked me,” Ruiz told Tulare Weekly in March.", "Ruiz", "Ruiz"),
    ("“Nobody asked me,” Reuters quoted Luis Paz as saying.", "Luis Paz", "Luis Paz"),
    # people with the name of a place, and those who work for a paper
    ("“I knew it,” said Savannah Banks.", "Savannah Banks", "Savannah Banks"),
    ("“I knew it,” said Austin Price, 44.", "Austin Price", "Austin Price"),
    ("Austin Chronicle editor Tom Hale said: “I knew it.”", "Austin Chronicle editor Tom Hale", "Tom Hale"),
    ("“I knew it,” Emily Post said.", "Emily Post", "Emily Post"),
]


@pytest.mark.parametrize(("text", "mention", "speaker"), TABLE)
def test_a_paper_is_nobody(text: str, mention: str, speaker: str | None) -> None:
    found = find_quotations(from_text(text))[0]
    assert found.speaker_mention is not None
    assert (found.speaker_mention.of(text), found.speaker) == (mention, speaker)
