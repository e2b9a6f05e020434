"""A rendering in the next sentence, and what was said next in English: (Spanish, English)."""

import pytest

from verifier.evidence import Encoder
from verifier.evidence.association import associations
from verifier.ingest import from_text
from verifier.model import QuotePair, UnpairedReason
from verifier.pipeline import find_pairs
from verifier.quotes import find_quotations

ENCODER = Encoder()
CONTINUED = [
    ("La vacuna llegó hasta mayo", "By then half the herd was dead."),
    ("Me ofrecieron dinero para callarme", "I gave it to the union."),
    ("Yo manejo el camión desde los quince años", "My father taught me on this same road."),
    ("El río se llevó el puente", "Now we cross in a canoe."),
    ("El pan está carísimo", "We eat rice instead."),
    ("Mi marido cruzó primero", "I followed with the children two years later."),
    ("No me dejaron entrar al juicio", "I stood outside for six hours."),
    ("La mina contaminó el agua", "The children have lead in their blood."),
]
RENDERED = [
    ("Nos agarró el toro", "We got caught off guard."),
    ("No le tengo bronca", "I don't hold it against him."),
    ("La ciudad se quedó chica", "The city outgrew itself."),
    ("Vengo a dar guerra", "I'm here to put up a fight."),
    ("Aquí nos tienen, esperando sentados", "And here we are, still waiting."),
    ("Laburamos como burros", "We work like dogs."),
    ("Nos las aguantamos solitos", "We put up with it on our own."),
    ("Le debo todo a mi vieja", "I owe my mother everything."),
]


ADDED = [
    ("Vendimos los muebles", "We sold the car as well."),
    ("Se enfermó mi nuera", "My grandson got sick too."),
    ("No me dieron la visa", "They did not give me the refund either."),
    ("Sembramos frijol", "We also planted squash."),
    ("Clausuraron el comedor", "Then they shut the library."),
    ("Pinté la puerta", "I painted the roof later."),
    ("Compró una lancha", "He bought another."),
    ("Mi tío toca el bajo", "My grandfather plays the trumpet."),
    ("Dejé la escuela", "I left my job."),
    ("Dejé la escuela", "I quit my job."),
    ("Arreglé el techo", "I fixed the door."),
    ("Se robaron los cables", "They stole the chickens."),
    ("Alquilamos el galpón", "We rented the tractor."),
    ("Rompieron la ventana", "They broke the piano."),
    ("Extraño a mi abuela", "I miss the river."),
    ("Enterramos a mi primo", "We buried the weapons."),
]
"""In words like those before, of another thing or on top of it."""
ADDED_IN_BOTH = [
    ("Ella tampoco duerme", "She doesn't sleep either."),
    ("Yo también crucé el río", "I crossed the river too."),
    ("Otro año sin cosecha", "Another year without a harvest."),
    ("Sale muy caro el pasaje", "The fare is too expensive."),
    ("Entonces se apagó todo", "Then everything went dark."),
    ("Nos vemos el lunes", "See you later, on Monday."),
    ("Mi nuera vende queso", "My daughter-in-law sells cheese."),
    ("No quiero perder este juego", "I don't want to lose this match."),
    ("Él perdió su reputación", "He lost his honor."),
    ("Llegó al límite de su paciencia", "He has reached the end of his patience."),
    ("Vengo del barrio de los talleres", "I come from the neighbourhood of the workshops."),
    ("Se robaron los focos", "They stole the light bulbs."),
    ("Alquilamos una pieza", "We rented a room."),
    ("Extraño a mi vieja", "I miss my mom."),
    ("Bloquearon la carretera", "They blocked the highway."),
    ("Nos cortaron el gas", "They cut off our gas supply."),
    ("Apagá la tele", "Turn off the television."),
]


def pairs_of(spanish: str, english: str) -> tuple[QuotePair, ...]:
    document = from_text(f"The meeting ended late. “{spanish},” said Ana Paz, a neighbor. “{english}” Then she left.")
    return find_pairs(document, find_quotations(document), ENCODER).pairs


@pytest.mark.parametrize(("spanish", "english"), CONTINUED)
def test_what_was_said_next_is_no_rendering(spanish: str, english: str) -> None:
    assert all(pair.confidence < 0.5 for pair in pairs_of(spanish, english))


@pytest.mark.parametrize(("spanish", "english"), ADDED)
def test_what_is_said_on_top_in_like_words_is_no_sure_rendering(spanish: str, english: str) -> None:
    assert all(pair.confidence < 0.5 for pair in pairs_of(spanish, english))


@pytest.mark.parametrize("text", ["“{es},” said Ana Paz, “{en}”", "“{es},” said Ana Paz. {en}"])
@pytest.mark.parametrize(
    ("spanish", "english", "sure"), [(*ADDED[-5], False), ("Se robaron los cables", "They stole the cables.", True)]
)
def test_so_it_is_within_a_sentence_and_without_marks(text: str, spanish: str, english: str, sure: bool) -> None:
    document = from_text(text.format(es=spanish, en=english))
    found = find_pairs(document, find_quotations(document), ENCODER).pairs
    assert any(pair.confidence >= 0.5 for pair in found) is sure


