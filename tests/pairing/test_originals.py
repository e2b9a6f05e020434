"""English quotations whose Spanish is not printed: what an article says of how somebody spoke, and what it does not say."""

import pytest

from verifier.ingest import from_text
from verifier.model import UnpairedReason
from verifier.pairing import pair_quotations
from verifier.quotes import find_quotations

SPOKE_SPANISH = [
    "In a tweet in Spanish, Rosa Díaz blamed the council.",
    "Rosa Díaz blamed the council in a video recorded in Spanish.",
    "Rosa Díaz gave her statement to the police in Spanish.",
    "Speaking softly in Spanish, Rosa Díaz described the night.",
    "Rosa Díaz said in Spanish that the roof had gone.",
    "Rosa Díaz, through a translator, described the night.",
    "Rosa Díaz answered questions in Spanish for an hour.",
    "Rosa Díaz preferred to speak in Spanish.",
    "Rosa Díaz chose to answer in Spanish.",
    "Rosa Díaz posted the message in Spanish on Instagram.",
    "Rosa Díaz told this newspaper in an interview in Spanish that she was tired.",
    "Rosa Díaz, who spoke in Spanish throughout, described the night.",
    "Rosa Díaz spoke mostly in Spanish.",
    "Asked about it, Rosa Díaz replied in Spanish.",
    "Rosa Díaz wept as she told the court, through an interpreter, what she had seen.",
    "Rosa Díaz, who speaks little English, described the night.",
    "In comments made in Spanish and translated by the Ledger, Rosa Díaz described the night.",
    "Rosa Díaz told Telemundo in a Spanish-language interview that she was tired.",
    "Rosa Díaz respondió en español.",
    "Rosa Díaz declaró a través de un intérprete.",
    "In a letter written in Spanish, Rosa Díaz described the night.",
    "In a voice message in Spanish, Rosa Díaz described the night.",
    "Rosa Díaz testified via a court interpreter.",
    "Rosa Díaz rejected the accusation in a statement issued in Spanish.",
    "Rosa Díaz told reporters in Spanish that the road was closed.",
    "Speaking through an interpreter, Rosa Díaz answered for an hour.",
    "Rosa Díaz, speaking through an interpreter, answered for an hour.",
    "Rosa Díaz answered in Spanish, according to a translation by the court.",
    "Rosa Díaz sat down with us in her kitchen. She spoke in Spanish.",
    "The interview with Rosa Díaz was conducted in Spanish.",
    "We spoke to Rosa Díaz in Spanish.",
    "This interview with Rosa Díaz was translated from Spanish and edited for length.",
    "Rosa Díaz gave her testimony in Spanish.",
    "Rosa Díaz, who testified in Spanish, wore black.",
    "Rosa Díaz spoke to The Ledger in Spanish by phone.",
    "Rosa Díaz posted a video in Spanish on Sunday night.",
    "In a video posted in Spanish, Rosa Díaz blamed the council.",
    "In a Spanish-language statement, Rosa Díaz blamed the council.",
    "In an interview with a Spanish-language radio station, Rosa Díaz blamed the council.",
    "Rosa Díaz addressed the crowd in Spanish.",
    "With the help of an interpreter, Rosa Díaz blamed the council.",
    "Rosa Díaz, whose words were translated by her daughter, blamed the council.",
    "Rosa Díaz does not speak English and answered with her son translating.",
    "Rosa Díaz wrote the letter in Spanish; The Ledger translated it.",
    "Rosa Díaz wrote on Facebook, in Spanish, that the council had lied.",
    "Rosa Díaz blamed the council in remarks delivered in Spanish.",
    "Rosa Díaz, in comments translated from the Spanish, blamed the council.",
    "Rosa Díaz replied by text message, in Spanish.",
    "Rosa Díaz spoke only Spanish during the hearing.",
    "A court interpreter translated for Rosa Díaz.",
    "Rosa Díaz told me, through Cuesta, who translated, that she was tired.",
    "Rosa Díaz described the night through my friend Iván, who translated.",
    "Rosa Díaz spoke to the jury with an interpreter at her side.",
    "Rosa Díaz’s remarks, in Spanish, lasted an hour.",
    "Rosa Díaz held the news conference in Spanish.",
    "Rosa Díaz told Univision in Spanish that the council had lied.",
    "Rosa Díaz responded in her native Spanish.",
    "Rosa Díaz, using a translator, told the panel that the council had lied.",
    "Rosa Díaz switched to Spanish when the cameras came on.",
    "Rosa Díaz’s quotes have been translated from Spanish.",
    "Rosa Díaz was interviewed in Spanish.",
    "Rosa Díaz habló en español.",
    "Rosa Díaz contestó en castellano a todas las preguntas.",
    "Rosa Díaz spoke in the staff room, a translator at her elbow.",
    "Rosa Díaz answered, an interpreter standing beside her.",
    "An interpreter at her elbow, Rosa Díaz described the night.",
    "Rosa Díaz described the night, her daughter interpreting.",
    "With her daughter interpreting, Rosa Díaz described the night.",
    "Rosa Díaz described the night while her nephew translated.",
    "Rosa Díaz testified, flanked by a court interpreter.",
    "Rosa Díaz relied on an interpreter.",
    "Rosa Díaz, her words rendered by an interpreter, described the night.",
    "Rosa Díaz spoke quietly, pausing now and then for the interpreter.",
    "Rosa Díaz spoke through her grandson, who translated.",
    "Rosa Díaz answered by way of her granddaughter, who interpreted.",
]
DID_NOT = [
    "Rosa Díaz had a lawyer at her elbow.",
    "Rosa Díaz, an interpreter beside the judge, described the night.",
    "Rosa Díaz sat beside her daughter, who is an interpreter.",
    "Rosa Díaz went on without an interpreter at her side.",
    "Rosa Díaz waved away the interpreter at her elbow and spoke in English.",
    "Rosa Díaz described the night, interpreting the map for us.",
    "Rosa Díaz told us what the cake is called in Spanish.",
    "Rosa Díaz sells videos of operas in Spanish theatres.",
    "Rosa Díaz translated for her mother at the clinic.",
    "Rosa Díaz, an interpreter for the court, described the night.",
    "Rosa Díaz is married to a court interpreter.",
    "Rosa Díaz told reporters that the notice had been printed in Spanish.",
    "In a Spanish court, Rosa Díaz told the judge that she was tired.",
    "In Spanish courts, Rosa Díaz said, judges wear black.",
    "Rosa Díaz spoke of her years in the Spanish capital.",
    "Rosa Díaz said that the guards spoke Spanish.",
    "Rosa Díaz told the council that her pupils speak no English.",
    "Rosa Díaz wrote a column for a Spanish newspaper.",
    "Rosa Díaz said the city should answer complaints in Spanish.",
    "Rosa Díaz asked for an interpreter for her father.",
    "Rosa Díaz said an interpreter had been promised.",
    "Rosa Díaz told us about her childhood in Spanish Harlem.",
    "Rosa Díaz spoke to the crowd in English and French.",
    "Rosa Díaz majored in Spanish literature.",
    "Rosa Díaz wrote her thesis in Spanish.",
    "Rosa Díaz was the first to read the oath in Spanish, she said.",
    "The court gave Rosa Díaz a form in Spanish.",
    "The Spanish prime minister said that Rosa Díaz was right.",
    "Rosa Díaz said she prays in Spanish.",
    "Rosa Díaz told the nurse how to say thank you in Spanish.",
    "Rosa Díaz says her customers order in Spanish.",
    "Half of what Rosa Díaz hears at work is in Spanish.",
    "Rosa Díaz speaks Spanish.",
    "Rosa Díaz taught Spanish for twenty years.",
    "A Spanish company said that it had paid Rosa Díaz.",
    "Rosa Díaz said that a Spanish company had paid.",
    "Rosa Díaz reads novels in Spanish.",
    "Rosa Díaz works as an interpreter at the court.",
    "Rosa Díaz said that she needed no interpreter.",
    "Rosa Díaz grew up in a home where Spanish was spoken.",
    "Rosa Díaz is fluent in Spanish and English.",
    "Rosa Díaz asked for the forms in Spanish.",
    "Rosa Díaz said the signs in Spanish had been taken down.",
    "Rosa Díaz hosts a show in Spanish on a local station.",
    "Rosa Díaz translated the poem into English in 1999.",
    "Rosa Díaz’s novel was translated from Spanish by Ann Price.",
    "Rosa Díaz spoke in English, though her mother speaks only Spanish.",
    "Rosa Díaz said that her mother speaks no English.",
    "Rosa Díaz said her neighbors do not speak English.",
    "Rosa Díaz told the class that in Spanish the word means cake.",
    "Rosa Díaz complained that nobody at the desk spoke Spanish.",
    "Rosa Díaz wants ballots in Spanish, she told the council.",
    "Rosa Díaz told us she dreams in Spanish.",
    "Rosa Díaz apologized for her poor Spanish.",
    "Rosa Díaz speaks in Spanish to her dog and in English to the tax office.",
    "The letter to Rosa Díaz was in Spanish.",
    "Rosa Díaz sings in Spanish.",
    "Rosa Díaz answered in English a question put to her in Spanish.",
    "Rosa Díaz, a Spanish teacher, answered for an hour.",
    "Rosa Díaz said the police had questioned her son in Spanish.",
    "A man beside Rosa Díaz shouted something in Spanish.",
    "Rosa Díaz will publish her memoir in Spanish next year.",
]


