"""English renderings without marks: (text, the pairs as (Spanish, English))."""

import pytest

from verifier.evidence import Encoder
from verifier.ingest import from_text
from verifier.pipeline import find_pairs
from verifier.quotes import find_quotations

ENCODER = Encoder()

CUT_BY_WHO_SAYS_IT = [
    (
        "“Siéntese, que el café ya casi está,” Ana Ruiz told me. Sit down, she said; the coffee is almost ready.",
        [("Siéntese, que el café ya casi está,", "Sit down the coffee is almost ready.")],
    ),
    (
        "“No vengas mañana, que no hay nadie,” she told him. Don't come tomorrow, she said: nobody will be here.",
        [("No vengas mañana, que no hay nadie,", "Don't come tomorrow nobody will be here.")],
    ),
    (
        "“El mate se toma amargo,” Paz said, “y el que quiera azúcar, que se vaya.” Mate, he said, is drunk bitter, and whoever wants "
        "sugar can leave.",
        [
            (
                "El mate se toma amargo, y el que quiera azúcar, que se vaya.",
                "Mate is drunk bitter, and whoever wants sugar can leave.",
            )
        ],
    ),
    ("“Aquí no se rinde nadie,” Ana Ruiz said. The mayor was away, she said; the council met on Monday.", []),
]  # fmt: skip

ONE_WORD = [
    ("Asked whether the new boss was better, she smiled. “Peor.” Worse.", [("Peor.", "Worse.")]),
    ("“Jamás,” he told the judge. Never.", [("Jamás,", "Never.")]),
    ("“Nada,” said the widow. Nothing.", [("Nada,", "Nothing.")]),
    ("“Gracias,” he said. Silence.", []),
    ("Asked how it felt to win, he said, “Bien.” Yesterday he left.", []),
]


@pytest.mark.parametrize(("text", "expected"), [*CUT_BY_WHO_SAYS_IT, *ONE_WORD])
def test_a_rendering_without_marks(text: str, expected: list[tuple[str, str]]) -> None:
    document = from_text(text)
    found = find_pairs(document, find_quotations(document), ENCODER).pairs
    assert [(pair.source.text, pair.translation.text) for pair in found] == expected
