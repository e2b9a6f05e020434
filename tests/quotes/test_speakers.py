"""Who is printed to speak, and under which name: (text, mention of the first quotation, resolved speaker)."""

import time

import pytest

from verifier.ingest import from_html, from_markdown, from_text
from verifier.model import Quotation
from verifier.quotes import find_quotations
from verifier.quotes.names import person_name


def read(text: str) -> list[Quotation]:
    return find_quotations(from_text(text))


TABLE = [
    # a full stop ends the sentence, not the name
    ("“No hay agua,” said Rubio. Later the pumps came back.", "Rubio", "Rubio"),
    ("“No hay agua,” said Rojas. Experts disagree.", "Rojas", "Rojas"),
    ("“Nos mintieron,” said Guamán.", "Guamán", "Guamán"),
    ("“Se acabó,” said union head Luis Pinto. The strike goes on.", "union head Luis Pinto", "Luis Pinto"),
    ("«No nos vamos», says Sister Elba Nahuel. We walked on.", "Sister Elba Nahuel", "Elba Nahuel"),
    ("“Es una vergüenza,” said councilwoman Lucía Peris.", "councilwoman Lucía Peris", "Lucía Peris"),
    ("«Seguimos aquí», dijo Paz. Agent Kane looked away.", "Paz", "Paz"),
    # titles belong to the mention
    ("“We're used to water,” said Ms. Moye of Beaufort.", "Ms. Moye", "Moye"),
    ("“No fue así”, said Ms Vilar; nobody answered.", "Ms Vilar", "Vilar"),
    ("“Todos a sus casas,” Capt. Aldo Ríos ordered.", "Capt. Aldo Ríos", "Aldo Ríos"),
    ("“El paciente está estable”, informó la Dra. Inés Roa.", "la Dra. Inés Roa", "Inés Roa"),
    ("“Coma algo, hijo,” said doña Meche.", "doña Meche", "Meche"),
    ("“Nadie entra,” Inspector Duarte told the crowd.", "Inspector Duarte", "Duarte"),
    ("“We pray,” said the Rev. Peter Wills.", "the Rev. Peter Wills", "Peter Wills"),
    ("“It was dark,” J. R. Ortiz Jr. said.", "J. R. Ortiz Jr.", "J. R. Ortiz Jr."),
    ("“We are ready,” White House press secretary Dana Holt said.", "White House press secretary Dana Holt", "Dana Holt"),
    ("“Los precios bajan,” said Agriculture Minister Luis Paz on Monday.", "Agriculture Minister Luis Paz", "Luis Paz"),
    ("“Nadie nos oye,” said English-language teacher Ana Roa of Leeds.", "English-language teacher Ana Roa", "Ana Roa"),
    ("“Aquí no se baila,” Valencian bandleader Pau Ferrer said.", "Valencian bandleader Pau Ferrer", "Pau Ferrer"),
    ("The Valencian- and Spanish-language papers wrote “basta ya”.", "The Valencian- and Spanish-language papers", None),
    ("«No vamos a parar», aseguró ayer la alcaldesa de Cádiz, Teófila Ruz. Nadie se fue.", "la alcaldesa de Cádiz, Teófila Ruz", "Teófila Ruz"),
    ("«No vamos a parar», dijo en Tijuana la activista Marta Gil.", "la activista Marta Gil", "Marta Gil"),
    ("“We stay,” said the mayor, Ana Ruiz, on Monday.", "the mayor, Ana Ruiz", "Ana Ruiz"),
    ("“We stay,” said the mayor, who left early.", "the mayor", None),
    ("“Nos quitaron todo” was Tere Díaz’s only answer. “They took it all.”", "Tere Díaz", "Tere Díaz"),
    ("“Nos quitaron todo” is how Tere Díaz puts it: “They took it all.”", "Tere Díaz", "Tere Díaz"),
    ("“Nos quitaron todo” is how her son puts it: “They took it all.”", None, None),
    ("“Hay que nadar,” wrote the Frenchman Louis Dupré.", "the Frenchman Louis Dupré", "Louis Dupré"),
    ("“Hay que nadar,” wrote the Spanish Civil Guard.", "the Spanish Civil Guard", None),
    # described, not named
    ("“Me robaron todo,” said a vendor in Tijuana.", "a vendor", None),
    ("“Me robaron todo,” a vendor in Tijuana said.", "a vendor in Tijuana", None),
    ("“Nos quedamos,” the mayor of Cádiz said.", "the mayor of Cádiz", None),
    ("“Mi hijo no vuelve,” Rubio’s mother said.", "Rubio’s mother", None),
    ("Six surfers were ordered out of the water. “¡Wepa!” yelled one of them.", "one of them", None),
    ("“¡Agua!” others shouted.", "others", None),
    ("Others shouted: “¡Queremos agua!”", "Others", None),
    ("“Ya basta,” neighbours said.", "neighbours", None),
    ("Rosa Díaz watched from her balcony as the marchers raised their fists and chanted, “¡Que se vayan!”", "the marchers", None),
    ("Behind Rojas, protesters in Leeds chanted: “¡Justicia!”", "protesters", None),
    # whose clause it is
    ("Marta Quiroga, who moved to Leeds in 2009, said: “Aquí llueve todo el año.”", "Marta Quiroga", "Marta Quiroga"),
    ("Rojas told a crowd in Miami, adding: “No vamos a volver.”", "Rojas", "Rojas"),
    ("When Kane left, Rojas laughed and said, “Por fin.”", "Rojas", "Rojas"),
    ("On Monday Ana Ruiz told reporters: “El puente se abre hoy.”", "Ana Ruiz", "Ana Ruiz"),
    ("But in Valencia, Ferran Soler, 41, a baker, said: “Aquí no queda nadie.”", "Ferran Soler", "Ferran Soler"),
    # the verb opens the sentence
    ("Dijo Vega: «Me opongo».", "Vega", "Vega"),
    ("Tuiteó Rosa Vega: «Me opongo a todo».", "Rosa Vega", "Rosa Vega"),
    ("Dijo ayer el alcalde de Lota, Luis Paz: «Me opongo».", "Luis Paz", "Luis Paz"),
    ("«Me opongo», insistió Vega. Dijo Rosa Vega que no.", "Vega", "Vega"),
    ("Said Kessler: “We will never sell.”", "Kessler", "Kessler"),
    ("Wrote Ana Ruiz: “We will never sell.”", "Ana Ruiz", "Ana Ruiz"),
    ("“We will never sell,” replied Said Musa.", "Said Musa", "Said Musa"),
    ("Reza Pahlavi: “We will never sell.”", "Reza Pahlavi", "Reza Pahlavi"),
    ("Claims Department: “We will never sell.”", None, None),
    ("Read More: “We will never sell.”", None, None),
    ("Asked her opinion: “We will never sell.”", None, None),
    ("Pregunta: «¿Se van a quedar?»", None, None),
    # other ways of print
    ("“We will never sell,” Bonet shot back.", "Bonet", "Bonet"),
    ("A juicio de Rubio, “no hay nada que hacer”.", "Rubio", "Rubio"),
    ("En opinión de Ana Ruiz, “no hay nada que hacer”.", "Ana Ruiz", "Ana Ruiz"),
    ("Nada cambió y, a juicio de Rubio, “no hay nada que hacer”.", "Rubio", "Rubio"),
    ("Fue llevado a juicio de Rubio. “No hay nada que hacer”.", None, None),
    ("El juicio de Rubio fue ayer. “No hay nada que hacer”.", None, None),
    ("Luis Vega — “I object to all of it.”", "Luis Vega", "Luis Vega"),
    ("Santa Cruz — “No hay agua en el barrio”.", None, None),
    ("MADRID — “No hay agua en el barrio”.", None, None),
    ("JUDGE RUIZ: “You may sit down now.”", "JUDGE RUIZ", "Ruiz"),
    ("SPANISH: “No hay agua en el barrio.”", None, None),
    ("“No hay agua en el barrio” (Tere Díaz, nurse).", "Tere Díaz", "Tere Díaz"),
    ("“No hay agua” (“There is no water”) (Luis Vega, baker).", "Luis Vega", "Luis Vega"),
    ("“La paloma del barrio” (Ana Ruiz, 1984) is a song.", None, None),
    ("“No hay agua en el barrio.” (Luis Vega)", "Luis Vega", "Luis Vega"),
    ("“No hay agua en el barrio” (Buenos Aires, Argentina).", None, None),
    ("“No hay agua en el barrio” (El País, 3 May).", None, None),
    ("“No hay pan.” (There is no bread.) — Marta Gil, nurse", "Marta Gil", "Marta Gil"),
    ("“No hay pan.” (There is no bread.) — In Lota they bake at night.", None, None),
    # nobody
    ("“Esto no es vida,” said from Miami by phone.", None, None),
    ("He likes “boleros”. Sang Edith Piaf: “Non, je ne regrette rien.”", None, None),
    ("The radio spoke of “una tormenta”. Rojas said nothing.", "The radio", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mention", "speaker"), TABLE)
def test_mention_and_speaker(text: str, mention: str | None, speaker: str | None) -> None:
    quotation = read(text)[0]
    assert (quotation.speaker_mention.of(text) if quotation.speaker_mention else None) == mention
    assert quotation.speaker == speaker


@pytest.mark.parametrize("place", ["SAN PEDRO, Belize — ", "BOGOTÁ (AP) — ", "LA PAZ - "])
def test_nobody_is_called_as_a_dateline(place: str) -> None:
    _, last = read(f"{place}“No hay luz,” said Delia Paz. “There is no power.”")
    assert last.speaker == "Delia Paz"


def test_a_surname_with_its_title_is_the_name_printed_before() -> None:
    quotations = read("“No hay agua,” said Leticia Moye.\n\n“Ni luz,” Ms. Moye said.")
    assert [quotation.speaker for quotation in quotations] == ["Leticia Moye", "Leticia Moye"]


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Judge Elena Sáenz-López", "Elena Sáenz-López"), ("el padre Mugica", "Mugica"), ("la ministra Ana Ruiz", "Ana Ruiz"),
        ("Ana de la Cruz’s", "Ana de la Cruz"), ("Sen. Cruz", "Cruz"), ("Torres", "Torres"),
        ("the White House", None), ("Protesters", None), ("the Valencian", None), ("Mayor", None), ("a man from Leeds", None),
    ],
)  # fmt: skip
def test_person_name(mention: str, name: str | None) -> None:
    assert person_name(mention) == name


