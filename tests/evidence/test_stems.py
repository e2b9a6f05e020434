import pytest

from verifier.evidence.stems import english_stem, spanish_stem

ONE_WORD = [
    (spanish_stem, "hablar hablé hablaron hablen hablando hablaban hablaríamos"),
    (spanish_stem, "hospital hospitales"),
    (spanish_stem, "vez veces"),
    (spanish_stem, "buscar busque busqué buscamos"),
    (spanish_stem, "pagar pague pagamos"),
    (spanish_stem, "soborno sobornos"),
    (spanish_stem, "rápida rápidamente rápido"),
    (spanish_stem, "comprar comprarlo comprándolas"),
    (english_stem, "stop stops stopped stopping"),
    (english_stem, "name names named naming"),
    (english_stem, "story stories"),
    (english_stem, "mayor mayor's mayors"),
]


@pytest.mark.parametrize(("stem", "forms"), ONE_WORD)
def test_forms_of_one_word_share_a_stem(stem, forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("stem", "words"),
    [
        (spanish_stem, "ley leer león lento"),
        (spanish_stem, "mar mal más mes"),
        (english_stem, "press prey priest"),
        (english_stem, "bus boss bed bid"),
        (english_stem, "king kiss kit"),
    ],
)
def test_different_words_keep_different_stems(stem, words):
    assert len({stem(word) for word in words.split()}) == len(words.split())
