"""A thing told first and taken up by a pronoun is no one who acts."""

from __future__ import annotations

import pytest

from verifier.translation.bundled import bundled_engine
from verifier.translation.takenup import with_thing_behind

TURNED = [
    ("Esa casa la levantó mi bisabuela.", "That house raised her my grandmother.", "Mi bisabuela levantó esa casa."),
    (
        "Los zapatos los compré en San Telmo.",
        "The shoes I bought them in San Telmo.",
        "Compré los zapatos en San Telmo.",
    ),
    ("El pan lo hacía mi abuelo con leña.", "The bread made my grandfather.", "Mi abuelo hacía el pan con leña."),
    ("El vestido me lo regaló mi madrina.", "The dress gave me.", "Mi madrina me regaló el vestido."),
    ("La deuda la vamos a pagar entre todos.", "The debt we pay.", "Vamos a pagar la deuda entre todos."),
    (
        "Los papeles los tiene que firmar el padre.",
        "Papers have to sign the father.",
        "El padre tiene que firmar los papeles.",
    ),
    ("Mi voto no lo tienen.", "My vote doesn't have it.", "No tienen mi voto."),
    (
        "Las tierras se las quedaron los bancos.",
        "The lands kept the banks.",
        "Los bancos se quedaron las tierras.",
    ),
    ("“El dinero lo pusimos nosotros”", "“Money put us”", "“Nosotros pusimos el dinero”"),
    ("Eso lo sabe todo el barrio.", "That knows it the whole neighborhood.", "Todo el barrio sabe eso."),
    ("El premio lo recibieron dos maestras.", "The prize received two teachers.", "Dos maestras recibieron el premio."),
    ("El bus de las cinco lo quitaron.", "The bus took him off.", "Quitaron el bus de las cinco."),
]
STAYS = [
    # as it should be already
    ("Las cuentas las lleva mi hermana.", "My sister keeps the accounts."),
    ("Las cuentas las lleva mi hermana.", "The accounts are kept by my sister."),
    # who stands first acts
    ("El ministro lo anunció el martes.", "The minister announced it on Tuesday."),
    ("La mujer la vio en el mercado.", "The woman saw her in the market."),
    ("El jefe lo llamó el error del año.", "The boss called it the mistake of the year."),
    ("El perro lo mordió.", "The dog bit him."),
    ("La policía la detuvo la madrugada del lunes.", "The police arrested her in the early hours of Monday."),
    # no pronoun
    ("Esa es la cuestión.", "That is the question."),
    ("Esa es la razón por la que se enfadó.", "That is why he got angry."),
    ("La música como la conocemos cambió.", "The music as we know it changed."),
    ("Todo lo bueno acaba.", "All good things end."),
    ("El dinero se lo dieron a Juan.", "The money they gave to Juan."),
    ("La inflación no la siente el que cobra en dólares.", "Inflation is not felt by those who earn dollars."),
    ("Las plantas murieron porque nadie las regó.", "The plants died because nobody watered them."),
]


@pytest.mark.parametrize(("source", "output", "text"), TURNED)
def test_a_thing_told_first_goes_behind_its_verb(source: str, output: str, text: str) -> None:
    variant = with_thing_behind(source, output)
    assert variant is not None
    assert variant.text == text


@pytest.mark.parametrize(("source", "output"), STAYS)
def test_what_says_it_and_what_acts_stays(source: str, output: str) -> None:
    assert with_thing_behind(source, output) is None


def test_an_output_that_still_begins_with_the_thing_is_no_better() -> None:
    variant = with_thing_behind("La casa vieja la demolieron.", "The old house demolished her.")
    assert variant is not None
    assert variant.restored("The old house demolished them.") is None
    assert variant.restored("They demolished the old house.") == "They demolished the old house."


def test_the_engine_tells_who_did_it() -> None:
    made = bundled_engine().translate(
        ["La computadora me la prestó la maestra.", "Los perros los cuida mi nieto cuando salgo."]
    )
    assert [one.text for one in made] == [
        "The teacher lent me the computer.",
        "My grandson takes care of the dogs when I go out.",
    ]
