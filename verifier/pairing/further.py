"""Whether the English after a Spanish sentence says it again or says what came next: “Nos cortaron la luz,” she said. “The meat has
gone bad.” Print has both alike and the vectors see one matter, so the translation models are asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from verifier.model import Quotation, Relation, Style
from verifier.pairing.candidate import Candidate

Association = Callable[[Sequence[tuple[str, str]]], Sequence[float | None]]
"""Nats a token by which the sides of each (Spanish, English) pair of texts make each other likelier, both ways added up; None where
that says nothing, as of a figure of speech."""

_SURE = 0.6
"""Similarity from which nobody else need be asked."""
_EVEN = 2.5
"""Association of a free rendering: what is well below it is rather what was said next. Of 530 renderings in the next sentence or
paragraph on the project's own articles 5 in 100 are below it, of 663 sentences that follow the source there 95 in 100."""
_LEAST, _MOST = -3.0, 0.5
"""Log-odds that it may be worth, a nat for a nat."""
_APART = (Relation.NEXT_SENTENCE, Relation.NEXT_BLOCK)


def _may_say_more(one: Candidate, quotations: Sequence[Quotation]) -> bool:
    """True for a sentence that nothing announces, and for what stands in brackets without marks: (she says this a lot)."""
    if one.relation is Relation.PARENTHESIS:
        return quotations[one.translation].style is Style.NONE
    return one.relation in _APART and not one.explicit


def association_worth(
    quotations: Sequence[Quotation],
    candidates: Sequence[Candidate],
    texts: Sequence[tuple[str, str]],
    similarities: Sequence[float],
    association: Association,
) -> list[float]:
    """What the association of each candidate's texts is worth, in log-odds, in order: 0 where print announces a rendering or the
    vectors leave no doubt."""
    asked = [k for k, one in enumerate(candidates) if similarities[k] < _SURE and _may_say_more(one, quotations)]
    found = [0.0] * len(candidates)
    for k, bound in zip(asked, association([texts[k] for k in asked]) if asked else (), strict=True):
        found[k] = 0.0 if bound is None else min(max(bound - _EVEN, _LEAST), _MOST)
    return found
