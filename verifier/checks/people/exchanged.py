"""Which ends of an English clause may have changed places: both act, and the Spanish has them in an order that a small model can read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.checks.people.converses import told_from_other_end
from verifier.checks.people.roles import (
    BREAKS,
    CLITICS,
    DETERMINERS,
    LONGEST_OBJECT,
    MARKS,
    NOT,
    SPANISH_PREPOSITIONS,
    TAKEN_UP,
    acting_nouns,
    is_verb,
)
from verifier.checks.phrases import folded
from verifier.checks.proper_names.nametables import listed_names
from verifier.checks.sides import Sides
from verifier.evidence.displaced import calendar
from verifier.evidence.rewordings import Variant
from verifier.text import Token, word_set


def may_be_exchanged(sides: Sides, variant: Variant) -> bool:
    """True if both ends of what was exchanged stand for somebody who acts, and the Spanish has them in an order that a small model can read: of
    "a la ballena la siguen los barcos" it makes the opposite."""
    feared = _FEARS.search(" ".join(folded(token) for token in sides.source_tokens))
    if feared or takes_up(sides.source_tokens) or told_from_other_end(sides):
        return False
    inside = [
        j for j, token in enumerate(sides.translation_tokens) if variant.span.start <= token.start < variant.span.end
    ]
    return _acts(sides, inside[0], inside) and _acts(sides, inside[-1], inside[::-1])


_FEARS = re.compile(
    r"\b(?:ten|tien|teng|tuv)\w* (?:\w+ )?(?:miedo|panico|terror|pavor|asco|bronca|odio|lastima|rabia)\b"
)
""" "Le tengo miedo al patrón" may be "the boss scares me"."""
_NO_OBJECT = NOT | BREAKS | CLITICS | MARKS | SPANISH_PREPOSITIONS


def takes_up(tokens: Sequence[Token]) -> bool:
    """True for an object that stands ahead of its verb and is taken up by a pronoun."""
    for k in range(1, len(tokens) - 1):
        before = tokens[k - 1]
        follows = (
            before.kind == "word" and before.norm not in _NO_OBJECT and (before.is_capitalised or not is_verb(before))
        )
        if tokens[k].norm not in CLITICS | {"se", "te"} or not follows or tokens[k + 1].kind != "word":
            continue
        # "El sindicato le pidió" begins with who does it, "al sindicato le pidió" and "el lote lo vendió" do not.
        ahead = MARKS | DETERMINERS if tokens[k].norm in TAKEN_UP else MARKS
        if any(token.norm in ahead for token in tokens[max(0, k - 1 - LONGEST_OBJECT) : k]):
            return True
    return False


def _acts(sides: Sides, j: int, phrase: Sequence[int]) -> bool:
    """True for a pronoun, a name, or a phrase with a noun for somebody who acts, from its outer end on."""
    english = sides.translation_tokens
    if english[j].norm in _ENGLISH_PERSONS:
        return True
    for k in phrase[:_PHRASE]:
        if english[k].norm in _GAMES:  # "el partido" may be a party, which acts
            return False
        if english[k].norm in calendar():  # "the July frosts"
            continue
        named = english[k].is_capitalised and english[k].start > 0 and english[k].norm not in _NOBODY
        if named or any(_is_actor_noun(sides.source_tokens[i]) for i in sides.alignment.sources_of(k)):
            return True
    return False


def _is_actor_noun(token: Token) -> bool:
    named = token.is_capitalised and token.start > 0
    return token.kind == "word" and (named or folded(token) in acting_nouns() or folded(token) in listed_names())


_GAMES = word_set("game games match matches")
_PHRASE = 4
_ENGLISH_PERSONS = word_set("i we he she they me us him her them")
_NOBODY = word_set("nobody none no-one nothing i")