@pytest.mark.parametrize(
    ("last", "speaker"),
    [
        ("She told Miller that she rests on Sundays. “I like the quiet,” she said.", "Ana Díaz"),
        ("From Lima, Díaz told Miller she holds no grudge. “It is a good country,” she said.", "Ana Díaz"),
        ("Then Ellen Strake called for a recess. “We are late,” she said.", "Ellen Strake"),
        ("Ellen Strake was in the room. “We are late,” she said.", None),
    ],
)
def test_a_pronoun_is_whoever_speaks_and_not_whom_somebody_tells(last: str, speaker: str | None) -> None:
    text = f"“I sell flowers,” Ana Díaz said.\n\n“We know her,” Rep. Luis Paz said.\n\nDíaz came back on Monday. {last}"
    assert read(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("pronoun", "known", "speaker"),
    [
        ("she", "Karen Ochoa", "Karen Ochoa"),
        ("he", "Karen Ochoa", None),
        ("she", "Philip Maclean", None),
        ("he", "Gonzalo Ruiz", "Gonzalo Ruiz"),
        ("she", "Gonzalo Ruiz", None),
        ("he", "Barría", "Barría"),
    ],
)
def test_a_pronoun_is_nobody_of_the_other_gender(pronoun: str, known: str, speaker: str | None) -> None:
    text = f"“I sell flowers by the gate,” {known} said.\n\nThe gate was shut. “I like the quiet,” {pronoun} said."
    assert read(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # introduced without a verb, also before a mark that never closes
        ("And from Rosa Villalba:\n\n“We have waited eleven years. Nobody told us.", ["Rosa Villalba"]),
        ("And from the mayor, Esteban Quiroga: “I will sign nothing before the rains.", ["Esteban Quiroga"]),
        ("From Cap-Rouge, a reader sent one line: “On prie et on attend.”", [None]),
        # described, then named
        ("“We lost everything,” his foreman, Cruz Alcaraz, said.", ["Cruz Alcaraz"]),
        ("Her deputy, Noemí Paz, said: “We lost everything.”", ["Noemí Paz"]),
        ("“We lost everything,” a teacher in Colón, Panama, said.", [None]),
        # named only in the sentence before
        ("Julio Prieto, a welder, walked us to the gate. “They cut the power at six.”", ["Julio Prieto"]),
        ("The clinic’s director, Ana Sotelo, looked at the shelf. “We run out by Friday.”", ["Ana Sotelo"]),
        ("Costa Brava is empty in winter. “Nobody comes here before Easter.”", [None]),
        ("The bridge fell in March. “Nobody had looked at it for years.”", [None]),
        # one subject, two verbs
        ("Ana Sotelo said “we will not be moved” and promised “a fight in every town.”", ["Ana Sotelo", "Ana Sotelo"]),
        ("Ana Sotelo said “we will not be moved” and Luis Paz promised “a fight in every town.”", ["Ana Sotelo", "Luis Paz"]),
        # a pronoun with one antecedent, who has not spoken before
        ("Senator Paula Ríos came to Leeds.\n\nShe said: “We will not be moved.”", ["Paula Ríos"]),
        ("Senator Paula Ríos came to Leeds. He said: “We will not be moved.”", [None]),
        ("Paula Ríos and Elena Paz came.\n\nShe said: “We will not be moved.”", [None]),
        ("Paula Ríos came.\n\nHer daughter waited outside. “We will not be moved,” she said.", [None]),
        # ... and not whoever spoke last, once somebody else is named
        ("“It was close,” Dave Pruitt said.\n\nShortstop Wilmer Rojas was not so sure.\n\n“We lacked hunger,” he said.", ["Dave Pruitt", "Wilmer Rojas"]),
        ("“He was shy,” Huw Price said.\n\nDoes the singer mind? “It is late,” he says.", ["Huw Price", "Huw Price"]),
        ("Ana Paz paints. “He was shy,” Huw Price said. Alan Roe agreed.\n\nDoes he mind? “It is late,” he says.", ["Huw Price", None]),
        ("By Everett Roa\n\nThe bench went first.\n\n“The water came,” he said.", [None]),
        ("The boy slept, and Peguero’s father, Don Chago, sang. “This one I keep,” he said.", ["Chago"]),
        ("His wife, Imelda, who keeps the books, was angry. “We never asked,” she said.", ["Imelda"]),
        # whose lawyer speaks is not who speaks
        ("“He never confessed,” said Félix’s lawyer, Karla Osuna.", ["Karla Osuna"]),
        ("“He never confessed,” said Félix’s lawyer.", [None]),
        ("“Nobody ran,” said the Spanish coach, Luis Enrique Mora.", ["Luis Enrique Mora"]),
        ("“We lost,” said a Mexican engineer.", [None]),
        ("“We won,” said the head of the union, Ana Ruiz, on Monday.", ["Ana Ruiz"]),
        ("“We lost,” said former Mexican president Vicente Ruiz.", ["Vicente Ruiz"]),
        # the full name that only the narration has, unless two bear it
        ("Wilmer Castellón stood at his locker. “I am fine,” Castellón said.", ["Wilmer Castellón"]),
        ("Rubén Salcedo bakes and Imelda Salcedo sells. “We open at five,” Salcedo said.", ["Salcedo"]),
        # a country with full stops, a time of day and whom it was said to, before the name
        ("“Class act,” said the former U.S. goalkeeper Cal Whitmore.", ["Cal Whitmore"]),
        ("“We did our part,” said U.N. envoy Jane Pryce.", ["Jane Pryce"]),
        ("«No habrá indulto», aseguró este lunes el presidente, Gabriel Boric.", ["Gabriel Boric"]),
        ("«No habrá indulto», dijo a los periodistas la ministra Carla Roa.", ["Carla Roa"]),
        # without a verb of saying, or with more than one word of it
        ("In the words of poet Gloria Anzaldúa, “Wild tongues can't be tamed.”", ["Gloria Anzaldúa"]),
        ("Asked about the vote, Sen. Marcela Ríos (D-Tucson) said: “Ask me tomorrow.”", ["Marcela Ríos"]),
        ("From Rep. Delia Ramirez: “This budget is a betrayal.”", ["Delia Ramirez"]),
        ("And from the town's oldest resident, Doña Toñita Ayala, 103: “Todos se fueron.”", ["Toñita Ayala"]),
        ("“Nos dejaron solos,” said de la Fuente.", ["de la Fuente"]),
        ("Barrientos's reply: “Over my dead body.”", ["Barrientos"]),
        ("“Over my dead body,” was Hugo Barrientos's reply.", ["Hugo Barrientos"]),
        ("“Radio is company,” Orestes Figueredo likes to say.", ["Orestes Figueredo"]),
        ("“No llueve así”, lamenta desde su tienda Remedios Calvo.", ["Remedios Calvo"]),
        ("The company's lawyer, Peter Hollister, denied it. “It was an accident,” he said.", ["Peter Hollister"]),
        # a paragraph that goes on with the pronoun
        ("“We lost,” said Marisa Rivas.\n\nShe would not blame her forwards. “It is my fault,” she said.", ["Marisa Rivas"] * 2),
        ("“We lost,” said Walt Dupree.\n\nShe walked off stage in 2019. “I played my share,” she told the crowd.", ["Walt Dupree", None]),
        # a note's call, an age, an office before the name; a place after a description
        ("“The pumps were old,”2 said Nora Espino, a hydrologist.", ["Nora Espino"]),
        ("“We are cold,” said 9-year-old Kevin Cruz.", ["Kevin Cruz"]),
        ("His lawyer, former U.S. Attorney Denise Marbury, said: “My client bought it.”", ["Denise Marbury"]),
        # a town is nobody
        ("Wara studies law in La Paz. “It was late,” she said.", [None]),
        ("Wara was born near Mercedes. “It was late,” she said.", ["Wara"]),
        # a question that was quoted ends its sentence
        ("“Where is he?” The sheriff, Al Dunn, said nothing.", [None]),
        ("“Where is he?” Sheriff Al Dunn asked.", ["Al Dunn"]),
        # one attribution after a quotation and its rendering
        ("“No hay agua” (“There is no water”), said Norma Fuentealba.", ["Norma Fuentealba"] * 2),
        ("“No hay agua” — “there is no water” — “and nobody cares,” Uribe said.", ["Uribe"] * 3),
        # who does what comes after the quotation that ended the sentence before
        ("The coach, Iker Solís, apologized: “Fue culpa mía.” Captain Fabio Rey did not: “El árbitro nos mató.”", ["Iker Solís", "Fabio Rey"]),
        # before a colon: who speaks, and what is no speaker
        ("Marta Oria is 40.\n\nOria: “I got tired of losing.”", ["Marta Oria"]),
        ("Spanish: “Me cansé de perder.”", [None]),
        ("Elena Warren Hammers Harbor Bank CEO: “You should be investigated.”", [None]),
        ("4:30 p.m. Farida Nasser: “I am concerned at the reports.”", ["Farida Nasser"]),
        ("Breaking News: “You should be investigated.”", [None]),
        ("Buenos Aires: “You should be investigated.”", [None]),
    ],
)  # fmt: skip
def test_who_speaks_where_the_sentence_names_nobody(text: str, speakers: list[str | None]) -> None:
    assert [quotation.speaker for quotation in read(text)] == speakers


