"""Which short sentences say the same of two things: whoever goes on so names the next one."""

import pytest

from verifier.checks.other_things import says_the_same_of_another
from verifier.checks.sides import Sides


@pytest.mark.parametrize(
    ("spanish", "english", "is_another"),
    [
        ("Perdí el camión.", "I lost the dog.", True),
        # things of one matter, of which the lexicon knows what either is
        ("Dejé la escuela.", "I left my job.", True),
        ("Dejé la escuela.", "I left school.", False),
        ("Dejé el trabajo.", "I left my job.", False),
        ("Perdí el colectivo.", "I missed the bus.", False),
        ("Cerraron la fábrica.", "They closed the plant.", False),
    ],
)
def test_the_same_is_said_of_another_thing(spanish: str, english: str, is_another: bool) -> None:
    assert says_the_same_of_another(Sides(spanish, english)) is is_another
