"""The words that stand around the names of people: titles, offices, and verbs of somebody."""

from __future__ import annotations

from functools import lru_cache

from verifier.resources import resource_json, resource_rows

CROWNED = frozenset({
    "san", "santa", "santo", "virgen", "papa", "rey", "reina", "beato", "beata", "apóstol", "profeta",
    "emperador", "emperatriz", "príncipe", "princesa", "zar", "zarina", "sultán",
})  # fmt: skip
"""Before the names that English has forms of: "el papa Francisco", "la reina Isabel", "San Pedro"."""
_IRREGULAR = frozenset({"hizo", "quiso", "pudo", "tuvo", "supo", "puso", "sostuvo"})
_SHORT_VERB = 3


@lru_cache(maxsize=1)
def titles_before_names() -> frozenset[str]:
    """What stands right before a name: "señora", "jueza", "tío", "vecino", "Dr"."""
    named, offices = resource_json("quotes/names.json"), resource_json("quotes/offices.json")
    kin = [form for row in resource_rows("persons/people.tsv") for cell in row[:2] for form in cell.split("|")]
    titles = f"{named['titles']} {named['stopped']} {named['people']} {offices['nouns']} compañero compañera colega amigo amiga"
    return frozenset(title.casefold() for title in [*titles.split(), *kin]) - CROWNED


@lru_cache(maxsize=1)
def offices() -> frozenset[str]:
    """The titles after which a capital can hardly begin anything but a name."""
    nouns = frozenset(resource_json("quotes/offices.json")["nouns"].split()) - {"mayor", "general", "principal"}
    return nouns | {"señor", "señora", "sr", "sra", "don", "doña"}


def tells_of_one(norm: str) -> bool:
    """True for a verb in the singular, mostly of somebody: "dijo", "renunció"; a bare plural before one is a name."""
    return norm in _reporting() or (norm.endswith("ó") and len(norm) > _SHORT_VERB) or norm in _IRREGULAR


@lru_cache(maxsize=1)
def _reporting() -> frozenset[str]:
    """Reporting verbs in the third person of the singular."""
    forms = [form for row in resource_json("quotes/reporting_verbs.json")["es"].values() for form in row]
    return frozenset(form for form in forms if not form.endswith(("n", "ndo"))) - {"digo", "dije", "dicho"}