def test_a_description_with_a_place_after_it_speaks() -> None:
    text = "And from the teachers' choir, on a bedsheet: “Maestro que lucha también enseña.”"
    (quotation,) = read(text)
    assert quotation.speaker_mention is not None and quotation.speaker_mention.of(text) == "the teachers' choir"


def test_what_somebody_asks_for_is_nothing_said() -> None:
    assert read("Somebody always asks for “Luna de los Altos”.")[0].cue is None


@pytest.mark.parametrize(
    ("before", "attribution", "speaker"),
    [
        # a title, a job before the name, an apposition on either side of it
        ("Gen. Arturo Paz arrived at noon.", "said the general", "Arturo Paz"),
        ("Dr. Noor Haddad has closed the ward.", "the doctor said", "Noor Haddad"),
        ("The vote was called by Mayor Elena Quispe.", "the mayor told reporters", "Elena Quispe"),
        ("They asked goalkeeper Iria Baltasar.", "the goalkeeper said", "Iria Baltasar"),
        ("The coach, Dario Fenn, was late.", "the coach said", "Dario Fenn"),
        ("The mayor of Cádiz, Ana Ruiz, was late.", "the mayor said", "Ana Ruiz"),
        ("Dario Fenn, 50, a retired teacher from Leeds, was late.", "the teacher said", None),
        ("Dario Fenn, 50, a history teacher from Leeds, was late.", "the teacher said", "Dario Fenn"),
        ("They asked the captain, Luis Roa.", "the captain said", "Luis Roa"),
        ("La alcaldesa, Ana Ruiz, llegó tarde.", "dijo la alcaldesa", "Ana Ruiz"),
        ("Mayor Elena Quispe came. The mayor sat down.", "the mayor said", "Elena Quispe"),
        ("From Vermont Sen. Delia Ramírez came a letter.", "the senator said", "Delia Ramírez"),
        ("Interior Minister Luis Paz met Defense Minister Ana Roa.", "the interior minister said", "Luis Paz"),
        ("Ana Ruiz, president of the council, was late.", "the council president said", "Ana Ruiz"),
        # another one, or perhaps another one
        ("Interior Minister Luis Paz met Defense Minister Ana Roa.", "the minister said", None),
        ("Interior Minister Luis Paz was late.", "the health minister said", None),
        ("Mayor Elena Quispe was late.", "the former mayor said", None),
        ("Gen. Arturo Paz came with Gen. Luis Mora.", "said the general", None),
        ("Mayor Elena Quispe met the mayor of Leeds.", "the mayor said", None),
        ("Ana Ruiz, a nurse, and Luis Paz were there. Another nurse came in.", "the nurse said", None),
        ("Ana Ruiz, a nurse, was there with two nurses from Leeds.", "the nurses said", None),
        ("The former mayor, Elena Quispe, came.", "the mayor said", None),
        ("Deputy Mayor Elena Quispe came.", "the mayor said", None),
        ("Mayor Elena Quispe came.", "the mayor of Leeds said", None),
        ("Mayor Elena Quispe came.", "a mayor said", None),
        ("Mayor Elena Quispe came.", "the governor said", None),
        ("The company Ana Ruiz founded is broke.", "the company said", None),
        ("At the union, Ana Ruiz, 41, is known.", "the union said", None),
        ("The bridge was shut.", "the mayor said", None),
        ("The firm, Rayo Renovables, had sent an engineer, and we waited.", "the engineer said", None),
        ("General Electric was late.", "the general said", None),
    ],
)  # fmt: skip
def test_an_office_is_the_only_one_who_holds_it(before: str, attribution: str, speaker: str | None) -> None:
    assert read(f"{before}\n\nIt rained. “Nobody crosses without papers,” {attribution}.")[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a name that no list knows, and what only a person does
        ("Cházaro turned his back. “We are done here,” he said.", "Cházaro"),
        ("Cházaro turned his back. “We are done here.”", "Cházaro"),
        ("On Monday Tzul shrugged. “We are done here,” she said.", "Tzul"),
        ("Iztúriz, 41, came in from the yard. “We are done here,” she said.", "Iztúriz"),
        ("Ximo Peiró shook his head. “We are done here,” he said.", "Ximo Peiró"),
        ("Iztúriz se encogió de hombros. “Ya acabamos”, dijo ella.", "Iztúriz"),
        ("“It was late,” Kvasnik said.\n\n“It was not,” Ana Ruiz said.\n\nKvasnik put down the tray. “I am off,” he said.", "Kvasnik"),
        # of the other gender, a place, a firm, a word; somebody else is named or brought in
        ("Cházaro turned his back. “We are done here,” she said.", None),
        ("Boca was born in 1905. “We are done here,” he said.", None),
        ("Real Madrid sat down to talk. “We are done here,” he said.", None),
        ("Podemos laughed. “We are done here,” she said.", None),
        ("Brussels shrugged. “We are done here,” he said. Few in Brussels cared.", None),
        ("Toyota raised its prices. “We are done here,” he said.", None),
        ("Cemex turned down his request. “We are done here,” he said.", None),
        ("Lindoro rose 12 percent. “We are done here,” he said.", None),
        ("Markets shrugged. “We are done here,” he said.", None),
        ("Cházaro shrugged. Lindqvist did not. “We are done here,” he said.", None),
        ("Cházaro shrugged. His brother came to the door. “We are done here,” he said.", None),
        ("Of Tzul, who is nine, she was prouder: “We are done here,” she said.", None),
        # "he" was Desmond, so that "she" is not
        ("My guest was Desmond, a chef from Cork. “Good,” he said. He asked Yolanda the price. “It is late,” she said.", None),
    ],
)  # fmt: skip
def test_a_pronoun_is_the_subject_whose_name_no_list_knows(text: str, speaker: str | None) -> None:
    assert read(text)[-1].speaker == speaker


