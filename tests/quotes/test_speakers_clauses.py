"""Who does not speak although named right beside the verb, and who does although only meant: (text, speaker of the last quotation)."""

import pytest

from verifier.ingest import from_html, from_markdown, from_text
from verifier.model import Quotation
from verifier.quotes import find_quotations


def read(text: str) -> list[Quotation]:
    return find_quotations(from_text(text))


OF_THE_CLAUSE = [
    # whom a reported clause is about is not who says it
    ("Sen. Lena Ortiz called the raid “a mistake” and said Pacheco is “owed his job back.”", "Lena Ortiz"),
    ("Sen. Lena Ortiz called the raid “a mistake” and said Pacheco had been “thrown away.”", "Lena Ortiz"),
    ("Sen. Lena Ortiz called the raid “a mistake” and said Pacheco deserves “a hearing.”", "Lena Ortiz"),
    ("Sen. Lena Ortiz called the raid “a mistake” and said that Pacheco is “owed his job back.”", "Lena Ortiz"),
    ("Six in ten said Pacheco was “right” to leave.", None),
    # who stands after the verb and is no subject of what follows does
    ("Then said Pacheco in a low voice: “I am owed my job back.”", "Pacheco"),
    ("“It was a mistake,” said Pacheco, and then: “I am owed my job back.”", "Pacheco"),
    # a sentence that begins after a quotation that ended one
    ("Planner Dora Klein said it is “cheap.” Adviser Pere Serra, of Vic, compared it with the “eixos”: “We did it.”", "Pere Serra"),
    ("Planner Dora Klein said “no” to Pere Serra and “never” to the rest.", "Dora Klein"),
    # as somebody puts it
    ("“They come in poor,” as the greengrocer Elba Tapia put it.", "Elba Tapia"),
    ("“They come in poor,” as the saying has it.", None),
    ("Rosa Tapia sells fruit. “They leave rich,” is how she explains it to her sister.", "Rosa Tapia"),
    # whoever asks
    ("Asked Tapia’s grandson: “Can I ring the bell?”", None),
    ("Asked Elba Tapia: “Can I ring the bell?”", "Elba Tapia"),
    ("Asked about Elba Tapia: “No idea.”", None),
    # what only begins says nothing, unless it does so right before the words
    ("The dispute began over the bonus. “They owe us half of it,” “and they know it.”", None),
    ("Elba Tapia began: “They owe us half of it.”", "Elba Tapia"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), OF_THE_CLAUSE)
def test_who_speaks_beside_a_clause(text: str, speaker: str | None) -> None:
    assert read(text)[-1].speaker == speaker


def test_whoever_asks_may_be_described() -> None:
    text = "Asked Tapia’s grandson: “Can I ring the bell?”"
    mention = read(text)[0].speaker_mention
    assert mention is not None and mention.of(text) == "Tapia’s grandson"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“El agua se acabó,” Elba Tapia told Radio Andina, adding: “Nadie avisó.”", "Elba Tapia"),
        ("“El agua se acabó,” the former consul who asked not to be named said.", None),
    ],
)
def test_a_verb_is_no_calling(text: str, speaker: str | None) -> None:
    found = read(text)[-1]
    assert found.speaker == speaker
    assert found.speaker_mention is not None
    assert not found.speaker_mention.of(text).endswith((" who", "Andina"))


