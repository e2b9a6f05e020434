"""Which stretches are one quotation: (text, the texts of all quotations in order)."""

import pytest

from verifier.ingest import from_text
from verifier.quotes import find_quotations

REST = "\n\nThe people of the town had asked the council for an answer, and they had waited for it since the spring."
TABLE = [
    # one language each: the second renders the first
    ("“Exagera,” she said. “He exaggerates.”", ["Exagera,", "He exaggerates."]),
    ("“Chega de promessas,” said Ana Souza. “Enough promises.”", ["Chega de promessas,", "Enough promises."]),
    ("“¡Sinvergüenzas!” he shouted. “Shameless people!”", ["¡Sinvergüenzas!", "Shameless people!"]),
    ("“Basta,” said Rosa Díaz. “Enough.”", ["Basta,", "Enough."]),
    # one language throughout: one quotation
    ("“Exagera,” she said. “Siempre exagera.”", ["Exagera, Siempre exagera."]),
    ("“Enough,” he said. “We want to go home.”", ["Enough, We want to go home."]),
    ("“Chega,” said Ana Souza. “Não aguento mais.”", ["Chega, Não aguento mais."]),
    ("“No,” he said, “not on my watch.”", ["No, not on my watch."]),
    # two speakers
    (
        "“Tengo fe,” Paz said. “Yo también,” her husband said. “I have faith.” “So do I.”",
        ["Tengo fe,", "Yo también,", "I have faith.", "So do I."],
    ),
    ("“No sé nada,” Paz said. “Nadie sabe nada,” said Rojas.", ["No sé nada,", "Nadie sabe nada,"]),
    ("“No sé,” Paz said. “No vi nada,” she added, “ni oí nada.”", ["No sé,", "No vi nada, ni oí nada."]),
    # another hand, below
    (
        "“¡Lobos no!” Somebody has written across it, in another hand, “Lobos sí, tontos no.”",
        ["¡Lobos no!", "Lobos sí, tontos no."],
    ),
    ("“¿Y el agua?” The man beside him answered, “No hay agua.”", ["¿Y el agua?", "No hay agua."]),
    ("“Lobos no,” one of them says, another, “Lobos sí, tontos no.”", ["Lobos no,", "Lobos sí, tontos no."]),
    ("“Lobos no,” reads a wall, and another, “Lobos sí, tontos no.”", ["Lobos no,", "Lobos sí, tontos no."]),
    ("“¡Lobos no!” somebody has written in red, “¡nunca más!”", ["¡Lobos no! ¡nunca más!"]),
    ("“¡Lobos no!” another neighbor shouted, “¡nunca más!”", ["¡Lobos no! ¡nunca más!"]),
    ("“¡Lobos no!” Rosa Díaz said to the other one. “Nunca más.”", ["¡Lobos no! Nunca más."]),
    ("“Lobos no,” he told the other man, “nunca más.”", ["Lobos no, nunca más."]),
    ("“Lobos no,” she said from the next room, “nunca más.”", ["Lobos no, nunca más."]),
    # broken by what its speaker does, between dashes
    ("“El tren” — Paz looked at the clock — “salió a las seis.”", ["El tren salió a las seis."]),
    ("“El tren —” she coughed “— salió a las seis.”", ["El tren — salió a las seis."]),
    ("“We had” — he hesitated — “almost nothing,” said Luis Paz.", ["We had almost nothing,"]),
    ("“Mi hijo —” he looked away. “Mi hijo estaba vivo.”", ["Mi hijo — Mi hijo estaba vivo."]),
    ("“Pero yo —” he looked away. “Siéntese,” said the judge.", ["Pero yo —", "Siéntese,"]),
    ("“El patrón” — she means the bank — “el dueño.”", ["El patrón", "el dueño."]),
    ("“El tren” — Paz looked at the clock — “left at six.”", ["El tren", "left at six."]),
    # broken off and taken up again
    (
        "“I wanted,” she stopped, then began again, “to tell you that he lived.”",
        ["I wanted, to tell you that he lived."],
    ),
    ("“Quería,” he paused and wiped his eyes, “decirles la verdad.”", ["Quería, decirles la verdad."]),
    ("“La plata,” Elba Roa took a deep breath, “nunca llegó al pueblo.”", ["La plata, nunca llegó al pueblo."]),
    ("“Quería decirles,” he paused, “I wanted to tell you.”", ["Quería decirles,", "I wanted to tell you."]),
    ("“La Perla,” she stopped at the bar, “Nobody serves after ten.”", ["La Perla,", "Nobody serves after ten."]),
    # reported, not quoted on
    (
        "A radio played “La Golondrina,” Alcázar said that he was done being nervous. “Yo no quiero venganza,” he said, "
        "“quiero mi dinero.”",
        ["La Golondrina,", "Yo no quiero venganza, quiero mi dinero."],
    ),
    ("“Temporal,” he told us that same night, “no es para niños.”", ["Temporal, no es para niños."]),
    # what it was written on, and what else was said
    (
        "“Gracias por todo,” she wrote on a card that she left at the door. “Hasta siempre.”",
        ["Gracias por todo, Hasta siempre."],
    ),
    (
        "“We lost,” Ana Ruiz said in a statement that was read in court. “Nobody asked us.”",
        ["We lost, Nobody asked us."],
    ),
    (
        "A radio played “La Golondrina,” Alcázar said in court that he was done. “Yo quiero mi dinero.”",
        ["La Golondrina,", "Yo quiero mi dinero."],
    ),
    (
        "“We lost,” Ana Ruiz told reporters on Monday that she would appeal. “Nobody asked us.”",
        ["We lost,", "Nobody asked us."],
    ),
    # a name or a title is no part of a speech
    (
        "“No vendo nada,” she said. Known to the neighbors as “la Catira,” she buys for eleven farms.",
        ["No vendo nada,", "la Catira,"],
    ),
    (
        "“There isn't enough data,” she says. Her 2023 paper, “A Lid on the Water,” was rejected twice.",
        ["There isn't enough data,", "A Lid on the Water,"],
    ),
    # a paragraph that was never closed, and its rendering in the next
    (
        "The note was brief:\n\n“Se fue tranquilo, sin dolor y con la música puesta.\n\n“He went peacefully, without pain "
        "and with the music on.”",
        [
            "Se fue tranquilo, sin dolor y con la música puesta.",
            "He went peacefully, without pain and with the music on.",
        ],
    ),
    # unclosed
    (
        "“Ponte las pilas, hombre,” Rojas told him. “You've got to get your act together, man. He charges in pesos and "
        "pays in dollars, and the shop is never empty.",
        ["Ponte las pilas, hombre,", "You've got to get your act together, man."],
    ),
    (
        "“No sé. No vi nada,” Rojas told him. “I don't know. I saw nothing. He charges in pesos and pays in dollars.",
        ["No sé. No vi nada,", "I don't know. I saw nothing."],
    ),
    (
        "“We never left. We never will. That was the end of it.",
        ["We never left. We never will. That was the end of it."],
    ),
    (
        "‘No pienso irme, la tienda es mía, she said. ‘I don’t intend to go; the shop is mine.’",
        ["No pienso irme, la tienda es mía,", "I don’t intend to go; the shop is mine."],
    ),
    (
        "He read it out:\n\n‘Cerramos el lunes por duelo.\n\n‘We are closed on Monday for mourning.’",
        ["Cerramos el lunes por duelo.", "We are closed on Monday for mourning."],
    ),
    ("In the ‘80s he said: “No vuelvo nunca.”", ["No vuelvo nunca."]),
    (
        "“Traigan pan” (“Bring bread). The note was pinned to the door (and nobody moved it).",
        ["Traigan pan", "Bring bread"],
    ),
    # an aside between spaced dashes
    ("«Yo no vine — dijo Paz a la radio — a perder el tiempo.»", ["Yo no vine a perder el tiempo."]),
    ("«El río — el de siempre — volvió a salir».", ["El río — el de siempre — volvió a salir"]),
    # raya dialogue between guillemets
    (
        "«—No me digáis que lo habéis arreglado —soltó—, porque vengo de la playa.»",
        ["No me digáis que lo habéis arreglado porque vengo de la playa."],
    ),
    ("«No habrá acuerdo —dijo Paz—, ni hoy ni mañana».", ["No habrá acuerdo ni hoy ni mañana"]),
    ("«El río —el de siempre— volvió a salir».", ["El río —el de siempre— volvió a salir"]),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [quotation.text for quotation in find_quotations(from_text(text + REST))] == expected


def test_the_narrator_between_rayas_says_who_speaks() -> None:
    text = "«—No lo sé —dijo Rosa Díaz—, pregunte usted.»" + REST
    (quotation,) = find_quotations(from_text(text))
    assert quotation.speaker == "Rosa Díaz"


def test_an_unclosed_quotation_ends_where_its_language_does() -> None:
    spanish, english = "Nadie nos avisó de la crecida.", "Nobody warned us of the flood."
    (found,) = find_quotations(from_text(f"She pointed at the river. “{spanish} {english}"))
    assert (found.text, found.language) == (spanish, "es")
    (found,) = find_quotations(from_text("She pointed at the river. “Nadie nos avisó de la crecida"))
    assert found.text == "Nadie nos avisó de la crecida"
