"""What Spanish denies by two words, of which the English keeps neither: “no ... hasta que”, “no ... sino”."""

from __future__ import annotations

from collections.abc import Iterator

from verifier.checks.negations.clauses import NEAR, Side, literal
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.model import Issue
from verifier.text import word_set


def until_affirmed(sides: Sides, spanish: Side, english: Side) -> Iterator[Issue]:
    """ "No descansamos hasta que apareció", "we rested until he turned up": what began then is made to end then."""
    forms = [folded(token) for token in spanish.tokens]
    said = [token.norm for token in english.tokens]
    if forms.count("hasta") != 1 or said.count("until") != 1 or any(mark.negates for mark in english.marks):
        return
    hasta, until = forms.index("hasta"), said.index("until")
    no = next((k for k in range(hasta - 1, max(-1, hasta - NEAR), -1) if forms[k] in _NOT_UNTIL), None)
    if no is None or not {*said}.isdisjoint(_NOT_BEFORE):
        return
    denied = next((i for i in range(no + 1, hasta) if i in spanish.content), None)
    rendered = [j for j in literal(denied, spanish, english) if j < until] if denied is not None else []
    if rendered:
        source, target = span_of(spanish.tokens, no, hasta + 1), span_of(english.tokens, rendered[0], until + 1)
        message = f"{quoted(sides.source, source)} begins then; in the English it ends then: {quoted(sides.translation, target)}."
        yield Issue("mistranslation", "critical", "negation", message, (source,), (target,), 0.75)


_NOT_UNTIL = word_set("no nunca jamas nadie")
_NOT_BEFORE = word_set(
    "only before when once wait waited waiting waits refuse refused refuses refusing unable failed fails hold held put off withheld delay delayed remain remained stay stayed without free"
)
"""English by which something begins only then."""


def denied_in_vain(sides: Sides, spanish: Side, english: Side) -> Iterator[Issue]:
    """ "No fue por la lluvia, sino por la luz", "it was because of the rain, and of the power": what "no ... sino" denies is affirmed."""
    forms = [folded(token) for token in spanish.tokens]
    said = {token.norm for token in english.tokens}
    if forms.count("sino") != 1 or any(mark.negates for mark in english.marks) or not said.isdisjoint(_INSTEAD):
        return
    sino = forms.index("sino")
    no = max((k for k in range(sino) if forms[k] == "no"), default=None)
    if no is None or forms[no + 1] in _ONLY or any(token.text in ".;!?" for token in spanish.tokens[no:sino]):
        return
    denied = [i for i in range(no + 1, sino) if i in spanish.content]
    rendered = [j for i in denied for j in literal(i, spanish, english)]
    after = [j for i in range(sino + 1, len(forms)) if i in spanish.content for j in literal(i, spanish, english)]
    if rendered and after and len(denied) > 1:
        source = span_of(spanish.tokens, no, sino + 1)
        target = span_of(english.tokens, min(rendered), max(rendered) + 1)
        message = (
            f"{quoted(sides.source, source)} denies what the English affirms: {quoted(sides.translation, target)}."
        )
        yield Issue("mistranslation", "critical", "negation", message, (source,), (target,), 0.75)


_ONLY = word_set("solo solamente unicamente tan ya")
""""No solo ... sino también" denies nothing."""
_INSTEAD = word_set(
    "rather instead but unlike actually really real just only far less more other than anything merely hardly barely beyond except wrong false refused without also both"
)
"""English by which one of two things is denied, or both are said."""
