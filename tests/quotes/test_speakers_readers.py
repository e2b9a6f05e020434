"""Whose words are read out, recited, quoted, shown or asked about: seldom theirs who do so."""

import pytest

from verifier.ingest import from_text
from verifier.quotes import find_quotations

TABLE = [
    # a text that is somebody else's, named or not
    ("Prosecutor Dale Hobbs read out the message: “Mañana te busco.”", None),
    ("Hobbs read jurors a text from Nuria Gil: “Mañana te busco.”", "Nuria Gil"),
    ("“Mañana te busco,” prosecutor Dale Hobbs read from the transcript.", None),
    ("Dale Hobbs read a line from her diary: “Mañana te busco.”", None),
    ("The actor Leo Ferrer recited the last verse: “Mañana será otro día.”", None),
    ("Leo Ferrer sang the chorus: “Mañana será otro día.”", None),
    ("La fiscal Pilar Soto leyó la nota: «Mañana te busco».", None),
    ("Leo Ferrer read from Cervantes: “En un lugar de la Mancha.”", None),
    # whoever is quoted
    ("Judge Nora Blum quoted Cervantes: “Cada uno es hijo de sus obras.”", "Cervantes"),
    ("Nora Blum quoted her grandmother: “Dios aprieta pero no ahorca.”", None),
    # what is asked about, or shown
    ("Attorney Paul Kemp asked Nuria Gil about the line “Ya no te aguanto.”", None),
    ("Pressed on the phrase “Ya no te aguanto,” Nuria Gil shrugged.", None),
    ("Paul Kemp asked her what she had meant by “Ya no te aguanto.”", None),
    ("El abogado Iván Paz le preguntó por la frase «Ya no te aguanto».", None),
    ("Paul Kemp, the prosecutor, played the recording: “Ya no te aguanto.”", None),
    # one's own
    ("Pilar Soto read aloud her own letter: “Ya no me callo.”", "Pilar Soto"),
    ("Pilar Soto read a passage from her memoir: “Ya no me callo.”", "Pilar Soto"),
    ("Mayor Luis Paz read a statement: “No voy a renunciar.”", "Luis Paz"),
    ("“Ya no me callo,” Pilar Soto read, her voice breaking.", "Pilar Soto"),
    ("Pilar Soto recited from memory: “Ya no me callo.”", "Pilar Soto"),
    ("Leo Ferrer sang: “Mañana será otro día.”", "Leo Ferrer"),
    ("Pilar Soto recited a poem of hers: “Mañana será otro día.”", "Pilar Soto"),
    ("The spokesman, Joel Arce, read a text to reporters: “Tengan paciencia.”", "Joel Arce"),
    # what sounds like it
    ("Pilar Soto played down the message: “Fue una broma.”", "Pilar Soto"),
    ("Pilar Soto replied to a question about the tape: “No era mi voz.”", "Pilar Soto"),
    ("Pilar Soto answered when asked about the letter: “No es mía.”", "Pilar Soto"),
    ("Pilar Soto points to the wall: “Aquí lo dice todo.”", "Pilar Soto"),
    # the question itself, and the answer to it
    ("Paul Kemp asked Nuria Gil about the message: “¿Usted lo mandó?”", "Paul Kemp"),
    ("Asked about the message, Nuria Gil said: “No lo mandé yo.”", "Nuria Gil"),
    ("Asked about the message, “No lo mandé yo,” Nuria Gil said.", "Nuria Gil"),
    ("Asked what she meant by “ya no te aguanto,” Nuria Gil said she forgot.", "Nuria Gil"),
    ("Paul Kemp showed a text in which Nuria Gil had written “Ya no te aguanto.”", "Nuria Gil"),
    ("Paul Kemp, who had asked about the phrase, said: “No me contestó.”", "Paul Kemp"),
]


@pytest.mark.parametrize(("text", "speaker"), TABLE)
def test_whose_words_are_read_or_asked_about(text: str, speaker: str | None) -> None:
    assert find_quotations(from_text(text))[-1].speaker == speaker
