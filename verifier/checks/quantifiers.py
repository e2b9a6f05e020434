"""How much and how often: a quantifier of one side that the other side answers with another one.

"Algunos" beside "all", "casi todos" beside "all", "a veces" beside "always". The words lie on one scale in
``resources/quantifiers/scale.tsv``; restriction ("solo") and approximation ("casi") are looked for by their presence.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.markers import Comparison, Marker, compare, read_markers, shared_context, spans
from verifier.checks.phrases import folded, quoted
from verifier.checks.sides import Sides
from verifier.evidence.resemblance import resemblance
from verifier.model import Issue
from verifier.text import Token

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
SHORT = 9
"""Up to how many words of English two lone quantifiers stand for each other by their place."""
_DETERMINERS = frozenset("el la los las un una unos unas este esta estos estas mi su tu sus nuestro nuestra".split())


def check_quantifiers(sides: Sides) -> Iterator[Issue]:
    """Yields an issue for each changed quantifier, and for each "only" or "almost" dropped or put in.

    A changed class is a major mistranslation, from one end of the scale to the other a critical one.
    """
    yield from _changed(sides)
    yield from _presence(sides, "only")
    yield from _presence(sides, "almost")


def _agree(one: str, other: str) -> bool:
    return one == other or frozenset((one, other)) in _SAME


def _changed(sides: Sides) -> Iterator[Issue]:
    spanish = read_markers(sides.source_tokens, "es", "quantifiers/scale.tsv")
    english = read_markers(sides.translation_tokens, "en", "quantifiers/scale.tsv")
    english = tuple(m for m in english if not _is_superlative(m, sides.translation_tokens))
    both = compare(sides, spanish, english, _agree)
    done: set[int] = set()
    for one in both.open_spanish:
        for other in both.open_english:
            if other.start not in done and _stand_for_each_other(sides, one, other, both):
                done.add(other.start)
                yield _issue(sides, one, other)
                break


def _is_superlative(marker: Marker, tokens: tuple[Token, ...]) -> bool:
    """"Most" after a determiner or before a word that it compares: "his most famous book"."""
    if tokens[marker.start].norm != "most" or marker.end - marker.start > 1:
        return False
    before = tokens[marker.start - 1] if marker.start else None
    return before is not None and before.kind == "word" and (before.norm in _BEFORE_SUPERLATIVE or before.norm.endswith("'s"))


_BEFORE_SUPERLATIVE = frozenset("the a an my your his her its our their is are was were be what".split())


def _stand_for_each_other(sides: Sides, one: Marker, other: Marker, both: Comparison) -> bool:
    if "none" in (one.sense, other.sense) and _negation_answers(one, other, both):
        return False
    if any(j in other.indices for i in one.indices for j in both.links.get(i, ())):
        return True
    context = shared_context(sides, one, other, both.links)
    if context >= 2:
        return True
    words = sum(token.kind == "word" for token in sides.translation_tokens)
    alone = len(both.open_spanish) == len(both.open_english) == 1
    place = abs(one.start / len(sides.source_tokens) - other.start / len(sides.translation_tokens))
    return alone and place < 0.2 and (context == 1 or words <= SHORT)


def _negation_answers(one: Marker, other: Marker, both: Comparison) -> bool:
    """True if the side that says "none" has its negation on the other side in another form: "nadie vino", "they all stayed
    away" cannot be told from a reversal by the quantifiers alone where either side negates elsewhere."""
    others = both.english if one.sense == "none" else both.spanish
    return any(m.sense == "none" and m is not one and m is not other for m in others)


def _issue(sides: Sides, one: Marker, other: Marker) -> Issue:
    source, target = spans(sides, one, other)
    steps = abs(SCALE[one.sense] - SCALE[other.sense])
    said, printed = quoted(sides.source, *source), quoted(sides.translation, *target)
    message = f"The Spanish says {said} ({_IN_WORDS[one.sense]}); the English says {printed}."
    severity = "critical" if steps >= OPPOSITE else "major"
    return Issue("mistranslation", severity, "quantifier", message, source, target, 0.8)


_IN_WORDS = {
    "none": "none, never", "hardly": "hardly any", "few": "few, rarely", "a_few": "a few", "some": "some, sometimes",
    "several": "several", "many": "many, often", "most": "most", "almost_all": "almost all", "all": "all, always",
}  # fmt: skip


def _presence(sides: Sides, sense: str) -> Iterator[Issue]:
    """"Only" or "almost" on one side, with nothing on the other that could stand for it, beside words that are rendered."""
    resource = f"quantifiers/{sense}.tsv"
    spanish = read_markers(sides.source_tokens, "es", resource)
    english = read_markers(sides.translation_tokens, "en", resource)
    if not english:
        for one in spanish:
            if not one.spare and not one.negated and (near := _rendered_head(sides, one, "es")) is not None:
                source, _ = spans(sides, one, None)
                severity = "major" if _restricts(one, sides.source_tokens) else "minor"
                message = f"{quoted(sides.source, *source)} ({sense}) is not in the English."
                yield Issue("omission", severity, "quantifier", message, source, (), 0.7, {"head": near})
    if not spanish:
        for other in english:
            if not other.spare and not other.negated and (near := _rendered_head(sides, other, "en")) is not None:
                _, target = spans(sides, None, other)
                message = f"{quoted(sides.translation, *target)} has nothing behind it in the Spanish."
                yield Issue("addition", "major", "quantifier", message, (), target, 0.7, {"head": near})


def _rendered_head(sides: Sides, marker: Marker, side: str) -> str | None:
    """The word after the marker, or before it, if the other side renders it; else the clause was said freely."""
    for k in marker.heads[:2]:
        for link in sides.alignment.links:
            if (link.source if side == "es" else link.target) == k:
                if resemblance(sides.source_tokens[link.source], sides.translation_tokens[link.target]) >= 0.05:
                    return (sides.source_tokens if side == "es" else sides.translation_tokens)[k].text
    return None


def _restricts(marker: Marker, tokens: tuple[Token, ...]) -> bool:
    """True where the word bears on a thing or a number ("solo los ricos"), not on a whole statement ("solo quiero decir")."""
    if marker.end >= len(tokens):
        return False
    after = tokens[marker.end]
    return after.kind == "number" or folded(after) in _DETERMINERS
