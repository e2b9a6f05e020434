"""Whose verdict is quoted where no verb reports speech: Rosa Díaz dismissed the offer as “una burla”."""

from __future__ import annotations

import re

from verifier.quotes.names import AFTER_VERB, clause_subject, phrase_at_end

_VERB = (
    r"(?:dismiss|brand|slamm|blast|hail|mock|reject|ridicul|decri|lambast|trash|deplor|attack|defend|characteri[sz]|"
    r"welcom|disparag|portray|belittl|pann|derid)(?:ed|ing)|(?:dismiss|blast|trash|attack)es|(?:brand|slam|hail|mock|reject|defend|portray)s|"
    r"(?:ridicul|deplor|characteri[sz]|welcom|disparag|derid)es|decries|sees|saw|summed\sup|sums\sup"
)
_NO_BE = r"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbeing\s)(?<!\bis\s)(?<!\bare\s)"
_ACTIVE = re.compile(
    rf"{_NO_BE}\b(?P<cue>{_VERB})\s(?!by\s|as\s)[^.,:;\u0000]{{2,80}}?(?:\soff)?\sas\s*$"
    rf"|{_NO_BE}\b(?P<brands>brand(?:ed|s|ing)|termed|terming|pronounced|deemed)\s(?!by\s|as\s)[^.,:;\u0000]{{2,80}}\s$"
    r"|\b(?P<juzga>calificó|califica|calificaron|tildó|tilda|tildaron|tachó|tacha|tacharon|definió|define)\b"
    r"(?:\s(?!por\s)[^.,:;\u0000]{2,80}?)?\s(?:de|como)\s*$"
)
_PASSIVE = re.compile(rf"\b(?P<cue>{_VERB})\sby\s(?P<who>{AFTER_VERB})\sas\s*$")
"""The offer, dismissed by Rosa Díaz as “una burla”."""


def verdict(before: str, at: int) -> tuple[tuple[int, int] | None, tuple[int, int]] | None:
    """Where the words for whoever judges stand, if they do, and the verb, in what precedes a quotation in its sentence.

    Args:
        before: the sentence up to the quotation.
        at: where the last quotation before it ends; 0 if there is none.
    """
    passive = _PASSIVE.search(before, at)
    if passive:
        return passive.span("who"), passive.span("cue")
    active = _ACTIVE.search(before, at)
    if active is None:
        return None
    head = _HELPERS.sub("", before[at : active.start()].rstrip())
    who = phrase_at_end(head) or clause_subject(head)
    return (at + who[0], at + who[1]) if who else None, active.span(active.lastgroup or 0)


_HELPERS = re.compile(r"(?:\s(?:had|has|have|also|later|once|then|again|long|\w+ly|ha|había|también))+$")
"""What may stand between the one who judges and the verb."""
