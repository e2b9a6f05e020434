"""Whom a pronoun, a handle or a label means: who the sentence before is about, who spoke last, who posts."""

import pytest

from verifier.ingest import from_markdown, from_text
from verifier.model import Quotation, QuotationKind
from verifier.quotes import find_quotations


def read(text: str) -> list[Quotation]:
    document = (from_markdown if text.startswith(("**", ">")) else from_text)(text)
    return [one for one in find_quotations(document) if one.kind is not QuotationKind.OTHER]


SPEAKERS: list[tuple[str, list[str | None]]] = [
    # who the sentence before is about, though another has just spoken
    ("“Es mentira,” said Julián Soto, a diver. The harbor master, Darío Luna, disagreed. “I saw it,” he said.", ["Julián Soto", "Darío Luna"]),
    ("“Es mentira,” said Elsa Ruiz. The minister, Carla Soto, denied it. “It is a lie,” she said.", ["Elsa Ruiz", "Carla Soto"]),
    ("“Es mentira,” said Julián Soto. The harbor master, Darío Luna, declined to comment. “I saw it,” he said.", ["Julián Soto", None]),
    ("Delfina Roque waited by the door. Her sister arrived at noon. “Ya estoy vieja para esto,” she said.", [None]),
    ("Marta Gil left, and her sister stayed. “Me quedé sola,” she said.", [None]),
    ("Radio Pacífico was on. “Ya es tarde,” he said.", [None]),
    ("Asked about the strike, Ruben Da Cunha laughed.\n\n“Ni modo,” he said. “Oh well.”", ["Ruben Da Cunha", "Ruben Da Cunha"]),
    ("The company is part of Grupo Zelandia. Its manager, Inés Toranzo, told reporters in the lobby that talks went on. “Vamos bien,” she said.", ["Inés Toranzo"]),
    # who spoke last, where nobody has been named since
    ("Fermín Ochoa runs the ferry. “Si llueve, no cruzo,” he told us.\n\nLater, on local radio, he was blunter: “Que crucen ellos.”", ["Fermín Ochoa"] * 2),
    ("Rosalba Cueto sells seed. “Cada una es distinta,” she said.\n\nThe bank lent her money once. Before I left she handed me a bag: “Siémbrelas en mayo.”", ["Rosalba Cueto"] * 2),
    ("Ofelia Duarte sells tamales. “Me alcanza,” she said.\n\nA city inspector came in May. “¿Tiene permiso?” she asked.", ["Ofelia Duarte", None]),
    ("Ofelia Duarte sells tamales. “Me alcanza,” she said.\n\nThe inspector came back in May. “¿Tiene permiso?” she asked.", ["Ofelia Duarte", None]),
    # whoever is named for what a firm is, or whose kin
    ("A spokeswoman for Parks and Coast Guard, Lori Hahn, said the agency “follows the law.”", ["Lori Hahn"]),
    ("A lawyer for Smith and Wesson, Ana Bell, told the court that the firm “sold nothing.”", ["Ana Bell"]),
    ("Kurt Drummond kept quiet. Drummond's wife, Jolene, said the trial was “killing us.”", ["Jolene"]),
    ("When a friend, Carl Voss, put his head in to say “It's late,” Leonor Tapia waved him off with “ya voy, ya voy.”", ["Carl Voss", "Leonor Tapia"]),
    ("Nora Díaz laughed. She remembered the officer's only words: “Get down.”", [None]),
    # a language that somebody speaks is nobody
    ("“No tenemos miedo,” said Óscar Díaz, who speaks both languages. “We are not afraid.”", ["Óscar Díaz"] * 2),
    # a relative clause is no indirect speech
    ("“¿Saben lo que cuesta?” Ruth Vidal asked the cameras that had gathered outside.", ["Ruth Vidal"]),
    ("“¿Saben lo que cuesta?” he asked, and Ruth Vidal said that nobody knew.", [None]),
    ("On the tape Marcos Tum is heard calling to a friend, “Bajate, que esto se cae.”", ["Marcos Tum"]),
    # handles, labels, live reports
    ("@luzdeldia: “Se fue la luz en todo el barrio.” (“Power is out in the whole neighbourhood.”)", ["@luzdeldia"] * 2),
    ("**19:20** — @mari.fer_88 replied: “qué pena, mi gente querida”", ["@mari.fer_88"]),
    ("“Qué pena, mi gente querida,” wrote @marifer.", ["@marifer"]),
    ("> @gob_sp: “El río creció otra vez. Salgan ahora.”\n>\n> Translation: “The river has risen again. Leave now.”", ["@gob_sp"] * 2),
    ("Write to tips@marifer.com. “Qué pena, mi gente querida,” it says.", [None]),
    ("LUIS PAZ (in Spanish): “Tengo frío.”\nMS. HILL: “Would you like a coat?”", ["Luis Paz", "Hill"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS)
def test_whose_words_they_are(text: str, speakers: list[str | None]) -> None:
    assert [quotation.speaker for quotation in read(text)] == speakers


def test_an_attribution_after_two_is_theirs_whatever_an_earlier_sentence_says() -> None:
    text = "It was the third outage in a month, and neighbors say a plan, called “Luz Justa,” failed. “Nos avisan tarde” (“They tell us late”), said Wilson Pereda."
    assert [quotation.speaker for quotation in read(text)[1:]] == ["Wilson Pereda", "Wilson Pereda"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The hearing was delayed by what the judge, Amy Hill, called “a comedy of errors.”", QuotationKind.MIXED),
        ("A march was held under the title “Ni una más,” at noon.", QuotationKind.TITLE),
    ],
)
def test_a_judgement_is_no_title(text: str, kind: QuotationKind) -> None:
    assert read(text)[0].kind is kind


def test_a_question_word_is_nobody_s_name() -> None:
    assert [one.speaker for one in read("¿Dónde dijo el alcalde “no hay agua”? Nobody knows.")] == [None]