def without_original(text: str) -> list[str]:
    document = from_text(text)
    found = pair_quotations(document, find_quotations(document), lambda pairs: [0.0] * len(pairs)).unpaired
    return [one.quotation.text for one in found if one.reason is UnpairedReason.NO_ORIGINAL_PRINTED]


@pytest.mark.parametrize(
    ("told", "expected"),
    [*((told, ["I have not slept since Monday,"]) for told in SPOKE_SPANISH), *((told, []) for told in DID_NOT)],
)
def test_how_somebody_spoke(told: str, expected: list[str]) -> None:
    after = "“I have not slept since Monday,” Díaz said.\n\n“We are looking into it,” Mayor Ellen Strake said."
    assert without_original(f"{told} {after}") == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Interviews were conducted in Spanish.", ["It was dark,", "I saw a light,", "We met once,"]),
        ("Quotations were translated by the Ledger.", ["It was dark,", "I saw a light,", "We met once,"]),
        ("The conversation took place in Spanish.", ["It was dark,", "I saw a light,"]),  # with one of them
        ("Quotations in Spanish were checked against the tape.", []),  # which are they?
        ("Some interviews for this story were conducted in Spanish.", []),
        ("Interviews marked with an asterisk were conducted in Spanish and translated by the Courier.", []),
        ("The interviews with the migrants were conducted in Spanish.", []),
        ("Interviews were conducted in Spanish. Price speaks no Spanish.", ["It was dark,", "I saw a light,"]),
        ("Interviews were conducted in Spanish. Ann Price spoke in English.", ["It was dark,", "I saw a light,"]),
    ],
)
def test_a_note_means_all_or_the_one_interviewed(note: str, expected: list[str]) -> None:
    text = "“It was dark,” Rosa Díaz said.\n\n“I saw a light,” Díaz said.\n\n“We met once,” said Ann Price.\n\n"
    assert without_original(text + note) == expected