def test_a_name_ends_with_its_paragraph() -> None:
    text = "Photo by Ana Roa for the Ledger\n\nMayor Celso Arrambide was late. “We are here,” the mayor said."
    assert read(text)[0].speaker == "Celso Arrambide"


SIGNED = [
    ("<p>“No hay agua.”</p><p>“There is no water.”</p><p>— Rosa Quispe, baker</p>", ["Rosa Quispe"] * 2),
    ("<p>No hay agua desde mayo.</p><p>English: There has been no water since May.</p><p>— Rosa Quispe</p>", ["Rosa Quispe"] * 2),
    ("<p>“No hay agua.” (“There is no water.”)</p><p>— Rosa Quispe, baker</p>", ["Rosa Quispe"] * 2),
    ("<p>“No hay agua desde el lunes,” said Luis Paz.</p><p>“There is no water.”</p><p>— Rosa Quispe</p>", ["Luis Paz", "Rosa Quispe"]),
    ("<p>No hay agua desde mayo.</p><cite>Rosa Quispe, baker</cite>", ["Rosa Quispe"]),
    ("<p>No hay agua desde mayo.<br>There has been no water since May.</p><cite>Rosa Quispe</cite>", ["Rosa Quispe"] * 2),
    ("<p>No hay agua desde mayo.</p><cite>El País, Madrid</cite>", [None]),
    ("<p>“No hay agua desde el lunes.” It rained.</p><p>“There is no water.”</p><p>— Rosa Quispe</p>", [None, "Rosa Quispe"]),
]  # fmt: skip


