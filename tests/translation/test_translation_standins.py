"""What must be copied is found, its stand-ins are put in and taken out again, and the engine keeps what it used to mangle."""

from __future__ import annotations

import pytest

from verifier.translation.addresses import addresses, with_source_addresses, without_addresses
from verifier.translation.bundled import bundled_engine
from verifier.translation.ct2 import CTranslate2Engine
from verifier.translation.fullnames import persons, with_source_accents
from verifier.translation.kept import Kept, Kind, lost
from verifier.translation.standins import STAND_INS, masked

PEOPLE = [
    ("Ayer vi a Leticia Bolaños en el mercado.", ["Leticia Bolaños"]),
    ("Hortensia Iglesias cerró la farmacia.", ["Hortensia Iglesias"]),
    ("Pilar Reyes llegó tarde y Salvador Flores no vino.", ["Pilar Reyes", "Salvador Flores"]),
    ("Le escribí a Ángel de la Cruz.", ["Ángel de la Cruz"]),
    ("María de los Ángeles Prado vende su casa.", ["María de los Ángeles Prado"]),
    ("La boda de Luz Montes fue en Cuenca.", ["Luz Montes"]),
    ("Yuleisy Flores estudia en La Habana.", ["Yuleisy Flores"]),
    ("El hijo de Juan J. Torres es médico.", ["Juan J. Torres"]),
    # titles, and what a thing would have an article for
    ("La ministra Iglesias viaja hoy.", ["Iglesias"]),
    ("El juez Blanco dejó libre al ladrón.", ["Blanco"]),
    ("Doña Dolores barre la vereda.", ["Dolores"]),
    ("Según Flores, no alcanza la plata.", ["Flores"]),
    ("Iglesias renunció anoche.", ["Iglesias"]),
    ("El plan de Reyes no gustó.", ["Reyes"]),
    ("Segundo Henríquez arregla relojes.", ["Segundo Henríquez"]),
    # given names alone, also those that are words
    ("Rosa Elena y Juan Manuel compraron un terreno.", ["Rosa Elena", "Juan Manuel"]),
    ("El taxista devolvió el bolso a Isabel.", ["Isabel"]),
    ("Anoche Esteban llamó a Soledad.", ["Esteban", "Soledad"]),
    ("Consuelo trabaja en una mina.", ["Consuelo"]),
    ("Pilar se fue con Mercedes a Temuco.", ["Pilar", "Mercedes"]),
    ("Luz y Esperanza venden empanadas.", ["Luz", "Esperanza"]),
    ("—Acá no entra nadie —dijo Cruz.", ["Cruz"]),
    ("Lucía contó que Armando no vino.", ["Lucía", "Armando"]),
    ("Ni Pablo ni Inés contestaron.", ["Pablo", "Inés"]),
    ("Marta del Carmen Quispe teje mantas.", ["Marta del Carmen Quispe"]),
    ("María del Pilar cumple años hoy.", ["María del Pilar"]),
    ("Mauricio contó que lo echaron.", ["Mauricio"]),
    # one person or two, and a title after the name
    ("José Ortega y Gasset escribió ensayos.", ["José Ortega y Gasset"]),
    ("Pedro Rojas y Marta Cruz pactaron.", ["Pedro Rojas", "Marta Cruz"]),
    ("Nombraron a Elena Castro Coordinadora del plan.", ["Elena Castro"]),
    ("Habló Luis Soto de Acme.", ["Luis Soto"]),
]
NOBODY = [
    # offices and institutions
    "La Corte Suprema y el Banco Central no contestaron.",
    "El Ministerio de Salud firmó con la Cruz Roja.",
    "La Asamblea Nacional votó la Ley de Aguas.",
    "El expediente pasó al Juez Segundo de Distrito.",
    # words that open a sentence
    "Iglesias cerradas y flores secas, eso quedó.",
    "Flores amarillas cubrían la plaza.",
    "Victoria en las urnas para la oposición.",
    "Dolores de cabeza y fiebre, dijo el médico.",
    "Las Iglesias evangélicas piden diálogo.",
    # places, feasts, kings, popes and saints
    "La Plaza Mayor y el Río Bravo salen en la foto.",
    "La noche de Reyes cenamos en casa.",
    "El papa Francisco recibió a la reina Isabel.",
    "Juan Pablo II viajó mucho.",
    "San Martín cruzó los Andes.",
    "Nací en San Cristóbal de las Casas.",
    "Cristóbal Colón zarpó en agosto.",
    "La Reina destaca el valor del idioma.",
    "Caín y Abel eran hermanos.",
    "Isabel la Católica murió en Medina del Campo.",
    "Felipe III gobernó poco.",
    "Teresa de Calcuta fundó una orden.",
    "San Pablo y Santa Clara son barrios viejos.",
    # words and forms of verbs that are given names too
    "Esperanza de vida y salud pública.",
    "Luz eléctrica para todo el pueblo.",
    "Lucía un sombrero de paja.",
    "Eligió la ruta más corta.",
    "Armando la carpa se lastimó.",
    "Linda mañana para pescar.",
    "Rosario de quejas contra la empresa.",
    "La Esperanza y el Consuelo son fincas.",
    "El Tratado de Libertad fue firmado.",
    "Se lo conté a Papá.",
    "Llegaron a Florencia desde Belén.",
    "Mauricio es una isla.",
]
LOST = [
    ("Mi celular es 679 968 3828.", "My cellphone is 679,968 3828.", [("679 968 3828", Kind.CODE)]),
    ("Llame al 584 563 633.", "Call 584,563,633.", [("584 563 633", Kind.CODE)]),
    ("El teléfono es el +56 394 500355.", "The phone is +56,394 500355.", [("+56 394 500355", Kind.CODE)]),
    ("Ayer vi a Leticia Bolaños.", "I saw the quarters yesterday.", [("Leticia Bolaños", Kind.WOMAN)]),
    ("Habló Hugo Iglesias.", "Hugo Church spoke.", [("Hugo Iglesias", Kind.MAN)]),
    ("La jueza Flores habló.", "Judge Flowers spoke.", [("Flores", Kind.SURNAME)]),
    ("Vi a Ángel de la Cruz.", "I saw Ángel of the Cruz.", [("Ángel de la Cruz", Kind.MAN)]),
    ("Llamó a Иван Петров ayer.", "He called Ivan yesterday.", [("Иван Петров", Kind.OTHER)]),
    ("El cartel dice दिल्ली en rojo.", "The sign says द in red.", [("दिल्ली", Kind.OTHER)]),
    ("La empresa Şahin cerró.", "The company ŝahin closed.", [("Şahin", Kind.OTHER)]),
    ("Vive en Łomża desde niña.", "She has lived there since childhood.", [("Łomża", Kind.OTHER)]),
    ("Escriba a ventas@tienda.com.pe.", "Write to sales@tienda.com.pe.", [("ventas@tienda.com.pe", Kind.MAIL)]),
    ("Lea www.diariodelsur.cl hoy.", "Read www.southdaily.cl today.", [("www.diariodelsur.cl", Kind.SITE)]),
    ("Lo dijo @la_tia_rosa.", "The aunt said so.", [("@la_tia_rosa", Kind.TAG)]),
    ("Está en /datos/ventas/enero.csv.", "It is in /data/sales.", [("/datos/ventas/enero.csv", Kind.PATH)]),
    ("Llegó Tomás con Rosa Inés.", "Thomas came with Pink Agnes.", [("Tomás", Kind.HIS), ("Rosa Inés", Kind.WOMAN)]),
    ("El papa Gregorio cambió el calendario.", "Pope Gregorio changed it.", [("Gregorio", Kind.HIS_ENGLISH)]),
    (
        "Enrique IV huyó con Catalina II.",
        "Enrique IV fled with Catalina II.",
        [("Enrique", Kind.HIS_ENGLISH), ("Catalina", Kind.HER_ENGLISH)],
    ),
    ("Leímos a Aristóteles.", "We read Aristotes.", [("Aristóteles", Kind.HIS_ENGLISH)]),
    ("Vive en la avenida Los Robles 88.", "She lives at 88 Oaks Avenue.", [("Los Robles", Kind.PLACE)]),
    ("Cortaron la Plaza de la Paz.", "They cut off Peace Square.", [("Plaza de la Paz", Kind.PLACE)]),
    ("Nació en Ciudad Hidalgo.", "He was born in Noble City.", [("Ciudad Hidalgo", Kind.PLACE)]),
    ("Swazilandia tiene rey.", "Swailand has a king.", [("Swazilandia", Kind.COUNTRY)]),
    ("Mauricio contó un chiste.", "Mauritius told a joke.", [("Mauricio", Kind.HIS)]),
    ("Costó 3.499,99 euros.", "It cost 3,499 euros.", [("3.499,99", Kind.DECIMAL)]),
    ("Son 12.500 soles.", "It is 125,001 soles.", [("12.500", Kind.WHOLE)]),
    ("Marque 11223344556.", "Dial 1122334456.", [("11223344556", Kind.PLAIN)]),
]
KEPT = [
    ("Llame al 55 4381 0927.", "Call 55-4381-0927."),
    ("Vendieron 584 563 633 acciones.", "They sold 584,563,633 shares."),
    ("Ayer vi a Leticia Gómez.", "I saw Leticia Gomez yesterday."),  # nothing but the marks
    ("Vi a Ángel Iglesias.", "I saw Angel Iglesias."),
    ("Juana de Arco nació en Francia.", "Joan of Arc was born in France."),
    ("El rey Enrique y su hermana Catalina huyeron.", "King Henry and his sister Catherine fled."),
    ("La calle Principal está sin luz.", "Main Street has no light."),
    ("La avenida más ancha es la Bolívar.", "The widest avenue is Bolivar."),
    ("Suazilandia tiene rey.", "Swaziland has a king."),
    ("El papa Clemente lo casó.", "Pope Clement married him."),
    ("Felipe VI abrió la sesión.", "Felipe VI opened the session."),
    ("San Jorge II ganó la liga.", "San Jorge II won the league."),
    ("Según la Biblia, Pablo escribió cartas.", "According to the Bible, Paul wrote letters."),
    ("Viajó de Londres a Nueva York.", "He went from London to New York."),
    ("Recaudó 1.500 millones.", "It raised 1.5 billion."),
    ("Vale 1.500 pesos.", "It costs 1500 pesos."),
    ("Llegó a las 15.30 horas.", "He arrived at 3:30 p.m."),
    ("Gastó 10 000 000 de pesos.", "He spent 10,000,000 pesos."),
    ("Tiene 3 hijos.", "She has three children."),
    ("En el siglo XVIII no había luz.", "In the 18th century there was no light."),
    ("El Instituto de Enfermedades Neoplásicas abrió.", "The Institute of Neoplastic Diseases opened."),
    ("Aparcaban donde podían.", "They parked where they could."),
    ("La Defensoría del Pueblo intervino.", "The ombudsman's office stepped in."),
    ("Escriba a ventas@tienda.com.pe.", "Write to ventas@tienda.com.pe."),
]
ENGINE = [
    ("Ayer me encontré con Hortensia Iglesias en la panadería.", "Hortensia Iglesias"),
    ("La casa de María de los Ángeles Prado está en venta.", "María de los Ángeles Prado's"),
    ("Consuelo se enojó con Tomás y con María Inés.", "Consuelo"),
    ("Ayer José Pablo bailó con Esperanza en la plaza.", "Pablo danced with Esperanza"),
    ("Pedro y Enrique trabajan en un taller de Rancagua.", "Pedro and Enrique"),
    ("Carlos V y Enrique VIII se conocieron en Calais.", "Charles V and Henry VIII"),
    ("Según el papa Clemente, la guerra no sirve.", "Pope Clement"),
    ("La feria está en la avenida 12 de Octubre y en el Paseo de los Naranjos.", "12 de Octubre"),
    ("Un avión sale de Punta Arenas a Puerto Montt.", "Puerto Montt"),
    ("La ministra Iglesias no quiso responder.", "Minister Iglesias"),
    ("Mi vecina se llama Смирнова.", "Смирнова"),
    ("Håkan Ångström dijo que volvería.", "Håkan Ångström"),
    ("Mande su currículum a ventas@ferreteriadelsur.com.ar antes del jueves.", "ventas@ferreteriadelsur.com.ar"),
    ("La foto la publicó @la_vecina_del_quinto anoche.", "@la_vecina_del_quinto"),
    ("La denuncia está en #JusticiaParaTodas y en lavozdelnorte.com.mx/opinion.", "lavozdelnorte.com.mx/opinion"),
    ("El aguinaldo fue de 12.500,50 pesos.", "12,500.50"),
    ("conocí a leticia bolaños en un tren", "Leticia Bolaños"),
]


