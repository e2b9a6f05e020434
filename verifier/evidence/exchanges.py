"""The English with doer and done exchanged: "the witness threatened the prosecutor" for "the prosecutor threatened the witness".

A noun phrase or a pronoun before a verb and one after it; which of them stand for somebody who acts is for others to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.evidence.inflections import lemmas
from verifier.evidence.rewordings import Variant
from verifier.model import Span
from verifier.text import Token, word_set

KIND = "role"
_AS_OBJECT = {"i": "me", "we": "us", "he": "him", "she": "her", "they": "them"}
_AS_SUBJECT = {"me": "I", "us": "we", "him": "he", "her": "she", "them": "they"}
_DETERMINERS = word_set(
    """the a an my your his her its our their this that these those one two three four five six some many several most all both every
    each no another other mr mrs ms dr"""
)
_AUXILIARIES = word_set(
    """have has had did do does didn't doesn't don't will would won't can could cannot can't couldn't may might must should shouldn't never
    always already also just once ever still not wouldn't hasn't haven't hadn't"""
)
_BE = word_set("is are was were be been being am")
_NO_NOUNS = word_set("who which that and or but if when while because as than what how where why")
_HANGS_ON = word_set("of to by from with for in at on about than as like and or")
_LONGEST = 6
"""Words of a noun phrase."""


def exchanged(text: str, tokens: Sequence[Token]) -> Iterator[Variant]:
    """One for each verb with a noun phrase on either side; its span goes from the first to the end of the second."""
    for verb in range(1, len(tokens) - 1):
        if not _is_verb(tokens[verb]):
            continue
        doer, done = _before(tokens, verb), _after(tokens, verb)
        if doer is None or done is None:
            continue
        first = doer.start == 0 or not any(letter.isalnum() for letter in text[: tokens[doer.start].start])
        one, other = _said(text, tokens, doer), _said(text, tokens, done)
        one = _AS_OBJECT.get(one.lower(), one)
        other = _AS_SUBJECT.get(other, other)
        if first:
            other = other[:1].upper() + other[1:]
            if tokens[doer.start].norm in _DETERMINERS:
                one = one[:1].lower() + one[1:]
        between = text[tokens[doer.stop - 1].end : tokens[done.start].start]
        span = Span(tokens[doer.start].start, tokens[done.stop - 1].end)
        yield Variant(KIND, span, f"{other}{between}{one}")


def _is_verb(token: Token) -> bool:
    named = token.kind != "word" or token.is_capitalised or token.norm in _AUXILIARIES | _BE
    return not named and "VERB" in lemmas(token.norm) and not token.norm.endswith("ing")


def _before(tokens: Sequence[Token], verb: int) -> range | None:
    """The subject: a pronoun, or a noun phrase that hangs on nothing."""
    last = verb - 1
    while last >= 0 and tokens[last].norm in _AUXILIARIES:
        last -= 1
    if last >= 0 and tokens[last].norm in _AS_OBJECT:
        return range(last, last + 1)
    start = last
    while start >= 0 and (_is_nominal(tokens[start]) or (tokens[start].norm == "of" and 0 < start < last)):
        start -= 1
    found = range(start + 1, last + 1)
    if not 1 <= len(found) <= _LONGEST or (start >= 0 and tokens[start].norm in _HANGS_ON):
        return None
    return found if _opens(tokens[found.start]) or tokens[last].norm.endswith("s") else None


def _after(tokens: Sequence[Token], verb: int) -> range | None:
    """The object, likewise; "her" before a noun is no pronoun."""
    start = verb + 1
    follows = start + 1 < len(tokens) and _is_nominal(tokens[start + 1])
    if tokens[start].norm in _AS_SUBJECT and not (tokens[start].norm == "her" and follows):
        return range(start, start + 1)
    stop = start
    while stop < len(tokens) and (_is_nominal(tokens[stop]) or (tokens[stop].norm == "of" and stop > start)):
        if _begins_another(tokens, start, stop):
            break
        stop += 1
    stop -= tokens[stop - 1].norm == "of"
    return range(start, stop) if start < stop <= start + _LONGEST and _opens(tokens[start]) else None


def _begins_another(tokens: Sequence[Token], start: int, k: int) -> bool:
    """True for "three" in "the ranchers three months' wages"."""
    determines = tokens[k].norm in _DETERMINERS or tokens[k].kind == "number"
    return determines and k > start + 1 and tokens[k - 1].norm not in _DETERMINERS | {"of"}


def _opens(token: Token) -> bool:
    return token.norm in _DETERMINERS or token.is_capitalised


def _is_nominal(token: Token) -> bool:
    """True for what may stand in a noun phrase."""
    if token.kind != "word":
        return token.kind == "number"
    form = token.norm
    if form in _DETERMINERS or token.is_capitalised:
        return True
    if form in _AUXILIARIES | _BE | _NO_NOUNS | _HANGS_ON or form in _AS_OBJECT or form in _AS_SUBJECT:
        return False
    classes = {*lemmas(form)}
    return bool(classes & {"NOUN", "ADJ"}) or not classes


def _said(text: str, tokens: Sequence[Token], phrase: range) -> str:
    return text[tokens[phrase.start].start : tokens[phrase.stop - 1].end]
