"""Idioms: figures over plain Spanish that must be flagged, pairs that must not, accepted renderings, and the tables themselves."""

from __future__ import annotations

import time

import pytest

from verifier.checks.morphology.inflection import english_verb, spanish_verb, split_clitics
from verifier.checks.sides import Sides
from verifier.checks.wording.idiom_patterns import Patterns, read_pattern
from verifier.checks.wording.idioms import accepted_idioms, check_idioms, figures, find_figures, idioms
from verifier.resources import resource_rows
from verifier.text import strip_accents

OVER = "over_translation/minor"

# Spanish said plainly, the English with a figure, the figure.
FIGURES_OVER_PLAIN = [
    ("A nadie le gusta que hablen mal de uno.", "Nobody likes having their name dragged through the mud.", "dragged through the mud"),
    ("Hablaron mal de mi hermana en todos los canales.", "They dragged my sister's name through the mud on every channel.", "dragged my sister's name through the mud"),
    ("El ministro culpó a su secretario y lo traicionó.", "The minister threw his aide under the bus.", "threw his aide under the bus"),
    ("Nos traicionaron los de la directiva.", "We got thrown under the bus by the board.", "thrown under the bus"),
    ("Me dejaron sola con las deudas.", "They left me high and dry with the debts.", "left me high and dry"),
    ("El gobierno abandonó a los damnificados.", "The government left the victims in the lurch.", "left the victims in the lurch"),
    ("La decisión es un insulto para los maestros.", "The decision is a slap in the face for teachers.", "slap in the face"),
    ("Solo le pusieron una multa pequeña.", "All he got was a slap on the wrist.", "slap on the wrist"),
    ("Mis socios me engañaron y me traicionaron.", "My partners stabbed me in the back.", "stabbed me in the back"),
    ("Y lo que dijo después empeoró las cosas.", "And what he said afterwards only added fuel to the fire.", "added fuel to the fire"),
    ("Esa ley va a traer muchos problemas.", "That law is going to open a can of worms.", "open a can of worms"),
    ("Alguien contó el secreto antes de la boda.", "Somebody let the cat out of the bag before the wedding.", "let the cat out of the bag"),
    ("El testigo lo contó todo ante el juez.", "The witness spilled the beans before the judge.", "spilled the beans"),
    ("La policía ignoró las denuncias.", "The police turned a blind eye to the complaints.", "turned a blind eye"),
    ("Nadie nos escuchó.", "Our pleas fell on deaf ears.", "fell on deaf ears"),
    ("Usted tiene toda la razón en lo que dijo.", "You have hit the nail on the head.", "hit the nail on the head"),
    ("Tuvimos que aceptar la reducción de sueldo.", "We had to bite the bullet and accept the pay cut.", "bite the bullet"),
    ("Ahora tiene que responder por lo que hizo.", "Now he has to face the music.", "face the music"),
    ("Aceptaron demasiados contratos.", "They've bitten off more than they can chew.", "bitten off more than they can chew"),
    ("No se puede regresar después de lo que dijo.", "She burned her bridges with what she said.", "burned her bridges"),
    ("La constructora usó materiales baratos.", "The builder was cutting corners.", "cutting corners"),
    ("Estamos todos en la misma situación.", "We're all in the same boat.", "in the same boat"),
    ("El alcalde tiene problemas con la fiscalía.", "The mayor is in hot water with prosecutors.", "in hot water"),
    ("El equipo está en peligro de descender.", "The team is skating on thin ice.", "skating on thin ice"),
    ("En esa casa había que tener mucho cuidado con lo que se decía.", "In that house you were always walking on eggshells.", "walking on eggshells"),
    ("Yo sospecho que algo malo pasa.", "I smell a rat.", "smell a rat"),
    ("Trabajó muchísimo para que estudiáramos.", "She worked her fingers to the bone so we could study.", "worked her fingers to the bone"),
    ("Aquí mi abuela es la que decide.", "My grandmother calls the shots here.", "calls the shots"),
    ("Se enojó muchísimo cuando vio la cuenta.", "He hit the roof when he saw the bill.", "hit the roof"),
    ("Ese ruido me molesta.", "That noise gets on my nerves.", "gets on my nerves"),
    ("Ya no sé qué hacer con mi hijo.", "I'm at my wits' end with my son.", "at my wits' end"),
    ("Los vecinos ya no tienen paciencia.", "The neighbors are at the end of their rope.", "at the end of their rope"),
    ("Eso fue lo que más me molestó y renuncié.", "That was the last straw and I quit.", "last straw"),
    ("Los voluntarios hicieron un gran esfuerzo por ayudarnos.", "The volunteers bent over backwards to help us.", "bent over backwards"),
    ("Mi madre hizo todo lo posible para encontrarlo.", "My mother moved heaven and earth to find him.", "moved heaven and earth"),
    ("Los investigadores revisaron todo.", "Investigators left no stone unturned.", "left no stone unturned"),
    ("La operación es carísima.", "The operation costs an arm and a leg.", "costs an arm and a leg"),
    ("Los intermediarios ganan muchísimo dinero.", "The middlemen are making a killing.", "making a killing"),
    ("La empresa quebró en marzo.", "The company went belly up in March.", "went belly up"),
    ("Nunca he estado peor que ese año.", "I hit rock bottom that year.", "hit rock bottom"),
    ("Mi tío murió en enero.", "My uncle kicked the bucket in January.", "kicked the bucket"),
    ("Esa represa es muy peligrosa.", "That dam is a ticking time bomb.", "ticking time bomb"),
    ("El fiscal está investigando al senador.", "The prosecutor has the senator in his crosshairs.", "in his crosshairs"),
    ("Ella no cambió de opinión.", "She stuck to her guns.", "stuck to her guns"),
    ("Hay que hacer muchos trámites para una visa.", "You have to jump through hoops to get a visa.", "jump through hoops"),
    ("Los dos se pelearon por años hasta que se reconciliaron.", "The two fought for years until they buried the hatchet.", "buried the hatchet"),
    ("El examen fue muy fácil.", "The exam was a piece of cake.", "piece of cake"),
    ("Estaban felices con la noticia.", "They were over the moon at the news.", "over the moon"),
    ("Vengo muy rara vez a la capital.", "I come to the capital once in a blue moon.", "once in a blue moon"),
    ("El candidato se perjudicó solo con esa declaración.", "The candidate shot himself in the foot with that statement.", "shot himself in the foot"),
    ("Por poco nos despiden.", "We dodged a bullet.", "dodged a bullet"),
    ("A última hora le dio miedo y no firmó.", "At the last minute he got cold feet and didn't sign.", "cold feet"),
    ("Los sindicatos lucharon contra la reforma.", "The unions fought tooth and nail against the reform.", "fought tooth and nail"),
    ("El presidente gobierna con mucha severidad.", "The president rules with an iron fist.", "with an iron fist"),
    ("Los padres están furiosos por el cierre.", "Parents are up in arms over the closure.", "up in arms"),
    ("Ese muchacho siempre me ha causado problemas.", "That boy has always been a thorn in my side.", "thorn in my side"),
    ("No teníamos salida.", "We had our backs to the wall.", "our backs to the wall"),
    ("Nadie puede ayudar, las reglas no lo permiten.", "Nobody can help; our hands are tied.", "our hands are tied"),
    ("Lo vi y me dio mucho miedo.", "When I saw it, it sent shivers down my spine.", "sent shivers down my spine"),
    ("Después de tres derrotas el equipo se rindió.", "After three losses the team threw in the towel.", "threw in the towel"),
    ("Nada está decidido todavía.", "Nothing is carved in stone yet.", "carved in stone"),
    ("Es un camino muy difícil para las víctimas.", "It is an uphill battle for the victims.", "uphill battle"),
    ("La prensa exagera los problemas.", "The press is making mountains out of molehills.", "mountains out of molehills"),
    ("El gerente todavía no se decide.", "The manager is still sitting on the fence.", "sitting on the fence"),
    ("Le dieron todo sin esfuerzo.", "He got everything on a silver platter.", "on a silver platter"),
    ("Ahora les toca decidir a ustedes.", "Now the ball is in your court.", "the ball is in your court"),
    ("El jefe me regañó delante de todos.", "The boss raked me over the coals in front of everyone.", "raked me over the coals"),
    ("El rumor se difundió muy rápido.", "The rumor spread like wildfire.", "spread like wildfire"),
    ("Los precios subieron demasiado.", "Prices went through the roof.", "through the roof"),
    ("Lo despidieron después de veinte años.", "He was kicked to the curb after twenty years.", "kicked to the curb"),
    ("Mi suegra critica todo lo que hago.", "My mother-in-law tears everything I do to shreds.", "tears everything I do to shreds"),
]  # fmt: skip

