"""Numbers, units and money: what must be flagged, what must not, and that numerals round-trip (num2words as oracle)."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from verifier.checks.amounts.numbers import check_numbers
from verifier.checks.quantities import read
from verifier.checks.sides import Sides
from verifier.text import strip_accents

CHANGED, OMITTED, ADDED = "mistranslation/number", "omission/number", "addition/number"
UNIT, MONEY = "mistranslation/unit", "mistranslation/money"

MUST_FLAG = [
    (
        "De cada diez niños que nos llegan, siete traen anemia.",
        "Sixty percent of the children are anemic.",
        {CHANGED, OMITTED},
    ),
    ("Dos millones y medio de votos.", "3 1/2 million votes.", {CHANGED}),
    # the countries' own measures
    ("Siembro manzana y media de frijol.", "I grow beans on about six acres.", {UNIT}),
    ("Sacamos cuarenta quintales.", "We got 400 pounds.", {UNIT}),
    ("Sacamos cuarenta quintales.", "We got 40 tons.", {UNIT}),
    ("Caminamos tres leguas.", "We walked 20 miles.", {UNIT}),
    ("Me dieron libra y media de carne.", "They gave me a pound of meat.", {OMITTED}),
    # digits and locales
    ("Murieron 1.200 personas en el terremoto.", "The earthquake killed 12,000 people.", {CHANGED}),
    ("Murieron 1.200 personas en el terremoto.", "The earthquake killed 1.2 people.", {CHANGED}),
    ("Hay 1,200 familias sin agua.", "There are 2,100 families without water.", {CHANGED}),
    ("Hay 12 500 alumnos matriculados.", "There are 125,000 students enrolled.", {CHANGED}),
    ("La tasa cayó al 3,5 %.", "The rate fell to 35 percent.", {CHANGED}),
    ("La tasa cayó al 3,5 %.", "The rate fell to 5.3 percent.", {CHANGED}),
    ("El río está en 7,45 metros.", "The river stands at 7.54 meters.", {CHANGED}),  # no time of day
    ("La deuda es de 1.234,56 euros.", "The debt is 123,456 euros.", {"mistranslation/money"}),
    ("Tenemos 17 camas libres.", "We have 70 free beds.", {CHANGED}),
    ("Tenemos 17 camas libres y 40 médicos.", "We have 17 free beds and 14 doctors.", {CHANGED}),
    ("Son 25 casos nuevos.", "There are 52 new cases.", {CHANGED}),
    ("Vendimos 840 boletos.", "We sold 480 tickets.", {CHANGED}),
    # words
    ("Mi abuela tuvo once hijos.", "My grandmother had twelve children.", {CHANGED}),
    ("Éramos cuarenta en el camión.", "There were fourteen of us in the truck.", {CHANGED}),
    ("Llegaron mil doscientos migrantes.", "Twelve thousand migrants arrived.", {CHANGED}),
    ("Nos deben tres meses de sueldo.", "They owe us four months of wages.", {CHANGED}),
    ("Faltan veintidós firmas.", "We are short of thirty-two signatures.", {CHANGED}),
    ("Doscientos soldados rodearon la plaza.", "Three hundred soldiers surrounded the square.", {CHANGED}),
    ("Eran dieciséis muchachos.", "They were sixty kids.", {CHANGED}),
    ("Eran dieciseis muchachos.", "They were six kids.", {CHANGED}),
    ("Recogimos ciento un votos.", "We got a hundred votes.", {CHANGED}),
    ("Vinieron dos mil quinientas personas.", "Two thousand people came.", {CHANGED}),
    ("Eran cinco policías.", "There were several policemen.", {OMITTED}),
    ("Los policías entraron sin avisar.", "The seven policemen came in without warning.", {ADDED}),
    ("Perdimos a treinta compañeros.", "We lost comrades.", {OMITTED}),
    ("Perdimos a muchos compañeros.", "We lost thirty comrades.", {ADDED}),
    ("Había dos guardias en la puerta.", "There were three guards at the door.", {CHANGED}),
    ("Tengo tres hijas.", "I have two daughters.", {CHANGED}),
    # scales
    ("Nos costó 2,5 millones.", "It cost us 2.5 billion.", {CHANGED}),
    ("El plan costará mil millones.", "The plan will cost a million.", {CHANGED}),
    ("El plan costará 3.000 millones.", "The plan will cost 3 million.", {CHANGED}),
    ("Un billón de pesos se perdió.", "A billion pesos was lost.", {"mistranslation/money"}),
    ("Somos 45 millones de argentinos.", "There are 45,000 of us Argentines.", {CHANGED}),
    ("Hay medio millón de desplazados.", "There are a million displaced people.", {CHANGED}),
    ("Millón y medio de personas votó.", "A million people voted.", {CHANGED}),
    ("Cien mil jóvenes se fueron del país.", "A hundred young people left the country.", {CHANGED}),
    ("El ministerio gastó 120 mil dólares.", "The ministry spent 120 million dollars.", {"mistranslation/money"}),
    ("Miles de personas salieron a la calle.", "Millions of people took to the streets.", {CHANGED}),
    ("Hubo decenas de heridos.", "There were thousands of injured.", {CHANGED}),
    ("Fueron cientos de miles.", "There were hundreds.", {CHANGED}),
    ("Compró una docena de fusiles.", "He bought two dozen rifles.", {CHANGED}),
    ("Un centenar de vecinos protestó.", "A thousand neighbors protested.", {CHANGED}),
    ("Media docena de casas ardieron.", "A dozen houses burned.", {CHANGED}),
    # percent, fractions, multiples
    ("El 80 % de los votantes dijo que no.", "18% of voters said no.", {CHANGED}),
    ("El ochenta por ciento apoya la huelga.", "Eighteen percent support the strike.", {CHANGED}),
    ("Subió un 20 por ciento.", "It rose by 25 percent.", {CHANGED}),
    ("Subió dos puntos porcentuales.", "It rose three percentage points.", {CHANGED}),
    ("Subió 12 puntos porcentuales.", "It rose 12 percent.", {CHANGED}),
    ("El 30 % de los niños no come carne.", "Thirty of the children do not eat meat.", {CHANGED}),
    ("Dos tercios de la cosecha se perdieron.", "Three quarters of the harvest was lost.", {CHANGED}),
    ("Tres cuartas partes del pueblo emigró.", "Two thirds of the town emigrated.", {CHANGED}),
    ("Uno de cada tres jóvenes no trabaja.", "One in four young people does not work.", {CHANGED}),
    ("Nueve de cada diez delitos quedan impunes.", "Seven out of ten crimes go unpunished.", {CHANGED}),
    ("La mitad de los presos no tiene condena.", "A third of the prisoners have not been sentenced.", {CHANGED}),
    ("Ahora pagamos el doble.", "Now we pay triple.", {CHANGED}),
    ("Ahora pagamos el doble.", "Now we pay half.", {CHANGED}),
    ("Los precios se triplicaron.", "Prices doubled.", {CHANGED}),
    ("Es cinco veces más caro.", "It is ten times more expensive.", {CHANGED}),
    # ordinals
    ("Es su tercera condena.", "It is his fourth conviction.", {CHANGED}),
    ("Es el vigésimo aniversario.", "It is the twelfth anniversary.", {CHANGED}),
    ("Llegó en el 5.º puesto.", "He came in 15th.", {CHANGED}),
    ("Celebramos la 21ª edición.", "We are celebrating the 12th edition.", {CHANGED}),
    ("Fue mi segunda detención.", "It was my third arrest.", {CHANGED}),
    # units
    ("Caminamos 50 kilómetros.", "We walked 50 miles.", {UNIT}),
    ("Caminamos 50 kilómetros.", "We walked 80 miles.", {UNIT}),
    ("Caminamos 50 km sin agua.", "We walked 15 km without water.", {CHANGED}),
    ("Íbamos a 120 kilómetros por hora.", "We were going 120 miles an hour.", {UNIT}),
    ("Pesaba 40 kilos.", "She weighed 40 pounds.", {UNIT}),
    ("Se quemaron 300 hectáreas.", "300 acres burned.", {UNIT}),
    ("Estábamos a 40 grados centígrados.", "It was 40 degrees Fahrenheit.", {UNIT}),
    ("Lo tuvieron diez días encerrado.", "They kept him locked up for ten hours.", {UNIT}),
    ("Trabajé tres años ahí.", "I worked there for three months.", {UNIT}),
    ("Esperamos dos horas y media.", "We waited two hours.", {CHANGED}),
    ("Estuve año y medio en la cárcel.", "I was in prison for three and a half years.", {CHANGED}),
    ("Cayeron 60 litros por metro cuadrado en 24 minutos.", "Sixty liters fell in 24 hours.", {UNIT}),
    ("Viven a 100 metros de la mina.", "They live 100 kilometers from the mine.", {UNIT}),
    ("Quince días después me llamaron.", "Fifteen weeks later they called me.", {UNIT}),
    # money
    ("Nos pidieron 500 euros.", "They asked us for 500 dollars.", {MONEY}),
    ("Nos pidieron 500 euros.", "They asked us for 5,000 euros.", {"mistranslation/money"}),
    ("Gano 8.000 pesos al mes.", "I make $80,000 a month.", {"mistranslation/money"}),
    ("Pagó US$ 3 millones.", "He paid £3 million.", {MONEY}),
    ("La multa fue de 90 mil quetzales.", "The fine was 19,000 quetzals.", {"mistranslation/money"}),
    ("El pan cuesta 12 soles.", "Bread costs 12 dollars.", {MONEY}),
    # ages, scores, identifiers, ranges
    ("Tenía 14 años cuando la reclutaron.", "She was 16 when they recruited her.", {CHANGED}),
    ("Es un hombre de cuarenta y pico.", "He is a man of sixty-odd.", {CHANGED}),
    ("Tiene veintitantos años.", "He is in his thirties.", {CHANGED}),
    ("Ganamos 2-1.", "We won 3-1.", {CHANGED}),
    ("Ganamos dos a uno con nueve jugadores.", "We won two to one with ten players.", {CHANGED}),
    ("Cuesta entre 10 y 20 pesos.", "It costs between 10 and 30 pesos.", {"mistranslation/money"}),
    ("Harían falta de 3 a 5 médicos.", "It would take 3 to 8 doctors.", {CHANGED}),
    ("Llame al 91 555 12 34.", "Call 91 555 12 43.", {CHANGED}),
    # ranks
    ("Fue el segundo terremoto del año.", "It was the third earthquake of the year.", {CHANGED}),
    ("Metió el tercer gol en el descuento.", "He scored the second goal in stoppage time.", {CHANGED}),
    ("Quedamos en quinto lugar.", "We finished fourth.", {CHANGED}),
    ("Llegó en segundo lugar.", "She came in third.", {CHANGED}),
    ("Quedamos en quinto lugar de treinta y dos.", "We finished fourth out of 32.", {CHANGED}),
    ("Hubo un segundo terremoto.", "There was a third earthquake.", {CHANGED}),
    ("Es la cuarta marcha en un mes.", "It is the fifth march in a month.", {CHANGED}),
    ("Pasaron a la segunda vuelta.", "They made it to the first round.", {CHANGED}),
    # collectives, and units that count one
    ("Compré una docena de huevos.", "I bought 10 eggs.", {CHANGED}),
    ("Una docena de vecinos protestó.", "Ten residents protested.", {CHANGED}),
    ("Vinieron una decena de camiones.", "Twelve trucks came.", {CHANGED}),
    ("Miles de personas marcharon.", "Hundreds of people marched.", {CHANGED}),
    ("Cientos de familias esperan un techo.", "Thousands of families are waiting for a home.", {CHANGED}),
    ("Hace una década cerraron la fábrica.", "They closed the factory two decades ago.", {CHANGED}),
    ("Hace medio siglo que vivimos acá.", "We have lived here for a quarter century.", {CHANGED}),
    ("Estuvo un año sin hablar.", "He did not speak for two years.", {CHANGED}),
    ("Detuvieron a ambos hermanos.", "They arrested all three brothers.", {CHANGED}),
    ("Los tres candidatos mienten.", "Both candidates are lying.", {CHANGED}),
    ("El cemento cuesta la mitad que en enero.", "Cement costs half again as much as it did in January.", {CHANGED}),
    # scores
    ("Quedaron 2 a 2.", "It ended 2-1.", {CHANGED}),
    ("Perdimos tres a uno en casa.", "We lost three to two at home.", {CHANGED}),
    ("Empatamos 1-1 en Rosario.", "We drew 0-0 in Rosario.", {CHANGED}),
    # what a price is paid for
    ("Vendíamos el kilo a 7,50 dólares.", "We used to sell it at $7.50 a pound.", {UNIT}),
    ("Nos pagan 90 pesos por hora.", "They pay us 90 pesos a day.", {UNIT}),
    ("El litro cuesta 20 pesos.", "It costs 20 pesos a gallon.", {UNIT}),
    # what people call money
    ("Le debo 200 lucas.", "I owe him 300,000 pesos.", {MONEY}),
    ("Nos dieron cinco palos verdes.", "They gave us five thousand dollars.", {MONEY}),
    ("Me costó dos lucas y media.", "It cost me 3,500 pesos.", {MONEY}),
    # heights
    ("Mide un metro ochenta.", "He is 1.60 meters tall.", {CHANGED}),
    ("Mide 1,80 y juega de base.", "He is 5-foot-6 and plays point guard.", {UNIT}),
    ("Artículo 27 de la Constitución.", "Article 72 of the Constitution.", {CHANGED}),
    ("Estaba en la habitación 304.", "He was in room 403.", {CHANGED}),
]

MUST_FLAG += [
    ("Cuadruplicamos la producción.", "We doubled production.", {"mistranslation/number"}),
    ("Triplicaremos el presupuesto.", "We will double the budget.", {"mistranslation/number"}),
    ("Terminaron terceras en el torneo.", "They finished second in the tournament.", {"mistranslation/number"}),
    ("Es la primera vez que voto.", "It's the third time I've voted.", {"mistranslation/number"}),
    ("Una veintena de soldados entró al pueblo.", "A dozen soldiers came into the village.", {"mistranslation/number"}),
    ("Dormíamos nueve en un cuarto.", "Four of us slept in one room.", {"mistranslation/number"}),
    ("Tengo una hija en Chile.", "I have two daughters in Chile.", {"mistranslation/number"}),
    ("Perdí dos hermanos en la guerra.", "I lost a brother in the war.", {"mistranslation/number"}),
    ("Cayó uno de los puentes.", "Three of the bridges fell.", {"mistranslation/number"}),
    ("Llegaron todos menos tres.", "All but one of them arrived.", {"mistranslation/number"}),
    ("Cocinamos dos veces al día.", "We cook twice a week.", {"mistranslation/unit"}),
    ("Viene tres veces por semana.", "She comes three times a month.", {"mistranslation/unit"}),
    ("Gastan cinco litros diarios.", "They use five litres a week.", {"mistranslation/unit"}),
    ("Nos cobraron dos mil pesos.", "They charged us three hundred dollars.", {"mistranslation/money"}),
]

MUST_NOT_FLAG = [
    ("De cada diez niños que nos llegan, siete traen anemia.", "Seventy percent of the children are anemic."),
    ("De cada diez terneros que nacieron acá, se murieron cuatro.", "We lost 40% of the calves."),
    ("De cada cien pesos que entran, sesenta son para sueldos.", "Sixty out of every 100 pesos go to wages."),
    ("De cada diez clientes, ninguno volvió; dos llamaron.", "Of every ten customers, none came back; two called."),
    # the countries' own measures, as they stand or converted
    ("Siembro manzana y media de frijol.", "I grow beans on about 2.6 acres."),
    ("Sacamos cuarenta quintales.", "We got 40 quintals."),
    ("Sacamos cuarenta quintales.", "We got 4,000 pounds."),
    ("Sacamos cuarenta quintales.", "We got four tons."),
    ("Un quintal de harina me dura un mes.", "A hundred pounds of flour lasts me a month."),
    ("La arroba de carne subió a doscientos mil pesos.", "Beef has gone up to 200,000 pesos for 25 pounds."),
    ("Cada cuerda de tierra vale mil dólares.", "An acre of land is worth $1,000."),
    ("Nos quitaron dos caballerías de tierra.", "They took 220 acres of our land."),
    ("Caminamos tres leguas.", "We walked about nine miles."),
    ("Me dieron libra y media de carne.", "They gave me a pound and a half of meat."),
    ("Compré kilo y medio de papas.", "I bought three pounds of potatoes."),
    ("Compré tres manzanas.", "I bought three apples."),
    ("La guitarra tiene seis cuerdas.", "The guitar has six strings."),
    ("Me faltan dos tareas.", "I have two chores left."),
    ("Compraron un terreno de 500 metros cuadrados.", "They bought a 500-square-meter lot."),
    ("Una bodega de 24.943 pies cuadrados.", "A 24,943-square-foot warehouse."),
    ("No llovió en los últimos treinta días.", "It has not rained in the past month."),
    # digits and locales
    ("Murieron 1.200 personas.", "1,200 people died."),
    ("Murieron 1,200 personas.", "1,200 people died."),
    ("Murieron 1\u00a0200 personas.", "1,200 people died."),
    ("Murieron 12\u202f500 personas.", "12,500 people died."),
    ("Murieron 12 500 personas.", "12,500 people died."),
    ("Murieron mil doscientas personas.", "Twelve hundred people died."),
    ("Llegaron unas mil doscientas personas.", "Some 1,200 people arrived."),
    ("La deuda es de 1.234,56 euros.", "The debt is €1,234.56."),
    ("La deuda es de 1,234.56 pesos.", "The debt is 1,234.56 pesos."),
    ("Creció un 3,5\u00a0%.", "It grew by 3.5 percent."),
    ("Creció un 3.5 por ciento.", "It grew 3.5%."),
    ("Creció 3.125 por ciento.", "It grew 3.125 percent."),
    ("La dosis es de 0,125 miligramos.", "The dose is 0.125 milligrams."),
    ("Somos dieciséis.", "There are sixteen of us."),
    ("Somos dieciseis, casi todos de veintidos años.", "There are sixteen of us, almost all 22."),
    ("Fueron treinta y un votos contra veintiuno.", "It was 31 votes to 21."),
    ("Hay ciento un municipios.", "There are a hundred and one municipalities."),
    ("Publicaron 2 mil 300 nombres.", "They published 2,300 names."),
    ("Presentó diez mil firmas.", "He handed in ten thousand signatures."),
    # scales
    ("Costó mil millones de dólares.", "It cost a billion dollars."),
    ("Costó 1.500 millones de euros.", "It cost 1.5 billion euros."),
    ("Costó 1,500 millones de pesos.", "It cost 1.5 billion pesos."),
    ("Un billón de pesos se perdió.", "A trillion pesos was lost."),
    ("El déficit es de 2 billones de pesos.", "The deficit is two trillion pesos."),
    ("Nos costó 2,5 millones.", "It cost us two and a half million."),
    ("Dos millones y medio de votos.", "2.5 million votes."),
    ("Dos millones y medio de votos.", "2 1/2 million votes."),
    ("Esperamos tres horas y media.", "We waited for 3 1/2 hours."),
    ("Millón y medio de personas votó.", "A million and a half people voted."),
    ("Hay medio millón de desplazados.", "There are 500,000 displaced people."),
    ("Hay medio millón de desplazados.", "There are half a million displaced people."),
    ("La obra salió en un cuarto de millón de dólares.", "The work came to a quarter of a million dollars."),
    ("Un millón de personas marchó.", "One million people marched."),
    ("Somos 45 millones.", "There are 45m of us."),
    ("Invirtieron 1.200 millones de dólares.", "They invested $1.2bn."),
    ("Miles de personas salieron.", "Thousands of people came out."),
    ("Decenas de miles de hogares siguen sin luz.", "Tens of thousands of homes still have no power."),
    ("Hubo decenas de heridos.", "There were dozens of injured."),
    ("Centenares de vecinos protestaron.", "Hundreds of residents protested."),
    ("Un centenar de vecinos protestó.", "Around a hundred residents protested."),
    ("Una docena de fusiles.", "Twelve rifles."),
    ("Dos docenas de huevos.", "Two dozen eggs."),
    ("Media docena de casas.", "Six houses."),
    ("Una veintena de heridos.", "About twenty injured."),
    ("Costó 68 miles de millones de francos.", "It cost 68 billion francs."),
    ("Había dos cientos soldados.", "There were two hundred soldiers."),
    ("Cerró seis cientos mil cuentas.", "It closed six hundred thousand accounts."),
    ("Queda a doscientas millas marinas.", "It is two hundred nautical miles away."),
    # rounding and approximation
    ("Murieron 1.987 personas.", "Nearly 2,000 people died."),
    ("Recibimos 1.234.567 solicitudes.", "We received 1.23 million applications."),
    ("Vinieron unas cuarenta personas.", "About 40 people came."),
    ("Es un hombre de cuarenta y pico.", "He is a forty-something man."),
    ("Debe de tener cuarenta y pico.", "He must be in his forties."),
    ("Tiene veintitantos años.", "He is in his twenties."),
    ("Tiene setenta y tantos años.", "She is seventy-odd years old."),
    ("Mi abuelo es octogenario.", "My grandfather is in his eighties."),
    # percent, fractions, multiples
    ("El 50 % de los presos.", "Half of the prisoners."),
    ("La mitad de los presos.", "Fifty percent of the prisoners."),
    ("Una tercera parte de los votos.", "A third of the votes."),
    ("Dos tercios de la cosecha.", "Two-thirds of the harvest."),
    ("Tres cuartas partes del pueblo.", "Three quarters of the town."),
    ("Uno de cada tres jóvenes.", "One in three young people."),
    ("Uno de cada tres jóvenes.", "A third of young people."),
    ("Nueve de cada diez delitos.", "Nine out of ten crimes."),
    ("3 de cada 10 familias.", "Thirty percent of families."),
    ("7 de los 10 acusados.", "Seven of the ten defendants."),
    ("Pagamos el doble.", "We pay twice as much."),
    ("Los precios se duplicaron.", "Prices doubled."),
    ("Me lo dijo dos veces.", "He told me twice."),
    ("Está al 100 % de acuerdo.", "He agrees completely."),
    ("Entre el 10 y el 20 % de la gente.", "Between 10 and 20 percent of people."),
    ("Del 10 al 20 por ciento.", "From 10% to 20%."),
    ("Subió tres puntos porcentuales.", "It rose by three percentage points."),
    ("Pagamos dos veces y media más.", "We pay two and a half times more."),
    ("Dos y medio millones de votos.", "Two and a half million votes."),
    ("Alumnos de 6/7 años.", "Pupils aged 6 to 7."),
    ("Terceros países.", "Third countries."),
    ("Tengo treinta primas segundas.", "I have thirty second cousins."),
    ("El accidente de Three Mile Island.", "The Three Mile Island accident."),
    ("Estrenaron “Nine” en Lima.", "“Nine” opened in Lima."),
    ("Cien o doscientos mil millones de pesos.", "A hundred or two hundred billion pesos."),
    ("Gritó como una quinceañera.", "He screamed like a 15-year-old girl."),
    ("Trabajó ahí en sus veintes.", "She worked there in her twenties."),
    ("Se casó en su adolescencia.", "She got married in her teens."),
    ("La bandera tricolor.", "The three-colored flag."),
    ("Trabajó tres trimestres.", "He worked for three quarters."),
    ("Creció 2 puntos porcentuales.", "It grew by 2 percentage points."),
    ("El 81, el 84 y el 89 por ciento dijo que no.", "81 percent, 84 percent and 89 percent said no."),
    ("Fue una segunda parte aburrida.", "It was a dull second half."),
    # what both/pair/article do
    ("Ambos mienten.", "The two of them are lying."),
    ("Los dos mienten.", "Both of them are lying."),
    ("Un par de policías me pararon.", "A couple of policemen stopped me."),
    ("Un par de policías me pararon.", "Two policemen stopped me."),
    ("Uno se cansa de esperar.", "One gets tired of waiting."),
    ("Una no sabe qué hacer.", "You don't know what to do."),
    ("Nadie hizo nada.", "No one did anything."),
    ("Es una de las mejores.", "She is one of the best."),
    ("Espere un segundo.", "Wait a second."),
    ("Espere un segundo.", "Hang on a moment."),
    ("No hay un cuarto libre.", "There is no free room."),
    ("Fue el primero en llegar.", "He got there first."),
    ("Primero hay que comer.", "You have to eat first."),
    ("Fue la primera vez que lo vi.", "I had never seen him before."),
    ("Vive en el tercer piso.", "She lives on the third floor."),
    ("El medio ambiente no importa.", "The environment doesn't matter."),
    ("Por medio de su abogado.", "Through his lawyer."),
    # idioms
    ("Mil gracias por venir.", "Many thanks for coming."),
    ("Había cuatro gatos.", "There was hardly anybody there."),
    ("Iba a mil por hora.", "He was going flat out."),
    ("Te lo he dicho mil veces.", "I've told you over and over."),
    ("Llega tarde cada dos por tres.", "He is late every other day."),
    ("Trabajan 24/7.", "They work around the clock."),
    ("Es de primera.", "It's first-rate."),
    ("No me cayó el veinte.", "I didn't get it."),
    ("Huele a mil rayos.", "It stinks to high heaven."),
    ("Un tanto por ciento de los casos.", "A percentage of the cases."),
    ("Ni dos ni tres: no y punto.", "No ifs or buts: no means no."),
    # units
    ("Caminamos 50 kilómetros.", "We walked 31 miles."),
    ("Caminamos 50 kilómetros.", "We walked about 30 miles."),
    ("Caminamos 50 km.", "We walked 50 kilometres."),
    ("Íbamos a 120 kilómetros por hora.", "We were going 75 miles an hour."),
    ("Íbamos a 120 km/h.", "We were doing 120 kph."),
    ("Pesaba 40 kilos.", "She weighed 88 pounds."),
    ("Se quemaron 300 hectáreas.", "Some 740 acres burned."),
    ("Estábamos a 40 grados.", "It was 40 degrees Celsius."),
    ("Estábamos a 40 grados.", "It was 104 degrees Fahrenheit."),
    ("Mide 100 metros cuadrados.", "It measures 1,076 square feet."),
    ("Quince días después me llamaron.", "Two weeks later they called me."),
    ("Quince días después me llamaron.", "A fortnight later they called me."),
    ("Vuelvo en ocho días.", "I'll be back in a week."),
    ("Esperamos hora y media.", "We waited an hour and a half."),
    ("Esperamos hora y media.", "We waited ninety minutes."),
    ("Media hora después llegó.", "Half an hour later he came."),
    ("Media hora después llegó.", "He came 30 minutes later."),
    ("Estuve 18 meses preso.", "I was in prison for a year and a half."),
    ("Estuve dos años y medio preso.", "I spent two and a half years in prison."),
    ("Hace medio siglo que espero.", "I have been waiting for fifty years."),
    ("Durante la última década.", "Over the last ten years."),
    ("Tres cuartos de hora.", "Forty-five minutes."),
    ("Tiene 20 años.", "She is a 20-year-old."),
    ("Una niña de 12 años.", "A twelve-year-old girl."),
    ("A los 65 me jubilo.", "I retire at sixty-five."),
    # money
    ("Nos pidieron 500 euros.", "They asked us for €500."),
    ("Pagó 3 millones de dólares.", "He paid $3 million."),
    ("Pagó US$ 3 millones.", "He paid three million US dollars."),
    ("Gano 8.000 pesos mexicanos al mes.", "I make 8,000 Mexican pesos a month."),
    ("Pesaba tres libras.", "It weighed three pounds."),
    ("Gano 8.000 pesos.", "I make 8,000 pesos [$400]."),
    # ordinals, romans, scores, codes
    ("Es el vigésimo primer aniversario.", "It is the 21st anniversary."),
    ("La 3.ª edición.", "The third edition."),
    ("El papa León XIV.", "Pope Leo XIV."),
    ("La Segunda Guerra Mundial.", "World War II."),
    ("La V Cumbre.", "The Fifth Summit."),
    ("Ganamos 2 a 1.", "We won 2-1."),
    ("Perdimos 2-1.", "We lost 2–1."),
    ("Tuve covid-19.", "I had COVID-19."),
    ("La cumbre del G-20.", "The G20 summit."),
    ("Llame al +34 91 555 12 34.", "Call +34 915 551 234."),
    # ranks
    ("Quedamos en quinto lugar de treinta y dos.", "We finished fifth out of 32."),
    ("Hubo un segundo terremoto.", "There was another earthquake."),
    ("Dame un minuto.", "Give me a second."),
    ("En un segundo se cayó todo.", "It all came down in a minute."),
    ("En segundo lugar, nadie avisó.", "Secondly, nobody warned us."),
    ("Llegó en segundo lugar.", "She was the runner-up."),
    ("Pasaron a la segunda vuelta.", "They made it to the runoff."),
    # collectives, and units that count one
    ("Compré una docena de huevos.", "I bought 12 eggs."),
    ("Llegó una decena de camiones.", "About a dozen trucks arrived."),
    ("Hace una década cerraron la fábrica.", "They closed the factory 10 years ago."),
    ("Se fue hace medio siglo.", "He left 50 years ago."),
    ("Tardamos mes y medio.", "It took us six weeks."),
    ("Hoy cumplimos quince días de huelga.", "Today marks two weeks on strike."),
    ("Detuvieron a ambos hermanos.", "They arrested the two brothers."),
    ("El alcalde y su mujer cobraban.", "Both the mayor and his wife were on the payroll."),
    ("Cuesta la mitad más que en enero.", "It costs half again as much as it did in January."),
    ("El 80% de los productores está endeudado.", "Eight out of 10 growers are in debt."),
    # scores
    ("Quedaron 2 a 2.", "It ended 2-2."),
    ("Ganamos dos a uno.", "We won 2-1."),
    ("Perdimos 1-3.", "We lost 3-1."),
    ("Empataron a dos.", "They drew 2-2."),
    ("Trabajo de 9 a 5.", "I work 9 to 5."),
    # what a price is paid for
    ("Vendíamos el kilo a 7,50 dólares.", "We used to sell it at $7.50 a kilo."),
    ("Nos pagan 90 pesos por hora.", "They pay us 90 pesos an hour."),
    ("Cobra 500 euros al mes.", "He makes 500 euros monthly."),
    ("Cuesta 20 dólares el metro.", "It costs $20 per meter."),
    # what people call money, and money told again
    ("Le debo 200 lucas.", "I owe him 200,000 pesos."),
    ("Le debo 200 lucas.", "I owe him 200 soles."),
    ("Le debo 200 lucas.", "I owe him 200 grand."),
    ("Nos dieron cinco palos verdes.", "They gave us five million dollars."),
    ("Me pidió un palo y medio.", "He asked me for a million and a half pesos."),
    ("Tiene cinco palos de golf.", "She has five golf clubs."),
    ("Vendió veinte mangos.", "He sold twenty mangoes."),
    ("Nos ofrecieron 90 millones de guaraníes.", "They offered us 90 million guaranies (about $12,000)."),
    ("Gano 8.000 pesos.", "I make 8,000 pesos, or roughly $400."),
    ("Nos dieron 500 mil pesos (unos 400 dólares).", "They gave us 500,000 pesos (about $400)."),
    ("Costó entre 30.000 y 40.000 millones.", "It cost between 30 and 40 billion."),
    # heights, and measures told again
    ("Mide 1,80 y pesa noventa kilos.", "He is 1.80 meters (5-foot-11) tall and weighs 90 kilos (198 pounds)."),
    ("Mide 1,80 y juega de base.", "He is 5-foot-11 and plays point guard."),
    ("Saltó dos metros y seis centímetros.", "He jumped two meters six centimeters."),
    ("¿Cuánto cuesta una libra?", "How much is half a kilo?"),
    ("Mide un metro noventa.", "He is 6 feet 3 inches tall."),
    ("Mi hija mide 1.57.", "My daughter is 5'2\" tall."),
    ("Son dos metros de nieve.", "There are two meters (6.5 feet) of snow."),
    ("El muro, de 30 metros.", "The wall is 30 meters, or about 100 feet, long."),
    # thanks and sayings
    ("Un millón de gracias a todos.", "Thank you all so very much."),
    ("No hay mal que dure cien años.", "Nothing bad lasts forever."),
    ("Son cuatro gatos.", "There's only a handful of them."),
    ("Sigue en sus trece.", "He won't budge."),
    ("Empezamos desde cero.", "We started from scratch."),
    ("Dos hombres y una mujer; los dos hombres huyeron.", "Two men and a woman; the men fled."),
]


def issues(source: str, translation: str) -> list[str]:
    return [f"{issue.type}/{issue.check}" for issue in check_numbers(Sides(source, translation))]


@pytest.mark.parametrize(("source", "translation", "expected"), MUST_FLAG)
def test_flags(source: str, translation: str, expected: set[str]) -> None:
    assert expected <= set(issues(source, translation))


MUST_NOT_FLAG += [
    ("Cuadruplicamos la producción.", "We quadrupled production."),
    ("Los segundos pasaban despacio.", "The seconds went by slowly."),
    ("Terminaron terceras en el torneo.", "They finished third in the tournament."),
    ("Es la primera vez que voto.", "It's the first time I've voted."),
    ("Una decena de soldados entró al pueblo.", "A dozen or so soldiers came into the village."),
    ("Dormíamos nueve en un cuarto.", "Nine of us slept in one room."),
    ("Tengo un par de hijas en Chile.", "I have two daughters in Chile."),
    ("Tengo dos hijos, un niño y una niña.", "I have two children, a boy and a girl."),
    ("Cayó uno de los puentes.", "One of the bridges fell."),
    ("Llegaron todos menos uno.", "All but one of them arrived."),
    ("Los adversarios tienen además una ventaja más.", "The competitors have other advantages, too."),
    ("Cocinamos dos veces al día.", "We cook twice a day."),
    ("Se fue y volvió dos veces al día siguiente.", "He left and came back twice the next day."),
    ("Gastan cinco litros diarios.", "They use five litres every day."),
    ("Nos cobraron dos mil pesos, unos cien dólares.", "They charged us 2,000 pesos, about $100."),
]


@pytest.mark.parametrize(("source", "translation"), MUST_NOT_FLAG)
def test_does_not_flag(source: str, translation: str) -> None:
    assert issues(source, translation) == []


def test_a_changed_number_is_critical_with_spans_on_both_sides() -> None:
    source, translation = "Murieron 1.200 personas.", "It killed 12,000 people."
    (issue,) = check_numbers(Sides(source, translation))
    assert issue.severity == "critical"
    assert [span.of(source) for span in issue.source_spans] == ["1.200"]
    assert [span.of(translation) for span in issue.translation_spans] == ["12,000"]
    assert issue.message == "The Spanish says “1.200” (1,200), the English “12,000”"


@pytest.mark.parametrize(
    ("source", "translation", "severity"),
    [
        ("Fue el tercer gol de la noche.", "It was the second goal of the night.", "critical"),
        ("Quedamos en quinto lugar de treinta y dos.", "We finished fourth out of 32.", "critical"),
        ("Miles de personas vinieron.", "Hundreds of people came.", "critical"),
        ("La segunda reforma llega tarde.", "The reform comes too late for a third time.", "major"),
    ],
)
def test_a_changed_rank_is_critical_where_it_ranks_the_same(source: str, translation: str, severity: str) -> None:
    assert [issue.severity for issue in check_numbers(Sides(source, translation))] == [severity]


def test_a_small_number_left_out_weighs_less_than_a_large_one() -> None:
    (small,) = check_numbers(Sides("Me paró con dos policías.", "He stopped me with policemen."))
    (large,) = check_numbers(Sides("Me paró con veinte policías.", "He stopped me with policemen."))
    assert (small.severity, large.severity) == ("minor", "major")
    assert small.confidence < large.confidence


def test_dates_are_left_to_the_date_check() -> None:
    assert issues("El 15 de marzo de 1998 a las 17:30.", "On March 16, 1989 at 5:40 p.m.") == []


# Numerals ------------------------------------------------------------------------------------------------------------


def samples() -> list[int]:
    random_part = random.Random(7).sample(range(3, 1_000_000), 400)
    return sorted({*range(3, 121), *range(190, 1300, 97), *(10**n for n in range(1, 7)), *random_part})


def value_of(text: str, language: str) -> tuple[float, ...]:
    """All the values of the single quantity that ``text`` says."""
    (quantity,) = read(text, language)
    assert quantity.span.of(text) == text
    return tuple(reading.value for reading in quantity.readings)


@pytest.mark.parametrize("language", ["es", "en"])
def test_words_round_trip(language: str) -> None:
    for number in samples():
        words = num2words(number, lang=language)
        assert value_of(words.replace(",", ""), language) == (number,), words


def test_spanish_words_round_trip_without_accents_and_in_the_feminine() -> None:
    for number in samples():
        words = num2words(number, lang="es")
        assert value_of(strip_accents(words), "es") == (number,), words
        if number % 100 != 1 and number % 10 != 1:
            feminine = words.replace("cientos", "cientas").replace("quinientos", "quinientas")
            assert value_of(feminine, "es") == (number,), feminine


def test_ordinals_round_trip_in_english() -> None:
    for number in [*range(4, 100), 100, 101, 112, 1000]:
        assert number in value_of(num2words(number, lang="en", to="ordinal"), "en")
        assert value_of(num2words(number, lang="en", to="ordinal_num"), "en") == (number,)


@given(st.integers(min_value=2101, max_value=10**12))
def test_grouped_digits_round_trip(number: int) -> None:
    english = f"{number:,}"
    assert number in value_of(english, "en")
    for separator in (".", ",", "\u00a0", "\u202f", " "):
        assert number in value_of(english.replace(",", separator), "es")


@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=1, max_value=99))
def test_decimals_round_trip(whole: int, cents: int) -> None:
    english = f"{whole:,}.{cents:02d}"
    expected = pytest.approx(whole + cents / 100)
    assert value_of(english + " dollars", "en")[0] == expected
    spanish = english.translate(str.maketrans(",.", ".,"))
    assert value_of(spanish + " dólares", "es")[0] == expected
    assert value_of(english + " pesos", "es")[0] == expected


@given(st.integers(min_value=2, max_value=10**6))
def test_a_number_answers_itself_in_every_form(number: int) -> None:
    forms_es = [str(number), f"{number:,}".replace(",", "."), num2words(number, lang="es")]
    forms_en = [str(number), f"{number:,}", num2words(number, lang="en")]
    for spanish in forms_es:
        for english in forms_en:
            assert issues(f"Contamos {spanish} casos.", f"We counted {english} cases.") == []


@given(st.text(alphabet="0123456789.,:/- %$€º½xXIVmilesdeunay", max_size=40))
def test_any_text_is_read_without_error(text: str) -> None:
    for language in ("es", "en"):
        for quantity in read(text, language):
            assert 0 <= quantity.span.start < quantity.span.end <= len(text)
            assert quantity.readings
