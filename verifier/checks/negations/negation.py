"""Reversed negation: a clause that one side negates and the other affirms."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from verifier.checks.amounts.other_words import told_by_the_rest
from verifier.checks.morphology.verb_persons import verb_person
from verifier.checks.negations.affirmed import denied_in_vain, until_affirmed
from verifier.checks.negations.answers import is_answered_otherwise, phrase_renderings
from verifier.checks.negations.cancelling import cancelling
from verifier.checks.negations.clauses import NEAR, Side, akin, literal, read_sides, translates, window
from verifier.checks.negations.marks import Kind, Mark
from verifier.checks.negations.reversal import is_needed, reversals, unanswered
from verifier.checks.negations.scopes import (
    Answer,
    affirmed_phrase,
    asked_rhetorically,
    both_denied,
    moved,
    only_denied,
    partial,
    undone,
)
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.wording.idioms import find_figures
from verifier.evidence.negators import can_go
from verifier.model import Issue, Span, Spans
from verifier.text import Token, word_set

AROUND = 4
"""How many words on either side of a rendered word belong to its clause, roughly."""
FAR = 0.5
"""Share of the text over which one negation is no answer to another that turns other words."""
BESIDE = 0.15
"""Share of the text within which it stands in the same place."""
LOOSE = word_set("sin without ni nor neither jamas")
"""Negators that join phrases rather than turn a verb: much freer to translate."""
GRADES = word_set("well good great enough much really exactly particularly bien bueno buena mucho tan muy precisamente")
"""Words whose negation says less than their opposite, so that a free rendering may say more or otherwise."""
BRIEF = 16
"""Up to how many tokens a side leaves little room for such freedom."""
SHORT = 9
"""Up to how many words of English a negation without a content word ("Eso no") can be judged by counting."""


def check_negation(sides: Sides) -> Iterator[Issue]:
    """Yields what the words show (`_by_words`); where they leave it open, what the translation model makes of it; nothing where the English
    affirms of the rest what the Spanish denies."""
    if told_by_the_rest(sides):
        return
    found = list(_by_words(sides)) or list(until_affirmed(sides, *read_sides(sides)))
    by_model = (
        [] if any(issue.severity == "critical" for issue in found) else list(unanswered(sides) or reversals(sides))
    )
    yield from by_model or found


def doubtful_negators(source: str, translation: str) -> tuple[list[int], list[int]]:
    """Token indices of the negators of either side that no negation of the same words answers on the other: the models are asked for these."""
    spanish, english = read_sides(Sides(source, translation))
    sure = [(one, other) for one, other in _answers(spanish, english) if _of_the_same(one, other, spanish, english)]
    done = {one.start for one, _ in sure}, {other.start for _, other in sure}
    left = [_open(side, answered) for side, answered in zip((spanish, english), done, strict=True)]
    # "Ganas, ningunas" may answer any "no": what cannot be left out by itself leaves open what the other side's negations are to.
    vague = [
        any(mark.kind is Kind.REQUIRED and not can_go(side.tokens[mark.start].norm, side.language) for mark in marks)
        for marks, side in zip(left, (spanish, english), strict=True)
    ]
    here, there = (
        [] if unclear else [mark.start for mark in marks if _may_stand_alone(mark, side)]
        for marks, side, unclear in zip(left, (spanish, english), reversed(vague), strict=True)
    )
    return here, there


def _open(side: Side, answered: Container[int]) -> list[Mark]:
    """The marks of a side that are not answered, less those of which two affirm together."""
    left = [mark for mark in side.marks if mark.start not in answered]
    cancelled = cancelling(left, side)
    return [mark for mark in left if mark.start not in cancelled]


def _may_stand_alone(mark: Mark, side: Side) -> bool:
    """True for a negation that needs an answer, also for the "ni" of a clause of its own ("ni se lo dimos a nadie")."""
    after = side.tokens[mark.end : mark.end + _OWN_VERB]
    clause = side.tokens[mark.start].norm == "ni" and any(verb_person(token.norm) for token in after)
    return mark.kind is Kind.REQUIRED or clause


_OWN_VERB = 3
"""Tokens after "ni" within which its verb stands."""


def _of_the_same(one: Mark, other: Mark, spanish: Side, english: Side) -> bool:
    """True if two negations stand in one place of their texts, or the first words that they turn render each other."""
    apart = abs(one.start / len(spanish.tokens) - other.start / len(english.tokens))
    return apart < BESIDE or any(j in other.scope[:2] for i in one.scope[:2] for j in spanish.links.get(i, ()))


def _by_words(sides: Sides) -> Iterator[Issue]:
    """Yields a mistranslation for each negation that the other side does not answer in any way: critical where the negated word itself is rendered,
    major where only others are, minor where the wording is free enough that there may be an answer which the word lists do not hold.

    An answer is another negation, a lexical negative ("refuse", "unable"), a restriction ("only", "until"), or the
    opposite of the negated word ("no es fácil", "it is hard"). Where the negated word itself is rendered by something
    else, the clause was said freely and nothing is concluded.
    """
    spanish, english = read_sides(sides)
    answers = _answers(spanish, english)
    for side, (here, there) in enumerate(((spanish, english), (english, spanish))):
        done = {answer[side].start for answer in answers}
        done |= cancelling([mark for mark in here.marks if mark.start not in done], here)
        for mark in here.marks:
            if mark.start in done:
                continue
            if mark.kind is Kind.REQUIRED:
                turned = _turned(mark, here, there)
                if turned is not None and not asked_rhetorically(mark, turned, here, there):
                    yield _issue(sides, mark, turned, here.language, _severity(sides, mark, turned, here, there))
            elif affirmed := affirmed_phrase(mark, here, there):
                yield _issue(sides, mark, affirmed, here.language, "critical")
    yield from _different(sides, answers, spanish, english)
    yield from denied_in_vain(sides, spanish, english)


def _different(sides: Sides, answers: Sequence[Answer], spanish: Side, english: Side) -> Iterator[Issue]:
    """Negations that answer each other but say different things."""
    for find in (moved, partial, undone, only_denied, both_denied):
        for one, other in find(answers, spanish, english):
            own, others = _shown(one, sides.source_tokens), _shown(other, sides.translation_tokens)
            said, printed = quoted(sides.source, own), quoted(sides.translation, others)
            message = _DIFFERENT[find.__name__].format(said=said, printed=printed)
            yield Issue("mistranslation", "critical", "negation", message, (own,), (others,), 0.75)


_DIFFERENT = {
    "moved": "The Spanish negates one thing ({said}), the English another ({printed}).",
    "partial": "“Not all” is not “none”: the Spanish says {said}, the English {printed}.",
    "undone": "One side denies the opposite of what the other does: the Spanish says {said}, the English {printed}.",
    "only_denied": "“No ... más que” is “only”: the Spanish says {said}, the English {printed}.",
    "both_denied": "What follows “sino” is affirmed: the Spanish says {said}, the English {printed}.",
}


def _answers(spanish: Side, english: Side) -> list[Answer]:
    """The negations of the two sides that answer each other: one to one, nearest first; a spare one counts as far off."""
    ours = [mark for mark in spanish.marks if mark.negates]
    theirs = [mark for mark in english.marks if mark.negates]
    short = max(len(spanish.tokens), len(english.tokens)) <= 2 * NEAR
    scored = sorted(
        (
            (distance + (one.kind, other.kind).count(Kind.SPARE), one.start, other.start, one, other)
            for one in ours
            for other in theirs
            if (distance := _distance(one, other, spanish, english)) < FAR or short
        ),
        key=lambda found: found[:3],
    )
    taken: list[Answer] = []
    for *_, one, other in scored:
        if not any(one is ours or other is theirs for ours, theirs in taken):
            taken.append((one, other))
    return taken


def _distance(one: Mark, other: Mark, spanish: Side, english: Side) -> float:
    """How far two negations lie apart, in shares of the text; less if they are aligned, or turn words that are."""
    place = abs(one.start / len(spanish.tokens) - other.start / len(english.tokens))
    turned = {j for i in (*one.scope, *_below(one, spanish)) for j in spanish.links.get(i, ())} & set(other.scope)
    return place - 2 * bool(turned) - (other.start in spanish.links.get(one.start, ()))


def _below(mark: Mark, spanish: Side) -> Iterator[int]:
    """The infinitive shortly behind a negator: "no me quiso dar" is "wouldn't give me", though "dar" says little by itself."""
    near = range(mark.end + 1, min(mark.end + _VERBS, len(spanish.tokens)))
    yield from (i for i in near if _INFINITIVE.fullmatch(folded(spanish.tokens[i])))


_VERBS = 4
"""Tokens behind a negator in which the infinitive stands."""
_INFINITIVE = re.compile(r"\w*[aei]r(?:me|te|se|nos|l[aeo]s?)*")


def _turned(mark: Mark, here: Side, there: Side) -> tuple[int, ...] | None:
    """The words of the other side that the mark turns, if nothing there answers it; else None.

    May be empty, for a negation without content words in a short sentence.
    """
    if is_answered_otherwise(mark, window(mark, here, there), here, there):
        return None
    if not mark.scope:
        words = sum(token.kind == "word" for token in there.tokens)
        return () if words <= SHORT and not there.marks and here.links else None
    rendered = _rendered(mark, here, there)
    if rendered and _claimed(mark, rendered, here, there):
        return None
    phrasal = tuple(j for i, j in phrase_renderings(here, there) if i in mark.scope[:3])
    return rendered or phrasal or here.links.get(mark.scope[0])


def _rendered(mark: Mark, here: Side, there: Side) -> tuple[int, ...]:
    """Where the negated words are rendered word by word: the first of them, or a later one with nothing beside it that
    might be a free rendering of the rest ("no sabe nadar", "she can swim")."""
    for place, i in enumerate(mark.scope[:3]):
        found = literal(i, here, there) or (_akin(i, here, there) if place == 0 else ())
        if found and (place == 0 or _accounted(found, here, there)):
            return found
    return ()


def _akin(i: int, here: Side, there: Side) -> tuple[int, ...]:
    return tuple(j for j in here.links.get(i, ()) if akin(i, j, here, there))


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


def _severity(sides: Sides, mark: Mark, turned: tuple[int, ...], here: Side, there: Side) -> str:
    """How surely an unanswered negation is a reversal. Of 57 findings in the project's tables whose negated word is rendered itself 47 are of
    divergent pairs, of 11 where only another negated word is 6, of 12 others 2."""
    if _denied_in_a_denial(mark, here, there):
        return "critical"
    if not _firm(mark, turned, here, there) or is_needed(sides, mark, here.language):
        return "minor"
    if (
        not turned
        or not mark.scope
        or any(i in mark.scope[:3] and j in turned for i, j in phrase_renderings(here, there))
    ):
        return "critical"
    first, *rest = mark.scope[:3]
    if literal(first, here, there) or _akin(first, here, there):
        return "critical"
    if not any(literal(i, here, there) for i in rest):
        return "minor"
    if len(here.tokens) <= BRIEF and here.links.get(first):
        return "critical"
    return "minor" if find_figures(sides.translation) else "major"  # "anybody's guess" may stand for "no sé"


def _denied_in_a_denial(mark: Mark, here: Side, there: Side) -> bool:
    """True for the second "no" of "nunca dije que no fuera a presentarme", where the other side denies the saying alone ("I never said I was going to run")."""
    if here.language != "es" or mark.start < 2 or here.tokens[mark.start - 1].norm != "que":
        return False
    said = mark.start - 2
    denied = any(one.negates and said in one.scope and mark.start - one.start <= _SAYING for one in here.marks)
    denials = [other for other in there.marks if other.negates]
    return denied and len(denials) == 1 and any(j in denials[0].scope for j in literal(said, here, there))


_SAYING = 6
"""Tokens from the first "no" to the second: "no le dijimos nunca que no"."""


def _firm(mark: Mark, turned: tuple[int, ...], here: Side, there: Side) -> bool:
    """True if the finding hardly has another explanation: the negated word is rendered word by word, or nothing around its
    rendering is left over that might be a free answer to the negation ("no hace cola", "jumps the line").

    In a longer text the negator must also be one that is seldom turned into something else ("sin carne", "meat-free").
    """
    if not turned:
        return True
    if any(i in mark.scope[:3] and j in turned for i, j in phrase_renderings(here, there)):
        return not any(other.negates for other in there.marks)
    if len(here.tokens) > BRIEF and folded(here.tokens[mark.start]) in LOOSE:
        return False
    direct = not any(i in here.light for i in range(mark.end, mark.scope[0]))
    if direct and literal(mark.scope[0], here, there) and not _graded(mark, here, there):
        return True
    if folded(here.tokens[mark.start]) in LOOSE:  # "sin respeto", "like a dog"
        return False
    by_meaning = any(akin(i, j, here, there) for i in mark.scope for j in turned)
    return (by_meaning or len(here.tokens) <= BRIEF) and _accounted(turned, here, there)


def _graded(mark: Mark, here: Side, there: Side) -> bool:
    """True if what is negated may be a grade that the other side gives in words of its own: "we didn't play very well"."""
    graded = any(folded(here.tokens[i]) in GRADES and not here.links.get(i) for i in range(mark.end, len(here.tokens)))
    return graded and any(not literal(j, there, here) for j in there.content)


def _issue(sides: Sides, mark: Mark, turned: tuple[int, ...], language: str, severity: str) -> Issue:
    here, there = sides.source_tokens, sides.translation_tokens
    if language == "en":
        here, there = there, here
    own: Spans = (_shown(mark, here),)
    others: Spans = (span_of(there, min(turned), max(turned) + 1),) if turned else ()
    source, target = (own, others) if language == "es" else (others, own)
    names = ("Spanish", "English") if language == "es" else ("English", "Spanish")
    texts = (sides.source, sides.translation) if language == "es" else (sides.translation, sides.source)
    affirmed = f" ({quoted(texts[1], *others)})" if others else ""
    message = f"The {names[0]} negates ({quoted(texts[0], *own)}), the {names[1]} does not{affirmed}."
    confidence = {"minor": 0.4, "major": 0.55, "critical": 0.85 if turned else 0.7}[severity]
    return Issue("mistranslation", severity, "negation", message, source, target, confidence)


def _shown(mark: Mark, tokens: Sequence[Token]) -> Span:
    """The negator with what it turns, or with the word ahead of it where nothing follows that it turns ("eso no")."""
    first = mark.scope[0] if mark.scope else mark.start
    return span_of(tokens, min(first, mark.start), max(first + 1, mark.end))
