"""Spanish left in the English."""

from __future__ import annotations

import pytest

from verifier.checks.completeness.copying import LEAST_WORDS, check_copying
from verifier.checks.sides import Sides

WHOLE = [
    "La gente está cansada de esperar.",
    "No vamos a permitir que nos quiten el agua.",
    "Mi madre trabajaba de noche en una fábrica.",
    "Hay que votar, aunque no sirva de nada.",
    "Nos dijeron que volviéramos el lunes.",
    "El que no llora no mama, decía mi abuelo.",
    "Ya no tengo lágrimas para seguir llorando.",
    "Este barrio era otra cosa hace veinte años.",
]

WHOLE_CHANGED = [
    ("La gente está cansada de esperar.", "La gente esta cansada de esperar"),
    ("No vamos a permitir que nos quiten el agua.", "No vamos a permitir que nos quiten el agua, he said."),
    ("Mi madre trabajaba de noche en una fábrica.", "MI MADRE TRABAJABA DE NOCHE EN UNA FÁBRICA."),
]

PARTLY = [
    ("Nos quitaron el agua de los campos.", "They took away el agua de los campos."),
    ("Vivimos con el miedo en el cuerpo.", "We live con el miedo en el cuerpo."),
    ("Es una vergüenza para todo el país.", "It is una vergüenza para todo el país."),
    ("Mi hijo quería ser médico de pueblo.", "My son wanted ser médico de pueblo."),
]

CLAUSES = [
    ("Nadie nos preguntó si queríamos irnos de aquí.", "Nobody asked us si queríamos irnos de aquí."),
    ("La culpa es de todos nosotros.", "The blame es de todos nosotros."),
    ("Nos vamos con la frente en alto.", "Nos vamos with our heads held high."),
    ("No vamos a permitir que nos roben el río.", "We are not going to allow que nos roben el río."),
    ("Se fue la luz y nos quedamos sin agua para tomar.", "Se fue la luz and we were left without drinking water."),
    ("Perdimos todo, pero seguimos vivos.", "Perdimos todo, but we are still alive."),
    ("Si no nos pagan, mañana no hay clases.", "If they don't pay us, mañana no hay clases."),
    ("Mi abuelo decía que la tierra es de quien la trabaja.", "My grandfather used to say que la tierra es de quien la trabaja."),
]  # fmt: skip

ONE_WORD = [
    ("Fonseca obtuvo dos medallas en Lima.", "Fonseca obtuvo two medals in Lima.", "obtuvo"),
    ("«Actualmente tengo dos perros», contó.", "“Actualmente, I have two dogs,” she said.", "Actualmente"),
    ("Los bateadores llegaron cansados al parque.", "The bateadores arrived at the park tired.", "bateadores"),
    ("Dos vecinos declararon ayer.", "Dos neighbors testified yesterday.", "Dos"),
    ("Hay que terminar la guerra ya.", "The guerra has to end now.", "guerra"),
    ("Nadie nos avisó de las obras.", "Nobody told us about the obras.", "obras"),
    ("Quieren encontrar a los culpables.", "They want to encontrar the culprits.", "encontrar"),
    ("La cosecha fue muy buena este año.", "The cosecha was very good this year.", "cosecha"),
    ("Es una huelga indefinida, aunque nos descuenten.", "It is an indefinite strike, aunque they dock us.", "aunque"),
    ("Los bomberos tardaron cuarenta minutos.", "The bomberos took forty minutes.", "bomberos"),
    ("Mandaron a los heridos al hospital.", "They sent the heridos to the hospital.", "heridos"),
    ("Compraron las máquinas con dinero robado.", "They bought the machines with dinero that was stolen.", "dinero"),
    ("Nos deben tres meses de sueldo.", "They owe us three months of sueldo.", "sueldo"),
]

