"""How much and how often: a quantifier of one side that the other side answers with another one.

"Algunos" beside "all", "casi todos" beside "all", "a veces" beside "always". The words lie on one scale in
``resources/quantifiers/scale.tsv``; restriction ("solo") and approximation ("casi") are looked for by their presence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from verifier.checks.amounts.other_words import told_by_the_rest
from verifier.checks.closeness import rendered_closely
from verifier.checks.markers import (
    Comparison,
    Marker,
    compare,
    distance,
    has_rendered_head,
    marker_spans,
    may_be_answered,
    read_markers,
    renders,
    shared_context,
    stand_for_each_other,
    without_negation,
)
from verifier.checks.negations.answers import is_answered_otherwise
from verifier.checks.negations.clauses import read_sides
from verifier.checks.negations.polarity import read_marks
from verifier.checks.phrases import begins_sentence, folded, quoted
from verifier.checks.quantities import answered, read
from verifier.checks.sides import Sides
from verifier.model import Issue, Span
from verifier.text import Token, word_set

SCALE = {
    "none": 0, "hardly": 1, "few": 2, "a_few": 3, "some": 4, "several": 5, "many": 6, "most": 7, "almost_all": 8, "all": 9,
}  # fmt: skip
"""Sense to its place between nothing and everything."""
_SAME = frozenset(
    frozenset(pair.split())
    for pair in (
        "hardly few", "few a_few", "a_few some", "a_few several", "some several", "several many", "many most", "most almost_all",
    )
)  # fmt: skip
"""Neighbours that good translators put for each other."""
OPPOSITE = 6
"""Steps on the scale from which one end became the other."""
SURELY = 0.1
"""Resemblance from which a verb is surely rendered by the other, and not by its opposite."""
SHORT = 9
"""Up to how many words of English two lone quantifiers stand for each other."""
CLOSE = 0.2
"""In a longer text, how far apart two lone quantifiers may stand, in shares of the text."""
_DETERMINERS = word_set("el la los las un una unos unas este esta estos estas mi su tu sus nuestro nuestra")


def check_quantifiers(sides: Sides) -> Iterator[Issue]:
    """Yields an issue for each changed quantifier, for "some" of a kind printed as all of it, for a half that nobody spoke of, and
    for each "only" or "almost" dropped or put in.

    A changed class is a major mistranslation; a critical one from one end of the scale to the other, and where all else is
    rendered word for word.
    """
    spanish, english = _read(sides, "scale")
    english = tuple(m for m in english if not _is_superlative(m, sides.translation_tokens))
    both = compare(sides, spanish, english, _agree)
    yield from _changed(sides, both)
    yield from _made_general(sides, both)
    yield from _halved(sides)
    yield from _presence(sides, "only")
    yield from _presence(sides, "almost")


def _agree(one: str, other: str) -> bool:
    return one == other or frozenset((one, other)) in _SAME


def _changed(sides: Sides, both: Comparison) -> Iterator[Issue]:
    done: set[int] = set()
    for one in both.open_spanish:
        for other in both.open_english:
            if other.start not in done and _changed_into(sides, one, other, both):
                done.add(other.start)
                yield _issue(sides, one, other)
                break


def _is_superlative(marker: Marker, tokens: Sequence[Token]) -> bool:
    """True for "most" after a determiner or before a word that it compares: "his most famous book"."""
    if tokens[marker.start].norm != "most" or marker.end - marker.start > 1:
        return False
    before = tokens[marker.start - 1] if marker.start else None
    return (
        before is not None
        and before.kind == "word"
        and (before.norm in _BEFORE_SUPERLATIVE or before.norm.endswith("'s"))
    )


_BEFORE_SUPERLATIVE = word_set("the a an my your his her its our their is are was were be what")


def _changed_into(sides: Sides, one: Marker, other: Marker, both: Comparison) -> bool:
    if "none" in (one.sense, other.sense) and not _is_reversal(sides, one, other, both):
        return False
    if stand_for_each_other(sides, one, other, both):
        return True
    words = sum(token.kind == "word" for token in sides.translation_tokens)
    alone = len(both.open_spanish) == len(both.open_english) == 1
    close = distance(sides, one, other) < CLOSE and shared_context(sides, one, other, both.links) == 1
    return alone and (words <= SHORT or close)


def _is_reversal(sides: Sides, one: Marker, other: Marker, both: Comparison) -> bool:
    """True if a "none" beside something else is no matter of wording.

    "Nadie se quedó" may be "everyone left", and "nadie que no lo sepa" is everybody: so the word that the quantifier bears on
    must be rendered, and nothing else may be negated.
    """
    forms = [folded(token) for token in sides.source_tokens]
    if any(
        form == "de" and before.startswith("dej") and "no" in forms[:k]
        for k, (before, form) in enumerate(pairwise(forms))
    ):
        return False  # "no dejé de pensar en ella ni un día" is every day
    if _MOST & {one.sense, other.sense} and _is_answered(sides, one, other):
        return False
    negations = [m for m in (*both.spanish, *both.english) if m.sense == "none" and m not in (one, other)]
    concord = [m for m in negations if m in both.spanish and one.sense == "none" and m.start < one.start]
    # "Nunca me gustó" is "I always disliked it".
    denied = {mark.start for mark in read_marks(sides.translation_tokens, "en") if not mark.negates}
    rendered = all(
        any(renders(sides, i, j) >= SURELY and j not in denied for j in both.links.get(i, ())) for i in one.nearest
    )
    return len(negations) == len(concord) <= 1 and rendered


_MOST = frozenset(("all", "almost_all", "most"))


def _is_answered(sides: Sides, one: Marker, other: Marker) -> bool:
    """True if what is said of none is said otherwise of all: "ningún banco nos quiso prestar", "every bank turned us down"."""
    spanish, english = read_sides(sides)
    for marker, here, there in ((one, spanish, english), (other, english, spanish)):
        marks = [mark for mark in here.marks if marker.sense == "none" and mark.start == marker.start]
        if any(is_answered_otherwise(mark, range(len(there.tokens)), here, there) for mark in marks):
            return True
    return False


def _issue(sides: Sides, one: Marker, other: Marker) -> Issue:
    source, target = marker_spans(sides, one, other)
    steps = abs(SCALE[one.sense] - SCALE[other.sense])
    said, printed = quoted(sides.source, *source), quoted(sides.translation, *target)
    message = f"The Spanish says {said} ({_IN_WORDS[one.sense]}); the English says {printed}."
    close = rendered_closely(sides, one.indices, other.indices)
    severity = "critical" if steps >= OPPOSITE or close else "major"
    return Issue("mistranslation", severity, "quantifier", message, source, target, 0.8)


def _made_general(sides: Sides, both: Comparison) -> Iterator[Issue]:
    """ "Algunos cerros" as "the hills", "varios de los detenidos" as "those arrested": all of them. "Hills" may still be some."""
    tokens = sides.translation_tokens
    for one in both.open_spanish:
        part = one.end < len(sides.source_tokens) and sides.source_tokens[one.end].norm == "de"
        head = next((j for i in one.nearest for j in both.links.get(i, ()) if renders(sides, i, j) >= SURELY), None)
        some = sides.source_tokens[one.start].norm in (_SOME | _SEVERAL if part else _SOME)
        if not some or one.negated or head is None:
            continue
        whole = _WHOLE if part else ("the",)
        before = next((j for j in range(head - 1, max(head - 3, -1), -1) if tokens[j].norm in whole), None)
        if before is None or (before > 0 and tokens[before - 1].norm in _PARTLY):
            continue
        those = tokens[before].norm in ("those", "these")
        if not those and not tokens[head].norm.endswith(("s", "people", "children", "men", "women")):
            continue
        source, target = marker_spans(sides, one, None)[0], (Span(tokens[before].start, tokens[head].end),)
        message = f"{quoted(sides.source, *source)} is not in the English: {quoted(sides.translation, *target)} are all of them."
        severity = "critical" if rendered_closely(sides, one.indices) else "major"
        yield Issue("omission", severity, "quantifier", message, source, target, 0.7)


_SOME = word_set("algunos algunas")
_SEVERAL = word_set("varios varias muchos muchas pocos pocas")
_WHOLE = ("the", "those", "these", "my", "our", "their", "his", "her")
"""What makes all of them of English nouns, beside the Spanish for a part of them."""
_PARTLY = word_set("of among from in at between for to")
"""Before "the hills", where more than the hills is spoken of: "parts of the hills"."""


def _halved(sides: Sides) -> Iterator[Issue]:
    """ "Half of the offerings" where the Spanish gives all of them."""
    tokens = sides.translation_tokens
    if any(token.norm.startswith(_HALF) or token.norm in _ALSO_HALF for token in sides.source_tokens):
        return
    by_halves = any(token.norm in _HALVED for token in sides.source_tokens)
    counted = answered(sides.source, sides.translation)[1]  # "seis meses", "half of the year"
    for place, (half, after) in enumerate(pairwise(tokens)):
        ranked = by_halves and place and tokens[place - 1].norm in _RANKED
        span = Span(half.start, half.end)
        said = any(span.overlaps(one) for one in counted)
        if half.norm == "half" and after.norm in _OF_WHAT and not (ranked or said):
            message = f"{quoted(sides.translation, span)} has nothing behind it in the Spanish."
            yield Issue("addition", "major", "quantifier", message, (), (span,), 0.7)


_HALF = ("mitad", "medi", "½", "semi")
_ALSO_HALF = word_set("50 cincuenta dos 2")
"""Fifty per cent, and one of two."""
_HALVED, _RANKED = word_set("quincena semestre tiempo parte etapa"), word_set("first second latter early")
"""What comes in two: "la segunda quincena de mayo", "the second half of May"."""
_OF_WHAT = word_set("of the our my his her their its your")

_IN_WORDS = {
    "none": "none, never", "hardly": "hardly any", "few": "few, rarely", "a_few": "a few", "some": "some, sometimes",
    "several": "several", "many": "many, often", "most": "most", "almost_all": "almost all", "all": "all, always",
}  # fmt: skip


def _read(sides: Sides, table: str) -> tuple[tuple[Marker, ...], tuple[Marker, ...]]:
    """The markers of both sides. A negation turns no "nobody" into somebody: "no vino nadie"."""
    resource = f"quantifiers/{table}.tsv"
    spanish, english = (
        read_markers(sides.source_tokens, "es", resource),
        read_markers(sides.translation_tokens, "en", resource),
    )
    return tuple(without_negation(m) if m.sense == "none" else m for m in spanish), english


def _presence(sides: Sides, sense: str) -> Iterator[Issue]:
    """An "only" or "almost" on one side, with nothing on the other that could stand for it, beside words that are rendered."""
    both = compare(sides, *_read(sides, sense), _agree)
    for one in both.open_spanish:
        if not may_be_answered(sides, one, both, _agree) and has_rendered_head(sides, one, "es"):
            source, _ = marker_spans(sides, one, None)
            severity = "minor"
            if _spares(one, sides.source_tokens):
                severity = "critical" if rendered_closely(sides, one.indices) else "major"
            elif _restricts(one, sides.source_tokens) or _undone(one, sides.source_tokens):
                severity = "major"
            yield Issue(
                "omission",
                severity,
                "quantifier",
                f"{quoted(sides.source, *source)} is not in the English.",
                source,
                (),
                0.7,
            )
    for other in both.open_english:
        if (sense == "almost" and is_converted(sides, other.end)) or (sense == "only" and told_by_the_rest(sides)):
            continue
        if not may_be_answered(sides, other, both, _agree) and has_rendered_head(sides, other, "en"):
            _, target = marker_spans(sides, None, other)
            message = f"{quoted(sides.translation, *target)} has nothing behind it in the Spanish."
            severity = "major" if begins_sentence(sides.translation_tokens, other.start) else "minor"
            yield Issue("addition", severity, "quantifier", message, (), target, 0.7)


def is_converted(sides: Sides, j: int) -> bool:
    """True if English token ``j`` begins a number that the Spanish does not give: "mil doscientas hectáreas", "nearly 3,000 acres"."""
    said = {quantity.value for quantity in read(sides.source, "es")}
    behind = sides.translation_tokens[j : j + 1]
    return any(
        quantity.span.start <= token.start < quantity.span.end and quantity.value not in said
        for token in behind
        for quantity in read(sides.translation, "en")
    )


def _restricts(marker: Marker, tokens: Sequence[Token]) -> bool:
    """True where the word bears on a thing or a number ("solo los ricos", "los únicos que"), not on a whole statement ("solo quiero decir")."""
    if folded(tokens[marker.end - 1]) == "que":
        return True
    if marker.end >= len(tokens):
        return False
    after = tokens[marker.end]
    return after.kind == "number" or folded(after) in _DETERMINERS


def _undone(marker: Marker, tokens: Sequence[Token]) -> bool:
    """True for the "almost" before a verb ("casi nos matan"): without it what did not happen did."""
    return marker.sense == "almost" and marker.end < len(tokens) and folded(tokens[marker.end]) in _CLITICS


_CLITICS = word_set("me te se nos os lo la le les los las")


def _spares(marker: Marker, tokens: Sequence[Token]) -> bool:
    """True for the "almost" of "casi no", "casi nadie": without it some become none."""
    return marker.sense == "almost" and marker.end < len(tokens) and folded(tokens[marker.end]) in _NONE


_NONE = word_set("no nadie nada ningun ninguno ninguna nunca jamas")
