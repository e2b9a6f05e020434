"""Quantifiers: what must be flagged, and the faithful renderings that must not."""

from __future__ import annotations

import pytest

from verifier.checks.amounts.quantifiers import check_quantifiers
from verifier.checks.sides import Sides
from verifier.resources import resource_rows

MUST_FLAG = [
    # amount
    ("Algunos vecinos se quejaron del ruido.", "All the neighbours complained about the noise.", "critical"),
    ("Algunos diputados ya aceptaron el acuerdo.", "Most lawmakers have already accepted the deal.", "critical"),
    ("Casi todos los alumnos aprobaron.", "All the students passed.", "critical"),
    ("Casi todos mis primos viven en Rosario.", "All my cousins live in Rosario.", "critical"),
    ("La mayoría de los peruanos quiere elecciones.", "All Peruvians want elections.", "critical"),
    ("La mayoría está de acuerdo con la huelga.", "Everyone agrees with the strike.", "critical"),
    ("La mayor parte del dinero desapareció.", "All of the money disappeared.", "critical"),
    ("Pocos trabajadores cobraron el bono.", "Many workers received the bonus.", "critical"),
    ("Pocas mujeres denuncian a sus agresores.", "Most women report their attackers.", "critical"),
    ("Muy pocos jueces se atreven a investigar.", "Many judges dare to investigate.", "critical"),
    ("Muchos jóvenes se van del país.", "Few young people leave the country.", "critical"),
    ("Muchas familias perdieron su casa.", "All the families lost their homes.", "critical"),
    ("Muchos soldados desertaron.", "A few soldiers deserted.", "critical"),
    ("Todos los hospitales están llenos.", "Some hospitals are full.", "critical"),
    ("Todas las escuelas cerraron el lunes.", "Most schools closed on Monday.", "critical"),
    ("Todos sabían lo que pasaba.", "Some knew what was going on.", "critical"),
    ("Todos los ministros renunciaron.", "Few ministers resigned.", "critical"),
    ("Todos los presos fueron liberados.", "None of the prisoners were freed.", "critical"),
    ("Cada familia recibió una bolsa de comida.", "Some families received a bag of food.", "critical"),
    ("Cada uno de los testigos contó lo mismo.", "Few of the witnesses told the same story.", "critical"),
    ("Todo el mundo conoce a mi abuela.", "Nobody knows my grandmother.", "critical"),
    ("Nadie nos ayudó.", "Everybody helped us.", "critical"),
    ("Varios policías entraron en la casa.", "All the policemen entered the house.", "critical"),
    ("Varias empresas cerraron en Monterrey.", "Few companies closed in Monterrey.", "critical"),
    ("Unos cuantos senadores votaron en contra.", "All the senators voted against it.", "critical"),
    ("Casi nadie vino a la reunión.", "Many people came to the meeting.", "critical"),
    ("Alguien abrió la puerta.", "Everyone opened the door.", "critical"),
    ("Ambos candidatos mintieron.", "Some candidates lied.", "critical"),
    # frequency
    ("A veces me arrepiento de haber vuelto.", "I always regret having come back.", "critical"),
    ("En ocasiones el río se desborda.", "The river always overflows.", "critical"),
    ("De vez en cuando mi padre nos llamaba.", "My father often called us.", "critical"),
    ("Mi hermano siempre dice la verdad.", "My brother sometimes tells the truth.", "critical"),
    ("Mi hermano siempre dice la verdad.", "My brother never tells the truth.", "critical"),
    ("Casi siempre ganamos en casa.", "We always win at home.", "critical"),
    ("A menudo los turistas se pierden en el centro.", "Tourists rarely get lost downtown.", "critical"),
    ("Rara vez llueve en Lima.", "It often rains in Lima.", "critical"),
    ("Rara vez hablamos de política en la mesa.", "We always talk politics at the table.", "critical"),
    ("Casi nunca visito a mis padres.", "I often visit my parents.", "critical"),
    ("Nunca estarás solo, hijo.", "You will always be alone, son.", "critical"),
    ("Muchas veces la policía responde tarde.", "The police rarely respond late.", "critical"),
    # only, almost
    ("Solo los ricos pagan abogados.", "The rich pay lawyers.", "major"),
    ("Sólo el presidente puede firmar el decreto.", "The president can sign the decree.", "major"),
    ("Únicamente los socios votan.", "Members vote.", "major"),
    ("Los ricos pagan abogados.", "Only the rich pay lawyers.", "major"),
    ("El alcalde firma los contratos.", "Only the mayor signs the contracts.", "major"),
    ("Casi me caigo del techo.", "I fell off the roof.", "major"),
    ("Casi no se me murieron vacas.", "None of my cows died.", "critical"),
    ("Casi no queda agua en el pozo.", "There is no water left in the well.", "critical"),
    ("Tengo dos hijas y las dos emigraron.", "I have two daughters and one of them emigrated.", "critical"),
    ("Mis hijos estudian; uno de ellos enseña.", "My children are in school; all of them teach.", "critical"),
    ("Perdimos casi toda la cosecha.", "We lost the whole harvest.", "critical"),
    ("La presa está llena.", "The dam is almost full.", "minor"),
]

