"""A thing printed as one of another kind altogether, and faithful pairs with free, regional and general names for things."""

from __future__ import annotations

import pytest

from verifier.checks.sides import Sides
from verifier.checks.wording.other_nouns import check_other_nouns

MUST_FLAG = [
    ("Dejé la chaqueta en la percha.", "I left the jacket in the pool."),
    ("Tengo las botas llenas de lodo.", "I have boots full of gold."),
    ("El plomo de las tuberías enfermó a los vecinos.", "The dust in the pipes made residents sick."),
    ("Me subí a la guagua en la capital.", "I got on the horse in the capital."),
    ("Se murieron dos yeguas en la sequía.", "Two heifers died in the drought."),
]
MUST_NOT_FLAG = [
    ("Dejé la chaqueta en la percha.", "I left the jacket on the hanger."),
    ("Tengo las botas llenas de lodo.", "My boots are full of muck."),
    ("Me subí a la guagua en la capital.", "I got on the bus in the capital."),
    ("La guagua lloró toda la noche.", "The baby cried all night long."),
    ("Las yeguas parieron en abril.", "The mares foaled in April."),
    ("Sin el puerto esto se muere.", "Without the docks, this place is dead."),
    ("Nos dieron gato por liebre con esas semillas.", "They sold us a bill of goods with that seed."),
    (
        "No hay derecho a que traten así a una persona de noventa años.",
        "It's an outrage for them to treat her that way.",
    ),
    ("La milpa se nos está secando parada.", "The corn is drying up where it stands."),
    ("Seguiremos al pie del cañón mientras nos necesiten.", "We will stay at our posts as long as we are needed."),
    ("Era más bueno que el pan.", "He was as good as gold."),
]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_another_thing(source: str, translation: str) -> None:
    assert [issue.severity for issue in check_other_nouns(Sides(source, translation))] == ["critical"]


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_what_may_be_called_so(source: str, translation: str) -> None:
    assert not list(check_other_nouns(Sides(source, translation)))