# Same image or meaning on both sides, an accepted rendering, the literal thing: nothing to say.
NOTHING = [
    ("Las nubes tapaban el volcán.", "The clouds covered the volcano."),
    ("Jugó por la banda derecha.", "He played down the right wing."),
    ("Vimos caer el techo.", "We saw it fall through the roof."),
    ("Tocó el piano en la iglesia.", "He played the piano in church."),
    ("No voy a tirar la toalla.", "I'm not going to throw in the towel."),
    ("Tiraron la toalla antes de tiempo.", "They threw in the towel too soon."),
    ("Echó las toallas a la lavadora.", "He threw in the towels with the laundry."),
    ("Había lodo en toda la calle.", "There was mud all over the street."),
    ("Arrastraron el nombre de mi padre por el lodo.", "They dragged my father's name through the mud."),
    ("Arrastraron el carro por el barro hasta la carretera.", "They dragged the car through the mud to the road."),
    ("Me pegó una cachetada.", "She gave me a slap in the face."),
    ("Fue una bofetada para todo el pueblo.", "It was a slap in the face for the whole town."),
    ("Le dio una patada al balde y lo volcó.", "He kicked the bucket over."),
    ("El perro pateó el balde.", "The dog kicked the bucket."),
    ("Nos dieron una puñalada por la espalda.", "They stabbed us in the back."),
    ("Lo apuñalaron en la espalda frente a su casa.", "He was stabbed in the back outside his house."),
    ("Siempre echan leña al fuego.", "They always add fuel to the fire."),
    ("Abrieron la caja de Pandora.", "They opened Pandora's box."),
    ("La policía hizo la vista gorda.", "The police turned a blind eye."),
    ("Todos miraron para otro lado.", "Everyone looked the other way."),
    ("Diste en el clavo.", "You hit the nail on the head."),
    ("Clavó el cuadro y se golpeó la cabeza con un clavo.", "He hit the nail on the head of the bed."),
    ("Me mordí la lengua.", "I bit my tongue."),
    ("Estamos en el mismo barco.", "We are in the same boat."),
    ("Cruzamos el río en el mismo bote.", "We crossed the river in the same boat."),
    ("Se disuelve en agua caliente.", "It dissolves in hot water."),
    ("Caminaban sobre hielo delgado.", "They were walking on thin ice."),
    ("Él lleva los pantalones en esa casa.", "He wears the pants in that house."),
    ("La gota que derramó el vaso fue la multa.", "The last straw was the fine."),
    ("Movió cielo y tierra para encontrar a su hija.", "He moved heaven and earth to find his daughter."),
    ("Me costó un ojo de la cara.", "It cost me an arm and a leg."),
    ("Ya estiró la pata.", "He has kicked the bucket."),
    ("Pendía de un hilo.", "It was hanging by a thread."),
    ("Es una bomba de tiempo.", "It's a ticking time bomb."),
    ("La policía desactivó una bomba de tiempo.", "Police defused a time bomb."),
    ("El presidente está en la mira de los fiscales.", "The president is in prosecutors' crosshairs."),
    ("Fue pan comido.", "It was a piece of cake."),
    ("Quiero un pedazo de pastel.", "I want a piece of cake."),
    ("Peleamos con uñas y dientes.", "We fought tooth and nail."),
    ("Gobierna con mano de hierro.", "He rules with an iron fist."),
    ("Tenemos las manos atadas.", "Our hands are tied."),
    ("Me puso los pelos de punta.", "It made my hair stand on end."),
    ("Enterraron el hacha de guerra.", "They buried the hatchet."),
    ("Es solo la punta del iceberg.", "It's only the tip of the iceberg."),
    ("Rompimos el hielo con un chiste.", "We broke the ice with a joke."),
    ("No hay que jugar con fuego.", "One mustn't play with fire."),
    ("Los niños jugaban con fuego.", "The children were playing with fire."),
    ("Mataron dos pájaros de un tiro.", "They killed two birds with one stone."),
    ("El que ríe último ríe mejor.", "He who laughs last laughs best."),
    ("Se vio la luz al final del túnel.", "They saw the light at the end of the tunnel."),
    ("Estamos entre la espada y la pared.", "We're between a rock and a hard place."),
    ("Fueron lágrimas de cocodrilo.", "Those were crocodile tears."),
    ("Por si fuera poco, nos cobraron el agua.", "To add insult to injury, they charged us for the water."),
    ("Barrieron el polvo debajo de la alfombra.", "They swept the dust under the rug."),
    ("Los bancos lavan la ropa sucia en casa.", "The banks wash their dirty linen at home."),
    ("Tiene un as bajo la manga.", "She has an ace up her sleeve."),
    ("La pelota está en su cancha.", "The ball is in their court."),
    ("Hay que tomar el toro por los cuernos.", "We have to take the bull by the horns."),
    ("Todos andan pisando huevos, con pies de plomo.", "They're all walking on eggshells."),
    ("Buscaban una aguja en un pajar.", "They were looking for a needle in a haystack."),
    ("Voy a hablar con mi abogado mañana.", "I am going to talk to my lawyer tomorrow."),
    ("Dijo que el precio subiría pronto.", "He said the price would rise soon."),
    ("La casa de naipes se vino abajo.", "The house of cards came down."),
    ("Nos vendieron espejitos de colores.", "They sold us snake oil."),
    ("Están todos al borde de la quiebra.", "They are all on the verge of bankruptcy."),
    ("A raíz del terremoto, miles perdieron su casa.", "In the wake of the earthquake, thousands lost their homes."),
    ("Los hechos ocurrieron el lunes.", "The events took place on Monday."),
    ("Hablo en nombre de mi familia.", "I speak on behalf of my family."),
    ("Ante la crisis, no hicieron nada.", "In the face of the crisis, they did nothing."),
    ("Nunca supimos quién fue.", "We never found out who it was."),
]

