"""What limits a negation and was left out: “ningún herido grave” printed as “nobody was hurt”.

Under a negation a limiting word makes the claim smaller, so that without it the English denies more than the Spanish did
(downward entailment; van Benthem 1986). The words are in ``resources/negation/limits.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from verifier.checks.closeness import rendered_closely
from verifier.checks.negations.polarity import read_marks
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Issue, Span
from verifier.resources import resource_rows
from verifier.text import Token

_REACH = 7
"""Tokens within which a limit stands after its negation."""
_STOPS = frozenset(".;:?!…,")


_NO_MORE = re.compile(r"\bno (?:\w+ ){1,3}más de (?=\w)", re.IGNORECASE)
_MORE = re.compile(r"\b(?:more than|over|upwards of|at least|above) (?=[\w$€£])", re.IGNORECASE)
_DENIES = re.compile(
    r"n[’']t\b|\b(?:not|no|never|nobody|none|nothing|hardly|only|just|barely|most|up to|fewer|less|under|maximum|without|few|cannot|scarcely|all)\b",
    re.IGNORECASE,
)


_NOTHING_BUT = re.compile(
    r"\bno (?:\w+ ){1,3}(?:sino|más que) (?!que\b|también\b|además\b|nunca\b|nadie\b)(?=\w)", re.IGNORECASE
)
_NOT_ONLY = re.compile(
    r"\b(?:more than (?:just|only|merely)|not (?:just|only|merely)|n[’']t (?:just|only|merely)|far more than|much more than)\b",
    re.IGNORECASE,
)
_NOT_EVEN = re.compile(r"\bni siquiera\b", re.IGNORECASE)
_DENIED = re.compile(
    r"n[’']t\b|\b(?:not|no|never|nobody|none|nothing|nowhere|nor|neither|without|cannot|hardly|barely|scarcely|few|little|unable|too|zero|un\w+|im\w+|in\w+less|"
    r"(?:fail|refus|lack|miss|ignor|den(?:y|ie)|declin|forg[eo]t|skip|avoid|neglect|stop|quit|los[te]|let alone|much less|far from|anything but|short of|if)\w*|"
    r"\w+less)\b",
    re.IGNORECASE,
)
_ONLY_ES = re.compile(r"\b(?:solo|sólo|solamente|únicamente|mucho más)\b", re.IGNORECASE)


def check_limits(sides: Sides) -> Iterator[Issue]:
    """Yields an issue for each limit that the English, which negates too, leaves out: critical where all else is rendered
    word for word, else major; and one for a limit that the English says is exceeded."""
    yield from _exceeded(sides)
    yield from _opened(sides)
    yield from _not_even(sides)
    spanish, english = sides.source_tokens, sides.translation_tokens
    denied = next((mark for mark in read_marks(english, "en") if mark.negates), None)
    if denied is None:
        return
    forms = [folded(token) for token in english]
    for mark in read_marks(spanish, "es"):
        for i in _clause(spanish, mark.end) if mark.negates else ():
            renderings = _table().get(spanish[i].norm)
            if renderings is None or _is_rendered(sides, i) or any(_is_one(form, renderings) for form in forms):
                continue
            limited = i - 2 if spanish[i - 1].norm == "de" else i - 1
            if limited not in sides.alignment.content_source or not _is_rendered(sides, limited):
                continue  # "no es grave": what is denied is the word itself
            here = span_of(spanish, i, i + 1)
            there = span_of(english, denied.start, denied.end)
            message = f"The Spanish denies only what is {quoted(sides.source, here)}; the English leaves that out and denies more."
            severity = "critical" if rendered_closely(sides, (i,)) else "major"
            yield Issue("omission", severity, "coverage", message, (here,), (there,), 0.75)
            return


def _exceeded(sides: Sides) -> Iterator[Issue]:
    """ "No quedan más de cuarenta", "more than forty are left"."""
    limit, more = _NO_MORE.search(sides.source), _MORE.search(sides.translation)
    if limit and more and not _DENIES.search(sides.translation):
        here, there = Span(limit.start(), limit.end() - 1), Span(more.start(), more.end() - 1)
        message = f"The Spanish denies it ({quoted(sides.source, here)}), the English says {quoted(sides.translation, there)}."
        yield Issue("mistranslation", "critical", "negation", message, (here,), (there,), 0.8)


def _opened(sides: Sides) -> Iterator[Issue]:
    """ "No vendía sino quesos", "sold more than just cheese"."""
    limit, more = _NOTHING_BUT.search(sides.source), _NOT_ONLY.search(sides.translation)
    if limit and more and not _ONLY_ES.search(sides.source):
        here, there = Span(limit.start(), limit.end() - 1), Span(*more.span())
        message = f"{quoted(sides.source, here)} is “only”; the English says {quoted(sides.translation, there)}."
        yield Issue("mistranslation", "critical", "quantifier", message, (here,), (there,), 0.8)


def _not_even(sides: Sides) -> Iterator[Issue]:
    """ "Ni siquiera nos prestó los cascos", "even lent us the helmets"."""
    not_even = _NOT_EVEN.search(sides.source)
    if not_even and "falt" not in sides.source and not _DENIED.search(sides.translation):
        here = Span(*not_even.span())
        after = [i for i in sides.alignment.content_source if sides.source_tokens[i].start > here.end][:1]
        severity = "critical" if any(_is_rendered(sides, i) for i in after) else "major"
        message = f"{quoted(sides.source, here)} is “not even”; nothing in the English says so."
        yield Issue("mistranslation", severity, "negation", message, (here,), (), 0.8)


def _clause(tokens: Sequence[Token], start: int) -> Iterator[int]:
    for i in range(start, min(len(tokens), start + _REACH)):
        if tokens[i].text in _STOPS:
            return
        yield i


def _is_rendered(sides: Sides, i: int) -> bool:
    return any(link.source == i and link.weight > BY_PLACE for link in sides.alignment.links)


def _is_one(form: str, renderings: Sequence[str]) -> bool:
    return any(form.startswith(one[:-1]) if one.endswith("*") else form == one for one in renderings)


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    """Spanish word, with its accents ("seria" and "sería" are two), to what may render it."""
    rows = resource_rows("negation/limits.tsv")
    return {form: tuple(row[1].split("|")) for row in rows for form in row[0].split("|")}
