"""One text on its way to quantities: its pieces, its numerals, and which pieces have been read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from verifier.checks.quantities import lexicon
from verifier.checks.quantities.model import Kind, Numeral, Quantity, Reading, Strength
from verifier.checks.quantities.numerals import numerals
from verifier.checks.quantities.pieces import Piece, pieces_of, span_of


class Scan:
    """The state that the readers of dates and measures share; each marks the pieces that it has used."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self.spanish = language == "es"
        self.pieces: tuple[Piece, ...] = pieces_of(text)
        self.forms = tuple(piece.form for piece in self.pieces)
        self.used: set[int] = set()

    @cached_property
    def numerals(self) -> tuple[Numeral, ...]:
        return tuple(numerals(self.pieces, self.language))

    @cached_property
    def _starts(self) -> dict[int, Numeral]:
        return {numeral.start: numeral for numeral in self.numerals}

    @cached_property
    def _ends(self) -> dict[int, Numeral]:
        return {numeral.end: numeral for numeral in self.numerals}

    def form(self, at: int) -> str:
        """The folded piece at ``at``, "" outside the text."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def glued(self, at: int) -> bool:
        """True if there is a piece at ``at`` and no white space before it."""
        return 0 < at < len(self.pieces) and self.pieces[at].glued

    def capitalised(self, at: int) -> bool:
        """True if there is a piece at ``at`` and it begins with a capital."""
        return 0 <= at < len(self.pieces) and self.pieces[at].text[0].isupper()

    def is_cue(self, at: int, name: str) -> bool:
        """True if the piece is one of the words that cues.tsv lists under ``name``."""
        return self.form(at) in lexicon.cues(self.language, name)

    def free(self, start: int, end: int) -> bool:
        """True if none of the pieces has been used."""
        return self.used.isdisjoint(range(start, end))

    def free_numerals(self) -> Iterable[Numeral]:
        """The numerals that nobody has used, each looked at when it is its turn."""
        return (numeral for numeral in self.numerals if self.free(numeral.start, numeral.end))

    def numeral_at(self, start: int) -> Numeral | None:
        """The unused numeral that begins at a piece."""
        numeral = self._starts.get(start)
        return numeral if numeral and self.free(numeral.start, numeral.end) else None

    def numeral_before(self, end: int) -> Numeral | None:
        """The unused numeral that ends directly before a piece."""
        numeral = self._ends.get(end)
        return numeral if numeral and self.free(numeral.start, numeral.end) else None

    def quantity(
        self,
        start: int,
        end: int,
        readings: Iterable[Reading],
        strength: Strength,
        *,
        approximate: bool = False,
        literal: str = "",
    ) -> Quantity:
        """The quantity that pieces ``start`` to ``end`` say; the pieces count as used from now on."""
        self.used.update(range(start, end))
        before = self.text[: self.pieces[start].start]
        return Quantity(
            span=span_of(self.pieces, start, end),
            readings=tuple(dict.fromkeys(readings)),
            strength=strength,
            approximate=approximate or self._is_about(start),
            literal=literal,
            bracketed=before.rfind("[") > before.rfind("]"),
        )

    def named(self, start: int, end: int, kind: Kind, values: Iterable[float], strength: Strength) -> Quantity:
        """The quantity of a kind without unit: a date, a year, an hour."""
        return self.quantity(start, end, [Reading(kind, value) for value in values], strength)

    def literal(self, numeral: Numeral) -> str:
        """What the numeral prints in digits, without white space; "" where a word multiplies it."""
        pieces = self.pieces[numeral.start : numeral.end] if numeral.scale == 1 else ()
        return "".join("".join(piece.text.split()) for piece in pieces if piece.shape == "number")

    def _is_about(self, at: int) -> bool:
        """True if one of the four pieces before says "about", "almost", "more than"."""
        for before in range(at - 1, max(-1, at - 5), -1):
            if self.is_cue(before, "about"):
                return True
            if not self.is_cue(before, "about_skip") and self.form(before) not in tuple("$€£"):
                return False
        return False


def readings_of(numeral: Numeral, kind: Kind | None = None, unit: str | None = None) -> list[Reading]:
    """The readings of a numeral whose kind and unit are known, or all those of a bare one."""
    upto = None if numeral.kind is Kind.DECADE else numeral.upto
    readings = [Reading(kind or numeral.kind, v, unit, upto if v == numeral.value else None) for v in numeral.values]
    return readings if kind else readings + [Reading(k, value, None, numeral.upto) for k, value in numeral.also]
