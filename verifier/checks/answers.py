"""What may answer a negation of one side on the other without being one: a lexical negative, an opposite, a restriction."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from verifier.checks.clauses import Side, alike, probable, renders, translates
from verifier.checks.marks import Kind, Mark
from verifier.checks.phrases import folded, resource_rows, word_set
from verifier.checks.polarity import root_of
from verifier.evidence.stems import english_stem, spanish_stem
from verifier.text import Token

OPPOSED = 7
"""How many words after a negator may be negated by it through their opposite."""
CANCELLED = 4
"""How many tokens after a negator a lexical negative may begin that cancels it: "no somos pocos", "no es nada raro"."""
WHO = word_set("nadie ninguno ninguna")
"""Negators that stand for a person and so reach no further than their own verb."""


def is_answered_otherwise(mark: Mark, window: range, here: Side, there: Side) -> bool:
    """True if something in the window of the other side may stand for the negation ``mark`` of this side."""
    weak = any(not other.negates and other.start in window and _free(other, mark, here, there) for other in there.marks)
    return weak or _opposite(mark, window, here, there) or _cancelled(mark, here, there)


def _free(other: Mark, mark: Mark, here: Side, there: Side) -> bool:
    """True unless a lexical or affixal mark renders something else than the negation: "impossible" beside "imposible".

    A set phrase is free unless it translates the very word that is negated ("no descartamos", "we rule out"); an affixal
    mark also where it denies the negated word ("no merecen", "undeserving").
    """
    head = other.start
    if other.end - head > 1:
        return not any(i in mark.scope and translates(i, head, here, there) for i in there.links.get(head, ()))
    if there.tokens[head].norm == "before" and _rendered_before(mark, head, here, there):
        return False
    weak = {own.start for own in here.marks if not own.negates}
    linked = there.links.get(head, ())
    denied = [i for i in mark.scope if i not in weak]
    if mark.start in linked or (other.kind is Kind.AFFIXAL and any(_denies(head, i, there, here) for i in denied)):
        return True
    if other.kind is Kind.AFFIXAL and mark.end in linked and mark.end not in weak:  # "no cualificados", "unskilled"
        return not alike(here.tokens[mark.end], there.tokens[head])
    return not any(
        i in weak or alike(here.tokens[i], there.tokens[head]) or translates(i, head, here, there) for i in linked
    )


def _denies(affixed: int, i: int, there: Side, here: Side) -> bool:
    """True if a word with a negative affix denies word ``i``: "undeserving" beside "merecen", not "illegal" beside "ilegal"."""
    root, word = root_of(there.tokens[affixed], there.language), here.tokens[i].norm
    if root is None:
        return False
    privative = there.tokens[affixed].norm.startswith((root, "non-", "no-"))
    if privative and i in there.links.get(affixed, ()):  # "sin palabras", "speechless"
        return True
    return probable(word, root) if here.language == "es" else probable(root, word)


def _rendered_before(mark: Mark, before: int, here: Side, there: Side) -> bool:
    """True if the negated word comes ahead of "before": "no nos vamos hasta que pague" is not "we leave before he pays"."""
    ahead = [j for j in range(before) if any(renders(i, j, here, there) for i in mark.scope)]
    return bool(ahead) and any(folded(token) == "hasta" for token in here.tokens[mark.end :])


def _opposite(mark: Mark, window: range, here: Side, there: Side) -> bool:
    """True if the other side has, near by, the opposite of a word that is negated here, and not for another word."""
    negated = [i for i in _negated(mark, here) if _may_oppose(i, here)]
    return any(
        _opposes(here.tokens[i], there.tokens[j])
        if here.language == "es"
        else _opposes(there.tokens[j], here.tokens[i])
        for j in window
        if _may_oppose(j, there)
        for i in negated
        if not any(k != i and translates(k, j, here, there) for k in there.links.get(j, ()))
    )


def _negated(mark: Mark, here: Side) -> range:
    """The words whose opposite may stand for their negation. "No creo que sea fácil" is "I think it is hard", but what
    "nadie" does not like reaches no further than the liking."""
    stop = min(len(here.tokens), mark.end + OPPOSED)
    turned = mark.scope[0] if mark.scope else mark.end
    stop = next((i for i in range(turned, stop) if here.tokens[i].kind == "other"), stop)
    if folded(here.tokens[mark.start]) in WHO:
        stop = next((i for i in range(mark.end, stop) if here.tokens[i].norm == "que"), stop)
    return range(mark.end, stop)


def _may_oppose(i: int, side: Side) -> bool:
    return i in side.content or i in side.light or side.tokens[i].norm in _antonym_words()[side.language]


def _opposes(spanish: Token, english: Token) -> bool:
    return english.kind == "word" and english_stem(english.norm) in _antonyms().get(spanish_stem(spanish.norm), ())


@cache
def _antonyms() -> dict[str, frozenset[str]]:
    """Spanish stem to the stems of its English opposites."""
    table: dict[str, frozenset[str]] = {}
    for spanish, english in resource_rows("negation/antonyms.tsv"):
        stems = frozenset(english_stem(word) for word in english.split("|"))
        for stem in map(spanish_stem, spanish.split("|")):
            table[stem] = table.get(stem, frozenset()) | stems
    return table


@cache
def _antonym_words() -> Mapping[str, frozenset[str]]:
    """The words of the table as they stand there, by language; function words are among them ("pocos", "many")."""
    rows = list(resource_rows("negation/antonyms.tsv"))
    return {
        language: frozenset(word for row in rows for word in row[cell].split("|"))
        for cell, language in enumerate(("es", "en"))
    }


def _cancelled(mark: Mark, here: Side, there: Side) -> bool:
    """ "No es imposible" beside "it is possible": a lexical negative in the scope cancels the negation, unless the
    other side has a negative for it."""
    starts = {other.start for other in there.marks}
    return any(
        (own.start in mark.scope[:2] or (not mark.scope and mark.end <= own.start < mark.end + CANCELLED))
        and not any(j in starts or translates(own.start, j, here, there) for j in here.links.get(own.start, ()))
        for own in here.marks
        if not own.negates
    )
