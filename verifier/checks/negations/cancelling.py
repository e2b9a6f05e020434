"""Two negations of one side that together affirm: “no pasa un día sin que”, “there was no one who didn't know”."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from verifier.checks.negations.clauses import Side
from verifier.checks.negations.marks import Kind, Mark
from verifier.checks.negations.scopes import sentence_of
from verifier.checks.phrases import folded
from verifier.text import word_set

NO_ONE = word_set("nobody no-one no none not")
"""Their English kin: "there was no one who didn't know"."""
NOBODY = word_set("nadie ninguno ninguna ningun")
"""Negators of everybody, so that "nadie que no lo sepa" is who all know it."""
CANCELLING = 10
"""Words that may stand between two negations which together affirm."""


def cancelling(unanswered: Sequence[Mark], here: Side) -> set[int]:
    """Starts of two negations that together affirm, in one clause ("no pasa un día sin que ...", "no hay quien no ...") or as what would have been
    otherwise ("if he hadn't stopped, we wouldn't be alive")."""
    required = [mark for mark in unanswered if mark.kind is Kind.REQUIRED]
    return {
        start
        for one, other in pairwise(required)
        if _cancels(one, other, here) or _is_unreal(one, other, here)
        for start in (one.start, other.start)
    }


def _is_unreal(one: Mark, other: Mark, here: Side) -> bool:
    """True if one negation stands in a condition contrary to fact and the other in what would follow from it."""
    sentence = sentence_of(one.start, here)
    words = [folded(token) for token in here.tokens[sentence]]
    if other.start >= sentence.stop or not _UNREAL[here.language].intersection(words):
        return False
    last = max((k for k, word in enumerate(words, sentence.start) if word in _IF), default=None)
    # The condition may come first or last.
    return last is not None and (last < one.start or one.start < last < other.start)


_IF = word_set("if unless si")
_UNREAL = {
    "en": word_set("would wouldn't could couldn't might"),
    "es": word_set(
        "habria habrian habriamos estaria estarian estariamos seria serian hubiera hubieran hubieramos podria podrian podriamos"
    ),
}


def _cancels(one: Mark, other: Mark, here: Side) -> bool:
    first, second = folded(here.tokens[one.start]), folded(here.tokens[other.start])
    between = [folded(token) for token in here.tokens[one.end : other.start]]
    if len(between) > CANCELLING or any(token.kind == "other" for token in here.tokens[one.end : other.start]):
        return False
    if here.language == "en" and (second == "not" or second.endswith("n't")):
        relative = not {"who", "that"}.isdisjoint(between) or _is_contact(one, between, here)
        return (first in NO_ONE or first.endswith("n't")) and relative
    exists = first in NOBODY or between[:1] in (["hay"], ["habia"], ["hubo"], ["existe"])
    return second in ("sin", "without") or (second == "no" and exists and ("que" in between or "quien" in between))


def _is_contact(one: Mark, between: Sequence[str], here: Side) -> bool:
    """True if "nothing", "nobody", "there isn't anyone" is followed by a relative clause without "that": "nobody she can't beat"."""
    ahead = here.tokens[max(0, one.start - 2) : one.start]
    whole = folded(here.tokens[one.start]) in _NOTHING or any(token.norm in _THERE for token in ahead)
    return whole and bool(between) and between[-1] in _PRONOUNS and _BREAKS_CLAUSE.isdisjoint(between)


_NOTHING, _THERE = word_set("nobody nothing no-one no"), word_set("there there's")
_PRONOUNS = word_set("i you he she it we they")
_BREAKS_CLAUSE = word_set("and but or because if when so as while though although")