MEANT = [
    # storms, stations, clubs and places are no "he"
    ("In 1998, after Hurricane Mitch, a crew came to the parish. “All of them,” he said.", None),
    ("Radio Andina was on. “All of them,” he said.", None),
    ("Real Murcia lost again. Murcia winger Nico was short. “No words,” he said.", "Nico"),
    ("Isla Brava pitcher Tony Vaz was short. “No words,” he said.", "Tony Vaz"),
    # who is asked answers
    ("A crew asked Father Roque how many he had fed. “All of them,” he answered.", "Roque"),
    ("I asked the Irish novelist Conor Feeney, who shared the bill, what he thought. “No idea,” he said.", "Conor Feeney"),
    ("Luis Paz asked Pedro Gil how many he had fed. “All of them,” he said.", None),
    ("Pedro Gil asked his mother about it. “All of them,” she said.", None),
    # a paragraph that goes on after where or when
    ("Yordel Pardo spoke by phone, his voice low.\n\nInside the barracks, he slept on cardboard. “It was dark,” he said.", "Yordel Pardo"),
    ("Yordel Pardo spoke by phone, her voice low.\n\nInside the barracks, he slept on cardboard. “It was dark,” he said.", None),
    ("Yordel Pardo met Luis Gil, his uncle.\n\nInside the barracks, he slept on cardboard. “It was dark,” he said.", None),
    # people by what is said of them
    ("Outside the gate, Yordel Pardo feared he would be sent back. “It was dark,” he said.", "Yordel Pardo"),
    ("Yordel Pardo came early. Pardo was calm. “It was dark,” he said.", "Yordel Pardo"),
    ("Punta Galgo came early. “It was dark,” he said.", None),
    ("Mildrey Pardo played us what her cousin had left. Pardo has it still. “It was dark,” he says.", None),
    # her medicines are nobody
    ("Rosa Tapia lives alone. Her medicines used to be free. “They took them,” she said.", "Rosa Tapia"),
    ("Rosa Tapia lives alone. Her boss came by. “They took them,” she said.", None),
    ("Rosa Tapia lives alone. The other, a nurse, came by. “They took them,” she said.", None),
    # who is told by origin or age
    ("Manuel Pardo was less amused. “Respect comes first,” the Chilean said.", "Manuel Pardo"),
    ("Manuel Pardo was less amused. “Respect comes first,” the 71-year-old said.", "Manuel Pardo"),
    ("Manuel Pardo met Luis Gil. “Respect comes first,” the Chilean said.", None),
    ("Manuel Pardo was less amused. “Respect comes first,” the chairman said.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), MEANT)
def test_who_is_meant(text: str, speaker: str | None) -> None:
    assert read(text)[-1].speaker == speaker


ANSWERS = [
    ("“I ran,” Rosa Díaz said.\n\n“Did you see him?” prosecutor Dana Yuen asked.\n\n“No, only my boy.”", "Rosa Díaz"),
    ("“I ran,” Rosa Díaz said.\n\n“You saw him,” prosecutor Dana Yuen said.\n\n“No, only my boy.”", None),
    ("“I ran,” Rosa Díaz said.\n\n“Did you see him?” a man asked.\n\n“No, only my boy.”", None),
    ("“I ran,” Rosa Díaz said.\n\n“Did you see him?” prosecutor Dana Yuen asked.\n\n“No, only my boy,” said Ana Gil.", "Ana Gil"),
    ("“I ran,” Rosa Díaz said.\n\n“Did you see him?” prosecutor Dana Yuen asked.\n\nNobody spoke. “No, only my boy.”", None),
    ("Rosa Díaz spoke to us in Spanish. The reporter asked if she was scared.\n\n“Not any more.”", "Rosa Díaz"),
    ("Rosa Díaz spoke to us in Spanish. The street was empty.\n\n“Not any more.”", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), ANSWERS)
def test_a_paragraph_of_nothing_but_an_answer(text: str, speaker: str | None) -> None:
    assert read(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("‘The word is for tourists,’ Elba Tapia says. Then, switching: ‘Pero ésta es otra cosa.’", "Elba Tapia"),
        ("‘The word is for tourists,’ Elba Tapia says. Then, from the kitchen: ‘Pero ésta es otra cosa.’", None),
    ],
)
def test_then_the_same_goes_on(text: str, speaker: str | None) -> None:
    assert read(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Captain Iván Prieto posted an apology an hour later.", "Iván Prieto"),
        ("Captain Iván Prieto left the pitch an hour later.", None),
        ("A fan posted an apology an hour later.", None),
    ],
)
def test_a_post_is_whoevers_posted_it(before: str, speaker: str | None) -> None:
    page = f"<p>{before}</p><blockquote><p>Hoy no hemos dado la talla. Perdón a todos.</p></blockquote>"
    assert find_quotations(from_html(page))[0].speaker == speaker


