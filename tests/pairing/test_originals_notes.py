"""What notes on an article, interpreters and signs say of quotations without their Spanish."""

import pytest

from verifier.ingest import from_text
from verifier.model import UnpairedReason
from verifier.pairing import pair_quotations
from verifier.quotes import find_quotations

ROWS: list[tuple[str, list[str]]] = [
    # notes on the whole article
    ("This article was translated from Spanish. “I saw the bus,” said Luis Mena.", ["I saw the bus,"]),
    ("“I saw the bus,” said Luis Mena.\n\nThis story was originally published in Spanish.", ["I saw the bus,"]),
    ("“I saw the bus,” said Luis Mena.\n\nThis story was also published in Spanish.", []),
    ("This article was translated into Spanish by Ana Gil. “I saw the bus,” said Luis Mena.", []),
    # notes on those whom they name
    (
        "Quotes from Nora Díaz and Luis Mena have been translated from Spanish. “I saw it,” Luis Mena said. “So did I,” Nora Díaz said. “There was nobody,” Tom Reed said.",
        ["I saw it,", "So did I,"],
    ),
    # interpreters named after the words
    ("“I came for my son,” Rosa Gil said. A nephew, Carl Funk, translated her words.", ["I came for my son,"]),
    ("“I came for my son,” Rosa Gil said. An interpreter waited outside.", []),
    ("Ann Tate represents Nora Díaz, who testified through an interpreter. “We will appeal,” Tate said.", []),
    ("The ruling is “a disgrace,” said Ann Tate, whose client spoke through an interpreter.", []),
    (
        "Elsa Cano answered in Spanish, and her daughter Ruth Cano translated. “She is tired,” Ruth Cano said. “I sleep badly,” Elsa Cano said.",
        ["I sleep badly,"],
    ),
    # what was added in Spanish, and what had been said before it
    ("“The road is closed,” Raúl Paz said. “It has been for a year,” he added in Spanish.", ["It has been for a year,"]),
    ("“It has been for a year,” Raúl Paz added.", []),
    # what stands on things, or is a name for English
    ("Lidia Mora, who spoke in Spanish, has a tattoo that says “Born to run.”", []),
    ("Lidia Mora spoke in Spanish; her T-shirt bore the slogan “Stronger together.”", []),
    ("Lidia Mora spoke in Spanish. She calls her dialect “kitchen English.”", []),
    ("Lidia Mora spoke in Spanish. “I lost my cap,” Mora said.", ["I lost my cap,"]),
    # English, said beside it
    ("Lidia Mora spoke in Spanish at the rally. On Tuesday she took questions in English. “It was long,” Mora said.", []),
    ("Luis Mena testified through an interpreter. In English on Tuesday, Mena told reporters, “I am done.”", []),
    ("Lidia Mora was asked in English, and answered in Spanish. “It was long,” Mora said.", ["It was long,"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_which_words_have_no_original(text: str, expected: list[str]) -> None:
    document = from_text(text)
    unpaired = pair_quotations(document, find_quotations(document), lambda pairs: [0.0] * len(pairs)).unpaired
    found = [one.quotation.text for one in unpaired if one.reason is UnpairedReason.NO_ORIGINAL_PRINTED]
    assert found == expected
