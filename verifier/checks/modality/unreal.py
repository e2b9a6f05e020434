"""What did not happen, told as a fact or as still open: "si hubieran avisado, estaría vivo" printed as "when they warned us, he was alive"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.model import Issue
from verifier.text import word_set

_HAD = word_set("hubiera hubieras hubieran hubieramos hubierais hubiese hubieses hubiesen hubiesemos hubieseis")
_AS_IF = word_set("como igual cual que")
"""Before "si" these compare ("como si hubiera") or ask."""
_REACH = 7
"""Tokens after "si" within which its verb stands."""
_SAID = word_set(
    """had hadn't would wouldn't could couldn't might mightn't should shouldn't were weren't wish wishes wished otherwise whether without unless
    but barring absent save regret regrets pity"""
)
"""English that leaves what did not happen undone."""
_OPENS = word_set("if when once since because after as")
"""What opens the clause in its place; without any the English tells the thing freely ("the operation saved my life")."""
_PARTICIPLE = re.compile(r"\w+(?:[ts]o|d[oa]s?|cho)")


def check_unreal(sides: Sides) -> Iterator[Issue]:
    """Yields a critical issue where "si" and a pluperfect subjunctive have nothing in the English that says so."""
    forms, english = (
        [folded(token) for token in sides.source_tokens],
        [token.norm for token in sides.translation_tokens],
    )
    if _OPENS.isdisjoint(english) or any(form in _SAID or form.endswith(("'d", "'ve")) for form in english):
        return
    for here in _conditions(forms):
        span = span_of(sides.source_tokens, here.start, here.stop)
        message = f"{quoted(sides.source, span)} did not happen; the English says that it did, or may."
        yield Issue("mistranslation", "critical", "modality", message, (span,), (), 0.75)
        return


def _conditions(forms: Sequence[str]) -> Iterator[range]:
    """From "si" to the participle: "si la avioneta hubiera llegado"."""
    for k, form in enumerate(forms):
        if form != "si" or (k and forms[k - 1] in _AS_IF):
            continue
        for end in range(k + 1, min(k + _REACH, len(forms) - 1)):
            if forms[end] in (",", ".", ";", ":"):
                break
            if forms[end] in _HAD and _PARTICIPLE.fullmatch(forms[end + 1]):
                yield range(k, end + 2)
                break
