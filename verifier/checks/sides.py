"""What every check sees: the two sides of a pair, tokenised, with their word alignment."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from verifier.evidence.alignment import Alignment, align
from verifier.evidence.backward import Backward
from verifier.evidence.contrast import Contrast
from verifier.evidence.lacking import Lacks
from verifier.evidence.negators import Negators
from verifier.evidence.variants import Better
from verifier.model import Issue
from verifier.text import Token, tokenize


@dataclass(frozen=True)
class Sides:
    """The Spanish and the published English.

    Both are raw texts: an issue's spans are offsets into them as they stand here. The machine translation is left out
    on purpose: checks compare the two sides by rule, and a machine's slip must not become an issue. ``contrast`` is what
    the translation model makes of leaving words out, by the indices of the tokens here; None where it was not asked; ``variants`` what fits the Spanish better, by the same model;
    ``backward`` what the English-Spanish model makes of the pair, ``negators`` what both make of it without each doubtful negation, ``lacks`` what with the
    machine's words put in for those that either side may lack (a trial, which is no issue by itself).
    """

    source: str
    translation: str
    contrast: Contrast | None = None
    variants: tuple[Better, ...] = ()
    backward: Backward | None = None
    negators: Negators | None = None
    lacks: Lacks | None = None

    @cached_property
    def source_tokens(self) -> tuple[Token, ...]:
        return tokenize(self.source)

    @cached_property
    def translation_tokens(self) -> tuple[Token, ...]:
        return tokenize(self.translation)

    @cached_property
    def alignment(self) -> Alignment:
        """Word alignment; its indices are those of the two token tuples."""
        return align(self.source_tokens, self.translation_tokens)

    def crosses(self, here: range, there: range) -> bool:
        """True if what stands before and behind the Spanish tokens ``here`` and the English ones ``there`` changes places ("la oficina está encima de
        la farmacia", "the pharmacy is below the office"), so that one relation may be told from its other end."""
        links = [(link.source, link.target) for link in self.alignment.links]
        before = [(i < here.start, j < there.start) for i, j in links if i not in here and j not in there]
        return (False, True) in before and (True, False) in before


Check = Callable[[Sides], Iterable[Issue]]
"""A check reads the sides and yields the issues it finds; it never judges the pair."""