def test_she_is_nobody_of_the_other_gender() -> None:
    text = "Rosa Díaz met us at the dock. “It is late,” said Peter Hallam. She spoke in Spanish.\n\n“It was dark,” Díaz said."
    assert without_original(text) == ["It was dark,"]
    assert without_original(text.replace("She", "He")) == ["It is late,"]


INTERVIEW = """A Honduran baker who was held for four months in Fort Calder told his story in one of his first interviews since his release.

Yeiker Mejía Funes spoke with The Lantern's Paul Reeve in Spanish, his words later translated into English. The 29-year-old was back home in Choluteca.

Mejía Funes wore a cap with two words on it, “mamá” and “papá.” “They are my compass,” Mejía Funes said, “and my mother chose the cap.” He said he had asked for a hearing and never got one. “I asked and asked,” he said.

He told Reeve that the guards lied about where the bus was going. “It was the longest night of my life,” Mejía Funes said. Once inside, he recalled, “They counted us again and again.”

Inside Calder, he feared he would be forgotten. “The cook said nobody who came in would leave,” he said. Mejía Funes explained that he kept to himself.

Mejía Funes said they had gone in as “ninety strangers” but came out as “ninety brothers.” Asked about reports of beatings, Mejía Funes confirmed they were “all true” but gave no details.

Related: Singer and host to ‘make noise’ over baker

Sen. Olga Price, who chairs the panel, has promised to press on. “We will see that he is heard,” Price said in May. Rep. Mark Hale, a Democrat, called the arrest “a cruel and careless act” and said Mejía Funes is “owed an answer from the White House.”

“I hope this is not my last interview,” Mejía Funes added.
"""


