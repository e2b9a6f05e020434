"""Numbers in words and centuries come out as the Spanish has them."""

from __future__ import annotations

import pytest

from verifier.translation.bundled import bundled_engine
from verifier.translation.spelled import lost_numbers, with_lost_numbers_in_digits, with_source_numbers
from verifier.translation.spelling import as_learnt
from verifier.translation.streets import streets

RIGHTED = [
    ("Faltan once sillas.", "There are 10 chairs missing.", "There are 11 chairs missing."),
    ("Once sillas faltan.", "Ten chairs are missing.", "Eleven chairs are missing."),
    ("Vendió cuarenta y tres ovejas.", "He sold forty-two sheep.", "He sold forty-three sheep."),
    ("Una niña de once años.", "A ten-year-old girl.", "An eleven-year-old girl."),
    ("Un molino del siglo XVIII.", "A 17th century mill.", "An 18th century mill."),
    ("En los siglos XIII y XIV.", "In the 12th and 14th centuries.", "In the 13th and 14th centuries."),
    ("Ya en el siglo XXI.", "Already in the twentieth century.", "Already in the 21st century."),
]
LEFT = [
    ("Volvió a los quince días.", "He came back after two weeks."),
    ("Compró doce huevos.", "He bought a dozen eggs."),
    ("Cenaron a las diecinueve.", "They had dinner at seven."),
    ("En los sesenta vivía acá.", "In the 1960s she lived here."),
    ("Trajo dos panes.", "He brought both loaves."),
    ("Vive en el piso doce.", "He lives on the twelfth floor."),
    ("Son mil quinientos pesos.", "It is 1,500 pesos."),
    ("Es hincha de Once Caldas.", "He is a fan of Once Caldas."),
    ("Desde el siglo XIX.", "Since the 1800s."),
    ("El siglo XX y el XXI.", "The 20th century and the next."),
    # two are lost, and nobody knows which of them the English one is
    ("Once gatos y trece perros.", "Ten cats and dogs."),
]


@pytest.mark.parametrize(("source", "output", "wanted"), RIGHTED)
def test_another_number_is_put_right(source: str, output: str, wanted: str) -> None:
    assert with_source_numbers(source, output) == wanted


@pytest.mark.parametrize(("source", "output"), LEFT)
def test_other_ways_to_say_a_number_stay(source: str, output: str) -> None:
    assert with_source_numbers(source, output) == output


def test_a_number_that_got_lost_is_asked_for_in_digits() -> None:
    source = "Los treinta y ocho que dormían y siete más."
    assert [number.value for number in lost_numbers(source, "Those who slept and seven more.")] == [38]
    variant = with_lost_numbers_in_digits(source, "Those who slept.")
    assert variant and variant.text == "Los 38 que dormían y 7 más."
    assert variant.restored("The 38 who slept and 7 more.") == "The 38 who slept and seven more."
    assert variant.restored("The 38 who slept.") is None
    assert with_lost_numbers_in_digits(source, "The 38 who slept and seven more.") is None


def test_the_engine_keeps_them() -> None:
    texts = [
        "Los rehenes llevaban once noches sin dormir.",
        "El convento se levantó en el siglo XVIII.",
        "La entrada vale ₡650.",
    ]
    first, second, third = (one.text for one in bundled_engine().translate(texts))
    assert "11" in first or "eleven" in first
    assert "18th" in second or "eighteenth" in second
    assert "₡650" in third


def test_places_and_addresses_are_found_whole() -> None:
    for text, name in (
        ("Trabaja en La Serena desde mayo.", "La Serena"),
        ("Queda en la Calle 26 # 13-19 del centro.", "Calle 26 # 13-19"),
        ("Vive en la avenida de los Libertadores 12.", "Libertadores"),
    ):
        assert name in [text[start:end] for start, end in streets(text)]
    assert not list(streets("Firmaron la paz y la libertad. La Paz duró poco."))


def test_who_is_called_don_keeps_the_capital() -> None:
    assert as_learnt("AVISEN A DOÑA ERMELINDA.") == "Avisen a doña Ermelinda."
