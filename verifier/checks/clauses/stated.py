"""A condition printed as a fact: "si nos pagan, volvemos" as "they are paying us, and we go back"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verifier.checks.clauses.connectives import Connective, certain, read_connectives
from verifier.checks.phrases import quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.times.tenses import is_past
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Issue
from verifier.text import Token, word_set

_LEAVES_OPEN = word_set(
    """if unless provided providing when whenever once or otherwise without with depending depends should were whether until wherever would wouldn't could
    couldn't might may supposing assuming given case even whoever anyone whatever let lets imagine event condition conditional
    barring while as since because perhaps maybe else every no any i'd he'd she'd we'd they'd you'd it'd want after before by upon see"""
)
"""English words beside which a condition may be said otherwise, or be the clause that is asked for ("no sé si", "I don't know whether")."""
_FACT = word_set(
    "is are was were am has have did isn't aren't wasn't weren't hasn't haven't didn't i'm he's she's it's we're they're you're i've we've they've you've"
)
_BEFORE = 3
"""Tokens before an English verb in which its auxiliary stands."""


def check_stated(sides: Sides) -> Iterator[Issue]:
    """At most one critical issue: a clause after "si" whose verb is printed as what is so, was so or will be so, with nothing that leaves it open."""
    english = sides.translation_tokens
    if any(token.norm in _LEAVES_OPEN for token in english) or "?" in sides.translation:
        return
    for one in certain(read_connectives(sides.source_tokens, "es")):
        if one.marker.sense != "condition" or not one.main or _asks(sides.source_tokens, one):
            continue
        stated = [j for j in _rendered(sides, one) if _is_stated(sides, j)]
        if stated and _is_whole(sides, one):
            here = span_of(sides.source_tokens, one.marker.start, one.governed.stop)
            there = span_of(english, max(0, stated[0] - _BEFORE), stated[0] + 1)
            message = f"{quoted(sides.source, here)} is a condition; the English says it is so: {quoted(sides.translation, there)}."
            yield Issue("mistranslation", "critical", "modality", message, (here,), (there,), 0.75)
            return


_ASKING = (
    "cómo", "qué", "quién", "sab", "sé", "pregunt", "ver", "dud", "dij", "dec", "dic", "averigu", "import", "depend", "entiend", "consult",
    "record", "acuerd", "mir",
)  # fmt: skip
"""Beginnings of words after which "si" is "whether"."""


def _asks(tokens: Sequence[Token], one: Connective) -> bool:
    before = [tokens[k].norm for k in one.main if k < one.marker.start]
    return any(word.startswith(_ASKING) for word in before)


def _rendered(sides: Sides, one: Connective) -> list[int]:
    """English tokens that render the clause."""
    return [link.target for link in sides.alignment.links if link.source in one.governed and link.weight > BY_PLACE]


def _is_whole(sides: Sides, one: Connective) -> bool:
    """True if most content words of both clauses are rendered."""
    linked = {link.source for link in sides.alignment.links}
    for clause in (one.governed, one.main):
        content = [i for i in sides.alignment.content_source if i in clause]
        if not content or 2 * sum(i in linked for i in content) < len(content):
            return False
    return True


def _is_stated(sides: Sides, j: int) -> bool:
    tokens = sides.translation_tokens
    if j and tokens[j - 1].norm == "will":
        return True
    auxiliary = any(token.norm in _FACT for token in tokens[max(0, j - _BEFORE) : j])
    return is_past(tokens, j) or (auxiliary and tokens[j].norm.endswith(("ing", "ed", "en", "nt", "id")))
