"""Reversed negation: a clause that one side negates and the other affirms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from verifier.checks.phrases import folded, quoted, resource_rows, span_of, word_set
from verifier.checks.polarity import Kind, Mark, read_marks
from verifier.checks.sides import Sides
from verifier.evidence.content import content_words, light_words
from verifier.evidence.lexicon import inverse_probability, translation_probability
from verifier.evidence.resemblance import resemblance
from verifier.evidence.stems import english_stem, spanish_stem
from verifier.model import Issue, Spans
from verifier.text import Token

LITERAL = 0.02
"""Resemblance from which a word counts as rendered by the other and not by a paraphrase of it."""
TRANSLATED = 0.1
"""Lexical probability, either way, from which a word is a usual translation of the other."""
NEAR = 6
"""How many words around the counterparts of a negated clause are searched for what may answer the negation."""
AROUND = 4
"""How many words on either side of a rendered word belong to its clause, roughly."""
FAR = 0.5
"""Share of the text over which one negation is no answer to another that turns other words."""
LOOSE = word_set("sin without ni nor neither jamas")
"""Negators that join phrases rather than turn a verb: much freer to translate."""
BRIEF = 16
"""Up to how many tokens a side leaves little room for such freedom."""
OPPOSED = 7
"""How many words after a negator may be negated by it through their opposite."""
WHO = word_set("nadie ninguno ninguna")
"""Negators that stand for a person and so reach no further than their own verb."""
SHORT = 9
"""Up to how many words of English a negation without a content word ("Eso no") can be judged by counting."""


@dataclass(frozen=True)
class _Side:
    """One side as the comparison sees it: ``links`` leads to the indices of the other side."""

    tokens: Sequence[Token]
    language: str
    marks: tuple[Mark, ...]
    links: Mapping[int, tuple[int, ...]]
    content: frozenset[int]
    light: frozenset[int]
    """Indices of its content words and of its light words."""


def check_negation(sides: Sides) -> Iterator[Issue]:
    """Yields a mistranslation for each negation that the other side does not answer in any way: critical, or minor where
    the wording is free enough that there may be an answer which the word lists do not hold.

    An answer is another negation, a lexical negative ("refuse", "unable"), a restriction ("only", "until"), or the
    opposite of the negated word ("no es fácil", "it is hard"). Where the negated word itself is rendered by something
    else, the clause was said freely and nothing is concluded.
    """
    spanish, english = _read(sides)
    answered = _answered(spanish, english)
    for here, there, done in ((spanish, english, answered[0]), (english, spanish, answered[1])):
        for mark in here.marks:
            if mark.kind is Kind.REQUIRED and mark.start not in done:
                turned = _turned(mark, here, there)
                if turned is not None:
                    yield _issue(sides, mark, turned, here.language, firm=_firm(mark, turned, here, there))


def _read(sides: Sides) -> tuple[_Side, _Side]:
    there: dict[int, list[int]] = {}
    back: dict[int, list[int]] = {}
    for link in sides.alignment.links:
        there.setdefault(link.source, []).append(link.target)
        back.setdefault(link.target, []).append(link.source)
    source, target = sides.source_tokens, sides.translation_tokens
    return _side(source, "es", there), _side(target, "en", back)


def _side(tokens: Sequence[Token], language: str, links: Mapping[int, list[int]]) -> _Side:
    return _Side(
        tokens,
        language,
        read_marks(tokens, language),
        {k: tuple(v) for k, v in links.items()},
        frozenset(content_words(tokens, language)),
        frozenset(light_words(tokens, language)),
    )


def _answered(spanish: _Side, english: _Side) -> tuple[set[int], set[int]]:
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


def _distance(one: Mark, other: Mark, spanish: _Side, english: _Side) -> float:
    """How far two negations lie apart, in shares of the text; less if they are aligned, or turn words that are."""
    place = abs(one.start / len(spanish.tokens) - other.start / len(english.tokens))
    turned = {j for i in one.scope for j in spanish.links.get(i, ())} & set(other.scope)
    return place - 2 * bool(turned) - (other.start in spanish.links.get(one.start, ()))


def _turned(mark: Mark, here: _Side, there: _Side) -> tuple[int, ...] | None:
    """The words of the other side that the mark turns, if nothing there answers it; else None.

    May be empty, for a negation without content words in a short sentence.
    """
    window = _window(mark, here, there)
    if any(not other.negates and other.start in window and _free(other, mark, here, there) for other in there.marks):
        return None
    if _opposite(mark, window, here, there) or _cancelled(mark, here, there):
        return None
    if not mark.scope:
        words = sum(token.kind == "word" for token in there.tokens)
        return () if words <= SHORT and not there.marks and here.links else None
    return _rendered(mark, here, there) or here.links.get(mark.scope[0])


def _rendered(mark: Mark, here: _Side, there: _Side) -> tuple[int, ...]:
    """Where the negated words are rendered word by word: the first of them, or a later one with nothing beside it that
    might be a free rendering of the rest ("no sabe nadar", "she can swim")."""
    for place, i in enumerate(mark.scope[:3]):
        found = _literal(i, here, there)
        if found and (place == 0 or _accounted(range(min(found) - AROUND, max(found) + AROUND + 1), here, there)):
            return found
    return ()


def _accounted(stretch: range, here: _Side, there: _Side) -> bool:
    """True if every content word of a stretch of the other side renders a word of this one."""
    return all(_literal(j, there, here) for j in there.content if j in stretch)


def _firm(mark: Mark, turned: tuple[int, ...], here: _Side, there: _Side) -> bool:
    """True if the finding hardly has another explanation: the negated word is rendered word by word, and the negator is
    one that a free translation seldom turns into something else ("sin carne", "meat-free"; "ni ...", "or ...")."""
    if not turned or len(here.tokens) <= BRIEF:
        return True
    return folded(here.tokens[mark.start]) not in LOOSE and bool(_rendered(mark, here, there))


def _window(mark: Mark, here: _Side, there: _Side) -> range:
    """Where in the other side the clause of the mark is rendered, with ``NEAR`` words around it."""
    near = [j for i in (mark.start, *mark.scope) for j in here.links.get(i, ())]
    if len(there.tokens) <= 2 * NEAR or not near:
        return range(len(there.tokens))
    return range(max(0, min(near) - NEAR), min(len(there.tokens), max(near) + NEAR + 1))


def _free(other: Mark, mark: Mark, here: _Side, there: _Side) -> bool:
    """True unless a lexical or affixal mark renders something else than the negation: "impossible" beside "imposible".

    A set phrase is free unless it translates the very word that is negated ("no descartamos", "we rule out"); an affixal
    mark also where it renders the negated word ("no merecen", "undeserving").
    """
    if other.end - other.start > 1:
        head = other.start
        return not any(i in mark.scope and _translates(i, head, here, there) for i in there.links.get(head, ()))
    weak = {own.start for own in here.marks if not own.negates}
    for i in there.links.get(other.start, ()):
        if i == mark.start or (i in mark.scope and other.kind is Kind.AFFIXAL and i not in weak):
            return True
        if i in weak or _alike(here.tokens[i], there.tokens[other.start]) or _translates(i, other.start, here, there):
            return False
    return True


def _alike(one: Token, other: Token) -> bool:
    return len(one.norm) > 4 and folded(one)[:4] == folded(other)[:4]


def _renders(i: int, j: int, here: _Side, there: _Side) -> bool:
    one, other = here.tokens[i], there.tokens[j]
    return (resemblance(one, other) if here.language == "es" else resemblance(other, one)) >= LITERAL


def _translates(i: int, j: int, here: _Side, there: _Side) -> bool:
    """Stricter than ``_renders``: spelling does not count, since "posible" is spelled much like "impossible"."""
    one, other = here.tokens[i].norm, there.tokens[j].norm
    es, en = (one, other) if here.language == "es" else (other, one)
    return max(translation_probability(es, en), inverse_probability(es, en)) >= TRANSLATED


def _literal(i: int, here: _Side, there: _Side) -> tuple[int, ...]:
    return tuple(j for j in here.links.get(i, ()) if _renders(i, j, here, there))


def _opposite(mark: Mark, window: range, here: _Side, there: _Side) -> bool:
    """True if the other side has, near by, the opposite of a word that is negated here, and not for another word."""
    negated = [i for i in _negated(mark, here) if _may_oppose(i, here)]
    return any(
        _opposes(here.tokens[i], there.tokens[j])
        if here.language == "es"
        else _opposes(there.tokens[j], here.tokens[i])
        for j in window
        if _may_oppose(j, there)
        for i in negated
        if not any(k != i and _translates(k, j, here, there) for k in there.links.get(j, ()))
    )


def _negated(mark: Mark, here: _Side) -> range:
    """The words whose opposite may stand for their negation. "No creo que sea fácil" is "I think it is hard", but what
    "nadie" does not like reaches no further than the liking."""
    stop = min(len(here.tokens), mark.end + OPPOSED)
    if folded(here.tokens[mark.start]) in WHO:
        stop = next((i for i in range(mark.end, stop) if here.tokens[i].norm == "que"), stop)
    return range(mark.end, stop)


def _may_oppose(i: int, side: _Side) -> bool:
    return i in side.content or i in side.light or side.tokens[i].norm in _antonym_words()[side.language]


def _opposes(spanish: Token, english: Token) -> bool:
    return english.kind == "word" and english_stem(english.norm) in _antonyms().get(spanish_stem(spanish.norm), ())


@cache
def _antonyms() -> dict[str, frozenset[str]]:
    """Spanish stem to the stems of its English opposites."""
    table: dict[str, frozenset[str]] = {}
    for spanish, english in resource_rows("negation/antonyms.tsv"):
        stems = frozenset(english_stem(word) for word in english.split("|"))
        table[spanish_stem(spanish)] = table.get(spanish_stem(spanish), frozenset()) | stems
    return table


@cache
def _antonym_words() -> Mapping[str, frozenset[str]]:
    """The words of the table as they stand there, by language; function words are among them ("poco", "many")."""
    rows = list(resource_rows("negation/antonyms.tsv"))
    return {
        "es": frozenset(row[0] for row in rows),
        "en": frozenset(word for row in rows for word in row[1].split("|")),
    }


def _cancelled(mark: Mark, here: _Side, there: _Side) -> bool:
    """ "No es imposible" beside "it is possible": a lexical negative in the scope cancels the negation, unless the
    other side has a negative for it."""
    starts = {other.start for other in there.marks}
    return any(
        own.start in mark.scope[:2]
        and not any(j in starts or _translates(own.start, j, here, there) for j in here.links.get(own.start, ()))
        for own in here.marks
        if not own.negates
    )


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
