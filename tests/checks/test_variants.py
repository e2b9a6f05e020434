"""A word in whose place the Spanish has another one: the model's preference counts only where the Spanish has a form for it."""

from __future__ import annotations

import pytest

from verifier.checks import run_checks
from verifier.checks.sides import Sides
from verifier.checks.variants.variants import ALONE, ALONE_BACK, FIRM, WORTH, check_variants
from verifier.evidence.variants import Better, better_words
from verifier.model import Issue, Span
from verifier.resources import resource_rows
from verifier.translation.registry import make_engine

ENGINE = make_engine("bundled", cache=False)

# Kind, Spanish, English, the words printed, the words that fit better.
OTHERWISE = [
    ("person", "Cerramos a las nueve por miedo.", "They close at nine out of fear.", "They", "We"),
    ("person", "Salí por la puerta de atrás.", "He left through the back door.", "He", "I"),
    ("person", "Vosotros firmasteis sin leer.", "We signed without reading.", "We", "You"),
    ("person", "Ustedes sabían del desvío y callaron.", "They knew about the diversion and kept quiet.", "They", "You"),
    ("person", "Ni siquiera me miró a los ojos.", "She didn't even look him in the eye.", "him", "me"),
    ("person", "Nuestra escuela se cae a pedazos.", "Their school is falling apart.", "Their", "Our"),
    ("person", "Ella me prestó la bicicleta.", "He lent me the bicycle.", "He", "She"),
    ("past", "Mi tío trabajaba en la mina.", "My uncle works in the mine.", "works", "worked"),
    ("past", "Vendió el taxi que manejaba.", "He sold the taxi that he drives.", "drives", "drove"),
    ("past", "Digo que vivía en Lima.", "I say that she lives in Lima.", "lives", "lived"),
    ("past", "Aquí hubo una panadería.", "There's a bakery here.", "There's", "There was"),
    ("past", "Mi abuelo solía repartir el pan.", "My grandfather delivers the bread.", "delivers", "delivered"),
    (
        "future",
        "Firmaremos cuando vuelvan los presos.",
        "We signed when the prisoners came back.",
        "signed",
        "will sign",
    ),
    ("future", "Vamos a demandar a la empresa que lo hizo.", "We sued the company that did it.", "sued", "will sue"),
    ("perfect", "Hemos recuperado el archivo.", "We are recovering the archive.", "are recovering", "have recovered"),
    ("progressive", "Estamos reparando el puente.", "We have repaired the bridge.", "have repaired", "are repairing"),
    ("was doing", "El techo se estaba cayendo.", "The roof had fallen.", "had fallen", "was falling"),
    ("had just", "Acabábamos de cenar.", "We were about to eat.", "were about to", "had just"),
    ("modality", "Podríamos cerrar el paso.", "We will close the road.", "will", "could"),
    ("modality", "Me dijeron que podía quedarme.", "They told me I had to stay.", "had to", "could"),
    ("modality", "Estoy casi segura de la fecha.", "I'm certain of the date.", "I'm certain", "I'm almost certain"),
    ("quantifier", "La mayoría de los socios votó.", "All the members voted.", "All", "Most"),
    ("quantifier", "Casi todos los frascos estaban rotos.", "All the jars were broken.", "All", "Almost all"),
    ("quantifier", "No todo el mundo quiere irse.", "Nobody wants to leave.", "Nobody", "Not everybody"),
    ("comparison", "Había como mucho cuarenta vecinos.", "There were at least forty neighbors.", "at least", "at most"),
    ("comparison", "No pago a menos que terminen.", "I won't pay even if they finish.", "even if", "unless"),
    ("person", "La acusamos ante el juez.", "She accused him before the judge.", "She", "We"),
    ("person", "Lo nombramos delegado.", "He named us delegates.", "He", "We"),
    (
        "modality",
        "Van a cerrar la mina, pero abrirán otra.",
        "They could close the mine, but they are opening another.",
        "could",
        "will",
    ),
    ("modality", "Puedo jubilarme este año.", "I have to retire this year.", "have to", "can"),
    ("comparison", "Fue la última final que jugamos.", "It was the first final we played.", "first", "last"),
    ("comparison", "No llegamos tarde.", "We were too late.", "too", "not"),
    ("gender", "Mi sobrina maneja el tractor.", "My nephew drives the tractor.", "nephew", "niece"),
]

