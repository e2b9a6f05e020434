"""Nouns that the model hardly knows are found where the English has nothing for them, and put in or copied."""

from __future__ import annotations

import pytest

from verifier.translation.bundled import bundled_engine
from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.nouns import lost_nouns, plural_word
from verifier.translation.nounways import with_known_nouns

LOST = [
    ("El tornero se durmió.", "The tournament fell asleep.", ["tornero"]),
    ("Vimos dos mapaches y una zarigüeya.", "We saw two maps and a possum.", ["mapaches"]),
    ("Los andenes estaban vacíos.", "The walks were empty.", ["andenes"]),
    ("Compró una olla a presión.", "He bought a pot at a press.", ["olla a presión"]),
    # without accents, as captions print them
    ("el murcielago se metio en el granero", "the death got into the barn", ["murcielago"]),
    # the lexicon knows it
    ("La carta lleva el membrete.", "The letter carries the limb.", ["membrete"]),
    ("Nos quedamos sin tregua toda la semana.", "We ran out of thirst all week.", ["tregua"]),
    ("Hablaba con dulzura.", "He spoke with doubt.", ["dulzura"]),
    # and adjectives
    ("Mi tío siempre fue muy tacaño.", "My uncle was always very stray.", ["tacaño"]),
    ("Es un hombre vanidoso y lo sabemos.", "He is a concealed man and we know it.", ["vanidoso"]),
    ("Son tercos.", "They sting.", ["tercos"]),
    # nothing knows it
    ("Tocaron el bombardino y la chirula.", "They played the bombing and the chill.", ["bombardino", "chirula"]),
    ("Cerró la ñufería y el mazapote los martes.", "The gulf and the pot closed on Tuesdays.", ["ñufería", "mazapote"]),
    (
        "Bailaron con su quinchera y tremendo zurumbe.",
        "They danced with their fifth and a great noise.",
        ["quinchera", "zurumbe"],
    ),
    ("Tejieron una shigra para la feria.", "They wove a shirt for the fair.", ["shigra"]),
]
NOT_LOST = [
    # rendered, by one of its words or in another form
    ("El tornero se durmió.", "The lathe operator fell asleep."),
    ("Subió al andamio.", "He climbed the scaffolding."),
    ("Pagó la mordida.", "He paid the bribe."),
    ("Le duele la mordida.", "The bite hurts."),
    # rendered by another word for the same
    ("Vivieron sin lujos.", "They lived without luxury."),
    ("Es muy cariñoso.", "He is very loving."),
    ("Fue muy discreto.", "He was very discreet."),
    ("Hubo una tregua.", "There was a cease-fire."),
    # names, and verbs that look like nouns
    ("El papa Francisco visitó la isla.", "The Francis visited the island."),
    ("Ayer habló Mario Herrero.", "Mario Blacksmith spoke yesterday."),
    ("No cruce la calle.", "Do not go over the street."),
    ("Ya se atraco de tamales.", "He is full of tamales."),
    # adjectives before their nouns, what is made of other words, and words that look alike in English
    ("Fue una inusitada violencia.", "It was rare violence."),
    ("Temen el recalentamiento.", "They fear it will be too hot."),
    ("Entró sin tocar y con prisa.", "She came in without knocking, in a rush."),
    ("Firmó su autorretrato.", "He signed his self-portrait."),
    ("Tocó el ukelele.", "He played the ukulele."),
    ("Escribió un hexámetro.", "He wrote a hexameter."),
]


@pytest.mark.parametrize(("source", "output", "nouns"), LOST)
def test_nouns_that_nothing_renders_are_lost(source: str, output: str, nouns: list[str]) -> None:
    assert [source[one.start : one.end] for one in lost_nouns(source, output)] == nouns


@pytest.mark.parametrize(("source", "output"), NOT_LOST)
def test_what_is_rendered_and_what_is_no_noun_is_not_lost(source: str, output: str) -> None:
    assert lost_nouns(source, output) == []


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("andén", "andenes"), ("pez", "peces"), ("colibrí", "colibríes"), ("crisis", "crisis"), ("marqués", "marqueses"), ("café", "cafés")],
)  # fmt: skip
def test_plural_by_rule(noun: str, plural: str) -> None:
    assert plural_word(noun) == plural


@pytest.mark.parametrize(
    ("source", "known", "output", "restored"),
    [
        ("Guardó un dedal.", "Guardó un coche.", "He kept a car.", "He kept a thimble."),
        ("Vio un oso hormiguero.", "Vio un pájaro.", "He saw a bird.", "He saw an anteater."),
        ("Alicates no hay.", "Coches no hay.", "Cars are not there.", "Pliers are not there."),
        ("El dedal no es el coche.", "El libro no es el coche.", "The book isn't the car.", "The thimble isn't the car."),
        ("Quedan tres frailejones.", "Quedan tres árboles.", "Three trees remain.", "Three frailejones remain."),
        ("Un eucalipto cayó.", "Un árbol cayó.", "A tree fell.", "A eucalyptus fell."),
        ("Guardó un dedal.", "Guardó un coche.", "He kept it.", None),
        ("Guardó un dedal.", "Guardó un coche.", "He kept a car in a car.", None),
    ],
)  # fmt: skip
def test_stand_ins_are_put_in_and_taken_out(source: str, known: str, output: str, restored: str | None) -> None:
    variant = with_known_nouns(source, lost_nouns(source, ""), 0)
    assert variant is not None
    assert variant.text == known
    assert variant.restored(output) == restored


@pytest.fixture(scope="module")
def engine() -> CTranslate2Engine:
    return bundled_engine(threads=2)


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("El tapicero perdió las tijeras.", "upholsterer"),
        ("En el gallinero hay una comadreja.", "weasel"),
        ("Los niños lanzaron petardos en la plaza.", "firecrackers"),
        ("Trajeron berenjenas y remolacha del mercado.", "eggplants and beet"),
        ("Mi primo se quebró el tobillo y la rótula.", "kneecap"),
        ("La abuela tocaba el bombardino.", "bombardino"),
    ],
)
def test_the_engine_has_the_noun(engine: CTranslate2Engine, source: str, wanted: str) -> None:
    (made,) = engine.translate([source])
    assert wanted in made.text
    assert made.usable


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("Mi tío siempre fue muy tacaño con los vecinos.", "stingy"),
        ("Los soldados nos atacaron sin tregua.", "truce"),
    ],
)
def test_the_engine_has_what_the_lexicon_is_nearly_sure_of(source: str, wanted: str) -> None:
    (hypothesis,) = bundled_engine().translate([source])
    assert wanted in hypothesis.text


def test_what_no_list_has_is_copied_after_a_verb_too() -> None:
    assert [one.noun.english for one in lost_nouns("Comieron mbejú.", "They ate.")] == [()]
    assert [one.noun.english for one in lost_nouns("Vendieron chipá.", "They sold chip.")] == [()]
    assert lost_nouns("Vendieron chipá.", "They sold chipá.") == []
    assert lost_nouns("Vendieron chips.", "They sold chips.") == []
