"""Whether the English after a Spanish sentence says it again or says what came next: “Nos cortaron la luz,” she said. “The meat has
gone bad.” Print has both alike and the vectors see one matter, so the translation models are asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from verifier.model import Quotation, Relation, Style
from verifier.pairing.candidate import Candidate
from verifier.pairing.strength import IN_ENGLISH
from verifier.text import Keyed

Another = Callable[[str, str], bool]
"""True if what one text names is in the other another thing: "mi hermano", "my cousin"."""
SameWords = Callable[[str, str], bool]
"""True if every content word of either text has a counterpart in the other."""
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
_SAME, _MOST_BEFORE = 5.0, 2.0
"""Association above which English that stands before the Spanish says the same, and what that is worth at the most."""
_APART = (Relation.NEXT_SENTENCE, Relation.NEXT_BLOCK)


def _may_say_more(one: Candidate, quotations: Sequence[Quotation]) -> bool:
    """True for a sentence that nothing announces, and for what stands in brackets without marks: (she says this a lot)."""
    if one.relation is Relation.PARENTHESIS:
        return quotations[one.translation].style is Style.NONE
    return one.relation in _APART and not one.explicit


def further_worth(
    quotations: Sequence[Quotation],
    candidates: Sequence[Candidate],
    texts: Sequence[tuple[str, str]],
    similarities: Sequence[float],
    association: Association | None,
    same_words: SameWords | None,
) -> list[float]:
    """What it is worth, in log-odds, how far each candidate's texts make each other likelier, and that what was spoken in English has the
    words of the Spanish, in order: 0 where print announces a rendering or the vectors leave no doubt."""
    found = [
        -IN_ENGLISH if one.in_english and same_words and same_words(*text) else 0.0
        for one, text in zip(candidates, texts, strict=True)
    ]
    if association is None:
        return found
    asked = [
        k
        for k, one in enumerate(candidates)
        if (similarities[k] < _SURE or one.translation < one.source) and _may_say_more(one, quotations)
    ]
    for k, bound in zip(asked, association([texts[k] for k in asked]) if asked else (), strict=True):
        if bound is not None and similarities[k] < _SURE:
            found[k] += min(max(bound - _EVEN, _LEAST), _MOST)
        if bound is not None and candidates[k].translation < candidates[k].source:
            found[k] += min(max(bound - _SAME, 0.0), _MOST_BEFORE)
    return found


def doubted(
    quotations: Sequence[Quotation],
    candidates: Sequence[Candidate],
    texts: Sequence[tuple[str, str]],
    another: Another | None,
) -> list[float | None]:
    """For each candidate what it costs that it goes on in the words of the other side, in log-odds: 0 where it only names another thing,
    which may be a mistake of the translator's; None where it does neither, or print announces a rendering."""
    return [
        _doubt(one, *text, another) if one.relation in _APART or _are_parted(quotations, one) else None
        for one, text in zip(candidates, texts, strict=True)
    ]


def held_down(log_odds: float, doubt: float | None) -> float:
    """Log-odds with a doubt: what rather goes on than renders is no sure pair."""
    return log_odds if doubt is None else min(log_odds + doubt, _DOUBTFUL)


_DOUBTFUL = -0.2


def _are_parted(quotations: Sequence[Quotation], one: Candidate) -> bool:
    """True for two parts of a sentence with words between them: “Perdí la cosecha,” he said, “I lost the tractor too.”"""
    first, second = sorted((quotations[one.source], quotations[one.translation]), key=lambda quotation: quotation.start)
    return one.relation is Relation.APPOSITION and second.start - first.end > _SET_OFF


_SET_OFF = 8
"""Characters that marks, a dash and "or" take up between two quotations."""


def _doubt(one: Candidate, spanish: str, english: str, another: Another | None) -> float | None:
    if one.explicit:
        return None
    adds = _adds(english, spanish, _BESIDES) if one.source < one.translation else _adds(spanish, english, _BESIDES_ES)
    if adds:
        return _ADDS if one.relation in _APART else 0.0
    return 0.0 if another is not None and another(spanish, english) else None


def _adds(second: str, first: str, besides: Sequence[tuple[Keyed, re.Pattern[str]]]) -> bool:
    """True if the second says that it comes on top of something, or after it, and the first has nothing of it."""
    return any(word.search(second) and not counterpart.search(first) for word, counterpart in besides)


def _words(keys: str, adding: str, counterparts: str) -> tuple[Keyed, re.Pattern[str]]:
    """What adds something, which has one of the ``keys``, and what does so in the other language."""
    adds = Keyed(re.compile(adding, re.IGNORECASE), keys.split())
    return adds, re.compile(rf"\b(?:{counterparts})\b", re.IGNORECASE)


_ADDS = -3.0
"""Log-odds of an English sentence that adds something: “Perdí la cosecha,” he said. “I lost the tractor too.”"""
_TOO_ES = r"tamb\w+|tampoco|adem[aá]s|asimismo|igual\w*|incluso|hasta|encima|aparte|ni|mismo|a\ssu\svez|y\s(?:yo|tú|a\smí|a\sti)"
_LATER_ES = r"después|despues|luego|tarde|posterior\w*|(?:más\s)?adelante|rato|entonces|pues|tras|enseguida|siguientes?|y|ya|ahí|si|cuando|a\sl[oa]s|al"
_BESIDES = (
    _words("too well either also", r"\b(?:too|as\swell|either)(?=\W*$|[,.;!?—–](?:\s|$))|(?<!\bbut\s)\balso\b", _TOO_ES),
    _words("later then", r"(?<!\bor\s)(?<!\byou\s)(?<!s\s)\blater(?=\W*$|[,.;!?])|(?:^|[.!?]\s)then\b", _LATER_ES),
    _words("another", r"(?<!\bone\s)(?<!\bafter\s)\banother\b", r"otr[oa]s?|más|mas|cada|segund[oa]|nuev[oa]s?|distint[oa]s?|ajen[oa]s?|siguiente|demás|ni|cambi\w+"),
)  # fmt: skip
_BESIDES_ES = (
    _words("también tampoco además asimismo", r"\b(?:también|tampoco|además|asimismo)\b", r"also|too|well|either|neither|nor|besides|even|so|same|likewise|plus|addition|top|both|and|again"),
)  # fmt: skip
"""What says that something comes on top, or after, and what says it in the other language."""
