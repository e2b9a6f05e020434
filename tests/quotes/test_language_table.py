"""Short quotes as newspapers print them, by how many words they have: names, code-switching, capitals, lost accents.

The bars: of quotes of three and more words 97 in 100 are told right as Spanish, English or another language; of one or two
words at most 2 in 100 are told wrong with a confidence of .8 and more, and at most 40 in 100 are left open.
"""

import pytest

from verifier.quotes.language import document_prior, identify

PRIOR = document_prior(
    "Hundreds of people walked to the governor's palace on Sunday, and by noon the square was full of neighbors who had "
    "waited three months for an answer about the water, said one of the women who organized the march."
)

LONGER = {
    "es": (
        "Si volvés, te agarran", "Aqui no pasa nada", "trabajamos a ciegas en la mina", "¿Vos qué decís, flaco?",
        "Che, no seas malo", "nos tienen de hijos", "Me vale madre", "Ya ni modo", "Que se vayan todos", "NO ES NO",
        "EL AGUA NO SE VENDE", "Fuera las manos de Cuba", "Ni un paso atrás", "El pueblo unido jamás será vencido",
        "No nos callan mas", "Aca no entra nadie", "Andá a cantarle a Gardel", "Tenés que venir temprano",
        "A vos te parece", "Quedate en casa", "Decile que no", "Pos ni modo", "Está bien bravo", "¡Viva Cristo Rey!",
        "Mijo no volvió nunca", "No les creemos nada", "Estamos hasta la madre", "Somos gente de trabajo",
        "El Barça no se vende", "Quiero a mi São Paulo de vuelta", "Mi compadre Joao ya murió", "Esto es un relajo total",
        "HASTA CUANDO SENOR ALCALDE", "Vivos se los llevaron", "Hasta la victoria siempre", "Nos están matando",
        "Duérmete mi niño", "Le metieron candela al rancho", "Ay bendito, qué calor", "Nojoda, otra vez", "Así es la vuelta",
        "No me vengan con cuentos", "Hacete cargo", "Vamos pa'lante", "Pa' mí que llueve", "¿Y la plata dónde está?",
        "Somos wayuu y somos de aquí", "Perdimos hasta los documentos", "Catalunya no es Madrid", "Galicia no es Madrid", "Brasil no es para principiantes",
    ),
    "en": (
        "a fiesta atmosphere all week", "the whole barrio knows it", "no más than that", "We just want our water back",
        "he exaggerates a lot", "like a telenovela", "our very own caudillo", "I told my abuela everything",
        "That señora raised me", "build the wall", "SHAME ON YOU", "not one more death", "Enough with the promises",
        "this café is my life", "the El Niño winter", "a naïve question", "my Tía Rosa taught me", "as La Jornada reported",
        "You go, girl", "a total disaster", "no comment for now", "the land of mañana", "we are all Uvalde",
        "Stop calling us illegals", "it was a junta", "San José is home", "They took Andrés away", "too little, too late",
        "free at last", "lock him up", "one more time, please", "the Peña Nieto years",
    ),
    "other": (
        "Mallorca no es ven", "Visca el Barça", "Més que un club", "Els lladres són a dins", "Prou de mentides",
        "Volem viure al nostre barri", "Som i serem gent catalana", "Fora les forces d'ocupació", "No volem més hotels",
        "Sense pagesos no hi ha menjar", "Estamos cansados de tanta violência", "Chega de promessas", "O povo não esquece",
        "Vidas negras importam", "Ninguém solta a mão de ninguém", "A luta continua", "Fora daqui, ladrão",
        "Tudo bem com a gente", "Meu filho não volta mais", "Queremos justiça já", "Galiza non se vende",
        "XUSTIZA PARA OS MARIÑEIROS", "A terra é nosa", "Lume nunca máis", "Queremos vivir na nosa aldea",
        "Os montes non se queiman sós", "Basta così, per favore", "Non ci fermeremo mai", "Vergogna, andate via",
        "La legge è uguale per tutti", "Siamo stanchi di aspettare", "Tutto andrà bene", "On ne lâche rien",
        "Je suis Charlie", "La rue est à nous", "C'est la honte", "Vive la République", "Ça suffit maintenant",
        "Tous ensemble, tous ensemble", "Nous ne sommes pas dupes",
    ),
}  # fmt: skip
SHORT = {
    "es": (
        "Exagera", "¡Sinvergüenzas!", "¡Wepa!", "¡Chuta!", "sinvergüenza", "basta", "¡Fuera!", "Mentira", "diálogo abierto",
        "a ciegas", "Yo también", "Tengo fe", "¡Presente!", "Exagerás", "Callate, che", "¡Ladrones!", "AGUA YA",
        "¿Cómo?", "mano dura", "Ni modo", "Nos robaron", "Vergüenza", "machista", "un cachondeo", "Apagón total", "¡Órale!",
        "Vámonos", "gracias", "Pura vida", "Qué chévere", "hijueputa", "Tranquilo, papi", "desaparecidos", "Lárguense",
        "Renunciá", "¡Epa!", "corruptos", "ni hablar",
    ),
    "en": (
        "liar", "He exaggerates.", "Enough promises.", "fiesta atmosphere", "shameless", "never", "Enough!", "So do I",
        "disgusting", "Shame!", "a nightmare", "witch hunt", "illegals", "Thank you", "crazy", "tough love", "heartbroken",
        "not ready", "hell", "Absolutely not", "thugs", "good guys",
    ),
    "other": (
        "Prou mentides", "Basta così", "jogo bonito", "Não!", "saudade", "Obrigada", "Prou!", "Força Chape", "grazie",
        "Xa chega", "Nunca máis", "Merci beaucoup", "dolce vita", "Liberté", "Vergogna", "Adéu", "Chega!", "Fora Temer",
        "Moitas grazas", "Bon dia",
    ),
    "und": ("Juan Pérez", "Toczylowski", "Luis Guamán", "TikTok", "Chucho Valdés", "Walmart", "Mercosur", "Kichwa Sarayaku"),
}  # fmt: skip


def told(text: str) -> tuple[str, float]:
    guess = identify(text, prior=PRIOR)
    return (guess.language if guess.language in ("es", "en", "und") else "other"), guess.confidence


def misses(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str, str, float]]:
    rows = [(text, language, *told(text)) for language, texts in table.items() for text in texts]
    return [row for row in rows if row[1] != row[2]]


def test_the_tables_are_long_enough() -> None:
    assert sum(len(texts) for table in (LONGER, SHORT) for texts in table.values()) >= 200


def test_three_words_and_more() -> None:
    assert len(misses(LONGER)) <= 0.03 * sum(map(len, LONGER.values())), misses(LONGER)


def test_one_or_two_words() -> None:
    count = sum(len(texts) for language, texts in SHORT.items() if language != "und")
    wrong = [row for row in misses(SHORT) if row[2] != "und" and row[3] >= 0.8]
    left_open = [row for row in misses(SHORT) if row[2] == "und"]
    assert len(wrong) <= 0.02 * (count + len(SHORT["und"])), wrong
    assert len(left_open) <= 0.4 * count, left_open


@pytest.mark.parametrize("text", ["¿", "¡¡", "« »"])
def test_marks_alone_have_no_language(text: str) -> None:
    assert identify(text, prior=PRIOR).language == "und"