# Spanish idioms in several persons and tenses, with a rendering that is accepted: the idiom's words, then the English ones.
ACCEPTED = [
    ("La compañía no tiene un peso.", "The company is flat broke.", "no tiene un peso", "flat broke"),
    ("Cenamos a las mil y quinientas.", "We had dinner at some ungodly hour.", "a las mil y quinientas", "ungodly hour"),
    ("A la misa van cuatro gatos.", "Hardly anyone goes to mass.", "van cuatro gatos", "Hardly anyone"),
    ("Es tan claro como que dos y dos son cuatro.", "It is as clear as day.", "como que dos y dos son cuatro", "clear as day"),
    ("Mi abuela le cantó las cuarenta al cura.", "My grandmother told the priest exactly what she thought.", "cantó las cuarenta", "told the priest exactly what she thought"),
    ("No arranca ni a la de tres.", "There is no way it will start.", "ni a la de tres", "no way"),
    ("Ese portero le da cien vueltas al otro.", "That keeper runs rings around the other one.", "da cien vueltas", "runs rings around"),
    ("Los precios se fueron a las nubes.", "Prices have gone through the roof.", "fueron a las nubes", "through the roof"),
    ("El alquiler está por las nubes.", "Rents have skyrocketed.", "por las nubes", "skyrocketed"),
    ("Se la jugó por nosotros.", "He stuck his neck out for us.", "jugó por", "stuck his neck out"),
    ("Mi abogada se la jugó por mí.", "My lawyer went to bat for me.", "jugó por", "went to bat for"),
    ("Nos tocó el Gordo.", "We won the jackpot.", "tocó el Gordo", "won the jackpot"),
    ("El ministro no dijo ni pío.", "The minister didn't say a word.", "no dijo ni pío", "n't say a word"),
    ("La OEA nos dio la razón.", "The OAS proved us right.", "dio la razón", "proved us right"),
    ("Por poco no la contamos.", "We almost didn't live to tell the tale.", "Por poco no la contamos", "live to tell the tale"),
    ("Tocamos fondo en 2001.", "We hit rock bottom in 2001.", "Tocamos fondo", "hit rock bottom"),
    ("Estoy hasta el copete de promesas.", "I'm fed up with promises.", "Estoy hasta el copete", "fed up"),
    ("Estaban hasta las narices.", "They were sick and tired of it.", "Estaban hasta las narices", "sick and tired"),
    ("Estamos hasta la madre de la violencia.", "We've had it up to here with the violence.", "Estamos hasta la madre", "had it up to here"),
    ("Ponete las pilas, hermano.", "Get your act together, brother.", "Ponete las pilas", "Get your act together"),
    ("Tienen que ponerse las pilas.", "They need to get moving.", "ponerse las pilas", "get moving"),
    ("Pónganse ya las pilas.", "Wake up, all of you.", "Pónganse ya las pilas", "Wake up"),
    ("Le eché muchas ganas.", "I did my best.", "eché muchas ganas", "did my best"),
    ("Échenle ganas, muchachos.", "Give it your all, boys.", "Échenle ganas", "Give it your all"),
    ("Me la banqué tres años.", "I put up with it for three years.", "me la banqué", "put up with"),
    ("Se la bancaron solas.", "They toughed it out alone.", "se la bancaron", "toughed it out"),
    ("Me da pena ajena.", "It makes me cringe.", "da pena ajena", "makes me cringe"),
    ("Nos daba mucha pena pedir.", "We were too embarrassed to ask.", "daba mucha pena", "were too embarrassed"),
    ("No hay mal que por bien no venga.", "It was a blessing in disguise.", "No hay mal que por bien no venga", "blessing in disguise"),
    ("Al que madruga, Dios lo ayuda.", "The early bird catches the worm.", "Al que madruga, Dios lo ayuda", "early bird catches the worm"),
    ("Del árbol caído todos hacen leña.", "People love to kick a man when he's down.", "Del árbol caído todos hacen leña", "kick a man when he's down"),
    ("No tiene pelos en la lengua.", "She doesn't mince words.", "No tiene pelos en la lengua", "mince words"),
    ("Nunca ha tenido pelos en la lengua.", "He has always spoken his mind.", "Nunca ha tenido pelos en la lengua", "spoken his mind"),
    ("Ni modo, hay que seguir.", "Oh well, we have to go on.", "Ni modo", "Oh well"),
    ("Ojalá llueva pronto.", "I hope it rains soon.", "Ojalá", "I hope"),
    ("Ellos tienen la sartén por el mango.", "They call the shots.", "tienen la sartén por el mango", "call the shots"),
    ("Siempre pagamos los platos rotos los pobres.", "It's always the poor who foot the bill.", "pagamos los platos rotos", "foot the bill"),
    ("Miraron para otro lado durante años.", "They looked the other way for years.", "Miraron para otro lado", "looked the other way"),
    ("Me voy con la frente en alto.", "I'm leaving with my head held high.", "con la frente en alto", "my head held high"),
    ("Trabajan de sol a sol.", "They work from dawn to dusk.", "de sol a sol", "from dawn to dusk"),
    ("Lo entendí a duras penas.", "I could barely understand it.", "a duras penas", "barely"),
    ("Quién quita y nos ayuda.", "Who knows, maybe he'll help us.", "Quién quita y", "Who knows"),
    ("Metí la pata.", "I put my foot in it.", "Metí la pata", "put my foot in it"),
    ("La regué con esa declaración, metí la pata.", "I screwed up with that statement.", "metí la pata", "screwed up"),
    ("Me están tomando el pelo.", "They are pulling my leg.", "tomando el pelo", "pulling my leg"),
    ("Vayamos al grano.", "Let's get to the point.", "Vayamos al grano", "get to the point"),
    ("Se fue por las ramas.", "He beat around the bush.", "Se fue por las ramas", "beat around the bush"),
    ("Se quedaron de brazos cruzados.", "They stood idly by.", "quedaron de brazos cruzados", "stood idly by"),
    ("Nadie dio la cara.", "No one took responsibility.", "dio la cara", "took responsibility"),
    ("Perdí los estribos.", "I lost my temper.", "Perdí los estribos", "lost my temper"),
    ("Me hice de tripas corazón y entré.", "I plucked up my courage and went in.", "hice de tripas corazón", "plucked up my courage"),
    ("Nos dieron gato por liebre.", "They pulled a fast one on us.", "dieron gato por liebre", "pulled a fast one"),
    ("Aquí hay gato encerrado.", "There's something fishy here.", "hay gato encerrado", "something fishy"),
    ("De la noche a la mañana perdimos todo.", "We lost everything overnight.", "De la noche a la mañana", "overnight"),
    ("Al fin y al cabo, es mi hijo.", "After all, he is my son.", "Al fin y al cabo", "After all"),
    ("Aceptó a regañadientes.", "She reluctantly accepted.", "a regañadientes", "reluctantly"),
    ("Se llevan como perros y gatos.", "They fight like cats and dogs.", "como perros y gatos", "like cats and dogs"),
    ("Vivimos con el agua al cuello.", "We're struggling to keep our heads above water.", "con el agua al cuello", "keep our heads above water"),
    ("Hicieron su agosto con las mascarillas.", "They made a killing on the masks.", "Hicieron su agosto", "made a killing"),
    ("Hagamos borrón y cuenta nueva.", "Let's start over with a clean slate.", "Hagamos borrón y cuenta nueva", "clean slate"),
    ("Habla hasta por los codos.", "He never stops talking.", "Habla hasta por los codos", "never stops talking"),
    ("Se hicieron los tontos.", "They played dumb.", "Se hicieron los tontos", "played dumb"),
    ("No pegué un ojo en toda la noche.", "I didn't sleep a wink all night.", "No pegué un ojo", "sleep a wink"),
    ("Al gobierno le importa un comino.", "The government couldn't care less.", "importa un comino", "couldn't care less"),
    ("Pusieron el grito en el cielo.", "They were up in arms.", "Pusieron el grito en el cielo", "up in arms"),
    ("Nos pusieron palos en la rueda.", "They put obstacles in our way.", "pusieron palos en la rueda", "obstacles"),
    ("No lo tomes tan a pecho.", "Don't take it so personally.", "tomes tan a pecho", "take it so personally"),
    ("Me cayó el veinte.", "The penny dropped.", "Me cayó el veinte", "penny dropped"),
    ("La economía va de mal en peor.", "The economy is going from bad to worse.", "de mal en peor", "from bad to worse"),
    ("Me dejó plantada en el altar.", "He stood me up.", "dejó plantada", "stood me up"),
    ("Se nos fue la mano con el picante.", "We went overboard with the chili.", "Se nos fue la mano", "went overboard"),
    ("Se jugó el pellejo por sus hijos.", "She risked her life for her children.", "Se jugó el pellejo", "risked her life"),
    ("No llegamos a fin de mes.", "We can't make ends meet.", "No llegamos a fin de mes", "make ends meet"),
    ("Estaba lloviendo a cántaros.", "It was pouring rain.", "lloviendo a cántaros", "pouring rain"),
    ("No le des tantas vueltas al asunto.", "Don't overthink it.", "des tantas vueltas al", "overthink"),
    ("Le chupan las medias al jefe.", "They suck up to the boss.", "chupan las medias", "suck up"),
    ("Se armó la gorda en el estadio.", "All hell broke loose in the stadium.", "Se armó la gorda", "All hell broke loose"),
    ("Le salió el tiro por la culata.", "It backfired on him.", "salió el tiro por la culata", "backfired"),
    ("No des papaya.", "Don't make yourself an easy target.", "No des papaya", "an easy target"),
    ("Por si las moscas, cerramos la puerta.", "We locked the door just in case.", "Por si las moscas", "just in case"),
    ("Se me hizo agua la boca.", "My mouth watered.", "hizo agua la boca", "mouth watered"),
    ("Nunca dieron su brazo a torcer.", "They never gave in.", "Nunca dieron su brazo a torcer", "gave in"),
]  # fmt: skip

