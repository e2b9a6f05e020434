"""Clauses that hang together otherwise: cause and effect turned round, "aunque" printed as "because", a condition as a fact.

A connective is compared through the words of the clause that it governs, since print may put it anywhere, or say a cause by "so", "with" or "and".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from verifier.checks.clauses.connectives import Connective, certain, read_connectives
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Issue, Span
from verifier.text import word_set

_FIRST, _SECOND = word_set("cause after condition"), word_set("effect before")
"""Relations whose governed clause comes first, and those whose main clause does."""
_COMPARED: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("cause", "effect"), word_set("cause effect after before loose")),
    **dict.fromkeys(("before", "after"), word_set("before after")),
    "condition": word_set("condition cause effect"),
}
"""Spanish relation to the English ones that may render it, if their clauses come in the same order."""
_CONTRARY: Mapping[str, frozenset[str]] = {
    "cause": word_set("concession exception"),
    "concession": word_set("cause condition purpose exception"),
    "condition": word_set("cause concession"),
    "exception": word_set("cause concession condition purpose"),
    "purpose": word_set("cause concession condition exception"),
    "before": word_set("after"),
    "after": word_set("before"),
    "until": word_set("cause concession"),
}
"""Spanish relation to the English ones that it cannot be."""
_NAMES: Mapping[str, str] = {
    "cause": "the cause", "concession": "what did not prevent it", "condition": "a condition", "exception": "an exception",
    "purpose": "the aim", "before": "what comes later", "after": "what comes before", "until": "what ends it",
}  # fmt: skip


def check_relations(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue for two clauses of which the English makes the other one the cause, the condition or the earlier, and for a clause that
    it hangs on the rest by another relation."""
    spanish, english = read_connectives(sides.source_tokens, "es"), read_connectives(sides.translation_tokens, "en")
    links = _content_links(sides)
    turned = list(_turned(sides, spanish, english, links))
    yield from turned[:1] or list(_another(sides, spanish, english, links))[:1]


def told_in_other_order(sides: Sides) -> bool:
    """True if what came first is told from its other end, "después de comer nos fuimos" as "we ate before leaving", or an exception as a condition."""
    spanish, english = read_connectives(sides.source_tokens, "es"), read_connectives(sides.translation_tokens, "en")
    links = _content_links(sides)
    for one in certain(spanish):
        for other in certain(english):
            senses = one.marker.sense, other.marker.sense
            if set(senses) == {"before", "after"} and _straight(one, other, links):
                return True
            if set(senses) == {"exception", "condition"} and _denials(sides, "es") != _denials(sides, "en"):
                return True
    return False


def _denials(sides: Sides, side: str) -> tuple[int, int]:
    """How many words of a side deny, and how many leave only one case."""
    tokens = sides.source_tokens if side == "es" else sides.translation_tokens
    forms = [folded(token) for token in tokens]
    return sum(_DENIES.fullmatch(form) is not None for form in forms), sum(form in _ONLY for form in forms)


_DENIES = re.compile(r"no|ni|nadie|nunca|not|never|nobody|nothing|none|cannot|\w+n't|(?:refus|fail|lack|declin)\w*")
_ONLY = word_set("solo solamente unicamente only just")


def _content_links(sides: Sides) -> tuple[tuple[int, int], ...]:
    """Pairs of tokens that render each other by their meaning, the Spanish ones of content and no names, which pronouns stand for in either clause."""
    spanish, english, content = sides.source_tokens, sides.translation_tokens, set(sides.alignment.content_source)
    return tuple(
        (link.source, link.target)
        for link in sides.alignment.links
        if link.weight > BY_PLACE
        and link.source in content
        and not (spanish[link.source].is_capitalised and english[link.target].is_capitalised)
    )


def _turned(
    sides: Sides, spanish: Sequence[Connective], english: Sequence[Connective], links: Sequence[tuple[int, int]]
) -> Iterator[Issue]:
    """ "La fábrica cerró porque se fue la gente", "people left because the factory closed"."""
    ours, theirs = (
        list(certain(spanish)),
        [other for other in english if not other.marker.spare or _works(sides, other)],
    )
    found = {(one, other): _straight(one, other, links) for one in ours for other in theirs}
    kept = {side for pair, straight in found.items() if straight for side in pair}
    for (one, other), straight in found.items():
        if straight is False and not kept & {one, other}:
            here, there = _span(sides, one, "es"), _span(sides, other, "en")
            said, printed = quoted(sides.source, here), quoted(sides.translation, there)
            message = f"The English has it the other way round: {said} is not {printed}."
            yield Issue("mistranslation", "critical", "role", message, (here,), (there,), 0.75)


