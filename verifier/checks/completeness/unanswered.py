"""Phrases that close a clause and have nothing behind them: "as it had promised", "without even looking up", "and catches are down".

One content word is too little for alignment to tell: in a short phrase it may be left open, or stand in another's place. That both sides are
accounted for but for the phrase is what tells it from a free rendering, besides what the models make of the text without it.
"""

from __future__ import annotations

from verifier.checks.sides import Sides
from verifier.evidence.content import light_words
from verifier.evidence.stretches import Stretch

_MISSED = 1.0
"""Nats by which the other side must become likelier without the phrase. Of 4,081 open pairs 1.3 % have such a phrase, most of them left out or put in
indeed or misaligned; of 835 unseen ones of news one, of 1,197 faithful quotations seven, before those that are known as idioms are taken out."""


def unanswered(sides: Sides, language: str) -> list[Stretch]:
    """The phrases of the Spanish ("es") or the English ("en") that the other side neither renders nor may say in other words, in order; of those
    that overlap the longest."""
    evidence = sides.contrast if language == "es" else sides.backward
    found: list[Stretch] = []
    for phrase, nats in sorted(evidence.phrases.items() if evidence else ()):
        apart = all(phrase.first >= one.stop for one in found)
        if apart and nats > _MISSED and 2 * _in_other_words(sides, phrase, language) < len(phrase.words):
            found.append(phrase)
    return found


def _in_other_words(sides: Sides, phrase: Stretch, language: str) -> int:
    """How many words of the other side may stand for the phrase: its content words without a counterpart outside of it, less as many as may stand for
    other open words; and a light one of the English, which says much with those ("que le favorece", "goes their way")."""
    alignment = sides.alignment
    links = [(link.source, link.target) for link in alignment.links]
    own, other = alignment.content_source, alignment.content_target
    if language == "en":
        links, own, other = [(j, i) for i, j in links], other, own
    inside = range(phrase.first, phrase.stop)
    taken = {j for i, j in links if i not in inside}
    open_ = {*own} - {*inside} - {i for i, _ in links}
    light = {*light_words(sides.translation_tokens, "en")} - {j for _, j in links} if language == "es" else set()
    return len({*other} - taken) - len(open_) + bool(light)