PROVERBS = [
    ("Del árbol caído todos hacen leña.", "Everyone makes firewood out of the fallen tree."),
    ("Camarón que se duerme se lo lleva la corriente.", "The shrimp that falls asleep is carried away by the current."),
    ("De tal palo, tal astilla.", "From such a stick, such a splinter."),
]

WORD_FOR_WORD = [
    ("Estoy hasta la coronilla.", "I am up to my crown."),
    ("Estamos hasta las narices de ustedes.", "We are up to our noses with you."),
    ("Hay que ponerse las pilas.", "We have to put in the batteries."),
    ("No tiene pelos en la lengua.", "She has no hairs on her tongue."),
    ("Ellos tienen la sartén por el mango.", "They have the frying pan by the handle."),
    ("Otra vez pagamos los platos rotos.", "Again we paid for the broken plates."),
    ("Aquí hay gato encerrado.", "There is a locked up cat here."),
    ("Me costó un ojo de la cara.", "It cost me an eye of the face."),
    ("Nos quieren dar gato por liebre.", "They want to give us cat for hare."),
    ("Perdió los estribos.", "He lost the stirrups."),
    ("Habla hasta por los codos.", "She talks through her elbows."),
]

ODD = [
    ("Mi abuela no tiene pelos en la lengua.", "My grandmother hated boiled vegetables."),
    ("El senador tiene cola que le pisen.", "The senator wears long overcoats."),
    ("Nos dieron gato por liebre.", "We ate roast rabbit."),
]