@pytest.mark.parametrize(("sentence", "named"), PEOPLE)
def test_people_are_found(sentence: str, named: list[str]) -> None:
    assert [sentence[person.start : person.end] for person in persons(sentence)] == named


@pytest.mark.parametrize("sentence", NOBODY)
def test_nobody_is_named(sentence: str) -> None:
    assert persons(sentence) == ()


@pytest.mark.parametrize(("source", "output", "missing"), LOST)
def test_what_an_output_has_lost(source: str, output: str, missing: list[tuple[str, Kind]]) -> None:
    assert [(source[start:end], kind) for start, end, kind in lost(source, output)] == missing


@pytest.mark.parametrize(("source", "output"), KEPT)
def test_what_english_says_otherwise_is_not_lost(source: str, output: str) -> None:
    assert lost(source, output) == []


def test_addresses_end_before_the_marks_of_the_sentence() -> None:
    text = "(Vea www.radio.uy/hoy, #Ya y @eva.) O c:\\x: y/o, 1/2, km/h, Sr.Pérez, ¡a@b.es!"
    assert [text[start:end] for start, end, _ in addresses(text)] == ["www.radio.uy/hoy", "#Ya", "@eva", "a@b.es"]
    assert without_addresses("Lea radio.uy hoy") == "Lea          hoy"


