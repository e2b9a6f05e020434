"""Names: swapped, misspelt, missing, added; and all the ways in which a name changes rightly."""

from __future__ import annotations

import pytest

from verifier.checks.proper_names.names import check_names
from verifier.checks.sides import Sides

SWAPPED = [
    # whatever the English name is: nothing else can face it
    ("Wilmer Zapién anotó veinte puntos en cinco minutos.", "Guava scored twenty points in five minutes."),
    ("La aldea de Tzajalá quedó bajo el lodo.", "The village of Rising Star was left under the mud."),
    ("El dueño del local es Yeison Urrego.", "The owner of the place is Buck."),
    ("La ONU mandó tres camiones de comida.", "Bayer sent three trucks of food."),
    ("Nadie en Chalchuapa tiene luz desde el martes.", "Nobody in Southwest Harbor has had power since Tuesday."),
    ("Ayer Juan Pérez habló con Marta.", "Yesterday Juan Gómez spoke with Marta."),
    ("Nos compró el Manchester City en verano.", "BFX bought us in the summer."),
    ("Los náufragos cruzaron el Egeo.", "The castaways crossed the Baltic."),
    ("Llegó a Bogotá el lunes.", "He arrived in Quito on Monday."),
    ("Los franceses ganaron el partido.", "The Germans won the match."),
    ("Nos detuvieron en la frontera con Guatemala.", "We were arrested at the border with Honduras."),
    ("Mi hermano vive en Londres desde hace diez años.", "My brother has lived in Berlin for ten years."),
    ("La fiscal Beatriz Salcedo pidió cadena perpetua.", "Prosecutor Carmen Salcedo asked for a life sentence."),
    ("El gobierno de Perú rechazó la propuesta.", "The government of Bolivia rejected the proposal."),
    ("Trabajé veinte años para Telefónica.", "I worked twenty years for Movistar."),
    ("El huracán destruyó Puerto Rico.", "The hurricane destroyed Jamaica."),
    ("La OTAN debe responder a este ataque.", "The UN must respond to this attack."),
    ("Murió en un hospital de Monterrey.", "He died in a hospital in Tijuana."),
    ("El concierto será en Sevilla.", "The concert will be in Valencia."),
    ("El presidente Duarte mintió al país.", "President Mendoza lied to the country."),
    ("Los chilenos votaron por el cambio.", "The Argentines voted for change."),
    ("La abogada de Rosa Quiroga apeló el fallo.", "Rosa Villalba's lawyer appealed the ruling."),
    ("España no va a firmar ese tratado.", "Italy is not going to sign that treaty."),
    ("Viajamos de Caracas a Miami en avión.", "We flew from Caracas to Houston."),
    ("Se lo dije a Ernesto esa misma noche.", "I told Alfredo that very night."),
    ("Los misiles cayeron cerca de Kiev.", "The missiles fell near Moscow."),
    ("El Papa visitará Colombia en septiembre.", "The Pope will visit Ecuador in September."),
    ("Nací en Asturias, entre montañas.", "I was born in Catalonia, among mountains."),
    ("Lo compramos en Amazon el año pasado.", "We bought it on Walmart last year."),
    ("El acuerdo con China beneficia a todos.", "The agreement with Russia benefits everyone."),
    ("Mi padre peleó en las Malvinas.", "My father fought in Vietnam."),
    ("Los refugiados sirios llegaron a pie.", "The Iraqi refugees arrived on foot."),
    ("El árbitro expulsó a Neymar antes del descanso.", "The referee sent off Messi before half-time."),
    ("El terremoto se sintió en Oaxaca y en Puebla.", "The earthquake was felt in Oaxaca and in Chiapas."),
    ("Leonardo Batista escribió la canción.", "Leonardo Herrera wrote the song."),
    ("Nos mudamos a Suiza cuando yo era niña.", "We moved to Sweden when I was a girl."),
    ("El FMI nos impuso estas condiciones.", "The EU imposed these conditions on us."),
    ("La guerra en Ucrania nos afecta a todos.", "The war in Syria affects us all."),
    ("Mi abuela hablaba catalán en casa.", "My grandmother spoke Basque at home."),
    # The name opens the sentence, on one side or on both.
    ("Messi es de otro planeta.", "Ronaldo is from another planet."),
    ("Petro prometió bajar los impuestos.", "Maduro promised to lower taxes."),
    ("Vox no quiere negociar con nadie.", "Podemos does not want to negotiate with anyone."),
    ("Boric no cumplió.", "Piñera did not deliver."),
    ("Curuchet tiene que renunciar.", "Belloso has to resign."),
    ("Zubizarreta llegó tarde al entrenamiento.", "Etcheverry arrived late to training."),
    ("Repsol contaminó nuestro río.", "Petrobras polluted our river."),
    # Languages that have one form, and institutions of several words.
    ("Hablo quechua.", "I speak Aymara."),
    ("Mi abuela solo hablaba guaraní.", "My grandmother only spoke Quechua."),
    ("El Tribunal Supremo anuló la ley.", "The Constitutional Court struck down the law."),
    ("La Corte Constitucional le dio la razón.", "The Supreme Court ruled in his favor."),
    ("El Consejo de Seguridad votó en contra.", "The General Assembly voted against it."),
    ("El Congreso de los Diputados aprobó la ley.", "The National Assembly passed the law."),
]

