"""Languages of short quotes in an English article. A table of hard ones; `und` is right where no language can be told."""

import pytest

from verifier.quotes.language import document_prior, identify

ENGLISH_ARTICLE = document_prior(
    "The mayor told reporters on Tuesday that the city would not change its plans, and that the people who live there "
    "had been asked what they thought about them before the vote."
)
TABLE = [
    ("No pasarán", "es"), ("Sí se puede", "es"), ("Basta ya", "es"), ("Qué hermoso", "es"), ("¡Fuera!", "es"),
    ("no se que paso", "es"), ("Vos sabés lo que hiciste", "es"), ("NO AL MURO", "es"), ("Ándale, pues", "es"),
    ("Nos quitaron todo", "es"), ("Ni una menos", "es"), ("Órale, güey", "es"), ("mi casa es tu casa", "es"),
    ("totally true", "en"), ("252 strangers", "en"), ("owed an apology", "en"), ("raise hell", "en"), ("No way", "en"),
    ("Never again", "en"), ("Me too", "en"), ("No comment", "en"), ("he remains unsafe", "en"), ("mom", "en"),
    ("Não passarão", "pt"), ("Obrigado a todos", "pt"), ("A gente precisa de ajuda", "pt"), ("Ele não", "pt"),
    ("No tenim por", "ca"), ("Els carrers seran sempre nostres", "ca"), ("Nunca máis", "gl"),
    ("Temos dereito á nosa lingua", "gl"), ("Non ho parlato", "it"), ("Non abbiamo paura", "it"),
    ("Che bella giornata", "it"), ("Je ne regrette rien", "fr"), ("On est chez nous", "fr"), ("C'est la vie", "fr"),
    ("Juan Pérez", "und"), ("Toczylowski", "und"),
    # whom somebody calls so at either end, and who is good
    ("Qué golazo, bo", "es"), ("Vo, vení un poco", "es"), ("Una lástima, mae", "es"), ("Estamos podridos, che", "es"),
    ("Això és molt bo", "ca"), ("Un home bo", "ca"), ("Moi bo viño", "gl"), ("Chove moito, bo tempo para a horta", "gl"),
    # what is painted on signs
    ("Se compra fierro", "es"), ("Se compra pelo largo", "es"), ("Se alquila pieza", "es"), ("Se solicita mesera", "es"),
    ("Non se vende nada", "gl"), ("Se non ora, quando?", "it"), ("Se vende il suo cavallo", "it"), ("Se chover, não vou", "pt"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language"), TABLE)
def test_short_quotes(text: str, language: str) -> None:
    assert identify(text, prior=ENGLISH_ARTICLE).language == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("No se me achicopalen", "es"),
        ("que no se nos enchuecara", "es"),
        ("No nos chingues", "es"),
        ("El caldo ya está aguao", "es"),
        ("TALCA ESTÁ OLVIDAO", "es"),
        ("No se sap mai del cert", "ca"),
        ("non se nos esqueza", "gl"),
        ("Não se nos esqueça", "pt"),
        ("Ficou tudo no mato", "pt"),
        ("non lo so", "it"),
    ],
)
def test_two_small_words_side_by_side_tell_spanish_from_its_neighbours(text: str, language: str) -> None:
    assert identify(text).language == language


@pytest.mark.parametrize("text", ["", "…", "1.200", "¡!"])
def test_no_words_no_language(text: str) -> None:
    guess = identify(text)
    assert (guess.language, guess.confidence) == ("und", 0.0)


def test_the_document_decides_what_the_words_leave_open() -> None:
    spanish_article = document_prior(
        "El alcalde dijo el martes que la ciudad no cambiará sus planes y que la gente lo sabe."
    )
    assert spanish_article["es"] > ENGLISH_ARTICLE["es"]
    assert identify("crisis total", prior=spanish_article).language == "es"