@pytest.mark.parametrize(("quoted", "speakers"), SIGNED)
def test_a_signature_under_a_block_is_for_all_that_it_quotes(quoted: str, speakers: list[str | None]) -> None:
    page = f"<article><p>The street was dark.</p><blockquote>{quoted}</blockquote><p>It rained.</p></article>"
    assert [quotation.speaker for quotation in find_quotations(from_html(page))] == speakers


def test_a_paragraph_is_not_signed_by_the_block_after_it() -> None:
    page = "<article><p>“No hay agua.”</p><blockquote><p>“There is no water.”</p><p>— Rosa Quispe</p></blockquote></article>"
    assert [quotation.speaker for quotation in find_quotations(from_html(page))] == [None, "Rosa Quispe"]


def test_a_paragraph_that_opens_with_a_name_signs_nothing() -> None:
    page = "<article><p>It was dark.</p><blockquote><p>No hay agua desde mayo.</p></blockquote><p>Rosa Quispe, who is nine, laughed.</p></article>"
    assert [quotation.speaker for quotation in find_quotations(from_html(page))] == [None]


@pytest.mark.parametrize(
    ("head", "cell", "mention", "speaker"),
    [
        ("Who", "Rosa Quispe", "Rosa Quispe", "Rosa Quispe"),
        ("Speaker", "Benítez, baker", "Benítez", "Julia Benítez"),
        ("Speaker", "Ms. Roa", "Ms. Roa", "Roa"),
        ("Said by", "Dr. Inés Roa (nurse)", "Dr. Inés Roa", "Inés Roa"),
        ("Quién", "Una vecina", "Una vecina", None),
        ("Witness", "A guard at the gate", "A guard at the gate", None),
        ("Woman", "Rosa Quispe", "Rosa Quispe", "Rosa Quispe"),
        ("Neighbor", "Benítez", "Benítez", "Julia Benítez"),
        ("Neighborhood", "Rosa Quispe", None, None),
        ("Name", "Rosa Quispe", "Rosa Quispe", "Rosa Quispe"),
        ("Name", "Ajiaco Santafereño", None, None),
        ("Where", "Rosa Quispe", None, None),
        ("Who", "Mountain guide, Quelmahue", "Mountain guide", None),
        ("Who", "Furnace", None, None),
        ("Who", "Schoolteacher", None, None),
        ("Who", "—", None, None),
    ],
)
def test_the_speaker_may_have_a_column(head: str, cell: str, mention: str | None, speaker: str | None) -> None:
    table = f"We met Julia Benítez.\n\n| {head} | Spanish | English |\n|---|---|---|\n| {cell} | “No hay agua” | “There is no water” |\n"
    document = from_markdown(table)
    spanish, english = find_quotations(document)
    for one in (spanish, english):
        assert (one.speaker_mention.of(document.text) if one.speaker_mention else None) == mention
        assert one.speaker == speaker


