"""Marks in one paragraph: (text, [contents], which of them are closed)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.quotes.marks import find_marked

TABLE = [
    ("“Ya basta,” dijo. “No más.”", ["Ya basta,", "No más."]),
    ('He said "we won\'t go" and left.', ["we won't go"]),
    ("‘Don’t tell the boys’ mother,’ she said.", ["Don’t tell the boys’ mother,"]),
    ("It says ‘Cerrado los lunes’ on the door. ‘¿Cuándo abren?’ she asked.", ["Cerrado los lunes", "¿Cuándo abren?"]),
    ("A sign reads ‘No más promesas’ in red. ‘… y punto,’ he said.", ["No más promesas", "… y punto,"]),
    ("«No», dijo el alcalde, «nunca».", ["No", "nunca"]),
    ("He called it ‹poco serio› and „unverschämt“ and »frech«.", ["poco serio", "unverschämt", "frech"]),
    ("“I never said ‘no vamos’ to anyone,” she said.", ["I never said ‘no vamos’ to anyone,", "no vamos"]),
    ("“‘Sí,’ le dije.”", ["‘Sí,’ le dije.", "Sí,"]),
    ("““Doubled,”” he said. ``tex'' style.", ["Doubled,", "tex"]),
    ("“Wrong closing mark“ he said.", ["Wrong closing mark"]),
    ("The dogs’ bones, rock ’n’ roll and the ’90s: no quotation.", []),
    ('It was 5\'10" tall and 3" wide.', []),
    ('("Hola") ["Ok"]—"dash"—"x".', ["Hola", "Ok", "dash", "x"]),
    ("“Open only to the end", ["Open only to the end"]),
    ("“Unclosed. Then he left. “Again,” she said.", ["Unclosed.", "Again,"]),
    ("A stray ” mark, then “words.”", ["words."]),
    ("'No pasarán', said 'El Chapo', the boss's man.", ["No pasarán", "El Chapo"]),
    ("“¿Y usted qué haría?”, preguntó.", ["¿Y usted qué haría?"]),
    (
        '"No es ningún santo"", she added, "pero tampoco es un asesino."',
        ["No es ningún santo", "pero tampoco es un asesino."],
    ),
    ('""Doubled,"" he said. "Not doubled."', ["Doubled,", "Not doubled."]),
    ('She said "it was ""awful"" there" twice.', ['it was ""awful"" there', "awful"]),
    ("“You never asked for anything.' She corrected him: nobody had.", ["You never asked for anything."]),
    ("«No nos vamos”, dijo Paz. Nadie se fue.", ["No nos vamos"]),
    ("“No nos vamos», dijo Paz. Nadie se fue.", ["No nos vamos"]),
    (
        "“I told him ‘go.’ and he went, and I don’t regret it.",
        ["I told him ‘go.’ and he went, and I don’t regret it.", "go."],
    ),
    # an opening mark that is the wrong way round
    ("”El muelle se cayó solo.” The pier fell.", ["El muelle se cayó solo."]),
    ("“Hola,” dijo. ”Adiós.”", ["Hola,", "Adiós."]),
    ("“Hola,” dijo, y ”luego se fue.", ["Hola,"]),
    ("“Nadie nos avisó, ”said Ramón. “Nobody.”", ["Nadie nos avisó, ", "Nobody."]),
    # guillemets as a keyboard without them has them
    ("La mujer gritó <<No soy ladrona>> y <<¡Fuera!>>, dijo.", ["No soy ladrona", "¡Fuera!"]),
    ("«No soy ladrona>>, dijo, y <<Nunca robé».", ["No soy ladrona", "Nunca robé"]),
    ("<<Él dijo “basta”, nada más>>.", ["Él dijo “basta”, nada más", "basta"]),
    ("cout << uno << dos; cin >> tres; x<<y>>z and a <<b", []),
    ("Vuelve <<Atrás y >> sigue. <<< MENÚ >>>", []),
    (">> No me gusta, escribió. >>Tampoco.", []),
    # a stray space within the marks, or a stray mark
    ("“ El plan está listo ”. “ The plan is ready. ”", [" El plan está listo ", " The plan is ready. "]),
    ('Gritó " No pasarán " ( " They shall not pass " ).', [" No pasarán ", " They shall not pass "]),
    ("“ El plan está listo”. ” “The plan is ready.”", [" El plan está listo", "The plan is ready."]),
    ('"Hola " y " adiós", dijo.', ["Hola ", " adiós"]),
    ('A board of 3 " by 5 " and one of 46 " only.', []),
    ("40° 26 ' 46 \" N and 79° 58 ' 56 \" W", []),
    ('A stray " mark, then "words" here.', ["words"]),
    ("A stray “ mark, then “words” here.", ["words"]),
    ('What stands between “ and ” is copied, and so is what " and " enclose.', []),
    ('x = " " + y; print("hola")', ["hola"]),
    # an apostrophe that ends a word and closes nothing
    ("'We ain't goin' nowhere,' said Tom O'Neill.", ["We ain't goin' nowhere,"]),
    ("‘We ain’t goin’ nowhere,’ said Tom O’Neill.", ["We ain’t goin’ nowhere,"]),
    ("'It was rock 'n' roll,' he said of the '90s.", ["It was rock 'n' roll,"]),
    ("They play 'rock 'n' roll' and 'blues'.", ["rock 'n' roll", "blues"]),
    ("'The good ol' boys, an' nothin' else,' he said.", ["The good ol' boys, an' nothin' else,"]),
    ("'We're comin'.' He ran.", ["We're comin'."]),
    ("'It is James' house,' she said.", ["It is James' house,"]),
    ("'Never again' she said, 'I am done.'", ["Never again", "I am done."]),
    ("'Never again' reads the sign on the boys' door in Turin's main square.", ["Never again"]),
    ("He called it 'Berlin' and 'again'.", ["Berlin", "again"]),
    ("Goin' home, the boys' mother said, 'Not yet.'", ["Not yet."]),
    ("“It was the bosses’ idea, not ours, and we paid.”", ["It was the bosses’ idea, not ours, and we paid."]),
]


@pytest.mark.parametrize(("text", "contents"), TABLE)
def test_contents(text: str, contents: list[str]) -> None:
    assert [text[m.start : m.end] for m in find_marked(text)] == contents


def test_an_unclosed_mark_is_said_to_be_unclosed() -> None:
    assert [m.closed for m in find_marked("“Open. “Closed.”")] == [False, True]


@given(st.text(alphabet="“”‘’«»\"'ab .,—(", max_size=60))
def test_any_muddle_of_marks_gives_sane_spans(text: str) -> None:
    for m in find_marked(text):
        assert 0 <= m.outer_start < m.start <= m.end <= m.outer_end <= len(text)
        assert text[m.start : m.end].strip()


@given(st.lists(st.sampled_from(["“a b”", "«c»", "‘d e’", '"f"', "plain words"]), max_size=8))
def test_balanced_marks_are_all_found(parts: list[str]) -> None:
    text = " and ".join(parts)
    assert len(find_marked(text)) == sum(part != "plain words" for part in parts)
