"""What small words turn: a command into a statement, how far apart into how often, "sino", "más que", what was only meant to be."""

from __future__ import annotations

import pytest

from verifier.checks import run_checks
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("Nos pidió que no saliéramos de noche.", "He told us we weren't going out at night.", "role"),
    ("Mi abuela me dijo que terminara la escuela.", "My grandmother told me she was finishing school.", "role"),
    ("Les advertimos que no tomaran esa agua.", "We warned them that we didn't drink that water.", "role"),
    ("El camión de la basura pasa cada cinco días.", "The garbage truck comes five days a week.", "unit"),
    ("Ensayamos tres días a la semana.", "We rehearse every three days.", "unit"),
    ("El nivel de la represa cayó al 9 por ciento.", "The level of the dam fell by 9 percent.", "number"),
    ("No es imposible que llegue el lunes.", "It isn't possible that he'll arrive on Monday.", "negation"),
    ("No es legal.", "It is not illegal.", "negation"),
    ("No dejan entrar al hospital más que a las madres.", "They don't let mothers into the hospital.", "negation"),
    ("En la asamblea no habló más que el delegado.", "The delegate didn't speak at the assembly.", "negation"),
    ("No quiero un monumento, sino una escuela.", "I don't want a monument or a school.", "negation"),
    ("No vinieron a negociar sino a amenazarnos.", "They came neither to negotiate nor to threaten us.", "negation"),
    ("Iba a vender la finca, pero mi hijo se opuso.", "I sold the farm, but my son was against it.", "tense"),
    ("Íbamos a cerrar la panadería en marzo.", "We closed the bakery in March.", "tense"),
    ("A la ministra la criticó el sindicato.", "The minister criticized the union.", "role"),
    ("Muchos de los médicos se fueron del país.", "The doctors left the country.", "quantifier"),
    ("Trabajé en la mina hasta hace cuatro años.", "I have worked in the mine for four years.", "date"),
    ("El menú cuesta 12 euros, IVA incluido.", "The set menu costs 12 euros, excluding VAT.", "money"),
    ("Llevamos cinco temporadas en segunda división.", "We've been in the second division for five weeks.", "date"),
    ("El fiscal pidió nueve años de prisión.", "He got nine years in prison.", "modality"),
    ("Mi vecina me prestó la escalera.", "My neighbor borrowed my ladder.", "role"),
    ("Sabíamos que la represa tenía grietas.", "We were unaware the dam had cracks.", "antonym"),
    ("Los buses llegan tarde a la parada.", "Buses reach the stop in the afternoon.", "date"),
    ("Nos pagan cada quincena.", "We get paid every week.", "date"),
    (
        "La casa la levantó mi padre y la vendió mi hermano.",
        "My brother built the house and my father sold it.",
        "role",
    ),
    ("Mi abuela tenía miedo y mi madre tenía hambre.", "My grandmother was hungry and my mother was afraid.", "role"),
    ("No hay más de diez médicos en el valle.", "There are more than ten doctors in the valley.", "negation"),
    ("Mi abuelo todavía vive en el rancho.", "My grandfather was still living on the ranch.", "tense"),
    ("El presupuesto supera el billón de pesos.", "The budget exceeds a billion pesos.", "money"),
    ("Nos ganaron los chicos de la otra cuadra.", "We beat the kids from the next block.", "role"),
    ("Apenas salió el sol, empezamos a cosechar.", "The sun had hardly been out and we barely harvested.", "modality"),
    ("Dejaron de vender carne en abril.", "They allowed meat to be sold in April.", "antonym"),
    ("No firmamos mientras no nos escuchen.", "We won't sign as long as they listen to us.", "negation"),
    ("Volvieron todos menos tres.", "Three came back.", "quantifier"),
    ("Ya no le creo al gobernador.", "I was never on the governor's side.", "negation"),
    ("Los soldados ya se habían ido cuando llegamos.", "The soldiers left when we arrived.", "date"),
    ("En 2019 murieron 12 mineros.", "In 2019, 12,000 miners died.", "number"),
    ("Con 40 de fiebre atendió a 50 niños.", "With a 40-degree fever she saw 51 children.", "number"),
    ("Marcó a los 63 minutos.", "She scored with 63 minutes left.", "date"),
    ("Empataron faltando ocho minutos.", "They equalized eight minutes in.", "date"),
    ("La sala desestimó la denuncia.", "The court underestimated the complaint.", "false_friend"),
]
MUST_NOT_FLAG = [
    ("Nos pidió que no saliéramos de noche.", "He asked us not to go out at night."),
    ("Me dijo que compraba pan todos los días.", "He told me he was buying bread every day."),
    ("Le dije que quisiera verla.", "I told her that I would like to see her."),
    ("Nos avisaron que estaban cerrando la ruta.", "They told us they were closing the road."),
    ("El camión de la basura pasa cada cinco días.", "The garbage truck comes every five days."),
    ("Ensayamos tres días a la semana.", "We rehearse three days a week."),
    ("El nivel de la represa cayó al 9 por ciento.", "The level of the dam fell to 9 percent."),
    ("No es imposible que llegue el lunes.", "It is not impossible that he'll arrive on Monday."),
    ("No es imposible que llegue el lunes.", "He may well arrive on Monday."),
    ("No dejan entrar más que a las madres.", "They let only mothers in."),
    ("No dejan entrar más que a las madres.", "They don't let anyone in but the mothers."),
    ("No gana más que su hermano.", "He doesn't earn more than his brother."),
    ("No quiero un monumento, sino una escuela.", "I don't want a monument, I want a school."),
    ("No quiero un monumento, sino una escuela o un hospital.", "I don't want a monument but a school or a hospital."),
    ("Iba a vender la finca, pero mi hijo se opuso.", "I was going to sell the farm, but my son objected."),
    ("Iba a comprar el pan y volvía.", "He went to buy bread and came back."),
    ("A la ministra la criticó el sindicato.", "The minister was criticized by the union."),
    ("A la ministra la criticó el sindicato.", "The union criticized the minister."),
    ("Muchos de los médicos se fueron del país.", "Many of the doctors left the country."),
    ("Trabajé en la mina hasta hace cuatro años.", "I worked in the mine until four years ago."),
    ("El menú cuesta 12 euros, IVA incluido.", "The set menu costs 12 euros, including VAT."),
    ("El fiscal pidió nueve años de prisión.", "The prosecutor asked for nine years in prison."),
    ("Mi vecina me prestó la escalera.", "My neighbor lent me her ladder."),
    ("No sabíamos que la represa tenía grietas.", "We were unaware the dam had cracks."),
    ("Los buses llegan tarde.", "The buses run late."),
    ("No es poco lo que hemos conseguido.", "We have achieved a great deal."),
    ("Perdimos doscientas hectáreas de maíz.", "We lost 200 hectares (494 acres) of corn."),
    ("Llegó con 39 de fiebre.", "He came in with a fever of 102."),
    ("Trabajó cincuenta años en la mina.", "He worked in the mine for half a century."),
    ("Vendíamos cada quintal por manzana a buen precio.", "We sold every quintal per manzana at a good price."),
    ("El reloj se lo dejó su padre.", "He got the watch from his father."),
    ("Escriba al soporte técnico.", "Write to tech support."),
    ("La casa la levantó mi padre y la vendió mi hermano.", "My father built the house and my brother sold it."),
    ("La tormenta dejó veinte centímetros de nieve.", "We got twenty centimeters of snow from the storm."),
    ("El precio pasó de diez a quince pesos.", "The price climbed from ten to fifteen pesos."),
    ("Mi abuela cocinaba y mi madre vendía.", "My mother sold what my grandmother cooked."),
    ("No hay más de diez médicos en el valle.", "There are no more than ten doctors in the valley."),
    ("No hay más de diez médicos en el valle.", "There are ten doctors in the valley at most, over two shifts."),
    ("Mi abuelo todavía vivía en el rancho.", "My grandfather was still living on the ranch."),
    ("Vendíamos quinientos kilos; hoy, cincuenta.", "We used to sell 1,100 pounds; today it's 110."),
    ("Entraron 8.000 millones y salieron 9.500.", "8 billion came in and 9.5 billion went out."),
    ("Los huevos están a 90 pesos la docena.", "Eggs are at 90 pesos a dozen."),
    ("Nos ganaron los chicos de la otra cuadra.", "The kids from the next block beat us."),
    ("Apenas salió el sol, empezamos a cosechar.", "As soon as the sun came up, we started the harvest."),
    ("No nos dijo la verdad.", "He lied to us."),
    ("Nos trataron sin respeto.", "They treated us like dirt."),
    ("Volvieron todos menos tres.", "All but three came back."),
    ("Marcó a los 63 minutos.", "She scored 63 minutes into the game."),
    ("A los diez minutos nos dijeron que faltaban dos.", "Ten minutes in, they told us there were two minutes left."),
    ("Murió poco después de haber sido elegido.", "He died shortly after his election."),
    ("Vino mi tío, po, con mis primas y mi abuelo.", "My uncle came with my cousins and my grandfather."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "translation", "check"), MUST_FLAG)
def test_flags_what_was_turned(source: str, translation: str, check: str) -> None:
    assert check in {i.check for i in run_checks(Sides(source, translation)) if i.severity in ("critical", "major")}


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_a_faithful_rendering_alone(source: str, translation: str) -> None:
    assert not [i for i in run_checks(Sides(source, translation)) if i.severity in ("critical", "major")]
