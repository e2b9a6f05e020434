"""How a sentence hangs together: conditions, “and” and “or”, exceptions, ranks, who did it, whose kin, and how long it has gone on."""

from __future__ import annotations

import pytest

from verifier.checks.amounts.ranks import check_ranks
from verifier.checks.clauses.coordinated import check_coordinated
from verifier.checks.clauses.exceptions import check_exceptions
from verifier.checks.clauses.relations import check_relations
from verifier.checks.clauses.stated import check_stated
from verifier.checks.modality.modality import check_modality
from verifier.checks.morphology.moods import is_present_subjunctive
from verifier.checks.negations.limits import check_limits
from verifier.checks.people.fronted import check_fronted
from verifier.checks.people.owners import check_owners
from verifier.checks.sides import Check, Sides
from verifier.checks.times.lasting import check_lasting

MUST_FLAG: list[tuple[Check, str, str]] = [
    (check_stated, "Siempre que haya luz en el taller, entregamos los pedidos el viernes.", "There is power in the workshop, and we are delivering the orders on Friday."),
    (check_stated, "Aceptamos el acuerdo siempre que nos devuelvan las tierras.", "We are accepting the deal, and they are giving us back our land."),
    (check_stated, "Mientras no aparezca mi hijo, no me muevo de la plaza.", "My son has not turned up, and I am not leaving the square."),
    (check_stated, "No me retiro a menos que el médico me lo prohíba.", "I'm not retiring, and the doctor has forbidden it."),
    (check_stated, "Salvo que cambie la ley, el refugio cierra en diciembre.", "The law is changing and the shelter closes in December."),
    (check_stated, "Vamos a abrir la escuela con tal de que manden un maestro.", "We are going to open the school, and they are sending a teacher."),
    (check_stated, "Si la textilera nos liquida lo que nos debe desde marzo, vendo el puesto.", "The textile mill is paying what it has owed us since March, and I am selling the stall."),
    (check_stated, "Viajo el lunes siempre y cuando me den el permiso, porque el año pasado me lo negaron.", "I am traveling Monday and they are giving me the permit, because last year they denied it."),
    (check_coordinated, "Si llueve o sopla el viento sur, no salen las lanchas.", "If it rains and the south wind blows, the boats stay in."),
    (check_coordinated, "Hay que traer la cédula o el pasaporte.", "You have to bring your ID card and your passport."),
    (check_coordinated, "Siempre que paguen el alquiler y respeten el horario, se quedan.", "As long as they pay the rent or respect the hours, they stay."),
    (check_relations, "Perdió el trabajo porque empezó a beber.", "Losing his job made him start drinking."),
    (check_relations, "Vendimos la lancha porque el río se secó.", "The sale of the boat caused the river to dry up."),
    (check_relations, "Cayó el puente cuando creció el río y por eso el pueblo quedó sin médico.", "The bridge fell when the river rose and because the village had no doctor."),
    (check_relations, "Me fui al Norte y entonces mi esposa abrió la tienda.", "I went north because my wife opened the shop."),
    (check_exceptions, "Vinieron todos menos mi hermano.", "They all came, including my brother."),
    (check_exceptions, "Nadie nos ayudó, salvo el cura.", "Nobody helped us, not even the priest."),
    (check_exceptions, "Perdimos todo, incluso la casa.", "We lost everything except the house."),
    (check_exceptions, "Vinieron todos, incluidos los jubilados.", "Everyone came, apart from the pensioners."),
    (check_ranks, "Fue de los primeros en entrar al pueblo.", "He was the first to enter the town."),
    (check_ranks, "Soy de las pocas parteras que quedan en la sierra.", "I'm the only midwife left in the highlands."),
    (check_ranks, "Fui la primera mujer del cuerpo de bomberos.", "I was one of the first women in the fire department."),
    (check_ranks, "Es de las mayores sequías que recuerdo.", "It is the biggest drought I remember."),
    (check_fronted, "A doña Carmen le prestaron la plata los primos de Quito.", "Doña Carmen lent the money to her cousins in Quito."),
    (check_fronted, "A los maestros no les respondió nunca la ministra.", "The teachers never answered the minister."),
    (check_fronted, "A la gerente la fueron a ver los obreros.", "The manager went to see the workers."),
    (check_fronted, "A los soldados los estaban esperando los muchachos.", "The soldiers were waiting for the boys."),
    (check_owners, "La mamá de doña Lucha vendía tamales aquí mismo.", "Doña Lucha used to sell tamales right here."),
    (check_owners, "El chofer de la ministra Peralta dio positivo.", "Minister Peralta tested positive."),
    (check_owners, "El hermano del alcalde compró los terrenos.", "The mayor bought the land."),
    (check_owners, "Mauricio firmó el contrato en la notaría.", "Mauricio's brother signed the contract at the notary's office."),
    (check_lasting, "Llevo doce años limpiando vidrios en el mismo semáforo.", "I cleaned windows at the same light for 12 years."),
    (check_lasting, "Llevamos tres meses sin gas y aquí seguimos.", "We went three months without gas, and we are still here."),
    (check_lasting, "Hace tres años que no llueve en el valle.", "It didn't rain in the valley for three years."),
    (check_lasting, "Vivimos en carpas desde hace seis meses.", "We lived in tents for six months."),
    (check_lasting, "Estuvimos tres días esperando la lancha.", "We've been waiting three days for the boat."),
    (check_limits, "No pedimos más que respeto.", "We're asking for more than just respect."),
    (check_limits, "El ministro ni siquiera leyó la carta.", "The minister even read the letter."),
    (check_modality, "El tesorero se habría quedado con la colecta.", "The treasurer kept the collection."),
]  # fmt: skip

