"""Open words: what is left out, put in or said freely, and what is none of these; the grammar of the messages."""

from __future__ import annotations

import pytest

from verifier.checks import accepted_rendering
from verifier.checks.closeness import worth_asking
from verifier.checks.completeness.coverage import check_coverage
from verifier.checks.sides import Sides
from verifier.evidence.backward import backward
from verifier.evidence.contrast import contrasts
from verifier.evidence.lacking import lacking
from verifier.translation.bundled import bundled_scorer
from verifier.translation.registry import make_engine

LEFT_OUT = [
    ("Los bomberos llegaron tarde porque el puente estaba cerrado por obras.", "The firefighters arrived late."),
    ("Mi padre cultivaba maíz y frijol en una parcela prestada.", "My father grew corn."),
]

PUT_IN = [
    ("Llegamos tarde.", "We arrived late because the bridge was closed and nobody had warned the drivers."),
    ("El alcalde no vino.", "The mayor, who faces three corruption charges, did not come."),
]

QUIET = [
    ("Eran trescientas cuarenta y siete familias.", "There were 347 families."),
    ("Nos desalojaron el 4/10/2022.", "We were evicted on October 4, 2022."),
    ("La OMS pidió más vacunas.", "The World Health Organization asked for more vaccines."),
    ("El FMI nos prestó dinero otra vez.", "The International Monetary Fund lent us money again."),
    ("al que no salte lo mandamos a la B", "anyone who doesn't jump, we're sending to the second division"),
    ("La Virgen del Carmen nos cuida.", "Our Lady of Mount Carmel watches over us."),
    ("Los gringos vienen, compran y nos sacan, y yo no saco nada.", "The Americans come, they buy and they push us out, and I get nothing."),
    ("Nadie nos ayudó.", "Nobody helped us."),
]  # fmt: skip


@pytest.mark.parametrize(("spanish", "english"), LEFT_OUT)
def test_what_is_left_out(spanish: str, english: str) -> None:
    (issue,) = check_coverage(Sides(spanish, english))
    assert (issue.type, issue.check) == ("omission", "coverage") and not issue.translation_spans
    assert (" is not in" in issue.message) == (len(issue.source_spans) == 1)
    assert (" are not in" in issue.message) == (len(issue.source_spans) > 1)


@pytest.mark.parametrize(("spanish", "english"), PUT_IN)
def test_what_is_put_in(spanish: str, english: str) -> None:
    (issue,) = check_coverage(Sides(spanish, english))
    assert issue.type in ("addition", "over_translation") and issue.translation_spans
    several = len(issue.translation_spans) > 1
    assert ("have nothing behind them" if several else "has nothing behind it") in issue.message


@pytest.mark.parametrize(("spanish", "english"), QUIET)
def test_names_in_other_words_and_repetitions_are_not_open(spanish: str, english: str) -> None:
    assert list(check_coverage(Sides(spanish, english))) == []


def test_no_word_is_named_twice() -> None:
    issues = check_coverage(Sides("Vamos.", "Leave, they told us; leave the valley tomorrow, leave everything here."))
    spans = [[span.of("Leave, they told us; leave the valley tomorrow, leave everything here.").lower() for span in issue.translation_spans] for issue in issues]  # fmt: skip
    assert spans and all(len(set(words)) == len(words) for words in spans)


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("La Roja jugó muy bien.", "Spain played very well."),
        ("La Casa Rosada no respondió.", "The presidential palace did not respond."),
        ("Marchamos hasta La Moneda.", "We marched to the presidential palace."),
        ("El Libertador murió pobre.", "Bolívar died poor."),
    ],
)
def test_a_thing_by_another_of_its_names_is_accepted(spanish: str, english: str) -> None:
    assert "is also called" in (accepted_rendering(Sides(spanish, english)) or "")


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("La Roja jugó muy bien.", "Portugal played very well."),
        ("La Casa Rosada no respondió.", "The presidential palace celebrated all night."),
        ("La Roja jugó muy bien.", "La Roja played very well."),
        ("Jugó muy bien.", "He played very well."),
    ],
)
def test_nothing_else_is(spanish: str, english: str) -> None:
    assert accepted_rendering(Sides(spanish, english)) is None


