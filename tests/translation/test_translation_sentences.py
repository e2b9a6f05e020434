from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.text import clean
from verifier.translation.sentences import split_sentences

CASES = [
    ("No lo sé.", ["No lo sé."]),
    ("Perdimos la casa. Ahora dormimos en el coche.", ["Perdimos la casa.", "Ahora dormimos en el coche."]),
    ("¡Basta! ¿Quién nos escucha? Nadie.", ["¡Basta!", "¿Quién nos escucha?", "Nadie."]),
    ("Le dije al Sr. Quispe que viniera.", ["Le dije al Sr. Quispe que viniera."]),
    ("Viajó a EE. UU. en marzo. No volvió.", ["Viajó a EE. UU. en marzo.", "No volvió."]),
    ("Lo firmó J. M. Arguedas en Lima.", ["Lo firmó J. M. Arguedas en Lima."]),
    ("Vive en el no. 14 de esta calle.", ["Vive en el no. 14 de esta calle."]),
    ("Dijo que no. Después colgó.", ["Dijo que no.", "Después colgó."]),
    ("¿Por qué? preguntó la niña.", ["¿Por qué? preguntó la niña."]),
    ("Esperamos… Nadie vino.", ["Esperamos…", "Nadie vino."]),
    ("Me contestó: “Ya veremos.” Y se fue.", ["Me contestó: “Ya veremos.”", "Y se fue."]),
    ("Cuesta 3.500 pesos. 20 familias no pueden pagar.", ["Cuesta 3.500 pesos.", "20 familias no pueden pagar."]),
    ("Primera línea\nque sigue aquí.", ["Primera línea que sigue aquí."]),
    ("Un párrafo sin punto\n\nOtro párrafo", ["Un párrafo sin punto", "Otro párrafo"]),
    ("sin mayúscula ni punto", ["sin mayúscula ni punto"]),
    ("Hecho.   ", ["Hecho."]),
    ("", []),
    (" \n\n\u00ad ", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_splits_where_a_reader_would(text: str, expected: list[str]) -> None:
    assert split_sentences(text) == expected


@given(st.text(alphabet="aÁñ .!?¿…»\n1S", max_size=60))
def test_nothing_is_lost(text: str) -> None:
    sentences = split_sentences(text)
    assert clean(" ".join(sentences)) == clean(text)
    assert all(sentence and sentence == clean(sentence) for sentence in sentences)
