"""Stretches that stand alone: a sentence, a clause, a phrase of one side that nothing on the other accounts for.

Alignment alone misses these: an added sentence keeps to the subject, so that half of its words find a counterpart that belongs
to another. What decides is what the models make of the text without it (`verifier.evidence.stretches`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from math import log

from verifier.checks.completeness.implied import adds_nothing, explains, is_name, is_taken_up
from verifier.checks.completeness.unanswered import unanswered
from verifier.checks.phrases import quoted_all
from verifier.checks.quantities import answered as counted_alike
from verifier.checks.sides import Sides
from verifier.evidence.inflections import lemmas
from verifier.evidence.lacking import Lacking
from verifier.evidence.stretches import Stretch
from verifier.model import Issue, Span
from verifier.text import Token, word_set

_LONE, _SAID = 0.0, 5.0
"""Nats above which a stretch of several content words is missed by nobody, and nats under which the other side makes each open one of them
hardly likelier. Of 1,750 open pairs with commas 2.6 % have such a clause in the English, nearly all of them added indeed, and .2 % in the
Spanish; of clauses put in or left out 95 % and 83 % are found."""
_LEFT_OUT, _PUT_IN, _TAKEN_OUT = 1.5, 3.0, 5.0
"""Nats that both models must gain by the machine's words for a run of open words put into the other side, English and Spanish, and by the
run's being taken out. Of single words left out of 756 unseen pairs two thirds are found (adjectives and adverbs .71, others .63, "only", "still"
and the like .44), of such put in half (.49, .55, .28). Of the untouched ones 2 % have one, of 1,500 pairs of news, talk and parliament 3.9 %, most
of them left out or put in indeed, of 999 faithful quotations of our own 1.4 %."""
_BY_LENGTH, _SHORT = 2.0, 18
"""Nats more for a text e times as long as so many tokens. Of 350 pairs of news, half of which leave out or put in something indeed, 20 % had such a run and 15 %
have one with it, of 350 of talks 10 % both; of single words taken out of either side of these 40 % were found and 37 %. With one
threshold for all lengths that gives 15 %, 33 % were; with 3 nats these are 14 and 35 %."""
_BARE = 2.0
"""As many more for a run of function words: "only", "still"."""
_COMPOUND = 3.0
"""As many more for a noun that makes one Spanish word two English ones ("pay packets")."""
_CERTAIN = 4.5
"""Nats beyond these from which neither other open words nor a word's telling little speak against it."""
_STEM = 3
"""Letters of a word that is worth naming by itself."""
_SURE, _SURE_WORD = 0.8, 0.6
"""What is right of such issues, by several words and by one."""

FILLERS = word_set(
    """fíjese fíjate fijate oiga oye mire mira vea bueno digamos verdad claro entonces sabe sabes entendés entiendes viste diga
    quiere quieres querés quieren pasa pasó resulta imagínese imagínate figúrese personalmente sinceramente
    hombre mujer mijo mija señor señora señorita periodista compadre comadre óyeme oíme escuche escúcheme escuchame escúchame mirá
    po pues che wey güey güe ya nomás vale dale
    decir decirle decirles digo dije explico explicarle
    uno dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta cien mil años"""
)
"""What is said to fill a pause or to call on somebody, and numbers, which have a check of their own."""
_LIGHT = word_set(
    """price prices bill bills fare fares cost costs people person persons man woman men women
    home being alike born live lives lived living sent moved ended caught stay stayed spent held started happened turned
    calidad hecho caso materia ámbito marco nivel proceso tema cuestión parte tipo objeto carácter realización desarrollo
    labor labores tarea tareas motivo efecto efectos momento lugar conjunto serie plano sentido medida base torno raíz causa
    sentado sentada sentados sentadas ubicado ubicada ubicados ubicadas situado situada situados situadas located situated based seated
    constituye constituyen resulta resultan presenta presentan lleva llevan llevar"""
)
"""What one language says and the other leaves to be understood ("subió el pan", "los mayores"), or that says next to nothing ("en
materia de", "constituye un desafío", "y a casa", "moved to another city")."""
_UNTELLING = FILLERS | _LIGHT


