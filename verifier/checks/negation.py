"""Reversed negation: a clause that one side negates and the other affirms."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.answers import is_answered_otherwise
from verifier.checks.clauses import Side, akin, literal, read_sides, translates
from verifier.checks.phrases import folded, quoted, span_of, word_set
from verifier.checks.polarity import Kind, Mark
from verifier.checks.sides import Sides
from verifier.model import Issue, Spans

NEAR = 6
"""How many words around the counterparts of a negated clause are searched for what may answer the negation."""
AROUND = 4
"""How many words on either side of a rendered word belong to its clause, roughly."""
FAR = 0.5
"""Share of the text over which one negation is no answer to another that turns other words."""
LOOSE = word_set("sin without ni nor neither jamas")
"""Negators that join phrases rather than turn a verb: much freer to translate."""
GRADES = word_set("well good great enough much really exactly particularly bien bueno buena mucho tan muy precisamente")
"""Words whose negation says less than their opposite, so that a free rendering may say more or otherwise."""
BRIEF = 16
"""Up to how many tokens a side leaves little room for such freedom."""
SHORT = 9
"""Up to how many words of English a negation without a content word ("Eso no") can be judged by counting."""


def check_negation(sides: Sides) -> Iterator[Issue]:
    """Yields a mistranslation for each negation that the other side does not answer in any way: critical, or minor where
    the wording is free enough that there may be an answer which the word lists do not hold.

    An answer is another negation, a lexical negative ("refuse", "unable"), a restriction ("only", "until"), or the
    opposite of the negated word ("no es fácil", "it is hard"). Where the negated word itself is rendered by something
    else, the clause was said freely and nothing is concluded.
    """
    spanish, english = read_sides(sides)
    answered = _answered(spanish, english)
    for here, there, done in ((spanish, english, answered[0]), (english, spanish, answered[1])):
        for mark in here.marks:
            if mark.kind is Kind.REQUIRED and mark.start not in done:
                turned = _turned(mark, here, there)
                if turned is not None:
                    yield _issue(sides, mark, turned, here.language, firm=_firm(mark, turned, here, there))


def _answered(spanish: Side, english: Side) -> tuple[set[int], set[int]]:
    """Starts of the negators of each side that a negator of the other answers: one to one, two required ones first, then
    nearest first."""
    ours = [mark for mark in spanish.marks if mark.negates]
    theirs = [mark for mark in english.marks if mark.negates]
    scored = sorted(
        ((one.kind, other.kind).count(Kind.SPARE), distance, one.start, other.start)
        for one in ours
        for other in theirs
        if (distance := _distance(one, other, spanish, english)) < FAR
    )
    here: set[int] = set()
    there: set[int] = set()
    for *_, one, other in scored:
        if one not in here and other not in there:
            here.add(one)
            there.add(other)
    return here, there


def _distance(one: Mark, other: Mark, spanish: Side, english: Side) -> float:
    """How far two negations lie apart, in shares of the text; less if they are aligned, or turn words that are."""
    place = abs(one.start / len(spanish.tokens) - other.start / len(english.tokens))
    turned = {j for i in one.scope for j in spanish.links.get(i, ())} & set(other.scope)
    return place - 2 * bool(turned) - (other.start in spanish.links.get(one.start, ()))


def _turned(mark: Mark, here: Side, there: Side) -> tuple[int, ...] | None:
    """The words of the other side that the mark turns, if nothing there answers it; else None.

    May be empty, for a negation without content words in a short sentence.
    """
    window = _window(mark, here, there)
    if is_answered_otherwise(mark, window, here, there):
        return None
    if not mark.scope:
        words = sum(token.kind == "word" for token in there.tokens)
        return () if words <= SHORT and not there.marks and here.links else None
    rendered = _rendered(mark, here, there)
    if rendered and _claimed(mark, rendered, here, there):
        return None
    return rendered or here.links.get(mark.scope[0])


def _rendered(mark: Mark, here: Side, there: Side) -> tuple[int, ...]:
    """Where the negated words are rendered word by word: the first of them, or a later one with nothing beside it that
    might be a free rendering of the rest ("no sabe nadar", "she can swim")."""
    for place, i in enumerate(mark.scope[:3]):
        found = literal(i, here, there)
        if found and (place == 0 or _accounted(found, here, there)):
            return found
    return ()


def _accounted(found: tuple[int, ...], here: Side, there: Side) -> bool:
    """True if every content word around some words of the other side renders a word of this one."""
    stretch = {*range(min(found) - AROUND, max(found) + AROUND + 1)} - {*found}
    return all(any(akin(i, j, here, there) for i in there.links.get(j, ())) for j in there.content if j in stretch)


def _claimed(mark: Mark, found: tuple[int, ...], here: Side, there: Side) -> bool:
    """True if the rendering belongs to a word that is not negated, and nothing else of the negated clause is rendered:
    in "nunca quiso ser famoso; quería que ..." beside "wanted people to ..." the negation was left out with its clause."""
    rest = [i for i in mark.scope if not set(here.links.get(i, ())) & set(found)]
    negated = {i for own in here.marks if own.negates for i in own.scope}
    others = here.content - negated - {mark.start}
    claimed = any(translates(k, j, here, there) and set(literal(k, here, there)) <= {j} for k in others for j in found)
    return claimed and bool(rest) and not any(literal(i, here, there) for i in rest)


def _firm(mark: Mark, turned: tuple[int, ...], here: Side, there: Side) -> bool:
    """True if the finding hardly has another explanation: the negated word is rendered word by word, or nothing around its
    rendering is left over that might be a free answer to the negation ("no hace cola", "jumps the line").

    In a longer text the negator must also be one that is seldom turned into something else ("sin carne", "meat-free").
    """
    if not turned:
        return True
    if len(here.tokens) > BRIEF and folded(here.tokens[mark.start]) in LOOSE:
        return False
    direct = not any(i in here.light for i in range(mark.end, mark.scope[0]))
    if direct and literal(mark.scope[0], here, there) and not _graded(mark, here, there):
        return True
    return _accounted(turned, here, there)


def _graded(mark: Mark, here: Side, there: Side) -> bool:
    """True if what is negated may be a grade that the other side gives in words of its own: "we didn't play very well"."""
    graded = any(folded(here.tokens[i]) in GRADES and not here.links.get(i) for i in range(mark.end, len(here.tokens)))
    return graded and any(not literal(j, there, here) for j in there.content)


def _window(mark: Mark, here: Side, there: Side) -> range:
    """Where in the other side the clause of the mark is rendered, with ``NEAR`` words around it."""
    near = [j for i in (mark.start, *mark.scope) for j in here.links.get(i, ())]
    if len(there.tokens) <= 2 * NEAR or not near:
        return range(len(there.tokens))
    return range(max(0, min(near) - NEAR), min(len(there.tokens), max(near) + NEAR + 1))


def _issue(sides: Sides, mark: Mark, turned: tuple[int, ...], language: str, *, firm: bool) -> Issue:
    here, there = sides.source_tokens, sides.translation_tokens
    if language == "en":
        here, there = there, here
    last = mark.scope[0] + 1 if mark.scope and mark.scope[0] >= mark.end else mark.end
    own: Spans = (span_of(here, mark.start, last),)
    others: Spans = (span_of(there, min(turned), max(turned) + 1),) if turned else ()
    source, target = (own, others) if language == "es" else (others, own)
    names = ("Spanish", "English") if language == "es" else ("English", "Spanish")
    texts = (sides.source, sides.translation) if language == "es" else (sides.translation, sides.source)
    affirmed = f" ({quoted(texts[1], *others)})" if others else ""
    message = f"The {names[0]} negates ({quoted(texts[0], *own)}), the {names[1]} does not{affirmed}."
    if not firm:
        return Issue("mistranslation", "minor", "negation", message, source, target, 0.4)
    return Issue("mistranslation", "critical", "negation", message, source, target, 0.85 if turned else 0.7)
