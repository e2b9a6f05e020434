"""Whoever is told of by trade or kin alone has no name, and no pronoun lends one: (text, speaker of the last quotation)."""

import pytest

from verifier.ingest import from_text
from verifier.quotes import find_quotations

TABLE = [
    ("“La harina es oro,” the miller said.", None),
    ("Marta Luján came on Sunday. At the gate a nurse stopped her. “Está dormida,” she said.", None),
    ("Elena Ruiz sued. In March, a judge in Toledo threw the case out. “No hay caso,” she wrote.", None),
    ("Elena Ruiz, whose mother used to say “no corras,” runs every day.", None),
    ("Elena Ruiz, whose son Pablo said “no corras,” runs every day.", "Pablo"),
    ("Elena Ruiz came on Sunday. At the gate she met an old friend. “Está dormida,” she said.", "Elena Ruiz"),
    ("Elena Ruiz sued in March. After a week in Toledo she gave up. “No hay caso,” she wrote.", "Elena Ruiz"),
    ("In the yard a boy was singing. One of the singers, Nélida Ruiz, is 70. “Nadie vino,” she said.", "Nélida Ruiz"),
    # a place before a comma is nobody; whoever is described and then named is somebody
    ("In San Salvador, the bill reached Sen. Rogelio Arce, who rose. “¡Ya basta!” he thundered.", "Rogelio Arce"),
    ("A second witness, Nicaraguan trader Karla Obando, spoke by video link. “Nadie vino,” she said.", "Karla Obando"),
    ("A second witness, a neighbor of Karla Obando, spoke by video link. “Nadie vino,” she said.", None),
    # whoever speaks in a turn tells of somebody else
    ("Elena Ruiz: My aunt raised me.\n\nElena Ruiz: She said, “Vuela, hija.”", None),
    ("Q: And your aunt, Elena Ruiz?\n\nA: Elena Ruiz was strict. She said, “Vuela, hija.”", "Elena Ruiz"),
    ("Tomás Rey, a tailor from Lota, opened at four. “La tela es oro,” the tailor said.", "Tomás Rey"),
    # one of many, named after the verb; one of whom a description in front of the pronoun tells
    ("“La harina es oro,” said one of them, Nélida Ruiz, 70.", "Nélida Ruiz"),
    ("“La harina es oro,” said another, Monday being her day off.", None),
    ("Millers came from the valley. One of them was Tomás Rey, a widower. “La harina es oro,” he said.", "Tomás Rey"),
    ("Tomás Rey came late. One of the millers was a boy. “La harina es oro,” he said.", None),
    ("Elena Ruiz runs the mill. A mother of four, she never sits. “La harina es oro,” she said.", "Elena Ruiz"),
    ("Elena Ruiz runs the mill. A mother of four was first in line. “La harina es oro,” she said.", None),
    # somebody's voice is theirs; what else they have is not
    ("Elena Ruiz sold the mill. Ruiz's voice broke. “La harina es oro.”", "Elena Ruiz"),
    ("Elena Ruiz sold the mill. Her eyes filled. “La harina es oro.”", "Elena Ruiz"),
    ("Elena Ruiz sold the mill. Ruiz's radio crackled. “La harina es oro.”", None),
]


@pytest.mark.parametrize(("text", "speaker"), TABLE)
def test_nobody_lends_a_stranger_a_name(text: str, speaker: str | None) -> None:
    assert find_quotations(from_text(text))[-1].speaker == speaker


OFFICES = [
    ("“No vamos a ceder,” said the minister for the interior, Luis Paz.", "the minister for the interior, Luis Paz", "Luis Paz"),
    ("“No vamos a ceder,” said a midwife at the clinic, Yuderkys Reyes, 40.", "a midwife at the clinic, Yuderkys Reyes", "Yuderkys Reyes"),
    ("“No vamos a ceder,” said the mayor of Toledo, Ohio.", "the mayor of Toledo", None),
    ("“No vamos a ceder,” said the mayor of Santa Fe, New Mexico.", "the mayor of Santa Fe", None),
    ("“No vamos a ceder,” said the mayor in Spanish.", "the mayor", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mention", "speaker"), OFFICES)
def test_an_office_and_its_place(text: str, mention: str, speaker: str | None) -> None:
    found = find_quotations(from_text(text))[0]
    assert found.speaker_mention is not None
    assert (found.speaker_mention.of(text), found.speaker) == (mention, speaker)
