"""Nouns for persons: the English must not change their gender or their kind ("nieta", "grandson")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from verifier.checks.morphology.inflection import english_plural
from verifier.checks.phrases import folded, quoted, resource_words, span_of, with_plurals
from verifier.checks.sides import Sides
from verifier.evidence.content import content_words
from verifier.evidence.lexicon import inverse_probability, translation_probability
from verifier.model import Issue
from verifier.resources import resource_rows
from verifier.text import Token

RENDERED = 0.5
"""Share of the Spanish content words that must have a counterpart before a noun without one is held against another."""
SAID = 0.03
"""Lexical probability, either way, from which another word of the Spanish may stand behind an English noun."""


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun for a person at token ``index``: the rows of the table it stands in, and its gender there ("m", "f" or "" for either)."""

    index: int
    rows: frozenset[tuple[int, str]]

    def renders(self, other: PersonNoun) -> bool:
        """True if the two stand in one row with no contradiction of gender."""
        return any(row == another and {one, two} != {"m", "f"} for row, one in self.rows for another, two in other.rows)


def check_persons(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue for each noun for a person whose English is of another gender or another kind.

    Both must be the odd ones out: nothing in the English may render the Spanish noun, and nothing in the Spanish stand behind the
    English one; an English noun that says no gender ("cousin", "child") contradicts nothing.
    """
    spanish, english = (
        list(nouns_for_persons(sides.source_tokens, "es")),
        list(nouns_for_persons(sides.translation_tokens, "en")),
    )
    lost = [noun for noun in spanish if not any(noun.renders(other) for other in english)]
    gained = [noun for noun in english if _gendered(noun) and not any(other.renders(noun) for other in spanish)]
    gained = [noun for noun in gained if not said_otherwise(sides, noun, spanish)]
    yield from _both_sexes(sides, spanish, english, gained)
    content = sides.alignment.content_source
    linked = {link.source for link in sides.alignment.links}
    if sum(i in linked for i in content) < RENDERED * len(content) or not lost or not gained:
        return
    for one in lost:
        faced = [noun for noun in gained if noun.index in sides.alignment.targets_of(one.index)]
        other = faced[0] if faced else gained[0] if len(lost) == len(gained) == 1 else None
        if other is None:
            continue
        here = span_of(sides.source_tokens, one.index, one.index + 1)
        there = span_of(sides.translation_tokens, other.index, other.index + 1)
        check = "gender" if {row for row, _ in one.rows} & {row for row, _ in other.rows} else "person"
        message = f"The Spanish says {quoted(sides.source, here)}, the English {quoted(sides.translation, there)}."
        yield Issue("mistranslation", "critical", check, message, (here,), (there,), 0.8)


def _both_sexes(
    sides: Sides, spanish: Sequence[PersonNoun], english: Sequence[PersonNoun], gained: Sequence[PersonNoun]
) -> Iterator[Issue]:
    """ "Mis tías", "my aunt and uncle": a Spanish plural of women only has no man among them."""
    for one in spanish:
        women = {row for row, gender in one.rows if gender == "f"}
        if len(women) != len(one.rows) or not sides.source_tokens[one.index].norm.endswith("s"):
            continue
        for man in gained:
            beside = [
                o
                for o in english
                if abs(o.index - man.index) == _BESIDE and (*o.rows,)[0] in {(row, "f") for row in women}
            ]
            if beside and {(row, "m") for row in women} & man.rows:
                here = span_of(sides.source_tokens, one.index, one.index + 1)
                first, last = sorted((man.index, beside[0].index))
                there = span_of(sides.translation_tokens, first, last + 1)
                message = f"The Spanish says {quoted(sides.source, here)}, women only; the English {quoted(sides.translation, there)}."
                yield Issue("mistranslation", "critical", "gender", message, (here,), (there,), 0.8)
                return


_BESIDE = 2
"""Tokens apart: "aunt and uncle"."""


def nouns_for_persons(tokens: Sequence[Token], language: str) -> Iterator[PersonNoun]:
    """The nouns of the table that stand in a text, in order; ``language`` is "es" or "en"."""
    for index, token in enumerate(tokens):
        form = folded(token) if language == "es" else token.norm.removesuffix("'s")
        rows = _table(language).get(form)
        if rows and not (_is_curse(tokens, index) if language == "en" else _is_adjective(tokens, index)):
            yield PersonNoun(index, rows)


def _is_curse(tokens: Sequence[Token], index: int) -> bool:
    """ "Son of a bitch" says nothing of a son."""
    following = {token.norm for token in tokens[index + 1 : index + 4]}
    return "of" in following and bool(following & {"bitch", "bitches", "gun", "whore"})


def _is_adjective(tokens: Sequence[Token], index: int) -> bool:
    """True right after another noun or adjective: "ciudad hermana", "linaje hermano", "casa madre"; also for "mi querida hermana", which
    is the price."""
    before = tokens[index - 1] if index else None
    return before is not None and before.kind == "word" and index - 1 in content_words(tokens, "es")


def _gendered(noun: PersonNoun) -> bool:
    genders = {gender for _, gender in noun.rows}
    return len(genders) == 1 and "" not in genders


def said_otherwise(sides: Sides, noun: PersonNoun, spanish: Iterable[PersonNoun]) -> bool:
    """True if another word of the Spanish may stand behind an English noun: "joven" behind "boy"."""
    english = sides.translation_tokens[noun.index].norm.removesuffix("'s")
    nouns = {other.index for other in spanish}
    return any(
        max(translation_probability(token.norm, english), inverse_probability(token.norm, english)) >= SAID
        for i, token in enumerate(sides.source_tokens)
        if token.kind == "word" and i not in nouns
    )


@cache
def _table(language: str) -> dict[str, frozenset[tuple[int, str]]]:
    """Form to (row, gender) of each row that it stands in."""
    table: dict[str, set[tuple[int, str]]] = {}
    for row, cells in enumerate(resource_rows("persons/people.tsv")):
        columns = zip(cells[:2], "mf", strict=True) if language == "es" else zip(cells[2:], ("m", "f", ""), strict=True)
        for cell, gender in columns:
            for word in cell.split("|") if cell != "-" else ():
                for form in _forms(word, language):
                    table.setdefault(form, set()).add((row, gender))
    return {form: frozenset(rows) for form, rows in table.items()}


@cache
def actors() -> frozenset[str]:
    """Folded nouns for those who act, in both numbers."""
    return with_plurals(resource_words("persons/actors.txt"))


def noun_genders(form: str) -> frozenset[str]:
    """The genders ("m", "f") that a folded Spanish noun of the table may have; none for another word."""
    return frozenset(gender for _, gender in _table("es").get(form, ()))


def person_nouns() -> frozenset[str]:
    """The folded Spanish nouns of the table."""
    return frozenset(_table("es"))


def _forms(word: str, language: str) -> Iterator[str]:
    """A noun and its plural; the feminine is a noun of its own."""
    if language == "es":
        yield folded(word)
        yield folded(word) + ("s" if folded(word)[-1] in "aeiou" else "es")
    else:
        yield word
        yield from (_IRREGULAR[word],) if word in _IRREGULAR else english_plural(word)


_IRREGULAR = {"man": "men", "woman": "women", "gentleman": "gentlemen", "businessman": "businessmen",
              "businesswoman": "businesswomen", "wife": "wives", "brother-in-law": "brothers-in-law",
              "sister-in-law": "sisters-in-law", "son-in-law": "sons-in-law", "daughter-in-law": "daughters-in-law",
              "father-in-law": "fathers-in-law", "mother-in-law": "mothers-in-law"}  # fmt: skip
