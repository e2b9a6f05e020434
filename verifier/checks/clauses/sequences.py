"""What came first: "ya habíamos avisado cuando explotó" printed as "we alerted them once it had exploded"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from verifier.checks.clauses.connectives import Connective, read_connectives
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.times.tenses import looks_back
from verifier.evidence.alignment import BY_PLACE
from verifier.model import Issue
from verifier.text import Token, word_set

_HAD = word_set("habia habias habiamos habian")
_PARTICIPLE = re.compile(r"\w+(?:d[oa]s?|cho|sto|rto|elto|rito)")
_EARLIER = word_set(
    "had hadn't already before by earlier previously gone dead over late until then first now i'd we'd he'd she'd they'd you'd it'd having no longer since been done"
)
"""English by which something had happened by then."""
_LATER = word_set("when once after whenever")


_BY_THEN = re.compile(r"\b(?:by the time\b.*\bhad|(?:had|'d) already)\b")
_ALREADY = word_set(
    "ya había habían habíamos hubo hubieron antes entonces tarde desde hacía llevaba llevaban estaba estaban era eran iba iban tenía tenían previamente recién acababa acababan"
)
"""Spanish by which something may have happened by then."""


def check_sequences(sides: Sides) -> Iterator[Issue]:
    """At most one critical issue: what "ya había" says was over when something happened is printed as done at that time, or after it; and what was
    done then ("cuando llegaron, salieron") as over by then."""
    found = list(_no_longer_earlier(sides))
    yield from found[:1] or _earlier_by_then(sides)


def _earlier_by_then(sides: Sides) -> Iterator[Issue]:
    """ "Cuando llegó la policía, salieron corriendo", "by the time the police arrived, they had already run"."""
    forms = [token.norm for token in sides.source_tokens]
    text = " ".join(token.norm.replace("’", "'") for token in sides.translation_tokens)
    printed = _BY_THEN.search(text)
    if forms.count("cuando") != 1 or not _ALREADY.isdisjoint(forms) or printed is None:
        return
    when = forms.index("cuando")
    verbs = [k for k in range(len(forms)) if looks_back(sides.source_tokens, k)]
    if any(k > when for k in verbs) and len(verbs) > 1:
        first = text.count(" ", 0, printed.start())
        source = span_of(sides.source_tokens, when, when + 1)
        target = span_of(sides.translation_tokens, first, first + printed.group().count(" ") + 1)
        message = f"In the Spanish it happened then ({quoted(sides.source, source)}), in the English earlier: {quoted(sides.translation, target)}."
        yield Issue("mistranslation", "critical", "tense", message, (source,), (target,), 0.75)


def _no_longer_earlier(sides: Sides) -> Iterator[Issue]:
    for one in read_connectives(sides.source_tokens, "es"):
        here = _had_already(sides.source_tokens, one)
        if sides.source_tokens[one.marker.start].norm != "cuando" or here is None:
            continue
        for other in read_connectives(sides.translation_tokens, "en"):
            first = sides.translation_tokens[other.marker.start].norm
            besides = [token.norm for j, token in enumerate(sides.translation_tokens) if j not in other.governed]
            state = any(verb in ("was", "were") and not after.endswith("ing") for verb, after in pairwise(besides))
            if (
                first in _LATER
                and _renders(sides, one.governed, other.governed)
                and not (state or _EARLIER.intersection(besides))
            ):
                source = span_of(sides.source_tokens, here.start, here.stop)
                target = span_of(sides.translation_tokens, other.marker.start, other.governed.stop)
                message = f"{quoted(sides.source, source)} came first; the English has it {quoted(sides.translation, target)}."
                yield Issue("mistranslation", "critical", "tense", message, (source,), (target,), 0.75)
                return


def _had_already(tokens: Sequence[Token], one: Connective) -> range | None:
    """ "Ya habíamos avisado" in the main clause of a connective."""
    forms = [folded(token) for token in tokens]
    for k in one.main:
        if (
            forms[k] in _HAD
            and "ya" in forms[max(0, k - 3) : k]
            and _PARTICIPLE.fullmatch(" ".join(forms[k + 1 : k + 2]))
        ):
            return range(k, k + 2)
    return None


def _renders(sides: Sides, here: range, there: range) -> bool:
    """True if a word of the one clause renders a word of the other."""
    return any(
        link.source in here and link.target in there and link.weight > BY_PLACE for link in sides.alignment.links
    )