MUST_NOT_FLAG = [
    ("Llovió toda la segunda quincena de abril.", "It rained all through the second half of April."),
    ("Marcó en el primer tiempo del partido.", "He scored in the first half of the match."),
    ("No dejé de escribirle ni un solo mes.", "I wrote to her every single month."),
    # all, every, each
    ("Trabajé todo el día.", "I worked all day long."),
    ("Trabajé todo el día.", "I worked the whole day."),
    ("Todo el mundo lo sabe.", "Everyone knows it."),
    ("Todo el mundo lo sabe.", "Everybody knows that."),
    ("Todos los días pasa lo mismo.", "The same thing happens every day."),
    ("Siempre llueve en Bogotá.", "It rains all the time in Bogotá."),
    ("Cada vez más gente se va del campo.", "More and more people are leaving the countryside."),
    ("Cada vez hay menos trabajo en Tucumán.", "There is less and less work in Tucumán."),
    ("Cada semana nos suben el alquiler.", "They raise our rent weekly."),
    ("Ganamos cinco dólares por cada caja.", "We earn five dollars per box."),
    ("Todo hombre tiene derecho a defenderse.", "Any man has the right to defend himself."),
    ("Cualquiera puede equivocarse.", "Anyone can make a mistake."),
    ("Cualquiera puede equivocarse.", "Everyone makes mistakes."),
    ("Ambos hermanos jugaron en Boca.", "Both brothers played for Boca."),
    ("Vinieron todos.", "They all came."),
    ("Se comió la torta entera.", "He ate the whole cake."),
    ("Estuvo llorando todo el camino.", "She was crying the entire way."),
    ("Tenía dos hermanos y los dos murieron en la mina.", "I had two brothers and both died in the mine."),
    ("Tenía dos hermanos y los dos murieron en la mina.", "I had two brothers, and they died in the mine."),
    ("Los dos policías huyeron.", "Two police officers fled."),
    ("Casi no se me murieron vacas.", "Hardly any of my cows died."),
    ("Casi no queda agua.", "There is almost no water left."),
    # negation turns them
    ("No todos piensan igual.", "Not everybody thinks the same."),
    ("No todos piensan igual.", "Some people think differently."),
    ("No todos los maestros fueron a la marcha.", "Some teachers did not go to the march."),
    ("No siempre gana el mejor.", "Sometimes the best one loses."),
    ("No hay muchos médicos en el pueblo.", "There are few doctors in the village."),
    ("No son pocos los que dudan.", "Many have their doubts."),
    ("Nadie se quedó en casa.", "Everyone left home."),
    ("No hay nadie que no lo sepa.", "Everybody knows it."),
    ("Nunca faltó a clase.", "He always came to class."),
    # set phrases
    ("Sobre todo, quiero dar las gracias a mi equipo.", "Above all, I want to thank my team."),
    ("Después de todo, es mi hermano.", "After all, he is my brother."),
    ("No estoy del todo convencido.", "I am not entirely convinced."),
    ("De todos modos iremos a la plaza.", "We will go to the square anyway."),
    ("De todas formas, ya es tarde.", "In any case, it is too late."),
    ("Es todo un caballero.", "He is a real gentleman."),
    ("Muchas gracias por venir.", "Thanks for coming."),
    ("Estoy un poco cansada.", "I am a bit tired."),
    ("Hay algo que no entiendo.", "There is something I do not understand."),
    ("En general, la gente está contenta.", "In general, people are happy."),
    # degrees of tolerance
    ("Unos cuantos amigos nos ayudaron.", "A few friends helped us."),
    ("Algunos amigos nos ayudaron.", "A few friends helped us."),
    ("Varios amigos nos ayudaron.", "A number of friends helped us."),
    ("Varias personas resultaron heridas.", "Some people were injured."),
    ("Muchos chicos dejan la escuela.", "A lot of kids drop out of school."),
    ("Muchísima gente perdió su trabajo.", "Huge numbers of people lost their jobs."),
    ("Hace pocos días hablé con ella.", "I spoke with her a few days ago."),
    ("Muchas veces pienso en volver.", "I often think about going back."),
    ("La gran mayoría de los votantes es joven.", "Most voters are young."),
    ("La mayoría de las veces nadie contesta.", "Most of the time nobody answers."),
    ("Generalmente comemos a las tres.", "We usually eat at three."),
    ("Es la película más vista del año.", "It is the most watched film of the year."),
    ("Es uno de los barrios más pobres.", "It is one of the poorest, most forgotten neighbourhoods."),
    ("Casi todos se fueron.", "Nearly everyone left."),
    ("Prácticamente todos los locales cerraron.", "Virtually all the shops closed."),
    ("Casi nunca salgo de noche.", "I hardly ever go out at night."),
    ("Casi nadie lo vio.", "Hardly anyone saw him."),
    # only, almost
    ("Vive solo desde que murió su mujer.", "He has lived alone since his wife died."),
    ("Solo quiero que me escuchen.", "I just want to be heard."),
    ("Nada más quiero que me escuchen.", "I only want to be heard."),
    ("No hace más que quejarse.", "He does nothing but complain."),
    ("No quiero más que justicia.", "I only want justice."),
    ("Es la única salida.", "It is the only way out."),
    ("No hay un solo culpable.", "There is not a single culprit."),
    ("Apenas llevamos dos semanas.", "We have only been here two weeks."),
    ("No solo perdimos el partido, perdimos la cabeza.", "We did not just lose the game, we lost our heads."),
    ("Soy hijo único.", "I am an only child."),
    ("Solo hasta ayer supimos la verdad.", "It was not until yesterday that we learned the truth."),
    ("Por poco me muero.", "I almost died."),
    ("Casi cien personas firmaron la carta.", "About a hundred people signed the letter."),
    ("Estuvimos a punto de perder.", "We almost lost."),
    ("Hay cerca de mil heridos.", "There are nearly a thousand injured."),
]


@pytest.mark.parametrize(("source", "translation", "severity"), MUST_FLAG)
def test_flags_a_changed_quantifier(source: str, translation: str, severity: str) -> None:
    issues = list(check_quantifiers(Sides(source, translation)))
    assert {issue.check for issue in issues} == {"quantifier"}
    assert issues[0].severity == severity
    assert all(span.of(source).strip() for issue in issues for span in issue.source_spans)
    assert all(span.of(translation).strip() for issue in issues for span in issue.translation_spans)


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_a_faithful_rendering_alone(source: str, translation: str) -> None:
    assert list(check_quantifiers(Sides(source, translation))) == []


@pytest.mark.parametrize("table", ["scale", "only", "almost"])
def test_every_phrase_has_one_sense(table: str) -> None:
    seen: dict[tuple[str, str], str] = {}
    for language, sense, text in resource_rows(f"quantifiers/{table}.tsv"):
        for entry in () if sense.startswith("@") else text.split("|"):
            assert seen.setdefault((language, entry), sense) == sense, entry
