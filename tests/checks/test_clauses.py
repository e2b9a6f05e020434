"""How clauses hang together: cause and effect, another relation, a condition as a fact, and what came first."""

from __future__ import annotations

import pytest

from verifier.checks.clauses.relations import check_relations, told_in_other_order
from verifier.checks.clauses.sequences import check_sequences
from verifier.checks.clauses.stated import check_stated
from verifier.checks.modality.conditions import check_conditions
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("Como dejó de venir el tren, fueron cerrando las tiendas una por una.", "As the stores shut down one by one, the train stopped coming."),
    ("Como cerraron la maquila, la gente empezó a irse para el Norte.", "They closed the assembly plant because people had started leaving for the North."),
    ("Trabaja dos turnos y las notas las bajó por trabajar de noche.", "He works two shifts, and because his grades dropped he had to work nights."),
    ("Los muchachos dejaron la escuela porque el padre se quedó sin trabajo.", "The father lost his job because the boys left school."),
    ("La cooperativa quebró porque los socios dejaron de pagar las cuotas.", "The members stopped paying their dues because the cooperative went bankrupt."),
    ("Ya que nadie arregló el puente, los camiones dan la vuelta por el cerro.", "Since the trucks take the long way around the hill, nobody fixed the bridge."),
    ('Se inundó el barrio, por eso los vecinos cortaron la ruta.', "The neighbors blocked the highway, and that's why the neighborhood flooded."),
    ("Bajaron los precios del café y por eso muchos vendieron la finca.", "Coffee prices fell because so many people sold their farms."),
    ("Nos quedamos sin luz porque se quemó el transformador.", "The transformer burned out because we lost power."),
    ("Como no había médico, la gente recurría a la curandera.", "There was no doctor because people turned to the healer."),
    ("A raíz de la sequía, los ganaderos vendieron las vacas.", "The drought came after the ranchers sold their cows."),
    ("El alcalde renunció, así que la policía abrió una investigación.", "The mayor resigned because the police opened an investigation."),
    ("Se fue a Chile, aunque le habían ofrecido un puesto en el ministerio.", "She went to Chile because she had been offered a post at the ministry."),
    ("No vamos a perder la cosecha, a menos que vuelva a llover.", "We are not going to lose the harvest, even if it rains again."),
    ("Firmamos el acuerdo aunque la empresa no cumplió su palabra.", "We signed the agreement because the company did not keep its word."),
    ("Si el ministerio nos paga lo atrasado, el lunes volvemos a las aulas.", "The ministry is paying us what it owes, and on Monday we go back to the classroom."),
    ("Me dijo el técnico que iba a ser titular.", "The coach told me I would be starting because I had earned it."),
    ("A pesar de que tenía permiso, lo detuvieron en la frontera.", "Because he had a permit, he was detained at the border."),
    ("Lo despidieron porque denunció el robo.", "They fired him even though he reported the theft."),
    ("Si baja el río, abrimos el camino.", "Because the river is falling, we are opening the road."),
    ("Voy a seguir en el cargo salvo que me lo pida la asamblea.", "I will stay in the post because the assembly asked me to."),
    ("Le dimos la llave para que cuidara la casa.", "We gave her the key because she took care of the house."),
    ("Hay que pescar antes de que cierren la veda.", "We have to fish after they close the season."),
    ("Se salvaron porque el perro ladró.", "They survived although the dog barked."),
    ("Si llueve mañana, se suspende la feria.", "The fair has been called off, and it will rain tomorrow."),
    ("Nos quedamos en la carpa hasta que nos entreguen la casa.", "We are staying in the tent because they are handing us the house."),
    ("Ya habíamos avisado a los bomberos cuando explotó el galpón.", "We alerted the firefighters once the warehouse had exploded."),
    ("Cuando llegó la ambulancia ya se había muerto mi suegro.", "My father-in-law was dying when the ambulance arrived."),
    ("Cuando llegaron los peritos ya habían lavado el piso.", "They washed the floor after the forensic team arrived."),
    ("Nos avisaron del desalojo después de que tumbaron las casas.", "They told us about the eviction before they tore down the houses."),
    ("Ya habíamos cosechado cuando cayó el granizo.", "We were harvesting when the hail fell."),
    ("Como no nos subieron el sueldo, la mitad de las enfermeras se fue a Chile.", "Because half the nurses left for Chile, our pay was never raised."),
    ("El bus llegó tarde porque la carretera estaba cortada.", "The road was cut off because the bus arrived late."),
    ("Cerré el quiosco porque me asaltaron tres veces.", "I was robbed three times because I closed the newsstand."),
    ("La lluvia dañó la pista y por eso cancelaron los vuelos.", "The rain damaged the runway because they canceled the flights."),
    ("Como los precios están por las nubes, ya nadie compra carne.", "Prices are sky-high because nobody buys meat anymore."),
    ("Dejaron de darme turnos por hablar con la prensa.", "I talked to the press because they stopped giving me shifts."),
    ("Gracias a las remesas, mi madre pudo levantar la casa.", "Thanks to the house my mother built, there were remittances."),
    ("Aunque el médico me lo prohibió, sigo trabajando en la mina.", "Because the doctor forbade it, I am still working in the mine."),
    ('No firmo nada a menos que venga mi abogada.', "I won't sign anything because my lawyer is coming."),
    ("Los recibieron pese a que no tenían papeles.", "They were taken in because they had no papers."),
    ("Abrimos el comedor para que los niños coman caliente.", "We opened the soup kitchen although the children eat hot meals."),
    ("Si la fiscalía pide el video, se lo entregamos.", "The prosecutors have asked for the video, and we are handing it over."),
    ("Si gana mi hermana, yo me retiro.", "My sister won and I am retiring."),
    ("Lo dejaron salir porque pagó la fianza.", "They let him out even though he paid bail."),
    ("Vamos a esperar hasta que aparezca el último desaparecido.", "We are going to wait because the last of the missing has turned up."),
    ("Mi abuelo contaba que la hacienda se quedó con el río.", "My grandfather used to say the estate took over the river because the government allowed it."),
    ("Salvo que cambien la ley, vamos a la huelga en abril.", "Even though they are changing the law, we will go on strike in April."),
    ("Cuando llegó la policía, los ladrones ya se habían ido.", "The thieves left after the police arrived."),
    ("Ya habíamos vendido las vacas cuando subió el precio.", "We sold the cows when the price went up."),
    ("Mi marido ya había renunciado cuando salió la denuncia.", "My husband resigned once the complaint came out."),
    ("Antes de que cerraran la frontera, mandamos a los niños con su tía.", "After they closed the border, we sent the children to their aunt."),
    ("Mire, como el gobierno nunca mandó el cemento, la escuela la terminamos nosotros con adobe.", "Look, because we finished the school ourselves with adobe, the government never sent the cement."),
    ("Aquí los jóvenes se meten a la pandilla porque no hay trabajo.", "Here there is no work because the young people join gangs."),
    ("No dormimos en toda la noche porque los perros no paraban de ladrar.", "The dogs would not stop barking because we were up all night."),
    ("Se encareció el pan, así que la gente come tortilla.", "People eat tortillas, so bread has become more expensive."),
    ("Debido a los apagones, la fábrica trabaja solo de noche.", "The blackouts are caused by the factory working only at night."),
    ("Pedimos ayuda a la Iglesia ya que el municipio no contestaba.", "The city wouldn't answer because we asked the Church for help."),
    ("Siguieron cavando aunque ya no se oían voces.", "They kept digging because voices could no longer be heard."),
    ("Yo no vendo mi parcela, a no ser que me obliguen.", "I am not selling my plot, even if they force me."),
    ("Ganó la beca a pesar de que estudiaba de noche.", "She won the scholarship because she studied at night."),
    ("Si el juez acepta la prueba, mi hermano sale libre.", "The judge has accepted the evidence and my brother is going free."),
    ("En caso de que suspendan el servicio, contrataremos camiones cisterna.", "Because they are suspending the service, we will hire tanker trucks."),
    ("Mi madre dice que la sequía va a durar.", "My mother says the drought will last because the government cut down the forest."),
    ("Les dimos botas para que no se mojaran los pies.", "We gave them boots even though their feet did not get wet."),
    ("Ya se habían llevado los archivos cuando entró la fiscal.", "They took the files after the prosecutor came in."),
    ("Cuando sonó la alarma, mi nieta ya había salido.", "My granddaughter left when the alarm sounded."),
    ("Nos desalojaron antes de que saliera el fallo.", "They evicted us after the ruling came out."),
]  # fmt: skip

