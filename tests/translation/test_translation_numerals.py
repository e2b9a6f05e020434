"""Numbers of the Spanish come out as English writes them."""

from __future__ import annotations

import pytest

from verifier.translation.numerals import with_english_separators

WRITTEN = [
    ("Eran 10.000-12.000 personas", "They were 10.000-12.000 people", "They were 10,000-12,000 people"),
    ("Pagan 1.500/hora", "They pay 1.500/hour", "They pay 1,500/hour"),
    ("Por ley 20.000 familias cobran", "By law 20.000 families get it", "By law 20,000 families get it"),
    ("asciende a 1.234.567,89 euros", "amounts to 1.234.567.89 euros", "amounts to 1,234,567.89 euros"),
    ("Hay 3.400.000 desempleados", "There are 3.400,000 unemployed", "There are 3,400,000 unemployed"),
    ("Subió en 2.023 municipios", "It rose in 2.023 towns", "It rose in 2,023 towns"),
    ("unos $1,250.50 pesos", "about $1,250,50 pesos", "about $1,250.50 pesos"),
    ("el 45,7 % de los votos", "45,7% of the vote", "45.7% of the vote"),
    ("desde el 15.04.2024", "since 15,04.2024", "since 15.04.2024"),
    ("El medio maratón son 21,097 km", "It is 21,097 km", "It is 21.097 km"),
    ("Creció un 3,375 %", "It grew 3,375%", "It grew 3.375%"),
    ("a 1,729 euros por litro", "at 1,729 euros a litre", "at 1.729 euros a litre"),
    ("De 2,5 a 3,125 toneladas", "From 2.5 to 3,125 tons", "From 2.5 to 3.125 tons"),
    ("apenas 0,125 gramos", "barely 0,125 grams", "barely 0.125 grams"),
]
LEFT = [
    ("Son 12.500 personas", "It is 12,500 people"),
    ("Son 12500 personas", "It is 12,500 people"),
    ("Son 12.500 personas", "It is 12500 people"),
    ("A las 18.30 h", "At 18.30"),
    ("El artículo 14.2 de la ley 3/2020", "Article 14.2 of law 3/2020"),
    ("1,250 pesos", "1,250 pesos"),
    ("Recorrió 21,350 km en moto", "He rode 21,350 km"),
    ("La inflación llegó a 1,250%", "Inflation reached 1,250%"),
    ("Vendió 3,125 sacos a 2.50 cada uno", "He sold 3,125 sacks at 2.50 each"),
    ("Su RUT es 12.345.678-9", "Its RUT is 12.345.678-9"),
    ("La ley 24.240 sigue vigente", "Law 24.240 is still in force"),
    ("El expediente 12.345/2019", "The file 12.345/2019"),
    # "15" is one number of the Spanish, "1,5" another
    ("1,5 millones de 15 países", "1.5 million from 15 countries"),
    # the model's own
    ("Son 12.500 personas", "It is 12.501 people"),
]


@pytest.mark.parametrize(("source", "output", "wanted"), WRITTEN)
def test_separators_become_english(source: str, output: str, wanted: str) -> None:
    assert with_english_separators(source, output) == wanted


@pytest.mark.parametrize(("source", "output"), LEFT)
def test_other_numbers_stay(source: str, output: str) -> None:
    assert with_english_separators(source, output) == output
