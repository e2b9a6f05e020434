"""Who stands before an apposition: Rosa Díaz, a baker from Puebla, · Huerta's wife, Lina, · his lawyer, former judge Ana Ruiz,"""

from __future__ import annotations

import re

from verifier.quotes.names import DETERMINER, NAME, is_first_name, person_name, phrase_at_end, role_nouns


def before_apposition(body: str) -> tuple[int, int] | None:
    """Who stands before "…, a baker from Puebla," or "…, who coaches the team,"; the name after "His lawyer, former judge …,"."""
    if not body.endswith(","):
        return None
    commas = [match.start() for match in re.finditer(",", body[:-1])]
    found = next((found for comma in commas[-3:] if (found := phrase_at_end(body[:comma]))), None)
    if found and person_name(body[found[0] : found[1]]) is None:  # "Her foreman, Cruz Alcaraz,"
        apposed = re.match(r",\s{1,2}([^,]{3,80}),", body[found[1] :])
        name = person_name(apposed[1]) if apposed else None
        if (
            apposed
            and name
            and (" " in name or is_first_name(name) or _is_owned_person(body[found[0] : found[1]]))
            and apposed[1].endswith(name)
        ):  # "His lawyer, former judge Ana Ruiz,"
            return found[1] + apposed.end(1) - len(name), found[1] + apposed.end(1)
    return found


def is_whose(body: str) -> bool:
    """True if a subject is somebody of one's, and not oneself: "Rosa Díaz, whose mother used to say “…”"."""
    return _WHOSE.search(body) is not None


_WHOSE = re.compile(r"\b(?:whose|cuy[oa]s?)\s(?:[a-záéíóúñ][\w\-]*\s){0,2}[a-záéíóúñ][\w\-]+$")


def office_end(described: str) -> int:
    """Where the words for somebody end who is described by a place and the country or state it is in: "the mayor of Toledo, Ohio"."""
    placed = _PLACED.fullmatch(described)
    return placed.end("office") if placed else len(described)


_PLACED = re.compile(
    rf"(?P<office>{DETERMINER}\s[^,]+\s(?:of|from|in|de)\s{NAME}),\s(?:(?:New|North|South|West|East|San|Santa|Santo|Puerto|Costa|Buenos|El|La)\s.+|\S+)"
)


def _is_owned_person(described: str) -> bool:
    """True for "Huerta's wife" and "her son", whose name may be a first name alone."""
    owner, *_, what = described.split() or [""]
    owned = owner.endswith(("’s", "'s")) or owner.casefold() in ("his", "her", "their", "su")
    return owned and what.casefold() in role_nouns()