MUST_NOT_FLAG = [
    ("Como no había luz, cocinamos con leña.", "We cooked with firewood since there was no power."),
    ("Como no había luz, cocinamos con leña.", "There was no electricity, so we cooked over a wood fire."),
    ("Me quedé porque mi madre está enferma.", "My mother is ill, which is why I stayed."),
    ("Me quedé porque mi madre está enferma.", "With my mother sick, I stayed."),
    ("El pueblo se vació porque se secó el río.", "The river dried up, and the town emptied out."),
    ("El pueblo se vació porque se secó el río.", "When the river dried up, the town emptied out."),
    ("El pueblo se vació porque se secó el río.", "The drying up of the river emptied the town."),
    ("Perdimos la licitación, por eso cerramos.", "We closed because we lost the bid."),
    ("Perdimos la licitación, por eso cerramos.", "Losing the bid led to our closing."),
    ("Gracias a las lluvias se llenó la represa.", "The rains filled the reservoir."),
    ("A raíz del escándalo, la jueza dejó el caso.", "The scandal led the judge to leave the case."),
    ("A raíz del escándalo, la jueza dejó el caso.", "The judge left the case after the scandal."),
    ("La despidieron por hablar con la prensa.", "She talked to the press, so they fired her."),
    ('Aunque ganamos, no estoy contento.', "We won, but I'm not happy."),
    ('Aunque ganamos, no estoy contento.', "I'm not happy even though we won."),
    ("Aunque llueva, marchamos.", "Rain or shine, we march."),
    ("A pesar del frío, vino todo el barrio.", "It was cold, and still the whole neighborhood came."),
    ("Por más que llamamos, nadie contestó.", "We called and called, and no one answered."),
    ('Si nos pagan, volvemos.', "Pay us and we'll go back."),
    ('Si nos pagan, volvemos.', "Once they pay us, we'll go back."),
    ("Si nos pagan, volvemos.", "They pay us, we go back. Simple as that."),
    ("Si no llueve, se pierde el maíz.", "Unless it rains, the corn will be lost."),
    ("Si no llueve, se pierde el maíz.", "Without rain the corn is lost."),
    ('Solo hablo si está mi abogado.', "I won't talk unless my lawyer is present."),
    ('No hablo a menos que esté mi abogado.', "I'll only talk if my lawyer is present."),
    ('No hablo a menos que esté mi abogado.', "I won't talk without my lawyer there."),
    ("Iremos a la huelga salvo que nos reciba el ministro.", "We will strike if the minister refuses to meet with us."),
    ('Cerramos la puerta para que no entrara el agua.', "We shut the door because we didn't want the water to come in."),
    ('Te lo digo para que sepas.', "I'm telling you because you should know."),
    ('No nos movemos hasta que aparezca la niña.', "We're staying put until the girl is found."),
    ("No salieron hasta que llegó el ejército.", "They only came out after the army arrived."),
    ("No salieron hasta que llegó el ejército.", "They came out once the army got there, not before."),
    ("Antes de firmar, leí el contrato.", "I read the contract and then signed it."),
    ("Después de comer nos fuimos.", "We ate before leaving."),
    ("Después del terremoto nos quedamos sin casa.", "The earthquake left us homeless."),
    ("Ya se habían ido cuando llegamos.", "They had left before we arrived."),
    ("Ya se habían ido cuando llegamos.", "They were gone when we got there."),
    ("Ya había cerrado el banco cuando llegué.", "The bank was closed when I arrived."),
    ("Ya habíamos cenado cuando tembló.", "We were done with dinner when the quake hit."),
    ("Cuando llegué, ya había empezado la misa.", "I got there after Mass had started."),
    ("Como no nos subieron el sueldo, la mitad de las enfermeras se fue a Chile.", "They never raised our pay, so half the nurses left for Chile."),
    ("El bus llegó tarde porque la carretera estaba cortada.", "The road was closed and the bus got in late."),
    ("Se murieron los peces por culpa del derrame.", "The spill killed the fish."),
    ("Cerré el quiosco porque me asaltaron tres veces.", "After being robbed three times, I closed my kiosk."),
    ("La lluvia dañó la pista y por eso cancelaron los vuelos.", "The flights were canceled because the rain had damaged the runway."),
    ("Como los precios están por las nubes, ya nadie compra carne.", "With prices sky-high, nobody buys meat anymore."),
    ("Dejaron de darme turnos por hablar con la prensa.", "They stopped giving me shifts for talking to the press."),
    ("Gracias a las remesas, mi madre pudo levantar la casa.", "My mother was able to build the house with the remittances."),
    ('Aunque el médico me lo prohibió, sigo trabajando en la mina.', "The doctor forbade it, but I'm still working in the mine."),
    ('No firmo nada a menos que venga mi abogada.', "I'm not signing anything until my lawyer gets here."),
    ("Los recibieron pese a que no tenían papeles.", "They had no papers, and they were taken in anyway."),
    ("Abrimos el comedor para que los niños coman caliente.", "We opened the soup kitchen so the children could have a hot meal."),
    ("Si la fiscalía pide el video, se lo entregamos.", "Should prosecutors ask for the video, we will hand it over."),
    ('Si gana mi hermana, yo me retiro.', "I'll retire if my sister wins."),
    ("Lo dejaron salir porque pagó la fianza.", "He paid bail and they let him out."),
    ('Vamos a esperar hasta que aparezca el último desaparecido.', "We'll wait until the last of the missing is found."),
    ("Mi abuelo contaba que la hacienda se quedó con el río.", "My grandfather used to tell how the estate took the river for itself."),
    ('Salvo que cambien la ley, vamos a la huelga en abril.', "If they don't change the law, we go on strike in April."),
    ("Cuando llegó la policía, los ladrones ya se habían ido.", "By the time the police got there, the thieves were gone."),
    ("Ya habíamos vendido las vacas cuando subió el precio.", "We had already sold the cows when the price rose."),
    ("Mi marido ya había renunciado cuando salió la denuncia.", "My husband had resigned before the complaint came out."),
    ("Antes de que cerraran la frontera, mandamos a los niños con su tía.", "We sent the kids to their aunt before the border was closed."),
    ("Mire, como el gobierno nunca mandó el cemento, la escuela la terminamos nosotros con adobe.", "Look, the government never sent the cement, so we finished the school ourselves with adobe."),
    ("Aquí los jóvenes se meten a la pandilla porque no hay trabajo.", "There are no jobs here, and so the kids join the gang."),
    ("No dormimos en toda la noche porque los perros no paraban de ladrar.", "The dogs wouldn't stop barking and we didn't sleep all night."),
    ("Mi papá dejó de tomar por mi hermana, porque ella se enfermó.", "My dad quit drinking because of my sister: She had fallen ill."),
    ("Se encareció el pan, así que la gente come tortilla.", "Bread has become more expensive, so people eat tortillas."),
    ("Debido a los apagones, la fábrica trabaja solo de noche.", "The factory runs only at night because of the blackouts."),
    ("Me vine a Madrid porque en mi pueblo cerraron la mina.", "When they shut the mine in my town, I came to Madrid."),
    ("Pedimos ayuda a la Iglesia ya que el municipio no contestaba.", "The city wouldn't answer, so we turned to the Church."),
    ("Siguieron cavando aunque ya no se oían voces.", "No voices could be heard anymore, but they kept digging."),
    ("Yo no vendo mi parcela, a no ser que me obliguen.", "I won't sell my plot unless I'm forced to."),
    ("Ganó la beca a pesar de que estudiaba de noche.", "She won the scholarship despite studying at night."),
    ("Si el juez acepta la prueba, mi hermano sale libre.", "If the judge admits the evidence, my brother walks free."),
    ("En caso de que suspendan el servicio, contrataremos camiones cisterna.", "We will hire water trucks if service is suspended."),
    ("Mi madre dice que la sequía va a durar.", "My mother says the drought is going to last."),
    ("Les dimos botas para que no se mojaran los pies.", "We gave them boots to keep their feet dry."),
    ("No voy a hablar con la prensa hasta que declare ante el juez.", "I'm not speaking to the press until I've testified."),
    ("Ya se habían llevado los archivos cuando entró la fiscal.", "The files had been taken away by the time the prosecutor got in."),
    ("Cuando sonó la alarma, mi nieta ya había salido.", "My granddaughter was already out when the alarm went off."),
    ("Nos desalojaron antes de que saliera el fallo.", "The ruling hadn't come out yet when they evicted us."),
]  # fmt: skip

CHECKS = (check_relations, check_stated, check_sequences, check_conditions)


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_the_other_meaning(source: str, translation: str) -> None:
    issues = [issue for check in CHECKS for issue in check(Sides(source, translation))]
    assert issues
    assert any(issue.severity in ("major", "critical") for issue in issues)


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_accepts_every_other_way_to_say_it(source: str, translation: str) -> None:
    assert not [issue for check in CHECKS for issue in check(Sides(source, translation))]


@pytest.mark.parametrize(
    ("source", "translation", "expected"),
    [
        ("Firmé después de leer el contrato.", "I read the contract before signing.", True),
        ("No hablo a menos que esté mi abogado.", "I'll only talk if my lawyer is there.", True),
        ("Firmé después de leer el contrato.", "I signed before reading the contract.", False),
        ("No hablo a menos que esté mi abogado.", "I won't talk if my lawyer is there.", False),
    ],
)
def test_knows_what_is_told_rightly_from_its_other_end(source: str, translation: str, expected: bool) -> None:
    assert told_in_other_order(Sides(source, translation)) is expected