def test_an_address_loses_the_spaces_that_a_model_puts_in() -> None:
    assert with_source_addresses("Sigan a @eva_luna.", "Follow @ eva _ luna.") == "Follow @eva_luna."
    assert with_source_addresses("Sigan a @eva_luna.", "Follow Eva.") == "Follow Eva."


def test_stand_ins_come_out_as_often_as_they_went_in() -> None:
    sentence = "Luz Montes y Luz Montes, dijo ana@sol.es."
    gone = [Kept(0, 10, Kind.WOMAN), Kept(13, 23, Kind.WOMAN), Kept(30, 40, Kind.MAIL)]
    stood_in = masked(sentence, gone)
    assert stood_in is not None
    woman, mail = STAND_INS[Kind.WOMAN][0], STAND_INS[Kind.MAIL][0]
    assert stood_in.text == f"{woman} y {woman}, dijo {mail}."
    assert stood_in.restored(f"{woman}'s {woman}, said {mail}.") == "Luz Montes's Luz Montes, said ana@sol.es."
    assert stood_in.restored(f"{woman}, said {mail}.") is None
    assert stood_in.restored(f"{woman} and {woman}, said she.") is None


def test_a_stand_in_is_nobody_whom_the_sentence_names() -> None:
    sentence = f"{STAND_INS[Kind.MAN][0]} vio a Hugo Iglesias."
    start = sentence.index("Hugo")
    first, second = (masked(sentence, [Kept(start, start + 13, Kind.MAN)], attempt) for attempt in (0, 1))
    assert first and STAND_INS[Kind.MAN][1] in first.text
    assert second and STAND_INS[Kind.MAN][2] in second.text


