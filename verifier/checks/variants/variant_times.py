"""Another time, as the Spanish has it: what the Spanish verb that an English one renders says of past, present and future."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verifier.checks.morphology.moods import future_verbs
from verifier.checks.morphology.verb_persons import KNOWN, verb_person
from verifier.checks.phrases import folded
from verifier.checks.sides import Sides
from verifier.evidence.rewordings import Variant
from verifier.text import Token, word_set
from verifier.vocabulary import frequency

_NEXT = 4
"""Tokens from an English auxiliary on in which its verb stands."""
# Forms are folded, but for `_SURELY_PAST`, since accents tell a past from a present.
_HAVE = word_set("he has ha hemos habeis han")
_BE = word_set("estoy estas esta estamos estais estan sigo sigue siguen seguimos ando anda andan")
_GO = word_set("voy vas va vamos vais van")
_PARTICIPLE = re.compile(r"\w{2,}(?:[ai]d[oa]s?|[ií]do|cho|sto|rto|elto|itos?|erto)")
_GERUND = re.compile(r"\w{2,}(?:ando|[iy]endo)(?:l[aeo]s?|me|te|se|nos|os)*")
_INFINITIVE = re.compile(r"\w+[aei]r(?:l[aeo]s?|me|te|se|nos|os)*")
_SURELY_PAST = word_set("hubo había habían fue era eran fueron estaba estaban")
_COURTEOUS = re.compile(r"\b(?:queria|necesitaba|deseaba|venia a|podia)\b")
_LASTS = re.compile(r"\b(?:desde|hace|qued\w+|llev\w+|todavia|aun|sigu\w+|sigo)\b")

_NEARLY = re.compile(r"\bpor (?:muy )?poco\b")
"""“Por poco nos mata”: what nearly happened, in the present."""


def another_time(sides: Sides, better: Variant) -> bool:
    """True if the Spanish verb that the English one renders has the time put in."""
    tokens = sides.source_tokens
    verbs = _beside(sides, better)
    times = _times(tokens, verbs)
    if "past" in times and _is_shifted_back(tokens, verbs):
        return False
    text = " ".join(folded(token) for token in tokens)
    match better.kind:
        case "past":
            polite = _COURTEOUS.search(text)
            return (
                times == {"past"}
                and not polite
                and not better.span.of(sides.translation).startswith(("say", "tell"))
                and not _is_outcome(sides, better, verbs)
            )
        case "present":
            nowhere = not any(map(_is_past, tokens)) and not _HAVE & {*text.split()} and not list(future_verbs(tokens))
            return (
                not times
                and nowhere
                and bool(verbs)
                and _LASTS.search(text) is None
                and _NEARLY.search(text) is None
                and not _is_infinite(sides, better)
                and not any(_EITHER.fullmatch(folded(tokens[i])) for i in verbs)
                and not _stands_after_noun(sides, better)
            )
        case "future" | "perfect" | "progressive" | "was doing" | "was going to":
            return times == {better.kind}
        case "had just":
            return re.search(r"\bacab\w+ de\b", text) is not None
        case "was":
            return times == {"past"} and _LASTS.search(text) is None
    return False


def _beside(sides: Sides, better: Variant) -> set[int]:
    """Indices of the Spanish words that the English verb renders."""
    english = sides.translation_tokens
    first = next(j for j, token in enumerate(english) if token.end > better.span.start)
    stop = next((j for j, token in enumerate(english) if token.start >= better.span.end), len(english))
    alone = stop - first == 1 and english[first].norm.replace("’", "'") in _AUXILIARIES
    reach = range(first, min(first + _NEXT, len(english)) if alone else stop)
    return {i for j in reach for i in sides.alignment.sources_of(j)}


def _is_outcome(sides: Sides, better: Variant, verbs: set[int]) -> bool:
    """True for what a past left behind, told as it is now: "vine a ganar", "I'm here to win"; "lo que quedó", "what is left"."""
    happened = any(
        (verb_person(sides.source_tokens[i].norm) or ("", ""))[1] == "past"
        for i in _with_neighbours(verbs)
        if i < len(sides.source_tokens)
    )
    after = [token.norm for token in sides.translation_tokens if token.start >= better.span.end][:2]
    return happened and not _OUTCOMES.isdisjoint(after)


def _with_neighbours(verbs: set[int]) -> set[int]:
    return {k for i in verbs for k in (i - 1, i, i + 1) if k >= 0}


_OUTCOMES = word_set(
    "here there left gone over dead done finished back closed broken lost missing away out ruined tired ready married"
)
"""Words for the state after something has happened."""
_AUXILIARIES = word_set(
    """is are am was were isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did don't doesn't didn't won't will
    i'm we're you're they're he's she's it's that's there's i've we've you've they've"""
)
"""Auxiliaries, whose Spanish is that of the verb after them."""