def test_a_wrong_word_in_a_rendering_that_is_set_off_is_a_mistake() -> None:
    document = from_text("“Se robaron los cables” — “They stole the chickens,” said Ana Paz.")
    (pair,) = find_pairs(document, find_quotations(document), ENCODER).pairs
    assert pair.confidence >= 0.5


def test_spanish_on_top_of_english_renders_nothing() -> None:
    document = from_text("“We lost the harvest,” said Ana Paz. “Perdimos también los animales.”")
    assert not find_pairs(document, find_quotations(document), ENCODER).pairs


@pytest.mark.parametrize(("spanish", "english"), [*RENDERED, *ADDED_IN_BOTH])
def test_a_free_rendering_in_the_next_sentence_is_a_pair(spanish: str, english: str) -> None:
    (pair,) = pairs_of(spanish, english)
    assert pair.confidence >= 0.5


def test_the_association_of_texts() -> None:
    assert associations([("Nos robaron", "They robbed us.")]) > associations([("Nos robaron", "It was a Monday.")])
    assert associations([]) == []
    assert associations([("¡…!", "Well."), RENDERED[0]])[0] == 0.0


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("“Ni modo” (she says this a lot) is her answer to everything.", False),
        ("“Ya mero” (we laughed when he said it) was all we heard.", False),
        ("“Aguas con el perro” (watch out for the dog) was painted on the gate.", True),
        ("“Aquí andamos” (we're hanging in there), she said.", True),
    ],
)
def test_what_stands_in_brackets_may_be_a_note(text: str, sure: bool) -> None:
    document = from_text(text)
    found = find_pairs(document, find_quotations(document), ENCODER).pairs
    assert any(pair.confidence >= 0.5 for pair in found) is sure


@pytest.mark.parametrize("said", ["added in broken English", "finished in her best English", "joked in English"])
def test_what_is_said_next_in_english_is_no_labelled_rendering(said: str) -> None:
    text = f"“Mi papá se mata trabajando,” Lidia Paz told reporters. She {said}: “Please, write down the truth.”"
    document = from_text(text)
    assert not find_pairs(document, find_quotations(document), ENCODER).pairs


SAID_IN_ENGLISH = [
    "“{es},” Vera Paz said, adding in English, “{en}”",
    "“{es},” Vera Paz shouted, and then, in English, “{en}”",
    "“{es},” Vera Paz told the judge. She added in English: “{en}”",
]


@pytest.mark.parametrize("text", SAID_IN_ENGLISH)
@pytest.mark.parametrize(
    ("spanish", "english", "again"),
    [
        ("Es mentira", "It's a lie.", True),
        ("Aquí estoy", "I'm here.", True),
        ("Tengo frío", "I'm cold.", True),
        ("Mi hijo es inocente", "My son is innocent.", True),
        ("Es mentira", "They bought the judge.", False),
        ("Tengo sed", "I'm cold.", False),
        ("Mi hijo es inocente", "Where is my son?", False),
        ("Vivan los mineros", "God bless the miners.", False),
    ],
)
def test_what_is_said_in_english_too_is_a_rendering_by_its_words(
    text: str, spanish: str, english: str, again: bool
) -> None:
    document = from_text(text.format(es=spanish, en=english))
    pairs = find_pairs(document, find_quotations(document), ENCODER).pairs
    assert any(pair.confidence >= 0.5 for pair in pairs) is again


@pytest.mark.parametrize("said", ["put it in English", "repeated it in English", "translated it into English"])
def test_what_is_said_again_in_english_is_its_rendering(said: str) -> None:
    document = from_text(f"“Mi papá se mata trabajando,” Lidia Paz said. She {said}: “My dad works himself to death.”")
    assert len(find_pairs(document, find_quotations(document), ENCODER).pairs) == 1


@pytest.mark.parametrize(
    ("text", "confident"),
    [
        (
            "Then, switching to English, Vera told them: “We have been patient.” Earlier he had said in Spanish: “Falta maíz.”",
            False,
        ),
        (
            "In English, Vera said: “I want a lawyer.” Before that, in Spanish, she had told the clerk: “No entiendo nada.”",
            False,
        ),
        ("“Me duele,” Ana Paz said in Spanish, continuing in English, “They hit me twice.”", False),
        ("Then, in English, Vera said: “The well is dry.” Earlier she had said in Spanish: “El pozo está seco.”", True),
    ],
)
def test_what_was_said_in_english_at_another_time(text: str, confident: bool) -> None:
    document = from_text(text)
    pairs = find_pairs(document, find_quotations(document), ENCODER).pairs
    assert any(pair.confidence >= 0.5 for pair in pairs) is confident


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("“Ni modo,” Vera said in Spanish, adding in English, “They took my papers.”", 0),
        ("“Ni modo,” Vera told us in Spanish, before switching to English: “They took my papers.”", 0),
        ("Vera said in Spanish, “They took my papers.”", 1),
        ("Vera said in Spanish, in a speech translated into English, “They took my papers.”", 1),
    ],
)
def test_who_goes_over_to_english_leaves_no_original_out(text: str, lost: int) -> None:
    document = from_text(text)
    unpaired = find_pairs(document, find_quotations(document), ENCODER).unpaired
    assert sum(one.reason is UnpairedReason.NO_ORIGINAL_PRINTED for one in unpaired) == lost
