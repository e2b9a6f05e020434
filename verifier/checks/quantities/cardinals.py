"""Whole numbers in digits and words, from zero to trillions: "dos mil 300", "ciento un", "one hundred and five"."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from verifier.checks.quantities import lexicon
from verifier.checks.quantities.digits import digit_readings
from verifier.checks.quantities.pieces import Piece

_HIGH = 1e6
"""From here on a scale multiplies the whole sum before it ("dos mil quinientos millones"); a thousand only its chunk."""
_ABBREVIATED_SCALES = {"k": 1e3, "mn": 1e6, "bn": 1e9, "tn": 1e12}
_MONEY_SCALES = {"m": 1e6, "b": 1e9, "mm": 1e6}
"""Letters that are scales only behind an amount of money: elsewhere "5m" are metres."""
_CURRENCY_SIGNS = frozenset("$€£")
_GLYPHS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅛": 1 / 8} | {
    f"{top}/{bottom}": top / bottom for top, bottom in ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4))
}
"""What follows a whole number to make it a mixed one: "3½", "3 1/2"."""


@dataclass(frozen=True, slots=True)
class Total:
    """A number as read: the piece after it, its value, its last scale, and whether digits were in it."""

    end: int
    value: float
    scale: float = 1
    digits: bool = False


class CardinalReader:
    """The grammar of whole numbers over one text. Every method reads at a piece and gives None where nothing fits."""

    def __init__(self, pieces: tuple[Piece, ...], language: str) -> None:
        self.pieces, self.language = pieces, language
        self.spanish = language == "es"
        self._words = lexicon.numerals(language)
        self._known = lexicon.numeral_words(language)

    def form(self, at: int) -> str:
        """The folded piece at ``at``, "" outside the text."""
        return self.pieces[at].form if 0 <= at < len(self.pieces) else ""

    def forms(self, at: int, length: int) -> tuple[str, ...]:
        """The folded pieces ``at`` to ``at + length``."""
        return tuple(self.form(i) for i in range(at, at + length))

    def value(self, at: int, *classes: str) -> float | None:
        """The value of the word at ``at`` in the first of the classes of numerals_*.tsv that has it."""
        form = self.form(at)
        return next((self._words[name][form] for name in classes if form in self._words[name]), None)

    def is_cue(self, at: int, name: str) -> bool:
        """True if the piece is one of the words that cues.tsv lists under ``name``."""
        return self.form(at) in lexicon.cues(self.language, name)

    def half_follows(self, at: int) -> int | None:
        """The piece after "y medio", "and a half" or "-and-a-half" at ``at``."""
        if self.spanish:
            return at + 2 if self.form(at) == "y" and self.value(at + 1, "half") else None
        if self.forms(at, 2) == ("and", "half"):
            return at + 2
        wanted = ["and", "a", "half"]
        while wanted and self.form(at) in (wanted[0], "-"):
            wanted, at = (wanted if self.form(at) == "-" else wanted[1:]), at + 1
        return None if wanted else at

    def number_or_one(self, at: int) -> Total | None:
        """A number, or a "one" that is no article here."""
        return Total(at + 1, 1) if self.value(at, "one") is not None else self.cardinal(at)

    def cardinal(self, start: int, choice: int = 0) -> Total | None:
        """A whole number of any size, or with decimals or a half, that begins at ``start``.

        Args:
            start: its first piece.
            choice: which reading of ambiguous digits to take (``digit_readings``).
        """
        if start >= len(self.pieces) or (
            self.pieces[start].shape == "word" and self.pieces[start].form not in self._known
        ):
            return None
        high = low = 0.0
        at, scale, last_high, digits = start, 1.0, math.inf, False
        while True:
            part = self._coefficient(at, choice)
            factor, after = self._scale(part.end if part else at, part)
            if factor is None:
                low, at, digits = self._add_last(part, low, at, scale, digits=digits, first=at == start)
                break
            if factor < _HIGH:
                if low or (part is None and not (self.spanish and factor == 1000)):
                    break
                low = (part.value if part else 1) * factor
            elif factor < last_high and (part or low):
                high, low, last_high = high + (low + (part.value if part else 0)) * factor, 0.0, factor
            else:
                break
            digits, at, scale = digits or bool(part and part.digits), after, factor
            if not self.spanish and self.form(at) == "," and self.pieces[at - 1].shape == "word":
                rest = self._below_thousand(at + 1)  # "one thousand, two hundred", not "ten thousand, two of them"
                at += 1 if rest and rest.value >= 100 else 0
            if not self.spanish and self.form(at) == "and":
                total = self._with_rest(Total(at, 0), 1000)
                low, at = (low + total.value, total.end) if total.value < factor else (low, at)
                break
        return None if at == start else self._with_half(Total(at, high + low, scale, digits))

    def below_hundred(self, at: int) -> Total | None:
        """Words from zero to ninety-nine."""
        small = self.value(at, "small")
        if small is not None:
            return Total(at + 1, small)
        ten = self.value(at, "ten")
        if ten is None:
            return self._one_before_scale(at)
        linked = self.form(at + 1) == ("y" if self.spanish else "-")
        unit = self.value(at + 1 + linked, "small", "one") if linked or not self.spanish else None
        return Total(at + 2 + linked, ten + unit) if unit and unit < 10 else Total(at + 1, ten)

    def _one_before_scale(self, at: int) -> Total | None:
        """ "one" and "un" count only before a scale or a half ("un millón", "one and a half"): else they are articles."""
        if self.value(at, "one") is not None and self.half_follows(at + 1):
            return Total(at + 1, 1)
        following = at + 2 if self.form(at + 1) == "-" else at + 1
        return Total(at + 1, 1) if self.is_cue(at, "article") and self.value(following, "scale") is not None else None

    def _below_thousand(self, at: int) -> Total | None:
        """Words from zero to nine hundred and ninety-nine; in English also "twelve hundred"."""
        if not self.spanish:
            chunk = self.below_hundred(at)
            if chunk is None or self.form(chunk.end) != "hundred":
                return chunk
            return self._with_rest(Total(chunk.end + 1, chunk.value * 100, scale=100), 100)
        hundred, after = self.value(at, "hundred"), at + 1
        small = self.value(at, "small")
        if small and small < 10 and self.form(at + 1) in ("cientos", "cientas"):  # "dos cientos", as many write it
            hundred, after = small * 100, at + 2
        if hundred is None:
            return self.below_hundred(at)
        rest = self.below_hundred(after) or (Total(after + 1, 1) if self.value(after, "one") else None)
        goes_on = rest and rest.value and self.form(at) != "cien"
        return Total(rest.end, hundred + rest.value) if rest and goes_on else Total(after, hundred)

    def _with_rest(self, head: Total, limit: float) -> Total:
        """English "and five" or "five" after a hundred or a thousand, unless a larger scale follows it."""
        joined = self.form(head.end) == "and"
        if joined and any(self.form(at) in ("between", "both") for at in range(max(0, head.end - 6), head.end)):
            return head  # "between one hundred and two hundred"
        at = head.end + joined
        rest = self.below_hundred(at) if limit <= 100 else self._below_thousand(at)
        if rest is None and joined and self.form(at) == "one":
            rest = Total(at + 1, 1)
        larger = ("hundred",) if limit <= 100 else ("thousand", "million", "billion", "trillion")
        if rest is None or (joined and self.form(rest.end) in larger):
            return head
        return replace(head, end=rest.end, value=head.value + rest.value)

    def _coefficient(self, at: int, choice: int) -> Total | None:
        """Digits or words below a thousand, what a scale may multiply, with "and a half" or "½"."""
        if at >= len(self.pieces):
            return None
        head = self._digits(at, choice) if self.pieces[at].shape == "number" else self._below_thousand(at)
        if head is None:
            return None
        end = self.half_follows(head.end)
        if end and (not self.spanish or self.value(end, "scale")):  # "dos y medio millones"
            return replace(head, end=end, value=head.value + 0.5)
        if glyph := _GLYPHS.get(self.form(head.end)):
            return replace(head, end=head.end + 1, value=head.value + glyph)
        return self._with_decimals(head)

    def _with_decimals(self, head: Total) -> Total:
        """Decimals as they are spoken: "cero coma dos", "tres coma cero cinco", "two point five"."""
        point = ("coma", "punto") if self.spanish else ("point",)
        if head.digits or self.form(head.end) not in point:
            return head
        end, spoken = head.end + 1, ""
        while (digits := self.below_hundred(end)) is not None:
            end, spoken = digits.end, f"{spoken}{digits.value:.0f}"
        return replace(head, end=end, value=head.value + float(f"0.{spoken}")) if spoken else head

    def _digits(self, at: int, choice: int) -> Total | None:
        """A number in digits, also with spaces between its thousands and decimals behind the last: 12 500,75."""
        literal, end = self.pieces[at].text, at + 1
        values = digit_readings(literal, self.language)
        listed = at > 0 and self.pieces[at - 1].shape == "number"  # a table or a telephone number, not thousands
        if literal.isdecimal() and len(literal) <= 3 and literal[0] != "0" and not listed:
            if self.form(end) == "," and self.pieces[end].glued and self.form(end + 1) == "000":
                return Total(end + 2, float(f"{literal}000"), digits=True)  # "5, 000", a slip of typesetting
            while end < len(self.pieces) and (group := self._group(end)):
                literal, end = f"{literal}{group[0]}", end + 1
                values = (float(f"{literal}.{group[1]}"),)
                if group[1]:
                    break
        return Total(end, values[min(choice, len(values) - 1)], digits=True) if values else None

    def _group(self, at: int) -> tuple[str, str] | None:
        """Three digits after one space, with the decimals that follow them."""
        piece, before = self.pieces[at], self.pieces[at - 1]
        digits, decimals = piece.text[:3], piece.text[4:]
        well_formed = (
            len(digits) == 3
            and digits.isdecimal()
            and (piece.text[3:] == "" or (piece.text[3] in ",." and decimals.isdecimal()))
        )
        return (digits, decimals) if well_formed and piece.start == before.end + 1 and before.text.isdecimal() else None

    def _scale(self, at: int, part: Total | None) -> tuple[float | None, int]:
        """The factor at ``at`` (behind a hyphen too) and the piece after it."""
        if self.form(at) == "-" and part and self.value(at + 1, "scale"):
            at += 1
        if self.spanish and part and self.forms(at, 3) == ("miles", "de", "millones"):
            return 1e9, at + 3  # "68 miles de millones"
        factor = self.value(at, "scale")
        is_year = part is not None and 1900 <= part.value < 2100  # "in 2013 thousands of people"
        if factor is None and part and part.digits and not self.spanish and not is_year:
            factor = self.value(at, "vague")  # "450 thousands"
        if factor == 100 and part is None:
            return None, at
        if factor is None and part and part.digits and at < len(self.pieces):
            factor = _ABBREVIATED_SCALES.get(self.form(at))
            if self.form(part.end - 2) in _CURRENCY_SIGNS:
                factor = factor or _MONEY_SCALES.get(self.form(at))
        return factor, at + 1 if factor else at

    def _add_last(
        self, part: Total | None, low: float, at: int, scale: float, *, digits: bool, first: bool
    ) -> tuple[float, int, bool]:
        """The sum below a million, the piece and the digits flag after a last part without a scale, if it may be added.

        "dos mil trescientos", "2 mil 300", "3 millones 500.000"; not "mil 3.000" nor English "2 million 300".
        """
        if part is None:
            one = self.spanish and not first and scale > 1 and self.value(at, "one") is not None  # "mil uno"
            return low + one, at + one, digits
        follows = 0 < part.value < scale and (
            not part.digits or (self.spanish and (digits or self.form(at - 1) == "mil"))
        )
        return (low + part.value, part.end, digits or part.digits) if first or follows else (low, at, digits)

    def _with_half(self, total: Total) -> Total:
        """ "dos millones y medio", "a million and a half"; "ciento cinco y media" is no number."""
        end = self.half_follows(total.end)
        if end is None or (total.scale == 1 and total.value > 99):
            return total
        return replace(total, end=end, value=total.value + total.scale / 2)
