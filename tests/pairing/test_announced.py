"""Renderings that print announces: by a label of their own, as a second one, as what the Spanish means."""

from __future__ import annotations

import pytest

from verifier.evidence import Encoder
from verifier.ingest import from_text
from verifier.pipeline import find_pairs
from verifier.quotes import find_quotations

ENCODER = Encoder()


def english_of(text: str) -> list[str]:
    """The renderings found, without their last mark."""
    document = from_text(text)
    pairs = find_pairs(document, find_quotations(document), ENCODER).pairs
    return [pair.translation.text.strip(" ,.!?") for pair in pairs]


SEA = "“El mar nos da y el mar nos quita,” said Nilda Barría.\n\n"
LABELLED = [
    ("“No vamos a aflojar,” said Hugo Ledesma. Reporters asked about the fine. “We will pay it,” he said in English.\n\nA translation of his first answer: “We're not going to ease up.”", ["We're not going to ease up"]),
    ("“Che, la plata no alcanza ni para la yerba,” Beto Sosa shouted.\n\nThe paper's rendering of that: “Man, there isn't even money for yerba.”", ["Man, there isn't even money for yerba"]),
    ("“¿Y los muertos qué?” asked Delfina Us. “¿Quién los cuenta?”\n\nThe interpreter's version of the second question: “Who is counting them?”", ["Who is counting them"]),
    (SEA + "Translation, by this newspaper: “The sea gives to us and takes from us.”", ["The sea gives to us and takes from us"]),
    (SEA + "Loosely translated: the sea gives and the sea takes away.", ["the sea gives and the sea takes away"]),
    (SEA + "Her translation: the sea gives and the sea takes away.", ["the sea gives and the sea takes away"]),
    ("The envelope said “Dios dirá, pero mándele café.” The sexton recited it, in schoolbook Spanish and then in English: “Who knows, but send her some coffee.”", ["Who knows, but send her some coffee"]),
    ("“Mi hijo se mata trabajando,” Delia Us told reporters. Then, in English: “Please write his name.”", []),
    # a translation of another thing, and who speaks English
    (SEA + "Her English translation of Neruda: “I confess I have lived.”", []),
    (SEA + "The translation of the novel won a prize: “A triumph,” said one critic.", []),
    (SEA + "The minister, in English: “We will come back in May.”", []),
]  # fmt: skip
AGAIN = [
    ("The line “Aquí no pasa nada” was printed first as “Nothing happens here” and then as “All is well here.”", ["Nothing happens here", "All is well here"]),
    ("“Así hablo siempre,” said Luis Arce. “I always talk like this,” according to the interpreter, whose wording his lawyer disputed: she would have it as “That is just how I speak.”", ["I always talk like this", "That is just how I speak"]),
    ("The prosecution reads “te voy a quebrar” as “I am going to break you”; the defense as “I am going to bankrupt you.”", ["I am going to break you", "I am going to bankrupt you"]),
    ("“Mañana te pago,” the message read. The court translator wrote “I'll pay you tomorrow.” The defendant's own expert preferred “I'll get even with you tomorrow.”", ["I'll pay you tomorrow", "I'll get even with you tomorrow"]),
    ("“Se la rifó,” the coach said — “he gave it everything,” or, in the club's official version, “he put in a shift.”", ["he gave it everything", "he put in a shift"]),
    # what is said next
    ("“No me gusta el café,” he told the interpreter, who said “I don't like coffee.” He prefers “a strong tea.”", ["I don't like coffee"]),
    ("“Nos cerraron la escuela,” she told the interpreter. “They closed our school,” the interpreter said. She described the principal as “a brave man.”", ["They closed our school"]),
    ("The clerk reads “vete” as “leave”; the crowd, as loud as ever, answered “never.”", ["leave"]),
]  # fmt: skip
MEANT = [
    ("Deputy Ana Paz asked the driver, Luis Soto, what he meant by “al rato caigo.” He said it meant “I'll drop by later.”", ["I'll drop by later"]),
    ("They call it “la ley del embudo.” The expression means “one rule for them and another for us.”", ["one rule for them and another for us"]),
    ("“Bacán,” he said, which in Chile means “great.”", ["great"]),
    ("“Nos vamos,” she said. What it meant for her brother was “a second exile.”", []),
    ("“No tenemos miedo,” said Rosa Díaz. The vote means “a new start” for the town, the mayor said.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "english"), [*LABELLED, *AGAIN, *MEANT])
def test_what_print_announces(text: str, english: list[str]) -> None:
    assert english_of(text) == english


def test_what_somebody_calls_a_thing_next_is_no_second_rendering() -> None:
    assert "a trap" not in english_of("He mocked “la ley nueva” as “a joke” and then as “a trap.”")