@pytest.mark.parametrize(
    ("below", "speaker"),
    [("Doña Meche", "Meche"), ("— Rosa Díaz", "Rosa Díaz"), ("Los Pinos", None), ("Rosa Díaz left early.", None)],
)
def test_a_name_alone_under_a_quotation(below: str, speaker: str | None) -> None:
    assert read(f"“They took my grandson alive.”\n\n{below}")[0].speaker == speaker


@pytest.mark.parametrize(
    ("head", "speaker"),
    [
        ("What she said", "Claudia Ríos"),
        ("What he said", None),
        ("What they said", None),
        ("What the subtitles say", None),
    ],
)
def test_the_head_of_a_column_may_say_whose_words_it_holds(head: str, speaker: str | None) -> None:
    page = (
        "<p>We listened to President Claudia Ríos’s morning press conference.</p>"
        f"<table><tr><th>{head}</th><th>In English</th></tr>"
        "<tr><td>No vamos a aceptar que entren tropas extranjeras.</td><td>We will not accept that foreign troops come in.</td></tr></table>"
    )
    assert find_quotations(from_html(page))[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The row began with a mural called “Los Novios”.", "title"),
        ("It came after a reading from “Doce cuentos del río” at the school.", "title"),
        ("It came after a rendition of “Luna llena” by the choir.", "title"),
        ("Sobre el mural había una frase: «Los novios no se casaron».", "direct"),
        ("Quispe aseguró que la obra «va a dejar a medio barrio sin agua», algo que el municipio niega.", "mixed"),
        ("The mural says “Los novios no se casan”.", "direct"),
    ],
)
def test_titles_and_what_is_said_of_a_work(text: str, kind: str) -> None:
    assert read(text)[-1].kind.value == kind


ANNOUNCED = [
    # the paragraph before says that words follow, and whose
    ("Her neighbour Marta Tapia was blunter.\n\n“Nos mienten en la cara.”\n\n“They lie to our faces.”", "Marta Tapia"),
    ("Marta Tapia was less diplomatic about it.\n\n“They lie to our faces.”", "Marta Tapia"),
    ("Dr. Marta Tapia, who runs the ward, was more direct.\n\n“They lie to our faces.”", "Marta Tapia"),
    ("Asked about it, Marta Tapia put it differently.\n\n“They lie to our faces.”", "Marta Tapia"),
    ("Marta Tapia had a different view.\n\n“They lie to our faces.”", "Marta Tapia"),
    ("Marta Tapia spoke next. Her boss, Luis Roa, disagreed.\n\n“They lie to our faces.”", "Luis Roa"),
    ("Marta Tapia sells fruit. She does not mince her words.\n\n“They lie to our faces.”", "Marta Tapia"),
    # or brings somebody in
    ("Her neighbor Luis Roa, 66, came for his grandson.\n\n“They lie to our faces.”", "Luis Roa"),
    ("Marta Tapia, 71, arrived on a tractor. She was shaking.\n\n“They lie to our faces.”", "Marta Tapia"),
    # nobody's announcement; the first is a pull quote
    ("Her neighbor Luis Roa, 66, came for his grandson.\n\n“They lie to us.”\n\nThe bus was late. “They lie to us,” a nurse said.", None),
    ("Marta Tapia, 71, arrived on a tractor. Luis Roa drove it. She was shaking.\n\n“They lie to our faces.”", None),
    ("The budget of Marta Tapia was blunter.\n\n“They lie to our faces.”", None),
    ("The council agreed.\n\n“They lie to our faces.”", None),
    ("Marta Tapia sells fruit. Then Marta Tapia agreed to sell the house.\n\n“They lie to our faces.”", None),
    ("Marta Tapia was clear.\n\n“They lie to our faces.” It was what the banner said.", None),
    ("Marta Tapia was clear.\n\nThe market opened.\n\n“They lie to our faces.”", None),
    ("Marta Tapia was clear.\n\n“They lie to our faces,” said Luis Roa.", "Luis Roa"),
    ("Marta Tapia, Desert Weekly | Posted Sunday night\n\n“They lie to our faces.”", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), ANNOUNCED)