ENGINE = make_engine("bundled", cache=False)
LONE_OUT = [  # Spanish, English, severity, what is named
    ("Vamos a reparar los puentes, salvo en la costa, antes de junio.", "We are going to repair the bridges before June.", "major", "salvo en la costa"),
    ("Abrimos el mercado a las seis, si no llueve, todos los domingos.", "We open the market at six every Sunday.", "major", "si no llueve"),
    ("Mi primo murió de un golpe, según me contaron.", "My cousin died from a blow.", "major", "según me contaron"),
    ("El alcalde corrupto visitó la escuela.", "The mayor visited the school.", "major", "corrupto"),
    ("Los socios que entregaron todo su café van a recibir el bono.", "Members are going to receive the bonus.", "major", "que entregaron todo su café"),
    ("La ley nos protege en el papel.", "The law protects us.", "major", "en el papel"),
    ("Ayer renunció el ministro. Nadie se lo esperaba en la plaza.", "The minister resigned yesterday.", "major", "Nadie se lo esperaba en la plaza"),
    ("El gobernador recibió a los manifestantes en su despacho durante dos horas.", "The governor met with the protesters for two hours.", "major", "despacho"),
    ("Solo aceptaron pagar la mitad.", "They agreed to pay half.", "major", "Solo"),
    ("Los médicos trabajan gratis los domingos.", "The doctors work on Sundays.", "minor", "gratis"),
    ("El alcalde mintió públicamente sobre el puente.", "The mayor lied about the bridge.", "major", "públicamente"),
    ("Mi hermana mayor vive en Rosario.", "My sister lives in Rosario.", "major", "mayor"),
    ("Llovió toda la noche y se nos metió el agua hasta la cocina.", "It rained all night and the water came in.", "major", "hasta la cocina"),
    ("Su madre y su hermana vinieron.", "Her mother came.", "major", "hermana"),
    ("La madre y la hermana vinieron a verlo.", "The mother came to see him.", "major", "hermana"),
    ("Cerraron el puente dos semanas, cosa que nadie entendió.", "The bridge was shut for two weeks.", "major", "cosa que nadie entendió"),
    ("Vendimos las ovejas, como nos pidió el banco.", "We sold the sheep.", "major", "como nos pidió el banco"),
]  # fmt: skip
LONE_IN = [
    ("Cerramos la panadería en febrero.", "We closed the bakery in February, because of the taxes.", "major", "because of the taxes"),
    ("Le mandé dos cartas al alcalde.", "I sent the mayor two letters, and he never answered.", "major", "and he never answered"),
    ("El alcalde visitó la escuela.", "The corrupt mayor visited the school.", "major", "corrupt"),
    ("La sangre vuelve al corazón por las venas.", "Blood returns to the heart through the veins. The smallest veins lie in the skin.", "major", "The smallest veins lie in the skin"),
    ("Vamos a cortar la ruta.", "We are going to block the highway with burning tires.", "major", "with burning tires"),
    ("El juez lo dejó libre.", "The judge set him free on bail.", "major", "bail"),
    ("Murió mi hermano.", "My younger brother died.", "major", "younger"),
    ("Los pescadores volvieron al puerto.", "The exhausted fishermen returned to the port.", "major", "exhausted"),
    ("Vendimos la casa en mayo.", "We sold the big house in May.", "major", "big"),
    ("Vendimos las ovejas en abril.", "We sold the sheep in April, as we had promised.", "major", "as we had promised"),
    ("El fiscal se levantó y se fue.", "The prosecutor stood up and left without even looking back.", "major", "without even looking"),
    ("Subieron el pasaje porque el diésel está caro.", "They raised the fare because diesel is expensive and tips are down.", "major", "and tips are down"),
    ("Cocinamos los frijoles con leña.", "We cook the beans over firewood, just as our grandparents did.", "major", "just as our grandparents did"),
    ("Yo no firmo el acuerdo.", "I'm not signing the agreement, no matter what they say.", "major", "no matter what they say"),
]  # fmt: skip
ALL_THERE = [
    ("Vamos a cerrar la escuela, salvo que llueva, el lunes.", "We are going to close the school on Monday, unless it rains."),
    ("Este, mire usted, la lancha se dio vuelta.", "The boat flipped over."),
    ("Mi primo murió de un golpe, según me contaron.", "My cousin died from a blow, they told me."),
    ("Cerramos la panadería en febrero, por los impuestos.", "We closed the bakery in February, because of the taxes."),
    ("Suspendieron temporalmente las clases.", "They suspended classes temporarily."),
    ("Subieron la luz otra vez.", "They raised electricity prices again."),
    ("Ya subió el pan.", "The price of bread has already gone up."),
    ("Mi hermano, el menor, no quiso venir.", "My youngest brother didn't want to come."),
    ("Ayer renunció el ministro. Nadie se lo esperaba.", "Nobody expected it, but the minister resigned yesterday."),
    ("Los vecinos del barrio venden lotería.", "The people of the neighborhood sell lottery tickets."),
    ("El atrio se llenó de gente, y nadie cabía ya.", "The church courtyard filled up, and nobody else could fit."),
    ("Se quedó sin palabras.", "She was left speechless."),
    ("Vos sabés bien que la compraron usada.", "You know very well that they bought it used."),
    ("A los cinco minutos no quedaba nada.", "Five minutes later there was nothing left."),
    ("Ya no nos alcanza el sueldo.", "Our wages no longer go far enough."),
    ("La empresa nos debe el aguinaldo.", "The company owes us the year-end bonus."),
    ("Tenía treinta y dos años cuando llegó.", "She was 32 when she arrived."),
    ("Perdimos la cosecha; perdimos también las ganas.", "We lost the harvest, and our will along with it."),
    ("Entrené dos años en el Morumbí.", "I trained for two years at Morumbí stadium."),
    ("Los del Boca no se lo perdonan.", "Boca fans won't forgive him for it."),
    ("La muchacha se cayó del caballo y siguió corriendo.", "She fell off the horse and kept running."),
    ("Cabe la posibilidad de que cierren el paso a Chile.", "They may close the crossing to Chile."),
    ("A ver, cómo le explico, el puente ya estaba rajado.", "The bridge was already cracked."),
    ("Le dieron el alta el lunes.", "He was discharged from the hospital on Monday."),
    ("Pasamos la tarde tomando tereré.", "We spent the afternoon drinking tereré, our iced mate."),
    ("Trabajo de lunes a sábado, y los domingos, si hay misa, canto.", "I work Monday to Saturday, and on Sundays, when there is Mass, I sing."),
    ("La chica le dijo a su madre que no iba a volver.", "She told her mother she wasn't coming back."),
    ("La chica y su madre vinieron.", "She and her mother came."),
    ("Ese gol no hay arquero que lo ataje.", "No goalkeeper can stop that shot."),
    ("Aquí la que manda es la sequía.", "Around here, it's the drought that calls the shots."),
    ("Salieron a la calle con lo puesto.", "They went out with nothing but the clothes on their backs."),
    ("Vendimos las ovejas en abril, como lo habíamos prometido.", "We sold the sheep in April, as we had promised."),
    ("El fiscal se levantó y se fue sin siquiera mirar atrás.", "The prosecutor stood up and left without even looking back."),
]  # fmt: skip


