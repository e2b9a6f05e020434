"""Two quotations that may belong together: what they must be, and what their place in print is worth."""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz import fuzz

from verifier.model import Document, Quotation, QuotationKind, Relation
from verifier.pairing.speech import Speech
from verifier.text import word_count

STRENGTH: dict[Relation, float] = {
    Relation.APPOSITION: 0.9,
    Relation.PARENTHESIS: 1.0,
    Relation.NEXT_SENTENCE: 0.0,
    Relation.TRANSLATES_AS: 1.2,
    Relation.LABELLED: 1.5,
    Relation.NEXT_BLOCK: 0.0,
    Relation.ORIGINAL_NOTE: 1.8,
    Relation.FOOTNOTE: 1.8,
    Relation.CAPTION: 0.4,
    Relation.TABLE: 1.6,
}
"""Log-odds that two quotations belong together, from their places alone. Set by hand, on the project's own articles."""
NEIGHBOURS = 4
"""How many quotations on either side of one are looked at."""
EXPLICIT = 1.5
"""What it is worth that print says so."""
_LEAST_COPIED, _SAME_LANGUAGE_COPY = 4, 70.0
"""Words, and ratio of rapidfuzz, from which Spanish "English" is a copy of its source."""
_SAME = 95.0
"""The same for shorter ones."""


class Candidate(NamedTuple):
    """Two quotations (by their index in the document's list) that may belong together. ``strength``: log-odds. ``told``: the English
    with the reporter's words that lead up to it, where it is only the end of a sentence of theirs; else empty. ``in_english``: print says
    that the second was spoken in English, which may say the first again or something more."""

    source: int
    translation: int
    relation: Relation
    strength: float
    explicit: bool
    told: str = ""
    in_english: bool = False


class Page(NamedTuple):
    """A document as it is read here: ``home`` is the block in which each quotation starts, ``masked`` the text with every
    quotation blanked out, ``speech`` what print says of the speech of each quotation, ``interpreters`` the speakers who lend others an
    English voice."""

    document: Document
    quotations: list[Quotation]
    home: list[int]
    masked: str
    speech: list[Speech]
    interpreters: frozenset[str]


def can_be_source(quotation: Quotation) -> bool:
    """True for Spanish."""
    return quotation.language == "es"


class Roles(NamedTuple):
    """Which side stands first, and whether print itself must say that the two belong together: nicknames, what is too
    short for a language, and "English" that is none."""

    english_first: bool
    only_explicit: bool


def roles_of(first: Quotation, second: Quotation, *, crossed: int = 0) -> Roles | None:
    """None if the two cannot be a pair. ``crossed``: how many quotations stand between them; over another one print does not say that two
    belong together."""
    if first.start <= second.start and second.end <= first.end:
        return None
    languages = (first.language, second.language)
    if languages in (("es", "en"), ("en", "es")):
        is_name = QuotationKind.TITLE in (first.kind, second.kind)
        return Roles(languages[0] == "en", is_name) if not (is_name and crossed) else None
    may_be = not crossed and can_be_source(first) and (not can_be_source(second) or is_copy(first, second))
    return Roles(False, True) if may_be else None


def is_copy(first: Quotation, second: Quotation) -> bool:
    """True if the second is Spanish too, and for the most part the words of the first."""
    count = word_count(first.text)
    if second.language != "es" or count < 2:
        return False
    needed = _SAME_LANGUAGE_COPY if count >= _LEAST_COPIED else _SAME
    return fuzz.ratio(first.text.casefold(), second.text.casefold()) >= needed