_WORKS = word_set(
    "made makes caused causes prompted triggered forced drove drives led pushed sparked brought meant means"
)
"""Verbs by which what stands before them brings about what follows: “quitting made me ill”."""


_PASSIVE = word_set("is are was were be been being get gets got")


def _works(sides: Sides, one: Connective) -> bool:
    """True for such a verb between its two clauses, and not in a passive."""
    tokens, verb = sides.translation_tokens, one.marker.start
    return tokens[verb].norm in _WORKS and bool(one.main and one.governed) and tokens[verb - 1].norm not in _PASSIVE


def _straight(one: Connective, other: Connective, links: Sequence[tuple[int, int]]) -> bool | None:
    """Whether two connectives have their clauses in the same order (True), or turned (False); None if it cannot be told."""
    ours, theirs = one.both(_FIRST, _SECOND), other.both(_FIRST | {"loose"}, _SECOND)
    if ours is None or theirs is None or other.marker.sense not in _COMPARED[one.marker.sense]:
        return None
    across = [(a, b) for i, j in links for a in (0, 1) for b in (0, 1) if i in ours[a] and j in theirs[b]]
    crossing = [pair for pair in across if pair[0] != pair[1]]
    if {*across} == {(0, 0), (1, 1)}:
        return True
    return False if len({*crossing}) == 2 and len(crossing) >= _MOSTLY * (len(across) - len(crossing)) else None


_MOSTLY = 3
"""For each word that stays in its clause so many must have changed theirs: a subject may be named in either."""


def _another(
    sides: Sides, spanish: Sequence[Connective], english: Sequence[Connective], links: Sequence[tuple[int, int]]
) -> Iterator[Issue]:
    """ "Aunque llovió", "because it rained": one clause, hung on the rest by a relation that the other side has nowhere."""
    for one in certain(spanish):
        contrary = _CONTRARY.get(one.marker.sense, frozenset())
        for other in certain(english):
            sense = "cause" if _gives_a_fact(sides, one, other) else other.marker.sense
            if sense not in contrary or _is_said(one, _outside(sides, english, other)) or _is_said(other, spanish):
                continue
            besides = _BESIDES.get((one.marker.sense, sense))
            if besides and any(besides.fullmatch(token.norm) for token in sides.translation_tokens):
                continue
            rendered = [j in other.governed for i, j in links if i in one.governed]
            if rendered and 2 * sum(rendered) > len(rendered):
                here, there = _span(sides, one, "es"), _span(sides, other, "en")
                ours, theirs = _NAMES[one.marker.sense], _NAMES[sense]
                said, printed = quoted(sides.source, here), quoted(sides.translation, there)
                message = f"{said} gives {ours}; the English {printed} gives {theirs}."
                yield Issue("mistranslation", "critical", "modality", message, (here,), (there,), 0.75)


def _outside(sides: Sides, english: Sequence[Connective], other: Connective) -> Iterator[Connective]:
    """The connectives less any "and" inside the clause of ``other``, which says nothing of what that hangs on."""
    tokens = sides.translation_tokens
    return (k for k in english if k.marker.start not in other.governed or tokens[k.marker.start].norm != "and")


def _gives_a_fact(sides: Sides, one: Connective, other: Connective) -> bool:
    """True for the "since" of what is so, beside a condition in the subjunctive ("siempre que pongan buses", "since they are putting on buses")."""
    spanish, english = sides.source_tokens, sides.translation_tokens
    subjunctive = one.marker.sense == "condition" and spanish[one.marker.start].norm != "si"
    said = any(token.norm in _SINCE for token in spanish)
    return subjunctive and english[other.marker.start].norm == "since" and not said


_SINCE = word_set("desde hace porque pues")


_BESIDES = {
    ("exception", "condition"): re.compile(
        r"only|no|not|never|nobody|no-one|nothing|none|without|neither|\w+n't|cannot|(?:refus|fail|lack|declin)\w*"
    ),
    ("purpose", "cause"): re.compile(
        r"(?:want|hop|need|wish|intend|aim|try|trie)\w*|should|would|could|can|might|may|must|ought|\w+n't"
    ),
}
"""English words by which another relation comes to the same: "salvo que cambien", "if they don't change"; "para que sepas", "because you should know"."""


def _is_said(one: Connective, others: Iterable[Connective]) -> bool:
    """True if a connective of the other side may say the same relation."""
    return any(one.marker.sense in other.marker.senses for other in others)


def _span(sides: Sides, one: Connective, side: str) -> Span:
    tokens = sides.source_tokens if side == "es" else sides.translation_tokens
    return span_of(tokens, one.marker.start, one.governed.stop or one.marker.end)