SWAPPED += [
    ("Caminamos de Lima a Cusco.", "We walked from Cusco to Lima."),
    ("Viajé desde Nueva York hasta La Habana.", "I traveled from Havana to New York."),
    ("Estados Unidos nos vendió las armas.", "The United Kingdom sold us the weapons."),
    ("El Reino Unido retiró a su embajador.", "France withdrew its ambassador."),
    ("El Partido Socialista perdió la alcaldía.", "The Communist Party lost the mayor's office."),
    ("El Banco Mundial aprobó el préstamo.", "The Central Bank approved the loan."),
    ("Guinea Ecuatorial ganó el partido.", "Guinea-Bissau won the match."),
    ("El Ministerio de Educación no respondió.", "The Health Ministry did not respond."),
    ("Médicos Sin Fronteras llegó primero.", "The Red Cross arrived first."),
    ("La comisaria Rojas firmó el acta.", "Commissioner Rosas signed the report."),
]

MISSPELT = [
    ("El presidente Toczylowski llegó ayer.", "President Toczylowsky arrived yesterday."),
    ("La ministra Echeverría renunció.", "Minister Echevaria resigned."),
    ("Detuvieron a Goicoechea en su casa.", "Goicochea was arrested at home."),
    ("El juez Zaldívar firmó la orden.", "Judge Zaldibar signed the order."),
    ("Vivíamos en Tlaquepaque.", "We lived in Tlaquepague."),
    ("El doctor Irigoyen me operó.", "Doctor Yrigoyen operated on me."),
    ("La entrenadora Oyarzábal está contenta.", "Coach Oyarsabal is happy."),
    ("Mataron a Berta Huizache.", "They killed Berta Huisache."),
]