def found(source: str, translation: str) -> list[str]:
    return [f"{issue.type}/{issue.severity}" for issue in check_idioms(Sides(source, translation))]


@pytest.mark.parametrize(("source", "translation", "figure"), FIGURES_OVER_PLAIN)
def test_figure_over_plain_spanish_is_flagged(source: str, translation: str, figure: str) -> None:
    (issue,) = check_idioms(Sides(source, translation))
    assert (issue.type, issue.severity, issue.check) == ("over_translation", "minor", "idiom")
    (span,) = issue.translation_spans
    assert figure in span.of(translation)
    assert "is a figure of speech" in issue.message
    assert all(span.of(source) in issue.message for span in issue.source_spans)


@pytest.mark.parametrize(("source", "translation"), NOTHING)
def test_same_image_accepted_rendering_or_literal_use_is_not(source: str, translation: str) -> None:
    assert found(source, translation) == []


@pytest.mark.parametrize(("source", "translation", "idiom", "rendering"), ACCEPTED)
def test_accepted_renderings(source: str, translation: str, idiom: str, rendering: str) -> None:
    assert found(source, translation) == []
    ours, theirs = accepted_idioms(Sides(source, translation))
    assert any(
        idiom.casefold() in span.of(source).casefold() or span.of(source).casefold() in idiom.casefold()
        for span in ours
    )
    assert any(rendering in span.of(translation) or span.of(translation) in rendering for span in theirs)


