"""Whom it was done to, told first in Spanish and made to do it: “a don Ernesto le dejó la finca el vecino”, “Don Ernesto left the neighbor the farm”.

A Spanish object may stand before its verb, taken up by a pronoun, with the one who acts behind the verb; a translator who goes by the order of the words
turns the two round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.checks.people.roles import (
    BREAKS,
    DETERMINERS,
    LONGEST_OBJECT,
    MARKS,
    NOT,
    SPANISH_PREPOSITIONS,
    acting_nouns,
    is_inverted,
    is_verb,
)
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Issue
from verifier.text import Token, word_set

_TAKES_UP = word_set("le les lo la los las")
_ALL = word_set("todo toda todos todas ambos ambas")
"""Before what is an article: "a todas las partes"."""
_GROUP = 4
"""Tokens of a verb with its auxiliaries: "fueron a buscar", "ha tenido que sacar"."""
_CLAUSE = 9
"""Tokens behind the verb in which the one who acts stands."""
_BEFORE_VERB = word_set(
    "not never already also always has have had did do does will would could can didn't doesn't don't hasn't hadn't won't once just used to who then even finally"
)
_RECEIVES = word_set(
    "learned learnt got received heard saw thought found felt had has noticed bought borrowed rented inherited earned won lost lose loses losing suffer suffered suffers took underwent died"
)
"""What English makes the receiver's own doing: "le enseñó su tía", "she learned it from her aunt"."""
_FROM = word_set("by from with because through in of after under at against over thanks")


def check_fronted(sides: Sides) -> Iterator[Issue]:
    """At most one critical issue: an object told first that the English has as the one who acts, with the actor behind its verb."""
    tokens, english = sides.source_tokens, sides.translation_tokens
    for opens, k, doer in _clauses(tokens):
        whom = max(i for i in range(opens, k) if tokens[i].norm not in NOT)
        subject = next(iter(_renderings(sides, whom)), None)
        verb = _verb_after(english, subject) if subject is not None else None
        if subject is None or verb is None or english[verb].norm in _RECEIVES or not _is_verb_of(sides, k, verb):
            continue
        after = [j for j in _renderings(sides, doer) if j > verb and not _hangs(english, verb, j)]
        if after:
            here, there = span_of(tokens, opens, doer + 1), span_of(english, subject, after[0] + 1)
            message = f"In the Spanish, {quoted(sides.source, here)}, it is done to whom the English has do it: {quoted(sides.translation, there)}."
            yield Issue("mistranslation", "critical", "role", message, (here,), (there,), 0.75)
            return


def _clauses(tokens: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
    """Where the object begins, the pronoun that takes it up, and the one who acts, of each clause with all three in this order."""
    for k in range(2, len(tokens) - 1):
        opens = _object_before(tokens, k)
        doer = _doer(tokens, k) if opens is not None and not is_inverted(tokens[k + 1]) else None
        if opens is not None and doer is not None:
            yield opens, k, doer


def _is_verb_of(sides: Sides, k: int, verb: int) -> bool:
    """True if the English verb is linked, be it by its place alone, to one of the words behind the pronoun at ``k``, and is a word of content."""
    content = sides.translation_tokens[verb].norm not in _SMALL
    return content and any(link.target == verb and k < link.source <= k + _GROUP for link in sides.alignment.links)


_SMALL = word_set("a an the my our his her its their no to of in on at with is are was were be been")


def _object_before(tokens: Sequence[Token], k: int) -> int | None:
    """Where the phrase marked by "a" begins that the pronoun at ``k`` takes up; None if there is none or it opens no clause."""
    if (
        tokens[k].norm not in _TAKES_UP
        or tokens[k - 1].norm == "se"
        or (is_verb(tokens[k - 1]) and not tokens[k - 1].is_capitalised)
        or tokens[k - 1].norm in _ALL
    ):
        return None
    for i in range(k - 2, max(-1, k - 3 - LONGEST_OBJECT), -1):
        if tokens[i].kind != "word" or tokens[i + 1].norm in BREAKS:
            return None
        if tokens[i].norm in MARKS:
            opens = i == 0 or tokens[i - 1].kind == "other" or tokens[i - 1].norm in BREAKS
            return i if opens else None
    return None


def _doer(tokens: Sequence[Token], k: int) -> int | None:
    """The first bare noun for somebody who acts, or name, behind the verb after ``k``, of its number; None if there is none."""
    plural = tokens[k + 1].norm.endswith("n")
    for i in range(k + 2, min(len(tokens), k + 2 + _CLAUSE)):
        if tokens[i].kind == "other" or (tokens[i].norm in BREAKS and tokens[i].norm not in ("y", "e")):
            return None
        before = tokens[i - 1].norm
        start = i - 1
        while start > k and tokens[start].norm in DETERMINERS:
            start -= 1
        bare = tokens[start].norm not in SPANISH_PREPOSITIONS | MARKS and not tokens[start].is_capitalised
        named = tokens[i].is_capitalised and before not in SPANISH_PREPOSITIONS
        if bare and (named or (before in DETERMINERS and folded(tokens[i]) in acting_nouns())):
            return i if named or plural == (tokens[i].norm.endswith("s")) else None
    return None


def _renderings(sides: Sides, i: int) -> list[int]:
    return [link.target for link in sides.alignment.links if link.source == i and link.weight > BY_PLACE]


def _verb_after(tokens: Sequence[Token], subject: int) -> int | None:
    """The word behind an English subject and its auxiliaries."""
    verb = subject + 1
    while verb + 1 < len(tokens) and (tokens[verb].norm in _BEFORE_VERB or _is_progressive(tokens, verb)):
        verb += 1
    return verb if verb < len(tokens) and not tokens[subject].norm.endswith("'s") else None


def _is_progressive(tokens: Sequence[Token], k: int) -> bool:
    return tokens[k].norm in _BE and tokens[k + 1].norm.endswith("ing")


_BE = word_set("is are was were been be")


def _hangs(tokens: Sequence[Token], verb: int, j: int) -> bool:
    """True if a preposition other than "to" and "for" stands before the noun, but for the "at" of "yelled at"."""
    first = max(0, j - 3)
    near = [token for k, token in enumerate(tokens[first:j], first) if (k, token.norm) != (verb + 1, "at")]
    return any(token.norm in _FROM for token in near)