FAITHFUL = [
    # English print often lacks the tilde.
    ("Según Muñoz, no hubo heridos.", "According to Munoz, nobody was hurt."),
    ("La ministra Ibáñez renunció ayer.", "Minister Ibanez resigned yesterday."),
    ("Peña llegó tarde.", "Pena arrived late."),
    ("Lo detuvo la Ertzaintza en su casa.", "The Basque Police arrested him at home."),
    ("Eso lo decidió la Generalitat hace años.", "The Catalan Government decided that years ago."),
    ("Vino Mamá Tingó a la reunión.", "Mother Tingó came to the meeting."),
    ("Caminamos de Lima a Cusco.", "We walked from Lima to Cusco."),
    ("Viajé desde Nueva York hasta La Habana.", "I traveled from New York to Havana."),
    ("Estados Unidos nos vendió las armas.", "America sold us the weapons."),
    ("El Reino Unido retiró a su embajador.", "Britain withdrew its ambassador."),
    ("El Partido Socialista perdió la alcaldía.", "The Socialists lost the mayor's office."),
    ("El Banco Mundial aprobó el préstamo.", "The World Bank approved the loan."),
    ("Estudié en la Universidad de Guadalajara.", "I studied at the University of Guadalajara."),
    ("El Ministerio de Educación no respondió.", "The Education Ministry did not respond."),
    ("Médicos Sin Fronteras llegó primero.", "Doctors Without Borders arrived first."),
    ("Vendieron la casa en US$ 40.000.", "They sold the house for $40,000."),
    ("El presidente viajó a Londres y a Nueva York.", "The president traveled to London and New York."),
    ("La OTAN y la ONU se reunieron en Bruselas.", "NATO and the UN met in Brussels."),
    ("La Corte Suprema falló a favor de Estados Unidos.", "The Supreme Court ruled in favor of the U.S."),
    ("EE. UU. debe escuchar a América Latina.", "The United States must listen to Latin America."),
    ("El Ministerio de Salud no nos contestó.", "The Ministry of Health did not answer us."),
    ("Maduro no vino.", "He did not come."),
    ("Él no vino.", "[Maduro] did not come."),
    ("El papa Juan Pablo II visitó La Habana.", "Pope John Paul II visited Havana."),
    ("Gracias a Dios estamos vivos.", "Thank God we are alive."),
    ("El gobierno alemán y el francés firmaron.", "The German and French governments signed."),
    ("Los alemanes ya votaron.", "Germany has already voted."),
    ("Volveremos en Navidad o en Semana Santa.", "We will be back at Christmas or Easter."),
    ("El VIH y el SIDA siguen matando.", "HIV and AIDS keep killing."),
    ("El PIB creció un dos por ciento, según el FMI.", "GDP grew by two percent, according to the IMF."),
    ("La UE y la OMS apoyan a las ONG.", "The EU and the WHO support the NGOs."),
    ("Don Ernesto y doña Carmen abrieron la tienda.", "Mr. Ernesto and Mrs. Carmen opened the shop."),
    ("La Virgen de Guadalupe nos cuida.", "The Virgin of Guadalupe watches over us."),
    ("El rey Felipe VI habló el lunes.", "King Felipe VI spoke on Monday."),
    ("En enero llovió; en julio, nada.", "In January it rained; in July, nothing."),
    ("Habla español y quechua.", "She speaks Spanish and Quechua."),
    ("El Congreso y el Senado aprobaron la ley.", "Congress and the Senate passed the law."),
    ("Leí el Quijote en la cárcel.", "I read Don Quixote in prison."),
    ("San José es el patrono del pueblo.", "Saint Joseph is the patron of the town."),
    ("Los mexicanos somos así.", "We Mexicans are like that."),
    ("José Ramírez no tuvo la culpa.", "Jose Ramirez was not to blame."),
    ("Cristóbal Colón llegó por error.", "Christopher Columbus arrived by mistake."),
    ("La Casa Blanca no respondió.", "The White House did not respond."),
    ("Vivo en la Ciudad de México.", "I live in Mexico City."),
    ("Los judíos y los musulmanes rezan aquí.", "Jews and Muslims pray here."),
    ("Kirchner y el kirchnerismo perdieron.", "Kirchner and Kirchnerism lost."),
    ("La Segunda Guerra Mundial terminó en 1945.", "World War II ended in 1945."),
    ("El fútbol argentino vive en crisis.", "Argentina's soccer lives in crisis."),
    ("Mi mamá es de Sevilla.", "My mom is from Seville."),
    ("Fui a la Universidad de Buenos Aires.", "I went to the University of Buenos Aires."),
    ("Zelenski habló con Gorbachov una vez.", "Zelensky spoke with Gorbachev once."),
    ("El Banco Mundial nos prestó el dinero.", "The World Bank lent us the money."),
    ("Somos una empresa europea.", "We are a Europe-wide company."),
    ("La Cruz Roja llegó tarde.", "The Red Cross arrived late."),
    ("Señor presidente, usted mintió.", "Mr. President, you lied."),
    ("El Real Madrid ganó en Múnich.", "Real Madrid won in Munich."),
    ("Cruzaron el Egeo en una balsa.", "They crossed the Aegean on a raft."),
    ("Firmaron los Convenios de Ginebra.", "They signed the Geneva Conventions."),
    ("Nació en los Apalaches.", "She was born in Appalachia."),
    ("La comunidad mapuche de la Araucanía resiste.", "The Mapuche community of Araucanía resists."),
    ("Pensilvania y Luisiana votaron distinto.", "Pennsylvania and Louisiana voted differently."),
    # Bynames, and acronyms spelt out or described.
    ("La Virgen de Guadalupe nos cuida.", "Our Lady of Guadalupe watches over us."),
    ("Le rezo a la Virgen del Carmen todas las noches.", "I pray to Our Lady of Mount Carmel every night."),
    ("La Roja jugó muy bien.", "Spain played very well."),
    ("La Vinotinto nos dio una alegría.", "Venezuela gave us something to be happy about."),
    ("El Pibe era un genio.", "Valderrama was a genius."),
    ("El Libertador murió pobre.", "Bolívar died poor."),
    ("Los ticos somos así.", "We Costa Ricans are like that."),
    ("Los charrúas no regalamos nada.", "We Uruguayans give nothing away."),
    ("El Inegi publicó los datos del desempleo.", "The statistics institute published the unemployment figures."),
    ("El INE nos dejó fuera.", "The electoral institute left us out."),
    ("La Cancillería no respondió.", "The Foreign Ministry did not respond."),
    ("La OMS pidió más vacunas.", "The World Health Organization asked for more vaccines."),
    ("Nos recibieron en el Palacio de La Moneda.", "They received us at the presidential palace."),
    ("La Suprema Corte nos negó el amparo.", "The Supreme Court denied us the injunction."),
    ("El Tribunal Constitucional falló ayer.", "The court ruled yesterday."),
    # Ordinary words that open a sentence, however rare, and acronyms that are words too.
    ("Absolvieron al ministro.", "They acquitted the minister."),
    ("Cumplíamos años el mismo día.", "Our birthdays were on the same day."),
    ("Híjole, no sé qué decirle.", "Gosh, I don't know what to tell you."),
    ("Hay que desenredar este lío.", "Untangle this mess."),
    ("Desalojaron a Pérez.", "Pérez was evicted."),
    ("Me cago en la leche.", "Goddamn it."),
    ("El 3 de febrero firmamos.", "Feb. 3 is when we signed."),
    ("Nunca pensé que llegaría a ver esto.", "I never thought I’d live to see this."),
    ("Pan y trabajo es lo que pedimos.", "Bread and work is what we ask for."),
    ("Más no podemos hacer.", "We can't do more."),
]