@pytest.mark.parametrize(
    ("source", "translation", "severity"),
    [*((*pair, "neutral") for pair in PROVERBS), *((*pair, "major") for pair in WORD_FOR_WORD)],
)
def test_word_for_word_is_named_and_a_turn_of_phrase_is_for_review(
    source: str, translation: str, severity: str
) -> None:
    (issue,) = check_idioms(Sides(source, translation))
    assert (issue.type, issue.severity, issue.check) == ("mistranslation", severity, "idiom")
    assert issue.source_spans and issue.translation_spans


@pytest.mark.parametrize(("source", "translation"), ODD)
def test_odd_rendering_is_minor(source: str, translation: str) -> None:
    (issue,) = check_idioms(Sides(source, translation))
    assert (issue.type, issue.severity) == ("mistranslation", "minor")
    assert "check that" in issue.message


def test_seed_pair_names_both_sides() -> None:
    (issue,) = check_idioms(Sides(*FIGURES_OVER_PLAIN[0][:2]))
    assert "“dragged through the mud” is a figure of speech" in issue.message
    assert "says plainly “hablen mal" in issue.message
    assert found(FIGURES_OVER_PLAIN[0][0], "Nobody likes to be spoken ill of.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We've been left high and dry again.", ["left high and dry"]),
        ("It was the workers' last straw; they bent over backwards.", ["last straw", "bent over backwards"]),
        ("She put the phone in her pocket and her foot on the stair.", []),
        ("They pulled the wool over our eyes.", ["pulled the wool over"]),
        ("He dragged. Through the mud we went.", []),
        ("It's a powder-keg of a town.", ["powder-keg"]),
        ("", []),
    ],
)
def test_find_figures(text: str, expected: list[str]) -> None:
    assert [figure.span.of(text) for figure in find_figures(text)] == expected


