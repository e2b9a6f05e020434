"""The opposite, as the Spanish has it: which Spanish word says the opposite of an English one that the models would turn round.

Beside `verifier.checks.wording.antonyms`, which needs no model and so must see both words without another counterpart. Here the
models have spoken, and what the Spanish word means need only be likelier to be the opposite than what is printed.
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterable

from verifier.checks.amounts.comparison import ends_change
from verifier.checks.completeness.lone import FILLERS
from verifier.checks.negations.marks import Mark
from verifier.checks.negations.polarity import read_marks
from verifier.checks.sides import Sides
from verifier.checks.wording.antonyms import GOES, is_converse, is_far_off, is_half, is_set, turned
from verifier.evidence.alignment import BY_PLACE
from verifier.evidence.content import content_words, light_words
from verifier.evidence.lexicon import inverse_probability, translation_probability
from verifier.evidence.resemblance import resemblance
from verifier.evidence.rewordings import Variant
from verifier.text import Token, word_set

MEANS = 0.02
"""Mean probability of translation from which a Spanish word may mean the opposite."""
RATHER = 2.0
"""How many times likelier it must be than that the word means what is printed."""
RENDERS = 0.3
"""Resemblance from which the printed word renders some word of the Spanish, so that no model need be asked."""
SAYS = 0.05
"""p(en | es) from which a Spanish word says the printed one."""
_TWO_ENDS = word_set(
    """lost lose loses losing won win wins winning beat paid pay pays paying charged charge charges earned earn buy buys bought sell sells sold borrow borrowed
    lend lent rented learn learned taught teach give gave given receive received get got"""
)
"""English verbs whose event is told from its other end by what passes for their opposite: "le ganó Sofía", "she lost to Sofía"."""
_COLOURLESS = (
    "pasa",
    "pasó",
    "pase",
    "pasé",
    "deja",
    "dejó",
    "deje",
    "dejé",
    "queda",
    "quedó",
    "quede",
    "quedé",
    "lleva",
    "llevó",
    "lleve",
    "llevé",
    "anda",
    "ande",
    "ando",
)
"""Beginnings of Spanish verbs that mean one thing or its opposite by what they go with: "pasó del 5 al 8", "climbed"."""
_NEGATIONS = word_set("never no nobody none nothing nowhere not neither")
"""Opposites that are compared by checks of their own."""


def said_instead(sides: Sides, variant: Variant) -> int | None:
    """Index of the Spanish token that means what the variant puts in; None if there is none, or if a negation turns
    just one of the two: "nadie ignora" is "everyone knows"."""
    spanish, english = sides.source_tokens, sides.translation_tokens
    printed = [k for k, token in enumerate(english) if variant.span.start <= token.start < variant.span.end]
    instead = variant.instead.lower().split()
    here = {i: _means(spanish[i], instead) for i in (*content_words(spanish, "es"), *light_words(spanish, "es"))}
    i = max(sorted(here), key=lambda k: here[k], default=None)
    said = [english[j].norm for j in printed]
    if (
        i is None
        or spanish[i].norm.startswith(_COLOURLESS)
        or spanish[i].norm in FILLERS
        or here[i] < max(MEANS, RATHER * _means(spanish[i], said))
    ):
        return None
    if any(is_converse(sides, i, j) or is_half(sides, i, j) or is_far_off(sides, j) for j in printed) or _NEGATIONS & {
        *said,
        *instead,
    }:
        return None
    if sides.crosses(range(i, i + 1), range(printed[0], printed[-1] + 1)) or ends_change(sides):
        return None  # "al sur de la represa", "the dam lies north of it"; "más joven que yo", "I'm older"
    if any(resemblance(token, english[j]) >= RENDERS for token in spanish for j in printed):
        return None
    links = [link for link in sides.alignment.links if link.weight > BY_PLACE]
    rendered = {link.source for link in links if link.target not in printed}
    if i in rendered:
        return None
    behind = {link.target for link in links if link.source != i}
    here_turned = turned(i, _alone(read_marks(spanish, "es"), rendered))
    there_turned = turned(printed[0], _alone(read_marks(english, "en"), behind))
    return i if here_turned == there_turned else None


_TELLING = 12
"""Tokens of a text that tells the models what it is about."""


def is_unsaid(sides: Sides, variant: Variant) -> bool:
    """True for a single word of a text of some length that no word of the Spanish says, where neither side negates more than the other: "no es difícil"
    is "it is easy"."""
    said = variant.span.of(sides.translation).lower()
    if (
        " " in said
        or len(sides.source_tokens) < _TELLING
        or said in GOES | _TWO_ENDS
        or ends_change(sides)
        or any(translation_probability(token.norm, said) >= SAYS for token in sides.source_tokens)
    ):
        return False
    rendered = {link.source for link in sides.alignment.links if link.weight > BY_PLACE}
    here, there = (
        tuple(mark for mark in read_marks(tokens, language) if not is_set(mark))
        for tokens, language in ((sides.source_tokens, "es"), (sides.translation_tokens, "en"))
    )
    negations = [sum(mark.negates for mark in marks) for marks in (here, there)]
    return negations[0] == negations[1] == len(_alone(here, rendered))


def _alone(marks: Iterable[Mark], linked: Container[int]) -> tuple[Mark, ...]:
    """Negations, and of the other negatives those that nothing on the other side renders: "dejaron de apoyar", "they oppose"."""
    return tuple(mark for mark in marks if mark.negates or not any(k in linked for k in range(mark.start, mark.end)))


def _means(spanish: Token, english: Iterable[str]) -> float:
    """How surely, 0 to 1, a Spanish word means one of some English words that stand together."""
    return max(
        math.sqrt(translation_probability(spanish.norm, word) * inverse_probability(spanish.norm, word))
        for word in english
    )