def lone_stretches(
    sides: Sides, open_source: Collection[int], open_target: Collection[int], rendered: tuple[set[int], set[int]]
) -> Iterator[Issue]:
    """At most one omission and one addition, with a span over each stretch.

    Args:
        sides: the pair; without what the models make of it there are none.
        open_source, open_target: content words without a counterpart, less those that need none.
        rendered: words of either side that answer each other as phrases.
    """
    if sides.contrast is None or sides.backward is None:
        return
    counted = counted_alike(sides.source, sides.translation)
    answered = [
        {*alone} - {*left}
        | own
        | {k for k, token in enumerate(tokens) if any(s.start <= token.start < s.end for s in spans)}
        for alone, left, own, tokens, spans in (
            (sides.alignment.open_source, open_source, rendered[0], sides.source_tokens, counted[0]),
            (sides.alignment.open_target, open_target, rendered[1], sides.translation_tokens, counted[1]),
        )
    ]
    missing = _several(sides.contrast.stretches, sides.source_tokens, open_source, sides.backward.source, answered[0])
    added = _several(
        sides.backward.stretches, sides.translation_tokens, open_target, sides.contrast.translation, answered[1]
    )
    missing = (
        _not_in_other_words(missing, open_source, open_target)
        or _telling(unanswered(sides, "es"), sides.source_tokens, answered[0], rendered[0])
        or _left_out(sides, open_source, open_target, rendered[0])
    )
    added = (
        _not_in_other_words(added, open_target, open_source)
        or _telling(unanswered(sides, "en"), sides.translation_tokens, answered[1], rendered[1])
        or _put_in(sides, open_source, open_target, rendered[1])
    )
    if missing:
        spans = _spans(sides.source_tokens, missing)
        verb = "is" if len(spans) == 1 else "are"
        message = f"{quoted_all(sides.source, spans)} {verb} not in the English"
        yield Issue("omission", "major", "coverage", message, spans, (), confidence=_sure(missing))
    if added:
        spans = _spans(sides.translation_tokens, added)
        verb, them = ("has", "it") if len(spans) == 1 else ("have", "them")
        message = f"{quoted_all(sides.translation, spans)} {verb} nothing behind {them} in the Spanish"
        severity = "minor" if all(explains(sides, one) for one in added) else "major"
        yield Issue("addition", severity, "coverage", message, (), spans, confidence=_sure(added))


def _several(
    found: Mapping[Stretch, float],
    tokens: Sequence[Token],
    open_: Collection[int],
    said: Mapping[int, float],
    answered: Collection[int],
) -> list[Stretch]:
    """The stretches of several content words that the other side does not miss, in order, none within another; none with a word that is
    ``answered`` otherwise, as a number or a name."""
    lone: list[Stretch] = []
    several = [
        (stretch, nats)
        for stretch, nats in found.items()
        if len(stretch.words) > 1 and not {*stretch.words} & {*answered}
    ]
    for stretch, nats in sorted(several, key=lambda item: (-len(item[0].words), item[0].first)):
        telling = [k for k in stretch.words if k in open_ and _tells(tokens[k])]
        missed = nats <= _LONE or any(said.get(k, 0.0) >= _SAID for k in telling)
        if telling and not missed and not any(stretch.first < one.stop and one.first < stretch.stop for one in lone):
            lone.append(stretch)
    return sorted(lone)


def _not_in_other_words(found: Sequence[Stretch], here: Collection[int], there: Collection[int]) -> list[Stretch]:
    """Those for which the open words of the other side are too few to stand, less as many as may stand for other open words."""
    return [one for one in found if 2 * (len(there) - len(set(here) - set(one.words))) < len(one.words)]


def _telling(
    found: Sequence[Stretch], tokens: Sequence[Token], answered: Collection[int], rendered: Collection[int]
) -> list[Stretch]:
    """Those that tell something beyond what is ``answered`` otherwise, and are no part of a phrase that is ``rendered`` as a whole."""
    return [
        one
        for one in found
        if any(k not in answered and _tells(tokens[k]) for k in one.words) and not {*rendered} & {*one.words}
    ]