def test_entries_are_complete_and_distinct() -> None:
    spanish, english = list(resource_rows("idioms/spanish.tsv")), list(resource_rows("idioms/figures.tsv"))
    assert len(spanish) >= 320 and len(english) >= 320
    for rows, width in ((spanish, 5), (english, 3)):
        assert all(len(row) == width and all(cell.strip() for cell in row) for row in rows)
        patterns = [strip_accents(text.strip().casefold()) for row in rows for text in row[0].split(";")]
        assert len(patterns) == len(set(patterns))
        meaningless = [row[0] for row in rows if row[0] == "-" or row[width - 1 if width == 5 else 1] == "-"]
        assert not meaningless


@pytest.mark.parametrize(("name", "columns"), [("idioms/spanish.tsv", {0: "es", 3: "en", 4: "en"}), ("idioms/figures.tsv", {0: "en", 2: "es"})])  # fmt: skip
def test_every_pattern_can_be_read(name: str, columns: dict[int, str]) -> None:
    for row in resource_rows(name):
        for column, language in columns.items():
            if row[column] != "-":
                Patterns([(row[column], None)], language)


def test_no_rendering_is_both_accepted_and_word_for_word() -> None:
    for row in resource_rows("idioms/spanish.tsv"):
        literal, accepted = ({text.strip() for text in cell.split(";")} for cell in row[3:])
        assert not literal & accepted, row[0]


