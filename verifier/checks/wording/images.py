"""Spanish that speaks in an image of its own: "nos tienen con la soga al cuello", which English may say in another ("over a barrel")."""

from __future__ import annotations

from functools import cache

from verifier.checks.phrases import folded, folded_words, with_plurals
from verifier.checks.sides import Sides
from verifier.evidence.resemblance import resemblance
from verifier.resources import resource_rows
from verifier.text import word_set

_TABLES = ("kinds/things.tsv", "kinds/nature.tsv", "kinds/people.tsv")
_KINDS = word_set(
    """appliance body_part body_part_two clothing drink farm_animal farm_fishing_gear flower food fruit furniture grain house_part household_item
    instrument landscape material metal_medal organ tool tree vegetable vehicle_part weapon weather wild_animal"""
)
"""Kinds of things that Spanish makes its images of."""
_MORE = """alfiler anestesia anzuelo balde bandera barro brasa cabo cadena camiseta candado candela carreta cascara ceniza chispa clavo cordel corona
costal costilla cuerda cuesta embudo esponja estribo filo freno gota grano hilacha hilo horno hueso jarro joroba ladrillo lagrima leña llaga lomo
lupa mecha migaja mordaza mugre muro naipe nudo nuca olla oreja palo palanca pantalones parche pellejo pelota piedra pildora pulso rabo raya rienda
rincon rueda salvavidas sangre sello semilla sogas soga sombra sudor tabla tapon trapo tripa tuerca uña vaso vela vena vendaje venda yugo
zancadilla zapato"""
"""Others, which no table of kinds has."""
_NO_IMAGE = word_set(
    "te chile americana americanas temporal temporales cortado plata muchacho muchachos lima sanitario sanitarios tele seno mono monos vale"
)
"""Names of things that are mostly other words."""
RENDERED = 0.02
"""Resemblance from which a word is said in the English."""


def speaks_in_images(sides: Sides) -> bool:
    """True if a thing that the Spanish names is nowhere in the English, so that it may be an image for which the English has another."""
    return any(
        folded(token) in image_nouns()
        and not any(resemblance(token, other) >= RENDERED for other in sides.translation_tokens)
        for token in sides.source_tokens
    )


@cache
def image_nouns() -> frozenset[str]:
    """Folded, in both numbers."""
    rows = (row for table in _TABLES for row in resource_rows(table) if row[0] in _KINDS)
    names = [name for row in rows for name in row[1].split("|") if name.isalpha()]
    return with_plurals(folded_words([*names, _MORE])) - _NO_IMAGE
