"""Which names are those of papers, magazines, agencies and stations, and nobody's: "Fresno Weekly", "Radio Sur", "Agencia EFE"."""

from __future__ import annotations

from functools import cache

from verifier.resources import resource_json


def is_outlet(name: str) -> bool:
    """True for such a name of two words or more, told by its first or its last, whatever place stands in it."""
    first, *rest = name.split()
    return bool(rest) and (first in _words("outlets_open") or rest[-1] in _words("outlets"))


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(resource_json("quotes/names.json")[kind].split())
