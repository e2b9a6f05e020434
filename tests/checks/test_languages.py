"""A side in a wrong language."""

from __future__ import annotations

import pytest

from verifier.checks.completeness.languages import check_languages
from verifier.checks.sides import Sides

GOOD_ES, GOOD_EN = "Nadie nos ayudó cuando perdimos la casa.", "Nobody helped us when we lost the house."

NOT_ENGLISH = [
    "Ninguém nos ajudou quando perdemos a nossa casa.",
    "Personne ne nous a aidés quand nous avons perdu la maison.",
    "Nessuno ci ha aiutato quando abbiamo perso la casa.",
    "Ningú no ens va ajudar quan vam perdre la casa.",
    "Niemand hat uns geholfen, als wir das Haus verloren haben.",
    "Hicimos lo que pudimos, pero nadie quiso escucharnos.",
    "O governo não fez nada para resolver o problema da água.",
    "Le gouvernement n'a rien fait pour résoudre le problème de l'eau.",
    "Das ist nicht die Lösung, die wir uns gewünscht haben.",
    "Wir wollen, dass man uns unser Land zurückgibt.",
    "We willen dat ze ons land teruggeven.",
    "Chcemy, żeby oddali nam naszą ziemię.",
    "Gure lurrak itzultzea nahi dugu.",
    "Vrem să ne dea înapoi pământurile.",
    "Vi vill ha tillbaka vår mark.",
    "Мы хотим вернуть нашу землю.",
    "Nou vle yo ban nou tè nou tounen.",
    "Ne harxhuam gjithçka dhe askush nuk erdhi.",
    "Nais naming maibalik ang aming lupain.",
]

NOT_SPANISH = [
    "Ninguém nos ajudou quando perdemos a nossa casa.",
    "Não vamos desistir da nossa luta pela terra.",
    "Nessuno ci ha aiutato quando abbiamo perso la casa.",
    "Personne ne nous a aidés quand nous avons perdu la maison.",
    "We did what we could, but nobody would listen to us.",
    "Ningú no ens va ajudar quan vam perdre la casa.",
]

FINE = [
    (GOOD_ES, GOOD_EN),
    ("Sí.", "Yes."),
    ("¡Viva México!", "Viva México!"),
    ("Bienvenidos a Barcelona.", "Welcome to Barcelona."),
    ("Ese tipo es un boludo, che.", "That guy is an idiot, man."),
    ("Comimos tacos al pastor en Guadalajara.", "We ate tacos al pastor in Guadalajara."),
    ("El CEO nos mandó un email sobre el marketing.", "The CEO sent us an email about marketing."),
    ("Pos ahorita no hay chamba, güey.", "Well, right now there's no work, dude."),
    ("No manches, qué padre está tu casa.", "No way, your house is so cool."),
    ("Se llama Giovanni Rossi y nació en Milano.", "His name is Giovanni Rossi and he was born in Milano."),
    ("Ella estudió en la École Normale de París.", "She studied at the École Normale in Paris."),
    ("nos dijeron que volviéramos mañana temprano", "they told us to come back early tomorrow"),
    ("Me gusta el fado portugués.", "I like Portuguese fado."),
    ("VAMOS A GANAR ESTA ELECCIÓN", "WE ARE GOING TO WIN THIS ELECTION"),
    ("Gol de Messi.", "Goal by Messi."),
    ("Tengo fe en la gente de mi pueblo.", "I have faith in the people of my town."),
    ("ja ja ja ja ja ja ja ja", "ha ha ha ha ha ha ha ha"),
    ("Ñandutí, chipa, mbejú, tereré, sopa paraguaya.", "Ñandutí lace, chipa, mbejú, tereré, Paraguayan corn bread."),
    ("Desenmarañar, desentrañar, desenredar.", "Untangle, unravel, disentangle."),
    ("Atol, tamales, chuchitos y garnachas.", "Atol, tamales, chuchitos and garnachas."),
    ("Kukulkán, Quetzalcóatl, Huitzilopochtli.", "Kukulkan, Quetzalcoatl, Huitzilopochtli."),
    ("Reincidentes, drogadictos, prostituidos.", "Recidivists, junkies, streetwalkers, unredeemed outcasts."),
]


@pytest.mark.parametrize("english", NOT_ENGLISH)
def test_a_translation_that_is_not_english(english: str) -> None:
    (issue,) = check_languages(Sides(GOOD_ES, english))
    assert (issue.type, issue.check, issue.severity) == ("untranslated", "language", "critical")
    assert issue.translation_spans[0].of(english) == english.rstrip(".") and not issue.source_spans


@pytest.mark.parametrize("spanish", NOT_SPANISH)
def test_a_source_that_is_not_spanish(spanish: str) -> None:
    (issue,) = check_languages(Sides(spanish, GOOD_EN))
    assert (issue.check, issue.severity) == ("language", "critical") and not issue.translation_spans


@pytest.mark.parametrize(("spanish", "english"), FINE)
def test_spanish_and_english_of_many_kinds(spanish: str, english: str) -> None:
    assert list(check_languages(Sides(spanish, english))) == []