def test_whose_words_the_paragraph_before_announces(text: str, speaker: str | None) -> None:
    assert read(text)[0].speaker == speaker


BODIES = [
    ("The engineers' union was blunter.", "The engineers' union"),
    ("The council agreed.", "The council"),
    ("Other neighbours were less polite.", "Other neighbours"),
    ("The vote of the council was blunter.", None),
    ("The council agreed to sell the house.", None),
    ("The court was full.", None),
]


@pytest.mark.parametrize(("sentence", "mention"), BODIES)
def test_a_body_may_be_announced(sentence: str, mention: str | None) -> None:
    text = f"{sentence}\n\n“They lie to our faces.”"
    found = read(text)[0].speaker_mention
    assert (found.of(text) if found else None) == mention


LISTS = [
    # what stands before a list says whose words its items are
    ("Here are two of his answers.", "Luis Roa"),
    ("What Luis Roa told the court:", "Luis Roa"),
    ("In Roa's own words:", "Luis Roa"),
    ("Two rooms have no windows.", None),
    ("What the court did next:", None),
]


@pytest.mark.parametrize(("lead", "speaker"), LISTS)
def test_whose_words_a_list_holds(lead: str, speaker: str | None) -> None:
    items = "1. Spanish: “No vi a nadie.”\n   Interpreter: “I saw nobody.”\n2. Spanish: “Me fui.”\n   Interpreter: “I left.”\n"
    found = find_quotations(from_markdown(f"Luis Roa testified for an hour.\n\n{lead}\n\n{items}"))
    assert [one.speaker for one in found if one.language == "es"] == [speaker, speaker]


def test_an_item_with_a_speaker_of_its_own() -> None:
    found = find_quotations(from_markdown("In Luis Roa's words:\n\n- “I saw nobody.”\n- “I left,” said Marta Tapia.\n"))
    assert [one.speaker for one in found] == ["Luis Roa", "Marta Tapia"]


def test_he_in_the_head_of_a_column_is_whoever_has_spoken() -> None:
    rows = "| What he said | What the record says |\n|---|---|\n| Nos mintieron a todos. | They lied to all of us. |\n| Me fui sin nada. | I left with nothing. |\n"
    told = (
        "Luis Roa testified for an hour. “I ran,” Roa said.\n\nThe judge, Marta Tapia, asked little. “Why?” she said."
    )
    found = find_quotations(from_markdown(f"{told}\n\n{rows}"))
    assert [one.speaker for one in found if one.language == "es"] == ["Luis Roa", "Luis Roa"]


