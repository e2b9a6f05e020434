"""What has gone on until now, told as over: “llevamos dos meses sin cobrar” printed as “we went two months without pay”, and the reverse.

Spanish says how long by "llevar" or "hace ... que" and a present; English needs its perfect for it. Compared is the part of the sentence that gives the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verifier.checks.morphology.verb_persons import verb_person
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.checks.times.tenses import is_past, looks_back
from verifier.model import Issue
from verifier.text import Token, word_set

_LASTS = word_set("llevo llevas lleva llevamos llevais llevan")
_LASTED = re.compile(r"(?:estuv|anduv)\w+|pas(?:e|o|amos|aron)|dur(?:e|o|amos|aron)")
_TIMES = word_set(
    "año años mes meses semana semanas dia dias hora horas minuto minutos rato tiempo decada decadas siglo siglos vida noche noches"
)
_NOT_LASTING = word_set("me te nos le les lo la los las se no")
"""Before "llevar" these make of it a taking or a carrying: "me lleva dos horas"."""
_NO_LENGTH = word_set("hace todo toda")
"""Between the verb and the time these make of it no length that is over: "estuve toda la noche", said in the morning."""
_LENGTH = 5
"""Tokens between the verb and the noun of time."""
_NOW = re.compile(
    r"(?:\b(?:(?<!did )(?<!didn't )have|has|haven't|hasn't|had(?! (?:a|an|the|no|one|two|three|\d+|only)\b)|hadn't|been|since|still|now|so far|yet|is|are|am|isn't|aren't|go|goes|ago)\b|'(?:ve|m|re|d)\b|\b(?:he|she|it|there|that|what|who|here|nobody|everyone)'s\b)"
)
"""English that has it go on, or seen from a time at which it went on."""
_PERFECT = re.compile(
    r"(?:\b(?:(?<!did )(?<!didn't )have|has|haven't|hasn't)|'ve|(?:it|he|she|there)'s) (?:(?:now|already|just|not|all|only) )*(?:been|gone|spent|\w+ed)\b"
)
_JOINTS = word_set("and but so because while when that")


def check_lasting(sides: Sides) -> Iterator[Issue]:
    """At most one critical issue: a length of time until now whose English is over, or one that was over whose English goes on."""
    forms = [folded(token) for token in sides.source_tokens]
    for k in range(len(forms)):
        time = next((i for i in range(k + 1, min(k + 1 + _LENGTH, len(forms))) if forms[i] in _TIMES), None)
        clause = _clause(sides, time) if time is not None else range(0)
        if time is None or not clause:
            continue
        words = " ".join(token.norm for token in sides.translation_tokens[clause.start : clause.stop])
        verb = next(
            (j for j in clause if is_past(sides.translation_tokens, j) or sides.translation_tokens[j].norm in _DID),
            None,
        )
        if _goes_on(sides.source_tokens, forms, k, time) and verb is not None and not _NOW.search(words):
            yield _issue(sides, range(k, time + 1), clause, ("has gone on until now", "has it over"))
            return
        perfect = _PERFECT.search(words)
        if _is_over(forms, k) and perfect and _NO_LENGTH.isdisjoint(forms[k:time]) and "passed" not in words:
            yield _issue(sides, range(k, time + 1), clause, ("is over", "has it go on"))
            return


_DID = word_set("did didn't")


def _goes_on(tokens: Sequence[Token], forms: Sequence[str], k: int, time: int) -> bool:
    """ "Llevamos dos meses", "hace dos meses que no llueve", "desde hace dos meses" beside no verb of the past."""
    if forms[k] in _LASTS:
        return not k or forms[k - 1] not in _NOT_LASTING
    if forms[k] != "hace" or (k and forms[k - 1] in _NOT_LASTING):
        return False
    if forms[time + 1 : time + 2] == ["que"] and _is_present(tokens, time + 2):
        return True
    past = any(looks_back(tokens, i) for i in range(len(tokens)) if i != k)
    return not past and (forms[time + 1 : time + 2] == ["que"] or forms[max(0, k - 1)] == "desde")


def _is_present(tokens: Sequence[Token], start: int) -> bool:
    """True if the first verb behind "hace seis años que" is one of the present that no other tense shares ("enseño", "vivimos" aside)."""
    for token in tokens[start : start + _CLITICS_AND_VERB]:
        person = verb_person(token.norm)
        if person or _PRESENT.fullmatch(token.norm):
            return not person or (person[1] == "present" and not token.norm.endswith("mos"))
    return False


_CLITICS_AND_VERB = 3
"""Tokens behind "que" within which the verb stands: "que no me pagan"."""
_PRESENT = re.compile(r"(?!no|lo|yo|nos|los|las|les)\w{2,}(?:o|an|en|as|es)")


def _is_over(forms: Sequence[str], k: int) -> bool:
    return _LASTED.fullmatch(forms[k]) is not None and forms[max(0, k - 1)] != "ya" and "ya" not in forms[k : k + 2]


def _clause(sides: Sides, time: int) -> range:
    """The part of the English between two marks or conjunctions that renders the noun of time; empty if it is not rendered."""
    english = sides.translation_tokens
    found = sides.alignment.targets_of(time)
    if not found:
        return range(0)
    start = end = found[0]
    while start and english[start - 1].kind != "other" and english[start - 1].norm not in _JOINTS:
        start -= 1
    while end < len(english) and english[end].kind != "other" and english[end].norm not in _JOINTS:
        end += 1
    return range(start, end)


def _issue(sides: Sides, here: range, there: range, what: tuple[str, str]) -> Issue:
    source, target = (
        span_of(sides.source_tokens, here.start, here.stop),
        span_of(sides.translation_tokens, there.start, there.stop),
    )
    message = f"{quoted(sides.source, source)} {what[0]}; the English, {quoted(sides.translation, target)}, {what[1]}."
    return Issue("mistranslation", "critical", "tense", message, (source,), (target,), 0.75)
