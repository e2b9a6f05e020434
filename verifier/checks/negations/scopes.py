"""Two negations that answer each other and still say different things: of another word, of all instead of not all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from verifier.checks.negations.answers import is_answered_otherwise
from verifier.checks.negations.clauses import Side, literal, stretches, translates
from verifier.checks.negations.marks import Kind, Mark
from verifier.checks.negations.polarity import is_reversible, root_of
from verifier.checks.phrases import folded
from verifier.evidence.lexicon import translation_probability
from verifier.evidence.resemblance import spelling
from verifier.text import Token, word_set

Answer = tuple[Mark, Mark]
"""A negation of the Spanish and the one of the English that answers it."""

ALL = {
    "es": word_set("todo toda todos todas siempre cada"),
    "en": word_set("all every everyone everybody everything always each whole entire everywhere"),
}
NONE = {
    "es": word_set("nadie ninguno ninguna ningun nunca jamas nada"),
    "en": word_set("nobody none never nothing neither nowhere no"),
}
PART = word_set("some few only many most half part sometimes rarely hardly algunos algunas solo pocos pocas muchos")
"""Words that may say "not all" in another way."""
WITHIN = 6
"""Tokens after "no" within which a second word of Spanish concord makes the negation total: "no vino nadie"."""
RAISING = word_set(
    "creo cree creen creemos creia pienso piensa piensan parece quiero quiere quieren queremos espero dijo digo dice "
    "think thinks thought believe believes believed seem seems want wants wanted expect expects said say says"
)
"""Verbs whose negation may stand in the clause below them: "no creo que venga", "I think he won't come"."""
ELLIPTIC = word_set("when because if as while and or where than")
"""What follows a negation whose verb was left out: "what other people do not when awake"."""
PREPOSITIONS = word_set("con para por contra desde with for by against from")


def moved(answers: Iterable[Answer], spanish: Side, english: Side) -> Iterator[Answer]:
    """Those of the answers that negate different clauses: "we came to fight, not to talk" for "no a pelear, a hablar".

    Each negation must stand in a clause whose words are rendered in a clause of the other side that is not negated, or,
    for one of the two, are not rendered at all ("he is a criminal, not a victim").
    """
    for one, other in answers:
        if Kind.SPARE in (one.kind, other.kind):
            continue
        places = _place(one, spanish, english), _place(other, english, spanish)
        if "elsewhere" in places and set(places) <= {"elsewhere", "nowhere"}:
            yield one, other


def _place(mark: Mark, here: Side, there: Side) -> str:
    """Where the negated clause is rendered: in a clause that is negated too ("there"), in another one ("elsewhere"), or
    "nowhere"; "unknown" where that cannot be told."""
    stretch = next((part for part in stretches(here) if mark.start in part), range(0))
    if mark.end < len(here.tokens) and here.tokens[mark.end].norm in ELLIPTIC:
        return "unknown"
    stretch = _own(mark, stretch, here)
    after = [i for i in stretch if i > mark.start]
    prepositions = [i for i in after if here.tokens[i].norm in PREPOSITIONS]
    words = [i for i in after if i in here.content] or [i for i in after if i in here.light] or prepositions
    if not words and here.tokens[mark.start].norm == "no":  # "oro no"
        words = [i for i in stretch if i in here.content]
    raising = (i for i in stretch if folded(here.tokens[i]) in RAISING)
    if not words or any(_raises(i, stretch, here) for i in raising):
        return "unknown"
    # "No pedimos limosna, pedimos trabajo": said again, it may be rendered once.
    norms = [token.norm for token in here.tokens]
    found = [literal(i, here, there) for i in words if i in here.links or norms.count(norms[i]) == 1]
    if not any(found):
        return "nowhere" if not any(here.links.get(i) for i in words) else "unknown"
    if not all(found):
        return "unknown"
    negated = [_own(m, part, there) for part in stretches(there) for m in there.marks if m.start in part]
    inside = any(j in part for part in negated for js in found for j in js)
    return "there" if inside else "elsewhere"


def _raises(i: int, stretch: range, side: Side) -> bool:
    """True if a clause may follow the verb ``i``: "no creo que ...", but not "nadie lo dice"."""
    after = side.tokens[i + 1 : stretch.stop]
    return any(token.norm in ("que", "that") for token in after[:1]) or any(k > i for k in stretch if k in side.content)


def _own(mark: Mark, stretch: range, side: Side) -> range:
    """The part of a stretch up to the "and" before and after a negator that is a subject: "todos lo saben y nadie lo dice"."""
    if folded(side.tokens[mark.start]) not in _WHO:
        return stretch
    joints = [i for i in stretch if folded(side.tokens[i]) in _AND]
    start = max((i for i in joints if i < mark.start), default=stretch.start)
    return range(start, min((i for i in joints if i > mark.start), default=stretch.stop))


_WHO = word_set("nadie ninguno ninguna nobody no-one none")
_AND = word_set("y e and")


def partial(answers: Iterable[Answer], spanish: Side, english: Side) -> Iterator[Answer]:
    """Those of the answers where one side negates "all" and the other says "none": "no todos votaron", "nobody voted"."""
    for one, other in answers:
        for (here, mark), (there, reply) in (
            ((spanish, one), (english, other)),
            ((english, other), (spanish, one)),
        ):
            if _not_all(mark, here) and _none(reply, there) and not _says(there, ALL[there.language] | PART):
                yield one, other


def undone(answers: Iterable[Answer], spanish: Side, english: Side) -> Iterator[Answer]:
    """Those of the answers of which one negates a word and the other its opposite: "no es imposible", "it isn't possible"."""
    for one, other in answers:
        if Kind.REQUIRED is one.kind is other.kind and one.scope and other.scope:
            i, j = one.scope[0], other.scope[0]
            denied = root_of(spanish.tokens[i], "es"), root_of(english.tokens[j], "en")
            roots = denied[0] or spanish.tokens[i].norm, denied[1] or english.tokens[j].norm
            if (denied[0] is None) != (denied[1] is None) and _is_one(*roots) and j in spanish.links.get(i, ()):
                yield one, other


def _is_one(es: str, en: str) -> bool:
    """True if the words are spelt alike, or translate each other."""
    return spelling(es, en) > 0 or translation_probability(es, en) >= _TRANSLATES


_TRANSLATES = 0.1


def only_denied(answers: Iterable[Answer], spanish: Side, english: Side) -> Iterator[Answer]:
    """The "no ... más que a los familiares" of which the English makes a plain negation: "they didn't let relatives in"."""
    forms = [folded(token) for token in english.tokens]
    for one, other in answers:
        after = [token.norm for token in spanish.tokens[one.end : one.end + _MORE_REACH]]
        ends = next((k for k, token in enumerate(after) if token in _STOPS), len(after))
        limits = any(
            pair == ("más", "que") and not {*after[k + 2 : k + 3]} & _NO_LIMIT
            for k, pair in enumerate(pairwise(after[:ends]))
        )
        if limits and folded(spanish.tokens[one.start]) == "no" and not _LIMITS.intersection(forms):
            yield one, other


_MORE_REACH = 8
_STOPS = frozenset(".,;:?!…")
_NO_LIMIT = word_set("nunca nadie nada yo tú él ella usted nosotros ellos ellas antes")
_LIMITS = word_set(
    """but except only just other besides save apart aside beyond than more anything solely merely nothing until till alone unless
    exclusively limited restricted mere simply purely all"""
)


def both_denied(answers: Iterable[Answer], spanish: Side, english: Side) -> Iterator[Answer]:
    """The "no ... sino" of which the English denies both parts: "neither a bullfighter nor a notary"."""
    forms = [token.norm for token in spanish.tokens]
    if forms.count("sino") != 1:
        return
    sino = forms.index("sino")
    first = next((i for i in range(sino + 1, len(forms)) if i in spanish.content), None)
    for j in spanish.links.get(first, ()) if first is not None else ():
        before = [token.norm for token in english.tokens[max(0, j - _PHRASE) : j]]
        while before and before[-1] in _OPENS_PHRASE:
            before.pop()
        if before[-1:] in (["or"], ["nor"]):
            yield from ((one, other) for one, other in answers if one.start < sino and other.start < j)
            return


_PHRASE = 4
_OPENS_PHRASE = word_set("a an the my your his her its our their any to be even")


def _not_all(mark: Mark, side: Side) -> bool:
    """ "No todos", "not every": the quantifier follows at once."""
    return (
        folded(side.tokens[mark.start]) in ("no", "not", "ni")
        and mark.end < len(side.tokens)
        and folded(side.tokens[mark.end]) in ALL[side.language]
    )


def _none(mark: Mark, side: Side) -> bool:
    reach = side.tokens[mark.start : mark.end + (WITHIN if side.language == "es" else 0)]
    forms = [folded(token) for token in reach]
    single = any(
        one == "ni" and other in ("un", "una", "uno") for one, other in pairwise(forms)
    )  # "no sonó ni una sirena"
    return single or any(form in NONE[side.language] for form in forms)


def _says(side: Side, words: frozenset[str]) -> bool:
    return any(folded(token) in words for token in side.tokens)


def asked_rhetorically(mark: Mark, rendered: Sequence[int], here: Side, there: Side) -> bool:
    """True if the negation is that of a statement which the other side puts as a question, or the other way round.

    "¿Quién iba a imaginarlo?" is "nobody could have imagined it", "¿quién no se ha equivocado?" is "everybody has been wrong".
    """
    own = here.tokens[sentence_of(mark.start, here)]
    other = there.tokens[sentence_of(rendered[0] if rendered else 0, there)]
    return _asks(own) != _asks(other) and any(token.norm in _WH for token in (own if _asks(own) else other)[:4])


def sentence_of(i: int, side: Side) -> slice:
    """The tokens from one full stop to the next around token ``i``."""
    ends = [k for k, token in enumerate(side.tokens) if token.text in (".", "?", "!", "…")]
    start = max((k + 1 for k in ends if k < i), default=0)
    return slice(start, min((k + 1 for k in ends if k >= i), default=len(side.tokens)))


def _asks(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[-1].text == "?"


_WH = word_set("qué quién quiénes cómo cuándo dónde acaso cuál cuánto who what how when where whoever which")


def affirmed_phrase(mark: Mark, here: Side, there: Side) -> tuple[int, ...]:
    """Where a set phrase that says the opposite without its negator is rendered word by word without one.

    "I can't wait" beside "puedo esperar", "it matters" beside "no importa". Empty if it is not, or if the other side has
    anything that may answer it.
    """
    if any(m.negates for m in there.marks) or not is_reversible(mark, here.tokens, here.language):
        return ()
    telling = tuple(i for i in range(mark.start, mark.end) if i in here.content or i in here.light)
    plain = Mark(mark.start, mark.start + 1, Kind.REQUIRED, telling)
    if is_answered_otherwise(plain, range(len(there.tokens)), here, there):
        return ()
    # "Can't" holds a verb beside its negation: "espero verte" is no "I can wait".
    able = (mark.start,) if here.tokens[mark.start].norm in ("can't", "cannot") else ()
    found = [tuple(j for j in here.links.get(i, ()) if translates(i, j, here, there)) for i in (*able, *telling)]
    return tuple(j for js in found for j in js) if telling and all(found) else ()