HIS_WORDS = [
    (
        "Luis Roa left early. His only public words on the case, spoken to a reporter, were these: “I did it.”",
        "Luis Roa",
    ),
    ("Luis Roa left early. His reply: “I did it.”", "Luis Roa"),
    ("Luis Roa's answer to the council: “I did it.”", "Luis Roa"),
    ("Luis Roa left early. His lawyer had a view of his own: “They did it.”", None),
    ("Luis Roa left early. His house has a sign with three words: “I did it.”", None),
    # whoever gives a name is nobody else
    ("A pensioner who gave her name only as Marta brought bread. “I made it,” she said.", "Marta"),
    ("A nurse who asked to be identified only as Marta brought bread. “I made it,” she said.", "Marta"),
    ("A nurse who knows Marta brought bread. “I made it,” she said.", None),
    # a title or a noun before a name tells a gender, and that it is somebody
    ("Don Chema sells salt. His daughter Lucero keeps the books. “I count it,” she said.", "Lucero"),
    ("Don Chema sells salt. “I count it,” she said.", None),
    ("Luis Roa and Marta Tapia live here. Her son, Kevin, added: “I count it.”", "Kevin"),
    # when something was said is nobody
    ("Marta Tapia washed up for years. On the last day she came over and said: “I did it.”", "Marta Tapia"),
    ("On the last day Marta Tapia came over and said: “I did it.”", "Marta Tapia"),
    (
        "Marta Tapia spoke to the press. Asked if she was afraid, Roa said no.\n\nAsked again, she laughed. “I did it,” she said.",
        "Marta Tapia",
    ),
    ("Judge Marta Tapia asked that the record be corrected to read: “I did it.”", None),
    ("That is what I told the staff: “I did it.”", None),
    # a first name alone is whoever bears it in full before, if that is a person
    ("Marta Tapia, 71, sells fruit. “No,” said Luis Roa.\n\n“I count it,” said Marta.", "Marta Tapia"),
    ("The Boston Globe, a paper, had it first. “I count it,” said Boston.", "Boston"),
    ("Marta Tapia and Marta Ruiz sell fruit. “I count it,” said Marta.", "Marta"),
    # with which words somebody does something; who reports from where
    ("For 44 years Luis Roa opened his show with the same words: “Good morning, port.”", "Luis Roa"),
    ("The sign at the port ends with the words: “Good morning, port.”", None),
    # who issues what is quoted
    ("Luis Roa quit on Monday. He issued this statement: “I did nothing wrong.”", "Luis Roa"),
    ("On Monday, Rosa Díaz released the following statement: “We are sorry.”", "Rosa Díaz"),
    ("Rosa Díaz circulated an open letter to the staff: “We are sorry.”", "Rosa Díaz"),
    ("9:47 — Our correspondent Martin Shaw at the station: “It is quiet.”", "Martin Shaw"),
    ("9:47 — Our coverage of Puerto Real in the news: “It is quiet.”", None),
    ("Father Luis Roa came late. “I did it,” the priest said.", "Luis Roa"),
    # "I" ends no name
    ("Luis Roa is a driver. Afterwards I met Roa in the yard. “I did it,” he told me.", "Luis Roa"),
]


@pytest.mark.parametrize(("text", "speaker"), HIS_WORDS)
def test_who_is_meant_by_his_words_and_by_a_name_that_is_given(text: str, speaker: str | None) -> None:
    assert read(text)[-1].speaker == speaker


def test_whoever_corrects_another_speaks() -> None:
    found = read("“We lose half,” said Marta Tapia. A pupil passing by corrects her: “Más de la mitad, profe.”")
    mention = found[-1].speaker_mention
    assert (
        mention is not None
        and mention.of("“We lose half,” said Marta Tapia. A pupil passing by corrects her: “Más de la mitad, profe.”")
        == "A pupil passing by"
    )


@pytest.mark.parametrize(
    ("lead", "mention", "cue"),
    [
        ("The mayor released the following statement:", "The mayor", "released"),
        ("Within the hour, the dockers' union sent this message to its members:", "the dockers' union", "sent"),
        ("La alcaldesa difundió este comunicado:", "La alcaldesa", "difundió"),
    ],
)
def test_whoever_issues_a_statement_says_it(lead: str, mention: str, cue: str) -> None:
    text = f"The port was closed.\n\n{lead} “We are sorry for what happened.”"
    (found,) = find_quotations(from_text(text))
    assert found.speaker_mention is not None and found.cue is not None
    assert (found.speaker_mention.of(text), found.cue.of(text)) == (mention, cue)