def _left_out(
    sides: Sides, open_source: Collection[int], open_target: Collection[int], rendered: Collection[int]
) -> list[Stretch]:
    """Runs of the Spanish that both models miss in the English; of names, which hardly any English leaves out, at the least gain (of 1,500 pairs 3
    more are flagged so)."""
    content, tokens = sides.alignment.content_source, sides.source_tokens
    beyond = {
        one.stretch: max(one.put_in, one.taken_out)
        if all(is_name(tokens[k]) for k in one.stretch.words)
        else _beyond(one, _LEFT_OUT, content) - _chances(tokens)
        for one in (sides.lacks.source if sides.lacks else ())
        if all((k in open_source or k not in content) and k not in rendered for k in one.stretch.words)
        and not is_taken_up(sides, one.stretch)
    }
    return _apart(_certain(beyond, tokens, open_source, open_target), beyond)


def _put_in(
    sides: Sides, open_source: Collection[int], open_target: Collection[int], rendered: Collection[int]
) -> list[Stretch]:
    """Runs of the English that both models miss in the Spanish."""
    content = sides.alignment.content_target
    beyond = {
        one.stretch: _beyond(one, _PUT_IN, content)
        - _chances(sides.translation_tokens)
        - (_COMPOUND if any(_in_compound(sides, j) for j in one.stretch.words) else 0.0)
        for one in (sides.lacks.translation if sides.lacks else ())
        if all((k in open_target or k not in content) and k not in rendered for k in one.stretch.words)
        and not adds_nothing(sides, one.stretch)
    }
    return _apart(_certain(beyond, sides.translation_tokens, open_target, open_source), beyond)


def _chances(tokens: Sequence[Token]) -> float:
    """Nats more for a long text, each word of which is another chance that one seems to be missed."""
    return _BY_LENGTH * max(0.0, log(len(tokens) / _SHORT))


def _beyond(one: Lacking, put_in: float, content: Collection[int]) -> float:
    """Nats beyond those that a run takes to be missed."""
    bare = not any(k in content for k in one.stretch.words)
    return max(one.put_in - put_in, one.taken_out - _TAKEN_OUT) - (_BARE if bare else 0.0)


def _certain(
    beyond: Mapping[Stretch, float], tokens: Sequence[Token], here: Collection[int], there: Collection[int]
) -> list[Stretch]:
    """Those missed for which no open words of the other side may stand and that tell something, and those of which the models are certain."""
    missed = [one for one, nats in beyond.items() if nats > 0]
    probable = _not_in_other_words([one for one in missed if any(_tells(tokens[k]) for k in one.words)], here, there)
    return [one for one in missed if one in probable or beyond[one] > _CERTAIN]


def _apart(found: Sequence[Stretch], beyond: Mapping[Stretch, float]) -> list[Stretch]:
    """Of those that overlap the surest, in order."""
    kept: list[Stretch] = []
    for one in sorted(found, key=lambda one: (-beyond[one], one)):
        if not any(one.first < other.stop and other.first < one.stop for other in kept):
            kept.append(one)
    return sorted(kept)


def _tells(token: Token) -> bool:
    return (token.kind == "number" or len(token.norm) >= _STEM) and token.norm not in _UNTELLING


def _in_compound(sides: Sides, j: int) -> bool:
    """True for a noun of two words for one of the Spanish: "lottery tickets", "church courtyard", "minimum wage", "sheet of music"."""
    tokens, alignment = sides.translation_tokens, sides.alignment
    if "NOUN" not in _classes(tokens[j]) or "ADJ" in _classes(tokens[j]):
        return False
    if j > 1 and tokens[j - 1].norm == "of" and alignment.sources_of(j - 2) and not tokens[j].is_capitalised:
        return True
    if j and j - 1 in alignment.content_target and alignment.sources_of(j - 1):
        return True
    return (
        j + 1 < len(tokens)
        and bool(alignment.sources_of(j + 1))
        and _classes(tokens[j + 1]) & {"NOUN", "ADJ"} == {"NOUN"}
    )


def _classes(token: Token) -> set[str]:
    return {*lemmas(token.norm)} if token.kind == "word" else set()


def _spans(tokens: Sequence[Token], found: Sequence[Stretch]) -> tuple[Span, ...]:
    """The spans of stretches, without the marks at their ends: "pay" of "three months' pay"."""
    within = ([k for k in range(one.first, one.stop) if tokens[k].kind != "other"] for one in found)
    return tuple(Span(tokens[words[0]].start, tokens[words[-1]].end) for words in within)


def _sure(found: Sequence[Stretch]) -> float:
    return _SURE if any(len(one.words) > 1 for one in found) else _SURE_WORD