AS_IT_IS = [
    ("present", "Por poco se cae del andamio.", "He nearly fell off the scaffolding.", "fell", "falls"),
    ("person", "¿Es cierto que dejó la carrera?", "Is it true that you dropped out?", "you", "he"),  # usted
    ("person", "Aquí se trabaja de sol a sol.", "We work from dawn to dusk here.", "We", "You"),
    ("person", "Una no puede con todo.", "I can't do everything.", "I", "She"),
    ("person", "Uno nunca sabe.", "You never know.", "You", "He"),
    ("person", "Ya comimos, gracias.", "We've eaten already, thanks.", "We've", "You have"),
    ("person", "Nos hemos quedado sin nada.", "We've lost our last penny.", "our", "her"),
    ("person", "Quien les habla lo vio todo.", "I saw everything.", "I", "He"),
    ("person", "¿Qué le diría a su hijo?", "What would you say to your son?", "your", "her"),
    ("past", "Mañana viajo a declarar.", "Tomorrow I travel to testify.", "travel", "traveled"),
    ("past", "Quería pedirle un favor.", "I want to ask you a favor.", "want", "wanted"),
    ("past", "“No hay plata”, dijo.", "“There is no money,” he says.", "says", "said"),
    ("was", "Me di cuenta de que ese era mi lugar.", "I realized this is my place.", "is", "was"),
    ("was", "Sabía que los papeles estaban en regla.", "I knew the papers are in order.", "are", "were"),
    ("past", "Dijo que vivía con su tía.", "He said he lives with his aunt.", "lives", "lived"),
    ("future", "El museo lo inauguran en marzo.", "The museum opens in March.", "opens", "will open"),
    ("future", "Si naces pobre, mueres pobre.", "If you are born poor, you die poor.", "die", "will die"),
    ("present", "Aquí venía mi abuelo a pescar.", "My grandfather used to come here to fish.", "used to come", "comes"),
    ("present", "Vivo aquí desde hace un año.", "I lived here a year.", "lived", "live"),
    ("perfect", "Lo estamos juzgando a él.", "We are trying him.", "are trying", "have tried"),
    ("progressive", "Ya hemos comido.", "We have eaten.", "have eaten", "are eating"),
    ("modality", "Serían las tres de la mañana.", "It must have been three in the morning.", "must have", "could have"),
    ("modality", "¿Será que nos escuchan?", "Could they be listening?", "Could", "Will"),
    ("modality", "Tal vez venga mañana.", "He may come tomorrow.", "may", "will"),
    ("quantifier", "No todos los heridos eran vecinos.", "Some of the injured were not neighbors.", "Some", "All"),
    ("quantifier", "Nunca me faltó un plato.", "I had a plate of food every day.", "every", "almost every"),
    ("quantifier", "Aquí se trabaja duro.", "We put in a lot of hours.", "a lot of", "much"),
    ("comparison", "No quedan más de tres familias.", "At most three families are left.", "At most", "More than"),
    ("comparison", "Nos cobraron más barato.", "They charged us less.", "less", "more"),
    ("person", "Le pusimos Milagros.", "She's called Milagros.", "She's", "We are"),
    ("person", "Lo nombramos delegado en mayo.", "He was named delegate in May.", "He", "We"),
    ("person", "Nadie nos consultó.", "We were never consulted.", "We", "They"),
    (
        "modality",
        "Esa sopa resucita a un muerto, pero la receta se la va a llevar.",
        "That soup could raise the dead, but she's taking the recipe.",
        "could",
        "will",
    ),
    ("modality", "Todavía no me puedo jubilar.", "I still have to work.", "have to", "may"),
    (
        "comparison",
        "Hacía once años que no jugábamos una final.",
        "It was our first final in 11 years.",
        "first",
        "last",
    ),
    ("comparison", "La vacuna no llegó a tiempo.", "The vaccine came too late.", "too", "not"),
    ("quantifier", "Ya sabemos: o hay incendio o se murió alguien.", "It can only be one of two things.", "only", ""),
    ("gender", "Sus padres firmaron.", "Her mother and father signed.", "mother", "father"),
]


