"""What one side affirms and the other denies by its contrary: "fui el primero", "nobody had done it before me"; and what is no contrary."""

from __future__ import annotations

import pytest

from verifier.checks.negations.negation import check_negation
from verifier.checks.sides import Sides

SAME = [
    ("Fui la primera mujer del pueblo en manejar un camión.", "No woman in town had ever driven a truck before me."),
    ("Es la primera vez que nos ganan aquí en seis años.", "They hadn't beaten us here in six years."),
    ("Fue el primero en llegar y el último en irse.", "Nobody got there before him, and nobody left after him."),
    ("La última vez que la vi fue en la terminal.", "I haven't seen her since that day at the bus station."),
    ("Lo más triste fue ver la escuela vacía.", "Nothing was sadder than seeing the school empty."),
    ("Lo peor es la espera.", "There's nothing worse than the waiting."),
    ("El peor enemigo es el miedo.", "There is no worse enemy than fear."),
    ("La renuncia nos tomó por sorpresa.", "We weren't expecting the resignation."),
    ("La creciente nos agarró desprevenidos.", "We didn't see the flood coming."),
    ("Les pago el pasaje y párale de contar.", "I pay their fare and nothing more."),
    ("El partido fue feo.", "The match wasn't pretty."),
    ("El cuarto estaba sucio cuando llegamos.", "The room wasn't clean when we got there."),
    ("Los tres mineros salieron sanos.", "None of the three miners was hurt."),
    ("Todo sigue igual que antes del temblor.", "Nothing has changed since before the quake."),
    ("El puente sigue en pie.", "The bridge hasn't collapsed."),
    ("Mi abuelo murió esa misma noche.", "My grandfather didn't make it through the night."),
    ("El médico nos atendió gratis.", "The doctor didn't charge us a cent."),
    ("Le debo la vida a esa enfermera.", "I wouldn't be alive without that nurse."),
    ("Mi cuñado desapareció en mayo.", "No one has heard from my brother-in-law since May."),
    ("Los libros estaban en regla.", "There was nothing wrong with the books."),
    ("Por lo menos tengo techo.", "At least I'm not out on the street."),
    ("Ese expediente está cerrado.", "There is nothing more to say about that case."),
    ("Se quedó callado toda la audiencia.", "He didn't say a word during the whole hearing."),
    ("La farmacia no cierra en Navidad.", "The pharmacy stays open at Christmas."),
    ("Si algo aprendí es a callarme: más no le voy a decir.", "If I've learned anything it's to keep quiet: that's all I'll say."),
    ("Sigo vivo gracias a un pescador que me vio.", "If a fisherman hadn't seen me, I wouldn't be alive."),
    ("El gerente no nos quiso recibir porque llegamos tarde.", "We weren't on time, so the manager wouldn't see us."),
    ("Aquí seguimos firmes.", "We haven't budged."),
    ("Hace falta más personal en urgencias.", "There aren't enough staff in the emergency room."),
]  # fmt: skip
OTHERWISE = [
    ("Fui la primera mujer del pueblo en manejar un camión.", "I was not the first woman in town to drive a truck."),
    ("Es la primera vez que nos ganan aquí.", "It's not the first time they've beaten us here."),
    ("La última vez que la vi estaba contenta.", "The last time I saw her, she wasn't happy."),
    ("Lo más triste fue ver la escuela vacía.", "It was not sad to see the school empty."),
    ("La renuncia nos tomó por sorpresa.", "The resignation did not surprise us."),
    ("El cuarto estaba limpio cuando llegamos.", "The room wasn't clean when we got there."),
    ("El puente se cayó con la crecida.", "The bridge didn't fall in the flood."),
    ("Mi abuelo sobrevivió esa noche.", "My grandfather didn't survive that night."),
    ("El médico nos cobró la consulta.", "The doctor didn't charge us for the visit."),
    ("Los libros contables tenían errores.", "The account books had no errors."),
    ("Encontraron a mi cuñado en mayo.", "They didn't find my brother-in-law in May."),
    ("La farmacia cierra en Navidad.", "The pharmacy doesn't close at Christmas."),
    ("Mis primas trabajan en la bananera.", "My cousins don't work at the banana plantation."),
    ("El alcalde habló con los pescadores.", "The mayor didn't talk to the fishermen."),
    ("La fiscal conoce el expediente.", "The prosecutor doesn't know the case file."),
    ("El gerente no nos quiso recibir.", "The manager wanted to see us."),
    ("Los testigos no vieron el carro.", "The witnesses saw the car."),
    ("Si no llueve, perdemos la cosecha.", "If it rains, we lose the harvest."),
    ("Mi madre tuvo miedo esa noche.", "My mother had no fear that night."),
    ("El ministro aceptó la renuncia.", "The minister did not accept the resignation."),
]  # fmt: skip


def _reversed(spanish: str, english: str) -> bool:
    return any(issue.severity != "neutral" for issue in check_negation(Sides(spanish, english)))


@pytest.mark.parametrize(("spanish", "english"), SAME)
def test_an_affirmation_may_be_printed_as_the_denial_of_its_contrary(spanish: str, english: str) -> None:
    assert not _reversed(spanish, english)


@pytest.mark.parametrize(("spanish", "english"), OTHERWISE)
def test_what_is_denied_itself_is_reversed(spanish: str, english: str) -> None:
    assert _reversed(spanish, english)