def weighed(source: str, translation: str) -> Sides:
    pair = [(source, translation)]
    (contrast,), (back,) = contrasts(pair, engine=ENGINE), backward(pair, scorer=bundled_scorer())
    drafts = ENGINE.translate([source])
    (lacks,) = lacking(pair, drafts, engine=ENGINE, scorer=bundled_scorer(), worth=worth_asking)
    return Sides(source, translation, contrast, (), back, None, lacks)


@pytest.mark.parametrize(("source", "translation", "severity", "named"), LONE_OUT)
def test_what_both_models_miss_is_left_out(source: str, translation: str, severity: str, named: str) -> None:
    (issue,) = check_coverage(weighed(source, translation))
    assert (issue.type, issue.severity) == ("omission", severity)
    assert named in issue.message and not issue.translation_spans


@pytest.mark.parametrize(("source", "translation", "severity", "named"), LONE_IN)
def test_what_nothing_asks_for_is_put_in(source: str, translation: str, severity: str, named: str) -> None:
    (issue,) = check_coverage(weighed(source, translation))
    assert (issue.type, issue.severity) == ("addition", severity)
    assert named in issue.message and not issue.source_spans


@pytest.mark.parametrize(("source", "translation"), ALL_THERE)
def test_what_is_all_there_is_at_most_minor(source: str, translation: str) -> None:
    assert all(issue.severity == "minor" for issue in check_coverage(weighed(source, translation)))
