"""One act printed as another, regional words, and small words that turn a clause: what is said, thought and done, who and where."""

from __future__ import annotations

import pytest

from verifier.checks import run_checks
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("Le suplicamos al gerente que no cerrara la planta.", "We ordered the manager not to close the plant.", "modality"),
    ("El banco nos amenazó con embargar la casa.", "The bank promised to seize the house.", "modality"),
    ("Los pescadores sospechan que hubo fraude.", "The fishermen know there was fraud.", "modality"),
    ("Temo que el puente se caiga.", "I hope the bridge falls down.", "modality"),
    ("Intentaron apagar el fuego con baldes.", "They managed to put out the fire with buckets.", "modality"),
    ("La alcaldesa dio a entender que habrá despidos.", "The mayor confirmed that there will be layoffs.", "modality"),
    ("El choque dejó dos heridos.", "The crash killed two people.", "quantifier"),
    ("La jueza lo condenó por robo.", "The judge accused him of robbery.", "false_friend"),
    ("Mi jefe renunció en abril.", "My boss was fired in April.", "false_friend"),
    ("El torneo se aplazó por la lluvia.", "The tournament was called off because of the rain.", "date"),
    ("El tribunal falló el martes.", "The court failed on Tuesday.", "false_friend"),
    ("Discutieron por la herencia delante de los niños.", "They discussed the inheritance in front of the children.", "false_friend"),
    ("Sembramos frijol en mayo.", "We harvested beans in May.", "false_friend"),
    ("Perdí la chamba en enero.", "I lost the boat in January.", "false_friend"),
    ("El bondi no paró en la esquina.", "The dog did not stop at the corner.", "false_friend"),
    ("Los bomberos llegaron al tiro.", "The firefighters came when they heard the shot.", "false_friend"),
    ("A la muchacha le falta cancha.", "The young woman needs a court.", "false_friend"),
    ("La tienda abre hasta las diez y ya hay fila.", "The store is open until ten and there is already a line.", "false_friend"),
    ("Todavía no sale agua de la llave.", "Water no longer comes out of the tap.", "negation"),
    ("No firmamos hasta que llegó el abogado.", "We signed until the lawyer came.", "negation"),
    ("No lo echaron por vago, sino por hablar.", "They fired him for being lazy, and for talking.", "negation"),
    ("Menos mi hermana, todos somos calvos.", "We are all bald, including my sister.", "quantifier"),
    ("Debieron haber cerrado la escuela antes.", "They closed the school earlier.", "modality"),
    ("Estábamos por salir cuando empezó a granizar.", "We left when it began to hail.", "date"),
    ("Cuando sonó la alarma, los obreros salieron.", "By the time the alarm rang, the workers had left.", "tense"),
    ("Lleva veinte años vendiendo pan en la plaza de mujeres.", "He sold bread in the women's square for 20 years.", "tense"),
    ("Gana más la cocinera que el gerente.", "The manager earns more than the cook.", "comparison"),
    ("A Rosa la denunció Marina.", "It was Rosa who reported Marina.", "role"),
    ("Queda cerca de la cárcel.", "It is inside the prison.", "coverage"),
    ("Vivimos detrás del mercado.", "We live in front of the market.", "coverage"),
    ("El incendio empezó en El Alto.", "The fire began in La Paz.", "name"),
    ("Si mal no recuerdo, eran cuatro.", "I clearly remember there were four.", "modality"),
]  # fmt: skip
MUST_NOT_FLAG = [
    ("Le suplicamos al gerente que no cerrara la planta.", "We begged the manager not to close the plant."),
    ("El banco nos amenazó con embargar la casa.", "The bank threatened to take the house."),
    ("Sospechan que alguien sabía.", "They suspect that somebody knew."),
    ("Intentaron apagar el fuego y lo lograron.", "They tried to put out the fire and managed it."),
    ("Lograron apagar el fuego con baldes.", "They got the fire out with buckets."),
    ("La alcaldesa dio a entender que habrá despidos.", "The mayor hinted that there will be layoffs."),
    ("El choque dejó dos heridos y un muerto.", "The crash injured two people and killed one."),
    ("La jueza lo condenó a seis años.", "The judge gave him six years."),
    ("Mi jefe renunció porque lo iban a despedir.", "My boss quit because he was about to be fired."),
    ("El torneo se aplazó y después se canceló.", "The tournament was put off and then canceled."),
    ("El tribunal falló el martes.", "The court handed down its ruling on Tuesday."),
    ("El motor falló en plena subida.", "The engine failed halfway up the hill."),
    ("Discutieron por teléfono los detalles.", "They discussed the details by phone."),
    ("Cosechamos en octubre lo que sembramos en mayo.", "We harvested in October what we planted in May."),
    ("Perdí la chamba en enero.", "I was out of work in January."),
    ("El pibe ya sabe manejar.", "The kid can already drive."),
    ("Mi suegra y mi cuñado viven con nosotros.", "My mother-in-law and my brother-in-law live with us."),
    ("Por fin encontró a su alma gemela.", "She finally found her soulmate."),
    ("Tiró al tiro libre y la mandó afuera.", "He took the free kick and sent it wide."),
    ("El museo abre hasta las diez.", "The museum is open until ten."),
    ("Todavía no sale agua de la llave.", "There is still no water from the tap."),
    ("No firmamos hasta que llegó el abogado.", "We waited until the lawyer came to sign."),
    ("No lo echaron por vago, sino por hablar.", "They fired him for talking, not for being lazy."),
    ("No solo vende pan, sino también leche.", "She sells bread, and milk too."),
    ("Menos mi hermana, todos somos zurdos.", "We are all left-handed but my sister."),
    ("Debieron haber cerrado la escuela antes.", "The school should have been closed earlier."),
    ("Estábamos por salir cuando empezó a granizar.", "We were on the point of leaving when it began to hail."),
    ("Cuando sonó la alarma, los obreros ya habían salido.", "By the time the alarm rang, the workers had left."),
    ("Cuando llegó el médico, estaba muerto.", "By the time the doctor came, he had already died."),
    ("Lleva veinte años vendiendo pan en la plaza.", "He has been selling bread in the square for 20 years."),
    ("Gana más la cocinera que el gerente.", "The cook earns more than the manager."),
    ("Nos costó menos el viaje que la comida.", "The food cost us more than the trip."),
    ("A Rosa la denunció Marina.", "It was Marina who reported Rosa."),
    ("A Ramiro lo denunció su propio hermano.", "It was Ramiro's own brother who turned him in."),
    ("Queda cerca de la cárcel.", "It is a few blocks from the prison."),
    ("Vivimos detrás del mercado.", "We live in back of the market."),
    ("Subimos a El Alto en teleférico.", "We rode the cable car up to El Alto."),
    ("Si mal no recuerdo, eran cuatro.", "There were four, if I remember right."),
    ("Me da lástima verlo así.", "It's a pity to see him like that."),
]  # fmt: skip


def _told(source: str, translation: str) -> set[str]:
    return {issue.check for issue in run_checks(Sides(source, translation)) if issue.severity in ("major", "critical")}


@pytest.mark.parametrize(("source", "translation", "check"), MUST_FLAG)
def test_flags_another_act(source: str, translation: str, check: str) -> None:
    assert check in _told(source, translation)


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_the_same_act_alone(source: str, translation: str) -> None:
    assert not _told(source, translation)
