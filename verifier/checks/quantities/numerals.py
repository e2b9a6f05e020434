"""Numbers of every kind, before anybody asks what they count: "millón y medio", "veintitantos", "decenas de miles"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from verifier.checks.quantities import lexicon
from verifier.checks.quantities.cardinals import CardinalReader
from verifier.checks.quantities.digits import digit_readings
from verifier.checks.quantities.model import Kind, Numeral, Strength
from verifier.checks.quantities.pieces import Piece
from verifier.checks.quantities.shares import fraction, half_of, of_every


def numerals(pieces: tuple[Piece, ...], language: str) -> Iterator[Numeral]:
    """All numerals of ``pieces`` from the left; no two overlap."""
    reader, openers = CardinalReader(pieces, language), lexicon.openers(language)
    start = 0
    while start < len(pieces):
        if pieces[start].shape == "word" and pieces[start].form not in openers:  # most words: no reader need ask
            start += 1
            continue
        found = next((numeral for read in _READERS if (numeral := read(reader, start))), None)
        if found:
            yield found
        start = found.end if found else start + 1


def _code(reader: CardinalReader, at: int) -> Numeral | None:
    """The digits of a name: G20, COVID-19, BY-2.0."""
    piece = reader.pieces[at]
    if (
        not at
        or piece.shape != "number"
        or not piece.glued
        or not (values := digit_readings(piece.text, reader.language))
    ):
        return None
    joined = reader.form(at - 1) in ("-", ".") and reader.pieces[at - 1].glued
    before = reader.pieces[at - 2 if joined and at > 1 else at - 1]
    if reader.form(at - 1) == ".":
        is_name = before.shape == "number"
    else:
        # "US$" and "R$" end in a mark; "h" is the hour of 17h30.
        is_name = (
            before.shape == "word" and before.form != "h" and not reader.is_cue(at - 2 if joined else at - 1, "prefix")
        )
    return Numeral(at, at + 1, values, Strength.SILENT, digits=True) if is_name else None


def _vague(reader: CardinalReader, start: int) -> Numeral | None:
    """ "miles de", "decenas de miles", "several million", "hundreds of thousands"."""
    several = reader.is_cue(start, "several")
    at = start + several
    value = reader.value(at, "vague", *(("scale", "collective") if several else ()))
    counted = at > 0 and (reader.pieces[at - 1].shape == "number" or reader.value(at - 1, "scale") is not None)
    if value is None or counted:
        return None
    end = at + 1
    while True:
        step = end + (reader.form(end) in ("de", "of"))
        factor = reader.value(step, "scale", "vague") if step > end or several else None
        if factor is None:
            return Numeral(start, end, (value,), Strength.WEAK, Kind.VAGUE, approximate=True)
        value, end = value * factor, step + 1


def _collective(reader: CardinalReader, start: int) -> Numeral | None:
    """ "una docena", "dos docenas", "un centenar", "a dozen"."""
    head = reader.number_or_one(start)
    bare_dozen = not reader.spanish and reader.form(start) == "dozen"
    bare_dozen = bare_dozen or (reader.spanish and reader.half_follows(start + 1) is not None)  # "docena y media"
    if head is None and not reader.is_cue(start, "article") and not bare_dozen and not _by_the_dozen(reader, start):
        return None
    end = head.end if head else start if bare_dozen else start + 1
    size = reader.value(end, "collective")
    if size is None or (size == 20 and not reader.spanish):  # "a score" is the result of a match
        return None
    strength = Strength.MEDIUM if size == 15 else Strength.STRONG  # "una quincena" is mostly a fortnight
    half = reader.half_follows(end + 1)
    count = (head.value if head else 1) + (0.5 if half else 0)
    return Numeral(start, half or end + 1, (count * size,), strength, approximate=True)


def _by_the_dozen(reader: CardinalReader, start: int) -> bool:
    """ "A mil pesos la docena": the article is that of a price."""
    return reader.spanish and reader.form(start) in ("la", "por", "cada") and reader.form(start + 1) == "docena"


_MILLION = 1_000_000
_ROUND = range(100, 1000, 50)


def _number(reader: CardinalReader, start: int) -> Numeral | None:
    """A cardinal, or the ordinal, year or interval that goes on from it."""
    if reader.form(start) in ("millon", "billon") and (end := reader.half_follows(start + 1)):
        scale = reader.value(start, "scale") or 1
        return Numeral(start, end, (1.5 * scale,), Strength.STRONG, scale=scale)  # "millón y medio"
    total = reader.cardinal(start)
    if total is None or (reader.form(start) == "ciento" and reader.form(start - 1) == "por"):  # "un tanto por ciento"
        return None
    other = reader.cardinal(start, 1) if total.digits else None
    values = (
        (total.value, other.value)
        if other and other.end == total.end and other.value != total.value
        else (total.value,)
    )
    if (
        reader.spanish
        and total.scale == _MILLION
        and not total.digits
        and (hundreds := total.value % _MILLION) in _ROUND
    ):
        values = (total.value + hundreds * 999, total.value)  # "un millón doscientos" is 1.2 million, as people speak
    numeral = Numeral(start, total.end, values, Strength.STRONG, digits=total.digits, scale=total.scale)
    numeral = replace(numeral, strength=_strength(reader, numeral))
    return _year(reader, numeral) or _ordinal(reader, numeral) or _interval(reader, numeral) or numeral


def _strength(reader: CardinalReader, numeral: Numeral) -> Strength:
    """Digits and larger words are strong; the smallest often surface in other words."""
    if numeral.digits and numeral.value == 1:
        return Strength.MEDIUM  # "1 grupo", "a group"
    if numeral.digits or numeral.value > 4:
        return Strength.STRONG
    if numeral.value < 2:
        return Strength.SILENT
    if reader.form(numeral.end) == "-":  # "two-party", "three-dimensional": bipartidista, tridimensional
        return Strength.WEAK
    if numeral.value > 2:
        return Strength.STRONG
    both = reader.is_cue(numeral.start - 1, "together") or reader.form(numeral.end) == "of"
    return Strength.WEAK if both else Strength.MEDIUM


def _year(reader: CardinalReader, head: Numeral) -> Numeral | None:
    """English years in two halves: nineteen ninety-eight, nineteen oh five, twenty twenty; the nineteen seventies."""
    if reader.spanish or head.digits or head.end - head.start != 1 or not head.is_count(13, 20):
        return None
    if tens := reader.value(head.end, "tens"):
        return replace(head, end=head.end + 1, values=(head.value * 100 + tens,), kind=Kind.DECADE)
    zero = reader.form(head.end) in ("oh", "o")
    rest = reader.below_hundred(head.end + zero)
    if rest is None or not (10 <= rest.value < 100 or (zero and rest.value < 10)):
        return None
    return replace(head, end=rest.end, values=(head.value * 100 + rest.value,))


def _ordinal(reader: CardinalReader, head: Numeral) -> Numeral | None:
    """3.º, 1er, 21st; "twenty-first", "hundred and fifth", not "two thirds" nor "40 °C"."""
    if head.digits:
        dotted = reader.form(head.end) == "." and reader.form(head.end + 1) in ("º", "ª", "°", "o", "a", "er")
        at = head.end + dotted
        glued = at < len(reader.pieces) and reader.pieces[at].glued and reader.is_cue(at, "ordinal_ending")
        degree = reader.form(at) in ("°", "º") and reader.form(at + 1) in ("c", "f")
        return replace(head, end=at + 1, kind=Kind.ORDINAL) if glued and head.scale == 1 and not degree else None
    at = head.end + (reader.form(head.end) in ("-", "and"))
    unit = None if reader.spanish else reader.value(at, "ordinal")
    if unit is None or (reader.form(at) == "second" and at == head.end):  # "thirty second cousins"
        return None
    if (head.value % 10 == 0 and head.value >= 20 and unit < 10) or (head.value % 100 == 0 and 10 <= unit < 100):
        return replace(head, end=at + 1, values=(head.value + unit,), kind=Kind.ORDINAL, strength=Strength.STRONG)
    return None


def _interval(reader: CardinalReader, head: Numeral) -> Numeral | None:
    """ "cuarenta y pico", "forty-odd": from the number up to the next one of its size."""
    if reader.spanish:
        found = reader.form(head.end) == "y" and reader.form(head.end + 1) in (
            "pico",
            "tantos",
            "tantas",
            "algo",
            "muchos",
        )
        end = head.end + 2
    else:
        end = head.end + 1 + (reader.form(head.end) == "-")
        found = reader.form(end - 1) in ("odd", "something", "ish")
    if not found or head.value < 10:
        return None
    printed = f"{head.value:.0f}"
    size = 10.0 ** max(1, len(printed) - len(printed.rstrip("0")))
    return replace(head, end=end, upto=head.value + size, approximate=True)


def _half_again(reader: CardinalReader, start: int) -> Numeral | None:
    """ "half again as much", "half as much again", "la mitad más": one and a half times."""
    if reader.spanish:
        end = start + 2 if reader.form(start) == "mitad" and reader.form(start + 1) == "mas" else None
    elif reader.forms(start, 2) == ("half", "again"):
        end = start + 2
    else:
        again = reader.forms(start, 2) == ("half", "as") and reader.form(start + 3) == "again"
        end = start + 4 if again else None
    return Numeral(start, end, (1.5,), Strength.STRONG, Kind.MULTIPLE) if end else None


def _single_word(reader: CardinalReader, at: int) -> Numeral | None:
    """Ordinals, halves, multiples, plural tens, articles and the words that are only like a number."""
    if (value := reader.value(at, "ordinal")) is not None:
        return _ordinal_word(reader, at, value)
    if (value := reader.value(at, "share")) is not None:
        return Numeral(at, at + 1, (value,), Strength.WEAK, Kind.FRACTION)
    if reader.value(at, "half") is not None:
        return Numeral(at, at + 1, (0.5,), Strength.SILENT, Kind.FRACTION)
    if (value := reader.value(at, "multiple")) is not None:
        return Numeral(at, at + 1, (value,), Strength.WEAK, Kind.MULTIPLE)
    if (value := reader.value(at, "tens")) is not None:
        also = ((Kind.COUNT, value),)
        return Numeral(at, at + 1, (value,), Strength.MEDIUM, Kind.DECADE, also, upto=value + 10)
    if (value := reader.value(at, "interval")) is not None:
        return Numeral(at, at + 1, (value,), Strength.MEDIUM, upto=value + 10, approximate=True)
    if (value := reader.value(at, "both")) is not None:
        return Numeral(at, at + 1, (value,), Strength.WEAK if _is_both(reader, at) else Strength.SILENT)
    if (
        reader.spanish
        and reader.form(at - 1) in ("el", "al", "del")
        and (value := reader.value(at, "scale")) is not None
    ):
        return Numeral(at, at + 1, (value,), Strength.STRONG, scale=value)  # "ronda el billón de pesos"
    if (value := reader.value(at, "one", "quiet", "scale")) is not None:  # a scale alone: "parts per million"
        return Numeral(at, at + 1, (value,), Strength.SILENT)
    if not reader.spanish and (value := reader.value(at, "denominator")) is not None:
        return Numeral(at, at + 1, (1 / value,), Strength.SILENT, Kind.FRACTION)
    return None


def _placed(reader: CardinalReader, at: int) -> Numeral | None:
    """ "quedamos segundos", "terminaron terceras": the place that several people took, no seconds and no third parties."""
    plural = reader.form(at)
    value = reader.value(at, "ordinal") or reader.value(at, "place")
    if not reader.spanish or not plural.endswith("s") or value is None or not reader.is_cue(at - 1, "took_place"):
        return None
    return Numeral(at, at + 1, (value,), Strength.MEDIUM, Kind.ORDINAL)


def _is_both(reader: CardinalReader, at: int) -> bool:
    """Not the "both" that an "and" takes up: "both the mayor and his wife" counts nobody."""
    return reader.spanish or "and" not in reader.forms(at, 8)


def _ordinal_word(reader: CardinalReader, at: int, value: float) -> Numeral:
    end = at + 1
    unit = reader.value(end, "ordinal") if reader.spanish and value >= 10 and value % 10 == 0 else None
    if unit and unit < 10:  # "vigésimo primero"
        value, end = value + unit, end + 1
    # The first three name ranks and halves of things more often than they count; a "cuarto" may be a room.
    rank = value <= 3 or reader.form(at) in ("cuarto", "quinta", "decima")
    return Numeral(at, end, (value,), Strength.WEAK if rank else Strength.MEDIUM, Kind.ORDINAL)


_READERS: tuple[Callable[[CardinalReader, int], Numeral | None], ...] = (
    _code, of_every, _half_again, half_of, fraction, _vague, _collective, _placed, _number, _single_word,
)  # fmt: skip
"""Tried in this order at every piece: what is longer and more special comes first."""