READING = [
    # a text speaks, and a person who reads aloud
    ("The sign read: “Se cierra a las seis.”", "The sign", None, "read"),
    ("The note, signed by Luis Paz, read: “Vuelvo el lunes.”", "The note", None, "read"),
    ("A banner across the street read “Agua para todos”.", "A banner across the street", None, "read"),
    ("Ana Ruiz held a sign that read “No nos vamos.”", "a sign", None, "read"),
    ("“Ya voy,” one read. The other was torn.", "one", None, "read"),
    ("El letrero rezaba: «Se vende».", "El letrero", None, "rezaba"),
    ("“No vamos a callarnos,” Ortega read from his notes.", "Ortega", "Ortega", "read"),
    ("Ortega read from his notes: “No vamos a callarnos.”", "Ortega", "Ortega", "read"),
    ("The lawyer, Ana Ruiz, read the note aloud: “No puedo más.”", None, None, "read"),
    ("“El pueblo unido”, leyó Ortega de sus apuntes.", "Ortega", "Ortega", "leyó"),
    ("«No vamos a ceder», leyó en voz alta Ana Roa.", "Ana Roa", "Ana Roa", "leyó"),
    ("Graffiti nearby read “Ni olvido ni perdón”.", "Graffiti", None, "read"),
    ("One message read, “Ya llegué.” Another read, “¿Dónde están?”", "Another", None, "read"),
    # nobody says what is read at school, nor what is well-read; notes are no verb where there is one
    ("They read “Cien años de soledad” at school.", None, None, None),
    ("Rosa Díaz, who has read “La tregua”, was not sure.", None, None, None),
    ("Well-read people know “El Aleph.”", None, None, None),
    ("“It rose,” said the keeper, Luis Paz, who has read the gauge since May. “By two meters.”", "the keeper, Luis Paz", "Luis Paz", "said"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mention", "speaker", "cue"), READING)
def test_what_is_read(text: str, mention: str | None, speaker: str | None, cue: str | None) -> None:
    found = read(text)[-1]
    assert (found.speaker_mention.of(text) if found.speaker_mention else None) == mention
    assert (found.speaker, found.cue.of(text) if found.cue else None) == (speaker, cue)


def test_a_paragraph_as_long_as_a_book_is_read_once() -> None:
    turn = "“Tenemos miedo,” said Rosa Díaz. Cházaro shrugged. “We are afraid,” he said, in Spanish. "
    started = time.process_time()
    read(turn * 100)
    short = time.process_time()
    read(turn * 800)
    assert time.process_time() - short < 24 * (short - started)  # 8 times as long; squared, it would be 64


WHOSE = [
    # without a verb, after another's
    ("From Teresa Vidal, of Reus: “Es precioso.” (“It is lovely.”) And from Mike Dunn, of Salou: “About time.”", "Mike Dunn", "Mike Dunn"),
    ("From Teresa Vidal, of Reus: “Es precioso y nos gusta.” (“It is lovely and we like it.”)", "Teresa Vidal", "Teresa Vidal"),
    ("“It was my fault,” Paco Gil told Luis Soto later, and Soto: “It was everybody's fault.”", "Soto", "Luis Soto"),
    ("Paco Gil said “nos cansamos”; and the American, Hughes, “we got tired.”", "Hughes", "Hughes"),
    ("Paco Gil said “nos cansamos”; somebody at the back, “we got tired.”", None, None),
    ("Paco Gil said it was “a shame” and “a long night for us.”", "Paco Gil", "Paco Gil"),
    ("Paco Gil said it was “a shame”; then, “a long night for us.”", "Paco Gil", "Paco Gil"),
    ("Paco Gil called him “a fool” and Soto, “the boss of us all,” left.", "Paco Gil", "Paco Gil"),
    # its captain
    ("“Ganamos bien,” said its captain, João Reis, in Spanish — “We won fairly.”", "its captain, João Reis", "João Reis"),
    ("“O jogo acabou,” said João Reis — “It is over.” “Ganamos bien,” said its coach, Rubén Díaz — “We won fairly.”", "its coach, Rubén Díaz", "Rubén Díaz"),
    ("“It is over,” its captain said.", "its captain", None),
    # another's words, read aloud
    ("Prosser read from a statement he gave to the police: “Cerré los ojos.”", None, None),
    ("Prosser read from Iturbe's statement: “Cerré los ojos.”", "Iturbe", "Iturbe"),
    ("Prosser read from a letter by Ana Ruiz: “Cerré los ojos.”", "Ana Ruiz", "Ana Ruiz"),
    ("Prosser read from a prepared statement: “Cerré los ojos.”", "Prosser", "Prosser"),
    ("Prosser read from her diary: “Cerré los ojos.”", "Prosser", "Prosser"),
    # who listens, who translates, and what a phrase means
    ("An expert told the judge that the phrase meant “I am pregnant and alone.”", None, None),
    ("What did he mean? “I am pregnant and alone,” an expert told the judge.", "an expert", None),
    ("Rosa Díaz said she meant “I am pregnant and alone.”", "Rosa Díaz", "Rosa Díaz"),
    ("“Nos vamos,” he was told. “We are going.”", None, None),
    ("The court was told: “We closed our eyes.”", None, None),
    ("Rosa Díaz was told of it, and said: “We closed our eyes.”", "Rosa Díaz", "Rosa Díaz"),
    ("“Ya vamos,” he said. AP translated that as “we are coming.”", None, None),
    ("“We are coming,” the interpreter translated.", "the interpreter", None),
    # a rendering without marks before who said it
    ("“Nadie nos avisó” — nobody warned us — said Marta Luján, 61.", "Marta Luján", "Marta Luján"),
    ("“Nadie nos avisó” — Marta Luján said — and left.", "Marta Luján", "Marta Luján"),
    ("“Nadie nos avisó” — nobody warned us — and she left.", None, None),
    # nobody
    ("The widow's brothers shook our hands, the way one does after a funeral, and said, “Gracias por venir.”", "The widow's brothers", None),
    ("“Do we want you home?” Cádiz's account had not replied by Monday.", None, None),
    ("“We want you home,” Cádiz's account replied.", "Cádiz's account", None),
    ("Uefa's delegate at the ground said: “We closed the gates.”", "Uefa's delegate at the ground", None),
    ("Puerto Rico's housing secretary, asked about it: “We closed the gates.”", "Puerto Rico's housing secretary", None),
    ("The room went quiet. “I was there. I saw the thing.”", None, None),
    ("The judge went on: “I was there. I saw the thing.”", "The judge", None),
    ("A banner from homecoming still said “Bienvenidos a casa.”", "A banner from homecoming", None),
    # a role before a name that no list has
    ("“Close it,” said Doña Ana County Emergency Manager Cullen Hargrove.", "Doña Ana County Emergency Manager Cullen Hargrove", "Cullen Hargrove"),
    ("“Close it,” said Foreman Adán Lucero.", "Foreman Adán Lucero", "Adán Lucero"),
    ("“Close it,” said Mary Baker Eddy.", "Mary Baker Eddy", "Mary Baker Eddy"),
    ("“Close it,” said Rose Marie Potter.", "Rose Marie Potter", "Rose Marie Potter"),
    # signatures, and more ways of print
    ("“No puedo volver a mi casa.” — Maryuri†, 26, from Choluteca", "Maryuri", "Maryuri"),
    ("“Not my president.” —Man in a Cowboys cap, outside the courthouse", "Man in a Cowboys cap", None),
    ("“Not my president.” —Song in a major key, from the courthouse", None, None),
    ("“No me toquen,” Olga Peñalver could be heard saying.", "Olga Peñalver", "Olga Peñalver"),
    ("A doctor at the clinic, who asked not to be named, was harsher: “They lied to us.”", "A doctor at the clinic", None),
    ("A verdict from the clinic, the third this year, was harsher: “They lied to us.”", None, None),
    ("«Nadie entra hoy», sentenció el presidente del club, Joan Roca.", "el presidente del club, Joan Roca", "Joan Roca"),
    ("“Nobody comes in,” the president, Joan Roca, ruled.", "Joan Roca", "Joan Roca"),
    ("Joan Roca, who ruled the club for years, is gone. “Nobody comes in today.”", "Joan Roca", "Joan Roca"),
    ("One chair was empty. Its owner, a baker named Ana Ruiz, laughed and said, “I overslept.”", "Ana Ruiz", "Ana Ruiz"),
    ("Josu Etxeberria stood on the tailgate. “We are going home,” he said.", "he", "Josu Etxeberria"),
    ("Lindoro stood on the brink of ruin. “We are going home,” he said.", "he", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mention", "speaker"), WHOSE)
def test_whose_words_the_last_quotation_is(text: str, mention: str | None, speaker: str | None) -> None:
    found = read(text)[-1]
    assert (found.speaker_mention.of(text) if found.speaker_mention else None) == mention
    assert found.speaker == speaker