def test_numbers_come_back_in_english_print() -> None:
    stood_in = masked("Son 12.500,50 soles y 7.800 euros.", [Kept(4, 13, Kind.DECIMAL), Kept(22, 27, Kind.WHOLE)])
    assert stood_in is not None
    assert stood_in.restored("That is 12.5 soles and 3400 euros.") == "That is 12,500.50 soles and 7,800 euros."


@pytest.mark.parametrize(("sentence", "kept"), ENGINE)
def test_the_engine_keeps_what_it_would_mangle(bundled: CTranslate2Engine, sentence: str, kept: str) -> None:
    (hypothesis,) = bundled.translate([sentence])
    assert kept in hypothesis.text
    assert hypothesis.usable


def test_a_sentence_with_stand_ins_does_not_depend_on_its_neighbours(bundled: CTranslate2Engine) -> None:
    texts = [sentence for sentence, _ in ENGINE]
    assert bundled.translate(texts) == [bundled.translate([text])[0] for text in texts]
    assert bundled.translate([" ".join(texts[:2])])[0].text == " ".join(h.text for h in bundled.translate(texts[:2]))


def test_a_model_that_knows_names_is_left_alone(bundled: CTranslate2Engine) -> None:
    plain = CTranslate2Engine(bundled.folder, compute_type="int8")
    assert "Смирнова" not in plain.translate(["Mi vecina se llama Смирнова."])[0].text


def test_a_number_with_both_separators_is_kept_as_a_whole() -> None:
    (made,) = bundled_engine().translate(["Recibió 12.500,50 soles de multa."])
    assert "12,500.50" in made.text


def test_accents_that_alone_were_lost_are_put_back() -> None:
    assert with_source_accents("Vino Germán Muñoz.", "German Munoz came.") == "Germán Muñoz came."
    # it stands there twice, once as a people perhaps; a king has his English name
    twice = "German knows a German."
    assert with_source_accents("Germán conoce a un alemán.", twice) == twice
    assert with_source_accents("Vive en Panamá.", "He lives in Panama.") == "He lives in Panama."
