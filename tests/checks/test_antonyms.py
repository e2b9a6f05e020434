"""Antonyms: what must be flagged, and the faithful renderings that must not."""

from __future__ import annotations

import pytest

from verifier.checks.antonyms import check_antonyms
from verifier.checks.sides import Sides

MUST_FLAG = [
    ("Los vecinos abrieron la puerta.", "The neighbours closed the door."),
    ("Mi padre compró la finca en 1980.", "My father sold the farm in 1980."),
    ("Ganamos la final contra Chile.", "We lost the final against Chile."),
    ("El senador aceptó la propuesta.", "The senator rejected the proposal."),
    ("Los sindicatos apoyan la reforma.", "The unions oppose the reform."),
    ("El dólar está muy fuerte.", "The dollar is very weak."),
    ("La gente pobre paga más impuestos.", "Rich people pay more taxes."),
    ("Fue una victoria para los campesinos.", "It was a defeat for the peasants."),
    ("Empezaron las clases en marzo.", "Classes ended in March."),
    ("Recuerdo el nombre de esa calle.", "I forget the name of that street."),
    ("Odio los domingos.", "I love Sundays."),
    ("Es un trabajo difícil.", "It is an easy job."),
    ("La carretera es peligrosa de noche.", "The road is safe at night."),
    ("Los jóvenes votaron por el cambio.", "The old voted for change."),
    ("Hay que construir más escuelas.", "We must destroy more schools."),
    ("La policía arrestó al alcalde.", "The police released the mayor."),
    ("Queremos la paz.", "We want war."),
    ("Son mis amigos.", "They are my enemies."),
    ("El vaso está vacío.", "The glass is full."),
    ("El hospital público no cobra.", "The private hospital does not charge."),
    ("Es una buena noticia para Bolivia.", "It is bad news for Bolivia."),
    ("Nos vemos en la noche.", "See you in the morning."),
    ("Murió en el verano de 1999.", "She died in the winter of 1999."),
    ("Declararon culpable al sargento.", "The sergeant was declared innocent."),
    ("La comida era barata.", "The food was expensive."),
    ("El norte del país se quedó sin luz.", "The south of the country was left without power."),
    ("Fue un éxito.", "It was a failure."),
    ("La mayoría votó en contra.", "The minority voted against it."),
]

MUST_NOT_FLAG = [
    ("No se fue de su pueblo.", "He stayed in his village."),
    ("No aceptó la propuesta.", "He rejected the proposal."),
    ("No es fácil vivir aquí.", "It is hard to live here."),
    ("No es seguro salir de noche.", "It is dangerous to go out at night."),
    ("No olvides cerrar la puerta.", "Remember to close the door."),
    ("Dejaron de apoyar al presidente.", "They oppose the president now."),
    ("No estoy en contra.", "I support it."),
    ("El equipo no perdió.", "The team won."),
    ("Nunca faltó a clase.", "He always attended class."),
    ("Salieron de la casa.", "They left the house."),
    ("Dejó el trabajo.", "She quit her job."),
    ("Dejaron entrar a los periodistas.", "They let the journalists in."),
    ("Se quedó solo en la casa.", "He was left alone in the house."),
    ("Mi casa queda lejos del centro.", "My house is far from downtown."),
    ("Los padres y las madres protestaron.", "Fathers and mothers protested."),
    ("Tengo tres hermanos.", "I have three brothers and sisters."),
    ("Toda la noche y todo el día.", "All night and all day."),
    ("Buenas noches.", "Good evening."),
    ("Hasta mañana.", "See you tomorrow."),
    ("La izquierda ganó las elecciones.", "The left won the elections."),
    ("Tiene derecho a un abogado.", "He has the right to a lawyer."),
    ("Sigue la lluvia.", "The rain continues."),
    ("Nació en el sur de Chile.", "She was born in southern Chile."),
    ("Prestó dinero a su primo.", "She lent money to her cousin."),
    ("Pidió dinero prestado a su primo.", "She borrowed money from her cousin."),
    ("Alquilamos una casa.", "We rented a house."),
    ("Recibió un premio.", "He was given a prize."),
    ("Lamentamos las muertes.", "We regret the loss of lives."),
    ("Queda poco tiempo restante.", "There is little time left."),
    ("Perdí el tren.", "I missed the train."),
    ("Me costó poco.", "It was cheap."),
    ("La vieja casa de mi abuela.", "My grandmother's old house."),
    ("Ni ricos ni pobres.", "Neither rich nor poor."),
    ("La ley es injusta.", "The law is unfair."),
    ("Es imposible.", "It is not possible."),
    ("Rechazaron la oferta.", "They did not accept the offer."),
    ("Lo bueno y lo malo.", "The good and the bad."),
]


@pytest.mark.parametrize(("source", "translation"), MUST_FLAG)
def test_flags_an_antonym(source: str, translation: str) -> None:
    issues = list(check_antonyms(Sides(source, translation)))
    assert [(issue.type, issue.check) for issue in issues] == [("mistranslation", "antonym")]
    assert issues[0].severity in ("major", "critical")
    assert all(span.of(source).strip() for span in issues[0].source_spans)
    assert all(span.of(translation).strip() for span in issues[0].translation_spans)


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_leaves_a_faithful_rendering_alone(source: str, translation: str) -> None:
    assert list(check_antonyms(Sides(source, translation))) == []
