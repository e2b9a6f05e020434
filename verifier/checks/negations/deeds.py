"""A deed that one side leaves undone and the other does: "firmaron el acta", "they refused to sign"; "dejó de fumar", "he smoked".

The verb before the deed denies it ("negarse a", "fail to", "stop ...ing"). Where the other side has the deed in a word of its own, and nothing that
may answer such a verb, it says that the deed was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from verifier.checks.closeness import rendered_closely
from verifier.checks.morphology.inflection import english_verb, spanish_verb
from verifier.checks.negations.answers import is_answered_otherwise, phrase_renderings
from verifier.checks.negations.clauses import Side, literal, read_sides, window
from verifier.checks.negations.marks import Kind, Mark
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.evidence.resemblance import resemblance
from verifier.model import Issue
from verifier.text import Token, word_set

_TO = "refuse decline fail neglect forget omit"
_ING = "avoid quit stop cease resist halt"
_AT = "balk"
_FROM = "refrain abstain desist"
_SOMEBODY_FROM = "prevent stop keep ban bar block prohibit discourage dissuade"
"""English verbs by what follows: to do, doing, at doing, from doing, and somebody from doing."""
_SPANISH: Mapping[str, str] = {
    "negar": "a ", "rehusar": "a ", "resistir": "a ", "renunciar": "a ", "dejar": "de ", "parar": "de ", "cesar": "de ", "abstener": "de ", "desistir": "de ",
    "olvidar": "(?:de )?", "evitar": "", "impedir": "", "omitir": "", "descuidar": "", "prohibir": "",
}  # fmt: skip
"""Spanish verbs to the preposition behind them; an infinitive follows."""
_NEVER_UNDONE = 4
"""Tokens ahead of the verb in which a negation turns it: "no dejó de llover", "he never failed to call"."""
_STANDS_FOR = 0.05
"""Resemblance from which a word of the other side renders the verb that denies."""
_FREE = re.compile(
    r"\b(?:casi|intent\w+|trat\w+ de|quis\w+|tard\w+|cost\w+|apenas|almost|nearly|tried|try|trying|used to|former\w*|"
    r"once|until|kicked|no longer|clean|sober|last|late|delay\w*|slow|yet|miss\w*|skip\w*|pasó|pasaba|ahorr\w+|libr\w+|esquiv\w+|sac\w+|zaf\w+)\b"
)
"""Words of the other side with which the deed is not told as done, or no more."""


def check_deeds(sides: Sides) -> Iterator[Issue]:
    """Yields a mistranslation for each such deed: critical where all else is rendered closely, else major."""
    spanish, english = read_sides(sides)
    for here, there in ((spanish, english), (english, spanish)):
        deeds = {denied.stop - 1 for denied in _denied(there)}
        for denied in _denied(here):
            done = _rendered(denied, here, there)
            if not done or deeds.intersection(done) or _is_governed(there, done[0]):
                continue
            if not _is_answered(denied, here, there):
                yield _issue(sides, denied, done, here.language)


def _rendered(denied: range, here: Side, there: Side) -> tuple[int, ...]:
    """Where the deed is done: by a word of the other side, or a phrase of it ("put out" for "apagaron")."""
    deed = denied.stop - 1
    return literal(deed, here, there) or tuple(j for i, j in phrase_renderings(here, there) if i == deed)


def _denied(side: Side) -> Iterator[range]:
    """From the verb that denies to the deed, unless a negation bears on them."""
    text = " ".join(folded(token) for token in side.tokens)
    for match in _pattern(side.language).finditer(text):
        start = text.count(" ", 0, match.start())
        stop = start + match.group().count(" ") + 1
        turned = any(mark.negates and 0 <= start - mark.start <= _NEVER_UNDONE for mark in side.marks)
        if not turned and not _asks(side.tokens):
            yield range(start, stop)


def _asks(tokens: Sequence[Token]) -> bool:
    return tokens[-1].text == "?"


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """From the verb that denies to the deed, in folded words with a blank between."""
    if language == "es":
        verbs = (rf"(?:{_forms(verb, language)})(?:se|me|nos)? {after}" for verb, after in _SPANISH.items())
        adjectives = r"(?:incapa(?:z|ces) de|imposibilitad[oa]s? (?:de|para)|abst(?:uv|ien|eng)\w+ de) "
        return re.compile(rf"\b(?:{'|'.join(verbs)}|{adjectives})(?:\w+[aei]r(?:se|me|nos|l[aeo]s?)*)\b")
    to, ing, at, from_, somebody = (
        "|".join(_forms(verb, language) for verb in verbs.split()) for verbs in (_TO, _ING, _AT, _FROM, _SOMEBODY_FROM)
    )
    return re.compile(
        rf"\b(?:(?:{to}|(?:was|were|is|are|been|be|proved) (?:unable|unwilling|powerless)|refusals?|unwillingness|inability|failures?) to (?:\w+ly )?\w+|(?:{ing}|gave up|give up|given up) \w+ing|"
        rf"(?:{at}) at \w+ing|(?:{from_}) from \w+ing|incapable of \w+ing|(?:{somebody}) (?:\w+ ){{1,4}}from \w+ing)\b"
    )


def _forms(verb: str, language: str) -> str:
    forms = english_verb(verb) if language == "en" else spanish_verb(verb)
    return "|".join(sorted({form for form in forms if form.isalpha()}, key=len, reverse=True))


def _is_governed(side: Side, k: int) -> bool:
    """True for a Spanish infinitive behind a verb that may leave it undone too: "me quité de fumar"."""
    form = folded(side.tokens[k])
    if side.language == "en" or not form.endswith(("ar", "er", "ir")):
        return False
    before = " ".join(folded(token) for token in side.tokens[max(0, k - _GOVERNS) : k])
    return _DOES.search(before) is None


_GOVERNS = 3
_DOES = re.compile(
    r"\b(?:pud\w*|pod\w*|pued\w*|logr\w+|consig\w+|conseg\w+|v[ao]\w* a|iba\w* a|volv\w+ a|vuelv\w+ a|empe[zc]\w+ a|des[ei]\w+|acept\w+|decid\w+|ten\w+ que|tien\w+ que|tuv\w+ que|deb\w+|capa[zc]\w*)\b"
)
"""Verbs behind which an infinitive is done, or will be."""


def _is_answered(denied: range, here: Side, there: Side) -> bool:
    """True if the other side may say that the deed was left undone, or does not say that it was done."""
    mark = Mark(denied.start, denied.stop - 1, Kind.REQUIRED, (denied.stop - 1,))
    near = window(mark, here, there)
    if any(other.start in near for other in there.marks) or is_answered_otherwise(mark, near, here, there):
        return True
    own = [here.tokens[k] for k in denied[:-1] if here.tokens[k].norm not in _SMALL]
    if any(_renders(one, token, here.language) for one in own for token in there.tokens):
        return True
    return _FREE.search(" ".join(token.norm for token in there.tokens)) is not None


def _renders(one: Token, other: Token, language: str) -> bool:
    es, en = (one, other) if language == "es" else (other, one)
    if en.norm in _ABLE and es.norm.startswith(("pod", "pud", "pued", "capa")):
        return False
    return resemblance(es, en) >= _STANDS_FOR


_ABLE = word_set("unable incapable")
_SMALL = word_set(
    """a de me nos para se to from at of up gave give given is are was were be been the an his her him its it my our their them us
    you your this that these those"""
)
"""Words from the verb to the deed that render nothing of either."""


def _issue(sides: Sides, denied: range, done: Sequence[int], language: str) -> Issue:
    own, others = (sides.source_tokens, sides.translation_tokens)[:: 1 if language == "es" else -1]
    spans = (span_of(own, denied.start, denied.stop),), (span_of(others, min(done), max(done) + 1),)
    source, target = spans[:: 1 if language == "es" else -1]
    undone, does = (sides.source, sides.translation)[:: 1 if language == "es" else -1]
    names = ("Spanish", "English")[:: 1 if language == "es" else -1]
    message = f"In the {names[0]} it is left undone ({quoted(undone, *spans[0])}), in the {names[1]} it is done ({quoted(does, *spans[1])})."
    closely = rendered_closely(sides, *((denied[:-1], ()) if language == "es" else ((), denied[:-1])))
    return Issue("mistranslation", "critical" if closely else "major", "negation", message, source, target, 0.75)