FAITHFUL = [
    ("El kirchnerismo perdió en Santa Fe.", "Kirchnerismo lost in Santa Fe, and kirchnerismo knows it."),
    ("En Bergen probamos el rakfisk.", "In Bergen we tried the rakfisk."),
    ("Organizamos una tamalada en la iglesia.", "We organized a tamalada at the church."),
    (
        "Fuente: https://ejemplo.org/notas/la_casa_de_la_abuela_de_todos.html",
        "Source: https://ejemplo.org/notas/la_casa_de_la_abuela_de_todos.html",
    ),
    ("Escriba a @LaVozDeLosDeAbajo con #NoNosVamosACallar.", "Write to @LaVozDeLosDeAbajo with #NoNosVamosACallar."),
    ("Mi abuela me lo contó todo.", "My abuela told me everything."),
    ("Los chavistas ganaron en el barrio.", "The chavistas won in the barrio."),
    ("Los vecinos de la colonia Roma están hartos.", "The vecinos of colonia Roma are fed up."),
    ("Los mosquitos no nos dejan dormir.", "The mosquitos won't let us sleep."),
    ("Que me entierren con mi pollera verde.", "Bury me in my green pollera."),
    ("El hombre fue operado en el hospital general.", "The man was operated on in the general hospital."),
    ("Quemaron el ejido y mataron a un campesino.", "They burned the ejido and killed a campesino."),
    ("Le pusimos “La cosecha” a la canción.", "We called the song “La cosecha.”"),
    ("Comimos cosecha propia.", "We ate what we had grown (cosecha propia)."),
    ("Trabajo en la calle Obras Públicas.", "I work on calle Obras Públicas."),
    ("La gente está cansada de esperar.", "People are tired of waiting."),
    (
        "Estudié en la Universidad Nacional Autónoma de México.",
        "I studied at the Universidad Nacional Autónoma de México.",
    ),
    ("Mi película favorita es Los olvidados de la tierra.", "My favorite film is “Los olvidados de la tierra”."),
    ("No me importa.", "I don't care."),
    ("Sí, señor.", "Yes, sir."),
    ("Juan Pérez, Ana Ruiz y Luis Gil", "Juan Pérez, Ana Ruiz and Luis Gil"),
    ("Real Madrid 3, Atlético de Madrid 1", "Real Madrid 3, Atlético de Madrid 1"),
    ("Me voy a Buenos Aires.", "I'm going to Buenos Aires."),
    ("El hotel es normal y la piscina, ideal.", "The hotel is normal and the pool is ideal."),
    ("Es un plan social regional.", "It is a regional social plan."),
    ("El periódico El País de España lo publicó.", "The newspaper El País of Spain published it."),
    ("Vivo en San Miguel de Allende desde 1990.", "I have lived in San Miguel de Allende since 1990."),
    (
        "Lo llaman el hijo del viento por su velocidad.",
        "They call him el hijo del viento (the son of the wind) for his speed.",
    ),
    ("¡Viva México!", "Viva México!"),
    ("Comimos pozole y tamales.", "We ate pozole and tamales."),
    ("Somos víctimas del capital global.", "We are victims of global capital."),
    ("La guagua llegó tarde otra vez.", "The guagua was late again."),
    ("Hicimos una tamalada para juntar dinero.", "We held a tamalada to raise money."),
    ("Gritábamos sí se puede en la plaza.", "We were shouting sí se puede in the square."),
    ("Queremos que nos devuelvan nuestras tierras.", "Queremos que nos devolvam as nossas terras."),
    ("Mi abuela hacía pan de muerto.", "My grandmother used to make “pan de muerto.”"),
    ("Nos juntamos en la Plaza de la Barandilla.", "We met in the Plaza de la Barandilla."),
    ("La compañera Yo Soy Ramírez no existe.", "The comrade Yo Soy Ramírez does not exist."),
]


@pytest.mark.parametrize(("spanish", "english"), [(text, text) for text in WHOLE] + WHOLE_CHANGED)
def test_a_whole_copy_is_critical(spanish: str, english: str) -> None:
    (issue,) = check_copying(Sides(spanish, english))
    assert (issue.type, issue.check, issue.severity) == ("untranslated", "copy", "critical")


@pytest.mark.parametrize(("spanish", "english"), PARTLY)
def test_a_part_left_in_spanish(spanish: str, english: str) -> None:
    (issue,) = check_copying(Sides(spanish, english))
    left = len(issue.translation_spans[0].of(english).split())
    assert (issue.type, issue.check) == ("untranslated", "copy")
    assert issue.severity in (("critical",) if left >= LEAST_WORDS else ("minor", "major"))
    assert issue.translation_spans[0].of(english) in issue.message


@pytest.mark.parametrize(("spanish", "english"), CLAUSES)
def test_a_clause_left_in_spanish_is_critical(spanish: str, english: str) -> None:
    issues = [issue for issue in check_copying(Sides(spanish, english)) if issue.severity == "critical"]
    assert [(issue.type, issue.check) for issue in issues] == [("untranslated", "copy")]
    assert issues[0].confidence >= 0.6 and issues[0].translation_spans[0].of(english) in issues[0].message


@pytest.mark.parametrize(("spanish", "english", "word"), ONE_WORD)
def test_one_word_left_in_spanish_is_major(spanish: str, english: str, word: str) -> None:
    issues = [issue for issue in check_copying(Sides(spanish, english)) if issue.severity == "major"]
    assert [issue.translation_spans[0].of(english) for issue in issues] == [word]


@pytest.mark.parametrize(("spanish", "english"), FAITHFUL)
def test_names_titles_and_shared_words_are_no_copy(spanish: str, english: str) -> None:
    assert list(check_copying(Sides(spanish, english))) == []


@pytest.mark.parametrize(
    ("spanish", "english"),
    [("Comimos arroz con pollo.", "We ate arroz con pollo."), ("¡Viva la revolución!", "Viva la revolución!")],
)
def test_three_words_are_minor(spanish: str, english: str) -> None:
    assert [issue.severity for issue in check_copying(Sides(spanish, english))] == ["minor"]