MUST_NOT_FLAG: list[tuple[Check, str, str]] = [
    (check_stated, "Siempre que haya luz en el taller, entregamos los pedidos el viernes.", "With power in the workshop, we'll deliver the orders on Friday."),
    (check_stated, "Mientras no aparezca mi hijo, no me muevo de la plaza.", "I'm not leaving the square until my son turns up."),
    (check_stated, "Mientras no aparezca mi hijo, no me muevo de la plaza.", "While my son has not turned up, I'm not leaving the square."),
    (check_stated, "Si naces pobre, mueres pobre.", "Those who are born poor die poor."),
    (check_stated, "Si se comparan los dos equipos, gana el nuestro.", "Comparing the two teams that are called up, ours wins."),
    (check_stated, "Salvo que cambie la ley, el refugio cierra en diciembre.", "Barring a change in the law, the shelter closes in December."),
    (check_coordinated, "Si no pagan y no avisan, los sacan.", "If they don't pay or give notice, they're out."),
    (check_coordinated, "Hay que traer la cédula y el pasaporte.", "You have to bring your ID card and your passport."),
    (check_coordinated, "En Lima o en Cusco siempre hay trabajo.", "There's always work in Lima and in Cusco."),
    (check_relations, "Perdió el trabajo porque empezó a beber.", "His drinking made him lose his job."),
    (check_relations, "Vendimos la lancha porque el río se secó.", "The drying up of the river forced us to sell the boat."),
    (check_relations, "Me fui al Norte y entonces mi esposa abrió la tienda.", "My wife opened the shop after I went north."),
    (check_exceptions, "Vinieron todos menos mi hermano.", "Everyone but my brother came."),
    (check_exceptions, "Nadie nos ayudó, salvo el cura.", "Only the priest helped us."),
    (check_exceptions, "Cada vez menos los jóvenes se quedan, incluso los del valle.", "Fewer young people stay, even those from the valley."),
    (check_exceptions, "Hasta la fecha nadie respondió.", "To date nobody has answered except the mayor."),
    (check_ranks, "Fue de los primeros en entrar al pueblo.", "He was among the first to enter the town."),
    (check_ranks, "Soy de las pocas parteras que quedan.", "I'm one of the few midwives left."),
    (check_ranks, "Es uno de los últimos zapateros del barrio.", "He's one of the neighborhood's last cobblers."),
    (check_fronted, "A mi abuelo le enseñó el oficio un maestro italiano.", "My grandfather learned the trade from an Italian master."),
    (check_fronted, "A la enfermera la amenazó un paciente.", "The nurse was threatened by a patient."),
    (check_fronted, "Al entrenador lo defendieron los jugadores.", "The coach had the players' backing."),
    (check_fronted, "A las doce sonaron las campanas y salió el obispo.", "At 12 the bells rang and the bishop came out."),
    (check_owners, "La viuda de Suárez abrió la panadería.", "Suárez's widow opened the bakery."),
    (check_owners, "Los vecinos de Iztapalapa cerraron la avenida.", "Iztapalapa closed the avenue."),
    (check_owners, "El hijo de la directora estudia aquí.", "The principal, whose son studies here."),
    (check_lasting, "Llevan una semana buscándolo.", "They're a week into the search."),
    (check_lasting, "Llevamos dos meses sin cobrar.", "We have gone two months without pay."),
    (check_lasting, "Pasamos dos meses sin cobrar.", "We went two months without pay."),
    (check_lasting, "Hace tres años que murió mi padre.", "My father died three years ago."),
    (check_lasting, "El viaje nos lleva dos horas.", "The trip took us two hours."),
    (check_limits, "El ministro ni siquiera leyó la carta.", "The minister couldn't be bothered to read the letter."),
    (check_limits, "No pedimos más que respeto.", "All we ask for is respect."),
    (check_modality, "El tesorero se habría quedado con la colecta.", "The treasurer is said to have kept the collection."),
]  # fmt: skip


@pytest.mark.parametrize(("check", "spanish", "english"), MUST_FLAG)
def test_another_structure_is_critical(check: Check, spanish: str, english: str) -> None:
    assert "critical" in [issue.severity for issue in check(Sides(spanish, english))]


@pytest.mark.parametrize(("check", "spanish", "english"), MUST_NOT_FLAG)
def test_the_same_structure_is_left_alone(check: Check, spanish: str, english: str) -> None:
    assert [issue.message for issue in check(Sides(spanish, english)) if issue.severity in ("critical", "major")] == []


@pytest.mark.parametrize(
    "form", ["paguen", "vuelva", "haya", "saque", "duerma", "empiecen", "conozca", "recoja", "esté", "sea"]
)
def test_present_subjunctives(form: str) -> None:
    assert is_present_subjunctive(form)


@pytest.mark.parametrize("form", ["pagan", "vuelve", "hay", "saca", "siempre", "casa", "tarde", "una", "gente", "como"])
def test_what_is_no_present_subjunctive(form: str) -> None:
    assert not is_present_subjunctive(form)