def flagged(case: tuple[str, str, str, str, str], gain: float = FIRM, likelier: float = 4.0) -> list[Issue]:
    kind, spanish, english, printed, instead = case
    at = english.index(printed)
    better = Better(kind, Span(at, at + len(printed)), instead, likelier, gain)
    return list(check_variants(Sides(spanish, english, None, (better,))))


@pytest.mark.parametrize("case", OTHERWISE, ids=lambda case: case[1])
def test_two_witnesses_for_another_word(case: tuple[str, str, str, str, str]) -> None:
    (issue,) = flagged(case)
    assert issue.severity == "critical" and issue.type == "mistranslation"
    assert issue.translation_spans[0].of(case[2]) == case[3]
    assert case[4] in issue.message


@pytest.mark.parametrize("case", AS_IT_IS, ids=lambda case: case[1])
def test_the_model_alone_is_not_believed(case: tuple[str, str, str, str, str]) -> None:
    assert flagged(case) == []


def test_a_faint_preference_is_not_heard() -> None:
    assert flagged(OTHERWISE[0], gain=WORTH - 0.1) == []
    (issue,) = flagged(OTHERWISE[0], gain=WORTH)
    assert issue.severity == "major"


def test_what_a_rule_finds_too_is_told_once() -> None:
    spanish, english = (
        "La mayoría de los puestos ya no abre los domingos.",
        "All the stalls no longer open on Sundays.",
    )
    better = Better("quantifier", Span(0, 3), "Most", FIRM, FIRM, 0.0)
    found = [i for i in run_checks(Sides(spanish, english, None, (better,))) if i.check == "quantifier"]
    assert [(i.severity, bool(i.source_spans)) for i in found] == [("critical", True)]


def test_what_begins_within_a_word_is_weighed_too() -> None:
    better = Better("comparison", Span(9, 12), "less", 4.0, FIRM, 0.0)
    assert (
        list(check_variants(Sides("Gano menos de lo que gasto.", "I spend more than I earn.", None, (better,)))) == []
    )


def test_both_directions_together_need_no_form() -> None:
    kind, spanish, english, printed, instead = (
        "quantifier",
        "Nadie más lo vio.",
        "Some others saw it.",
        "Some",
        "Many",
    )
    at = english.index(printed)
    for back, count in ((ALONE_BACK, 1), (ALONE_BACK - 0.1, 0)):
        better = Better(kind, Span(at, at + len(printed)), instead, 4.0, ALONE, back)
        assert len(list(check_variants(Sides(spanish, english, None, (better,))))) == count


def test_the_bundled_model_prefers_what_the_spanish_says() -> None:
    pairs = [
        ("Cerramos a las seis porque tenemos miedo.", "They close at six because they're afraid."),
        ("Cerramos a las seis porque tenemos miedo.", "We close at six because we're afraid."),
        ("Mi papá trabajaba en el carbón y nunca se quejó.", "My dad works in the coal mines and never complained."),
        ("", "We close at six."),
    ]
    wrong, right, past, nothing = better_words(pairs, engine=ENGINE)
    assert ("person", "We") in [(one.kind, one.instead) for one in wrong]
    assert not [one for one in right if one.worth >= WORTH]
    assert ("past", "worked") in [(one.kind, one.instead) for one in past]
    assert nothing == ()
    assert all(one.likelier >= 1.0 and one.back is None for one in (*wrong, *past))


def test_every_listed_word_is_one_of_several_and_most_have_their_spanish() -> None:
    marked = {english for row in resource_rows("variants/marks.tsv") for english in row[0].split("|")}
    for kind, row in resource_rows("variants/words.tsv"):
        words = [word for word in row.split("|") if word != "-"]
        assert len(row.split("|")) >= 2 and len(set(words)) == len(words)
        assert kind == "gender" or marked & set(words), row