def test_idioms_are_of_many_countries() -> None:
    regions = {region.strip() for row in resource_rows("idioms/spanish.tsv") for region in row[1].split(",")}
    assert regions >= {"general", "Mexico", "Argentina", "Spain", "Colombia", "Chile", "Venezuela", "Central America"}


@pytest.mark.parametrize("pattern", ["", "...", "... towel", "*throw ...", "a (b", "time('s|) up", "(towel)"])
def test_malformed_patterns_are_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="not a pattern"):
        list(read_pattern(pattern, "en"))


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("poner", "pongo ponés pone puse pusieron pondrá ponga pusiera puesto poniendo pon"),
        ("jugar", "juego jugás jugué juegue jugaron jugado"),
        ("tirar", "tiro tirás tiré tiró tiraron tiraría tirara tirase tirá"),
        ("coger", "cojo coge cogió coja"),
        ("seguir", "sigo sigue siguió siga seguís"),
        ("caer", "caigo cayó cayeron caiga caído"),
        ("dar", "doy da dio dieron demos dando"),
        ("ir", "voy va fue fueron iba vaya yendo irá"),
        ("dormir", "duermo durmió durmieron dormís duerma"),
        ("sacar", "saqué saquen sacás"),
    ],
)
def test_spanish_forms(verb: str, forms: str) -> None:
    assert {strip_accents(form) for form in forms.split()} <= set(spanish_verb(verb))


@pytest.mark.parametrize(
    ("verb", "forms"),
    [("throw", "throws threw thrown throwing"), ("stop", "stopped stopping"), ("bury", "buries buried burying"),
     ("tie", "tied tying"), ("bite", "bit bitten biting"), ("be", "am is are was were been being"), ("drag", "dragged dragging")],
)  # fmt: skip
def test_english_forms(verb: str, forms: str) -> None:
    assert set(forms.split()) <= set(english_verb(verb))


def test_clitics_are_parted() -> None:
    assert ("poniendo", ("se", "las")) in list(split_clitics("poniendoselas"))
    assert ("pon", ("te",)) in list(split_clitics("ponte"))
    assert not list(split_clitics("tira"))


def test_long_texts_take_time_in_proportion() -> None:
    idioms(), figures()
    short = "They threw us under the bus and it was the last straw for my family and the town. " * 50

    def seconds(text: str) -> float:
        start = time.perf_counter()
        find_figures(text)
        return time.perf_counter() - start

    once, ten_times = min(seconds(short + " ") for _ in range(3)), seconds(short * 10)
    assert ten_times < 60 * max(once, 0.005)


def test_same_answer_twice() -> None:
    source, translation, _ = FIGURES_OVER_PLAIN[3]
    assert list(check_idioms(Sides(source, translation))) == list(check_idioms(Sides(source, translation)))
