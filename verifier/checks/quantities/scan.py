"""One text on its way to quantities: its pieces, its numerals, and which pieces have been read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from verifier.checks.quantities.model import Kind, Numeral, Quantity, Reading, Strength
from verifier.checks.quantities.numerals import numerals
from verifier.checks.quantities.pieces import Piece, pieces_of, span_of

_ABOUT = {
    "es": frozenset("unos unas cerca casi aproximadamente alrededor sobre hacia mas menos hasta torno aproximado como ~ ±".split()),
    "en": frozenset("about around some nearly almost roughly approximately over under close circa more less up estimated ~ ±".split()),
}
_ABOUT_SKIPS = frozenset("de a than to of los las el la the en as by".split())


class Scan:
    """The state that the readers of dates and measures share; each marks the pieces that it has used."""

    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self.pieces: tuple[Piece, ...] = pieces_of(text)
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

    @cached_property
    def forms(self) -> tuple[str, ...]:
        return tuple(piece.form for piece in self.pieces)

    def form(self, at: int) -> str:
        """The folded piece at ``at``, "" outside the text."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def free(self, start: int, end: int) -> bool:
        """True if none of the pieces has been used."""
        return self.used.isdisjoint(range(start, end))

    def numeral_at(self, start: int) -> Numeral | None:
        """The unused numeral that begins at a piece."""
        numeral = self._starts.get(start)
        return numeral if numeral and self.free(numeral.start, numeral.end) else None

    def numeral_before(self, end: int) -> Numeral | None:
        """The unused numeral that ends directly before a piece."""
        numeral = self._ends.get(end)
        return numeral if numeral and self.free(numeral.start, numeral.end) else None

    def quantity(
        self, start: int, end: int, readings: Iterable[Reading], strength: Strength, *, approximate: bool = False, literal: str = ""
    ) -> Quantity:
        """The quantity that pieces ``start`` to ``end`` say; the pieces count as used from now on."""
        self.used.update(range(start, end))
        return Quantity(
            span=span_of(self.pieces, start, end),
            readings=tuple(dict.fromkeys(readings)),
            strength=strength,
            approximate=approximate or self.is_about(start),
            literal=literal,
            bracketed=self.is_bracketed(start),
        )

    def literal(self, start: int, end: int) -> str:
        """What pieces ``start`` to ``end`` print in digits, without white space."""
        return "".join("".join(piece.text.split()) for piece in self.pieces[start:end] if piece.shape == "number")

    def is_about(self, at: int) -> bool:
        """True if one of the four pieces before says "about", "almost", "more than"."""
        for before in range(at - 1, max(-1, at - 5), -1):
            if self.form(before) in _ABOUT[self.language]:
                return True
            if self.form(before) not in _ABOUT_SKIPS and self.form(before) not in "$€£":
                return False
        return False

    def is_bracketed(self, at: int) -> bool:
        """True inside square brackets, where an editor explains."""
        before = self.text[: self.pieces[at].start]
        return before.rfind("[") > before.rfind("]")


def numeral_readings(numeral: Numeral, kind: Kind | None = None, unit: str | None = None) -> list[Reading]:
    """The readings of a bare numeral, or of one whose unit is known."""
    first = [Reading(kind or numeral.kind, value, unit, _upto(numeral, value)) for value in numeral.values]
    return first + ([] if kind else [Reading(other, value, None, numeral.upto) for other, value in numeral.also])


def _upto(numeral: Numeral, value: float) -> float | None:
    return numeral.upto if numeral.kind is not Kind.DECADE and value == numeral.value else None