def _is_infinite(sides: Sides, better: Variant) -> bool:
    """True for a verb that only another one gives its time ("hasta encontrar")."""
    return any(_INFINITIVE.fullmatch(folded(sides.source_tokens[i])) for i in _beside(sides, better))


_EITHER = re.compile(r"\w{2,}[ai]mos")
"""Present and preterite alike: "partimos con tres lanchas"."""


def _stands_after_noun(sides: Sides, better: Variant) -> bool:
    """True for the participle of "with much debt attached", which is no verb of a clause."""
    before = [token.norm for token in sides.translation_tokens if token.end <= better.span.start]
    closes = all(token.kind == "other" for token in sides.translation_tokens if token.start >= better.span.end)
    return closes and "with" in before[-_CLOSE:]


_CLOSE = 7
"""Tokens before a participle within which the "with" stands that it belongs to."""


def _times(tokens: Sequence[Token], verbs: set[int]) -> set[str]:
    """The times of Spanish verbs, by the names of `Better.kind`; none for a present."""
    ahead = set(future_verbs(tokens))
    times = set()
    for i in verbs:
        form, before = folded(tokens[i]), [folded(token) for token in tokens[max(0, i - 3) : i]]
        if i in ahead or (_INFINITIVE.fullmatch(form) and before[-1:] == ["a"] and _GO.intersection(before[-2:-1])):
            times.add("future")
        elif (
            _INFINITIVE.fullmatch(form) and before[-1:] == ["a"] and any(one.startswith("iba") for one in before[-2:-1])
        ):
            times.add("was going to")
        elif _PARTICIPLE.fullmatch(form) and _HAVE.intersection(before):
            times.add("perfect")
        elif _GERUND.fullmatch(form) and _BE.intersection(before):
            times.add("progressive")
        elif _GERUND.fullmatch(form) and any(one.startswith(("estab", "seguia", "iba")) for one in before):
            times.add("was doing")
        elif _is_past(tokens[i]) or (
            (_INFINITIVE.fullmatch(form) or _PARTICIPLE.fullmatch(form))
            and any(_is_past(token) for token in tokens[max(0, i - 2) : i])
        ):
            times.add("past")
    return times


def _is_shifted_back(tokens: Sequence[Token], verbs: set[int]) -> bool:
    """True for an imperfect in what somebody said or knew in the past ("me di cuenta de que ese era mi lugar"): a present, as it was
    said then, which English often keeps."""
    for i in sorted({k for verb in verbs for k in range(max(0, verb - 2), verb + 1)}):
        if not _SHIFTED.search(tokens[i].norm):
            continue
        opens = [k for k in range(max(0, i - _CLAUSE), i) if tokens[k].norm == "que"]
        if any(_governs(tokens[max(0, k - _GOVERNS) : k]) for k in opens):
            return True
    return False


def _governs(before: Sequence[Token]) -> bool:
    """True if what stands before a "que" ends in a past verb, with no noun after it that the clause may belong to ("vendió el taxi que manejaba");
    "a mi madre" is whom it was said to."""
    last = max((k for k, token in enumerate(before) if _is_past(token) or token.norm in _KNEW), default=None)
    if last is None:
        return False
    after = [token.norm for token in before[last + 1 :]]
    return not after or after[0] in _TO_WHOM or not _DETERMINERS.intersection(after)


_SHIFTED = re.compile(r"(?:aban?|ábamos|ían?|íamos|^eran?|^iban?)$")
_KNEW = word_set("di sabía sabías sabían sabíamos")
"""Past verbs of knowing that may be something else by their form."""
_TO_WHOM = word_set("a al")
_DETERMINERS = word_set("el la los las un una unos unas mi mis tu tus su sus este esta ese esa otro otra")
_CLAUSE, _GOVERNS = 5, 4
"""Tokens before the verb in which its clause opens, and before that in which the verb stands that governs it."""


def _is_past(token: Token) -> bool:
    """True for a Spanish preterite or imperfect."""
    form = token.norm
    if form in _SURELY_PAST or form.startswith("solía"):
        return True
    told = verb_person(form)
    if told is not None:
        either = form.endswith(("amos", "imos")) and not form.endswith(
            ("ábamos", "íamos")
        )  # "pedimos": we ask, we asked
        return told[1] == "past" and not form.endswith(("remos", "ríamos")) and not either
    imperfect = _IMPERFECT.fullmatch(form)
    return imperfect is not None and any(
        frequency(imperfect["stem"] + ending, "es") >= KNOWN for ending in (("ar",) if "ab" in form else ("er", "ir"))
    )


_IMPERFECT = re.compile(r"(?P<stem>\w{2,}?)(?:aba|abas|aban|ábamos|ía|ías|ían|íamos)")
