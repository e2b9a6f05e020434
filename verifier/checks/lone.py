"""Stretches that stand alone: a sentence, a clause, a phrase of one side that nothing on the other accounts for.

Alignment alone misses these: an added sentence keeps to the subject, so that half of its words find a counterpart that belongs
to another. What decides is what the models make of the text without it (`verifier.evidence.stretches`).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence

from verifier.checks.closeness import rendered_closely
from verifier.checks.phrases import quoted_all, word_set
from verifier.checks.sides import Sides
from verifier.evidence.inflections import lemmas
from verifier.evidence.stretches import Stretch
from verifier.model import Issue, Span
from verifier.text import Token

_LONE, _SAID = 0.0, 5.0
"""Nats above which a stretch of several content words is missed by nobody, and nats under which the other side makes each open one of them
hardly likelier. Of 1,750 open pairs with commas 2.6 % have such a clause in the English, nearly all of them added indeed, and .2 % in the
Spanish; of clauses put in or left out 95 % and 83 % are found."""
_LEFT_OUT, _LEAST_SAID, _FREELY = 3.7, 2.0, 2.0
"""Nats above which nobody misses one word of the Spanish; nats under which the English makes it no likelier; nats that it takes more where the
rest is not rendered closely."""
_LEFT_OUT_LESS_SAID, _MOST_SAID = 5.0, 4.0
"""Likewise, for a word that the English makes a little likelier: by how much the first must outweigh the second, and the most of the second.
Of 967 faithful quotations of our own .4 % have a word left out by either rule, of such with one left out 22 %; of 930 unseen pairs of news and
conversation 4.1 %, most of them left out indeed, and 22 %."""
_PUT_IN = 5.0
"""Nats by which one word of the English is missed by nobody, less those by which the Spanish makes it likelier."""
_FOREIGN, _NOT_MISSED = -1.5, 0.5
"""Or nats under which the Spanish makes it so, and above which nobody misses it: by either rule .5 % of 21 %, and 1.8 % of 25 %."""
_STEM = 4
"""Letters of a word that is worth naming by itself."""
_SURE, _SURE_WORD = 0.8, 0.6
"""What is right of such issues, by several words and by one."""

FILLERS = word_set(
    """fíjese fíjate fijate oiga oye mire mira vea bueno digamos verdad claro entonces sabe sabes entendés entiendes viste diga
    quiere quieres querés quieren pasa pasó resulta imagínese imagínate figúrese personalmente sinceramente
    hombre mujer mijo mija señor señora señorita periodista compadre comadre óyeme oíme escuche escúcheme escuchame escúchame mirá
    decir decirle decirles digo dije explico explicarle
    uno dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta cien mil años"""
)
"""What is said to fill a pause or to call on somebody, and numbers, which have a check of their own."""
_LIGHT = word_set(
    """price prices bill bills fare fares cost costs people person persons man woman men women
    being born live lives lived living sent moved ended caught stay stayed spent held started happened turned
    calidad hecho caso materia ámbito marco nivel proceso tema cuestión parte tipo objeto carácter realización desarrollo
    labor labores tarea tareas motivo efecto efectos momento lugar conjunto serie plano sentido medida base torno raíz causa
    constituye constituyen resulta resultan presenta presentan lleva llevan llevar"""
)
"""What one language says and the other leaves to be understood ("subió el pan", "los mayores"), or that says next to nothing ("en
materia de", "constituye un desafío", "y a casa", "moved to another city")."""
_UNTELLING = FILLERS | _LIGHT


def lone_stretches(sides: Sides, open_source: Collection[int], open_target: Collection[int]) -> Iterator[Issue]:
    """At most one omission and one addition, with a span over each stretch.

    Args:
        sides: the pair; without what the models make of it there are none.
        open_source, open_target: content words without a counterpart, less those that need none.
    """
    if sides.contrast is None or sides.backward is None:
        return
    answered = {*sides.alignment.open_source} - {*open_source}, {*sides.alignment.open_target} - {*open_target}
    missing = _several(sides.contrast.stretches, sides.source_tokens, open_source, sides.backward.source, answered[0])
    added = _several(
        sides.backward.stretches, sides.translation_tokens, open_target, sides.contrast.translation, answered[1]
    )
    missing = _not_in_other_words(missing, open_source, open_target) or _left_out(sides, open_source, open_target)
    added = _not_in_other_words(added, open_target, open_source) or _put_in(sides, open_source, open_target)
    if missing:
        spans = _spans(sides.source_tokens, missing)
        verb = "is" if len(spans) == 1 else "are"
        message = f"{quoted_all(sides.source, spans)} {verb} not in the English"
        yield Issue("omission", "major", "coverage", message, spans, (), confidence=_sure(missing))
    if added:
        spans = _spans(sides.translation_tokens, added)
        verb, them = ("has", "it") if len(spans) == 1 else ("have", "them")
        message = f"{quoted_all(sides.translation, spans)} {verb} nothing behind {them} in the Spanish"
        yield Issue("addition", "major", "coverage", message, (), spans, confidence=_sure(added))


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


def _left_out(sides: Sides, open_source: Collection[int], open_target: Collection[int]) -> list[Stretch]:
    """Single words of the Spanish, with what leads up to them; none where an open word of the English may stand for them."""
    contrast, backward = sides.contrast, sides.backward
    if contrast is None or backward is None or open_target:
        return []
    lone = []
    for i, (stretch, nats) in _single(contrast.stretches, contrast.source, open_source).items():
        said = backward.source.get(i, math.inf)
        beyond = nats - (0.0 if rendered_closely(sides, (i,), ()) else _FREELY)
        unsaid = said < _LEAST_SAID and beyond > _LEFT_OUT
        hardly_said = said < _MOST_SAID and beyond - said > _LEFT_OUT_LESS_SAID
        if (unsaid or hardly_said) and _tells(sides.source_tokens[i]):
            lone.append(stretch)
    return lone


def _put_in(sides: Sides, open_source: Collection[int], open_target: Collection[int]) -> list[Stretch]:
    """Single words of the English, likewise."""
    contrast, backward = sides.contrast, sides.backward
    if contrast is None or backward is None or open_source:
        return []
    lone = []
    for j, (stretch, nats) in _single(backward.stretches, backward.translation, open_target).items():
        said = contrast.translation.get(j, math.inf)
        unasked = nats - said > _PUT_IN or (said < _FOREIGN and nats > _NOT_MISSED)
        if unasked and _tells(sides.translation_tokens[j]) and not _in_compound(sides, j):
            lone.append(stretch)
    return lone


def _single(
    found: Mapping[Stretch, float], words: Mapping[int, float], open_: Collection[int]
) -> dict[int, tuple[Stretch, float]]:
    """Each open word, in order, with the stretch that it stands in alone, or itself, whichever is missed the less, and its nats."""
    best = {k: (Stretch(k, k + 1, (k,)), nats) for k, nats in words.items() if k in open_}
    for stretch, nats in found.items():
        k = stretch.words[0]
        if len(stretch.words) == 1 and k in open_ and (k not in best or nats > best[k][1]):
            best[k] = stretch, nats
    return dict(sorted(best.items()))


def _tells(token: Token) -> bool:
    return (token.kind == "number" or len(token.norm) >= _STEM) and token.norm not in _UNTELLING


def _in_compound(sides: Sides, j: int) -> bool:
    """True for a noun of two words for one of the Spanish: "lottery tickets", "church courtyard", "minimum wage"."""
    tokens, alignment = sides.translation_tokens, sides.alignment
    if "NOUN" not in _classes(tokens[j]) or "ADJ" in _classes(tokens[j]):
        return False
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
    return tuple(Span(tokens[one.first].start, tokens[one.stop - 1].end) for one in found)


def _sure(found: Sequence[Stretch]) -> float:
    return _SURE if any(len(one.words) > 1 for one in found) else _SURE_WORD
