"""Turns of phrase that answer a negation without one, of either language: "no ganábamos desde 1998" is "our first win since 1998"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from verifier.checks.negations.clauses import Side
from verifier.checks.negations.marks import Mark
from verifier.checks.phrases import folded
from verifier.checks.renderings import renderings
from verifier.evidence.inflections import lemmas
from verifier.text import Token

BEHIND = 12
"""Tokens behind an English negator in which that begins which it makes a turn with."""
_ENDS = frozenset(".;:?!…")
_NEVER_BEFORE = re.compile(r"\b(?:desde|nunca|jamas|hacia|tiempo|anos|meses|semanas|decadas|vida|historia)\b")
_RANKED = re.compile(r"\b(?:el|la|los|las|lo|mi|su) (?:\w+ )?(?:mas|menos|mejor|peor|mayor|primer|ultim)")
_FIRST = re.compile(
    r"\b(?:first|last|only|most|worst)\b.*\b(?:since|ever|in \w+(?: \w+){0,3} (?:years|decades|months|weeks)|"
    r"in (?:years|decades|months|weeks|ages|memory|history|(?:my|our|his|her|their|a|recent) \w+))\b"
)
_UNTIL = re.compile(r"\bhasta que\b|\bmientras no\b|\bhasta no\b")
_ONCE = re.compile(r"\b(?:when|once|after|it took|as soon as|only if|only with|the day|the moment|the minute)\b")


def is_answered_by_turn(mark: Mark, here: Side, there: Side) -> bool:
    """True if the other side has what such a turn is printed as, or prints."""
    if not mark.negates:
        return False
    if here.language == "en":
        return _affirmed(mark, here, there) or _in_the_extreme(mark, here, there) or _is_scoffed_at(mark, here, there)
    turns = (_never_before, _once_it_happens, _none_worse, _but_for, _set_turn)
    return any(turn(mark, here, there) for turn in turns)


def _never_before(mark: Mark, here: Side, there: Side) -> bool:
    """ "No llovía así desde 1970", "the heaviest rain since 1970"; "nunca vi tanta nieve", "the most snow I've ever seen"."""
    said = _sentence(here.tokens, mark.start)
    return bool(_NEVER_BEFORE.search(said) and not _RANKED.search(said) and _FIRST.search(_graded(there.tokens)))


def _once_it_happens(mark: Mark, here: Side, there: Side) -> bool:
    """ "No me lo creo hasta que lo vea", "I'll believe it when I see it"."""
    return bool(_UNTIL.search(_sentence(here.tokens, mark.start)) and _ONCE.search(_text(there.tokens)))


def _none_worse(mark: Mark, here: Side, there: Side) -> bool:
    """ "No hay hospital peor que este", "this is the worst hospital"."""
    none = _NONE_MORE_SO.search(" ".join(folded(token) for token in here.tokens[mark.start : mark.end + BEHIND]))
    return bool(none and _MOST.search(_graded(there.tokens)))


_NONE_MORE_SO = re.compile(
    r"\bno (?:hay|habia|hubo|existe|conozco|he visto|se ha visto|vi|tenemos) (?:\w+ ){1,3}(?:mas \w+|mejor(?:es)?|peor(?:es)?|mayor(?:es)?|menor(?:es)?) que\b"
)
_MOST = re.compile(r"\b(?:most|worst)\b")


def _but_for(mark: Mark, here: Side, there: Side) -> bool:
    """ "Si no fuera por la beca, no estudiaría", "I study thanks to the scholarship": what is denied twice is affirmed together with its cause."""
    return bool(_WITHOUT.search(_sentence(here.tokens, mark.start)) and _OWED.search(_text(there.tokens)))


_WITHOUT = re.compile(
    r"\bsi no (?:fuera|fuese|hubiera sido|hubiese sido|es|era) por\b.*\bno\b|\bno\b.*\bsi no (?:fuera|fuese|hubiera sido|hubiese sido|es|era) por\b|"
    r"\bde no (?:ser|haber sido) por\b|\bsin\b.*\bno (?:\w+ ){0,2}\w+ria(?:n|s|mos)?\b|\bno (?:\w+ ){0,2}\w+ria(?:n|s|mos)?\b.*\bsin\b"
)
_OWED = re.compile(
    r"\b(?:thanks to|because of|due to|owing to|courtesy of|only because|only (?:reason|thing)|owe[sd]?|keeps|kept)\b|"
    r"\bit(?:'s| is| was) .+\b(?:that|who|which|keeping)\b"
)


def _is_scoffed_at(mark: Mark, english: Side, spanish: Side) -> bool:
    """ "¡Qué va a saber él!", "para qué le voy a mentir": an exclamation or a known scoff in the sentence of the mark."""
    linked = {j for i in (mark.start, *mark.scope) for j in english.links.get(i, ())}
    said = (_text(_sentence_around(spanish.tokens, j)) for j in linked or range(len(spanish.tokens)))
    return any(_SCOFF.search(sentence) for sentence in said)


_SCOFF = re.compile(
    r"¡ (?:¿ )?(?:y )?(?:para )?qué (?:me |te |le |les |nos |se )?(?:voy|vas|va|vamos|van|iba|iban|íbamos) a "
    r"\w+r(?:l[eao]s?|me|te|se|nos)?\b|"
    r"(?:^|[¡¿,] )(?:y )?qué (?:voy|vas|va|vamos|van|iba|iban|íbamos) a saber(?:lo)?\b|"
    r"\bpara qué (?:te |le |les |os )?(?:voy|vamos|iba|íbamos) a (?:mentir|engañar|negar)(?:l[eao]s?|te|nos)?\b"
)


def _set_turn(mark: Mark, here: Side, there: Side) -> bool:
    said = renderings("negation/turns.tsv", tuple(here.tokens), tuple(there.tokens))
    return any(mark.start in place for place, _ in said)


def _affirmed(mark: Mark, english: Side, spanish: Side) -> bool:
    """ "El primero de mi familia", "no one in my family before me": an English negation together with what stands behind it."""
    behind = takewhile(lambda token: token.text not in _ENDS, english.tokens[mark.end : mark.end + BEHIND])
    reach = range(mark.start, mark.end + len([*behind]))
    negated = {k for own in spanish.marks if own.negates for k in range(own.end, own.end + 2)}
    said = renderings("negation/affirmed.tsv", tuple(spanish.tokens), tuple(english.tokens))
    return any(place.start in reach for here, places in said if here.start not in negated for place in places)


def _in_the_extreme(mark: Mark, english: Side, spanish: Side) -> bool:
    """ "Era clarísima", "it couldn't have been clearer"; "me voy más que contento", "I couldn't be happier"."""
    behind = _text(english.tokens[mark.end : mark.end + BEHIND])
    return bool(_NO_MORE_SO.match(behind) and _EXTREME.search(" ".join(folded(token) for token in spanish.tokens)))


_NO_MORE_SO = re.compile(
    r"(?:have )?(?:possibly |ever )?(?:been?|ask(?:ed)? for|agreed?|do|done|get|gotten|hoped? for) (?:any |a |an )?(?:more|less|better|worse|\w{3,}er)\b"
)
_EXTREME = re.compile(
    r"\w{3,}isim[oa]s?\b|\bmas que \w+[oa]s?\b|\b(?:muy|tan|super|totalmente|absolutamente|completamente|sumamente|de lo mas|de acuerdo|del todo)\b"
)


def _sentence(tokens: Sequence[Token], i: int) -> str:
    """The folded words of the sentence that a token stands in."""
    return " ".join(folded(token) for token in _sentence_around(tokens, i))


def _sentence_around(tokens: Sequence[Token], i: int) -> tuple[Token, ...]:
    before = [*takewhile(lambda token: token.text not in _ENDS, reversed(tokens[:i]))]
    after = takewhile(lambda token: token.text not in _ENDS, tokens[i:])
    return *reversed(before), *after


def _text(tokens: Sequence[Token]) -> str:
    return " ".join(token.norm.replace("’", "'") for token in tokens)


def _graded(tokens: Sequence[Token]) -> str:
    """The text with "most" for each superlative: "best", "cleanest"; not for "forest", "honest"."""
    return " ".join("most" if _is_superlative(token.norm) else token.norm for token in tokens)


def _is_superlative(form: str) -> bool:
    if not form.endswith("est"):
        return False
    classes = lemmas(form)
    own = [*classes.get("ADJ", ()), *classes.get("ADV", ())]
    return not classes or (bool(own) and form not in own)
