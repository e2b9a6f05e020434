"""Numbers of several words keep their value."""

from __future__ import annotations

import pytest

from verifier.translation.bignumbers import with_big_numbers_in_digits
from verifier.translation.bundled import bundled_engine

LOST = [
    ("Pagó dos mil quinientos soles.", "He paid two thousand suns.", "Pagó 2.500 soles."),
    ("Son doce millones trescientos mil.", "They are twelve million.", "Son 12,3 millones."),
    ("Murió en mil novecientos ochenta.", "He died in a thousand ninety eighty.", "Murió en 1980."),
    ("Treinta y dos mil cuarenta y un votos", "thirty-two thousand votes", "32.041 votes"),
    ("Son ciento veinte y no mil doscientos.", "It is 120 and not a thousand.", "Son ciento veinte y no 1.200."),
]
KEPT = [
    ("Pagó dos mil quinientos soles.", "He paid 2,500 soles."),
    ("Pagó dos mil quinientos soles.", "He paid two thousand five hundred soles."),
    ("Son doce millones trescientos mil.", "They are 12.3 million."),
    ("Murió en mil novecientos ochenta.", "He died in nineteen eighty."),
    ("Son ciento veinte familias.", "It is one hundred and twenty families."),
    ("Hay dos o tres mil.", "There are two or three thousand."),
    ("Llegaron treinta y cinco.", "Fifty came."),  # small ones are another way's
    ("Son uno, dos, cien.", "One, two, many."),
    ("La Mil Cien cerró.", "The Thousand closed."),
]


@pytest.mark.parametrize(("source", "output", "text"), LOST)
def test_a_number_that_lost_a_part_is_put_in_digits(source: str, output: str, text: str) -> None:
    variant = with_big_numbers_in_digits(source, output)
    assert variant is not None
    assert variant.text == text.replace("votes", "votos")
    assert variant.restored(output) is None


@pytest.mark.parametrize(("source", "output"), KEPT)
def test_what_is_said_somehow_stays(source: str, output: str) -> None:
    assert with_big_numbers_in_digits(source, output) is None


def test_the_engine_keeps_the_amount() -> None:
    big, round_one = bundled_engine().translate(
        ["Ganamos doce millones trescientos mil guaraníes.", "Pagó dos mil quinientos pesos por la moto."]
    )
    assert "12.3 million" in big.text and big.usable
    assert "two thousand five hundred pesos" in round_one.text and round_one.usable