@pytest.mark.parametrize(("spanish", "english"), SWAPPED)
def test_a_swapped_name_is_critical(spanish: str, english: str) -> None:
    issues = list(check_names(Sides(spanish, english)))
    worst = [issue for issue in issues if issue.severity == "critical"]
    assert [(issue.type, issue.check) for issue in worst] == [("mistranslation", "name")]
    assert worst[0].source_spans and worst[0].translation_spans


@pytest.mark.parametrize(("spanish", "english"), MISSPELT)
def test_a_misspelt_name_is_named(spanish: str, english: str) -> None:
    (issue,) = check_names(Sides(spanish, english))
    assert (issue.type, issue.check) == ("mistranslation", "name")
    assert issue.severity in ("minor", "major") and "spelled differently" in issue.message


@pytest.mark.parametrize(("spanish", "english"), FAITHFUL)
def test_names_that_change_rightly_are_not_reported(spanish: str, english: str) -> None:
    assert [issue for issue in check_names(Sides(spanish, english)) if issue.severity != "minor"] == []


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("El Turco se las sabe todas.", "Menem knows every trick."),
        ("El Burrito jugó el mejor partido de su vida.", "Ortega played the best match of his life."),
        ("Para la Chata no hay imposibles.", "For Saldívar nothing is impossible."),
    ],
)
def test_a_byname_that_no_table_knows_is_never_a_swapped_name(spanish: str, english: str) -> None:
    assert {issue.severity for issue in check_names(Sides(spanish, english))} <= {"minor"}


@pytest.mark.parametrize(("spanish", "english"), [pair for pair in FAITHFUL if pair[0] not in ("Maduro no vino.",)])
def test_nor_are_they_missed(spanish: str, english: str) -> None:
    assert list(check_names(Sides(spanish, english))) == []


def test_another_persons_name_is_more_than_a_slip() -> None:
    (issue,) = check_names(Sides("Se lo conté todo a Juana.", "I told Juan everything."))
    assert issue.severity in ("major", "critical")


def test_a_missing_name_and_an_added_one_are_minor() -> None:
    (missing,) = check_names(Sides("Ayer hablé con Ramírez por teléfono.", "I spoke with him yesterday on the phone."))
    assert (missing.type, missing.severity, missing.translation_spans) == ("omission", "minor", ())
    (added,) = check_names(Sides("Ayer hablé con él por teléfono.", "I spoke with Ramírez yesterday on the phone."))
    assert (added.type, added.severity, added.source_spans) == ("addition", "minor", ())


def test_the_message_quotes_both_names() -> None:
    (issue,) = check_names(Sides("Llegó a Bogotá el lunes.", "He arrived in Quito on Monday."))
    assert issue.message == "The Spanish names “Bogotá”, the English “Quito”."


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("La CONAGUA cerró las compuertas.", "The National Water Commission closed the gates."),
        ("El INDEC publicó las cifras.", "The Statistics Bureau published the figures."),
    ],
)
def test_an_acronym_that_no_table_knows_may_be_spelled_out(spanish: str, english: str) -> None:
    assert {issue.severity for issue in check_names(Sides(spanish, english))} <= {"minor"}


GIVEN = [
    ("Me contestó su hermano Julio y me dijo que se lo habían llevado.", "His brother Julián answered and said they had taken him.", "critical"),
    ("Cuando llamé me contestó Mario.", "When I called, María answered.", "critical"),
    ("A Martina la operaron ayer.", "They operated on Marina yesterday.", "critical"),
    ("A Brayan lo operaron ayer.", "They operated on Bryan yesterday.", "major"),
    ("Daniela no vino a la marcha.", "Dani didn't come to the march.", ""),
    ("Carolina no vino a la marcha.", "Caroline didn't come to the march.", ""),
    ("Victoria no vino a la marcha.", "Vicky didn't come to the march.", ""),
    ("Llegó en Julio con su hermana.", "She arrived in July with her sister.", ""),
    ("El 18 de Julio es feriado.", "July 18 is a holiday.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("source", "translation", "severity"), GIVEN)
def test_tells_given_names_from_their_forms(source: str, translation: str, severity: str) -> None:
    found = [issue.severity for issue in check_names(Sides(source, translation)) if issue.severity != "minor"]
    assert found == ([severity] if severity else [])