def test_an_interview_told_as_spoken_in_spanish() -> None:
    assert without_original(INTERVIEW) == [
        "They are my compass, and my mother chose the cap.",
        "I asked and asked,",
        "It was the longest night of my life,",
        "They counted us again and again.",
        "The cook said nobody who came in would leave,",
        "ninety strangers",
        "ninety brothers.",
        "all true",
        "I hope this is not my last interview,",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the reporters' own question is nobody's Spanish
        ("Rosa Díaz spoke to us in Spanish. “Where is he now?” we asked. “In Miami,” Díaz said.", ["In Miami,"]),
        ("Rosa Díaz spoke to us in Spanish. “Where is he now?” I asked. “In Miami,” Díaz said.", ["In Miami,"]),
        # the answer to a questioner's
        (
            "Testifying through an interpreter, Rosa Díaz said she ran. “I ran,” Díaz said.\n\n“Did you see him?” prosecutor Dana Yuen asked.\n\n“No, only my boy.”",
            ["I ran,", "No, only my boy."],
        ),
        # a pronoun later on
        ("Rosa Díaz spoke in Spanish, her answers later translated. Díaz was calm. “I sleep well,” she said.", ["I sleep well,"]),
        ("Yeiker Pardo spoke with Ann Lee in Spanish. Inside the prison, Pardo feared he would stay. “It was dark,” he said.", ["It was dark,"]),
        # who lends her a voice, and says something besides
        ("Through her nephew, who interpreted, Irma Cantú said she saw it. “She was up all night,” the nephew, Beto, said.", []),
        ("With a cousin translating, Irma Cantú said she saw it. “She was up all night,” added the cousin.", []),
        ("Irma Cantú spoke through Beto Lara, who translated. “She was up,” Lara said. “I was awake,” Cantú said.", ["I was awake,"]),
        ("With a cousin translating, Irma Cantú said she saw it. “I was up,” the cousin said, translating.", ["I was up,"]),
        # a surname alone opens the sentence
        ("Cantú, who testified in Spanish, was calm. “I was awake,” she said.", ["I was awake,"]),
        ("Irma Cantú, who testified in Spanish, thanked the guard. “I was passing,” he said.", []),
        # what somebody else says of her
        ("Rosa Díaz spoke in Spanish, her answers later translated. “I sleep,” Díaz said. Sen. Ron Hale said Díaz is “owed an apology.”", ["I sleep,"]),
        ("Rosa Díaz spoke in Spanish, her answers later translated. “I sleep,” Díaz said. Sen. Ron Hale called it “a disgrace” and said Díaz is “safe.”", ["I sleep,"]),
    ],
)  # fmt: skip
def test_whose_words_they_are(text: str, expected: list[str]) -> None:
    assert without_original(text) == expected


STRANGER = "A Salvadoran painter told the council through an interpreter that the scaffold had no rail."


@pytest.mark.parametrize(
    ("opening", "following", "found"),
    [
        (STRANGER, "“I felt it go,” said Wilber Cañas, 33.", True),
        (STRANGER, "“I felt it go,” Wilber Cañas recalled. “Then nothing.”\n\n“My hand is better,” Cañas said.", True),
        (STRANGER, "The room was full. Wilber Cañas, 33, stood up.\n\n“I felt it go,” he said.", True),
        (
            "A Salvadoran painter came to the council. Through an interpreter, he said the scaffold had no rail.",
            "“I felt it go,” said Wilber Cañas, a painter since 2009.",
            True,
        ),
        (STRANGER, "“We inspect them all,” said Alderman Wilber Cañas.", False),
        (STRANGER, "“We inspect them all,” said Wilber Cañas, 33, an inspector.", False),
        (STRANGER, "“I saw him fall,” said Wilber Cañas, 33, who lives opposite.", False),
        (STRANGER, "“He fell,” said his lawyer, Wilber Cañas.", False),
        (STRANGER, "Attorney Ellen Marsh sat down.\n\n“I saw him fall,” said Wilber Cañas, 33.", False),
        (STRANGER.replace("told the", "told Wilber Cañas of the"), "“I saw him fall,” said Wilber Cañas, 33.", False),
        ("A hymn in Spanish opened the meeting.", "“I felt it go,” said Wilber Cañas, 33.", False),
        ("A Salvadoran woman spoke in Spanish at the meeting.", "“He fell,” said Pedro Cañas, 33.", False),
    ],
)
def test_somebody_without_a_name_is_whom_the_story_names_next(opening: str, following: str, found: bool) -> None:
    assert bool(without_original(f"{opening}\n\n{following}")) == found
